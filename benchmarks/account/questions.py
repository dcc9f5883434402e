"""Whether the lines that answer an editor's questions still stand in the account of the example pages.

    tawatur account examples/coalition --json account.json
    python benchmarks/account/questions.py account.json [> benchmarks/account/questions.md]

Prints the table of questions with the present ids of the lines; leaves with 1 where an answer that was judged a yes has
no line any more, or where fewer than the floor of 20 are answered.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLOOR = 20
Account = dict[str, Any]


def places(account: Account) -> dict[str, list[dict[str, Any]]]:
    """What a probe may look among, by kind."""
    kinds: dict[str, list[dict[str, Any]]] = {"event": [], "statement": [], "figure": []}
    for line in account["lines"]:
        kinds[line["kind"]].append(line)
    return kinds | {
        "divergence": account["divergences"], "reuse": account["reuse"], "entity": account["entities"],
    }  # fmt: skip


def words(thing: dict[str, Any], names: dict[str, str]) -> str:
    """All that a reader sees of a thing: its sentences, its reason, its names."""
    anchors = [*thing.get("support", [])] + [thing[side] for side in ("a", "b") if side in thing]
    entities = [p.get("entity") for p in thing.get("participants", [])] + [thing.get("place")]
    entities.append((thing.get("speaker") or {}).get("entity"))
    told = [a["exact"] for a in anchors] + [names[e] for e in entities if isinstance(e, str) and e in names]
    return " ".join([*told, thing.get("reason") or "", *thing.get("names", [])])


def meets(thing: dict[str, Any], condition: str, names: dict[str, str]) -> bool:
    """Whether a thing meets one condition of a probe."""
    if condition.endswith(">"):
        return len({s["article"] for s in thing["support"]}) >= int(condition[:-1])
    field, equals, value = condition.partition("=")
    return str(thing.get(field)) == value if equals else condition in words(thing, names)


def answer(probe: str, account: Account, names: dict[str, str]) -> str | None:
    """The first thing of the account that meets a probe: its id, or what it is; None where there is none."""
    kind, *conditions = (part.strip() for part in probe.split("&"))
    for number, thing in enumerate(places(account)[kind], 1):
        if all(meets(thing, condition, names) for condition in conditions):
            return f"`{thing['id']}`" if "id" in thing and kind != "entity" else f"{kind} {number}"
    return None


def main() -> int:
    """Print the table; 1 where an answer is gone."""
    account = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    names = {entity["id"]: " ".join(entity["names"]) for entity in account["entities"]}
    rows = [line for line in (HERE / "questions.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    lost, yes = [], 0
    print((HERE / "questions.head.md").read_text(encoding="utf-8"))
    print("| # | question | answered by | yes? |\n|---|---|---|---|")
    for row in csv.DictReader(rows, delimiter="\t"):
        found = [answer(probe, account, names) for probe in row["probe"].split(";;")]
        wanted = row["yes"] == "yes"
        if wanted and None in found:
            lost.append(row["n"])
        yes += wanted and None not in found
        print(f"| {row['n']} | {row['question']} | {', '.join(f or 'nothing' for f in found)} | {row['yes']} |")
    print(f"\n{yes} of 25.")
    if lost:
        print(f"no line any more for {', '.join(lost)}", file=sys.stderr)
    return 1 if lost or yes < FLOOR else 0


if __name__ == "__main__":
    raise SystemExit(main())
