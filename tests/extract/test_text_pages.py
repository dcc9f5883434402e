"""Pages without markup: what is title, date, body, and what the site puts around them."""

from __future__ import annotations

import pytest

from tawatur.extract import NotAnArticle, extract_article
from tawatur.records import Article, Page


def article(text: str, **known: str) -> Article:
    return extract_article(Page("p", text=text, **known))  # type: ignore[arg-type]  # all fields are strings


def roles(text: str, **known: str) -> list[tuple[str, str]]:
    found = article(text, **known)
    return [(part.role, found.text[part.start : part.end]) for part in found.paragraphs]


def of(role: str, text: str, **known: str) -> list[str]:
    return [line for found, line in roles(text, **known) if found == role]


BODY = """دعت الأمم المتحدة إلى هدنة إنسانية فورية في قطاع غزة، وقال الأمين العام إن المدنيين يدفعون الثمن.
وأضاف في مؤتمر صحفي بالقاهرة أن على الطرفين وقف القتال اليوم.
موقف أميركي
وقالت واشنطن إنها تدعم الجهود المصرية للتوصل إلى وقف لإطلاق النار."""
TITLE = "الأمم المتحدة تدعو إلى هدنة إنسانية في غزة"


def test_every_line_that_is_not_blank_has_a_role() -> None:
    text = f"الرئيسية\r\n\r\n{TITLE}\r\n \u200f \n{BODY}\n\n\n"
    found = article(text)
    covered = {at for part in found.paragraphs for at in range(part.start, part.end)}
    assert all(at in covered or not char.strip(" \u200f\r\n") for at, char in enumerate(text))
    assert found.text == text


def test_menu_above_and_foot_below() -> None:
    text = f"""الرئيسية
»
سياسة
عربي ودولي
{TITLE}
الأربعاء 23 يوليو 2014 - 10:15 م
كتب: محمد عبد الله
شارك
{BODY}
#غزة
#هدنة
اقرأ أيضا
كيري يبحث في القاهرة وقف إطلاق النار
نتنياهو يتوعد بمواصلة العملية
اضف تعليق
جميع الحقوق محفوظة لبوابة الأنباء 2014 ©
"""
    assert of("title", text) == [TITLE]
    assert of("date", text) == ["الأربعاء 23 يوليو 2014 - 10:15 م"]
    assert of("body", text) == BODY.split("\n")
    assert article(text).outlet == "بوابة الأنباء"
    assert article(text).published.value == "2014-07-23T22:15"


@pytest.mark.parametrize(
    "line",
    [
        "شارك",
        "شارك الخبر:",
        "طباعة",
        "اقرأ أيضاً: كيري يبحث في القاهرة وقف إطلاق النار",
        "// انتهى //",
        "(انتهى)",
        "رابط الخبر بصحيفة الأنباء: الأمم المتحدة تدعو إلى هدنة",
        "كلمات مفتاحية: غزة هدنة الأمم المتحدة",
        "عدد المشاهدات: 1240",
        "1240 مشاهدة",
        "احجز مساحتك الإعلانية",
        "Back to top button",
        "https://example.org/2014/07/23",
        "للتواصل مع الكاتب ارسل رسالة SMS",
        "...المزيد",
        "الرئيسية | أخبار | رياضة | منوعات",
        "* * *",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "المشرف العام على موقع الأنباء",
    ],
)
def test_lines_that_are_never_the_article(line: str) -> None:
    """Neither inside the running text nor under it."""
    before, after = BODY.rsplit("\n", 1)
    assert line not in of("body", f"{TITLE}\n{before}\n{line}\n{after}\n")
    assert line not in of("body", f"{TITLE}\n{BODY}\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "عواصم (وكالات) أعلن المسؤول في الرئاسة أن الزيارة المقبلة للرئيس خطوة مهمة.",
        "تقرير أممي يتهم طرفي النزاع بارتكاب انتهاكات واسعة في المدينة.",
        "خاص المدينة بزيارته الأولى بعد توقيع الاتفاق في الشهر الماضي.",
        "من هنا كانت بداية الاتفاق بين الجانبين كما قال الوزير.",
        "وطالب البطريرك بتحقيق دولي",
        "شارك في الاجتماع وزراء خارجية خمس دول من المنطقة.",
        "المصدر الأمني أكد أن الحادث لم يسفر عن إصابات.",
    ],
)
def test_lines_that_only_begin_like_chrome_stay(line: str) -> None:
    assert line in of("body", f"{TITLE}\n{BODY}\n{line}\n")


def test_repeated_captions_go_and_the_title_stays() -> None:
    caption = "الأمم المتحدة تدعو إلى هدنة"
    text = f"{TITLE}\n\nطباعة {caption}\n" + "\n".join(f"{line}\n{caption}" for line in BODY.split("\n"))
    assert of("title", text) == [TITLE]
    assert of("body", text) == BODY.split("\n")


def test_a_page_without_a_title_has_none() -> None:
    assert article(BODY).title is None
    assert of("body", BODY) == BODY.split("\n")


def test_a_bare_sentence_is_body() -> None:
    assert roles("سيلتقي بوتين خامنئي الاثنين المقبل") == [("body", "سيلتقي بوتين خامنئي الاثنين المقبل")]


def test_a_headline_may_ask_or_be_long() -> None:
    for title in (
        "هل تنجح الأمم المتحدة في فرض هدنة إنسانية في غزة؟",
        "شاهد.. آثار الدمار بعد الهدنة الإنسانية في غزة",
        "مصادر في القاهرة تكشف للصحيفة تفاصيل المقترح المصري للهدنة الإنسانية في قطاع غزة وموقف الطرفين "
        "منه بعد زيارة الأمين العام",
    ):
        assert article(f"{title}\n\n{BODY}").title == title


