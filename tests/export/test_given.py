import pytest

import tawatur


def test_relative_days_are_counted_from_the_day_given() -> None:
    found = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل", published="2015-11-21")
    assert [t["value"] for t in found["times"]] == ["2015-11-23"]
    assert found["published"]["value"] == "2015-11-21"
    assert found["published"]["basis"] == "given"


def test_offsets_count_in_the_text_as_given() -> None:
    text = "  قال بوتين أمس في موسكو إن الحملة مستمرة."
    found = tawatur.annotate(text, published="2015-11-21T10:00")
    (time,) = found["times"]
    assert text[time["start"] : time["end"]] == "أمس"


def test_without_a_day_nothing_is_made_up() -> None:
    found = tawatur.annotate("سيلتقي بوتين خامنئي الاثنين المقبل")
    assert found["published"]["value"] is None


@pytest.mark.parametrize("day", ["yesterday", "2015-13-01", "21/11/2015"])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month"):
        tawatur.annotate("قال بوتين أمس", published=day)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "hello", "٣" * 1000, "\u202e\x00"])
def test_any_text_has_a_record(text: str) -> None:
    assert tawatur.annotate(text)["id"] == "text"
