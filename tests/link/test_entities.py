"""Who is who: spellings of one name join, names of two people do not, and each join says why."""

import itertools

import pytest

from tawatur.link.entities import Decision, Who, link_entities
from tawatur.records import Annotations, Article, Mention, Paragraph, Span, Speaker, Statement


def story(*pages: list[str], decisions: tuple[Decision, ...] = ()) -> tuple[list[dict[str, str]], Who]:
    """Pages as lists of «name/TYPE», the names set into one line; ids by name for each page, and who is who."""
    articles, found = [], []
    for number, names in enumerate(pages):
        text, mentions = "", []
        for name in names:
            form, kind = name.split("/")
            text += "، "
            mentions.append(Mention(len(text), len(text) + len(form), kind))  # type: ignore[arg-type]
            text += form
        articles.append(Article(f"a{number}", text, (Paragraph(0, len(text), "body"),)))
        found.append(Annotations(mentions=tuple(mentions)))
    linked, who = link_entities(articles, found, decisions)
    ids = [{a.text[m.start : m.end]: str(m.entity) for m in f.mentions} for a, f in zip(articles, linked, strict=True)]
    return ids, who


def one(*names: str) -> bool:
    """Whether names of one kind, each on a page of its own, come out as one thing."""
    ids, _ = story(*[[name] for name in names])
    return len({entity for page in ids for entity in page.values()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["سيرغي شويغو/PERS", "سيرغي سويغو/PERS", "سيرجي شويجو/PERS"],
        ["فلاديمير بوتين/PERS", "فلادمير بوتين/PERS", "بوتين/PERS"],
        ["ستيفان دي مستورا/PERS", "ستيفان ديميستورا/PERS"],
        ["عادل الجبير/PERS", "عادل بن أحمد الجبير/PERS"],
        ["تميم بن حمد/PERS", "تميم بن حمد آل ثاني/PERS"],
        ["كارل غوستاف بيترسون/PERS", "كارل جوستاف بيترسون/PERS"],
        ["أحمد الزهرانى/PERS", "احمد الزهراني/PERS"],
        ["حسن نصر الله/PERS", "نصر الله/PERS", "حسن نصرالله/PERS"],
        ["داعش/ORG", "الدولة الإسلامية/ORG"],
        ["الكرملين/ORG", "الرئاسة الروسية/ORG"],
        ["سلاح الجو الروسي/ORG", "القوات الجوية الروسية/ORG"],
        ["وزارة الخارجية الأميركية/ORG", "الخارجية الأمريكية/ORG"],
        ["المرصد السوري/ORG", "المرصد السوري لحقوق الإنسان/ORG"],
        ["سوريا/GPE", "سورية/GPE", "الجمهورية العربية السورية/GPE"],
        ["هجمات باريس/EVENT", "اعتداءات باريس/EVENT"],
        ["قاعدة حميميم الجوية/FAC", "حميميم/FAC"],
    ],
)
def test_spellings_and_names_of_one_thing_join(names: list[str]) -> None:
    assert one(*names)


@pytest.mark.parametrize(
    "pair",
    [
        ("باراك أوباما/PERS", "ميشيل أوباما/PERS"),
        ("حسن الأحمدي/PERS", "حسين الأحمدي/PERS"),
        ("محمد العتيبي/PERS", "محمود العتيبي/PERS"),
        ("جون كيري/PERS", "جون كيربي/PERS"),
        ("علي عبد الله صالح/PERS", "محمد عبد الله صالح/PERS"),
        ("فهد بن عبد العزيز/PERS", "فهد بن نايف بن عبد العزيز/PERS"),
        ("الجيش السوري/ORG", "الجيش السوري الحر/ORG"),
        ("وزارة الدفاع الروسية/ORG", "وزارة الدفاع الأميركية/ORG"),
        ("الاتحاد السعودي لكرة القدم/ORG", "الاتحاد السعودي للتايكوندو/ORG"),
        ("مستشفى الملك فهد/FAC", "جسر الملك فهد/FAC"),
        ("مطار عدن/FAC", "عدن/GPE"),
        ("النيجر/GPE", "نيجيريا/GPE"),
        ("غينيا/GPE", "غينيا بيساو/GPE"),
        ("هولندا/GPE", "هولاند/PERS"),
    ],
)
def test_two_things_stay_two(pair: tuple[str, str]) -> None:
    assert not one(*pair)


def test_in_an_article_the_short_name_is_the_long_one_before_it() -> None:
    ids, _ = story(["بشار الأسد/PERS", "الأسد/PERS", "مولود جاويش أوغلو/PERS", "أوغلو/PERS"])
    assert ids[0]["الأسد"] == ids[0]["بشار الأسد"] != ids[0]["أوغلو"] == ids[0]["مولود جاويش أوغلو"]


