from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic import read_text
from tawatur.arabic.bidi import visible
from tawatur.export.evidence import Texts, cut, shared_words
from tawatur.pipeline import Told
from tawatur.records import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda p: Span(min(p), max(p))), max_size=4)


@given(st.text(max_size=40), SPANS, SPANS)
def test_pieces_are_the_sentence_again(text: str, focus: list[Span], copied: list[Span]) -> None:
    place = Span(0, len(text))
    assert "".join(piece.text for piece in cut(text, place, focus, copied)) == "".join(map(visible, text))


def test_focus_is_marked_and_nothing_else() -> None:
    text = "دمرت 15 مصفاة"
    pieces = cut(text, Span(0, len(text)), [Span(5, 7)], [])
    assert [(p.text, p.focus) for p in pieces] == [("دمرت ", False), ("15", True), (" مصفاة", False)]


def test_shared_runs_are_found_across_spellings() -> None:
    a = read_text("قال إنّ القمة ستعقد في تونس يوم الخميس.")
    b = read_text("وأضاف: ان القمة ستعقد في تونس يوم الجمعة.")
    (run,) = shared_words(a, Span(0, len(a.text)), b, Span(0, len(b.text)))
    assert run[0].of(a.text) == "إنّ القمة ستعقد في تونس يوم"
    assert run[1].of(b.text) == "ان القمة ستعقد في تونس يوم"


def test_two_words_in_common_are_not_copying() -> None:
    a, b = read_text("زار الرئيس الروسي طهران"), read_text("التقى الرئيس الروسي بهم")
    assert shared_words(a, Span(0, len(a.text)), b, Span(0, len(b.text))) == []


def test_a_long_sentence_is_cut_around_its_focus(told: Told) -> None:
    texts = Texts.of(told)
    support = told.account.lines[2].supports[0]
    shown = "".join(piece.text for piece in texts.pieces(support.anchor, [support.focus.span], 2))
    assert shown == "…\u00a0محليون إن 12 شخصا قتلوا\u00a0…"


def test_copied_words_name_the_other_page(told: Told) -> None:
    texts = Texts.of(told)
    assert texts.also_in(told.account.lines[0].supports[0].anchor) == ("b",)
    assert texts.also_in(told.account.lines[2].supports[0].anchor) == ()


def test_characters_that_reorder_text_are_not_shown(told: Told) -> None:
    texts = Texts.of(told)
    assert "\u202e" not in texts.plain(told.account.lines[3].supports[0].anchor)
    assert texts.disguised("b")
    assert not texts.disguised("a")
