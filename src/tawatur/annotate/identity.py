"""Who is who within one article: one id for all mentions of the same person, group or place.

Ids are those of the resources where they are sure, else ``@`` and the place of the thing's first mention, which
only mean something inside the article until ``link_entities`` gives them a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.entities import Known, demonym, forms_of, known, people_spelt_like
from tawatur.entities.bodies import are_apart, body_forms, same_body
from tawatur.entities.people import same_person
from tawatur.entities.spelling import has_father, is_native, name_words
from tawatur.lexicon import document
from tawatur.records import Mention

_SURE = 0.93  # likeness of two full names before a table may name a person
_DOMINANT = 3  # how many times as often a namesake is named to be meant by the surname wherever it stands
_OFTEN = 3  # mentions of its country before a guarded namesake is taken
_BRACKET = re.compile(r"\s*[(«\"“]\s*[\"«“]?\s*")

#: Types between which one form is one thing: outlets and taggers waver between them.
_THINGS = ("ORG", "GPE", "LOC", "FAC")


@dataclass(slots=True)
class Cluster:
    """Mentions of one thing in one article; ``forms`` are its distinct names, in order of appearance."""

    type: str
    at: int
    forms: list[str] = field(default_factory=list)
    entity: str | None = None

    def last_before(self, places: Sequence[int], start: int) -> int:
        """The place of its last mention before ``start``, -1 where there is none."""
        return max((place for place in places if place < start), default=-1)


def identify(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The same mentions, each with an id; those that have one keep it."""
    mentions = tuple(replace(m, entity=None) if _to_be_proven(reading.text, m) else m for m in mentions)
    if all(mention.entity is not None for mention in mentions):
        return mentions
    joiner = _Joiner(reading, mentions)
    return tuple(
        mention if mention.entity is not None else replace(mention, entity=joiner.id_of(index))
        for index, mention in enumerate(mentions)
    )


def _to_be_proven(text: str, mention: Mention) -> bool:
    """A listed person of common Arab names («أحمد الخطيب»), whom only an article on his country can mean."""
    if mention.type != "PERS" or mention.entity is None:
        return False
    return " " in text[mention.start : mention.end] and _common(normalise(text[mention.start : mention.end]))


def _common(form: str) -> bool:
    """Whether many may bear an Arab name: one or two names without a father («محمد بن نايف» tells)."""
    words = name_words(form)
    return len(words) < 3 and all(is_native(word) for word in words) and not (len(words) > 1 and has_father(form))


def form_of(text: str, mention: Mention) -> str:
    """The normal form of a mention; the article that a preposition swallowed is restored («لأسد» of «للأسد»)."""
    form = normalise(" ".join(text[mention.start : mention.end].split()))
    if form.startswith("ل") and mention.start and text[mention.start - 1] == "ل" and not form.startswith("لل"):
        before = text[mention.start - 2 : mention.start - 1]
        if not before.isalpha() or before in "وف":
            return "ا" + form
    return form


