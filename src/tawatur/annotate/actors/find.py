"""Every actor phrase of an article, in the order of its text."""

from __future__ import annotations

from tawatur.annotate.actors.agreement import gender_of
from tawatur.annotate.actors.chains import with_all_titles
from tawatur.annotate.actors.parse import Parser
from tawatur.annotate.actors.phrase import Phrase
from tawatur.annotate.actors.resolve import Found, resolve
from tawatur.annotate.actors.words import adjective, head_of, is_definite_noun, word_list
from tawatur.annotate.identity import identify
from tawatur.arabic import Reading, Sentence
from tawatur.arabic.letters import normalise
from tawatur.entities import demonym
from tawatur.lexicon import table
from tawatur.records import Actor, Mention

_ACTING = ("PERS", "ORG", "GPE")


def find_actors(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Actor, ...]:
    """Every actor phrase of title and body, in the order of the text, none inside another of the same head.

    A role that the article gives to a person («الرئيس الفرنسي» beside «الرئيس الفرنسي فرانسوا هولاند») has that
    person as its entity; other unnamed ones have an English role («مسؤولون أميركيون»: ``role:us-officials``).
    """
    mentions = identify(reading, mentions)
    parser = Parser(reading, mentions)
    found = [
        phrase for sentence in reading.sentences for phrase in with_all_titles(parser, _in_sentence(parser, sentence))
    ]
    return resolve(reading, found)


def _in_sentence(parser: Parser, sentence: Sentence) -> list[Found]:
    found: list[Found] = []
    at, floor = sentence.first, sentence.first
    while at < sentence.last:
        made = _named(parser, at, floor, sentence) if at in parser.at else _role(parser, at, sentence)
        if made is not None:
            found.append(made)
            at = floor = max(made.phrase.last, at + 1)
        else:
            at += 1
    return found


def _named(parser: Parser, at: int, floor: int, sentence: Sentence) -> Found | None:
    """The actor of a mention: titles before it, an apposition after it («ديمتري بيسكوف المتحدث باسم الكرملين»)."""
    mention, last = parser.at[at]
    if mention.type not in _ACTING or parser.reading.token_at(mention.start) != at:
        return None
    phrase = Phrase(at, last, None, name=mention)
    start, end = mention.start, mention.end
    if mention.type == "PERS":
        first = parser.before_name(mention, floor)
        before = parser.tokens[first - 1] if first - 1 >= floor and (first - 1) not in parser.at else None
        nation = demonym(before.stem) if before and first == at and is_definite_noun(before) else None
        if nation is not None and not parser.joined(at):
            first, phrase.nation = first - 1, nation
        if first < at:
            start = parser.tokens[first].stem_start
        apposition = _apposition(parser, last, sentence)
        if apposition is not None:
            apposition.name = mention
            apposition.first, phrase = at, apposition
            end = parser.tokens[phrase.last - 1].end
    return Found(phrase, start, end, mention)


def _apposition(parser: Parser, at: int, sentence: Sentence) -> Phrase | None:
    """A nameless role right after a name; after a comma only where a comma closes it again."""
    tokens, stop = parser.tokens, sentence.last
    comma = at < stop and tokens[at].text in ("،", ",")
    first = at + comma
    if first >= stop or first in parser.at or tokens[first].proclitics:
        return None
    phrase = parser.parse(first, stop)
    if phrase is None or phrase.head is None or phrase.name or phrase.head.possessed:
        return None
    if phrase.head.head.kind not in ("office", "person") or phrase.head.head.number != "s":
        return None
    if at - 1 >= 0 and _surname_alone(parser, at) and not comma and not phrase.head.definite:
        return None  # «دعا السيستاني رئيس الوزراء إلى»: two people
    narrowed = phrase.by_name_of or phrase.complement or phrase.inner or (phrase.offices and not phrase.head.definite)
    if not narrowed:
        return None
    if comma and phrase.last < stop and tokens[phrase.last].text not in ("،", ",", ".", "؛", ":"):
        return None
    return phrase


