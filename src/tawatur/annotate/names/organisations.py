"""Grammar of organisations: ministries, armies, councils, parties, agencies, outlets, and what carries them on.

The head nouns and what each wants after it are ``resources/ar/names/org_heads.tsv``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from tawatur.annotate.names.candidate import BUILT, Candidate, word_set
from tawatur.annotate.names.inflection import verb_like
from tawatur.annotate.names.lexemes import kinds, single
from tawatur.annotate.names.scan import Scan
from tawatur.arabic.clitics import log_count

_SHORT = 4.0  # log count below which a word in brackets after a body is its short name
Build = Callable[[Scan, int, int], "Candidate | None"]


def organisations(scan: Scan) -> Iterator[Candidate]:
    """The organisations that a sentence names by a head noun and what follows it."""
    heads, longer = single("org_heads"), _longer()
    for first, stem in enumerate(scan.stems):
        if stem not in heads and stem not in longer:
            continue
        for kind, after in _heads(scan, first):
            built = _BUILDERS[kind](scan, first, after)
            if built:
                yield built
                if short := _in_brackets(scan, built):
                    yield short
    for known in scan.known.values():
        if known.type == "ORG" and known.length > 1 and (short := _in_brackets(scan, known)):
            yield short


def _in_brackets(scan: Scan, full: Candidate) -> Candidate | None:
    """«إدارة الكوارث والطوارئ التركية (آفاد)»: the short name in brackets after the full one."""
    at = full.last + 1
    opening, closing = scan.tokens[full.last : at], scan.tokens[at + 1 : at + 2]
    if full.length < 2 or not (opening and closing and opening[0].text == "(" and closing[0].text == ")"):
        return None
    token = scan.tokens[at]
    if token.kind != "latin" and not (scan.foreign(at) or (token.kind == "word" and log_count(token.norm) < _SHORT)):
        return None
    return Candidate(at, at + 1, "ORG", BUILT, sure=True, whole=True)


def _heads(scan: Scan, first: int) -> Iterator[tuple[str, int]]:
    stem = scan.stem(first)
    for words, kind in _longer().get(stem, ()):
        if all((token := scan.word(first + 1 + n)) and token.norm == word for n, word in enumerate(words)):
            yield kind, first + 1 + len(words)
    if stem in single("org_heads"):
        yield single("org_heads")[stem], first + 1


@cache
def _longer() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, kind in kinds("org_heads").items():
        if len(words) > 1:
            found.setdefault(words[0], []).append((words[1:], kind))
    return found


def _org(first: int, last: int) -> Candidate:
    return Candidate(first, last, "ORG", BUILT, sure=True)


def _ministry(scan: Scan, first: int, at: int) -> Candidate | None:
    """«وزارة الخارجية الأميركية», «وزارة التربية والتعليم»."""
    start = at
    while scan.inside(at, "portfolio") or (at > start and scan.also(at, "portfolio")):
        at += 1
    if at == start:
        return None
    return _org(first, scan.nations(at))


def _body(scan: Scan, first: int, at: int) -> Candidate | None:
    """«هيئة الأمر بالمعروف», «الهيئة العامة للسياحة والآثار», «مجلس الوزراء السعودي»."""
    start, strong = at, 0
    if (
        scan.stem(at) in word_set("states")
        and scan.plain(at)
        and (region := scan.known.get(at + 1))
        and region.type in ("LOC", "GPE")
    ):
        return _org(first, region.last)
    if not scan.stem(first).startswith("ال"):
        if not scan.definite(at) or scan.inside(at, "not_body"):
            return None
        strong += scan.inside(at, "portfolio") or scan.inside(at, "body_words") or scan.guessed.get(first) == "ORG"
        at += 1
    listing = scan.known.get(first)
    while at - start < 7:
        if listing and listing.last == at and scan.of(at):
            break
        if scan.nation(at) or (at > start and scan.of(at)):
            strong += 2
        elif scan.inside(at, "body_words"):
            strong += 1
        elif not (at > start and (scan.inside(at, "portfolio") or scan.also(at, "portfolio"))):
            break
        at += 1
    return _org(first, at) if strong > 1 or (strong and scan.guessed.get(first) == "ORG") else None


def _owned(scan: Scan, first: int, at: int) -> Candidate | None:
    """«الحكومة السورية», «الخارجية الروسية»; not «وزير الخارجية الروسي», whose adjective is the minister's."""
    before = scan.stem(first - 1)
    if before in single("titles"):
        return None
    if before in word_set("not_before_owned"):
        return None
    if scan.nation(at) and (scan.stem(at)[-1] == "ه") == (scan.stem(first)[-1] in "هت"):
        return _org(first, scan.nations(at))
    if scan.stem(first) in word_set("speaks_alone") and before in word_set("says_feminine"):
        return _org(first, at)
    place = scan.known.get(at)
    if place and place.type == "GPE" and scan.stem(first) in word_set("owned_by_place") and scan.plain(at):
        return _org(first, place.last)
    return None


