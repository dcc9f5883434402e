"""One telling of a happening, before the tellings of an article are joined."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.events.triggers import Trigger
from tawatur.records import Event


@dataclass
class Told:
    """One telling of a happening, before tellings are joined; ``stated`` where words of the text give its status."""

    trigger: Trigger
    event: Event
    title: bool
    stated: bool
