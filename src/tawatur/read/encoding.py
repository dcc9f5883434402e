"""Bytes → text: the encodings in which Arabic news is found, declared or detected."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:charset\s{0,9}=\s{0,9}["']?|<\?xml[^>]{0,99}encoding\s{0,9}=\s{0,9}["'])([A-Za-z0-9_:.-]{2,30})""", re.I
)
_HEAD = 4096
_SINGLE_BYTE = ("windows-1256", "iso-8859-6")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARTICLE = re.compile("(?<![\u0621-\u064a])[\u0648\u0628\u0644]?\u0627\u0644(?=[\u0621-\u064a])")


class NotText(ValueError):  # noqa: N818  # named by the condition, not as an error
    """Bytes that are no text in any encoding we know; the message says what they look like."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its byte order mark, and the encoding that it was read in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of ``data``: by its byte order mark, as UTF-8, by its declaration, else by what reads as Arabic.

    Valid UTF-8 outside ASCII is hardly ever anything else, so it is tried before the declaration, which on old
    pages is often wrong. Nothing but a byte order mark is taken away. Raises ``NotText``.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(data[len(bom) :].decode(name, "replace"), name)
    wide = _wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    if _is_binary(data):
        raise NotText("it holds binary data, not text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _by_declaration(data) or _by_reading(data)


def declared(data: bytes) -> str | None:
    """The encoding that an HTML or XML head declares, by Python's name; None where it declares none we know."""
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        return codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: Arabic letters have 06 as their high byte, spaces and ASCII have 00."""
    sample = data[:_HEAD]
    half = len(sample) // 2
    if half < 2:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high.count(6) + high.count(0) > 0.85 * half and high.count(6) > 0.3 * half:
            return name
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_HEAD]
    controls = sum(1 for byte in sample if byte < 9 or (13 < byte < 32 and byte != 27))
    return b"\0" in sample or controls > 0.02 * len(sample)


def _by_declaration(data: bytes) -> Decoded | None:
    name = declared(data)
    if name in (None, "utf-8", "ascii", "iso8859-1", "cp1252"):
        return None
    try:
        text = data.decode(str(name))
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    return Decoded(text, str(name)) if _ARABIC.search(text) else None


def _by_reading(data: bytes) -> Decoded:
    """Damaged UTF-8, or the single-byte encoding under which most words begin with the article."""
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= 0.02 * len(damaged) and _ARABIC.search(damaged):
        return Decoded(damaged, "utf-8")
    readings = [(_arabicness(data, name), name) for name in _SINGLE_BYTE]
    score, name = max(readings, key=lambda reading: reading[0])
    if score <= 0:
        raise NotText("its encoding is none that we know (UTF-8, UTF-16, windows-1256, ISO-8859-6)")
    return Decoded(data.decode(name, "replace"), name)


def _arabicness(data: bytes, name: str) -> float:
    text = data[: 8 * _HEAD].decode(name, "replace")
    letters = len(_ARABIC.findall(text))
    return letters / 100 + len(_ARTICLE.findall(text)) - 2 * text.count("\ufffd") if letters else 0.0
