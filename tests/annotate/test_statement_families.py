"""Families of reporting in sentences as newspapers write them, with the names, roles and times that are found there."""

import pytest

from tawatur.annotate import annotate_article
from tawatur.records import Annotations, Article, Paragraph

Told = tuple[str, str | None, str]


def noted(text: str, title: bool = False) -> Annotations:
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n")):
        paragraphs.append(Paragraph(at, at + len(line), "title" if title and number == 0 else "body"))
        at += len(line) + 1
    return annotate_article(Article(id="t", text=text, paragraphs=tuple(paragraphs)))


def told(text: str, title: bool = False) -> list[Told]:
    """(cue, where the speaker stands or its role, content) of every statement."""
    found = []
    for s in noted(text, title).statements:
        stands = text[s.speaker.start : s.speaker.end] if s.speaker.start is not None else s.speaker.role
        found.append((s.cue.of(text), stands, s.span.of(text)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجدت دراسة بريطانية أن القهوة مفيدة.", ("وجدت", "دراسة بريطانية", "القهوة مفيدة")),
        ("أظهرت بيانات رسمية انكماش الاقتصاد.", ("أظهرت", "بيانات رسمية", "انكماش الاقتصاد")),
        ("وأجمع الخبراء على أن الأزمة ستطول.", ("أجمع", "الخبراء", "الأزمة ستطول")),
        ("وتحدثت تقارير عن سقوط عشرات القتلى.", ("تحدثت", "تقارير", "سقوط عشرات القتلى")),
        ("وزاد الوزير أن الحرب طويلة.", ("زاد", "الوزير", "الحرب طويلة")),
        ("وأنكر المتهم أمام المحكمة صلته بالتنظيم.", ("أنكر", "المتهم", "صلته بالتنظيم")),
        ("وطلبت الشرطة من المستشفى تزويدها بالسجل.", ("طلبت", "الشرطة", "تزويدها بالسجل")),
        ("واعتبر الوزير ذلك عملا إيجابيا.", ("اعتبر", "الوزير", "ذلك عملا إيجابيا")),
        ("ووجه الادعاء اتهامات لمتقاعد بالسطو على بنك.", ("اتهامات", "الادعاء", "السطو على بنك")),
        ("«لم نتلق أي دعوة»، هكذا رد المتحدث أمس.", ("رد", "المتحدث", "لم نتلق أي دعوة")),
        ("ونددت الوزارة بأشد العبارات بالهجوم.", ("نددت", "الوزارة", "الهجوم")),
        ("ودان المجلس «بأشد العبارات» الهجوم على المسجد.", ("دان", "المجلس", "الهجوم على المسجد")),
    ],
)
def test_words_of_finding_showing_and_asking(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_who_is_quoted_by_a_newspaper_speaks_and_the_newspaper_passes_on() -> None:
    text = "وذكرت صحيفة «واشنطن بوست» نقلا عن مسؤولين أمريكيين أن الإدارة تدرس فرض عقوبات."
    (only,) = noted(text).statements
    assert only.speaker.role == "role:us-officials"
    assert len(only.via) == 1
    assert only.span.of(text) == "الإدارة تدرس فرض عقوبات"


@pytest.mark.parametrize("cue", ["وجاء في بيان صادر عن", "وقال بيان أصدرته", "وأكد بيان نشرته"])
def test_a_document_speaks_for_who_issued_it(cue: str) -> None:
    text = f"{cue} الخارجية الروسية أن المحادثات مستمرة.\nوشددت الخارجية الروسية على أن الحل سياسي."
    document, body = noted(text).statements
    assert document.speaker.entity == body.speaker.entity is not None


def test_what_is_called_for_not_to_be_done_keeps_its_negation() -> None:
    assert told("وناشد الوزير المجتمع الدولي عدم الاعتراف بالمحاكمات.") == [
        ("ناشد", "الوزير", "عدم الاعتراف بالمحاكمات")
    ]
    assert told("وطلب الوزير من الجانبين ألا يتخذا خطوات أحادية.")[0][2] == "ألا يتخذا خطوات أحادية"


@pytest.mark.parametrize(
    "text",
    [
        "لكن الوزير، الذي ما زال يملك شعبية كبيرة، حذر المعارضين من انتخابات مبكرة.",
        "وقال الوزير إن الحل قريب وحذر مؤيدي الحزب من التسرع.",
        "وحذر الوزير المستثمرين من التسرع.",
    ],
)
def test_the_warned_do_not_warn(text: str) -> None:
    warned = [s for s in noted(text).statements if s.stance == "warns"]
    assert [s.speaker.role for s in warned] == ["role:minister"]


def test_who_is_spoken_to_does_not_speak() -> None:
    text = "وسألت الشرطة المرأة وقالت إن الطفل مفقود، فانهارت معترفة للشرطة بأن الطفل طفلها."
    confessed = noted(text).statements[-1]
    assert confessed.cue.of(text) == "معترفة"
    assert (confessed.speaker.entity, confessed.speaker.role) == (None, None)


def test_a_name_in_apposition_is_the_speaker() -> None:
    text = "وكان قائد العملية، اللواء فضل حسن، قد تحدث قائلا إن المقاتلين سيطروا على المطار."
    assert told(text) == [("تحدث", "اللواء فضل حسن", "المقاتلين سيطروا على المطار")]


def test_initials_do_not_end_a_sentence() -> None:
    text = "وقال قائد الشرطة في الولاية م.س. غوبتا إن البحث مستمر. وأكد أو. بي. سينغ أن فريقا أرسل."
    assert [(cue, what) for cue, _, what in told(text)] == [("قال", "البحث مستمر"), ("أكد", "فريقا أرسل")]


def test_a_full_stop_without_a_space_ends_a_sentence() -> None:
    text = "وقال الوزير إن الميناء مغلق أمام السفن.وأضافت الشركة أن الخسائر كبيرة."
    assert [what for _, _, what in told(text)] == ["الميناء مغلق أمام السفن", "الخسائر كبيرة"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقالت الحكومة إن القطارين خرجا؛ مما أدى إلى وفاة 20 شخصا.", "القطارين خرجا؛ مما أدى إلى وفاة 20 شخصا"),
        ("وأعلنت الحركة تعيين زعيم بعدما أكدت الوزارة أن الزعيم توفي.", "تعيين زعيم"),
        ("ونفى الوزير أن يكون قد استقال، وذلك بعدما قال الحزب إنه استقال.", "يكون قد استقال"),
        ("وأكد الوزير أن الزيارة ألغيت من دون تحديد السبب.", "الزيارة ألغيت"),
        ("واتهم الوزير الرجل بالتجسس ثم أمر بسجنه.", "التجسس"),
        ("وقال الوزير إن البلاد ستبنى من جديد، على حد قوله.", "البلاد ستبنى من جديد"),
        (
            "وقال الوزير: علينا أن نعمل. إن الانقسام بيننا لا يخدم وحدتنا.",
            "علينا أن نعمل. إن الانقسام بيننا لا يخدم وحدتنا",
        ),
    ],
)
def test_where_a_content_ends(text: str, content: str) -> None:
    assert told(text)[0][2] == content


