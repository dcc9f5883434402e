"""The window network as it is taught: attributes of a word summed, two layers over its neighbours, labels."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
WIDE, NEAR, HIDDEN, LITTLE = 2, 1, 0.25, 0.08


@dataclasses.dataclass(frozen=True)
class Batch:
    """Attributes of all words in a row, where each word's begin, its place among blanks, and the shares of labels."""

    attributes: Tensor
    starts: Tensor
    places: Tensor
    shares: Tensor


class Network(nn.Module):
    """``words`` says which attributes are words themselves: they are hidden more often while learning."""

    def __init__(self, attributes: int, width: int, words: Tensor) -> None:
        super().__init__()
        self.none = attributes
        self.rows = nn.EmbeddingBag(attributes + 1, width, mode="sum", padding_idx=attributes, include_last_offset=True)
        nn.init.normal_(self.rows.weight, std=0.05)
        self.rows.weight.data[attributes] = 0
        self.wide = nn.Conv1d(width, width, 2 * WIDE + 1, padding=WIDE)
        self.near = nn.Conv1d(width, width, 2 * NEAR + 1, padding=NEAR)
        self.out, self.plain = nn.Linear(width, len(LABELS)), nn.Linear(width, len(LABELS), bias=False)
        self.drop = nn.Dropout(0.2)
        self.register_buffer("words", torch.cat([words, torch.tensor([True])]), persistent=False)

    def forward(self, batch: Batch) -> Tensor:
        """The logarithm of each label's probability for every word of a batch."""
        attributes = batch.attributes
        if self.training:
            odds = torch.where(self.get_buffer("words")[attributes], HIDDEN, LITTLE)
            attributes = torch.where(torch.rand(len(attributes)) < odds, self.none, attributes)
        rows = self.drop(self.rows(attributes, batch.starts))
        size = int(batch.places[-1]) + WIDE + 1
        state = torch.zeros(size, rows.shape[1]).index_copy(0, batch.places, rows).t()[None]
        inside = torch.zeros(size).index_fill(0, batch.places, 1.0)[None, None]
        hidden = functional.relu(self.wide(state)) * inside
        hidden = hidden + functional.relu(self.near(self.drop(hidden)))
        seen = self.drop(hidden[0].t()[batch.places])
        return torch.log_softmax(self.out(seen) + self.plain(rows), dim=1)


def write(path: str, weights: dict[str, Tensor], names: list[str]) -> None:
    """The file that ``tawatur.annotate.names.window.Window`` reads."""
    own = {name: tensor.float().numpy() for name, tensor in weights.items()}
    rows = own["rows.weight"][:-1]
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-8) / 127
    out = {
        "names": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        "rows": np.rint(rows / scales[:, None]).astype(np.int8),
        "scales": scales.astype(np.float32),
        "out": own["out.weight"].T.astype(np.float16),
        "plain": own["plain.weight"].T.astype(np.float16),
        "out.b": own["out.bias"],
    }
    for name in ("wide", "near"):
        kernel = own[name + ".weight"]
        out[name] = np.concatenate([kernel[:, :, at].T for at in range(kernel.shape[2])]).astype(np.float16)
        out[name + ".b"] = own[name + ".bias"]
    np.savez(path, **out)  # type: ignore[arg-type]
