"""Happenings of many articles merged into one line each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tawatur.compose.bench import Bench, Witness
from tawatur.compose.days import apart, exact, extent
from tawatur.compose.merge import FORBIDDEN, Decisions, Evidence, group
from tawatur.compose.wording import Reason
from tawatur.link.words import key
from tawatur.records import Anchor, Event, Participant, Span

# Weights set on the hand-made accounts of two stories (benchmarks/account); a merge needs about two of these to agree.
LEAST = 2.4
_MODE = 0.6
_DAY, _WITHIN = 1.5, 0.5
_NEXT_DAY = -1.0
_PLACE, _OTHER_PLACE, _SAME_STATE = 0.8, -0.8, -0.2
_COPIED = 2.0
_WHO, _WHO_RARE = 0.7, 0.8  # a shared participant, and more if few articles name it
_LONE_ROLE = -0.2  # … and one that is only described
_LONE = -0.5  # a participant of the one with no counterpart in the other
_SENSE, _NEAR = 2.0, 0.4
_NAMES_NEAR, _WORDS_NEAR = 12, 6  # words on either side that count as near
_AROUND, _AROUND_RARE = 0.25, 0.6  # for an entity named near both words, more if few articles name it
_WORD, _MOST_WORDS = 0.07, 1.0  # for the worth of the other words near both
_NEWS = 2  # days after which what happened is no news
_SAME_WORD, _OTHER_WORD = 0.35, -0.4  # a word that names both; none, where a type has many unlike words
_RETOLD = 1.8  # what must speak for a title's event being one of the body
_NOBODY = -0.5  # nobody is known to take part in either
_BY_STATE = -0.8  # not one participant is the same, only their states are
_STATUS = -0.6
_SAME_STATUS = 0.2
_ONGOING = 0.5  # what goes on in one article goes on in the next
_WHOLE = 0.5  # all participants of both have their counterpart
# Modes that one happening may go by in different articles.
_ALIKE = (
    frozenset({"meet", "talks", "conference"}),
    frozenset({"meet", "call"}),
    frozenset({"attack", "airstrike"}),
    frozenset({"attack", "bombing"}),
    frozenset({"attack", "shelling"}),
    frozenset({"attack", "kill"}),
    frozenset({"airstrike", "kill"}),
    frozenset({"bombing", "kill"}),
    frozenset({"shelling", "kill"}),
    frozenset({"missile", "shelling"}),
    frozenset({"missile", "kill"}),
    frozenset({"deploy", "arrive"}),
)
# Modes of which a war has many a day: the same attacker and target make no two of them one.
_STRIKES = frozenset({"attack", "airstrike", "shelling", "bombing", "missile", "kill", "clash", None})
_ALIKE_SENSE = 0.62  # cosine of two sentences that tell one strike without a day or place
_FEW = 1500  # happenings that are all compared with each other; beyond, only those that share a key
_SPAN = 6  # days of articles whose happenings are compared
_OVER = frozenset({"happened", "ongoing", "cancelled"})
_AHEAD = frozenset({"planned", "proposed", "postponed"})


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of one article, with its sentence.

    ``around`` are the entities named near the word that tells it, ``words`` the other words there with their worth:
    what an event has in common with another where its participants were not found.
    """

    witness: Witness
    event: Event
    sentence: Span
    around: frozenset[str]
    words: Mapping[str, float]

    @property
    def anchor(self) -> Anchor:
        """The sentence that tells it."""
        return Anchor(self.witness.id, self.sentence.start, self.sentence.end)

    @property
    def lead(self) -> Anchor:
        """The first sentence of the body that tells it, as an editor would quote it."""
        witness = self.witness
        places = [at.start for at in (self.event.trigger, *self.event.also) if not witness.in_title(at.start)]
        sentence = witness.sentence(min(places)) if places else self.sentence
        return Anchor(witness.id, sentence.start, sentence.end)

    @property
    def fullest(self) -> Anchor:
        """The sentence of the body with the most names and figures of those that tell it."""
        witness, found = self.witness, self.witness.found
        places = [at.start for at in (self.event.trigger, *self.event.also) if not witness.in_title(at.start)]
        sentences = dict.fromkeys([self.sentence, *(witness.sentence(place) for place in places)])

        def told(sentence: Span) -> int:
            inside = [m.start for m in found.mentions] + [f.start for f in found.figures]
            return sum(sentence.start <= at < sentence.end for at in inside)

        best = max(sentences, key=told)
        return Anchor(witness.id, best.start, best.end)

    @property
    def focus(self) -> Anchor:
        """The word that names it."""
        return Anchor(self.witness.id, self.event.trigger.start, self.event.trigger.end)


