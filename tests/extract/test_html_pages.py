"""HTML pages: the text that a reader sees, its title, day and publisher; real pages and small made ones."""

from __future__ import annotations

import gzip
import pathlib

import pytest

from tawatur.extract import NotAnArticle, extract_article
from tawatur.records import Article, Page

PAGES = pathlib.Path(__file__).parents[1] / "data" / "html"

STORY = (
    "<p>وصل وزير الخارجية إلى القاهرة لبحث الهدنة مع نظيره المصري، وقال إن الاجتماع سيعقد في مقر الوزارة.</p>"
    "<p>وأضاف أن الوفد سيغادر بعد انتهاء المباحثات مع المسؤولين في العاصمة المصرية مساء الخميس.</p>"
    "<p>من جهته أكد المتحدث باسم الرئاسة أن المباحثات كانت بناءة وأن الجانبين اتفقا على مواصلة التشاور.</p>"
)
TITLE = "وزير الخارجية يصل إلى القاهرة لبحث الهدنة"


def real(name: str) -> Article:
    return extract_article(Page(name, html=gzip.decompress((PAGES / f"{name}.html.gz").read_bytes()).decode("utf-8")))


def made(body: str, head: str = "") -> Article:
    return extract_article(Page("p", html=f"<html><head>{head}</head><body>{body}</body></html>"))


def of(role: str, article: Article) -> list[str]:
    return [article.text[part.start : part.end] for part in article.paragraphs if part.role == role]


def test_lbc() -> None:
    article = real("lbcgroup")
    assert article.title == '"شعر وردي يُشعل السخرية"… لغز لون شعر دونالد ترامب يربك الجمهور وخبير يشرح السبب'
    body = of("body", article)
    assert len(body) == 6
    assert body[0].startswith("أثار ظهور دونالد ترامب بشعرٍ مائل")
    assert body[-1].endswith('مع صورته المعتادة".')
    assert (article.published.value or "").startswith("2026-01-08")
    assert article.outlet == "LBCI Lebanon"


def test_cnn_arabic() -> None:
    article = real("cnn_arabic")
    assert article.title == "معارضون يسيطرون على مخازن للصواريخ بريف دمشق"
    body = of("body", article)
    assert len(body) == 7
    assert body[0].startswith("دمشق، سوريا (CNN) -- أكدت جهات سورية معارضة")
    assert (article.published.value or "").startswith("2013-08-28")


def test_assabah() -> None:
    article = real("assabah")
    assert (article.title or "").startswith("الناشط الحقوقي السوداني خالد عبد الكريم ماسا")
    assert article.published.value == "2019-02-08"
    assert len(of("body", article)) > 15


def test_text_is_what_a_reader_sees_a_block_a_line() -> None:
    article = made(
        f"<h1>{TITLE}</h1><script>var x = 'نص';</script><div style='display:none'>مخفي</div><template>قالب</template>"
        f"<!-- تعليق -->{STORY}<p>قال<b> الوزير</b>&nbsp;إن&#8203; الأمر<br>انتهى تماما اليوم.</p>"
    )
    lines = article.text.split("\n")
    assert lines[0] == TITLE
    assert lines[-2:] == ["قال الوزير إن الأمر", "انتهى تماما اليوم."]
    assert not any(word in article.text for word in ("مخفي", "قالب", "تعليق", "var"))


@pytest.mark.parametrize(
    ("head", "value"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2011-01-01"},'
            '{"@type": ["NewsArticle"], "datePublished": "2015-11-21T10:05:00+03:00"}]}</script>',
            "2015-11-21T10:05+03:00",
        ),
        ('<meta property="article:published_time" content="2015-11-21T10:05:00Z">', "2015-11-21T10:05+00:00"),
        ('<meta name="pubdate" content="2015-11-21">', "2015-11-21"),
        ('<meta name="DC.date.issued" content="21 نوفمبر 2015">', "2015-11-21"),
        ('<meta property="article:modified_time" content="2015-11-23T10:00:00Z">', "2015-11-23T10:00+00:00"),
    ],
)
def test_metadata_states_the_day(head: str, value: str) -> None:
    found = made(f"<article><h1>{TITLE}</h1>{STORY}</article>", head).published
    assert (found.value, found.basis) == (value, "page")


def test_a_time_element_states_the_day() -> None:
    body = f"<h1>{TITLE}</h1><time itemprop='datePublished' datetime='2015-11-21T10:05'>قبل ساعة</time>{STORY}"
    assert made(body).published.value == "2015-11-21T10:05"


def test_the_hour_shown_wins_over_the_one_for_machines() -> None:
    head = '<meta property="article:published_time" content="2015-11-20T22:05:00Z">'
    assert (
        made(f"<h1>{TITLE}</h1><div>السبت 21 نوفمبر 2015 - 01:05</div>{STORY}", head).published.value
        == "2015-11-21T01:05"
    )


def test_title_and_outlet_of_the_head() -> None:
    head = (
        f'<title>{TITLE} - صحيفة الأيام</title><meta property="og:title" content="{TITLE} - صحيفة الأيام">'
        '<meta property="og:site_name" content="صحيفة الأيام">'
    )
    article = made(f"<div>أخبار مصر والعالم</div><div>{TITLE}</div>{STORY}", head)
    assert (article.title, article.outlet) == (TITLE, "صحيفة الأيام")


def test_what_markup_sets_aside_is_chrome() -> None:
    article = made(
        f"<nav><a>الرئيسية</a> <a>سياسة عربية ودولية</a></nav><article><h1>{TITLE}</h1>{STORY}"
        "<figure><figcaption>وزير الخارجية لدى وصوله إلى مطار القاهرة الدولي</figcaption></figure></article>"
        "<aside><a>الرئيس يستقبل وفدا من رجال الأعمال في قصر الرئاسة</a></aside>"
        "<footer>جميع الحقوق محفوظة</footer>"
    )
    assert of("title", article) == [TITLE]
    assert len(of("body", article)) == 3


def test_a_whole_page_inside_a_form_is_still_read() -> None:
    assert len(of("body", made(f"<form><div class='menu-wrapper'><h1>{TITLE}</h1>{STORY}</div></form>"))) == 3


@pytest.mark.parametrize("source", ["", "<!-- -->", "<html></html>", "\x00\x01", "<p>only English here</p>"])
def test_a_page_that_holds_nothing_says_so(source: str) -> None:
    with pytest.raises(NotAnArticle):
        extract_article(Page("p", html=source))
