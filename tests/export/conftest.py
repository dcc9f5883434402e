"""A small story made by hand: two pages that share a sentence, differ in a figure, and hold hostile text."""

import pytest

from tawatur.link import Who
from tawatur.pipeline import Desk, Told
from tawatur.records import (
    Account,
    Actor,
    Anchor,
    Annotations,
    Article,
    ArticleCard,
    Divergence,
    EntityCard,
    Line,
    Link,
    Paragraph,
    Participant,
    Published,
    Speaker,
    StatusStep,
    Support,
)

FIRST = (
    "الرئاسية\n"
    "قمة مغاربية في تونس الخميس\n"
    "أعلن الوزير سامر الحداد أن القمة ستعقد في تونس الخميس المقبل. "
    "وقال مسؤولون محليون إن 12 شخصا قتلوا في فيضانات الشمال."
)
SECOND = (
    "انعقاد القمة <script>alert('x')</script>\n"
    "انعقدت القمة في تونس اليوم. "
    "وكان الوزير سامر حداد أعلن أن القمة ستعقد في تونس الخميس المقبل. "
    "وقتل نحو 15 شخصا في فيضانات الشمال \u202eوفق مصادر\u202c & غيرها."
)
TEXTS = {"a": FIRST, "b": SECOND}


def anchor(article: str, words: str) -> Anchor:
    start = TEXTS[article].index(words)
    return Anchor(article, start, start + len(words))


def article(name: str, published: Published, outlet: str | None, chrome: bool) -> Article:
    paragraphs, at = [], 0
    for number, row in enumerate(TEXTS[name].split("\n")):
        role = ("chrome", "title", "body")[number + (not chrome)]
        paragraphs.append(Paragraph(at, at + len(row), role))  # type: ignore[arg-type]
        at += len(row) + 1
    return Article(
        name, TEXTS[name], tuple(paragraphs), published, outlet, "javascript:alert(1)" if name == "b" else None
    )


@pytest.fixture(scope="session")
def told() -> Told:
    day_a = Published("2020-03-02", "2020-03-02", "2020-03-02", "page")
    day_b = Published(None, "2020-03-05", "2020-03-06", "inferred", "«اليوم»")
    articles = (article("a", day_a, "النهار <b>", True), article("b", day_b, None, False))
    people = (
        EntityCard("Q1", "PERS", "سامر الحداد", ("سامر الحداد", "سامر حداد"), "Samer al-Haddad", 2, ("a", "b")),
        EntityCard("Q2", "GPE", "تونس", ("تونس",), "Tunis", 5, ("a", "b")),
    )
    officials = anchor("a", "مسؤولون محليون")
    layers = (Annotations(actors=(Actor(officials.start, officials.end, role="role:local-officials"),)), Annotations())
    announced = "أعلن الوزير سامر الحداد أن القمة ستعقد في تونس الخميس المقبل."
    recalled = "وكان الوزير سامر حداد أعلن أن القمة ستعقد في تونس الخميس المقبل."
    happened = "انعقدت القمة في تونس اليوم."
    dead_a, dead_b = "وقال مسؤولون محليون إن 12 شخصا قتلوا في فيضانات الشمال.", TEXTS["b"][TEXTS["b"].index("وقتل") :]
    lines = (
        Line(
            "e1", "event",
            (Support(anchor("a", announced), anchor("a", "القمة ستعقد"), "planned", 0, ("a",)),
             Support(anchor("b", happened), anchor("b", "انعقدت"), "happened", 1, ("b",))),
            2, 2, 2, (("a",), ("b",)), ("الموعد نفسه",), ("the same day",),
            type="CONSULT", mode="conference", participants=(Participant("Q1", "both"),), place="Q2",
            time="2020-03-05", status="happened",
            history=(StatusStep("a", "planned"), StatusStep("b", "happened")),
        ),
        Line(
            "s1", "statement",
            (Support(anchor("a", announced), anchor("a", "القمة ستعقد في تونس الخميس المقبل"), None, 0, ("a",)),
             Support(anchor("b", recalled), anchor("b", "القمة ستعقد في تونس الخميس المقبل"), None, 0, ("a", "b"))),
            2, 2, 1, (("a",), ("a", "b")), speaker=Speaker("Q1"), stance="says", manner="indirect",
        ),
        Line(
            "f1", "figure", (Support(anchor("a", dead_a), anchor("a", "12"), None, 0, ("a",)),), 1, 1, 1,
            low=12, high=12, counted="شخصا", attributed_to=Speaker(role="role:local-officials"),
        ),
        Line(
            "f2", "figure", (Support(anchor("b", dead_b), anchor("b", "نحو 15"), None, 0, ("b",)),), 1, 1, 1,
            low=15, high=15, approx=True, counted="شخصا",
        ),
    )  # fmt: skip
    reuse = (Link("copy", anchor("a", announced), anchor("b", recalled), 0.9, "8 words"),)
    clash = Divergence(
        "figure", anchor("a", dead_a), anchor("b", dead_b), "12 مقابل 15", False, ("f1", "f2"), "12 against 15"
    )
    cards = tuple(ArticleCard(a.id, a.outlet, a.published, (), a.title, a.url) for a in articles)
    return Told(Account(cards, people, lines, reuse, (clash,)), Desk(articles, layers, Who()))
