"""Documents that speak for who issued them: «بيان صادر عن الرئاسة», «تقرير لمنظمة العفو»."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import words
from tawatur.records import Span

_REACH = 8  # words from «بيان» over «رسمي صادر عن» to who issued it


def with_issuer(scene: Scene, subject: Subject, end: int, last: int) -> tuple[Subject, int]:
    """The subject widened to who issued it, who then is the speaker; or as it was, with the token after it."""
    head = scene.reading.token_at(subject.span.start)
    if subject.entity is not None or scene.tokens[head].bare not in words("issued"):
        return subject, end
    for k in range(head + 1, min(head + _REACH, last)):
        actor, norm = scene.actor_from(k), scene.norms[k]
        if actor is not None and (actor.entity is not None or scene.norms[k - 1] in words("issuing")):
            issuer = scene.governed_by(k) == "ل" or scene.norms[k - 1] in words("issuing")
            if not issuer:
                return subject, end
            return Subject(Span(subject.span.start, actor.end), actor), max(end, scene.after(actor.end))
        if scene.tokens[k].kind == "mark" or norm in words("complementizers"):
            break
    return subject, end
