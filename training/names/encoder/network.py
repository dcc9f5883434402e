"""The encoder as it is taught: the transformer of the base, means over the pieces of a word, hints of word lists."""

from __future__ import annotations

import dataclasses
from typing import cast

import numpy as np
import torch
from base import Base
from torch import Tensor, nn
from torch.nn import functional

PLACES, HIDDEN, DROPPED = 300, 128, 0.1


@dataclasses.dataclass(frozen=True)
class Batch:
    """Rows of pieces with which are there, the word of each (-1: none), words a row, attributes of each word."""

    pieces: Tensor
    there: Tensor
    words: Tensor
    width: int
    attributes: Tensor
    starts: Tensor


class Layer(nn.Module):
    """One layer of the transformer, as BERT has it."""

    def __init__(self, base: Base, at: int) -> None:
        super().__init__()
        shapes = {"q": 0, "k": 0, "v": 0, "ao": 0, "fi": 1, "fo": 2}
        for name, shape in shapes.items():
            rows, columns = base.inner if shape == 1 else base.width, base.inner if shape == 2 else base.width
            self.add_module(name, nn.Linear(columns, rows))
        self.aln, self.oln = (nn.LayerNorm(base.width, eps=1e-12) for _ in "ab")
        self.heads = base.heads
        for name, module in self.named_children():
            arrays = base.arrays[f"l{at}.{name}.w"], base.arrays[f"l{at}.{name}.b"]
            for own, theirs in zip((module.weight, module.bias), arrays, strict=True):
                cast(Tensor, own).data = torch.tensor(theirs).view_as(cast(Tensor, own))

    def forward(self, state: Tensor, there: Tensor) -> Tensor:
        rows, size, width = state.shape
        q, k, v = (
            part(state).view(rows, size, self.heads, -1).transpose(1, 2)
            for part in (self.get_submodule(name) for name in "qkv")
        )
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=there[:, None, None, :])
        seen = self.get_submodule("ao")(seen.transpose(1, 2).reshape(rows, size, width))
        state = self.aln(state + functional.dropout(seen, DROPPED, self.training))
        inner = self.get_submodule("fo")(functional.gelu(self.get_submodule("fi")(state)))
        return cast(Tensor, self.oln(state + functional.dropout(inner, DROPPED, self.training)))


class Network(nn.Module):
    """``rows`` are the rows of the base's embedding that are kept; ``frozen`` lowest layers are left as they are."""

    def __init__(self, base: Base, rows: list[int], attributes: int, labels: int) -> None:
        super().__init__()
        arrays, width = base.arrays, base.width
        self.frozen = 0
        self.pieces = nn.Embedding.from_pretrained(torch.tensor(arrays["emb.word"][rows]), freeze=True)
        places = arrays["emb.pos"].reshape(-1, width)[:PLACES] + arrays["emb.type"][:width]
        self.places = nn.Parameter(torch.tensor(places))
        self.first = nn.LayerNorm(width, eps=1e-12)
        self.first.weight.data = torch.tensor(arrays["emb.ln.w"])
        self.first.bias.data = torch.tensor(arrays["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(base, at) for at in range(base.layers))
        self.plain = nn.Linear(width, labels)
        self.down = nn.Linear(width, HIDDEN)
        self.hints = nn.EmbeddingBag(attributes + 1, HIDDEN, mode="sum", padding_idx=attributes)
        nn.init.normal_(self.hints.weight, std=0.02)
        self.out = nn.Linear(HIDDEN, labels)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, batch: Batch) -> Tensor:
        state = self.first(self.pieces(batch.pieces) + self.places[: batch.pieces.shape[1]])
        state = functional.dropout(state, DROPPED, self.training)
        for at, layer in enumerate(self.layers):
            state = layer(state.detach() if at <= self.frozen and self.frozen else state, batch.there)
        rows, _, width = state.shape
        inside = (batch.words >= 0).to(state.dtype)[..., None]
        words = batch.words.clamp(min=0)[..., None]
        empty = torch.zeros(rows, batch.width, width, dtype=state.dtype)
        sums = empty.scatter_add(1, words.expand(-1, -1, width), state * inside)
        counts = empty[..., :1].scatter_add(1, words, inside).clamp(min=1)
        means = functional.dropout(sums / counts, DROPPED, self.training)
        hints = self.hints(batch.attributes, batch.starts).view(rows, batch.width, -1)
        hidden = functional.dropout(functional.gelu(self.down(means) + hints.to(means.dtype)), DROPPED, self.training)
        return cast(Tensor, self.plain(means) + self.out(hidden))


def packed(network: Network, weights: dict[str, Tensor], heads: int) -> tuple[dict[str, np.ndarray], dict[str, object]]:
    """The arrays and the facts that ``tawatur.annotate.names.encoder.Encoder`` reads."""
    own = {name: tensor.float().numpy() for name, tensor in weights.items()}
    out: dict[str, np.ndarray] = {}
    _matrix(out, "pieces", own["pieces.weight"], axis=1)
    out |= {"places": own["places"].astype(np.float16), "scale": own["first.weight"], "shift": own["first.bias"]}
    out |= {"hints": own["hints.weight"][:-1].astype(np.float16), "down.b": own["down.bias"]}
    _matrix(out, "down", own["down.weight"].T)
    out |= {"plain": own["plain.weight"].T.astype(np.float16), "out": own["out.weight"].T.astype(np.float16)}
    out["out.b"] = own["plain.bias"] + own["out.bias"]
    top = [name for name in out if not name.endswith("/scale")]
    layer: list[str] = []
    for at in range(len(network.layers)):
        parts = _layer(own, f"layers.{at}.", heads)
        layer = [name for name in parts if not name.endswith("/scale")]
        out |= {f"{at}.{name}": array for name, array in parts.items()}
    return out, {"heads": heads, "layers": len(network.layers), "top": top, "layer": layer}


def _layer(own: dict[str, np.ndarray], at: str, heads: int) -> dict[str, np.ndarray]:
    out: dict[str, np.ndarray] = {}
    less = np.float32((own[at + "q.weight"].shape[0] / heads) ** -0.5)  # the scale of the attention, taken into q
    weights = [own[at + "q.weight"].T * less, own[at + "k.weight"].T, own[at + "v.weight"].T]
    _matrix(out, "qkv", np.concatenate(weights, axis=1))
    out["qkv.b"] = np.concatenate([own[at + "q.bias"] * less, own[at + "k.bias"], own[at + "v.bias"]])
    for name, theirs, norm in (("o", "ao", "aln"), ("in", "fi", ""), ("out", "fo", "oln")):
        _matrix(out, name, own[at + theirs + ".weight"].T)
        out[name + ".b"] = own[at + theirs + ".bias"]
        if norm:
            out |= {name + ".scale": own[f"{at}{norm}.weight"], name + ".shift": own[f"{at}{norm}.bias"]}
    return out


def _matrix(out: dict[str, np.ndarray], name: str, numbers: np.ndarray, axis: int = 0) -> None:
    """Numbers as bytes with a scale a column (``axis`` 0) or a row (1)."""
    scale = np.maximum(np.abs(numbers).max(axis=axis, keepdims=True), 1e-8) / 127
    out[name] = np.rint(numbers / scale).astype(np.int8)
    out[name + "/scale"] = scale.astype(np.float32)
