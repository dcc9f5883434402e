"""The sentence that opens the story: of the first sentences of all articles the one that most of them are like."""

from __future__ import annotations

import numpy as np

from tawatur.compose.bench import Bench, Witness
from tawatur.records import Anchor

_OPENING = 2  # sentences of an article among which its lead is looked for
_SHORTEST, _LONGEST = 8, 60  # tokens that a lead has
_SMALL, _MOST = 40, 400  # articles of which two sentences are read, and that are read at all
_ABOUT = 1.0  # articles that must speak more for a sentence that only judges the news
_AT_ONCE = 40  # characters from the start of a sentence in which such a verb stands
_REACTIONS = frozenset({"accuses", "calls", "believes"})
_LIKE = 0.5  # cosine from which an article opens with the same


def lead(bench: Bench) -> tuple[Anchor, tuple[str, ...]] | None:
    """The sentence that opens the story best, and the articles whose first sentences say the like.

    It is a sentence of a page, never one of ours. None where no article has a sentence of a fit length.
    """
    step = len(bench.witnesses) // _MOST + 1
    opening = _OPENING if len(bench.witnesses) <= _SMALL else 1
    found = [place for w in bench.witnesses[::step] for place in _first(w, opening)]
    if not found:
        return None
    rows = bench.vectors(found)
    likeness = rows @ rows.T
    of: dict[str, list[int]] = {}
    for at, place in enumerate(found):
        of.setdefault(place.article, []).append(at)
    nearest = np.stack([likeness[:, own].max(axis=1) for own in of.values()], axis=1)
    for column, own in enumerate(of.values()):
        nearest[own, column] = 0.0  # its own article says nothing for it
    against = [_judges(bench, place) + _goes_on(bench, place) for place in found]
    scores = nearest.sum(axis=1) - _ABOUT * np.array(against)
    row = int(np.argmax(np.round(scores, 5)))
    alike = {name for name, own in of.items() if likeness[row, own].max() >= _LIKE}
    return found[row], tuple(name for name in of if name in alike)


def open_alike(bench: Bench, a: Witness, b: Witness) -> bool:
    """Whether two articles open with the same news, in their titles or their first sentences."""
    pairs = ((_first(a, 1), _first(b, 1)), (_titles(a), _titles(b)))
    return any(bench.cosine(x, y) >= _LIKE for one, other in pairs for x in one for y in other)


def _titles(witness: Witness) -> list[Anchor]:
    return [Anchor(witness.id, s.start, s.end) for s in witness.reading.sentences if s.role == "title"]


def _judges(bench: Bench, place: Anchor) -> bool:
    """Whether a sentence only brings what somebody thinks of the news («أدانت الكويت …»), or a heading of a text."""
    witness = bench.by_id[place.article]
    said = any(
        s.stance in _REACTIONS and place.start <= s.cue.start < place.start + _AT_ONCE for s in witness.found.statements
    )
    return said or place.span.of(witness.article.text).rstrip().endswith(":")


def _goes_on(bench: Bench, place: Anchor) -> bool:
    """Whether a sentence goes on with what stands before it: «وكان المكتب قد …», «وردا على سؤال …»."""
    reading = bench.by_id[place.article].reading
    token = reading.tokens[reading.token_at(place.start)]
    return token.proclitics[:1] in (("و",), ("ف",))


def _first(witness: Witness, most: int) -> list[Anchor]:
    sentences = [s for s in witness.reading.sentences if s.role == "body"]
    fit = [s for s in sentences[: most + 1] if _SHORTEST <= s.last - s.first <= _LONGEST]
    return [Anchor(witness.id, s.start, s.end) for s in fit[:most]]
