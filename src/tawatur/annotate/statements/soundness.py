"""Whether a word that may report does so here: its spelling, its form or its place may make it something else."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Introduction, Subject
from tawatur.annotate.statements.phrases import speaks
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import Form, words

_MARK_OF_DOUBLING = "\u0651"  # written with it, «عبّر» and «بيّن» are verbs
_YEH, _ALEF = "\u064a", "\u0627"
_NEAR_THAT = 12  # the same before «أن»
_NEAR = 7  # tokens between the subject and the content of a word that is often something else


def is_governed(scene: Scene, at: int, form: Form) -> bool:
    """Whether a preposition stands before the word, so that it is a noun."""
    if form.shape.kind != "imperfect" and scene.governed_by(at):
        return True
    return at > 0 and scene.norms[at - 1] in words("governing")


def is_sound(scene: Scene, at: int, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """Whether the word is a report where its spelling or its form may be something else."""
    notes = form.verb.notes
    named = bool(subjects) and (speaks(scene, subjects[0]) or scene.period_of(at).role == "title")
    taken_up = bool(scene.conjunction(at)) or scene.norms[at - 1] in words("but_he") | words("clause_openers")
    if form.shape.kind == "perfect" and found.way == "object" and not subjects and not taken_up:
        return scene.tokens[found.token].enclitic in ("ه", "ها") and scene.norms[found.token] in words("responsibility")
    if form.verb.begins and _is_passive(scene, at, form, subjects):
        return False
    if not _teller_fits(scene, form, found, subjects):
        return False
    if scene.norms[at - 1] in words("what") and not named:
        return False  # «ما وصفه بعمل إرهابي»
    deemed = "called" in notes and named and found.way in ("object", "quote")  # «اعتبرها الوزير غير دستورية»
    if form.addressed and "addresses" not in notes and not deemed:
        return False
    if "estimates" in notes and not (named or _goes_on_estimating(scene, at, form)):
        return False
    if form.shape.number == "d" and len(subjects) < 2 and found.way not in ("that", "quote"):
        return False
    if "describes" in notes and not (subjects or form.addressed) and scene.norms[at - 1] in words("relatives"):
        return False  # «الإعصار الذي وصف بالأقوى»
    told_to = "main" in notes and found.way == "preposition" and found.token == at + 1  # «فيما وجه بإبعاد المناصب»
    told_to = told_to and scene.norms[at - 1] in words("besides")
    if not (named or told_to) and ("named" in notes or ("namedimperfect" in notes and form.shape.kind == "imperfect")):
        return False
    paged = any(scene.norms[k] in words("pages") for k in range(at, found.token))
    near = "near" in notes or ("nearquote" in notes and found.way == "quote" and not paged)
    if near and not _close_by(scene, found, _behind(scene, at, subjects)):
        return False
    if "thatimperfect" in notes and form.shape.kind == "imperfect" and not (named and found.way == "that"):
        return False
    if form.shape.kind == "imperfect" and not _imperfect_is_sound(scene, at, form, found, subjects):
        return False
    if not {"weak", "guarded"} & notes or _MARK_OF_DOUBLING in scene.tokens[at].text:
        return True
    return _plainly_reports(scene, at, form, found, subjects)


def _plainly_reports(scene: Scene, at: int, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """Whether the place of a word that is more often something else («بين», «قدر») makes it a verb of saying."""
    named = bool(subjects) and (speaks(scene, subjects[0]) or scene.period_of(at).role == "title")
    period = scene.period_of(at)
    free = at == period.first or bool(scene.conjunction(at)) or scene.tokens[at - 1].kind == "mark"
    free = free or scene.norms[at - 1] in words("before_verbs")
    if "guarded" in form.verb.notes:
        return named or (free and form.shape.number != "s") or bool(scene.conjunction(at))
    behind = _behind(scene, at, subjects)
    paired = any(scene.norms[k].lstrip("و").startswith(scene.norms[at].lstrip("و")) for k in range(max(0, at - 3), at))
    if len(subjects) > 1 or scene.norms[behind][:1] == "و" or paired:
        return False  # «بين الأردن والسعودية», «بينه وبين الوزير»
    if found.way == "preposition":
        return found.token <= behind + 2 and (bool(scene.conjunction(at)) or (free and named))
    return free and (found.way == "that" or (named and found.way == "object"))


def _is_passive(scene: Scene, at: int, form: Form, subjects: tuple[Subject, ...]) -> bool:
    """«أُلقي باللوم على»: written with ي where nobody stands behind it."""
    if form.shape.kind != "perfect" or not scene.tokens[at].text.endswith(_YEH):
        return False
    return not subjects or subjects[0].span.start < scene.tokens[at].start


def _goes_on_estimating(scene: Scene, at: int, form: Form) -> bool:
    """«حمّل الوزير … وقدر عدد القتلى بـ»: joined to a report of the same sentence; else it may be a passive."""
    if form.shape.kind != "perfect" or not scene.conjunction(at):
        return False
    before = range(scene.period_of(at).first, at)
    return any(reading.shape.kind == "perfect" for k in before for reading in scene.cue_readings(k))


def _teller_fits(scene: Scene, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """Whether who reports is one of those that a word of finding, showing or learning asks for."""
    notes = form.verb.notes
    head = scene.reading.token_at(subjects[0].span.start) if subjects else -1
    heads = {scene.norms[head], scene.tokens[head].stem} if subjects else set()
    if "found" in notes or ("findings" in notes and found.way == "object"):
        mooded = scene.norms[found.token] in words("moods") | words("moods_intends")
        return bool(heads & words("research")) or ("mood" in notes and mooded)
    if "main" in notes and any(scene.norms[k] in words("charges") for k in range(head + 1, found.token)):
        return False  # «وجه الادعاء اتهامات لمتقاعد بالسطو»: the charges are the report
    if "sourced" in notes and found.way == "preposition":
        if subjects and subjects[0].actor is not None and scene.norms[found.token] in words("happenings"):
            return form.shape.kind != "participle"  # «تحدثت البعثة عن إنقاذ أربعة أجانب»
        return bool(heads & words("reports")) and form.shape.kind != "participle"
    if "shows" in notes and found.way == "object" and subjects:
        return speaks(scene, subjects[0])
    if "outlet" in notes:
        quoted = head > 0 and head - 1 in scene.opening_quotes
        known = bool(subjects) and subjects[0].actor is not None and subjects[0].actor.type == "ORG"
        return form.shape.gender == "f" and (quoted or known)
    return True


def _imperfect_is_sound(scene: Scene, at: int, form: Form, found: Introduction, subjects: tuple[Subject, ...]) -> bool:
    """«يعتبر نظيف مهندس …», «تواصل المستفيدين»: an imperfect may be a passive or a noun."""
    notes, plain = form.verb.notes, found.way in ("object", "preposition")
    named = bool(subjects) and (speaks(scene, subjects[0]) or scene.period_of(at).role == "title")
    joined = bool(scene.conjunction(at))
    if "impersonal" in notes and subjects and _is_accusative(scene, subjects[0]):
        return False
    if "impersonal" in notes:
        if found.way == "object" and named and "called" not in notes and subjects[0].actor is not None:
            return True
        if found.way == "that" and form.shape.number == "p" and scene.norms[at - 1] in words("relatives"):
            return True  # «كثيرون داخل الحزب ممن يعتبرون أن»
        headline = scene.period_of(at).role == "title"
        if headline and joined and found.way == "object" and scene.tokens[found.token].enclitic in ("ه", "ها"):
            return True  # «ظريف يتودد للخليج ويعتبر زيارته «إعلانا»»
        before = bool(subjects) and subjects[0].span.start < scene.tokens[at].start
        if before and not named:
            return False  # «عثر على حية يرجح أنها قتلته»
        return before if found.way == "object" else bool(subjects) and (named or found.way == "that")
    if "continues" in notes and not (named or joined):
        return False
    return not plain or named or form.addressed or joined


def _is_accusative(scene: Scene, subject: Subject) -> bool:
    """«يعتبر واجبا على المواطنين أن»: what it is held to be, not who holds it."""
    token = scene.tokens[scene.reading.token_at(subject.span.start)]
    return subject.actor is None and not token.definite and token.norm.endswith(_ALEF)


def _close_by(scene: Scene, found: Introduction, behind: int) -> bool:
    near = _NEAR_THAT if found.way == "that" else _NEAR
    return found.token <= behind + near and not any(scene.is_mark(k, "،,") for k in range(behind, found.token - 1))


def _behind(scene: Scene, at: int, subjects: tuple[Subject, ...]) -> int:
    """The token after the cue and its subject."""
    return max(at + 1, scene.after(subjects[0].span.end) if subjects else 0)


def is_negated(scene: Scene, at: int, form: Form, first: int) -> bool:
    """«لم يؤكد», «ما قال»; not «وهو ما اعتبرته تركيا "غير مقبول"», where the pronoun takes up «ما»."""
    if at <= first or scene.norms[at - 1] not in words("negations"):
        return False
    return not (form.addressed and scene.norms[at - 1] in words("what"))


def is_future(scene: Scene, at: int, form: Form) -> bool:
    """«سيعلن», «لن يقول»: not yet said."""
    if form.shape.kind == "imperfect" and at > 0 and scene.norms[at - 1] in words("perhaps"):
        return True  # «قد تدعو المنظمة إلى»: she may
    return scene.norms[at][:1] == "س" or (at > 0 and scene.norms[at - 1] in words("future_negations"))


def is_first_person(scene: Scene, at: int) -> bool:
    """«يطيب لي أن أعرب»: after أن a form that looks like a perfect is «I …», but not in «بعد أن أعلن»."""
    if scene.norms[at - 1] not in words("bare_that") or at < 2:
        return False
    return scene.norms[at - 2] not in words("before_bare_that")
