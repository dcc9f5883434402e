"""What the account of the five example pages must show, on the whole pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.pipeline import Told, tell
from tawatur.read import read_pages
from tawatur.records import EntityCard, Line

COALITION = Path(__file__).parents[1] / "examples" / "coalition"


@pytest.fixture(scope="module")
def told() -> Told:
    return tell(read_pages([COALITION]))


def _named(told: Told, spelling: str) -> EntityCard:
    (card,) = [card for card in told.account.entities if spelling in card.names]
    return card


def _with(told: Told, mode: str, *spellings: str) -> list[Line]:
    wanted = {_named(told, spelling).id for spelling in spellings}
    lines = [line for line in told.account.lines if line.kind == "event" and line.mode == mode]
    return [line for line in lines if wanted <= {p.entity for p in line.participants}]


def _pages(line: Line) -> list[str]:
    return sorted({support.anchor.article.rsplit("/", 1)[-1][:3] for support in line.supports})


def test_putin_and_khamenei_in_tehran_is_one_planned_line_on_three_pages(told: Told) -> None:
    lines = [line for line in _with(told, "meet", "بوتين", "خامنئي") if line.time and line.time[:10] == "2015-11-23"]
    (line,) = lines
    assert line.status == "planned"
    assert line.place == _named(told, "طهران").id
    assert _pages(line) == ["000", "001", "002"]


def test_the_moscow_meeting_is_announced_in_one_page_and_held_in_another(told: Told) -> None:
    lines = [line for line in _with(told, "meet", "بوتين", "هولاند") if line.time and line.time[:10] == "2015-11-26"]
    (line,) = lines
    assert [step.status for step in line.history] == ["planned", "happened"]
    assert _pages(line) == ["001", "004"]


def test_the_paris_conference_stays_planned(told: Told) -> None:
    paris = _named(told, "باريس").id
    lines = [x for x in told.account.lines if x.kind == "event" and x.place == paris and x.time == "2015-11-30"]
    assert lines
    assert {line.status for line in lines} == {"planned"}


def test_the_visit_of_the_saudi_king_is_postponed(told: Told) -> None:
    visits = [line for line in told.account.lines if line.kind == "event" and line.status == "postponed"]
    salman = [card.id for card in told.account.entities if any("سلمان" in name for name in card.names)]
    assert any({p.entity for p in line.participants} & set(salman) for line in visits)


def test_words_of_one_video_conference_are_one_statement_in_two_versions(told: Told) -> None:
    putin = _named(told, "بوتين").id
    texts = {article.id: article.text for article in told.desk.articles}
    lines = [
        line
        for line in told.account.lines
        if line.kind == "statement" and line.speaker and line.speaker.entity == putin and len(_pages(line)) == 2
    ]
    said = [[s.focus.span.of(texts[s.focus.article]) for s in line.supports] for line in lines]
    assert any(all("كثير من العمل" in words for words in group) for group in said)


@pytest.mark.parametrize("pair", [("شويغو", "سويغو"), ("اوشاكوف", "أوشاكوف"), ("فلادمير", "فلاديمير")])
def test_spellings_of_one_man_are_one_entity(told: Told, pair: tuple[str, str]) -> None:
    with_both = [c for c in told.account.entities if all(any(form in name for name in c.names) for form in pair)]
    assert len(with_both) == 1
    for form in pair:
        held = [c for c in told.account.entities if c.type == "PERS" and any(form in n.split() for n in c.names)]
        assert held == with_both


def test_the_page_without_a_sound_date_is_of_2015(told: Told) -> None:
    (page,) = [a for a in told.account.articles if a.id.rsplit("/", 1)[-1].startswith("001")]
    assert page.published.day == "2015-11-21"
