"""The arithmetic of the load table."""

import pytest

from bench.load.figures import Figure, at_least, at_most, course, growth, percentile, ratio_of, span


def test_the_ratio_is_of_rounds_that_stood_side_by_side() -> None:
    quiet, disturbed = (100.0, 200.0), (10.0, 20.0)
    assert ratio_of([quiet[0], disturbed[0], quiet[0]], [quiet[1], disturbed[1], quiet[1]]) == pytest.approx(0.5)


def test_a_percentile_is_in_milliseconds() -> None:
    times = [number / 1000 for number in range(1, 101)]
    assert percentile(times, 50) == pytest.approx(50.5)
    assert 99 < percentile(times, 99) <= 100


def test_memory_that_rose_at_first_and_then_stood_still_does_not_grow() -> None:
    assert (
        growth([(0, 90.0), (1000, 120.0), (2000, 150.0), *((updates, 150.0) for updates in range(3000, 9000, 1000))])
        == 0
    )


def test_memory_that_rises_to_the_end_grows_by_so_much() -> None:
    samples = [(1000 * step, 100.0 + step) for step in range(12)]
    assert growth(samples) == pytest.approx(100.0)
    assert growth(samples[:2]) == 0


def test_a_line_tells_whether_its_aim_is_met() -> None:
    lines = [Figure("p99", "120 ms", "≤ 100 ms", is_met).line.rsplit(maxsplit=1)[-1] for is_met in (True, False, None)]
    assert lines == ["met", "MISSED", "ms"]


def test_a_span_names_the_median_and_both_ends() -> None:
    assert span([3.0, 1000.0, 2000.0]) == "1,000 (3–2,000)"


def test_a_course_names_the_median_the_hundredth_slowest_and_the_slowest() -> None:
    times = [*[1.0] * 95, *[40.0] * 4, 70.0]
    assert course(times).split() == ["median", "1.00", "ms", "p99", "69.70", "ms", "slowest", "70.00", "ms"]


def test_what_is_just_within_its_aim_is_met_and_told_with_its_unit() -> None:
    assert at_most("p99", 40, 40, " ms") == Figure("p99", "40 ms", "≤ 40 ms", is_met=True)
    assert at_most("p99", 0.31, 0.3, " ms", 2) == Figure("p99", "0.31 ms", "≤ 0.3 ms", is_met=False)
    assert at_least("ratio", 0.45, 0.45).is_met
    assert not at_least("ratio", 0.449, 0.45).is_met
