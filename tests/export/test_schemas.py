import json
import pathlib
from importlib import resources
from typing import Any

import jsonschema
import pytest

import tawatur
from tawatur.export.account import account_json
from tawatur.export.records import record
from tawatur.pipeline import Told, tell
from tawatur.read import read_pages

PAGES = pathlib.Path(__file__).parents[2] / "examples/coalition"


def schema(name: str) -> Any:
    return json.loads(resources.files("tawatur.export").joinpath(f"schemas/{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def example() -> Told:
    return tell(read_pages([PAGES]))


@pytest.mark.parametrize("name", ["record", "account"])
def test_the_schemas_are_schemas(name: str) -> None:
    found = schema(name)
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$schema"].endswith("2020-12/schema")


def test_records_of_the_example_pages_are_as_the_schema_says(example: Told) -> None:
    validator = jsonschema.Draft202012Validator(schema("record"))
    for article, found in zip(example.desk.articles, example.desk.annotations, strict=True):
        assert [e.message for e in validator.iter_errors(record(article, found))] == []


def test_the_account_of_the_example_pages_is_as_the_schema_says(example: Told) -> None:
    validator = jsonschema.Draft202012Validator(schema("account"))
    assert [e.message for e in validator.iter_errors(account_json(example))] == []


def test_the_record_of_one_sentence_is_as_the_schema_says() -> None:
    found = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")
    assert [e.message for e in jsonschema.Draft202012Validator(schema("record")).iter_errors(found)] == []


@pytest.mark.parametrize("broken", [{"published": None}, {"mentions": [{"start": -1, "end": 2}]}, {"id": ""}])
def test_a_broken_record_is_refused(broken: dict[str, Any]) -> None:
    good = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("record")).validate(good | broken)


def test_every_offset_lies_in_its_text(example: Told) -> None:
    texts = {article.id: article.text for article in example.desk.articles}

    def places(node: Any, article: str | None) -> None:
        if isinstance(node, dict):
            article = node.get("article", node.get("id", article) if "paragraphs" in node else article)
            if isinstance(node.get("start"), int) and article in texts:
                assert 0 <= node["start"] <= node["end"] <= len(texts[article])
            for value in node.values():
                places(value, article)
        elif isinstance(node, list):
            for value in node:
                places(value, article)

    places(account_json(example), None)
    for article, found in zip(example.desk.articles, example.desk.annotations, strict=True):
        places(record(article, found), None)
