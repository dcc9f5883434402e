"""What is known beforehand of people, groups and places: names in all spellings, offices, nationalities."""

from tawatur.entities.demonyms import Demonym, demonym
from tawatur.entities.dictionary import Known, entry, known, longest_form
from tawatur.entities.offices import Term, offices_of

__all__ = ["Demonym", "Known", "Term", "demonym", "entry", "known", "longest_form", "offices_of"]
