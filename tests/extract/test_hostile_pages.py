"""Any bytes give a page or a fault; offsets stay inside the text; cost grows no faster than the page."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.extract import NotAnArticle, extract_article
from tawatur.link.published import settle_published
from tawatur.read import read_pages
from tawatur.records import Article, Page, PageFault

PIECES = [
    "وصل الوزير إلى القاهرة اليوم الاثنين.", "شارك", "اقرأ أيضا", "21 نوفمبر 2015 00:56", "الأربعاء 24 ابريل 2024",
    "\n", "\r\n", "\n\n", " ", "\t", "\u202e", "\u200f", "<p>", "</p>", "<div>", "<script>", "&#x0;", "&amp;", "<br/>",
    "جميع الحقوق محفوظة", "99/99/9999", "31 فبراير 2015", "٢٠١٥", "«", "(أ ف ب)", "-", "|", "\ud7ff", "\ufffd", "\x00",
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":[{}]}</script>', "<time datetime='x'>",
    "كتب - فلان", "موسكو، 3 مارس 2022 (شينخوا) -- ", "\u2028", "\x85", "T10:00:00Z", "0000-00-00",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
FETCHED = st.one_of(st.none(), st.sampled_from(["2015-11-21T01:00:00", "x", "9999-12-31", "0001-01-01"]))


def outcome(page: Page) -> Article | None:
    try:
        return extract_article(page)
    except NotAnArticle:
        return None


def check(article: Article | None) -> None:
    if article is None:
        return
    at = 0
    for part in article.paragraphs:
        assert at <= part.start < part.end <= len(article.text)
        assert article.text[part.start : part.end].strip()
        at = part.end
    left = set(range(len(article.text))) - {i for part in article.paragraphs for i in range(part.start, part.end)}
    assert not any(article.text[i].isalnum() for i in left)
    known = article.published
    if known.earliest and known.latest:
        assert known.earliest <= known.latest
    if known.value and known.earliest:
        assert known.earliest <= known.value[:10]


@settings(max_examples=300, deadline=None)
@given(TEXTS, FETCHED)
def test_any_text_keeps_its_letters_and_offsets(text: str, fetched: str | None) -> None:
    article = outcome(Page("p", text=text, fetched=fetched, url="http://a/2015/11/21/" if "2" in text else None))
    check(article)
    assert article is None or article.text == text


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_html_gives_an_article_or_says_why(source: str) -> None:
    article = outcome(Page("p", html=source))
    check(article)
    assert article is None or article.id == "p"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=600), st.sampled_from(["p.txt", "p.html", "p.jsonl"]))
def test_any_bytes_give_pages_or_faults(tmp_path: pathlib.Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    for page in read_pages([tmp_path / name]):
        if isinstance(page, PageFault):
            assert "\n" not in str(page)
        else:
            check(outcome(page))


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=5))
def test_sisters_settle_whatever_they_hold(texts: list[str]) -> None:
    found = [outcome(Page(f"p{at}", text=text)) for at, text in enumerate(texts)]
    settled = settle_published([article for article in found if article])
    for article in settled:
        check(article)
    assert [article.id for article in settled] == [article.id for article in found if article]


HOSTILE = {
    "one long line": lambda n: "وصل الوزير " * n,
    "many lines": lambda n: "وصل الوزير إلى القاهرة\n" * n,
    "one letter a line": lambda n: "و\n" * n,
    "only dates": lambda n: "21 نوفمبر 2015 00:56\n" * n,
    "only digits": lambda n: "1" * n,
    "only blanks": lambda n: " \n" * n + "وصل الوزير إلى القاهرة اليوم لبحث الهدنة.",
    "only brackets": lambda n: "((((" * n,
    "only quotes": lambda n: '"»' * n + "\n" + "." * n,
    "one word": lambda n: "x" * n,
    "one Arabic word": lambda n: "\u0648" * n,
    "marks before a word": lambda n: "-" * n + "\u0648",
    "stops before a word": lambda n: "." * n + "x\n" + ".)" * n + "x",
    "almost an address": lambda n: "a-" * n + "\n" + "a@" * n,
    "tabs and bars": lambda n: "|\t" * n + "\u0648",
    "dashes": lambda n: "- " * n,
    "half a chrome form": lambda n: "جميع الحقوق " * n,
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_cost_of_a_hostile_text_grows_in_line_with_it(shape: str, steps: Callable[[Callable[[], object]], int]) -> None:
    def cost(size: int) -> int:
        page = Page("p", text=HOSTILE[shape](size) + "\nوصل الوزير إلى القاهرة اليوم لبحث الهدنة مع نظيره.")
        return steps(lambda: outcome(page))

    cost(100)
    assert cost(8_000) < 10 * max(cost(1_000), 500)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + "وصل الوزير إلى القاهرة",
        "<p>وصل الوزير إلى القاهرة اليوم لبحث الهدنة.</p>" * 12_000,
        "<a href='" + "x" * 1_000_000 + "'>رابط</a>",
        "<!DOCTYPE html [<!ENTITY a 'ا'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>",
        "<table>" * 3_000 + "وصل",
        "<b><i>" * 20_000 + "وصل الوزير",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>وصل الوزير</p>",
        "<meta name='date' content='" + "9" * 100_000 + "'><p>وصل الوزير إلى القاهرة اليوم.</p>",
        "&#x202e;" * 50_000 + "<p>وصل الوزير إلى القاهرة اليوم.</p>",
    ],
    ids=["deep", "wide", "long attribute", "entities", "tables", "inline", "deep JSON", "long date", "bidi"],
)
def test_hostile_html_is_bounded(source: str) -> None:
    article = outcome(Page("p", html=source))
    check(article)
    assert article is None or len(article.text) <= len(source)
