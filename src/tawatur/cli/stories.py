"""``tawatur stories``: the pages grouped into stories, and the pages of one of them."""

from __future__ import annotations

import argparse
import json
import pathlib
from collections.abc import Sequence

from tawatur.cli.call import CallError
from tawatur.cli.console import Watch, show
from tawatur.cli.decisions import read_decisions
from tawatur.cli.output import check_writable, write_whole
from tawatur.cli.pages import pages_of, report
from tawatur.export.stories import stories_json, stories_rows
from tawatur.link.stories.profile import Profile
from tawatur.link.stories.state import from_lines, to_lines
from tawatur.pipeline import NOTHING_DECIDED, Asked, Decided, gather
from tawatur.records import Page, PageFault


def list_stories(args: argparse.Namespace) -> int:
    """Group the pages and list the stories, the largest first."""
    for path in filter(None, (args.json, args.state)):
        check_writable(path)
    decided = read_decisions(args.decisions) if args.decisions else NOTHING_DECIDED
    asked = Asked(accurate=args.accurate, known=_known(args.state) if args.state else ())
    with Watch() as watch:
        gathered = gather(pages_of(args.paths), args.workers, watch, decided, asked)
    cards = sorted(gathered.grouping.cards(), key=lambda card: (-len(card.members), card.first or "", card.id))
    if args.state:
        write_whole(args.state, "".join(line + "\n" for line in to_lines(gathered.profiles)))
    if args.json:
        write_whole(args.json, json.dumps(stories_json(cards), ensure_ascii=False, indent=1) + "\n")
    show(row for card in cards for row in stories_rows(card, args.lang, args.why))
    return report(gathered.faults, bool(gathered.profiles))


def pages_of_story(
    pages: Sequence[Page | PageFault], args: argparse.Namespace, decided: Decided, watch: Watch
) -> list[Page | PageFault]:
    """The pages of the story asked for by its id (or by that of an article that it holds), and the faults."""
    gathered = gather(pages, args.workers, watch, decided, Asked(accurate=args.accurate))
    place, story = gathered.grouping.story_of, args.story
    if story not in place:
        raise CallError(f"--story {story}: no such story among these pages; «tawatur stories» lists them")
    wanted = {name for name, held in place.items() if held == place[story]}
    return [page for page in pages if isinstance(page, PageFault) or page.id in wanted]


def _known(path: str) -> tuple[Profile, ...]:
    place = pathlib.Path(path)
    if not place.exists():
        return ()
    try:
        return tuple(from_lines(place.read_text(encoding="utf-8").splitlines()))
    except (OSError, ValueError) as fault:
        raise CallError(f"cannot go on from {path}: {fault}; it is no state of «tawatur stories»") from None
