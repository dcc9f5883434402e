"""The only reader of ``resources``: words live there as data, code asks for them here.

Tables are tab-separated UTF-8 with a first line of column names; lines that begin with ``#`` are comments that state
source and licence. YAML files hold what a table cannot.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def raw(name: str) -> bytes:
    """The bytes of ``resources/<name>``; a name that ends in ``.gz`` is unpacked."""
    data = resources.files("tawatur.resources").joinpath(name).read_bytes()
    return gzip.decompress(data) if name.endswith(".gz") else data


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``resources/<name>`` (``.tsv`` or ``.tsv.gz``) as dictionaries by column name."""
    lines = [line for line in raw(name).decode("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    columns = lines[0].split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=False)) for line in lines[1:])


@cache
def document(name: str) -> Any:
    """What the YAML file ``resources/<name>`` holds."""
    return yaml.safe_load(raw(name).decode("utf-8"))
