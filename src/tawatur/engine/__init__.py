"""The same work in this process or in a pool of processes, results in the order of the input."""

from tawatur.engine.pool import Work, map_in_order

__all__ = ["Work", "map_in_order"]
