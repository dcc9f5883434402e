"""The network of the default mode: people and towns that no list knows, each sentence by itself, the same each time."""

import numpy as np
import pytest

from tawatur import names
from tawatur.annotate.names.tagger import model
from tawatur.annotate.names.window import window
from tawatur.arabic import tokenize


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأضاف أنيل شارما أن القطار خرج عن مساره قرب هوشانغ", ("أنيل شارما", "PERS")),
        ("ودعا أجاثون رواسا وهو معارض إلى المقاطعة", ("أجاثون رواسا", "PERS")),
        ("فازت كريستينا فيدوروفا بالسباق أمام منافستها لوسيا بيرتولي", ("لوسيا بيرتولي", "PERS")),
        ("قال البنك إن أيان ماكافرتي صوت لصالح الزيادة", ("أيان ماكافرتي", "PERS")),
    ],
)
def test_a_name_that_no_list_knows_is_found(text: str, name: tuple[str, str]) -> None:
    assert name in [(text[found.start : found.end], found.type) for found in names(text)]


def test_a_sentence_is_read_alike_alone_and_among_others() -> None:
    sentences = [tokenize(text) for text in ("قال سيرغي لافروف ذلك", "", "وصل أمس", "زار كوجيلو مع أوما")]
    together = window().label_scores(sentences)
    for tokens, scores in zip(sentences, together, strict=True):
        assert scores.shape == (len(tokens), len(model().labels))
        assert np.allclose(scores, window().label_scores([tokens])[0], atol=1e-4)
        assert not len(scores) or np.allclose(np.exp(scores).sum(axis=1), 1, atol=1e-4)


def test_no_sentence_gives_nothing() -> None:
    assert window().label_scores([]) == []
