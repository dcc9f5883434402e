"""Reporting words with what they report."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import clean_start, find_introduction
from tawatur.annotate.statements.phrases import phrase_from, skip_adverbs, skip_apposition
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.soundness import is_first_person, is_future, is_governed, is_sound
from tawatur.annotate.statements.subjects import pair_before, subject_after, subject_before
from tawatur.annotate.statements.words import Form, words
from tawatur.records import Span
from tawatur.records.annotation import Stance

_LIGHT_REACH = 8  # tokens between «وجه» and the «تحذيرا» that it carries
_OWN_REACH = 35  # tokens from «عن» over a long title to «قوله»
_NOUN_REACH = 5  # tokens between a verbal noun with its owner and its content


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
            draft = _verb(scene, at, form, period)
        elif kind == "participle":
            draft = _participle(scene, at, form, period)
        else:
            draft = _noun(scene, at, form, period)
        if draft is not None:
            return draft
    return _saying_alone(scene, at, period) if scene.norms[at] in words("saying_alone") else None


def _verb(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    notes = form.verb.notes
    if (
        is_governed(scene, at, form)
        or is_future(scene, at)
        or is_first_person(scene, at)
        or ("noperfect" in notes and form.shape.kind == "perfect")
    ):
        return None
    negated = at > period.first and scene.norms[at - 1] in words("negations")
    if negated and "negatable" not in notes:
        return None
    if "document" in notes:
        return _document(scene, at, form, period)
    subjects, index = _subjects(scene, at, form, period)
    if "relay" in notes:
        relayed = _relay(scene, at, form, (subjects, index), period)
        if relayed is not None or not any(s.actor for s in subjects):
            return relayed
    if "slip" in notes and not any(s.actor for s in subjects):
        return None
    introduction = find_introduction(scene, form, skip_apposition(scene, index, period.last), period)
    if (
        introduction is not None
        and introduction.way == "object"
        and not is_sound(scene, at, form, introduction, subjects)
    ):
        form = replace(form, verb=replace(form.verb, takes=form.verb.takes - {"object"}))
        subjects, index = _subjects(scene, at, form, period)
        introduction = find_introduction(scene, form, skip_apposition(scene, index, period.last), period)
    if introduction is None and subjects and "quote" in form.verb.takes:
        introduction = _quoted_before(scene, at, period)
    if introduction is None or not is_sound(scene, at, form, introduction, subjects):
        return None
    if introduction.way == "object" and _is_noun_cue(scene, introduction.token, period):
        return None
    return Draft(at, cue_span(scene, at), _stance(scene, form, introduction), form, introduction, subjects,
                 negated=negated, coordinated=bool(scene.conjunction(at)), opens=_opening(scene, at))  # fmt: skip


def _quoted_before(scene: Scene, at: int, period: Period) -> Introduction | None:
    """«سنواصل القتال»، قال زيلينسكي: the quotation that closes right before the verb."""
    close = at - 2 if scene.is_mark(at - 1, "،,") else at - 1
    quote = scene.closing_quotes.get(close)
    if quote is None or close < period.first or not scene.is_speech(quote):
        return None
    return Introduction("quote", quote.inner.start, scene.after(quote.inner.start))


def _subjects(scene: Scene, at: int, form: Form, period: Period) -> tuple[tuple[Subject, ...], int]:
    pair = pair_before(scene, at, form, period)
    if pair:
        return pair, at + 1
    before = subject_before(scene, at, form, period)
    adjacent = (
        before is not None and before.span.end >= scene.tokens[at - 1].start and scene.tokens[at - 1].kind == "word"
    )
    if before is not None and adjacent and before.actor is not None:
        return (before,), at + 1
    subjects, index = subject_after(scene, at, form, period.last)
    return (subjects or ((before,) if before else ())), index


def _is_noun_cue(scene: Scene, at: int, period: Period) -> bool:
    """Whether the object is itself a report («أعلن انتقاده لـ», «جدد دعوته إلى»), which then is the cue."""
    forms = [f for f in scene.cue_readings(at) if f.shape.kind == "noun" and f.shape.owned]
    return any(_noun(scene, at, form, period) for form in forms)


def _stance(scene: Scene, form: Form, found: Introduction) -> Stance:
    if "mood" in form.verb.notes and scene.norms[found.token] not in words("moods_intends"):
        return "says"
    return form.verb.stance


def _relay(scene: Scene, at: int, form: Form, after: tuple[tuple[Subject, ...], int], period: Period) -> Draft | None:
    """«ونقلت وكالة X عن Y أن …»: Y says it, X passed it on; with «قوله» the cue stands there instead."""
    agencies, index = after
    source = next((k for k in range(index, min(index + 12, period.last)) if scene.norms[k] in words("from")), None)
    if source is None or source + 1 >= period.last:
        return None
    spoken = phrase_from(scene, source + 1, period.last, False)
    if spoken is None:
        return None
    subject, index = spoken
    cue = at
    for k in range(index, min(index + _OWN_REACH, period.last)):
        if scene.norms[k] in words("relay_own"):
            cue, index = k, k + 1
            break
    introduction = find_introduction(scene, form, index, period)
    if introduction is None:
        return None
    via = tuple(a.entity for a in agencies if a.entity)
    return Draft(cue, cue_span(scene, cue), "says", None, introduction, (subject,), via=via,
                 coordinated=bool(scene.conjunction(at)), opens=at, word="perfect")  # fmt: skip


def _document(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«وجاء في بيان للوزارة أن …»: the document speaks."""
    if at + 2 >= period.last or scene.norms[at + 1] not in words("in"):
        return None
    found = phrase_from(scene, at + 2, period.last, True)
    if found is None:
        return None
    subject, index = found
    introduction = find_introduction(scene, form, index, period)
    if introduction is None:
        return None
    return Draft(
        at,
        cue_span(scene, at),
        "says",
        form,
        introduction,
        (subject,),
        coordinated=bool(scene.conjunction(at)),
        opens=at,
    )


