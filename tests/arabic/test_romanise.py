"""Names in Latin letters when no resource spells them."""

import pytest

from tawatur.arabic.romanise import romanise
from tawatur.entities.latin import usual_spellings


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("أديب الشيشكلي", "Adib al-Shishakli"),
        ("خالد بن محمد العطية", "Khalid bin Mohammed al-Attiyah"),
        ("عبد الله بن حمد", "Abdullah bin Hamad"),
        ("مرعيان", "Maryan"),
        ("يوري أوشاكوف", "Yuri Ushakov"),
    ],
)
def test_names_read_as_a_newspaper_would_spell_them(name: str, latin: str) -> None:
    assert romanise(name, usual_spellings()) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("محمد عبد الرحمن", "Mohammed Abdulrahman"),
        ("عبدالرحمن السديس", "Abdulrahman al-Sudais"),
        ("جون سميث", "John Smith"),
        ("ديفيد ميلر", "David Miller"),
        ("ماريا غونزاليس", "Maria González"),
        ("فلاديمير كوزنتسوف", "Vladimir Koznetsov"),
        ("راجيش كومار", "Rajesh Kumar"),
        ("سوتشي", "Sochi"),
    ],
)
def test_common_names_have_their_english_spelling(name: str, latin: str) -> None:
    assert romanise(name, usual_spellings()) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [("ستاثاكيس", "Stathakis"), ("أكينبادي", "Akinbadi"), ("ماكدونالد", "Macdonald"), ("زاخارتشينكو", "Zakharchenko")],
)
def test_unknown_foreign_names_can_be_read_aloud(name: str, latin: str) -> None:
    assert romanise(name) == latin
