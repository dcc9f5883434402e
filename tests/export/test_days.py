import pytest

from tawatur.export.days import day_words, published_basis, published_words, sort_day, span_words
from tawatur.records import Published


@pytest.mark.parametrize(
    ("value", "ar", "en"),
    [
        ("2015-11-23", "الاثنين 23 نوفمبر 2015", "Monday 23 November 2015"),
        ("2015-11", "نوفمبر 2015", "November 2015"),
        ("2015", "2015", "2015"),
        ("2015-11-21T21:59", "السبت 21 نوفمبر 2015، الساعة 21:59", "Saturday 21 November 2015, 21:59"),
        ("2015-11-21TEV", "مساء السبت 21 نوفمبر 2015", "Saturday 21 November 2015, evening"),
        ("2016-Q1", "الربع الأول من 2016", "first quarter of 2016"),
        ("2016-SU", "صيف 2016", "summer 2016"),
        ("2015-W46", "أسبوع 9 نوفمبر 2015", "week of 9 November 2015"),
        ("199", "عقد 1990", "the 1990s"),
        ("FUTURE_REF", "في المستقبل", "in the future"),
    ],
)
def test_values_are_written_as_readers_write_them(value: str, ar: str, en: str) -> None:
    words = day_words(value)
    assert (words.ar, words.en) == (ar, en)


@pytest.mark.parametrize("value", [None, "P18M", "XXXX-WXX-4"])
def test_what_is_no_day_gives_nothing(value: str | None) -> None:
    assert not day_words(value)


def test_a_day_that_no_calendar_has_stays_as_it_is() -> None:
    assert day_words("2015-02-30").en == "2015-02-30"


def test_days_sort_in_the_order_of_time_and_vague_ones_last() -> None:
    values = ["FUTURE_REF", "2016-Q1", "2015-11-26", "2015", None, "2015-W46", "2015-11-26T10:00"]
    assert sorted(values, key=sort_day)[:5] == ["2015", "2015-W46", "2015-11-26", "2015-11-26T10:00", "2016-Q1"]


def test_a_publication_is_a_day_or_the_days_it_lies_between() -> None:
    assert published_words(Published("2015-11-21T00:56", "2015-11-21", "2015-11-21", "page")).en.endswith("2015, 00:56")
    between = Published(None, "2015-11-20", "2015-11-22")
    assert published_words(between).ar == "بين 20 نوفمبر 2015 و22 نوفمبر 2015"
    assert published_basis(between).en == "date worked out"
    assert published_basis(Published()).en == "date unknown"


def test_an_open_side_is_said() -> None:
    assert span_words("2015-11-20", None).en == "since 20 November 2015"
    assert span_words(None, "2015-11-20").en == "until 20 November 2015"
    assert not span_words(None, None)