@pytest.mark.parametrize(
    "text",
    [
        "وقوبل القرار برد فعل عنيف على هذه الأحكام.",
        "وأقر مجلس النواب قانونا يقضي بـ«العفو العام عن الجميع».",
        "أخلت المحكمة سبيل 11 متهما بتفجير المسجد.",
        "كما طرحت الشركة هاتفا ذكيا مزودا بكاميرا.",
        "ووجه الوزير الدعوة لقيادة الحركة لزيارة موسكو.",
        "وقضت المحكمة بسجن الوزير السابق خمس سنوات.",
        "ولم يؤكد المتحدث أن الطائرة أسقطت.",
        "ورفض المتحدث تأكيد أو نفي مقتل القائد.",
        "ولم تعلن أي جهة مسؤوليتها عن الهجوم.",
    ],
)
def test_no_report(text: str) -> None:
    assert told(text) == []


def test_an_asking_for_no_name_is_an_aside() -> None:
    text = 'ثم قال مسؤول للوكالة، طالبا أيضا عدم الكشف عن اسمه "حسب معلومات لقد توفي".'
    assert told(text) == [("قال", "مسؤول", "حسب معلومات لقد توفي")]
    text = "وكان مسؤول أعلن للوكالة من دون ذكر اسمه، أن الزعيم توفي."
    assert told(text) == [("أعلن", "مسؤول", "الزعيم توفي")]


def test_headline_signed_at_its_end() -> None:
    assert told("لن نسمح بالمساس بمياه النيل: السيسي", title=True) == [(":", "السيسي", "لن نسمح بالمساس بمياه النيل")]


