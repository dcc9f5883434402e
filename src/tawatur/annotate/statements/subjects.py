"""Who stands behind a reporting word as its subject: «أكد الجبير ولافروف», «يقول 89% من الآباء»."""

from __future__ import annotations

from tawatur.annotate.actors.words import adjective
from tawatur.annotate.statements.asides import skip_adverbs, skip_audience
from tawatur.annotate.statements.company import of_its_gender, with_others
from tawatur.annotate.statements.documents import with_issuer
from tawatur.annotate.statements.draft import Subject
from tawatur.annotate.statements.phrases import phrase_from
from tawatur.annotate.statements.scene import Scene
from tawatur.annotate.statements.words import Form, endings, words
from tawatur.records import Span

_LONG_PLURAL = 6  # letters of the shortest «المعارضين», longer than «الأمين»
_LONG_CONSTRUCT = 5  # of «مريدي»


def subject_after(scene: Scene, at: int, form: Form, last: int) -> tuple[tuple[Subject, ...], int]:
    """The subjects that follow a verb («أكد الجبير ولافروف»: two) and the token after them.

    No subject where the verb is plural (then it stands before) or where something else follows directly.
    """
    index = skip_adverbs(scene, at + 1, last)
    if index < last and scene.norms[index] in words("therein"):
        index = skip_adverbs(scene, index + 1, last)  # «في الوقت الذي أشارت فيه مصادر إلى»
    quoted = _quoted_name(scene, index, last)
    if quoted is not None:
        end = quoted[1]
        while end < last and scene.tokens[end].definite and adjective(scene.tokens[end].stem) is not None:
            end += 1  # «أعلنت «الجبهة الشعبية» المتطرفة مسؤوليتها»
        return (quoted[0],), end
    unsaid = index < last and scene.norms[index] in form.verb.begins  # «قدر | عدد القتلى بـ»
    if index >= last or unsaid or (form.shape.number != "s" and form.shape.kind != "noun"):
        return (), index
    if scene.tokens[index].kind == "number":
        return _share(scene, index, last)
    each = index + 2 < last and scene.norms[index] in words("each") and scene.norms[index + 1] in words("of")
    index += 2 if each else 0  # «اعتبرها كل من أ وب وج»
    begin = index if "ل" in form.verb.takes else skip_adverbs(scene, skip_audience(scene, index, last), last)
    found = phrase_from(scene, begin, last, "object" in form.verb.takes or begin > index) if begin < last else None
    told = "addresses" in form.verb.notes and not form.addressed  # «وصفه بنكها المركزي»: the pronoun is the other
    if found is None or (told and _addressed(scene, begin, found[0], form)):
        return (), index
    if "addresses" in form.verb.notes and found[0].actor is None:
        found = _without_addressed(scene, begin, found)
    found = of_its_gender(scene, begin, found, form)
    return with_others(scene, with_issuer(scene, *found, last), last, each)


def _without_addressed(scene: Scene, begin: int, found: tuple[Subject, int]) -> tuple[Subject, int]:
    """«يتهم دمرتاش الرئيس التركي بـ»: an unknown name ends where the phrase of somebody else begins."""
    for k in range(begin + 1, found[1]):
        head = scene.tokens[k - 1]
        settled = head.definite or head.stem not in words("unnamed")
        if settled and scene.actor_from(k) is not None and scene.tokens[k].definite and not scene.tokens[k].proclitics:
            return Subject(scene.span(begin, k), None, None, None), k
    return found


def _share(scene: Scene, index: int, last: int) -> tuple[tuple[Subject, ...], int]:
    """«يقول 89% من الآباء إن»: a number of people speaks."""
    end = index + 1
    while end < last and (scene.is_mark(end, "%٪") or scene.norms[end] in words("of")):
        end += 1
    found = phrase_from(scene, end, last, False) if end < last else None
    if found is None:
        return (), index
    return (Subject(Span(scene.tokens[index].start, found[0].span.end), None, None, "p"),), found[1]


def _quoted_name(scene: Scene, index: int, last: int) -> tuple[Subject, int] | None:
    """«أعلنت «سابك» عن»: a short quotation that the content only follows."""
    quote = scene.opening_quotes.get(index)
    if quote is None or not scene.is_name_before(quote, index, last) or scene.norms[index + 1][:1] == "ل":
        return None
    end = scene.after(quote.outer.end)
    actor = scene.actor_from(index + 1)
    return Subject(quote.inner, actor, actor.gender if actor else None, actor.number if actor else None), end


def _addressed(scene: Scene, index: int, subject: Subject, form: Form) -> bool:
    """«تحذر مواطنيها», «طالب لاعبي المنتخب», «حث الأطراف»: a pronoun looks back to the subject, or case or gender
    is not that of a subject."""
    if subject.actor is not None and subject.actor.mention is not None:
        if subject.actor.type == "GPE" and subject.actor.gender != form.shape.gender:
            return True  # «وطالب أنقرة بوقف القصف»
        return subject.actor.type != "PERS" and _oblique(scene, index)  # «يطالب الحوثيين بالانسحاب»
    if subject.actor is not None and subject.actor.gender != form.shape.gender:
        return True
    token = scene.tokens[index]
    return token.enclitic in ("ه", "ها", "هم") or token.norm in words("not_nominative") or _oblique(scene, index)


def _oblique(scene: Scene, index: int) -> bool:
    """Whether a plural cannot be a subject by its ending: «حذر المعارضين», «نصح مريدي الحركة»."""
    token = scene.tokens[index]
    if token.norm in words("unnamed") or token.stem in words("unnamed"):
        return False
    if token.definite:
        return token.norm.endswith(endings("oblique")) and len(token.norm) > _LONG_PLURAL
    built = token.text.endswith(endings("oblique_construct")) and len(token.norm) >= _LONG_CONSTRUCT
    return built and index + 1 < len(scene.tokens) and scene.tokens[index + 1].definite
