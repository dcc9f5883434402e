"""Noun phrases that can speak: an actor with its titles, or the words after a verb where no actor is known."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.actors.words import head_of, outlet_ids
from tawatur.annotate.statements.asides import adjective_at, skip_adverbs
from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.inflect import Number
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import endings, raw_words, words
from tawatur.entities import entry as known_entry
from tawatur.records import Actor, Span

_LONGEST = 25  # words of the longest titles before a name
_NAME_WORDS = 4
_TITLE_WORDS = 3  # of «الرئيس الأميركي السابق»
_SHORT_PLURAL = 4  # letters of «عيون»


def phrase_from(scene: Scene, index: int, last: int, may_be_object: bool) -> tuple[Subject, int] | None:
    """The noun phrase that begins at a token, with the token after it; None where none that can speak does.

    ``may_be_object`` says that the verb takes an object: an unknown noun is then not taken for a speaker.
    """
    named = _after_initials(scene, index, last)
    if named > index and scene.actor_from(index) is None:
        found = phrase_from(scene, named, last, may_be_object)
        return (replace(found[0], span=Span(scene.tokens[index].start, found[0].span.end)), found[1]) if found else None
    if (
        scene.norms[index] in words("honorifics") | words("demonstratives")
        and index + 1 < last
        and scene.actor_from(index + 1) is not None
    ):
        found = phrase_from(scene, index + 1, last, may_be_object)  # «معالي وزير الشؤون البلدية»
        return (replace(found[0], span=Span(scene.tokens[index].start, found[0].span.end)), found[1]) if found else None
    token, actor = scene.tokens[index], scene.actor_from(index)
    governed = any(p in "بل" for p in token.proclitics)
    if actor is not None and not governed and actor.start <= token.stem_start + 1:
        return _whole_title(scene, actor, min(last, index + _LONGEST))
    if token.kind != "word" or blocked(scene, index):
        return None
    end = _chunk_end(scene, index, min(last, index + _LONGEST), may_be_object)
    if end == index:
        return None
    anew = end < len(scene.tokens) and _past_plural(scene, end)
    quoted = quoted_name(scene, index, end) or organ_of(scene, index, end)
    if quoted is not None:
        return quoted
    person = (None if anew else _person_in(scene, index, end)) or _person_beyond(
        scene, end, min(last, index + _LONGEST)
    )
    if person is not None:
        end = max(end, scene.after(person.end))
        person = None if somebody_elses(scene, index) else person
    elif may_be_object and not _can_speak(scene, index) and not _that_follows(scene, end, last):
        return None
    start = token.stem_start if token.proclitics == ("و",) else token.start
    number = person.number if person else _number(scene, index)
    return Subject(Span(start, scene.tokens[end - 1].end), person, person.gender if person else None, number), end


def quoted_name(scene: Scene, index: int, end: int) -> tuple[Subject, int] | None:
    """«وكالة أنباء "الأناضول"», «صحيفة «لوموند» الفرنسية»: a body whose name stands in quotation marks."""
    quote = scene.opening_quotes.get(end)
    if (
        quote is None
        or scene.wordy(quote) > _NAME_WORDS
        or scene.norms[index] not in words("outlets") | words("named_bodies")
    ):
        return None
    named = scene.actor_from(end + 1)
    if named is None or named.mention is None:
        return None
    behind = scene.after(quote.outer.end)
    return Subject(Span(scene.tokens[index].stem_start, quote.inner.end), named, None, named.number), behind


def organ_of(scene: Scene, head: int, end: int) -> tuple[Subject, int] | None:
    """«الأمانة العامة | لمنظمة التعاون الإسلامي»: an organ that speaks for its body."""
    if end >= len(scene.tokens) or scene.governed_by(end) != "ل" or scene.tokens[head].bare not in words("organs"):
        return None
    body = scene.actor_from(end)
    if body is None or body.type != "ORG" or body.entity in outlet_ids():
        return None
    return Subject(Span(scene.tokens[head].stem_start, body.end), body, "f", "s"), scene.after(body.end)


def _after_initials(scene: Scene, index: int, last: int) -> int:
    """The token after initials («أو. بي. سينغ»), or the same."""
    while index + 2 < last and scene.tokens[index].kind == "word" and scene.abbreviated(index + 2):
        index += 2
    return index


def of_actor(actor: Actor) -> Subject:
    """The subject that an actor phrase is."""
    return Subject(actor.span, actor, actor.gender, actor.number)


def _whole_title(scene: Scene, actor: Actor, last: int) -> tuple[Subject, int]:
    """An actor with what still belongs to its title: «رئيس المجلس» + «البلدي بتبوك الدكتور الحميدي»."""
    end = scene.after(actor.end)
    body = organ_of(scene, scene.reading.token_at(actor.start), end)
    if body is not None and actor.mention is None:
        return body
    if actor.mention is not None or (actor.number == "p" and actor.entity is None and _is_person(scene, end)):
        return of_actor(actor), end  # «يتهم معارضون نكورونزيزا»
    quote = scene.opening_quotes.get(end)
    quoted = scene.actor_from(end + 1) if quote is not None and scene.wordy(quote) <= _NAME_WORDS else None
    if quote is not None and quoted is not None and quoted.mention is not None:  # «صحيفة «نيويورك تايمز»»
        return Subject(Span(actor.start, quote.inner.end), quoted, actor.gender, actor.number), scene.after(
            quote.outer.end
        )
    person = _person_beyond(scene, end, last)
    if person is not None and somebody_elses(scene, scene.reading.token_at(actor.start)):
        end = scene.after(person.end) if _only_titles(scene, end, person) else end
        return Subject(Span(actor.start, scene.tokens[end - 1].end), actor, actor.gender, actor.number), end
    if person is not None:
        return Subject(Span(actor.start, person.end), person, person.gender, person.number), scene.after(person.end)
    while end < last and not blocked(scene, end) and not scene.timed(end) and adjective_at(scene, end):
        end += 1
    return Subject(Span(actor.start, scene.tokens[end - 1].end), actor, actor.gender, actor.number), end


def somebody_elses(scene: Scene, index: int) -> bool:
    """Whether a head makes the name behind it another's: «منتقدو الرئيس فلان», «شقيق فلان», «مكتب الرئيس فلان»."""
    token = scene.tokens[index]
    if token.definite or token.enclitic:
        return False
    if token.stem in words("of_another") or scene.norms[index] in words("of_another"):
        return True
    found = head_of(token)
    return found is not None and (found.head.number == "p" or found.head.kind in ("body", "people", "source"))


