"""Times as a reader of an article would state them."""

import datetime
import pathlib
import random
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "benchmarks" / "times"))

from tawatur.annotate.times import Reference, find_times, times_in
from tawatur.arabic import Reading
from tawatur.records import Article, Paragraph, Published, TimeExpression
from tawatur.tagging import times

SATURDAY = datetime.date(2015, 11, 21)
SENTENCES = [
    "سيلتقي الرئيس نظيره الاثنين المقبل ثم يعود بعد غد إلى القاهرة",
    "وصل أمس الأول وغادر مساء أمس في وقت متأخر من ليل الجمعة السبت",
    "قتل خمسة يوم الأحد بعد يومين من هجوم 13 الجاري وفي الأسبوع الماضي",
    "تستأنف المحادثات الثلاثاء الساعة التاسعة صباحا بتوقيت غرينتش",
]


def read(text: str, published: str = "2015-11-21") -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.value) for t in times(text, published)]


def test_every_expression_of_the_public_list_is_right() -> None:
    measure = pytest.importorskip("measure")
    wrong = []
    for row in measure.rows():
        verdict = measure.judge(row, measure.by_tawatur(row.text, row.published))
        if verdict != "right":
            wrong.append((verdict, row.text, row.value))
    assert not wrong


def test_the_list_is_as_large_as_it_says() -> None:
    measure = pytest.importorskip("measure")
    rows = measure.rows()
    assert len(rows) >= 300
    assert sum(row.trap for row in rows) >= 60


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("سيلتقي بوتين خامنئي الاثنين", [("الاثنين", "2015-11-23")]),
        ("التقى بوتين خامنئي الاثنين", [("الاثنين", "2015-11-16")]),
        ("قال متحدث الأربعاء إن الوزير سيصل الثلاثاء", [("الأربعاء", "2015-11-18"), ("الثلاثاء", "2015-11-24")]),
        ("أعلن الجمعة تأجيل القمة المقررة الاثنين", [("الجمعة", "2015-11-20"), ("الاثنين", "2015-11-23")]),
        ("وصل السبت إلى المدينة", [("السبت", "2015-11-21")]),
    ],
)
def test_a_bare_weekday_follows_the_tense_of_its_clause(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert read(sentence) == expected


def test_the_preposition_and_clitics_stay_outside_the_span() -> None:
    assert [words for words, _ in read("في عام 2007 ولعام 2008 وغدا")] == ["عام 2007", "عام 2008", "غدا"]
    assert [words for words, _ in read("منذ أشهر عدة وحتى الآن")] == ["أشهر عدة", "الآن"]
    assert [words for words, _ in read("وصل قبل يومين")] == ["يومين"]


def test_the_stated_weekday_wins_over_a_page_that_is_a_day_off() -> None:
    (found,) = times("قال كاميرون اليوم (الاثنين) إن الخطة جاهزة", "2015-07-21")
    assert found.value == "2015-07-20"
    assert "weekday" in found.reason


def test_expressions_anchored_in_the_text_say_so() -> None:
    text = "بدأت الجولة في 13 الجاري وانتهت في اليوم التالي"
    found = times(text, "2015-11-21")
    assert [t.value for t in found] == ["2015-11-13", "2015-11-14"]
    assert "2015-11-13" in found[1].reason
    (open_end,) = times("وانتهت في اليوم التالي", "2015-11-21")
    assert open_end.value is None
    assert open_end.reason


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    for sentence in SENTENCES:
        for found in times(sentence):
            if found.type in ("DATE", "TIME"):
                assert found.value is None or found.value.endswith("_REF")
                assert found.earliest is None
    (stated,) = times("وقع الاتفاق في 14 يوليو 2015")
    assert stated.value == "2015-07-14"


def test_an_interval_of_publication_gives_an_interval() -> None:
    reference = Reference(earliest=datetime.date(2015, 11, 17), latest=datetime.date(2015, 11, 22))
    text = "وصل أمس وعقد الاجتماع الشهر الماضي"
    yesterday, last_month = times_in(text, reference, [(0, len(text))])
    assert (yesterday.value, yesterday.earliest, yesterday.latest) == (None, "2015-11-16", "2015-11-21")
    assert last_month.value == "2015-10"


def test_date_lines_are_read_and_chrome_is_not() -> None:
    text = "عنوان الخبر\n21 نوفمبر 2015 00:56\nوصل أمس\nالأربعاء 24 ابريل 2024"
    edges = [0]
    for line in text.split("\n"):
        edges.append(edges[-1] + len(line) + 1)
    roles = ("title", "date", "body", "chrome")
    paragraphs = tuple(Paragraph(a, b - 1, r) for a, b, r in zip(edges, edges[1:], roles, strict=False))
    article = Article("x", text, paragraphs, Published("2015-11-21T00:56", "2015-11-21", "2015-11-21", "page"))
    values = [t.value for t in find_times(Reading(article))]
    assert values == ["2015-11-21T00:56", "2015-11-20"]


@pytest.mark.parametrize("weeks", [1, 5, 52, 520])
def test_a_shift_by_whole_weeks_shifts_every_day_alike(weeks: int) -> None:
    shift = datetime.timedelta(weeks=weeks)
    for sentence in SENTENCES[:2] + SENTENCES[3:]:
        before, after = times(sentence, SATURDAY), times(sentence, SATURDAY + shift)
        assert len(before) == len(after)
        for a, b in zip(before, after, strict=True):
            if a.earliest and b.earliest and a.granularity != "month":
                assert datetime.date.fromisoformat(b.earliest) - datetime.date.fromisoformat(a.earliest) == shift


@pytest.mark.parametrize("zero", ["٠", "۰"])
def test_digits_of_any_script_mean_the_same(zero: str) -> None:
    table = {ord(str(d)): chr(ord(zero) + d) for d in range(10)}
    texts = ["في 30 نوفمبر 2015 الساعة 9:30 مساء", "بعد 18 شهرا", "21/11/2015", "26 الجاري", "عام 2007", "قبل 3 أيام"]
    for text in texts:
        assert [v for _, v in read(text)] == [v for _, v in read(text.translate(table))]


_WORDS = (
    """يوم أمس الاثنين نوفمبر 2015 1436 هـ الساعة منتصف الربع الأول من قبل منذ أيام عام الماضي المقبل و بين كل شوال"""
)
_PIECES = st.sampled_from([*"0123456789٠١٢٣ \n.:/-،()«»'%+ـ\u200f", *_WORDS.split(), "كانون الثاني"])


@settings(max_examples=600, deadline=None)
@given(
    st.lists(_PIECES, max_size=40).map(" ".join) | st.text(max_size=80) | st.lists(_PIECES, max_size=60).map("".join)
)
def test_whatever_is_read_the_offsets_quote_it(text: str) -> None:
    last = 0
    for found in times(text, "2015-11-21"):
        assert 0 <= last <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert _ordered(found)
        last = found.end


def _ordered(found: TimeExpression) -> bool:
    return found.earliest is None or found.latest is None or found.earliest <= found.latest


def test_twenty_thousand_hostile_strings_raise_nothing() -> None:
    chance = random.Random(7)
    words = [*_WORDS.split(), "9999", "31", "/", "-", ":", ".", "99999999999", "ألف", "قرن", "القرن", "العشرين", "0000"]
    for _ in range(20_000):
        text = chance.choice(("", " ")).join(chance.choices(words, k=chance.randrange(12)))
        for published in ("2015-11-21", "0001-01-02", "9999-12-30"):
            assert all(text[found.start : found.end] for found in times(text, published))


@pytest.mark.parametrize(
    "piece", ["قبل ", "يوم ", "1/", "2015-", "الربع الأول من ", "مليون و", "«", "الاثنين ", "9:59 "]
)
def test_cost_grows_with_length_and_no_faster(piece: str, steps: Callable[[Callable[[], object]], int]) -> None:
    def cost(size: int) -> int:
        text = piece * (size // len(piece))
        return steps(lambda: times(text, "2015-11-21"))

    cost(500)
    assert cost(16_000) < 10 * cost(2_000)


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("منذ تنصيبه في 29 مايو أيار", "29 مايو أيار", "2015-05-29"),
        ("يوم 5 تشرين الثاني نوفمبر 2020", "يوم 5 تشرين الثاني نوفمبر 2020", "2020-11-05"),
        ("في نيسان أبريل الماضي", "نيسان أبريل الماضي", "2015-04"),
        ("في أكتوبر تشرين الأول 2014", "أكتوبر تشرين الأول 2014", "2014-10"),
    ],
)
def test_a_month_named_twice_with_nothing_between_is_one(text: str, expression: str, value: str) -> None:
    found = [(text[time.start : time.end], time.value) for time in times(text, published="2015-07-31")]
    assert found == [(expression, value)]


