"""The accurate mode: names that the default misses, in their place, the same each time."""

import json
import pathlib

import numpy as np
import pytest

from tawatur import names
from tawatur.annotate.names.encoder import PIECES, WORDS, Encoder, encoder
from tawatur.annotate.names.tagger import model
from tawatur.arabic import tokenize
from tawatur.cli.main import main

RESOURCES = pathlib.Path(__file__).parents[2] / "src/tawatur/resources"


def found(text: str, accurate: bool) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], name.type) for name in names(text, accurate)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقعت الشركة عقدا مع كونسورتيوم برادفيلد لبناء السد", ("كونسورتيوم برادفيلد", "ORG")),
        ("رسم موسورغسكي وراخمانينوف صورة القرن", ("راخمانينوف", "PERS")),
    ],
)
def test_a_name_that_no_list_knows_is_found_whole(text: str, name: tuple[str, str]) -> None:
    assert name in found(text, accurate=True)
    assert name not in found(text, accurate=False)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الخارجية الروسي سيرغي لافروف إن موسكو ترحب بالاتفاق",
        "أعلنت وزارة الخارجية الأميركية أن جون كيري وصل إلى الدوحة",
        "كان الطقس جميلا والناس في السوق يبيعون ويشترون",
    ],
)
def test_what_the_default_reads_rightly_stays(text: str) -> None:
    assert found(text, accurate=True) == found(text, accurate=False)


def test_names_keep_their_place_when_the_text_is_long() -> None:
    sentence = "وتحدث أنيل شارما في المؤتمر عن خطط كثيرة. "
    text = sentence * 60 + "ثم " * 400 + "قال أنيل شارما."
    people = [text[name.start : name.end] for name in names(text, accurate=True) if name.type == "PERS"]
    assert people == ["أنيل شارما"] * 61


@pytest.mark.parametrize("text", ["", " ", "🙂", "x" * 5000, "ـ", "مـحـمـد", "a.b@c.de 12:30", "و", "\u064b\u064c"])
def test_odd_texts_are_read_without_a_slip(text: str) -> None:
    assert all(0 <= name.start < name.end <= len(text) for name in names(text, accurate=True))


def test_every_token_of_any_length_of_sentence_has_a_share_for_each_label() -> None:
    sentences = [tokenize("كلمة " * count) for count in (0, 1, WORDS - 1, WORDS, WORDS + 1, 3 * WORDS)]
    sentences.append(tokenize("قسطنطينوبوليتانية " * (PIECES // 2)))
    for sentence, scores in zip(sentences, encoder().label_scores(sentences), strict=True):
        assert scores.shape == (len(sentence), len(model().labels))
        assert np.allclose(np.exp(scores).sum(axis=1), 1, atol=1e-4)


def test_the_same_text_gets_the_same_scores_from_a_model_read_anew() -> None:
    sentences = [tokenize("وأضاف أنيل شارما أن القطار خرج عن مساره"), tokenize("وقال إن العدد كبير")]
    first = encoder().label_scores(sentences)
    anew = Encoder(str(RESOURCES / "models/encoder.npz")).label_scores(sentences)
    assert all(np.array_equal(one, other) for one, other in zip(first, anew, strict=True))


def test_encoder_and_tagger_speak_of_the_same_labels() -> None:
    assert encoder().labels == model().labels


def test_words_are_cut_into_pieces_that_make_them_up_again() -> None:
    cut = encoder().subwords
    for word in ("لافروف", "وسيلتقي", "هوشانغ", "2015", "،"):
        assert "".join(cut.pieces_of(word)) == "\u2581" + word
    assert cut.pieces_of("مـحـمـد") == cut.pieces_of("محمد")
    assert "<unk>" in cut.pieces_of("\U00013080")


def test_the_commands_take_accurate(tmp_path: pathlib.Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("حادث القطار\nوأضاف أنيل شارما أن القطار خرج عن مساره في وقت متأخر من الليل.\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert main(["annotate", "--accurate", str(page), "-o", str(out)]) == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    text = page.read_text(encoding="utf-8")
    assert "أنيل شارما" in {text[mention["start"] : mention["end"]] for mention in record["mentions"]}
    assert main(["account", "--accurate", str(page), "--json", str(tmp_path / "account.json")]) == 0


def test_all_models_together_stay_under_60_megabytes() -> None:
    assert sum(file.stat().st_size for file in (RESOURCES / "models").iterdir()) < 60_000_000
