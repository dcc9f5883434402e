"""Names that the resources list, found word by word: countries, cities, bodies, groups, outlets, people, weapons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from tawatur import lexicon
from tawatur.annotate.names.candidate import LISTED, Candidate, closes_quote, opens_quote, word_set, written
from tawatur.annotate.names.inflection import verb_like
from tawatur.annotate.names.lexemes import nationalities, nationality, personal, places, single, without_article
from tawatur.arabic import Token, normalise, tokenize
from tawatur.arabic.clitics import log_count
from tawatur.records.annotation import MentionType

#: A listed place is taken without further evidence where so many live there and its name is no everyday word.
_CITY, _EVERYDAY = 150_000, 6.5
_SEEN = 2.0  # log count below which «و» at the head of a word may be a clitic that the splitter left


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed name: its words after the first, type, id, and what must hold around it.

    ``skip`` leading words belong to a longer way of naming it and are left out of the mention («تنظيم» of «تنظيم
    داعش»). ``guard`` is "", ``context`` (a head noun or quotation marks must back it up), ``after:a|b`` (one
    of these words stands before it), ``place`` (a word such as «في» or «مدينة» does), or ``alone`` (no adjective may
    follow).
    """

    rest: tuple[str, ...]
    type: MentionType
    entity: str | None
    guard: str
    skip: int = 0
    cut: int = 0


@cache
def entries() -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """All listed names by their first word, or first two, longest first, among equals those that need evidence."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    seen: set[tuple[tuple[str, ...], str, str]] = set()
    for form, entry in _rows():
        words = _words(form)
        if words and (words, entry.type, entry.guard) not in seen:
            seen.add((words, entry.type, entry.guard))
            found.setdefault(words[:2], []).append(replace(entry, rest=words[1:]))
    return {word: tuple(sorted(rows, key=lambda e: (-len(e.rest), not e.guard))) for word, rows in found.items()}


def _rows() -> Iterator[tuple[str, Entry]]:
    """Every listed form with what is to be known of it; where two rows say the same, the first counts."""
    for row, outlets in _entity_rows():
        aliases = [alias for alias in row["aliases"].split("|") if alias.strip()]
        plain = {normalise(alias) for alias in aliases}
        for alias in aliases:
            cut = int(_ends_in_epithet(alias) or (_headed(row, outlets) and _ends_in_nationality(alias, plain)))
            skip = _titles(alias) if row["type"] == "PERS" else _skip(alias, plain, row["type"])
            yield alias, _entry(row["type"], row["id"], row.get("guard"), skip, cut)
    for name, type in (("regions", ""), ("short_names", "PERS"), ("events", "EVENT"), ("products", "PRODUCT")):
        for row in lexicon.table(f"ar/names/{name}.tsv"):
            for form in row["form"].split("|") if row.get("kind") in (None, "name") else ():
                yield form, _entry(type or row["type"], None, row.get("guard"))
    for form, people in places().items():
        if people >= _CITY and _no_everyday_word(form):
            yield form, _entry("GPE", None, "")


def _entry(type: str, entity: str | None, guard: str | None, skip: int = 0, cut: int = 0) -> Entry:
    return Entry((), type, entity, guard or "", skip, cut)  # type: ignore[arg-type]  # resources are checked by a test


def _no_everyday_word(form: str) -> bool:
    """Whether a place of the gazetteer can be taken for it wherever it stands."""
    if " " in form:
        return form.split()[0] not in single("place_heads")
    return (
        form not in word_set("never_names")
        and log_count(form) < _EVERYDAY
        and not personal(form)
        and not verb_like(form)
    )


def _headed(row: dict[str, str], outlets: bool) -> bool:
    """Whether a noun stands before names of a row, of which a nationality may speak («حركة الشباب الصومالية»)."""
    return outlets or (row["type"] == "ORG" and (row.get("guard") or "").startswith("after:"))


def _titles(alias: str) -> int:
    """How many words of a title an alias begins with («الملك محمد السادس»)."""
    words = normalise(alias).split()
    skip = 0
    while skip < len(words) - 1 and words[skip].startswith("ال") and words[skip] in single("titles"):
        skip += 1
    return skip


def _ends_in_nationality(alias: str, plain: set[str]) -> bool:
    """«وكالة أنباء فارس الإيرانية», where «وكالة أنباء فارس» is a name too: the nationality only describes it."""
    words = normalise(alias).split()
    return len(words) > 1 and without_article(words[-1]) in nationalities() and " ".join(words[:-1]) in plain


def _ends_in_epithet(alias: str) -> bool:
    """«داعش الإرهابي», «القدس الشرقية المحتلة»: the last word is what the writer calls it."""
    words = normalise(alias).split()
    return len(words) > 1 and words[-1] in word_set("epithets")


def _entity_rows() -> Iterator[tuple[dict[str, str], bool]]:
    folder = resources.files("tawatur.resources").joinpath("ar/entities")
    names = sorted(path.name for path in folder.iterdir() if path.name.endswith((".tsv", ".tsv.gz")))
    for name in names:
        for row in lexicon.table("ar/entities/" + name):
            if row.get("type") and row.get("aliases"):
                yield row, name in _OUTLETS


def _skip(alias: str, plain: set[str], type: str) -> int:
    """How many leading words of an alias are a common noun before a name that stands by itself («حركة حماس»)."""
    words = normalise(alias).split()
    kind = single("org_heads").get(words[0]) if len(words) > 1 else None
    if len(words) > 1 and type == "GPE" and words[0] in word_set("place_sure"):
        return 1
    kind = kind or (single("place_heads").get(words[0]) if len(words) > 1 else None)
    rest = " ".join(words[1:])
    if rest in plain and (kind in ("group", "medium", "company", "gpe") or _only_says_what(words)):
        return 1
    return 0


def _only_says_what(words: list[str]) -> bool:
    """«منظمة» before a foreign name or letters («منظمة هيومن رايتس ووتش»), which stand by themselves."""
    return words[0] in word_set("only_says_what") and not words[1].startswith("ال")


_OUTLETS = ("media.tsv", "news_agencies.tsv")


@cache
def _words(form: str) -> tuple[str, ...]:
    if form.replace(" ", "").isalpha() and not any(letter.isascii() for letter in form if letter != " "):
        return tuple(normalise(form).split())  # what tokenising gives, sooner
    return tuple(token.norm for token in tokenize(form.strip()))


def listed(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Every listed name in a sentence; overlapping ones are left to the choice that follows."""
    body_ends = -1
    for first, token in enumerate(tokens):
        if token.kind == "mark":
            continue
        for word, lead in readings(token):
            for entry in _beginning(tokens, first, word):
                last = first + 1 + len(entry.rest)
                if not (_holds(tokens, first, last, entry) or _joined_to(tokens, first, body_ends, entry)):
                    continue
                if entry.type == "ORG":
                    body_ends = last
                if lead and entry.entity is None:
                    continue
                whole = word != token.stem and not entry.skip
                at = lead if whole else 0
                last += _half(tokens, last, entry)
                place = first + entry.skip, last - entry.cut
                told = entry.guard.startswith("after:")
                yield Candidate(*place, entry.type, LISTED, entry.entity, sure=told, whole=whole, lead=at)
                break


