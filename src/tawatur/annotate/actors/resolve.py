"""Who an unnamed role stands for, where the article makes it plain; else its English role label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.annotate.actors.agreement import gender_of
from tawatur.annotate.actors.phrase import Phrase, office_key
from tawatur.annotate.actors.words import word_list
from tawatur.arabic import Reading
from tawatur.entities import entry as known_entry
from tawatur.entities import offices_of
from tawatur.records import Actor, Mention
from tawatur.records.annotation import MentionType

#: Offices that name one thing: «العاهل السعودي» is the king, «أمير قطر» her monarch.
_MONARCH = frozenset({"king", "queen", "monarch", "emir", "sultan", "emperor"})
_LEADER = frozenset({"president", "supreme-leader", "leader", "prime-minister", "chancellor"}) | _MONARCH


@dataclass(slots=True)
class Found:
    """A parsed phrase with its place in the text and the mention it names, if any."""

    phrase: Phrase
    start: int
    end: int
    mention: Mention | None


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom the article gives an office: which, of what country or body, and where in the order of actors."""

    at: int
    office: str
    country: str | None
    body: str | None
    entity: str
    gender: str


class _Memory:
    """What an article has said so far, and says later, of who holds what."""

    def __init__(self) -> None:
        self.holders: list[Holder] = []
        self.roles: dict[str, str] = {}
        self.named: dict[str, list[int]] = {}
        self.last_people: str | None = None

    def last_named(self, entity: str, at: int) -> int:
        """The place in the order of actors where an entity was last named before ``at``; -1 for never."""
        return max((place for place in self.named.get(entity, ()) if place < at), default=-1)


def resolve(reading: Reading, found: list[Found]) -> tuple[Actor, ...]:
    """The actors of the phrases, in their order, with entity or role."""
    memory = _Memory()
    for at, item in enumerate(found):
        if item.mention is not None and item.mention.entity is not None:
            memory.named.setdefault(item.mention.entity, []).append(at)
        _remember(memory, at, item)
    _remember_terms(reading, memory, found)
    return tuple(_actor(reading, memory, at, item, found) for at, item in enumerate(found))


def country_of(phrase: Phrase) -> str | None:
    """The id of the state that a phrase speaks for, as far as it says so."""
    if phrase.nation is not None:
        return phrase.nation.country
    if phrase.head is not None and phrase.head.head.country:
        return phrase.head.head.country
    if phrase.complement is None:
        return None
    return _state_of(phrase.complement)


def _state_of(mention: Mention) -> str | None:
    entry = known_entry(mention.entity)
    if entry is not None and entry.country:
        return entry.country
    return mention.entity if mention.type == "GPE" else None


def _body_of(phrase: Phrase) -> str | None:
    return phrase.complement.entity if phrase.complement is not None else None


def _remember(memory: _Memory, at: int, item: Found) -> None:
    phrase = item.phrase
    if item.mention is None or item.mention.type != "PERS" or item.mention.entity is None:
        return
    office = office_key(phrase)
    if office == "counterpart" or (phrase.head is None and phrase.nation is not None):
        office = _office_before(memory, at) if phrase.head is None or not phrase.offices else office
    if office is None:
        return
    gender = phrase.head.head.gender if phrase.head else "m"
    memory.holders.append(Holder(at, office, country_of(phrase), _body_of(phrase), item.mention.entity, gender))


def _remember_terms(reading: Reading, memory: _Memory, found: list[Found]) -> None:
    """The offices that resources give, on the day of publication, to those whom the article names without a title."""
    published = reading.article.published
    earliest, latest = published.earliest or published.day, published.latest or published.day
    titled = {holder.entity for holder in memory.holders}
    for at, item in enumerate(found):
        entity = item.mention.entity if item.mention is not None and item.mention.type == "PERS" else None
        if entity is None or entity in titled:
            continue
        for term in offices_of(entity, earliest, latest):
            sender, _, place = term.body.partition("/")
            person = known_entry(entity)
            gender = person.gender if person is not None and person.gender else "m"
            memory.holders.append(Holder(at, term.office, place or sender, sender, entity, gender))
    memory.holders.sort(key=lambda holder: holder.at)


def _office_before(memory: _Memory, at: int) -> str | None:
    return next((holder.office for holder in reversed(memory.holders) if holder.at < at), None)


def _actor(reading: Reading, memory: _Memory, at: int, item: Found, found: list[Found]) -> Actor:
    phrase, mention = item.phrase, item.mention
    country = country_of(phrase)
    if mention is not None:
        gender = (
            phrase.head.head.gender if phrase.head else gender_of(mention, reading.text[mention.start : mention.end])
        )
        return Actor(
            item.start, item.end, entity=mention.entity, mention=mention.span, gender=gender,
            country=country or (_state_of(mention) if mention.type != "PERS" else None), type=mention.type,
        )  # fmt: skip
    assert phrase.head is not None
    head = phrase.head.head
    entity = _who(reading, memory, at, phrase, found) if head.number == "s" else None
    role = None if entity else _role_label(memory, phrase, at)
    kind: MentionType = "PERS" if head.kind in ("office", "person") else "ORG"
    return Actor(
        item.start, item.end, entity=entity, role=role, gender=head.gender,
        number="s" if phrase.one_of else head.number, country=country,
        type=kind if entity else None,
    )  # fmt: skip


