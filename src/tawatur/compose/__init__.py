"""From annotations and links to one account."""

from tawatur.compose.account import compose_account

__all__ = ["compose_account"]
