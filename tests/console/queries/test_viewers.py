"""A viewer's numbers, taken as bounds on what they count, determine no part of one to four persons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from storage.shapes import Place

from bot.console.privacy import STEP
from bot.console.queries import Queries
from bot.console.records import Choice, Period
from bot.storage import SqlStore
from locales import LOCALES

MONDAY = date(2026, 11, 9)
WEEK = Period(MONDAY, MONDAY + timedelta(days=6), is_stepped=True)
DAYS = tuple(str(MONDAY + timedelta(days=number)) for number in range(7))
FEW = range(1, STEP)
WHOLE = ""
Persons = Mapping[tuple[str, str], int]  # by day and language


@dataclass
class Solver:
    """Bounds on every part, drawn in until nothing more follows: a whole is the sum of its parts."""

    low: dict[object, int] = field(default_factory=dict)
    high: dict[object, int] = field(default_factory=dict)
    sums: list[tuple[object, tuple[object, ...]]] = field(default_factory=list)

    def told(self, part: object, number: int) -> None:
        """As a viewer is told it."""
        self.low[part], self.high[part] = number, number + STEP - 1

    def adds_up(self, whole: object, parts: tuple[object, ...]) -> None:
        """A fact that needs no telling."""
        self.sums.append((whole, parts))

    def solve(self) -> set[object]:
        """Which parts of one to four persons are known exactly."""
        known = {part for whole, parts in self.sums for part in (whole, *parts)}
        self.low = dict.fromkeys(known, 0) | self.low
        self.high = dict.fromkeys(known, 10**6) | self.high
        before: tuple[object, object] | None = None
        while before != (before := (dict(self.low), dict(self.high))):
            for whole, parts in self.sums:
                self._draw_in(whole, sum(self.low[part] for part in parts), sum(self.high[part] for part in parts))
                for part in parts:
                    rest = [other for other in parts if other != part]
                    least = self.low[whole] - sum(self.high[other] for other in rest)
                    self._draw_in(part, least, self.high[whole] - sum(self.low[other] for other in rest))
        return {part for part in known if self.low[part] == self.high[part] and self.low[part] in FEW}

    def _draw_in(self, part: object, low: int, high: int) -> None:
        self.low[part] = max(self.low[part], low)
        self.high[part] = min(self.high[part], high)


def populations() -> Iterator[Persons]:
    """Every day, or every language, at the most or the least of its step; and some as they come."""
    for most in (4, 9):
        yield {(day, "en"): most for day in DAYS}
        yield {(DAYS[0], locale): most for locale in LOCALES}
        yield {(day, locale): most for day in DAYS[:5] for locale in LOCALES}
        yield {(day, locale): most for day in DAYS[:5] for locale in LOCALES[:1]}
    draw = Random(20)  # noqa: S311 - not for secrets
    for most in (1, 2, 4, 5, 9, 20) * 6:
        yield {(day, locale): draw.randint(0, most) for day in DAYS for locale in LOCALES}


async def viewed(store: SqlStore, period: Period = WEEK) -> Solver:
    """All that can be asked for of a week: whole, by day, by language, and each language by itself."""
    numbers, solver = Queries(store).numbers, Solver()
    whole = await numbers.overview(period)
    solver.told(WHOLE, whole.begun)
    by_day = {one.name: one.count for one in whole.by_day}
    by_locale = {one.name: one.count for one in whole.by_locale}
    days = [str((period.first or MONDAY) + timedelta(days=number)) for number in range(_days(period))]
    for parts, told in ((days, by_day), (LOCALES, by_locale)):
        for part in parts:
            solver.told(part, told.get(part, 0))
        solver.adds_up(WHOLE, tuple(parts))
    for locale in LOCALES:
        seen = await numbers.overview(replace(period, locale=Choice(only=(locale,))))
        solver.told(locale, seen.begun)
        assert (seen.by_day, seen.by_locale) == ((), ()), "cut in two ways at once"
        solver.adds_up(locale, tuple((day, locale) for day in days))
    for day in days:
        solver.adds_up(day, tuple((day, locale) for locale in LOCALES))
    return solver


def _days(period: Period) -> int:
    assert period.first is not None
    assert period.last is not None
    return (period.last - period.first).days + 1


async def live(place: Place, persons: Persons) -> None:
    """So many began, twice each, and no others."""
    await place.run("DELETE FROM tallies")
    rows = ", ".join(
        f"('began', 'notice', '{day}', '{locale}', '', {number * 3}, {number * 2}, {number})"
        for (day, locale), number in persons.items()
        if number
    )
    if rows:
        await place.run(f"INSERT INTO tallies VALUES {rows}")  # noqa: S608 - a test's own words


async def test_no_part_of_one_to_four_persons_is_determined(store: SqlStore, place: Place) -> None:
    for persons in populations():
        await live(place, persons)
        assert (await viewed(store)).solve() == set(), persons


async def test_a_stretch_of_five_days_would_determine_one(store: SqlStore, place: Place) -> None:
    """Why a viewer is told weeks: the solver finds what other stretches give away."""
    await live(place, {(day, "en"): 4 for day in DAYS[:5]})
    found = (await viewed(store, replace(WEEK, last=MONDAY + timedelta(days=4)))).solve()
    assert found >= set(DAYS[:5])


async def test_nobody_and_under_five_are_told_alike(store: SqlStore, place: Place) -> None:
    await live(place, {(DAYS[0], "en"): 3, (DAYS[1], "fr"): 1})
    few = await Queries(store).numbers.overview(WEEK)
    await live(place, {})
    assert await Queries(store).numbers.overview(WEEK) == few


async def test_a_viewer_is_told_nothing_of_what_sessions_are_now(store: SqlStore, place: Place) -> None:
    await live(place, {(DAYS[0], "en"): 44, (DAYS[1], "fr"): 7})
    seen = await Queries(store).numbers.overview(WEEK)
    assert (seen.begun, seen.outcomes, seen.by_tag, seen.events) == (50, (), (), ())
    assert (seen.median_seconds, seen.median_answers) == (None, None)
    assert {one.name: one.count for one in seen.by_locale} == {"en": 40, "fr": 5}
