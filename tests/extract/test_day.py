"""The day of publication: stated in any form, never the site's own date of today, else worked out with its grounds."""

from __future__ import annotations

import pytest

from tawatur.extract import extract_article
from tawatur.records import Page, Published

TITLE = "وزير الخارجية يصل إلى القاهرة لبحث الهدنة"
BODY = """وصل وزير الخارجية إلى القاهرة لبحث الهدنة مع نظيره المصري، وقال إن الاجتماع سيعقد في مقر الوزارة.
وأضاف أن الوفد سيغادر بعد انتهاء المباحثات مع المسؤولين في العاصمة المصرية."""


def published(text: str, url: str | None = None, fetched: str | None = None) -> Published:
    return extract_article(Page("p", text=text, url=url, fetched=fetched)).published


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("21 نوفمبر 2015 00:56", "2015-11-21T00:56"),
        ("السبت 21/نوفمبر/2015 - 09:59 م", "2015-11-21T21:59"),
        ("26.11.2015 20:55", "2015-11-26T20:55"),
        ("موسكو 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس", "2015-08-11"),
        ("تاريخ النشر: ٢١‏/١١‏/٢٠١٥", "2015-11-21"),
        ("نشر في: 24/04/2017 - 09:02", "2017-04-24T09:02"),
        ("الخميس، 04 آب 2022", "2022-08-04"),
        ("الأحد 10 صفر 1437 هـ - 22 نوفمبر 2015م", "2015-11-22"),
        ("2020-10-10T00:12+0000", "2020-10-10T00:12"),
        ("آخر تحديث: الأربعاء 3 ديسمبر 2014", "2014-12-03"),
        ("الجمعة 8 فيفري 2019", "2019-02-08"),
        ("العدد 13402 - الاثنين 17 أغسطس 2015", "2015-08-17"),
    ],
)
@pytest.mark.parametrize("place", ["under the title", "at the foot"])
def test_a_line_that_states_the_day(line: str, value: str, place: str) -> None:
    text = f"{TITLE}\n{line}\n{BODY}" if place == "under the title" else f"{TITLE}\n{BODY}\n \n{line}\n"
    found = published(text)
    assert (found.value or "").startswith(value)
    assert (found.basis, found.earliest, found.latest) == ("page", value[:10], value[:10])


def test_the_hour_of_an_agency_stands_at_the_end() -> None:
    line = "الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس"
    assert published(f"{TITLE}\n{line}\n{BODY}\n// انتهى //\n19:52 ت م\n").value == "2015-08-11T19:52"


def test_a_dateline_states_it() -> None:
    text = f"موسكو، 3 مارس 2022 (شينخوا) -- {BODY}"
    assert published(text).value == "2022-03-03"


def test_the_sites_own_date_of_today_is_not_it() -> None:
    page = f"الأربعاء 24 ابريل 2024 أبوظبي الإمارات\nمواقيت الصلاة\nأخبار\n{TITLE}\n21 نوفمبر 2015 00:56\n{BODY}\n"
    assert published(page).value == "2015-11-21T00:56"
    without = published(page.replace("21 نوفمبر 2015 00:56\n", ""))
    assert (without.value, without.latest, without.basis) == (None, "2024-04-24", "inferred")


def test_the_year_of_a_footer_is_not_it() -> None:
    assert published(f"{TITLE}\n{BODY}\nجميع الحقوق محفوظة 2024 ©").value is None


def test_the_days_of_teasers_are_not_it() -> None:
    teasers = "\n".join(f"خبر آخر عن زيارة الوفد\n{day} يناير 2016" for day in (5, 6, 7))
    assert published(f"{TITLE}\n2016-01-08\n{BODY}\nأخبار ذات صلة\n{teasers}").value == "2016-01-08"


def test_publication_comes_before_its_update() -> None:
    text = f"{TITLE}\nنشر في: 24/04/2017 - 23:50\nآخر تحديث: 25/04/2017 - 11:40\n{BODY}"
    assert published(text).value == "2017-04-24T23:50"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("http://www.aleqt.com/2015/08/03/article_978665.html", "2015-08-03"),
        ("http://www.okaz.com.sa/new/Issues/20150802/Con20150802787036.htm", "2015-08-02"),
        ("http://arabic.example.com/2013/8/3/index.html", "2013-08-03"),
    ],
)
def test_an_address_states_it(url: str, value: str) -> None:
    assert published(f"{TITLE}\n{BODY}", url, "2015-08-04T10:00:00").value == value


def test_the_impossible_is_refused_and_named() -> None:
    after = published(f"{TITLE}\n21 نوفمبر 2019\n{BODY}", None, "2015-11-21T20:00:00")
    assert after.value == "2015-11-21"
    assert "2019-11-21 refused: after the crawl" in after.reason
    weekday = published(f"{TITLE}\nالأحد 21 نوفمبر 2015\n{BODY}")
    assert weekday.value is None
    assert "weekday does not fit" in weekday.reason


@pytest.mark.parametrize(
    ("words", "fetched", "day"),
    [
        ("اليوم الاثنين", "2015-08-03T20:30:57", "2015-08-03"),
        ("اليوم (الأربعاء)", "2015-08-06T01:43:43", "2015-08-05"),
        ("غدا الإثنين", "2015-08-02T23:43:34", "2015-08-02"),
        ("أمس الأحد", "2015-08-04T09:00:00", "2015-08-03"),
        ("أول من أمس الجمعة", "2015-08-03T09:00:00", "2015-08-02"),
        ("وأمس الخميس", "2015-07-21T02:21:09", "2015-07-17"),
    ],
)
def test_a_pair_of_day_and_weekday_fixes_it(words: str, fetched: str, day: str) -> None:
    found = published(f"{TITLE}\n{BODY}\nوقال المتحدث {words} إن المباحثات انتهت.", None, fetched)
    assert (found.value, found.earliest, found.latest, found.basis) == (day, day, day, "inferred")
    assert words.removeprefix("و") in found.reason


def test_another_weeks_day_fixes_nothing() -> None:
    found = published(f"{TITLE}\n{BODY}\nوسيعود الوفد غدا الاثنين المقبل.", None, "2015-08-05T12:00:00")
    assert (found.value, found.earliest) == ("2015-08-05", "2015-08-04")


def test_from_the_crawl_time_alone_it_has_an_interval() -> None:
    evening = published(f"{TITLE}\n{BODY}", None, "2015-08-03T21:17:39")
    assert (evening.value, evening.earliest, evening.latest) == ("2015-08-03", "2015-08-02", "2015-08-03")
    night = published(f"{TITLE}\n{BODY}", None, "2015-08-06T01:43:15")
    assert (night.value, night.earliest, night.latest) == ("2015-08-05", "2015-08-04", "2015-08-06")


def test_with_nothing_to_go_by_there_is_no_day() -> None:
    assert published(f"{TITLE}\n{BODY}") == Published()
    assert published(f"{TITLE}\n{BODY}", None, "no time at all") == Published()


def test_a_past_day_bounds_it_from_below() -> None:
    found = published(f"{TITLE}\n{BODY}\nوكان الوفد قد زار القاهرة في 14 مارس 2015 ووقع اتفاقا.")
    assert (found.value, found.earliest, found.latest) == (None, "2015-03-14", None)
    ahead = published(f"{TITLE}\n{BODY}\nوسيعود الوفد إلى القاهرة في 14 مارس 2015 لتوقيع الاتفاق.")
    assert ahead.earliest is None
