from dataclasses import replace

from tawatur.compose import compose_account
from tawatur.export.story import Story
from tawatur.link import Who
from tawatur.pipeline import Desk, Told
from tawatur.records import Annotations, Article, Event, Figure, Paragraph, Participant, Span


def test_the_gist_shows_an_event_by_its_last_status(told: Told) -> None:
    story = Story(told)
    ((title, lines),) = story.gist(5)
    assert title.en == "What happened or is under way"
    assert [line.id for line in lines] == ["e1"]
    assert story.best(lines[0]).anchor.article == "b"


def test_a_status_that_moved_on_shows_its_way(told: Told) -> None:
    assert Story(told).states(told.account.lines[0]).ar == "مقرَّر ← وقع"


def test_figures_that_differ_stand_together_smallest_first(told: Told) -> None:
    story = Story(told)
    assert [[line.id for line in group] for group in story.differing_figures()] == [["f1", "f2"]]
    assert story.lone_figures() == ()


def test_pages_are_numbered_as_the_account_lists_them(told: Told) -> None:
    assert Story(told).naming.number == {"a": 1, "b": 2}


def test_unnamed_speakers_are_called_as_the_page_calls_them(told: Told) -> None:
    who = Story(told).naming.speaker(told.account.lines[2])
    assert (who.ar, who.en) == ("مسؤولون محليون", "local officials")


def test_a_figure_in_the_pages_own_voice_has_no_claimant(told: Told) -> None:
    assert not Story(told).naming.speaker(told.account.lines[3])


def test_pairs_of_pages_that_share_words(told: Told) -> None:
    (pair,) = Story(told).copying()
    assert (pair.a, pair.b, pair.kinds()) == ("a", "b", [("copy", 1)])


def test_only_longer_chains_are_chains(told: Told) -> None:
    assert Story(told).chains() == [(("a", "b"), 1)]


def test_an_address_that_no_browser_should_follow_is_no_link(told: Told) -> None:
    naming = Story(told).naming
    assert [naming.address(page) for page in naming.pages] == [None, None]


def test_the_page_that_had_shared_words_first_is_told_only_where_no_passage_says_otherwise(told: Told) -> None:
    (pair,) = Story(told).copying()
    (link,) = pair.links
    assert pair.first() is None
    turned = replace(link, origin="b")
    assert replace(pair, links=(turned,)).first() == ("b", turned)
    assert replace(pair, links=(turned, replace(link, origin="a"))).first() is None


def test_a_counted_party_is_called_with_its_number() -> None:
    text = "أنقذ خفر السواحل أكثر من 300 شخص قبالة الميناء."
    at = text.index("300")
    article = Article("a", text, (Paragraph(0, len(text), "body"),))
    figure = Figure(at, at + 3, 300, None, False, "شخص")
    who = Participant(None, "target", at + 4, at + 7, "role:person")
    event = Event(Span(0, 4), "AID", "humanitarian", (who,), status="happened")
    found = Annotations(events=(event,), figures=(figure,))
    told = Told(compose_account([article], [found], Who(), ()), Desk((article,), (found,), Who()))
    (line,) = Story(told).of_kind("event")
    name = Story(told).naming.participant(line, line.participants[0])
    assert (name.ar, name.en) == ("300 شخص على الأقل", "at least 300 people")