def _elliptic(scan: Scan, first: int, at: int) -> Candidate | None:
    """«الدفاع الروسية» for the ministry: the adjective agrees with «وزارة», which is left out."""
    before = scan.stem(first - 1)
    if before and not (before in word_set("before_elliptic") or verb_like(before)):
        return None
    return _org(first, at + 1) if scan.nation(at) and scan.stem(at).endswith("ه") else None


def _guild(scan: Scan, first: int, at: int) -> Candidate | None:
    """«نقابة الأطباء», «نقابة أطباء السودان», «اتحاد المحامين العرب», «تجمع المهنيين السودانيين»."""
    if scan.stem(first).startswith("ال") or not scan.plain(at):
        return _body(scan, first, at)
    if scan.inside(at, "guild_people"):
        if not scan.definite(at):
            at += 1
            place = scan.known.get(at)
            if place and place.type in ("GPE", "LOC") and scan.plain(at):
                return _org(first, place.last)
            if not (scan.definite(at) and scan.inside(at, "guild_people")):
                return None
        at += 1
        while scan.also(at, "guild_people") or scan.inside(at, "body_words") or _nation_plural(scan, at):
            at += 1
        return _org(first, at)
    return _body(scan, first, at)


def _nation_plural(scan: Scan, at: int) -> bool:
    return scan.nation(at) or scan.stem(at) in word_set("peoples_plural")


def _forces(scan: Scan, first: int, at: int) -> Candidate | None:
    """«القوات الجوية الروسية», «سلاح الجو الروسي», «الاتحاد السعودي لكرة القدم»."""
    if scan.stem(first - 1) in word_set("not_before_owned"):
        return None
    while scan.inside(at, "body_words") and not scan.nation(at):
        at += 1
    last = scan.nations(at)
    if last == at:
        place = scan.known.get(at)
        if place and place.type == "GPE" and scan.plain(at) and not scan.stem(first).startswith("ال"):
            return _org(first, place.last)
        return None
    if scan.stem(last) in word_set("ball") and scan.tokens[last].proclitics == ("ل",) and scan.definite(last + 1):
        last += 2
    return _org(first, last)


def _council(scan: Scan, first: int, at: int) -> Candidate | None:
    """«مجلس النواب», «الدفاع المدني»: a name with or without a nationality."""
    while scan.inside(at, "body_words") and not scan.nation(at):
        at += 1
    return _org(first, scan.nations(at))


def _named(scan: Scan, first: int, at: int) -> Candidate | None:
    """«جامعة الملك سعود», «مؤسسة راند», «بنك باركليز», «معهد واشنطن لسياسة الشرق الأدنى»."""
    if scan.stem(first).startswith("ال"):
        return _body(scan, first, at)
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    start = at
    if scan.stem(at) in single("titles") and scan.plain(at):
        at += 1
    inner = scan.found(at)
    if inner and scan.tokens[at].proclitics == () and inner.type != "EVENT":
        at = inner.last
    elif scan.foreign(at) and scan.guessed.get(at):
        at += 1
    elif at == start:
        return _body(scan, first, at)
    else:
        return None
    while (
        scan.inside(at, "body_words")
        or scan.nation(at)
        or scan.inside(at, "fac_adjectives")
        or scan.inside(at, "gpe_adjectives")
    ):
        at += 1
    return _org(first, at)


def _company(scan: Scan, first: int, at: int) -> Candidate | None:
    """«شركة تويوتا» names «تويوتا»; «شركة الاتصالات السعودية», «الشركة السعودية للكهرباء» are names whole."""
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    inner = scan.found(at)
    if inner and inner.type in ("ORG", "PERS") and scan.plain(at) and not scan.stem(first).startswith("ال"):
        return _org(at, inner.last)
    if scan.stem(first).startswith("ال"):
        return _body(scan, first, at)
    run = _foreign_run(scan, at)
    return _org(at, run) if run > at and not verb_like(scan.stem(at)) else _body(scan, first, at)


def _group(scan: Scan, first: int, at: int) -> Candidate | None:
    """«حركة "حسم"», «جماعة بوكو حرام»: the name is what follows."""
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    inner = scan.guesses.get(at)
    if at in scan.known:
        return None
    if inner and inner.type in ("ORG", "PERS") and scan.plain(at):
        return _org(at, inner.last)
    run = _foreign_run(scan, at)
    return _org(at, run) if run > at and scan.guessed.get(at) else None


