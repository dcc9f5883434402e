"""Whether a clause looks back or ahead, from the verbs and words near an expression of time."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.clitics import log_count
from tawatur.arabic.letters import normalise
from tawatur.arabic.stream import Stream
from tawatur.lexicon import table

#: How many pieces before (then behind) an expression are looked at.
REACH = 45
_THAT = frozenset({"ان", "بان", "انه", "بانه"})
_STOPS = frozenset("\n؟!؛")
PAST, OPEN, PRESENT, FUTURE = -1, 0, 1, 2
_TENSES = {"future": FUTURE, "past": PAST, "not_verb": OPEN}
_CONJUNCTIONS = "وف"
_OBJECTS, _LONG = ("ها", "هم", "هما", "ه"), 5  # «أبرمته»: a perfect of five letters with an object pronoun
_FUTURE_PREFIX, _HE, _SHE = "س", "ي", "ت"


def _words(tense: str) -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in table("ar/times/tense.tsv") if row["tense"] == tense)


_BACKWARD, _NOUNS_TOO = _words("past"), _words("noun_too")
#: How far before a doubtful perfect a plain verb may stand that governs it («تعتزم اللجنة عقد جلسة»).
_GOVERNS = 7
#: The words that a subject between two verbs may have («كان الوزير الروسي يلتقي»).
_SUBJECT = 3


@cache
def _forms() -> dict[str, int]:
    """Known verb forms and words with the tense that they give, by normal form."""
    verbs = [(normalise(row["perfect"]), normalise(row["imperfect"])) for row in table("ar/times/verbs.tsv")]
    known = {perfect: PAST for perfect, _ in verbs}  # before «أوقع» is read as the first person of «يوقع»
    for perfect, imperfect in verbs:
        weak = perfect.endswith("ي") or (perfect.endswith("ا") and len(perfect) <= 4)
        stem = perfect[:-1] if weak else perfect
        dual = ("يا",) if weak else ("ا",) if len(perfect) > 4 else ()  # «ردا», «طالبا» are mostly nouns
        for ending in ("ت", "وا", "تا", *dual):
            known.setdefault(stem + ending, PAST)
        for person in "يتنا":
            form = person + imperfect[1:]
            known.setdefault(form, PRESENT)
            known.setdefault(_FUTURE_PREFIX + form, FUTURE)
        for ending in ("ان", "ون", "ا", "وا"):
            for person in "يت":
                known.setdefault(person + imperfect[1:] + ending, PRESENT)
                known.setdefault(_FUTURE_PREFIX + person + imperfect[1:] + ending, FUTURE)
    rows = [(normalise(row["form"]), row["tense"]) for row in table("ar/times/tense.tsv")]
    known.update({form: _TENSES[tense] for form, tense in rows if tense in _TENSES})
    return known


def tense_of(norm: str) -> int | None:
    """The tense that a word gives its clause; None for a word that gives none («يوم» is no verb)."""
    forms = _forms()
    found = forms.get(norm)
    if found is None and len(norm) > 3 and norm[0] in _CONJUNCTIONS:
        norm = norm[1:]
        found = forms.get(norm)
    if found is not None:
        return found or None
    for pronoun in _OBJECTS:
        if (
            norm.endswith(pronoun)
            and len(norm) - len(pronoun) >= _LONG
            and forms.get(norm.removesuffix(pronoun)) == PAST
        ):
            return PAST
    if norm.startswith((_FUTURE_PREFIX + _HE, _FUTURE_PREFIX + _SHE)) and len(norm) >= 6 and _is_word(norm[1:]):
        return FUTURE
    if norm.startswith(_HE) and len(norm) >= 5:
        return PRESENT
    return None


@cache
def _is_word(norm: str) -> bool:
    """Whether running text has the word: «ستلتحق» is a future since «تلتحق» is a word, «سيريزا» is none."""
    return log_count(norm) > 0 or any(
        norm.endswith(pronoun) and log_count(norm.removesuffix(pronoun)) > 0 for pronoun in _OBJECTS
    )


def tense_at(stream: Stream, index: int) -> int:
    """The tense of the clause that the piece at ``index`` stands in: the nearest verb before it, else after it."""
    norms = stream.norms
    for at in range(index - 1, max(-1, index - REACH), -1):
        norm = norms[at]
        if norm in _STOPS or (norm == "." and not stream.digits(at + 1)):
            break
        found = tense_of(norm)
        if found is not None:
            tense = _governed(stream, at) if norm in _NOUNS_TOO else _with_auxiliary(stream, at, found)
            return FUTURE if tense == PAST and _told_ahead(stream, at, index) else tense
    for at in range(index + 1, min(len(norms), index + REACH)):
        norm = norms[at]
        if norm in _STOPS or norm == ".":
            break
        found = tense_of(norm)
        if found is not None:
            return found
    return OPEN


def _told_ahead(stream: Stream, at: int, index: int) -> bool:
    """«قال إن الاجتماع الثلاثاء سيبحث …»: the verb before only tells, and the clause's own verb behind is a future."""
    if not any(stream.norms[between] in _THAT for between in range(at + 1, index)):
        return False
    for after in range(index + 1, min(len(stream.norms), index + REACH)):
        if stream.norms[after] in _STOPS or stream.norms[after] in ".،":
            return False
        found = tense_of(stream.norms[after])
        if found is not None:
            return found == FUTURE
    return False


def _governed(stream: Stream, at: int) -> int:
    """The tense at a word that is a perfect or a verbal noun: that of a verb close before it, else past."""
    for before in range(at - 1, max(-1, at - _GOVERNS), -1):
        if stream.norms[before] in _STOPS or stream.norms[before] in ".،":
            break
        found = tense_of(stream.norms[before])
        if found is not None and stream.norms[before] not in _NOUNS_TOO:
            return _with_auxiliary(stream, before, found)
    return PAST


def _with_auxiliary(stream: Stream, at: int, found: int) -> int:
    """The tense of a verb with the one before it: «لم يلتق» is past, «كان الوزير يلتقي», «بدأ يضرب» too."""
    if found != PRESENT:
        return found
    for index in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):
        before = stream.norms[index]
        if before in _BACKWARD or (before[1:] in _BACKWARD and before[:1] in _CONJUNCTIONS):
            return PAST
        if before in _STOPS or before in ".،" or before in _THAT or tense_of(before) is not None:
            break
    return found
