"""Several titles of one person in a row: «الأمير محمد بن نايف ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية»."""

from __future__ import annotations

from tawatur.annotate.actors.parse import Parser
from tawatur.annotate.actors.resolve import Found
from tawatur.annotate.actors.words import word_list


def with_all_titles(parser: Parser, found: list[Found]) -> list[Found]:
    """The actors of a sentence, with titles that stand in a row before or after one name joined to it.

    A row counts only where one of its titles is borne beside others («ولي العهد», «نائب رئيس», «عضو مجلس»), for
    «استقبل الرئيس وزير الدفاع» names two people.
    """
    joined: list[Found] = []
    at = 0
    while at < len(found):
        last = at + 1
        while last < len(found) and _goes_on(parser, found[at:last], found[last]):
            last += 1
        row = found[at:last]
        named = [item for item in row if item.mention is not None]
        if len(row) > 1 and len(named) == 1 and any(_is_borne_beside(item) for item in row):
            joined.append(_one_person(row, named[0]))
        else:
            joined += row
        at = last
    return joined


def _goes_on(parser: Parser, row: list[Found], item: Found) -> bool:
    """Whether the phrase comes at once after the row and may be one more title, or the name, of the same person."""
    before, phrase = row[-1].phrase, item.phrase
    if before.last != phrase.first or not all(_is_one_person(one) for one in row):
        return False
    if parser.joined(phrase.first) and not (len(row) > 1 and _is_borne_beside(item) and item.mention is None):
        return False
    if phrase.nation is not None or (item.mention is None and phrase.head is None) or not _is_one_person(item):
        return False
    if item.mention is not None:
        return all(one.mention is None and one.phrase.nation is None for one in row)
    first = row[0]
    return first.mention is None or first.phrase.head is None or _is_borne_beside(first) or _is_honoured(first)


def _is_one_person(item: Found) -> bool:
    if item.mention is not None and item.mention.type != "PERS":
        return False
    head = item.phrase.head
    return head is None or (head.head.kind in ("office", "person") and head.head.number == "s" and not head.possessed)


def _is_borne_beside(item: Found) -> bool:
    return item.phrase.head is not None and item.phrase.head.form in word_list("borne_beside")


def _is_honoured(item: Found) -> bool:
    """«الأمير محمد», «الشيخ سلطان»: a title of birth or rank, not an office that another may be received by."""
    return item.phrase.head is not None and item.phrase.head.form in word_list("of_rank") and not item.phrase.complement


def _one_person(row: list[Found], named: Found) -> Found:
    """The row as one actor; the office is the last that says of what («وزير الداخلية»)."""
    phrase = next((item.phrase for item in reversed(row) if item.phrase.offices), named.phrase)
    phrase.name = named.phrase.name or named.mention
    phrase.first, phrase.last = row[0].phrase.first, row[-1].phrase.last
    return Found(phrase, row[0].start, row[-1].end, named.mention)
