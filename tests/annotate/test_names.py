"""What a reader would mark as names, and what no reader would."""

import itertools
import pathlib
import re
import sys

import pytest

from tawatur.annotate.names import find_names
from tawatur.arabic import Reading, read_text
from tawatur.records import Article, Paragraph

AMBUSH = pathlib.Path(__file__).parents[2] / "benchmarks/names"
MARKED = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")


def names(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.type) for m in find_names(read_text(text))]


def check(marked: str) -> None:
    text = MARKED.sub(r"\1", marked)
    assert names(text) == [(m.group(1), m.group(2)) for m in MARKED.finditer(marked)]


@pytest.mark.parametrize(
    "marked",
    [
        "قال وزير الخارجية الروسي [سيرغي لافروف|PERS] إن [موسكو|GPE] ترحب بالاتفاق",
        "قالت [وزارة الخارجية الأميركية|ORG] إن الوزير [جون كيري|PERS] سيصل غدا",
        "أعلنت [الخارجية الروسية|ORG] و[وزارة الدفاع|ORG] بدء العملية",
        'قصف [سلاح الجو الروسي|ORG] مواقع تنظيم "[داعش|ORG]" في [سوريا|GPE]',
        "دعم [موسكو|GPE] ل[لأسد|PERS] مستمر",
        "وصل إلى [قاعدة حميميم الجوية|FAC] في [اللاذقية|GPE]",
        "التزم أمير [دولة قطر|GPE] الشيخ [تميم بن حمد آل ثاني|PERS] بالقرار",
        "تضامن مع ضحايا [هجمات باريس|EVENT]",
        "على هامش [القمة الدولية حول المناخ|EVENT] في [باريس|GPE]",
        'وصلت حاملة الطائرات "[شارل ديغول|PRODUCT]" ومنظومة [إس 400|PRODUCT]',
        "مياه [البحر المتوسط|LOC] ودول [الخليج|LOC]",
        "بحسب [وكالة أنباء فارس|ORG] الإيرانية",
    ],
)
def test_names_with_their_types(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "الموقف الروسي من الأزمة ثابت",
        "اجتمع وزيرا الخارجية والدفاع أمس",
        "استخدمت القوات مقاتلات حديثة",
        "زعيم المعارضة يرفض العرض",
        "سيناريو الانقسام وارد",
        "أكد على أهمية الحوار",
        "",
        "!؟ 123 ...",
        "قال في 12",
        "و ب ل",
    ],
)
def test_no_name_where_there_is_none(text: str) -> None:
    assert names(text) == []


def test_a_person_named_in_full_is_known_by_the_surname_later() -> None:
    text = "قال المدير التنفيذي مارتن شولتزباخ إن الشركة ستنمو.\nوأضاف شولتزباخ أن الأرباح ارتفعت."
    assert names(text) == [("مارتن شولتزباخ", "PERS"), ("شولتزباخ", "PERS")]


def test_latin_words_and_odd_marks_do_no_harm() -> None:
    for text in (
        "قال John إن",
        "وقالت ABC News",
        "في S",
        "«",
        "الرئيس «",
        "مدينة",
        "حزب «",
        "قال",
        "و",
        "ال",
        "شركة 3M",
    ):
        assert all(0 <= name.start < name.end <= len(text) for name in find_names(read_text(text)))


def test_nothing_is_found_in_chrome() -> None:
    text = "بوتين في موسكو\nوصل بوتين إلى طهران"
    article = Article("x", text, (Paragraph(0, 14, "chrome"), Paragraph(15, len(text), "body")))
    assert all(m.start >= 15 for m in find_names(Reading(article)))


def test_names_do_not_overlap_and_are_in_order() -> None:
    text = "التقى الرئيس الفرنسي فرانسوا هولاند في قصر الإليزيه وزير الخارجية الأميركي جون كيري ورئيس مجلس النواب"
    found = find_names(read_text(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_ambush_texts_stay_mostly_right() -> None:
    sys.path.insert(0, str(AMBUSH))
    try:
        import ambush
    finally:
        sys.path.remove(str(AMBUSH))
    cases = ambush.cases()
    right = sum(ambush.whole(text, False) == marked for _, text, marked in cases)
    assert len(cases) >= 200
    assert right / len(cases) >= 0.95


@pytest.mark.parametrize(
    "text",
    [
        "كشفت السلطات هوية المشتبه به في بيان مقتضب",
        "التزمت منظمة إرهابية بالهدنة ميدانيا بعد غارة",
        "تتطلع إلى تحسين الكفاءة وإنهاء الحصار وفرض حصار على المدينة",
        "كانت مفاجأة سارة لرجل أعزل",
        "على المدى القصير",
        "قرية تسيطر عليها القوات ومدينة صناعية وحي ساحلي",
        "كما في أيام جده",
        "في 12 أب الماضي",
    ],
)
def test_ordinary_words_alone_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "وصلت القوات إلى مدينة [القصير|GPE] ثم محافظة [إب|GPE]",
        "وقال اللواء [تحسين|PERS] إن الأمن مستتب",
        "قال [إسماعيل ولد الشيخ أحمد|PERS] أن المشاورات مستمرة",
        "اتهم [علي عبدالله صالح|PERS] المتحالف مع [الحوثيين|ORG] التحالف",
        "رفض [جون كيري|PERS] التحاور مع [حزب الله|ORG] و[الحوثيين|ORG]",
        "فاز [حزب العدالة والتنمية|ORG] والاشتراكيين الديمقراطيين",
        "أعلن [رجب طيب أردوغان|PERS] الحداد ثلاثة أيام",
        "إن أنصار [علي عبد الله صالح|PERS] قصفوا الأحياء السكنية",
        "لقاء [بوتين|PERS] [أردوغان|PERS] في [سوتشي|GPE]",
        "تلقى [محمد البرادعي|PERS] اتصالا هاتفيا من [بان كي مون|PERS]",
        "وقالت [نقابة أطباء السودان|ORG] إن العشرات سقطوا",
        "أعلنت [نقابة الأطباء|ORG] الإضراب",
        "أكد [تجمع المهنيين السودانيين|ORG] ذلك",
        "أفادت قناة [القاهرة الإخبارية|ORG] بأن الوفد وصل",
        "ذكر [التلفزيون الرسمي|ORG] أن القصف توقف",
        "وقع الطرفان [إعلان جدة|EVENT] بعد [اتفاق الطائف|EVENT]",
        "اتفاق [واشنطن|GPE] مع [طهران|GPE] ضعيف",
        "وأعلنت [إدارة الكوارث والطوارئ التركية|ORG] ([آفاد|ORG]) ارتفاع القتلى",
        'وقال مدير منظمة "[الخوذ البيضاء|ORG]" [رائد الصالح|PERS] إن العدد يرتفع',
        "قال [صلاح الدين ديمرتاش|PERS] في محافظة [صلاح الدين|GPE]",
        "في ولاية [غرب دارفور|GPE] وولاية [كهرمان مرعش|GPE]",
    ],
)
def test_names_end_where_they_end(marked: str) -> None:
    check(marked)


def test_a_surname_told_in_full_elsewhere_is_not_cut() -> None:
    text = "طالبت إسرائيل بإطلاق جوناثان بولارد. وفرضت العقوبة على بولارد قبل أعوام، وقالت إن بولارد لا بد أن يقضيها."
    assert [name for name, type in names(text) if type == "PERS"] == ["جوناثان بولارد", "بولارد", "بولارد"]
    assert "ولارد" not in [name for name, _ in names(text)]
