"""Names that the tagger finds, put right, and names of people after their titles."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from tawatur.annotate.names.candidate import BUILT, TAGGED, WEAK, Candidate, word_set, written
from tawatur.annotate.names.inflection import inflects, may_be_verb, seen_as_verb, verb_like
from tawatur.annotate.names.lexemes import (
    LISTED_BEARERS,
    kinds,
    nationality,
    person_words,
    personal,
    places,
    single,
    without_article,
)
from tawatur.annotate.names.scan import Scan, foreign_word
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
        anew = _begins_anew(tokens[at])
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
    while type == "PERS" and last - first > 1 and _leads_up(tokens[first], tokens[first + 1]):
        first += 1
    while first < last and (tokens[last - 1].kind == "mark" or (type == "PERS" and _no_name(tokens[last - 1], True))):
        last -= 1
    if first >= last or (last - first == 1 and (len(tokens[first].stem) < 3 or tokens[first].enclitic in _PRONOUNS)):
        return None
    if last - first == 1 and nationality(tokens[first]):
        return None
    return first, last


_PRONOUNS = ("ها", "هم", "هما", "نا", "كم")


def _leads_up(token: Token, after: Token) -> bool:
    """«أقرت زيادة», «العسكري سليمان»: a verb or an adjective that the tagger took for the first word of a name."""
    if token.kind == "latin":
        return after.kind == "word"
    if token.text.endswith(written("ali")) or _mostly_name(token.stem):
        return False
    return verb_like(token.stem) or (
        token.definite and inflects(without_article(token.stem)) and _mostly_name(after.stem)
    )


def _no_name(token: Token, at_end: bool = False) -> bool:
    if token.kind == "word" and (token.stem in word_set("not_in_names") or token.stem in word_set("function_words")):
        return True
    if at_end and not personal(token.stem):
        if may_be_verb(token.stem):
            return True
        if token.enclitic and not token.text.endswith(written("ali")):
            return True
        if verb_like(token.stem) or (token.definite and log_count(token.stem) > 5.5):
            return True
    if token.stem in word_set("time_words") and token.stem not in word_set("name_tails"):
        return True
    if nationality(token) and token.stem.startswith("ال"):
        return True
    kind = single("titles").get(token.stem)
    return kind is not None and not (at_end and _mostly_name(token.stem))


def _type(tokens: Sequence[Token], first: int, last: int, type: str) -> MentionType:
    if type == "PERS":
        return "PERS"
    if type == "ORG":
        return "ORG"
    kind = single("place_heads").get(tokens[first].stem) if last - first > 1 else None
    return "LOC" if kind == "loc+" else "FAC" if kind == "fac+" else "GPE"


def people(scan: Scan) -> Iterator[Candidate]:
    """People named after a title («وزير الخارجية الروسي سيرغي لافروف»); tagged names with their bounds put right."""
    titles = single("titles")
    for first, stem in enumerate(scan.stems):
        if stem in titles or (
            first + 1 < scan.size and scan.tokens[first].definite and nationality(scan.tokens[first])
        ):
            after = _after_title(scan, first)
            at = _rank_as_given_name(scan, first, after)
            last = _name_end(scan, after, after_title=True) if after is not None else None
            if at is not None and last and _plausible(scan, at, last, titles.get(stem, "rank")):
                yield Candidate(at, last, "PERS", BUILT, sure=True)
    for guess in scan.guesses.values():
        if guess.type == "PERS":
            yield _mended(scan, guess)
    for known in scan.known.values():
        if known.type == "PERS" and known.first > 0 and scan.plain(known.first) and _fuller(scan, known):
            longer = _mended(scan, known)
            yield Candidate(longer.first, longer.last, "PERS", BUILT, sure=True)
    yield from _by_words(scan)
    yield from _compound(scan)
    yield from _given_and_later(scan)
    yield from _after_saying(scan)


def _rank_as_given_name(scan: Scan, first: int, at: int | None) -> int | None:
    """«مدير المنظمة رائد الصالح»: a rank without the article before a single surname is a given name."""
    if at is None or at < first + 2:
        return at
    before = scan.plain(at - 1)
    alone = scan.definite(at) and not (scan.plain(at + 1) and _name_word(scan.stem(at + 1)))
    if before and alone and not before.definite and person_words().get(before.stem, (0, 0))[0] >= LISTED_BEARERS:
        return at - 1 if single("titles").get(before.stem) == "honour" else at
    return at


def _fuller(scan: Scan, known: Candidate) -> bool:
    """Whether a given name before a listed person belongs to it: «محمد حسني مبارك»; not «أنصار علي عبد الله صالح»."""
    before = known.first - 1
    if known.entity is not None and known.length > 1 and not _mostly_name(scan.stem(before)):
        return False
    return _goes_before(scan, before)


def _by_words(scan: Scan) -> Iterator[Candidate]:
    """«عبد الرحمن بن فيصل»: two or more words of names with a link between them."""
    links = word_set("kin_links")
    for at in range(1, scan.size - 1):
        if scan.stems[at] in links and scan.plain(at) and _personal(scan, at - 1) and _personal(scan, at + 1):
            first = at - 1
            while first > 0 and _personal(scan, first - 1) and scan.plain(first):
                first -= 1
            last = _name_end(scan, first)
            if last and last > at + 1:
                yield Candidate(first, last, "PERS", BUILT, sure=True)


def _after_saying(scan: Scan) -> Iterator[Candidate]:
    """«قالت ليف», «وأضاف سيغال»: a foreign word right after a verb of saying."""
    says, says_f, prepositions = word_set("says"), word_set("says_feminine"), word_set("before_elliptic")
    for at in range(1, scan.size):
        verb = scan.stems[at - 1]
        if verb not in says and verb not in says_f:
            continue
        stem = scan.stems[at]
        if not scan.foreign(at) or at in scan.known or stem in prepositions or seen_as_verb(stem):
            continue
        if stem in word_set("function_words") or stem in word_set("not_in_names") or _head_noun(stem):
            continue
        construct = scan.definite(at + 1) and not personal(scan.stem(at + 1))
        if log_count(stem) < _FOREIGN_SPEAKER and stem not in places() and not construct:
            last = _name_end(scan, at)
            if last:
                yield Candidate(at, last, "PERS", WEAK, sure=True)


_FOREIGN_SPEAKER = 5.0  # log count below which an unknown foreign word after a verb of saying is taken for a person


def _compound(scan: Scan) -> Iterator[Candidate]:
    """«صلاح الدين ديمرتاش»: a given name of two words that is a province too, then a surname."""
    for known in scan.known.values():
        if known.type != "GPE" or scan.stem(known.last - 1) not in word_set("compound_tails"):
            continue
        at, before = known.last, scan.stem(known.first - 1)
        token = scan.plain(at)
        if (
            token is None
            or before in single("place_heads")
            or nationality(token)
            or scan.known.get(at, known).type == "GPE"
        ):
            continue
        if _surname(scan, at) and not seen_as_verb(token.stem):
            last = _name_end(scan, at) or at + 1
            yield Candidate(known.first, last, "PERS", BUILT, sure=True)


def _given_and_later(scan: Scan) -> Iterator[Candidate]:
    """«ديمتري بيسكوف», «يوري أوشاكوف»: a word that people are called, then one that looks like a surname."""
    called = person_words()
    for at in range(scan.size - 1):
        stem = scan.stems[at]
        if stem not in called:
            continue
        token = scan.word(at)
        if token is None or at in scan.known or token.enclitic or not _joins(scan, at + 1):
            continue
        if _namesake(scan, at):
            yield Candidate(at, scan.known[at + 1].last, "PERS", BUILT, sure=True)
            continue
        if token.text.endswith(written("ali")) and scan.writes_ala and _mostly_name(scan.stem(at + 1)):
            last = _name_end(scan, at + 1)
            if last:
                yield Candidate(at, last, "PERS", WEAK)
            continue
        if (
            stem.startswith("ال")
            or person_words().get(stem, (0, 0))[0] < 3
            or not _name_word(stem)
            or (verb_like(stem) and not _mostly_name(stem))
        ):
            continue
        if stem in single("titles") or _head_noun(stem) or (stem, scan.stem(at + 1)) in kinds("titles"):
            continue
        if token.norm in word_set("not_in_names") or (verb_like(stem) and not personal(scan.stem(at + 1))):
            continue
        if not (_mostly_name(stem) or foreign_word(stem)):
            continue
        if _surname(scan, at + 1):
            last = _name_end(scan, at)
            if last and last > at + 1:
                yield Candidate(at, last, "PERS", WEAK)


def _namesake(scan: Scan, at: int) -> bool:
    """«جورج واشنطن»: a foreign given name before the name of a place."""
    known, stem = scan.known.get(at + 1), scan.stem(at)
    if known is None or known.type != "GPE" or known.length > 1 or stem in places():
        return False
    return person_words()[stem][0] >= LISTED_BEARERS and foreign_word(stem) and not verb_like(stem)


def _mostly_name(stem: str) -> bool:
    given, _ = person_words().get(stem, (0, 0))
    return given >= 15 and given >= 0.012 * math.exp(max(0.0, log_count(stem)))


def _head_noun(stem: str) -> bool:
    return any(stem in single(name) for name in ("org_heads", "place_heads", "event_heads", "product_heads"))


def _surname(scan: Scan, at: int) -> bool:
    stem = scan.tokens[at].norm if scan.word(at) else ""
    known = scan.known.get(at)
    if (known and known.type != "PERS") or stem in places() or not scan.goes_on(at):
        return False
    if verb_like(stem) and not _mostly_name(stem):
        return False
    if scan.tokens[at].enclitic or nationality(scan.tokens[at]) or stem in word_set("function_words"):
        return False
    if stem.startswith("ال") and log_count(stem) < _UNHEARD:
        return _mostly_name(scan.stem(at - 1)) and not stem.endswith(("ين", "ون", "ات", "تان"))
    return _name_word(stem) or foreign_word(stem) or stem in word_set("name_links")


def _personal(scan: Scan, at: int) -> bool:
    token = scan.word(at)
    return bool(token and personal(token.stem) and token.stem not in single("titles"))


def _after_title(scan: Scan, first: int) -> int | None:
    """Where the name after a title phrase would begin: past «of what», nationalities and further titles."""
    at, titles = first + 1, single("titles")
    while at < len(scan.tokens) and at - first < 9:
        if at > first + 1 and (quoted := scan.quoted(at)):
            at = quoted[1] + 1
            continue
        token = scan.word(at)
        if token is None:
            return None
        known = scan.known.get(at)
        if known and known.type == "PERS":
            return at
        if (token.stem, scan.stem(at + 1)) in kinds("titles"):
            at += 2
        elif _of_title(scan, at, titles):
            at += 1
        elif known and known.type in ("ORG", "GPE") and at > first:
            at = known.last
        else:
            return at if scan.plain(at) else None
    return None


def _of_title(scan: Scan, at: int, titles: dict[str, str]) -> bool:
    """Whether the word at ``at`` goes on with a title: another title, a nationality, «of what»."""
    token = scan.tokens[at]
    if token.stem in titles and (not token.proclitics or token.proclitics == ("ل",)):
        return True
    return scan.nation(at) or nationality(token) is not None or _of_office(scan, at)


def _of_office(scan: Scan, at: int) -> bool:
    token = scan.word(at)
    if token is None:
        return False
    if token.stem in word_set("portfolio") or token.stem in word_set("office_words"):
        return True
    if token.stem in single("org_heads") and not token.proclitics and not personal(token.stem):
        return True
    return token.definite and not personal(token.stem) and not foreign_word(token.stem)


def _name_end(scan: Scan, at: int, after_title: bool = False) -> int | None:
    """Where the person's name that begins at ``at`` ends; None where none begins."""
    start = at
    known = scan.known.get(at)
    if known and known.type == "PERS":
        at = known.last
    whole = known is not None and known.entity is not None and known.type == "PERS" and known.length > 1
    while at < len(scan.tokens) and at - start < 7 and _carries_on(scan, at, start):
        other = scan.known.get(at)
        if at > start and other and other.type == "PERS" and other.entity is not None and _told_apart(scan, start, at):
            break  # «بوتين أردوغان»
        if whole and known is not None and at == known.last and not _link(scan, at):
            break  # «رجب طيب أردوغان الحداد»
        at += 1
    while at > start and scan.stem(at - 1) in word_set("name_links") and scan.stem(at - 1) not in person_words():
        at -= 1
    return at if at > start else None


