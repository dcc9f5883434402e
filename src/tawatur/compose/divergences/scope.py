"""What a number is about besides what it counts: the deed («قتل», «أصيب») and the whole that it is counted over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur import lexicon
from tawatur.arabic import Reading
from tawatur.arabic.letters import normalise
from tawatur.arabic.tokens import Token
from tawatur.compose.amounts import Amount
from tawatur.compose.bench import Bench
from tawatur.compose.days import apart, exact, extent
from tawatur.compose.loyalty import countries, demonyms
from tawatur.records import Span, TimeExpression

_TOGETHER_WITHIN = 3  # words after the number among which «قتيلا وجريحا» may begin
_OPENING = 4  # words that open a sentence: «ارتفع عدد قتلى …»
_OWN = 5  # words before the number among which «أربعة أشخاص مصرعهم وأصيب» has a number of its own
_DEEDS = 15  # words after the number among which «في سلسلة هجمات» may stand
_BEFORE, _AFTER = 6, 5  # words beside the number among which the deed is told
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TIME_UNITS = frozenset({"day", "week", "month", "year"})
_WIDE = 7  # days; what is told of a week is one event's time told roughly
_SETTLED = frozenset({"GPE", "LOC"})
_STOPS = "،؛.!؟"


@cache
def _deeds() -> dict[str, str]:
    return {
        normalise(form): row["deed"] for row in lexicon.table("ar/toll_deeds.tsv") for form in row["forms"].split("|")
    }


@cache
def _spans() -> dict[str, str]:
    rows = lexicon.table("ar/span_words.tsv")
    return {normalise(form): row["kind"] for row in rows for form in row["forms"].split("|")}


def since_words() -> frozenset[str]:
    """«منذ» and its like."""
    return frozenset(form for form, kind in _spans().items() if kind == "since")


@cache
def _units() -> frozenset[str]:
    """Words of times longer than a week: «أيام» and «أسابيع», but «شهر» too; a row's first form is the singular."""
    rows = [row for row in lexicon.table("ar/counted_families.tsv") if row["family"] in _TIME_UNITS]
    short = {normalise(row["forms"].split("|")[0]) for row in rows if row["family"] in ("day", "week")}
    return frozenset(normalise(form) for row in rows for form in row["forms"].split("|")) - short


def summed(amount: Amount) -> bool | None:
    """Whether a number is summed up over days, weeks or years: «منذ مطلع العام», «خلال الأسابيع الأخيرة», «في 2014».

    «بعد أيام من» sums nothing up; of «حتى الآن» alone it is not known (None).
    """
    reading, found = amount.witness.reading, False
    open_end = False
    for time in amount.witness.found.times:
        if _within(time.start, amount):
            first = reading.between(time.start, time.end)[0]
            before = [_spans().get(t.stem) for t in reading.tokens[max(0, first - 2) : first]]
            open_end = open_end or (time.type == "DATE" and "until" in before)
            found = found or ("apart" not in before and _long(amount, time, "since" in before))
    return True if found else None if open_end else False


def of_before(amount: Amount) -> bool:
    """Whether a number is of an earlier happening, told only beside the news: «بعد أيام على مقتل سبعة جنود»."""
    reading = amount.witness.reading
    at = reading.between(amount.figure.start, amount.figure.end)[0]
    for time in amount.witness.found.times:
        if _within(time.start, amount) and time.type == "DURATION":
            first, last = reading.between(time.start, time.end)
            before = {_spans().get(t.stem) for t in reading.tokens[max(0, first - 2) : first]}
            if "apart" in before and 0 <= at - last <= _BEFORE:
                return True
    return False


def _long(amount: Amount, time: TimeExpression, since: bool) -> bool:
    """Whether an expression of time is of days and more: «ثلاثة أسابيع», «الأشهر الماضية», «عام 2014», «منذ آذار»."""
    days = extent(time.value)
    if days is not None:
        return days[0] != days[1] and (since or (days[1] - days[0]).days > _WIDE)
    if time.type == "DURATION":
        return not (time.value or "").startswith("PT")
    first, last = amount.witness.reading.between(time.start, time.end)
    return any(t.bare in _units() for t in amount.witness.reading.tokens[first:last])