def _participle(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    if is_governed(scene, at, form):
        return None
    introduction = find_introduction(scene, form, at + 1, period)
    if introduction is None:
        return None
    if scene.norms[at] in words("noun_participles") and introduction.way != "that":
        return None
    if scene.norms[at] in words("accused") and introduction.token <= at + 1:
        return None  # «11 متهما بالانتماء إلى …»
    if form.shape.gender == "f" or form.shape.number == "p":
        free = at == period.first or scene.tokens[at - 1].kind == "mark" or introduction.way in ("that", "quote")
        if not free:
            return None
    return Draft(at, cue_span(scene, at), _stance(scene, form, introduction), form, introduction, opens=at)


def _noun(scene: Scene, at: int, form: Form, period: Period) -> Draft | None:
    """«إعلان الوزير أن», «دعوة هولاند لتشكيل», «انتقاده لإعلان», «وجه تحذيرا من»: with an owner, its content near."""
    index, subjects = at + 1, ()
    if any(scene.phrase_at(k, "acts_upon") == at - k for k in range(max(period.first, at - 3), at)):
        return None  # «بناء على طلب تركيا»
    if form.shape.owned:
        governor = scene.actor_until(at - 1)
        if governor is not None and scene.tokens[at - 1].kind == "word":
            subjects = (Subject(governor.span, governor, governor.gender, governor.number),)  # type: ignore[assignment]
    else:
        owner = _owner(scene, at, form, period)
        if owner is None:
            return None
        subjects, index = owner  # type: ignore[assignment]
    introduction = find_introduction(scene, _as_noun(form), index, period)
    if introduction is None or (introduction.way == "quote" and scene.tokens[index].kind != "mark"):
        return None  # «إدانته بتهمة «الكسب غير المشروع»» quotes the charge
    if introduction.way == "object" and not _plain_object(scene, at, form, introduction, period):
        return None
    if form.shape.owned and "guarded" in form.verb.notes and not _told_of(scene, at):
        return None  # «رفضت طلبها بداعي …»
    reach = _NOUN_REACH if form.shape.owned or introduction.way == "that" else 2
    if introduction.token > skip_adverbs(scene, index, period.last) + reach:
        return None
    return Draft(at, cue_span(scene, at), form.verb.stance, form, introduction, subjects, opens=at)


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
    found = phrase_from(scene, at + 1, period.last, True) if at + 1 < period.last and not definite else None
    if found is not None and (found[0].actor is not None or scene.norms[at + 1] in words("unnamed")):
        return (found[0],), found[1]
    if found is None or found[0].actor is None:
        for k in range(at - 1, max(period.first - 1, at - _LIGHT_REACH), -1):
            norm = scene.norms[k]
            if norm in words("light_verbs") or (norm[0] in "وف" and norm[1:] in words("light_verbs")):
                after = phrase_from(scene, k + 1, at, True)
                return ((after[0],) if after and after[0].actor else ()), at + 1
            if scene.tokens[k].kind == "mark" or norm in words("governing"):
                break
        if _own_object(scene, at, form, period):
            return (), at + 1
    return None


def _own_object(scene: Scene, at: int, form: Form, period: Period) -> bool:
    """«بعد إظهار نيته»: the object says that its owner is the speaker."""
    if at + 1 >= period.last or "object" not in form.verb.takes:
        return False
    return scene.norms[at + 1] in words("moods") | words("moods_intends")


def _saying_alone(scene: Scene, at: int, period: Period) -> Draft | None:
    """«ومضت المصادر بالقول إن …», «رد بقوله: …» where the verb before reports nothing by itself."""
    form = next((f for f in scene.cue_readings(at) if f.shape.kind == "noun"), None)
    if form is None:
        return None
    introduction = find_introduction(scene, form, at + 1, period)
    if introduction is None or introduction.token > at + 3:
        return None
    subjects: tuple[Subject, ...] = ()
    for k in range(at - 1, max(period.first - 1, at - 8), -1):
        if scene.tokens[k].kind == "mark":
            break
        actor = scene.actor_until(k)
        if actor is not None:
            subjects = (Subject(actor.span, actor, actor.gender, actor.number),)
            break
    if not subjects and period.first + 1 < at:
        found = phrase_from(scene, period.first + 1, at, True)
        subjects = (found[0],) if found else ()
    begin = clean_start(scene, introduction, period)
    return Draft(at, cue_span(scene, at), "says", form, begin, subjects, opens=period.first, word="perfect")


def _opening(scene: Scene, at: int) -> int:
    """The token at which the clause of a verb begins: «وكان» before it, else the verb."""
    for k in range(at - 1, max(-1, at - 16), -1):
        if scene.norms[k] in words("auxiliaries"):
            return k
        if scene.tokens[k].kind == "mark":
            return at
    return at


def cue_span(scene: Scene, at: int) -> Span:
    """The reporting word without its conjunction, a noun also without its preposition."""
    token = scene.tokens[at]
    skip = 1 if scene.conjunction(at) else 0
    governed = token.norm[:1] in ("ب", "ل", "ك") and token.proclitics and token.norm not in words("saying_alone")
    return Span(token.stem_start if governed else token.start + skip, token.end)
