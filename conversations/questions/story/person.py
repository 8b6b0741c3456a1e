"""Facts of the person: age, date of birth, passport."""

from collections.abc import Iterator

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, distinct, values_of
from conversations.questions.story.rest import Rest
from conversations.reading.story.roles import Role
from conversations.values import Born, Chosen, Number, Partly, Places, Value

_GROWN = 18  # a number of years below this is told of anything but one's age
_OLDEST, _YEAR_DIGITS = 99, 4
_BESIDE_PASSPORT = frozenset({Role.PASSPORT, Role.PLACE, Role.THIRD, Role.AWARDED})
_BESIDE_AGE = frozenset({Role.GENDER, Role.TOWN, Role.HOME})
_OF_MEANS = (Role.EARN, Role.CURRENCY, Role.PROFIT, Role.BUSINESS)


def find_birth(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """A date of birth; of a year alone, both ages that it may be."""
    if not rest.find(Role.BORN):
        return
    for places in (range(len(rest.marks)), _of_date(rest)):
        values, is_one = values_of(interview.by_id["birth-date"], rest.text(places), reader)
        if born := tuple(value for value in values if isinstance(value, Born)):
            rest.take(rest.find(Role.BORN, Role.PLACE, Role.TOWN, Role.STAYED, Role.FROM))
            rest.take(places if is_one else ())
            yield Found("birth-date", born, is_said=is_one)
            return
    for at in rest.left():
        text = rest.marks[at].text
        if len(text) == _YEAR_DIGITS and text.isdecimal() and _GROWN <= (age := reader.on.year - int(text)) <= _OLDEST:
            yield Found("age", (Number.exactly(age), Number.exactly(age - 1)))
            return


def _of_date(rest: Rest) -> range:
    """From the first number to the last, with what stands between."""
    numbers = [at for at, mark in enumerate(rest.marks) if mark.is_number or Role.MONTH in mark.roles]
    end = numbers[-1] + 1 if numbers else 0
    is_day = end < len(rest.marks) and rest.marks[end].text in {"日", "號", "号"}
    return range(numbers[0], end + is_day) if numbers else range(0)


def find_age(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """A whole number with a word that says it is an age, or all that "I am" is said of."""
    for at in rest.left():
        if rest.marks[at].is_number and (places := _of_age(rest, at)):
            bare = [
                place
                for place in places
                if rest.marks[place].text != "-" and (place >= at or Role.AGE not in rest.marks[place].roles)
            ]  # 34-year-old, âgée de 34 ans
            values, is_one = values_of(interview.by_id["age"], rest.text(bare), reader)
            is_said = _says_age(rest, places)
            if (
                is_one
                and (is_said or not rest.clause.has(*_OF_MEANS))
                and all(_may_be_age(value, 1 if is_said else _GROWN) for value in values)
            ):
                rest.take((*places, *rest.find(Role.LATELY, *_BESIDE_AGE)))
                rest.take(_month_behind(rest, places[-1] + 1))  # turned 33 in June
                rest.take(
                    rest.find(Role.TRADE) if all(Role.TRADE in rest.marks[one].roles for one in rest.left()) else ()
                )
                yield Found("age", values, is_said=is_said)
                return


def _month_behind(rest: Rest, at: int) -> list[int]:
    places = list(range(at, min(at + 2, len(rest.marks))))
    months = [place for place in places if Role.MONTH in rest.marks[place].roles]
    return places if months and all(rest.marks[place].roles & {Role.MONTH, Role.STAYED} for place in places) else []


def _may_be_age(value: Value, least: int) -> bool:
    return isinstance(value, Number) and value.is_exact and least <= value.low <= _OLDEST


def _of_age(rest: Rest, at: int) -> tuple[int, ...]:
    """The marks about a number that make an age of it."""
    marks, end = rest.marks, at + 1
    if end < len(marks) and marks[end].text == "-":
        end += 1  # 34-year-old
    before = at - 1 if at and marks[at - 1].text != ":" else at - 2
    is_before = before >= 0 and Role.AGE in marks[before].roles
    if end < len(marks) and Role.AGE_UNIT in marks[end].roles:
        return (*((before,) if is_before else ()), *range(at, end + 1))
    if is_before:
        unit = (end,) if end < len(marks) and Role.YEAR_UNIT in marks[end].roles else ()
        return (before, at, *unit)
    beside = _BESIDE_AGE | ({Role.FROM} if rest.clause.has(Role.GENDER) else set())  # une femme de 36 ans
    alone = [place for place in rest.left() if place != at and not marks[place].roles & beside]
    if not alone and not marks[at].text.startswith("0"):
        return (at,)
    is_unit = len(alone) == 1 and alone[0] == end and Role.YEAR_UNIT in marks[end].roles
    is_age = is_unit and marks[at].text.isdecimal() and int(marks[at].text) >= _GROWN
    return (at, end) if is_age else ()


def _says_age(rest: Rest, places: tuple[int, ...]) -> bool:
    """Whether a word says so; a number alone is an age only where "I am" stands before it, and never "I earn"."""
    roles = frozenset[Role]().union(*(rest.marks[at].roles for at in places))
    is_of_self = rest.clause.has(Role.OWN) and not rest.clause.has(*_OF_MEANS)
    is_alone = rest.may_be_age and Role.AGE_ALONE in roles
    is_with_gender = rest.clause.has(Role.GENDER) and not rest.clause.has(*_OF_MEANS) and _is_grown(rest, places)
    is_by_person = rest.clause.is_by_person and _is_grown(rest, places)
    return is_of_self or is_alone or is_with_gender or is_by_person or bool(roles & {Role.AGE, Role.AGE_UNIT})


def _is_grown(rest: Rest, places: tuple[int, ...]) -> bool:
    """Whether it is two digits of one who is grown up, and no number behind another."""
    texts = [rest.marks[at].text for at in places if rest.marks[at].is_number]
    numbers = [mark for mark in rest.marks if mark.is_number]
    return len(numbers) == 1 and texts[0].isdecimal() and _GROWN <= int(texts[0]) <= _OLDEST


def find_passport(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """The passport named; a people that one is of is no passport, and asked."""
    places = rest.find(Role.PLACE)
    if not places:
        return
    question = interview.by_id["nationality"]
    if not rest.find(Role.PASSPORT):
        if rest.find(Role.TONGUE) and not rest.clause.has(Role.OWN):
            return  # a language as well
        values, is_one = values_of(question, rest.text(), reader)
        if is_one and isinstance(values[0], Places):
            rest.take(rest.left())
            yield Found("nationality", values)
        return
    values, is_one = values_of(question, rest.text(), reader)
    if not is_one and len(places) == 1 and all(rest.marks[at].roles & _BESIDE_PASSPORT for at in rest.left()):
        values, is_one = values_of(question, rest.text(places), reader)  # my passport is Norwegian too
    if is_one and values[0] == Chosen("more"):
        codes = (values_of(question, rest.text((at,)), reader)[0] for at in places)
        yield Found("nationality", distinct((*(value for each in codes for value in each), *values)))
        return
    if is_one:
        rest.take(rest.left())
    told = tuple(Partly(value) if isinstance(value, Places) else value for value in values)
    if told:
        yield Found("nationality", told, is_said=is_one)