def _who(reading: Reading, memory: _Memory, at: int, phrase: Phrase, found: list[Found]) -> str | None:
    assert phrase.head is not None
    head = phrase.head.head
    if head.kind == "office":
        return _holder(memory, at, phrase)
    if head.kind in ("body", "source") and phrase.head.definite and phrase.bare and not phrase.head.possessed:
        return _body_named(reading, phrase, found, at)
    return None


def _holder(memory: _Memory, at: int, phrase: Phrase) -> str | None:
    """The person of an office: the last one before of that office and country, else the only one of the article."""
    office, country, body = office_key(phrase), country_of(phrase), _body_of(phrase)
    if office is None or phrase.head is None:
        return None
    if office == "counterpart":
        office = _office_before(memory, at)
        if office is None or country is None:
            return None
    if country is None and body is None and not phrase.head.definite and not phrase.offices:
        return None
    fit = [h for h in memory.holders if _fits(h, office, country, body, phrase)]
    before = [h for h in fit if h.at < at]
    if before and country is None and body is None:
        return max(before, key=lambda h: (memory.last_named(h.entity, at), h.at)).entity
    entities = {h.entity for h in fit}
    if len(entities) == 1:
        return entities.pop()
    return before[-1].entity if before else None


def _fits(holder: Holder, office: str, country: str | None, body: str | None, phrase: Phrase) -> bool:
    assert phrase.head is not None
    if phrase.head.head.gender != holder.gender or "former" in phrase.adjectives:
        return False
    if not _same_office(office, holder.office, narrowed=bool(phrase.offices or phrase.inner)):
        return False
    if body is not None and holder.body is not None and body == holder.body:
        return True
    if office == "head":
        return False
    if country is not None:
        return holder.country == country
    return body is None


def _same_office(a: str, b: str, narrowed: bool) -> bool:
    if a == b:
        return True
    if a in _MONARCH and b in _MONARCH:
        return True
    if (a == "leader" and b in _LEADER) or (b == "leader" and a in _LEADER):
        return True
    return not narrowed and a not in ("president", "leader") and b.endswith(f"-{a}") and not b.startswith("deputy")


def _body_named(reading: Reading, phrase: Phrase, found: list[Found], at: int) -> str | None:
    """«الوزارة» after «وزارة الدفاع الروسية», «الحركة» after «حركة حماس»: the last body so called."""
    assert phrase.head is not None
    form = phrase.head.form
    for item in reversed(found[:at]):
        mention = item.mention or item.phrase.complement
        if mention is None or mention.type != "ORG" or mention.entity is None:
            continue
        index = reading.token_at(mention.start)
        first = reading.tokens[index]
        back = index - 1 - (index > 1 and reading.tokens[index - 1].kind == "mark")  # «منظمة "الخوذ البيضاء"»
        told_to = bool(first.proclitics) and form not in word_list("issued")  # «المصدر لوكالة X», not «بيان للجيش»
        before = reading.tokens[back] if back >= 0 and not told_to else None
        called = {first.bare, first.stem} | ({before.bare, before.stem} if before else set())
        if form in called or (form in word_list("ministry") and first.stem in word_list("ministries")):
            return mention.entity
    return None


def _role_label(memory: _Memory, phrase: Phrase, at: int) -> str:
    """«مسؤولون أميركيون» → role:us-officials; «المسؤول» takes the label of the last one narrowed more closely."""
    assert phrase.head is not None
    head = phrase.head.head
    if phrase.bare and phrase.head.definite and head.en in memory.roles:
        return memory.roles[head.en]
    if phrase.head.form in word_list("demonstratives"):
        return memory.last_people or "role:others"
    parts: list[str] = []
    if phrase.nation is not None:
        parts.append(slug(phrase.nation.adjective or phrase.nation.key))
    elif phrase.complement is not None and (entry := known_entry(phrase.complement.entity)):
        parts.append(slug(entry.name_en))
    parts += phrase.adjectives
    office = office_key(phrase) or head.en
    parts.append(_office_before(memory, at) or office if office == "counterpart" else office)
    label = "role:" + "-".join(dict.fromkeys("-".join(parts).split("-")))
    if not phrase.bare:
        memory.roles[head.en] = label
    if head.number == "p" and head.kind in ("person", "people"):
        memory.last_people = label
    return label


def slug(name: str) -> str:
    """Kebab case: «Hay'at Tahrir al-Sham» gives hay-at-tahrir-al-sham."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
