"""One utterance in two wordings that name other people: «المتمردين والمتطرفين» against «المتمردين والإرهابيين»."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from tawatur.arabic.tokens import Token, tokenize
from tawatur.compose.bench import Bench, Witness
from tawatur.compose.divergences.clash import Clash
from tawatur.compose.loyalty import peoples
from tawatur.compose.wording import Reason
from tawatur.link.reuse.align import alignments
from tawatur.link.vectors import vectors
from tawatur.link.words import Words
from tawatur.records import Anchor, Link

_ALIGNED = 14.0
_LONGEST = 2  # words that may stand for each other on either side
_TELLING = 2.5  # worth of a word whose change matters
_SLIP = 0.93  # of the letters in common that make two words one with a slip: «الناخبين», «النخابين»
_SENSE = 0.8  # cosine beyond which two words are held to be synonyms


def wordings(bench: Bench) -> Iterator[Clash]:
    """For each copied passage or shared quotation the first word that names other people or another number."""
    for link in bench.reuse:
        if link.kind == "paraphrase":
            continue
        found = _change(bench, link)
        if found:
            one, other = (bench.by_id[a.article].sentence(a.start) for a in (link.a, link.b))
            first, second = Anchor(link.a.article, one.start, one.end), Anchor(link.b.article, other.start, other.end)
            weight = 0.75 if link.kind == "same-quote" else 0.6
            yield Clash("who", first, second, Reason("differ-words", found), weight)


def _change(bench: Bench, link: Link) -> tuple[str, str] | None:
    mine, theirs = bench.by_id[link.a.article], bench.by_id[link.b.article]
    a, b = mine.words(link.a.span), theirs.words(link.b.span)
    for run in alignments(a, b, _ALIGNED):
        for (i, j), (k, m) in zip(run.pairs, run.pairs[1:], strict=False):
            if 0 < k - i - 1 <= _LONGEST and 0 < m - j - 1 <= _LONGEST:
                found = _names(mine, a, range(i + 1, k)), _names(theirs, b, range(j + 1, m))
                if all(found) and _unlike(found[0], found[1]) and not _one_people(found[0], found[1]):
                    return found
    return None


def _names(witness: Witness, words: Words, places: range) -> str:
    """The words at ``places`` if they name people: definite sound plurals such as «المتطرفين»; else ""."""
    if any(words.worths[p] < _TELLING for p in places):
        return ""
    tokens = [witness.reading.tokens[witness.reading.token_at(words.starts[p])] for p in places]
    return " ".join(t.text for t in tokens) if any(_people(t) for t in tokens) else ""


def _people(token: Token) -> bool:
    return token.definite and len(token.bare) >= 5 and token.bare.endswith(("ين", "ون"))


def _unlike(a: str, b: str) -> bool:
    if SequenceMatcher(None, sorted(a), sorted(b)).ratio() >= _SLIP:
        return False
    near = vectors([a, b])
    return float(near[0] @ near[1]) < _SENSE


def _one_people(a: str, b: str) -> bool:
    """Whether both are names of one nation, spelled in two ways: «الأميركيين» and «الأمريكيين»."""
    mine, theirs = ({peoples()[t.bare] for t in tokenize(text) if t.bare in peoples()} for text in (a, b))
    return bool(mine & theirs)
