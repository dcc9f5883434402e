"""When a page appeared: its candidates reconciled with each other and with the crawl time, else worked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from tawatur.arabic.dates import StatedDate
from tawatur.extract.candidates import Candidate, nearest_year
from tawatur.extract.hints import agreed_weekday, nearest_weekday, past_days, weekday_hints
from tawatur.records import Published

_FIRST_YEAR, _LAST_YEAR = 1990, 2199

#: A day without year is that of publication only if the page was crawled within so many days.
_FRESH = 31

_MACHINE, _SHOWN = ("meta", "url"), ("title", "published", "dateline")

#: Crawled before this hour, a page is likelier of the day before: of 1,100 pages of 14 outlets whose words fix the
#: weekday, 55% crawled before five were a day old and 12% of the same day; later in the day 85% were of the same day.
_SMALL_HOURS = 5


def publication(
    candidates: Sequence[Candidate], fetched: str | None, texts: Sequence[str], open_days: Sequence[StatedDate] = ()
) -> Published:
    """The day of publication with its basis, interval and reason.

    Impossible candidates are dropped and named; of the rest the days that most trust speaks for win, and among those
    of one day the most precise. With none the day is worked out from the crawl time and the text's own words.
    """
    crawl = crawl_time(fetched)
    kept, refused = [], []
    for candidate in candidates:
        fault = _impossible(candidate, crawl)
        (refused.append(f"{candidate.value[:10]} refused: {fault}") if fault else kept.append(candidate))
    believed = [candidate for candidate in kept if candidate.trust >= 2]
    if believed:
        stated = _agree(believed)
        return replace(stated, reason="; ".join([stated.reason, *refused]))
    if crawl and open_days:
        day = nearest_year(open_days[0], crawl.date(), ahead=1)
        if day and (crawl.date() - day).days <= _FRESH:
            iso = day.isoformat()
            reason = f"stated without year, crawled {crawl.date().isoformat()}"
            return Published(iso, iso, iso, "page", "; ".join([reason, *refused]))
    worked_out = _bounded(inferred(crawl, texts, min((c.day for c in kept), default=None)), texts)
    return replace(worked_out, reason="; ".join([*filter(None, [worked_out.reason]), *refused]))


def inferred(crawl: datetime | None, texts: Sequence[str], site_day: date | None = None) -> Published:
    """The day worked out from the crawl time and from pairs such as «أمس الأحد»; empty where nothing bounds it.

    ``site_day`` is a date the site shows of itself: the page cannot be younger.
    """
    hints = weekday_hints(texts)
    if crawl is None:
        latest = site_day.isoformat() if site_day else None
        return Published(latest=latest, reason="the site shows this day as its own" if latest else "")
    day = min(crawl.date(), site_day) if site_day else crawl.date()
    fits = [nearest_weekday(day, hint.weekday) for hint in hints]
    agreed = agreed_weekday(hints)
    if fits:
        value = nearest_weekday(day, agreed.weekday) if agreed else max(fits)
        quote = next(hint.quote for hint in hints if hint.weekday == value.weekday())
        iso = value.isoformat()
        return Published(iso, iso, iso, "inferred", f"«{quote}», crawled {crawl.date().isoformat()}")
    early = crawl.hour < _SMALL_HOURS and crawl.date() == day
    value = day - timedelta(days=1) if early else day
    reason = f"crawled {crawl.isoformat(timespec='minutes')}"
    return Published(value.isoformat(), (value - timedelta(days=1)).isoformat(), day.isoformat(), "inferred", reason)


def _bounded(published: Published, texts: Sequence[str]) -> Published:
    """With no day known, at least the last whole date that the text tells of as past bounds it from below."""
    if published.value:
        return published
    past = [day for text in texts for day in past_days(text) if not published.latest or day <= published.latest]
    if not past:
        return published
    reason = "; ".join(filter(None, [published.reason, f"tells of {max(past)} as past"]))
    return replace(published, earliest=max(past), reason=reason)


def crawl_time(fetched: str | None) -> datetime | None:
    """The crawl time as its giver's clock showed it; None where it is missing, no time, or out of any web's years."""
    try:
        found = datetime.fromisoformat((fetched or "").strip()).replace(tzinfo=None)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _impossible(candidate: Candidate, crawl: datetime | None) -> str | None:
    try:
        day = candidate.day
    except ValueError:
        return "no such day"
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return "no year of a news page"
    if crawl and day > crawl.date() + timedelta(days=1):
        return f"after the crawl of {crawl.date().isoformat()}"
    if candidate.weekday is not None and candidate.weekday != day.isoweekday():
        return "its weekday does not fit"
    return None


def _agree(candidates: Sequence[Candidate]) -> Published:
    """The day that most trust speaks for (days one apart back each other, for time zones), at its most precise."""

    speaking = {(c.place, c.day): c.trust for c in candidates}

    def backing(candidate: Candidate) -> float:
        apart = {place_day: abs((place_day[1] - candidate.day).days) for place_day in speaking}
        return sum(trust * (1.0, 0.5)[apart[at]] for at, trust in speaking.items() if apart[at] <= 1)

    best = max(candidates, key=lambda c: (backing(c), c.place not in _MACHINE, c.trust, -c.day.toordinal()))
    shown = [c for c in candidates if c.place in _SHOWN and abs((c.day - best.day).days) == 1]
    if best.place in _MACHINE and shown:  # machines are told the time of another zone, readers their own
        best = max(shown, key=lambda c: (c.trust, -c.day.toordinal()))
    same = [c for c in candidates if c.day == best.day]
    exact = max(same, key=lambda c: ("T" in c.value, c.place not in _MACHINE, c.trust))
    iso = best.day.isoformat()
    places = ", ".join(sorted({c.place for c in same}))
    return Published(exact.value, iso, iso, "page", f"stated ({places})")
