"""Who stands as the subject of a reporting word: after it, before it, or earlier in its sentence."""

from __future__ import annotations

from tawatur.annotate.statements.company import of_its_gender, with_others
from tawatur.annotate.statements.documents import with_issuer
from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.phrases import blocked, of_actor, phrase_from, skip_adverbs, skip_audience, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, endings, words
from tawatur.records import Actor, Span

_LONG_PLURAL = 6  # letters of the shortest «المعارضين», longer than «الأمين»
_LONG_CONSTRUCT = 5  # of «مريدي»
_QUOTED_NAME = 4  # words of a name in quotation marks
_HEADLINE_WORDS = 9
_RELATIVE_REACH = 30  # tokens of «، الذي ما زال يملك شعبية كبيرة،»
_TITLE_REACH = 6  # tokens of «في الحكومة الأفغانية»
_PLACES = ("GPE", "LOC", "FAC")


def subject_after(scene: Scene, at: int, form: Form, last: int) -> tuple[tuple[Subject, ...], int]:
    """The subjects that follow a verb («أكد الجبير ولافروف»: two) and the token after them.

    No subject where the verb is plural (then it stands before) or where something else follows directly.
    """
    index = skip_adverbs(scene, at + 1, last)
    quoted = _quoted_name(scene, index, last)
    if quoted is not None:
        return (quoted[0],), quoted[1]
    unsaid = index < last and scene.norms[index] in form.verb.begins  # «قدر | عدد القتلى بـ»
    if index >= last or unsaid or (form.shape.number != "s" and form.shape.kind != "noun"):
        return (), index
    if scene.tokens[index].kind == "number":
        return _share(scene, index, last)
    each = index + 2 < last and scene.norms[index] in words("each") and scene.norms[index + 1] in words("of")
    index += 2 if each else 0  # «اعتبرها كل من أ وب وج»
    begin = index if "ل" in form.verb.takes else skip_adverbs(scene, skip_audience(scene, index, last), last)
    found = phrase_from(scene, begin, last, "object" in form.verb.takes or begin > index) if begin < last else None
    if found is None or ("addresses" in form.verb.notes and _addressed(scene, begin, found[0], form)):
        return (), index
    if "addresses" in form.verb.notes and found[0].actor is None:
        found = _without_addressed(scene, begin, found)
    found = of_its_gender(scene, begin, found, form)
    return with_others(scene, with_issuer(scene, *found, last), last, each)


def _without_addressed(scene: Scene, begin: int, found: tuple[Subject, int]) -> tuple[Subject, int]:
    """«يتهم دمرتاش الرئيس التركي بـ»: an unknown name ends where the phrase of somebody else begins."""
    for k in range(begin + 1, found[1]):
        head = scene.tokens[k - 1]
        settled = head.definite or head.stem not in words("unnamed")
        if settled and scene.actor_from(k) is not None and scene.tokens[k].definite and not scene.tokens[k].proclitics:
            return Subject(scene.span(begin, k), None, None, None), k
    return found


def _share(scene: Scene, index: int, last: int) -> tuple[tuple[Subject, ...], int]:
    """«يقول 89% من الآباء إن»: a number of people speaks."""
    end = index + 1
    while end < last and (scene.is_mark(end, "%٪") or scene.norms[end] in words("of")):
        end += 1
    found = phrase_from(scene, end, last, False) if end < last else None
    if found is None:
        return (), index
    return (Subject(Span(scene.tokens[index].start, found[0].span.end), None, None, "p"),), found[1]


def _quoted_name(scene: Scene, index: int, last: int) -> tuple[Subject, int] | None:
    """«أعلنت «سابك» عن»: a short quotation that the content only follows."""
    quote = scene.opening_quotes.get(index)
    if quote is None or not scene.is_name_before(quote, index, last) or scene.norms[index + 1][:1] == "ل":
        return None
    end = scene.after(quote.outer.end)
    actor = scene.actor_from(index + 1)
    return Subject(quote.inner, actor, actor.gender if actor else None, actor.number if actor else None), end


def _addressed(scene: Scene, index: int, subject: Subject, form: Form) -> bool:
    """«تحذر مواطنيها», «طالب لاعبي المنتخب», «حث الأطراف»: a pronoun looks back to the subject, or case or gender
    is not that of a subject."""
    if subject.actor is not None and subject.actor.mention is not None:
        return False
    if subject.actor is not None and subject.actor.gender != form.shape.gender:
        return True
    token = scene.tokens[index]
    return token.enclitic in ("ه", "ها", "هم") or token.norm in words("not_nominative") or _oblique(scene, index)


