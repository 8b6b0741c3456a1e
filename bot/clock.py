"""The one reading of the time; all else is handed a moment, and asks here for its day in Hong Kong."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache

HONG_KONG = timezone(timedelta(hours=8))  # no summer time since 1979


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


@lru_cache(8)  # a batch asks for its own again and again
def hong_kong_day(moment: datetime) -> date:
    """The day in Hong Kong."""
    return moment.astimezone(HONG_KONG).date()


def midnight(day: date) -> datetime:
    """When that day begins in Hong Kong."""
    return datetime.combine(day, time(), HONG_KONG)


def end_of(day: date) -> datetime:
    """When that day is over in Hong Kong: days from one to another include the last."""
    return midnight(day + timedelta(days=1))


def today() -> date:
    """The day in Hong Kong."""
    return hong_kong_day(now())
