"""What a person points us at, as pages: files, folders, JSON Lines."""

from tawatur.read.paths import read_pages

__all__ = ["read_pages"]
