from collections.abc import Sequence

from tawatur.compose.bench import Bench
from tawatur.compose.credits import credits
from tawatur.compose.origins import Origins, Telling
from tawatur.link import find_reuse
from tawatur.records import Anchor, Annotations, Article, Link, Paragraph, Published

FLOOD = "غمرت مياه السيول ثلاث قرى على ضفة الوادي فجر الأحد وقطعت الجسر الوحيد الذي يصلها بالمدينة."
OWN = "وقال سكان لمراسلنا إن المياه دخلت البيوت قبل طلوع الشمس وإن أحدا لم ينبههم إلى الخطر."
OTHER = "شاهد مصورنا أثاثا تجرفه السيول في القرى الثلاث، فيما انتظر الأهالي وصول القوارب ساعات طويلة."


def page(name: str, outlet: str | None, *lines: str, appeared: str = "2019-03-03") -> Article:
    text, paragraphs = "\n".join(lines), []
    at = 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    return Article(name, text, tuple(paragraphs), Published(appeared, appeared[:10], appeared[:10], "page"), outlet)


def origins(pages: Sequence[Article]) -> tuple[Origins, tuple[Link, ...]]:
    links = find_reuse(pages)
    bench = Bench(pages, [Annotations()] * len(pages), links)
    return Origins(bench, {witness.id: credits(witness) for witness in bench.witnesses}), links


def telling(article: Article, words: str) -> Telling:
    start = article.text.index(words)
    return Telling(Anchor(article.id, start, start + len(words)))


def test_two_papers_with_their_own_words_are_two_origins() -> None:
    pages = [page("a", "okaz", FLOOD), page("b", "alquds.co.uk", OTHER)]
    found, _ = origins(pages)
    numbers, why = found.group([telling(pages[0], FLOOD), telling(pages[1], OTHER)])
    assert numbers == (1, 2)
    assert why == ()


def test_copied_words_are_one_origin_and_the_reason_counts_them_in_both_languages() -> None:
    pages = [page("000", "okaz", FLOOD), page("002", "sabq", OWN, FLOOD)]
    found, _ = origins(pages)
    numbers, why = found.group([telling(article, FLOOD) for article in pages])
    assert numbers == (1, 1)
    assert [reason.ar for reason in why] == ["000 و002 يتطابق فيهما 16 كلمة"]
    assert [reason.en for reason in why] == ["000 and 002 share 16 words"]


def test_three_copies_need_two_reasons() -> None:
    pages = [page(name, None, FLOOD) for name in ("a", "b", "c")]
    found, _ = origins(pages)
    numbers, why = found.group([telling(article, FLOOD) for article in pages])
    assert numbers == (1, 1, 1)
    assert len(why) == 2


def test_one_agency_behind_different_words_is_one_origin() -> None:
    pages = [page("a", "okaz", f"جدة - واس: {FLOOD}"), page("b", "sabq", f"(واس) {OTHER}")]
    found, _ = origins(pages)
    assert found.group([telling(pages[0], FLOOD), telling(pages[1], OTHER)])[0] == (1, 1)


def test_agencies_without_a_name_are_no_common_origin() -> None:
    pages = [page("a", "okaz", f"عواصم - وكالات: {FLOOD}"), page("b", "sabq", f"(وكالات) {OTHER}")]
    found, _ = origins(pages)
    tellings = [telling(pages[0], FLOOD), telling(pages[1], OTHER)]
    assert found.group(tellings)[0] == (1, 2)
    assert found.chain(tellings[0]) == ("role:news-agencies", "okaz")


def test_two_names_of_one_outlet_are_one_origin() -> None:
    pages = [page("a", "aawsat", FLOOD), page("b", "صحيفة الشرق الأوسط", OTHER)]
    found, _ = origins(pages)
    numbers, why = found.group([telling(pages[0], FLOOD), telling(pages[1], OTHER)])
    assert numbers == (1, 1)
    assert why[0].ar == "a وb من جهة نشر واحدة: الشرق الأوسط"


def test_what_the_rest_of_two_copies_tells_comes_from_one_origin_too() -> None:
    pages = [
        page("a", "okaz", FLOOD, OWN, "ووعد المحافظ بلجنة."),
        page("b", "sabq", FLOOD, OWN, "وقال المحافظ: سنحقق."),
    ]
    found, _ = origins(pages)
    numbers, why = found.group([telling(pages[0], "ووعد المحافظ بلجنة."), telling(pages[1], "وقال المحافظ: سنحقق.")])
    assert numbers == (1, 1)
    assert "معظم كلامهما واحد" in why[0].ar


def test_an_agency_page_is_where_the_words_come_from() -> None:
    found, links = origins([page("a", "okaz", FLOOD), page("b", "was", FLOOD)])
    (link,) = found.directions.directed(links)
    assert link.origin == "b"


def test_an_agency_page_of_a_later_day_is_not_what_the_paper_printed() -> None:
    paper, agency = page("a", "okaz", FLOOD), page("b", "was", FLOOD, appeared="2019-03-05")
    found, links = origins([paper, agency])
    assert [link.origin for link in found.directions.directed(links)] == [None]


def test_the_earlier_of_two_pages_that_state_their_time_is_the_origin() -> None:
    early, late = (
        page("a", "okaz", FLOOD, appeared="2019-03-03T09:10"),
        page("b", "sabq", FLOOD, appeared="2019-03-03T17:00"),
    )
    found, links = origins([early, late])
    (link,) = found.directions.directed(links)
    assert link.origin == "a"
    assert link.reason == "16 كلمة متطابقة؛ a أسبق نشرا من b: 2019-03-03T09:10 ثم 2019-03-03T17:00"
    assert link.reason_en == "16 words alike; a appeared before b: 2019-03-03T09:10, then 2019-03-03T17:00"


def test_two_papers_that_print_one_wire_took_it_from_neither() -> None:
    pages = [
        page("a", "okaz", f"جدة - واس: {FLOOD}", appeared="2019-03-03"),
        page("b", "sabq", f"واس - جدة: {FLOOD}", appeared="2019-03-04"),
    ]
    found, links = origins(pages)
    assert [link.origin for link in found.directions.directed(links)] == [None]


def test_pages_of_one_day_without_a_clock_have_no_direction() -> None:
    found, links = origins([page("a", "okaz", FLOOD), page("b", "sabq", FLOOD)])
    assert [link.origin for link in found.directions.directed(links)] == [None]
