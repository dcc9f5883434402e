"""Where the content of a statement ends."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.annotate.statements.draft import Draft
from tawatur.annotate.statements.quotes import Quote
from tawatur.annotate.statements.scene import Period, Scene
from tawatur.annotate.statements.words import endings, words

_LONG_QUOTE = 4
_WHOLE_QUOTE = 8  # words of a quotation that is rather a sentence than the subject of one
_TRIM = " \t\n\u00a0\u200f\u200e.،,:؛;«»“”„\"'-–—…"


def content_end(scene: Scene, draft: Draft, drafts: Mapping[int, Draft]) -> int:
    """The offset after the last word of the content of ``draft``; ``drafts`` are all, by the token of their cue."""
    period = scene.period_of(draft.introduction.token)
    start = draft.introduction.start
    around = scene.enclosing(start) or _left_open(scene, draft)
    direct = draft.introduction.way == "quote"
    if around is not None and around.outer.start >= draft.cue.end and _opens_with(scene, around, start, direct):
        stop = _quoted_end(scene, around, period, drafts)
    else:
        stop = _told_end(scene, draft, period, drafts)
        stop = _carried_on(scene, draft, stop, period, drafts)
        cue_in = scene.enclosing(draft.cue.start)
        if cue_in is not None:
            stop = min(stop, cue_in.inner.end)
    return trimmed(scene, start, stop)


def _left_open(scene: Scene, draft: Draft) -> Quote | None:
    """A quotation that is never closed, where the content begins right behind its mark."""
    opening = scene.opening_quotes.get(draft.introduction.token - 1)
    return opening if opening is not None and not opening.closed and draft.introduction.way == "quote" else None


def _opens_with(scene: Scene, quote: Quote, start: int, direct: bool) -> bool:
    first = scene.after(quote.inner.start)
    if not direct and scene.wordy(quote) < _LONG_QUOTE and scene.runs_on(quote):
        return False
    after = scene.after(quote.outer.end)
    if not direct and scene.runs_on(quote) and scene.norms[after] in words("in") and not _venue(scene, after + 1):
        return False  # «إن "العملية متواصلة" في مدينة سيفاري»
    if not direct and scene.wordy(quote) < _WHOLE_QUOTE and scene.goes_on_with_verb(quote):
        return False
    return scene.wordy(quote) >= 2 and scene.after(start) - first <= 2 and scene.is_speech(quote)


def _venue(scene: Scene, index: int) -> bool:
    return index < len(scene.tokens) and scene.tokens[index].bare in words("venues")


def _quoted_end(scene: Scene, quote: Quote, period: Period, drafts: Mapping[int, Draft]) -> int:
    """The closing mark, or that of a further quotation joined to it by و and the like."""
    if not quote.closed:
        return scene.tokens[period.last - 1].end
    stop = quote.inner.end
    at = scene.after(quote.outer.end)
    last = scene.period_of(at - 1).last if at else period.last
    near = next((k for k in range(at, min(at + 6, last)) if k in scene.opening_quotes), None)
    if near is None or any(k in drafts for k in range(at, near)):
        return stop
    joined = near == at or scene.norms[at][:1] == "و" or scene.norms[at] in words("joins")
    further = scene.opening_quotes[near]
    return _quoted_end(scene, further, period, drafts) if joined and scene.is_speech(further) else stop


def _told_end(scene: Scene, draft: Draft, period: Period, drafts: Mapping[int, Draft]) -> int:
    return _run(scene, draft.introduction.token, period.last, drafts, draft)


def _run(scene: Scene, at: int, last: int, drafts: Mapping[int, Draft], draft: Draft | None) -> int:
    first = at
    while at < last:
        if at > first and _breaks(scene, at, drafts, draft):
            return scene.tokens[at - 1].end
        quote = scene.opening_quotes.get(at)
        if quote is not None and quote.closed and scene.wordy(quote) >= 2:
            at = max(at + 1, scene.after(quote.inner.end))
            if at >= last:
                return quote.inner.end
            if draft is not None and _ends_speech(scene, quote, at, last):
                return quote.inner.end
        else:
            at += 1
    return scene.tokens[last - 1].end


def _ends_speech(scene: Scene, quote: Quote, at: int, last: int) -> bool:
    """A long quotation closes the content unless something is joined to it."""
    if not scene.is_speech(quote) or scene.wordy(quote) < _LONG_QUOTE:
        return False
    following = at + 1
    if following >= last:
        return True
    if scene.norms[following] in words("in"):
        return _venue(scene, following + 1)
    return scene.norms[following] in words("after_speech")


def _breaks(scene: Scene, at: int, drafts: Mapping[int, Draft], draft: Draft | None) -> bool:
    """Whether what is said ends before ``at``: its clause is over, or another report begins."""
    return _is_over(scene, at, drafts, draft) or _another_begins(scene, at, drafts.get(at), draft)


def _is_over(scene: Scene, at: int, drafts: Mapping[int, Draft], draft: Draft | None) -> bool:
    comma = scene.is_mark(at - 1, '،,؛»"”)')
    if (scene.phrase_at(at, "teller_returns") and scene.norms[at - 1] not in words("additions")) or (
        comma and scene.phrase_at(at, "teller_returns_after_comma")
    ):
        return True
    if _meanwhile(scene, at):
        return True
    described = draft is not None and draft.form is not None and "describes" in draft.form.verb.notes
    if described and draft.form.addressed and scene.norms[at] in words("clause_openers"):  # type: ignore[union-attr]
        return True  # «فيما وصفه البنك بأنه خفض لمرة واحدة حيث ينمو الاقتصاد ببطء»
    if _but_he_says(scene, draft, at, drafts) or _judged(scene, draft, at):
        return True
    noun = draft is not None and draft.introduction.way in ("preposition", "object")
    if noun and scene.norms[at] in words("then") and at + 1 < len(scene.tokens):
        following = scene.tokens[at + 1]  # «اتهموه بالتجسس ثم سجنوه», but «بفضل الله ثم لفريق العمل»
        if not following.proclitics and not following.definite and scene.norms[at + 1] not in words("boundaries"):
            return True
    if noun and (_but_then(scene, at) or (scene.is_mark(at - 1, "،,") and _relative_closes(scene, draft, at))):  # type: ignore[arg-type]
        return True
    if noun and scene.norms[at] in words("narrating") and not _in_relative(scene, draft, at):  # type: ignore[arg-type]
        return True  # «تحذيرات من فيضانات وأدى الإعصار إلى مقتل …»
    return draft is not None and _main_clause(scene, draft, at)


def _another_begins(scene: Scene, at: int, other: Draft | None, draft: Draft | None) -> bool:
    comma = scene.is_mark(at - 1, '،,؛»"”)')
    if other is None:
        return comma and _another_reports(scene, at)
    if draft is not None and _told_aside(scene, draft, other):
        return True
    if other.kind == "source":
        return True
    if other.kind == "participle":
        return comma or draft is None or draft.gender in (None, other.gender) or other.form.shape.number == "p"  # type: ignore[union-attr]
    if other.kind == "noun":
        return False
    opened = scene.norms[at - 1] in words("clause_openers") | words("but_he") or comma
    opened = opened or (scene.norms[at - 1] in words("meanwhile") and scene.norms[at - 2] in words("in"))
    if scene.conjunction(at) or (scene.norms[at][:1] == "و" and other.coordinated):
        same = draft is None or draft.gender is None or other.gender == draft.gender
        return bool(other.subjects) or same
    if other.kind == "imperfect":
        return bool(other.subjects) and scene.norms[at - 1] in words("clause_openers")
    return other.kind == "perfect" and opened


def _judged(scene: Scene, draft: Draft | None, at: int) -> bool:
    """«اعتبرها كل من أ وب غير دستورية، بداية لموجة»: a comma closes what something is held to be."""
    if draft is None or draft.form is None or not draft.form.addressed or "called" not in draft.form.verb.notes:
        return False
    return draft.introduction.way == "object" and scene.is_mark(at - 1, "،,")


def _but_he_says(scene: Scene, draft: Draft | None, at: int, drafts: Mapping[int, Draft]) -> bool:
    """«أعلن المسؤول أن …، إلا أنه أكد أن»: who speaks goes on against what he said."""
    other = drafts.get(at + 2) if scene.phrase_at(at, "but_that") == 2 else None
    if other is None or other.kind != "perfect" or other.subjects or not scene.norms[at + 1].endswith(endings("his")):
        return False
    return draft is None or draft.gender in (None, other.gender)


def _but_then(scene: Scene, at: int) -> bool:
    """«عبرت عن تقبلها للفكرة لكنها رفضت»، «… لكن الحكومة رفضت»: a clause of the teller's; not «لكن في السر»."""
    if scene.norms[at] in words("but_he") or scene.phrase_at(at, "but_that"):
        return True
    return scene.norms[at] in words("but") and scene.actor_from(at + 1) is not None


