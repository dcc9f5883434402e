"""The same pages give the same bytes, in any order and with any number of workers."""

import json
import pathlib

import pytest

from tawatur.export.account import account_json
from tawatur.pipeline import tell
from tawatur.read import read_pages

PAGES = sorted((pathlib.Path(__file__).parents[1] / "examples/coalition").glob("*.txt"))


def account_bytes(paths: list[pathlib.Path], workers: int = 1) -> bytes:
    return json.dumps(account_json(tell(list(read_pages(paths)), workers)), ensure_ascii=False).encode()


@pytest.fixture(scope="module")
def usual() -> bytes:
    return account_bytes(PAGES)


@pytest.mark.parametrize("turn", range(1, 5))
def test_the_order_of_the_pages_does_not_matter(usual: bytes, turn: int) -> None:
    turned = PAGES[turn:] + PAGES[:turn]
    assert account_bytes(turned[::-1] if turn % 2 else turned) == usual


def test_the_number_of_workers_does_not_matter(usual: bytes) -> None:
    assert account_bytes(PAGES, workers=3) == usual
