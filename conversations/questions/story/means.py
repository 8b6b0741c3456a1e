"""Money, a business, an award."""

from collections.abc import Iterator

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, values_of
from conversations.questions.story.rest import Rest
from conversations.reading.story.roles import Role
from conversations.values import Chosen, Money

_LARGE = 4  # digits


def find_money(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """An income, or the profit of a business."""
    has_sum = rest.find(Role.CURRENCY) or (rest.find(Role.EARN) and _has_large_number(rest))
    if not has_sum or not any(rest.marks[at].is_number or _holds_number(rest.marks[at].text) for at in rest.left()):
        return
    name = "profit" if rest.find(Role.PROFIT) else "income"
    values, is_one = values_of(interview.by_id[name], rest.text(), reader)
    if not values:
        return
    is_said = is_one and name == "income" and all(map(rest.find, (Role.YEAR_BEFORE, Role.EARN, Role.CURRENCY)))
    if is_one:
        rest.take(rest.left())
    yield Found(name, values, is_said=is_said)


def _holds_number(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)


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
