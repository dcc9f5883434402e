"""Where the speaker and the content of a report stand, in sentences as newspapers write them."""

import pytest

from tawatur.annotate import annotate_article
from tawatur.records import Annotations, Article, Paragraph

Told = tuple[str, str | None, str]


def noted(text: str) -> Annotations:
    return annotate_article(Article(id="t", text=text, paragraphs=(Paragraph(0, len(text), "body"),)))


def told(text: str) -> list[Told]:
    """(cue, where the speaker stands or its role, content) of every statement."""
    found = []
    for s in noted(text).statements:
        stands = text[s.speaker.start : s.speaker.end] if s.speaker.start is not None else s.speaker.role
        found.append((s.cue.of(text), stands, s.span.of(text)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وفي تصريح آخر اتهم لافروف أوكرانيا بمحاولة عرقلة الاتفاق.",
            ("اتهم", "لافروف", "محاولة عرقلة الاتفاق"),
        ),
        (
            "وكان مسؤول في وزارة الدفاع العراقية قد طالب تركيا بوقف غاراتها على القرى.",
            ("طالب", "مسؤول في وزارة الدفاع العراقية", "وقف غاراتها على القرى"),
        ),
        (
            "إلا أن المصادر الأمنية والطبية شددت على أن الضحايا مدنيون.",
            ("شددت", "المصادر الأمنية والطبية", "الضحايا مدنيون"),
        ),
        (
            "غير أن بعض المحللين لا يزالون يشككون في استئناف سريع للحوار.",
            ("يشككون", "بعض المحللين", "استئناف سريع للحوار"),
        ),
        (
            "وجرى استعراض العلاقات بين البلدين، مؤكدا وزير الدفاع الأميركي حرص واشنطن على السلام في المنطقة.",
            ("مؤكدا", "وزير الدفاع الأميركي", "حرص واشنطن على السلام في المنطقة"),
        ),
        (
            "وأكد وزير الشؤون البلدية والقروية ضرورة تطوير إدارة المشاريع.",
            ("أكد", "وزير الشؤون البلدية والقروية", "ضرورة تطوير إدارة المشاريع"),
        ),
        (
            'ووفقا لما ذكرته وكالة أنباء "الأناضول" فجر اليوم، فقد قام المواطنون بإبلاغ الشرطة.',
            ("ذكرته", 'وكالة أنباء "الأناضول', "قام المواطنون بإبلاغ الشرطة"),
        ),
        (
            "ويمكن للرئيس أن يدعو إلى انتخابات جديدة، وفقا لأحدث استطلاعات الرأي.",
            ("وفقا", "استطلاعات الرأي", "يمكن للرئيس أن يدعو إلى انتخابات جديدة"),
        ),
        (
            "وقبض مسلحون على قياديين وعدد من النساء بحسب مصادر من أقارب القياديين.",
            ("بحسب", "مصادر", "قبض مسلحون على قياديين وعدد من النساء"),
        ),
        (
            "من جهة أخرى زار الوزير التركي بغداد، ولكنه أوضح أن النزاع قضية مختلفة.",
            ("أوضح", "role:turkish-minister", "النزاع قضية مختلفة"),
        ),
    ],
)
def test_who_speaks_is_found_where_it_stands(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("صرح المتحدث الأمني بوزارة الداخلية بأنه تم القبض على متهمين.", "تم القبض على متهمين"),
        ("وصرح كيري للصحافيين بعد لقائه بالرئيس المصري بأنه متفائل بالمحادثات.", "متفائل بالمحادثات"),
        (
            "من جهتها، أعربت قطر العضو في الجامعة العربية منذ العام 1971 وحليفة تركيا الإقليمية الرئيسية، "
            "عن تضامنها مع أنقرة.",
            "تضامنها مع أنقرة",
        ),
        (
            "وحذرت طالبان التنظيم من التوسع في منطقتها، إلا أن ذلك لم يمنع الانشقاق.",
            "التوسع في منطقتها",
        ),
        (
            "ويتولى منصور الذي ينتقد بعض المتمردين علاقاته الوثيقة بباكستان، قيادة الحركة في مرحلة حاسمة.",
            "علاقاته الوثيقة بباكستان",
        ),
        (
            "وكان لافروف وجه في حزيران/يونيو تحذيرا إلى واشنطن من أي محاولة للتدخل في سوريا.",
            "أي محاولة للتدخل في سوريا",
        ),
        ("وفي بيان للتنظيم، أعلن مسؤوليته عن تفجير السيارة في بغداد.", "مسؤوليته عن تفجير السيارة في بغداد"),
        ("أكد رئيس اللجنة خالد القحطاني، أهمية مشاركة المواطنين.", "أهمية مشاركة المواطنين"),
        (
            'وأضاف، "ثم يأتي دور العلماء، والدعاة، يجب أن نركز على الأعداء".',
            "ثم يأتي دور العلماء، والدعاة، يجب أن نركز على الأعداء",
        ),
        ('وهو ما اعتبرته تركيا "غير مقبول".', "غير مقبول"),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(text: str, expected: str) -> None:
    assert [content for _, _, content in told(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وأضاف بحسب «رويترز»، أن المنظمة لا تعتزم خفض إنتاج النفط.", "أضاف"),
        ("وبحسب وكالة «رويترز» قال لافروف، خلال مؤتمر صحافي: «أحرزنا تقدما كبيرا بعد أسبوع من المحادثات».", "قال"),
        ("وبحسب وكالة «رويترز»، كان كيري قد قال للملك إن الرئيس يتطلع للقائه.", "قال"),
        ("ونقلت وكالة «رويترز» قول وزير الدفاع الأميركي إن القوات ستنسحب.", "قول"),
    ],
)
def test_an_agency_beside_who_speaks_is_the_channel(text: str, cue: str) -> None:
    (only,) = noted(text).statements
    assert only.cue.of(text) == cue
    assert only.via == ("Q130879",)
    assert only.speaker.entity != "Q130879"


@pytest.mark.parametrize(
    "text",
    [
        "فبعد أن تم انتقاده لمواقفه حقق الرئيس انتصارات متتالية.",
        "وتهدف الحملة إلى حشد المواطنين وحثهم على قيد أسمائهم.",
        "وكانت الحركة نعت زعيمها في بيان الخميس.",
        "وألقي باللوم في الهجوم على متمردين.",
        "وقد تدعو دول المنظمة إلى خفض الإنتاج.",
        "وجاء ذلك خلال حديثه عن المرحلة المقبلة.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert told(text) == []


def test_sources_are_taken_up_as_the_people_they_are() -> None:
    text = "وقالت مصادر أمنية إن مسلحين فجروا عبوة. وأضافوا أن اشتباكات أعقبت الانفجار."
    assert [s.speaker.role for s in noted(text).statements] == ["role:security-sources"] * 2


def test_the_pronoun_of_a_relative_clause_is_no_speaker() -> None:
    text = "وقال لافروف إن واشنطن تدعم الحزب الذي تصفه بأنه جماعة إرهابية."
    speakers = [s.speaker.entity for s in noted(text).statements]
    assert speakers == ["Q58217", "Q61"]


def test_a_spokesman_speaks_to_an_agency_not_for_it() -> None:
    (only,) = noted("وقال متحدث باسم الوزارة لوكالة الصحافة الفرنسية إن الطائرة تحطمت.").statements
    assert only.speaker.role == "role:spokesman"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ويرى منتقدو الرئيس التركي رجب طيب أردوغان أنه يستغل الأزمة.", "Q39259"),
        ("وقال شقيق الرئيس السوري بشار الأسد إن الحرب طويلة.", "tw:bashar-al-assad"),
        ("واتهم مؤيدو الرئيس نيكولاس مادورو المعارضة بالتخريب.", "tw:nicolas-maduro"),
        ("وقال مكتب الرئيس اليمني عبد ربه منصور هادي إن الزيارة تأجلت.", "tw:abdrabbuh-mansur-hadi"),
        ("وقال أنصار الرئيس المعزول محمد مرسي إن المظاهرات ستستمر.", "tw:mohamed-morsi"),
    ],
)
def test_who_is_another_s_is_not_the_one_named_behind(text: str, named: str) -> None:
    (only,) = noted(text).statements
    assert only.speaker.entity != named
    assert only.speaker.start is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وخرجت تظاهرات في بغداد مطالبةً بالإصلاحات ومحاربة الفساد.", ("مطالبةً", None, "الإصلاحات ومحاربة الفساد")),
        ("واقترح العبادي في خطته، إلغاء مناصب النواب.", ("اقترح", "العبادي", "إلغاء مناصب النواب")),
        (
            "علمت (المدينة) من مصادر سياسية في صنعاء أن الوفد غادر إلى مسقط.",
            ("علمت", "مصادر سياسية", "الوفد غادر إلى مسقط"),
        ),
        (
            "وقد واجه الرئيس انتقادات من بعض الدول الأوروبية لقراره.",
            ("انتقادات", "بعض الدول الأوروبية", "قراره"),
        ),
        ("وكانت السلطات أصدرت تحذيرات من حدوث فيضانات.", ("تحذيرات", "السلطات", "حدوث فيضانات")),
        ("لكن حركة طالبان تبنت العملية قائلة إنها أسقطت المروحية.", ("قائلة", "Q42418", "أسقطت المروحية")),
        (
            "وقالت شركة «تويوتا» وهي أكبر شركة للسيارات، إن المبيعات ارتفعت.",
            ("قالت", "شركة «تويوتا", "المبيعات ارتفعت"),
        ),
        (
            "وقال مهندس في المحطة يدعى خالد محمود وكان يتفقد المضخات: «إنه إعصار قوي جدا».",
            ("قال", "مهندس في المحطة يدعى خالد محمود", "إعصار قوي جدا"),
        ),
    ],
)
def test_words_beside_the_verb_that_carry_speech(text: str, expected: Told) -> None:
    (only,) = noted(text).statements
    (place,) = told(text)
    assert (place[0], place[1] or only.speaker.entity, place[2]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "والإعصار الذي وصف بالأقوى منذ بداية العام بدأ يضعف.",
        "كما أقر البرلمان العراقي اليوم، حزمة من القوانين.",
        "وزار المدينة مهندس يدعى خالد.",
    ],
)
def test_passives_laws_and_names_are_no_reports(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "وقال البدري إن الدول لن تخفض الإنتاج. وأظهر مسح لرويترز نشر أمس أن الدول أنتجت الكثير.",
            ["البدري", "مسح"],
        ),
        (
            "مساعدة اليونان قالت إنجريد شولتس، رئيسة اللجنة، إنها تتوقع الكثير.",
            ["إنجريد شولتس، رئيسة اللجنة"],
        ),
        ("يأتي ذلك في الوقت الذي أشارت فيه مصادر في الائتلاف إلى أن الموقف تغير.", ["مصادر"]),
        ("وأكد معالي وزير الشؤون البلدية ضرورة تطوير إدارة المشاريع.", ["معالي وزير الشؤون البلدية"]),
        ('أكد الوزير أحمد صالح، ووفقا لوكالة "تسنيم"، أن إيران ستواصل برنامجها.', ["الوزير أحمد صالح"]),
    ],
)
def test_somebody_unknown_behind_the_verb_is_not_who_spoke_before(text: str, speakers: list[str]) -> None:
    assert [stands for _, stands, _ in told(text)] == speakers


