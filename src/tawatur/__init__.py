"""Many Arabic news pages about one running story in; one sourced account out.

>>> import tawatur
>>> record = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")
"""

from __future__ import annotations

import sys
import types
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.records import Mention, Number, TimeExpression

try:
    __version__ = version("tawatur")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0"

__all__ = ["__version__", "annotate", "names", "numbers", "times"]


def annotate(text: str, published: str | None = None, accurate: bool = False) -> dict[str, Any]:
    """What is found in one Arabic text, as the record that ``tawatur annotate`` writes.

    Offsets are code points of ``text`` as given. ``published`` (``"2015-11-21"``, or with a time) is the day that
    relative expressions are counted from: «الاثنين المقبل» is then 2015-11-23. Without it the day is worked out from
    the text where it states one. ``accurate`` is that of ``names``. Raises ValueError for a ``published`` that is no
    ISO day.
    """
    from tawatur.export.given import annotate as annotate_text  # loads models; `import tawatur` stays quick

    return annotate_text(text, published, accurate)


def times(text: str, published: str | None = None) -> tuple[TimeExpression, ...]:
    """Every expression of time in ``text`` as TIMEX3, counted from the ISO day ``published``.

    >>> [time.value for time in times("يلتقيان بعد غد", published="2015-11-21")]
    ['2015-11-23']
    """
    from tawatur.tagging import times as times_of

    return times_of(text, published)


def numbers(text: str) -> tuple[Number, ...]:
    """Every number that ``text`` claims of the world, with bounds and counted noun; see docs/reference/numbers.md."""
    from tawatur.tagging import numbers as numbers_of

    return numbers_of(text)


def names(text: str, accurate: bool = False) -> tuple[Mention, ...]:
    """Every named mention in ``text`` (Wojood types), with an id where the dictionaries know it.

    ``accurate`` finds more of the names that no list knows, and takes about thirty times as long.

    >>> [(name.type, text[name.start : name.end]) for text in ["وصل لافروف إلى الدوحة"] for name in names(text)]
    [('PERS', 'لافروف'), ('GPE', 'الدوحة')]
    """
    from tawatur.tagging import names as names_of

    return names_of(text, accurate)


class _Package(types.ModuleType):
    """This package as a module whose ``annotate`` stays the function above.

    The package ``tawatur.annotate`` has the same name, and importing it (as everything inside does) would put the
    module in the function's place. It is still reached by ``from tawatur.annotate import …``.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name == "annotate" and isinstance(value, types.ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
