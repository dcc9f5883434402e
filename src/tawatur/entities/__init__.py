"""What is known beforehand of people, groups and places: names in all spellings, offices, nationalities."""

from tawatur.entities.demonyms import Demonym, demonym
from tawatur.entities.dictionary import Known, entry, forms_of, known, longest_form, people_spelt_like
from tawatur.entities.offices import Term, offices_of

__all__ = [
    "Demonym",
    "Known",
    "Term",
    "demonym",
    "entry",
    "forms_of",
    "known",
    "longest_form",
    "offices_of",
    "people_spelt_like",
]
