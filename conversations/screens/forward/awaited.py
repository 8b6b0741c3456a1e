"""What one may ask to be told of, until which day that can be, and the news once it has come."""

from collections.abc import Iterator
from datetime import date, timedelta

from conversations.messages import Arg, Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import FINDINGS, SENSITIVE, criteria, spread
from conversations.screens.rows import WAY_BACK
from conversations.standing.awaited import News, to_await
from conversations.standing.view import View

TO_PLACE = button("button-stay", "~place", "primary")
_OFF = button("button-await-off", "~await-off")
_AWAIT = known("~await")


def await_buttons(view: View) -> tuple[Button, ...]:
    """To be told, or no more; nothing where there is nothing to wait for."""
    if view.session.awaited:
        return (_OFF,)
    return tuple(Button(Prompt(f"button-await-{one.what}", _year(view)), _AWAIT) for one in (to_await(view),) if one)


def await_line(view: View) -> tuple[Prompt, ...]:
    """Until which day one can be told: that long the answers are kept."""
    if view.session.awaited:
        return (_awaiting(view),)
    found = to_await(view)
    return (Prompt(f"await-{found.what}", {**_year(view), "date": _kept_until(view)}),) if found else ()


def awaited_screen(view: View) -> Screen:
    """What the tap came to."""
    if view.session.awaited:
        return Screen((_awaiting(view),), ((_OFF,), (WAY_BACK,)))
    return Screen((Prompt("awaiting-nothing"),), ((WAY_BACK,),))


def news_lines(news: News) -> Iterator[Prompt]:
    """The rule changed, the count was, the count is, and why; of a record nothing."""
    if news.is_list:
        yield Prompt("news-list")
    if news.is_rules:
        yield Prompt("news-rules")
    yield count_changed(news.before, news.after)
    for finding, names in news.shifted.items():
        if told := [name for name in names if name != SENSITIVE]:
            yield Prompt(f"news-{FINDINGS[finding]}", {"criteria": criteria(told)}, layout=Layout.LINE)


def count_changed(before: tuple[int, int], after: tuple[int, int]) -> Prompt:
    """How many criteria were met, and are; lowest and highest, where that is not settled."""
    if before == after:
        return Prompt("rules-unchanged-count")
    return Prompt("rules-changed-count", {"before": spread(*before), "after": spread(*after)})


def _awaiting(view: View) -> Prompt:
    return Prompt("awaiting", {"date": _kept_until(view)})


def _kept_until(view: View) -> date:
    return view.context.on + timedelta(days=view.context.host.retention_days)


def _year(view: View) -> dict[str, Arg]:
    return {"year": str(view.context.on.year)}
