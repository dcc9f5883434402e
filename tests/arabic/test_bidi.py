"""Direction marks never disguise what is shown."""

from __future__ import annotations

import pytest

from tawatur.arabic.bidi import is_disguised, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قتل \u202e53\u202c شخصا", "قتل 53 شخصا"),
        ("\u2067لم يقل\u2069", "لم يقل"),
        ("سطر\nآخر\tهنا", "سطر\nآخر\tهنا"),
        ("صفر\x00\x1bهنا", "صفر\ufffd\ufffdهنا"),
        ("نص عادي", "نص عادي"),
    ],
)
def test_what_is_shown_is_plain(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


def test_only_what_reorders_is_a_disguise() -> None:
    assert is_disguised("قتل \u202e53\u202c شخصا")
    assert not is_disguised("قال\u200f إن \u200eNATO")
