"""Make ``ar/entities/legislators.tsv`` and ``ar/entities/notables.tsv`` from open lists of people.

Sources: EveryPolitician (CC0 facts with Wikidata ids) and the English-Arabic name table of arwikicats (MIT).

    python training/resources/gazetteer_people.py everypolitician.tsv people-en-ar.json src/tawatur/resources/ar

Left out: names that are not two to six Arabic words, that a hand-kept table already has, or that two people share.
"""

from __future__ import annotations

import csv
import json
import pathlib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from tawatur.arabic.clitics import log_count
from tawatur.arabic.letters import normalise
from tawatur.entities.dictionary import dictionary
from tawatur.lexicon import table

COLUMNS = "id\ttype\tname_en\taliases\tguard\tsource\tcountry"
_ARABIC_NAME = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+){1,5}")
_EVERYDAY = 8.0  # log count in Wikipedia: a name of which each word is as common is more often a phrase
COUNTRIES = {
    "United_States_of_America": "United States",
    "UK": "United Kingdom",
    "United_Arab_Emirates": "United Arab Emirates",
}


def slug(name: str) -> str:
    """Kebab case in ASCII."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def usable(name: str) -> bool:
    """Whether a name is Arabic letters, of two words or more, and not made of everyday words alone."""
    return bool(_ARABIC_NAME.fullmatch(name)) and any(log_count(normalise(word)) < _EVERYDAY for word in name.split())


def legislators(path: str) -> Iterator[tuple[str, str, str, str]]:
    """Id, English name, Arabic name and country id of each legislator with a Wikidata id."""
    ids = {row["name_en"]: row["id"] for row in table("ar/entities/countries.tsv")}
    with open(path, encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            country = ids.get(COUNTRIES.get(row["country"], row["country"].replace("_", " ")))
            if country and row["wikidata"].startswith("Q"):
                latin = [name for name in [row["name"], *row["other_latin"].split("|")] if name.isascii() and name]
                english = next((name for name in latin if not name.isupper()), latin[0].title() if latin else "")
                if english:
                    yield row["wikidata"], english, row["name_ar"], country


def notables(path: str) -> Iterator[tuple[str, str, str, str]]:
    """Own id, English name, Arabic name and no country."""
    old = re.compile(
        r"\b(?:[ivx]{2,}|i|v|pope|king|saint|emperor|sultan|ibn)\b|,"
    )  # rulers and saints of other centuries
    for english, arabic in sorted(json.loads(pathlib.Path(path).read_text(encoding="utf-8")).items()):
        name = re.sub(r"\s*\(.*?\)", "", arabic).strip()
        if not old.search(english):
            yield f"tw:{slug(english)}", english.title(), name, ""


def write(
    path: pathlib.Path, head: str, source: str, people: Iterable[tuple[str, str, str, str]], taken: set[str]
) -> None:
    """One table; names that are taken, or that two people of the list share, are left out."""
    rows = list(dict.fromkeys(people))
    shared = Counter(normalise(name) for name, _ in {(row[2], row[0]) for row in rows})
    with path.open("w", encoding="utf-8") as out:
        print(f"{head}\n{COLUMNS}", file=out)
        for entity, english, name, country in rows:
            form = normalise(name)
            if usable(name) and form not in taken and shared[form] == 1:
                taken.add(form)
                print(entity, "PERS", english, name, "", source, country, sep="\t", file=out)


def main(legislators_path: str, notables_path: str, folder: str) -> None:
    """Write both tables."""
    made = ("everypolitician", "arwikicats")
    taken = {form for form, found in dictionary().items() if any(each.source not in made for each in found)}
    target = pathlib.Path(folder) / "entities"
    head = "# Members of parliaments. Source: EveryPolitician, CC0. Made by training/resources/gazetteer_people.py."
    write(target / "legislators.tsv", head, made[0], legislators(legislators_path), taken)
    head = "# People of encyclopedias. Source: arwikicats, MIT. Made by training/resources/gazetteer_people.py."
    write(target / "notables.tsv", head, made[1], notables(notables_path), taken)


if __name__ == "__main__":
    main(*sys.argv[1:4])
