"""Numbers that only seem to differ, and numbers that do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawatur.compose import compose_account
from tawatur.link import Who, find_reuse
from tawatur.records import Divergence

Write = Callable[..., Any]


def differences(*writers: Any) -> tuple[Divergence, ...]:
    articles, found = [w.page[0] for w in writers], [w.page[1] for w in writers]
    told = compose_account(articles, found, Who(), find_reuse(articles, found))
    return tuple(d for d in told.divergences if d.what == "figure")


def page(write: Write, name: str, text: str, *counts: tuple[str, int, str], day: str = "2020-07-01") -> Any:
    found = write(name, text, day).named("حلوان", "حلوان", "GPE")
    for words, number, thing in counts:
        found.counted(words, number, thing)
    return found


def test_a_part_is_not_set_against_the_whole(write: Write) -> None:
    one = page(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 260 شخصا.", ("260", 260, "شخصا"))
    other = page(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى مقتل عمال بينهم 5 أشخاص.", ("5", 5, "أشخاص"))
    assert differences(one, other) == ()


@pytest.mark.parametrize("words", ["وإصابة 9 آخرين، 3 منهم في حال خطرة", "وإصابة 9 آخرين ووفاة 3 من المصابين"])
def test_so_many_of_those_told_before_are_a_part(write: Write, words: str) -> None:
    text = f"أدى انفجار مصنع الغاز في حلوان إلى مقتل عامل {words}."
    one = page(write, "a", text, ("9", 9, "آخرين"), ("3", 3, "المصابين"))
    other = page(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى إصابة 9 أشخاص.", ("9", 9, "أشخاص"))
    assert differences(one, other) == ()


def test_a_sum_told_in_its_parts_agrees_with_the_whole(write: Write) -> None:
    one = page(
        write, "a", "أدى حريق السفينة في حلوان إلى مقتل 27 راكبا و12 بحارا.", ("27", 27, "راكبا"), ("12", 12, "بحارا")
    )
    other = page(write, "b", "أدى حريق السفينة في حلوان إلى مقتل 39 راكبا.", ("39", 39, "راكبا"))
    assert differences(one, other) == ()


def test_a_round_number_is_no_other_number(write: Write) -> None:
    one = page(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 1000 شخص.", ("1000", 1000, "شخص"))
    other = page(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 1018 شخصا.", ("1018", 1018, "شخصا"))
    assert differences(one, other) == ()


def test_tolls_of_one_blast_that_differ_are_given_with_their_words(write: Write) -> None:
    one = page(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 40 شخصا.", ("40", 40, "شخصا"))
    other = page(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 من العمال.", ("12", 12, "شخصا"))
    (clash,) = differences(one, other)
    assert not clash.moved_on
    assert "40 شخصا" in clash.reason


def test_two_moves_of_a_price_on_two_days_do_not_differ(write: Write) -> None:
    texts = ("تراجع سعر طن القمح في بورصة حلوان 33 طنا.", "ارتفع سعر طن القمح في بورصة حلوان 61 طنا.")
    one = page(write, "a", texts[0], ("33", 33, "برميلا"))
    other = page(write, "b", texts[1], ("61", 61, "برميلا"), day="2020-07-03")
    assert differences(one, other) == ()


def test_dozens_are_no_number_that_differs(write: Write) -> None:
    one = page(write, "a", "أدى انفجار مصنع الغاز في حلوان إلى مقتل العشرات.", ("العشرات", 20, ""))
    other = page(write, "b", "أدى انفجار مصنع الغاز في حلوان إلى مقتل 27 شخصا.", ("27", 27, "شخصا"))
    assert differences(one, other) == ()


def test_first_tolls_of_pages_that_open_alike_are_set_against_each_other(write: Write) -> None:
    opening = "انفجر مصنع الغاز في حلوان صباح اليوم ودمر الحريق مباني كثيرة حوله."
    one = page(write, "a", f"{opening} وقال مسعفون إن 100 أصيبوا.", ("100", 100, "آخرين"))
    other = page(write, "b", f"{opening} وأفاد أطباء المستشفى بإصابة ما لا يقل عن 25 شخصا.", ("25", 25, "شخصا"))
    assert len(differences(one, other)) == 1
