"""Where a word is cut: what stays is the word a reader would look up."""

import pytest

from tawatur.arabic import tokenize
from tawatur.arabic.clitics import split
from tawatur.arabic.letters import normalise


@pytest.mark.parametrize(
    ("word", "proclitics", "stem", "enclitic"),
    [
        ("وسيلتقي", "وس", "يلتقي", ""),
        ("والتقى", "و", "التقي", ""),
        ("ونظيره", "و", "نظيره", "ه"),
        ("ولافروف", "و", "لافروف", ""),
        ("كيري", "", "كيري", ""),
        ("وكالة", "", "وكاله", ""),
        ("بوتين", "", "بوتين", ""),
        ("وبوتين", "و", "بوتين", ""),
        ("باريس", "", "باريس", ""),
        ("لليبيا", "ل", "ليبيا", ""),
        ("للجنة", "ل", "اللجنه", ""),
        ("للرئيس", "ل", "الرييس", ""),
        ("بدوره", "ب", "دوره", "ه"),
        ("وبحسب", "وب", "حسب", ""),
        ("فقال", "ف", "قال", ""),
        ("فقط", "", "فقط", ""),
        ("لهم", "", "لهم", "هم"),
        ("عليها", "", "عليها", "ها"),
        ("كذلك", "", "كذلك", ""),
        ("سيصل", "س", "يصل", ""),
        ("وزارة", "", "وزاره", ""),
    ],
)
def test_words_of_news(word: str, proclitics: str, stem: str, enclitic: str) -> None:
    cut = split(normalise(word), word.endswith("ة"))
    assert ("".join(cut.proclitics), cut.stem, cut.enclitic) == (proclitics, stem, enclitic)


def test_a_written_ta_marbuta_is_no_pronoun() -> None:
    assert split("رساله", closed=True).enclitic == ""
    assert split("رسالته").enclitic == "ه"


def test_the_stem_starts_where_the_name_would_be_quoted() -> None:
    (token,) = tokenize("للأسد")
    assert (token.stem, token.text[token.stem_start :]) == ("الاسد", "لأسد")


def test_every_cut_rebuilds_the_word() -> None:
    for word in ("وسيلتقي", "وبكتابهم", "فلا", "لهن", "ب", "وو", "كيفما"):
        cut = split(word)
        assert "".join(cut.proclitics) + cut.stem == word
        assert cut.stem.endswith(cut.bare + cut.enclitic)


def test_no_preposition_is_attached_behind_a_preposition() -> None:
    stems = [token.stem for token in tokenize("صندوق في لكسمبورغ وسفير إلى بوندستاج")]
    assert "لكسمبورغ" in stems
    assert "بوندستاج" in stems
