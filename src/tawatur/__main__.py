"""``python -m tawatur``: the same commands."""

from tawatur.cli.main import run

run()
