import pathlib

import pytest

from tawatur.cli.call import CallError
from tawatur.cli.decisions import read_decisions


def written(tmp_path: pathlib.Path, text: str) -> str:
    path = tmp_path / "decisions.jsonl"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_names_and_places_are_told_apart(tmp_path: pathlib.Path) -> None:
    path = written(
        tmp_path,
        '{"same": true, "a": "شويغو", "b": "سويغو", "who": "desk", "why": "one minister"}\n\n'
        '{"same": false, "a": {"article": "p1", "start": 3}, "b": {"article": "p2", "start": 9}}\n',
    )
    decided = read_decisions(path)
    assert [(d.a, d.b, d.same) for d in decided.who] == [("شويغو", "سويغو", True)]
    assert decided.lines.about(("p2", 9), ("p1", 3)) is False
    assert decided.lines.about(("p2", 9), ("p1", 4)) is None


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        '{"same": true, "a": "x"}',
        '{"same": "yes", "a": "x", "b": "y"}',
        '{"same": true, "a": "x", "b": {"article": "p", "start": 1}}',
        '{"same": true, "a": {"article": "p", "start": "1"}, "b": {"article": "p", "start": 1}}',
    ],
)
def test_a_line_that_decides_nothing_is_named(tmp_path: pathlib.Path, line: str) -> None:
    with pytest.raises(CallError, match="line 2: no decision"):
        read_decisions(written(tmp_path, '{"same": true, "a": "x", "b": "y"}\n' + line))


def test_a_file_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(CallError, match="cannot read nowhere"):
        read_decisions("nowhere")
