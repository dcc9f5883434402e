"""How many of the articles that tell a line are independent: who copies another, or one agency, is no second one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.compose.bench import Bench
from tawatur.compose.credits import Credit, agencies
from tawatur.compose.direction import Directions
from tawatur.compose.wording import Reason, both
from tawatur.records import Anchor, Link, Speaker

UNKNOWN = Speaker()
_MOSTLY = 0.5  # of the shorter article: so much in common, and what the rest of it tells comes from there too


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence that carries a line: where it is, who speaks in it, who passed it on."""

    anchor: Anchor
    speaker: Speaker = UNKNOWN
    via: tuple[str, ...] = ()


class Origins:
    """Finds the origins of tellings; holds what each article credits and how much of it stands in another."""

    def __init__(self, bench: Bench, credits: dict[str, tuple[Credit, ...]]) -> None:
        self.bench, self.credits = bench, credits
        self.directions = Directions(bench, credits)
        self._common = _common(bench)

    def carriers(self, telling: Telling) -> tuple[str, ...]:
        """The agencies that this sentence comes from, the nearest first: named in it or for the whole article."""
        anchor, found = telling.anchor, dict.fromkeys(v for v in telling.via)
        for credit in self.credits.get(anchor.article, ()):
            if credit.whole or anchor.span.covers(credit.span):
                found.setdefault(credit.agency)
        return tuple(entity for entity in found if entity != telling.speaker.entity)

    def chain(self, telling: Telling) -> tuple[str, ...]:
        """Speaker, agencies, outlet; the article's id where the outlet is not known."""
        speaker = telling.speaker.entity or (
            f"role:{telling.speaker.role.removeprefix('role:')}" if telling.speaker.role else None
        )
        article = self.bench.by_id[telling.anchor.article].article
        return (*((speaker,) if speaker else ()), *self.carriers(telling), article.outlet or article.id)

    def group(self, tellings: Sequence[Telling]) -> tuple[tuple[int, ...], tuple[Reason, ...]]:
        """The origin of each telling, counted from 1 in their order, and a reason for each that joins another."""
        of, why = list(range(len(tellings))), []
        for j, b in enumerate(tellings):
            for i, a in enumerate(tellings[:j]):
                if of[i] == of[j]:
                    continue
                if a.anchor.article != b.anchor.article:
                    reasons = self._one(a, b)
                    if not reasons:
                        continue
                    why += reasons
                low, high = sorted((of[i], of[j]))
                of = [low if o == high else o for o in of]
        number = {origin: n for n, origin in enumerate(sorted(set(of)), 1)}
        return tuple(number[o] for o in of), tuple(dict.fromkeys(why))

    def _one(self, a: Telling, b: Telling) -> list[Reason]:
        """Why two tellings of two articles are no two witnesses; empty where nothing shows it."""
        names = (a.anchor.article, b.anchor.article)
        copied = [link for link in self.bench.links(a.anchor, b.anchor, 0.3) if link.kind != "paraphrase"]
        if copied:
            link = max(copied, key=lambda link: (link.words, link.score, link))
            return [_sharing(names, link.words), *self._from(link)]
        outlets = [self.directions.publisher(name) for name in names]
        tellers = [[*self.carriers(t), *([o.id] if o else [])] for t, o in zip((a, b), outlets, strict=True)]
        for entity in (e for e in tellers[0] if e in tellers[1]):
            if outlets[0] and outlets[1] and entity == outlets[0].id == outlets[1].id:
                return [Reason("same-outlet", (*names, both(outlets[0].ar, outlets[0].en)))]
            if entity in agencies() or entity in _media():
                return [Reason("same-agency", (*names, self.bench.called(entity)))]
        written = [self.bench.by_id[name].article.outlet for name in names]
        if written[0] and written[0] == written[1]:
            return [Reason("same-outlet", (*names, written[0]))]
        share = self._common.get(frozenset(names), 0.0)
        return [Reason("mostly-shared", (*names, f"{share:.0%}"))] if share >= _MOSTLY else []

    def _from(self, link: Link) -> list[Reason]:
        origin = self.directions.origin(link)
        return [origin[1]] if origin else []


def _sharing(names: tuple[str, str], words: int) -> Reason:
    return Reason(f"shared-words-{'few' if 3 <= words % 100 <= 10 else 'many'}", (*names, str(words)))


def _common(bench: Bench) -> dict[frozenset[str], float]:
    """For each pair of articles the share of the shorter one's words that stands in the other as well."""
    words: dict[frozenset[str], int] = defaultdict(int)
    for link in bench.reuse:
        if link.kind != "paraphrase":
            words[frozenset((link.a.article, link.b.article))] += link.words
    sizes = {w.id: sum(1 for token in w.reading.tokens if token.kind != "mark") for w in bench.witnesses}
    return {pair: min(1.0, n / max(1, min(sizes[name] for name in pair))) for pair, n in words.items()}


@cache
def _media() -> frozenset[str]:
    """Entity ids of newspapers, channels and sites."""
    return frozenset(row["id"] for row in lexicon.table("ar/entities/media.tsv"))
