"""Names, times and numbers of any Arabic text, without the rest of the pipeline."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.names import find_names
from tawatur.annotate.numbers import numbers_in
from tawatur.annotate.times import Reference, times_in
from tawatur.arabic import read_text
from tawatur.records import Mention, Number, TimeExpression

#: Where times stand does not depend on the day that they are read from.
_ANY_DAY = date(2000, 6, 15)


def times(text: str, published: str | date | None = None) -> tuple[TimeExpression, ...]:
    """Every expression of time in ``text``, in order, as TIMEX3 with the days it may mean.

    ``published`` is the day (ISO, a time behind it is ignored) that relative expressions are counted from. Without it
    they are found too, but their value is None and ``reason`` says that the day is not known; nothing is guessed.

    >>> [t.value for t in times("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")]
    ['2015-11-23']

    Raises ValueError for a ``published`` that is no ISO day.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    return times_in(text, Reference(day=day), [(0, len(text))])


def numbers(text: str) -> tuple[Number, ...]:
    """Every number that ``text`` claims of the world, with its bounds, unit and counted noun.

    Dates, lengths of time, labels («القرار رقم 2216»), ordinals and telephone numbers are none.

    >>> found = numbers("أصيب أكثر من 50 مدنيا في 15 نوفمبر")
    >>> [(n.low, n.high, n.approx) for n in found]
    [(50.0, None, True)]
    """
    whole = [(0, len(text))]
    taken = [(t.start, t.end) for t in times_in(text, Reference(day=_ANY_DAY), whole)]
    return numbers_in(text, whole, taken)


def names(text: str, accurate: bool = False) -> tuple[Mention, ...]:
    """Every named mention in ``text``, longest first and not nested, in the order of the text.

    The span is the name alone: «وبوتين» gives «بوتين», «الرئيس بوتين» too. ``entity`` is an id where the dictionaries
    know the name and None where they do not. ``accurate`` has a small neural network read along: about thirty times
    slower, and it finds more of the names that no list knows.
    """
    return find_names(read_text(text), accurate)
