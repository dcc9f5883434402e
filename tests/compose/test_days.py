import pytest

from tawatur.compose.days import apart, exact, extent


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2015-11-23", "2015-11-23", 0),
        ("2015-11-23TEV", "2015-11-24", 1),
        ("2015-11", "2015-11-23", 0),
        ("2015-W46", "2015-11-13", 0),
        ("2016-Q1", "2015-12-31", 1),
        ("2007", "2015-11-23", 2884),
        ("PAST_REF", "2015-11-23", None),
        (None, "2015-11-23", None),
        ("P6M", "2015-11-23", None),
    ],
)
def test_days_between_two_times(a: str | None, b: str | None, days: int | None) -> None:
    assert apart(a, b) == days
    assert apart(b, a) == days


def test_only_a_day_is_exact() -> None:
    assert exact("2015-11-23T09:59")
    assert not exact("2015-11")
    assert not exact("FUTURE_REF")


def test_a_date_that_does_not_exist_has_no_extent() -> None:
    assert extent("2015-02-30") is None
