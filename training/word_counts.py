"""Counts words of the Arabic Wikipedia text (CC BY-SA 4.0) into src/tawatur/resources/ar/word_counts.tsv.gz.

python training/word_counts.py arwiki-2017.jsonl.xz
"""

import collections
import gzip
import json
import lzma
import pathlib
import re
import sys

from tawatur.arabic.letters import normalise

OUT = pathlib.Path(__file__).parents[1] / "src/tawatur/resources/ar/word_counts.tsv.gz"
HEAD = "# word in normal form, count in Arabic Wikipedia 2017 (CC BY-SA 4.0), made by training/word_counts.py\n"
LEAST = 4

counts: collections.Counter[str] = collections.Counter()
with lzma.open(sys.argv[1], "rt", encoding="utf-8") as lines:
    for line in lines:
        counts.update(re.findall(r"[ء-ي]+", normalise(json.loads(line)["text"])))
rows = "".join(f"{word}\t{count}\n" for word, count in sorted(counts.items()) if count >= LEAST)
OUT.write_bytes(gzip.compress((HEAD + rows).encode(), 9, mtime=0))
print(len(counts), "words,", OUT.stat().st_size, "bytes")
