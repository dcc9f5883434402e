"""What in a page's lines is not the article, told by their words and by their shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from tawatur.arabic.letters import normalise
from tawatur.extract.lines import Line
from tawatur.lexicon import table

#: A line with one of the forms at its head or tail is chrome only while it is as short as such lines are.
_SHORT = {
    "start": 12,
    "end": 6,
    "byline": 8,
    "caption": 22,
    "office": 7,
    "link": 30,
    "count": 6,
    "has": 45,
    "section": 3,
}
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|^@\w+$|^#\S+$|\b[\w-]+\.(?:com|net|org|info|news|tv)\b", re.I
)
#: The pattern looks ahead at every place, so that it is given no more of a line than this.
_ADDRESS_WITHIN = 300
_PHONE = re.compile(r"^[\d\s+()./\-–]{6,}$")
_SEPARATORS = re.compile(r"\s*[|•·»›/]\s*")
_CREDITED = re.compile(r"\s?[:/|–—ـ-]")
_DASH = re.compile(r"[-–—/]|\sـ\s")


@cache
def forms(match: str) -> dict[str, str]:
    """The chrome forms of ``chrome.tsv`` to be matched that way: normal form → kind."""
    rows = [row for row in table("ar/chrome.tsv") if row["match"] == match]
    return {" ".join(normalise(row["form"]).lower().split()): row["kind"] for row in rows}


@cache
def _starts() -> dict[str, list[tuple[str, str]]]:
    """Forms that open a line, by their first word, longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, kind in sorted(forms("start").items(), key=lambda item: (-len(item[0]), item[0])):
        found.setdefault(_first_word(form), []).append((form, kind))
    return found


@cache
def _holds() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(form) for form in sorted(forms("has"), key=lambda form: (-len(form), form))))


def kind_of(line: Line) -> str | None:
    """The kind of chrome that the words of a line make it, or None: «شارك الخبر» is ``share``."""
    count = len(line.words)
    whole = forms("whole")
    if line.key in whole or line.core in whole:
        return whole.get(line.key) or whole[line.core]
    if line.core in forms("end"):
        return "credit"
    if count <= _SHORT["has"]:
        held = _holds().search(line.key)
        if held:
            return forms("has")[held.group()]
    return _by_start(line, count) or _by_end(line, count) or _by_parts(line, whole)


def shaped(line: Line) -> str | None:
    """The kind that the shape of a line gives it: an address, a telephone number, marks alone, foreign words,
    initials of those who wrote it («م ع / ر ج»)."""
    if not line.words and not any(char.isdigit() for char in line.text):
        return "marks"
    count = len(line.words)
    if "©" in line.text and count <= _SHORT["has"]:
        return "rights"
    if 2 <= count <= 14 and sum(len(word) == 1 for word in line.words) >= 0.6 * count:
        return "initials"
    if _PHONE.match(line.key) and len(line.key) > 5:
        return "contact"
    if count <= 12 and _ADDRESS.search(line.key[:_ADDRESS_WITHIN]) and not line.tells:
        return "address"
    if line.arabic < 0.2 and count <= 15:
        return "foreign" if line.words else "number"
    return None


def repeated(lines: Sequence[Line]) -> frozenset[str]:
    """Keys of short lines that stand more than once: captions, buttons, names of sections."""
    counts = Counter(line.key for line in lines if 0 < len(line.words) <= 14 and not line.stops)
    return frozenset(key for key, times in counts.items() if times > 1)


def is_byline(line: Line) -> bool:
    """Whether a short line says who wrote it and where: «كتبت : سناء عبد الله», «عين اليوم – جدة». The agency's
    «ثقافي / معرض تشكيلي بجازان» is a headline with its section before it, not a byline."""
    count = len(line.words)
    if not 1 <= count <= _SHORT["byline"] or line.stops:
        return False
    parts = _DASH.split(line.key)
    named = len(parts) > 1 and all(len(part.split()) <= 3 for part in parts) and parts[0].strip() not in forms("whole")
    return _start_kind(line) in ("byline", "credit") or (count <= 7 and named)


def is_photo_credit(line: Line) -> bool:
    """Whether a short line ends with who took a picture: «إيمانويل ماكرون ومارين لوبان أ ف ب»."""
    return not line.stops and len(line.words) <= _SHORT["caption"] and _end_kind(line) in ("photo", "caption")


def _by_start(line: Line, count: int) -> str | None:
    kind = _start_kind(line)
    if kind is None or kind in ("byline", "credit", "updated", "published", "crawled"):
        return None
    if kind == "related":
        return kind if count <= 30 and (not line.stops or ":" in line.text[:30]) else None
    return kind if count <= _SHORT.get(kind, _SHORT["start"]) and not (line.stops and count > 8) else None


def _start_kind(line: Line) -> str | None:
    key = line.key.lstrip(" |•·»›-–*>#")
    for form, kind in _starts().get(_first_word(key), ()):
        rest = key[len(form) :]
        if key.startswith(form) and not rest[:1].isalpha() and (kind != "credit" or _CREDITED.match(rest)):
            return kind
    return None


def label_kind(line: Line) -> str | None:
    """``published``, ``updated`` or ``crawled`` where a line begins with such a label, else None."""
    kind = _start_kind(line)
    return kind if kind in ("published", "updated", "crawled") else None


def _by_end(line: Line, count: int) -> str | None:
    kind = _end_kind(line) if not line.stops else None
    if kind in (None, "photo") or count > _SHORT[str(kind)]:
        return None
    return None if kind == "count" and not any(char.isdigit() for char in line.key) else kind


def _end_kind(line: Line) -> str | None:
    """The kind of the longest form that ends the line as a word of its own."""
    return _ends()(line.key)


@cache
def _ends() -> Callable[[str], str | None]:
    kinds = forms("end")
    longest = max(map(len, kinds))

    def kind_at_end(key: str) -> str | None:
        for length in range(min(longest, len(key)), 0, -1):
            form = key[-length:]
            if form in kinds and (length == len(key) or not (key[-length - 1].isalpha() and form[0].isalpha())):
                return kinds[form]
        return None

    return kind_at_end


def _by_parts(line: Line, whole: dict[str, str]) -> str | None:
    """A row of menu entries: «الرئيسية | أخبار | رياضة»."""
    parts = [part for part in _SEPARATORS.split(line.key) if part]
    short = len(parts) > 2 and all(len(part.split()) <= 3 for part in parts)
    if len(parts) >= 2 and sum(part in whole for part in parts) >= len(parts) * (0.5 if short else 1):
        return "menu"
    return None


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(":؛،,.|-/")
