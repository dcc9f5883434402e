"""How the content of a reporting word begins: «أن», a colon, a quotation mark, a preposition, a direct object."""

from __future__ import annotations

from tawatur.annotate.statements.asides import skip_settings
from tawatur.annotate.statements.draft import Introduction
from tawatur.annotate.statements.phrases import blocked
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import Form, raw_words, words

_REACH = 45  # tokens between a verb and its «أن»: long titles and places of speaking
_NEAR = 12  # between the subject and a preposition that introduces a noun
_LATE = 25  # the same, where the day stands right before it («… السبت إلى احتمال»)
_FAR = 30  # the same, where a comma closes what is said of the subject («…، عن تضامنها»)
_OWN_NEAR = 8  # tokens between «نقلت» and its «عن»
_WEAK_REACH = 14
_JUDGING = ("accuses", "believes")
_ONLY_REACH = 8  # tokens of the content among which «مسؤولية» must stand after «حمّل»
_OWN = 3  # tokens before «قوله» in «وتابع بوتين قوله»
_SHORT_WORD = 5
_SHORT = 3  # words in quotation marks that are rather a name, unless the cue stands right before them


def find_introduction(scene: Scene, form: Form, index: int, period: Period) -> Introduction | None:
    """The content's beginning, looked for from the token after the subject (or after the cue) on.

    None where there is none, or where the verb reports only with certain words («رفض الاتهامات», not «رفض العرض»).
    """
    begins = form.verb.begins
    found = _begun(scene, begins, index, period) if begins else _first_introduction(scene, form, index, period)
    if found is None:
        return None
    if (
        "passes" in form.verb.notes
        and found.way != "that"
        and words("passed") & set(scene.norms[index : found.token + 3])
    ):
        return None  # «أقر البرلمان قانونا يقضي بـ»
    signed = "signs" in form.verb.notes and found.way == "object"
    if signed and words("signed") & set(scene.norms[found.token : found.token + 2]):
        return None  # «توقّع الإدارة عقد إنشاء المطار»
    beginning = set(scene.norms[found.token : found.token + _ONLY_REACH])
    wanted = [note.partition(":")[2] for note in form.verb.notes if note.startswith("only:")]
    return found if all(words(name) & beginning for name in wanted) else None


def _begun(scene: Scene, begins: frozenset[str], index: int, period: Period) -> Introduction | None:
    """The first word of a set behind a subject that may be unknown: «ألقى المستشار فلان | مسؤولية العنف على»."""
    for at in range(index, min(period.last, index + _NEAR)):
        if scene.norms[at] in begins:
            return Introduction("object", scene.tokens[at].stem_start, at)
        if scene.tokens[at].kind == "mark" or scene.norms[at] in words("boundaries") or scene.cue_readings(at):
            return None
    return None


def _first_introduction(scene: Scene, form: Form, index: int, period: Period) -> Introduction | None:
    takes = form.verb.takes
    weak = "weak" in form.verb.notes or form.shape.kind == "participle" or form.shape.kind == "noun"
    if "object" in takes:
        found = _object(scene, form, index, period)
        if found is not None:
            return found
    last = min(period.last, index + (_WEAK_REACH if weak else _REACH))
    at, aside, related = index, False, False
    while at < last:
        aside, related = _aside(scene, at, aside), related or _relative(scene.norms[at])
        found = (
            _that(scene, takes, at)
            or _not_that(scene, form, at)
            or _colon_or_quote(scene, takes, at, period, at == index)
        )
        if found is None and at - index < _reach(scene, at) and not (related and "object" in takes):
            found = _preposition(scene, takes, index, at, period)
        if found is not None:
            return clean_start(scene, found, period)
        if scene.norms[at] in words("saying"):
            if "near" in form.verb.notes and at - index > _OWN:
                return None
            takes = takes | {"that", "quote"}
        if _closes(scene, at) and not (aside and not scene.reports_that(at)):
            return None
        quote = scene.opening_quotes.get(at)
        at = scene.after(quote.outer.end) if quote is not None and scene.wordy(quote) <= _SHORT else at + 1
    return None


def _reach(scene: Scene, at: int) -> int:
    """How far behind the subject a preposition may introduce a noun."""
    if scene.is_mark(at - 1, "،,") and scene.tokens[at].kind == "word":
        return _FAR
    return _LATE if scene.timed(at - 1) else _NEAR


