"""What was judged and read before, by answers and words alone: so much of each at most."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date

from conversations.reading import Reading
from conversations.standing.standing import Standing


class StandingCache:
    """Shared by all sessions: who gives the same answers stands the same, and the same words are read the same."""

    MOST = 1_000
    _DAYS = 2  # today, and the day before for what is counted of it
    MOST_READ, LONGEST_READ = 2_000, 20  # ages, years, sums, names: what many type alike

    def __init__(self) -> None:
        self._readings: dict[tuple[object, ...], Reading] = {}
        self._first: dict[tuple[date, tuple[int, ...]], Standing] = {}
        # How it stood and how with one more answer, by which standing, question, value, and of an age the day it was
        # given; the one asked for last stands last, and no other standing has its id: it is held.
        self.judged = OrderedDict[tuple[object, ...], tuple[Standing, Standing]]()

    def forget(self) -> None:
        """Begin anew: nothing of anybody is left."""
        for kept in (self._first, self.judged, self._readings):
            kept.clear()

    def read(self, text: str, at: tuple[object, ...], read: Callable[[], Reading]) -> Reading:
        """What a text is read as; `at`: all that this depends on beside it."""
        if len(text) > self.LONGEST_READ:
            return read()
        key = (text, *at)
        found = self._readings.get(key)
        if found is None:
            if len(self._readings) >= self.MOST_READ:
                self._readings.clear()
            found = self._readings[key] = read()
        return found

    def first(self, on: date, rulesets: tuple[int, ...], judge: Callable[[], Standing]) -> Standing:
        """Before the first answer, under the day's rulesets."""
        found = self._first.get((on, rulesets))
        if found is None:
            if len(self._first) > self._DAYS:
                self._first.clear()
            found = self._first[on, rulesets] = judge()
        return found

    def keep(self, place: tuple[object, ...], before: Standing, after: Standing) -> Standing:
        """With one more answer."""
        self.judged[place] = before, after
        if len(self.judged) > self.MOST:
            self.judged.popitem(last=False)
        return after
