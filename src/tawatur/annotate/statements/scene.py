"""An article laid out for finding statements: words, periods, quotation marks, and who stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from tawatur.annotate.statements.quotes import REACH, Quote, find_quotes
from tawatur.annotate.statements.withheld import withheld_tokens
from tawatur.annotate.statements.words import Form, phrases_by_first, readings, words
from tawatur.arabic import Reading, Token
from tawatur.records import Actor, Span, TimeExpression
from tawatur.records.article import Role

_SPEECH_WORDS = 3  # fewer words in quotation marks are a name or a word held at a distance
_NOT_VERBS_BEFORE = (["بن"], ["عشر"], ["عشره"])  # a name or a number begins before these
_NAMING_REACH = 2
_NAME_WORDS = 4
_LETTERS = 2  # of «م.» and «أو.» in a name's initials
_NAME_REACH = 12
_CALLED = "\u062f\u0639\u0649"  # the end of «يدعى», «تدعى»: is called
_IMPERFECT = "يت"  # its first letters in the third person


@dataclass(frozen=True, slots=True)
class Period:
    """A sentence, or several that one pair of quotation marks holds together; tokens ``first``..``last``."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    role: Role


class Scene:
    """What the parts of the statement finder ask of an article. Token indices are those of ``reading.tokens``."""

    def __init__(self, reading: Reading, actors: tuple[Actor, ...], times: tuple[TimeExpression, ...]) -> None:
        self.reading = reading
        self.text = reading.text
        self.tokens: tuple[Token, ...] = reading.tokens
        self.norms = [*(token.norm for token in self.tokens), "", "", ""]  # so that looking ahead ends softly
        self.actors = tuple(self._without_verbs(actor) for actor in actors)
        self.quotes = find_quotes(reading.article)
        self._timed = {i for time in times for i in range(*reading.between(time.start, time.end))}

    def _without_verbs(self, actor: Actor) -> Actor:
        """An actor phrase that took the next report for a part of its name, cut before it («أردوغان وأكد»)."""
        first, last = self.reading.between(actor.start, actor.end)
        for index in range(first + 1, last):
            verbs = self.conjunction(index) and any(
                form.shape.kind == "perfect" and "weak" not in form.verb.notes for form in _readings(self.norms[index])
            )
            if verbs:
                end = self.tokens[index - 1].end
                named = actor.mention
                kept = Span(named.start, min(named.end, end)) if named and named.start < end else named
                return replace(actor, end=end, mention=kept)
        return actor

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The sentences, joined where one ends between quotation marks."""
        found: list[Period] = []
        for s in self.reading.sentences:
            last = found[-1] if found else None
            cut = last is not None and (self._inside_quote(last.end) or self.abbreviated(last.last))
            if last and last.paragraph == s.paragraph and cut:
                found[-1] = Period(last.start, s.end, last.first, s.last, s.paragraph, s.role)
            else:
                found.append(Period(s.start, s.end, s.first, s.last, s.paragraph, s.role))
        return tuple(found)

    def abbreviated(self, last: int) -> bool:
        """Whether the full stop before this token stands for a shortened word («د. جميل», «أو. بي. سينغ»)."""
        return (
            last > 1
            and self.is_mark(last - 1, ".")
            and self.tokens[last - 2].kind == "word"
            and len(self.norms[last - 2]) <= _LETTERS
        )

    def _inside_quote(self, offset: int) -> bool:
        near = self.quotes_from(offset - REACH, offset)
        return any(q.inner.start < offset <= q.inner.end for q in near if q.depth == 0 and q.closed)

    def quotes_from(self, start: int, end: int) -> tuple[Quote, ...]:
        """The pairs that open between two offsets."""
        return self.quotes[bisect_left(self._quote_starts, start) : bisect_left(self._quote_starts, end)]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.outer.start for quote in self.quotes]

    def enclosing(self, offset: int) -> Quote | None:
        """The innermost closed pair that holds ``offset`` between its marks."""
        near = self.quotes_from(offset - REACH, offset)
        held = [quote for quote in near if quote.closed and quote.inner.start <= offset < quote.inner.end]
        return max(held, key=lambda quote: quote.inner.start, default=None)

    @cached_property
    def _starting(self) -> dict[int, Actor]:
        found: dict[int, Actor] = {}
        for actor in self.actors:
            index = self.reading.token_at(actor.start)
            known = found.get(index)
            if index >= 0 and (known is None or actor.end > known.end):
                found[index] = actor
        return found

    @cached_property
    def _ending(self) -> dict[int, Actor]:
        found: dict[int, Actor] = {}
        for actor in self.actors:
            index = self.reading.token_at(actor.end - 1)
            known = found.get(index)
            if index >= 0 and (known is None or actor.start < known.start):
                found[index] = actor
        return found

    @cached_property
    def opening_quotes(self) -> dict[int, Quote]:
        """The pair that opens at a token."""
        return {self.reading.token_at(q.outer.start): q for q in self.quotes}

    @cached_property
    def closing_quotes(self) -> dict[int, Quote]:
        """The pair that closes at a token."""
        return {self.reading.token_at(q.outer.end - 1): q for q in self.quotes if q.closed}

    def actor_from(self, index: int) -> Actor | None:
        """The longest actor phrase that begins with this token."""
        return self._starting.get(index)

    def actor_until(self, index: int) -> Actor | None:
        """The longest actor phrase that ends with this token."""
        return self._ending.get(index)

    def after(self, offset: int) -> int:
        """Index of the first token that begins at or after ``offset``."""
        return self.reading.between(offset, offset)[0]

    def timed(self, index: int) -> bool:
        """Whether the token belongs to an expression of time."""
        return index in self._timed

    def conjunction(self, index: int) -> str:
        """The و or ف written onto a reporting word, or ""."""
        norm = self.norms[index]
        return norm[0] if norm[:1] in ("و", "ف") and not readings(norm) and readings(norm[1:]) else ""

    def cue_readings(self, index: int) -> tuple[Form, ...]:
        """How the token can be read as a reporting word; under a preposition («لدعوة») only as a noun."""
        if index >= len(self.tokens):
            return ()
        token = self.tokens[index]
        if (
            token.kind != "word"
            or index in self._named
            or index in self._withheld
            or self.norms[index + 1 : index + 2] in _NOT_VERBS_BEFORE
        ):
            return ()
        if token.text.endswith(_CALLED) and self.norms[index + 1] not in words("complementizers"):
            return ()  # «مهندس يدعى جيانغ»
        found = () if token.text.endswith("\u062a\u064f") else _readings(self.norms[index])  # «ذكرتُ»: I mentioned
        if found and token.text.lstrip("وف")[:1] == "أ":  # «أعتقد» is «I believe», no perfect
            found = tuple(form for form in found if form.shape.kind != "perfect" or form.verb.lemma[0] != "ا")
        if found and token.text.endswith("ة"):
            found = tuple(form for form in found if not form.addressed and not form.shape.owned)
        return found

    @cached_property
    def _named(self) -> set[int]:
        """Tokens inside a name («طالب» of «علي بن أبي طالب»)."""
        spans = [actor.mention for actor in self.actors if actor.mention]
        return {i for span in spans for i in range(*self.reading.between(span.start, span.end))}

    @cached_property
    def _withheld(self) -> set[int]:
        return withheld_tokens(self.norms)

    def in_name(self, index: int) -> bool:
        return index in self._named

    def withheld(self, index: int) -> bool:  # «رفض الكشف عن اسمه»
        return index in self._withheld or index - 1 in self._withheld

    def cue_span(self, at: int) -> Span:
        """A reporting word without its conjunction, a noun also without its preposition."""
        token = self.tokens[at]
        skip = 1 if self.conjunction(at) else 0
        governed = token.norm[:1] in ("ب", "ل", "ك") and token.proclitics and token.norm not in words("saying_alone")
        return Span(token.stem_start if governed else token.start + skip, token.end)

    def governed_by(self, index: int) -> str:
        """The preposition written onto a word («ب» of «بالاتفاق»), or ""."""
        return next((p for p in self.tokens[index].proclitics if p in ("ب", "ل", "ك")), "")

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether the token is one of these punctuation marks."""
        return index < len(self.tokens) and self.tokens[index].kind == "mark" and self.tokens[index].text in marks

    def reports_that(self, index: int) -> bool:
        """Whether a reporting word has its own «أن» right behind it."""
        return any(norm in words("complementizers") for norm in self.norms[index + 1 : index + 3])

    def is_dash(self, index: int) -> bool:
        """Whether the token is a dash."""
        if not self.is_mark(index, "-–—"):
            return False
        token = self.tokens[index]
        around = self.text[token.start - 1 : token.start] + self.text[token.end : token.end + 1]
        return not (len(around) == 2 and around.isalpha())  # not «أرندت-براور»

    def is_speech(self, quote: Quote) -> bool:
        """Whether the quoted words can be what somebody said: long enough, and not after a word that names."""
        first, last = self.reading.between(quote.inner.start, quote.inner.end)
        count = sum(1 for i in range(first, last) if self.tokens[i].kind != "mark")
        if count < 2:
            return False
        if count <= _NAME_WORDS and 2 * sum(1 for i in range(first, last) if i in self._named) > count:
            return False
        before = self.reading.token_at(quote.outer.start) - 1
        near = range(max(0, before - _NAMING_REACH + 1), before + 1)
        naming = any(self.norms[i] in words("naming") for i in near) and count < 7
        return not naming

    def is_name_before(self, quote: Quote, at: int, last: int) -> bool:
        """Whether a short quotation after a cue is a name, since the content only begins after it."""
        if self.wordy(quote) > _NAME_WORDS or (at and self.is_mark(at - 1, ":")):
            return False
        after = self.after(quote.outer.end)
        for k in range(after, min(after + _NAME_REACH, last)):
            if k == after and "ب" in self.tokens[k].proclitics:
                return True
            if self.is_mark(k, ":") or self.norms[k] in words("complementizers") | words("from"):
                return True
            if self.is_mark(k, "،,") and k == after and not self.cue_readings(k + 1):
                continue
            if self.is_mark(k, "،,.؛") or self.cue_readings(k):
                return False
        return False

    def runs_on(self, quote: Quote) -> bool:
        """Whether the sentence runs on behind a quotation without a mark («القوات الروسية» ستنسحب)."""
        at = self.after(quote.outer.end)
        return at < len(self.tokens) and self.tokens[at].kind == "word"

    def goes_on_with_verb(self, quote: Quote) -> bool:
        """Whether a verb in the imperfect follows a quotation at once («"قدرة إيران على العدوان" تمثل هما»)."""
        at = self.after(quote.outer.end)
        if not self.runs_on(quote) or self.norms[at] in words("boundaries") or self.cue_readings(at):
            return False
        token = self.tokens[at]
        return token.norm[0] in _IMPERFECT and not token.proclitics and len(token.norm) > 3

    def wordy(self, quote: Quote) -> int:
        """How many words the pair holds."""
        first, last = self.reading.between(quote.inner.start, quote.inner.end)
        return sum(1 for i in range(first, last) if self.tokens[i].kind != "mark")

    def period_of(self, index: int) -> Period:
        """The period that holds a token."""
        return self.periods[self.period_number(index)]

    def period_number(self, index: int) -> int:
        """The number of the period that holds a token."""
        return max(0, bisect_right(self._period_starts, index) - 1)

    @cached_property
    def _period_starts(self) -> list[int]:
        return [period.first for period in self.periods]

    def phrase_at(self, index: int, name: str) -> int:
        """How many tokens of a phrase of the set ``name`` begin here; 0 for none."""
        best = 0
        for phrase in phrases_by_first(name).get(self.norms[index], ()):
            if len(phrase) > best and tuple(self.norms[index : index + len(phrase)]) == phrase:
                best = len(phrase)
        return best

    def span(self, first: int, last: int) -> Span:
        """From the first token's beginning to the end of the token before ``last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


@lru_cache(maxsize=50_000)
def _readings(norm: str) -> tuple[Form, ...]:
    found = readings(norm)
    if not found and norm[:1] in ("و", "ف"):
        found = readings(norm[1:])
        norm = norm[1:]
    if not found and norm[:1] in ("ب", "ل", "ك"):
        host = "ا" + norm[1:] if norm[:2] == "لل" else norm[1:]
        found = tuple(form for form in readings(host) if form.shape.kind == "noun")
    return found