def test_ministries_of_two_states_stay_two_beside_one_without_a_state() -> None:
    names = ["الخارجية القطرية/ORG", "وزارة الخارجية/ORG", "الخارجية التركية/ORG"]
    ids, _ = story(names)
    assert ids[0]["الخارجية القطرية"] == ids[0]["وزارة الخارجية"] != ids[0]["الخارجية التركية"]


def test_a_person_of_the_tables_in_a_new_spelling_has_the_id_of_the_tables() -> None:
    ids, _ = story(["سيرغي لافرف/PERS"], ["سيرغي لافروف/PERS"])
    assert ids[0]["سيرغي لافرف"] == ids[1]["سيرغي لافروف"] == "Q58217"


def test_a_last_name_joins_the_only_one_of_the_story() -> None:
    ids, _ = story(["أوليغ سيرومولوتوف/PERS"], ["سيرومولوتوف/PERS"])
    assert ids[1]["سيرومولوتوف"] == ids[0]["أوليغ سيرومولوتوف"]


def test_a_last_name_of_two_people_joins_neither() -> None:
    ids, _ = story(["أوليغ بارانوف/PERS"], ["ماكسيم بارانوف/PERS"], ["بارانوف/PERS"])
    assert len({ids[0]["أوليغ بارانوف"], ids[1]["ماكسيم بارانوف"], ids[2]["بارانوف"]}) == 3


def test_a_common_given_name_is_nobody_of_another_article() -> None:
    ids, _ = story(["إدوارد سعيد/PERS"], ["سعيد/PERS"])
    assert ids[0]["إدوارد سعيد"] != ids[1]["سعيد"]


def test_every_join_says_why() -> None:
    _, who = story(["هانز فيسبيرغ/PERS"], ["هانز فيسبرغ/PERS"])
    assert [link.kind for link in who.links] == ["same-entity"]
    assert 0.5 < who.links[0].score < 1.0
    assert "spelling" in who.links[0].reason


def test_decisions_are_respected_both_ways() -> None:
    apart = Decision("كارل بيترسون", "كارل بيتيرسون", same=False)
    ids, _ = story(["كارل بيترسون/PERS"], ["كارل بيتيرسون/PERS"], decisions=(apart,))
    assert ids[0]["كارل بيترسون"] != ids[1]["كارل بيتيرسون"]
    together = Decision("أبو حمزة", "كارل بيترسون", same=True)
    ids, _ = story(["كارل بيترسون/PERS"], ["أبو حمزة/PERS"], decisions=(together,))
    assert ids[0]["كارل بيترسون"] == ids[1]["أبو حمزة"]


def test_the_order_of_pages_never_matters() -> None:
    names = ["سيرغي سويغو", "شويغو", "أديب الشيشكلي"]
    articles = [Article(f"a{n}", name, (Paragraph(0, len(name), "body"),)) for n, name in enumerate(names)]
    found = [Annotations(mentions=(Mention(0, len(name), "PERS"),)) for name in names]
    outcomes = set()
    for order in itertools.permutations(range(3)):
        linked, who = link_entities([articles[n] for n in order], [found[n] for n in order])
        outcomes.add((tuple(linked[order.index(n)].mentions[0].entity for n in range(3)), who))
    assert len(outcomes) == 1


def test_the_card_has_the_full_name_all_spellings_and_an_english_label() -> None:
    _, who = story(["بوتين/PERS", "فلاديمير بوتين/PERS", "بوتين/PERS", "مرعيان/GPE"])
    putin = next(card for card in who.cards if card.id == "Q7747")
    assert (putin.name, putin.names, putin.label_en) == (
        "فلاديمير بوتين",
        ("بوتين", "فلاديمير بوتين"),
        "Vladimir Putin",
    )
    assert putin.mentions == 3
    village = next(card for card in who.cards if card.type == "GPE")
    assert (village.label_en, village.id) == ("Maryan", "maryan")


def test_ids_reach_every_layer() -> None:
    text = "رامز الشيشكلي قال نعم"
    article = Article("a", text, (Paragraph(0, len(text), "body"),))
    said = Statement(Span(14, 17), 18, 21, "indirect", "says", Speaker("@0", 0, 13), via=("@0",))
    found = Annotations(mentions=(Mention(0, 13, "PERS"),), statements=(said,))
    linked, _ = link_entities([article], [found])
    assert linked[0].statements[0].speaker.entity == linked[0].mentions[0].entity == "ramez-al-shishakli"
    assert linked[0].statements[0].via == ("ramez-al-shishakli",)
