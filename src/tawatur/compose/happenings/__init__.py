"""Happenings of many articles merged into one line each."""

from tawatur.compose.happenings.gather import happenings
from tawatur.compose.happenings.happening import Happening, cast, named, near
from tawatur.compose.happenings.merging import merged

__all__ = ["Happening", "cast", "happenings", "merged", "named", "near"]
