"""Stories read before the program could read: the program against hand-made readings of pages of our own writing."""

import json
import pathlib
from dataclasses import dataclass
from typing import Any

import pytest

from tawatur.pipeline import Desk, read_desk
from tawatur.read import read_pages
from tawatur.records import Annotations

GOLD = pathlib.Path(__file__).parent / "gold"
Place = tuple[int, int]


@dataclass(frozen=True)
class Pair:
    """One page: its text, what a reader found, what the program found."""

    text: str
    gold: dict[str, Any]
    found: Annotations


@pytest.fixture(scope="module", params=["jeddah", "quake"])
def story(request: pytest.FixtureRequest) -> list[Pair]:
    folder = GOLD / request.param
    desk: Desk = read_desk(read_pages(sorted(folder.glob("*.txt"))))
    return [
        Pair(article.text, json.loads((folder / f"{article.id}.json").read_text(encoding="utf-8")), found)
        for article, found in zip(desk.articles, desk.annotations, strict=True)
    ]


def place(text: str, quote: str, occurrence: int | None) -> Place:
    at = -1
    for _ in range(occurrence or 1):
        at = text.index(quote, at + 1)
    return at, at + len(quote)


def meet(a: Place, b: Place) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def f1(right: int, found: int, wanted: int) -> float:
    return 200 * right / (found + wanted)


def test_names_have_the_right_bounds_and_type(story: list[Pair]) -> None:
    right = found = wanted = 0
    for page in story:
        gold = {(*place(page.text, m["text"], m.get("n")), m["type"]) for m in page.gold["mentions"]}
        got = {(m.start, m.end, m.type) for m in page.found.mentions}
        right, found, wanted = right + len(gold & got), found + len(got), wanted + len(gold)
    assert f1(right, found, wanted) >= 85


def test_times_have_the_right_value(story: list[Pair]) -> None:
    right = found = wanted = 0
    for page in story:
        found, wanted = found + len(page.found.times), wanted + len(page.gold["times"])
        for gold in page.gold["times"]:
            where = place(page.text, gold["text"], gold.get("n"))
            same = [t for t in page.found.times if meet(where, (t.start, t.end))]
            days = (gold["earliest"], gold["latest"])
            right += any(t.value == gold["value"] or (days[0] and (t.earliest, t.latest) == days) for t in same)
    assert f1(right, found, wanted) >= 85


def test_figures_have_the_right_bounds(story: list[Pair]) -> None:
    right = found = wanted = 0
    for page in story:
        found, wanted = found + len(page.found.figures), wanted + len(page.gold["figures"])
        for gold in page.gold["figures"]:
            where = place(page.text, gold["text"], gold.get("n"))
            same = [f for f in page.found.figures if meet(where, (f.start, f.end))]
            right += any((f.low, f.high) == (gold["low"], gold["high"]) for f in same)
    assert f1(right, found, wanted) >= 85


def test_statements_are_found_with_stance_and_few_besides(story: list[Pair]) -> None:
    right = found = wanted = 0
    for page in story:
        found, wanted = found + len(page.found.statements), wanted + len(page.gold["statements"])
        for gold in page.gold["statements"]:
            cue = place(page.text, gold["cue"], gold.get("cue_n"))
            content = place(page.text, gold["text"], gold.get("n"))
            right += any(
                meet(cue, (s.cue.start, s.cue.end)) and meet(content, (s.start, s.end)) and s.stance == gold["stance"]
                for s in page.found.statements
            )
    assert f1(right, found, wanted) >= 75


def test_every_status_that_is_given_is_the_right_one(story: list[Pair]) -> None:
    given = right = 0
    for page in story:
        for gold in page.gold["events"]:
            where = place(page.text, gold["trigger"], gold.get("trigger_n"))
            for event in page.found.events:
                if event.type == gold["type"] and meet(where, (event.trigger.start, event.trigger.end)):
                    given, right = given + 1, right + (event.status == gold["status"])
    assert given >= 2
    assert right >= 0.75 * given
