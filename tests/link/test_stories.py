"""Articles into stories: what belongs together is found, what only looks alike is kept apart, and nothing depends on
whether the articles come together or one by one."""

import pytest

from tawatur.annotate.identity import identify
from tawatur.annotate.names import find_names
from tawatur.arabic import Reading
from tawatur.link.stories import ArticleDecisions, Profile, grouped, profile
from tawatur.link.stories.state import from_lines, to_lines
from tawatur.records import Article, Paragraph, Published

TEXTS = {
    "a-fire": ("2021-03-01", "حريق كبير في مصفاة بانياس", "اندلع حريق كبير في مصفاة بانياس للنفط فجر اليوم بعد انفجار "
               "في خزان للوقود، وقال الدفاع المدني إن فرق الإطفاء تحاول السيطرة على النيران وإن ثلاثة عمال أصيبوا."),
    "b-fire": ("2021-03-01", "انفجار خزان وقود في مصفاة بانياس", "أصيب ثلاثة عمال في حريق اندلع فجر اليوم في مصفاة "
               "بانياس بعد انفجار خزان للوقود، وتحاول فرق الإطفاء السيطرة على النيران بحسب الدفاع المدني."),
    "c-vote": ("2021-03-01", "البرلمان التونسي يمنح الثقة للحكومة", "منح البرلمان التونسي مساء الاثنين الثقة لحكومة "
               "هشام المشيشي بأغلبية 134 صوتا بعد جلسة طويلة ناقش فيها النواب برنامج الوزراء الجدد."),
    "d-fire": ("2021-03-02", "إخماد حريق مصفاة بانياس", "أعلن الدفاع المدني السيطرة على الحريق الذي اندلع في مصفاة "
               "بانياس أمس، وقال مدير المصفاة إن سبب انفجار خزان الوقود ماس كهربائي وإن العمال الثلاثة بخير."),
    "e-sky": ("2021-03-02", "حالة الطقس المتوقعة اليوم", "توقعت الأرصاد أن تكون السماء غائمة جزئيا مع أمطار رعدية على "
              "المرتفعات، ودرجات الحرارة أدنى من معدلاتها."),
    "f-sky": ("2021-03-05", "حالة الطقس المتوقعة اليوم", "توقعت الأرصاد أن تكون السماء غائمة جزئيا مع أمطار رعدية على "
              "المرتفعات، ودرجات الحرارة أعلى من معدلاتها."),
}  # fmt: skip


def read(name: str) -> Profile:
    day, title, body = TEXTS[name]
    text = f"{title}\n{body}"
    parts = (Paragraph(0, len(title), "title"), Paragraph(len(title) + 1, len(text), "body"))
    article = Article(name, text, parts, Published(day, day, day, "page"), "outlet")
    reading = Reading(article)
    return profile(article, identify(reading, find_names(reading)))


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    return sorted(map(read, TEXTS), key=lambda one: one.order)


def test_tellings_of_one_fire_are_one_story_and_the_vote_is_another(profiles: list[Profile]) -> None:
    place = grouped(profiles).story_of
    assert place["a-fire"] == place["b-fire"] == place["d-fire"] == "a-fire"
    assert place["c-vote"] == "c-vote"


def test_the_weather_of_two_days_is_two_stories(profiles: list[Profile]) -> None:
    place = grouped(profiles).story_of
    assert place["e-sky"] != place["f-sky"]


def test_one_by_one_through_a_file_ends_as_the_batch_does(profiles: list[Profile]) -> None:
    kept: tuple[Profile, ...] = ()
    for one in profiles:
        kept = (*from_lines(to_lines(kept)), one)
    assert kept == tuple(profiles)
    assert grouped(kept).cards() == grouped(profiles).cards()


def test_an_article_given_again_changes_nothing(profiles: list[Profile]) -> None:
    assert grouped([*profiles, profiles[0]]).cards() == grouped(profiles).cards()


def test_it_says_what_ties_an_article_to_its_story(profiles: list[Profile]) -> None:
    first, second, *_ = grouped(profiles).card("a-fire").members
    assert (first.why.ground, second.why.ground) == ("first", "alike")
    assert second.why.days == 0
    assert {"مصفاة", "بانياس"} & {word for told in (*second.why.names, *second.why.words) for word in told.split()}


def test_a_person_overrules_both_ways(profiles: list[Profile]) -> None:
    apart = ArticleDecisions(different=frozenset({frozenset({"a-fire", "d-fire"})}))
    assert grouped(profiles, apart).story_of["d-fire"] == "d-fire"
    together = ArticleDecisions(same=frozenset({frozenset({"a-fire", "c-vote"})}))
    decided = grouped(profiles, together)
    assert decided.story_of["c-vote"] == "a-fire"
    assert {m.why.ground for m in decided.card("a-fire").members if m.id == "c-vote"} == {"decided"}
