"""``tawatur stories`` and ``tawatur account --story``."""

import json
import pathlib
from importlib import resources
from typing import Any

import jsonschema
import pytest

from tawatur.cli.main import main

GOLD = pathlib.Path(__file__).parents[1] / "gold"
QUAKE = sorted(map(str, (GOLD / "quake").glob("*.txt")))
SCHEMA = json.loads(resources.files("tawatur.export").joinpath("schemas/stories.json").read_text(encoding="utf-8"))
ALL = [*QUAKE, *sorted(map(str, (GOLD / "jeddah").glob("*.txt")))]


def test_pages_of_two_events_are_not_one_story(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "stories.json"
    assert main(["stories", *ALL, "--json", str(out)]) == 0
    stories = json.loads(out.read_text(encoding="utf-8"))
    assert [e.message for e in jsonschema.Draft202012Validator(SCHEMA).iter_errors(stories)] == []
    quake, *others = stories
    assert {article["id"] for article in quake["articles"]} == {"p-anqara", "q-bayrut"}
    assert {a["id"] for story in others for a in story["articles"]} == {"a-riyadh", "b-qahira", "c-lundun"}
    why = quake["articles"][1]["why"]
    assert why["with"] == quake["articles"][0]["id"]
    assert why["with"] in why["reasons_en"][0]


@pytest.mark.parametrize("broken", [{"id": ""}, {"first": "yesterday"}, {"articles": []}, {"why": 1}])
def test_a_broken_list_of_stories_is_refused(broken: dict[str, Any], tmp_path: pathlib.Path) -> None:
    out = tmp_path / "stories.json"
    assert main(["stories", QUAKE[0], "--json", str(out)]) == 0
    good = json.loads(out.read_text(encoding="utf-8"))[0]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate([good | broken])


def test_a_neural_network_may_read_along_for_the_names(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "stories.json"
    assert main(["stories", *QUAKE, "--accurate", "--json", str(out)]) == 0
    assert len(json.loads(out.read_text(encoding="utf-8"))[0]["articles"]) == 2


def test_a_run_goes_on_from_its_state(tmp_path: pathlib.Path) -> None:
    state, one, two = tmp_path / "state.jsonl", tmp_path / "one.json", tmp_path / "two.json"
    assert main(["stories", QUAKE[0], "--state", str(state)]) == 0
    assert main(["stories", QUAKE[1], "--state", str(state), "--json", str(two)]) == 0
    assert main(["stories", *QUAKE, "--json", str(one)]) == 0
    assert json.loads(two.read_text("utf-8"))[0]["id"] == json.loads(one.read_text("utf-8"))[0]["id"]
    assert len(json.loads(two.read_text("utf-8"))[0]["articles"]) == 2


def test_a_file_that_is_no_state_is_a_mistake(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = tmp_path / "state.jsonl"
    state.write_text("{}\n", encoding="utf-8")
    assert main(["stories", *QUAKE, "--state", str(state)]) == 2
    assert "no state" in capsys.readouterr().err


def test_the_account_of_one_story_leaves_the_others_out(tmp_path: pathlib.Path) -> None:
    out = tmp_path / "account.json"
    assert main(["account", *ALL, "--story", "p-anqara", "--json", str(out)]) == 0
    assert {a["id"] for a in json.loads(out.read_text(encoding="utf-8"))["articles"]} == {"p-anqara", "q-bayrut"}


def test_a_story_that_is_not_there_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["account", *QUAKE, "--story", "nowhere"]) == 2
    assert "no such story" in capsys.readouterr().err
