"""The days that something about a page gives for its publication, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tawatur.arabic.dates import StatedDate
from tawatur.extract.chrome import kind_of
from tawatur.extract.lines import Line
from tawatur.extract.metadata import Metadata
from tawatur.extract.stated import DateLine, clock_of, dateline_dates, open_day
from tawatur.records import Paragraph

_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[/_.-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)(?P<y2>(?:19|20)\d\d)[/-](?P<m2>1[0-2]|[1-9])[/-](?P<d2>3[01]|[12]\d|[1-9])(?!\d)"
)
#: How far each place is believed; a stated day needs one of at least 2. The site's own date of today stands on top.
_TRUST = {
    "meta": 5,
    "title": 4,
    "published": 6,
    "dateline": 3,
    "foot": 3,
    "url": 4,
    "inside": 2,
    "updated": 2,
    "top": 1,
}

_HALF_YEAR = 183


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


def places(lines: Sequence[Line], roles: Sequence[Paragraph], stated: Sequence[DateLine]) -> dict[int, str]:
    """Where each line of date stands, by its index.

    Labelled ones by their label; by the ``title``, at the ``foot``, ``inside`` the body alone in a line, or on ``top``
    as the site's own date of today; ``elsewhere`` are those of teasers, comments and chronologies.
    """
    body = [at for at, part in enumerate(roles) if part.role == "body"]
    title = next((at for at, part in enumerate(roles) if part.role == "title"), None)
    found = {line.index: _place(line, title, body, roles) for line in stated}
    inside = [line for line in stated if found[line.index] == "elsewhere" and line.others <= 1]
    if len({line.dates[0].value[:10] for line in inside}) == 1:  # several days would be a chronology
        found |= {line.index: "inside" for line in inside}
    feet = [line for line in stated if found[line.index] == "foot"]
    teasers = len({line.dates[0].value[:10] for line in feet}) > 1  # then only one right under the text is its own
    remarks = (
        next((line.index for line in lines[body[-1] + 1 :] if kind_of(line) == "comment"), len(lines)) if feet else 0
    )
    for line in feet:
        if (teasers and line.index > body[-1] + 2) or line.index > remarks:
            found[line.index] = "elsewhere"
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