def deed(amount: Amount) -> str | None:
    """What befell those counted, by the nearest word that tells it, the one before the number first; None if none.

    A noun that another number counts tells nothing of this one: «80 قتيلا ولجوء 160 ألف شخص». Where no word is near,
    one that opens the sentence tells it: «وقتلت أمطار … في نهاية إعصار، أكثر من مئة».
    """
    reading = amount.witness.reading
    first, last = reading.between(amount.figure.start, amount.figure.end)
    sentence = reading.sentence_at(amount.figure.start)
    if _both_deeds(amount):
        return "killed or wounded"
    low = max(sentence.first if sentence else 0, first - _BEFORE)
    high = min(sentence.last if sentence else last, last + _AFTER)
    taken = _counted_elsewhere(amount)
    before = [(first - at, _deed(reading.tokens[at])) for at in range(first - 1, low - 1, -1) if at not in taken]
    after = [
        (at - last + 2, _deed(reading.tokens[at]))
        for at in range(last, high)
        if at not in taken and not _anew(amount, at)
    ]
    counted = next((found for found in (_word(word) for word in (amount.figure.counted or "").split()) if found), None)
    found = sorted((away, told) for away, told in (*before, *after) if told)
    opened = reading.tokens[sentence.first : min(low, sentence.first + _OPENING)] if sentence else ()
    opening = next((told for token in opened if (told := _deed(token))), None)
    alone = all(not _is_number(amount, [reading.tokens[at]]) for at in range(sentence.first if sentence else 0, first))
    return counted or (found[0][1] if found else opening if alone else None)


def _anew(amount: Amount, at: int) -> bool:
    """Whether a word opens the next part of a toll, with a number of its own: «3 عمال وإصابة 7»."""
    tokens = amount.witness.reading.tokens
    return tokens[at].norm.startswith("و") and _is_number(amount, tokens[at + 1 : at + 2])


def _counted_elsewhere(amount: Amount) -> frozenset[int]:
    """The tokens right after other numbers of the sentence: what those count."""
    reading = amount.witness.reading
    near_by = (f for f in amount.witness.found.figures if f.start != amount.figure.start and _within(f.start, amount))
    return frozenset(reading.between(f.start, f.end)[1] for f in near_by if f.counted)


def _both_deeds(amount: Amount) -> bool:
    """Whether a number counts dead and wounded together: «مقتل وإصابة 120», «120 قتيلا وجريحا».

    Not so where the other of the two has its own number: «12 قتيلا وإصابة 30».
    """
    tokens = amount.witness.reading.tokens
    first, last = amount.witness.reading.between(amount.figure.start, amount.figure.end)
    if first >= 2 and _joined(tokens[first - 2], tokens[first - 1]):
        return not _is_number(amount, tokens[max(0, first - _OWN) : first - 2])
    after = range(last, min(last + _TOGETHER_WITHIN, len(tokens) - 1))
    return any(_joined(tokens[i], tokens[i + 1]) and not _is_number(amount, tokens[i + 2 : i + 3]) for i in after)


def _joined(one: Token, other: Token) -> bool:
    return {_deed(one), _deed(other)} == {"killed", "wounded"} and other.norm.startswith("و")


def _is_number(amount: Amount, tokens: Sequence[Token]) -> bool:
    return any(figure.start <= t.start < figure.end for t in tokens for figure in amount.witness.found.figures)


def _deed(token: object) -> str | None:
    forms = (getattr(token, name) for name in ("norm", "stem", "bare"))
    return next((_deeds()[form] for form in forms if form in _deeds()), None)


def _word(word: str) -> str | None:
    return _deeds().get(normalise(word))