def test_a_day_looks_back_or_ahead_by_the_nearest_clause() -> None:
    back = "وأضاف أن أي تحرك سيعد انتهاكا للاتفاق الذي أبرمته طهران مع القوى الكبرى يوم 14 يوليو."
    ahead = "قال المتحدث إن الاجتماع الثلاثاء سيبحث الأزمة."
    assert read(back, "2015-07-23") == [("يوم 14 يوليو", "2015-07-14")]
    assert read(ahead, "2015-07-23") == [("الثلاثاء", "2015-07-28")]


def test_what_is_told_from_another_event_is_no_past() -> None:
    assert read("أغلقت الشرطة الطرق قبل ساعات من وصول الرئيس") == [("ساعات", "PTXH")]
    assert read("قبل ساعات من الآن")[0] == ("ساعات", "PAST_REF")


def test_the_month_after_counts_from_a_day_nearby_and_not_from_a_year() -> None:
    text = "كان ذلك أكبر تراجع منذ 2013 وهبط الخام أمس في العقود الآجلة تسليم الشهر التالي"
    assert ("الشهر التالي", "2015-12") in read(text)
    assert ("الشهر التالي", None) in read("كان ذلك أكبر تراجع منذ 2013 وهبطت العقود الآجلة تسليم الشهر التالي")


def test_a_country_before_today_makes_no_name_unless_an_outlet_is_told() -> None:
    assert read("قتل خمسة في شمال سوريا اليوم") == [("اليوم", "2015-11-21")]
    assert read("ذكر موقع سوريا اليوم أن خمسة قتلوا") == []