def test_two_sources_give_two_statements() -> None:
    text = "وتم إنقاذ حوالي 300 شخص، بحسب الشرطة ومسؤولين آخرين."
    assert [who for _, who, _ in told(text)] == ["الشرطة", "مسؤولين"]


def test_negation_of_a_position_is_a_statement_of_it() -> None:
    (only,) = noted("ولم يستبعد وزير الدفاع إرسال قوات برية.").statements
    assert only.negated
    assert only.stance == "believes"


@pytest.mark.parametrize("verb", ["أضاف", "تابع", "زاد", "أردف", "استطرد"])
def test_the_unnamed_plural_and_the_single_go_on_as_themselves(verb: str) -> None:
    text = "وقال شهود عيان إن انفجارا هز المدينة.\nوأكدوا أن الطريق مغلق.\nوقال الوزير إن الوضع هادئ."
    text = f"{text}\nو{verb} أن الأمن مستتب."
    assert [s.speaker.role for s in noted(text).statements] == [
        "role:witnesses", "role:witnesses", "role:minister", "role:minister"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cue", "role"),
    [
        ("ويتهم معارضون نيكولاس مادورو بمخالفة الدستور.", "يتهم", "role:opponents"),
        ("واتهم ناشطون الرئيس السوري بقصف المدينة.", "اتهم", "role:activists"),
        ("واتهم الرئيس السابق بالفساد.", "اتهم", None),
        ("وصف الوزير الاتفاق بأنه ضعيف وحث الرئيس على رفضه.", "حث", "role:minister"),
        ("وقال الوزير إن الاتفاق ضعيف. وحث الرئيس على رفضه.", "حث", None),
        ("وحث الرئيس على ضبط النفس.", "حث", "role:president"),
        ("وأعلنت الحكومة تعيين نائبين هما أحمد علي وسامي حسن.", "أعلنت", "role:government"),
    ],
)
def test_whom_it_is_done_to_does_not_speak(text: str, cue: str, role: str | None) -> None:
    (only,) = [s for s in noted(text).statements if s.cue.of(text) == cue]
    assert (only.speaker.entity, only.speaker.role) == (None, role)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ووصف الوزير الهجوم بأنه عمل جبان.", ("وصف", "الوزير", "الهجوم بأنه عمل جبان")),
        ("ووصفه الوزير بأنه عمل جبان.", ("وصفه", "الوزير", "عمل جبان")),
        ("وألقى الوزير مسؤولية العنف على المعارضة.", ("ألقى", "الوزير", "مسؤولية العنف على المعارضة")),
        ("وألقى الوزير باللوم على المعارضة.", ("ألقى", "الوزير", "اللوم على المعارضة")),
        ("وقدر مسؤول عدد القتلى بنحو 80.", ("قدر", "مسؤول", "عدد القتلى بنحو 80")),
        ("واعتبرها الوزير غير دستورية.", ("اعتبرها", "الوزير", "غير دستورية")),
        ("وعبرت الحكومة عن تقبلها للفكرة لكنها غيرت الشروط.", ("عبرت", "الحكومة", "تقبلها للفكرة")),
        ("لكن محافظ البنك المركزي حذر من التضخم.", ("حذر", "محافظ البنك المركزي", "التضخم")),
    ],
)
def test_describing_blaming_and_estimating(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_each_of_several_speaks() -> None:
    text = "وكان القرار اعتبره كل من المعارضة والكنيسة الكاثوليكية والمجتمع المدني مخالفا للقانون."
    assert [who for _, who, _ in told(text)] == ["المعارضة", "الكنيسة الكاثوليكية", "المجتمع المدني"]


@pytest.mark.parametrize("text", ["ويقدر عدد السكان بمليون.", "وألقى الوزير كلمة في الحفل.", "وقدرت الخسائر بمليون."])
def test_neither_blamed_nor_estimated_by_anyone(text: str) -> None:
    assert told(text) == []


def test_an_organisation_takes_up_what_witnesses_told_it() -> None:
    text = "وذكرت المنظمات الإنسانية نقلا عن شهود أن القارب غرق."
    assert told(text) == [("ذكرت", "المنظمات الإنسانية", "القارب غرق")]


def test_what_somebody_else_believes_is_a_statement_inside() -> None:
    text = "أعلن وزير الخارجية الروسي سيرغي لافروف للصحفيين أمس، أن الكرملين يعتقد أن الزيارة المقبلة خطوة مهمة."
    outer, inner = noted(text).statements
    assert (inner.cue.of(text), inner.stance, inner.via) == ("يعتقد", "believes", (outer.speaker.entity,))
