"""What stands on every sheet: what it is, and what it is not; when the rules were seen; the way to the bot."""

from collections.abc import Mapping

from conversations.messages import Arg, Part, Prompt
from conversations.screens.criteria import seen, spread, stale
from conversations.screens.forward.sharing import by_criteria, link_back, unchecked
from conversations.screens.notices import notices
from conversations.standing.view import View

_OUTCOMES = {"achievement": "sheet-achievement", "open": "sheet-undecided"}


def frame(view: View) -> Mapping[str, Part]:
    """The head and the foot."""
    context = view.context
    return {
        "title": Prompt("sheet-title"),
        "unofficial": Prompt("sheet-unofficial"),
        "made": Prompt("sheet-made", {"date": context.on}),
        "notices": (*notices(context.host, view.session.locale), *stale(is_stale=context.is_stale)),
        "days": days(view),
        **({"person": Prompt(f"person-{view.session.person}")} if view.session.other_case else {}),
        "scan": Prompt("sheet-scan"),
        "address": link_back(view).partition("?")[0].removeprefix("https://"),
    }


def days(view: View) -> tuple[Prompt, ...]:
    """The day of the rules, and the last one of the list of universities, where one is in force."""
    rules = Prompt("sheet-rules", {"date": seen(view.context)["date"]})
    listed = view.context.reader.universities
    return (rules, Prompt("sheet-list", {"date": listed.last})) if listed else (rules,)


def counted(view: View) -> Mapping[str, Part]:
    """The number, in figures and as a bar, and whether it is open; none while lines are ticked and not checked.

    By the criteria alone, and not by the questions left, of which there are none where a basic condition is not met:
    nothing of those can be told from it.
    """
    if ticked := unchecked(view):
        return {"outcome": Prompt("sheet-unchecked", {"count": ticked})}
    score = view.standing.points_test.score
    told: dict[str, Part] = {
        "count": shown(spread(score.low, score.high)),
        "of": Prompt("sheet-of", {"max": score.maximum}),
        "needed": Prompt("sheet-needed", {"threshold": score.threshold}),
        "bar": {"met": score.low, "perhaps": score.high - score.low, "most": score.maximum, "line": score.threshold},
    }
    if outcome := _OUTCOMES.get(by_criteria(view.standing)):
        told["outcome"] = Prompt(outcome)
    return told


def shown(count: Arg) -> Prompt | int:
    """A count as a part of a sheet."""
    return count if isinstance(count, Prompt | int) else 0
