"""The account as one HTML file."""

from tawatur.export.labels import Lang
from tawatur.pipeline import Told


def html_account(told: Told, lang: Lang = "ar") -> str:
    return ""
