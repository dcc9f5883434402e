"""Actor phrases: what a reader would underline when asked who speaks or acts here."""

import pytest

from tawatur.annotate.actors import find_actors
from tawatur.annotate.names import find_names
from tawatur.arabic import Reading, read_text
from tawatur.records import Actor, Article, Mention, Paragraph, Published


def actors(text: str, *names: str, day: str = "2015-11-21") -> dict[str, Actor]:
    """Actors by their text; ``names`` are «text/TYPE» of the mentions, in order, each at its next place."""
    mentions, at = [], 0
    for name in names:
        form, kind = name.split("/")
        start = text.index(form, at)
        at = start + len(form)
        mentions.append(Mention(start, at, kind))  # type: ignore[arg-type]
    article = Article("a", text, (Paragraph(0, len(text), "body"),), Published(day, day, day, "given"))
    return {text[a.start : a.end]: a for a in find_actors(Reading(article), tuple(mentions))}


def test_title_office_nationality_and_name_are_one_actor() -> None:
    found = actors("أعلن وزير الدفاع الأميركي آشتون كارتر ذلك", "آشتون كارتر/PERS")
    actor = found["وزير الدفاع الأميركي آشتون كارتر"]
    assert (actor.gender, actor.number, actor.country) == ("m", "s", "Q30")
    assert actor.mention is not None
    assert actor.entity is not None


@pytest.mark.parametrize(
    ("text", "names", "phrase"),
    [
        ("قال ديمتري بيسكوف المتحدث باسم الكرملين إن", ["ديمتري بيسكوف/PERS", "الكرملين/ORG"], None),
        (
            "قال المتحدث باسم الخارجية الأميركية جون كيربي إن",
            ["الخارجية الأميركية/ORG", "جون كيربي/PERS"],
            "المتحدث باسم الخارجية الأميركية جون كيربي",
        ),
        (
            "قال أديب الشيشكلي، سفير الائتلاف السوري لدى الخليج، إن",
            ["أديب الشيشكلي/PERS", "الائتلاف السوري/ORG", "الخليج/LOC"],
            "أديب الشيشكلي، سفير الائتلاف السوري لدى الخليج",
        ),
        (
            "استقبل العاهل السعودي الملك سلمان بن عبد العزيز الوفد",
            ["سلمان بن عبد العزيز/PERS"],
            "العاهل السعودي الملك سلمان بن عبد العزيز",
        ),
        (
            "صرح الأمين العام للأمم المتحدة بان كي مون",
            ["أمم المتحدة/ORG", "بان كي مون/PERS"],
            "الأمين العام للأمم المتحدة بان كي مون",
        ),
    ],
)
def test_a_person_with_what_he_is_called_is_one_actor(text: str, names: list[str], phrase: str | None) -> None:
    found = actors(text, *names)
    assert (phrase or "ديمتري بيسكوف المتحدث باسم الكرملين") in found


def test_two_in_a_row_are_two() -> None:
    found = actors("التقى الجبير ولافروف في الدوحة", "الجبير/PERS", "لافروف/PERS", "الدوحة/GPE")
    assert list(found) == ["الجبير", "لافروف", "الدوحة"]


def test_an_object_with_a_name_of_its_own_is_no_apposition() -> None:
    text = "التقى بوتين الرئيس الإيراني حسن روحاني"
    found = actors(text, "بوتين/PERS", "حسن روحاني/PERS")
    assert list(found) == ["بوتين", "الرئيس الإيراني حسن روحاني"]


@pytest.mark.parametrize(
    ("text", "phrase", "role", "number"),
    [
        ("قال مسؤولون أميركيون إن", "مسؤولون أميركيون", "role:us-officials", "p"),
        ("وقالت مصادر دبلوماسية إن", "مصادر دبلوماسية", "role:diplomatic-sources", "s"),
        (
            "أفاد مصدر أمني عراقي رفيع المستوى بأن",
            "مصدر أمني عراقي رفيع المستوى",
            "role:iraqi-security-senior-source",
            "s",
        ),
        ("واعتبر مراقبون أن", "مراقبون", "role:observers", "p"),
        ("ويرى البعض أن", "البعض", "role:some", "s"),
        ("وذكر شهود عيان أن", "شهود عيان", "role:witnesses", "p"),
        ("وأكدت المعارضة السورية أن", "المعارضة السورية", "role:syrian-opposition", "s"),
    ],
)
def test_the_unnamed_have_a_role(text: str, phrase: str, role: str, number: str) -> None:
    actor = actors(text)[phrase]
    assert (actor.entity, actor.role, actor.number) == (None, role, number)


