"""Names of people by grammar: after titles and verbs of saying, given name and surname, words with a link."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.names.bounds import (
    goes_before,
    head_noun,
    joins,
    mended,
    mostly_name,
    name_end,
    name_word,
    surname,
)
from tawatur.annotate.names.candidate import BUILT, WEAK, Candidate, word_set, written
from tawatur.annotate.names.inflection import seen_as_verb, verb_like
from tawatur.annotate.names.lexemes import LISTED_BEARERS, kinds, nationality, person_words, personal, places, single
from tawatur.annotate.names.scan import Scan, foreign_word
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count


def people(scan: Scan) -> Iterator[Candidate]:
    """People named after a title («وزير الخارجية الروسي سيرغي لافروف»); tagged names with their bounds put right."""
    titles = single("titles")
    for first, stem in enumerate(scan.stems):
        if stem in titles or (
            first + 1 < scan.size and scan.tokens[first].definite and nationality(scan.tokens[first])
        ):
            after = _after_title(scan, first)
            if after is not None and not scan.plain(after):
                yield from _uncut(scan, after)
                continue
            at = _rank_as_given_name(scan, first, after)
            last = name_end(scan, after, after_title=True) if after is not None else None
            if at is not None and last and _plausible(scan, at, last, titles.get(stem, "rank")):
                yield Candidate(at, last, "PERS", BUILT, sure=True)
    for guess in scan.guesses.values():
        if guess.type == "PERS":
            yield mended(scan, guess)
    for known in scan.known.values():
        if known.type == "PERS" and known.first > 0 and scan.plain(known.first) and _fuller(scan, known):
            longer = mended(scan, known)
            yield Candidate(longer.first, longer.last, "PERS", BUILT, sure=True)
    yield from _by_words(scan)
    yield from _compound(scan)
    yield from _given_and_later(scan)
    yield from _after_saying(scan)
    yield from _particles(scan)
    yield from _initials(scan)
    yield from _apposed(scan)
    yield from _opened(scan)


def _opened(scan: Scan) -> Iterator[Candidate]:
    """«الملا منصور»: a title that is written with the name, and one name."""
    for first, stem in enumerate(scan.stems):
        if stem not in word_set("name_openers") or first in scan.known or not scan.plain(first + 1):
            continue
        after, further = scan.stem(first + 1), scan.stem(first + 2)
        longer = name_word(further) or further in word_set("name_tails")
        if personal(after) and not longer:
            yield Candidate(first, first + 2, "PERS", WEAK, sure=True)


def _particles(scan: Scan) -> Iterator[Candidate]:
    """«فان غال», «دي ماريا», «دي بلازيو»: a particle of foreign surnames and the rest of one."""
    particles = word_set("surname_particles")
    for at in range(scan.size - 1):
        token, after = scan.word(at), scan.word(at + 1)
        if token is None or after is None or token.norm not in particles or token.text.startswith("فإ"):
            continue
        word = after.norm
        rare = log_count(word) < (_FOREIGN_SPEAKER if foreign_word(word) else _UNUSUAL)
        surname = len(word) > 2 and not word.startswith("ال") and (rare or person_words().get(word, (0, 0))[1] > 2)
        if not surname or verb_like(word):
            continue
        first = at
        while first > 0 and goes_before(scan, first - 1):
            first -= 1
        last = max(name_end(scan, at) or 0, at + 2)
        yield Candidate(first, last, "PERS", BUILT, sure=True, whole=first == at)


_UNUSUAL = 3.5  # log count below which any word after a particle of surnames is taken for the rest of one


def _initials(scan: Scan) -> Iterator[Candidate]:
    """«م.س. غوبتا», «ك. ج. سينغ»: initials, more than the titles «أ. د.», and a surname."""
    at = 0
    while at < scan.size:
        last, letters = at, []
        while len(scan.stem(last)) in (1, 2) and last + 1 < scan.size and scan.tokens[last + 1].text == ".":
            letters.append(scan.stem(last))
            last += 2
        name = scan.plain(last)
        told = len(letters) > 1 and not set(letters) <= word_set("title_letters")
        if told and name and (scan.foreign(last) or personal(name.stem) or scan.guessed.get(last) == "PERS"):
            yield Candidate(at, name_end(scan, last) or last + 1, "PERS", BUILT, sure=True)
        at = last if last > at else at + 1


def _apposed(scan: Scan) -> Iterator[Candidate]:
    """«قال وزير العدل، المبروك الطاهر، إن», «المتحدث باسم الوزارة "أنيل كومار"»: a name set off after a title."""
    titles = single("titles")
    for at in range(2, scan.size):
        mark = scan.tokens[at - 1]
        closing = "،" if mark.text in "،," else ""
        if mark.kind != "mark" or not (closing or scan.quoted(at - 1)):
            continue
        last = at
        while last < min(at + 4, scan.size) and scan.plain(last):
            last += 1
        ended = last < scan.size and (scan.tokens[last].text in "،," if closing else scan.quoted(at - 1) == (at, last))
        titled = any(scan.stem(back) in titles for back in range(max(0, at - 8), at - 1))
        if not (ended and titled and 1 < last - at < 5):
            continue
        said = not closing or scan.stem(last + 1) in word_set("that")
        if said and _all_names(scan, at, last, strict=not closing):
            yield Candidate(at, last, "PERS", BUILT, sure=True)


def _all_names(scan: Scan, first: int, last: int, strict: bool) -> bool:
    """Whether words may be a person's name: none a title or a little word, half of them (or all) names or foreign."""
    words = scan.stems[first:last]
    if any(word in word_set("function_words") or word in word_set("not_in_names") for word in words):
        return False
    if any(word in single("titles") or head_noun(word) or verb_like(word) for word in words):
        return False
    likely = sum(personal(word) or scan.foreign(first + n) for n, word in enumerate(words))
    return likely == len(words) if strict else likely * 2 >= len(words)


