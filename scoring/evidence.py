"""The facts known of one applicant on one day; an unknown one is absent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

from scoring.errors import EvidenceError
from scoring.facts import FACTS, FLAGS, PARTS_OF_CAREER, WHOLE_CAREER
from scoring.values import READERS, Range, Value, write_value

DAY = "on"
_OLDEST = FACTS["age"].high
_NAME_SHOWN = 40


class Evidence(NamedTuple):
    """The facts known on a day: `given` as told, `known` with the day, as `on`, and two things that follow.

    Those two are the age from the date of birth, and that a part of a career is never longer than the whole.
    """

    on: date
    given: MappingProxyType[str, Value]
    known: Mapping[str, Value]  # read some fifty times at each judgement: a dictionary is faster than a view of it

    @classmethod
    def of(cls, raw: Mapping[str, object], on: date) -> Evidence:
        """Read the `facts` object of evidence JSON as of the day `on`.

        Numbers are in the unit of the fact, exact or `{"from": a, "below": b}`; dates `YYYY-MM-DD` or `date`;
        countries ISO 3166-1 alpha-2. Absent means unknown.

        Raises:
            EvidenceError: an unknown fact, a wrong type, an impossible value, or facts that contradict each other.
        """
        return cls._from(_read(raw), on)

    @classmethod
    def _from(cls, given: dict[str, Value], on: date) -> Evidence:
        _refuse_contradictions(given, on)
        known = {**given, DAY: on}
        _add_age(known, on)
        _bound_parts(known)
        return cls(on, MappingProxyType(given), known)

    def as_of(self, day: date) -> Evidence:
        """Take the same facts on another day: the age moves on; EvidenceError where they cannot hold then."""
        return self if day == self.on else self.changed({}, day)

    def changed(self, raw: Mapping[str, object], on: date) -> Evidence:
        """Take the same facts on the day `on`, some told anew or added; as `of`, and with its errors."""
        return Evidence._from(self.given | _read(raw), on)

    def to_json(self) -> dict[str, object]:
        """Write as evidence JSON, `{"on": "YYYY-MM-DD", "facts": {…}}`; only what was given, nothing derived."""
        facts = {name: write_value(FACTS[name], value) for name, value in self.given.items()}
        return {"on": self.on.isoformat(), "facts": facts}


def age_on(birth_date: date, day: date) -> int:
    """Count whole years; who is born on 29 February has the birthday on 1 March in common years."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def read_fact(name: str, value: object) -> Value:
    """Read one fact by its name; EvidenceError where the name or the value is none."""
    return _read({name: value})[name]


def _read(raw: Mapping[str, object]) -> dict[str, Value]:
    try:
        return {
            name: value if (value is True or value is False) and name in FLAGS else READERS[name](value)
            for name, value in raw.items()
        }
    except KeyError as error:
        raise _unknown(str(error.args[0])[:_NAME_SHOWN]) from None


def _unknown(name: str) -> EvidenceError:
    near = get_close_matches(name, FACTS, n=1)
    mend = f"did you mean {near[0]}?" if near else "see the list of facts"
    return EvidenceError(f"{name!r} is no fact known here; {mend}", name)


def _refuse_contradictions(given: Mapping[str, Value], on: date) -> None:
    if "birth_date" in given:
        _check_birth_date(given, on)
    if "listed_bachelor_degree_year" in given:
        _check_bachelor_year(given, on)
    stem, degree = "is_listed_postgraduate_degree_stem", "has_listed_postgraduate_degree"
    if given.get(stem) is True and given.get(degree) is False:
        raise EvidenceError(f"{stem} is true while {degree} is false: correct one of them", stem, degree)


def _check_birth_date(given: Mapping[str, Value], on: date) -> None:
    born, age = given.get("birth_date"), given.get("age")
    if not isinstance(born, date):
        return
    years = age_on(born, on)
    if born > on or years > _OLDEST:
        raise EvidenceError(f"birth_date: must be on or before {on} and at most {_OLDEST} years back", "birth_date")
    if isinstance(age, Range) and not _may_be(age, years):
        raise EvidenceError(f"age and birth_date disagree on {on}: correct one of them", "age", "birth_date")


def _check_bachelor_year(given: Mapping[str, Value], on: date) -> None:
    name, degree = "listed_bachelor_degree_year", "has_listed_bachelor_degree"
    year = given.get(name)
    if not isinstance(year, Range):
        return
    if given.get(degree) is False:
        raise EvidenceError(f"{name} is given while {degree} is false: correct one of them", name, degree)
    if year.low is not None and year.low > on.year:
        raise EvidenceError(f"{name}: must not be after {on.year}", name)


def _may_be(numbers: Range, number: int) -> bool:
    return (numbers.low is None or numbers.low <= number) and (numbers.high is None or number <= numbers.high)


def _add_age(known: dict[str, Value], on: date) -> None:
    born = known.get("birth_date")
    if isinstance(born, date):
        age = Decimal(age_on(born, on))
        known["age"] = Range(age, age)


def _bound_parts(known: dict[str, Value]) -> None:
    """Raises EvidenceError where a part is more than the whole for certain."""
    whole = known.get(WHOLE_CAREER)
    if not isinstance(whole, Range) or whole.high is None:
        return
    unknown = Range(None, whole.high, whole.is_high_open)
    for name in PARTS_OF_CAREER:
        part = known.setdefault(name, unknown)
        if part is unknown or not isinstance(part, Range) or (part.high is not None and part.high < whole.high):
            continue
        if part.is_above(whole):
            raise EvidenceError(
                f"{name} is more than {WHOLE_CAREER}, which it is a part of: correct one of them", name, WHOLE_CAREER
            )
        known[name] = part.cut_to(whole)
