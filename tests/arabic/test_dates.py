"""Dates that state themselves, in the shapes that pages show."""

import pytest

from tawatur.arabic.dates import absolute_dates


@pytest.mark.parametrize(
    ("page", "quoted", "value"),
    [
        ("نشر في 21 نوفمبر 2015 00:56", "21 نوفمبر 2015 00:56", "2015-11-21T00:56"),
        ("السبت 21/نوفمبر/2015 - 09:59 م", "السبت 21/نوفمبر/2015 - 09:59 م", "2015-11-21T21:59"),
        ("26.11.2015 20:55", "26.11.2015 20:55", "2015-11-26T20:55"),
        ("موسكو 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس", "26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", "2015-08-11"),
        ("٢١ تشرين الثاني/نوفمبر ٢٠١٥", "٢١ تشرين الثاني/نوفمبر ٢٠١٥", "2015-11-21"),
        ("۲۱/۱۱/۲۰۱۵", "۲۱/۱۱/۲۰۱۵", "2015-11-21"),
        ("2015-11-21T21:59:00+03:00", "2015-11-21T21:59:00+03:00", "2015-11-21T21:59:00"),
        ("الحادي والعشرين من نوفمبر عام 2015", "الحادي والعشرين من نوفمبر عام 2015", "2015-11-21"),
        ("Saturday, November 21, 2015", "Saturday, November 21, 2015", "2015-11-21"),
        ("21:59 - 21 نونبر 2015", "21:59 - 21 نونبر 2015", "2015-11-21T21:59"),
        ("11/21/2015", "11/21/2015", "2015-11-21"),
        ("20 نوفمبر 2015 عند الساعة 18:00", "20 نوفمبر 2015 عند الساعة 18:00", "2015-11-20T18:00"),
        ("بتاريخ ١٤٣٦/١٠/٢٦هـ", "١٤٣٦/١٠/٢٦هـ", "2015-08-11"),
        ("في نوفمبر 2015", "نوفمبر 2015", "2015-11"),
        ("و26 يناير", "26 يناير", "XXXX-01-26"),
    ],
)
def test_a_stated_date_is_read_and_quoted(page: str, quoted: str, value: str) -> None:
    (found,) = absolute_dates(page)
    assert page[found.start : found.end] == quoted
    assert found.value == value
    assert found.complete == (value[:4] != "XXXX" and len(value) >= 10)


@pytest.mark.parametrize(
    "page", ["هاتف 050-21-11-2015", "الإصدار 1.2.2015.3", "30 فبراير 2015", "النتيجة 3-2", "مارس الضغط", "آية 2:255"]
)
def test_what_only_looks_like_a_date_is_none(page: str) -> None:
    assert absolute_dates(page) == []


def test_a_weekday_that_does_not_fit_is_told() -> None:
    (fits,) = absolute_dates("السبت 21 نوفمبر 2015")
    (clashes,) = absolute_dates("الأحد 21 نوفمبر 2015")
    assert (fits.weekday, fits.weekday_fits) == (6, True)
    assert (clashes.weekday, clashes.weekday_fits) == (7, False)


def test_a_hijri_date_that_disagrees_with_the_gregorian_one_beside_it_keeps_the_clash() -> None:
    (found,) = absolute_dates("20 شوال 1436 هـ الموافق 11 أغسطس 2015")
    assert (found.value, found.hijri, found.clash) == ("2015-08-11", True, 6)


def test_the_zone_is_kept_beside_the_local_hour() -> None:
    (found,) = absolute_dates("20 نوفمبر 2015 الساعة 18:00 بتوقيت غرينتش")
    assert (found.value, found.zone) == ("2015-11-20T18:00", "0")
