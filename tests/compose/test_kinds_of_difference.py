"""What two pages may differ in besides a number of one town: lists, stages, causes, records, growth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.compose import compose_account
from tawatur.link import Who, find_reuse
from tawatur.records import Account, Divergence
from tawatur.records.annotation import TimeExpression

Write = Callable[..., Any]
DAY, NEXT = "2020-07-01", "2020-07-02"


def account(*writers: Any) -> Account:
    articles, found = [w.page[0] for w in writers], [w.page[1] for w in writers]
    return compose_account(articles, found, Who(), find_reuse(articles, found))


def differ(*writers: Any) -> list[Divergence]:
    return list(account(*writers).divergences)


def toll(write: Write, name: str, text: str, number: str, size: float, day: str = DAY) -> Any:
    return write(name, text, day).named("حلوان", "helwan", "GPE").counted(number, size, "شخصا")


def test_two_lists_of_one_delegation_differ_in_the_names_that_one_page_leaves_out(write: Write) -> None:
    one = write("a", "ضم الوفد كلا من سالم الهادي، وعمر الطيب مدير مكتب الرئيس فارس نعمان، ونبيل داود.", DAY)
    for name in ("سالم الهادي", "عمر الطيب", "فارس نعمان", "نبيل داود"):
        one.named(name, name)
    other = write("b", "وقال مصدر إن الوفد المكون من سالم الهادي وعمر الطيب غادر العاصمة.", NEXT)
    for name in ("سالم الهادي", "عمر الطيب"):
        other.named(name, name)
    (clash,) = differ(one, other)
    assert clash.what == "who"
    assert "نبيل داود" in clash.reason
    assert "فارس نعمان" not in clash.reason


def test_what_one_page_calls_for_and_another_decides_are_two_stages(write: Write) -> None:
    one = write("a", "أصدر كامل شريف قرارا بإلغاء مناصب نواب المحافظين ومستشاريهم.", DAY).named("كامل شريف", "sharif")
    other = write("b", "دعا كامل شريف إلى إلغاء مناصب نواب المحافظين ومستشاريهم.", DAY).named("كامل شريف", "sharif")
    (clash,) = differ(one, other)
    assert clash.what == "status"
    assert "decided" in clash.reason_en
    assert "proposed" in clash.reason_en


def test_what_another_man_calls_for_is_no_other_stage(write: Write) -> None:
    one = write("a", "أصدر كامل شريف قرارا بإلغاء مناصب نواب المحافظين ومستشاريهم.", DAY).named("كامل شريف", "sharif")
    other = write("b", "دعا رامي حداد إلى إلغاء مناصب نواب المحافظين ومستشاريهم.", DAY).named("رامي حداد", "haddad")
    assert differ(one, other) == []


def test_what_one_page_asserts_and_another_rules_out(write: Write) -> None:
    one = write("a", "ذكرت الصحيفة أن الاتفاق يتضمن إقامة منطقة حظر طيران شمال البحيرة.", DAY)
    other = write("b", "وأكد المسؤول أن الجهود المشتركة لن تشمل فرض منطقة حظر طيران شمال البحيرة.", DAY)
    (clash,) = differ(one, other)
    assert "ruled out" in clash.reason_en


def test_a_fault_by_the_one_account_and_a_missile_by_the_other(write: Write) -> None:
    one = write("a", "قالت الوزارة إن المروحية سقطت بسبب عطل تقني في منطقة جبلية.", DAY)
    other = write("b", "قالت الجماعة إنها أسقطت المروحية بصاروخ.", DAY)
    (clash,) = differ(one, other)
    assert clash.reason_en == "the cause differs: a fault against somebody's deed"


def test_who_rules_out_a_cause_blames_nobody(write: Write) -> None:
    one = write("a", "قالت الوزارة إن المروحية سقطت بسبب عطل تقني في منطقة جبلية.", DAY)
    other = write("b", "واستبعد القائد سقوط المروحية نتيجة هجوم.", DAY)
    assert differ(one, other) == []


def test_the_lowest_in_three_years_and_in_ten(write: Write) -> None:
    def page(name: str, text: str, words: str, value: str) -> Any:
        made = write(name, text, DAY)
        place = made.span(words)
        article, notes = made.page
        times = (TimeExpression(place.start, place.end, "DURATION", value),)
        return type("Page", (), {"page": (article, type(notes)(notes.mentions, times=times))})

    one = page("a", "هبط الزلوتي أمام الدولار إلى أدنى مستوى له منذ ثلاث سنوات.", "ثلاث سنوات", "P3Y")
    other = page("b", "تراجع الزلوتي أمام الدولار إلى أدنى مستوى منذ عشر سنوات.", "عشر سنوات", "P10Y")
    (clash,) = differ(one, other)
    assert clash.what == "time"
    assert "عشر سنوات" in clash.reason


def test_the_dead_of_a_day_are_not_set_against_those_of_a_war(write: Write) -> None:
    one = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", "12", 12)
    text = "أدى انفجار مصنع الغاز في حلوان بعد سلسلة هجمات إلى مقتل 40 شخصا."
    assert differ(one, toll(write, "b", text, "40", 40)) == []


def test_a_soldier_more_beside_the_number_is_the_same_toll(write: Write) -> None:
    one = write("a", "قتل ضابط و3 جنود في انفجار عبوة في حلوان.", DAY).named("حلوان", "helwan", "GPE")
    other = write("b", "قتل 4 جنود في انفجار عبوة في حلوان.", DAY).named("حلوان", "helwan", "GPE")
    assert differ(one.counted("3", 3, "جنود"), other.counted("4", 4, "جنود")) == []


def test_a_page_that_says_the_toll_rose_tells_of_growth(write: Write) -> None:
    one = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", "12", 12)
    other = toll(write, "b", "ارتفع عدد قتلى انفجار مصنع الغاز في حلوان إلى 40 شخصا.", "40", 40)
    (clash,) = differ(one, other)
    assert clash.moved_on


def test_each_two_pages_of_two_tolls_are_given(write: Write) -> None:
    first = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", "12", 12)
    second = toll(write, "b", "انفجار مصنع الغاز في حلوان أودى بحياة 12 شخصا.", "12", 12)
    third = toll(write, "c", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 15 شخصا.", "15", 15)
    assert {frozenset((d.a.article, d.b.article)) for d in differ(first, second, third)} == {
        frozenset("ac"),
        frozenset("bc"),
    }


def test_the_only_protests_of_two_pages_are_one(write: Write) -> None:
    one = write("a", "أثار القرار احتجاجات عنيفة على مدى أسابيع في البلاد.", DAY)
    one.event("احتجاجات", ("PROTEST", "demonstrate"), [], place="ruritania", status="happened")
    other = write("b", "فقد أثارت الخطوة احتجاجات شعبية قمعتها الشرطة بشدة.", NEXT)
    other.event("احتجاجات", ("PROTEST", "demonstrate"), [], place="ruritania", status="happened")
    (line,) = (line for line in account(one, other).lines if line.kind == "event")
    assert len(line.supports) == 2


def meeting(write: Write, name: str, text: str, who: str, day: str, place: str = "halwan") -> Any:
    page = write(name, text, DAY).named("حلوان", place, "GPE")
    return page.event("محادثات", ("CONSULT", "talks"), [(who, "both")], place=place, time=day, status="planned")


ROUND = "جولة جديدة من محادثات السلام في حلوان"


def test_one_round_of_talks_told_with_other_parties_is_put_on_two_days(write: Write) -> None:
    one = meeting(write, "a", f"ستنظم المنظمة {ROUND} يوم الاثنين.", "role:organisation", "2020-07-06")
    other = meeting(write, "b", f"تعقد الأطراف {ROUND} يوم الثلاثاء.", "role:parties", "2020-07-07")
    (clash,) = differ(one, other)
    assert clash.what == "time"
    assert "2020-07-06" in clash.reason
    assert "2020-07-07" in clash.reason


def test_rounds_of_talks_weeks_apart_are_two(write: Write) -> None:
    one = meeting(write, "a", f"ستنظم المنظمة {ROUND} يوم الاثنين.", "role:organisation", "2020-07-06")
    other = meeting(write, "b", f"تعقد الأطراف {ROUND} في نهاية الشهر.", "role:parties", "2020-07-28")
    assert differ(one, other) == []
