"""What is passed over between a reporting word, its speaker and its content: adverbs, days, listeners, asides."""

from __future__ import annotations

from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import attribution_words, words

_ASIDE = 12  # words of the longest bracketed aside
_DASHED = 30  # words of the longest aside between dashes


def adjective_at(scene: Scene, index: int) -> bool:
    """Whether the token can only agree with what stands before it: «المجلس البلدي», «مصدر أمني»."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    if token.norm in words("called"):
        return False  # «شاهد عيان يدعى أحمد»
    return token.norm.endswith(("ي", "يه")) and token.definite == before.definite and not token.proclitics


def skip_adverbs(scene: Scene, index: int, last: int) -> int:
    """The first token after adverbs, expressions of time and bracketed asides."""
    while index < last:
        if scene.is_mark(index, "("):
            close = next((k for k in range(index, min(last, index + _ASIDE)) if scene.is_mark(k, ")")), index)
            index = close + 1
        elif index in scene.opening_quotes and scene.norms[index + 1] in words("in_strong_terms"):
            index = scene.after(scene.opening_quotes[index].outer.end)
        elif scene.norms[index] in words("in_strong_terms"):
            index += 2 if scene.norms[index + 1] in words("terms") else 1
        elif scene.norms[index] in words("adverbs") or scene.timed(index) or _adverbial_comma(scene, index, last):
            index += 1
        else:
            break
    return index


def skip_settings(scene: Scene, index: int, last: int) -> int:
    """The first token after adverbs and after where or by whom it was told («في بيان اليوم», «وفقا لوكالة X»)."""
    while True:
        at = skip_adverbs(scene, index, last)
        while at < last and scene.withheld(at):
            at += 1  # «أكد مسؤول رفض الكشف عن اسمه أن»
        index = _setting_end(scene, at, last)
        if index == at:
            return at


def _setting_end(scene: Scene, at: int, last: int) -> int:
    if at + 1 >= last:
        return at
    if scene.norms[at] in words("in_or_during") and scene.tokens[at + 1].bare in words("venues"):
        end = at + 2
        while end < last and (adjective_at(scene, end) or scene.norms[end] in words("of_venues")):
            end += 1
        return _held_end(scene, end, last)
    if scene.norms[at] in words("in_or_during") and scene.tokens[at + 1].enclitic and not scene.actor_from(at + 1):
        return at + 2  # «اقترح الوزير في خطته، إلغاء المناصب»
    if scene.norms[at] in words("before_whom"):
        actor, end = scene.actor_from(at + 1), at + 2
        while end < last and adjective_at(scene, end):
            end += 1
        return min(last, scene.after(actor.end)) if actor is not None else end
    if scene.norms[at] in attribution_words():
        actor = scene.actor_from(at + 1)
        return min(last, scene.after(actor.end)) if actor is not None else at
    return at


def _held_end(scene: Scene, at: int, last: int) -> int:
    """The token after «عقده اليوم في أنقرة،» behind «في مؤتمر صحافي»."""
    if at >= last or scene.norms[at] not in words("held"):
        return at
    for k in range(at + 1, min(last, at + _ASIDE)):
        if scene.is_mark(k, "،,"):
            return k + 1
        if scene.norms[k] in words("complementizers") or scene.tokens[k].kind == "mark":
            return k
    return at


def _adverbial_comma(scene: Scene, index: int, last: int) -> bool:
    if not scene.is_mark(index, "،,") or index + 1 >= last:
        return False
    return scene.timed(index + 1) or scene.timed(index - 1) or scene.norms[index + 1] in words("adverbs")


def skip_audience(scene: Scene, index: int, last: int) -> int:
    """The token after whom a verb speaks to: «لرويترز», «للصحفيين», «لـ«الرياض»», or the same token."""
    quote = scene.opening_quotes.get(index)
    if quote is not None and scene.norms[index + 1][:1] == "ل":
        return scene.after(quote.outer.end)
    if index >= last or scene.norms[index][:1] != "ل":
        return index
    if scene.norms[index] == "ل" and index + 1 < last:
        quote = scene.opening_quotes.get(index + 1)
        return scene.after(quote.outer.end) if quote else index + 2
    if "ل" not in scene.tokens[index].proclitics:
        return index
    actor = scene.actor_from(index)
    if actor is not None:
        return scene.after(actor.end)
    return index + 1 if scene.tokens[index].stem in words("audience") else index


def skip_apposition(scene: Scene, index: int, last: int) -> int:
    """The token after «، سفير الائتلاف لدى الخليج،» where such an aside begins, else the same token."""
    if index + 2 < last and scene.norms[index] in words("of") and scene.norms[index + 1] in words("among_them"):
        among = scene.actor_from(index + 2)  # «مسؤولون من بينهم الأمين العام»
        return scene.after(among.end) if among is not None else index
    if index < last and scene.is_dash(index):
        return next((k + 1 for k in range(index + 1, min(last, index + _DASHED)) if scene.is_dash(k)), index)
    if index + 1 >= last or not scene.is_mark(index, "،,"):
        return index
    if scene.cue_readings(index + 1) or scene.norms[index + 1] in words("complementizers"):
        return index
    if index + 1 in scene.opening_quotes and scene.is_speech(scene.opening_quotes[index + 1]):
        return index  # «وأضاف، "ثم يأتي دور العلماء، …"»
    if any(scene.is_mark(k, "،,") for k in range(max(0, index - 8), index)) and scene.actor_until(index - 1):
        return index + 1  # the aside belongs to the actor phrase itself
    if scene.norms[index + 1] in words("relatives") | words("describes"):
        return _relative_aside(scene, index, last)
    for k in range(index + 2, min(last, index + 14)):
        if scene.cue_readings(k) or scene.norms[k] in words("complementizers"):
            return index
        if scene.is_mark(k, "،,"):
            return index + 1 if scene.cue_readings(k + 1) else k + 1
    return index


def _relative_aside(scene: Scene, index: int, last: int) -> int:
    """The token after «، الذي يرافق الرئيس في زيارته،», where its verbs report nothing themselves."""
    for k in range(index + 2, min(last, index + _DASHED)):
        if scene.is_mark(k, "،,"):
            return k + 1
        if scene.norms[k] in words("complementizers") and scene.norms[k - 1] not in words("not_before_that"):
            return index
    return index
