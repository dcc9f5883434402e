"""The grammar of an actor phrase: head, what completes it, adjectives, titles, the name, and an apposition after it.

«المتحدث باسم | الخارجية الأميركية | جون كيربي» — head with its preposition, complement (a mention), name.
«وزير | الدفاع | الأميركي | آشتون كارتر» — head, office word, nationality, name.
«ديمتري بيسكوف | المتحدث باسم الكرملين» — name, apposition.
"""

from __future__ import annotations

from tawatur.annotate.actors.phrase import Phrase
from tawatur.annotate.actors.titles import Named, before_name, joined, skip_titles
from tawatur.annotate.actors.words import (
    MARKS,
    HeadWord,
    adjective,
    head_of,
    is_definite_noun,
    offices,
    outlet_ids,
    word_list,
)
from tawatur.arabic import Reading, Token
from tawatur.entities import demonym
from tawatur.records import Mention

_LONGEST = 14  # words in a phrase; the longest office of the development pages has nine
_OF_RELATION = ("ي", "يه")  # endings of «الأمني», «الأمنية» in normal form
_GOVERNED = ("ORG", "GPE", "LOC", "FAC", "EVENT")


class Parser:
    """Reads actor phrases out of one article's tokens and mentions."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        self.reading, self.tokens = reading, reading.tokens
        self.at: Named = {}
        for mention in mentions:
            first = max(reading.token_at(mention.start), 0)
            last = reading.token_at(mention.end - 1) + 1
            for index in range(first, last):
                self.at[index] = (mention, last)

    def token(self, index: int, stop: int) -> Token | None:
        """The token at ``index`` before ``stop``; None beyond."""
        return self.tokens[index] if 0 <= index < stop else None

    def starts_mention(self, index: int, types: tuple[str, ...]) -> Mention | None:
        """The mention of one of ``types`` whose first token is ``index``."""
        found = self.at.get(index)
        if found and found[0].type in types and self.reading.token_at(found[0].start) == index:
            return found[0]
        return None

    def joined(self, index: int) -> bool:
        """Whether a proclitic stands before what begins at a token: «وبوتين», but not «بان كي مون»."""
        return joined(self.reading, self.at, index)

    def before_name(self, mention: Mention, floor: int) -> int:
        """The first token of the titles right before a name, not before ``floor``."""
        return before_name(self.reading, self.at, mention, floor)

    def parse(self, first: int, stop: int) -> Phrase | None:
        """The phrase whose head is the token ``first``; None where no head stands there."""
        head = head_of(self.tokens[first], self.token(first + 1, stop))
        if head is None:
            return None
        phrase = Phrase(first, first + head.words, head)
        self._complete(phrase, min(stop, first + _LONGEST))
        self._take_name(phrase, stop)
        return phrase

    def _complete(self, phrase: Phrase, stop: int) -> None:
        """Take in office words, complements, nationalities and adjectives after the head."""
        assert phrase.head is not None
        is_open = not phrase.head.definite and not _unbound(phrase.head, self.tokens[phrase.first])
        while phrase.last < stop:
            at = phrase.last
            token = self.tokens[at]
            if is_open and (inner := self._idafa(phrase, at, stop)):
                is_open = inner == "open"
            elif self._relation(phrase, at, stop) or self._adjective(phrase, at, stop, is_open):
                is_open = False
            elif self._further_adjective(phrase, at) or (token.kind == "mark" and self._bracketed(phrase, at, stop)):
                continue
            else:
                return

    def _idafa(self, phrase: Phrase, at: int, stop: int) -> str | None:
        """What follows an indefinite noun as its second part: says whether the chain is still open after it."""
        token = self.tokens[at]
        if (mention := self.starts_mention(at, (*_GOVERNED, "PERS"))) and not self.joined(at):
            if mention.type == "PERS" and not self._governs_person(phrase):
                return None
            phrase.complement, phrase.last = mention, self.at[at][1]
            return "closed"
        if token.proclitics or at in self.at or token.kind != "word":
            return None
        if (key := self._office(phrase, at, stop)) is not None:
            return "closed" if key.startswith("ال") else "open"
        inner = head_of(token)
        if inner and (inner.definite or self._closes_soon(at + 1, stop)):
            phrase.inner, phrase.last = inner, at + 1
            return "closed" if inner.definite else "open"
        if is_definite_noun(token) and not demonym(token.stem) and adjective(token.stem) is None:
            kind = phrase.head.head.kind if phrase.head else ""
            if kind in ("office", "body", "people"):
                phrase.last = at + 1
                return "closed"
        if (token.stem in word_list("links") or _is_plain_noun(token)) and self._closes_soon(at + 1, stop):
            phrase.last = at + 1
            return "open"
        return None

    def _governs_person(self, phrase: Phrase) -> bool:
        """«مستشار بوتين», «نظام الأسد»: a name right after such a head is whom it serves."""
        return phrase.last == phrase.first + 1 and phrase.head is not None and phrase.head.form in word_list("serving")

    def _office(self, phrase: Phrase, at: int, stop: int) -> str | None:
        """Take in an office word («الخارجية», «مجلس الوزراء»); gives the word as written in normal form."""
        token, following = self.tokens[at], self.token(at + 1, stop)
        if following is not None and f"{token.stem} {following.stem}" in offices():
            word, words = f"{token.stem} {following.stem}", 2
        elif token.stem in offices():
            word, words = token.stem, 1
        elif (word := _possessed(token)) in offices():
            phrase.offices.append(word)
            phrase.last = at + 1
            return "ال"
        else:
            return None
        phrase.offices.append(word)
        phrase.last = at + words
        return "ال" if word.split()[-1].startswith("ال") else word

    def _closes_soon(self, at: int, stop: int) -> bool:
        """Whether a definite noun or a governed name follows within three words of a chain."""
        for index in range(at, min(stop, at + 3)):
            token = self.tokens[index]
            if self.starts_mention(index, _GOVERNED) and not self.joined(index):
                return True
            if token.kind != "word" or token.proclitics:
                return False
            if is_definite_noun(token):
                return True
            if not (
                head_of(token) or token.stem in offices() or token.stem in word_list("links") or _is_plain_noun(token)
            ):
                return False
        return False

    def _relation(self, phrase: Phrase, at: int, stop: int) -> bool:
        """«باسم الكرملين», «للأمم المتحدة», «في الرئاسة الروسية», «من حركة حماس», «لدى الخليج»."""
        token = self.tokens[at]
        assert phrase.head is not None
        if token.bare in word_list("speaking_for") and token.enclitic:
            phrase.last = at + 1
            return True
        if token.norm in word_list("speaking_for"):
            phrase.by_name_of = True
            return self._governed(phrase, at + 1, stop, any_noun=True)
        if phrase.head.head.kind not in ("office", "person"):
            return False
        if token.norm in word_list("posted"):
            if self.starts_mention(at + 1, ("GPE", "LOC")) and phrase.head.form not in word_list("posted_abroad"):
                return False
            return self._governed(phrase, at + 1, stop, any_noun=False)
        if token.norm in word_list("sent_to") and phrase.head.form in word_list("posted_abroad"):
            return self._governed(phrase, at + 1, stop, any_noun=False)
        if token.proclitics == ("ل",) and phrase.head.head.kind == "office":
            if phrase.by_name_of and self._speaks_to_outlet(at):
                return False
            if token.stem in word_list("affairs") and at + 1 < stop and is_definite_noun(self.tokens[at + 1]):
                phrase.last = at + 2  # «وزير الدولة للشؤون الخارجية»
                return True
            return self._governed(phrase, at, stop, any_noun=phrase.head.form in word_list("deputising"))
        if token.proclitics == ("ب",) and phrase.head.head.kind == "person":
            mention = self.starts_mention(at, ("ORG",))
            return bool(mention) and self._governed(phrase, at, stop, any_noun=False)
        return False

    def _speaks_to_outlet(self, at: int) -> bool:
        """«متحدث باسم الوزارة | لوكالة الصحافة الفرنسية»: to whom, not of whom."""
        mention = self.starts_mention(at, ("ORG",)) or self.starts_mention(at + 1, ("ORG",))
        return mention is not None and mention.entity in outlet_ids()

    def _governed(self, phrase: Phrase, at: int, stop: int, any_noun: bool) -> bool:
        """Take in the noun after a preposition, with adjectives that agree with it."""
        if at >= stop:
            return False
        token = self.tokens[at]
        mention = self.starts_mention(at, _GOVERNED)
        if mention is not None:
            if phrase.complement is None:
                phrase.complement = mention
            phrase.last = self.at[at][1]
            return True
        if at in self.at:
            return False
        inner = head_of(token)
        if inner and inner.possessed:
            return False  # «في مكتبه»
        ahead = self.starts_mention(at + 1, _GOVERNED) if at + 1 < stop and not self.joined(at + 1) else None
        if ahead is not None and token.kind == "word" and (inner or token.stem in word_list("links")):
            phrase.complement, phrase.last = phrase.complement or ahead, self.at[at + 1][1]
            return True
        if inner and (any_noun or inner.head.kind == "body") and (inner.definite or self._closes_soon(at + 1, stop)):
            phrase.inner, phrase.last = phrase.inner or inner, at + inner.words
            while phrase.last < stop and self._idafa_inside(phrase, phrase.last, stop):
                pass
            return True
        if is_definite_noun(token) and (any_noun or token.stem in offices()):
            phrase.last = at + 1
            return True
        return False

    def _idafa_inside(self, phrase: Phrase, at: int, stop: int) -> bool:
        token = self.tokens[at]
        if token.proclitics or token.kind != "word":
            return False
        if mention := self.starts_mention(at, _GOVERNED):
            previous = self.tokens[at - 1]
            if is_definite_noun(previous):
                return False
            phrase.complement, phrase.last = phrase.complement or mention, self.at[at][1]
            return True
        following = self.token(at + 1, stop)
        if at not in self.at and following is not None and f"{token.stem} {following.stem}" in offices():
            phrase.last = at + 2
            return True
        if at in self.at or not (is_definite_noun(token) or token.stem in offices()):
            return False
        if demonym(token.stem) or adjective(token.stem) is not None:
            return False
        if is_definite_noun(self.tokens[at - 1]):
            return False
        phrase.last = at + 1
        return True

    def _adjective(self, phrase: Phrase, at: int, stop: int, is_open: bool) -> bool:
        token = self.tokens[at]
        if token.proclitics or token.kind != "word" or at in self.at:
            return False
        definite = is_definite_noun(token)
        assert phrase.head is not None
        wants = phrase.head.definite or not is_open or phrase.last > phrase.first + phrase.head.words
        following = self.token(at + 1, stop)
        if following is not None and not following.proclitics and (two := demonym(token.stem, following.stem)):
            phrase.nation, phrase.last = phrase.nation or two, at + 2
            return True
        nation = demonym(token.stem)
        if nation and phrase.head.head.number == "s" and token.stem.endswith(tuple(word_list("unbound"))):
            return False  # «رئيس الوزراء | الليبيين»
        if nation and (definite or not phrase.head.definite):
            phrase.nation, phrase.last = phrase.nation or nation, at + 1
            return True
        if definite and self.tokens[at - 1].stem in word_list("affairs") and token.stem.endswith(_OF_RELATION):
            phrase.last = at + 1  # «وزير الشؤون البلدية»
            return True
        label = adjective(token.stem)
        if following is not None and (pair := adjective(f"{token.stem} {following.norm}")) is not None:
            phrase.adjectives.append(pair)
            phrase.last = at + 2
            return True
        if (
            label is not None
            and (definite or not phrase.head.definite)
            and not (is_open and definite and wants is False)
        ):
            if label != "-":
                phrase.adjectives.append(label)
            phrase.last = at + 1
            return True
        return False

    def _further_adjective(self, phrase: Phrase, at: int) -> bool:
        """«المصادر الأمنية | والطبية», «الشؤون البلدية | والقروية»: an adjective joined to the one before it."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.proclitics != ("و",) or at in self.at or at - 1 <= phrase.first or not is_definite_noun(token):
            return False
        label = adjective(token.stem)
        both = label is not None or token.stem.endswith(_OF_RELATION)
        if not both or not is_definite_noun(before) or not before.stem.endswith(_OF_RELATION):
            return False
        if label is None and head_of(token):
            return False
        if token.stem[-1] != before.stem[-1]:
            return False
        if label not in (None, "-"):
            phrase.adjectives.append(label)
        phrase.last = at + 1
        return True

    def _holds_office(self, at: int) -> bool:
        head = head_of(self.tokens[at])
        return head is not None and head.head.kind == "office" and head.definite and not head.possessed

    def _apposed(self, phrase: Phrase) -> bool:
        """«جاكوب إيبن، المتحدث باسم رئيسة المفوضية، دلاميني زوما»: the title of one who is named before it."""
        at = phrase.first - 1
        comma = at > 0 and self.tokens[at].text in ("،", ",")
        return comma and at - 1 in self.at and self.at[at - 1][0].type == "PERS"

    def _bracketed(self, phrase: Phrase, at: int, stop: int) -> bool:
        """«وزير الخارجية (الروسي)»: a nationality in brackets."""
        if self.tokens[at].text != "(" or at + 2 >= stop or self.tokens[at + 2].text != ")":
            return False
        nation = demonym(self.tokens[at + 1].stem)
        if nation is None:
            return False
        phrase.nation, phrase.last = phrase.nation or nation, at + 3
        return True

    def _take_name(self, phrase: Phrase, stop: int) -> None:
        """Take in titles and the name right after the phrase («العاهل السعودي الملك سلمان بن عبد العزيز»)."""
        if phrase.head and (phrase.head.head.kind in ("source", "body", "people") or phrase.head.head.number == "p"):
            return  # «يتهم معارضون نكورونزيزا»
        at = phrase.last
        if phrase.inner and phrase.inner.head.kind == "body" and self._holds_office(at - 1):
            return  # «مسؤول في إدارة الرئيس | باراك أوباما»
        token, named = self.token(at, stop), self.starts_mention(at + 1, ("PERS",)) and not self.joined(at + 1)
        if (
            token
            and token.text in ("،", ",")
            and named
            and phrase.last > phrase.first + 1
            and not self._apposed(phrase)
        ):
            at += 1
        at = skip_titles(self.reading, self.at, at, stop)
        name = self.starts_mention(at, ("PERS",)) if at < stop else None
        if name is not None and not self.joined(at):
            phrase.name, phrase.last = name, self.at[at][1]


def _unbound(head: HeadWord, token: Token) -> bool:
    """«معارضون», «مسؤولين»: a plural that keeps its ن is nobody's, so no noun completes it («معارضون الرئيس»)."""
    return head.head.number == "p" and not token.enclitic and token.stem.endswith(tuple(word_list("unbound")))


def _possessed(token: Token) -> str:
    """The noun that carries a pronoun: «ماليتها» gives «ماليه»."""
    return (
        token.bare[:-1] + "ه" if token.enclitic and token.bare.endswith("ت") else token.bare if token.enclitic else ""
    )


def _is_plain_noun(token: Token) -> bool:
    """An unknown word whose ending no verb has: «عمليات», «شرطة»."""
    return token.kind == "word" and not token.proclitics and token.text.rstrip(MARKS).endswith(("ة", "ات"))
