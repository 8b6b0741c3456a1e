"""A second person in the same chat, and the two side by side."""

from conversations.messages import Layout, Prompt, Screen
from conversations.moves.buttons import button
from conversations.screens.criteria import VERDICTS, criterion, line, sign, spread
from conversations.screens.rows import OTHER_PERSON, STAY, WAY_BACK
from conversations.session import Person
from conversations.standing.judgement import stand
from conversations.standing.standing import Standing
from conversations.standing.view import View

_BEGIN = button("button-second-yes", "~second-yes", "primary")
DROP, _DROP_YES = (
    button("button-second-drop", "~second-drop"),
    button("button-second-drop-yes", "~second-drop-yes", "danger"),
)


def second_screen(view: View) -> Screen:
    """What a second person is told of, before the first question."""
    if view.session.other_case is not None:
        return Screen((Prompt("second-known"),), ((WAY_BACK,),))
    return Screen((Prompt("second-ask", strong=True), Prompt("second-consent")), ((_BEGIN,), (WAY_BACK,)))


def both_screen(view: View) -> Screen:
    """Both persons' counts, then each criterion with the signs of both."""
    back = (WAY_BACK,)
    both = side_by_side(view)
    if both is None:
        return Screen((Prompt("both-none"),), (back,))
    first, second = both
    prompts = (
        Prompt("both-head", strong=True),
        person_line(Person.FIRST, first),
        person_line(Person.SECOND, second),
        Prompt("both-signs", layout=Layout.HEADING),
        *_lines(first, second),
        Prompt("note-two-adults"),
    )
    return Screen(prompts, ((OTHER_PERSON,), (DROP,), back))


def side_by_side(view: View) -> tuple[Standing, Standing] | None:
    """How the first person stands, and the second; none where there is one alone."""
    if view.session.other_case is None:
        return None
    other = stand(view.context, view.session.other_case.answers)
    is_first = view.session.person is Person.FIRST
    return (view.standing, other) if is_first else (other, view.standing)


def person_line(person: Person, standing: Standing) -> Prompt:
    """One person's count and outcome."""
    score = standing.points_test.score
    outcome = Prompt(f"both-outcome-{VERDICTS[standing.verdict]}")
    return Prompt(f"both-{person}", {"count": spread(score.low, score.high), **line(score), "outcome": outcome})


def _lines(first: Standing, second: Standing) -> tuple[Prompt, ...]:
    findings = zip(first.points_test.findings, second.points_test.findings, strict=True)
    return tuple(
        Prompt(
            "both-line",
            {"first": sign(one.finding), "second": sign(other.finding), "criterion": criterion(one.id)},
            layout=Layout.LINE,
        )
        for one, other in findings
    )


def drop_screen(_view: View) -> Screen:
    """Asked before the second person's answers are erased."""
    return Screen((Prompt("second-drop-ask", strong=True),), ((_DROP_YES,), (STAY,)))
