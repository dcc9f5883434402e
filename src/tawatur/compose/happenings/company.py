"""What those who take part say of two tellings being one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.days import apart
from tawatur.compose.happenings.days import NEWS, days_between
from tawatur.compose.happenings.happening import Happening, cast, named, near, sides_told
from tawatur.compose.loyalty import countries
from tawatur.compose.merge import FORBIDDEN, Evidence
from tawatur.compose.wording import Reason
from tawatur.records import Event, Participant

_WHO, _WHO_RARE = 0.7, 0.8  # a shared participant, and more if few articles name it
_LONE_ROLE = -0.2  # … and one that is only described
_LONE = -0.5  # a participant of the one with no counterpart in the other
_AROUND, _AROUND_RARE = 0.25, 0.6  # for an entity named near both words, more if few articles name it
_NOBODY = -0.5  # nobody is known to take part in either
_BY_STATE = -0.8  # not one participant is the same, only their states are
_MANY = 3  # articles of which one alone does not say who took part in an attack
_COUNTERPART = "counterpart"  # in the slug of «نظيره»
_WHOLE = 0.5  # all participants of both have their counterpart


def who(bench: Bench, a: Happening, b: Happening) -> Evidence:
    mine, theirs = _seated(bench, a), _seated(bench, b)
    if a.event.type == "CONSULT" and (_too_few(bench, a, b) or _too_few(bench, b, a)):
        return FORBIDDEN
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
        return Evidence(weight) if one_spot(bench, a, b) and not _two_named(mine, theirs) else FORBIDDEN
    if closest < 1.0 and a.event.type == "CONSULT":
        weight += _BY_STATE
    if a.event.type == "CONSULT" and len(small) >= 2 and len(names) < 2:
        return FORBIDDEN  # the same man meets someone else
    if not one_side(bench, a.event, b.event) and not one_spot(bench, a, b):
        return FORBIDDEN
    return Evidence(weight, (Reason("same-people", (str(len(names)),)),))


def _seated(bench: Bench, happening: Happening) -> list[str]:
    """Who takes part; a town beside men and women who meet is where they meet."""
    found = cast(happening.event)
    if happening.event.type != "CONSULT" or all(bench.kind(name) != "PERS" for name in found):
        return found
    return [name for name in found if bench.kind(name) != "GPE" or name in countries()]


def _too_few(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether the one is said to have more sides than people are named in the other: «اجتماع ثلاثي»."""
    sides, people = sides_told(a), [name for name in cast(b.event) if bench.kind(name) == "PERS"]
    return sides is not None and 2 <= len(people) == len(cast(b.event)) < sides and sides_told(b) is None


def one_spot(bench: Bench, a: Happening, b: Happening) -> bool:
    """Whether two attacks are told of one town or building and one day, where what is only described may differ.

    «المصلين» here and «رجال الأمن» there are the victims of one bombing.
    """
    one, other = a.event, b.event
    local = one.place is not None and one.place == other.place and one.place not in countries()
    days = apart(one.time, other.time)
    near_by = days == 0 if days is not None else days_between(a, b) <= NEWS
    return one.type == "ASSAULT" and one.status == other.status == "happened" and local and near_by


def _two_named(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both name somebody, so that other names are other people."""
    return all(any(not name.startswith("role:") for name in names) for names in (mine, theirs))


def _named_near(bench: Bench, a: Happening, b: Happening, known: list[str]) -> Evidence:
    """Where the participants of one were not found: the entities named near both words."""
    mine, theirs = (a.around, frozenset(known) | b.around) if not cast(a.event) else (a.around | set(known), b.around)
    places = {a.event.place, b.event.place}
    shared = sorted((mine & theirs) - places)
    weight = sum(_AROUND + _AROUND_RARE * bench.rarity(name) for name in shared[:3])
    return Evidence(weight + (_LONE / 2 if known and not shared else 0.0 if known else _NOBODY))


def _rarity(bench: Bench, name: str) -> float:
    return 0.5 if name.startswith("role:") else bench.rarity(name)


def one_side(bench: Bench, a: Event, b: Event) -> bool:
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


def others_too(bench: Bench, mine: list[str], theirs: list[str]) -> bool:
    """Whether one names a man more than the other: a meeting of two is not known to be that of three."""
    people = [{name for name in names if bench.kind(name) == "PERS"} for names in (mine, theirs)]
    return len(people[0]) >= 2 and len(people[1]) >= 2 and people[0] != people[1]


def taking_part(bench: Bench, told: Sequence[Happening]) -> tuple[Participant, ...]:
    """Every participant once, in the order of the fullest telling and then of publication.

    A state or role stands aside for the man or woman who acts for it in the same seat, a place for the place of the
    line: «روسيا» beside «لافروف» names nobody more.
    """
    found: dict[str, Participant] = {}
    for happening in sorted(told, key=lambda h: (-len(h.event.participants), h.witness.at)):
        for participant in happening.event.participants:
            name = named(participant)
            if name:
                found.setdefault(name, participant)
    tellers: dict[str, set[str]] = defaultdict(set)
    for happening in told:
        for participant in happening.event.participants:
            tellers[named(participant) or ""].add(happening.witness.id)
    if told[0].event.type == "ASSAULT" and len({h.witness.id for h in told}) >= _MANY:
        found = {name: p for name, p in found.items() if len(tellers[name]) > 1} or found
    people = [name for name in found if bench.kind(name) == "PERS"]
    places = {h.event.place for h in told if h.event.place and h.event.mode != "visit"}
    kept = [p for name, p in found.items() if not _stands_aside(bench, name, found, people, places)]
    return tuple(kept)


def _stands_aside(
    bench: Bench, name: str, found: Mapping[str, Participant], people: Sequence[str], places: Collection[str | None]
) -> bool:
    """Whether a participant only says again who is named beside it."""
    if name in people:
        return False
    seat = found[name].role
    if name.startswith("role:") and _COUNTERPART in name and len(people) >= 2:
        return True
    if name in places:
        return True
    return any(found[man].role == seat and bench.loyalty.near(name, man) >= 0.5 for man in people)