def _half(tokens: Sequence[Token], last: int, entry: Entry) -> int:
    """1 for «الشمالية» after «وكالة الأنباء المركزية الكورية»."""
    if entry.type != "ORG" or last >= len(tokens) or tokens[last - 1].stem not in word_set("halved"):
        return 0
    return int(tokens[last].stem in word_set("halves"))


def readings(token: Token) -> Iterator[tuple[str, int]]:
    """A word without its clitics, whole, and without the first of several only («وباخموت»); the letters left off."""
    yield token.stem, 0
    if token.stem != token.norm:
        yield token.norm, 0
    split = len(token.proclitics) > 1 or (
        not token.proclitics and len(token.norm) > 3 and log_count(token.norm) < _SEEN
    )
    if split and token.norm[0] == "و" and len(token.norm) == len(token.text):
        yield token.norm[1:], 1


def _beginning(tokens: Sequence[Token], first: int, word: str) -> Iterator[Entry]:
    """The listed names that stand at ``first``, read as ``word``, longest first."""
    table = entries()
    if first + 1 < len(tokens):
        for entry in table.get((word, tokens[first + 1].norm), ()):
            if _matches(tokens, first, entry.rest):
                yield entry
    yield from table.get((word,), ())


def _matches(tokens: Sequence[Token], first: int, rest: tuple[str, ...]) -> bool:
    after = tokens[first + 1 : first + 1 + len(rest)]
    return len(after) == len(rest) and all(t.norm == word for t, word in zip(after[1:], rest[1:], strict=True))


