"""Writes resources/ar/names/person_words.tsv.gz and places.tsv.gz from the gazetteers named in their heads.

python training/names/gazetteers.py GAZETTEER_FOLDER
"""

import collections
import csv
import gzip
import json
import pathlib
import re
import sys

from tawatur.arabic import clitics
from tawatur.arabic.letters import normalise

OUT = pathlib.Path(__file__).parents[2] / "src/tawatur/resources/ar/names"
PEOPLE_HEAD = """# Words of people's names in normal form, how many people bear them as given name and as a later name.
# From Wikidata person names (CC0), everypolitician and English-Arabic name tables of arwikicats (MIT);
# made by training/names/gazetteers.py.
word\tgiven\tlater
"""
PLACES_HEAD = """# Places in normal form with the population of the largest place so called (0 where unknown).
# From GeoNames (CC BY 4.0) and English-Arabic name tables of arwikicats (MIT); made by training/names/gazetteers.py.
form\tpopulation
"""
COMMON, BIG = 1500, 100_000

folder = pathlib.Path(sys.argv[1])
csv.field_size_limit(10**8)


def rows(name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def form(name: str) -> str:
    clean = re.sub(r"\(.*?\)", "", normalise(name)).replace("-", " ")
    return " ".join(clean.split())


def write(name: str, head: str, lines: list[str]) -> None:
    (OUT / name).write_bytes(gzip.compress((head + "".join(lines)).encode(), 9, mtime=0))
    print(name, len(lines))


def people() -> None:
    given: collections.Counter[str] = collections.Counter()
    later: collections.Counter[str] = collections.Counter()
    for row in rows("wikidata-name-units.tsv"):
        words = row["arabic_key"].split()
        tally = given if row["role"] == "given" else later
        for word in words:
            tally[word] += int(row["count"])
    full = [row["name_ar"] for row in rows("everypolitician.tsv")]
    full += json.loads((folder / "people-en-ar.json").read_text(encoding="utf-8")).values()
    for name in full:
        words = form(name).split()
        if len(words) > 1:
            given[words[0]] += 1
            later.update(words[1:])
    lines = []
    for word in sorted(given | later):
        if re.fullmatch(r"[ء-ي]{2,}", word) and given[word] + later[word] >= 2:
            lines.append(f"{word}\t{given[word]}\t{later[word]}\n")
    write("person_words.tsv.gz", PEOPLE_HEAD, lines)


def places() -> None:
    found: dict[str, int] = {}
    for row in rows("geonames-cities.tsv"):
        for name in re.split(r"[|,،]", row["arabic_script_names"]):
            found[form(name)] = max(found.get(form(name), 0), int(row["population"] or 0))
    for table in ("cities-en-ar.json", "regions-en-ar.json"):
        for name in json.loads((folder / table).read_text(encoding="utf-8")).values():
            found.setdefault(form(name), 0)
    lines = []
    for name in sorted(found):
        words = name.split()
        plain = all(re.fullmatch(r"[ء-ي]+", word) for word in words)
        common = len(words) == 1 and clitics._counts().get(name, 0) > 7.3 and found[name] < BIG
        if plain and words and len(words) < 6 and len(name) > 2 and not common:
            lines.append(f"{name}\t{found[name]}\n")
    write("places.tsv.gz", PLACES_HEAD, lines)


people()
places()