def _only_titles(scene: Scene, index: int, person: Actor) -> bool:
    """Whether nothing but the titles of a person stands from a token to its name."""
    return person.start <= scene.tokens[index].start or scene.after(person.start) <= index + 1


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
    token, norm = scene.tokens[index], scene.norms[index]
    if _given_name(scene, index):
        return False
    if len(norm) == 1:
        return True  # «وصفها بـ«غير المسؤولة»»
    if (
        token.kind != "word"
        or norm in words("boundaries")
        or norm in words("complementizers")
        or norm in words("saying")
    ):
        return True
    return scene.governed_by(index) in ("ب", "ل") and norm not in words("by_name")


def _given_name(scene: Scene, index: int) -> bool:
    """«علي أحمدي», told from «على» by its dots and by what follows."""
    if scene.tokens[index].text not in raw_words("given_names") or index + 1 >= len(scene.tokens):
        return False
    if any(scene.norms[index] in form.verb.takes for form in scene.cue_readings(index - 1)):
        return False  # «أكد علي ضرورة» for «على»
    following = scene.tokens[index + 1]
    known = scene.norms[index + 1] in words("complementizers") | words("boundaries")
    return following.kind == "word" and not following.definite and not following.proclitics and not known


def _chunk_end(scene: Scene, first: int, last: int, may_be_object: bool) -> int:
    index = first
    while index < last:
        if scene.is_mark(index, "()"):
            index += 1
            continue
        counted = index == first + 1 and scene.norms[index] in words("of") and scene.norms[first] in words("counting")
        if (blocked(scene, index) and not counted) or scene.timed(index) or scene.norms[index] == "ل":
            break
        if index > first and (_is_person(scene, index) or _turns(scene, index, may_be_object)):
            break
        if index > first and (_past_plural(scene, index) or scene.norms[index] in words("called")):
            break
        index += 1
    return index


