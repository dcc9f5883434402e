"""Undated pages placed by their sisters."""

from __future__ import annotations

from dataclasses import replace

from tawatur.extract import extract_article
from tawatur.link.published import settle_published
from tawatur.records import Article, Page, Published

COPIED = (
    "وأعلن المتحدث باسم الرئاسة أن الوفد سيبحث في العاصمة مسائل تتصل بالطاقة والنفط والغاز وكذلك التعاون العسكري "
    "بين البلدين خلال السنوات الخمس المقبلة."
)


def article(page_id: str, text: str, day: str | None = None) -> Article:
    found = extract_article(Page(page_id, text=text))
    return replace(found, published=Published(day, day, day, "page", "stated")) if day else found


def sister(day: str = "2015-11-21") -> Article:
    return article("b", f"الرئيس يزور طهران لبحث الطاقة\nبدأ الرئيس زيارة إلى طهران لبحث ملفات الطاقة.\n{COPIED}", day)


def undated(extra: str = "") -> Article:
    return article("a", f"الرئيس في طهران\nقالت مصادر إن الرئيس وصل إلى طهران مساء.\n{COPIED}\n{extra}")


def test_a_shared_passage_gives_the_day() -> None:
    found = settle_published([undated(), sister()])[0].published
    assert (found.value, found.earliest, found.latest) == ("2015-11-21", "2015-11-20", "2015-11-22")
    assert found.basis == "inferred"
    assert "shares a passage with b" in found.reason


def test_its_own_weekday_moves_it_by_a_day() -> None:
    found = settle_published([undated("وأضاف المتحدث اليوم الأحد أن الزيارة مهمة."), sister()])[0].published
    assert found.value == "2015-11-22"


def test_a_weekday_that_cannot_be_leaves_an_interval() -> None:
    found = settle_published([undated("وأضاف المتحدث اليوم الأربعاء أن الزيارة مهمة."), sister()])[0].published
    assert found.value is None
    assert found.earliest is not None
    assert found.earliest <= "2015-11-25" <= (found.latest or "")


def test_without_a_passage_it_lies_around_its_sister() -> None:
    other = article("a", "الرئيس يعود من طهران\nعاد الرئيس من طهران بعد زيارة بحث فيها ملفات الطاقة مع القيادة هناك.")
    found = settle_published(
        [other, sister(), article("c", "مباراة القمة تنتهي بالتعادل\nانتهت مباراة القمة بالتعادل.")]
    )
    assert found[0].published.value is None
    assert (found[0].published.earliest, found[0].published.latest) == ("2015-11-09", "2015-12-21")


def test_what_is_known_is_not_touched_and_order_does_not_matter() -> None:
    pages = [undated(), sister(), article("c", f"خبر آخر عن الزيارة\n{COPIED}", "2015-11-22")]
    forward = {a.id: a.published for a in settle_published(pages)}
    backward = {a.id: a.published for a in settle_published(pages[::-1])}
    assert forward == backward
    assert forward["b"] == pages[1].published
    assert [a.id for a in settle_published(pages)] == ["a", "b", "c"]


def test_alone_it_stays_unknown() -> None:
    assert settle_published([undated()])[0].published.value is None
    assert settle_published([]) == ()


def test_a_crawl_long_after_gives_way_to_a_shared_passage() -> None:
    text = undated().text
    late = extract_article(Page("a", text=text, fetched="2019-03-02T12:00:00"))
    assert late.published.value == "2019-03-02"
    assert settle_published([late, sister()])[0].published.value == "2015-11-21"
    soon = extract_article(Page("a", text=text, fetched="2015-11-22T12:00:00"))
    assert settle_published([soon, sister()])[0].published == soon.published


def test_a_day_without_its_year_is_of_the_year_of_its_sisters() -> None:
    page = article("a", f"الرئيس في طهران\nطهران في 20 نوفمبر (وكالات) - وصل الرئيس إلى طهران مساء الجمعة.\n{COPIED}")
    found = settle_published([page, sister()])[0].published
    assert (found.value, found.basis) == ("2015-11-20", "page")
