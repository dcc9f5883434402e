from tawatur.compose.amounts import compatible
from tawatur.compose.merge import FORBIDDEN, Evidence, group
from tawatur.records import Figure


def test_pairs_with_enough_evidence_join_and_a_forbidden_pair_keeps_groups_apart() -> None:
    evidence = {(0, 1): Evidence(3.0), (1, 2): Evidence(2.9), (0, 2): FORBIDDEN}
    assert group(3, evidence, 2.0) == [(0, 1), (2,)]


def test_one_chance_likeness_does_not_chain_two_groups() -> None:
    evidence = {(0, 1): Evidence(4.0), (2, 3): Evidence(4.0), (1, 2): Evidence(2.1)}
    assert group(4, evidence, 2.0) == [(0, 1), (2, 3)]


def figure(low: float | None, high: float | None, approx: bool = False) -> Figure:
    return Figure(0, 1, low, high, approx)


def test_rounding_and_bounds_do_not_clash() -> None:
    assert compatible(figure(4000, 4000), figure(4000, 4000, True))
    assert compatible(figure(50, None, True), figure(52, 52))
    assert compatible(figure(1300, 1300, True), figure(1280, 1280))
    assert not compatible(figure(12, 12), figure(40, 40))
    assert not compatible(figure(14, None, True), figure(260, 260))