def _surname_alone(parser: Parser, at: int) -> bool:
    """Whether the name that ends before a token is one word with the article."""
    last = parser.tokens[at - 1]
    return parser.at[at - 1][0].start >= last.start and is_definite_noun(last)


def _role(parser: Parser, at: int, sentence: Sentence) -> Found | None:
    """The actor of a role noun with all that belongs to it."""
    token = parser.tokens[at]
    phrase = _some_of(parser, at, sentence) or parser.parse(at, sentence.last)
    if phrase is None or phrase.head is None or not _is_noun_here(parser, phrase, at, sentence):
        return None
    if phrase.name is None and not phrase.head.definite and phrase.bare and phrase.head.head.kind == "body":
        return None
    named = phrase.name
    if named is None and phrase.complement is not None and phrase.complement.type == "ORG" and not phrase.inner:
        beside = parser.at.get(at + 1, (None, 0))[0] is phrase.complement and not phrase.head.definite
        named = phrase.complement if beside and phrase.head.form in word_list("class_nouns") else None
    return Found(phrase, token.stem_start, parser.tokens[phrase.last - 1].end, named)


def _some_of(parser: Parser, at: int, sentence: Sentence) -> Phrase | None:
    """«بعض المحللين», «أحد المصادر العسكرية»: some, or one, of those whom the definite plural behind it names."""
    if parser.tokens[at].stem not in word_list("some_of") | word_list("one_of") or at + 1 >= sentence.last:
        return None
    phrase = parser.parse(at + 1, sentence.last) if at + 1 not in parser.at else None
    if phrase is None or phrase.head is None or parser.tokens[at + 1].proclitics:
        return None
    if phrase.head.head.number != "p" and phrase.head.head.kind not in ("source", "people"):
        return None
    phrase.first, phrase.one_of = at, parser.tokens[at].stem in word_list("one_of")
    return phrase


def _is_noun_here(parser: Parser, phrase: Phrase, at: int, sentence: Sentence) -> bool:
    """Whether an adjective-like head («دبلوماسي») is a noun in its place, not the adjective of a noun before it."""
    assert phrase.head is not None
    previous = parser.tokens[at - 1] if at > sentence.first else None
    token = parser.tokens[at]
    if phrase.head.definite and phrase.head.form in word_list("abstract") and phrase.name is None:
        return False
    if phrase.head.possessed and phrase.head.head.kind == "source":
        return False
    narrowed = phrase.nation or phrase.complement or phrase.name
    if not phrase.head.definite and phrase.head.form in word_list("owned") and not narrowed:
        return False
    if previous is None or previous.kind != "word" or token.proclitics:
        return True
    noun_before = is_definite_noun(previous) or (at - 1) in parser.at or head_of(previous) is not None
    if phrase.head.definite and not phrase.head.possessed:
        adjectival = phrase.head.form in word_list("adjective_heads") or adjective(token.stem) is not None
        return not (adjectival and noun_before)
    if phrase.head.form not in word_list("adjective_heads"):
        return True
    if previous.stem in word_list("partitives") or previous.stem in _reporting():
        return True
    governs = phrase.complement is not None or phrase.inner is not None  # «محافظ البنك المركزي»
    return not noun_before and (phrase.nation is not None or phrase.head.head.number == "p" or governs)


def _reporting() -> frozenset[str]:
    return _REPORTING


def _verb_forms() -> frozenset[str]:
    forms: set[str] = set()
    for row in table("ar/reporting_verbs.tsv"):
        lemma, imperfect = normalise(row["lemma"]), normalise(row["imperfect"])
        forms |= {lemma, lemma + "ت", lemma + "وا", imperfect, "ت" + imperfect[1:]}
    return frozenset(forms)


_REPORTING = _verb_forms()

__all__ = ["find_actors", "gender_of"]
