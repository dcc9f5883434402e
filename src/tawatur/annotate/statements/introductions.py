"""How the content of a reporting word begins: «أن», a colon, a quotation mark, a preposition, a direct object."""

from __future__ import annotations

from tawatur.annotate.statements.draft import Introduction
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.phrases import blocked, skip_adverbs
from tawatur.annotate.statements.words import Form, words

_REACH = 45  # tokens between a verb and its «أن»: long titles and places of speaking
_NEAR = 12  # between the subject and a preposition that introduces a noun
_WEAK_REACH = 14
_SHORT = 3  # words in quotation marks that are rather a name, unless the cue stands right before them


def find_introduction(scene: Scene, form: Form, index: int, period: Period) -> Introduction | None:
    """The content's beginning, looked for from the token after the subject (or after the cue) on."""
    takes = form.verb.takes
    weak = "weak" in form.verb.notes or form.shape.kind == "participle" or form.shape.kind == "noun"
    if "object" in takes:
        found = _object(scene, form, index, period)
        if found is not None:
            return found
    last = min(period.last, index + (_WEAK_REACH if weak else _REACH))
    at = index
    while at < last:
        found = _that(scene, takes, at) or _colon_or_quote(scene, takes, at, period, at == index)
        if found is None and at - index < _NEAR:
            found = _preposition(scene, takes, index, at, period)
        if found is not None:
            return clean_start(scene, found, period)
        if scene.norms[at] in words("saying"):
            takes = takes | {"that", "quote"}
        if _closes(scene, at, index):
            return None
        at += 1
    return None


def _closes(scene: Scene, at: int, index: int) -> bool:
    if scene.is_mark(at, "؛;.؟?!"):
        return True
    if scene.is_mark(at - 1, "،,") and any(f.shape.kind == "participle" for f in scene.cue_readings(at)):
        return True
    if any(f.shape.kind in ("perfect", "imperfect") and "weak" not in f.verb.notes for f in scene.cue_readings(at)):
        return scene.norms[at - 1] not in words("relatives") and not any(
            p in "بلك" for p in scene.tokens[at].proclitics
        )
    return False


def _that(scene: Scene, takes: frozenset[str], at: int) -> Introduction | None:
    norm = scene.norms[at]
    if norm not in words("complementizers") or "that" not in takes or at + 1 >= len(scene.tokens):
        return None
    if scene.tokens[at].text.startswith("آ"):
        return None
    before = scene.norms[at - 1] if at else ""
    if before in words("not_before_that") or (before in words("boundaries") and before in _PREPOSITIONS - takes):
        return None
    return Introduction("that", scene.tokens[at + 1].start, at + 1)


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
    return sum(1 for k in range(index, at) if scene.norms[k] in words("governing"))


def _preposition(scene: Scene, takes: frozenset[str], index: int, at: int, period: Period) -> Introduction | None:
    norm, token = scene.norms[at], scene.tokens[at]
    if at + 1 >= period.last or token.kind != "word":
        return None
    if norm in takes and len(norm) > 1 and scene.norms[at + 1] not in words("complementizers"):
        if scene.norms[at - 1] in words("motion_nouns") or (scene.tokens[at + 1].kind == "mark" and at + 1 not in scene.opening_quotes):  # fmt: skip
            return None
        return Introduction("preposition", scene.tokens[at + 1].start, at + 1)
    letter = next((p for p in token.proclitics if p in "بل"), "")
    if (
        letter
        and letter in takes
        and _governed_between(scene, index, at) <= 1
        and norm not in words("saying") | words("complementizers") | words("adverbs")
    ):
        return Introduction("preposition", token.stem_start, at)
    return None


def _object(scene: Scene, form: Form, index: int, period: Period) -> Introduction | None:
    at = skip_adverbs(scene, index, period.last)
    if at >= period.last or blocked(scene, at) or scene.tokens[at].kind != "word":
        return None
    if (scene.norms[at][:1] == "و" and "و" in scene.tokens[at].proclitics) or (
        scene.actor_from(at) and form.shape.kind != "noun"
    ):
        return None
    if "that" in form.verb.takes and _that_soon(scene, at, period.last):
        return None
    if "mood" in form.verb.notes and scene.norms[at] not in words("moods_intends") | words("moods"):
        return None
    if "blame" in form.verb.notes and not words("responsibility") & set(scene.norms[at : at + 8]):
        return None
    if form.shape.kind == "participle" and scene.tokens[at].definite and form.shape.gender == "f":
        return None
    return Introduction("object", scene.tokens[at].start, at)


def _that_soon(scene: Scene, at: int, last: int) -> bool:
    """Whether the words up to a near «أن» are still the subject («أكد أمين الأحساء المهندس عادل الملحم، أن»)."""
    for k in range(at + 1, min(last, at + _NEAR)):
        if scene.norms[k] in words("complementizers"):
            return scene.norms[k - 1] not in words("not_before_that")
        if scene.norms[k] in words("boundaries"):
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
