"""Numbers in words: a figure's bounds as a reader would write them, in both languages."""

from __future__ import annotations

from tawatur.export.labels import NOTHING, Words, label, label_or, same

_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def amount_words(
    low: float | None, high: float | None, approx: bool, unit: str | None = None, noun: Words = NOTHING
) -> Words:
    """The bounds of a figure and what it counts: (50, None) is «50 على الأقل», (4000, 4000) and approx «نحو 4,000».

    A noun stands beside its number: «20 شخصاً على الأقل», "at least 20 people"; a definite one is followed by it, as
    pages write it on either side: «الدول (6)» for «الدول الست» and «ستة من الدول».
    """
    if low is None and high is None:
        return NOTHING
    if noun.ar.startswith("ال") and unit != "%":
        bare, whole = (amount_words(low, high, approx, unit, x) for x in (NOTHING, Words("", noun.en)))
        return Words(f"{noun.ar} ({bare.ar})", whole.en)
    if low is not None and low == high:
        exact = _of(number_words(low), unit, noun)
        return label("amount.about", n=exact) if approx else exact
    if high is None:
        return label("amount.atleast", n=_of(number_words(low or 0.0), unit, noun))
    if low is None:
        return label("amount.atmost", n=_of(number_words(high), unit, noun))
    return _of(label("amount.range", low=number_words(low), high=number_words(high)), unit, noun)


def _of(number: Words, unit: str | None, noun: Words) -> Words:
    """A number with its unit and the noun counted: «12 عربة», «33% من السكان»."""
    number = _with_unit(number, unit)
    if not noun:
        return number
    link = "من " if noun.ar.startswith("ال") else ""
    return Words(f"{number.ar} {link}{noun.ar}".rstrip(), f"{number.en} {noun.en}")


def number_words(number: float) -> Words:
    """One number: 1500000 is «1.5 مليون», 8000 «8,000», 0.3333 «33%»."""
    if 0 < abs(number) < 1:
        return same(f"{number * 100:.0f}%")
    for size, name in _LARGE:
        if abs(number) >= size:
            unit, few = label(f"amount.{name}"), _plain(number / size)
            return Words(f"{few} {unit.ar}", f"{few} {unit.en}")
    return same(_plain(number))


def _plain(number: float) -> str:
    """Digits with commas between thousands (none of which turn round inside Arabic), two decimals at most."""
    text = f"{number:,.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(amount: Words, unit: str | None) -> Words:
    if not unit:
        return amount
    if unit == "%":
        return amount if "%" in amount.en else Words(amount.ar + "%", amount.en + "%")
    name = label_or(f"unit.{unit}", same(unit))
    return Words(f"{amount.ar} {name.ar}", f"{amount.en} {name.en}")
