"""When tellings are one happening, and when they are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.compose import compose_account
from tawatur.compose.days import apart
from tawatur.link import Who, find_reuse
from tawatur.records import Account, Line

Write = Callable[..., Any]
BOMBING, RAID, DEATHS = ("ASSAULT", "bombing"), ("ASSAULT", "airstrike"), ("ASSAULT", "kill")


def account(*writers: Any) -> Account:
    articles, found = [w.page[0] for w in writers], [w.page[1] for w in writers]
    return compose_account(articles, found, Who(), find_reuse(articles, found))


def events(*writers: Any) -> list[Line]:
    return [line for line in account(*writers).lines if line.kind == "event"]


def test_a_night_and_its_morning_are_one_time() -> None:
    assert apart("2020-07-01TNI", "2020-07-02TMO") == 0
    assert apart("2020-07-01TNI", "2020-07-02") == 0
    assert apart("2020-07-01TNI", "2020-07-02TEV") == 1
    assert apart("2020-07-01", "2020-07-02") == 1


def test_the_deaths_in_an_attack_are_no_second_one(write: Write) -> None:
    page = write("a", "استهدف تفجير السوق القديم في الكرخ وأدى إلى مقتل ستة باعة.", "2020-07-01")
    page.named("الكرخ", "karkh", "GPE")
    page.event("تفجير", BOMBING, [], place="karkh").event("مقتل", DEATHS, [("role:vendors", "target")])
    assert len(events(page)) == 1


def test_what_a_page_takes_up_again_is_one_line(write: Write) -> None:
    page = write("a", "وقع تفجير في الكرخ صباحا. وقال شهود إن التفجير هز المنطقة كلها.", "2020-07-01")
    page.named("الكرخ", "karkh", "GPE")
    page.event("تفجير", BOMBING, [], place="karkh").event("التفجير", BOMBING, [])
    (line,) = events(page)
    assert line.mentions == 2


def test_raids_and_the_car_bomb_that_answers_them_are_two(write: Write) -> None:
    one = write("a", "تواصلت الغارات على الجبال الأحد بعد أسبوع من القتال.", "2020-07-06")
    one.event("الغارات", RAID, [], time="2020-07-05")
    other = write("b", "تبنى المتمردون الأحد هجوما بسيارة مفخخة ردا على القتال.", "2020-07-06")
    other.named("المتمردون", "rebels", "ORG")
    other.event("هجوما", ("ASSAULT", "attack"), [("rebels", "source")], time="2020-07-05")
    assert len(events(one, other)) == 2


def test_victims_described_in_other_words_do_not_make_two_bombings_of_one_town(write: Write) -> None:
    one = write("a", "استهدف تفجير مسجدا في الكرخ وقتل المصلين.", "2020-07-01").named("الكرخ", "karkh", "GPE")
    one.event("تفجير", BOMBING, [("role:worshippers", "target")], place="karkh", time="2020-07-01")
    other = write("b", "قتل رجال أمن في تفجير وقع في الكرخ.", "2020-07-01").named("الكرخ", "karkh", "GPE")
    other.event("تفجير", BOMBING, [("role:policemen", "target")], place="karkh", time="2020-07-01")
    assert len(events(one, other)) == 1


def meeting(write: Write, name: str, text: str, who: list[str]) -> Any:
    page = write(name, text, "2020-03-01").named("عمان", "amman", "GPE")
    for man in who:
        page.named(man, man)
    people = [(man, "both") for man in who]
    return page.event("اجتماع", ("CONSULT", "meet"), people, place="amman", time="2020-03-05", status="planned")


def test_a_meeting_said_to_be_of_three_is_none_of_two_and_they_differ(write: Write) -> None:
    two = meeting(write, "a", "يعقد اجتماع بين سالم وكامل في عمان الخميس.", ["سالم", "كامل"])
    three = meeting(write, "b", "يعقد اجتماع ثلاثي بين سالم وكامل ونادر في عمان الخميس.", ["سالم", "كامل", "نادر"])
    told = account(two, three)
    assert len([line for line in told.lines if line.kind == "event"]) == 2
    assert [clash.what for clash in told.divergences] == ["who"]


def test_who_has_met_at_the_end_of_a_page_has_met(write: Write) -> None:
    page = write("a", "انتهى اجتماع سالم وكامل في عمان. وكان متحدث قال إنهما سيلتقيان اليوم.", "2020-03-05")
    page.named("سالم", "salem").named("كامل", "kamel").named("عمان", "amman", "GPE")
    who = [("salem", "both"), ("kamel", "both")]
    page.event("اجتماع", ("CONSULT", "meet"), who, place="amman", time="2020-03-05", status="happened")
    page.event("سيلتقيان", ("CONSULT", "meet"), who, place="amman", time="2020-03-05", status="planned")
    (line,) = events(page)
    assert line.status == "happened"


def test_the_lead_does_not_go_on_with_what_stands_before_it(write: Write) -> None:
    texts = {
        "a": "قتل ستة عمال في انفجار مصنع للغاز في الكرخ. وكان الانفجار في مصنع الغاز في الكرخ قد وقع صباح اليوم.",
        "b": "هز انفجار حي الكرخ. وكان الانفجار في مصنع الغاز في الكرخ قد وقع صباح اليوم وقتل ستة عمال.",
        "c": "سقط ستة عمال في الكرخ. وكان الانفجار في مصنع الغاز في الكرخ قد وقع صباح اليوم بحسب الشرطة.",
    }
    told = account(*(write(name, text, "2020-07-01") for name, text in texts.items()))
    assert told.lead is not None
    assert not told.lead.span.of(texts[told.lead.article]).startswith("وكان")


def test_the_lead_is_a_sentence_of_a_page_that_most_pages_open_alike(write: Write) -> None:
    texts = {
        "a": "أدى انفجار في مصنع للغاز في الكرخ صباح اليوم إلى مقتل ستة عمال.",
        "b": "قتل ستة عمال في انفجار وقع صباح اليوم في مصنع الغاز في الكرخ.",
        "c": "أعلنت البورصة نتائج الربع الأول وقالت إن أرباح المصارف زادت كثيرا.",
    }
    told = account(*(write(name, text, "2020-07-01") for name, text in texts.items()))
    assert told.lead is not None
    assert told.lead.article in ("a", "b")
    assert told.lead.span.of(texts[told.lead.article]).startswith(("أدى انفجار", "قتل ستة"))
    assert set(told.lead_articles) == {"a", "b"}
