import pytest

from tawatur.compose.bench import Bench
from tawatur.compose.credits import credits
from tawatur.records import Annotations, Article, Paragraph


def credited(text: str, roles: dict[int, str] | None = None) -> set[str]:
    at, paragraphs = 0, []
    for n, line in enumerate(text.split("\n")):
        paragraphs.append(Paragraph(at, at + len(line), (roles or {}).get(n, "body")))  # type: ignore[arg-type]
        at += len(line) + 1
    article = Article("a", text, tuple(paragraphs))
    return {credit.agency for credit in credits(Bench([article], [Annotations()], ()).witnesses[0])}


LONG = "انطلقت في العاصمة أعمال القمة بحضور عدد كبير من القادة والوزراء ورؤساء الوفود."


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"الرياض - واس:\n{LONG}", {"tw:spa"}),
        (f"موسكو – (أ ف ب) {LONG}", {"Q40464"}),
        (f"{LONG} (د ب أ)", {"tw:dpa"}),
        (f"{LONG}\nرويترز", {"Q130879"}),
        ("ونقلت رويترز عن مسؤول كبير في الوفد قوله إن المحادثات ستستأنف الأسبوع المقبل في جنيف.", {"Q130879"}),
        ("وذكرت سانا أن الطريق الدولي فتح أمام حركة المرور بعد إغلاق دام أسابيع عدة هذا العام.", {"tw:sana"}),
        ("بحسب وكالة ايتار تاس الروسية فإن السفينة غادرت الميناء صباح اليوم متجهة إلى الشمال.", {"tw:tass"}),
        (f"عواصم (وكالات) {LONG}", {"role:news-agencies"}),
        (f"موسكو ـ وكالات: {LONG}", {"role:news-agencies"}),
        (f"طهران - فارس\n{LONG}", {"tw:fars"}),
        (f"فارس العتيبي (الدمام)\n{LONG}", set()),
        (f"كتب مهر ياسين من حلب\n{LONG}", set()),
        (f"رام الله - وفا - {LONG}", {"tw:wafa"}),
        ("وقالت الوزيرة في مقابلة مع صحيفة «آفي» إن المحادثات لم تنته بعد ولن تنتهي قبل الخريف.", set()),
        (f"وطنية - {LONG}", {"tw:nna"}),
        (f"Reuters - London\n{LONG}", {"Q130879"}),
        (f"{LONG} - أ ف ب", {"Q40464"}),
        (f"طهران – أ.ف.ب، رويترز – {LONG}", {"Q40464", "Q130879"}),
        ("وقد وفا الرجل بما وعد به أهل قريته قبل سنوات طويلة من الغربة والعمل في البحر البعيد.", set()),
        ("قال فارس إن الفريق سيعود إلى التدريب غدا استعدادا للمباراة المقبلة في البطولة المحلية.", set()),
    ],
)
def test_credits_of_an_article(text: str, agencies: set[str]) -> None:
    assert credited(text) == agencies


def test_a_byline_among_the_chrome_counts_and_a_menu_does_not() -> None:
    menu = "الأخبار المحلية والعالمية والرياضة والاقتصاد وأخبار وكالة رويترز وغيرها من الأبواب"
    assert credited(f"{menu}\nعمان - بترا\n{LONG}", {0: "chrome", 1: "chrome"}) == {"tw:petra"}
