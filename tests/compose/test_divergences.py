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
