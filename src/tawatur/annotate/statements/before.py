"""Who stands before a reporting word as its subject: «الكرملين يعتقد أن», «الرئيس الذي قال», «وكان بوتين قد أعلن»."""

from __future__ import annotations

from tawatur.annotate.actors.words import head_of
from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.phrases import blocked, of_actor, phrase_from, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, pronouns, words
from tawatur.records import Actor, Span

_QUOTED_NAME = 4  # words of a name in quotation marks
_HEADLINE_WORDS = 9
_RELATIVE_REACH = 30  # tokens of «، الذي ما زال يملك شعبية كبيرة،»
_TITLE_REACH = 6  # tokens of «في الحكومة الأفغانية»
_PLACES = ("GPE", "LOC", "FAC")


def subject_before(scene: Scene, at: int, form: Form, period: Period) -> Subject | None:
    """The subject of a verb that follows it: «الكرملين يعتقد أن», «الرئيس الذي قال», «وكان بوتين قد أعلن»."""
    index = at - 1
    while index >= period.first and (scene.norms[index] in words("before_finite") or scene.timed(index)):
        index -= 1
    if index < period.first or scene.conjunction(at):
        return None
    if scene.is_dash(index):  # «لافروف - وهو وزير الخارجية - قال إن»
        opened = next((k for k in range(index - 1, max(period.first, index - 30), -1) if scene.is_dash(k)), 0)
        dashed = scene.actor_until(opened - 1) if opened > period.first else None
        return of_actor(dashed) if dashed is not None and agrees(form, dashed) else None
    if scene.norms[index] in words("relatives"):
        if _somebody_of(scene, at + 1, period.last):
            return Subject(scene.span(at + 1, at + 2))  # «نيجيريا التي حذر رئيسها الولايات المتحدة من»
        antecedent = _antecedent(scene, index, period)
        return None if antecedent is not None and _taken_up(scene, at, form, antecedent) else antecedent
    if at + 1 < period.last and scene.norms[at + 1] in words("therein") and scene.is_mark(index, "،,"):
        spoke = scene.actor_until(index - 1)  # «كلمة رئيس الجمعية، أوضح فيها أن»
        return of_actor(spoke) if spoke else None
    apposed = _apposed(scene, index, period)
    if apposed is not None:
        return of_actor(apposed) if agrees(form, apposed) else None
    auxiliary = _auxiliary(scene, index, period)
    if auxiliary is not None:
        found = phrase_from(scene, auxiliary + 1, at, False)
        settled = scene.norms[at - 1] in words("perfect_particles")
        if found and (settled or (_reaches(scene, found[1], index) and speaks(scene, found[0]))):
            return found[0]
    actor = scene.actor_until(index)
    headed = _office_of(scene, actor, index, period)
    if headed is not None:
        return headed
    if actor is not None and _heads_clause(scene, scene.reading.token_at(actor.start), period):
        return of_actor(actor) if agrees(form, actor) else None
    return _leading(scene, index, period) or _headline_subject(scene, at, period)


def _apposed(scene: Scene, index: int, period: Period) -> Actor | None:
    """«وكان قائد العملية، اللواء فضل حسن، قد تحدث»: the name between commas behind an office that heads the clause."""
    named = scene.actor_until(index - 1) if scene.is_mark(index, "،,") else None
    if named is None or named.mention is None or named.type != "PERS":
        return None
    opened = scene.reading.token_at(named.start) - 1
    office = scene.actor_until(opened - 1) if opened > period.first and scene.is_mark(opened, "،,") else None
    if office is None or office.mention is not None:
        return None
    head = scene.reading.token_at(office.start)
    headed = _heads_clause(scene, head, period) or scene.norms[head - 1] in words("auxiliaries")
    return named if headed else None


def topic_before(scene: Scene, at: int, form: Form, period: Period) -> Subject | None:
    """«لكن X، الذي ما زال يملك شعبية، حذر المعارضين»: X, of whom the clause between the commas speaks."""
    if at < 2 or not scene.is_mark(at - 1, "،,") or scene.conjunction(at):
        return None
    for k in range(at - 2, max(period.first + 1, at - _RELATIVE_REACH), -1):
        if scene.is_mark(k, "،,"):
            opened = scene.norms[k + 1] in words("relatives") | words("describes")
            actor = scene.actor_until(k - 1) if opened else None
            if actor is None or actor.type in _PLACES or not agrees(form, actor):
                return None
            return of_actor(actor) if _heads_clause(scene, scene.reading.token_at(actor.start), period) else None
    return None


def _reaches(scene: Scene, end: int, index: int) -> bool:
    """Whether a phrase reaches the verb, a place or a body with a preposition between («مسؤول في الحكومة»)."""
    if end >= index:
        return True
    titled = scene.norms[end] in words("in_titles") and index - end < _TITLE_REACH
    return titled and not any(scene.cue_readings(k) or scene.tokens[k].kind == "mark" for k in range(end, index))