def _told_apart(scan: Scan, start: int, at: int) -> bool:
    """Whether the words before a listed person are another listed one, not that one's given name."""
    first = scan.known.get(start)
    return first is not None and first.type == "PERS" and first.entity is not None and first.last == at


def _carries_on(scan: Scan, at: int, start: int) -> bool:
    token = scan.word(at)
    if token is None or (at > start and not _joins(scan, at)):
        return False
    stem = token.norm if at > start else token.stem
    known = scan.known.get(at)
    if known and known.type != "PERS" and (at == start or stem not in person_words()):
        return False
    if at > start and (stem in word_set("name_links") or stem in word_set("name_tails")):
        return True
    if at > start and scan.stem(at - 1) in word_set("name_links"):
        return stem not in word_set("not_in_names") and (scan.goes_on(at) or stem in person_words())
    if (nationality(token) and scan.guessed.get(at) != "PERS") or "س" in token.proclitics:
        return False
    if token.enclitic in _PRONOUNS and stem not in person_words():
        return False
    if stem in single("titles") and scan.guessed.get(at) != "PERS" and not _title_as_surname(scan, at, start):
        return False
    if scan.guessed.get(at) == "PERS":
        return (scan.goes_on(at) and not (at > start and verb_like(stem))) or stem in person_words()
    if stem in word_set("not_in_names") or not scan.goes_on(at):
        return False
    if scan.stem(at + 1) in word_set("compound_tails") and scan.plain(at + 1) and at < start + 3:
        return True
    if at > start and stem.startswith("ال") and log_count(stem) < _UNHEARD and _mostly_name(scan.stem(at - 1)):
        return True
    if _name_word(stem) and not (verb_like(stem) and at > start + 1):
        return True
    if at > start + 1 or scan.guessed.get(at) or (at > start and scan.guessed.get(at - 1) == "PERS"):
        return False
    if at > start and may_be_verb(stem):
        return False
    return scan.foreign(at) and not verb_like(stem) and stem not in places()


