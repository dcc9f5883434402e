"""Counts the joins of entities_200.tsv: the 200 most frequent entities of 31,030 news articles, read by hand.

python benchmarks/names/entities_200.py

Every spelling with five mentions or more under one of the 200 is a row; verdict ``right``, ``wrong`` (it names another
thing), or ``missed`` (it names this thing but stood under another id). A join is a pair of entity and spelling.
"""

import collections
import pathlib

ROWS = pathlib.Path(__file__).with_name("entities_200.tsv")


def main() -> None:
    spellings: collections.Counter[str] = collections.Counter()
    mentions: collections.Counter[str] = collections.Counter()
    mended: collections.Counter[str] = collections.Counter()
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line.startswith("rank"):
            continue
        _, _, _, count, verdict, note = line.split("\t")
        spellings[verdict] += 1
        mentions[verdict] += int(count)
        if note.startswith("mended"):
            mended[verdict] += 1
        elif verdict != "right":
            mended[f"still {verdict}"] += 1
    for name, counts in (("spellings", spellings), ("mentions", mentions), ("mended", _after(spellings, mended))):
        made, all_true = counts["right"] + counts["wrong"], counts["right"] + counts["missed"]
        print(
            f"{name:10} joined {made:6}  wrong {counts['wrong']:5} ({counts['wrong'] / made:.1%})"
            f"  missed {counts['missed']:5} ({counts['missed'] / all_true:.1%})"
        )


def _after(spellings: collections.Counter[str], mended: collections.Counter[str]) -> dict[str, int]:
    """The counts once what was mended is right."""
    right = spellings["right"] + mended["missed"]
    return {"right": right, "wrong": mended["still wrong"], "missed": mended["still missed"]}


if __name__ == "__main__":
    main()
