"""Articles into stories: what belongs together is found, what only looks alike is kept apart, and nothing depends on
whether the articles come together or one by one."""

from dataclasses import replace

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


#: What else is in the papers.
SUBJECTS = ("المزارعون", "الطلاب", "السائقون", "الصيادون", "المعلمون", "الأطباء", "التجار", "الحرفيون")
DEEDS = ("يطالبون بدعم الوقود", "يحتفلون بافتتاح السوق", "يشتكون من انقطاع الماء", "يعرضون منتجات الموسم")
OTHERS = {
    f"o-{subject}-{deed}": ("2021-03-01", f"{subject} {deed}", f"{subject} في المنطقة {deed} خلال لقاء مع المسؤولين.")
    for subject in SUBJECTS
    for deed in DEEDS
}


@pytest.fixture(scope="module")
def many() -> list[Profile]:
    return sorted(map(read, TEXTS | OTHERS), key=lambda one: one.order)


def read(name: str) -> Profile:
    day, title, body = (TEXTS | OTHERS)[name]
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
    assert second.why.with_ == first.id
    assert second.why.days == 0
    assert second.why.score > 0.5
    assert {"مصفاة", "بانياس"} & {word for told in (*second.why.names, *second.why.words) for word in told.split()}


def test_what_came_in_after_an_article_does_not_move_it(many: list[Profile]) -> None:
    whole = grouped(many).story_of
    for part in (3, len(many) // 2):
        assert grouped(many[:part]).story_of == {one.id: whole[one.id] for one in many[:part]}


def test_pages_without_a_day_are_told_by_what_they_say() -> None:
    bare = [replace(read(name), first=None, last=None) for name in ("a-fire", "b-fire", "c-vote")]
    grouping = grouped(bare)
    assert grouping.story_of["a-fire"] == grouping.story_of["b-fire"] != grouping.story_of["c-vote"]
    assert grouping.card("a-fire").members[1].why.days is None


def test_an_event_of_long_ago_is_no_longer_joined() -> None:
    first, again = read("a-fire"), read("b-fire")
    assert again.first is not None
    later = replace(again, first=again.first + 30, last=again.first + 30)
    assert grouped([first, later]).story_of["b-fire"] == "b-fire"


def test_a_person_overrules_both_ways(profiles: list[Profile]) -> None:
    apart = ArticleDecisions(different=frozenset({frozenset({"a-fire", "d-fire"})}))
    assert grouped(profiles, apart).story_of["d-fire"] == "d-fire"
    together = ArticleDecisions(same=frozenset({frozenset({"a-fire", "c-vote"})}))
    decided = grouped(profiles, together)
    assert decided.story_of["c-vote"] == "a-fire"
    assert {m.why.ground for m in decided.card("a-fire").members if m.id == "c-vote"} == {"decided"}
