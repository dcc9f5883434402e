import json
import os
import pathlib
import subprocess
import sys

import pytest

from tawatur.cli.main import main

PAGES = pathlib.Path(__file__).parents[2] / "examples/coalition"
ONE = next(iter(sorted(PAGES.glob("*.txt"))))


def program(*arguments: str | pathlib.Path, **how: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tawatur", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False, **how)  # type: ignore[call-overload,no-any-return]


def test_annotate_writes_one_record_a_line_in_the_order_of_the_pages(capsys: pytest.CaptureFixture[str]) -> None:
    pages = sorted(PAGES.glob("*.txt"), reverse=True)
    assert main(["annotate", *map(str, pages)]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == [page.stem for page in pages]
    assert err == ""


def test_account_tells_and_writes_both_files(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, page = tmp_path / "account.json", tmp_path / "account.html"
    assert main(["account", str(PAGES), "--json", str(data), "--html", str(page)]) == 0
    out, err = capsys.readouterr()
    assert "الخلاصة" in out
    assert str(page) in out
    assert err == ""
    assert len(json.loads(data.read_text(encoding="utf-8"))["articles"]) == 5
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["account.html", "account.json"]


def test_english_labels(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["account", str(ONE), "--lang", "en"]) == 0
    assert "The gist" in capsys.readouterr().out


def test_the_day_of_publication_can_be_fixed(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "قمة في تونس\n\nسيلتقي بوتين نظيره الفرنسي في موسكو أمس الأول بحسب ما قال الكرملين في بيان.\n", "utf-8"
    )
    assert main(["annotate", str(page), "--published", "2015-11-21"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["published"] | {"reason": ""} == {
        "value": "2015-11-21", "earliest": "2015-11-21", "latest": "2015-11-21", "basis": "given", "reason": "",
    }  # fmt: skip
    assert [time["value"] for time in found["times"]] == ["2015-11-19"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "required: COMMAND"),
        (["account"], "required: PATH"),
        (["annotate", "no-such-page.txt"], "no such file or folder: no-such-page.txt"),
        (["account", str(ONE), "--json", "no-such-folder/a.json"], "there is no folder"),
        (["account", str(ONE), "--html", str(PAGES)], "it is a folder"),
        (["account", str(ONE), "--lang", "fr"], "invalid choice: 'fr'"),
        (["annotate", str(ONE), "--published", "yesterday"], "write it as 2015-11-21"),
        (["annotate", str(ONE), "--workers", "many"], "'many' is not a number"),
        (["tell", str(ONE)], "invalid choice: 'tell'"),
    ],
)
def test_a_mistake_is_one_line_and_code_2(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("tawatur: ")
    assert words in err


def test_an_empty_folder_is_a_mistake(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["account", str(tmp_path)]) == 2
    assert "no page found" in capsys.readouterr().err


def test_pages_that_cannot_be_used_get_a_line_each_and_the_rest_goes_on(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "english.txt").write_text("The quick brown fox jumps over the lazy dog. " * 20)
    (tmp_path / "good.txt").write_bytes(ONE.read_bytes())
    assert main(["annotate", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good"]
    faults = sorted(err.splitlines())
    assert len(faults) == 2
    assert all(
        line.startswith("tawatur: ") and name in line for line, name in zip(faults, ("empty", "english"), strict=True)
    )


def test_no_usable_page_is_said_and_nothing_is_written(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text("")
    written = tmp_path / "account.html"
    assert main(["account", str(tmp_path / "empty.txt"), "--html", str(written)]) == 1
    assert "no page could be used" in capsys.readouterr().err
    assert not written.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_a_mistake(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    assert main(["account", str(ONE), "--json", str(tmp_path / "a.json")]) == 2
    assert "no permission" in capsys.readouterr().err


def test_version_and_help() -> None:
    assert program("--version").stdout.startswith("tawatur ")
    for arguments in (["--help"], ["account", "--help"], ["annotate", "--help"]):
        shown = program(*arguments)
        assert shown.returncode == 0
        assert "PATH" in shown.stdout or "COMMAND" in shown.stdout


@pytest.mark.parametrize("command", ["annotate", "account"])
def test_a_reader_that_goes_away_is_no_error(command: str) -> None:
    command = f"{sys.executable} -m tawatur {command} {ONE} {ONE} {ONE} | head -c 1"
    shown = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, timeout=120, check=False)
    assert shown.stderr == b""
    assert shown.returncode == 0


def test_output_is_utf8_wherever_it_runs() -> None:
    shown = program("account", ONE, env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""})
    assert shown.returncode == 0
    assert "الخلاصة" in shown.stdout