def _rank_as_given_name(scan: Scan, first: int, at: int | None) -> int | None:
    """«مدير المنظمة رائد الصالح»: a rank without the article before a single surname is a given name."""
    if at is None or at < first + 2:
        return at
    before = scan.plain(at - 1)
    alone = scan.definite(at) and not (scan.plain(at + 1) and name_word(scan.stem(at + 1)))
    if before and alone and not before.definite and person_words().get(before.stem, (0, 0))[0] >= LISTED_BEARERS:
        return at - 1 if single("titles").get(before.stem) == "honour" else at
    return at


def _fuller(scan: Scan, known: Candidate) -> bool:
    """Whether a given name before a listed person belongs to it: «محمد حسني مبارك»; not «أنصار علي عبد الله صالح»."""
    before = known.first - 1
    if known.entity is not None and known.length > 1 and not mostly_name(scan.stem(before)):
        return False
    return goes_before(scan, before)


def _by_words(scan: Scan) -> Iterator[Candidate]:
    """«عبد الرحمن بن فيصل»: two or more words of names with a link between them."""
    links = word_set("kin_links")
    for at in range(1, scan.size - 1):
        if scan.stems[at] in links and scan.plain(at) and _personal(scan, at - 1) and _personal(scan, at + 1):
            first = at - 1
            while first > 0 and _personal(scan, first - 1) and scan.plain(first):
                first -= 1
            last = name_end(scan, first)
            if last and last > at + 1:
                yield Candidate(first, last, "PERS", BUILT, sure=True)


def _personal(scan: Scan, at: int) -> bool:
    token = scan.word(at)
    return bool(token and personal(token.stem) and token.stem not in single("titles"))


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
        if stem in word_set("function_words") or stem in word_set("not_in_names") or head_noun(stem):
            continue
        construct = scan.definite(at + 1) and not personal(scan.stem(at + 1))
        if log_count(stem) < _FOREIGN_SPEAKER and stem not in places() and not construct:
            last = name_end(scan, at)
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
        if surname(scan, at) and not seen_as_verb(token.stem):
            last = name_end(scan, at) or at + 1
            yield Candidate(known.first, last, "PERS", BUILT, sure=True)


def _given_and_later(scan: Scan) -> Iterator[Candidate]:
    """«ديمتري بيسكوف», «يوري أوشاكوف»: a word that people are called, then one that looks like a surname."""
    called = person_words()
    for at in range(scan.size - 1):
        stem = scan.stems[at]
        if stem not in called:
            continue
        token = scan.word(at)
        if token is None or at in scan.known or token.enclitic or not joins(scan, at + 1):
            continue
        if _namesake(scan, at):
            yield Candidate(at, scan.known[at + 1].last, "PERS", BUILT, sure=True)
            continue
        if token.text.endswith(written("ali")) and scan.writes_ala and mostly_name(scan.stem(at + 1)):
            last = name_end(scan, at + 1)
            if last:
                yield Candidate(at, last, "PERS", WEAK)
            continue
        if (
            stem.startswith("ال")
            or person_words().get(stem, (0, 0))[0] < 3
            or not name_word(stem)
            or (verb_like(stem) and not mostly_name(stem))
        ):
            continue
        if stem in single("titles") or head_noun(stem) or (stem, scan.stem(at + 1)) in kinds("titles"):
            continue
        if token.norm in word_set("not_in_names") or (verb_like(stem) and not personal(scan.stem(at + 1))):
            continue
        if not (mostly_name(stem) or foreign_word(stem)):
            continue
        if surname(scan, at + 1):
            last = name_end(scan, at)
            if last and last > at + 1:
                yield Candidate(at, last, "PERS", WEAK)


def _namesake(scan: Scan, at: int) -> bool:
    """«جورج واشنطن»: a foreign given name before the name of a place."""
    known, stem = scan.known.get(at + 1), scan.stem(at)
    if known is None or known.type != "GPE" or known.length > 1 or stem in places():
        return False
    return person_words()[stem][0] >= LISTED_BEARERS and foreign_word(stem) and not verb_like(stem)


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
            return at if joins(scan, at) or _one_word(token) else None
    return None


def _one_word(token: Token) -> bool:
    """Whether what looks like clitics and a word is one foreign word: «كويمبا»."""
    return log_count(token.stem) < 0 and foreign_word(token.norm)


def _uncut(scan: Scan, at: int) -> Iterator[Candidate]:
    """«الناطق باسم الجيش كويمبا نداي»: a foreign name after a title whose first letter is no preposition."""
    last = at + 1
    while last < at + 3 and scan.foreign(last) and last not in scan.known and not seen_as_verb(scan.stem(last)):
        last += 1
    if last > at + 1:
        yield Candidate(at, last, "PERS", BUILT, sure=True, whole=True)


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
