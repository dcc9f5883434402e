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


def test_every_outlet_has_its_names_in_the_tables_of_entities() -> None:
    named = {row["id"] for kind in ("media", "news_agencies") for row in table(f"ar/entities/{kind}.tsv")}
    assert [row["id"] for row in table("ar/outlets.tsv") if row["id"] not in named] == []


def test_no_address_belongs_to_two_outlets() -> None:
    hosts = [host for row in table("ar/outlets.tsv") for host in row["hosts"].split("|")]
    assert len(hosts) == len(set(hosts))
