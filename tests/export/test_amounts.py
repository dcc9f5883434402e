import pytest

from tawatur.export.amounts import amount_words
from tawatur.export.headline import figure_words
from tawatur.records import Line


@pytest.mark.parametrize(
    ("low", "high", "approx", "unit", "ar", "en"),
    [
        (15, 15, False, None, "15", "15"),
        (4000, 4000, True, None, "نحو 4,000", "about 4,000"),
        (50, None, True, None, "50 على الأقل", "at least 50"),
        (None, 20, True, None, "20 على الأكثر", "at most 20"),
        (10, 20, False, None, "من 10 إلى 20", "10 to 20"),
        (1_500_000, 1_500_000, False, "USD", "1.5 مليون دولار", "1.5 million US dollars"),
        (0.3333, 0.3333, False, None, "33%", "33%"),
        (12.5, 12.5, False, "%", "12.5%", "12.5%"),
        (2e9, 2e9, False, "XYZ", "2 مليار XYZ", "2 billion XYZ"),
        (0, 0, False, None, "0", "0"),
    ],
)
def test_bounds_are_written_as_readers_write_them(
    low: float | None, high: float | None, approx: bool, unit: str | None, ar: str, en: str
) -> None:
    words = amount_words(low, high, approx, unit)
    assert (words.ar, words.en) == (ar, en)


def test_no_bounds_give_nothing() -> None:
    assert not amount_words(None, None, False)


@pytest.mark.parametrize(
    ("low", "high", "counted", "ar", "en"),
    [
        (20, None, "شخصاً", "20 شخصاً على الأقل", "at least 20 people"),
        (None, 40, "مهاجراً", "40 مهاجراً على الأكثر", "at most 40 migrants"),
        (200, None, "الركاب", "الركاب (200 على الأقل)", "at least 200 passengers"),
        (6, 6, "الدول", "الدول (6)", "6 countries"),
        (2, 2, "قطارين", "قطارين (2)", "2 trains"),
        (5, 5, "منطادا", "5 منطادا", "5 «منطادا»"),
    ],
)
def test_a_figure_stands_beside_its_noun_in_both_languages(
    low: float | None, high: float | None, counted: str, ar: str, en: str
) -> None:
    words = figure_words(Line("f1", "figure", (), 1, 1, 1, low=low, high=high, counted=counted))
    assert (words.ar, words.en) == (ar, en)
