"""Files written whole or not at all."""

from __future__ import annotations

import os
import pathlib
import tempfile

from tawatur.cli.call import CallError


def check_writable(path: str) -> None:
    """Refuse, before any work is done, a path that cannot be written."""
    folder = pathlib.Path(path).absolute().parent
    if pathlib.Path(path).is_dir():
        raise CallError(f"cannot write {path}: it is a folder; name a file in it")
    if not folder.is_dir():
        raise CallError(f"cannot write {path}: there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK):
        raise CallError(f"cannot write {path}: no permission to write in {folder}")


def write_whole(path: str, text: str) -> None:
    """Write a file beside its place and move it there, so that no reader ever sees half of it."""
    target = pathlib.Path(path)
    handle, name = tempfile.mkstemp(dir=target.absolute().parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.write(text)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except OSError as error:
        pathlib.Path(name).unlink(missing_ok=True)
        raise CallError(f"cannot write {path}: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
