"""Names, times and numbers by themselves, from the package's own front door."""

import pytest

import tawatur


def test_names_give_the_name_without_title_and_clitics() -> None:
    text = "وقال الرئيس بوتين إن وزارة الخارجية الأميركية أبلغت موسكو"
    found = {text[name.start : name.end]: name.type for name in tawatur.names(text)}
    assert found == {"بوتين": "PERS", "وزارة الخارجية الأميركية": "ORG", "موسكو": "GPE"}


def test_times_are_counted_from_the_day_given() -> None:
    (time,) = tawatur.times("سيلتقيان الاثنين المقبل", published="2015-11-21")
    assert (time.value, time.type) == ("2015-11-23", "DATE")


def test_times_without_a_day_are_found_and_not_guessed() -> None:
    (time,) = tawatur.times("التقيا أمس")
    assert time.value is None
    assert time.reason


def test_numbers_keep_their_bounds() -> None:
    (number,) = tawatur.numbers("أصيب أكثر من 50 مدنيا")
    assert (number.low, number.high, number.approx) == (50, None, True)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        tawatur.times("أمس", published="2015-31-12")
