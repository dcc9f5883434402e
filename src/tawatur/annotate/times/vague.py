"""Vague expressions (PAST_REF, PRESENT_REF, FUTURE_REF) and repeated ones (SET)."""

from __future__ import annotations

from tawatur.annotate.times.meaning import Meaning, vague
from tawatur.annotate.times.scan import Hit, Scan
from tawatur.annotate.times.tense import FUTURE, PRESENT
from tawatur.annotate.times.words import BOOKS, MISC
from tawatur.arabic.dates import WEEKDAYS
from tawatur.arabic.stream import Found

_VALUES = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}
_NEAR, _VERY, _FROM, _EVERY = "قريبا", "جدا", "من", "كل"
_ALAN, _MADDA = "الان", "آ"  # «آلان» is a name, «الآن» is not


def vague_word(scan: Scan, index: int) -> Hit | None:
    """«مؤخرا», «الوقت الراهن», «المستقبل القريب»; «لاحقا» by its clause; a preposition before it is left out."""
    for kind, value in _VALUES.items():
        word = BOOKS[kind].at(scan.stream, index)
        if word and not (_is_alan(scan, index, word) or _near_to(scan, word) or _before_something(scan, index, word)):
            return _without_preposition(scan, index, word, value)
    word = BOOKS["later"].at(scan.stream, index)
    if word:
        ahead = scan.tense(index) in (FUTURE, PRESENT)
        return scan.hit(index, word.dropped, word.after, vague("FUTURE_REF" if ahead else "PAST_REF"))
    if scan.stream.norm(index - 1) not in MISC["in"]:
        return None
    for kind, value in (("past_in", "PAST_REF"), ("later_in", "PAST_REF"), ("future_in", "FUTURE_REF")):
        word = BOOKS[kind].at(scan.stream, index)
        if word and not word.clitics:
            return scan.hit(index, 0, word.after, vague(value))
    return None


def _near_to(scan: Scan, word: Found[str]) -> bool:
    """«قريبا من الاتفاق», «قريبا جدا من الانضمام»: near to something, not soon."""
    norms = scan.stream.norms[word.after - 1 : word.after + 2]
    return norms[0].endswith(_NEAR) and _FROM in norms[1:2] + (norms[2:] if norms[1:2] == [_VERY] else [])


def _before_something(scan: Scan, index: int, word: Found[str]) -> bool:
    """«قبل ساعات من وصوله»: told from the arrival, so a length of time; «من الآن», «من الزمن» are past."""
    ago = scan.stream.norms[index] in MISC["ago"] and word.after > index + 1
    following = scan.stream.norm(word.after + 1)
    now = following in BOOKS["present"] or following in MISC["of_time"]
    return ago and scan.stream.norm(word.after) == _FROM and not now


def _is_alan(scan: Scan, index: int, word: Found[str]) -> bool:
    """Whether «آلان» (the name) stands where «الآن» could be read."""
    if not scan.stream.norm(index).endswith(_ALAN):
        return False
    start = scan.stream.inside(index, word.dropped)
    return scan.stream.text[start : start + 2] == _MADDA + "ل"


def _without_preposition(scan: Scan, index: int, word: Found[str], value: str) -> Hit:
    """«قبل أيام» is told by both words; the expression is the second."""
    if scan.stream.norms[index] in MISC["ago"] | MISC["since"] and word.after > index + 1:
        return scan.hit(index + 1, 0, word.after, vague(value))
    return scan.hit(index, word.dropped, word.after, vague(value))


def repeated(scan: Scan, index: int) -> Hit | None:
    """«يوميا» P1D, «كل أسبوع» P1W, «كل جمعة» every Friday."""
    word = BOOKS["set"].at(scan.stream, index)
    if word:
        return scan.hit(index, word.dropped, word.after, Meaning("SET", word.value, grain="set"))
    return None


def every_weekday(scan: Scan, index: int) -> Hit | None:
    """«كل يوم جمعة», «كل جمعة»: a set of one weekday."""
    at = index + 1
    if scan.stream.norm(at) == "يوم":
        at += 1
    named = WEEKDAYS.at(scan.stream, at)
    if named is None or named.clitics:
        return None
    dropped = len(scan.stream.norm(index)) - len(_EVERY)  # «وكل»
    return scan.hit(index, dropped, named.after, Meaning("SET", f"XXXX-WXX-{named.value[0]}", grain="set"))
