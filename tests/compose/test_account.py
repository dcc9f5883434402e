from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tawatur.compose import compose_account
from tawatur.compose.merge import Decisions
from tawatur.link import Who, find_reuse
from tawatur.records import Account, Annotations, Article, Line

Write = Callable[..., Any]
MEET = ("CONSULT", "meet")
BOTH = [("sisi", "both"), ("abdullah", "both")]


def account(*writers: Any, decisions: Decisions | None = None) -> Account:
    pages: list[tuple[Article, Annotations]] = [w.page for w in writers]
    articles, found = [p[0] for p in pages], [p[1] for p in pages]
    reuse = find_reuse(articles, found)
    return compose_account(articles, found, Who(), reuse, decisions or Decisions())


def events(told: Account) -> list[Line]:
    return [line for line in told.lines if line.kind == "event"]


def announced(write: Write, name: str = "a", day: str = "2020-03-01", when: str = "2020-03-05") -> Any:
    page = write(name, "أعلنت الرئاسة أن السيسي سيلتقي الملك عبد الله في عمان الخميس المقبل.", day)
    page.named("السيسي", "sisi").named("عبد الله", "abdullah").named("عمان", "amman", "GPE")
    return page.event("سيلتقي", MEET, BOTH, place="amman", time=when, status="planned")


def held(write: Write, name: str = "b", day: str = "2020-03-06", when: str = "2020-03-05") -> Any:
    page = write(name, "بحث السيسي مع العاهل الأردني عبد الله ملف المياه حين اجتمعا أمس في عمان.", day)
    page.named("السيسي", "sisi").named("عبد الله", "abdullah").named("عمان", "amman", "GPE")
    return page.event("اجتمعا", MEET, BOTH, place="amman", time=when, status="happened")


def test_what_was_announced_and_then_happened_is_one_line_with_its_history(write: Write) -> None:
    told = account(held(write), announced(write))
    (line,) = events(told)
    assert [(step.article, step.status) for step in line.history] == [("a", "planned"), ("b", "happened")]
    assert (line.status, line.time, line.place) == ("happened", "2020-03-05", "amman")
    assert [s.anchor.article for s in line.supports] == ["a", "b"]
    assert "same-day" not in " ".join(line.reasons_en)
    assert any("2020-03-05" in reason for reason in line.reasons_en)
    (clash,) = told.divergences
    assert clash.moved_on
    assert (clash.what, clash.a.article, clash.b.article) == ("status", "a", "b")


def test_another_day_or_another_counterpart_is_another_line(write: Write) -> None:
    assert len(events(account(announced(write), held(write, when="2020-03-12", day="2020-03-13")))) == 2
    other = write("c", "اجتمع السيسي في عمان الخميس مع رئيس الوزراء عمر الرزاز.", "2020-03-06")
    other.named("السيسي", "sisi").named("عمر الرزاز", "razzaz").named("عمان", "amman", "GPE")
    other.event(
        "اجتمع", MEET, [("sisi", "both"), ("razzaz", "both")], place="amman", time="2020-03-05", status="happened"
    )
    assert len(events(account(announced(write), other))) == 2


def test_what_is_over_is_not_the_meeting_of_a_later_day(write: Write) -> None:
    past = held(write, day="2020-03-02", when="PAST_REF")
    assert len(events(account(announced(write), past))) == 2


def test_a_person_may_part_what_the_evidence_joined_and_join_what_it_parted(write: Write) -> None:
    a, b = announced(write), held(write)
    pair = frozenset({("a", a.events[0].trigger.start), ("b", b.events[0].trigger.start)})
    assert len(events(account(a, b, decisions=Decisions(different=frozenset({pair}))))) == 2
    late = held(write, when="2020-03-12", day="2020-03-13")
    assert len(events(account(a, late, decisions=Decisions(same=frozenset({pair}))))) == 1


def test_the_order_of_the_articles_changes_nothing(write: Write) -> None:
    pages = [announced(write), held(write), announced(write, "c", "2020-03-02")]
    assert account(*pages) == account(*reversed(pages))


WIRE = "قال المتحدث إن السد سيمتلئ خلال ثلاثة مواسم ممطرة متتالية دون أي ضرر يلحق بدول المصب."


def speech(write: Write, name: str, outlet: str, lead: str, text: str = WIRE, via: tuple[str, ...] = ()) -> Any:
    page = write(name, f"{lead}\n{text}", "2020-07-01", outlet)
    content = text.split(" إن ")[1].rstrip(".")
    return page.said("قال", content, "spokesman", via)


def test_copied_reports_are_one_origin(write: Write) -> None:
    told = account(
        speech(write, "a", "النهار", "استؤنفت محادثات السد في القاهرة."),
        speech(write, "b", "الغد", "طالب خبراء بمهلة جديدة للتفاوض."),
        speech(
            write,
            "c",
            "الدستور",
            "خرجت مسيرة في العاصمة.",
            "قال الناطق الرسمي إن ملء السد يكتمل في ثلاثة مواسم من المطر.",
        ),
    )
    line = next(line for line in told.lines if line.kind == "statement" and line.mentions >= 2)
    copies = {s.anchor.article: s.origin for s in line.supports}
    assert copies["a"] == copies["b"]
    assert line.mentions - line.independent == 1
    assert any("share" in reason for reason in line.reasons_en)
    assert any(link.kind == "copy" for link in told.reuse)