def _joins(scan: Scan, at: int) -> bool:
    """Whether a word can be the second of a name: without clitic, or one that is a letter of an unknown surname."""
    token = scan.word(at)
    if token is None or not token.proclitics:
        return token is not None
    rest = log_count(token.stem)
    return len(token.proclitics) == 1 and token.proclitics[0] in "بلكف" and rest < _UNHEARD and foreign_word(token.norm)


def _title_as_surname(scan: Scan, at: int, start: int) -> bool:
    """«وليد المعلم»: a title word that people are also called by, right after a given name."""
    stem = scan.stem(at)
    return at == start + 1 and stem.startswith("ال") and personal(stem) and _mostly_name(scan.stem(start))


def _name_word(stem: str) -> bool:
    return personal(stem) and stem not in word_set("not_in_names") and stem not in word_set("function_words")


def _plausible(scan: Scan, first: int, last: int, kind: str) -> bool:
    """A single word after a title is a name only where something else says so."""
    if any(scan.guessed.get(at) == "PERS" for at in range(first, last)):
        return True
    if any(at in scan.known and scan.known[at].type == "PERS" for at in range(first, last)):
        return True
    words = [scan.stem(at) for at in range(first, last)]
    if len(words) == 1:
        return foreign_word(words[0]) and words[0] not in places() and kind == "honour"
    known = sum(personal(word) for word in words)
    return known * 2 >= len(words) or all(foreign_word(word) for word in words)


