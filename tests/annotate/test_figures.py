"""Who claims a number."""

import pytest

from tawatur.annotate import annotate_article
from tawatur.records import Article, Figure, Paragraph


def figures(text: str) -> list[Figure]:
    return list(annotate_article(Article(id="t", text=text, paragraphs=(Paragraph(0, len(text), "body"),))).figures)


def test_a_number_in_a_statement_is_its_speakers() -> None:
    text = "وقال المتحدث إن الهجوم أسفر عن مقتل 12 جنديا. وكانت المدينة قد شهدت 3 هجمات."
    said, told = figures(text)
    assert (said.low, said.attributed_to.role) == (12, "role:spokesman")
    assert (told.low, told.attributed_to.role, told.attributed_to.entity) == (3, None, None)


def test_the_innermost_speaker_claims_it() -> None:
    (only,) = figures("وأعلن الوزير أن شهود عيان قالوا إن 20 شخصا أصيبوا.")
    assert only.attributed_to.role == "role:witnesses"


@pytest.mark.parametrize("source", ["بحسب الشرطة", "وفق ما ذكرت الشرطة", "كما أعلنت الشرطة"])
def test_a_source_after_the_sentence_claims_it(source: str) -> None:
    (only,) = figures(f"وأصيب 20 شخصا في الانفجار، {source}.")
    assert only.attributed_to.role == "role:police"
