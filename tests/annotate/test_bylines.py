"""Who wrote a page is no name of its story."""

import pytest

from tawatur.annotate.names import find_names
from tawatur.arabic import Reading
from tawatur.records import Article, Paragraph

TITLE = "عودة خالد بحاح"


def people(body: str) -> list[str]:
    text = f"{TITLE}\n{body}"
    parts = (Paragraph(0, len(TITLE), "title"), Paragraph(len(TITLE) + 1, len(text), "body"))
    return [text[m.start : m.end] for m in find_names(Reading(Article("x", text, parts))) if m.type == "PERS"]


@pytest.mark.parametrize(
    "head", ["فهد العتيبي- سبق- الطائف: ", "خالد علي – جدة: ", "رويترز- محمد حسن- نيودلهي: ", "سالم محمود ـ عمان: "]
)
def test_writers_at_the_head_of_the_text_are_left_out(head: str) -> None:
    assert people(head + "استقبل اليمنيون نائب الرئيس خالد بحاح.") == ["خالد بحاح", "خالد بحاح"]


@pytest.mark.parametrize(
    "body", ["قال خالد بحاح - وهو نائب الرئيس - في عدن: إن الحكومة عادت", "خالد بحاح: عدنا إلى عدن"]
)
def test_who_speaks_at_the_head_of_the_text_stays(body: str) -> None:
    assert people(body) == ["خالد بحاح", "خالد بحاح"]
