"""Verdicts are ordered by what is better, not by spelling."""

from scoring import Verdict


def test_ineligible_is_worse_than_undecided_and_undecided_than_eligible() -> None:
    assert sorted([Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDECIDED]) == [
        Verdict.INELIGIBLE,
        Verdict.UNDECIDED,
        Verdict.ELIGIBLE,
    ]


def test_the_best_of_several_routes_is_the_highest() -> None:
    assert max(Verdict.INELIGIBLE, Verdict.UNDECIDED) is Verdict.UNDECIDED
    assert max(Verdict.UNDECIDED, Verdict.ELIGIBLE, Verdict.INELIGIBLE) is Verdict.ELIGIBLE


def test_a_verdict_is_not_compared_with_anything_else() -> None:
    assert Verdict.ELIGIBLE.__lt__("eligible") is NotImplemented  # type: ignore[operator]  # on purpose
