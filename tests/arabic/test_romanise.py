"""Names in Latin letters when no resource spells them."""

import pytest

from tawatur.arabic.romanise import romanise
from tawatur.entities.spelling import name_units


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("أديب الشيشكلي", "Adib al-Shishkali"),
        ("خالد بن محمد العطية", "Khalid bin Mohamed al-Attiyah"),
        ("عبد الله بن حمد", "Abdullah bin Hamad"),
        ("مرعيان", "Maryan"),
        ("يوري أوشاكوف", "Yuri Ushakuf"),
    ],
)
def test_names_read_as_a_newspaper_would_spell_them(name: str, latin: str) -> None:
    assert romanise(name, name_units()) == latin
