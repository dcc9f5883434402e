"""Whether a page's words are Arabic: not Persian, Urdu or another language in the same letters, not a foreign page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.arabic.letters import normalise
from tawatur.lexicon import document

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufefc]")
_SAMPLE = 5_000
#: Articles quote foreign names, titles and addresses; less Arabic than this is another language's page.
_LEAST_SHARE = 0.3


def fault_of(told: Sequence[str], whole: str) -> tuple[str, str] | None:
    """Why a page is no Arabic article, and what to do; None where it is one. ``told`` are its title and body."""
    text = "\n".join(told)[:_SAMPLE]
    if not _ARABIC.search(whole):
        return "it holds no Arabic text", "give Arabic pages only"
    if not text.strip():
        return "no running text was found on it", "check that the page holds an article"
    letters = sum(char.isalpha() for char in text)
    if len(_ARABIC.findall(text)) < _LEAST_SHARE * letters:
        return "it is not Arabic", "give Arabic pages only"
    other = _other_language(text)
    return (f"it is {other}, not Arabic", "give Arabic pages only") if other else None


def _other_language(text: str) -> str | None:
    """The language whose little words outnumber the Arabic ones, told by words that Arabic does not have."""
    words: list[str] = _WORD.findall(text)
    own = sum(normalise(word) in _little_words()["Arabic"] for word in words)
    for name, little in sorted(_little_words().items()):
        if name != "Arabic" and sum(word in little for word in words) > max(2, 2 * own):
            return name
    return None


@cache
def _little_words() -> dict[str, frozenset[str]]:
    data = document("ar/little_words.yml")
    return {
        name: frozenset(normalise(word) if name == "Arabic" else word for word in words) for name, words in data.items()
    }
