"""Committees, courts, services and places told by a noun before them: each sentence says where its names are."""

import re

import pytest

from tawatur.annotate.names import find_names
from tawatur.arabic import read_text

MARKED = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")


@pytest.mark.parametrize(
    "marked",
    [
        "صوتت [لجنة السياسة النقدية|ORG] لصالح الإبقاء على الفائدة",
        "قالت [لجنة الانتخابات|ORG] في [زامبيا|GPE] إن الفرز انتهى",
        "بحث [مجلس الشيوخ|ORG] و[لجنة العلاقات الخارجية|ORG] الاتفاق",
        "ذكر [مكتب الإحصاءات الوطنية|ORG] أن الأسعار ارتفعت",
        "أيدت [محكمة الاستئناف|ORG] الحكم ثم نقضته [المحكمة العليا|ORG]",
        "نفت [حكومة زامبيا|ORG] ذلك",
        "هاجم مسلحون [قوات الأمن الكينية|ORG] في الشمال",
        "وصلت [قوة مواجهة الكوارث الوطنية|ORG] إلى القرية",
        "قال متحدث باسم [وكالة الأمم المتحدة لشؤون اللاجئين|ORG] إن العدد كبير",
        "بدأت لجنة تحقيق عملها وفتح الحزب مكتبا سياسيا",
        "هذا يهدد الأمن القومي ووحدة الأراضي",
        "سقطت مروحية في ولاية [لوغر|GPE] الشرقية",
        "فاز في ولاية [كارولينا الشمالية|GPE]",
        "وقع الحادث في بلدة [حوار|GPE] شمالا",
        "وقع الحادث في بلدة صغيرة شمالا",
        "انفجار في مدينة [جيلان بينار|GPE] الحدودية",
        "حريق في بلدة ب[سوريا|GPE]",
    ],
)
def test_bodies_and_places_behind_a_noun(marked: str) -> None:
    text = MARKED.sub(r"\1", marked)
    found = [(text[m.start : m.end], m.type) for m in find_names(read_text(text))]
    assert found == [(m.group(1), m.group(2)) for m in MARKED.finditer(marked)]
