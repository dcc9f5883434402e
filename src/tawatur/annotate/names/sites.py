"""Grammar of places and buildings: «قاعدة حميميم الجوية», «جبل الزاوية», «قرية مرعيان», «دولة قطر»."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.annotate.names.candidate import BUILT, WEAK, Candidate, opens_quote, word_set
from tawatur.annotate.names.inflection import inflects, verb_like
from tawatur.annotate.names.lexemes import places, single, without_article
from tawatur.annotate.names.scan import Scan
from tawatur.arabic.clitics import log_count

_RARE = 4.0  # log count below which a word with the article after «قاعدة» is its name
_EVERYDAY = 7.5  # log count above which a gazetteer word is an everyday word
Build = Callable[[Scan, int], "Candidate | None"]


def sites(scan: Scan) -> Iterator[Candidate]:
    """The places and buildings that a sentence names by a head noun and what follows it."""
    heads, based, prepositions = single("place_heads"), word_set("fac_based"), word_set("place_prepositions")
    for first, stem in enumerate(scan.stems):
        kind = heads.get(stem) if "أ" not in scan.tokens[first].text[1:2] else None  # «وأدى» is not «وادي»
        if not stem or not (kind or stem in prepositions or scan.tokens[first].bare in based):
            continue
        built = _BUILDERS[kind](scan, first) if kind else None
        if not built and scan.word(first) and scan.tokens[first].bare in word_set("fac_based"):
            built = _based(scan, first)
        built = built or _rare_place(scan, first)
        if built:
            yield built


def _based(scan: Scan, first: int) -> Candidate | None:
    """«القاعدة الجوية حميميم», «قاعدتها الجوية حميميم»: the adjective stands between noun and name."""
    at = first + 1
    if not scan.inside(at, "fac_adjectives"):
        return None
    while scan.inside(at, "fac_adjectives"):
        at += 1
    if scan.plain(at) and scan.foreign(at) and not verb_like(scan.stem(at)):
        return Candidate(at, at + 1, "FAC", BUILT + 1, sure=True)
    return None


def _gpe(scan: Scan, first: int) -> Candidate | None:
    """«قرية مرعيان», «محافظة "قم"»: the name is what follows the noun."""
    if first + 1 < len(scan.tokens) and scan.stem(first) in word_set("place_whole"):
        known = scan.known.get(first + 1)
        if known and known.type == "GPE" and scan.plain(first + 1):
            return Candidate(first, known.last, "GPE", BUILT, known.entity, sure=True)
    at = first + 1
    if at < len(scan.tokens) and opens_quote(scan.tokens[at]):
        at += 1
    token = scan.plain(at)
    if not token or scan.inside(at, "not_place") or not scan.goes_on(at):
        return None
    listing = scan.known.get(at)
    if listing:
        wider = listing.type == "GPE" and scan.inside(listing.last, "gpe_adjectives") and not _of_town(scan, first)
        return Candidate(at, listing.last + 1, "GPE", BUILT, sure=True) if wider else None
    last = _longest_place(scan, at)
    if last == at and not scan.nation(at):
        guess = scan.guesses.get(at)
        if guess and guess.type in ("GPE", "LOC", "PERS", "ORG") and scan.stem(first) in word_set("place_sure"):
            last = guess.last
        elif (scan.foreign(at) and not verb_like(scan.stem(at)) and scan.stem(first) in word_set("place_sure")) or (
            scan.definite(at)
            and scan.stem(first) in word_set("town_heads")
            and not scan.stem(at).endswith(("ات", "ين"))
        ):
            last = at + 1
    while last > at and scan.inside(last, "gpe_adjectives") and not _of_town(scan, first):
        last += 1
    strength = BUILT if scan.stem(first) in word_set("place_sure") else WEAK
    return Candidate(at, last, "GPE", strength, sure=True) if last > at else None


def _of_town(scan: Scan, first: int) -> bool:
    """«مدينة تعز الجنوبية»: the adjective speaks of the town, unless the name has the article («القدس الشرقية»)."""
    return scan.stem(first) in word_set("towns") and not scan.stem(first + 1).startswith("ال")


def _rare_place(scan: Scan, first: int) -> Candidate | None:
    """«في المزة»: a place of the gazetteer that is no everyday word, after «في» or «إلى»."""
    if scan.stem(first) not in word_set("place_prepositions"):
        return None
    at = first + 1
    if not scan.plain(at) or at in scan.known or not scan.goes_on(at) or verb_like(scan.stem(at)):
        return None
    last = _longest_place(scan, at)
    if last == at + 1 and (inflects(scan.stem(at)) or scan.tokens[at].text[-1] == "ة") and not scan.definite(at):
        return None
    if last == at or (last == at + 1 and log_count(scan.stem(at)) > (3 if scan.definite(at) else 5)):
        return None
    return Candidate(at, last, "GPE", WEAK, sure=last > at + 1)


def _longest_place(scan: Scan, at: int) -> int:
    table = places()
    for last in range(min(at + 4, len(scan.tokens)), at, -1):
        words = [scan.tokens[at].stem, *(token.norm for token in scan.tokens[at + 1 : last])]
        if " ".join(words) in table and (last > at + 1 or _names_a_place(words[0])):
            return last
    return at


def _names_a_place(word: str) -> bool:
    if word in word_set("never_names") or word in single("place_heads") or word in single("org_heads"):
        return False
    return log_count(word) < _EVERYDAY and not verb_like(word)


def _loc(scan: Scan, first: int) -> Candidate | None:
    """«جبل الزاوية», «نهر الفرات», «بحر الصين الجنوبي»: noun and name together."""
    at = first + 1
    if (
        not scan.plain(at)
        or scan.inside(at, "not_place")
        or not scan.goes_on(at)
        or scan.stem(at) in single("place_heads")
    ):
        return None
    inner = scan.found(at)
    if inner and inner.type in ("GPE", "LOC", "PERS"):
        last = inner.last
    elif _longest_place(scan, at) > at:
        last = _longest_place(scan, at)
    elif (scan.definite(at) and scan.stem(first) in word_set("natural") and not scan.nation(at)) or (
        scan.foreign(at) and scan.stem(first) in word_set("natural")
    ):
        last = at + 1
    else:
        return None
    while scan.inside(last, "loc_adjectives"):
        last += 1
    return Candidate(first, last, "LOC", BUILT if scan.stem(first) in word_set("natural") else WEAK, sure=True)


def _rare_base(scan: Scan, first: int) -> bool:
    """«قاعدة الحبانية»: a base, port or airport before a word with the article that is no everyday word."""
    word = scan.stem(first + 1)
    return scan.stem(first) in word_set("fac_based") and log_count(word) < _RARE and not inflects(without_article(word))


def _facility(scan: Scan, first: int) -> Candidate | None:
    """«مطار بيروت», «قاعدة حميميم الجوية», «ميدان التحرير», «مطار الملك خالد الدولي»."""
    at = first + 1
    quoted = scan.quoted(at)
    if quoted:
        return Candidate(*quoted, "FAC", BUILT, sure=True)
    start = at
    if scan.stem(at) in single("titles") and scan.plain(at) and scan.stem(at).startswith("ال"):
        at += 1
    if not scan.plain(at) or scan.inside(at, "not_facility") or scan.inside(at, "time_words") or scan.nation(at):
        return None
    if scan.stem(at) in single("place_heads") and at == start:
        return None
    inner = scan.found(at)
    if inner and inner.type in ("GPE", "LOC", "PERS", "ORG"):
        last = inner.last
    elif _longest_place(scan, at) > at:
        last = _longest_place(scan, at)
    elif (
        (scan.definite(at) and scan.stem(first) in word_set("fac_any"))
        or at > start
        or scan.foreign(at)
        or (scan.definite(at) and (scan.inside(at + 1, "fac_adjectives") or _rare_base(scan, first)))
    ):
        last = at + 1
    else:
        return None
    while scan.inside(last, "fac_adjectives"):
        last += 1
    return Candidate(first, last, "FAC", BUILT, sure=True)


_BUILDERS: dict[str, Build] = {"gpe": _gpe, "gpe+": _gpe, "loc+": _loc, "fac+": _facility}
