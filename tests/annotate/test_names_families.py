"""Families of names that news from unknown stories showed: each sentence says where its names begin and end."""

import re

import pytest

from tawatur.annotate.identity import identify
from tawatur.annotate.names import find_names
from tawatur.arabic import read_text

MARKED = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")


@pytest.mark.parametrize(
    "marked",
    [
        "قالت [وزارة السكك الحديدية|ORG] إن الحركة عادت",
        "قال قائد الشرطة [م.س. غوبتا|PERS] إن الوضع هادئ",
        "قال وزير العدل في الحكومة المؤقتة، [المبروك الطاهر|PERS]، إن الحكم صدر",
        "وقال [فان غال|PERS] إن الفريق جاهز",
        "دارت معارك في [أفدييفكا|GPE] و[باخموت|GPE]",
        "انفجار قرب مدينة [تعز|GPE] الجنوبية",
        "على المدى المتوسط سيرتفع الطلب",
        "إن غواصين مدربين شاركوا في البحث",
        "تسببت الأمطار في سيول وانهيارات للتربة",
        "تعادل [بايرن ميونيخ|ORG] مع ضيفه [فيردر بريمن|ORG]",
    ],
)
def test_names_of_unknown_stories(marked: str) -> None:
    text = MARKED.sub(r"\1", marked)
    found = [(text[m.start : m.end], m.type) for m in find_names(read_text(text))]
    assert found == [(m.group(1), m.group(2)) for m in MARKED.finditer(marked)]


def test_a_common_arab_name_is_the_listed_man_only_where_his_country_is_spoken_of() -> None:
    at_home, abroad = "قال الوزير أحمد الخطيب في السعودية", "قال المزارع أحمد الخطيب في كندا"
    ids = []
    for text in (at_home, abroad):
        reading = read_text(text)
        ids.append(next(m.entity for m in identify(reading, find_names(reading)) if m.type == "PERS"))
    assert ids[0] == "tw:ahmed-al-khatib"
    assert ids[1] != ids[0]


def test_a_club_is_not_its_town() -> None:
    reading = read_text("فاز نادي الرياض على ضيفه في الرياض")
    ids = {m.entity for m in identify(reading, find_names(reading)) if m.type == "ORG"}
    assert "Q3692" not in ids


@pytest.mark.parametrize(
    "marked",
    [
        "أسقطت طائرة حربية سورية شمال [سورية|GPE]",
        "ضرب إعصار [سوديلور|EVENT] الساحل ثم ضعف الإعصار [سوديلور|EVENT]",
        "عصفت عاصفة رملية بالمدينة",
        "زار مسقط رأسه ثم عاد إلى [مسقط|GPE]",
        "قتل مالايقل عن ستة عمال",
        "قالت حركة [الشباب|ORG] الصومالية إنها انسحبت",
        "أكد متمردو الشمال ذلك وأيد مقاتلو الجنوب الهدنة",
        "وصل العاهل إلى [مدينة الملك فهد الطبية|FAC]",
        "تحركت مليشيات [الحوثي|ORG] و[صالح|PERS] نحو [عدن|GPE] وهذا عمل غير صالح",
        "استقبل الأمين العام [حسن نقي|PERS] الوفد. وقال [نقي|PERS] إن الهواء نقي",
        "اختارت الحركة [الملا منصور|PERS] زعيما",
        "اتفقت إيران ومجموعة العمل على موعد".replace("إيران", "[إيران|GPE]"),
        "صافح [أوباما|PERS] الحضور",
    ],
)
def test_names_of_more_unknown_stories(marked: str) -> None:
    test_names_of_unknown_stories(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قال خبير مالي إن [حكومة مالي|ORG] طلبت العون وإن القتال في [مالي|GPE] مستمر",
        "قال اللواء ركن [عبدالرحمن البنيان|PERS] إن التمرين نجح",
        "درس في [معهد ماساتشوستس للتكنولوجيا|ORG]",
        "تجاوزت المخزونات المتوسط الموسمي وغرق قارب في [المتوسط|LOC]",
        "قال رئيس الوزراء [تمام سلام|PERS] ذلك ثم زاره الرئيس [سلام|PERS] أمس طالبا السلام",
        "أعلنت [بعثة الأمم المتحدة في ليبيا|ORG] الهدنة",
        "تراجع إلى 70 بنس أمام الدولار",
        "خافوا على سلامة ثاني أكبر اقتصاد",
        "كانت مفاجأة سارة للجميع",
    ],
)
def test_names_of_stories_read_last(marked: str) -> None:
    test_names_of_unknown_stories(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "قد تصبح [السعودية|GPE] و[إيران|GPE] جناحي استقرار المنطقة",
        "قال مكتب [موغيريني|PERS] إنها ستصل",
    ],
)
def test_states_and_offices_are_no_part_of_people(marked: str) -> None:
    test_names_of_unknown_stories(marked)


def test_a_ruler_by_his_given_name_is_not_the_son_named_after_him() -> None:
    reading = read_text(
        "استقبل ولي العهد الأمير محمد بن سلمان الوفد بحضور الملك سلمان في السعودية. وشكر الملك سلمان الوفد."
    )
    found = identify(reading, find_names(reading))
    ids = {reading.text[m.start : m.end]: m.entity for m in found if m.type == "PERS"}
    assert ids["محمد بن سلمان"] != ids["سلمان"]
