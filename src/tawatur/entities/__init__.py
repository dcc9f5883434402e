"""What is known beforehand of people, groups and places: names in all spellings, offices, nationalities."""

from tawatur.entities.demonyms import Demonym, demonym
from tawatur.entities.dictionary import Known, entry, known, longest_form

__all__ = ["Demonym", "Known", "demonym", "entry", "known", "longest_form"]
