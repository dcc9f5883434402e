"""Where the name of a person begins and ends: given names before it, links, surnames and ordinals after it."""

from __future__ import annotations

import math

from tawatur.annotate.names.candidate import TAGGED, Candidate, word_set, written
from tawatur.annotate.names.inflection import inflects, may_be_verb, seen_as_verb, verb_like
from tawatur.annotate.names.lexemes import nationality, person_words, personal, places, single, without_article
from tawatur.annotate.names.scan import Scan, foreign_word
from tawatur.arabic.clitics import log_count
from tawatur.entities import forms_of

PRONOUNS = ("ها", "هم", "هما", "نا", "كم")


_UNHEARD = 2.5  # log count below which a word with the article after a given name is taken for the surname


_FOREIGN_GIVEN = 4.0  # log count below which an unknown foreign word before a surname is taken for the given name


def name_end(scan: Scan, at: int, after_title: bool = False) -> int | None:
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
        if whole and known is not None and at == known.last and not (_link(scan, at) or _family(scan, known, at)):
            break  # «رجب طيب أردوغان الحداد»
        at += 1
    while at > start and scan.stem(at - 1) in word_set("name_links") and scan.stem(at - 1) not in person_words():
        at -= 1
    return at if at > start else None


def _family(scan: Scan, known: Candidate, at: int) -> bool:
    """«صباح الأحمد الصباح»: the name of the family, which another name of the same person ends in."""
    word = scan.stem(at)
    return word.startswith("ال") and any(form.split()[-1] == word for form in forms_of(known.entity or ""))


def _told_apart(scan: Scan, start: int, at: int) -> bool:
    """Whether the words before a listed person are another listed one, not that one's given name."""
    first = scan.known.get(start)
    return first is not None and first.type == "PERS" and first.entity is not None and first.last == at


def _carries_on(scan: Scan, at: int, start: int) -> bool:
    token = scan.word(at)
    if token is None or (at > start and not joins(scan, at)):
        return False
    stem = token.norm if at > start else token.stem
    if at > start and (token.stem in word_set("name_openers") or _counts(scan, at)):
        return False  # «الملا عمر الملا أختر منصور»
    known = scan.known.get(at)
    if known and known.type != "PERS" and (at == start or stem not in person_words()):
        return False
    if at > start and (stem in word_set("name_links") or stem in word_set("name_tails")):
        return True
    if at > start and scan.stem(at - 1) in word_set("name_links"):
        return stem not in word_set("not_in_names") and (scan.goes_on(at) or stem in person_words())
    if (nationality(token) and scan.guessed.get(at) != "PERS") or "س" in token.proclitics:
        return False
    if token.enclitic in PRONOUNS and stem not in person_words():
        return False
    if stem in single("titles") and scan.guessed.get(at) != "PERS":
        return _title_as_surname(scan, at, start)
    if scan.guessed.get(at) == "PERS":
        return (scan.goes_on(at) and not (at > start and verb_like(stem))) or stem in person_words()
    if stem in word_set("not_in_names") or not scan.goes_on(at):
        return False
    if scan.stem(at + 1) in word_set("compound_tails") and scan.plain(at + 1) and at < start + 3:
        return True
    if at > start and stem.startswith("ال") and log_count(stem) < _UNHEARD and mostly_name(scan.stem(at - 1)):
        return True
    if name_word(stem) and not (verb_like(stem) and at > start + 1):
        return True
    if at > start + 2 and scan.stem(at - 2) in word_set("kin_links") and log_count(stem) < _UNHEARD:
        return scan.foreign(at)  # «حامد بن خضر سبيه»
    if at == start + 1 and not scan.guessed.get(at) and _foreign_surname(scan, at):
        return True  # «ويل تيرنر»
    if at > start + 1 or scan.guessed.get(at) or (at > start and scan.guessed.get(at - 1) == "PERS"):
        return False
    if at > start and may_be_verb(stem):
        return False
    return scan.foreign(at) and not verb_like(stem) and stem not in places()


def _foreign_surname(scan: Scan, at: int) -> bool:
    """Whether a foreign word after the only name that the tagger believes in is the surname."""
    stem = scan.stem(at)
    believed = scan.guesses.get(at - 1)
    if believed is None or believed.type != "PERS" or believed.length > 1 or not foreign_word(scan.stem(at - 1)):
        return False
    plain = scan.foreign(at) and stem not in places() and not seen_as_verb(stem) and not may_be_verb(stem)
    return plain and log_count(stem) < _FOREIGN_GIVEN


def _counts(scan: Scan, at: int) -> bool:
    """«سلامة ثاني أكبر اقتصاد»: an ordinal that counts what follows, not the family «آل ثاني»."""
    return scan.stem(at) in word_set("ordinals") and scan.stem(at - 1) not in word_set("kin_links")


