"""Parts of a night or morning that name no day: طوال الليل، قبيل منتصف الليل، الساعات الأولى من الصباح."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.times.meaning import Meaning
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.tense import PAST
from tawatur.annotate.times.words import BOOKS, MISC
from tawatur.arabic.calendars import shift_days

_NIGHT = "NI"
_NO_DAY = "the text names no day that this belongs to"
#: How many expressions and pieces back in its paragraph a night looks for its day.
_HITS_BACK, _PIECES_BACK = 3, 60


def night(scan: Scan, index: int) -> Hit | None:
    """The night of the day that the text has just named, else open; none where the clause does not look back.

    «خلال الليل» and «طوال الليل» tell a night only behind such a preposition.
    """
    word = BOOKS["night"].at(scan.stream, index)
    if word is None and scan.stream.norm(index - 1) in MISC["throughout"]:
        word = BOOKS["night_through"].at(scan.stream, index)
    if word is None or scan.tense(index) != PAST:
        return None
    code = word.value
    day = _day_named(scan, index)
    if day is None:
        return scan.hit(index, word.dropped, word.after, Meaning("TIME", None, grain="part", reason=_NO_DAY))
    latest = shift_days(day, 1) if code == _NIGHT else day
    meaning = Meaning("TIME", f"{day.isoformat()}T{code}", day, latest, "part", "of the day named before it")
    return scan.hit(index, word.dropped, word.after, meaning)


def _day_named(scan: Scan, index: int) -> date | None:
    for hit in reversed(scan.hits[-_HITS_BACK:]):
        if index - hit.after > _PIECES_BACK or "\n" in scan.stream.norms[hit.after : index]:
            break
        if hit.meaning.day and hit.meaning.type in ("DATE", "TIME"):
            return hit.meaning.day
    return None
