"""The run as a whole: what one page costs the others."""

import pytest

from tawatur import pipeline
from tawatur.records import Annotations, Article, Page, PageFault

GOOD = "وقال لافروف إن الحوار مفيد للجميع وإن موسكو تدعمه في كل وقت.\nوأضاف أن بلاده ترحب به."


def test_a_page_that_we_stumble_over_is_a_fault_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    through = pipeline.annotate_article

    def stumble(article: Article, accurate: bool) -> Annotations:
        if article.id == "bad":
            raise IndexError("out of range")
        return through(article, accurate)

    monkeypatch.setattr(pipeline, "annotate_article", stumble)
    desk = pipeline.read_desk([Page("bad", GOOD), Page("good", GOOD)])
    assert [article.id for article in desk.articles] == ["good"]
    assert len(desk.annotations) == 1
    (fault,) = desk.faults
    assert isinstance(fault, PageFault)
    assert str(fault).startswith("bad: could not be read to its end (IndexError)")


def test_an_account_of_pages_that_hold_nothing_has_no_lines() -> None:
    told = pipeline.tell([Page("a", "صباح الخير يا وطني الجميل وأهله الطيبين.\nهذا يوم هادئ.")])
    assert told.account.lines == ()
