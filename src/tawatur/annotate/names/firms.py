"""Names of companies, groups, parties, brigades, agencies and outlets."""

from __future__ import annotations

from tawatur.annotate.names.bodies import body, org
from tawatur.annotate.names.candidate import Candidate, word_set
from tawatur.annotate.names.inflection import verb_like
from tawatur.annotate.names.lexemes import single
from tawatur.annotate.names.purposes import owned_further
from tawatur.annotate.names.scan import Scan


def company(scan: Scan, first: int, at: int) -> Candidate | None:
    """«شركة تويوتا» names «تويوتا»; «شركة الاتصالات السعودية», «الشركة السعودية للكهرباء» are names whole."""
    quoted = scan.quoted(at)
    if quoted:
        return org(first, quoted[1] + 1) if scan.tokens[quoted[0]].kind == "number" else org(*quoted)
    inner = scan.found(at)
    if inner and inner.type in ("ORG", "PERS") and scan.plain(at) and not scan.stem(first).startswith("ال"):
        return org(at, inner.last)
    if scan.stem(first).startswith("ال"):
        return body(scan, first, at)
    run = _foreign_run(scan, at)
    return org(at, run) if run > at and not verb_like(scan.stem(at)) else body(scan, first, at)


def group(scan: Scan, first: int, at: int) -> Candidate | None:
    """«حركة "حسم"», «جماعة بوكو حرام»: the name is what follows."""
    quoted = scan.quoted(at)
    if quoted:
        return org(*quoted)
    inner = scan.guesses.get(at)
    if at in scan.known:
        return None
    if inner and inner.type in ("ORG", "PERS") and scan.plain(at):
        return org(at, inner.last)
    run = _foreign_run(scan, at)
    return org(at, run) if run > at and scan.guessed.get(at) else None


def party(scan: Scan, first: int, at: int) -> Candidate | None:
    """«حزب العدالة والتنمية», «الحزب الديمقراطي», «التحالف الدولي», «جبهة الخلاص»."""
    start = at
    if scan.stem(first).startswith("ال"):
        while scan.inside(at, "party_words") or scan.inside(at, "body_words") or scan.nation(at):
            at += 1
        return org(first, at) if at > start and _is_named_with_article(scan, first, start) else None
    quoted = scan.quoted(at)
    if quoted:
        return org(*quoted)
    if at in scan.known and scan.stem(first) not in word_set("party_head"):
        return None
    if scan.definite(at) and not scan.inside(at, "not_party") and not scan.inside(at, "group_stop"):
        at += 1
        if (listing := scan.known.get(first)) and listing.type == "ORG" and listing.last >= at:
            return org(first, _party_end(scan, listing.last))
        while (
            _also_idea(scan, at) or scan.inside(at, "party_words") or scan.inside(at, "body_words") or scan.nation(at)
        ):
            at += 1
        return org(first, _hyphened(scan, _aim(scan, at)))
    inner = scan.guesses.get(at)
    if inner and scan.inside(first, "party_head") and scan.plain(at):
        return org(first, inner.last)
    return None


def _party_end(scan: Scan, at: int) -> int:
    """Where the adjectives after a listed party end: «حزب التجمع الوطني الديمقراطي»."""
    return scan.nations(at + scan.inside(at, "party_tail"))


def _aim(scan: Scan, at: int) -> int:
    """«المجلس الوطني للدفاع عن الديمقراطية», «الاتحاد من أجل الحرية»: what a party stands for, after «ل…», «من أجل»."""
    if scan.stem(at) in word_set("for_the_sake") and scan.stem(at + 1) in word_set("for_the_sake"):
        return at + 3 if scan.definite(at + 2) else at
    token = scan.word(at)
    if token is None or token.proclitics != ("ل",) or token.stem not in word_set("aims"):
        return at
    at += 1
    if scan.stem(at) in word_set("aim_links") and scan.definite(at + 1):
        at += 2
    return at


def _hyphened(scan: Scan, at: int) -> int:
    """Where the second part of «حزب المجلس الوطني-قوات الدفاع» ends; a dash with blanks around it ends a name."""
    if not (0 < at < scan.size - 1) or scan.tokens[at].text not in "-–":
        return at
    dash = scan.tokens[at]
    if scan.tokens[at - 1].end != dash.start or scan.tokens[at + 1].start != dash.end:
        return at
    last = at + 2
    while scan.definite(last) and last < at + 5:
        last += 1
    if scan.stem(last) in word_set("aim_links") and scan.definite(last + 1):
        last += 2
    return last


def _also_idea(scan: Scan, at: int) -> bool:
    """«العدالة والتنمية»; not «حزب الله والحوثيين»: people and other names are others."""
    known = scan.known.get(at)
    if not scan.also(at) or (known and known.type in ("ORG", "PERS", "GPE")):
        return False
    stem = scan.stem(at)
    return not stem.endswith(("ين", "ون")) and scan.guessed.get(at) not in ("PERS", "LOC")


def _is_named_with_article(scan: Scan, first: int, at: int) -> bool:
    return scan.stem(first) not in word_set("party_head") or not scan.inside(at, "not_party")


def brigade(scan: Scan, first: int, at: int) -> Candidate | None:
    """«كتائب القسام», «لواء التوحيد», «فيلق الرحمن»; not «كتائب المعارضة»."""
    if scan.stem(first - 1) in single("titles"):
        return None
    inner = scan.known.get(at)
    if scan.definite(at) and not scan.inside(at, "group_stop") and not scan.nation(at):
        return org(first, scan.nations(at + 1))
    if inner and inner.type == "PERS" and scan.plain(at):
        return org(first, inner.last)
    return None


def news(scan: Scan, first: int, at: int) -> Candidate | None:
    """«وكالة أنباء فارس», «وكالة الأنباء السعودية», «وكالة ايتار تاس»; not «وكالة الأنباء الرسمية»."""
    quoted = scan.quoted(at)
    if quoted:
        return org(*quoted)
    if scan.inside(at, "agency_words"):
        alone = scan.stem(at) in word_set("agency_alone")
        last = scan.nations(at + 1)
        if last == at + 1:
            last = _name_run(scan, at + 1)
            last -= last > at + 2 and scan.nation(last - 1)
        return org(first, last) if last > at + 1 or (alone and not scan.definite(at + 1)) else None
    if (owner := scan.known.get(at)) and owner.type == "ORG" and scan.plain(at):
        return owned_further(scan, first, owner)
    last = _name_run(scan, at)
    return org(first, last) if last > at else body(scan, first, at)


def medium(scan: Scan, first: int, at: int) -> Candidate | None:
    """«قناة "تشانيل نيوز اسيا"», «صحيفة واشنطن بوست», «صحيفة الوطن السعودية»: the name is what follows."""
    quoted = scan.quoted(at)
    if quoted:
        return org(*quoted)
    if scan.stem(first).startswith("ال"):
        official = at + scan.inside(at, "official")
        state = scan.nation(official) or (official > at and scan.inside(first, "broadcasters"))
        return org(first, scan.nations(official)) if state else None
    last = _name_run(scan, at)
    if last > at:
        while scan.inside(last, "medium_tails"):
            last += 1
        return org(at, last)
    ends = at
    while scan.definite(ends) and not scan.nation(ends) and ends < at + 2 and not scan.inside(ends, "not_medium"):
        ends += 1
    tails = ends
    while scan.inside(tails, "medium_tails"):
        tails += 1
    return org(at, tails) if ends > at and (scan.nation(ends) or tails > ends) else None


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
