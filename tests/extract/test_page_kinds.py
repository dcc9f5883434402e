"""Twenty kinds of page as crawlers leave them (tests/data/text), read line by line by hand."""

from __future__ import annotations

import pathlib

import pytest

from tawatur.extract import extract_article
from tawatur.records import Page

PAGES = sorted((pathlib.Path(__file__).parents[1] / "data" / "text").glob("*.tsv"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_roles_and_day(path: pathlib.Path) -> None:
    first, *rows = path.read_text(encoding="utf-8").split("\n")[:-1]
    expected = [tuple(row.split("\t", 1)) for row in rows]
    article = extract_article(Page(path.stem, text="\n".join(line for _, line in expected)))
    found = [(part.role, article.text[part.start : part.end]) for part in article.paragraphs]
    assert found == [(role, line.strip()) for role, line in expected]
    assert (article.published.value or "") == first.partition("\t")[2]
