"""«بحسب X», «وفقا لـX», «نقلا عن X», «حسبما قال X», and headlines «X: …»: content before or after its source."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.statements.asides import skip_adverbs
from tawatur.annotate.statements.documents import with_issuer
from tawatur.annotate.statements.draft import Draft, Introduction, Subject
from tawatur.annotate.statements.introductions import clean_start, find_introduction
from tawatur.annotate.statements.phrases import blocked, of_actor, phrase_from, quoted_name, speaks
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.subjects import subject_after
from tawatur.annotate.statements.words import Form, attribution_words, words
from tawatur.records import Span

_SIGNED_WORDS = 4  # the shortest headline before the name of who says it
_AND = "و"
_TAIL = 5  # words behind a source that still belong to it
_NAME_WORDS = 5  # the longest name in quotation marks before a headline's colon


def find_sources(scene: Scene) -> list[Draft]:
    """Every source phrase of the body and every headline with a colon, as drafts."""
    found = []
    for period in scene.periods:
        if period.role == "title":
            headline = _headline(scene, period)
            if headline is not None:
                found.append(headline)
        for at in range(period.first, period.last):
            draft = _attribution(scene, at, period) if scene.norms[at] in attribution_words() else None
            draft = draft or _told_by_verb(scene, at, period)
            if draft is not None:
                found.append(draft)
    return found


def _headline(scene: Scene, period: Period) -> Draft | None:
    for at in range(period.first + 1, min(period.first + 18, period.last - 1)):
        if scene.is_mark(at, ":"):
            subject = _headline_speaker(scene, _last_limb(scene, period.first, at), at)
            if subject is None and not any(scene.cue_readings(k) for k in range(period.first, at)):
                return _signed_headline(scene, period, at)
            if subject is None or any(scene.cue_readings(k) for k in range(at - 1, at)):
                return None
            begin = clean_start(scene, Introduction("clause", scene.tokens[at + 1].start, at + 1), period)
            return Draft(at, Span(scene.tokens[at].start, scene.tokens[at].end), "says", None, begin, (subject,))
    return None


def _last_limb(scene: Scene, first: int, colon: int) -> int:
    """Where the limb of a headline begins that a colon closes: «الوزير في الكويت.. إيران: الاتفاق لن يستغل»."""
    return next((k + 1 for k in range(colon - 1, first, -1) if scene.is_mark(k, "….|") or scene.is_dash(k)), first)


def _signed_headline(scene: Scene, period: Period, colon: int) -> Draft | None:
    """«لن نسمح بالمساس بالنهر: الرئيس»: the speaker closes the headline."""
    actor = scene.actor_from(colon + 1)
    if actor is None or actor.type in ("GPE", "LOC", "FAC") or scene.after(actor.end) < period.last:
        return None
    if colon - period.first < _SIGNED_WORDS:
        return None
    cue = Span(scene.tokens[colon].start, scene.tokens[colon].end)
    begin = clean_start(scene, Introduction("clause", scene.tokens[period.first].start, period.first), period)
    return Draft(colon, cue, "says", None, begin, (of_actor(actor),))


def _headline_speaker(scene: Scene, first: int, colon: int) -> Subject | None:
    quote = scene.opening_quotes.get(first)
    if quote is not None and scene.after(quote.outer.end) == colon and scene.wordy(quote) <= _NAME_WORDS:
        return Subject(quote.inner, scene.actor_from(first + 1))
    found = phrase_from(scene, first, colon, True)
    if found is None:
        return None
    subject, end = found
    if subject.actor is not None and subject.actor.type not in ("GPE", "LOC", "FAC"):
        return subject
    speaks = scene.norms[first] in words("unnamed") or scene.tokens[first].stem in words("unnamed")
    return subject if speaks and end >= colon - 3 else None


def _attribution(scene: Scene, at: int, period: Period) -> Draft | None:
    index, after = at + 1, attribution_words()[scene.norms[at]]
    if index >= period.last:
        return None
    if len(after) > 1:
        if scene.norms[index] != after:
            return None
        index += 1
    if at > period.first and any(form.shape.kind == "perfect" for form in scene.cue_readings(at - 1)):
        return None  # «وأضاف بحسب «رويترز»، أن»: the channel of what is added
    offset = 0
    if after == "ل":
        if "ل" not in scene.tokens[index].proclitics:
            return None
        offset = 1
    subject, end = _source(scene, index, period.last, bool(offset))
    if subject is None:
        return None
    if subject.actor is None and scene.enclosing(scene.tokens[at].start) is not None:
        return None  # «"حسب معلومات لقد توفي"»
    joined = scene.norms[at][0] in "وف" and scene.norms[at][1:] in attribution_words()
    cue = Span(scene.tokens[at].start + (1 if joined else 0), scene.tokens[at].end)
    further = joined and scene.norms[at][0] == "و" and scene.is_mark(at - 1, "،,")  # «…، وبحسب مصدر طبي قتل …»
    if at <= period.first + 1 or further:
        return _before_content(scene, at, cue, (subject, end), period)
    closed = scene.tokens[at - 1].kind == "mark"
    if not closed and scene.norms[at] in words("in_accord") and scene.norms[index] not in words("outlets"):
        return None  # «تسير وفق القضاء المستقل», but «تأثر به الآلاف وفق الوكالة»
    closed = closed or end >= period.last or scene.tokens[end].kind == "mark"
    closed = closed or scene.norms[end] in words("narrating")  # «تأثر به الآلاف وفق الوكالة وأدى إلى»
    closed = closed or (scene.norms[at] not in words("tongue") and _closes_soon(scene, end, period.last))
    if not closed and scene.norms[at - 1] not in words("loose_ends"):
        return None
    subjects = (subject, *_further_sources(scene, end, period.last))
    return Draft(at, cue, "says", None, _content_before(scene, at, period), subjects)


def _closes_soon(scene: Scene, end: int, last: int) -> bool:
    """«بحسب مصادر من أقارب القتلى.»: only a few words that belong to the source stand before the sentence's end."""
    if scene.norms[end] not in words("in_titles") and not scene.governed_by(end):
        return False
    for k in range(end, min(last, end + _TAIL)):
        if scene.is_mark(k, "،,.؛"):
            return True
        if scene.tokens[k].kind == "mark" or scene.norms[k] in words("turns"):
            return False
        if scene.cue_readings(k) or scene.norms[k] in words("complementizers") | words("relatives"):
            return False
    return last <= end + _TAIL


