"""One happening told twice in an article is one event."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.events.countries import capital_of, is_country
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.settings import share_settings
from tawatur.annotate.events.telling import Told
from tawatur.annotate.events.words import TOLLS
from tawatur.records import Event, Participant

_LEAD = 60  # tokens from the title to the end of what still belongs to the lead
_TALKING = frozenset({"meet", "talks", "call"})


def merge(scene: Scene, told: list[Told]) -> tuple[Event, ...]:
    """Events with the tellings of the same happening joined, in the order of their triggers."""
    share_settings(scene, told)
    states = _states(scene)
    groups: list[list[Told]] = []
    for one in told:
        fitting = [g for g in groups if _same(g, one, states)]
        meetings = [g for g in groups if g[0].event.type == "CONSULT" and g[0].event.mode in _TALKING | {"conference"}]
        if one.attended and meetings:
            max(meetings, key=lambda g: g[-1].trigger.index).append(one)
            continue
        group = max(fitting, key=lambda g: (_shared(g, one, states), g[-1].trigger.index), default=None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    events = [_join(group, states) for group in groups]
    return tuple(sorted(events, key=lambda event: event.trigger))


def _states(scene: Scene) -> dict[str, str]:
    """The state that each person of the article speaks for, as the phrases around the names say."""
    found = {a.entity: a.country for a in scene.actors if a.entity and a.country and a.entity != a.country}
    return {person: state for person, state in found.items() if capital_of(person) is None}


def _same(group: list[Told], one: Told, states: dict[str, str]) -> bool:
    return any(_alike(other, one, states) for other in group) and all(_fits(other, one, states) for other in group)


def _shared(group: list[Told], one: Told, states: dict[str, str]) -> int:
    """How many participants of ``one`` the group has already, by themselves or by those who act for them."""
    known = {entity for other in group for entity in _named(other.event)}
    stood_for = {states[entity] for entity in known if entity in states}
    return sum(entity in known or entity in stood_for or states.get(entity) in known for entity in _named(one.event))


def _modes_fit(a: Told, b: Told) -> bool:
    x, y = a.event, b.event
    if x.type != y.type:
        return False
    if x.mode == y.mode or {x.mode, y.mode} <= _TALKING:
        return True
    near = abs(a.trigger.index - b.trigger.index) <= 40
    same = _points_back(b) or _tells_of(b) or _opens(a, b)
    return x.type == "ASSAULT" and near and (_is_toll(a, b) or ("attack" in (x.mode, y.mode) and same))


def _is_toll(a: Told, b: Told) -> bool:
    """Whether one of them tells who was hit, not the attack itself."""
    return a.trigger.word.frame in TOLLS or b.trigger.word.frame in TOLLS


def _tells_of(one: Told) -> bool:
    """Whether it is a verb without a doer of its own, as in «التفجير الذي استهدف مسجدا»."""
    return one.trigger.word.verb and not any(p.role == "source" for p in one.event.participants)


def _opens(a: Told, b: Told) -> bool:
    """«استهدف هجوم …»: a verb whose subject is the attack that comes right after it."""
    return _tells_of(a) and not b.trigger.word.verb and b.trigger.index - a.trigger.index <= 3


def _points_back(one: Told) -> bool:
    """Whether it is a definite noun that only takes up what was told before («الهجوم», «هذه العملية»)."""
    form = one.trigger.entry.form
    return not one.trigger.word.verb and form.definite and not form.suffix


def _fits(a: Told, b: Told, states: dict[str, str]) -> bool:
    x, y = a.event, b.event
    if not _modes_fit(a, b):
        return False
    if x.time and y.time and x.time != y.time and not (x.time.startswith(y.time) or y.time.startswith(x.time)):
        return False
    if _elsewhere(x.place, y.place) or (x.mode == y.mode == "visit" and _other_journey(x, y)):
        return False
    if a.stated and b.stated and x.status != y.status and not (a.title or b.title):
        return False
    if _crossed(x, y):
        return False
    if x.type == "ASSAULT" and _is_toll(a, b) and abs(a.trigger.index - b.trigger.index) <= 25:
        mine, theirs = _doers(x), _doers(y)
    else:
        mine, theirs = _named(x), _named(y)
    known = not mine or not theirs or _covers(mine, theirs, states) or _covers(theirs, mine, states)
    return known or _headline(a, b) or _halves(a, b) or _one_verdict(x, y)


def _one_verdict(x: Event, y: Event) -> bool:
    """«حكما بالإعدام على سيف الإسلام وسبعة آخرين», «إعدام سيف الإسلام والمسؤولين»: somebody is sentenced once."""
    named = [{p.entity for p in event.participants if p.entity and p.role == "target"} for event in (x, y)]
    return x.mode == y.mode == "sentence" and bool(named[0] & named[1])


def _elsewhere(a: str | None, b: str | None) -> bool:
    """Whether two places cannot be one: two towns, two states, a capital and another state."""
    if a is None or b is None or a == b:
        return False
    if is_country(a) == is_country(b):
        return True
    town, state = (b, a) if is_country(a) else (a, b)
    return capital_of(town) not in (None, state)


def _other_journey(x: Event, y: Event) -> bool:
    """A tour of several states is none of the visits that it is made of."""
    tours = [sum(p.role == "target" for p in event.participants) > 1 for event in (x, y)]
    return tours[0] != tours[1] and (x.place or y.place) is not None


def _crossed(x: Event, y: Event) -> bool:
    """«قصفت القوات …, واستهدفت الفصائل القوات»: who does it in the one has it done to them in the other."""
    return any(
        _same_person(mine, theirs) and {mine.role, theirs.role} == {"source", "target"}
        for mine in x.participants
        for theirs in y.participants
    )


def _halves(a: Told, b: Told) -> bool:
    """«أصدرت المحكمة حكما بإعدام المتهم»: beside each other, one tells who did it and the other to whom."""
    if a.event.sentence != b.event.sentence or abs(a.trigger.index - b.trigger.index) > 12:
        return False
    mine, theirs = ({person.role for person in one.event.participants} for one in (a, b))
    return len(mine) == 1 and len(theirs) == 1 and mine | theirs == {"source", "target"}


def _headline(a: Told, b: Told) -> bool:
    """Whether one is the title's telling and the other the lead's, which may name the same people otherwise."""
    if a.title == b.title or abs(a.trigger.index - b.trigger.index) > _LEAD:
        return False
    people = [*a.event.participants, *b.event.participants]
    nameless = any(person.entity is None for person in people)
    return nameless or not people or bool(_named(a.event) & _named(b.event))


def _covers(more: frozenset[str], fewer: frozenset[str], states: dict[str, str]) -> bool:
    """Whether everyone of ``fewer`` is among ``more``, a state also by the one who acts for it."""
    stood_for = {states[entity] for entity in more if entity in states} | {capital_of(entity) for entity in more} - {
        None
    }
    return all(entity in more or entity in stood_for or capital_of(entity) in more for entity in fewer)


def _doers(event: Event) -> frozenset[str]:
    return frozenset(p.entity or p.label or "" for p in event.participants if p.role == "source")


def _named(event: Event) -> frozenset[str]:
    return frozenset(
        p.entity or p.label or "" for p in event.participants if not (p.label or "").endswith("counterpart")
    )


def _alike(a: Told, b: Told, states: dict[str, str]) -> bool:
    """Whether something speaks for their being the same: shared participants, or a definite word that points back."""
    mine, theirs = _named(a.event), _named(b.event)
    if not _fits(a, b, states):
        return False
    near = b.trigger.index - a.trigger.index <= 12 and a.event.sentence == b.event.sentence
    back = _points_back(b) and not b.event.place
    toll = _is_toll(a, b)
    if a.event.type == "ASSAULT" and (near or not (mine and theirs)):
        if a.title and toll and not mine and not theirs and _headline(a, b):
            return True  # «مقتل اثنين في …» and its lead «قتل اثنان …»
        return (near and (toll or _tells_of(b) or _opens(a, b))) or (back and b.trigger.index - a.trigger.index <= 60)
    if a.event.mode == b.event.mode == "sentence" and a.event.sentence != b.event.sentence and not a.title:
        people = [{p.entity for p in one.event.participants if p.entity} for one in (a, b)]
        return bool(people[0] & people[1]) or back  # «محكمة» here and «محكمة» there need not be one
    if mine and theirs:
        return a.event.type != "ASSAULT" or toll or _headline(a, b) or back or a.trigger.word == b.trigger.word
    return (back and (not b.event.time or a.event.time is not None)) or near or (a.title and _headline(a, b))


def _join(group: list[Told], states: dict[str, str]) -> Event:
    best = max(
        group,
        key=lambda one: (
            not one.title,
            not one.attended,
            not _aimed(one),
            _fullness(one.event),
            one.stated,
            -one.trigger.index,
        ),
    )
    event = best.event
    people: list[Participant] = list(event.participants)
    abducted = any(one.event.mode == "abduct" for one in group)
    for one in group:
        if abducted and one.trigger.word.frame in TOLLS:
            continue  # the dead of a hostage-taking are no hostages
        for person in one.event.participants:
            if not any(_same_person(person, known) for known in people):
                people.append(person)
    stood_for = {states[p.entity] for p in people if p.entity in states}
    ids = {p.entity for p in people if p.entity}
    people = [p for p in people if p.entity not in stood_for and capital_of(p.entity) not in ids]
    place = event.place or next((one.event.place for one in group if one.event.place), None)
    time = event.time or next((one.event.time for one in group if one.event.time), None)
    closer = [one.event.time for one in group if time and one.event.time and one.event.time.startswith(time)]
    time = max(closer, key=len, default=time)  # «في ديسمبر», then «في الرابع من ديسمبر»
    also = tuple(sorted(one.event.trigger for one in group if one is not best))
    stated = [one.event.status for one in group if one.stated and not one.title] or [
        one.event.status for one in group if one.stated
    ]
    status = event.status if best.stated or not stated else stated[0]
    mode = _mode(group, best)
    return replace(event, mode=mode, participants=tuple(people), place=place, time=time, also=also, status=status)


def _aimed(one: Told) -> bool:
    """«غارات استهدفت سوقا»: the verb only says what the attack, which has a noun of its own, was aimed at."""
    return one.trigger.word.frame == "strike" and _tells_of(one)


def _mode(group: list[Told], best: Told) -> str | None:
    """The mode of the attack rather than of its dead, and the one that says how («غارات … استهدفت»: airstrike)."""
    if best.event.type != "ASSAULT":
        return best.event.mode
    attacks = [one.event.mode for one in group if one.trigger.word.frame not in TOLLS]
    plain = best.trigger.word.frame in TOLLS or best.event.mode == "attack"
    return next((mode for mode in attacks if mode != "attack"), "attack") if plain and attacks else best.event.mode


def _same_person(a: Participant, b: Participant) -> bool:
    return a.entity == b.entity if a.entity or b.entity else a.label == b.label


def _fullness(event: Event) -> int:
    return 2 * len(_named(event)) + bool(event.place) + 2 * bool(event.time)