def test_a_role_that_the_article_gives_to_a_person_is_that_person() -> None:
    text = "وصل الرئيس الفرنسي فرانسوا هولاند. وقال الرئيس الفرنسي إن الحرب طويلة. ورد الرئيس الروسي بالنفي."
    found = actors(text, "فرانسوا هولاند/PERS")
    named = found["الرئيس الفرنسي فرانسوا هولاند"].entity
    assert found["الرئيس الفرنسي"].entity == named
    assert found["الرئيس الروسي"].entity is None


def test_the_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف ذلك. والتقى وزير الخارجية الأميركي جون كيري نظيره الروسي."
    found = actors(text, "سيرغي لافروف/PERS", "جون كيري/PERS")
    assert found["نظيره الروسي"].entity == found["وزير الخارجية الروسي سيرغي لافروف"].entity


def test_a_bare_office_is_the_holder_named_last() -> None:
    text = (
        "قال وزير الخارجية الروسي سيرغي لافروف بعد لقاء نظيره الأميركي جون كيري. وفي مقابلة مع لافروف أكد الوزير ذلك."
    )
    found = actors(text, "سيرغي لافروف/PERS", "جون كيري/PERS", "لافروف/PERS")
    assert found["الوزير"].entity == found["وزير الخارجية الروسي سيرغي لافروف"].entity


def test_dates_of_office_decide_for_those_named_without_a_title() -> None:
    text = "تحدث هولاند أمس. وقال الرئيس الفرنسي إن الحرب طويلة."
    assert actors(text, "هولاند/PERS")["الرئيس الفرنسي"].entity == "Q157"
    assert actors(text, "هولاند/PERS", day="2018-05-01")["الرئيس الفرنسي"].entity is None


def test_a_bare_body_is_the_one_so_called_before() -> None:
    text = "نفت حركة حماس ذلك. وأضافت الحركة أن الحرب انتهت."
    assert actors(text, "حماس/ORG")["الحركة"].entity == "Q38799"


def test_an_adjective_is_no_person() -> None:
    found = actors("انتهى العمل العسكري وبدأ الحراك الدبلوماسي")
    assert not found


def test_verbs_agree_with_names() -> None:
    found = actors("أعلنت روسيا وأعلن العراق وقالت رويترز", "روسيا/GPE", "العراق/GPE", "رويترز/ORG")
    assert [found[name].gender for name in ("روسيا", "العراق", "رويترز")] == ["f", "m", "f"]


def test_the_speaker_of_parliament_is_not_the_president() -> None:
    text = "هنأ رئيس مجلس النواب الأميركي بول رايان الرئيس المنتخب"
    found = actors(text, "مجلس النواب الأميركي/ORG", "بول رايان/PERS")
    assert found["الرئيس المنتخب"].entity is None


def test_a_counterpart_whom_nobody_names_has_the_office_as_its_role() -> None:
    found = actors("دعا الرئيس الأوكراني فولوديمير زيلينسكي نظيره الأميركي", "فولوديمير زيلينسكي/PERS")
    assert found["نظيره الأميركي"].role == "role:us-president"


def read(text: str) -> dict[str, str | None]:
    """The entity or role of each actor of a text, with the names that are found in it; the last of one form counts."""
    reading = read_text(text)
    return {text[a.start : a.end]: a.entity or a.role for a in find_actors(reading, find_names(reading))}


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("أعلن حلف شمال الأطلسي ذلك. وأكد الحلف دعمه.", "حلف شمال الأطلسي", "الحلف"),
        ("أعلن صندوق النقد الدولي القرض، وطالب الصندوق بإصلاحات.", "صندوق النقد الدولي", "الصندوق"),
        ("أعلنت نقابة أطباء السودان مقتل طبيب، وقالت النقابة إنها تدين.", "نقابة أطباء السودان", "النقابة"),
        ("أعلنت حركة حماس ذلك. وقالت الحركة إنها وافقت.", "حركة حماس", "الحركة"),
        ("وصل الشيخ تميم بن حمد آل ثاني. وقال الأمير تميم ذلك.", "الشيخ تميم بن حمد آل ثاني", "الأمير تميم"),
        ("اجتمع آية الله علي خامنئي بالوفد. وأكد علي خامنئي ذلك.", "آية الله علي خامنئي", "علي خامنئي"),
        ("قال أحمد داود أوغلو ذلك. وأضاف داود أوغلو أن بلاده ترد.", "أحمد داود أوغلو", "داود أوغلو"),
    ],
)
def test_the_short_name_is_whom_the_article_named_in_full(text: str, full: str, short: str) -> None:
    found = read(text)
    assert found[short] == found[full] is not None


def test_a_brother_named_once_is_another_and_takes_no_surname() -> None:
    found = read("قال نور الدين ديمرتاش شقيق صلاح الدين ديمرتاش إن الانفجار وقع. وأضاف ديمرتاش ذلك.")
    assert found["نور الدين ديمرتاش"] != found["صلاح الدين ديمرتاش"] == found["ديمرتاش"]
