"""The expressions of expressions.tsv read by tawatur and, side by side, by other libraries that install here.

    python benchmarks/times/measure.py [--peers] [--errors] [--json results.json]

A row is right when the reader finds an expression that overlaps the marked words and means the same (value, or the same
days); a trap is right when nothing is found. A wrong value whose days span a week or less is «wrong and narrow»: the
reader is sure and wrong. It counts double in the penalty and is reported by itself.
"""

from __future__ import annotations

import argparse
import datetime
import json
import pathlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tawatur.annotate.times import Reference, times_in
from tawatur.arabic.calendars import month_days

HERE = pathlib.Path(__file__).parent
NARROW_DAYS = 7
VERDICTS = ("right", "missed", "wrong", "narrow", "spurious")


@dataclass(frozen=True)
class Row:
    """One sentence with its right answer; ``start``..``end`` is the expression, None in a trap."""

    family: str
    published: str
    text: str
    start: int | None
    end: int | None
    type: str
    value: str
    earliest: str | None
    latest: str | None
    trap: bool


@dataclass(frozen=True)
class Answer:
    """What a reader found: where, its value and days."""

    start: int
    end: int
    value: str | None
    earliest: str | None = None
    latest: str | None = None


Reader = Callable[[str, str], list[Answer]]


def rows() -> list[Row]:
    """The rows of the list."""
    lines = [x for x in (HERE / "expressions.tsv").read_text(encoding="utf-8").splitlines() if x and x[0] != "#"][1:]
    return [_row(line.split("\t")) for line in lines]


def _row(fields: list[str]) -> Row:
    family, published, marked, kind, value, days, trap = fields
    start = marked.find("[[")
    text = marked.replace("[[", "").replace("]]", "")
    end = marked.find("]]") - 2 if start >= 0 else None
    earliest, latest = days.split("..") if ".." in days else _days(value) if days != "-" else (None, None)
    return Row(
        family, published, text, start if start >= 0 else None, end, kind, value, earliest, latest, trap == "yes"
    )


def _days(value: str) -> tuple[str | None, str | None]:
    if len(value) == 7 and value[5:].isdigit():
        first, last = month_days(int(value[:4]), int(value[5:]))
        return first.isoformat(), last.isoformat()
    if len(value) == 4 and value.isdigit():
        return f"{value}-01-01", f"{value}-12-31"
    if len(value) >= 10 and value[4] == "-" and "/" not in value:
        return value[:10], value[:10]
    return None, None


def judge(row: Row, found: list[Answer]) -> str:
    """right, missed, wrong, narrow (wrong and sure of it) or spurious (a trap that was stepped into)."""
    if row.start is None or row.end is None:
        return "right" if not found else "spurious"
    over = [a for a in found if a.start < row.end and row.start < a.end]
    if not over:
        return "missed"
    if any(_same(row, answer) for answer in over):
        return "right"
    return "narrow" if any(_is_narrow(answer) for answer in over) else "wrong"


def _same(row: Row, answer: Answer) -> bool:
    if answer.value == row.value:
        return True
    return bool(row.earliest) and (row.earliest, row.latest) == (answer.earliest, answer.latest)


def _is_narrow(answer: Answer) -> bool:
    if not (answer.earliest and answer.latest):
        return False
    first, last = (datetime.date.fromisoformat(day) for day in (answer.earliest, answer.latest))
    return (last - first).days <= NARROW_DAYS


def by_tawatur(text: str, published: str) -> list[Answer]:
    """This package."""
    reference = Reference(day=datetime.date.fromisoformat(published[:10]))
    found = times_in(text, reference, [(0, len(text))])
    return [Answer(t.start, t.end, t.value, t.earliest, t.latest) for t in found]


def by_dateparser(text: str, published: str) -> list[Answer]:
    """dateparser's search, told the language and the day."""
    from dateparser.search import search_dates

    base = datetime.datetime.fromisoformat(published)
    found = search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": base}) or []
    answers, at = [], 0
    for words, moment in found:
        start = text.find(words, at)
        at = max(at, start)
        day = moment.date().isoformat()
        answers.append(Answer(start, start + len(words), day, day, day))
    return answers


