"""Who stands as the subject of a reporting word: after it, before it, or as the owner of a verbal noun."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.inflect import Number
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, words
from tawatur.records import Actor, Span

_LONGEST = 25  # words of the longest titles before a name


def subject_after(scene: Scene, at: int, form: Form, last: int) -> tuple[tuple[Subject, ...], int]:
    """The subjects that follow a verb («أكد الجبير ولافروف»: two) and the token after them.

    No subject where the verb is plural (then it stands before) or where something else follows directly.
    """
    index = skip_adverbs(scene, at + 1, last)
    quoted = _quoted_name(scene, index, last)
    if quoted is not None:
        return (quoted[0],), quoted[1]
    if index >= last or (form.shape.number != "s" and form.shape.kind != "noun"):
        return (), index
    found = phrase_from(scene, index, last, "object" in form.verb.takes)
    if found is None or ("addresses" in form.verb.notes and _owned(scene, index, found[0])):
        return (), index
    subjects, end = [found[0]], found[1]
    while end < last and scene.norms[end].startswith("و") and scene.actor_from(end):
        another = phrase_from(scene, end, last, False)
        if another is None or another[0].actor is None:
            break
        subjects.append(another[0])
        end = another[1]
    return tuple(subjects), end


def _quoted_name(scene: Scene, index: int, last: int) -> tuple[Subject, int] | None:
    """«أعلنت «سابك» عن»: a short quotation that the content only follows."""
    quote = scene.opening_quotes.get(index)
    if quote is None or not scene.is_name_before(quote, index, last):
        return None
    end = scene.after(quote.outer.end)
    actor = scene.actor_from(index + 1)
    return Subject(quote.inner, actor, actor.gender if actor else None, actor.number if actor else None), end


def _owned(scene: Scene, index: int, subject: Subject) -> bool:
    """«تحذر مواطنيها»: a noun with a pronoun that looks back to the subject is addressed, it does not speak."""
    return subject.actor is None and scene.tokens[index].enclitic in ("ه", "ها", "هم")


def phrase_from(scene: Scene, index: int, last: int, may_be_object: bool) -> tuple[Subject, int] | None:
    """The noun phrase that begins at a token, with the token after it; None where none that can speak does."""
    token = scene.tokens[index]
    if token.kind != "word" or blocked(scene, index):
        return None
    actor = scene.actor_from(index)
    if actor is not None and actor.start <= token.stem_start + 1:
        return _of_actor(actor), scene.after(actor.end)
    end = _chunk_end(scene, index, min(last, index + _LONGEST), may_be_object)
    if end == index:
        return None
    inner = _person_in(scene, index, end)
    if inner is not None:
        end = max(end, scene.after(inner.end))
    elif may_be_object and not _can_speak(scene, index) and not _that_follows(scene, end, last):
        return None
    return Subject(Span(token.stem_start if token.proclitics == ("و",) else token.start, scene.tokens[end - 1].end), inner,
                   inner.gender if inner else None, inner.number if inner else _number(scene, index)), end  # fmt: skip


def _of_actor(actor: Actor) -> Subject:
    return Subject(actor.span, actor, actor.gender, actor.number)


def _can_speak(scene: Scene, index: int) -> bool:
    norm = scene.norms[index]
    return norm in words("unnamed") or scene.tokens[index].stem in words("unnamed")


def _that_follows(scene: Scene, index: int, last: int) -> bool:
    index = skip_adverbs(scene, index, last)
    return index < last and scene.norms[index] in words("complementizers")


def _number(scene: Scene, index: int) -> Number | None:
    norm = scene.norms[index]
    return "p" if norm.endswith(("ون", "ين")) and len(norm) > 4 else None


def blocked(scene: Scene, index: int) -> bool:
    """Whether no subject can begin here: a little word, a number, a preposition written onto the word."""
    token = scene.tokens[index]
    if token.kind != "word" or scene.norms[index] in words("boundaries") | words("complementizers") | words("saying"):
        return True
    return any(p in "بلكس" for p in token.proclitics) and scene.norms[index] != "باسم"


def _chunk_end(scene: Scene, first: int, last: int, may_be_object: bool) -> int:
    index = first
    while index < last:
        token = scene.tokens[index]
        norm = scene.norms[index]
        if scene.is_mark(index, "()"):
            index += 1
            continue
        counted = index == first + 1 and norm in words("of") and scene.norms[first] in words("counting")
        stops = blocked(scene, index) and norm != "باسم" and not counted
        if stops or scene.timed(index) or (index > first and scene.actor_from(index) and _is_person(scene, index)):
            break
        if may_be_object and index > first and _new_phrase(scene, index):
            break
        if index > first and "و" in token.proclitics and scene.cue_readings(index):
            break
        index += 1
    return index


def _is_person(scene: Scene, index: int) -> bool:
    actor = scene.actor_from(index)
    return actor is not None and actor.type == "PERS"


def _new_phrase(scene: Scene, index: int) -> bool:
    """Whether an indefinite noun after a definite or relative one begins the object («المتحدث مقتل …»)."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    settled = before.definite or before.norm.endswith(("ي", "يه", "يون"))
    return (
        settled and not token.definite and not token.norm.endswith(("ي", "يه", "يون")) and "و" not in token.proclitics
    )


def _person_in(scene: Scene, first: int, end: int) -> Actor | None:
    for index in range(first + 1, min(end + 1, len(scene.tokens))):
        actor = scene.actor_from(index)
        if actor is not None and actor.type == "PERS" and not scene.tokens[index].proclitics:
            return actor
    return None


