"""Article in, annotations out: one explicit list of steps, one module a layer; each pure, none keeping state."""

from tawatur.annotate.actors import find_actors
from tawatur.annotate.events import find_events
from tawatur.annotate.figures import find_figures
from tawatur.annotate.identity import identify
from tawatur.annotate.names import find_names
from tawatur.annotate.numbers import find_numbers
from tawatur.annotate.statements import find_statements
from tawatur.annotate.times import find_times
from tawatur.arabic import Reading
from tawatur.records import Annotations, Article

__all__ = ["annotate_article"]


def annotate_article(article: Article, accurate: bool = False) -> Annotations:
    """Everything that is found in one article, each layer resting on those before it.

    ``accurate`` has the encoder read along for the names: slower, and finds more that no list knows.
    """
    reading = Reading(article)
    mentions = identify(reading, find_names(reading, accurate))
    times = find_times(reading)
    actors = find_actors(reading, mentions)
    numbers = find_numbers(reading, times, mentions)
    statements = find_statements(reading, actors, times)
    figures = find_figures(reading, numbers, statements)
    events = find_events(reading, actors, mentions, times, statements)
    return Annotations(mentions, actors, times, statements, figures, events)