def _oblique(scene: Scene, index: int) -> bool:
    """Whether a plural cannot be a subject by its ending: «حذر المعارضين», «نصح مريدي الحركة»."""
    token = scene.tokens[index]
    if token.norm in words("unnamed") or token.stem in words("unnamed"):
        return False
    if token.definite:
        return token.norm.endswith(endings("oblique")) and len(token.norm) > _LONG_PLURAL
    built = token.text.endswith(endings("oblique_construct")) and len(token.norm) >= _LONG_CONSTRUCT
    return built and index + 1 < len(scene.tokens) and scene.tokens[index + 1].definite


def subject_before(scene: Scene, at: int, form: Form, period: Period) -> Subject | None:
    """The subject of a verb that follows it: «الكرملين يعتقد أن», «الرئيس الذي قال», «وكان بوتين قد أعلن»."""
    index = at - 1
    while index >= period.first and (
        scene.norms[index] in words("perfect_particles") | words("adverbs") | words("negations") or scene.timed(index)
    ):
        index -= 1
    if index < period.first or scene.conjunction(at):
        return None
    if scene.is_dash(index):  # «لافروف - وهو وزير الخارجية - قال إن»
        opened = next((k for k in range(index - 1, max(period.first, index - 30), -1) if scene.is_dash(k)), 0)
        dashed = scene.actor_until(opened - 1) if opened > period.first else None
        return of_actor(dashed) if dashed is not None and agrees(form, dashed) else None
    if scene.norms[index] in words("relatives"):
        return _antecedent(scene, index, period)
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
    if blocked(scene, period.first) or any(scene.tokens[k].kind == "mark" for k in range(period.first, at)):
        return None
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
    several = scene.norms[relative] in words("plural_relatives") and actor.number == "s"
    return None if several else of_actor(actor)  # «كثيرين داخل الحزب الذين»


def _auxiliary(scene: Scene, index: int, period: Period) -> int | None:
    for k in range(index, max(period.first - 1, index - 16), -1):
        if scene.norms[k] in words("auxiliaries"):
            return k if k < index else None
        if (scene.is_mark(k, '،,:«»"') and not _names(scene, k)) or scene.norms[k] in words("complementizers"):
            return None
    return None


def _names(scene: Scene, index: int) -> bool:
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


def period_subject(scene: Scene, period: Period, until: int) -> Subject | None:
    """Whom a period is about: the actor that opens it, or the one right after the word that opens it.

    Only what stands before token ``until`` counts; «من جانبه» and the like before it are passed over.
    """
    first = period.first
    while first + 1 < until and scene.norms[first + 1] in words("turns") | words("turn_marks"):
        first += 2
    if first < until and scene.norms[first] in words("turns") | words("adverbs"):
        first += 1
    for index in (first, first + 1, first + 2):
        if index >= min(period.last, until):
            return None
        actor = scene.actor_from(index)
        if actor is not None:
            return None if scene.governed_by(index) else of_actor(actor)
        if scene.norms[index] in words("boundaries") and scene.norms[index] not in words("adverbs"):
            return None
    return None


def sole_head(scene: Scene, period: Period, until: int) -> Subject | None:
    """The only one who heads a clause of a sentence before a verb joined to it («فإن الهيئة عبرت … وقالت»)."""
    heads = []
    for index in range(period.first, until):
        actor = scene.actor_from(index)
        if actor is not None and actor.type not in _PLACES and _opens_clause(scene, index, period):
            heads.append(actor)
    return of_actor(heads[0]) if len(heads) == 1 else None


def _opens_clause(scene: Scene, index: int, period: Period) -> bool:
    """Whether an actor stands where a clause begins, or right behind the verb that begins the sentence."""
    if scene.governed_by(index):
        return False
    return index == period.first or scene.norms[index - 1] in words("clause_heads") or index == period.first + 1


def content_subject(scene: Scene, first: int) -> Subject | None:
    """Whom a content is about: the actor that opens it («أن أوباما كان …»), or the one after its first word."""
    for index in (first, first + 1):
        actor = scene.actor_from(index) if index < len(scene.tokens) else None
        if actor is not None:
            return None if scene.governed_by(index) else of_actor(actor)
    return None