def test_a_given_title_is_found_in_the_text() -> None:
    text = f"أخبار فلسطين والعالم العربي اليوم\n{TITLE}\n{BODY}"
    assert article(text, title=TITLE).title == TITLE


def test_paragraphs_without_full_stops_are_body() -> None:
    text = f"""{TITLE}
بيروت - "الأنباء": أحيا لبنان الخميس الذكرى الثانية لانفجار مرفأ بيروت الذي أودى بحياة أكثر من مئتي شخص
وقال الرئيس في تغريدة إن التحقيق يجب أن يصل إلى نهايته
وطالب البطريرك بتحقيق دولي
تعليقات"""
    assert of("body", text) == text.split("\n")[1:4]


def test_list_items_under_the_text_are_body() -> None:
    items = ["- دبي: 2,1 بالمئة إلى 4100 نقطة", "- قطر: 0,5 بالمئة إلى 11900 نقطة"]
    assert of("body", f"{TITLE}\n{BODY}\n" + "\n".join(items))[-2:] == items


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no Arabic"),
        ("Only English words stand on this page, and none of them is Arabic at all.", "no Arabic"),
        ("شارك\nطباعة\nالرئيسية\n", "no running text"),
        ("وصل\n" * 100_001, "100,000 lines"),
        (
            "رئیس جمهور ایران گفت که این کشور برای مذاکره آماده است و این موضوع را با وزیر خارجه در میان گذاشته است. "
            "او گفت که این سفر از مهم‌ترین سفرها بوده است و نتایج آن برای مردم ایران خوب خواهد بود.",
            "Persian",
        ),
        (
            "وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے کام کر رہی ہے اور اس میں کوئی شک نہیں ہے۔ "
            "انہوں نے یہ بھی کہا کہ یہ ملک کی ترقی کے لیے ضروری ہے۔",
            "Urdu",
        ),
    ],
    ids=["empty", "English", "buttons", "endless", "Persian", "Urdu"],
)
def test_what_is_no_arabic_article_says_so(text: str, reason: str) -> None:
    with pytest.raises(NotAnArticle) as fault:
        article(text)
    assert reason in fault.value.reason
    assert fault.value.advice


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("جميع الحقوق محفوظة لمركز الاتحاد للأخبار 2024©", "مركز الاتحاد للأخبار"),
        ("© 2020 جميع الحقوق محفوظة لصحيفة الأيام", "صحيفة الأيام"),
        ("المشرف العام على موقع العالم الحر", "العالم الحر"),
        ("جميع الحقوق محفوظة للأنباء الكويتية", "الأنباء الكويتية"),
        ("جميع الحقوق محفوظة © 2019", None),
    ],
)
def test_the_publisher_is_read_from_the_foot(line: str, outlet: str | None) -> None:
    assert article(f"{TITLE}\n{BODY}\n{line}\n").outlet == outlet


def test_the_days_of_a_chronology_are_body_and_none_is_the_pages() -> None:
    days = ["3 مارس 2015", "5 مارس 2015", "9 أبريل 2015"]
    entries = "\n".join(f"{day}\nاجتمع الطرفان في القاهرة لبحث الهدنة ثم تبادلا الاتهامات بخرقها." for day in days)
    text = f"{TITLE}\n{BODY}\n{entries}\n"
    assert [line for line in of("body", text) if line in days] == days
    assert article(text).published.value is None


def test_the_publisher_stands_above_the_title() -> None:
    assert article(f"القدس العربي\n\n{TITLE}\n{BODY}").outlet == "القدس العربي"
    assert article(f"الرياض\n{TITLE}\n{BODY}").outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "بروكسل - أ. ف. ب.",
        "اسطنبول ، اربيل - أ. ف. ب ، د ب أ",
        "بغداد - أ.ف.ب، رويترز",
        "نيروبي - أ ف ب:",
        "القاهرة - (د ب ا)",
    ],
)
def test_agencies_on_a_line_of_their_own(line: str) -> None:
    first, rest = BODY.split("\n", 1)
    for page in (f"{TITLE}\n{line}\n{BODY}", f"{TITLE}\n{first}\n{line}\n{rest}"):
        assert line in of("chrome", page)


@pytest.mark.parametrize(
    "tail",
    ["سمات غزة الأمم المتحدة هدنة", "الوسوم: غزة، مصر، هدنة", "رابط الخبر بصحيفة المدينة: الأمم المتحدة تدعو إلى هدنة"],
)
def test_tags_and_links_at_the_end_of_the_last_line_are_the_sites(tail: str) -> None:
    found = roles(f"{TITLE}\n{BODY}  {tail}")
    assert found[-1] == ("chrome", tail)
    assert found[-2][1].endswith("إلى وقف لإطلاق النار.")


@pytest.mark.parametrize(
    "head", ["شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك", "شارك فيسبوك واتساب تويتر", "اكتب تعليقك تويتر فيس بوك"]
)
def test_a_row_of_buttons_before_the_first_sentence_is_the_sites(head: str) -> None:
    found = roles(f"{TITLE}\n{head} {BODY}")
    assert ("chrome", head) in found
    assert ("body", BODY.splitlines()[0]) in found


def test_a_sentence_about_networks_is_no_row_of_buttons() -> None:
    line = "تويتر وفيسبوك أعلنتا إغلاق مئات الحسابات التي نشرت الصور في الأيام الماضية."
    assert ("body", line) in roles(f"{TITLE}\n{BODY}\n{line}")


def test_a_last_sentence_without_full_stop_stays_with_its_line() -> None:
    line = BODY.splitlines()[-1] + " وقال متحدث إن سمات المرحلة المقبلة ستكون صعبة على الجميع"
    assert roles(f"{TITLE}\n{BODY}\n{line}")[-1] == ("body", line)