def _aside(scene: Scene, at: int, before: bool) -> bool:
    """Whether a token stands in what is said of the speaker («الذي يرافق الرئيس …»، «حسب ما نقلت عنه وكالة …»),
    where further verbs do not end the search for the content."""
    if scene.norms[at] in words("relatives") | words("describes") and not scene.norms[at].startswith("و"):
        return True
    if scene.norms[at] in words("describes") or scene.phrase_at(at, "attribution_verbs") > 1:
        return True
    return before and not scene.is_mark(at - 1, "،,)")


def _closes(scene: Scene, at: int) -> bool:
    if scene.is_mark(at, "؛;.؟?!"):
        return not scene.abbreviated(at + 1)
    if scene.is_mark(at - 1, "،,") and any(f.shape.kind == "participle" for f in scene.cue_readings(at)):
        return True
    if any(_finite(form) for form in scene.cue_readings(at)):
        relays = any("relay" in form.verb.notes for form in scene.cue_readings(at))
        if relays and not any(norm in words("from") for norm in scene.norms[at + 1 : at + _OWN_NEAR]):
            return False  # «مركز التدريب ونقل التكنولوجيا»
        if all(form.addressed for form in scene.cue_readings(at)) and scene.tokens[at - 1].kind == "word":
            return False  # «في مؤتمر صحفي نقلته قناة X أن»
        return not _relative(scene.norms[at - 1]) and not scene.governed_by(at)
    return False


def _relative(norm: str) -> bool:
    """«الذي», but not «والذي», which goes on with the sentence."""
    return norm in words("relatives") and not norm.startswith("و")


def _finite(form: Form) -> bool:
    return form.shape.kind == "imperfect" or (
        form.shape.kind == "perfect" and not {"weak", "noperfect"} & form.verb.notes
    )


def _that(scene: Scene, takes: frozenset[str], at: int) -> Introduction | None:
    norm = scene.norms[at]
    if scene.in_name(at):
        return None  # «بان كي مون»
    if norm not in words("complementizers") or "that" not in takes or at + 1 >= len(scene.tokens):
        return None
    if scene.tokens[at].text.startswith("آ"):
        return None
    before = scene.norms[at - 1] if at else ""
    if before in words("not_before_that") or (before in words("boundaries") and before in _PREPOSITIONS - takes):
        return None
    return Introduction("that", scene.tokens[at + 1].start, at + 1)


def _not_that(scene: Scene, form: Form, at: int) -> Introduction | None:
    """«ناشد الحكومة عدم الاعتراف بـ», «طلب منهم ألا يعترفوا»: what is called for is that it be not done."""
    token = scene.tokens[at]
    if "that" in form.verb.takes and token.text in raw_words("that_not"):
        return Introduction("that", token.stem_start, at)
    if form.verb.stance == "calls" and scene.norms[at] in words("not_doing"):
        return Introduction("object", token.start, at)
    return None


_PREPOSITIONS = frozenset(("من", "عن"))


def _colon_or_quote(
    scene: Scene, takes: frozenset[str], at: int, period: Period, adjacent: bool
) -> Introduction | None:
    if at + 1 >= period.last or "quote" not in takes:
        return None
    if scene.is_mark(at, ":"):
        return Introduction("quote", scene.tokens[at + 1].start, at + 1)
    quote = scene.opening_quotes.get(at)
    if quote is None or scene.is_name_before(quote, at, period.last):
        return None
    spoken = scene.norms[at - 1] in words("saying") | words("wording")
    if not (adjacent or spoken) and scene.wordy(quote) <= _SHORT and scene.runs_on(quote):
        return None
    if scene.is_speech(quote) or (spoken and scene.wordy(quote)):
        return Introduction("quote", quote.inner.start, scene.after(quote.inner.start))
    return None


def _governed_between(scene: Scene, index: int, at: int) -> int:
    governed = [k for k in range(index, at) if scene.norms[k] in words("governing")]
    return sum(1 for k in governed if k - 1 not in governed)  # «من قبل» is one


