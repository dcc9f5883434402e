"""Events in PLOVER types and modes: trigger words, who takes part, where, when and whether."""

from __future__ import annotations

from tawatur.annotate.events.cast import Cast
from tawatur.annotate.events.circumstances import Circumstances
from tawatur.annotate.events.home import at_home, home_of, town_of
from tawatur.annotate.events.merge import merge
from tawatur.annotate.events.participants import Casting
from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.status import standing_of
from tawatur.annotate.events.telling import Told, is_attendance
from tawatur.annotate.events.triggers import Trigger, find_triggers
from tawatur.annotate.events.worth import is_happening, is_settled
from tawatur.annotate.identity import identify
from tawatur.arabic import Reading
from tawatur.records import Actor, Event, Mention, Speaker, Statement, TimeExpression

__all__ = ["find_events"]


def find_events(
    reading: Reading,
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    times: tuple[TimeExpression, ...],
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """Every concrete happening of title and body; one told twice is one event with ``also`` triggers.

    «سيلتقي بوتين خامنئي الاثنين المقبل في طهران» is CONSULT/meet, planned, both taking part, in Tehran, on that Monday.
    Types and modes are PLOVER's; words and constructions come from ``ar/event_verbs.tsv``, ``ar/event_nouns.tsv``,
    ``ar/event_frames.yml`` and ``ar/event_grammar.yml``.
    """
    if any(mention.entity is None for mention in mentions):
        mentions = identify(reading, mentions)
    scene = Scene(reading, actors, mentions, times, statements)
    triggers = find_triggers(scene)
    casting = Casting(scene, triggers)
    casts = {trigger.index: casting.cast(trigger) for trigger in triggers}
    for trigger in triggers:
        casting.visitors(trigger, casts)
    circumstances = Circumstances(scene, triggers, casts)
    home = home_of(scene, circumstances)
    told = [one for one in (_tell(scene, casts[trigger.index], circumstances, trigger) for trigger in triggers) if one]
    found = merge(scene, told)
    towns = town_of(scene, found)
    return tuple(at_home(event, towns.get(event.type, home)) for event in found)


def _tell(scene: Scene, cast: Cast, circumstances: Circumstances, trigger: Trigger) -> Told | None:
    place, time = circumstances.place(trigger, cast), circumstances.time(trigger)
    if is_attendance(scene, trigger):
        place, time = None, None  # «حضر اللقاء … والسفير في واشنطن»: a guest's
    if not is_happening(scene, trigger, cast, (place, time)):
        return None
    sentence = scene.sentence(trigger.index)
    statement = scene.statement_around(trigger.span)
    standing = standing_of(scene, trigger, cast, time)
    if standing.status == "postponed":
        time = circumstances.new_time(trigger) or time
    if not is_settled(trigger, cast, standing, sentence.role == "title"):
        return None
    event = Event(
        trigger=trigger.span,
        type=trigger.word.type,
        mode=trigger.word.mode,
        participants=tuple(cast.people),
        place=place,
        time=time.value if time else None,
        status=standing.status,
        attributed_to=statement.speaker if statement else Speaker(),
        sentence=sentence.span,
    )
    return Told(trigger, event, sentence.role == "title", standing.stated, is_attendance(scene, trigger))
