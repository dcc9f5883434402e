"""Those joined to a subject («الجبير ولافروف», «كل من أ وب وج»), and those further on who do not belong to it."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.phrases import of_actor, phrase_from
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import Form
from tawatur.records import Span


def of_its_gender(scene: Scene, begin: int, found: tuple[Subject, int], form: Form) -> tuple[Subject, int]:
    """«أعلنت الحركة تعيين … الملا فلان»: a man further on is not who does what a feminine verb says."""
    subject, head = found[0], scene.actor_from(begin)
    if head is None or subject.actor is None or head is subject.actor or form.shape.gender != "f":
        return found
    another = subject.actor.type == "PERS" and subject.actor.gender == "m" and head.gender == "f"
    return (of_actor(head), scene.after(head.end)) if another else found


def with_others(scene: Scene, found: tuple[Subject, int], last: int, each: bool) -> tuple[tuple[Subject, ...], int]:
    """The subject with those joined to it («الجبير ولافروف»), who must be known unless «كل من» stands before them."""
    subjects, end = [found[0]], found[1]
    while end < last and scene.norms[end].startswith("و") and (each or _joined(scene, end)):
        another = _conjunct(scene, end, last) if each else phrase_from(scene, end, last, False)
        if another is None or (another[0].actor is None and not each):
            break
        if not each and _second_title(scene, subjects[0], another[0]):
            break
        subjects.append(another[0])
        end = another[1]
    return tuple(subjects), end


def _second_title(scene: Scene, first: Subject, other: Subject) -> bool:
    """«عائشة نتو عضو المجلس وسيدة أعمال»: an indefinite title more of one who is named."""
    person = first.actor is not None and first.actor.mention is not None and first.actor.type == "PERS"
    if not person or other.actor is None or other.actor.entity is not None or other.number != "s":
        return False
    return not scene.tokens[scene.reading.token_at(other.span.start)].definite


def _joined(scene: Scene, index: int) -> bool:
    """Whether an actor is joined with و («ولافروف»), not one whose own first letter it is («وكالة»)."""
    actor = scene.actor_from(index)
    return actor is not None and (
        actor.start > scene.tokens[index].start or scene.tokens[index].proclitics[:1] == ("و",)
    )


def _conjunct(scene: Scene, index: int, last: int) -> tuple[Subject, int] | None:
    """One of those that «كل من» counts up: an actor, or a definite noun with its adjectives («والمجتمع المدني»)."""
    actor, token = scene.actor_from(index), scene.tokens[index]
    if actor is not None:
        return of_actor(actor), scene.after(actor.end)
    end = index + 1
    while end < last and scene.tokens[end].definite and not scene.tokens[end].proclitics:
        end += 1
    return (Subject(Span(token.stem_start, scene.tokens[end - 1].end)), end) if token.definite else None