def _in_relative(scene: Scene, draft: Draft, at: int) -> bool:
    """«التفجير الذي استهدف مسجدا وأدى إلى»: the relative clause may go on."""
    return any(scene.norms[k] in words("relatives") for k in range(draft.introduction.token, at))


def _relative_closes(scene: Scene, draft: Draft, at: int) -> bool:
    """«منصور الذي ينتقد معارضون علاقاته بباكستان، قيادة الحركة»: a comma closes the relative clause."""
    relative = scene.norms[draft.at - 1] in words("relatives") and not scene.norms[draft.at - 1].startswith("و")
    return relative and scene.tokens[at].kind == "word" and scene.tokens[at].proclitics[:1] != ("و",)


def _another_reports(scene: Scene, at: int) -> bool:
    """«، وقدر الأطباء عمره بـ»: somebody else's report in the perfect, if one that gives no statement."""
    perfect = any(form.shape.kind == "perfect" for form in scene.cue_readings(at))
    if not perfect or not scene.conjunction(at) or at + 1 >= len(scene.tokens):
        return False
    spoken = scene.norms[at + 1] in words("unnamed") and scene.tokens[at + 1].definite
    return spoken or (scene.actor_from(at + 1) is not None and not scene.governed_by(at + 1))


def _main_clause(scene: Scene, draft: Draft, at: int) -> bool:
    """«الدولة التي طالبت بخفض الإنتاج هي من الأعضاء»: the pronoun takes up what the relative clause belongs to."""
    relative = draft.at > 0 and scene.norms[draft.at - 1] in words("relatives")
    return relative and draft.introduction.way == "preposition" and scene.norms[at] in words("copulas")


