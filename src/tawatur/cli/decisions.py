"""A file of decisions: what people held to be the same or different, respected on every later run."""

from __future__ import annotations

import json
import pathlib
from dataclasses import dataclass
from typing import Any

from tawatur.cli.call import CallError
from tawatur.compose.merge import Decisions
from tawatur.link.entities.decisions import Decision
from tawatur.link.stories import ArticleDecisions
from tawatur.pipeline import Decided

_Place = tuple[str, int]
_SHAPE = 'write {"same": true, "a": …, "b": …} with two names, two {"article", "start"} or two {"article"}'


def read_decisions(path: str) -> Decided:
    """The decisions of a JSON Lines file.

    Each line is ``{"same": true|false, "a": …, "b": …}`` (``who`` and ``why`` may say more). ``a`` and ``b`` are two
    names or entity ids («شويغو», «سويغو»), two places ``{"article", "start"}`` as the account's ``focus`` gives them,
    or two articles ``{"article"}`` that are of one story or not. Raises CallError with the line's number where one
    cannot be understood.
    """
    who: list[Decision] = []
    articles: dict[bool, set[frozenset[str]]] = {True: set(), False: set()}
    places: dict[bool, set[frozenset[_Place]]] = {True: set(), False: set()}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            same, a, b = row["same"], _side(row["a"]), _side(row["b"])
            if not isinstance(same, bool) or type(a) is not type(b):
                raise ValueError
        except (ValueError, KeyError, TypeError):
            raise CallError(f"{path}, line {number}: no decision; {_SHAPE}") from None
        if isinstance(a, str) and isinstance(b, str):
            who.append(Decision(a, b, same))
        elif isinstance(a, tuple) and isinstance(b, tuple):
            places[same].add(frozenset((a, b)))
        elif isinstance(a, _Whole) and isinstance(b, _Whole):
            articles[same].add(frozenset((a.article, b.article)))
    return Decided(
        tuple(who),
        Decisions(frozenset(places[True]), frozenset(places[False])),
        ArticleDecisions(frozenset(articles[True]), frozenset(articles[False])),
    )


def _lines(path: str) -> list[str]:
    try:
        return pathlib.Path(path).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise CallError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError:
        raise CallError(f"cannot read {path}: it is not UTF-8") from None


@dataclass(frozen=True)
class _Whole:
    article: str


def _side(written: Any) -> str | _Place | _Whole:
    if isinstance(written, str):
        return written
    if "start" not in written and isinstance(written["article"], str):
        return _Whole(written["article"])
    article, start = written["article"], written["start"]
    if isinstance(article, str) and isinstance(start, int):
        return article, start
    raise ValueError
