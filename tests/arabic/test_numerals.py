"""Values of numerals in digits of every script and in words."""

import pytest

from tawatur.arabic.numerals import value_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,5 مليون", 1_500_000),
        ("1.500", 1500),
        ("1,500,000", 1_500_000),
        ("١٬٥٠٠", 1500),
        ("٣٫٥", 3.5),
        ("1.234,5", 1234.5),
        ("0.500", 0.5),
        ("260 ألفا", 260_000),
        ("4 آلاف", 4000),
        ("مليون و200 ألف", 1_200_000),
        ("3 ملايين و500 ألف", 3_500_000),
        ("مليار و300 مليون و20 ألفا", 1_300_020_000),
        ("ألف مليار", 1e12),
        ("مليون ونصف المليون", 1_500_000),
        ("ثلاثة ملايين ونصف", 3_500_000),
    ],
)
def test_digits_with_separators_and_scales(written: str, value: float) -> None:
    assert value_of(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("ثلاثة", 3),
        ("أربع", 4),
        ("خمسة عشر", 15),
        ("اثنتي عشرة", 12),
        ("أحد عشر", 11),
        ("ثلاثة وعشرون", 23),
        ("تسعة وتسعين", 99),
        ("مئة وخمسون", 150),
        ("مائة وخمسة وثلاثين", 135),
        ("ثلاثمائة وستون", 360),
        ("ثلاث مئة", 300),
        ("ألف وخمسمئة", 1500),
        ("مئتا ألف", 200_000),
        ("ألفي", 2000),
        ("مليوني", 2_000_000),
        ("مئتان وخمسة وعشرون ألفا", 225_000),
        ("ثمانمائة وثلاثة عشر مليارا", 813_000_000_000),
    ],
)
def test_words_in_all_cases_and_genders(written: str, value: float) -> None:
    assert value_of(written) == value


@pytest.mark.parametrize("written", ["كتاب", "", "ثلاثة كتب", "عشرات"])
def test_what_is_no_numeral_has_no_value(written: str) -> None:
    assert value_of(written) is None


def test_an_accusative_million_is_one_and_a_construct_one_is_two() -> None:
    assert value_of("مليوناً ومائة ألف") == 1_100_000
    assert value_of("مليونا") == 2_000_000
