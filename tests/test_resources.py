"""The tables of entities hold what the code relies on, and no alias that a reader would take for a common word."""

import re
from collections import defaultdict

import pytest

from tawatur.arabic.clitics import log_count
from tawatur.arabic.letters import normalise
from tawatur.entities.dictionary import TABLES, dictionary
from tawatur.entities.offices import terms
from tawatur.lexicon import table

TYPES = {"PERS", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT"}
COLUMNS = ["id", "type", "name_en", "aliases", "guard", "source"]
_ID = re.compile(r"Q\d+|tw:[a-z0-9-]+|gn:\d+")
_GUARD = re.compile(r"(?:alone|article|after:[^;]+)(?:;(?:alone|article|after:[^;]+))*")
_WRONG_LETTERS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\u06cc\u06a9\u06c1]")

#: Log count in Arabic Wikipedia above which a single word is an everyday one unless it is a famous place.
EVERYDAY = 9.0
#: Forms that name two things on purpose; the article decides («عمان»), the word before it, or the type of mention.
NAMESAKES = {"عمان", "الرياض", "الجزيره", "المملكه", "القدس", "طرابلس", "تونس", "الوطن", "الشرق", "العربيه"}


def rows() -> list[tuple[str, dict[str, str]]]:
    return [(name, row) for name in TABLES for row in table(f"ar/entities/{name}.tsv")]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_whole(name: str) -> None:
    for row in table(f"ar/entities/{name}.tsv"):
        assert list(row)[:6] == COLUMNS
        assert row["type"] in TYPES, row
        assert _ID.fullmatch(row["id"]), row
        assert all((row["name_en"], row["source"])), row
        assert not row["guard"] or _GUARD.fullmatch(row["guard"]), row


def test_aliases_are_clean_arabic() -> None:
    for _, row in rows():
        for alias in row["aliases"].split("|"):
            assert alias == (" ".join(alias.split()) or "-"), row
            assert not _WRONG_LETTERS.search(alias), f"presentation form or Persian letter in {alias!r}"


def test_no_alias_stands_twice_for_one_thing() -> None:
    seen: dict[tuple[str, str, str], str] = {}
    for name, row in rows():
        for alias in row["aliases"].split("|"):
            key = (row["id"], normalise(alias), row["guard"])
            assert seen.setdefault(key, alias) == alias or normalise(seen[key]) == normalise(alias), (name, row)


def test_one_form_names_one_thing_unless_guarded() -> None:
    clashes = defaultdict(set)
    for form, entries in dictionary().items():
        free = {entry.id for entry in entries if entry.guard is None and entry.type != "PERS"}
        if len(free) > 1 and form not in NAMESAKES:
            clashes[form] = free
    assert not clashes


def test_people_who_share_a_name_are_not_listed_by_it() -> None:
    shared = {form for form, e in dictionary().items() if len({x.id for x in e if x.type == "PERS"}) > 1}
    assert not shared


def test_no_person_or_group_goes_by_an_everyday_word_alone() -> None:
    for _, row in rows():
        if row["type"] in ("PERS", "ORG") and not row["guard"]:
            for alias in row["aliases"].split("|"):
                everyday = " " not in alias and log_count(normalise(alias)) > EVERYDAY
                assert not everyday, f"{alias} ({row['name_en']}) needs a guard"


def test_terms_of_office_are_months_in_order_and_name_known_people() -> None:
    known = {row["id"] for _, row in rows()}
    for term in terms():
        assert re.fullmatch(r"\d{4}-\d\d", term.first), term
        assert not term.last or (re.fullmatch(r"\d{4}-\d\d", term.last) and term.first <= term.last), term
        assert {term.holder, *term.body.split("/")} <= known, term


def test_there_are_five_thousand_actors_beyond_places() -> None:
    listed = {row["id"] for _, row in rows() if row["type"] in ("PERS", "ORG")}
    states = sum(1 for row in table("ar/demonyms.tsv"))
    assert len(listed) + states * len(table("ar/state_organs.tsv")) > 5000
    assert len(listed) > 8000
