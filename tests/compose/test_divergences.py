from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.compose import compose_account
from tawatur.link import Who, find_reuse
from tawatur.records import Account, Line

Write = Callable[..., Any]


def account(*writers: Any) -> Account:
    articles, found = [w.page[0] for w in writers], [w.page[1] for w in writers]
    return compose_account(articles, found, Who(), find_reuse(articles, found))


def events(told: Account) -> list[Line]:
    return [line for line in told.lines if line.kind == "event"]


def toll(write: Write, name: str, text: str, number: int, town: str, day: str = "2020-07-01") -> Any:
    return write(name, text, day).named(town, town, "GPE").counted(str(number), number, "شخصا")


def test_the_dead_are_not_set_against_the_arrested(write: Write) -> None:
    one = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", 12, "حلوان")
    other = toll(write, "b", "بعد انفجار مصنع الغاز في حلوان اعتقلت الشرطة 40 شخصا.", 40, "حلوان")
    assert account(one, other).divergences == ()


def test_the_dead_of_one_town_are_not_set_against_those_of_another(write: Write) -> None:
    one = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", 12, "حلوان")
    other = toll(write, "b", "أدى انفجار مصنع الغاز في طنطا إلى مقتل 40 شخصا.", 40, "طنطا")
    assert account(one, other).divergences == ()


def test_a_toll_that_grew_with_time_moved_on(write: Write) -> None:
    one = toll(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا.", 12, "حلوان")
    other = toll(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 40 شخصا.", 40, "حلوان", "2020-07-03")
    (clash,) = account(one, other).divergences
    assert clash.moved_on
    assert clash.reason_en.isascii()


def test_two_numbers_of_one_sentence_do_not_differ(write: Write) -> None:
    page = write("a", "أدى انفجار مصنع في حلوان إلى مقتل 12 شخصا ومقتل 40 شخصا في مصنع مجاور.", "2020-07-01")
    page.named("حلوان", "helwan", "GPE").counted("12", 12, "شخصا").counted("40", 40, "شخصا")
    assert account(page).divergences == ()


def test_contacts_of_two_states_are_no_meeting_of_two_men(write: Write) -> None:
    one = write("a", "سيلتقي السيسي وعبد الله في عمان الخميس المقبل.", "2020-03-01")
    one.named("السيسي", "sisi").named("عبد الله", "abdullah").named("عمان", "amman", "GPE")
    who = [("sisi", "both"), ("abdullah", "both")]
    one.event("سيلتقي", ("CONSULT", "meet"), who, place="amman", time="2020-03-05", status="planned")
    other = write("b", "أشاد الوزير بنتائج الاتصالات المصرية الأردنية.", "2020-03-09")
    states = [("egypt", "both"), ("jordan", "both")]
    other.event("الاتصالات", ("CONSULT", "meet"), states, status="happened")
    told = account(one, other)
    assert sorted(line.status or "" for line in events(told)) == ["happened", "planned"]


def test_two_raids_of_one_army_without_day_or_place_stay_two(write: Write) -> None:
    who = [("army", "source"), ("rebels", "target")]
    one = write("a", "دمر الجيش مخازن الوقود التابعة للمتمردين.", "2020-03-01")
    one.named("الجيش", "army", "ORG").named("متمردين", "rebels", "ORG")
    one.event("دمر", ("ASSAULT", "attack"), who, status="happened")
    other = write("b", "ألحق الجيش خسائر كبيرة بصفوف المتمردين.", "2020-03-09")
    other.named("الجيش", "army", "ORG").named("متمردين", "rebels", "ORG")
    other.event("ألحق", ("ASSAULT", "attack"), who, status="happened")
    assert len(events(account(one, other))) == 2


def test_dead_and_wounded_counted_together_are_not_set_against_the_wounded(write: Write) -> None:
    one = toll(write, "a", "مقتل وإصابة 120 شخصا في انفجار مصنع الغاز في حلوان.", 120, "حلوان")
    other = toll(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى إصابة 25 شخصا.", 25, "حلوان")
    assert account(one, other).divergences == ()


def test_a_toll_beside_another_with_its_own_number_is_still_compared(write: Write) -> None:
    one = write("a", "أدى انفجار مصنع الغاز في حلوان إلى سقوط 12 قتيلا وإصابة 90 شخصا.", "2020-07-01")
    one.named("حلوان", "حلوان", "GPE").counted("12", 12, "قتيلا").counted("90", 90, "شخصا")
    other = toll(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى إصابة 25 شخصا.", 25, "حلوان")
    (clash,) = account(one, other).divergences
    assert clash.reason_en == "the number differs: 90 wounded against 25 wounded"


def test_parts_of_two_named_wholes_are_not_set_against_each_other(write: Write) -> None:
    text = "خرجت {} عربات من قطار «الشمال» السريع عن القضبان في حلوان بعد الأمطار."
    one = write("a", text.format(9), "2020-07-01").named("حلوان", "h", "GPE").counted("9", 9, "عربات")
    told = "خرجت {} عربات من {} عن القضبان في حلوان بعد الأمطار."
    for whole, clashes in (("قطار الدلتا", 0), ("قطار الشمال", 1), ("القطار", 1)):
        other = write("b", told.format(4, whole), "2020-07-01")
        other.named("حلوان", "h", "GPE").counted("4", 4, "عربات")
        assert len(account(one, other).divergences) == clashes, whole


def test_sums_of_one_payment_differ_and_those_of_two_do_not(write: Write) -> None:
    def sum_(name: str, text: str, number: int) -> Any:
        page = write(name, text, "2020-07-01")
        return page.named("البنك المركزي", "bank", "ORG").counted(str(number), number, "دولار")

    one = sum_("a", "تحتاج الحكومة إلى المال قبل نهاية الشهر لسداد 320 دولار إلى البنك المركزي.", 320)
    other = sum_("b", "على الحكومة قبل نهاية الشهر سداد 340 دولار إلى البنك المركزي.", 340)
    third = sum_("c", "زادت الاحتياطيات التي يديرها البنك المركزي 350 دولار منذ الشتاء.", 350)
    (clash,) = account(one, other).divergences
    assert clash.reason_en == "the number differs: 320 dollars against 340 dollars"
    assert account(one, third).divergences == ()


def test_one_sentence_given_to_two_speakers_is_two_lines_that_differ(write: Write) -> None:
    words = "البرلمان قد يصوت على الاتفاق هذا الأسبوع أو يصادق عليه أولا وزراء المالية يوم الجمعة"
    one = write("a", f"وأضاف سامي أن {words}.", "2020-07-01").named("سامي", "sami").said("وأضاف", words, "sami")
    other = write("b", f"وأضافت البلاد أن {words}.", "2020-07-01").named("البلاد", "bilad", "ORG")
    other.said("وأضافت", words, "bilad")
    told = account(one, other)
    assert len([line for line in told.lines if line.kind == "statement"]) == 2
    (clash,) = told.divergences
    assert clash.what == "who"
    passed_on = write("c", f"نقلت البلاد عن سامي أن {words}.", "2020-07-01").named("سامي", "sami")
    passed_on.said("نقلت", words, "sami", ("bilad",))
    assert account(other, passed_on).divergences == ()
