"""Times (TIMEX3): every expression of time of an article, resolved against its publication.

A grammar over data files: stated dates come from ``arabic.dates``; one module a family holds the rules for the others
(``days``, ``hours``, ``units``, ``months``, ``years``, ``parts``, ``spans``, ``vague``); ``find`` runs them over title,
date lines and body.
"""

from tawatur.annotate.times.find import find_times, times_in
from tawatur.annotate.times.reference import Reference

__all__ = ["Reference", "find_times", "times_in"]
