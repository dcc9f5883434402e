"""Bylines that stand at the head of the running text: «فهد العتيبي- سبق- الطائف: شهدت محافظة الطائف …»."""

from __future__ import annotations

import re

from tawatur.annotate.times.tense import tense_of
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.records import Mention

_HEAD = re.compile(r"[^\n:.،؛]{3,80}:(?=\s)")
_DASHES = re.compile(r"\s*[-–—ـ]\s+|\s+[-–—ـ]\s*")
_PIECE = 3  # words that a writer, an outlet or a city takes


def without_writers(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The mentions but for the people named in a byline at the head of the first paragraph: they wrote the story."""
    start, end = _byline(reading)
    return [found for found in mentions if found.type != "PERS" or not start <= found.start < end]


def _byline(reading: Reading) -> tuple[int, int]:
    """The byline at the head of the body: dashes between two to four short pieces, then a colon; (0, 0) without one."""
    first = next((p for p in reading.article.paragraphs if p.role == "body"), None)
    head = _HEAD.match(reading.text, first.start, first.end) if first else None
    if first is None or head is None:
        return 0, 0
    pieces = _DASHES.split(head.group()[:-1].strip())
    short = all(1 <= len(piece.split()) <= _PIECE for piece in pieces)
    short = short and tense_of(normalise(pieces[0].split()[0])) is None  # «قال فلان - وهو نائب الرئيس -: …»
    title = next((p.end for p in reading.article.paragraphs if p.role == "title"), 0)
    return head.span() if short and 2 <= len(pieces) <= 4 and title <= head.start() else (0, 0)
