"""The last word on names of one word that no table knows: ordinary words of the language need something to lean on.

«إلى تحسين الكفاءة», «فرض حصار على», «مدينة عريقة», «على المدى القصير» hold no names, though people are called تحسين and
towns حصار and القصير; «اللواء تحسين» and «مدينة القصير» do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tawatur.annotate.names.candidate import LISTED, WEAK, Candidate, opens_quote, word_set, written
from tawatur.annotate.names.inflection import inflects, may_be_verb, verb_like
from tawatur.annotate.names.lexemes import nationality, personal, places, single, without_article
from tawatur.arabic import Token
from tawatur.arabic.clitics import log_count
from tawatur.entities import entry

#: Log counts: of a word that is met all the time, of one that is met at all; how often a noun takes the article.
_COMMON, _RARE, _MET, _NOUN = 5.5, 4.5, 2.0, -2.5
_TOWN, _METROPOLIS = 100_000, 1_000_000
_NO_ARTICLE_END = "ه"  # «جده», his grandfather, is not «جدة»

Sentences = Sequence[Sequence[Token]]
Names = list[list[Candidate]]


def gated(sentences: Sentences, found: Names) -> Names:
    """The names of an article without the ordinary words among them."""
    parts = _parts_of_full_names(sentences, found)
    told = [
        [name for name in names if _passes(tokens, name, parts)] for tokens, names in zip(sentences, found, strict=True)
    ]
    return [
        [name for name in names if not _homograph(tokens, name) or _country_told(sentences, told, name)]
        for tokens, names in zip(sentences, told, strict=True)
    ]


def _homograph(tokens: Sequence[Token], name: Candidate) -> bool:
    """«سيول», torrents or Seoul."""
    return name.length == 1 and name.type == "GPE" and tokens[name.first].stem in word_set("homographs")


def _country_told(sentences: Sentences, found: Names, name: Candidate) -> bool:
    """Whether the article speaks of the country of a city anywhere else, by name or nationality."""
    known = entry(name.entity)
    country = known.country if known else ""
    named = any(other.entity == country for names in found for other in names)
    return bool(country) and (named or any(nationality(token) == country for row in sentences for token in row))


def _parts_of_full_names(sentences: Sentences, found: Names) -> frozenset[str]:
    """The words of the people whom the article names in full."""
    return frozenset(
        tokens[at].norm
        for tokens, names in zip(sentences, found, strict=True)
        for name in names
        if name.type == "PERS" and name.length > 1
        for at in range(name.first, name.last)
    )


def _passes(tokens: Sequence[Token], name: Candidate, parts: frozenset[str]) -> bool:
    if name.type == "PERS" and name.length > 1 and name.strength <= WEAK and name.entity is None and not name.sure:
        return not _phrase(tokens[name.first : name.last])
    if name.type == "GPE" and name.length == 1 and _epithet(tokens, name):
        return False
    listed = name.entity is not None or (name.strength == LISTED and name.sure)
    if listed or name.length > 1 or name.type not in ("PERS", "GPE", "ORG", "FAC", "LOC"):
        return True
    token = tokens[name.first]
    if token.kind != "word" or token.text.endswith(written("ali")):
        return True
    word = token.norm if name.whole else token.stem
    if name.type == "PERS":
        if word in word_set("no_name_alone") or (name.first and tokens[name.first - 1].kind == "number"):
            return False
        if _adjective_of(tokens, name.first, word) and word not in parts:
            return False
        return word in parts or not ordinary(word) or _introduced(tokens, name.first, word)
    if name.type == "GPE":
        return _place(tokens, name.first, word)
    if word in word_set("no_name_alone"):
        return _quoted(tokens, name.first)
    return not (_describes(word, token) or several(word)) or (name.type == "ORG" and _quoted(tokens, name.first))


def _phrase(tokens: Sequence[Token]) -> bool:
    """«أكبر زيادة», «يصر دائنو»: everyday words of which none is the name of a person."""
    return not any(token.kind != "word" or personal(token.stem) or not ordinary(token.stem) for token in tokens)


@lru_cache(maxsize=50_000)
def ordinary(word: str) -> bool:
    """Whether a word is an everyday noun, adjective or verb: «تحسين», «هادئ», «خوفا»; not «لافروف», «محمد»."""
    bare = without_article(word)
    if bare != word:
        return inflects(bare) and log_count(bare) > _COMMON
    if several(word):
        return True
    if log_count(word) < _MET:
        return False
    if accusative(word) or verb_like(word) or may_be_verb(word):
        return True
    takes_article = log_count("ال" + word) - log_count(word) > _NOUN
    return takes_article and (inflects(word) or log_count(word) > _COMMON)


def _adjective_of(tokens: Sequence[Token], at: int, word: str) -> bool:
    """«اجتماع طارئ»: an indefinite adjective after an indefinite everyday noun; not «مقتل خالد»."""
    before = tokens[at - 1] if at else None
    if before is None or before.kind != "word" or before.definite or tokens[at].definite or tokens[at].proclitics:
        return False
    if word.endswith("ه") and before.text.endswith("ة") and before.stem not in single("titles"):
        return log_count(before.stem) > _MET  # «مفاجأة سارة»
    if personal(word) or before.stem in single("titles") or before.stem in word_set("says"):
        return False
    return log_count(word + "ه") > _MET and log_count(before.stem) > _COMMON and inflects(before.stem)


@lru_cache(maxsize=50_000)
def several(word: str) -> bool:
    """«غواصين», «مندوبان»: some people or things of a kind, not «بوتين», «زيدان»."""
    if len(word) > 4 and word[-1] == "و" and not personal(word) and word not in places():  # «متمردو الشمال»
        return log_count(word) < max(log_count(word[:-1] + ending) for ending in ("ين", "ون", "ي"))
    if len(word) < 6 or not word.endswith(("ين", "ون", "ان")) or personal(word) or word in places():
        return False
    return inflects(word) and max(log_count(word[:-2]), log_count("ال" + word)) > max(_MET, log_count(word))


@lru_cache(maxsize=50_000)
def accusative(word: str) -> bool:
    """«خوفا», «وصولا», «دوما»: the adverbial of a commoner word."""
    if word in word_set("adverbs"):
        return True
    return len(word) > 3 and word[-1] == "ا" and log_count(word[:-1]) > max(_MET, log_count(word))


def _introduced(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether what stands before makes an ordinary word a person's name: a title, a verb of saying («أوضح حسن»)."""
    if at == 0 or tokens[at - 1].kind != "word":
        return at > 0 and opens_quote(tokens[at - 1]) and personal(word) and not accusative(word)
    before = tokens[at - 1]
    if not (personal(word) or not inflects(word)):
        return False
    if before.stem in word_set("says") or before.stem in word_set("says_feminine"):
        return personal(word)
    return before.stem in single("titles") or bool(before.definite and nationality(before))


