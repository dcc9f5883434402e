import re
from dataclasses import replace

import pytest

from tawatur.export.labels import Lang
from tawatur.export.terminal import isolated, terminal_account
from tawatur.pipeline import Desk, Told
from tawatur.records import Account

INVISIBLE = re.compile("[\u064b-\u0652\u0670\u200e\u200f\u2066-\u2069]")


def text(told: Told, lang: Lang, width: int = 100) -> str:
    return "\n".join("  " * row.depth + row.text for row in terminal_account(told, lang, width))


def test_sections_come_in_the_order_of_an_editors_questions(told: Told) -> None:
    shown = text(told, "ar")
    heads = ["الخلاصة", "ما وقع", "ما يُختلف فيه", "من يقول ذلك", "الأرقام", "مواضع الاختلاف", "المصادر والنقل"]
    assert sorted(heads, key=shown.index) == heads


def test_a_line_names_what_who_where_when_and_its_counts(told: Told) -> None:
    shown = text(told, "ar")
    assert "● مؤتمر: سامر الحداد · تونس · الخميس 5 مارس 2020 (وقع)" in shown
    assert "ذُكر مرتين · منبران · أصلان مستقلان" in shown
    assert "تطوّر الحال: مقرَّر ← وقع" in shown


def test_who_only_suffers_stands_behind_an_arrow(told: Told) -> None:
    line = next(line for line in told.account.lines if line.kind == "event")
    suffered = replace(line, participants=tuple(replace(who, role="target") for who in line.participants))
    lines = tuple(suffered if other is line else other for other in told.account.lines)
    assert "مؤتمر: ← سامر الحداد" in text(replace(told, account=replace(told.account, lines=lines)), "ar")


def test_english_labels_leave_quotes_in_arabic(told: Told) -> None:
    shown = text(told, "en")
    assert "● Conference: Samer al-Haddad · Tunis · Thursday 5 March 2020 (happened)" in shown
    assert "told twice · 2 outlets · 2 independent origins" in shown
    assert "«انعقدت القمة في تونس اليوم.»" in shown
    assert "local officials" in shown


@pytest.mark.parametrize("width", [40, 72, 100])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_lines_fit_and_say_their_direction(told: Told, lang: Lang, width: int) -> None:
    for row in terminal_account(told, lang, width):
        assert len(INVISIBLE.sub("", row.text)) + 2 * row.depth <= width
        if row.text:
            assert row.text[0] == ("\u200e" if lang == "en" and row.style != "quote" else "\u200f")


def test_characters_of_a_page_that_reorder_text_do_not_reach_the_terminal(told: Told) -> None:
    assert "\u202e" not in text(told, "ar")


def test_names_of_the_other_script_are_isolated() -> None:
    assert isolated("Reuters", "ar") == "\u2068Reuters\u2069"
    assert isolated("النهار", "en") == "\u2068النهار\u2069"
    assert isolated("النهار", "ar") == "النهار"


def test_a_story_of_nothing_says_so() -> None:
    empty = Told(Account((), (), (), (), ()), Desk((), (), None))  # type: ignore[arg-type]
    assert "لم يُعثر" in text(empty, "ar")