def _office_of(scene: Scene, actor: Actor | None, index: int, period: Period) -> Subject | None:
    """«لكن محافظ البنك المركزي حذر من»: who holds an office in the body that stands before the verb."""
    if actor is None or actor.type not in ("ORG", "GPE"):
        return None
    head = scene.reading.token_at(actor.start) - 1
    if head < period.first or scene.tokens[head].kind != "word" or scene.tokens[head].definite:
        return None
    if scene.norms[head] not in words("unnamed") and scene.tokens[head].stem not in words("unnamed"):
        return None
    if not _heads_clause(scene, head, period):
        return None
    return Subject(Span(scene.tokens[head].stem_start, scene.tokens[index].end))


def pair_before(scene: Scene, at: int, form: Form, period: Period) -> tuple[Subject, ...]:
    """The two that open a sentence before a dual verb: «السعودية ومصر تدينان»; empty where there are not two."""
    first = scene.actor_from(period.first)
    if form.shape.number != "d" or first is None:
        return ()
    index = scene.after(first.end)
    index += 1 if scene.norms[index] in words("and") else 0
    second = scene.actor_from(index)
    if index >= at or second is None or scene.after(second.end) != at:
        return ()
    return of_actor(first), of_actor(second)


def _headline_subject(scene: Scene, at: int, period: Period) -> Subject | None:
    """In a headline all that stands before the verb: «ملتقى الآثار بالطائف يوصي بـ»."""
    if period.role != "title" or at - period.first > _HEADLINE_WORDS:
        return None
    while at > period.first + 1 and scene.norms[at - 1] in words("before_finite"):
        at -= 1
    marks = (k for k in range(period.first, at) if scene.tokens[k].kind == "mark")
    if blocked(scene, period.first) or not all(names(scene, k) for k in marks):
        return None  # «أمانة «التعاون الإسلامي» تدين …»
    actor = scene.actor_from(period.first)
    return Subject(scene.span(period.first, at), actor if actor and actor.mention is None else None)


def _antecedent(scene: Scene, index: int, period: Period) -> Subject | None:
    relative = index
    index -= 2 if index - 1 >= period.first and scene.is_mark(index - 1, '،,)»"') else 1
    actor = scene.actor_until(index) if index >= period.first else None
    if actor is None or (
        actor.type in _PLACES and not _heads_clause(scene, scene.reading.token_at(actor.start), period)
    ):
        return None
    if actor.type == "PERS" and actor.gender == "m" and scene.norms[relative] in words("feminine_relatives"):
        return None  # «قائمة المرشح فلان التي اعتبرها»
    several = scene.norms[relative] in words("plural_relatives") and actor.number == "s"
    return None if several else of_actor(actor)  # «كثيرين داخل الحزب الذين»


def _somebody_of(scene: Scene, index: int, last: int) -> bool:
    """Whether somebody in office stands here with a pronoun («رئيسها»)."""
    head = head_of(scene.tokens[index]) if index < last and scene.tokens[index].enclitic else None
    return head is not None and head.possessed and head.head.kind in ("office", "person")


def _taken_up(scene: Scene, at: int, form: Form, antecedent: Subject) -> bool:
    """«الحزب الذي تصفه بأنه إرهابي»: the pronoun of the verb stands for what the relative clause is about."""
    if not form.addressed:
        return False
    pronoun = next(row for row in pronouns() if scene.norms[at].endswith(row[0]))
    return (antecedent.gender, antecedent.number) == pronoun[1:]


def _auxiliary(scene: Scene, index: int, period: Period) -> int | None:
    for k in range(index, max(period.first - 1, index - 16), -1):
        if scene.norms[k] in words("auxiliaries"):
            return k if k < index else None
        if (scene.is_mark(k, '،,:«»"') and not names(scene, k)) or scene.norms[k] in words("complementizers"):
            return None
    return None


def names(scene: Scene, index: int) -> bool:
    """Whether a quotation mark is one of a name («صحيفة «لوموند» الفرنسية»)."""
    quote = scene.opening_quotes.get(index) or scene.closing_quotes.get(index)
    return quote is not None and scene.wordy(quote) <= _QUOTED_NAME and not scene.is_speech(quote)


def _heads_clause(scene: Scene, index: int, period: Period) -> bool:
    if index <= period.first or (scene.norms[index].startswith("و") and scene.tokens[index].proclitics == ("و",)):
        return True
    if scene.governed_by(index):
        return False
    before = index - 1
    return scene.tokens[before].kind == "mark" or scene.norms[before] in words("clause_heads")


def _leading(scene: Scene, index: int, period: Period) -> Subject | None:
    """A phrase that opens the period and reaches up to the verb, a comma before the verb allowed."""
    end = index if scene.is_mark(index, "،,") else index + 1
    opened = words("complementizers") | words("further_that")
    first = next((k + 1 for k in range(index, period.first, -1) if scene.norms[k] in opened), period.first)
    actor = scene.actor_from(first)
    if actor is not None and end - first <= 14 and scene.is_mark(index, "،,"):
        return of_actor(actor)
    found = phrase_from(scene, first, end, True) if end > first else None
    return found[0] if found and found[1] >= end else None


def agrees(form: Form, actor: Actor) -> bool:
    """Whether a verb after its subject agrees with it; groups and plural things take the feminine or the plural."""
    if actor.number == "s" and form.shape.number == "p":
        return False
    return not (actor.type == "PERS" and actor.number == "s" and actor.gender != form.shape.gender)