def skip_adverbs(scene: Scene, index: int, last: int) -> int:
    """The first token after adverbs, expressions of time and bracketed asides."""
    while index < last:
        if scene.is_mark(index, "("):
            close = next((k for k in range(index, min(last, index + 12)) if scene.is_mark(k, ")")), index)
            index = close + 1
        elif (
            scene.norms[index] in words("adverbs")
            or scene.timed(index)
            or (
                scene.is_mark(index, "،,")
                and index + 1 < last
                and (scene.timed(index + 1) or scene.norms[index + 1] in words("adverbs") or scene.timed(index - 1))
            )
        ):
            index += 1
        else:
            break
    return index


def skip_apposition(scene: Scene, index: int, last: int) -> int:
    """The token after «، سفير الائتلاف لدى الخليج،» where such an aside begins, else the same token."""
    if index < last and scene.is_mark(index, "-–—"):
        return next((k + 1 for k in range(index + 1, min(last, index + 20)) if scene.is_mark(k, "-–—")), index)
    if index >= last or not scene.is_mark(index, "،,"):
        return index
    if scene.cue_readings(index + 1) or scene.norms[index + 1] in words("complementizers"):
        return index
    if any(scene.is_mark(k, "،,") for k in range(max(0, index - 8), index)) and scene.actor_until(index - 1):
        return index + 1  # the aside belongs to the actor phrase itself
    for k in range(index + 2, min(last, index + 14)):
        if scene.cue_readings(k) or scene.norms[k] in words("complementizers"):
            return index
        if scene.is_mark(k, "،,"):
            return k + 1
    return index


def subject_before(scene: Scene, at: int, form: Form, period: Period) -> Subject | None:
    """The subject of a verb that follows it: «الكرملين يعتقد أن», «الرئيس الذي قال», «وكان بوتين قد أعلن»."""
    index = at - 1
    while index >= period.first and (
        scene.norms[index] in words("perfect_particles") | words("adverbs") | words("negations") or scene.timed(index)
    ):
        index -= 1
    if index < period.first or scene.conjunction(at):
        return None
    if scene.norms[index] in words("relatives"):
        return _antecedent(scene, index, period)
    auxiliary = _auxiliary(scene, index, period)
    if auxiliary is not None:
        found = phrase_from(scene, auxiliary + 1, at, False)
        if found and (found[1] >= index or scene.norms[at - 1] in words("perfect_particles")):
            return found[0]
    actor = scene.actor_until(index)
    if actor is not None and _heads_clause(scene, scene.reading.token_at(actor.start), period):
        return _of_actor(actor) if agrees(form, actor) else None
    return _leading(scene, index, period)


def _antecedent(scene: Scene, index: int, period: Period) -> Subject | None:
    index -= 2 if index - 1 >= period.first and scene.is_mark(index - 1, '،,)»"') else 1
    actor = scene.actor_until(index) if index >= period.first else None
    return _of_actor(actor) if actor else None


def _auxiliary(scene: Scene, index: int, period: Period) -> int | None:
    for k in range(index, max(period.first - 1, index - 16), -1):
        if scene.norms[k] in words("auxiliaries"):
            return k if k < index else None
        if scene.is_mark(k, '،,:«»"') or scene.norms[k] in words("complementizers"):
            return None
    return None


def _heads_clause(scene: Scene, index: int, period: Period) -> bool:
    if index <= period.first or (scene.norms[index].startswith("و") and scene.tokens[index].proclitics == ("و",)):
        return True
    if any(p in "بلك" for p in scene.tokens[index].proclitics):
        return False
    before = index - 1
    known = words("complementizers") | words("clause_openers") | words("further_that") | {"لكن", "ولكن", "لان", "بينما"}
    return scene.tokens[before].kind == "mark" or scene.norms[before] in known


def _leading(scene: Scene, index: int, period: Period) -> Subject | None:
    """A phrase that opens the period and reaches up to the verb, a comma before the verb allowed."""
    end = index if scene.is_mark(index, "،,") else index + 1
    opened = words("complementizers") | words("further_that")
    first = next((k + 1 for k in range(index, period.first, -1) if scene.norms[k] in opened), period.first)
    actor = scene.actor_from(first)
    if actor is not None and end - first <= 14 and scene.is_mark(index, "،,"):
        return _of_actor(actor)
    found = phrase_from(scene, first, end, True) if end > first else None
    return found[0] if found and found[1] >= end else None


def speaks(scene: Scene, subject: Subject) -> bool:
    """Whether a phrase is known to be one that can speak: an actor, or headed by a word for those who do."""
    token = scene.tokens[scene.reading.token_at(subject.span.start)]
    return subject.actor is not None or token.norm in words("unnamed") or token.stem in words("unnamed")


def agrees(form: Form, actor: Actor) -> bool:
    """Whether a verb after its subject agrees with it; groups and plural things take the feminine or the plural."""
    if actor.number == "s" and form.shape.number == "p":
        return False
    return not (actor.type == "PERS" and actor.number == "s" and actor.gender != form.shape.gender)


def period_subject(scene: Scene, period: Period) -> Subject | None:
    """Whom a period is about: the actor that opens it, or the one right after the word that opens it."""
    for index in (period.first, period.first + 1, period.first + 2):
        if index >= period.last:
            return None
        actor = scene.actor_from(index)
        if actor is not None:
            return None if any(p in "بلك" for p in scene.tokens[index].proclitics) else _of_actor(actor)
        if scene.norms[index] in words("boundaries") and scene.norms[index] not in words("adverbs"):
            return None
    return None


def content_subject(scene: Scene, first: int) -> Subject | None:
    """Whom a content is about: the actor that opens it («أن أوباما كان …»), or the one after its first word."""
    for index in (first, first + 1):
        actor = scene.actor_from(index) if index < len(scene.tokens) else None
        if actor is not None:
            return None if any(p in "بلك" for p in scene.tokens[index].proclitics) else _of_actor(actor)
    return None
