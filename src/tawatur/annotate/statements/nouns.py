"""Verbal nouns that report: «إعلان الوزير أن», «انتقاده لـ», «وجه تحذيرا من»."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.asides import skip_adverbs
from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import find_introduction
from tawatur.annotate.statements.phrases import of_actor, phrase_from
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, words
from tawatur.records import Actor

_LIGHT_REACH = 8  # tokens between «وجه» and the «تحذيرا» that it carries
_INVITED_REACH = 6  # tokens from «دعوة … ل» to «زيارة»
_NOUN_REACH = 5  # tokens between a verbal noun with its owner and its content


def noun_report(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«إعلان الوزير أن», «دعوة هولاند لتشكيل», «انتقاده لإعلان», «وجه تحذيرا من»: with an owner, its content near."""
    index, subjects = at + 1, ()
    if any(scene.phrase_at(k, "acts_upon") == at - k for k in range(max(period.first, at - 3), at)):
        return None  # «بناء على طلب تركيا»
    if _is_done(scene, at, form):
        return None
    if form.shape.owned:
        governor = scene.actor_until(at - 1)
        if governor is not None and scene.tokens[at - 1].kind == "word":
            subjects = (Subject(governor.span, governor, governor.gender, governor.number),)  # type: ignore[assignment]
    else:
        owner = _owner(scene, at, form, period)
        if owner is None:
            return None
        subjects, index = owner  # type: ignore[assignment]
    index = _past_listener(scene, index, form)
    introduction = find_introduction(scene, _as_noun(form), index, period)
    if introduction is None or (introduction.way == "quote" and not _is_quoted(scene, at, index)):
        return None  # «إدانته بتهمة «الكسب غير المشروع»» quotes the charge
    near = range(introduction.token, min(introduction.token + _INVITED_REACH, period.last))
    if "invites" in form.verb.notes and any(scene.tokens[k].bare in words("invited") for k in near):
        return None  # «وجه الدعوة لقيادة الحركة لزيارة موسكو»
    moods = words("moods") | words("moods_intends")
    if "mood" in form.verb.notes and (introduction.way != "object" or scene.norms[introduction.token] not in moods):
        return None  # «إظهار عراقة السيرك»
    if "sourced" in form.verb.notes and introduction.way == "preposition":
        return None  # «خلال حديثه عن المرحلة المقبلة»
    if scene.norms[at] in words("that_nouns") and introduction.way != "that":
        return None  # «ممثلو ادعاء اتحاديون»
    if introduction.way == "object" and not _plain_object(scene, at, form, introduction, period):
        return None
    if form.shape.owned and "guarded" in form.verb.notes and not _told_of(scene, at):
        return None  # «رفضت طلبها بداعي …»
    reach = _NOUN_REACH if form.shape.owned or introduction.way == "that" else 2
    if introduction.token > skip_adverbs(scene, index, period.last) + reach:
        return None
    return Draft(at, scene.cue_span(at), form.verb.stance, form, introduction, subjects, opens=at)


def _is_done(scene: Scene, at: int, form: Form) -> bool:
    """«تم انتقاده», «حشد المواطنين وحثهم»: the pronoun is who it is done to; «كانت توقعاته متشائمة» tells of it."""
    if not form.shape.owned:
        return False
    if scene.norms[at - 1] in words("is_done") | words("auxiliaries"):
        return True
    joined = bool(scene.conjunction(at)) or scene.tokens[at].proclitics[:1] == ("و",) or scene.governed_by(at) != ""
    return "urges" in form.verb.notes and joined


def _past_listener(scene: Scene, index: int, form: Form) -> int:
    """The token behind whom it is said to («وجه تحذيرا إلى واشنطن من التدخل»), where «إلى» begins no content."""
    if scene.norms[index] not in words("toward") - form.verb.takes:
        return index
    listener = scene.actor_from(index + 1)
    return scene.after(listener.end) if listener is not None else index


def _is_quoted(scene: Scene, at: int, index: int) -> bool:
    """Whether a quotation behind a noun and its owner is what it reports: «قول الوزير «لن نرحل»», «تصريح X: …»;
    not «إعلان الوزير «لم يكن مفاجئا»»."""
    return scene.is_mark(index, ":") or (
        scene.tokens[index].kind == "mark" and scene.tokens[at].bare in words("wordings")
    )