def happenings(bench: Bench) -> list[Happening]:
    """All events of all articles, in the order of publication; a title's one is told again by the body's."""
    found = []
    for witness in bench.witnesses:
        told = [_happening(witness, event) for event in witness.found.events]
        titles = [h for h in told if witness.in_title(h.sentence.start)]
        body = [h for h in told if not witness.in_title(h.sentence.start)]
        for title in titles:
            again = max(body, key=lambda h: (_retold(bench, title, h), -h.sentence.start), default=None)
            if again is None or _retold(bench, title, again) < _RETOLD:
                body.append(title)
            else:
                body[body.index(again)] = _with_title(again, title)
        found.extend(sorted(body, key=lambda h: h.event.trigger.start))
    return found


def _happening(witness: Witness, event: Event) -> Happening:
    at = event.trigger.start
    if witness.in_title(at):  # the body tells it more fully
        at = next((also.start for also in event.also if not witness.in_title(also.start)), at)
    return Happening(witness, event, witness.sentence(at), *_surroundings(witness, event))


def _retold(bench: Bench, title: Happening, body: Happening) -> float:
    """How much speaks for the body telling what the title tells; 0 where they contradict."""
    if title.event.type != body.event.type or any(part(bench, title, body).forbidden for part in (_mode, _when)):
        return 0.0
    shared = sum(min(worth, body.words[word]) for word, worth in title.words.items() if word in body.words)
    names = len(title.around & body.around) + 0.8 * (
        title.event.place is not None and title.event.place == body.event.place
    )
    same = 1.0 if _names(title) & _names(body) else 0.0
    return 0.25 * shared + 0.6 * names + same + bench.cosine(title.anchor, body.anchor)


def _with_title(body: Happening, title: Happening) -> Happening:
    event = replace(body.event, also=(*body.event.also, title.event.trigger, *title.event.also))
    return replace(body, event=event)


def _surroundings(witness: Witness, event: Event) -> tuple[frozenset[str], Mapping[str, float]]:
    reading = witness.reading
    at = reading.token_at(event.trigger.start)
    sentence = reading.sentence_at(event.trigger.start)
    if sentence is None:
        return frozenset(), {}
    first, last = max(sentence.first, at - _NAMES_NEAR), min(sentence.last, at + _NAMES_NEAR + 1)
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    names = frozenset(m.entity for m in witness.found.mentions if m.entity and start <= m.start < end)
    first, last = max(sentence.first, at - _WORDS_NEAR), min(sentence.last, at + _WORDS_NEAR + 1)
    near_words = witness.words(Span(reading.tokens[first].start, reading.tokens[last - 1].end))
    return names, dict(zip(near_words.keys, near_words.worths, strict=True))


def merged(
    bench: Bench, items: list[Happening], decisions: Decisions
) -> tuple[list[tuple[int, ...]], dict[tuple[int, int], Evidence]]:
    """Groups of the happenings that are one, and the evidence between the pairs."""
    evidence: dict[tuple[int, int], Evidence] = {}
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    few = len(items) <= _FEW
    for j, b in enumerate(items):
        keys = [(b.event.type, key_) for key_ in ([""] if few else _shelves(bench, b))]
        for i in sorted({i for key_ in keys for i in shelves[key_]}):
            evidence[i, j] = _decided(decisions, items[i], b) or weigh(bench, items[i], b)
        for key_ in keys:
            shelves[key_].append(j)
    return list(group(len(items), evidence, LEAST)), evidence