def joins(scan: Scan, at: int) -> bool:
    """Whether a word can be the second of a name: without clitic, or one that is a letter of an unknown surname."""
    token = scan.word(at)
    if token is None or not token.proclitics:
        return token is not None
    rest = log_count(token.stem)
    return len(token.proclitics) == 1 and token.proclitics[0] in "بلكف" and rest < _UNHEARD and foreign_word(token.norm)


def _title_as_surname(scan: Scan, at: int, start: int) -> bool:
    """«وليد المعلم»: a title word that people are also called by, right after a given name."""
    stem = scan.stem(at)
    return at == start + 1 and stem.startswith("ال") and personal(stem) and mostly_name(scan.stem(start))


def surname(scan: Scan, at: int) -> bool:
    stem = scan.tokens[at].norm if scan.word(at) else ""
    known = scan.known.get(at)
    if (known and known.type != "PERS") or stem in places() or not scan.goes_on(at):
        return False
    if verb_like(stem) and not mostly_name(stem):
        return False
    if scan.tokens[at].enclitic or nationality(scan.tokens[at]) or stem in word_set("function_words"):
        return False
    if _counts(scan, at):
        return False
    if stem.startswith("ال") and log_count(stem) < _UNHEARD:
        return mostly_name(scan.stem(at - 1)) and not stem.endswith(("ين", "ون", "ات", "تان"))
    return name_word(stem) or foreign_word(stem) or stem in word_set("name_links")


def mended(scan: Scan, guess: Candidate) -> Candidate:
    """A tagged person with the given name before it and the later names after it."""
    first, last = guess.first, guess.last
    while first > 0 and scan.plain(first) and goes_before(scan, first - 1):
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


def goes_before(scan: Scan, at: int) -> bool:
    """Whether the word at ``at`` belongs to the person's name that begins after it."""
    if scan.guessed.get(at, "PERS") != "PERS" or scan.known.get(at) or scan.stem(at + 1) in word_set("name_openers"):
        return False
    stem, token = scan.stem(at), scan.word(at)
    if stem in word_set("function_words"):
        return False
    if token and token.definite and inflects(without_article(stem)) and stem not in word_set("left_links"):
        return False  # «أستاذنا الكبير سمير»
    if token is None or token.enclitic or nationality(token) or (stem in places() and not mostly_name(stem)):
        return bool(token and token.text.endswith(written("ali")))
    if stem in word_set("not_in_names") and not token.text.endswith(written("ali")):
        return False
    if stem in word_set("only_after_link"):
        return scan.stem(at - 1) in word_set("left_links")
    if _given(scan, at) or stem in word_set("left_links"):
        return True
    if scan.stem(at + 1) in word_set("kin_links"):
        return stem not in single("titles") and stem not in word_set("function_words") and not token.definite
    return foreign_word(stem) and log_count(stem) < _FOREIGN_GIVEN and not seen_as_verb(stem) and not head_noun(stem)


def _given(scan: Scan, at: int) -> bool:
    stem = scan.stem(at)
    if at >= 0 and scan.tokens[at].text.endswith(written("ali")):
        return True
    given, _ = person_words().get(stem, (0, 0))
    if given < 8 or stem in single("titles") or (verb_like(stem) and not mostly_name(stem)):
        return False
    return stem not in word_set("not_in_names") or scan.tokens[at].text.endswith(written("ali"))


def _strong(scan: Scan, at: int) -> bool:
    """Whether the word carries a name on where the tagger stopped: a link, an ordinal, a well-known surname."""
    stem = scan.stem(at)
    if stem in word_set("not_in_names") and stem not in word_set("name_links"):
        return False
    if _counts(scan, at):
        return False
    if stem in word_set("loose_links"):  # «بولارد لا بد»
        return scan.foreign(at + 1) or personal(scan.stem(at + 1))
    if stem in word_set("name_links") or stem in word_set("name_tails") or scan.stem(at - 1) in word_set("name_links"):
        return True
    if stem in single("titles") or nationality(scan.tokens[at]) or stem in word_set("not_in_names"):
        return False
    return personal(stem) and person_words().get(stem, (0, 0))[1] >= 8 and not verb_like(stem)


def _link(scan: Scan, at: int) -> bool:
    return scan.stem(at) in word_set("name_links") or scan.stem(at) in word_set("name_tails")


def mostly_name(stem: str) -> bool:
    given, _ = person_words().get(stem, (0, 0))
    return given >= 15 and given >= 0.012 * math.exp(max(0.0, log_count(stem)))


def name_word(stem: str) -> bool:
    return personal(stem) and stem not in word_set("not_in_names") and stem not in word_set("function_words")


def head_noun(stem: str) -> bool:
    return any(stem in single(name) for name in ("org_heads", "place_heads", "event_heads", "product_heads"))
