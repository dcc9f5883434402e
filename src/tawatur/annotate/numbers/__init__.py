"""Numbers claimed about the world: digits and words, bounds and shares, duals, with what they count and their unit.

``words`` holds the data, ``claims`` what is no claim (labels, names, lists), ``counted`` the noun, ``read`` the shapes,
``bounds`` ranges and bounds, ``find`` the scan.
"""

from tawatur.annotate.numbers.find import find_numbers, numbers_in

__all__ = ["find_numbers", "numbers_in"]
