"""Grammar of places and buildings: «قاعدة حميميم الجوية», «جبل الزاوية», «قرية مرعيان», «دولة قطر»."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.annotate.names.candidate import BUILT, WEAK, Candidate, opens_quote, word_set
from tawatur.annotate.names.inflection import inflects, verb_like
from tawatur.annotate.names.lexemes import person_words, personal, places, single, without_article
from tawatur.annotate.names.scan import Scan, foreign_word
from tawatur.arabic.clitics import log_count

_RARE = 4.0  # log count below which a word with the article after «قاعدة» is its name
_PLAIN_REST = 4.0  # … above which the rest of a word after «ل», «ب» is a word by itself
_PROVINCE_REST = 5.5  # … and after «ولاية», which no «ل» follows
_SECOND = 2.5  # … below which a foreign word goes on with the name of a town
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
            if stem in word_set("several_places") and (other := _joined_place(scan, built.last)):
                yield other


def _joined_place(scan: Scan, at: int) -> Candidate | None:
    """«مقاطعتي يلان وهوالين»: after a noun for several places the second one."""
    token = scan.word(at)
    if token is None or token.proclitics[:1] != ("و",) or at in scan.known or verb_like(token.stem):
        return None
    uncut = token.norm[1:]
    whole = len(token.proclitics) > 1 and foreign_word(uncut)
    if not (whole or foreign_word(token.stem)) or token.stem in word_set("function_words"):
        return None
    return Candidate(at, at + 1, "GPE", BUILT, sure=True, whole=whole, lead=int(whole))


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
    if scan.stem(first - 1) in word_set("forces_of_capital") and scan.foreign(at) and scan.foreign(at + 1):
        return None  # «قائد شرطة العاصمة بنسون كيبوي»
    if special := _uncut_place(scan, first, at) or _royal(scan, first, at):
        return special
    token = scan.plain(at)
    if not token or scan.inside(at, "not_place") or not scan.goes_on(at):
        return None
    listing = scan.known.get(at)
    if listing:
        wider = listing.type == "GPE" and scan.inside(listing.last, "gpe_adjectives")
        wider = wider and not _of_head(scan, first, at, listing.last)
        return Candidate(at, listing.last + 1, "GPE", BUILT, sure=True) if wider else None
    last = _longest_place(scan, at)
    if last == at and not scan.nation(at):
        guess = scan.guesses.get(at)
        if guess and guess.type in ("GPE", "LOC", "PERS", "ORG") and scan.stem(first) in word_set("place_sure"):
            last = guess.last
        elif _new_place(scan, first, at):
            last = at + 1
    if last == at + 1 and scan.stem(first) in word_set("place_sure") and _second_word(scan, last):
        last += 1
    while last > at and scan.inside(last, "gpe_adjectives") and not _of_head(scan, first, at, last):
        last += 1
    strength = BUILT if scan.stem(first) in word_set("place_sure") else WEAK
    return Candidate(at, last, "GPE", strength, sure=True) if last > at else None


def _of_head(scan: Scan, first: int, at: int, last: int) -> bool:
    """«مدينة تعز الجنوبية», «ولاية زابل الجنوبية»: the adjective speaks of the town or the province.

    Not where the name has the article («القدس الشرقية») or is listed with it («ولاية كارولينا الشمالية»).
    """
    if scan.stem(first) not in word_set("towns") or scan.stem(at).startswith("ال"):
        return False
    words = [scan.stem(at), *(token.norm for token in scan.tokens[at + 1 : last + 1])]
    return " ".join(words) not in places()


def _royal(scan: Scan, first: int, at: int) -> Candidate | None:
    """«مدينة الملك عبد الله الاقتصادية»: a town or an estate named after a ruler, whole."""
    if scan.stem(first) not in word_set("estates") or scan.stem(at) not in word_set("rulers") or not scan.plain(at):
        return None
    last = at + 1
    while (
        last < at + 5 and scan.plain(last) and (personal(scan.stem(last)) or scan.stem(last) in word_set("name_links"))
    ):
        last += 1
    last = max(last, inner.last) if (inner := scan.found(at + 1)) and inner.type == "PERS" else last
    if last == at + 1:
        return None
    town = scan.inside(last, "town_kinds")
    while scan.definite(last) and scan.stem(last).endswith(("يه", "ي")) and not scan.nation(last):
        last += 1
    return Candidate(first, last, "GPE" if town else "FAC", BUILT, sure=True)


def _uncut_place(scan: Scan, first: int, at: int) -> Candidate | None:
    """«ولاية لوجار», «بلدة كيليس»: no preposition stands after such a noun; what looks like one is the name's own."""
    token = scan.word(at)
    if token is None or len(token.proclitics) != 1 or token.proclitics[0] not in "بلكف" or at != first + 1:
        return None
    if scan.stem(first) not in word_set("place_sure") or scan.tokens[first].definite or token.definite:
        return None
    rest = token.norm[1:]
    in_town = rest in places() and token.proclitics[0] in "بلف"  # «بلدة بسوريا»
    listed = token.norm in places() and not in_town
    plain = _PROVINCE_REST if scan.stem(first) in word_set("provinces") else _PLAIN_REST
    if not listed and (log_count(rest) > plain or in_town or not foreign_word(token.norm)):
        return None
    return Candidate(at, at + 1, "GPE", BUILT, sure=True, whole=True)


def _new_place(scan: Scan, first: int, at: int) -> bool:
    """Whether a word that no list has is the name of the town or the province before it."""
    head, stem = scan.stem(first), scan.stem(at)
    if scan.foreign(at) and not verb_like(stem) and head in word_set("place_sure"):
        return True
    if scan.definite(at) and head in word_set("town_heads") and not stem.endswith(("ات", "ين")):
        return True
    return head in word_set("hamlets") and _any_noun(scan, at)


def _any_noun(scan: Scan, at: int) -> bool:
    """«بلدة حوار»: after a word for a small town any noun that does not describe it is its name."""
    stem = scan.stem(at)
    if stem in word_set("function_words") or stem in word_set("not_in_names") or verb_like(stem):
        return False
    token = scan.tokens[at]
    if scan.nation(at) or token.enclitic or token.text[-1] in "ةىاأ" or len(stem) < 3:
        return False
    return not stem.endswith(("ات", "ين", "ون", "تان"))


def _second_word(scan: Scan, at: int) -> bool:
    """«مدينة جيلان بينار», «بلدة بولي علم»: a foreign word right after the name of a place."""
    known = at in scan.known or scan.stem(at) in person_words()
    verb = verb_like(scan.stem(at)) or verb_like(scan.stem(at)[1:])  # «فتقدمت»
    return scan.foreign(at) and not known and log_count(scan.stem(at)) < _SECOND and not verb


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
