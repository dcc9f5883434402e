"""What looks like a number and claims nothing: labels, names, list numbers, scores, telephone numbers, years."""

from __future__ import annotations

from tawatur.annotate.numbers.words import GUARDS
from tawatur.arabic.date_parts import MONTHS
from tawatur.arabic.numerals import Numeral
from tawatur.arabic.ordinals import ordinal
from tawatur.arabic.stream import Stream

_ARTICLE = "ال"
_OPENERS = ("\n", "")
_LIST_MARKS = ("-", ".", ")", "/", ":")
_YEARS = range(1900, 2100)


def is_label(stream: Stream, index: int) -> bool:
    """Whether what stands before a number makes it a name or an address («القرار رقم 2216», «إس - 400», «F-16»)."""
    before = stream.norm(index - 1)
    if before in ("-", "(", "[", "#", "«", '"') and index >= 2:
        if before == "#" or (
            before == "-" and _word_like(stream, index - 2) and stream.norm(index - 2) in GUARDS["label"]
        ):
            return True
        if before == "-" and stream.touches(index - 1) and stream.touches(index - 2) and _latin(stream.norm(index - 2)):
            return True
        before = stream.norm(index - 2) if before == "(" else ""
    if before in GUARDS["label"] or (_latin(before) and stream.norm(index - 1) == before):
        return True
    return before == "@"


def _word_like(stream: Stream, index: int) -> bool:
    norm = stream.norm(index)
    return bool(norm) and (norm[0].isalpha())


def _latin(norm: str) -> bool:
    return bool(norm) and "a" <= norm[0] <= "z"


def is_code(stream: Stream, index: int, numeral: Numeral) -> bool:
    """Digits that are no quantity: telephone numbers, «5+1», scores, dates in figures, list numbers, parts of words."""
    digits = stream.digits(index)
    if not digits:
        return False
    if (len(digits) > 1 and digits[0] == "0" and numeral.after == index + 1) or (len(digits) >= 8):
        return True
    if stream.touches(index - 1) and _joining(stream.norm(index - 1)) and index >= 2 and stream.digits(index - 2):
        return True
    after = numeral.after
    if (stream.norm(index - 1) == "/" and stream.digits(index - 2)) or (
        stream.norm(after) == "/" and stream.digits(after + 1)
    ):
        return True
    if MONTHS.at(stream, after) and numeral.value <= 31:
        return True
    if _joining(stream.norm(after)) and stream.touches(after - 1) and stream.digits(after + 1):
        return True
    if stream.touches(after - 1) and _latin(stream.norm(after)):
        return True
    if stream.norm(after) == "-" and _latin(stream.norm(after + 1)):
        return True
    if stream.touches(index - 1) and stream.norm(index - 1) in GUARDS["power"]:
        return True
    return _listed(stream, index, after)


def _joining(norm: str) -> bool:
    return norm in ("+", "/", ":", "_", "*", "x", "×", "@")


def _listed(stream: Stream, index: int, after: int) -> bool:
    first = stream.norm(index - 1) in _OPENERS
    mark = stream.norm(after)
    apart = mark == "-" and not stream.touches(after - 1) and not stream.digits(after + 1)
    return first and (apart or (mark in _LIST_MARKS and len(stream.digits(index)) <= 2))


def is_year(stream: Stream, index: int, numeral: Numeral, has_noun: bool) -> bool:
    """Four digits that may be a year and count nothing."""
    ranged = stream.norm(index + 1) == "-" and len(stream.digits(index + 2)) == 4 and numeral.value < 2100
    if (ranged or (stream.norm(index - 1) == "-" and len(stream.digits(index - 2)) == 4)) and numeral.value >= 1000:
        return len(stream.digits(index)) == 4
    return numeral.value in _YEARS and len(stream.digits(index)) == 4 and numeral.after == index + 1 and not has_noun


def is_ordinal_part(stream: Stream, index: int, numeral: Numeral) -> bool:
    """«والعشرين» of «السادسة والعشرين», and «العشرين» behind a definite singular («القرن العشرين»)."""
    before = ordinal(stream, index - 1)
    return before is not None and (before.after > index or (numeral.definite and numeral.clitics == "و"))


def is_counted_ordinal(stream: Stream, index: int) -> bool:
    """«الدورة الـ 25», «جلسته الـ57», «المؤتمر الـ10» tell the how-manieth; «الدول الـ 28» are counted."""
    article = index - 1 - (stream.norm(index - 1) == "(")
    return stream.norm(article) in _WITH_ARTICLE and not _many_things(stream, article - 1)


def is_far_label(stream: Stream, index: int) -> bool:
    """«القرار الدولي 2216», «قرار مجلس الأمن 2216»: definite words stand between the label and its number."""
    for at in range(index - 1, max(-1, index - 4), -1):
        norm = stream.norm(at)
        if norm in GUARDS["label"]:
            return True
        if not norm.startswith(_ARTICLE) and norm not in GUARDS["label_owner"]:
            return False
    return False


def is_marker(stream: Stream, index: int, numeral: Numeral) -> bool:
    """«(1)», «(2)»: a small number alone in brackets orders things."""
    alone = stream.norm(index - 1) == "(" and stream.norm(numeral.after) == ")"
    return alone and len(stream.digits(index)) == 1


def is_venue(stream: Stream, index: int) -> bool:
    """«جنيف 2»: the place before a number that counts nothing names a conference."""
    return stream.norm(index - 1) in GUARDS["venue"]


_WITH_ARTICLE = ("ال", "وال", "بال", "لل")
_PLURALS = ("ين", "ون", "ات")


def _many_things(stream: Stream, index: int) -> bool:
    norm = stream.norm(index)
    return norm in GUARDS["counted_head"] or (norm.startswith(_ARTICLE) and norm.endswith(_PLURALS))
