"""Nouns as labels: what a sentence did to their endings is undone."""

import pytest

from tawatur.arabic.nominative import nominative


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        ("مسؤولين أميركيين", "مسؤولون أميركيون"),
        ("المتظاهرين السلميين في بغداد", "المتظاهرون السلميون في بغداد"),
        ("امرأتين", "امرأتان"),
        ("انتحاريا", "انتحاري"),
        ("ناطقا باسم الشرطة", "ناطق باسم الشرطة"),
    ],
)
def test_a_label_stands_in_the_nominative(written: str, alone: str) -> None:
    assert nominative(written) == alone


@pytest.mark.parametrize("word", ["قوانين", "المساجين", "ضحايا", "وزراء", "سجين", "فرنسا", "متحدث باسم المدنيين"])
def test_an_ending_that_belongs_to_the_word_stays(word: str) -> None:
    assert nominative(word) == word


def test_two_of_a_kind_are_a_dual() -> None:
    assert nominative("شرطيين تركيين", two=True) == "شرطيان تركيان"
