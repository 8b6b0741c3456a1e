"""Years of work, in all and of each kind; an employer or a field that is named without them."""

from collections.abc import Iterator, Sequence

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, values_of
from conversations.questions.story.rest import Rest
from conversations.reading.story.roles import Mark, Role
from conversations.values import Chosen, Value

_FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS, _GROWN = 1950, 2100, 4, 18
_OF_WORK = (Role.WORK, Role.FIELD, Role.TRADE, Role.EMPLOYER, Role.LEVEL, Role.ABROAD, Role.COMPANY, Role.FIRM)
_HELD = (Role.LEVEL, Role.WORK, Role.AWARDED)  # one has years, and a degree
_UNITS = (Role.YEAR_UNIT, Role.MONTH_UNIT, Role.YEARS_OF_WORK)


def find_years(rest: Rest, interview: Interview, reader: Reader, *, is_list: bool = False) -> Iterator[Found]:
    """Years, with what they were spent at; `is_list`: the sentence told of years before, so that "5 at Google" does."""
    spans = list(_spans(rest, is_list=is_list))
    if not spans or (rest.clause.has(Role.STUDY) and not rest.clause.has(Role.LEVEL)):
        return
    others = [at for at in rest.left() if not any(at in span for span in spans)]
    is_of_work = rest.find(*_OF_WORK, Role.YEARS_OF_WORK)
    if others and not is_of_work and not rest.find(Role.PLACE, Role.TOWN, among=others):
        return
    kinds = tuple(_kinds(rest, others))
    is_level = bool(rest.find(Role.LEVEL))
    for span in spans[:2]:
        yield from _told(rest, span, kinds, is_level=is_level, interview=interview, reader=reader)


def _told(  # noqa: PLR0913 - the clause, the span and what is said beside it
    rest: Rest, span: Sequence[int], kinds: tuple[str, ...], *, is_level: bool, interview: Interview, reader: Reader
) -> Iterator[Found]:
    is_short = bool(rest.find(Role.YEARS_OF_WORK, among=span))
    unit = "" if rest.find(*_UNITS, among=span) or _is_dated(rest, span) else " years"
    text = rest.text(span[:-1] if is_short else span) + (" years" if is_short else unit)
    for name in kinds or ("graduate-years",):
        values, is_one = values_of(interview.by_id[name], text, reader)
        if not values or (not is_one and rest.find(Role.ALMOST, among=span)):
            continue
        is_said = is_one and is_level and not unit
        if is_said:
            rest.take(span)
            rest.take(rest.find(Role.LEVEL, Role.WORK) if rest.find(Role.DEGREE) else rest.find(*_HELD))
            rest.take(rest.find(Role.FIELD, Role.EMPLOYER, Role.ABROAD, Role.SUBJECT_OF))
        yield Found(name, values, is_said=is_said)
    if kinds:
        values, _ = values_of(interview.by_id["graduate-years"], text, reader)
        if values:
            yield Found("graduate-years", values, is_beside=True)


def _kinds(rest: Rest, others: Sequence[int]) -> Iterator[str]:
    """The questions about parts of a career whose kind of work the clause names."""
    if (rest.find(Role.EMPLOYER, Role.FIRM, among=others) and not rest.find(Role.TRADE, among=others)) or _at_a_company(
        rest
    ):
        yield "employer-years"
    if rest.find(Role.FIELD, among=others):
        yield "field-years"
    if rest.find(Role.ABROAD, among=others) or _in_a_place(rest):
        yield "international"


def _at_a_company(rest: Rest) -> bool:
    """Whether a name stands behind "at" or the like."""
    marks = rest.marks
    return any(
        Role.COMPANY in mark.roles and _is_name(marks[at + 1])
        for at, mark in enumerate(marks[:-1])
        if at not in rest.taken
    )


def _is_name(mark: Mark) -> bool:
    return (not mark.is_known and mark.text[:1].isalpha()) or bool(mark.roles & {Role.FIRM, Role.EMPLOYER})


def _in_a_place(rest: Rest) -> bool:
    marks = rest.marks
    return any(
        mark.roles & {Role.PLACE, Role.TOWN} and Role.STAYED in marks[at - 1].roles
        for at, mark in enumerate(marks)
        if at
    )


def _is_year(mark: Mark) -> bool:
    text = mark.text
    return len(text) == _YEAR_DIGITS and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _is_dated(rest: Rest, span: Sequence[int]) -> bool:
    return any(_is_year(rest.marks[at]) for at in span)


def _spans(rest: Rest, *, is_list: bool) -> Iterator[tuple[int, ...]]:
    """Where numbers of years stand, with the words that bound them."""
    marks, at = rest.marks, 0
    while at < len(marks):
        end = _span_end(rest, at, is_list=is_list) if at not in rest.taken else at
        if end > at:
            start = at
            while (
                start and marks[start - 1].roles & {Role.HEDGE, Role.ALMOST, Role.SINCE} and start - 1 not in rest.taken
            ):
                start -= 1
            yield tuple(range(start, end))
            at = end
        else:
            at += 1


def _span_end(rest: Rest, at: int, *, is_list: bool) -> int:
    marks = rest.marks
    if Role.SINCE in marks[at].roles or _is_year(marks[at]) or Role.MONTH in marks[at].roles:
        return _dated_end(rest, at)
    if not marks[at].is_number:
        return at
    end = at + 1
    while end < len(marks) and (
        marks[end].is_number or marks[end].roles & {Role.HEDGE, Role.TO} or marks[end].text in "-+~"
    ):
        end += 1
    if end < len(marks) and marks[end].roles.intersection(_UNITS) and Role.CURRENCY not in marks[end].roles:
        end += 1
        while end < len(marks) and (
            marks[end].is_number or marks[end].roles.intersection({Role.HEDGE, *_UNITS}) or marks[end].text == "+"
        ):
            end += 1
        return end
    behind = next((mark for mark in marks[at + 1 :] if Role.PART not in mark.roles), None)
    is_short = is_list and behind and behind.roles & {Role.COMPANY, Role.STAYED, Role.ABROAD}
    is_large = marks[at].text.isdecimal() and int(marks[at].text) > _GROWN * 2
    return at + 1 if is_short and not is_large else at


def _dated_end(rest: Rest, at: int) -> int:
    """Where "since March 2021", "2015 to 2020", "2018年至今" end; the same place where they are none of these."""
    marks, end, years, is_bounded = rest.marks, at, 0, Role.SINCE in rest.marks[at].roles
    while end < len(marks):
        mark = marks[end]
        if _is_year(mark):
            years += 1
        elif mark.roles & {Role.SINCE, Role.TO} or mark.text == "-" or Role.HEDGE in mark.roles:
            is_bounded = True
        elif not (Role.MONTH in mark.roles or (years and mark.text in {"年", "月"}) or mark.text == "."):
            break
        end += 1
    return end if years and is_bounded else at


def find_kinds(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """The kind of an employer, or a field, named without years: what to ask about, settling nothing."""
    if not rest.clause.has(Role.WORK, Role.COMPANY) or rest.clause.has(Role.DEGREE):
        return
    for name, roles in (("employer", (Role.EMPLOYER, Role.FIRM)), ("field", (Role.FIELD,))):
        named = [at for at in rest.find(*roles) if Role.DEGREE not in rest.marks[at].roles]
        if named:
            values, _ = values_of(interview.by_id[name], rest.text(named[:1]), reader)
            told: tuple[Value, ...] = tuple(value for value in values if value != Chosen("none"))
            if told:
                yield Found(name, told, is_beside=True)