class _Joiner:
    """Clusters of one article, filled from the fullest names to the shortest."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        self.reading, self.mentions = reading, mentions
        self.forms = [form_of(reading.text, mention) for mention in mentions]
        self.clusters: list[Cluster] = []
        self.of: dict[int, Cluster] = {}
        self.places: dict[int, list[int]] = {}
        self._people()
        self._things()
        self.before: dict[str, set[str]] = {}
        for form, mention in zip(self.forms, mentions, strict=True):
            self.before.setdefault(form, set()).add(self._word_before(mention))
        for cluster in self.clusters:
            cluster.entity = self._known(cluster) or f"@{cluster.at}"

    def id_of(self, index: int) -> str:
        """The id of a mention, by its index."""
        return self.of[index].entity or f"@{self.mentions[index].start}"

    def _put(self, index: int, cluster: Cluster | None) -> Cluster:
        mention, form = self.mentions[index], self.forms[index]
        if cluster is None:
            cluster = Cluster(mention.type, mention.start)
            self.clusters.append(cluster)
        if form not in cluster.forms:
            cluster.forms.append(form)
        cluster.at = min(cluster.at, mention.start)
        self.of[index] = cluster
        self.places.setdefault(id(cluster), []).append(mention.start)
        return cluster

    def _people(self) -> None:
        people = [i for i, m in enumerate(self.mentions) if m.type == "PERS"]
        full = [i for i in people if len(name_words(self.forms[i])) > 1]
        for index in sorted(full, key=lambda i: (-len(name_words(self.forms[i])), self.mentions[i].start)):
            self._put(index, self._person(self.forms[index], self.mentions[index].start, whole=True))
        for index in people:
            if index not in self.of:
                found = self._by_given_name(index)
                found = found or self._person(self.forms[index], self.mentions[index].start, whole=False)
                self._put(index, found)

    def _by_given_name(self, index: int) -> Cluster | None:
        """«الأمير تميم»: a given name after a ruler's title is the only person of the article so called."""
        words = name_words(self.forms[index])
        if len(words) != 1 or self._word_before(self.mentions[index]) not in _rulers():
            return None
        full = [(name_words(form), cluster) for cluster in self.clusters for form in cluster.forms]
        fit = {id(cluster): cluster for name, cluster in full if len(name) > 1 and name[0] == words[0]}
        return next(iter(fit.values())) if len(fit) == 1 else None

    def _person(self, form: str, start: int, whole: bool) -> Cluster | None:
        """The person a name belongs to: for a part of a name the best one, then the last one before."""
        holders: list[tuple[float, int, int, Cluster]] = []
        for order, cluster in enumerate(self.clusters):
            if not whole and all(_is_father(form, other) for other in cluster.forms):
                continue
            fits = [same_person(form, other) for other in cluster.forms]
            if any(fit is None for fit in fits) and whole:
                fits = fits if any(fit and not fit.partial for fit in fits) else []
            if scores := [fit.score for fit in fits if fit]:
                last = cluster.last_before(self.places[id(cluster)], start)
                holders.append((round(max(scores), 1), last, -order, cluster))
        if not holders:
            return None
        best = max(holders, key=lambda holder: holder[:3])
        often = max(holders, key=lambda holder: (holder[0], len(self.places[id(holder[3])]), holder[2]))
        if not whole and len(self.places[id(often[3])]) >= _DOMINANT * len(self.places[id(best[3])]):
            return often[3]  # a brother named once does not take the surname
        return best[3]

    def _things(self) -> None:
        rest = [i for i, m in enumerate(self.mentions) if m.type != "PERS"]
        for index in sorted(rest, key=lambda i: (-self.forms[i].count(" "), self.mentions[i].start)):
            self._put(index, self._expanded(index) or self._thing(index))

    def _expanded(self, index: int) -> Cluster | None:
        """The thing whose short name stands in brackets after the full one: «رابطة دول جنوب شرقي آسيا (آسيان)»."""
        if index == 0 or self.mentions[index].type != "ORG" or " " in self.forms[index]:
            return None
        full, short = self.mentions[index - 1], self.mentions[index]
        between = self.reading.text[full.end : short.start]
        if full.type != "ORG" or not _BRACKET.fullmatch(between) or " " not in self.forms[index - 1]:
            return None
        return self.of.get(index - 1)

    def _thing(self, index: int) -> Cluster | None:
        mention, form = self.mentions[index], self.forms[index]
        best: tuple[float, int, int] | None = None
        chosen = None
        for order, cluster in enumerate(self.clusters):
            if not _comparable(mention.type, cluster.type):
                continue
            if any(are_apart(form, other, mention.type) for other in cluster.forms):
                continue
            exact = form in cluster.forms
            score = 1.0 if exact else max(
                (fit.score for other in cluster.forms if (fit := same_body(form, other, mention.type))), default=0.0
            )  # fmt: skip
            if not exact and cluster.type != mention.type and "EVENT" not in (cluster.type, mention.type):
                score = 0.0 if mention.type not in ("ORG", "FAC") or cluster.type not in ("ORG", "FAC") else score
            if score <= 0.0:
                continue
            rank = (round(score, 1), cluster.last_before(self.places[id(cluster)], mention.start), -order)
            if best is None or rank > best:
                best, chosen = rank, cluster
        return chosen

    def _known(self, cluster: Cluster) -> str | None:
        """The resource id of a cluster; the fullest form that the resources know decides."""
        for form in sorted(cluster.forms, key=lambda f: (-f.count(" "), f)):
            for shape in body_forms(form, cluster.type) if cluster.type != "PERS" else (form,):
                alike = [
                    e
                    for e in known(shape)
                    if e.type == cluster.type or (shape == form and _comparable(e.type, cluster.type))
                ]
                entries = [e for e in alike if self._allowed(e, form)]
                if not entries:
                    continue
                if len({e.id for e in entries}) == 1:
                    return entries[0].id
                return self._choose(entries, cluster)
        return self._spelt_like(cluster) if cluster.type == "PERS" else None

    def _spelt_like(self, cluster: Cluster) -> str | None:
        """The only person of the tables whose full name is another spelling of one here («ينس شتولتنبرغ»)."""
        found = {
            entry.id
            for form in cluster.forms
            if len(name_words(form)) > 1
            for entry in people_spelt_like(form)
            if self._allowed(entry, form) and any(_one_spelling(form, other) for other in forms_of(entry.id))
        }
        return found.pop() if len(found) == 1 else None

    def _allowed(self, entry: Known, form: str) -> bool:
        """Whether the guard of an alias holds for some mention of that form."""
        if entry.type == "PERS" and entry.country and _common(form):
            return entry.country in self.spoken_of
        if entry.guard is None:
            return True
        if any(word in entry.guard.after for word in self.before.get(form, ())):
            return True
        return entry.guard.article and any(
            other.id == entry.id and other.guard is None for f in self.forms for other in known(f)
        )

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The states that the article names or whose nationality it gives: a common Arab name alone proves nobody."""
        named = {entry.country or entry.id for form in self.forms for entry in known(form) if entry.type != "PERS"}
        nations = {nation.country for token in self.reading.tokens if (nation := demonym(token.stem))}
        return frozenset(named | nations)

    def _word_before(self, mention: Mention) -> str:
        """The word right before a mention, past quotation marks, in normal form; "" at a start."""
        index = self.reading.token_at(mention.start) - 1
        while index >= 0 and self.reading.tokens[index].text in '"«“”(':
            index -= 1
        return self.reading.tokens[index].stem if index >= 0 else ""

    def _choose(self, options: list[Known], cluster: Cluster) -> str:
        """Among namesakes the one whose country the article speaks of most («عمان»); the first where it is not plain.

        A guarded one («المملكة» for Jordan) must be spoken of often, and the first not at all.
        """
        votes: Counter[str] = Counter()
        for form in self.forms:
            if form not in cluster.forms:
                votes.update({entry.country or entry.id for entry in known(form) if entry.guard is None})
        first = options[0]
        best = max(options, key=lambda entry: votes[entry.country])
        if votes[best.country] <= votes[first.country]:
            return first.id
        often = 1 if best.id == best.country and first.id != first.country else _OFTEN  # «عمان», capital or state
        if best.guard is not None and (votes[best.country] < often or votes[first.country]):
            return first.id
        return best.id


@cache
def _rulers() -> frozenset[str]:
    """Titles before a given name alone: «الأمير تميم», «الملك سلمان»."""
    return frozenset(normalise(word) for word in document("ar/identity_words.yml")["before_given_names"])


def _one_spelling(a: str, b: str) -> bool:
    fit = same_person(a, b) if len(name_words(a)) == len(name_words(b)) else None
    return fit is not None and not fit.partial and fit.score >= _SURE


def _is_father(form: str, full: str) -> bool:
    """«سلمان» of «محمد بن سلمان»: a father's name by itself is not the son's."""
    return has_father(full) and not has_father(f"x {form}") and " " not in form and full.split()[-1] == form


def _comparable(a: str, b: str) -> bool:
    return a == b or (a in _THINGS and b in _THINGS)
