"""A sentence as event reading sees it: which words are names, verbs, prepositions, and where clauses end."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache, cached_property

from tawatur.annotate.events.forms import peelings
from tawatur.annotate.events.words import Carrier, carriers, event_forms, grammar, people, plain_verbs
from tawatur.arabic import Reading, Sentence, Token, normalise
from tawatur.records import Actor, Mention, Span, Statement, TimeExpression

_PRESENT_LIKE = ("ي",)
_STOPS = ("؛", ".", "؟", "!", ":")


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in its sentence: token indices, the preposition that governs it ("" for none).

    ``depth`` counts the words between that preposition (or verb) and the actor; ``joined`` is true where it is
    coordinated to the party before it.
    """

    actor: Actor
    first: int
    last: int
    under: str
    depth: int
    joined: bool
    head: int


class Scene:
    """One article's tokens with everything the layers before have found; built once, read by every step."""

    def __init__(
        self,
        reading: Reading,
        actors: tuple[Actor, ...],
        mentions: tuple[Mention, ...],
        times: tuple[TimeExpression, ...],
        statements: tuple[Statement, ...],
    ) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.mentions = tuple(m for m in mentions if not self._is_deed(m))
        self.times = times
        self.statements = statements
        self.actors = self._phrases(actors)

    def _is_deed(self, mention: Mention) -> bool:
        """Whether a supposed place is an event word («غارة»)."""
        word = normalise(self.reading.text[mention.start : mention.end])
        return mention.type in ("GPE", "LOC", "FAC") and any(not e.word.verb for e in event_forms().get(word, ()))

    def _phrases(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The outermost actors; one that holds an event word («ضحايا هجمات باريس») gives way to the names in it."""
        kept: list[Actor] = []
        for actor in sorted(actors, key=lambda a: (a.start, -a.end)):
            if kept and actor.end <= kept[-1].end:
                continue
            first, last = self.reading.token_at(actor.start), self.reading.between(actor.start, actor.end)[1]
            if any(self.names_event(at) for at in range(max(first, 0), last)):
                kept += [_of_mention(m) for m in self.mentions if actor.start <= m.start and m.end <= actor.end]
            else:
                kept.append(self._fighters_of(actor))
        taken = {(actor.mention.start, actor.mention.end) for actor in kept if actor.mention}
        kept += [_of_mention(m) for m in self.mentions if m.type in ("LOC", "FAC") and (m.start, m.end) not in taken]
        return tuple(sorted([*kept, *self._nameless(kept)], key=lambda a: (a.start, -a.end)))

    def _fighters_of(self, actor: Actor) -> Actor:
        """«متشددي تنظيم الدولة الإسلامية» act for the group, «الطيران الروسي» and «بلاده» for a state."""
        if actor.entity is not None:
            return actor
        for mention in self.mentions:
            if mention.type == "ORG" and actor.start < mention.start and mention.end <= actor.end:
                between = normalise(self.reading.text[actor.start : mention.start]).split()
                if between and all(word in grammar("bodies") or word in people() for word in between):
                    return replace(actor, entity=mention.entity, role=None, type="ORG")
        if actor.country and actor.role and any(actor.role.endswith(arm) for arm in grammar("state_arms")):
            return replace(actor, entity=actor.country, role=None, type="GPE")
        return actor

    def own_country(self, index: int) -> str | None:
        """The state of «بلاده»: that of the last person before it whose phrase names one."""
        token, statement = self.tokens[index], self.statement_at(index)
        if statement and statement.speaker.entity:
            return next((a.country for a in self.actors if a.entity == statement.speaker.entity and a.country), None)
        known = [a.country for a in self.actors if a.end <= token.start and a.type == "PERS" and a.country]
        return known[-1] if known else None

    def _nameless(self, known: list[Actor]) -> list[Actor]:
        """People without a name that no actor covers: «خمسة مدنيين», «مسلحون»."""
        found: list[Actor] = []
        taken = {at for actor in known for at in range(*self.reading.between(actor.start, actor.end))}
        taken |= {self.reading.token_at(actor.start) for actor in known}
        for index, token in enumerate(self.tokens):
            if token.kind != "word" or index in self.inside or index in self.timed:
                continue
            for rest, _prep, future in peelings(token.norm):
                role = None if future or self._qualifies(index, rest) else people().get(rest)
                if role:
                    start = token.start + max(
                        0, len(token.norm) - len(rest) - (rest[:2] == "ال" and "لل" in token.norm[:3])
                    )
                    if index not in taken:
                        plural = not rest.endswith("ا") and len(rest) > 3
                        found.append(Actor(start, token.end, role=f"role:{role}", number="p" if plural else "s"))
                    break
        return found

    def _qualifies(self, index: int, word: str) -> bool:
        """«هجوم انتحاري»: an adjective of the deed, no person."""
        return index > 0 and word.endswith(("ي", "يا")) and self.names_event(index - 1)

    @cached_property
    def is_sport(self) -> bool:
        """Whether the article speaks the language of sport: one word in forty, and four of them at least."""
        words = grammar("sport")
        found = sum(token.bare in words or token.norm in words for token in self.tokens)
        return found >= 4 and found * 40 >= len(self.tokens)

    @cached_property
    def is_disaster(self) -> bool:
        """Whether the article tells of a disaster or an accident: three words of such, and more than of violence."""
        accidents = sum(self.is_in(at, grammar("accidents")) for at in range(len(self.tokens)))
        return accidents >= 3 and accidents > sum(self.is_in(at, grammar("violence")) for at in range(len(self.tokens)))

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
        if self.is_in(index, grammar("never_verbs")):
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

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Every actor with what governs it, in the order of the text."""
        found: list[Party] = []
        for actor in self.actors:
            first = self.reading.token_at(actor.start)
            last = self.reading.between(actor.start, actor.end)[1]
            if first < 0 or first >= last:
                continue
            found.append(self._party(actor, first, last, found[-1] if found else None))
        return tuple(found)

    @cached_property
    def _party_firsts(self) -> list[int]:
        return [party.first for party in self.parties]

    def parties_between(self, first: int, last: int) -> tuple[Party, ...]:
        """The parties that begin at tokens ``first``..``last`` (exclusive)."""
        low = bisect_right(self._party_firsts, first - 1)
        high = bisect_right(self._party_firsts, last - 1)
        return self.parties[low:high]

    def _party(self, actor: Actor, first: int, last: int, before: Party | None) -> Party:
        token = self.tokens[first]
        attached = token.norm[: _letters_before(token, actor.start)]
        conj = attached[:1] in ("و", "ف")
        prep = attached[1:] if conj else attached
        if prep[:1] in ("ب", "ل", "ك"):
            return Party(actor, first, last, prep[0], 0, False, first)
        sentence = self.sentence(first)
        at, depth, joined = first - 1, 0, conj
        while at >= sentence.first and depth < 7:
            if before and before.first <= at < before.last:
                if conj or joined or self._comma_between(before.last, first):
                    return Party(actor, first, last, before.under, before.depth + depth, True, before.head)
                return Party(actor, first, last, before.under, before.depth + depth + 1, False, before.head)
            word = self.tokens[at]
            if self.is_in(at, grammar("complementizers")) or self.is_in(at, grammar("relatives")):
                return Party(actor, first, last, "", depth, False, at)
            if self.is_verb(at) or self.names_event(at):
                return Party(actor, first, last, "", depth, False, at)
            under = self.preposition(at)
            if under and not (word.norm == "من" and self._counts(at - 1)):
                return Party(actor, first, last, under, depth, False, at)
            if word.kind == "word" and depth == 0 and word.proclitics[:1] == ("و",):
                joined = True
            if word.kind == "mark" and word.norm in _STOPS:
                return Party(actor, first, last, "", depth, False, at)
            depth += word.kind == "word" and at not in self.timed
            at -= 1
        return Party(actor, first, last, "", depth, False, at)

    def _counts(self, index: int) -> bool:
        """Whether the word before «من» counts the people after it: «ثلاثة من رجال الأمن»."""
        return index >= 0 and (self.tokens[index].kind == "number" or self.is_in(index, grammar("partitives")))

    def _comma_between(self, first: int, last: int) -> bool:
        return any(token.norm in ("،", ",", "-", "–", "/") for token in self.tokens[first:last])

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
            if token.kind == "mark" and token.norm in _STOPS:
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
            if token.kind == "mark" and token.norm in _STOPS:
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


def _of_mention(mention: Mention) -> Actor:
    return Actor(mention.start, mention.end, entity=mention.entity, mention=mention.span, type=mention.type)


def _letters_before(token: Token, offset: int) -> int:
    return max(0, min(offset - token.start, 3))


@cache
def _nominal() -> frozenset[str]:
    """Past verbs of three or four letters that are also nouns («هدف», «عمل»)."""
    return frozenset(word for word in plain_verbs() if len(word) <= 4 and not word.endswith(("ت", "وا")))


def _looks_present(word: str) -> bool:
    return len(word) >= 4 and word[0] == "ي" and word not in grammar("not_verbs") and not word.endswith(("ه", "ات"))
