"""Numerals: digits of every script with their separators, and number words in all cases up to billions.

Values only; what a number counts and how exactly it is meant is read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.arabic.stream import Found, Phrasebook, Stream
from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of a numeral: its role (see number_words.tsv) and value."""

    role: str
    value: int


class Numeral(NamedTuple):
    """A numeral in a stream: its value, the index behind it, letters of clitics before its first word.

    ``digits`` says that it begins with digits, ``scaled`` that a scale word is part of it, ``definite`` that it
    carries the article («الثلاثة»).
    """

    value: float
    after: int
    dropped: int = 0
    clitics: str = ""
    digits: bool = False
    scaled: bool = False
    definite: bool = False


NUMBER_WORDS = Phrasebook(
    (article + row["form"], NumberWord(row["role"], int(row["value"])))
    for row in table("ar/numbers/number_words.tsv")
    for article in ("", "ال")
)
_CONJUNCTION = "و"
_ARTICLE = "ال"
_DECIMAL, _THOUSANDS, _EITHER = "٫", "٬", (".", ",", "،")
_LETTER = "ر"  # between digits that it touches: the separator of a decimal written from the right
_RIGHT_TO_LEFT = "\u200f\u061c"
_BRACKETS = {"(": ")", "«": "»", "[": "]", '"': '"', "“": "”"}
_MARKS = (_DECIMAL, _THOUSANDS, *_EITHER)


def numeral_at(stream: Stream, index: int) -> Numeral | None:
    """The longest numeral that begins at ``index``: «1,5 مليون» is 1500000, «ألف وخمسمئة» 1500; else None."""
    first = _component(stream, index, linked=False)
    if first is None:
        return None
    value, after, scale = _scaled(stream, first)
    total, last = value, scale
    while last >= 1000:
        step = _linked(stream, after)
        if step is None:
            break
        more, behind, scale = _scaled(stream, step)
        if more >= last or (scale == 1 and more >= 1000):
            break
        total, after, last = total + more, behind, scale
    part = _and_part(stream, after, last)
    if part:
        total, after = total + part[0], part[1]
    return Numeral(
        total, after, first.dropped, first.clitics, first.digits, scaled=max(scale, last) > 1 or first.scaled,
        definite=first.definite,
    )  # fmt: skip


def value_of(text: str) -> float | None:
    """The value of a text that is one numeral and nothing else, else None.

    >>> value_of("مئتان وخمسة وعشرون ألفا")
    225000.0
    """
    stream = Stream(text)
    found = numeral_at(stream, 0) if len(stream) else None
    return found.value if found and found.after == len(stream) and not found.clitics else None


def digits_at(stream: Stream, index: int) -> tuple[float, int] | None:
    """A number in digits at ``index``, with separators of any habit: «1,5» 1.5, «1.500» 1500, «١٬٥٠٠٫٢» 1500.2.

    A right-to-left mark behind a separator shows the parts in reverse: «02.\u200f19» is read 19.02; and so does the
    letter that some agencies write for the separator: «8ر16» is 16.8.
    """
    if not stream.digits(index):
        return None
    groups, at, reverse = [stream.norms[index]], index, False
    marks: list[str] = []
    if stream.norm(index + 1) == _LETTER and stream.touches(index) and stream.touches(index + 1):
        whole = stream.digits(index + 2)
        if whole and not stream.digits(index - 2):
            return float(f"{whole[:300]}.{stream.digits(index)[:20]}"), index + 3
    while stream.norm(at + 1) in _MARKS and stream.touches(at) and stream.digits(at + 2):
        turned = stream.text[stream.end(at + 1) : stream.start(at + 2)]
        if turned.strip(_RIGHT_TO_LEFT) or (marks and bool(turned) != reverse):
            break
        reverse = bool(turned)
        marks.append(stream.norms[at + 1])
        groups.append(stream.norms[at + 2])
        at += 2
    if reverse:
        groups, marks = groups[::-1], marks[::-1]
    kind = _grouping(groups, marks, _big_scale(stream, at + 1))
    if kind is None:
        return (float(groups[0][:300]), index + 1)
    whole, part = ("".join(groups), "") if kind == "whole" else ("".join(groups[:-1]), groups[-1])
    return float(f"{whole[:300]}.{part[:20] or '0'}"), at + 1


def _grouping(groups: list[str], marks: list[str], scaled: bool) -> str | None:
    """«whole» where all separators part thousands, «part» where the last is decimal, None where they are neither."""
    if not marks:
        return "whole"
    last = marks[-1]
    threes = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if last == _DECIMAL or (len(marks) > 1 and last not in marks[:-1] and len(set(marks[:-1])) == 1):
        return "part" if all(len(group) == 3 for group in groups[1:-1]) else None
    if len(marks) == 1 and last != _THOUSANDS:
        if threes and not scaled and not groups[0].startswith("0"):
            return "whole"
        return "part"
    return "whole" if threes and len(set(marks)) == 1 else None


