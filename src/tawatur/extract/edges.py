"""What a site hangs on the ends of a story's lines: buttons before its first sentence, tags and links at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.arabic.letters import normalise
from tawatur.extract.chrome import forms, kind_of
from tawatur.extract.lines import Line

_FULL_STOP = re.compile(r"[.!؟…]\s*[\"”»’')]*\s+(?=\S)")
#: Tags and links behind a story are looked for in so many characters at the end of a line.
_TAIL = 300
_WORD = re.compile(r"\S+")
#: Buttons in a row before a story are at least so many, of at most so many words each; they are looked for so far.
_BUTTONS, _BUTTON_WORDS, _HEAD = 3, 4, 200
_BUTTON_KINDS = frozenset({"share", "comment"})


def without_edges(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with what a site hangs on their ends as lines of their own.

    «شارك تويتر فيسبوك اكتب رأيك قال الوزير …», «… حسب قوله. سمات ليبيا طرابلس»: a head is a row of buttons; a tail
    stands behind a full stop, is short, and would be a list of tags or links if it stood alone.
    """
    found: list[Line] = []
    for line in lines:
        cuts = [cut for cut in (_head_at(line), _tail_at(line)) if cut is not None] if line.tells else []
        for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
            text = line.text[start:end].strip()
            begins = line.start + line.text.index(text, start)
            found.append(Line(len(found), begins, begins + len(text), text))
    return tuple(found)


def _head_at(line: Line) -> int | None:
    """Where the story begins behind a row of buttons."""
    words = [(normalise(word.group()).lower(), word.end()) for word in _WORD.finditer(line.text, 0, _HEAD)]
    at = buttons = 0
    while taken := _button(words, at):
        at, buttons = at + taken, buttons + 1
    return words[at - 1][1] if buttons >= _BUTTONS and at < len(words) else None


def _button(words: Sequence[tuple[str, int]], at: int) -> int:
    """How many words from ``at`` on are one button; 0 for none."""
    for count in range(_BUTTON_WORDS, 0, -1):
        form = " ".join(word for word, _ in words[at : at + count])
        if len(words) >= at + count and forms("whole").get(form) in _BUTTON_KINDS:
            return count
    return 0


def _tail_at(line: Line) -> int | None:
    """Where the tail of a line begins: behind one of its last full stops."""
    offset = max(0, len(line.text) - _TAIL)
    for stop in _FULL_STOP.finditer(line.text, offset):
        tail = Line(0, 0, 0, line.text[stop.end() :])
        if tail.words and not tail.stops and kind_of(tail) in ("related", "link"):
            return stop.end()
    return None
