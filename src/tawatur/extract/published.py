"""When a page appeared: candidates from its text, metadata and address, reconciled with the crawl time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tawatur.arabic.dates import StatedDate
from tawatur.extract.hints import agreed_weekday, nearest_weekday, past_days, weekday_hints
from tawatur.extract.lines import Line
from tawatur.extract.metadata import Metadata
from tawatur.extract.stated import DateLine, clock_of, dateline_dates, open_day
from tawatur.records import Paragraph, Published

_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[/_.-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)(?P<y2>(?:19|20)\d\d)[/-](?P<m2>1[0-2]|[1-9])[/-](?P<d2>3[01]|[12]\d|[1-9])(?!\d)"
)
_FIRST_YEAR, _LAST_YEAR = 1990, 2199

#: How far each place is believed; a stated day needs one of at least 2. The site's own date of today stands on top.
_TRUST = {
    "meta": 5,
    "title": 4,
    "published": 6,
    "dateline": 4,
    "foot": 3,
    "url": 3,
    "inside": 2,
    "updated": 2,
    "top": 1,
}

_HALF_YEAR = 183

#: A day without year is that of publication only if the page was crawled within so many days.
_FRESH = 31

_MACHINE, _SHOWN = ("meta", "url"), ("title", "published", "dateline")

#: Crawled before this hour, a page is likelier of the day before: of 1,100 pages of 14 outlets whose words fix the
#: weekday, 55% crawled before five were a day old and 12% of the same day; later in the day 85% were of the same day.
_SMALL_HOURS = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that something about the page gives, how far it is believed and where it stands."""

    value: str
    place: str
    trust: int
    weekday: int | None = None

    @property
    def day(self) -> date:
        """Its day."""
        return date.fromisoformat(self.value[:10])


def places(roles: Sequence[Paragraph], stated: Sequence[DateLine]) -> dict[int, str]:
    """Where each line of date stands, by its index: labelled, by the ``title``, at the ``foot``, or on ``top`` as the
    site's own date of today; ``crawled`` ones say nothing of publication."""
    body = [at for at, part in enumerate(roles) if part.role == "body"]
    title = next((at for at, part in enumerate(roles) if part.role == "title"), None)
    found = {line.index: _place(line, title, body, roles) for line in stated}
    inside = [line for line in stated if found[line.index] == "elsewhere" and line.others <= 1]
    if len({line.dates[0].value[:10] for line in inside}) == 1:  # several days would be a chronology
        found |= {line.index: "inside" for line in inside}
    feet = [line for line in stated if found[line.index] == "foot"]
    if (
        len({line.dates[0].value[:10] for line in feet}) > 1
    ):  # dates of teasers: only one right under the text is its own
        found |= {line.index: "elsewhere" for line in feet if line.index > body[-1] + 2}
    return found


def from_lines(
    lines: Sequence[Line], roles: Sequence[Paragraph], stated: Sequence[DateLine], place_of: dict[int, str]
) -> tuple[Candidate, ...]:
    """Candidates from the page's own lines, each by where it stands towards title and body."""
    body = [at for at, part in enumerate(roles) if part.role == "body"]
    found = []
    for line in stated:
        place = place_of[line.index]
        if place in _TRUST:
            chosen = line.dates[-1] if line.dates[0].hijri else line.dates[0]
            value = _with_clock(chosen.value, line.index, lines)
            found.append(Candidate(value, place, _TRUST[place], chosen.weekday))
    if body:
        for date_ in dateline_dates(lines[body[0]]):
            found.append(Candidate(date_.value, "dateline", _TRUST["dateline"], date_.weekday))
    return tuple(found)


def from_metadata(metadata: Metadata) -> tuple[Candidate, ...]:
    """The days that the head of an HTML page states for machines."""
    found = []
    for value, place in ((metadata.published, "meta"), (metadata.modified, "updated")):
        if value:
            found.append(Candidate(value, place, _TRUST[place]))
    return tuple(found)


def from_url(url: str | None) -> tuple[Candidate, ...]:
    """The day in an address: «…/2015/08/03/article_978665.html», «…/Issues/20150802/…»."""
    match = _URL_DATE.search(url or "")
    if not match:
        return ()
    year, month, day = (int(match.group(a) or match.group(b)) for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
    try:
        return (Candidate(date(year, month, day).isoformat(), "url", _TRUST["url"]),)
    except ValueError:
        return ()


def open_days_of(lines: Sequence[Line], roles: Sequence[Paragraph]) -> tuple[StatedDate, ...]:
    """Days that the first lines of title, date and body state without their year («أبوظبي في 6 نوفمبر / وام /»)."""
    heads = [line for line, part in zip(lines, roles, strict=True) if part.role == "body"][:1]
    title = next((at for at, part in enumerate(roles) if part.role == "title"), len(roles))
    heads += [line for line in lines[title + 1 : title + 4] if roles[line.index].role == "chrome"]
    return tuple(day for line in heads if (day := open_day(line)))


def nearest_year(stated: StatedDate, near: date, ahead: int = _HALF_YEAR) -> date | None:
    """A day without its year («XXXX-11-06») in the year that brings it nearest to ``near``, at most ``ahead`` days
    after it and half a year before; None where no such day falls on the weekday stated."""
    month, day = int(stated.value[5:7]), int(stated.value[8:10])
    for year in (near.year, near.year - 1, near.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if -_HALF_YEAR <= (found - near).days <= ahead and stated.weekday in (None, found.isoweekday()):
            return found
    return None


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


def _place(line: DateLine, title: int | None, body: Sequence[int], roles: Sequence[Paragraph]) -> str:
    if line.label:
        return line.label
    first, last = (body[0], body[-1]) if body else (len(roles), -1)
    if line.index > last and body:
        return "foot"
    if title is None:
        return (
            "title" if line.index < first and first - line.index <= 3 else "top" if line.index < first else "elsewhere"
        )
    if title < line.index < first:
        return "title"
    if line.index < title:
        between = roles[line.index + 1 : title]
        return "top" if any(part.role == "chrome" for part in between) else "title"
    return "elsewhere"


def _with_clock(value: str, index: int, lines: Sequence[Line]) -> str:
    """``value`` with the hour of the line beside it, or of the page's last line («19:52 ت م»), if it has none."""
    if "T" in value:
        return value
    for at in (index + 1, index - 1, len(lines) - 1, len(lines) - 2):
        if 0 <= at < len(lines) and at != index:
            clock = clock_of(lines[at])
            if clock:
                return f"{value}T{clock}"
    return value


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
