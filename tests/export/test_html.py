import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from tawatur.export.html import html_account
from tawatur.pipeline import Desk, Told
from tawatur.records import Account


class Page(HTMLParser):
    """What stands in a page: ids, links, tags, and the text of each language's labels."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.policy = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        self.attributes += attrs
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if tag == "a" else []
        self.classes.update((given.get("class") or "").split())
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""


@pytest.fixture(scope="module")
def source(told: Told) -> str:
    return html_account(told)


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_the_page_loads_nothing(page: Page, source: str) -> None:
    assert "default-src 'none'" in page.policy
    assert not {"link", "img", "iframe", "form", "object"} & set(page.tags)
    assert all(link.startswith("#") for link in page.links)
    assert not re.search(r"url\((?!data:)|@import|https?://", source)


def test_the_policy_knows_its_own_style_and_script_only(page: Page, source: str) -> None:
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in page.policy
    assert not any(name == "style" or name.startswith("on") for name, _ in page.attributes)


def test_text_of_pages_is_escaped_and_disarmed(page: Page, source: str) -> None:
    assert "<script>alert" not in source
    assert "&lt;script&gt;alert" in source
    assert "النهار &lt;b&gt;" in source
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", source)
    assert "javascript:" not in source


def test_every_place_that_is_linked_to_is_there_once(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_every_line_opens_the_sentences_under_it(page: Page, source: str, told: Told) -> None:
    for number in range(1, len(told.account.lines) + 1):
        assert f"line-{number}" in page.ids
    supports = sum(len(line.supports) for line in told.account.lines)
    assert page.classes["evidence"] >= len(told.account.lines)
    assert page.tags["blockquote"] >= supports
    assert '<mark class="focus">12</mark>' in source


def test_copied_words_are_marked(source: str) -> None:
    assert '<span class="copied">القمة ستعقد في تونس الخميس المقبل</span>' in source


def test_labels_stand_in_both_languages(page: Page, source: str) -> None:
    assert page.classes["ar"] == page.classes["en"] > 50
    assert '<bdi class="ar">التسلسل الزمني</bdi><bdi class="en">Timeline</bdi>' in source


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_the_page_opens_in_the_language_asked_for(told: Told, lang: str, direction: str) -> None:
    assert f'<html lang="{lang}" dir="{direction}">' in html_account(told, lang)  # type: ignore[arg-type]


def test_a_reader_of_pages_finds_landmarks_and_headings(page: Page) -> None:
    assert page.tags["main"] == page.tags["nav"] == page.tags["h1"] == page.tags["header"] == page.tags["footer"] == 1
    assert "skip" in page.classes
    assert page.tags["h2"] == page.tags["section"] + 1


def test_status_is_told_by_shape_and_word_not_by_colour_alone(source: str) -> None:
    assert '<use href="#sign-happened"/>' in source
    assert ">وقع</bdi>" in source


def test_figures_that_differ_are_drawn_on_one_scale(page: Page) -> None:
    assert page.classes["track"] == 2


def test_the_page_stays_small_and_the_same(source: str, told: Told) -> None:
    assert len(source.encode()) < 1_500_000
    assert html_account(told) == source


def test_an_account_of_nothing_is_a_page_all_the_same() -> None:
    empty = Told(Account((), (), (), (), ()), Desk((), (), None))  # type: ignore[arg-type]
    assert "لم يُعثر في هذه الصفحات" in html_account(empty)
