"""An account in the order an editor reads it: the gist, then the timeline, the speakers, the figures, the sources."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tawatur.arabic.bidi import visible
from tawatur.export.claims import Claims, differ
from tawatur.export.clashes import one_difference, told_once
from tawatur.export.copying import Copying, copied
from tawatur.export.days import sort_day, span_words
from tawatur.export.evidence import Texts
from tawatur.export.labels import NOTHING, Words, counted, label, label_or
from tawatur.export.naming import Naming
from tawatur.pipeline import Told
from tawatur.records import Account, Divergence, EntityCard, Line, Link, Support

_GIST = {
    "gist.happened": ("happened", "ongoing"),
    "gist.planned": ("planned", "proposed"),
    "gist.postponed": ("postponed", "cancelled"),
}
_PUT_OFF = "gist.postponed"  # rare and news, wherever on its page it stands
_RECENT = 60  # days before the first page that still belong to the story
_HEAD = 5  # sentences of a page, its title among them, that are its head
_EACH = 2  # statements of one speaker in the gist
_SAYS = 2  # of who, whom, where, when
_STATUSES = ("happened", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied")


@dataclass(frozen=True, slots=True)
class Saying:
    """A speaker with all that the pages let them say."""

    speaker: Words
    lines: tuple[Line, ...]


class Story:
    """A told account with its names and texts at hand, grouped and ordered for showing."""

    def __init__(self, told: Told) -> None:
        self.account: Account = told.account
        self.naming = Naming(told)
        self.texts = Texts.of(told)
        self.claims = Claims(told, self.naming)
        self._rank = {line.id: rank for rank, line in enumerate(self.account.lines)}

    def facts(self) -> list[Words]:
        """What the account is made of: how many pages of which days, how many lines of each kind."""
        known = sorted(d for p in self.naming.pages for d in (p.published.earliest, p.published.latest) if d)
        facts = [counted("pages", len(self.naming.pages))]
        facts += [span_words(known[0], known[-1])] if known else []
        kinds = [(f"{kind}s", len(self.of_kind(kind))) for kind in ("event", "statement", "figure")]
        return facts + [counted(kind, n) for kind, n in kinds if n]

    def contents(self) -> list[tuple[str, int]]:
        """The sections that have something to show, with how much."""
        account = self.account
        sections = [
            ("timeline", len(self.of_kind("event"))),
            ("statements", len(self.of_kind("statement"))),
            ("figures", len(self.of_kind("figure"))),
            ("divergences", len(told_once(account.divergences))),
            ("actors", len(account.entities)),
        ]
        filled = [(key, n) for key, n in sections if n]
        return [("gist", 0), *filled, ("sources", len(self.naming.pages)), ("pages", len(self.naming.pages))]

    def statuses(self) -> list[str]:
        """The statuses that events of this account have, in the order of labels."""
        found = {line.status for line in self.of_kind("event")}
        return [status for status in _STATUSES if status in found]

    def states(self, line: Line) -> Words:
        """An event's status, with those that it had before: «مقرَّر ← وقع»."""
        steps = [s for s in dict.fromkeys(step.status for step in line.history) if s != line.status]
        names = [label_or(f"status.{s}", NOTHING) for s in [*steps, line.status] if s]
        return Words(" ← ".join(name.ar for name in names), " → ".join(name.en for name in names))

    def reasons(self, line: Line) -> list[Words]:
        """Why the tellings of a line were joined, and why some of them are not independent."""
        return _both_ways(line.reasons, line.reasons_en)

    def difference(self, clash: Divergence) -> Words:
        """In what two sentences differ, in words."""
        return Words(visible(clash.reason), visible(clash.reason_en or clash.reason))

    def weightiest(self, lines: Iterable[Line], most: int | None = None) -> tuple[Line, ...]:
        """Lines by what carries them: origins, outlets, mentions; then those that say most; then as composed."""
        ordered = sorted(
            lines, key=lambda x: (-x.independent, -x.outlets, -x.mentions, -_fullness(x), self._rank[x.id])
        )
        return tuple(ordered[:most])

    def best(self, line: Line) -> Support:
        """The support that shows a line: the first that tells its last status, else the first."""
        return next((s for s in line.supports if s.status and s.status == line.status), line.supports[0])

    def origin(self, line: Line, support: Support) -> int:
        """Which of a line's independent origins a support goes back to, counted from 1."""
        return list(dict.fromkeys(s.origin for s in line.supports)).index(support.origin) + 1

    def of_kind(self, kind: str) -> tuple[Line, ...]:
        """The lines of one kind, as composed."""
        return tuple(line for line in self.account.lines if line.kind == kind)

    def alike_openings(self) -> Words:
        """How many pages open like the lead."""
        return label("gist.lead.like", pages=counted("pages", len(self.account.lead_articles)))

    def gist(self, most: int) -> list[tuple[Words, tuple[Line, ...]]]:
        """What happened, weightiest first; what is announced and what is postponed, in order of time."""
        found = []
        for key, statuses in _GIST.items():
            fresh = [
                x for x in self.of_kind("event") if x.status in statuses and _tells(x) and not self._is_background(x)
            ]
            told = [x for x in fresh if key == _PUT_OFF or self._prominent(x)]
            lines = sorted(told, key=lambda x: (-x.independent, -x.outlets, -_fullness(x), self._rank[x.id]))[:most]
            if key != "gist.happened":
                lines.sort(key=lambda x: sort_day(x.time))
            if lines:
                found.append((label(key), tuple(lines)))
        return found

    def _prominent(self, line: Line) -> bool:
        """Whether an event belongs into a gist: told by two pages, or at the head of one."""
        if len({s.anchor.article for s in line.supports}) > 1:
            return True
        return any(self.texts.rank(s.anchor) < _HEAD for s in line.supports)

    def _is_background(self, line: Line) -> bool:
        """Whether an event lies long before the first page, told only to explain («التقاه عام 2007»)."""
        days = [d for page in self.naming.pages if (d := page.published.earliest or page.published.latest)]
        if not days or sort_day(line.time) == "9999":
            return False
        first = datetime.date.fromisoformat(min(days)) - datetime.timedelta(days=_RECENT)
        day = sort_day(line.time)[:10]
        return day < first.isoformat()[: len(day)]

    def voices(self, most: int) -> tuple[Line, ...]:
        """The statements that most sources carry: few of each speaker, one of each sentence."""
        found: list[Line] = []
        spoken: dict[Words, int] = defaultdict(int)
        for line in self.weightiest(x for x in self.of_kind("statement") if self.naming.speaker(x)):
            who, place = self.naming.speaker(line), self.best(line)
            if spoken[who] < _EACH and not any(self._one_sentence(place, self.best(other)) for other in found):
                spoken[who] += 1
                found.append(line)
            if len(found) == most:
                break
        return tuple(found)

    def _one_sentence(self, a: Support, b: Support) -> bool:
        """Whether two utterances stand in one sentence, or one inside the other."""
        return a.anchor.article == b.anchor.article and bool(a.anchor.span.overlap(b.anchor.span))

    def timeline(self) -> list[tuple[str | None, tuple[Line, ...]]]:
        """Events by day, in the order of time; those without a day last."""
        days: dict[str, list[Line]] = defaultdict(list)
        for line in self.of_kind("event"):
            days[sort_day(line.time)].append(line)
        return [
            (lines[0].time if day != "9999" else None, self.weightiest(lines)) for day, lines in sorted(days.items())
        ]

    def sayings(self) -> list[Saying]:
        """Statements by speaker, those who say most first, unnamed ones last."""
        by: dict[Words, list[Line]] = defaultdict(list)
        for line in self.of_kind("statement"):
            by[self.naming.speaker(line) or label("speaker.unknown")].append(line)
        unknown = label("speaker.unknown")
        order = sorted(by, key=lambda who: (who == unknown, -len(by[who]), who.ar))
        return [Saying(who, self.weightiest(by[who])) for who in order]

    def differing_figures(self) -> list[tuple[Line, ...]]:
        """Figure lines whose claims differ, and those that divergences set against each other, by what they count.

        Two groups become one only where every line of one differs from, or agrees with, every line of the other: a
        chain of doubtful likenesses must not put the dead of one attack beside the accused of another.
        """
        figures = {line.id: line for line in self.of_kind("figure")}
        pairs = [tuple(c.lines) for c in self.account.divergences if c.what == "figure" and len(c.lines) == 2]
        known = {frozenset(pair) for pair in pairs}
        group = {id_: [id_] for id_ in figures}
        for a, b in pairs:
            if a not in figures or b not in figures or group[a] is group[b]:
                continue
            across = [(x, y) for x in group[a] for y in group[b]]
            if all(frozenset(pair) in known or _agree(figures[pair[0]], figures[pair[1]]) for pair in across):
                joined = group[a] + group[b]
                group.update(dict.fromkeys(joined, joined))
        distinct = {id(ids): ids for ids in group.values() if len(ids) > 1 or self._differs(figures[ids[0]])}.values()
        order = sorted(distinct, key=lambda ids: min(self._rank[id_] for id_ in ids))
        return [tuple(sorted((figures[id_] for id_ in ids), key=self._by_size)) for ids in order]

    def _differs(self, line: Line) -> bool:
        return differ(self.claims.of(line))

    def _by_size(self, line: Line) -> tuple[float, int]:
        return line.low or line.high or 0.0, self._rank[line.id]

    def lone_figures(self) -> tuple[Line, ...]:
        """Figure lines that no divergence sets against another, weightiest first.

        Those that say little come last: «مرتين», «العشرات» without what is counted.
        """
        differing = {line.id for group in self.differing_figures() for line in group}
        lines = self.weightiest(line for line in self.of_kind("figure") if line.id not in differing)
        return tuple(sorted(lines, key=_says_little))

    def divergences(self, moved_on: bool) -> tuple[Divergence, ...]:
        """Where accounts differ, as ranked by the account, each difference once; what only moved on in time apart."""
        return tuple(d for d in told_once(self.account.divergences) if d.moved_on is moved_on)

    def also(self, clash: Divergence) -> list[str]:
        """The other pages that differ in the very same: «100 against 25» is told by a third page too."""
        sides = [d for d in self.account.divergences if one_difference(d, clash)]
        pages = dict.fromkeys(side.article for d in sides for side in (d.a, d.b))
        return [page for page in pages if page not in (clash.a.article, clash.b.article)]

    def disputed(self, most: int) -> tuple[Divergence, ...]:
        """The first divergences for the gist, none about a sentence that an earlier one holds already."""
        found: list[Divergence] = []
        for clash in self.divergences(moved_on=False):
            if not {clash.a, clash.b} & {side for other in found for side in (other.a, other.b)}:
                found.append(clash)
        return tuple(found[:most])

    def copying(self) -> list[Copying]:
        """Pages that share words, pair by pair, those that share most first."""
        return copied(self.account.reuse, lambda article: self.naming.number.get(article, 0))

    def link_reason(self, link: Link) -> Words:
        """Why two passages are one, and which of them was there first where that is shown."""
        return Words(visible(link.reason), visible(link.reason_en or link.reason))

    def chains(self) -> list[tuple[tuple[str, ...], int]]:
        """Chains of two links or more, with the number of lines that each carries."""
        carried: dict[tuple[str, ...], int] = defaultdict(int)
        for line in self.account.lines:
            for chain in sorted(set(line.chains)):
                if len(chain) > 1:
                    carried[chain] += 1
        return sorted(carried.items(), key=lambda item: (-item[1], item[0]))

    def actors(self) -> tuple[EntityCard, ...]:
        """Everyone and everything named, most mentioned first."""
        return tuple(sorted(self.account.entities, key=lambda e: (-e.mentions, e.id)))


