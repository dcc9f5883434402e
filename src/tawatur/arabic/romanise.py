"""Arabic names in Latin letters, for English labels of names that no resource spells.

The scheme, in this order:

1. a word that is a known Arab name takes the spelling it most often has in Wikidata labels («العطية»: al-Attiyah);
2. else letters: ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n
   ه h; ع and hamza fall; ا is a; و is w before a vowel, else u or o; ي is y before a vowel, else i; ة at the end is a;
   ``a`` is set between consonants that would not sound together; the article is ``al-``.

Words are capitalised; «بن» is bin, «آل» Al.
"""

from __future__ import annotations

from tawatur.arabic.letters import normalise

_LETTERS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh",
}  # fmt: skip
#: Alef before a semivowel at the start only carries the vowel («أوشاكوف»).
_OPENINGS = {"او": "u", "اي": "i"}
_PARTICLES = {"بن": "bin", "ابن": "ibn", "ال": "Al", "ابو": "Abu", "ام": "Umm"}


def romanise(name: str, known: dict[str, tuple[str, int, int]] | None = None) -> str:
    """``name`` in Latin letters; ``known`` gives the usual spelling of name words in normal form.

    >>> romanise("مرعيان")
    'Mariyan'
    """
    return " ".join(_word(word, known or {}) for word in name.replace("-", " ").split())


def _word(written: str, known: dict[str, tuple[str, int, int]]) -> str:
    word = normalise(written)
    if word in _PARTICLES:
        return _PARTICLES[word]
    if word in known:
        return known[word][0][:1].upper() + known[word][0][1:] if not word.startswith("ال") else known[word][0]
    if word.startswith("ال") and len(word) > 4:
        return "al-" + _capital(_bare(known[word[2:]][0]) if word[2:] in known else _letters(word[2:], written))
    return _capital(_letters(word, written))


def _bare(latin: str) -> str:
    """Without an article of its own: «Al-Shahri» gives Shahri."""
    return latin[3:] if latin[:3].lower() in ("al-", "el-", "al ", "el ") else latin


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _letters(word: str, written: str) -> str:
    """Letter by letter, with ``a`` where two consonants would begin a word or three meet."""
    out = ""
    ends_in_marbuta = written.endswith("ة")
    if word[:2] in _OPENINGS:
        word, out = word[2:], _OPENINGS[word[:2]]
    for at, letter in enumerate(word):
        following = word[at + 1] if at + 1 < len(word) else ""
        if letter == "ه" and not following and ends_in_marbuta:
            out += "" if out.endswith("a") else "a"
        elif letter in "وي":
            out += _semivowel(letter, out, following)
        elif letter == "ا":
            out += "" if out.endswith("a") else "a"
        elif letter in _LETTERS:
            out += ("a" if _needs_vowel(out, following) else "") + _LETTERS[letter]
        elif not letter.isalpha() or letter not in "عءئؤ":
            out += letter if letter.isascii() else ""
    return out


def _semivowel(letter: str, before: str, following: str) -> str:
    consonant, vowel = ("w", "u") if letter == "و" else ("y", "i")
    if following == "ا" or not before:
        return ("i" if letter == "ي" and before and before[-1] not in "aiu" else "") + consonant
    return consonant if before[-1] in "aiu" else vowel


def _needs_vowel(before: str, following: str) -> bool:
    """After a consonant: at the word's start, or where the next letter is a consonant too or nothing follows."""
    if not before or before[-1] in "aiouy":
        return False
    consonants = len(before) - len(before.rstrip("bcdfghjklmnpqrstvwxyz"))
    return before[:-1] == "" or (consonants >= 1 and (not following or following not in "اوي"))
