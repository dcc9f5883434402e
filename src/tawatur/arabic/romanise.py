"""Arabic names in Latin letters, for English labels of names that no resource spells.

The scheme, in this order:

1. a word of ``ar/romanised_words.tsv`` («آل»: Al) or a known Arab name takes its usual spelling («العطية»: al-Attiyah);
2. else a word that only a foreign name can be («ستاثاكيس») is spelt as ``tawatur.arabic.foreign`` says;
3. else letters: ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n
   ه h; ع and hamza fall; ا is a; و is w before alef or at the start, else u; ي is y there, else i; أو and إي at the
   start are u and i; ة and ى at the end are a; an ``a`` parts consonants where three would meet or two begin the
   word; the article is ``al-``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.arabic.foreign import looks_foreign, spell
from tawatur.arabic.letters import normalise
from tawatur.lexicon import table

_LETTERS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh",
}  # fmt: skip
#: Alef before a semivowel at the start only carries the vowel («أوشاكوف»).
_OPENINGS = {"او": "u", "اي": "i"}
_VOWELS = frozenset("aiu")
_SHORTEST = 3  # letters of a word whose spelling is taken from labels; shorter ones are initials there


@cache
def _fixed() -> dict[str, str]:
    return {normalise(row["word"]): row["latin"] for row in table("ar/romanised_words.tsv")}


def romanise(name: str, known: Mapping[str, tuple[str, int, int]] | None = None) -> str:
    """``name`` in Latin letters; ``known`` gives the usual spelling of name words in normal form.

    >>> romanise("مرعيان"), romanise("عبد الله بن حمد")
    ('Maryan', 'Abdullah bin Hamad')
    """
    words = name.replace("-", " ").split()
    joined: list[str] = []
    for word in words:
        if joined and normalise(joined[-1] + word) in _fixed():
            joined[-1] += word
        else:
            joined.append(word)
    made = " ".join(_word(word, known or {}) for word in joined)
    return made[:1].upper() + made[1:] if not made.startswith("al-") else made


def _word(written: str, known: Mapping[str, tuple[str, int, int]]) -> str:
    word = normalise(written)
    if word in _fixed():
        return _fixed()[word]
    has_article = word.startswith("ال") and len(word) > 4
    bare = word[2:] if has_article else word
    for form in (word, bare):
        if form in known and len(form) >= _SHORTEST:
            return ("al-" if has_article else "") + _capital(_without_article(known[form][0]))
    if not has_article and looks_foreign(word, written):
        return _capital(spell(word))
    return ("al-" if has_article else "") + _capital(_letters(bare, written))


def _without_article(latin: str) -> str:
    """«Al-Shahri» gives Shahri."""
    return latin[3:] if latin[:3].lower() in ("al-", "el-", "al ", "el ") else latin


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _letters(word: str, written: str) -> str:
    """Letter by letter, with ``a`` where two consonants would begin the word or three meet."""
    out: list[str] = []
    if word[:2] in _OPENINGS:
        word, out = word[2:], [_OPENINGS[word[:2]]]
    for at, letter in enumerate(word):
        following = word[at + 1] if at + 1 < len(word) else ""
        last = out[-1] if out else ""
        if letter == "ا" or (not following and written.endswith(("ة", "ى"))):
            out += [] if last == "a" else ["a"]
        elif letter in "وي":
            out.append(_semivowel(letter, last, following))
        elif letter in _LETTERS:
            out += ["a", _LETTERS[letter]] if _needs_vowel(out) else [_LETTERS[letter]]
        elif letter.isascii():
            out.append(letter)
    return "".join(out)


def _semivowel(letter: str, last: str, following: str) -> str:
    consonant, vowel = ("w", "u") if letter == "و" else ("y", "i")
    return consonant if not last or following == "ا" or last in _VOWELS else vowel


def _needs_vowel(out: list[str]) -> bool:
    """Before a further consonant: after the one that begins the word, or after two."""
    run = 0
    while run < len(out) and out[-1 - run] not in _VOWELS:
        run += 1
    return run >= 2 or (run == 1 and len(out) == 1)