def _told_aside(scene: Scene, draft: Draft, other: Draft) -> bool:
    """«المصادر التي قالت إنها مطلعة نفت أن …»: the main verb ends what the relative clause reports."""
    relative = draft.at > 0 and scene.norms[draft.at - 1] in words("relatives") and other.kind == "perfect"
    return relative and not scene.conjunction(other.at) and draft.gender == other.gender


def _meanwhile(scene: Scene, at: int) -> bool:
    """«فيما تواصلت …», «بينما …», «في حين …»: another clause, which the teller adds; not «فيما يتعلق بـ»."""
    length = scene.phrase_at(at, "meanwhile_openers")
    return bool(length) and scene.norms[at + length] not in words("no_clause_after_meanwhile")


def _carried_on(scene: Scene, draft: Draft, stop: int, period: Period, drafts: Mapping[int, Draft]) -> int:
    """Further sentences that are still the speaker's: «وأن …», «نحن …»."""
    while stop >= scene.tokens[period.last - 1].end and period.last < len(scene.tokens):
        following = scene.period_of(period.last)
        if following.first in drafts or not _speaks_on(scene, draft, (period, following), drafts):
            return stop
        stop, period = _run(scene, following.first, following.last, drafts, draft), following
    return stop


def _speaks_on(scene: Scene, draft: Draft, around: tuple[Period, Period], drafts: Mapping[int, Draft]) -> bool:
    """Whether the second of two sentences is still the speaker's, whose content reached the end of the first."""
    period, following = around
    opening, told = scene.norms[following.first], draft.introduction.way in ("that", "quote")
    if opening in words("further_that"):
        return True
    if following.paragraph != period.paragraph:
        return False
    if scene.phrase_at(following.first, "fragments"):
        return True
    if told and (scene.text[period.end - 1] == "؛" or opening in words("first_person")):
        return True
    here = range(following.first, following.last)
    if draft.introduction.way != "quote" or any(k in drafts for k in here):
        return False
    return any(scene.tokens[k].enclitic in words("our") or scene.norms[k] in words("first_person") for k in here)


def _on_the_word_of(scene: Scene, last: int) -> int:
    """The token at which «على حد قوله», «بحسب تعبيره» begins that ends with this one; -1 for none."""
    if last < 2 or scene.norms[last] not in words("on_the_word_of"):
        return -1
    begins = (k for k in (last - 2, last - 1) if scene.phrase_at(k, "on_the_word_openers") == last - k)
    return next(begins, -1)


def trimmed(scene: Scene, start: int, stop: int) -> int:
    """``stop`` without marks, spaces and connectives at the end."""
    while stop > start:
        if scene.text[stop - 1] in _TRIM:
            stop -= 1
            continue
        if scene.text[stop - 1] == ")" and "(" not in scene.text[start:stop]:
            stop -= 1
            continue
        last = scene.reading.token_at(stop - 1)
        opener = _on_the_word_of(scene, last)
        if opener >= 0 and scene.tokens[opener].start > start:
            stop = scene.tokens[opener].start
            continue
        if (
            last >= 0
            and scene.norms[last] in words("loose_ends") | words("but_he")
            and scene.tokens[last].start > start
        ):
            stop = scene.tokens[last].start
            continue
        break
    return stop
