"""The HTML account in a real browser: what a reader does with the keyboard, on a desk and on a telephone."""

import os
import pathlib
import shutil
from collections.abc import Iterator

import pytest

from tawatur.export.html import html_account
from tawatur.pipeline import Told

sync_api = pytest.importorskip("playwright.sync_api") if not os.environ.get("CI") else __import__(
    "playwright.sync_api", fromlist=["sync_playwright"]
)  # fmt: skip
pytestmark = pytest.mark.browser
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator["sync_api.Browser"]:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        how = "no browser found: install chromium (apt-get install chromium), or leave these out with -m 'not browser'"
        if os.environ.get("CI"):
            pytest.fail(how)
        pytest.skip(how)
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(told: Told, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: pathlib.Path = tmp_path_factory.mktemp("html") / "account.html"
    path.write_text(html_account(told), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: "sync_api.Browser", address: str) -> Iterator["sync_api.Page"]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: complaints.append(request.url) if "http" in request.url[:5] else None)
    opened.goto(address)
    yield opened
    context.close()
    assert complaints == []


def test_the_language_is_switched_by_keyboard(page: "sync_api.Page") -> None:
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.inner_text("h1") == "ماذا جرى؟ ومن يقوله؟"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["ltr", "en"]
    assert page.inner_text("h1") == "What happened, and who says so"
    assert page.title().startswith("What happened")


def test_a_line_opens_its_evidence_by_keyboard_and_leads_to_its_place(page: "sync_api.Page") -> None:
    page.focus("#line-1 > summary")
    page.keyboard.press("Enter")
    assert page.is_visible("#line-1 .evidence blockquote mark.focus")
    page.focus("#line-1 .evidence a.place")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector(':target') !== null")
    assert page.is_visible(".sentence:target")
    assert page.inner_text(".sentence:target").startswith("أعلن الوزير")
    assert page.evaluate("getComputedStyle(document.querySelector(':target')).backgroundColor") != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_runs_over_the_edge(page: "sync_api.Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for _ in ("ar", "en"):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.click("#language")


def test_everything_is_open_in_print(page: "sync_api.Page") -> None:
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("document.querySelectorAll('details:not([open])').length") == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.querySelectorAll('details[open]').length") == 0


CONTRAST = """() => {
  const lum = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => { x /= 255;
    return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; });
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (!c.includes('rgba(0, 0, 0, 0)')) return c; } return 'rgb(255, 255, 255)'; };
  const bad = [];
  document.querySelectorAll('body *').forEach(e => {
    if (!e.innerText || !e.getClientRects().length || e.closest('.hidden, .skip, svg')) return;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return;
    const [a, b] = [lum(getComputedStyle(e).color), lum(ground(e))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) bad.push(e.className + ': ' + e.innerText.slice(0, 30));
  });
  return [...new Set(bad)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(page: "sync_api.Page", scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate(CONTRAST) == []
