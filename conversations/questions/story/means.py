"""Money, a business, an award."""

from collections.abc import Iterator

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, values_of
from conversations.questions.story.rest import Rest
from conversations.reading.story.roles import Role
from conversations.values import Chosen, Money

_LARGE = 4  # digits
_IN = {"in", "en", "for", "of", "de", "pour", "(", "\u65bc", "\u4e8e"}


def find_money(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """An income, or the profit of a business."""
    has_sum = rest.find(Role.CURRENCY) or (rest.find(Role.EARN) and _has_large_number(rest))
    if not has_sum or not any(rest.marks[at].is_number or _holds_number(rest.marks[at].text) for at in rest.left()):
        return
    name = "profit" if rest.find(Role.PROFIT) else "income"
    rest.take(year := _year_before(rest, reader))
    values, is_one = values_of(interview.by_id[name], rest.text(), reader)
    if not values:
        return
    is_of_year = bool(year or rest.find(Role.YEAR_BEFORE))
    is_said = is_one and name == "income" and is_of_year and all(map(rest.find, (Role.EARN, Role.CURRENCY)))
    if is_one:
        rest.take(rest.left())
    yield Found(name, values, is_said=is_said)


def _year_before(rest: Rest, reader: Reader) -> list[int]:
    """Where the calendar's year before this one stands, with what goes with it: "in 2025", 2025年."""
    marks = rest.marks
    for at in rest.left():
        if marks[at].text == str(reader.on.year - 1) and not _is_of_other(rest, at):
            before = [at - 1] if at and marks[at - 1].text in _IN else []
            behind = [at + 1] if marks[at + 1 : at + 2] and marks[at + 1].text == "\u5e74" else []
            return [*before, at, *behind]
    return []


def _is_of_other(rest: Rest, at: int) -> bool:
    """Whether it is a sum, or where a time begins or ends: 2025 euros, "since 2025", "2023-2025"."""
    beside = (*rest.marks[max(at - 1, 0) : at], *rest.marks[at + 1 : at + 2])
    bounds = {Role.CURRENCY, Role.SCALE, Role.SINCE, Role.TO, Role.FROM, Role.HEDGE}
    return any((mark.roles & bounds and mark.text not in _IN) or mark.text in "-~" for mark in beside)


def _holds_number(text: str) -> bool:
    return any(sign.isnumeric() for sign in text)


def _has_large_number(rest: Rest) -> bool:
    return any(
        (mark.is_number and (sum(sign.isdecimal() for sign in mark.text) >= _LARGE or not mark.text.isdecimal()))
        or Role.SCALE in mark.roles
        for mark in rest.marks
    )


def find_business(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """A business owned: to which share is asked."""
    if rest.find(Role.BUSINESS) and not rest.find(Role.PROFIT):
        values, _ = values_of(interview.by_id["business"], rest.text(), reader)
        if not values:
            values = (Chosen("half"), Chosen("listed"))
        yield Found("business", tuple(value for value in values if not isinstance(value, Money)))


def find_award(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """An award or honour: of which rank is asked."""
    if rest.find(Role.AWARD):
        values, _ = values_of(interview.by_id["achievement"], rest.text(), reader)
        told = tuple(value for value in values if value != Chosen("neither"))
        yield Found("achievement", told or (Chosen("award"), Chosen("honour")))
