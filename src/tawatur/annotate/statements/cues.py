"""Reporting words with what they report."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Draft, Subject
from tawatur.annotate.statements.introductions import clean_start, find_introduction
from tawatur.annotate.statements.nouns import noun_report
from tawatur.annotate.statements.phrases import of_actor, phrase_from, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.soundness import is_governed
from tawatur.annotate.statements.verbs import stance_of, verb_report
from tawatur.annotate.statements.words import Form, words

_ACCUSATIVE = "\u064b"  # written on it, a feminine is no noun of its own
_CLOSE = 1  # tokens between the speaker behind a participle and the content


def find_cues(scene: Scene) -> list[Draft]:
    """Every reporting word that has a content, as a draft; the words of one utterance («وأوضح قائلا») give one."""
    found: list[Draft] = []
    taken: set[int] = set()
    for period in scene.periods:
        for at in range(period.first, period.last):
            draft = _draft(scene, at, period)
            if draft is None or draft.introduction.start in taken or _goes_on(scene, draft, found, period):
                continue
            if draft.kind == "noun" and found and _same_report(scene, found[-1], draft):
                continue
            found.append(draft)
            taken.add(draft.introduction.start)
    return found


def _same_report(scene: Scene, before: Draft, draft: Draft) -> bool:
    """«أعرب عن إدانته واستنكاره لـ»: one report, whose content begins with the nouns."""
    at = draft.at
    if draft.subjects and draft.subjects[0].span.start > draft.cue.end:
        return False  # «أشار إلى اعتراف الرئيس بأن»: somebody else's
    begins = (at,) if not scene.norms[at].startswith("و") else (at, at - 1, at - 2)
    return before.introduction.token in begins and before.introduction.way == "preposition" and before.kind != "noun"


def _goes_on(scene: Scene, draft: Draft, found: list[Draft], period: Period) -> bool:
    """Whether «قائلا» right before a quotation continues the utterance that a cue before it began."""
    if scene.norms[draft.at] not in words("saying") or draft.kind != "participle" or not found:
        return False
    direct = draft.introduction.token <= draft.at + 3 and draft.introduction.way == "quote"
    return direct and found[-1].at >= period.first


def _draft(scene: Scene, at: int, period: Period) -> Draft | None:
    if any(scene.norms[k] in words("no_report_before") for k in range(at + 1, min(at + 4, period.last))):
        return None
    for form in scene.cue_readings(at):
        kind = form.shape.kind
        if kind in ("perfect", "imperfect"):
            draft = verb_report(scene, at, form, period)
        elif kind == "participle":
            draft = _participle(scene, at, form, period)
        else:
            draft = noun_report(scene, at, form, period)
        if draft is not None:
            return draft
    return _saying_alone(scene, at, period) if scene.norms[at] in words("saying_alone") else None


def _participle(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    if is_governed(scene, at, form):
        return None
    if at > period.first and scene.tokens[at - 1].kind == "number":
        return None  # «11 متهما بتفجير المسجد»
    subjects, index = _speaker_behind(scene, at, form)
    introduction = find_introduction(scene, form, index, period)
    if subjects and (introduction is None or introduction.token > index + _CLOSE):
        subjects, introduction = (), find_introduction(scene, form, at + 1, period)
    if introduction is None:
        return None
    if scene.norms[at] in words("noun_participles") and introduction.way != "that":
        return None
    if scene.norms[at] in words("accused") and introduction.token <= at + 1:
        return None  # «11 متهما بالانتماء إلى …»
    if form.shape.gender == "f" or form.shape.number == "p":
        free = at == period.first or scene.tokens[at - 1].kind == "mark" or introduction.way in ("that", "quote")
        free = free or scene.tokens[at].text.endswith(_ACCUSATIVE)  # «مطالبةً بالإصلاحات»
        if not free:
            return None
    return Draft(at, scene.cue_span(at), stance_of(scene, form, introduction), form, introduction, subjects, opens=at)


def _speaker_behind(scene: Scene, at: int, form: Form) -> tuple[tuple[Subject, ...], int]:
    """«مؤكدا وزير الدفاع الأميركي حرص بلاده»: who affirms stands behind the participle of a word that is said to
    nobody and judges nobody."""
    plain = form.verb.stance in ("says", "affirms") and not {"addresses", "describes", "relay"} & form.verb.notes
    actor = scene.actor_from(at + 1) if plain and form.shape.number == "s" and "that" in form.verb.takes else None
    if actor is None or actor.gender != form.shape.gender or scene.governed_by(at + 1):
        return (), at + 1
    end = scene.after(actor.end)
    known = actor.entity is not None or any(scene.tokens[k].definite for k in range(at + 1, end))
    if actor.type not in ("PERS", None) or not known:
        return (), at + 1
    return (of_actor(actor),), end


def _saying_alone(scene: Scene, at: int, period: Period) -> Draft | None:
    """«ومضت المصادر بالقول إن …», «رد بقوله: …» where the verb before reports nothing by itself."""
    form = next((f for f in scene.cue_readings(at) if f.shape.kind == "noun"), None)
    if form is None:
        return None
    introduction = find_introduction(scene, form, at + 1, period)
    if introduction is None or introduction.token > at + 3:
        return None
    first = next((k + 1 for k in range(at - 1, period.first, -1) if scene.tokens[k].kind == "mark"), period.first)
    found = phrase_from(scene, first + 1, at, True) if first + 1 < at else None
    subjects = (found[0],) if found and speaks(scene, found[0]) else _last_free_actor(scene, first, at)
    begin = clean_start(scene, introduction, period)
    return Draft(at, scene.cue_span(at), "says", form, begin, subjects, opens=period.first, word="perfect")


def _last_free_actor(scene: Scene, first: int, at: int) -> tuple[Subject, ...]:
    """The last who stands before a word, unless a preposition does («أمام المحكمة في ألمانيا بالقول»: not Germany)."""
    for k in range(at - 1, max(first - 1, at - 8), -1):
        actor = scene.actor_until(k)
        if actor is not None:
            head = scene.reading.token_at(actor.start)
            governed = scene.governed_by(head) or (head > first and scene.norms[head - 1] in words("governing"))
            return () if governed or scene.norms[head - 1] in words("before_whom") else (of_actor(actor),)
    return ()
