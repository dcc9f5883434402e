"""Names of bodies of states and of callings: ministries, councils, armies, guilds, universities, embassies."""

from __future__ import annotations

from tawatur.annotate.names.candidate import BUILT, Candidate, word_set
from tawatur.annotate.names.inflection import verb_like
from tawatur.annotate.names.lexemes import single
from tawatur.annotate.names.purposes import purpose
from tawatur.annotate.names.scan import Scan


def org(first: int, last: int) -> Candidate:
    return Candidate(first, last, "ORG", BUILT, sure=True)


def ministry(scan: Scan, first: int, at: int) -> Candidate | None:
    """«وزارة الخارجية الأميركية», «وزارة التربية والتعليم»."""
    start = at
    while scan.inside(at, "portfolio") or (at > start and scan.also(at, "portfolio")):
        at += 1
    if at == start:
        at = _any_portfolio(scan, at)
    return org(first, scan.nations(at)) if at > start else None


def _any_portfolio(scan: Scan, at: int) -> int:
    """Where a portfolio that no list has ends: «السكك الحديدية», «إدارة الكوارث», «المناجم والطاقة»."""
    start = at
    if scan.plain(at) and not scan.definite(at) and scan.stem(at) in single("org_heads"):
        at += 1
    if not scan.definite(at) or scan.nation(at) or scan.inside(at, "not_portfolio"):
        return start
    at += 1
    while scan.definite(at) and not scan.nation(at) and scan.stem(at).endswith(("يه", "ي")):
        at += 1
    while scan.also(at, "portfolio"):
        at += 1
    return at


def body(scan: Scan, first: int, at: int) -> Candidate | None:
    """«هيئة الأمر بالمعروف», «الهيئة العامة للسياحة والآثار», «مجلس الوزراء السعودي»."""
    start, strong = at, 0
    if (
        scan.stem(at) in word_set("states")
        and scan.plain(at)
        and (region := scan.known.get(at + 1))
        and region.type in ("LOC", "GPE")
    ):
        return org(first, region.last)
    if not scan.stem(first).startswith("ال"):
        if (known := scan.known.get(at)) and known.type == "PERS":
            return None  # «مكتب العبادي»
        if not scan.definite(at) or scan.inside(at, "not_body"):
            return purpose(scan, first, at)
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
    found = org(first, at) if strong > 1 or (strong and scan.guessed.get(first) == "ORG") else None
    told = purpose(scan, first, start)
    return told if told and (found is None or told.last > found.last) else found


def owned(scan: Scan, first: int, at: int) -> Candidate | None:
    """«الحكومة السورية», «الخارجية الروسية»; not «وزير الخارجية الروسي», whose adjective is the minister's."""
    before = scan.stem(first - 1)
    if before in single("titles"):
        return None
    if before in word_set("not_before_owned"):
        return None
    if scan.nation(at) and (scan.stem(at)[-1] == "ه") == (scan.stem(first)[-1] in "هت"):
        return org(first, scan.nations(at))
    if scan.stem(first) in word_set("speaks_alone") and before in word_set("says_feminine"):
        return org(first, at)
    place = scan.known.get(at)
    if place and place.type == "GPE" and scan.stem(first) in word_set("owned_by_place") and scan.plain(at):
        return org(first, place.last)
    return purpose(scan, first, at)


def elliptic(scan: Scan, first: int, at: int) -> Candidate | None:
    """«الدفاع الروسية» for the ministry: the adjective agrees with «وزارة», which is left out."""
    before = scan.stem(first - 1)
    if before and not (before in word_set("before_elliptic") or verb_like(before)):
        return None
    return org(first, at + 1) if scan.nation(at) and scan.stem(at).endswith("ه") else None


def guild(scan: Scan, first: int, at: int) -> Candidate | None:
    """«نقابة الأطباء», «نقابة أطباء السودان», «اتحاد المحامين العرب», «تجمع المهنيين السودانيين»."""
    if scan.stem(first).startswith("ال") or not scan.plain(at):
        return body(scan, first, at)
    if scan.inside(at, "guild_people"):
        if not scan.definite(at):
            at += 1
            place = scan.known.get(at)
            if place and place.type in ("GPE", "LOC") and scan.plain(at):
                return org(first, place.last)
            at += scan.inside(at, "states")
            if place := scan.known.get(at):
                return org(first, place.last) if place.type == "ORG" and scan.plain(at) else None
            if not (scan.definite(at) and scan.inside(at, "guild_people")):
                return None
        at += 1
        while scan.also(at, "guild_people") or scan.inside(at, "body_words") or _nation_plural(scan, at):
            at += 1
        return org(first, at)
    return body(scan, first, at)


def _nation_plural(scan: Scan, at: int) -> bool:
    return scan.nation(at) or scan.stem(at) in word_set("peoples_plural")


def forces(scan: Scan, first: int, at: int) -> Candidate | None:
    """«القوات الجوية الروسية», «سلاح الجو الروسي», «الاتحاد السعودي لكرة القدم»."""
    if scan.stem(first - 1) in word_set("not_before_owned"):
        return None
    while scan.inside(at, "body_words") and not scan.nation(at):
        at += 1
    last = scan.nations(at)
    if last == at:
        place = scan.known.get(at)
        if place and place.type == "GPE" and scan.plain(at) and not scan.stem(first).startswith("ال"):
            return org(first, place.last)
        return None
    if scan.stem(last) in word_set("ball") and scan.tokens[last].proclitics == ("ل",) and scan.definite(last + 1):
        last += 2
    return org(first, last)


def council(scan: Scan, first: int, at: int) -> Candidate | None:
    """«مجلس النواب», «الدفاع المدني»: a name with or without a nationality."""
    while scan.inside(at, "body_words") and not scan.nation(at):
        at += 1
    return org(first, scan.nations(at))


def named(scan: Scan, first: int, at: int) -> Candidate | None:
    """«جامعة الملك سعود», «مؤسسة راند», «بنك باركليز», «معهد واشنطن لسياسة الشرق الأدنى»."""
    if scan.stem(first).startswith("ال"):
        return body(scan, first, at)
    quoted = scan.quoted(at)
    if quoted:
        return org(*quoted)
    start = at
    if scan.stem(at) in single("titles") and scan.plain(at):
        at += 1
    inner = scan.found(at)
    if inner and scan.tokens[at].proclitics == () and inner.type != "EVENT":
        at = inner.last
    elif scan.foreign(at) and scan.guessed.get(at):
        at += 1
    elif at == start:
        return body(scan, first, at)
    else:
        return None
    while (
        scan.inside(at, "body_words")
        or scan.nation(at)
        or scan.inside(at, "fac_adjectives")
        or scan.inside(at, "gpe_adjectives")
    ):
        at += 1
    token = scan.word(at)
    if token and token.proclitics == ("ل",) and token.definite and token.stem in word_set("trades"):
        at += 1  # «معهد ماساتشوستس للتكنولوجيا»
    return org(first, at)


def embassy(scan: Scan, first: int, at: int) -> Candidate | None:
    """«السفارة الأميركية», «سفارة قطر»."""
    if scan.nation(at):
        return org(first, scan.nations(at))
    place = scan.known.get(at)
    if place and place.type == "GPE" and scan.plain(at) and not scan.stem(first).startswith("ال"):
        return org(first, place.last)
    return None
