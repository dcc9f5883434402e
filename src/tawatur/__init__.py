"""Many Arabic news pages about one running story in; one sourced account out.

>>> import tawatur
>>> record = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")
"""

from __future__ import annotations

import sys
import types
from importlib.metadata import PackageNotFoundError, version
from typing import Any

try:
    __version__ = version("tawatur")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0"

__all__ = ["__version__", "annotate"]


def annotate(text: str, published: str | None = None) -> dict[str, Any]:
    """What is found in one Arabic text, as the record that ``tawatur annotate`` writes.

    Offsets are code points of ``text`` as given. ``published`` (``"2015-11-21"``, or with a time) is the day that
    relative expressions are counted from: «الاثنين المقبل» is then 2015-11-23. Without it the day is worked out from
    the text where it states one. Raises ValueError for a ``published`` that is no ISO day.
    """
    from tawatur.export.given import annotate as annotate_text  # loads models; `import tawatur` stays quick

    return annotate_text(text, published)


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
