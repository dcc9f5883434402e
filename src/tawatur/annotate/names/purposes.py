"""Names of committees, offices, courts and services, told by what they are for: «لجنة السياسة النقدية»."""

from __future__ import annotations

from tawatur.annotate.names.candidate import BUILT, Candidate, word_set
from tawatur.annotate.names.lexemes import kinds, single
from tawatur.annotate.names.scan import Scan

_LONGEST = 8


def purpose(scan: Scan, first: int, at: int) -> Candidate | None:
    """«لجنة حقوق الإنسان», «مكتب الإحصاءات الوطنية», «جهاز مكافحة الإرهاب»; «اللجنة المحلية للانتخابات».

    A purpose by itself makes a name where it is one of those such bodies have; others must be described.
    """
    if not scan.inside(first, "purpose_bodies") and scan.stem(first) not in word_set("purpose_bodies"):
        return None
    start, told = at, 0
    if scan.stem(first).startswith("ال"):
        return _described(scan, first, at)
    if scan.inside(at, "purpose_heads"):
        at, told = at + 1, 2
        place = scan.known.get(at)
        if place and place.type == "GPE" and scan.plain(at):
            return _org(first, place.last)
    if not scan.definite(at) or scan.inside(at, "not_purpose") or scan.nation(at):
        return None
    if scan.stem(first) not in word_set("masdar_bodies"):
        told += 2 * scan.inside(at, "purposes")
    at += 1
    while at - start < _LONGEST:
        if scan.nation(at):
            return _org(first, at + 1)
        if _adjective(scan, at):
            told += 1
        elif not (told and (scan.also(at, "portfolio") or scan.also(at, "purposes") or scan.inside(at, "portfolio"))):
            break
        at += 1
    while told and at - start < _LONGEST and (scan.of(at) and scan.stem(at) in word_set("purposes")):
        at += 1
    return _org(first, at) if told > 1 or (told and scan.stem(first) in word_set("purpose_lone")) else None


def _described(scan: Scan, first: int, at: int) -> Candidate | None:
    """«اللجنة المحلية للانتخابات البلدية», «المحكمة الجزائية المتخصصة»: adjectives, then «ل…» or a kind of court."""
    start = at
    while at - start < 3 and _adjective(scan, at):
        at += 1
    if at == start or scan.inside(start, "not_purpose"):
        return None
    court = scan.stem(first) in word_set("courts") and scan.stem(start) in word_set("court_kinds")
    if court or not scan.of(at) or scan.stem(at) in single("titles") or scan.stem(at) in single("org_heads"):
        return _org(first, at) if court else None
    at += 1
    at += scan.inside(at, "armed")
    while at - start < _LONGEST and (_adjective(scan, at) or scan.also(at, "purposes") or scan.nation(at)):
        at += 1
    return _org(first, at)


def service(scan: Scan, first: int, at: int) -> Candidate | None:
    """«قوات الأمن الأفغانية», «قوات الدفاع الشعبي», «قوة مواجهة الكوارث الوطنية»; not «قوات الأمن»."""
    start, headed = at, False
    if first in scan.known or (scan.stem(at), scan.stem(at + 1)) in kinds("org_heads"):
        return None
    if scan.inside(at, "purpose_heads"):
        at, headed = at + 1, True
        if not scan.definite(at):
            return None
        at += 1
    elif scan.inside(at, "services"):
        at += 1
    else:
        return None
    while at - start < 4 and _adjective(scan, at) and not scan.inside(at, "not_service"):
        at += 1
    named = at - start > 1 + headed
    return _org(first, at + scan.nation(at)) if named or scan.nation(at) else None


def mission(scan: Scan, first: int, at: int) -> Candidate | None:
    """«برنامج الأمم المتحدة الإنمائي», «بعثة الاتحاد الأفريقي»: bodies of bodies."""
    owner = scan.known.get(at)
    if owner and scan.stem(first) not in word_set("missions") and scan.stem(at) not in word_set("nations_head"):
        return None
    if not owner or owner.type != "ORG" or not scan.plain(at):
        return None
    whole = owned_further(scan, first, owner)
    place = scan.known.get(whole.last + 1)
    told = scan.inside(whole.last, "mission_place") and scan.stem(first) in word_set("placed_missions")
    if told and place and place.type == "GPE" and scan.plain(whole.last + 1):
        return _org(first, place.last)  # «بعثة الأمم المتحدة في ليبيا»
    return whole


def owned_further(scan: Scan, first: int, owner: Candidate) -> Candidate:
    """«وكالة الأمم المتحدة لشؤون اللاجئين»: the body of a body, and what it is for."""
    at = owner.last
    if scan.inside(at, "mission_adjectives"):
        return _org(first, at + 1)
    token = scan.word(at)
    if token is None or token.proclitics != ("ل",):
        return _org(first, at)
    if token.stem in word_set("purpose_heads") and scan.definite(at + 1):
        at += 2
    elif token.definite:
        at += 1
    else:
        return _org(first, at)
    while _adjective(scan, at):
        at += 1
    return _org(first, at)


def _adjective(scan: Scan, at: int) -> bool:
    """«النقدية», «الشعبي»: a definite adjective that may be a part of the name of a body."""
    if scan.inside(at, "body_words"):
        return True
    ends = scan.stem(at).endswith(("يه", "ي")) or scan.inside(at, "purpose_adjectives")
    if scan.stem(at) in single("org_heads") or scan.inside(at, "not_purpose"):
        return False
    return scan.definite(at) and ends and not scan.nation(at)


def _org(first: int, last: int) -> Candidate:
    return Candidate(first, last, "ORG", BUILT, sure=True)
