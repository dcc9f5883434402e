"""Who or what a reporting verb is done to, told from who speaks: «حث الرئيس على», «وصف الانتخابات بأنها معيبة»."""

from __future__ import annotations

from tawatur.annotate.statements.asides import skip_settings
from tawatur.annotate.statements.draft import Introduction, Subject
from tawatur.annotate.statements.phrases import blocked, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, endings, words


def done_to(scene: Scene, at: int, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """Whether the one phrase between a verb that is done to somebody and its content may be that somebody.

    «حث الرئيس نكورونزيزا على», «اتهم الوزير السابق بالفساد»: nobody else stands there.
    """
    if form.addressed or form.shape.kind == "noun":
        return False
    if not {"needs", "urges"} & form.verb.notes:
        return _asked_of_a_state(scene, at, form, found, subjects)
    if "urges" in form.verb.notes and not (scene.conjunction(at) or scene.norms[at - 1] in words("clause_openers")):
        return False
    if len(subjects) != 1 or found.way not in ("preposition", "that"):
        return False
    span, actor = subjects[0].span, subjects[0].actor
    if span.start < scene.tokens[at].end or (actor is not None and actor.end != span.end):
        return False
    if actor is None and speaks(scene, subjects[0]):
        return False  # «اتهم بيان الحركة الحكومة بـ»: two phrases that are not told apart
    return all(_between(scene, k, form) for k in range(scene.after(span.end), found.token))


def _asked_of_a_state(scene: Scene, at: int, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """«ودانت الجامعة القصف، وطالبت أنقرة باحترام»: further on in a sentence a state is rather asked than asks."""
    if "addresses" not in form.verb.notes or form.verb.stance != "calls" or len(subjects) != 1:
        return False
    actor = subjects[0].actor
    joined = bool(scene.conjunction(at)) and at > scene.period_of(at).first
    return joined and found.way == "preposition" and actor is not None and actor.type == "GPE"


def _between(scene: Scene, index: int, form: Form) -> bool:
    """Whether a token may stand between who it is done to and the content: «قادة الأمة العربية | والإسلامية أن»."""
    token = scene.tokens[index]
    if token.kind == "mark" or scene.timed(index):
        return True
    adjective = token.proclitics == ("و",) and token.definite and token.norm.endswith(endings("relative"))
    return adjective or scene.norms[index] in form.verb.takes | words("complementizers")


def from_described(scene: Scene, form: Form, index: int, found: Introduction, period: Period) -> Introduction:
    """The content begun with what is described: «وصف كيري | الانتخابات بأنها "معيبة"»; else as it was."""
    if "describes" not in form.verb.notes or form.addressed or found.way not in ("preposition", "that"):
        return found
    at = skip_settings(scene, index, period.last)
    token = scene.tokens[at] if at < found.token else None
    if token is None or token.kind != "word" or token.proclitics or blocked(scene, at):
        return found
    return Introduction("object", token.start, at)
