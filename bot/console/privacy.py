"""What a viewer is told: persons, in steps of five, of whole weeks that are over, cut in one way at a time.

Who may list sessions sees true numbers: nothing that is counted tells them more than the list does. A viewer's cannot
be solved for one to four persons. What a week's numbers come from changes no more once it is over, so that no later
look tells who came or asked to be forgotten in between. Weeks do not overlap, so that none is told by another. Within a
week a whole stands beside its parts. Each part may be up to four persons more than is told; the whole could tell that
all are only where so many fours are a multiple of five, and neither seven days nor four languages make one. A law in
the tests tries it, with the languages that there are.
"""

from datetime import date, datetime, timedelta

from bot.clock import hong_kong_day

STEP = 5
WEEK = timedelta(days=7)
_SETTLED = timedelta(hours=1)  # by then all that happened on a day is in the tallies


def stepped(number: int) -> int:
    """As a viewer is told it; 0 is "under five"."""
    return number - number % STEP


def week_of(day: date) -> date:
    """Its Monday."""
    return day - timedelta(days=day.weekday())


def last_week(now: datetime) -> date:
    """The Monday of the last week that is over."""
    return week_of(hong_kong_day(now - _SETTLED)) - WEEK
