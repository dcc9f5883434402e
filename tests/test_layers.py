"""Imports point up the list of packages only: records know nothing, the commands know everything."""

import ast
import pathlib

import pytest

import tawatur

ROOT = pathlib.Path(tawatur.__file__).parent

#: Lowest first: a package may import itself and those before it.
LAYERS = (
    "records",
    "resources",
    "lexicon",
    "arabic",
    "read",
    "extract",
    "entities",
    "annotate",
    "link",
    "compose",
    "engine",
    "pipeline",
    "export",
    "tagging",
    "cli",
    "__init__",
    "__main__",
)


def imported(path: pathlib.Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "tawatur":
            names.update(f"tawatur.{alias.name}" for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("tawatur.")}


def layer(path: pathlib.Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_packages_before_its_own(path: pathlib.Path) -> None:
    own = LAYERS.index(layer(path))
    above = {name for name in imported(path) if LAYERS.index(name) > own}
    assert not above, f"{path.relative_to(ROOT)} imports {sorted(above)}, which stand above it"


def test_records_import_no_sibling() -> None:
    for path in (ROOT / "records").rglob("*.py"):
        assert imported(path) <= {"records"}
