"""The words around numbers, by what they do (see resources/ar/numbers)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tawatur.arabic.letters import normalise
from tawatur.arabic.stream import Phrasebook, with_clitics
from tawatur.lexicon import table


@dataclass(frozen=True, slots=True)
class VagueCount:
    """A vague count or a share: its role and bounds (``high`` None where it is open)."""

    role: str
    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A currency, an adjective that makes one precise, or percent."""

    kind: str
    unit: str | None


def _bounds(place: str) -> Phrasebook[str]:
    return Phrasebook((row["form"], row["kind"]) for row in table("ar/numbers/bounds.tsv") if row["place"] == place)


def _guards() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("ar/numbers/guards.tsv"):
        if row["role"] != "name":
            found[row["role"]].update(form for _, form in with_clitics(normalise(row["form"])))
    return {role: frozenset(forms) for role, forms in found.items()}


def _duals() -> Phrasebook[str]:
    """Every indefinite dual of a listed noun with the noun: «صاروخين», «طائرتان»."""
    entries: list[tuple[str, str]] = []
    for row in table("ar/numbers/dual_nouns.tsv"):
        noun = row["singular"]
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun
        endings = ("ان",) if row.get("case") == "nominative" else ("ين", "ان")
        entries.extend((stem + ending, noun) for ending in endings)
    return Phrasebook(entries, without="ك")


BEFORE, AFTER = _bounds("before"), _bounds("after")
UNIT_WORDS = Phrasebook(
    (row["form"], UnitWord(row["kind"], row["unit"] or None)) for row in table("ar/numbers/units.tsv")
)
_PRONOUNS = ("هم", "هن", "ها", "هما")


def _vague() -> Phrasebook[VagueCount]:
    """Vague counts and shares; a share may carry a pronoun for its whole («ثلثهم»)."""
    entries: list[tuple[str, VagueCount]] = []
    for row in table("ar/numbers/vague.tsv"):
        high = float(row["high"]) if row.get("high") else None
        entries.append((row["form"], VagueCount(row["role"], float(row["low"]), high)))
        if row["role"] == "share":
            entries.extend(
                (row["form"] + pronoun, VagueCount("part", float(row["low"]), high)) for pronoun in _PRONOUNS
            )
    return Phrasebook(entries, without="ك")


VAGUE = _vague()
NAMES = Phrasebook((row["form"], row["form"]) for row in table("ar/numbers/guards.tsv") if row["role"] == "name")
GUARDS = _guards()
#: Words of what befell those counted, which a bare «اثنان» may follow.
TOLLS = frozenset(normalise(form) for row in table("ar/toll_deeds.tsv") for form in row["forms"].split("|"))
DUALS = _duals()