def test_reports_that_credit_one_agency_are_one_origin(write: Write) -> None:
    one = speech(write, "a", "النهار", "استؤنفت محادثات السد في القاهرة.", via=("Q130879",))
    other = speech(
        write,
        "b",
        "الغد",
        "طالب خبراء بمهلة.",
        "قال المتحدث إن السد سيمتلئ في ثلاثة مواسم ممطرة بلا ضرر.",
        ("Q130879",),
    )
    told = account(one, other)
    line = next(line for line in told.lines if line.kind == "statement")
    assert (line.mentions, line.outlets, line.independent) == (2, 2, 1)
    assert ("spokesman", "Q130879", "النهار") in line.chains
    assert [card.agencies for card in told.articles] == [("Q130879",), ("Q130879",)]


def test_statements_of_two_men_stay_apart(write: Write) -> None:
    one = speech(write, "a", "النهار", "استؤنفت محادثات السد.")
    other = write("b", "قال الوزير إن الخلاف على قواعد التشغيل ما زال قائما.", "2020-07-01", "الغد")
    other.said("قال", "الخلاف على قواعد التشغيل ما زال قائما", "minister")
    assert all(line.mentions == 1 for line in account(one, other).lines)


def test_tolls_that_differ_are_told_with_both_sentences(write: Write) -> None:
    one = write("a", "أعلنت وزارة الصحة مقتل 12 شخصا في انفجار مصنع الكيماويات بمدينة حلوان.", "2020-07-01")
    one.named("وزارة الصحة", "health", "ORG").named("حلوان", "helwan", "GPE").counted("12", 12, "شخصا", "health")
    other = write("b", "وقالت نقابة العمال إن انفجار مصنع الكيماويات في حلوان أودى بحياة 40 شخصا.", "2020-07-01")
    other.named("نقابة العمال", "union", "ORG").named("حلوان", "helwan", "GPE").counted("40", 40, "شخصا", "union")
    clash = next(d for d in account(one, other).divergences if d.what == "figure")
    assert {clash.a.article, clash.b.article} == {"a", "b"}
    assert "12" in clash.reason_en
    assert "40" in clash.reason_en
    assert clash.reason != clash.reason_en


def test_a_stated_day_against_one_said_not_to_be_set(write: Write) -> None:
    one = write("a", "تستضيف القاهرة مؤتمر إعمار غزة في 20 أكتوبر المقبل.", "2020-09-01")
    one.named("القاهرة", "cairo", "GPE").named("غزة", "gaza", "GPE")
    one.event(
        "مؤتمر", ("CONSULT", "conference"), [("gaza", "both")], place="cairo", time="2020-10-20", status="planned"
    )
    other = write("b", "وأوضح مصدر أنه لم يتم بعد تحديد موعد مؤتمر إعمار غزة.", "2020-09-01")
    other.named("غزة", "gaza", "GPE")
    (clash,) = account(one, other).divergences
    assert clash.what == "time"


def test_less_detail_is_no_divergence(write: Write) -> None:
    one, other = announced(write), announced(write, "b", "2020-03-02", "2020-03")
    assert account(one, other).divergences == ()


def test_no_page_or_an_empty_one_gives_an_empty_account(write: Write) -> None:
    assert account().lines == ()
    assert account(write("a", "", "2020-01-01")).lines == ()


def test_a_sentence_once_given_is_not_being_given_later_on(write: Write) -> None:
    def sentenced(name: str, text: str, cue: str, status: str, day: str) -> Any:
        page = write(name, text, day).named("نادر الفقي", "nader").named("طنطا", "tanta", "GPE")
        return page.event(cue, ("COERCE", "sentence"), [("nader", "target")], place="tanta", status=status)

    first = sentenced("a", "أصدرت محكمة طنطا حكما بالسجن على نادر الفقي.", "أصدرت", "happened", "2020-03-01")
    later = sentenced("b", "صدر عن محكمة طنطا حكم يقضي بالسجن على نادر الفقي.", "يقضي", "ongoing", "2020-03-02")
    (line,) = events(account(first, later))
    assert line.status == "happened"


def test_two_names_of_one_outlet_are_one_outlet(write: Write) -> None:
    text = "أدى انفجار مصنع الغاز في حلوان إلى مقتل 12 شخصا."
    pages = [
        write(name, text, "2020-07-01", outlet).named("حلوان", "h", "GPE").counted("12", 12, "شخصا")
        for name, outlet in (("a", "okaz"), ("b", "عكاظ"), ("c", "sabq"))
    ]
    (line,) = [line for line in account(*pages).lines if line.kind == "figure"]
    assert (line.mentions, line.outlets) == (3, 2)
