"""Which words of a corpus introduce «أن», a colon or a quotation, and how often they come out as statements.

coverage.py CORPUS [LEAST]

CORPUS is the folder of the saudinewsnet corpus. A candidate is the word that opens a clause (first of a sentence, or
after a mark; «و» and «ف» taken off) in which «أن», a colon or an opening quotation mark follows within 20 words, no
full stop between. Little words (those no subject begins with) are left out. Forms of a known verb are counted under its
lemma; other words are folded by gender and number. Every 40th article is annotated.

Printed: candidate, occurrences in all articles, ``known`` or ``-``, occurrences in the annotated ones, and how many of
these are the cue of a statement. coverage.tsv is the frozen list, with a reason for each word that is not known.
"""

from __future__ import annotations

import collections
import json
import pathlib
import re
import sys
import zipfile
from collections.abc import Iterator

from measure import as_article

from tawatur.annotate import annotate_article
from tawatur.annotate.statements.words import readings, words
from tawatur.arabic import normalise

_TOKEN = re.compile(r"[ء-ي\u064b-\u0652ـ]+|[0-9]+|[^\w\s]|\n")
_REACH = 20
_OPENING = '«"“'
_WORD = re.compile(r"[ء-ي]{2,}")
_SAMPLED = 40
_LITTLE = (
    "boundaries", "adverbs", "complementizers", "further_that", "clause_heads", "relatives", "auxiliaries", "negations",
    "perfect_particles", "governing", "first_person", "joins", "loose_ends", "but_he", "future_negations", "turns",
)  # fmt: skip


def candidates(text: str) -> Iterator[tuple[str, int]]:
    """The opening words of clauses with a complement in one text: normal form, offset."""
    tokens = [(m.group(), m.start()) for m in _TOKEN.finditer(text)]
    opener: tuple[int, str, int] | None = None
    for at, (token, start) in enumerate(tokens):
        norm = normalise(token) if token[0].isalpha() else token
        if at == 0 or tokens[at - 1][0] in "\n.،,؛!؟":
            opener = (at, norm, start) if _WORD.fullmatch(norm) and not _little(norm) else None
        elif opener is not None and (norm in words("complementizers") or norm == ":" or norm in _OPENING):
            if at - opener[0] <= _REACH:
                yield opener[1:]
            opener = None


def _little(norm: str) -> bool:
    bare = norm[1:] if norm[0] in "وف" else norm
    return any(bare in words(name) or norm in words(name) for name in _LITTLE)


def lemma_of(norm: str, count: collections.Counter[str]) -> tuple[str, bool]:
    """The lemma of a known verb, else the word folded; and whether it is known."""
    bare = norm[1:] if norm[0] in "وف" and len(norm) > 3 else norm
    for word in (norm, bare):
        known = readings(word)
        if known:
            return normalise(known[0].verb.lemma), True
    shorter = [bare, bare[:-1] if bare[-1] in "ته" else "", bare[:-2] if bare.endswith("وا") else ""]
    common = [s for s in shorter if len(s) > 2 and count[s] + count["و" + s] >= count[norm] / 20]
    return min(common, key=len, default=norm), False


def rows(folder: pathlib.Path) -> Iterator[dict[str, str]]:
    """Every article of the corpus."""
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                if name.endswith(".json"):
                    yield from json.loads(packed.read(name))


def main() -> None:
    """Print the candidates by frequency."""
    count: collections.Counter[str] = collections.Counter()
    sampled: collections.Counter[str] = collections.Counter()
    stated: collections.Counter[str] = collections.Counter()
    for number, row in enumerate(rows(pathlib.Path(sys.argv[1]))):
        article = as_article(row)
        found = list(candidates(article.text))
        count.update(norm for norm, _ in found)
        if number % _SAMPLED == 0:
            cues = annotate_article(article).statements
            sampled.update(norm for norm, _ in found)
            starts = {s.cue.start + k for s in cues for k in (0, -1)}
            stated.update(norm for norm, start in found if start in starts)
    total: dict[str, list[int]] = {}
    known = set()
    for norm in sorted(count):
        lemma, is_known = lemma_of(norm, count)
        sums = total.setdefault(lemma, [0, 0, 0])
        for k, counter in enumerate((count, sampled, stated)):
            sums[k] += counter[norm]
        if is_known:
            known.add(lemma)
    least = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    for lemma, (times, in_sample, as_cue) in sorted(total.items(), key=lambda item: (-item[1][0], item[0])):
        if times >= least:
            print(f"{lemma}\t{times}\t{'known' if lemma in known else '-'}\t{in_sample}\t{as_cue}")


if __name__ == "__main__":
    main()
