"""The day on which the rules are those of the courses, whenever the tests run: clocks are moved to its noon."""

from datetime import UTC, datetime

MOVED = datetime(2026, 11, 22, 4, tzinfo=UTC) - datetime.now(UTC)


def now() -> datetime:
    """As the bots of these tests have it."""
    return datetime.now(UTC) + MOVED
