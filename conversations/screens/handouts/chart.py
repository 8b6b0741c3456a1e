"""The next years as a chart: how many criteria would be met from which day on, and what that assumes."""

from collections.abc import Iterator, Mapping
from datetime import date

from conversations.messages import Handout, Part, Prompt, Screen
from conversations.moves.buttons import button
from conversations.screens.criteria import FINDINGS, criteria, seen
from conversations.screens.forward.sharing import link_back, sent_on, unchecked
from conversations.screens.forward.ways import TURNED, YEARS_AHEAD, hindered_screen
from conversations.screens.handouts.frame import frame
from conversations.screens.rows import WAY_BACK
from conversations.standing.view import View
from scoring import Turning, anniversary, timeline

_DARK, _LIGHT = button("button-dark", "~chart.dark"), button("button-light", "~chart.light")
_WHOLE = 10_000  # parts of the time shown: a template counts in these


def chart_screen(view: View) -> Screen:
    """Under the chart, which comes in light colours: the other ones. None of who cannot apply at all."""
    return _screen(view, is_dark=False)


def chart_in(view: View, colours: str) -> Screen | None:
    """The same in the colours chosen; None where there are none of that name."""
    return _screen(view, is_dark=colours == "dark") if colours in {"dark", "light"} else None


def _screen(view: View, *, is_dark: bool) -> Screen:
    if view.standing.failed:
        return hindered_screen(view)
    return Screen((Prompt("picture-sent"),), ((_LIGHT if is_dark else _DARK,), (WAY_BACK,)))


def chart(view: View, colours: str) -> Handout | None:
    """The days with the criteria that turn, under the count as it would be."""
    if view.standing.failed:
        return None
    locale, turnings = view.session.locale, turnings_of(view)
    head = Prompt("years-head", {"date": _until(view)}, strong=True)
    page = {**frame(view), "years": years(view, turnings)}
    plain = (head, *_in_words(view, turnings), Prompt("sheet-unofficial"))
    caption = sent_on(view, Prompt("chart-caption", {"head": head, "date": seen(view.context)["date"]}))
    return Handout("chart", {locale: page}, {locale: plain}, caption, link_back(view), is_dark=colours == "dark")


def _until(view: View) -> date:
    return anniversary(view.context.on, YEARS_AHEAD)


def turnings_of(view: View) -> tuple[Turning, ...]:
    """The days to come on which something changes."""
    return timeline(view.standing.evidence, view.context.rulesets[0], view.context.on, _until(view))


def years(view: View, turnings: tuple[Turning, ...]) -> Mapping[str, Part]:
    """The count by day, as steps from now on; the days, in words. None while lines are ticked and not checked."""
    if ticked := unchecked(view):
        head = Prompt("years-head", {"date": _until(view)})
        return {"head": head, "turnings": (), "nothing": Prompt("sheet-unchecked", {"count": ticked})}
    on, until, score = view.context.on, _until(view), view.standing.points_test.score

    def at(day: date) -> int:
        return (day - on).days * _WHOLE // (until - on).days

    scores = [(0, score), *((at(each.on), each.assessment.score) for each in turnings)]
    return {
        "head": Prompt("years-head", {"date": until}),
        "assumed": Prompt("sheet-assumed"),
        "axis": Prompt("sheet-axis", {"max": score.maximum}),
        "needed": Prompt("sheet-needed", {"threshold": score.threshold}),
        **({"perhaps": Prompt("sheet-perhaps")} if any(each.low < each.high for _, each in scores) else {}),
        "most": score.maximum,
        "line": score.threshold,
        "years": tuple({"at": at(date(year, 1, 1)), "year": str(year)} for year in range(on.year + 1, until.year + 1)),
        "steps": tuple({"at": place, "low": each.low, "high": each.high} for place, each in scores),
        "turnings": tuple({"at": at(each.on), "lines": tuple(_turning(each))} for each in turnings),
        **({} if turnings else {"nothing": Prompt("years-nothing")}),
    }


def _turning(turning: Turning) -> Iterator[Prompt]:
    for finding in TURNED:
        if turned := [each.id for each in turning.turned if each.after is finding]:
            yield Prompt(f"turning-{FINDINGS[finding]}", {"date": turning.on, "criteria": criteria(turned)})
    works = tuple(Prompt(f"work-{fact.replace('_', '-')}") for fact in turning.assumed)
    yield Prompt("sheet-needs", {"works": works}) if works else Prompt("sheet-comes")


def _in_words(view: View, turnings: tuple[Turning, ...]) -> Iterator[Prompt]:
    if ticked := unchecked(view):
        yield Prompt("sheet-unchecked", {"count": ticked})
        return
    yield Prompt("sheet-assumed")
    for each in turnings:
        yield from _turning(each)
    if not turnings:
        yield Prompt("years-nothing")
