from dataclasses import replace

import pytest

from tawatur.export.claims import Claim, differ
from tawatur.export.html import html_account
from tawatur.export.labels import NOTHING
from tawatur.export.ranges import bars
from tawatur.export.story import Story
from tawatur.export.terminal import terminal_account
from tawatur.pipeline import Desk, Told
from tawatur.records import Annotations, Figure, Speaker


@pytest.fixture(scope="module")
def merged(told: Told) -> Told:
    """The same story, its two figures told as one line of two claims."""
    event, statement, first, second = told.account.lines
    line = replace(
        first, supports=first.supports + second.supports, mentions=2, outlets=2, independent=2, high=15, best=15,
    )  # fmt: skip
    layers = []
    for number, (article, one) in enumerate(zip(told.desk.articles, (first, second), strict=True)):
        focus = one.supports[0].focus
        who = Speaker(role="role:local-officials") if number == 0 else Speaker()
        figure = Figure(focus.start, focus.end, one.low, one.high, one.approx, "شخصا", None, who)
        layers.append(Annotations(actors=told.desk.annotations[number].actors, figures=(figure,)))
        assert article.id == focus.article
    account = replace(told.account, lines=(event, statement, line), divergences=())
    return Told(account, Desk(told.desk.articles, tuple(layers), told.desk.who))


def test_each_claim_keeps_its_number_its_claimant_and_its_page(merged: Told) -> None:
    claims = Story(merged).claims.of(merged.account.lines[2])
    assert [(c.low, c.approx, c.claimant.en, c.articles) for c in claims] == [
        (12, False, "local officials", ("a",)),
        (15, True, "", ("b",)),
    ]


def test_a_line_of_differing_claims_is_a_figure_that_differs(merged: Told) -> None:
    story = Story(merged)
    assert [[line.id for line in group] for group in story.differing_figures()] == [["f1"]]
    assert story.lone_figures() == ()


def test_claims_are_told_one_by_one(merged: Told) -> None:
    shown = "\n".join(row.text for row in terminal_account(merged, "en"))
    assert "12 to 15" in shown
    assert "about 15 — in the page’s own voice: Page 2" in shown
    assert html_account(merged).count('class="claim"') == 2


def test_bars_share_one_scale_from_nothing_to_the_largest() -> None:
    low, high, open_ = (Claim(a, b, False, None, NOTHING, ()) for a, b in ((10, 10), (0, 20), (15, None)))
    drawn = bars([low, high, open_])
    assert [bar.start for bar in drawn] == [49.0, 2.0, 72.5]
    assert [bar.width for bar in drawn] == [0.0, 94.0, 0.0]
    assert [bar.open_above for bar in drawn] == [False, False, True]


def test_numbers_that_are_all_nothing_can_be_drawn() -> None:
    assert [bar.width for bar in bars([Claim(0, 0, False, None, NOTHING, ())])] == [0.0]


def test_one_number_by_two_claimants_is_no_difference(told: Told) -> None:
    assert not differ(Story(told).claims.of(told.account.lines[2]))