def _party(scan: Scan, first: int, at: int) -> Candidate | None:
    """«حزب العدالة والتنمية», «الحزب الديمقراطي», «التحالف الدولي», «جبهة الخلاص»."""
    start = at
    if scan.stem(first).startswith("ال"):
        while scan.inside(at, "party_words") or scan.inside(at, "body_words") or scan.nation(at):
            at += 1
        return _org(first, at) if at > start and _is_named_with_article(scan, first, start) else None
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    if at in scan.known and scan.stem(first) not in word_set("party_head"):
        return None
    if scan.definite(at) and not scan.inside(at, "not_party") and not scan.inside(at, "group_stop"):
        at += 1
        if (listing := scan.known.get(first)) and listing.type == "ORG" and listing.last >= at:
            return _org(first, scan.nations(listing.last))
        while (
            _also_idea(scan, at) or scan.inside(at, "party_words") or scan.inside(at, "body_words") or scan.nation(at)
        ):
            at += 1
        return _org(first, at)
    inner = scan.guesses.get(at)
    if inner and scan.inside(first, "party_head") and scan.plain(at):
        return _org(first, inner.last)
    return None


def _also_idea(scan: Scan, at: int) -> bool:
    """«العدالة والتنمية»; not «حزب الله والحوثيين»: people and other names are others."""
    known = scan.known.get(at)
    if not scan.also(at) or (known and known.type in ("ORG", "PERS", "GPE")):
        return False
    stem = scan.stem(at)
    return not stem.endswith(("ين", "ون")) and scan.guessed.get(at) not in ("PERS", "LOC")


def _is_named_with_article(scan: Scan, first: int, at: int) -> bool:
    return scan.stem(first) not in word_set("party_head") or not scan.inside(at, "not_party")


def _brigade(scan: Scan, first: int, at: int) -> Candidate | None:
    """«كتائب القسام», «لواء التوحيد», «فيلق الرحمن»; not «كتائب المعارضة»."""
    if scan.stem(first - 1) in single("titles"):
        return None
    inner = scan.known.get(at)
    if scan.definite(at) and not scan.inside(at, "group_stop") and not scan.nation(at):
        return _org(first, scan.nations(at + 1))
    if inner and inner.type == "PERS" and scan.plain(at):
        return _org(first, inner.last)
    return None


def _news(scan: Scan, first: int, at: int) -> Candidate | None:
    """«وكالة أنباء فارس», «وكالة الأنباء السعودية», «وكالة ايتار تاس»; not «وكالة الأنباء الرسمية»."""
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    if scan.inside(at, "agency_words"):
        alone = scan.stem(at) in word_set("agency_alone")
        last = scan.nations(at + 1)
        if last == at + 1:
            last = _name_run(scan, at + 1)
            last -= last > at + 2 and scan.nation(last - 1)
        return _org(first, last) if last > at + 1 or (alone and not scan.definite(at + 1)) else None
    last = _name_run(scan, at)
    return _org(first, last) if last > at else _body(scan, first, at)


def _medium(scan: Scan, first: int, at: int) -> Candidate | None:
    """«قناة "تشانيل نيوز اسيا"», «صحيفة واشنطن بوست», «صحيفة الوطن السعودية»: the name is what follows."""
    quoted = scan.quoted(at)
    if quoted:
        return _org(*quoted)
    if scan.stem(first).startswith("ال"):
        official = at + scan.inside(at, "official")
        state = scan.nation(official) or (official > at and scan.inside(first, "broadcasters"))
        return _org(first, scan.nations(official)) if state else None
    last = _name_run(scan, at)
    if last > at:
        while scan.inside(last, "medium_tails"):
            last += 1
        return _org(at, last)
    ends = at
    while scan.definite(ends) and not scan.nation(ends) and ends < at + 2 and not scan.inside(ends, "not_medium"):
        ends += 1
    tails = ends
    while scan.inside(tails, "medium_tails"):
        tails += 1
    return _org(at, tails) if ends > at and (scan.nation(ends) or tails > ends) else None


def _embassy(scan: Scan, first: int, at: int) -> Candidate | None:
    """«السفارة الأميركية», «سفارة قطر»."""
    if scan.nation(at):
        return _org(first, scan.nations(at))
    place = scan.known.get(at)
    if place and place.type == "GPE" and scan.plain(at) and not scan.stem(first).startswith("ال"):
        return _org(first, place.last)
    return None


def _foreign_run(scan: Scan, at: int, most: int = 4) -> int:
    start = at
    while at - start < most and scan.foreign(at) and not verb_like(scan.stem(at)):
        at += 1
    return at


def _name_run(scan: Scan, at: int) -> int:
    """Where a proper name that begins at ``at`` ends: one the tagger or a list knows, or foreign words."""
    inner = scan.found(at)
    if inner and scan.plain(at) and inner.type in ("ORG", "PERS", "GPE"):
        return max(inner.last, _foreign_run(scan, at))
    return _foreign_run(scan, at)


_BUILDERS: dict[str, Build] = {
    "ministry": _ministry,
    "body": _body,
    "owned": _owned,
    "elliptic": _elliptic,
    "guild": _guild,
    "forces": _forces,
    "council": _council,
    "named": _named,
    "company": _company,
    "group": _group,
    "party": _party,
    "brigade": _brigade,
    "news": _news,
    "medium": _medium,
    "embassy": _embassy,
}
