"""The event words of the resources, ready to be looked up by their written forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tawatur import lexicon
from tawatur.annotate.events.forms import Form, noun_forms, verb_forms
from tawatur.arabic import normalise

#: Frames of words that tell who was hit rather than the attack itself.
TOLLS = frozenset({"death", "kill", "hurt", "suffer"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words looked for near another: whole words, beginnings («صاروخ*»), and runs of words («إطلاق_النار»)."""

    whole: frozenset[str]
    heads: tuple[str, ...]
    runs: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.whole or self.heads or self.runs)

    def among(self, words: Iterable[str]) -> bool:
        """Whether any of it is among ``words`` (normal forms in the order of the text)."""
        sequence = tuple(words)
        if any(word in self.whole or (self.heads and word.startswith(self.heads)) for word in sequence):
            return True
        return any(sequence[i : i + len(run)] == run for run in self.runs for i in range(len(sequence) - len(run) + 1))


@dataclass(frozen=True, slots=True)
class EventWord:
    """A verb or noun that names a happening, as the tables say."""

    word: str
    type: str
    mode: str | None
    frame: str
    need: str
    near: Pattern
    far: Pattern
    verb: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One written form of one event word."""

    word: EventWord
    form: Form


@dataclass(frozen=True, slots=True)
class Frame:
    """Which neighbour of an event word plays which part (``event_frames.yml``)."""

    parts: dict[str, str]
    under: dict[str, str]

    def part(self, name: str) -> str:
        """The role of a neighbour; "none" where it has none."""
        return self.parts.get(name, "none")


@dataclass(frozen=True, slots=True)
class Carrier:
    """A form of a verb that carries an event noun («عقد», «شن»): who its subject is, and the form."""

    subject: str
    form: Form


def pattern(cell: str) -> Pattern:
    """The pattern that a table's cell states; ``-`` is empty."""
    whole, heads, runs = set(), [], []
    for word in cell.split("|"):
        plain = normalise(word.strip("*"))
        if word == "-" or not plain:
            continue
        if "_" in word:
            runs.append(tuple(plain.split("_")))
        elif word.endswith("*"):
            heads.append(plain)
        else:
            whole.add(plain)
    return Pattern(frozenset(whole), tuple(heads), tuple(runs))


@cache
def event_forms() -> dict[str, tuple[Entry, ...]]:
    """Every written form of every event word."""
    found: dict[str, list[Entry]] = {}
    for row in lexicon.table("ar/event_verbs.tsv"):
        word = _event_word(row, row["past"], "any", verb=True)
        transitive = frames()[row["frame"]].part("object") != "none"
        for form in verb_forms(row["past"], row["present"], _value(row["passive"])):
            if form.suffix and not transitive:
                continue
            found.setdefault(form.written, []).append(Entry(word, form))
    for row in lexicon.table("ar/event_nouns.tsv"):
        names = row["forms"].split("|")
        word = _event_word(row, names[0], row["need"], verb=False)
        for index, name in enumerate(names):
            for form in noun_forms(name, plural=index > 0 and name.endswith(("ات", "م", "ب", "ل"))):
                found.setdefault(form.written, []).append(Entry(word, form))
    return {written: tuple(entries) for written, entries in found.items()}


def _event_word(row: dict[str, str], word: str, need: str, verb: bool) -> EventWord:
    near, far = pattern(row["with"]), pattern(row["without"])
    return EventWord(word, row["type"], _value(row["mode"]), row["frame"], need, near, far, verb)


@cache
def frames() -> dict[str, Frame]:
    """The frames by name."""
    return {
        name: Frame(
            {part: str(role) for part, role in parts.items() if part != "under"},
            {**_agents(parts), **{normalise(word): role for word, role in (parts.get("under") or {}).items()}},
        )
        for name, parts in lexicon.document("ar/event_frames.yml").items()
    }


def _agents(parts: dict[str, Any]) -> dict[str, str]:
    """Where a frame has a doer, «بيد», «من قبل» and «على يد» bring him in."""
    doers = (parts.get(part) for part in ("subject", "carrier", "adjective"))
    return {"by": "source"} if any(role in ("source", "auto") for role in doers) or "passive" in parts else {}


@cache
def grammar(name: str) -> frozenset[str]:
    """A list of ``event_grammar.yml`` in normal form."""
    words = _grammar()[name]
    return frozenset(normalise(word.replace("_", " ")) for word in words)


@cache
def carriers() -> dict[str, tuple[Carrier, ...]]:
    """Every written form of the verbs that carry an event noun."""
    found: dict[str, list[Carrier]] = {}
    for subject, verbs in _grammar()["light"].items():
        for past, present, passive in verbs:
            for form in verb_forms(past, present, _value(passive)):
                found.setdefault(form.written, []).append(Carrier(subject, form))
    return {written: tuple(forms) for written, forms in found.items()}


@cache
def people() -> dict[str, str]:
    """Role labels by the written forms of nouns of people without a name («مسلحين»: gunmen)."""
    found: dict[str, str] = {}
    for row in lexicon.table("ar/event_people.tsv"):
        sound = [normalise(word) for word in row["sound"].split("|") if word != "-"]
        broken = [normalise(word) for word in row["broken"].split("|") if word != "-"]
        for word in sound:
            for ending in ("", "ا", "ون", "ين", "و", "ان"):
                for article in ("", "ال"):
                    found.setdefault(article + word + ending, row["role"])
        for word in broken:
            found.setdefault(word.replace("_", " "), row["role"])
    return found


@cache
def plain_verbs() -> dict[str, frozenset[str]]:
    """Every written form of verbs that name no happening but end a clause, with its tenses."""
    found: dict[str, set[str]] = {}
    for past, present in _grammar()["plain_verbs"]:
        for form in verb_forms(past, present):
            if not form.suffix:
                found.setdefault(form.written, set()).add(form.tense)
    return {written: frozenset(tenses) for written, tenses in found.items()}


@cache
def control_verbs() -> frozenset[str]:
    """Every written form of verbs whose subject does, or would do, what their object names («عرضت إرسال مساعدات»)."""
    return frozenset(
        form.written for past, present in _grammar()["control_verbs"] for form in verb_forms(past, present)
    )


def _grammar() -> dict[str, Any]:
    return lexicon.document("ar/event_grammar.yml")  # type: ignore[no-any-return]


def _value(cell: str) -> str | None:
    return None if cell == "-" else cell
