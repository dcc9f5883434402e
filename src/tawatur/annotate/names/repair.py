"""What the tagger finds, put right: cut at clitics, titles and other words at the edges taken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.annotate.names.bounds import PRONOUNS, mostly_name
from tawatur.annotate.names.candidate import TAGGED, Candidate, word_set, written
from tawatur.annotate.names.inflection import inflects, may_be_verb, verb_like
from tawatur.annotate.names.lexemes import kinds, nationality, person_words, personal, places, single, without_article
from tawatur.annotate.names.scan import foreign_word
from tawatur.annotate.names.tagger import Chunk, tag
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count
from tawatur.records.annotation import MentionType


def tagged(sentences: Sequence[Sequence[Token]], accurate: bool = False) -> list[list[Candidate]]:
    """What the tagger takes for names: cut where «و» or another clitic begins a new one, titles taken off."""
    return [_put_right(tokens, chunks) for tokens, chunks in zip(sentences, tag(sentences, accurate), strict=True)]


def _put_right(tokens: Sequence[Token], chunks: Iterable[Chunk]) -> list[Candidate]:
    found: list[Candidate] = []
    for chunk in chunks:
        for first, last in _pieces(tokens, chunk):
            kept = _trim(tokens, first, last, chunk.type)
            if kept:
                found.append(Candidate(*kept, _type(tokens, *kept, chunk.type), TAGGED, score=chunk.score))
    return found


def _pieces(tokens: Sequence[Token], chunk: Chunk) -> Iterator[tuple[int, int]]:
    start = chunk.first
    for at in range(chunk.first + 1, chunk.last):
        anew = _begins_anew(tokens[at]) or tokens[at].stem in word_set("name_openers")
        word = tokens[at].stem if anew else tokens[at].norm
        stops = word in word_set("not_in_names") and not tokens[at].text.endswith(written("ali"))
        if (stops and chunk.type == "PERS") or (anew and chunk.type != "ORG"):
            yield start, at
            start = at
    yield start, chunk.last


def _begins_anew(token: Token) -> bool:
    """Whether a clitic makes the word another name («وبوتين», «ببوتين»); in «فان بيرسي» ف and ب are the names' own."""
    if token.proclitics[:1] == ("و",):
        return True
    known = token.stem in person_words() or token.stem in places()
    return bool(token.proclitics) and len(token.stem) > 2 and known


def _trim(tokens: Sequence[Token], first: int, last: int, type: str) -> tuple[int, int] | None:
    """The tokens left when titles, nationalities and marks at the edges of a person's name are taken off."""
    while first < last and (tokens[first].kind == "mark" or (type == "PERS" and _no_name(tokens[first]))):
        first += 1
    pairs = [at for at in range(first, last - 1) if (tokens[at].stem, tokens[at + 1].norm) in kinds("titles")]
    if type == "PERS" and pairs:
        first = pairs[-1] + 2  # «آية الله علي السيستاني»
    while type == "PERS" and last - first > 1 and _leads_up(tokens[first], tokens[first + 1]):
        first += 1
    if type == "PERS" and first < last and tokens[first].stem in word_set("never_first"):
        return None  # «أكبر زيادة»
    while type == "ORG" and last - first > 1 and _describes_head(tokens, first, last):
        last -= 1
    while first < last and (tokens[last - 1].kind == "mark" or (type == "PERS" and _no_name(tokens[last - 1], True))):
        if _bears_nation(tokens, first, last):
            break
        last -= 1
    while type == "PERS" and last - first > 1 and _rank_of_size(tokens, last - 1):
        last -= 1
    if first >= last or (last - first == 1 and (len(tokens[first].stem) < 3 or tokens[first].enclitic in PRONOUNS)):
        return None
    if last - first == 1 and nationality(tokens[first]):
        return None
    if type == "PERS" and last - first == 1 and first and tokens[first - 1].stem in word_set("name_openers"):
        first -= 1  # «الملا» is written with the name
    return first, last


def _bears_nation(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«سعيد محمد الكندي»: a nationality that is the surname after two Arab names."""
    if last - first < 3 or not nationality(tokens[last - 1]) or not tokens[last - 1].definite:
        return False
    return all(personal(tokens[at].stem) and not foreign_word(tokens[at].stem) for at in (last - 2, last - 3))


def _describes_head(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«حركة الشباب الصومالية», «صحيفة حرييت التركية», «… الرسمية»: the adjective is not the name's."""
    end = tokens[last - 1]
    if last - first > 2 and end.stem in word_set("official"):
        return True
    head = single("org_heads").get(tokens[first - 1].stem) if first else None
    agrees = end.text.endswith("ة") == tokens[first - 1].text.endswith("ة")
    return head in ("group", "medium") and bool(nationality(end)) and agrees and not tokens[first].stem.endswith("ه")


def _rank_of_size(tokens: Sequence[Token], at: int) -> bool:
    """«سلامة ثاني أكبر»: an ordinal that counts what follows, not the family «آل ثاني»."""
    return tokens[at].stem in word_set("ordinals") and tokens[at - 1].stem not in word_set("kin_links")


def _leads_up(token: Token, after: Token) -> bool:
    """«أقرت زيادة», «العسكري سليمان»: a verb or an adjective that the tagger took for the first word of a name."""
    if token.kind == "latin":
        return after.kind == "word"
    if token.text.endswith(written("ali")) or mostly_name(token.stem):
        return False
    return verb_like(token.stem) or (
        token.definite and inflects(without_article(token.stem)) and mostly_name(after.stem)
    )


def _no_name(token: Token, at_end: bool = False) -> bool:
    if not at_end and (token.norm in word_set("surname_particles") or token.text.endswith(written("ali"))):
        return False  # «فان نيستلروي», «علي الحجار»
    if token.kind == "word" and (token.stem in word_set("not_in_names") or token.stem in word_set("function_words")):
        return True
    if at_end and not personal(token.stem):
        if may_be_verb(token.stem):
            return True
        if token.enclitic and not token.text.endswith(written("ali")):
            return True
        if verb_like(token.stem) or (token.definite and log_count(token.stem) > 5.5):
            return True
    named = token.stem in word_set("name_tails") or token.text[token.stem_start - token.start :].startswith(
        written("madda")
    )
    if token.stem in word_set("time_words") and not named:
        return True
    if nationality(token) and token.stem.startswith("ال"):
        return True
    kind = single("titles").get(token.stem)
    return kind is not None and not (at_end and mostly_name(token.stem))


def _type(tokens: Sequence[Token], first: int, last: int, type: str) -> MentionType:
    if type == "PERS":
        return "PERS"
    if type == "ORG":
        return "ORG"
    if last - first == 1 and tokens[first].stem in word_set("wild_regions"):
        return "LOC"
    kind = single("place_heads").get(tokens[first].stem) if last - first > 1 else None
    return "LOC" if kind == "loc+" else "FAC" if kind == "fac+" else "GPE"
