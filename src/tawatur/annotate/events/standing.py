"""The status of a happening."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.records.annotation import Status


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and whether words of the text state it rather than a bare default."""

    status: Status
    stated: bool = True
