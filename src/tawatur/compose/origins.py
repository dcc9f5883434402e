"""How many of the articles that tell a line are independent: who copies another, or one agency, is no second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.compose.bench import Bench
from tawatur.compose.credits import Credit, agencies
from tawatur.compose.wording import Reason
from tawatur.records import Anchor, Speaker

UNKNOWN = Speaker()


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence that carries a line: where it is, who speaks in it, who passed it on."""

    anchor: Anchor
    speaker: Speaker = UNKNOWN
    via: tuple[str, ...] = ()


class Origins:
    """Finds the origins of tellings; holds what each article credits."""

    def __init__(self, bench: Bench, credits: dict[str, tuple[Credit, ...]]) -> None:
        self.bench, self.credits = bench, credits

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
        """The origin of each telling, counted from 1 in their order, and why any two were held to be one."""
        of, why = list(range(len(tellings))), []
        for j, b in enumerate(tellings):
            for i, a in enumerate(tellings[:j]):
                if a.anchor.article == b.anchor.article:
                    reason: Reason | None = None
                else:
                    reason = self._one(a, b)
                    if reason is None:
                        continue
                    why.append(reason)
                low, high = sorted((of[i], of[j]))
                of = [low if o == high else o for o in of]
        number = {origin: n for n, origin in enumerate(sorted(set(of)), 1)}
        return tuple(number[o] for o in of), tuple(dict.fromkeys(why))

    def _one(self, a: Telling, b: Telling) -> Reason | None:
        names = (a.anchor.article, b.anchor.article)
        copied = [link for link in self.bench.links(a.anchor, b.anchor, 0.3) if link.kind != "paraphrase"]
        if copied:
            words = max(int(link.reason.split()[0]) for link in copied)
            return Reason("shared-words", (*names, str(words)))
        known = agencies()
        for agency in self.carriers(a):
            if agency in known and agency in self.carriers(b):
                return Reason("same-agency", (*names, self.bench.called(agency)))
        outlets = [self.bench.by_id[name].article.outlet for name in names]
        if outlets[0] and outlets[0] == outlets[1]:
            return Reason("same-outlet", (*names, outlets[0]))
        return None
