from tawatur.link import find_reuse
from tawatur.link.reuse.passages import passages
from tawatur.records import Annotations, Article, Link, Mention, Paragraph, Span, Statement

WIRE = "قال المتحدث باسم هيئة الأرصاد إن العاصفة ستبلغ سواحل البلاد فجر الأحد مصحوبة برياح عاتية وأمطار غزيرة."
EDITED = "وذكرت الصحيفة أن العاصفة ستبلغ سواحل سوريا فجر الأحد، مصحوبة برياح عاتية وأمطار غزيره، وفق الهيئة."


def article(name: str, text: str) -> Article:
    at, paragraphs = 0, []
    for line in text.split("\n"):
        paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    return Article(name, text, tuple(paragraphs))


def quoted(link: Link, *articles: Article) -> tuple[str, str]:
    texts = {a.id: a.text for a in articles}
    return link.a.span.of(texts[link.a.article]), link.b.span.of(texts[link.b.article])


def test_a_wire_sentence_inside_another_article_is_found_with_its_edits_bridged() -> None:
    a = article("a", "اجتمعت لجنة الطوارئ مساء أمس في مقر البلدية.\n" + WIRE)
    b = article("b", "أغلقت المدارس أبوابها في ثلاث محافظات ساحلية.\n" + EDITED + "\nوألغيت رحلات بحرية عدة.")
    (link,) = find_reuse([a, b])
    assert link.kind == "copy"
    one, other = quoted(link, a, b)
    assert "العاصفة ستبلغ سواحل" in one
    assert "رياح عاتية وأمطار غزيره" in other


def test_unrelated_articles_share_nothing() -> None:
    a = article("a", WIRE)
    b = article("b", "فاز الفريق الأزرق بكأس البطولة بعد مباراة طويلة حسمتها ركلات الترجيح أمام جمهور كبير.")
    assert find_reuse([a, b]) == ()


def test_a_shared_title_and_name_are_no_copying() -> None:
    title = "وزير الخارجية الفرنسي جان إيف لودريان"
    a = article("a", f"وصل {title} إلى مطار بيروت حاملا مبادرة جديدة للحوار بين الكتل.")
    b = article("b", f"حضر {title} جنازة الكاتب الراحل في باريس وألقى كلمة قصيرة.")
    named = [
        Annotations(mentions=(Mention(x.text.index("جان"), x.text.index("لودريان") + 7, "PERS", "le-drian"),))
        for x in (a, b)
    ]
    assert find_reuse([a, b], named) == ()


def test_links_do_not_depend_on_the_order_of_articles() -> None:
    a, b, c = article("a", WIRE), article("b", EDITED), article("c", "وأكدت المصادر: " + WIRE)
    assert find_reuse([a, b, c]) == find_reuse([c, a, b])


def test_anchors_quote_whole_words() -> None:
    a, b = article("a", WIRE), article("b", EDITED)
    for link in find_reuse([a, b]):
        for place, x in ((link.a, a), (link.b, b)):
            before, after = x.text[place.start - 1 : place.start], x.text[place.end : place.end + 1]
            assert not before.isalpha()
            assert not after.isalpha()


def test_a_long_passage_is_found_among_many_texts_to_its_full_extent() -> None:
    wire = (
        "وافق المجلس في جلسته الأسبوعية على إنشاء هيئة مستقلة تتولى الإشراف على الموانئ الجافة وتطوير خطوط النقل "
        "بالقطارات بين المدن الساحلية والمناطق الصناعية خلال السنوات الخمس المقبلة"
    )
    texts = [
        ("b", f"ذكرت الصحيفة صباح اليوم: {wire}. ولم تحدد كلفة المشروع."),
        ("a", f"{wire}، وفق بيان رسمي."),
        ("c", "فاز الفريق الأزرق بكأس البطولة بعد مباراة طويلة حسمتها ركلات الترجيح أمام جمهور كبير في العاصمة."),
    ]
    (passage,) = passages(texts)
    assert (passage.a.article, passage.b.article) == ("a", "b")
    assert passage.a.span.of(texts[1][1]) == wire
    assert passage.b.span.of(texts[0][1]) == wire
    assert list(passages(texts[::-1])) == [passage]


def test_what_very_many_texts_hold_is_a_formula() -> None:
    oath = "أقسم بالله العظيم أن أكون مخلصا لديني ثم لمليكي وبلادي وألا أبوح بسر من أسرار الدولة وأن أحافظ على مصالحها"
    assert list(passages([(f"{n:03d}", f"قال الوزير رقم {n}: {oath}") for n in range(60)])) == []
    assert list(passages([("a", "كلمة"), ("b", "كلمة")])) == []


STOCKS = (
    "تصدرت المصارف قائمة الشركات الأكثر ارتفاعا فيما جاءت أسهم النقل على رأس الشركات الأكثر انخفاضا في ختام التداول"
)