def by_puckling(text: str, published: str) -> list[Answer]:
    """puckling (a port of duckling; Python 3.13), told the language and the day."""
    import puckling  # type: ignore[import-not-found]

    moment = datetime.datetime.fromisoformat(published).replace(tzinfo=datetime.UTC)
    context = puckling.Context(reference_time=moment, locale=puckling.Locale(puckling.Lang.AR))
    return [_of_puckling(found) for found in puckling.parse(text, context) if found.dim in ("time", "duration")]


def _of_puckling(found: Any) -> Answer:
    """Its instant or interval with the days of its grain; a duration has only its place."""
    if found.dim == "duration":
        return Answer(found.start, found.end, getattr(found.value, "iso", None))
    primary = found.value.primary
    first = getattr(primary, "value", None) or getattr(getattr(primary, "start", None), "value", None)
    if first is None:
        return Answer(found.start, found.end, None)
    grain = str(getattr(primary, "grain", "day")).rsplit(".", 1)[-1].lower()
    day = first.date()
    last = {"year": day.replace(month=12, day=31), "month": month_days(day.year, day.month)[1],
            "week": day + datetime.timedelta(days=6)}.get(grain, day)  # fmt: skip
    value = {"year": f"{day.year:04d}", "month": day.isoformat()[:7]}.get(grain, day.isoformat())
    if grain in ("hour", "minute", "second"):
        value = first.isoformat()[:16]
    return Answer(found.start, found.end, value, day.isoformat(), last.isoformat())


READERS: dict[str, Reader] = {"tawatur": by_tawatur, "dateparser": by_dateparser, "puckling": by_puckling}


def measure(name: str, reader: Reader, errors: bool) -> dict[str, object]:
    """Counts of judgements over the list, by family, and the time that it took."""
    total: Counter[str] = Counter()
    families: dict[str, Counter[str]] = defaultdict(Counter)
    began = time.perf_counter()
    for row in rows():
        found = reader(row.text, row.published)
        verdict = judge(row, found)
        total[verdict] += 1
        families[row.family][verdict] += 1
        if errors and verdict != "right":
            wanted = row.text[row.start : row.end] if row.start is not None else "no time"
            got = ", ".join(f"{row.text[a.start : a.end]} {a.value} {a.earliest}..{a.latest}" for a in found)
            print(f"{verdict} [{row.published}] {row.text} | {wanted} = {row.value} | {got}")
    spent = time.perf_counter() - began
    n = sum(total.values())
    penalty = total["wrong"] + 2 * total["narrow"] + total["missed"] + total["spurious"]
    print(
        f"{name:<11}"
        + "".join(f"{kind} {total[kind]:>4}  " for kind in ("right", "missed", "wrong", "narrow", "spurious")),
        end="",
    )
    print(
        f"of {n}; penalty {penalty}; findings {families['findings']['right']}/20; {1000 * spent / n:.2f} ms a sentence"
    )
    return {
        "reader": name,
        "rows": n,
        **dict(total),
        "penalty": penalty,
        "findings": families["findings"]["right"],
        "families": {k: dict(v) for k, v in families.items()},
        "ms_per_sentence": round(1000 * spent / n, 3),
    }


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", action="store_true", help="also run the other libraries that are installed")
    parser.add_argument("--errors", action="store_true", help="print every row that tawatur does not get right")
    parser.add_argument("--json", type=pathlib.Path, help="write the counts here")
    args = parser.parse_args()
    results = [measure("tawatur", by_tawatur, args.errors)]
    for name in ("dateparser", "puckling") if args.peers else ():
        try:
            results.append(measure(name, READERS[name], False))
        except ImportError:
            print(f"{name:<11}is not installed")
    if args.json:
        args.json.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
