"""The words of an article as event reading sees them: names, verbs, prepositions, and where clauses end."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property

from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.words import Carrier, carriers, event_forms, grammar, plain_verbs
from tawatur.arabic import Reading, Sentence, normalise
from tawatur.records import Mention, Span, Statement, TimeExpression

#: Marks that end a clause.
STOPS = ("؛", ".", "؟", "!", ":")


class Wording:
    """One article's tokens with the names, times and statements found in them."""

    def __init__(
        self,
        reading: Reading,
        mentions: tuple[Mention, ...],
        times: tuple[TimeExpression, ...],
        statements: tuple[Statement, ...],
    ) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.mentions = tuple(m for m in mentions if not self._is_deed(m))
        self.times = times
        self.statements = statements

    def _is_deed(self, mention: Mention) -> bool:
        """Whether a supposed place is an event word («غارة»)."""
        word = normalise(self.reading.text[mention.start : mention.end])
        return mention.type in ("GPE", "LOC", "FAC") and any(not e.word.verb for e in event_forms().get(word, ()))

    @cached_property
    def inside(self) -> dict[int, Mention]:
        """The mention that each token belongs to, by token index."""
        found = {}
        for mention in self.mentions:
            first = self.reading.token_at(mention.start)
            for index in range(max(first, 0), self.reading.between(mention.start, mention.end)[1]):
                found[index] = mention
        return found

    @cached_property
    def timed(self) -> frozenset[int]:
        """Indices of the tokens that belong to a time expression."""
        return frozenset(
            index
            for time in self.times
            for index in range(max(self.reading.token_at(time.start), 0), self.reading.between(time.start, time.end)[1])
        )

    @cached_property
    def cues(self) -> frozenset[int]:
        """Indices of the tokens that are cue words of statements."""
        return frozenset(
            index
            for statement in self.statements
            for index in range(
                max(self.reading.token_at(statement.cue.start), 0),
                self.reading.between(statement.cue.start, statement.cue.end)[1],
            )
        )

    @cached_property
    def _sentence_firsts(self) -> list[int]:
        return [sentence.first for sentence in self.reading.sentences]

    def sentence(self, index: int) -> Sentence:
        """The sentence that token ``index`` stands in."""
        return self.reading.sentences[max(bisect_right(self._sentence_firsts, index) - 1, 0)]

    def is_in(self, index: int, words: frozenset[str]) -> bool:
        """Whether token ``index``, with or without its clitics, is one of ``words``."""
        if not 0 <= index < len(self.tokens):
            return False
        return any(rest in words for rest, _, _ in peelings(self.tokens[index].norm))

    def carrier(self, index: int) -> tuple[Carrier, ...]:
        """The readings of token ``index`` as a verb that carries an event noun; empty if it is none."""
        if index in self.inside:
            return ()
        for rest, prep, _future in peelings(self.tokens[index].norm):
            if not prep and rest in carriers():
                return carriers()[rest]
        return ()

    def is_verb(self, index: int) -> bool:
        """Whether token ``index`` is surely a finite verb: a known one, a cue, or one that begins like a present."""
        token = self.tokens[index]
        if token.kind != "word" or index in self.inside or index in self.timed:
            return False
        if index in self.cues:
            return True
        if self.is_in(index, grammar("never_verbs")) or token.norm[1:] in grammar("plain_prepositions"):
            return False
        if index > 0 and index - 1 not in self.inside and self.tokens[index - 1].norm in grammar("before_nouns"):
            return False
        for rest, prep, future in peelings(token.norm):
            if future and (rest in carriers() or rest in plain_verbs() or _looks_present(rest)):
                return True
            if future or prep:
                if future and any(e.form.tense == "present" for e in event_forms().get(rest, ())):
                    return True
                continue
            if any(entry.word.verb for entry in event_forms().get(rest, ())) or rest in carriers():
                return True
            if _looks_present(rest) or (rest in plain_verbs() and (rest not in _nominal() or self._opens(index))):
                return True
        return False

    def _opens(self, index: int) -> bool:
        """Whether token ``index`` stands where a clause begins, as a verb would («رفض الوزير», not «في رفض»)."""
        if index == self.sentence(index).first or self.tokens[index].norm[:1] in ("و", "ف"):
            return True
        before = self.tokens[index - 1]
        return before.kind == "mark" or any(
            self.is_in(index - 1, grammar(name))
            for name in ("verb_particles", "complementizers", "relatives", "relative_pronouns", "negation")
        )

    def names_event(self, index: int) -> bool:
        """Whether token ``index`` is a form of an event noun, so that a name after it is its own."""
        if index in self.inside:
            return False
        return any(
            any(not entry.word.verb for entry in event_forms().get(rest, ()))
            for rest, _, _ in peelings(self.tokens[index].norm)
        )

    def preposition(self, index: int) -> str:
        """The preposition that token ``index`` is or begins with («للوزير» gives ل); "" if none."""
        token = self.tokens[index]
        if token.kind != "word" or (index in self.inside and self.inside[index].start <= token.start):
            return ""
        for rest, prep, _future in peelings(token.norm):
            if not prep and rest in grammar("prepositions"):
                return rest
        if token.proclitics and token.proclitics[-1] in ("ب", "ل"):
            return token.proclitics[-1]
        for rest, prep, _future in peelings(token.norm)[1:]:
            if prep and (rest in event_forms() and event_forms()[rest][0].form.tense == "noun"):
                return prep
        return ""

    def clause_end(self, index: int, reach: int = 30) -> int:
        """Where the clause of the word at ``index`` ends (token index, exclusive)."""
        last = min(self.sentence(index).last, index + reach)
        for at in range(index + 1, last):
            token = self.tokens[at]
            if token.kind == "mark" and token.norm in STOPS:
                return at
            if at in self.inside:
                continue
            if self.is_in(at, grammar("complementizers")) or self.is_in(at, grammar("relatives")):
                return at
            if self.is_in(at, grammar("subordinators")) and at > index + 1:
                return at
            if self.is_verb(at):
                return at
        return last

    def clause_start(self, index: int, reach: int = 30) -> int:
        """Where the clause of the word at ``index`` begins: after a boundary word or the verb before it."""
        first = max(self.sentence(index).first, index - reach)
        for at in range(index - 1, first - 1, -1):
            token = self.tokens[at]
            if token.kind == "mark" and token.norm in STOPS:
                return at + 1
            if at in self.inside:
                continue
            if self.is_in(at, grammar("complementizers")) or self.is_in(at, grammar("relatives")):
                return at + 1
            if self.is_verb(at):
                return at
        return first

    def statement_at(self, index: int) -> Statement | None:
        """The innermost statement whose content holds token ``index``."""
        token = self.tokens[index]
        return self.statement_around(Span(token.start, token.end))

    def statement_first(self, index: int) -> int:
        """The first token of the content of the innermost statement around token ``index``; 0 where there is none."""
        statement = self.statement_at(index)
        return self.reading.between(statement.start, statement.end)[0] if statement else 0

    def statement_around(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds ``span``."""
        around = [s for s in self.statements if s.start <= span.start and span.end <= s.end]
        return min(around, key=lambda s: s.end - s.start, default=None)


@cache
def _nominal() -> frozenset[str]:
    """Past verbs of three or four letters that are also nouns («هدف», «عمل»)."""
    return frozenset(word for word in plain_verbs() if len(word) <= 4 and not word.endswith(("ت", "وا")))


def _looks_present(word: str) -> bool:
    return len(word) >= 4 and word[0] == "ي" and word not in grammar("not_verbs") and not word.endswith(("ه", "ات"))
