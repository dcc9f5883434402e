"""Writes src/tawatur/resources/ar/clitic_names.tsv: single words that are names, so that «بوتين» is not cut to تين.

python training/clitics/names.py GAZETTEER_FOLDER    (GeoNames CC BY 4.0, Wikidata CC0, everypolitician, arwikicats MIT)
"""

import collections
import csv
import json
import pathlib
import re
import sys

from tawatur.arabic.letters import normalise

OUT = pathlib.Path(__file__).parents[2] / "src/tawatur/resources/ar/clitic_names.tsv"
HEAD = """# Single words that are names of people or places, in normal form, for the clitic splitter.
# From GeoNames (CC BY 4.0; places above 50,000 people), Wikidata person names (CC0), everypolitician (CC BY-SA 4.0
# facts) and English-Arabic name tables of arwikicats (MIT); made by training/clitics/names.py.
"""
LEAST_PEOPLE, LEAST_BEARERS = 50_000, 3

folder = pathlib.Path(sys.argv[1])
csv.field_size_limit(10**8)
words: collections.Counter[str] = collections.Counter()


def add(name: str, weight: int = LEAST_BEARERS) -> None:
    parts = re.sub(r"\(.*?\)", "", normalise(name)).replace("-", " ").split()
    for part in parts:
        if re.fullmatch(r"[ء-ي]{3,}", part) and not part.startswith("ال"):
            words[part] += weight


def rows(name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


for row in rows("wikidata-name-units.tsv"):
    add(row["arabic_key"], int(row["count"]))
for row in rows("geonames-cities.tsv"):
    if int(row["population"] or 0) >= LEAST_PEOPLE:
        for name in re.split(r"[|,،]", row["arabic_script_names"]):
            if " " not in name.strip():
                add(name)
for row in rows("everypolitician.tsv"):
    add(row["name_ar"], 2)
for row in rows("countries.tsv"):
    if " " not in row["ar_common"]:
        add(row["ar_common"])
for name in json.loads((folder / "people-en-ar.json").read_text(encoding="utf-8")).values():
    add(name, 1)
for table in sorted((OUT.parent / "entities").glob("*.tsv")):
    for line in table.read_text(encoding="utf-8").splitlines():
        for alias in line.split("\t")[3].split("|") if line[:1] != "#" and line.count("\t") > 3 else ():
            if " " not in alias.strip():
                add(alias)
for word in ("سانا", "فارس", "بلومبرج", "بلومبرغ", "فوكس", "سبوتنيك", "كونا", "واس", "وام", "بترا", "لافروف", "سويغو"):
    add(word)
kept = sorted(word for word, count in words.items() if count >= LEAST_BEARERS)
OUT.write_text(HEAD + "".join(word + "\n" for word in kept), encoding="utf-8")
print(len(kept), "names")