def _and_part(stream: Stream, after: int, scale: float) -> tuple[float, int] | None:
    """«ونصف», «ونصف المليون» behind a scale: what it adds and the index behind it."""
    word = NUMBER_WORDS.at(stream, after)
    if scale < 1000 or word is None or word.clitics != _CONJUNCTION or word.value.role != "hundredths":
        return None
    again = NUMBER_WORDS.at(stream, word.after)
    named = again is not None and not again.clitics and again.value.value == scale
    return scale * word.value.value / 100, again.after if again and named else word.after


def _big_scale(stream: Stream, index: int) -> bool:
    word = NUMBER_WORDS.at(stream, index)
    return bool(word and not word.clitics and word.value.role in ("scale", "many", "accusative", "dual"))


def _component(stream: Stream, index: int, linked: bool) -> Numeral | None:
    """A number below a thousand in words, digits, or a scale word alone (``linked``: behind «و»)."""
    plain = digits_at(stream, index)
    if plain:
        closing = _BRACKETS.get(stream.norm(index - 1), "") == stream.norm(plain[1]) != ""
        held = closing and _big_scale(stream, plain[1] + 1)  # «(60) ألف»
        return Numeral(plain[0], plain[1] + held, digits=True)
    word = NUMBER_WORDS.at(stream, index)
    if word is None or (linked and word.clitics != _CONJUNCTION) or word.value.role == "hundredths":
        return None
    definite = stream.norm(index)[word.dropped :].startswith(_ARTICLE) and not stream.norm(index)[
        word.dropped :
    ].startswith("الف")
    role, value, after = word.value.role, float(word.value.value), word.after
    if role in ("scale", "dual", "accusative"):
        doubled = role == "dual" or (role == "accusative" and not linked and not _single(stream, index, after))
        return Numeral(value * (2 if doubled else 1), after, word.dropped, word.clitics, scaled=True, definite=definite)
    if role == "many":
        return None
    value, after = _below_thousand(stream, word)
    return Numeral(value, after, word.dropped, word.clitics, definite=definite)


def _single(stream: Stream, index: int, after: int) -> bool:
    """Whether «مليونا» is one in the accusative («مليوناً», «مليونا ومائة ألف») and not two in the construct."""
    if "\u064b" in stream.written(index):
        return True
    follow = NUMBER_WORDS.at(stream, after)
    return bool(follow and follow.clitics == _CONJUNCTION) or stream.norm(after) == _CONJUNCTION


def _below_thousand(stream: Stream, word: Found[NumberWord]) -> tuple[float, int]:
    """Hundreds, teens, units and tens in the orders that Arabic has: «مئة وثلاثة وعشرون»."""
    role, value, after = word.value.role, word.value.value, word.after
    if role == "unit":
        follow = NUMBER_WORDS.at(stream, after)
        if follow and not follow.clitics and follow.value.role == "ten":
            return value + 10, follow.after
        if follow and not follow.clitics and follow.value.role == "hundred":
            role, value, after = "hundreds", value * 100, follow.after
        elif follow and follow.clitics == _CONJUNCTION and follow.value.role == "tens":
            return value + follow.value.value, follow.after
    if role in ("hundred", "hundreds"):
        rest = NUMBER_WORDS.at(stream, after)
        if rest and rest.clitics == _CONJUNCTION and rest.value.role in ("unit", "teen", "ten", "tens"):
            more, behind = _below_thousand(stream, rest)
            if more < 100:
                return value + more, behind
        if stream.norm(after) == _CONJUNCTION and stream.touches(after) and len(stream.digits(after + 1)) in (1, 2):
            return value, after
    return value, after


def _scaled(stream: Stream, part: Numeral) -> tuple[float, int, float]:
    """A component times the scale words behind it: (value, index behind, lowest scale; 1 without any)."""
    value, after = part.value, part.after
    scale = 1.0
    if part.scaled:
        scale = value / 2 if value % 2000 == 0 and str(int(value)).startswith("2") else value
    while True:
        word = NUMBER_WORDS.at(stream, after)
        if word is None or word.clitics or word.value.role not in ("scale", "many", "accusative"):
            return value, after, scale
        if word.value.value == scale:
            return value, after, scale
        value, after, scale = value * word.value.value, word.after, float(word.value.value)


def _linked(stream: Stream, after: int) -> Numeral | None:
    if stream.norm(after) == _CONJUNCTION and stream.digits(after + 1):
        return _component(stream, after + 1, linked=False)
    return _component(stream, after, linked=True) if not stream.digits(after) else None