def _mended(scan: Scan, guess: Candidate) -> Candidate:
    """A tagged person with the given name before it and the later names after it."""
    first, last = guess.first, guess.last
    while first > 0 and scan.plain(first) and _goes_before(scan, first - 1):
        first -= 1
    while last - first < 7 and scan.plain(last) and not scan.tokens[last - 1].enclitic and _strong(scan, last):
        if guess.entity is not None and guess.length > 1 and last == guess.last and not _link(scan, last):
            break  # «رجب طيب أردوغان الحداد»
        if (other := scan.known.get(last)) and other.entity is not None and other.type == "PERS":
            break  # «بوتين أردوغان»
        last += 1
    while last > guess.last and scan.stem(last - 1) in word_set("name_links"):
        last -= 1
    return Candidate(first, last, "PERS", TAGGED, guess.entity, guess.sure, guess.score)


def _link(scan: Scan, at: int) -> bool:
    return scan.stem(at) in word_set("name_links") or scan.stem(at) in word_set("name_tails")


def _goes_before(scan: Scan, at: int) -> bool:
    """Whether the word at ``at`` belongs to the person's name that begins after it."""
    if scan.guessed.get(at, "PERS") != "PERS" or scan.known.get(at):
        return False
    stem, token = scan.stem(at), scan.word(at)
    if token is None or token.enclitic or nationality(token) or (stem in places() and not _mostly_name(stem)):
        return bool(token and token.text.endswith(written("ali")))
    if stem in word_set("not_in_names") and not token.text.endswith(written("ali")):
        return False
    if stem in word_set("only_after_link"):
        return scan.stem(at - 1) in word_set("left_links")
    if _given(scan, at) or stem in word_set("left_links"):
        return True
    if scan.stem(at + 1) in word_set("kin_links"):
        return stem not in single("titles") and stem not in word_set("function_words") and not token.definite
    return foreign_word(stem) and log_count(stem) < _FOREIGN_GIVEN and not seen_as_verb(stem) and not _head_noun(stem)


_UNHEARD = 2.5  # log count below which a word with the article after a given name is taken for the surname
_FOREIGN_GIVEN = 4.0  # log count below which an unknown foreign word before a surname is taken for the given name


def _given(scan: Scan, at: int) -> bool:
    stem = scan.stem(at)
    if at >= 0 and scan.tokens[at].text.endswith(written("ali")):
        return True
    given, _ = person_words().get(stem, (0, 0))
    if given < 8 or stem in single("titles") or (verb_like(stem) and not _mostly_name(stem)):
        return False
    return stem not in word_set("not_in_names") or scan.tokens[at].text.endswith(written("ali"))


def _strong(scan: Scan, at: int) -> bool:
    """Whether the word carries a name on where the tagger stopped: a link, an ordinal, a well-known surname."""
    stem = scan.stem(at)
    if stem in word_set("not_in_names") and stem not in word_set("name_links"):
        return False
    if stem in word_set("name_links") or stem in word_set("name_tails") or scan.stem(at - 1) in word_set("name_links"):
        return True
    if stem in single("titles") or nationality(scan.tokens[at]) or stem in word_set("not_in_names"):
        return False
    return personal(stem) and person_words().get(stem, (0, 0))[1] >= 8 and not verb_like(stem)
