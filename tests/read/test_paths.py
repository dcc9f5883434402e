"""Files, folders and JSON Lines as pages; what cannot be read gets one clear line."""

from __future__ import annotations

import json
import os
import pathlib

import pytest

from tawatur.read import read_pages
from tawatur.read.bounds import MAX_PAGE_BYTES
from tawatur.records import Page, PageFault

STORY = "وصل الوزير إلى القاهرة اليوم.\n"


def write(path: pathlib.Path, text: str) -> pathlib.Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pages(*paths: pathlib.Path) -> list[Page]:
    return [page for page in read_pages(paths) if isinstance(page, Page)]


def faults(*paths: pathlib.Path) -> list[PageFault]:
    return [page for page in read_pages(paths) if isinstance(page, PageFault)]


def test_a_text_file_is_read_as_it_stands(tmp_path: pathlib.Path) -> None:
    text = "\r\n  عاجل \r\n\r\nوصل الوزير.\n\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert pages(path) == [Page("a", text=text)]


def test_an_html_file_is_html_whatever_its_ending(tmp_path: pathlib.Path) -> None:
    source = "<!doctype html><html><p>وصل الوزير</p></html>"
    for name in ("a.html", "b.htm", "c.page"):
        assert pages(write(tmp_path / name, source))[0].html == source


def test_a_folder_is_read_in_sorted_order_with_what_lies_in_it(tmp_path: pathlib.Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y/x.html", "c.txt", "notes.md", ".hidden.txt", "gold.json"):
        write(tmp_path / name, STORY)
    assert [page.id for page in pages(tmp_path)] == ["x", "z", "b", "c"]


def test_an_id_met_again_is_numbered(tmp_path: pathlib.Path) -> None:
    for folder in "abc":
        write(tmp_path / folder / "page.txt", STORY)
    assert [page.id for page in pages(tmp_path)] == ["page", "page-2", "page-3"]


def test_json_lines(tmp_path: pathlib.Path) -> None:
    rows = [
        {
            "id": "p1",
            "text": STORY,
            "url": "http://a/1",
            "outlet": "a",
            "fetched": "2015-08-02T23:09:12",
            "title": "خبر",
        },
        {"html": "<p>خبر</p>"},
        {"id": 7, "text": STORY},
    ]
    path = write(tmp_path / "feed.jsonl", "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    first, second, third = pages(path)
    assert first == Page("p1", STORY, None, "http://a/1", "a", "2015-08-02T23:09:12", "خبر")
    assert (second.id, second.html) == ("feed-3", "<p>خبر</p>")
    assert third.id == "7"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "x", "text": ', "not valid JSON"),
        ('["text"]', "not a JSON object"),
        ('{"id": "x"}', "neither text nor html"),
        ('{"id": "x", "text": 5}', "field text is not a string"),
        ("[" * 100_000, "nests values too deeply|not valid JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: pathlib.Path, line: str, reason: str) -> None:
    good = json.dumps({"id": "good", "text": STORY})
    path = write(tmp_path / "feed.jsonl", f"{good}\n{line}\n{good}\n")
    outcomes = list(read_pages([path]))
    assert [type(outcome) for outcome in outcomes] == [Page, PageFault, Page]
    fault = outcomes[1]
    assert isinstance(fault, PageFault)
    assert fault.page == "feed.jsonl, line 2"
    assert any(part in fault.reason for part in reason.split("|"))
    assert "\n" not in str(fault)


def test_half_a_surrogate_pair_keeps_its_place(tmp_path: pathlib.Path) -> None:
    path = write(tmp_path / "feed.jsonl", '{"id": "x", "text": "قال \\ud83d ثم \\ud83d\\ude00"}')
    assert pages(path)[0].text == "قال \ufffd ثم 😀"


def test_empty_missing_binary_and_large(tmp_path: pathlib.Path) -> None:
    empty, binary, large = tmp_path / "e.txt", tmp_path / "b.txt", tmp_path / "l.txt"
    empty.write_bytes(b" \n")
    binary.write_bytes(bytes(range(256)) * 4)
    large.write_bytes(b"a" * (MAX_PAGE_BYTES + 1))
    found = faults(empty, tmp_path / "none.txt", binary, large)
    assert [fault.reason for fault in found] == [
        "it is empty",
        "there is no such file",
        "it holds binary data, not text",
        "it is larger than 5 MB",
    ]
    assert all(fault.advice and "\n" not in str(fault) for fault in found)


def test_a_line_beyond_the_bound_is_skipped_whole(tmp_path: pathlib.Path) -> None:
    good = json.dumps({"id": "good", "text": STORY})
    path = write(tmp_path / "feed.jsonl", '{"text": "' + "ا" * MAX_PAGE_BYTES + '"}\n' + good + "\n")
    outcomes = list(read_pages([path]))
    assert [type(outcome) for outcome in outcomes] == [PageFault, Page]


def test_a_folder_that_leads_back_into_itself(tmp_path: pathlib.Path) -> None:
    write(tmp_path / "in/a.txt", STORY)
    (tmp_path / "in/again").symlink_to(tmp_path)
    assert [page.id for page in pages(tmp_path)] == ["a"]
    assert [fault.reason for fault in faults(tmp_path)] == ["the folder leads back into itself"]


def test_a_pipe_is_not_waited_for(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert faults(tmp_path)[0].reason == "it is not a regular file"


def test_too_deep(tmp_path: pathlib.Path) -> None:
    write(tmp_path.joinpath(*["d"] * 25, "a.txt"), STORY)
    assert "deep" in faults(tmp_path)[0].reason
