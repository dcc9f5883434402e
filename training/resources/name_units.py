"""Make ``ar/entities/name_units.tsv``: words of Arab people's names with how they are most often written in Latin.

Source: Wikidata person labels (CC0), as counted name units (arabic_key, latin, lang, country, role, count).

    python training/resources/name_units.py wikidata-name-units.tsv > src/tawatur/resources/ar/entities/name_units.tsv
"""

from __future__ import annotations

import collections
import sys

ARAB = frozenset(["SA", "EG", "SY", "IQ", "LB", "JO", "PS", "YE", "OM", "AE", "QA"])
ARAB |= frozenset(["BH", "KW", "LY", "TN", "DZ", "MA", "MR", "SD", "SO", "DJ", "KM"])
LEAST = 3  # rarer units are mostly slips of one label


def main(path: str) -> None:
    """Print the table, most frequent spelling of each unit."""
    total: collections.Counter[str] = collections.Counter()
    given: collections.Counter[str] = collections.Counter()
    latin: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    with open(path, encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            key, written, _, country, role, count = row.rstrip("\n").split("\t")
            if country in ARAB and all("ء" <= letter <= "ي" for letter in key):
                total[key] += int(count)
                given[key] += int(count) if role == "given" else 0
                latin[key][written] += int(count)
    print("# Words of Arab people's names: usual Latin spelling, how often they stand in labels, and as given name.")
    print("# Source: Wikidata person labels, CC0. Made by training/resources/name_units.py.")
    print("word\tlatin\tcount\tgiven")
    for key in sorted(total):
        if total[key] >= LEAST:
            best = min(latin[key], key=lambda written: (-latin[key][written], written))
            print(f"{key}\t{best}\t{total[key]}\t{given[key]}")


if __name__ == "__main__":
    main(sys.argv[1])
