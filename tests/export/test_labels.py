import pathlib
import re
import typing

import pytest

import tawatur.export
from tawatur.export.labels import Words, counted, has_label, label, listed
from tawatur.lexicon import table
from tawatur.records.account import Difference
from tawatur.records.annotation import MentionType, Stance, Status
from tawatur.records.article import Basis

ROWS = table("labels.tsv")


def test_every_label_exists_in_both_languages() -> None:
    for row in ROWS:
        assert row["ar"].strip(), row["key"]
        assert row["en"].strip(), row["key"]


def test_no_label_is_given_twice() -> None:
    keys = [row["key"] for row in ROWS]
    assert len(keys) == len(set(keys))


def test_both_languages_have_the_same_blanks() -> None:
    for row in ROWS:
        if row["key"].endswith((".one", ".two")):
            continue
        assert set(re.findall(r"{\w+}", row["ar"])) == set(re.findall(r"{\w+}", row["en"])), row["key"]


@pytest.mark.parametrize(
    ("prefix", "values"),
    [("status", Status), ("stance", Stance), ("what", Difference), ("type", MentionType), ("published", Basis)],
)
def test_every_value_of_the_records_has_a_label(prefix: str, values: typing.Any) -> None:
    for value in typing.get_args(values):
        assert has_label(f"{prefix}.{value}")


@pytest.mark.parametrize("resource", ["ar/event_nouns.tsv", "ar/event_verbs.tsv"])
def test_every_kind_of_event_has_a_label(resource: str) -> None:
    for row in table(resource):
        mode = f".{row['mode']}" if row["mode"] != "-" else ""
        assert has_label(f"event.{row['type']}{mode}"), f"{row['type']} {row['mode']}"


@pytest.mark.parametrize(
    ("n", "ar", "en"),
    [
        (1, "منبر واحد", "1 outlet"),
        (2, "منبران", "2 outlets"),
        (3, "3 منابر", "3 outlets"),
        (10, "10 منابر", "10 outlets"),
        (11, "11 منبرا", "11 outlets"),
        (99, "99 منبرا", "99 outlets"),
        (100, "100 منبر", "100 outlets"),
        (103, "103 منابر", "103 outlets"),
    ],
)
def test_counted_nouns_take_the_form_that_arabic_wants(n: int, ar: str, en: str) -> None:
    assert counted("outlets", n) == Words(ar, en)


def test_names_in_a_row() -> None:
    putin, hollande, kerry = Words("بوتين", "Putin"), Words("هولاند", "Hollande"), Words("كيري", "Kerry")
    assert listed([putin]) == putin
    assert listed([putin, hollande]) == Words("بوتين وهولاند", "Putin and Hollande")
    assert listed([putin, hollande, kerry]) == Words("بوتين، هولاند وكيري", "Putin, Hollande and Kerry")


def test_blanks_are_filled_in_each_language() -> None:
    assert label("amount.about", n=Words("4 آلاف", "4 thousand")) == Words("نحو 4 آلاف", "about 4 thousand")


def test_braces_of_a_page_are_not_blanks() -> None:
    assert label("page.n", n="{n}").en == "Page {n}"
    assert label("amount.range", low="{high}", high="9").en == "{high} to 9"


EXPORT = pathlib.Path(tawatur.export.__file__).parent
SOURCES = [*EXPORT.glob("*.py"), *EXPORT.glob("templates/*.j2"), *EXPORT.parent.glob("cli/*.py")]
NAMED = {key for path in SOURCES for key in re.findall(r'label(?:_or)?\("([\w.-]+)"', path.read_text(encoding="utf-8"))}


def test_every_label_that_is_asked_for_by_name_exists() -> None:
    assert len(NAMED) > 40
    assert {key for key in NAMED if not key.endswith(".") and not has_label(key)} == set()
