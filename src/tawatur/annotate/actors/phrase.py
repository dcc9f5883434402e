"""A phrase that can speak or act, as it was parsed, and the office it names."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.annotate.actors.words import HeadWord, offices
from tawatur.entities import Demonym
from tawatur.records import Mention


@dataclass(slots=True)
class Phrase:
    """A parsed phrase over tokens ``first``..``last`` (exclusive)."""

    first: int
    last: int
    head: HeadWord | None
    offices: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    nation: Demonym | None = None
    complement: Mention | None = None
    name: Mention | None = None
    inner: HeadWord | None = None
    title_gender: str | None = None
    by_name_of: bool = False
    one_of: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing narrows the head («الوزير», «المسؤول»)."""
        return not (self.offices or self.adjectives or self.nation or self.complement or self.inner)


def office_key(phrase: Phrase) -> str | None:
    """The office without its country: «وزير الخارجية الأميركي» is foreign-minister, «المسؤول» has none."""
    if phrase.head is None or phrase.head.head.kind != "office":
        return None
    key = phrase.head.head.en
    if key == "chancellor" and (phrase.offices or phrase.complement or phrase.inner):
        key = "adviser"
    if key == "president" and phrase.complement is not None and phrase.complement.type == "ORG":
        key = head_of_body(phrase.complement.entity or "")
    if phrase.inner and phrase.inner.head.kind == "office":
        key = phrase.inner.head.en
    parts: list[str] = []
    for word in phrase.offices:
        name, whole = offices()[word]
        if whole:
            key, parts = name, []
        else:
            parts.append(name)
    label = "-".join([*parts, key])
    if phrase.inner and phrase.inner.head.kind == "office":
        return f"{phrase.head.head.en}-{label}"
    return label


def head_of_body(body: str) -> str:
    """What «رئيس» of a body is called: of a government prime-minister, of a parliament speaker, of others head."""
    if body.endswith(("-government", "-cabinet")):
        return "prime-minister"
    return "speaker" if body.endswith(("-parliament", "-senate", "-house")) else "head"
