"""Happenings of many articles merged into one line each."""

from tawatur.compose.happenings.company import taking_part
from tawatur.compose.happenings.days import STAGE
from tawatur.compose.happenings.gather import happenings
from tawatur.compose.happenings.happening import Happening, cast, named, near
from tawatur.compose.happenings.merging import merged

__all__ = ["STAGE", "Happening", "cast", "happenings", "merged", "named", "near", "taking_part"]
