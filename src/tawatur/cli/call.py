"""A mistake in the call."""


class CallError(Exception):
    """What was wrong with the call and what to do, in one line."""
