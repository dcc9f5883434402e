"""Statements as a reader would list them: who says what, how, and how committed the teller sounds."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur import lexicon
from tawatur.annotate.statements import find_statements
from tawatur.annotate.statements.inflect import imperfect, noun, participle, perfect
from tawatur.annotate.statements.quotes import find_quotes
from tawatur.annotate.statements.words import forms, readings
from tawatur.arabic import Reading, normalise, read_text
from tawatur.records import Actor, Article, Paragraph, Span, Statement


def reading_of(text: str, title: bool = False) -> Reading:
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), "title" if title and number == 0 else "body"))
        at += len(line) + 1
    return Reading(Article(id="t", text=text, paragraphs=tuple(paragraphs)))


def actors_in(text: str, names: dict[str, str], gender: str = "m") -> tuple[Actor, ...]:
    """One actor phrase for each place where a name of ``names`` stands; «وزارة …» and the like are feminine."""
    found = []
    for name, entity in names.items():
        at = text.find(name)
        while at >= 0:
            kind = "ORG" if "وزارة" in name or "وكالة" in name else "PERS"
            sex = "f" if kind == "ORG" else gender
            span = Span(at, at + len(name))
            found.append(Actor(at, at + len(name), entity=entity, mention=span, type=kind, gender=sex))  # type: ignore[arg-type]
            at = text.find(name, at + 1)
    return tuple(sorted(found, key=lambda actor: actor.start))


NAMES = {"لافروف": "lavrov", "كيري": "kerry", "الجبير": "jubeir", "وزارة الدفاع": "mod", "وكالة تاس": "tass"}


def found(text: str, title: bool = False) -> list[Statement]:
    return list(find_statements(reading_of(text, title), actors_in(text, NAMES), ()))


def told(text: str, title: bool = False) -> list[tuple[str, str | None, str]]:
    """(cue, entity, content) of every statement."""
    return [(s.cue.of(text), s.speaker.entity, s.span.of(text)) for s in found(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال لافروف إن موسكو منفتحة على الحوار.", [("قال", "lavrov", "موسكو منفتحة على الحوار")]),
        ("لافروف أكد أن موسكو منفتحة.", [("أكد", "lavrov", "موسكو منفتحة")]),
        ("وكان لافروف قد أعلن أن الغرب بدأ يدرك.", [("أعلن", "lavrov", "الغرب بدأ يدرك")]),
        ("وحذر لافروف من عواقب وخيمة.", [("حذر", "lavrov", "عواقب وخيمة")]),
        ("ودعا لافروف إلى تشكيل تحالف واسع.", [("دعا", "lavrov", "تشكيل تحالف واسع")]),
        ("وتوعد لافروف بتدمير كل من يهدد القوات.", [("توعد", "lavrov", "تدمير كل من يهدد القوات")]),
        ("وأعلنت وزارة الدفاع مقتل خمسة جنود.", [("أعلنت", "mod", "مقتل خمسة جنود")]),
        ("وتابع لافروف قوله «أمامنا كثير من العمل».", [("تابع", "lavrov", "أمامنا كثير من العمل")]),
        ("سيسافر كيري غدا، بحسب وزارة الدفاع.", [("بحسب", "mod", "سيسافر كيري غدا")]),
        ("وبحسب لافروف، فإن الحوار مستمر.", [("بحسب", "lavrov", "الحوار مستمر")]),
        ("سيلتقي كيري نظيره اليوم، وفق ما قال لافروف للصحافيين.", [("قال", "lavrov", "سيلتقي كيري نظيره اليوم")]),
        ("وجاء ذلك بعد إعلان لافروف أن الحرب انتهت.", [("إعلان", "lavrov", "الحرب انتهت")]),
        ("ومضى لافروف بالقول إن الأزمة طويلة.", [("بالقول", "lavrov", "الأزمة طويلة")]),
        ("وأوضح لافروف قائلا: «لن نوافق على ذلك».", [("أوضح", "lavrov", "لن نوافق على ذلك")]),
        ("وصف لافروف الاتهامات بأنها كاذبة.", [("وصف", "lavrov", "الاتهامات بأنها كاذبة")]),
        ("«لن نتراجع عن ذلك»، قال لافروف في موسكو.", [("قال", "lavrov", "لن نتراجع عن ذلك")]),
    ],
)
def test_each_shape_of_reporting_is_one_statement(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_verb_participle_and_understood_verb_have_one_speaker() -> None:
    text = "قال لافروف إن الحوار مفيد، مضيفا أن موسكو تدعمه، ومؤكدا استمراره.\nوأشار إلى أن الاتفاق قريب."
    assert [(cue, who) for cue, who, _ in told(text)] == [
        ("قال", "lavrov"),
        ("مضيفا", "lavrov"),
        ("مؤكدا", "lavrov"),
        ("أشار", "lavrov"),
    ]


def test_a_verb_of_the_other_gender_does_not_take_the_last_speaker() -> None:
    (_, later) = found("قال لافروف إن الحوار مفيد.\nوأضافت أن الاتفاق قريب.")
    assert later.speaker.entity is None


def test_a_plural_verb_does_not_take_a_single_speaker() -> None:
    (_, later) = found("قال لافروف إن الحوار مفيد.\nوأضافوا أن الاتفاق قريب.")
    assert later.speaker.entity is None


def test_two_speakers_give_two_statements() -> None:
    text = "أكد الجبير ولافروف أن الاجتماع كان بناء."
    assert [(who, what) for _, who, what in told(text)] == [
        ("jubeir", "الاجتماع كان بناء"),
        ("lavrov", "الاجتماع كان بناء"),
    ]


def test_a_statement_inside_another_knows_through_whom_it_came() -> None:
    (outer, inner) = found("أعلن كيري أن لافروف يعتقد أن الحل قريب.")
    assert (outer.speaker.entity, inner.speaker.entity) == ("kerry", "lavrov")
    assert inner.stance == "believes"
    assert inner.via == ("kerry",)


def test_an_agency_passes_on_and_does_not_speak() -> None:
    (only,) = found("ونقلت وكالة تاس عن لافروف قوله إن المحادثات ناجحة.")
    text = "ونقلت وكالة تاس عن لافروف قوله إن المحادثات ناجحة."
    assert (only.cue.of(text), only.speaker.entity, only.via) == ("قوله", "lavrov", ("tass",))
    (quoted,) = found("وقال لافروف: «المحادثات ناجحة جدا»، بحسب وكالة تاس.")
    assert (quoted.speaker.entity, quoted.via) == ("lavrov", ("tass",))


def test_headline_speaker_before_the_colon() -> None:
    assert told("لافروف: لا يوجد نهج مشترك\nنص.", title=True) == [(":", "lavrov", "لا يوجد نهج مشترك")]


def test_an_unnamed_speaker_keeps_its_words() -> None:
    text = "وقال مسؤول أمني كبير إن الطريق مغلق."
    (only,) = found(text)
    assert only.speaker.entity is None
    assert only.speaker.start is not None
    assert text[only.speaker.start : only.speaker.end] == "مسؤول أمني كبير"


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("قال لافروف إن", "says"),
        ("شدد لافروف على أن", "affirms"),
        ("زعم لافروف أن", "claims"),
        ("نفى لافروف أن", "denies"),
        ("حذر لافروف من أن", "warns"),
        ("طالب لافروف بأن", "calls"),
        ("رأى لافروف أن", "believes"),
        ("اتهم لافروف واشنطن بأنها", "accuses"),
        ("تعهد لافروف بأن", "intends"),
    ],
)
def test_stance_comes_from_the_cue(verb: str, stance: str) -> None:
    assert [s.stance for s in found(f"{verb} القوات تنسحب قريبا.")] == [stance]


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("قال لافروف: «لن ننسحب من هناك».", "direct"),
        ("قال لافروف إن الخطة «معيبة للغاية» وستفشل.", "direct"),
        ("قال لافروف إن تنظيم «داعش» يتراجع.", "indirect"),
        ('قال لافروف إن المعارضة "المعتدلة" ضعيفة.', "indirect"),
    ],
)
def test_scare_quotes_and_names_in_quotes_are_not_speech(text: str, manner: str) -> None:
    assert [s.manner for s in found(text)] == [manner]


def test_speech_runs_over_sentences_and_nested_marks() -> None:
    text = "وتابع لافروف «علينا هزيمة «داعش»، وسوف نهزمه. أنتم ترون ذلك»، معتبرا أن النصر قريب."
    assert [what for _, _, what in told(text)] == [
        "علينا هزيمة «داعش»، وسوف نهزمه. أنتم ترون ذلك",
        "النصر قريب",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وبحث لافروف مع كيري الأزمة السورية.",
        "ناقش الجانبان العلاقات الثنائية.",
        "يذكر أن هذه أول زيارة للوزير.",
        "ومن المقرر أن يسافر لافروف غدا.",
        "لم يؤكد لافروف موعد الزيارة.",
        "سيعلن لافروف غدا أن الاتفاق تم.",
        "في ذكرى الحرب زار لافروف المتحف.",
        "قال الله تعالى: «وتعاونوا على البر والتقوى».",
        "العلاقات بين روسيا وإيران قوية.",
        "وحضر علي بن أبي طالب بالأمس.",
        "أعتقد أن الحل قريب.",
        "زاد الإنتاج خمسة في المئة.",
    ],
)
def test_lookalikes_report_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("slip", ["اكد لافروف ان", "أكّد لافروف أنّ", "وأكد لافروف إن", "اكد لافروف بأن"])
def test_spelling_slips_are_read(slip: str) -> None:
    assert [(who, what) for _, who, what in told(f"{slip} الوقت ضيق.")] == [("lavrov", "الوقت ضيق")]


def test_denial_that_is_not_made_is_marked() -> None:
    (only,) = found("ولم ينف لافروف أن الزيارة أُلغيت.")
    assert only.negated


def test_inflection_of_sound_hollow_and_weak_verbs() -> None:
    assert [s.text for s in perfect("قال")] == ["قال", "قالت", "قالوا", "قالتا", "قالا"]
    assert {"دعت", "دعوا"} <= {s.text for s in perfect("دعا")}
    assert {"يدعو", "تدعو", "يدعون"} <= {s.text for s in imperfect("يدعو")}
    assert {"نافيا", "نافيه", "نافين"} == {s.text for s in participle("نافيا")}
    assert {"دعوه", "دعوته", "دعوتهم", "الدعوه"} <= {s.text for s in noun("دعوه")}


def test_pronouns_on_verbs_are_taken_off() -> None:
    assert [f.verb.lemma for f in readings(normalise("يدعوه"))] == ["دعا"]
    assert readings(normalise("كتاب")) == ()


def test_every_verb_has_a_stance_ways_and_a_gloss() -> None:
    stances = {"says", "affirms", "claims", "denies", "warns", "calls", "believes", "accuses", "intends"}
    ways = {"that", "quote", "object", "إلى", "على", "من", "عن", "في", "ب", "ل"}
    rows = lexicon.table("ar/reporting_verbs.tsv")
    assert len(rows) > 120
    for row in rows:
        assert row["stance"] in stances, row
        assert set(row["takes"].split()) <= ways, row
        assert row["gloss"], row
    assert len(forms()) > 2500


def test_marks_of_every_kind_pair_up() -> None:
    text = 'قال «أ «ب» ج» ثم “د هـ” ثم "و ز" وقال »ح ط« و"ي ك" و«ل م'
    pairs = [q.inner.of(text).strip() for q in find_quotes(read_text(text).article) if q.closed]
    assert pairs == ["أ «ب» ج", "ب", "د هـ", "و ز", "ح ط", "ي ك"]


_WORDS = [
    "قال",
    "لافروف",
    "إن",
    "أن",
    "«",
    "»",
    '"',
    "،",
    ".",
    ":",
    "مؤكدا",
    "وأضاف",
    "بحسب",
    "عن",
    "قوله",
    "إلى",
    "\n",
    "و",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=30))
def test_any_order_of_words_gives_spans_inside_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for s in found(text):
        assert 0 <= s.cue.start < s.cue.end <= len(text)
        assert 0 <= s.start < s.end <= len(text)
        assert s.speaker.start is None or 0 <= s.speaker.start < (s.speaker.end or 0) <= len(text)


def test_the_cost_of_a_long_text_is_in_proportion(steps: Callable[[Callable[[], object]], int]) -> None:
    sentence = "وقال لافروف إن «الحوار مفيد جدا للجميع»، مضيفا أن موسكو تدعمه. "

    def cost(times: int) -> int:
        text = sentence * times
        reading, actors = reading_of(text), actors_in(text, NAMES)
        return steps(lambda: find_statements(reading, actors, ()))

    cost(20)
    assert cost(800) < 10 * cost(100)


def test_a_title_with_a_pronoun_stands_for_the_one_who_spoke() -> None:
    text = "وقال لافروف إن الحوار مفيد. وأضاف معاليه للصحفيين أن موسكو تدعمه."
    assert [entity for _, entity, _ in told(text)] == ["lavrov", "lavrov"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is said of the speaker stands before the content
        (
            "وذكر لافروف الذي يرافق الرئيس في زيارته إلى باريس، من نيروبي بأن الحكومة باقية.",
            [("ذكر", "lavrov", "الحكومة باقية")],
        ),
        ("وأكد لافروف، الذي كان يتحدث في موسكو، أن الحوار مستمر.", [("أكد", "lavrov", "الحوار مستمر")]),
        ("وقال لافروف، وهو يتحدث في موسكو، إن الحوار مستمر.", [("قال", "lavrov", "الحوار مستمر")]),
        ("لافروف - وهو وزير الخارجية - قال إن الأزمة انتهت.", [("قال", "lavrov", "الأزمة انتهت")]),
        # whoever withholds a name reports nothing by it
        ("وقال لافروف، طلب عدم كشف هويته، إن الحوار مستمر.", [("قال", "lavrov", "الحوار مستمر")]),
        ("وأضاف المصدر ـ الذي فضل عدم ذكر اسمه ـ أن القوات انسحبت.", [("أضاف", None, "القوات انسحبت")]),
        ("وقال دبلوماسي رفض الكشف عن اسمه إن المفاوضات تعثرت.", [("قال", None, "المفاوضات تعثرت")]),
        # agencies: on their own, and of somebody
        ("ونقلت وكالة تاس أن القوات انسحبت.", [("نقلت", "tass", "القوات انسحبت")]),
        ("وأصيب عشرة في الهجوم، وفق ما نقلت وكالة تاس.", [("نقلت", "tass", "أصيب عشرة في الهجوم")]),
        ("وأصيب عشرة في الهجوم، وفق ما نقلت وكالة تاس عن لافروف.", [("نقلت", "lavrov", "أصيب عشرة في الهجوم")]),
        # where the teller sets another clause beside
        ("وأكد لافروف أن البلاد مستقرة بينما تواصلت المظاهرات.", [("أكد", "lavrov", "البلاد مستقرة")]),
        ("وأكد لافروف أن العمل جار فيما يتعلق بالحدود.", [("أكد", "lavrov", "العمل جار فيما يتعلق بالحدود")]),
        (
            "وقال لافروف إن الخطة تدعم الزراعة بالإضافة إلى ذلك تخفض الضرائب.",
            [("قال", "lavrov", "الخطة تدعم الزراعة بالإضافة إلى ذلك تخفض الضرائب")],
        ),
        # where it was told stands before what was told
        ("وأعلنت وزارة الدفاع في بيان اليوم مقتل ثلاثة جنود.", [("أعلنت", "mod", "مقتل ثلاثة جنود")]),
        ("وأكدت وزارة الدفاع وفقا لوكالة تاس انسحاب القوات.", [("أكدت", "mod", "انسحاب القوات")]),
        (
            "وجاء ذلك بعد اعتراف لافروف في خطابه الأخير بأن القوات تعبت.",
            [("اعتراف", "lavrov", "القوات تعبت")],
        ),
        # the same speaker goes on in a clause of his own
        (
            "وقال لافروف إن النمو سيتباطأ، لكنه توقع تحسنا قريبا.",
            [("قال", "lavrov", "النمو سيتباطأ"), ("توقع", "lavrov", "تحسنا قريبا")],
        ),
        ("وأفاد لافروف عن مقتل ثلاثة جنود.", [("أفاد", "lavrov", "مقتل ثلاثة جنود")]),
        # told to an agency, whose first letter joins nothing
        ("وأفاد لافروف وكالة تاس أن القوات انسحبت.", [("أفاد", "lavrov", "القوات انسحبت")]),
        # deeds, not reports
        ("وعقد الحلف اجتماعا بناء على طلب لافروف لبحث التهديدات.", []),
        ("وأعلن لافروف الحرب على الإرهاب.", []),
        ("ورفضت الشركة طلبها بداعي مخالفة السياسة.", []),
        ("ورحب لافروف بالاتفاق.", []),
        ("ورحب لافروف بالاتفاق قائلا إنه خطوة أولى.", [("رحب", "lavrov", "خطوة أولى")]),
        # what belongs to one report is not two
        ("وأعرب لافروف عن إدانته واستنكاره للهجوم.", [("أعرب", "lavrov", "إدانته واستنكاره للهجوم")]),
        ("وقال لافروف إن بلاده تأمل في أن يتوقف القتال.", [("قال", "lavrov", "بلاده تأمل في أن يتوقف القتال")]),
        (
            "وقال لافروف إن كتبهم تروج للعنف وتحض على القتال.",
            [("قال", "lavrov", "كتبهم تروج للعنف وتحض على القتال")],
        ),
    ],
)
def test_families_met_in_stories_that_were_new(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


def test_two_states_before_one_verb() -> None:
    text = "لافروف وكيري يدينان الهجوم\nنص."
    assert told(text, title=True) == [
        ("يدينان", "lavrov", "الهجوم"),
        ("يدينان", "kerry", "الهجوم"),
    ]


def test_the_accused_is_no_part_of_the_accuser() -> None:
    text = "ويتهم دمرتاش الرئيس التركي بدعم الإرهاب."
    at = text.index("الرئيس")
    accused = Actor(at, at + len("الرئيس التركي"), role="role:turkish-president")
    (statement,) = find_statements(reading_of(text), (accused,), ())
    speaker = statement.speaker
    assert speaker.start is not None
    assert text[speaker.start : speaker.end] == "دمرتاش"
    assert speaker.entity is None
    assert statement.span.of(text) == "دعم الإرهاب"


def test_a_name_that_ran_into_the_next_report() -> None:
    text = "اتصل لافروف بنظيره جون كيري وأكد استعداد بلاده للمساعدة."
    start = text.index("جون")
    long = Span(start, text.index(" استعداد"))
    actors = (
        *actors_in(text, {"لافروف": "lavrov"}),
        Actor(long.start, long.end, entity="kerry", mention=long, type="PERS"),
    )
    (statement,) = find_statements(reading_of(text), actors, ())
    assert (statement.cue.of(text), statement.speaker.entity) == ("أكد", "lavrov")


def test_a_place_before_a_relative_is_no_speaker() -> None:
    text = "وأدلت بتصريحات في لندن التي قالت إنها لن تشارك."
    at = text.index("لندن")
    city = Actor(at, at + 4, entity="london", mention=Span(at, at + 4), type="GPE", gender="f")
    (statement,) = find_statements(reading_of(text), (city,), ())
    assert statement.speaker.entity is None


def test_turning_to_a_topic_keeps_the_speaker() -> None:
    text = "وقال لافروف إن الوضع جيد. وفيما يتعلق بوكالة تاس، أكد أن عملها مستمر."
    assert told(text)[1] == ("أكد", "lavrov", "عملها مستمر")
