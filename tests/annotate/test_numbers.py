"""Numbers that a text claims, and what only looks like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.annotate.figures import find_figures
from tawatur.arabic import read_text
from tawatur.records import Number, Span, Speaker, Statement
from tawatur.tagging import numbers


def one(text: str) -> Number:
    (found,) = numbers(text)
    return found


@pytest.mark.parametrize(
    ("text", "quoted", "low", "high", "counted"),
    [
        ("دمرت 15 مصفاة للنفط", "15", 15, 15, "مصفاة"),
        ("نفذت 4 آلاف طلعة", "4 آلاف", 4000, 4000, "طلعة"),
        ("قتل نحو 1300 شخص", "نحو 1300", 1300, 1300, "شخص"),
        ("وأصيب أكثر من 50 آخرين", "أكثر من 50", 50, None, "آخرين"),
        ("قتل 14 مدنياً على الأقل", "14", 14, None, "مدنياً"),
        ("مقتل ما لا يقل عن عشرة جنود", "ما لا يقل عن عشرة", 10, None, "جنود"),
        ("لم يتجاوز 200 متظاهر", "لم يتجاوز 200", None, 200, "متظاهر"),
        ("قاربت 300 لوحة", "قاربت 300", 300, 300, "لوحة"),
        ("تخطى 70 مليار دولار", "تخطى 70 مليار دولار", 70e9, None, "دولار"),
        ("ضبط أكثر من (112) مخالفا", "112", 112, None, "مخالفا"),
        ("أكثر من (60) ألف زيارة", "أكثر من (60) ألف", 60_000, None, "زيارة"),
        ("في نشرة الإصدار 4 ملايين ريال", "4 ملايين ريال", 4e6, 4e6, "ريال"),
        ("بلغت 02.\u200f19 مليار يورو", "02.\u200f19 مليار يورو", 19.02e9, 19.02e9, "يورو"),
        ("قال مندوبان في المنظمة", "مندوبان", 2, 2, "مندوبان"),
        ("في 27 صفحة نهاية الأسبوع", "27", 27, 27, "صفحة"),
        ("حجز مرور الرياض ( 6521 ) سيارة", "6521", 6521, 6521, "سيارة"),
        ("على متنه 35 إلى 40 مهاجرا", "35 إلى 40", 35, 40, "مهاجرا"),
        ("قتل اثنان على الأقل", "اثنان", 2, None, None),
        ("خسر 1,5 مليون دولار", "1,5 مليون دولار", 1_500_000, 1_500_000, "دولار"),
        ("استخدمت 16 صاروخاً مجنحاً", "16", 16, 16, "صاروخاً مجنحاً"),
        ("واحدة من أربعة رعاة", "أربعة", 4, 4, "رعاة"),
        ("محادثات مع الدول الست", "الست", 6, 6, "الدول"),
        ("لم يلتقه سوى مرة واحدة", "واحدة", 1, 1, "مرة"),
        ("أطلق صاروخين على البلدة", "صاروخين", 2, 2, "صاروخين"),
        ("قتل ثلث السكان", "ثلث", 0.3333, 0.3333, "السكان"),
        ("ارتفع الإنتاج 30 في المئة", "30 في المئة", 30, 30, None),
        ("ارتفع الإنتاج بنسبة %30", "%30", 30, 30, None),
        ("مقتل العشرات", "العشرات", 20, None, None),
        ("نزوح مئات الآلاف", "مئات الآلاف", 200_000, None, None),
        ("بين 10 و15 قتيلا", "بين 10 و15", 10, 15, "قتيلا"),
        ("نصف مليون لاجئ", "نصف مليون", 500_000, 500_000, "لاجئ"),
        ("مئتا ألف نازح", "مئتا ألف", 200_000, 200_000, "نازح"),
        ("ارتفعت الإيرادات إلى 8ر16 مليار يورو.", "8ر16 مليار يورو", 16.8e9, 16.8e9, "يورو"),
        ("انخفض السعر بنسبة 9ر1% أمس.", "9ر1%", 1.9, 1.9, None),
        ("خفضت قيمته بنحو اثنين بالمئة.", "نحو اثنين بالمئة", 2, 2, None),
        ("عادت الكهرباء إلى ربع هذه المنازل.", "ربع", 0.25, 0.25, "المنازل"),
        ("قتل 5 شرطيين في هجمات.", "5", 5, 5, "شرطيين"),
        ("أدى إلى سقوط مالايقل عن قتيلين.", "مالايقل عن قتيلين", 2, None, "قتيلين"),
    ],
)
def test_a_claimed_number(text: str, quoted: str, low: float | None, high: float | None, counted: str | None) -> None:
    found = one(text)
    assert text[found.start : found.end] == quoted
    assert (found.low, found.high) == (low, high)
    assert (found.counted.of(text) if found.counted else None) == counted


@pytest.mark.parametrize(
    "text",
    [
        "القرار رقم 2216",
        "المادة 5 من الدستور",
        "منظومة إس 400",
        "مجموعة 5+1",
        "مجموعة العشرين",
        "في 15 نوفمبر 2015",
        "بعد 18 شهرا",
        "عام 2007",
        "البلدين والجانبين",
        "القمة السادسة والعشرين",
        "الدورة الـ 25",
        "هاتف 0501234567",
        "انتهت المباراة 3-2",
        "مؤتمر جنيف 1",
        "للمرة الثانية",
        "في آن واحد",
        "نصف نهائي البطولة",
        "لست أدري",
        "مسؤولين عسكريين",
        "كميات كبيرة",
        "مونديال 2022",
        "ثورة 30 يونيو",
        "الطائرة F-16",
        "لمدة (20) يوما",
        "تنفيذ القرار الدولي 2216 في اليمن",
        "أولا (1) الانسحاب من المدن",
        "سقط سقوطا كبيرا 1/ 4 عندما حل ضيفا",
        "بلغ دور الـ(16) من التصفيات",
        "في معسكر 48",
        "دعوى بطلان أحكام التحكيم",
        "أعمارهم بين 20 و30 عاما",
        "السجن من ثلاث إلى خمس سنوات",
        "شهادة أيزو 9001",
        "88591 - Stc",
    ],
)
def test_what_claims_nothing_is_no_number(text: str) -> None:
    assert numbers(text) == ()


def test_a_bound_behind_belongs_to_its_own_number() -> None:
    found = numbers("قتل 14 مدنيا وأصيب 50 على الأقل")
    assert [(n.low, n.high) for n in found] == [(14, 14), (50, None)]


def test_currencies_have_their_code() -> None:
    assert one("دفع 50 مليون دولار كندي").unit == "CAD"
    assert one("دفع 3 مليارات يورو").unit == "EUR"
    assert one("ارتفع 6.2%").unit == "%"


def test_a_number_without_noun_counts_what_was_counted_before() -> None:
    text = "مقتل 160 روسياً وعودة 73 والقبض على 36"
    found = numbers(text)
    assert [n.low for n in found] == [160, 73, 36]
    assert {n.counted.of(text) for n in found if n.counted} == {"روسياً"}


def test_a_figure_belongs_to_the_innermost_statement_that_holds_it() -> None:
    text = "قال شويغو إن قواته دمرت 15 مصفاة. وقتل 3 جنود."
    reading = read_text(text)
    content = Span(text.index("قواته"), text.index("."))
    shoigu = Speaker("shoigu")
    statement = Statement(Span(0, 3), content.start, content.end, "indirect", "says", shoigu)
    first, second = find_figures(reading, numbers(text), (statement,))
    assert (first.low, first.attributed_to.entity, first.counted) == (15, "shoigu", "مصفاة")
    assert (second.low, second.attributed_to.entity) == (3, None)


@pytest.mark.parametrize("zero", ["٠", "۰"])
def test_digits_of_any_script_count_the_same(zero: str) -> None:
    table = {ord(str(d)): chr(ord(zero) + d) for d in range(10)}
    for text in ("قتل 15 جنديا", "1,5 مليون دولار", "بين 10 و15 قتيلا", "30%"):
        plain, translated = numbers(text), numbers(text.translate(table))
        assert [(n.low, n.high) for n in plain] == [(n.low, n.high) for n in translated]


_WORDS = "مليون ألف و بين قتيلا صاروخين عشرات ثلث دولار الـ رقم خمسة عشر واحدة مئة من إلى"
_PIECES = st.sampled_from([*"0123456789٠٥ \n.:/-،()«»%+$×", *_WORDS.split(), "أكثر من", "على الأقل", "في المئة"])


@settings(max_examples=400, deadline=None)
@given(
    st.lists(_PIECES, max_size=30).map(" ".join) | st.text(max_size=60) | st.lists(_PIECES, max_size=40).map("".join)
)
def test_whatever_is_read_the_offsets_lie_in_the_text(text: str) -> None:
    last = 0
    for found in numbers(text):
        assert last <= found.start < found.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high
        if found.counted:
            assert 0 <= found.counted.start < found.counted.end <= len(text)
        last = found.end


def test_a_dual_with_its_numeral_behind_counts_two() -> None:
    text = "قتل عسكريين تركيين اثنين في الهجوم."
    number = one(text)
    assert number.counted is not None
    assert (number.low, number.counted.of(text)) == (2, "عسكريين")
