"""What stands on every sheet: what it is, and what it is not; when the rules were seen; the way to the bot."""

from collections.abc import Mapping

from conversations.messages import Arg, Part, Prompt
from conversations.screens.criteria import seen, spread, stale
from conversations.screens.forward.sharing import link_back
from conversations.screens.notices import notices
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Verdict


def frame(view: View) -> Mapping[str, Part]:
    """The head and the foot."""
    context = view.context
    return {
        "title": Prompt("sheet-title"),
        "unofficial": Prompt("sheet-unofficial"),
        "notices": (*notices(context.host, view.session.locale), *stale(is_stale=context.is_stale)),
        "days": _days(view),
        "address": link_back(view).partition("?")[0].removeprefix("https://"),
    }


def _days(view: View) -> tuple[Prompt, ...]:
    """The day of the rules, and the last one of the list of universities, where one is in force."""
    rules = Prompt("sheet-rules", {"date": seen(view.context)["date"]})
    listed = view.context.reader.universities
    return (rules, Prompt("sheet-list", {"date": listed.last})) if listed else (rules,)


def counted(standing: Standing) -> Mapping[str, Part]:
    """The number, in figures and as a bar; what it amounts to, where it is not the number that decides."""
    score = standing.points_test.score
    told: dict[str, Part] = {
        "count": _counted(spread(score.low, score.high)),
        "of": Prompt("sheet-of", {"max": score.maximum}),
        "needed": Prompt("sheet-needed", {"threshold": score.threshold}),
        "bar": {"met": score.low, "perhaps": score.high - score.low, "most": score.maximum, "line": score.threshold},
    }
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        told["outcome"] = Prompt("sheet-achievement")
    elif standing.verdict is Verdict.UNDECIDED:
        told["outcome"] = Prompt("result-so-far")
    return told


def _counted(count: Arg) -> Prompt | int:
    return count if isinstance(count, Prompt | int) else 0