def _holds(tokens: Sequence[Token], first: int, last: int, entry: Entry) -> bool:
    if entry.guard == "alone":
        described = entry.type == "LOC" and last < len(tokens) and _masculine(tokens[last])  # «المتوسط الموسمي»
        noun = entry.type in ("LOC", "GPE") and _after_noun(tokens, first)
        return _alone(tokens, last) and not described and not noun
    before = tokens[first - 1] if first else None
    if not entry.guard:
        return entry.type != "GPE" or not adjectival(tokens, first, last)
    if entry.guard == "place":
        return bool(set(tokens[first].proclitics) & {"ب", "ل"}) or bool(
            before and before.stem in word_set("place_cues")
        )
    if entry.type == "GPE" and entry.guard.startswith("article;after:"):
        return _told_as_place(tokens, first, entry)
    if before is None:
        return False
    if entry.guard.startswith("after:"):
        head = tokens[first - 2] if opens_quote(before) and first > 1 else before
        quoted = opens_quote(before) and before.text != "(" and last < len(tokens) and closes_quote(tokens[last])
        return head.stem in _after(entry.guard) or (quoted and entry.type == "ORG")
    quoted = opens_quote(before)
    if quoted and last < len(tokens) and closes_quote(tokens[last]):
        return True
    head = tokens[first - 2] if quoted and first > 1 else before
    kind = single("org_heads").get(head.stem)
    return kind in ("group", "medium", "news", "company") and not (
        last < len(tokens) and nationality(tokens[last]) and entry.type == "GPE"
    )


def _told_as_place(tokens: Sequence[Token], first: int, entry: Entry) -> bool:
    """«في مالي», «بمالي», «حكومة مالي»; not «خبير مالي»: a country or a capital that is an everyday word too."""
    if set(tokens[first].proclitics) & {"ب", "ل"}:
        return True
    before = tokens[first - 1] if first else None
    if before is None or before.kind != "word":
        return False
    if before.stem in word_set("place_cues") or before.stem in _after(entry.guard.removeprefix("article;")):
        return True
    if before.stem in word_set("not_before_country"):
        return False
    return before.text.endswith("ة") and not before.definite and tokens[first].text[-1] == "ي"


def adjectival(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«الأسهم السعودية», «160 روسيا»: a country's name that is an adjective or counts its people."""
    if last - first > 1 or not first or tokens[first].proclitics:
        return False
    if tokens[first - 1].kind == "number":
        return tokens[first].stem.endswith("يا")
    if tokens[first].stem in word_set("adjective_too") and _after_feminine(tokens[first - 1]):
        return True
    return tokens[first].stem in word_set("country_or_adjective") and _after_noun(tokens, first)


def _masculine(token: Token) -> bool:
    """«الموسمي»: a definite adjective in the masculine."""
    return token.kind == "word" and token.definite and not token.proclitics and token.text.endswith("ي")


def _after_feminine(token: Token) -> bool:
    """«طائرة سورية»: a feminine noun without the article; not «دولة سورية», «حكومة سورية»."""
    plain = token.kind == "word" and token.text.endswith(("ة", "ات")) and not token.definite
    return plain and token.stem not in single("place_heads") and token.stem not in word_set("owned_by_place")


def _after_noun(tokens: Sequence[Token], first: int) -> bool:
    """Whether a definite noun stands right before, so that a definite word here describes it («المدى المتوسط»)."""
    if not first or tokens[first].proclitics or not tokens[first].stem.startswith("ال"):
        return False
    return tokens[first - 1].definite


def _joined_to(tokens: Sequence[Token], first: int, body_ends: int, entry: Entry) -> bool:
    """«داعش والقاعدة», «داعش أو القاعدة»: a guarded name joined to another body is one."""
    if not entry.guard or entry.guard == "alone" or entry.type != "ORG":
        return False
    if first and tokens[first - 1].text == written("aw"):
        return body_ends == first - 1
    if tokens[first].proclitics != ("و",):
        return False
    return body_ends == first or (body_ends == first - 1 and closes_quote(tokens[first - 1]))


@cache
def _after(guard: str) -> frozenset[str]:
    return frozenset(normalise(word) for word in guard.removeprefix("after:").split("|"))


def _alone(tokens: Sequence[Token], last: int) -> bool:
    """Whether no adjective follows that would make another name («الخليج العربي», «المملكة المتحدة»)."""
    if last >= len(tokens):
        return True
    after = tokens[last]
    return not (nationality(after) and after.stem.startswith("ال"))