def _preposition(scene: Scene, takes: frozenset[str], index: int, at: int, period: Period) -> Introduction | None:
    norm, token = scene.norms[at], scene.tokens[at]
    if at + 1 >= period.last or token.kind != "word" or norm in words("circumstances"):
        return None
    if "that" in takes and _that_of_its_own(scene, at, period.last):
        return None
    if norm in takes and len(norm) > 1:
        return _free_preposition(scene, at)
    quote = scene.opening_quotes.get(at + 1)
    if norm in takes and quote is not None:
        return Introduction("preposition", quote.inner.start, scene.after(quote.inner.start))
    if norm in words("saying") or norm in words("complementizers") or norm in words("adverbs"):
        return None
    if any(p in takes for p in token.proclitics if p in "بل") and _governed_between(scene, index, at) <= 1:
        return Introduction("preposition", token.stem_start, at)
    uncut = at == index and not token.proclitics and norm[0] in takes and norm[0] in "بل"
    if uncut and len(norm) > _SHORT_WORD:
        return Introduction("preposition", token.start + 1, at)  # a rare word whose preposition was not cut
    return None


def _free_preposition(scene: Scene, at: int) -> Introduction | None:
    if at and scene.phrase_at(at - 1, "taken_from"):
        return None
    following = scene.tokens[at + 1]
    if scene.norms[at + 1] in words("complementizers") or scene.norms[at - 1] in words("motion_nouns"):
        return None
    if following.kind == "mark" and at + 1 not in scene.opening_quotes:
        return None
    return Introduction("preposition", following.start, at + 1)


def _object(scene: Scene, form: Form, index: int, period: Period) -> Introduction | None:
    at = skip_settings(scene, index, period.last)
    if "asks" in form.verb.notes and scene.norms[at] in words("of"):
        asked = scene.actor_from(at + 1)  # «طلبت الشرطة من المستشفى تزويدها بالسجل»
        at = min(period.last, scene.after(asked.end) if asked is not None else at + 2)
    if scene.is_mark(at, "،,") and scene.norms[at + 1] in words("weighed"):
        at += 1  # «أكد رئيس اللجنة المهندس فلان، أهمية …»
    if at >= period.last or not _can_be_object(scene, form, at) or scene.norms[at] in words("declared_acts"):
        return None
    if "that" in form.verb.takes and _that_soon(scene, at, period.last):
        return None
    if {"mood", "findings"} & form.verb.notes == {"mood"} and scene.norms[at] not in words("moods_intends") | words(
        "moods"
    ):
        return None
    return Introduction("object", scene.tokens[at].start, at)


def _can_be_object(scene: Scene, form: Form, at: int) -> bool:
    """A noun of its own; a person or a body only where the verb judges («انتقد لافروف واشنطن», not «أعلن X Y عن»)."""
    token, kind = scene.tokens[at], form.shape.kind
    if token.kind != "word" or token.proclitics[:1] == ("و",):
        return False
    if scene.norms[at] in words("it") and form.verb.stance == "believes":
        return scene.tokens[at + 1].kind == "word"  # «معتبرا ذلك عملا إيجابيا»
    if scene.actor_from(at) is not None and kind != "noun":
        return form.verb.stance in _JUDGING
    return not blocked(scene, at) and not (kind == "participle" and token.definite and form.shape.gender == "f")


def _that_of_its_own(scene: Scene, at: int, last: int) -> bool:
    """«صرح المتحدث بوزارة الداخلية بأنه …»: the preposition belongs to the speaker, «بأن» begins the content."""
    if scene.governed_by(at) != "ب":
        return False
    for k in range(at + 1, min(last, at + _NEAR)):
        if scene.norms[k] in words("that_by"):
            return True
        if scene.tokens[k].kind == "mark" or scene.cue_readings(k) or "و" in scene.tokens[k].proclitics:
            return False
    return False


def _that_soon(scene: Scene, at: int, last: int) -> bool:
    """Whether the words up to a near «أن» are still the subject («أكد أمين الأحساء المهندس عادل الملحم، أن»)."""
    for k in range(at + 1, min(last, at + _NEAR)):
        if scene.norms[k] in words("complementizers"):
            return scene.norms[k - 1] not in words("not_before_that")
        if scene.norms[k] in words("boundaries") | words("clause_openers") or scene.conjunction(k):
            return False
    return False


def clean_start(scene: Scene, found: Introduction, period: Period) -> Introduction:
    """The same without a colon, quotation marks and a further «إن» at the content's beginning."""
    at = found.token
    while at + 1 < period.last and (
        scene.is_mark(at, ':«»“”„"،…..') or scene.norms[at] in words("complementizers") | words("saying")
    ):
        at += 1
    return found if at == found.token else Introduction(found.way, scene.tokens[at].start, at)