def _shelves(bench: Bench, happening: Happening) -> list[str]:
    """What two happenings of a large story must share, one of these at least, to be looked at.

    The article; the day; someone who takes part, or the place, in articles of the same days.
    """
    event, witness = happening.event, happening.witness
    who = {*cast(event), *(bench.loyalty.state(name) for name in cast(event))} or happening.around
    weeks = {"?"}
    if witness.appeared:
        day = witness.appeared[0].toordinal()
        weeks = {f"a{day // _SPAN}", f"b{(day + _SPAN // 2) // _SPAN}"}
    found = {f"{name} {week}" for name in who | ({event.place} if event.place else set()) for week in weeks}
    days = {f"day {event.time}"} if exact(event.time) else set()
    return sorted(found | days | {f"page {witness.id}"})


def _decided(decisions: Decisions, a: Happening, b: Happening) -> Evidence | None:
    about = decisions.about((a.focus.article, a.focus.start), (b.focus.article, b.focus.start))
    return None if about is None else Evidence(10.0, (Reason("decided"),)) if about else FORBIDDEN


def weigh(bench: Bench, a: Happening, b: Happening) -> Evidence:
    """What speaks for and against two happenings of one type being the same."""
    found = Evidence()
    for part in (_mode, _when, _where, _who, _told):
        step = part(bench, a, b)
        if step.forbidden:
            return FORBIDDEN
        found = Evidence(found.weight + step.weight, found.reasons + step.reasons)
    if a.event.status == b.event.status:
        found = found.plus(_SAME_STATUS)
    if a.witness.id == b.witness.id and _came_true(a, b):
        return found.plus(_DAY)
    if a.witness.id != b.witness.id and not anchored(bench, a, b):
        return Evidence()  # nothing ties them, though others may
    if a.witness.id == b.witness.id:
        if found.weight >= LEAST + 1.5 and _told_twice(a.event, b.event):
            return found
        return FORBIDDEN  # the reader of one article has already told its happenings apart
    return found