def states(bench: Bench, amount: Amount) -> frozenset[str]:
    """The states that the clause of the number names, else its sentence: the whole that it is counted over."""
    clause = _states_in(bench, amount, *_clause(amount))
    return clause or _states_in(bench, amount, amount.sentence.start, amount.sentence.end)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands close to a number: the entities named, and the other words with what each is worth."""

    names: frozenset[str]
    worths: Mapping[str, float]


def beside(amount: Amount) -> Beside:
    """The names after a number and the words before it, near enough to be its cause."""
    witness = amount.witness
    first, last = witness.reading.between(amount.figure.start, amount.figure.end)
    sentence = witness.reading.sentence_at(amount.figure.start)
    low, high = (sentence.first, sentence.last) if sentence else (first, last)
    tokens = witness.reading.tokens[max(low, first - _BEFORE) : min(high, last + _BEFORE)]
    span = Span(tokens[0].start, tokens[-1].end)
    number = amount.figure.span
    names = {m.entity for m in witness.found.mentions if m.entity and span.start <= m.start < span.end}
    before = witness.words(Span(span.start, number.start))
    return Beside(frozenset(names), dict(zip(before.keys, before.worths, strict=True)))


def towns(amount: Amount, kinds: frozenset[str] = _PLACES) -> frozenset[str]:
    """The places below a state that the sentence of the number names; not those it lies beside («جنوب كابول»)."""
    found, reading = amount.witness.found.mentions, amount.witness.reading
    inside = {
        m.entity
        for m in found
        if m.entity and m.type in kinds and _within(m.start, amount) and not _beside_it(reading, m.start)
    }
    return frozenset(inside - countries())


def _unknown(places: frozenset[str]) -> bool:
    """Whether one of the places is in no gazetteer, so that it may be another by another spelling."""
    return any(not place.startswith(("Q", "gn:", "tw:")) for place in places)


def _beside_it(reading: Reading, start: int) -> bool:
    at = reading.token_at(start)
    return at > 0 and reading.tokens[at - 1].stem in _compass()


@cache
def _compass() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/compass_words.tsv"))


def many_deeds(amount: Amount) -> bool:
    """Whether a number is summed up over deeds: «قتل 23 شخصا في هجومين»; read up to the next number."""
    reading, figure = amount.witness.reading, amount.figure
    start, end = _clause(amount)
    others = [f.start for f in amount.witness.found.figures if figure.end < f.start < amount.sentence.end]
    first, last = reading.between(start, max(end, min([amount.sentence.end, *others])))
    tokens = reading.tokens[first : min(last, reading.between(figure.start, figure.end)[1] + _DEEDS)]
    return any(t.norm in _plural_deeds() or t.bare in _plural_deeds() for t in tokens)


@cache
def _plural_deeds() -> frozenset[str]:
    return frozenset(normalise(row["form"]) for row in lexicon.table("ar/plural_deeds.tsv"))


def one_whole(bench: Bench, a: Amount, b: Amount, news: bool = False) -> bool:
    """Whether two numbers may be counted over one whole: the same town or states, no other day.

    Of two tolls of one ``news`` the towns may go by two spellings.
    """
    mine, theirs = towns(a), towns(b)
    one, other = states(bench, a), states(bench, b)
    spelled = news and bool(one & other) and _unknown(mine | theirs)
    if one and other and one != other and not mine & theirs and not spelled:
        return False
    if not mine & theirs and towns(a, _SETTLED) and towns(b, _SETTLED) and not spelled:
        return False  # the gate of a hotel may stand in any town
    return not any(_other_day(x, y) for x in _days(a) for y in _days(b))


def _other_day(a: str, b: str) -> bool:
    days = apart(a, b)
    return days is not None and days > 1


def _days(amount: Amount) -> list[str]:
    return [t.value for t in amount.witness.found.times if t.value and exact(t.value) and _within(t.start, amount)]


def _within(start: int, amount: Amount) -> bool:
    return amount.sentence.start <= start < amount.sentence.end


def _clause(amount: Amount) -> tuple[int, int]:
    """The stretch between the commas around the number."""
    text, sentence = amount.witness.article.text, amount.sentence
    start, end = amount.figure.start, amount.figure.end
    left = max((text.rfind(mark, sentence.start, start) for mark in _STOPS), default=-1)
    rights = [at for at in (text.find(mark, end, sentence.end) for mark in _STOPS) if at >= 0]
    return max(sentence.start, left + 1), min(rights, default=sentence.end)


def _states_in(bench: Bench, amount: Amount, start: int, end: int) -> frozenset[str]:
    named = {
        bench.loyalty.state(m.entity)
        for m in amount.witness.found.mentions
        if m.entity and m.type in _PLACES and start <= m.start < end
    }
    first, last = amount.witness.reading.between(start, end)
    tokens = amount.witness.reading.tokens[first:last]
    return frozenset((named & countries()) | {demonyms()[t.bare] for t in tokens if t.bare in demonyms()})