def _past_plural(scene: Scene, index: int) -> bool:
    """«معارضون | الرئيس»: an indefinite plural that keeps its ن is nobody's, so what is definite begins anew."""
    before = scene.tokens[index - 1]
    plural = before.norm.endswith(endings("unbound")) and len(before.norm) > _SHORT_PLURAL and not before.definite
    return plural and scene.tokens[index].definite and not scene.tokens[index].proclitics


def _turns(scene: Scene, index: int, may_be_object: bool) -> bool:
    if may_be_object and _new_phrase(scene, index):
        return True
    return "و" in scene.tokens[index].proclitics and bool(scene.cue_readings(index))


def _is_person(scene: Scene, index: int) -> bool:
    actor = scene.actor_from(index)
    return actor is not None and actor.type == "PERS"


def _new_phrase(scene: Scene, index: int) -> bool:
    """Whether an indefinite noun after a definite or relative one begins the object («المتحدث مقتل …»)."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    settled = before.definite or before.norm.endswith(endings("relative"))
    relative = token.norm.endswith(endings("relative"))
    return settled and not token.definite and not relative and "و" not in token.proclitics


def _person_in(scene: Scene, first: int, end: int) -> Actor | None:
    for index in range(first + 1, min(end + 1, len(scene.tokens))):
        actor = scene.actor_from(index)
        if actor is not None and actor.type == "PERS" and not scene.tokens[index].proclitics:
            return actor
    return None


def _person_beyond(scene: Scene, index: int, last: int) -> Actor | None:
    """The name that closes a title with prepositions in it («أستاذ علم البيئة بجامعة الملك عبدالعزيز علي عشقي»)."""
    inside = -1
    for k in range(index, last):
        norm, token = scene.norms[k], scene.tokens[k]
        if norm in words("copulas"):
            return None  # «أعلنت الحركة تعيين نائبين هما فلان وفلان»
        quote = scene.opening_quotes.get(k)
        if quote is not None and scene.wordy(quote) <= _NAME_WORDS:
            inside = scene.after(quote.outer.end)  # «زعيم «حزب الله» اللبناني حسن نصر الله»
        if k < inside:
            continue
        if token.kind == "mark" or norm in words("complementizers") or scene.cue_readings(k) or scene.timed(k):
            return None
        if norm in words("boundaries") and norm not in words("in_titles"):
            return None
        actor = scene.actor_from(k)
        if actor is None or actor.type != "PERS" or bool(token.proclitics):
            continue
        before, end = scene.tokens[k - 1], scene.after(actor.end)
        if _names_another(scene, k):
            inside = end  # «مسؤول كبير في إدارة الرئيس فلان»
            continue
        settled = before.definite or scene.actor_until(k - 1) is not None or k == index
        settled = settled or (before.norm in words("called") and not _of_the_famous(scene, actor))
        closes = end >= last or blocked(scene, end) or scene.tokens[end].kind == "mark" or scene.timed(end)
        if settled and (closes or scene.tokens[end].kind == "word"):
            return actor
        inside = end  # «الناطقة باسم دي ميستورا جيسي شاهين»: the name that a title is about
    return None


def _of_the_famous(scene: Scene, actor: Actor) -> bool:
    """«ساكن يدعى سيرجي»: one name that is also a known person's; but «مهندس في المحطة يدعى خالد محمود»."""
    words_of_name = len(range(*scene.reading.between(actor.start, actor.end)))
    return words_of_name == 1 and known_entry(actor.entity) is not None


def _names_another(scene: Scene, index: int) -> bool:
    """Whether the name that begins at a token, with its title, says whose office, kin or team stands before it."""
    k = index - 1
    while k > 0 and scene.tokens[k].definite and index - k <= _TITLE_WORDS:
        k -= 1
    return not scene.tokens[k].definite and scene.tokens[k].stem in words("of_another")


def speaks(scene: Scene, subject: Subject) -> bool:
    """Whether a phrase is known to be one that can speak: an actor, or headed by a word for those who do."""
    return subject.actor is not None or _can_speak(scene, scene.reading.token_at(subject.span.start))