def _further_sources(scene: Scene, index: int, last: int) -> tuple[Subject, ...]:
    """«بحسب الشرطة ومسؤولين آخرين»: those joined to a source, up to the end of its sentence or a mark."""
    if index >= last or scene.norms[index][:1] != "و" or "و" not in scene.tokens[index].proclitics:
        return ()
    actor = scene.actor_from(index)
    if actor is not None and actor.start > scene.tokens[index].start:
        return (of_actor(actor),)
    if scene.tokens[index].stem not in words("unnamed"):
        return ()
    end = index + 1
    while end < last and scene.tokens[end].kind == "word" and not blocked(scene, end) and end - index < 3:
        end += 1
    return (Subject(Span(scene.tokens[index].stem_start, scene.tokens[end - 1].end), None, None, "p"),)


def _content_before(scene: Scene, at: int, period: Period) -> Introduction:
    """The clause that a source phrase closes: from the period's beginning, or from the last turn of the teller."""
    for k in range(at - 2, period.first, -1):
        if scene.is_mark(k - 1, "،,") and scene.phrase_at(k, "new_clauses"):
            token = scene.tokens[k]
            return Introduction("clause", token.start + (1 if token.norm[0] == "و" else 0), k)
    quote = scene.opening_quotes.get(period.first)
    if quote is not None and scene.after(quote.outer.end) >= at - 1:
        return Introduction("clause", quote.inner.start, scene.after(quote.inner.start))
    first = scene.tokens[period.first]
    joined = first.start == period.start and first.proclitics[:1] == ("و",)
    return Introduction("clause", period.start + (1 if joined else 0), period.first)


def _told_by_verb(scene: Scene, at: int, period: Period) -> Draft | None:
    """«وفق ما قال X», «حسبما ذكرت X», «كما قال X»: the verb is the cue of what stands before it, or after a comma."""
    length = scene.phrase_at(at, "attribution_verbs")
    verb = at + length
    if not length or verb >= period.last:
        return None
    form = next((f for f in scene.cue_readings(verb) if f.shape.kind in ("perfect", "imperfect")), None)
    if form is None or (length == 1 and find_introduction(scene, form, verb + 1, period)):
        return None
    if scene.norms[at] in words("besides") and form.verb.stance not in ("says", "affirms"):
        return None  # «، كما دعت الجامعة، …، كلا من»: besides
    if length == 1 and form.verb.takes - {"that", "quote"} and at <= period.first + 1:
        return None  # «كما أقر البرلمان اليوم، حزمة من القوانين»: besides
    says = {"that", "quote"} & form.verb.takes  # not «كما ألقى الوزير كلمة أشار فيها»
    source = _teller(scene, verb, form, period) if says else None
    if source is None:
        return None
    subjects, end = source
    cue = Span(scene.tokens[verb].start, scene.tokens[verb].end)
    if at <= period.first + 1:
        found = _before_content(scene, verb, cue, (subjects[0], end), period)
        return replace(found, stance=form.verb.stance, opens=at) if found else None
    stance = "says" if "mood" in form.verb.notes else form.verb.stance  # «وفق ما أظهرته بيانات»
    return Draft(verb, cue, stance, None, _content_before(scene, at, period), subjects, opens=at)


