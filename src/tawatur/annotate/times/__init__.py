"""Times (TIMEX3): every expression of time of an article, resolved against its publication.

A grammar over data files: stated dates come from ``arabic.dates``; ``days``, ``periods``, ``spans`` and ``vague`` hold
the rules for relative ones; ``find`` runs them over title, date lines and body.
"""

from tawatur.annotate.times.find import find_times, times_in
from tawatur.annotate.times.reference import Reference

__all__ = ["Reference", "find_times", "times_in"]