def test_however_he_goes_on() -> None:
    text = "وأقر أوباما أن الاتفاق ناقص. إلا أنه اعتبر أن البديل هو الحرب."
    assert [s.speaker.entity for s in noted(text).statements] == ["Q76", "Q76"]


def test_sources_that_spoke_to_an_agency_are_not_the_agency() -> None:
    text = "وقالت مصادر محلية لوكالة الأنباء الألمانية إن القصف عنيف. وأوضحت المصادر أن اشتباكات اندلعت."
    assert [s.speaker.role for s in noted(text).statements] == ["role:local-sources"] * 2
    text = "وقال المصدر لوكالة الأنباء الألمانية إن القصف عنيف. وأوضح المصدر أن اشتباكات اندلعت."
    assert all(s.speaker.entity is None for s in noted(text).statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أعلن رئيس الوزراء التركي في مؤتمر صحافي عقده اليوم، أن العمليات ستستمر.",
            ("أعلن", "رئيس الوزراء التركي", "العمليات ستستمر"),
        ),
        (
            "ومع ذلك، تطرق الرئيس الأميركي إلى حقوق الإنسان، مشيرا إلى تقصير إثيوبيا.",
            ("مشيرا", "role:us-president", "تقصير إثيوبيا"),
        ),
        (
            'وقال المتحدث إن إعلان السيناتور "لم يكن مفاجئا لأي شخص هنا".',
            ("قال", "المتحدث", 'إعلان السيناتور "لم يكن مفاجئا لأي شخص هنا'),
        ),
        ("وأظهر مسح شهري أن الإنتاج زاد.", ("أظهر", "مسح شهري", "الإنتاج زاد")),
    ],
)
def test_what_stands_between_a_speaker_and_the_content(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال أحد المصادر العسكرية إن الهجوم انتهى.", ("قال", "أحد المصادر العسكرية", "الهجوم انتهى")),
        ("وقال هذا المصدر إن الهجوم انتهى.", ("قال", "هذا المصدر", "الهجوم انتهى")),
        (
            "وبحسب مصادر عسكرية مالية الجمعة كان هناك خمسة أجانب في الفندق.",
            ("بحسب", "مصادر عسكرية مالية", "كان هناك خمسة أجانب في الفندق"),
        ),
        (
            'وقال المصدر العسكري إن "عملية احتجاز الرهائن متواصلة" في مدينة سيفاري الواقعة شمال باماكو.',
            ("قال", "المصدر العسكري", 'عملية احتجاز الرهائن متواصلة" في مدينة سيفاري الواقعة شمال باماكو'),
        ),
        (
            'وقال الوزير إن "القوات لن تنسحب من المدينة أبدا" في مقابلة مع قناة محلية.',
            ("قال", "الوزير", "القوات لن تنسحب من المدينة أبدا"),
        ),
        ("وقالت الوزارة إن الطائرة سقطت، ولم يرد أي تعليق من الجيش.", ("قالت", "الوزارة", "الطائرة سقطت")),
    ],
)
def test_one_of_them_and_where_their_words_end(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_an_official_of_somebody_s_administration_is_not_he() -> None:
    (only,) = noted("وقال مسؤول كبير في إدارة الرئيس باراك أوباما وطلب عدم نشر اسمه إن الهدف واضح.").statements
    assert only.speaker.entity != "Q76"


def test_a_report_goes_on_against_itself() -> None:
    text = "وأعلن مسؤول أميركي أن واشنطن ستقيم منطقة آمنة، إلا أنه أكد أن الجهود لن تشمل الحظر."
    first, second = noted(text).statements
    assert first.span.of(text) == "واشنطن ستقيم منطقة آمنة"
    assert first.speaker.role == second.speaker.role == "role:us-official"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أدانت الأمانة العامة لمنظمة التعاون الإسلامي، اليوم، الهجوم على المسجد.",
            [("أدانت", "الأمانة العامة لمنظمة التعاون الإسلامي", "الهجوم على المسجد")],
        ),
        ("ووصفه البنك المركزي بأنه خفض لمرة واحدة.", [("وصفه", "البنك المركزي", "خفض لمرة واحدة")]),
        ("توقّع إدارة المطار اليوم عقد إنشاء صالة جديدة.", []),
        ("وكانت توقعاته قبل ثلاثة أشهر متشائمة.", []),
        ("العثور على حية يرجح أنها قتلت صاحبها.", []),
    ],
)
def test_organs_pronouns_and_what_is_signed(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_state_further_on_is_rather_asked_than_asks() -> None:
    text = "وندد الأمين العام نبيل العربي بالقصف وطالب أنقرة باحترام سيادة العراق."
    first, second = noted(text).statements
    assert second.speaker.entity == first.speaker.entity
    text = "ودانت الجامعة العربية القصف، وطالبت أنقرة باحترام سيادة العراق."
    assert noted(text).statements[1].speaker.entity is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقتل العشرات في نيجيريا التي حذر رئيسها الولايات المتحدة من عواقب سياستها.",
            ("حذر", "رئيسها", "عواقب سياستها"),
        ),
        (
            "وأعلنت «جبهة التحرير الشعبي» المتطرفة أمس مسؤوليتها عن الهجوم.",
            ("أعلنت", "جبهة التحرير الشعبي", "مسؤوليتها عن الهجوم"),
        ),
        (
            "وأكد مسؤول تركي رفض الكشف عن اسمه لفرانس برس أن الحزب هاجم مركزا للشرطة.",
            ("أكد", "مسؤول تركي", "الحزب هاجم مركزا للشرطة"),
        ),
    ],
)
def test_who_is_of_a_state_a_name_in_marks_and_one_unnamed(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ونفى المتهم في جلسة الأمس التهم الموجهة إليه.",
            ("نفى", "المتهم", "التهم الموجهة إليه"),
        ),
        (
            "ورفض المتحدث التعليق على الأنباء، مكتفيا بالقول إن التحقيق مستمر.",
            ("بالقول", "role:spokesman", "التحقيق مستمر"),
        ),
        (
            "وزارت لجنة البلاد التي اعتبرتها المعارضة غير آمنة، بداية للحل.",
            ("اعتبرتها", "المعارضة", "غير آمنة"),
        ),
    ],
)
def test_sessions_words_alone_and_what_is_judged(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_a_name_with_the_letters_of_that_begins_no_content() -> None:
    text = "ودعت الأمم المتحدة، على لسان أمينها العام بان كي مون، جميع الأطراف إلى ضبط النفس."
    assert told(text) == [("دعت", "الأمم المتحدة", "ضبط النفس")]