def test_wording_that_comes_back_on_four_occasions_is_a_formula_and_on_one_day_is_a_wire() -> None:
    texts = [(f"{n}", f"صعد المؤشر {n * 37} نقطة اليوم. {STOCKS}. وبلغت القيمة {n * 911} مليونا.") for n in range(4)]
    assert list(passages(texts, {f"{n}": 1000 + 5 * n for n in range(4)})) == []
    assert len(list(passages(texts, {f"{n}": 1000 for n in range(4)}))) == 6
    assert len(list(passages(texts))) == 6


def test_the_same_first_sentence_days_apart_is_a_kind_of_report_not_a_copy() -> None:
    opening = "ترأس رئيس الحكومة صباح اليوم الجلسة الأسبوعية التي عقدها مجلس الوزراء في مقره بالعاصمة وأطلعه على نتائج"
    texts = [("a", f"{opening} زيارته إلى اليابان."), ("b", f"{opening} اللقاء مع وفد البنك الدولي.")]
    assert list(passages(texts, {"a": 1000, "b": 1007})) == []
    assert len(list(passages(texts, {"a": 1000, "b": 1001}))) == 1


def test_titles_and_names_in_a_row_are_no_passage() -> None:
    guests = (
        "معالي وزير الدولة الأستاذ سالم بن ناصر القاضي ومعالي رئيس الهيئة العامة للموانئ المهندس فهد بن راشد العلي "
        "وسعادة السفير خالد بن زيد"
    )
    texts = [("a", f"حضر الحفل {guests} وألقيت كلمة."), ("b", f"كان في الاستقبال {guests} ثم غادروا.")]
    assert list(passages(texts)) == []


def test_light_edits_inside_a_sentence_do_not_break_it() -> None:
    wire = (
        "أكدت وزيرة الصحة الدكتورة أمل عبد الله أن حملة التطعيم ضد الحصبة ستشمل 3 محافظات ساحلية خلال أسبوعين من موعدها"
    )
    edited = "أكد مسؤول أن وزيرة الصحة قالت إن حملة التطعيم ضد الحصبه ستشمل ثلاث محافظات ساحلية خلال أسبوعين من موعدها"
    (link,) = find_reuse([article("a", wire), article("b", edited)])
    one, other = quoted(link, article("a", wire), article("b", edited))
    assert "حملة التطعيم" in one
    assert other.endswith("من موعدها")
    assert "ستشمل 3 محافظات" in one


def test_numbers_that_clash_speak_against_a_paraphrase_and_number_words_are_numbers() -> None:
    told = article("a", "أعلن متحدث باسم الجيش مقتل ثلاثة جنود في هجوم مسلحين على حافلة عسكرية قرب الحدود الشرقية.")
    same = article("b", "قال الجيش إن 3 جنود قتلوا في هجوم شنه مسلحون على حافلة عسكرية قرب الحدود الشرقية للبلاد.")
    other = article("c", "قال الجيش إن 9 جنود قتلوا في هجوم شنه مسلحون على قافلة عسكرية أخرى عند الساحل الغربي للبلاد.")
    links = find_reuse([told, same, other])
    assert {(link.a.article, link.b.article) for link in links} >= {("a", "b")}
    assert ("a", "c") not in {(link.a.article, link.b.article) for link in links}


def test_a_sentence_shared_but_for_its_titles_is_no_link() -> None:
    chain = "صاحب السمو الملكي الأمير محمد بن خالد بن عبدالعزيز ولي العهد نائب رئيس مجلس الوزراء وزير الدفاع"
    a = article("a", f"افتتح {chain} المعرض الزراعي في القصيم.")
    b = article("b", f"غادر {chain} جدة متوجها إلى طوكيو.")
    assert find_reuse([a, b]) == ()


def test_a_link_says_why_in_both_languages() -> None:
    (link,) = find_reuse([article("a", WIRE), article("b", "وأكدت المصادر: " + WIRE)])
    assert link.reason == f"{link.words} كلمة متطابقة"
    assert link.reason_en == f"{link.words} words alike"


RAIN = "الموسم ممطر على غير العادة والمحاصيل تلفت في قرى الوادي كلها ولن تعوض الخسائر قبل نهاية الصيف"
DAMS = "السدود فارغة منذ سنوات لأن القنوات التي شقت حديثا تسرب مياهها وتحتاج صيانتها إلى ميزانية خاصة"


def test_only_who_speaks_and_where_is_no_paraphrase() -> None:
    tag = "وأوضح الحداد في اتصال هاتفي مع صحيفة محلية أجري مساء الخميس"
    other = "وقال مساء الخميس في اتصال هاتفي أجرته صحيفة محلية مع الحداد"
    a, b = f"{tag}: {RAIN}.", f"{other}: {DAMS}."
    pages = [article("a", a), article("b", b)]
    found = [_with_statement(a, tag), _with_statement(b, other)]
    assert [link for link in find_reuse(pages) if link.kind == "paraphrase"]
    assert not [link for link in find_reuse(pages, found) if link.kind == "paraphrase"]


def _with_statement(text: str, tag: str) -> Annotations:
    cue = Span(0, tag.index(" "))
    return Annotations(statements=(Statement(cue, len(tag) + 2, len(text) - 1, "indirect", "says"),))
