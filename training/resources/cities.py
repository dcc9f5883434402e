"""Make ``ar/cities.tsv.gz``: cities with their Arabic names, for one id and an English label of each.

Source: GeoNames (CC BY 4.0), as geonameid, name, country, lat, lon, population, arabic_script_names.

    python training/resources/cities.py geonames-cities.tsv countries.tsv src/tawatur/resources/ar/cities.tsv.gz

Kept: 15,000 people or more in Arab states and their neighbours, 80,000 elsewhere, and of places with one name the
largest. Left out: Persian and Urdu spellings, and names that a hand-kept table already has.
"""

from __future__ import annotations

import gzip
import re
import sys
import unicodedata

from tawatur.arabic.letters import normalise
from tawatur.entities.dictionary import dictionary
from tawatur.lexicon import table

NEAR = frozenset(
    [
        "SA",
        "EG",
        "SY",
        "IQ",
        "LB",
        "JO",
        "PS",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SD",
        "SO",
    ]
) | frozenset(["DJ", "KM", "IL", "TR", "IR"])
_ARABIC_NAME = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+){0,3}")


def plain(name: str) -> str:
    """Without the marks of transliteration: «Al Ḩudaydah» gives Al Hudaydah."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().replace("`", "").strip()


def main(places: str, countries: str, target: str) -> None:
    """Write the table, one row a place, sorted by id."""
    states = codes(countries)
    taken = {form for form, found in dictionary().items() if any(entry.type in ("GPE", "LOC") for entry in found)}
    largest: dict[str, tuple[int, str]] = {}
    rows = []
    with open(places, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            number, name, code, _, _, people, arabic = line.rstrip("\n").split("\t")
            count = int(people or 0)
            names = [each for each in arabic.split("|") if _ARABIC_NAME.fullmatch(each)]
            if not names or not plain(name) or count < (15_000 if code in NEAR else 80_000):
                continue
            rows.append((f"gn:{number}", plain(name), states.get(code, ""), names, count))
            for each in names:
                form = normalise(each)
                largest[form] = max(largest.get(form, (0, "")), (count, f"gn:{number}"))
    with gzip.GzipFile(target, "wb", mtime=0) as out:
        out.write(b"# Cities. Source: GeoNames (geonames.org), CC BY 4.0. Made by training/resources/cities.py.\n")
        out.write(b"id\tname_en\tcountry\taliases\n")
        for entity, english, country, names, _ in sorted(rows):
            kept = [n for n in names if normalise(n) not in taken and largest[normalise(n)][1] == entity]
            if kept:
                out.write("\t".join([entity, english, country, "|".join(dict.fromkeys(kept))]).encode() + b"\n")


def codes(path: str) -> dict[str, str]:
    """ISO code → id of the state, by English name."""
    ids = {row["name_en"]: row["id"] for row in table("ar/entities/countries.tsv")}
    with open(path, encoding="utf-8") as lines:
        pairs = [line.split("\t")[:2] for line in lines]
    return {code: ids[name] for code, name in pairs if name in ids}


if __name__ == "__main__":
    main(*sys.argv[1:4])
