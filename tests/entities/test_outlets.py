import re

import pytest

from tawatur.entities.outlets import outlet
from tawatur.lexicon import table


@pytest.mark.parametrize(
    ("name", "url", "found"),
    [
        ("aawsat", None, "tw:asharq-alawsat"),
        ("صحيفة الشرق الأوسط", None, "tw:asharq-alawsat"),
        ("www.aawsat.com", None, "tw:asharq-alawsat"),
        (None, "http://arabic.cnn.com/world", "Q48340"),
        ("وكالة الأنباء السعودية", None, "tw:spa"),
        ("Al Jazeera", None, "tw:aljazeera"),
        ("الوطن", None, None),
        ("الوطن", "https://www.alwatan.sy/archives/1", "tw:alwatan-syria"),
        ("مدونة على الرصيف", "https://example.org/1", None),
        (None, None, None),
    ],
)
def test_outlets_are_known_by_name_id_and_address(name: str | None, url: str | None, found: str | None) -> None:
    known = outlet(name, url)
    assert (known.id if known else None) == found


def test_every_outlet_has_an_id_of_its_own_and_both_names() -> None:
    rows = table("ar/outlets.tsv")
    assert len({row["id"] for row in rows}) == len(rows)
    assert [
        row
        for row in rows
        if not (re.fullmatch(r"Q\d+|tw:[a-z0-9-]+", row["id"]) and row["name_ar"] and row["name_en"])
    ] == []


def test_no_address_belongs_to_two_outlets() -> None:
    hosts = [host for row in table("ar/outlets.tsv") for host in row["hosts"].split("|")]
    assert len(hosts) == len(set(hosts))
