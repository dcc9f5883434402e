"""One man told by his office and his name side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.wording import Wording
from tawatur.annotate.events.words import grammar
from tawatur.records import Actor


def one_man(wording: Wording, actors: Sequence[Actor]) -> list[Actor]:
    """«العاهل السعودي الملك سلمان», «الأمير محمد ولي ولي العهد», «موغيريني، منسقة السياسة الخارجية»: the one named."""
    found: list[Actor] = []
    for actor in actors:
        before = found[-1] if found else None
        if before and _is_man(before) and _is_office(actor) and _beside(wording, before, actor, comma=True):
            continue
        titled = before is not None and _is_office(before) and _is_man(actor) and _may_go_on(wording, before, actor)
        if before and titled and _beside(wording, before, actor, comma=False):
            found[-1] = replace(actor, start=before.start)
            continue
        found.append(actor)
    return found


def _may_go_on(wording: Wording, office: Actor, man: Actor) -> bool:
    """«العاهل السعودي الملك سلمان» is one; «يرافق الوزير الرئيس باراك أوباما» are two, each with an office."""
    single = " " not in wording.reading.text[office.start : office.end].strip()
    token = wording.tokens[wording.reading.token_at(man.start)]
    plain = man.mention is not None and man.mention.start == man.start
    return not single and (plain or not token.definite or token.norm in grammar("honorifics"))


def _is_man(actor: Actor) -> bool:
    return actor.type == "PERS" and actor.entity is not None


def _is_office(actor: Actor) -> bool:
    words = set((actor.role or "").removeprefix("role:").split("-"))
    return actor.entity is None and actor.type is None and actor.number == "s" and bool(words & grammar("offices"))


def _beside(wording: Wording, one: Actor, other: Actor, comma: bool) -> bool:
    """Whether nothing, or at most a comma, stands between them, and no «و» or preposition is attached."""
    between = wording.reading.text[one.end : other.start].strip()
    index = wording.reading.token_at(other.start)
    attached = index >= 0 and wording.tokens[index].start < other.start
    return not attached and (between == "" or (comma and between in ("،", ",")))
