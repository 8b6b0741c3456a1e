"""What one may ask to be told of, until which day that can be, and the news once it has come."""

from collections.abc import Iterator

from conversations.messages import Arg, Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import FINDINGS, SENSITIVE, criteria, spread
from conversations.screens.rows import WAY_BACK
from conversations.standing.awaited import News, to_await
from conversations.standing.view import View

TO_PLACE = button("button-stay", "~place", "primary")
_OFF = button("button-await-off", "~await-off")
_AWAIT = {"list": known("~await-list"), "rules": known("~await-rules")}


def await_buttons(view: View) -> tuple[Button, ...]:
    """To be told, or no more; nothing where there is nothing to wait for."""
    if view.session.awaited:
        return (_OFF,)
    what = to_await(view)
    return (Button(Prompt(f"button-await-{what}", _year(view)), _AWAIT[what]),) if what else ()


def await_line(view: View) -> tuple[Prompt, ...]:
    """Until which day one can be told: that long the answers are kept."""
    if view.session.awaited:
        return (_awaiting(view),)
    what = to_await(view)
    return (Prompt(f"await-{what}", {**_year(view), "date": view.context.kept_until}),) if what else ()


def awaited_screen(view: View) -> Screen:
    """What the wish came to."""
    if awaited := view.session.awaited:
        told = (Prompt(f"awaited-{awaited.what}", strong=True), _awaiting(view))
        return Screen(told, ((_OFF,), (WAY_BACK,)))
    return Screen((Prompt("awaiting-nothing"),), ((WAY_BACK,),))


def news_lines(news: News) -> Iterator[Prompt]:
    """The rule changed, the count was, the count is, and why; of a record nothing."""
    if news.is_list:
        yield Prompt("news-list")
    if news.is_rules:
        yield Prompt("news-rules")
    if news.is_counted:
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
    return Prompt("awaiting", {"date": view.context.kept_until})


def _year(view: View) -> dict[str, Arg]:
    """Of the list to come."""
    listed = view.context.reader.universities
    return {"year": str(listed.last.year + 1 if listed else view.context.on.year)}