def _told_of(scene: Scene, at: int) -> bool:
    """Whether an owned noun stands where a report is told of: «بعد طلبه», «جدد طلبه»."""
    before = scene.norms[at - 1]
    return bool(scene.tokens[at].proclitics) or before.lstrip("و") in words("governing") | words("light_verbs")


def _plain_object(scene: Scene, at: int, form: Form, found: Introduction, period: Period) -> bool:
    """Whether a noun can have a direct object here: «إعلان واشنطن نيتها», «جدد تأكيده أهمية»."""
    if form.shape.owned:
        return _carried(scene, at, period)
    return scene.tokens[found.token].enclitic in ("ه", "ها", "هم") or found.token == at + 1


def _carried(scene: Scene, at: int, period: Period) -> bool:
    """Whether a preposition or a verb that carries speech stands before a noun («بعد إعلانها», «جدد تأكيده»)."""
    if scene.tokens[at].proclitics or scene.norms[at - 1] in words("governing"):
        return True
    before = range(max(period.first, at - _NOUN_REACH), at)
    return any(scene.cue_readings(k) or scene.norms[k].lstrip("و") in words("light_verbs") for k in before)


def _as_noun(form: Form) -> Form:
    """The noun of a verb with an object takes it with ل («انتقاده لإعلان»)."""
    takes = form.verb.takes | {"ل"} if "object" in form.verb.takes else form.verb.takes
    return replace(form, verb=replace(form.verb, takes=takes))


def _owner(scene: Scene, at: int, form: Form, period: Period) -> tuple[tuple[Subject, ...], int] | None:
    definite = scene.tokens[at].definite or scene.norms[at].startswith("ال")
    if at + 1 >= period.last or scene.norms[at + 1] in words("other"):
        return None  # «وفي تصريح آخر اتهم الوزير»
    from_whom = _from_whom(scene, at, form)
    if from_whom is not None:
        return (of_actor(from_whom),), scene.after(from_whom.end)
    found = phrase_from(scene, at + 1, period.last, True) if not definite else None
    if found is not None and (found[0].actor is not None or scene.norms[at + 1] in words("unnamed")):
        return (found[0],), found[1]
    if found is None or found[0].actor is None:
        for k in range(at - 1, max(period.first - 1, at - _LIGHT_REACH), -1):
            norm = scene.norms[k]
            if norm in words("light_verbs") or (norm[:1] in ("و", "ف") and norm[1:] in words("light_verbs")):
                after = phrase_from(scene, k + 1, at, True)
                carrier = _before_carrier(scene, k) if k + 1 == at else ()
                return ((after[0],) if after and after[0].actor else carrier), at + 1
            if scene.timed(k) or (norm in words("governing") and scene.timed(k + 1)):
                continue
            if scene.tokens[k].kind == "mark" or norm in words("governing"):
                break
        if _own_object(scene, at, form, period):
            return (), at + 1
    return None


def _from_whom(scene: Scene, at: int, form: Form) -> Actor | None:
    """«واجه انتقادات من بعض الدول لقراره», «بعد طلب من المبعوث لإجراء مشاورات»: who says it stands behind «من»."""
    if scene.norms[at + 1] not in words("of") - form.verb.takes or at + 2 >= len(scene.tokens):
        return None
    actor = scene.actor_from(at + 2)
    return None if actor is None or actor.type in ("LOC", "FAC") else actor


def _before_carrier(scene: Scene, carrier: int) -> tuple[Subject, ...]:
    """«السلطات | أصدرت تحذيرات من»: who stands before the verb that carries the noun."""
    verbal = scene.norms[carrier].lstrip("و") not in words("light_nouns")
    actor = scene.actor_until(carrier - 1) if carrier and verbal else None
    if actor is None or scene.governed_by(scene.reading.token_at(actor.start)):
        return ()
    return (of_actor(actor),)


def _own_object(scene: Scene, at: int, form: Form, period: Period) -> bool:
    """«بعد إظهار نيته»: the object says that its owner is the speaker."""
    if at + 1 >= period.last or "object" not in form.verb.takes:
        return False
    return scene.norms[at + 1] in words("moods") | words("moods_intends")