def _agree(a: Line, b: Line) -> bool:
    """Whether two figure lines give the same number."""
    return (a.low, a.high) == (b.low, b.high)


def _says_little(line: Line) -> bool:
    """Whether a figure is one or two of something, or of nothing that is named."""
    return not (line.counted or line.unit) or (line.high is not None and line.high <= 2 and not line.unit)


def _fullness(line: Line) -> int:
    """How much an event line says of who, where and when."""
    return min(len(line.participants), 2) + bool(line.place) + (sort_day(line.time) != "9999")


def _tells(line: Line) -> bool:
    """Whether an event says enough for the gist: two of who, whom, where and when; «هجوم» alone says nothing."""
    return bool(line.participants) and _fullness(line) >= _SAYS


def told_counts(line: Line) -> tuple[Words, ...]:
    """How often a line is told, in how many outlets, from how many independent origins; once says it all."""
    mentions = counted("mentions", line.mentions)
    if line.mentions == 1:
        return (mentions,)
    return mentions, counted("outlets", line.outlets), counted("independent", line.independent)


def _both_ways(arabic: Sequence[str], english: Sequence[str]) -> list[Words]:
    pairs = zip(arabic, english, strict=True) if len(arabic) == len(english) else zip(arabic, arabic, strict=True)
    return [Words(visible(ar), visible(en)) for ar, en in pairs]