def _teller(scene: Scene, verb: int, form: Form, period: Period) -> tuple[tuple[Subject, ...], int] | None:
    """Who stands behind the verb of a source clause: «كما أفاد به ناشطون», «وفق ما جاء في الموقع»."""
    if "document" in form.verb.notes:
        governed = verb + 2 < period.last and scene.norms[verb + 1] in words("in") | words("upon")
        found = phrase_from(scene, verb + 2, period.last, False) if governed else None
        return ((found[0],), found[1]) if found else None
    start = verb + 1 if verb + 1 < period.last and scene.norms[verb + 1] in words("of_it") else verb
    subjects, end = subject_after(scene, start, form, period.last)
    if not subjects or not speaks(scene, subjects[0]):
        return None
    return _relayed(scene, subjects, end, period.last) if "relay" in form.verb.notes else (subjects, end)


def _relayed(scene: Scene, agency: tuple[Subject, ...], end: int, last: int) -> tuple[tuple[Subject, ...], int] | None:
    """«بحسب ما نقلت وكالة X عن Y»: Y said it; without «عن» it is the agency's own."""
    if end + 1 < last and scene.norms[end] in words("from"):
        found = phrase_from(scene, end + 1, last, False)
        return ((found[0],), found[1]) if found else None
    return agency, end


def _source(scene: Scene, index: int, last: int, after_preposition: bool) -> tuple[Subject | None, int]:
    if index >= last:
        return None, index
    token = scene.tokens[index]
    actor = scene.actor_from(index)
    if actor is not None:
        return with_issuer(scene, of_actor(actor), scene.after(actor.end), last)
    if scene.norms[index] in words("latest") and index + 1 < last:
        return _source(scene, index + 1, last, False)  # «وفقا لأحدث استطلاعات الرأي»
    if token.kind == "mark" and index + 1 < last and scene.actor_from(index + 1):
        return _source(scene, index + 1, last, False)
    if token.stem not in words("unnamed") and scene.norms[index] not in words("unnamed"):
        return None, index
    whole = phrase_from(scene, index, last, False) or quoted_name(scene, index, index + 1)
    if whole is not None and whole[0].actor is not None and whole[0].actor.mention is not None:
        return whole  # «وكالة «فرانس برس»»
    found = phrase_from(scene, index + 1, last, False) if index + 1 < last else None
    end = found[1] if found is not None else index + 1
    return with_issuer(scene, Subject(Span(token.stem_start, scene.tokens[end - 1].end)), end, last)


def _narrates(scene: Scene, index: int) -> bool:
    """Whether the teller's verb stands here: «كان», «قتل»."""
    norm = scene.norms[index]
    return norm in words("auxiliaries") or f"{_AND}{norm}" in words("narrating")


def _says_another(scene: Scene, index: int) -> bool:
    """Whether a report in the perfect begins here with who speaks behind it: «وبحسب وكالة X | قال الوزير إن»."""
    perfect = any(form.shape.kind == "perfect" for form in scene.cue_readings(index))
    return perfect and scene.actor_from(index + 1) is not None and not scene.governed_by(index + 1)


def _told_at_once(scene: Scene, at: int, cue: Span, source: tuple[Subject, int], index: int) -> Draft:
    begin = Introduction("that", scene.tokens[index].start, index)
    return Draft(at, cue, "says", None, begin, (source[0],))


def _before_content(scene: Scene, at: int, cue: Span, source: tuple[Subject, int], period: Period) -> Draft | None:
    subject, index = source
    behind = skip_adverbs(scene, index, period.last)
    if subject.actor is not None and behind < period.last and _narrates(scene, behind):
        begin = Introduction("that", scene.tokens[behind].start, behind)  # «وبحسب مصادر عسكرية كان هناك خمسة، …»
        return Draft(at, cue, "says", None, begin, (subject,))
    while index < min(period.last, source[1] + 25):
        if scene.is_mark(index, "،,:") or scene.norms[index] in words("resumes"):
            break
        if index == source[1] and _says_another(scene, index):
            return _told_at_once(scene, at, cue, source, index)  # «وبحسب وكالة X قال الوزير إن …»
        index += 1
    else:
        index = skip_adverbs(scene, source[1], period.last)  # «وبحسب مصادر عسكرية الجمعة كان هناك خمسة أجانب»
        if subject.actor is None or index >= period.last or scene.tokens[index].proclitics:
            return None
    while index < period.last and (scene.is_mark(index, "،,:") or scene.norms[index] in words("resumes")):
        index += 1
    if index >= period.last - 1:
        return None
    quote = scene.opening_quotes.get(index)
    token = scene.after(quote.inner.start) if quote is not None else index
    begin = Introduction("that", quote.inner.start if quote else scene.tokens[index].start, token)
    return Draft(at, cue, "says", None, begin, (subject,))
