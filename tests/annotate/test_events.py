"""Events as a reader of the sentence would list them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur import lexicon
from tawatur.annotate import annotate_article
from tawatur.annotate.events.forms import noun_forms, verb_forms
from tawatur.annotate.events.words import event_forms, frames
from tawatur.records import Article, Event, Paragraph, Published

DAY = "2015-11-21"  # a Saturday


def events(text: str) -> tuple[Event, ...]:
    article = Article("t", text, (Paragraph(0, len(text), "body"),), Published(DAY, DAY, DAY, "given"))
    return annotate_article(article).events


def who(text: str, event: Event) -> dict[str, str]:
    """The participants as written, with their roles; a state known only by its adjective by its id."""
    return {
        text[p.start : p.end] if p.start is not None and p.end is not None else str(p.entity): p.role
        for p in event.participants
    }


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("اجتمع وزير الخارجية الروسي سيرغي لافروف مع نظيره الأميركي جون كيري في فيينا.", "اجتمع", "CONSULT/meet"),
        ("أجرى ماكرون اتصالا هاتفيا مع زيلينسكي.", "اتصالا", "CONSULT/call"),
        ("وصل وزير الخارجية الأمريكي أنتوني بلينكن إلى القاهرة مساء أمس.", "وصل", "CONSULT/visit"),
        ("يعقد مجلس الأمن جلسة طارئة غدا لبحث الوضع في غزة.", "جلسة", "CONSULT/conference"),
        ("وقعت السعودية وإيران اتفاقا في بكين يوم الجمعة الماضي.", "اتفاقا", "AGREE/None"),
        ("اتفقت روسيا وأوكرانيا على تبادل الأسرى.", "تبادل", "COOPERATE/None"),
        ("قدمت الإمارات مساعدات إنسانية إلى اليمن.", "مساعدات", "AID/humanitarian"),
        ("فرض الاتحاد الأوروبي عقوبات على روسيا.", "عقوبات", "SANCTION/sanctions"),
        ("قطعت السعودية علاقاتها الدبلوماسية مع إيران.", "قطعت", "SANCTION/break"),
        ("أرسلت الولايات المتحدة حاملة طائرات إلى الخليج.", "أرسلت", "MOBILIZE/deploy"),
        ("تجري كوريا الجنوبية والولايات المتحدة مناورات عسكرية مشتركة.", "مناورات", "MOBILIZE/exercise"),
        ("قصفت طائرات إسرائيلية مواقع لحزب الله في جنوب لبنان فجر اليوم.", "قصفت", "ASSAULT/shelling"),
        ("أسقطت تركيا طائرة روسية قرب الحدود السورية.", "أسقطت", "ASSAULT/downing"),
        ("اعتقلت الشرطة الفرنسية ثلاثة أشخاص في باريس.", "اعتقلت", "COERCE/arrest"),
        ("استدعت وزارة الخارجية الإيرانية السفير البريطاني في طهران.", "استدعت", "COERCE/summon"),
        ("سيطر تنظيم داعش على مدينة الرمادي.", "سيطر", "COERCE/seize"),
        ("انسحبت القوات الأمريكية من أفغانستان عام 2021.", "انسحبت", "RETREAT/withdraw"),
        ("أفرجت السلطات المصرية عن الصحفي أحمد منصور.", "أفرجت", "RETREAT/release"),
        ("أعلن الطرفان وقف إطلاق النار في غزة ابتداء من الخميس.", "وقف", "RETREAT/ceasefire"),
        ("تظاهر آلاف العمال في أثينا احتجاجا على خفض الأجور.", "تظاهر", "PROTEST/demonstrate"),
        ("بدأ عمال السكك الحديدية إضرابا في لندن.", "إضرابا", "PROTEST/strike"),
    ],
)
def test_every_plover_type_is_found_at_its_word(text: str, trigger: str, kind: str) -> None:
    found = {e.trigger.of(text): f"{e.type}/{e.mode}" for e in events(text)}
    assert found.get(trigger) == kind


@pytest.mark.parametrize(
    "text",
    [
        "وزير الشؤون الاجتماعية يؤكد أهمية التعاون.",
        "ضرب وزير المالية مثلا بالاقتصاد التركي.",
        "قال وزير الدفاع إن الجيش سيرد على أي هجوم.",
        "يلتقي الفريقان غدا في نهائي كأس آسيا، والمباراة يقودها حكم ياباني، ولاعبو المنتخب جاهزون للبطولة.",
        "عقد وزير الخارجية مؤتمرا صحفيا في عمان.",
        "وصل سعر البرميل إلى 48 دولارا.",
        "توفي ثلاثة أشخاص في حادث سير قرب جدة.",
        "نتفق جميعا على أن الإرهاب خطر.",
        "القنابل مخصصة لضرب أهداف العدو.",
    ],
)
def test_topics_sayings_and_sport_are_no_events(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("سيلتقي بوتين خامنئي في طهران الاثنين المقبل.", "سيلتقي", "planned"),
        ("من المقرر أن يلتقي كيري لافروف في فيينا.", "يلتقي", "planned"),
        ("يستعد عباس لزيارة واشنطن الشهر المقبل.", "زيارة", "planned"),
        ("لم يلتق بوتين خامنئي سوى مرة واحدة عام 2007.", "يلتق", "happened"),
        ("لم يلتق بوتين أوباما في باريس.", "يلتق", "denied"),
        ("نفى الكرملين إجراء أي محادثات مع واشنطن.", "محادثات", "denied"),
        ("أعلن مستشار الكرملين تأجيل زيارة الملك سلمان إلى موسكو إلى العام المقبل.", "زيارة", "postponed"),
        ("ألغت ألمانيا زيارة وزير الخارجية التركي إلى برلين.", "زيارة", "cancelled"),
        ("وبعد فشل الهدنة استأنفت إسرائيل قصف غزة.", "الهدنة", "cancelled"),
        ("دعا الرئيس الفرنسي إلى إجراء محادثات بين الحكومة السورية والمعارضة.", "محادثات", "proposed"),
        ("اتفقت روسيا وأوكرانيا على تبادل الأسرى.", "تبادل", "planned"),
    ],
)
def test_status_follows_tense_negation_and_what_was_done_with_it(text: str, trigger: str, status: str) -> None:
    told = {word.of(text): e.status for e in events(text) for word in (e.trigger, *e.also)}
    assert told[trigger] == status


def test_a_meeting_has_both_sides_its_place_and_its_day() -> None:
    text = "سيلتقي الرئيس الروسي فلاديمير بوتين نظيره الصيني شي جين بينغ في بكين الاثنين المقبل."
    (event,) = events(text)
    assert who(text, event) == {"الرئيس الروسي فلاديمير بوتين": "both", "نظيره الصيني شي جين بينغ": "both"}
    assert (event.time, event.place) == ("2015-11-23", "Q956")
    assert event.sentence is not None
    assert event.sentence.of(text) == text


def test_a_visit_within_the_meeting_has_its_visitor_its_day_and_its_place() -> None:
    text = "سيلتقي بوتين الاثنين المقبل المرشد علي خامنئي في إطار زيارة إلى طهران."
    visit = next(e for e in events(text) if e.mode == "visit")
    meeting = next(e for e in events(text) if e.mode == "meet")
    assert who(text, visit)["بوتين"] == "source"
    assert visit.time == meeting.time == "2015-11-23"
    assert visit.place == meeting.place == "Q3616"


def test_who_hits_and_who_is_hit() -> None:
    text = "استأنفت إسرائيل قصف غزة."
    (event,) = events(text)
    assert who(text, event) == {"إسرائيل": "source", "غزة": "target"}


def test_the_plane_of_a_state_makes_the_state_the_target() -> None:
    text = "أسقطت تركيا طائرة روسية قرب الحدود السورية."
    (event,) = events(text)
    assert who(text, event) == {"تركيا": "source", "Q159": "target"}


def test_the_killed_are_targets_though_the_verb_is_written_as_an_active_one() -> None:
    text = "قتل خمسة مدنيين في هجوم انتحاري استهدف مسجدا في كابول أمس."
    (event,) = events(text)
    assert who(text, event) == {"خمسة مدنيين": "target"}
    assert (event.time, event.status) == ("2015-11-20", "happened")
    assert len(event.also) == 2


def test_one_happening_told_in_title_and_lead_is_one_event() -> None:
    title, lead = "أمير قطر يستقبل لافروف", "استقبل أمير قطر تميم بن حمد اليوم سيرغي لافروف في الدوحة."
    text = f"{title}\n{lead}"
    article = Article(
        "t",
        text,
        (Paragraph(0, len(title), "title"), Paragraph(len(title) + 1, len(text), "body")),
        Published(DAY, DAY, DAY, "given"),
    )
    (event,) = annotate_article(article).events
    assert event.trigger.of(text) == "استقبل"
    assert [a.of(text) for a in event.also] == ["يستقبل"]


def test_attribution_is_to_the_innermost_speaker() -> None:
    text = "أعلن الكرملين أن بوتين سيلتقي خامنئي في طهران."
    (event,) = events(text)
    assert event.attributed_to.start is not None
    assert text[event.attributed_to.start : event.attributed_to.end] == "الكرملين"


def test_offsets_quote_the_trigger_without_its_clitics() -> None:
    text = "جاء ذلك بعد مباحثات للرئيسين، وسيجتمع بوتين بأردوغان في أنقرة."
    triggers = [e.trigger.of(text) for e in events(text)]
    assert "سيجتمع" in triggers


@pytest.mark.parametrize(
    ("past", "present", "forms"),
    [
        ("التقى", "يلتقي", {"التقي", "التقت", "التقوا", "يلتقي", "يلتق", "يلتقون", "يلتقيان", "التقاه"}),
        ("زار", "يزور", {"زار", "زارت", "زاروا", "يزور", "يزر", "تزور", "يزورون", "زارها"}),
        ("قصف", "يقصف", {"قصف", "قصفت", "قصفوا", "يقصف", "تقصف", "يقصفون", "قصفته"}),
    ],
)
def test_verbs_are_known_in_all_their_forms(past: str, present: str, forms: set[str]) -> None:
    assert forms <= {form.written for form in verb_forms(past, present)}


def test_nouns_are_known_with_article_and_pronouns() -> None:
    written = {form.written for form in noun_forms("زيارة", plural=False)}
    assert {"زياره", "الزياره", "زيارته", "زيارتها", "زيارتين"} <= written


def test_every_row_of_the_tables_has_a_frame_and_a_plover_type() -> None:
    types = {
        "CONSULT", "AGREE", "COOPERATE", "AID", "SANCTION", "MOBILIZE", "ASSAULT", "COERCE", "RETREAT", "PROTEST",
    }  # fmt: skip
    for table in ("ar/event_verbs.tsv", "ar/event_nouns.tsv"):
        for row in lexicon.table(table):
            assert None not in row.values(), row
            assert row["frame"] in frames(), row
            assert row["type"] in types, row
    assert len(event_forms()) > 5000


def test_reading_twice_gives_the_same() -> None:
    text = "سيلتقي بوتين خامنئي في طهران الاثنين المقبل، وقصفت روسيا مواقع لداعش في سوريا."
    assert events(text) == events(text)


def test_the_reference_page_lists_every_type_and_mode_of_the_tables() -> None:
    page = Path(__file__).parents[2].joinpath("docs/reference/events.md").read_text(encoding="utf-8")
    for table in ("ar/event_verbs.tsv", "ar/event_nouns.tsv"):
        for row in lexicon.table(table):
            mode = "–" if row["mode"] == "-" else row["mode"]
            assert f"| {row['type']} | {mode} |" in page, row


def test_every_example_of_the_reference_page_is_read_as_it_says() -> None:
    page = Path(__file__).parents[2].joinpath("docs/reference/events.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines()]
    examples = [row for row in rows if len(row) == 4 and row[0].isupper() and not row[1].startswith("`")]
    assert len(examples) > 40
    for type_, mode, _, text in examples:
        assert (type_, mode) in [(e.type, e.mode or "–") for e in events(text + ".")], text


@pytest.mark.parametrize(
    "text",
    [
        "حاصرت مياه السيول قطارا قرب مومباي.",
        "قال الأمين العام إنه لا حديث عن السلام قبل التوصل إلى اتفاق.",
        "سيف الإسلام هو نجل الزعيم الراحل معمر القذافي.",
        "وصف الوزير البلدة التي تسيطر عليها المعارضة بأنها مدمرة.",
        "أعلنت واشنطن أنها ستعمل على حماية المدنيين من هجمات داعش.",
        "زار الوفد مدرسة في مقاطعة كورام.",
    ],
)
def test_what_is_no_event_of_anybody(text: str) -> None:
    assert not [e for e in events(text) if e.type in ("ASSAULT", "AGREE", "AID", "COERCE", "SANCTION")], text


def test_a_death_sentence_is_no_killing_until_it_is_carried_out() -> None:
    assert {e.type for e in events("قضت محكمة في القاهرة بإعدام عشرة متهمين.")} == {"COERCE"}
    assert "ASSAULT" in {e.type for e in events("نفذت السلطات في الأردن حكم الإعدام بحق عشرة مدانين.")}


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("قال مندوب إن روسيا لا تنوي عقد اجتماع مع تركيا.", "اجتماع", "denied"),
        ("من المرجح أن توقع الحكومة اليونانية اتفاقا مع الدائنين.", "اتفاقا", "planned"),
        ("يتزامن الإعلان مع بدء مفاوضات بين الحكومة الأفغانية وحركة طالبان.", "مفاوضات", "ongoing"),
        ("وصل المبعوث مارتن غريفيث إلى جدة لإجراء محادثات مع الجيش السوداني.", "محادثات", "planned"),
        ("تعقد المنظمة الاجتماع المقرر في ديسمبر مع روسيا.", "الاجتماع", "planned"),
    ],
)
def test_what_is_not_to_be_likely_or_just_begun(text: str, trigger: str, status: str) -> None:
    assert {e.trigger.of(text): e.status for e in events(text)}[trigger] == status


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("عرضت اليونان إرسال مساعدات إلى تركيا.", {"اليونان": "source", "تركيا": "target"}),
        ("بوتين الذي سيزور طهران غدا لم يلتق علي خامنئي منذ أعوام.", {"بوتين": "both", "علي خامنئي": "both"}),
        ("قتل ثلاثة جنود على يد تنظيم داعش.", {"تنظيم داعش": "source"}),
        ("استقبل بشار الأسد في دمشق وفدا من الأمم المتحدة.", {"بشار الأسد": "both", "وفدا من الأمم المتحدة": "both"}),
        (
            "استقبل الملك سلمان في الرياض اليوم الرئيس فرانسوا هولاند.",
            {"الملك سلمان": "both", "الرئيس فرانسوا هولاند": "both"},
        ),
    ],
)
def test_who_takes_part_beyond_the_plain_clause(text: str, people: dict[str, str]) -> None:
    found = [who(text, e) for e in events(text)]
    assert any(people.items() <= one.items() for one in found), found


def test_a_meeting_at_the_goal_of_a_journey_is_there_and_then() -> None:
    text = "ينتقل كيري غدا إلى الدوحة، حيث سيلتقي سيرغي لافروف."
    journey, meeting = events(text)
    assert meeting.place == journey.place is not None
    assert meeting.time == journey.time is not None


def test_an_attack_told_by_a_noun_and_a_verb_is_one_event_with_its_own_mode() -> None:
    for text, mode in [
        ("قتل خمسة أشخاص في انفجار سيارة مفخخة استهدف قافلة للقوات الأميركية في كابول الثلاثاء.", "bombing"),
        ("شنت طائرات سعودية غارات جوية استهدفت سوقا في صنعاء وأسفرت عن مقتل عشرين مدنيا.", "airstrike"),
        ("استهدف هجوم انتحاري مسجدا في الكويت ما أسفر عن مقتل 27 شخصا.", "attack"),
        ("أدى هجوم شنه مسلحون على مركز للشرطة في بغداد إلى مقتل ضابطين وإصابة خمسة جنود.", "attack"),
    ]:
        found = events(text)
        assert [(e.type, e.mode) for e in found] == [("ASSAULT", mode)], text
        assert len(found[0].also) == 2 or mode == "airstrike"


def test_deaths_in_disasters_and_accidents_are_no_attacks() -> None:
    for text in (
        "أعلنت السلطات مقتل عشرين شخصا وإصابة مئة في فيضانات شمال باكستان.",
        "قتل ثلاثة أشخاص وأصيب خمسة بجروح في انهيار مبنى بالقاهرة.",
        "لقي سبعة أشخاص مصرعهم في حادث تحطم طائرة في البرازيل.",
    ):
        assert not events(text), text


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("نفى المتحدث باسم الجيش الروسي أن تكون قواته قد قصفت مستشفى في حلب.", "قصفت", "denied"),
        ("نفت طهران أن تكون طلبت اجتماعا مع واشنطن.", "اجتماعا", "denied"),
        ("عرضت الولايات المتحدة إرسال مساعدات إلى نيبال.", "مساعدات", "proposed"),
        ("قالت اليابان إنها سترسل مساعدات إلى الفلبين.", "مساعدات", "planned"),
        ("تعهدت السعودية بتقديم مساعدات إنسانية إلى اليمن.", "مساعدات", "planned"),
        ("نأمل أن تبدأ مفاوضات بين الحكومة والمعارضة قريبا.", "مفاوضات", "proposed"),
        ("تواصلت الاشتباكات بين الجيش السوري ومسلحي داعش في تدمر.", "الاشتباكات", "ongoing"),
        ("من المقرر أن يصل وزير الدفاع الأميركي آشتون كارتر إلى بغداد الخميس.", "يصل", "planned"),
        ("أعلنت موسكو بدء محادثات بين إيران والقوى الكبرى في فيينا.", "محادثات", "happened"),
    ],
)
def test_what_is_denied_offered_hoped_for_or_goes_on(text: str, trigger: str, status: str) -> None:
    told = {word.of(text): e.status for e in events(text) for word in (e.trigger, *e.also)}
    assert told[trigger] == status


def test_what_is_put_off_has_its_new_time_and_those_who_put_it_off() -> None:
    text = "أرجأ الاتحاد الأوروبي قمة كانت مقررة الأربعاء إلى نهاية الشهر."
    (summit,) = events(text)
    assert (summit.status, summit.time) == ("postponed", "2015-11")
    assert who(text, summit) == {"الاتحاد الأوروبي": "both"}


def test_during_a_visit_the_visitor_meets_his_host() -> None:
    text = "يبدأ الرئيس الفرنسي فرنسوا هولاند غدا زيارة إلى موسكو يلتقي خلالها الرئيس الروسي فلاديمير بوتين."
    meeting = {e.trigger.of(text): e for e in events(text)}["يلتقي"]
    assert (meeting.status, meeting.time, len(meeting.participants)) == ("planned", "2015-11-22", 2)


def test_the_pronoun_after_that_is_the_speaker() -> None:
    text = "وصل هولاند إلى واشنطن أمس وأكد أنه سيزور موسكو."
    visit = {e.trigger.of(text): e for e in events(text)}["سيزور"]
    assert who(text, visit) == {"هولاند": "source"}


def test_victims_and_speakers_do_not_attack() -> None:
    for text, expected in [
        ("أوقف 590 شخصا في تركيا منذ الجمعة.", {"target"}),
        ("واعتُقل ثلاثة أشخاص في القاهرة أمس.", {"target"}),
        ("أفاد شهود عيان بمقتل عشرة مدنيين في قصف على حلب.", {"target"}),
        ("أكد المتحدث باسم الشرطة إصابة ثلاثة من رجال الأمن في هجوم على نقطة تفتيش.", {"target"}),
        ("طلبت تركيا عقد اجتماع لحلف الأطلسي بعد الهجمات التي وقعت على أراضيها.", set()),
    ]:
        found = [e for e in events(text) if e.type in ("ASSAULT", "COERCE")]
        assert {p.role for e in found for p in e.participants} == expected, text


def test_whom_an_attack_is_aimed_at() -> None:
    text = "ونددت موسكو باستهداف تركيا للمقاتلة الروسية."
    roles = {p.entity: p.role for p in events(text)[0].participants if p.entity}
    assert roles == {"Q43": "source", "Q159": "target"}


def test_treaties_as_names_and_idioms_are_no_events() -> None:
    assert not events("تركيا عضو في معاهدة حلف شمال الأطلسي منذ عام 1952.")
    assert not events("أكد الوزير أن وقف إطلاق النار هو الحل الوحيد للأزمة.")
    assert not events("هذه المعلومات لا يمكن مقاطعتها مع مصدر آخر.")
    assert not events("إن أي استهداف لأي شخص هو استهداف للجميع.")
    assert [e.type for e in events("وقع الرئيسان إعلانا مشتركا في أستانا.")] == ["AGREE"]


def test_a_call_has_both_ends() -> None:
    text = "تلقى الملك سلمان بن عبدالعزيز اتصالا هاتفيا من الرئيس الفرنسي فرنسوا هولاند."
    assert set(who(text, events(text)[0]).values()) == {"both"}
    assert len(events(text)[0].participants) == 2


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        # an object pronoun: the noun after the verb does it
        ("لكن الهاشمي تحتجزه جماعة مسلحة للمقاتلين القدامى.", "تحتجزه", {"الهاشمي": "target", "جماعة مسلحة": "source"}),
        ("قال قاضي المحكمة إن سيف العدل فر بعد اعتقاله على الحدود.", "اعتقاله", {"سيف العدل": "target"}),
        ("عقب هجمات لندن، تواصل فرنسا قصف مواقع تنظيم داعش.", "قصف", {"فرنسا": "source", "تنظيم داعش": "target"}),
        ("البحرين تدين التفجير الإرهابي في القطيف.", "التفجير", {}),
        ("أثارت الخطوة احتجاجات عنيفة عمدت الشرطة إلى قمعها.", "احتجاجات", {}),
        ("انتشل غواصون 12 راكبا من البحر.", "انتشل", {"غواصون": "source", "12 راكبا": "target"}),
        ("أنقذ رجال الإنقاذ خمسة أطفال.", "أنقذ", {"رجال الإنقاذ": "source", "خمسة أطفال": "target"}),
        ("خطف مسلحون ثلاثة صحافيين في كابول.", "خطف", {"مسلحون": "source", "ثلاثة صحافيين": "target"}),
        ("أعلنت أحزاب المعارضة مقاطعة الانتخابات.", "مقاطعة", {"أحزاب المعارضة": "source"}),
        ("استأنفت اليونان ودائنوها محادثاتهم في أثينا.", "محادثاتهم", {"اليونان": "both", "دائنوها": "both"}),
    ],
)
def test_the_parts_are_given_to_those_who_play_them(text: str, trigger: str, parties: dict[str, str]) -> None:
    found = {event.trigger.of(text): who(text, event) for event in events(text)}
    assert found.get(trigger) == parties


def test_a_town_before_the_verb_is_no_party_and_the_one_after_it_is() -> None:
    text = "وفي الدوحة، من المقرر أن يجتمع لافروف مع نظيره القطري خالد العطية."
    (event,) = events(text)
    assert who(text, event) == {"لافروف": "both", "نظيره القطري خالد العطية": "both"}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل مطار الملك خالد الدولي بالرياض أكثر من مليون مسافر.",
        "وصل المصابون من مايوت وهي مقاطعة فرنسية في المحيط الهندي.",
        "اصطدمت شاحنة بناقلة نفط في كراتشي ما أدى إلى انفجارها ومقتل 20 شخصا.",
        'وقال مصدر إنه فيما يصر دائنو البرتغال على "تعاون جيد" من جانب لشبونة، فإن الخلاف باق.',
        "وألقى المستشار الرئاسي أحمد علي مسؤولية الاحتجاجات على المعارضة.",
    ],
)
def test_words_of_another_sense_are_no_events(text: str) -> None:
    assert not events(text)


def test_a_relative_clause_does_not_part_a_verdict_from_its_court_place_and_day() -> None:
    text = (
        "أصدرت محكمة في العاصمة العراقية بغداد، التي تشهد توترا منذ أسابيع، أمس الجمعة، حكما بالإعدام على طارق الهاشمي."
    )
    (event,) = events(text)
    assert (event.type, event.mode, event.place, event.time) == ("COERCE", "sentence", "Q1530", "2015-11-20")
    assert who(text, event) == {"محكمة": "source", "طارق الهاشمي": "target"}


def test_weapons_arrive_without_anybody_named() -> None:
    text = "وصلت بطاريات صواريخ باتريوت أميركية إلى تركيا أمس."
    (event,) = events(text)
    assert (event.type, event.mode, event.place, event.time) == ("MOBILIZE", "arrive", "Q43", "2015-11-20")


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        # things have pronouns too
        ("أعلن المرصد السوري أن قذائف أطلقتها الفصائل سقطت على قرية.", "أطلقتها", {"الفصائل": "source"}),
        ("قالت حركة طالبان إنها هاجمت الشرطة.", "هاجمت", {"حركة طالبان": "source", "الشرطة": "target"}),
        (
            "تدور اشتباكات بين تنظيم داعش من طرف وقوات النظام من طرف آخر.",
            "اشتباكات",
            {"تنظيم داعش": "both", "قوات النظام": "both"},
        ),
        ("أدين الصحفي جيسون رضائيان بتهمة التجسس لحساب إسرائيل.", "أدين", {"الصحفي جيسون رضائيان": "target"}),
        ("صدر بحق محمد بديع حكم بالسجن عشر سنوات.", "حكم", {"محمد بديع": "target"}),
        ("السجن 6 أعوام لمواطن انضم إلى تنظيم محظور.", "السجن", {"مواطن": "target"}),
        (
            "لقي ثلاثة شرطيين مصرعهم على يد مسلحين مجهولين.",
            "مصرعهم",
            {"ثلاثة شرطيين": "target", "مسلحين مجهولين": "source"},
        ),
        ("عقد لافروف مع كيري اجتماعا في فيينا.", "اجتماعا", {"لافروف": "both", "كيري": "both"}),
        ("أثارت الخطوة احتجاجات عمدت الشرطة إلى قمعها.", "قمعها", {"الشرطة": "source"}),
        ("وأجلي أكثر من 7500 شخص في تايوان.", "أجلي", {"7500 شخص": "target"}),
        (
            "استهدفت الفصائل المتطرفة مواقع لقوات النظام.",
            "استهدفت",
            {"الفصائل المتطرفة": "source", "قوات النظام": "target"},
        ),
        ("وافق البرلمان العراقي على خطة قدمها حيدر العبادي.", "وافق", {"البرلمان العراقي": "source"}),
    ],
)
def test_who_does_it_and_to_whom_in_harder_clauses(text: str, trigger: str, parties: dict[str, str]) -> None:
    found = {event.trigger.of(text): who(text, event) for event in events(text)}
    assert found.get(trigger) == parties


def test_verbs_that_end_in_a_hamza_keep_it() -> None:
    assert {"بدات", "بداوا", "بدووا", "يبداون"} <= {form.written for form in verb_forms("بدأ", "يبدأ")}
    (talks,) = events("حركة طالبان التي بدأت مفاوضات مع باكستان منقسمة.")
    assert {p.role for p in talks.participants} == {"both"}
    assert len(talks.participants) == 2


def test_a_delegation_is_the_group_that_sends_it() -> None:
    text = "غادر وفد من حركة حماس غزة إلى القاهرة أمس. وقال مصدر إن الوفد سيلتقي وزير المخابرات المصري."
    journey, meeting = events(text)
    (sent,) = [p.entity for p in journey.participants]
    assert sent is not None
    assert sent in {p.entity for p in meeting.participants}
    assert journey.place == "Q85"


def test_a_tour_has_its_goals_as_targets_and_a_visit_its_goal_as_place() -> None:
    (tour,) = events("بدأ الوزير محمد جواد ظريف جولته الخليجية التي تشمل الكويت وقطر إضافة إلى العراق.")
    assert sorted(p.role for p in tour.participants) == ["source", "target", "target", "target"]
    assert tour.place is None
    (visit,) = events("بدأ الرئيس فلاديمير بوتين زيارة إلى طهران.")
    assert [p.role for p in visit.participants] == ["source"]
    assert visit.place is not None


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("كذب رئيس المنظمة علي أكبر صالحي أي اتفاق منفصل بين إيران وأمريكا.", "اتفاق", "denied"),
        ("إن زيارة أوباما إلى نيروبي لن تكون ممكنة.", "زيارة", "denied"),
        ("نفت أنقرة اتهامات الأكراد بقصف الجيش التركي مواقعها في قرية.", "قصف", "denied"),
        ("وقال إن زيارة الوزير محمد جواد ظريف إلى بغداد ستبحث الأزمة.", "زيارة", "planned"),
        ("كان هذا أول هجوم تشنه حركة طالبان منذ شهر.", "هجوم", "happened"),
    ],
)
def test_what_is_denied_or_yet_to_be_by_words_around_it(text: str, trigger: str, status: str) -> None:
    assert {e.trigger.of(text): e.status for e in events(text)}[trigger] == status


def test_what_has_no_place_of_its_own_is_in_the_country_of_the_article() -> None:
    text = "جرت الانتخابات في بوروندي أمس. وقال مراقبون في بوروندي إن التصويت بدأ بعد تظاهرات المعارضة."
    assert {e.place for e in events(text) if e.type == "PROTEST"} == {"Q967"}


def test_who_attended_a_meeting_takes_part_in_it() -> None:
    text = (
        "استقبل الملك سلمان بن عبدالعزيز في جدة أمس وزير الدفاع الأميركي آشتون كارتر. "
        "حضر الاستقبال وزير الخارجية عادل الجبير، والسفير السعودي في واشنطن."
    )
    (meeting,) = events(text)
    assert len({p.entity for p in meeting.participants if p.entity}) == 3
    assert meeting.place == "gn:105343"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("التقى جون كيري العاهل السعودي الملك سلمان أمس.", 2),
        ("تجري أنغيلا ميركل، المستشارة الألمانية، محادثات مع باراك أوباما في برلين.", 2),
    ],
)
def test_office_and_name_side_by_side_are_one_man(text: str, people: int) -> None:
    assert [len(event.participants) for event in events(text)] == [people]


@pytest.mark.parametrize(
    ("text", "trigger", "role"),
    [
        ("وكان المهاجمون الذين لم تحدد هويتهم، اقتحموا فندقا في مالي.", "اقتحموا", "source"),
        ("أعلنت الشرطة أن 17 شخصا قتلوا في هجوم على فندق.", "قتلوا", "target"),
    ],
)
def test_attackers_attack_and_those_counted_suffer(text: str, trigger: str, role: str) -> None:
    (event,) = events(text)
    assert {p.role for p in event.participants} == {role}
    assert trigger in {event.trigger.of(text), *(span.of(text) for span in event.also)}


def test_who_ends_a_siege_has_not_laid_it() -> None:
    found = events("أنهت قوات خاصة أمس حصارا لفندق في باماكو.")
    assert not [p for event in found for p in event.participants if p.role == "source"]


def test_a_pronoun_beside_a_name_means_another() -> None:
    text = "تدهورت علاقات باكستان في إطار التوتر بينها وبين الهند على خلفية إسقاط طائرتها الحربية."
    (event,) = events(text)
    assert who(text, event) == {"باكستان": "target"}


def test_what_is_answered_has_happened() -> None:
    (event,) = events("تبحث موسكو إجراءات للرد على إسقاط طائرتها من قبل تركيا.")
    assert event.status == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "قال إن الهدف هو هدم المنازل وليس قتل المدنيين.",
        "وضعت الحواجز بهدف اغتيال الوزير.",
        "أدت الفيضانات إلى إغلاق عدد من الطرق.",
        "قال الدفاع المدني إن 12 شخصا قتلوا حينما سقطت مروحية عسكرية على سوق.",
        "نسعى للتعاون مع إدارة التعليم بالمنطقة.",
        "عضت أفعى صاحبها وقتلته.",
    ],
)
def test_aims_closures_crashes_and_animals_are_no_happenings(text: str) -> None:
    assert events(text) == ()


def test_an_attack_without_victims_still_happened() -> None:
    assert events("ولم يسفر الهجوم على المطار عن وقوع ضحايا.")[0].status == "happened"


def test_a_bomb_that_is_dropped_is_no_downing() -> None:
    (event,) = events("أسقطت طائرات روسية براميل متفجرة على مدينة حلب.")
    assert event.mode == "bombing"


@pytest.mark.parametrize(
    ("text", "taking_part"),
    [
        ("عثر على جثة طفل قتل حرقا بعدما أضرم مستوطنون النار في منزله.", {"مستوطنون": "source"}),
        ("شرطة المحافظة تمكنت من القبض عليهم.", {"شرطة": "source"}),
        ("صادرت البحرين متفجرات مصدرها إيران.", {"البحرين": "source"}),
        ("وضع الجيش الياباني قواته في حالة تأهب.", {"الجيش الياباني": "source"}),
        ("هاجم مسلحون فندقا في باماكو بوسط مالي.", {"مسلحون": "source"}),
    ],
)
def test_who_does_it_is_not_who_suffers_it(text: str, taking_part: dict[str, str]) -> None:
    (event,) = events(text)
    assert who(text, event) == taking_part


def test_a_town_that_another_lies_near_to_is_not_where_it_was() -> None:
    (event,) = events("فجر انتحاري نفسه في بلدة خروار جنوب كابول.")
    assert event.place != "Q5838"  # Kabul


def test_cooperation_that_something_is_for_is_yet_to_come() -> None:
    assert {e.status for e in events("قدمت الوزارة برنامجا للتعاون مع جامعة الملك سعود.")} <= {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "وكان أحمد العامري اعتقل الأسبوع الماضي.",
        "وأحمد العامري، الذي قاد السيارة، كان اعتقل بعد يومين من التفجير.",
        "سبق أن اعتقل أحمد العامري في بيروت.",
    ],
)
def test_who_arrests_nobody_was_arrested(text: str) -> None:
    (event,) = [event for event in events(text) if event.mode == "arrest"]
    assert who(text, event) == {"أحمد العامري": "target"}


def test_the_day_of_a_trial_is_not_that_of_the_attack() -> None:
    told = events("بدء محاكمة 29 متهما في هذا الاعتداء اليوم الثلاثاء.")
    assert [event.time for event in told if event.type == "ASSAULT"] in ([], [None])


def test_the_dead_told_apart_after_a_comma_are_no_killers() -> None:
    text = "قتل 14 شخصا، 9 جنود وخمسة مدنيين، في هجوم."
    assert "source" not in [role for event in events(text) for role in who(text, event).values()]
