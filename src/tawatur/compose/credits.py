"""The news agencies that an article credits: in its dateline or byline, in brackets, by attribution, by signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token, tokenize
from tawatur.compose.bench import Witness
from tawatur.records import Span

_HEAD = 14  # words at the start of a paragraph that a dateline may take up
_TOWN = 4  # words and brackets before an agency in a head that has no dash
_BYLINE = 9  # words of a line that is nothing but a byline
_BRACKETS = 8  # words that brackets of a credit hold at most
_OPEN, _CLOSE = frozenset("([«"), frozenset(")]»")
_LONG_DASH = (" ـ ", " - ")  # a tatweel that stands alone is a dash: «موسكو ـ وكالات»
_RULES = frozenset("-–—ـ|")
_DASHES = frozenset("-–—ـ:/|,،")


@dataclass(frozen=True, slots=True)
class Credit:
    """One agency credited at one place; ``whole`` where the credit covers the article (dateline, byline, signature)."""

    agency: str
    span: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class _Form:
    agency: str
    words: tuple[str, ...]
    where: str


@cache
def agencies() -> frozenset[str]:
    """Entity ids of all news agencies known by name."""
    rows = (*lexicon.table("ar/entities/news_agencies.tsv"), *lexicon.table("ar/agency_credits.tsv"))
    return frozenset(row["id"] for row in rows if not row["id"].startswith("role:"))


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """Forms by their first word, longest first; a single word of four letters or fewer needs a credit around it."""
    found: dict[tuple[str, ...], _Form] = {}
    for row in lexicon.table("ar/agency_credits.tsv"):
        for form in row["forms"].split("|"):
            _add(found, row["id"], form, row["where"])
    for row in lexicon.table("ar/entities/news_agencies.tsv"):
        for form in row["aliases"].split("|"):
            words = _words(form)
            if not row.get("guard"):
                _add(found, row["id"], form, "anywhere" if any(len(w) > 4 for w in words) else "credit")
    by_first: dict[str, list[_Form]] = {}
    for words in sorted(found, key=lambda words: (-len(words), words)):
        by_first.setdefault(words[0], []).append(found[words])
    return {first: tuple(forms) for first, forms in by_first.items()}


def _add(found: dict[tuple[str, ...], _Form], agency: str, form: str, where: str) -> None:
    words = _words(form)
    if words:
        found.setdefault(words, _Form(agency, words, where))


def _words(form: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokenize(form) if token.kind != "mark")


@cache
def _cues() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/agency_cues.tsv"))


def credits(witness: Witness) -> tuple[Credit, ...]:
    """Every credit of ``witness``: from its text, and from the speakers and carriers that were found in it."""
    found = list(_written(witness))
    known = agencies()
    for statement in witness.found.statements:
        for entity in (statement.speaker.entity, *statement.via):
            if entity in known and entity is not None:
                found.append(Credit(entity, statement.cue, False))
    return tuple(dict.fromkeys(found))


def _written(witness: Witness) -> Iterator[Credit]:
    text = witness.article.text
    for paragraph in witness.article.paragraphs:
        if paragraph.role == "date":
            continue
        tokens = tokenize(text[paragraph.start : paragraph.end].replace(*_LONG_DASH))
        words = sum(1 for token in tokens if token.kind != "mark")
        if paragraph.role == "chrome" and words > _BYLINE:
            continue
        for form, first, last in _matches(tokens):
            if form.where != "anywhere" and _is_publisher(tokens, first):
                continue
            byline = words <= _BYLINE and paragraph.role != "title" and _may_sign(form, tokens, first, last)
            bracket, dateline = _bracketed(tokens, first, last), _in_dateline(tokens, first, last)
            signed = _signed(tokens, first, last)
            whole = byline or dateline or signed or (bracket and last >= len(tokens) - 3)
            if not (form.where == "anywhere" or byline or signed or bracket or dateline or _cued(tokens, first)):
                continue
            if paragraph.role == "chrome" and not whole:
                continue
            span = Span(paragraph.start + tokens[first].start, paragraph.start + tokens[last - 1].end)
            yield Credit(form.agency, span, whole)


def _matches(tokens: Sequence[Token]) -> Iterator[tuple[_Form, int, int]]:
    at = 0
    while at < len(tokens):
        found = _match(tokens, at)
        if found:
            yield found[0], at, found[1]
            at = found[1]
        else:
            at += 1


def _match(tokens: Sequence[Token], at: int) -> tuple[_Form, int] | None:
    token = tokens[at]
    if token.kind not in ("word", "latin"):
        return None
    for first in dict.fromkeys((token.norm, token.stem)):
        for form in _forms().get(first, ()):
            end = _follow(tokens, at + 1, form.words[1:])
            if end:
                return form, end
    return None


def _follow(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int:
    """Where the remaining words of a form end, dots between its letters skipped; 0 where they do not follow."""
    for word in words:
        while at < len(tokens) and tokens[at].text in ".ـ-(":
            at += 1
        if at >= len(tokens) or tokens[at].norm != word:
            return 0
        at += 1
    return at


def _may_sign(form: _Form, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a form may stand so in a byline: one that is a name too must stand between marks («طهران - فارس»)."""
    marks = _DASHES | _OPEN | _CLOSE
    before = first == 0 or tokens[first - 1].text in marks
    return form.where != "apart" or (before and (last == len(tokens) or tokens[last].text in marks))


def _is_publisher(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before says that the name is a paper's or channel's: «صحيفة «آفي»» is not the agency «إفي»."""
    before = next((t for t in reversed(tokens[max(0, first - 2) : first]) if t.kind != "mark"), None)
    return before is not None and before.stem in _publishers()


@cache
def _publishers() -> frozenset[str]:
    """Words for what publishes, but for «وكالة»."""
    kinds = (normalise(word) for word in lexicon.document("ar/outlet_lines.yml")["kinds"])
    return frozenset(form for kind in kinds for form in (kind, "ال" + kind)) - _cues()


def _signed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name ends its paragraph behind a dash, as a signature does: «… في القاهرة. - أ ف ب»."""
    return first > 0 and last == len(tokens) and tokens[first - 1].text in _RULES


def _bracketed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name stands in short brackets: «(أ ف ب)», «(رويترز، د ب أ)»."""
    left = next((i for i in range(first - 1, max(-1, first - _BRACKETS), -1) if tokens[i].text in _OPEN), None)
    right = next((i for i in range(last, min(len(tokens), last + _BRACKETS)) if tokens[i].text in _CLOSE), None)
    return left is not None and right is not None and right - left <= _BRACKETS


def _in_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name stands in a line's head, set off by marks: «موسكو – واس:», «واس - الرياض», «عمان (بترا)»."""
    if first <= _TOWN and any(t.text in _OPEN for t in tokens[:first]) and _bracketed(tokens, first, last):
        return True
    if first >= _HEAD:
        return False
    before = tokens[first - 1].text in _DASHES if first else True
    after = tokens[last].text in _DASHES | _CLOSE if last < len(tokens) else True
    return before and after and (first == 0 or any(t.text in _DASHES | _OPEN for t in tokens[:first]))


def _cued(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word of attribution stands right before: «ذكرت سانا», «بحسب واس», «نقلا عن كونا»."""
    if not first:
        return False
    before = tokens[first - 1]
    if first > 1 and before.norm == "عن" and tokens[first - 2].norm in _cues():
        return True
    return before.norm in _cues() or before.stem in _cues()