def _epithet(tokens: Sequence[Token], name: Candidate) -> bool:
    """«الشعور المعادي», «تحالف شيطاني», «شروره»: a word that describes the noun before it, or a noun with «ـه»."""
    token, before = tokens[name.first], tokens[name.first - 1] if name.first else None
    if name.sure or name.strength > LISTED or token.proclitics or before is None or before.kind != "word":
        return False
    if (
        before.proclitics[-1:] == ("ب",)
        or before.stem in single("place_heads")
        or before.stem in word_set("place_cues")
    ):
        return False
    word = token.stem
    if token.text.endswith(_NO_ARTICLE_END) and log_count(word[:-1]) > _MET:
        return True
    if token.definite:
        return before.definite and word[-1] == "ي" and before.stem not in single("titles")
    if name.entity is not None:
        return bool(nationality(token)) and before.stem in word_set("person_nouns")  # «ضابط بوروندي»
    if name.strength > WEAK or word in places():
        return False
    return word[-1] in "يه" and inflects(before.stem) and not before.definite


def _place(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether an ordinary word is a place here: a large town, or a known one after «مدينة», «محافظة»."""
    back = at - 1 - (at > 1 and opens_quote(tokens[at - 1]))
    before = tokens[back].stem if back >= 0 else ""
    table = places()
    if before in single("place_heads"):
        sure = before in word_set("place_sure")
        if not sure and (accusative(word) or word in word_set("no_name_alone")):
            return False
        if word in table:
            verb = may_be_verb(word) and not sure
            return not verb and not (_describes(word, tokens[at]) and word not in table)
        return not (verb_like(word) or may_be_verb(word) or _describes(word, tokens[at]))
    if len(word) < 3 or word in word_set("no_name_alone") or (word not in table and several(without_article(word))):
        return False
    if not ordinary(word) or (table.get(word, 0) >= _METROPOLIS and tokens[at].text[-1] != _NO_ARTICLE_END):
        return True
    large, after = table.get(word, 0) >= _TOWN, before in word_set("place_cues")
    if word.startswith("ال"):
        bare = without_article(word)
        rare = word in table and after and log_count(word) < _RARE  # «في المزة»
        return rare or (large and (after or personal(bare) or log_count(bare) < log_count(word)))
    if accusative(word):
        return large and after
    verb = (verb_like(word) or may_be_verb(word)) and not inflects(word)
    return after and (large or (verb and word in table))


def _describes(word: str, token: Token) -> bool:
    """«صناعية», «ساحلي», «يهودية»: an adjective without the article."""
    return not token.definite and token.text.endswith(("ية", "ي")) and inflects(word) and log_count(word) > _MET


def _quoted(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and opens_quote(tokens[at - 1])
