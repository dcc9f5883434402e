"""Groups of happenings, utterances and figures told as lines, each on the sentences under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawatur.compose import amounts, happenings, utterances
from tawatur.compose.amounts import Amount
from tawatur.compose.bench import Bench
from tawatur.compose.days import exact, extent
from tawatur.compose.happenings import STAGE, Happening, taking_part
from tawatur.compose.merge import Decisions, reasons
from tawatur.compose.origins import Origins, Telling
from tawatur.compose.utterances import Utterance
from tawatur.compose.wording import Reason
from tawatur.records import Line, Speaker, StatusStep, Support
from tawatur.records.annotation import Status

_AT_ONCE = frozenset({"sentence"})  # modes of deeds that are done as soon as they begin


def event_lines(bench: Bench, origins: Origins, decisions: Decisions) -> list[tuple[Line, list[Happening]]]:
    """A line for each happening, with the events it was merged from in the order of publication."""
    items = happenings.happenings(bench)
    groups, evidence = happenings.merged(bench, items, decisions)
    found = []
    for number, members in enumerate(groups, 1):
        told = [items[i] for i in members]
        base = _line(f"e{number}", "event", bench, origins, told, reasons(members, evidence))
        found.append((_with_event(bench, base, told), told))
    return found


def statement_lines(bench: Bench, origins: Origins, decisions: Decisions) -> list[tuple[Line, list[Utterance]]]:
    """A line for each utterance."""
    items = utterances.utterances(bench)
    groups, evidence = utterances.merged(bench, items, decisions)
    found = []
    for number, members in enumerate(groups, 1):
        told = [items[i] for i in members]
        base = _line(f"s{number}", "statement", bench, origins, told, reasons(members, evidence))
        found.append((_with_statement(base, told), told))
    return found


def figure_lines(bench: Bench, origins: Origins, decisions: Decisions) -> list[tuple[Line, list[Amount]]]:
    """A line for each figure of one thing."""
    items = amounts.amounts(bench)
    groups, evidence = amounts.merged(bench, items, decisions)
    found = []
    for number, members in enumerate(groups, 1):
        told = [items[i] for i in members]
        base = _line(f"f{number}", "figure", bench, origins, told, reasons(members, evidence))
        found.append((_with_figure(base, told), told))
    return found


def _line(
    name: str,
    kind: str,
    bench: Bench,
    origins: Origins,
    told: Sequence[Happening | Utterance | Amount],
    why: Iterable[Reason],
) -> Line:
    """Supports, counts, chains and reasons of a line of any kind."""
    tellings = [_telling(one) for one in told]
    origin, dependent = origins.group(tellings)
    chains = [origins.chain(telling) for telling in tellings]
    supports = tuple(
        Support(one.anchor, one.focus, _standing(one) if isinstance(one, Happening) else None, of, chain)
        for one, of, chain in zip(told, origin, chains, strict=True)
    )
    outlets = {_outlet(bench, origins, t.anchor.article) for t in tellings}
    spelled = tuple(dict.fromkeys([*why, *dependent]))
    return Line(
        id=name,
        kind=kind,  # type: ignore[arg-type]  # the three callers name it
        supports=supports,
        mentions=len(supports),
        outlets=len(outlets),
        independent=len(set(origin)),
        chains=tuple(dict.fromkeys(chains)),
        reasons=tuple(reason.ar for reason in spelled),
        reasons_en=tuple(reason.en for reason in spelled),
    )


def _outlet(bench: Bench, origins: Origins, article: str) -> str:
    """Who publishes an article, one name for all names of an outlet («RT عربي», arabic.rt.com); else the article."""
    known = origins.directions.publisher(article)
    return known.id if known else bench.by_id[article].article.outlet or article


def _telling(one: Happening | Utterance | Amount) -> Telling:
    if isinstance(one, Utterance):
        return Telling(one.anchor, one.statement.speaker, one.statement.via)
    speaker = one.event.attributed_to if isinstance(one, Happening) else one.figure.attributed_to
    for statement in one.witness.found.statements:
        if statement.speaker == speaker and statement.span.covers(one.focus.span):
            return Telling(one.anchor, speaker, statement.via)
    return Telling(one.anchor, speaker)


def _with_event(bench: Bench, line: Line, told: Sequence[Happening]) -> Line:
    fullest = max(told, key=lambda h: (len(h.event.participants), h.event.time is not None, -h.witness.at))
    history = tuple(dict.fromkeys(StatusStep(h.witness.id, _standing(h)) for h in told))
    return replace(
        line,
        type=fullest.event.type,
        mode=_most([h.event.mode for h in told]),
        participants=taking_part(bench, told),
        place=_most([h.event.place for h in told]),
        time=_sharpest([h.event.time for h in told]),
        status=_last(told),
        history=history,
    )


def _standing(happening: Happening) -> Status:
    """The status that a page gives; a day that comes after the page appeared is planned, whatever the tense.

    «زيارة إلى طهران الاثنين المقبل، التي يلتقي خلالها الرئيس»: the present of a visit to come.
    """
    event, appeared = happening.event, happening.witness.appeared
    days = extent(event.time)
    ahead = days is not None and appeared is not None and days[0] > appeared[1]
    return "planned" if ahead and event.status in ("happened", "ongoing") else event.status


def _last(told: Sequence[Happening]) -> Status:
    """The status that the last article gives; where it tells the happening twice, the one further along.

    «اجتمع الوزيران … وكان قد أوضح أنهما سيجتمعان»: they met. A sentence once given is not being given later on:
    «أصدرت المحكمة حكما … حكم يقضي بسجنه».
    """
    last = [_standing(h) for h in told if h.witness.id == told[-1].witness.id]
    status = max(last, key=lambda status: STAGE[status])
    given = status == "ongoing" and any(_standing(h) == "happened" and h.event.mode in _AT_ONCE for h in told)
    return "happened" if given else status


def _with_statement(line: Line, told: Sequence[Utterance]) -> Line:
    speakers = [u.statement.speaker for u in told]
    named = next((s for s in speakers if s.entity), speakers[0])
    entity = _most([s.entity for s in speakers])
    return replace(
        line,
        speaker=next((s for s in speakers if s.entity == entity), named),
        stance=_most([u.statement.stance for u in told if not _is_colon(u)] or [u.statement.stance for u in told]),
        manner="direct" if any(u.statement.manner == "direct" for u in told) else "indirect",
    )


def _is_colon(utterance: Utterance) -> bool:
    """Whether only a headline's colon reports it, which does not say how sure the speaker sounded."""
    cue = utterance.statement.cue
    return cue is not None and cue.end - cue.start == 1


def _with_figure(line: Line, told: Sequence[Amount]) -> Line:
    lows = [f.low for f in (a.figure for a in told) if f.low is not None]
    highs = [a.figure.high for a in told]
    latest = told[-1].figure
    claimants = [a.figure.attributed_to for a in told]
    return replace(
        line,
        low=min(lows) if lows else None,
        high=None if None in highs else max(h for h in highs if h is not None),
        best=latest.low if latest.low is not None else latest.high,
        approx=any(a.figure.approx for a in told),
        counted=next((a.figure.counted for a in told if a.figure.counted), None),
        unit=latest.unit,
        attributed_to=next((c for c in claimants if c.entity), claimants[0] if claimants else Speaker()),
    )


def _most(values: Sequence[str | None]) -> str | None:
    """The value given most often, the earliest of equals; None only where there is no other."""
    counts = Counter(value for value in values if value is not None)
    return max(counts, key=lambda value: counts[value]) if counts else None


def _sharpest(values: Sequence[str | None]) -> str | None:
    """The most exact time, the most frequent of equally exact ones; a vague one only where there is no other."""
    known = [value for value in values if value and extent(value)]
    days = [value for value in known if exact(value)]
    return _most(days) or _most(known) or _most(values)