def anchored(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether something ties two tellings to one occasion: a day, a place, copied words, the same two people.

    That Russia and France were in contact says nothing of whether two of their men met in Paris on the thirtieth.
    """
    one, other = a.event, b.event
    if exact(one.time) and exact(other.time) and apart(one.time, other.time) == 0:
        return True
    if bench.links(a.anchor, b.anchor, 0.3):
        return True
    place = _one_place(bench, one.place, other.place)
    if one.type == "CONSULT":
        return place or _same_company(bench, a, b)
    if one.type == "ASSAULT" and {one.mode, other.mode} <= _STRIKES:
        same_word = bool(_names(a) & _names(b))
        local = one.place is not None and one.place == other.place and bench.loyalty.state(one.place) != one.place
        return local or (place and (same_word or one.status == other.status == "ongoing")) or _alike(bench, a, b)
    return True


def _same_company(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether two tellings without a place in common name the same pair, or three and more that stand for each other.

    What was announced has then come true only if its day, or the next page, says so.
    """
    mine, theirs = cast(a.event), cast(b.event)
    exactly = len(set(mine) & set(theirs)) >= 2
    many = sum(any(near(bench, x, y) >= 0.5 for y in theirs) for x in mine) >= 3
    if not (exactly or many) or _others_too(bench, mine, theirs):
        return False
    news = {a.event.status, b.event.status}
    turned = bool(news & _AHEAD) and bool(news & {"happened", "cancelled"})
    return (
        not turned
        or _days_between(a, b) <= 1
        or _held_soon(a, b)
        or _held_soon(b, a)
        or any(_not_yet(x, y) is not None for x, y in ((a, b), (b, a)))
    )


def _held_soon(announced: Happening, held: Happening) -> bool:
    """Whether what is told as over took place within two days of the page that announces it."""
    day, appeared = extent(held.event.time), announced.witness.appeared
    if not day or not appeared or not exact(held.event.time):
        return False
    return -1 <= (day[0] - appeared[0]).days <= _NEWS


def _others_too(bench: Bench, mine: list[str], theirs: list[str]) -> bool:
    """Whether one names a man more than the other: a meeting of two is not known to be that of three."""
    people = [{name for name in names if bench.kind(name) == "PERS"} for names in (mine, theirs)]
    return len(people[0]) >= 2 and len(people[1]) >= 2 and people[0] != people[1]


def _one_place(bench: Bench, a: str | None, b: str | None) -> bool:
    return bool(a and b) and (a == b or bench.loyalty.holds(a or "", b or ""))


def _alike(bench: Bench, a: Happening, b: Happening) -> bool:
    return _days_between(a, b) <= _NEWS and bench.cosine(a.anchor, b.anchor) >= _ALIKE_SENSE


def _told_twice(a: Event, b: Event) -> bool:
    """Whether two events of one article are alike in all that is known of them."""
    return a.mode == b.mode and set(cast(a)) == set(cast(b)) and a.time == b.time and a.status == b.status


def _came_true(a: Happening, b: Happening) -> bool:
    """Whether one article tells that something was announced and that it then took place by the day it appeared."""
    first, then = (a.event, b.event) if a.event.status == "planned" else (b.event, a.event)
    day, appeared = extent(first.time), a.witness.appeared
    if first.status != "planned" or then.status != "happened" or not exact(first.time) or not day or not appeared:
        return False
    return set(cast(first)) <= set(cast(then)) and len(cast(first)) >= 2 and day[0] <= appeared[1]


def _mode(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event.mode, b.event.mode
    if one == other:
        return Evidence(_MODE)
    if one is None or other is None or any({one, other} <= alike for alike in _ALIKE):
        return Evidence()
    return FORBIDDEN


def _when(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event, b.event
    days = apart(one.time, other.time)
    if days is not None:
        if days >= 2 or (days == 1 and not (exact(one.time) and exact(other.time))):
            return FORBIDDEN
        if days == 1:
            return Evidence(_NEXT_DAY)
        both = exact(one.time) and exact(other.time)
        return Evidence(_DAY, (Reason("same-day", (str(extent(one.time)[0]),)),)) if both else Evidence(_WITHIN)  # type: ignore[index]
    ahead = _not_yet(a, b) or _not_yet(b, a)
    if ahead is not None:
        return ahead
    first, later = (one, other) if a.witness.at <= b.witness.at else (other, one)
    if one.status == other.status == "ongoing":
        return Evidence(_ONGOING)
    if first.status in _OVER and later.status in _AHEAD:
        return Evidence(_STATUS)  # what is over is not announced anew
    if first.status in _AHEAD and later.status in _OVER and _days_between(a, b) > _NEWS:
        return Evidence(_STATUS)  # too late to be news of what was announced
    return Evidence()


def _days_between(a: Happening, b: Happening) -> int:
    """Days between the appearance of two articles; 0 where either is not known."""
    one, other = a.witness.appeared, b.witness.appeared
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days) if one and other else 0


def _not_yet(a: Happening, b: Happening) -> Evidence | None:
    """A day of ``a`` against ``b`` without one, told as over by an article whose own day is known or bounded."""
    day, appeared = extent(a.event.time), b.witness.appeared
    if extent(b.event.time) or b.event.status != "happened" or not exact(a.event.time) or not day or not appeared:
        return None
    if appeared[1] < day[0]:
        return FORBIDDEN
    soon = (appeared[0] - day[0]).days <= _NEWS
    return Evidence(_WITHIN) if soon and a.event.status in _AHEAD else None


def _where(bench: Bench, a: Happening, b: Happening) -> Evidence:
    one, other = a.event.place, b.event.place
    if one is None or other is None:
        return Evidence()
    if one == other:
        return Evidence(_PLACE, (Reason("same-place"),))
    if bench.loyalty.holds(one, other):
        return Evidence(_PLACE * 0.75, (Reason("same-place"),))
    if bench.loyalty.state(one) == bench.loyalty.state(other):
        return Evidence(_SAME_STATE)
    return FORBIDDEN if a.event.type == "CONSULT" else Evidence(_OTHER_PLACE)


def _who(bench: Bench, a: Happening, b: Happening) -> Evidence:
    mine, theirs = cast(a.event), cast(b.event)
    if not mine or not theirs:
        return _named_near(bench, a, b, mine or theirs)
    small, large = sorted((mine, theirs), key=len)
    weight, left, names, closest = 0.0, list(large), [], 0.0
    for one in small:
        likeness, best = max(((near(bench, one, other), -at) for at, other in enumerate(left)), default=(0.0, 0))
        if likeness < 0.5:
            weight += _LONE_ROLE if one.startswith("role:") else _LONE
            continue
        left.pop(-best)
        closest = max(closest, likeness)
        weight += likeness * (_WHO + _WHO_RARE * _rarity(bench, one))
        names.append(one)
    weight += _LONE / 2 * len(left) if left else _WHOLE
    if not names:
        return FORBIDDEN
    if closest < 1.0 and a.event.type == "CONSULT":
        weight += _BY_STATE
    if a.event.type == "CONSULT" and len(small) >= 2 and len(names) < 2:
        return FORBIDDEN  # the same man meets someone else
    return (
        Evidence(weight, (Reason("same-people", (str(len(names)),)),)) if _sides(bench, a.event, b.event) else FORBIDDEN
    )


def _named_near(bench: Bench, a: Happening, b: Happening, known: list[str]) -> Evidence:
    """Where the participants of one were not found: the entities named near both words."""
    mine, theirs = (a.around, frozenset(known) | b.around) if not cast(a.event) else (a.around | set(known), b.around)
    places = {a.event.place, b.event.place}
    shared = sorted((mine & theirs) - places)
    weight = sum(_AROUND + _AROUND_RARE * bench.rarity(name) for name in shared[:3])
    return Evidence(weight + (_LONE / 2 if known and not shared else 0.0 if known else _NOBODY))


def cast(event: Event) -> list[str]:
    """Who takes part, by entity or role, without the place of a visit."""
    found: dict[str, None] = {}
    for participant in event.participants:
        name = named(participant)
        if name == event.place and len(event.participants) > 1:
            continue
        if name and not (event.mode in ("visit", "arrive") and participant.role == "target"):
            found.setdefault(name)
    return list(found)


def named(participant: Participant) -> str | None:
    """The entity of a participant, or ``role:…`` for an unnamed one; None where neither is known."""
    if participant.entity or not participant.label:
        return participant.entity
    return f"role:{participant.label.removeprefix('role:')}"


def near(bench: Bench, a: str, b: str) -> float:
    """How near two participants are, 0..1: the same, one standing for the other, roles in like words."""
    if a.startswith("role:") and b.startswith("role:"):
        one, other = set(a[5:].replace("-", " ").split()), set(b[5:].replace("-", " ").split())
        return len(one & other) / max(1, len(one | other))
    return bench.loyalty.near(a, b)


def _rarity(bench: Bench, name: str) -> float:
    return 0.5 if name.startswith("role:") else bench.rarity(name)


def _sides(bench: Bench, a: Event, b: Event) -> bool:
    """Whether who does it and who suffers it agree, where both articles say so."""
    lasting = "ongoing" in (a.status, b.status)
    for role in ("source", "target"):
        one = [n for p in a.participants if p.role == role and (n := named(p))]
        other = [n for p in b.participants if p.role == role and (n := named(p))]
        if role == "target" and (lasting or a.mode in ("visit", "arrive")):
            continue
        if one and other and not any(near(bench, x, y) >= 0.5 for x in one for y in other):
            return False
    return True


def _told(bench: Bench, a: Happening, b: Happening) -> Evidence:
    mine, theirs = _names(a), _names(b)
    links = [link for link in bench.links(a.anchor, b.anchor, 0.3) if _holds(link.a, link.b, a, b)]
    if links and (mine & theirs or all(link.kind != "paraphrase" for link in links)):
        return Evidence(_COPIED, (Reason("one-passage"),))
    word_weight = _SAME_WORD if mine & theirs else _OTHER_WORD if a.event.type in ("COOPERATE", "AID") else 0.0
    shared = sum(min(worth, b.words[word]) for word, worth in sorted(a.words.items()) if word in b.words)
    return Evidence(
        word_weight
        + min(_MOST_WORDS, _WORD * shared)
        + _SENSE * min(0.5, max(-0.2, bench.cosine(a.anchor, b.anchor) - _NEAR))
    )


def _names(happening: Happening) -> frozenset[str]:
    """What the words that name it are matched by."""
    reading = happening.witness.reading
    places = (happening.event.trigger, *happening.event.also)
    return frozenset(key(reading.tokens[reading.token_at(at.start)]) for at in places)


def _holds(x: Anchor, y: Anchor, a: Happening, b: Happening) -> bool:
    """Whether the linked passage holds a word that names the happening on both sides."""
    if x.article != a.witness.id:
        x, y = y, x
    return all(
        any(place.start <= at.start < place.end for at in (h.event.trigger, *h.event.also))
        for place, h in ((x, a), (y, b))
    )
