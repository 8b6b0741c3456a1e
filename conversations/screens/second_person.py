"""A second person in the same chat, and the two side by side."""

from conversations.messages import Prompt, Screen
from conversations.screens.question import button, way_back
from conversations.screens.result import criterion, spread
from conversations.screens.what_if import SIGNS
from conversations.session import Person, Session
from conversations.standing.standing import Standing, TurnContext, stand
from scoring import Verdict

_OUTCOMES = {Verdict.ELIGIBLE: "reached", Verdict.UNDECIDED: "open", Verdict.INELIGIBLE: "not"}


def second_screen(context: TurnContext, session: Session, _standing: Standing) -> Screen:
    """What a second person is told of, before the first question."""
    if session.other_case is not None:
        return Screen((Prompt("second-known"),), ((way_back(context, session),),))
    rows = ((button("button-second-yes", "~second-yes"),), (way_back(context, session),))
    return Screen((Prompt("second-ask", strong=True), Prompt("second-consent")), rows)


def both_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """Both persons' counts, then each criterion with the signs of both."""
    back = (way_back(context, session),)
    if session.other_case is None:
        return Screen((Prompt("both-none"),), (back,))
    other = stand(context, session.other_case.answers)
    first, second = (standing, other) if session.person is Person.FIRST else (other, standing)
    prompts = (
        Prompt("both-head", strong=True),
        _person(Person.FIRST, first),
        _person(Person.SECOND, second),
        Prompt("both-signs"),
        *_lines(first, second),
        Prompt("note-two-adults"),
    )
    rows = ((button("button-other-person", "~other"),), (button("button-second-drop", "~second-drop"),), back)
    return Screen(prompts, rows)


def _person(person: Person, standing: Standing) -> Prompt:
    score = standing.points_test.score
    args = {"count": spread(score.low, score.high), "max": score.maximum, "threshold": score.threshold}
    return Prompt(f"both-{person}", {**args, "outcome": Prompt(f"both-outcome-{_OUTCOMES[standing.verdict]}")})


def _lines(first: Standing, second: Standing) -> tuple[Prompt, ...]:
    findings = zip(first.points_test.findings, second.points_test.findings, strict=True)
    return tuple(
        Prompt(
            "both-line",
            {
                "first": Prompt(SIGNS[one.finding]),
                "second": Prompt(SIGNS[other.finding]),
                "criterion": criterion(one.id),
            },
        )
        for one, other in findings
    )


def drop_screen(_context: TurnContext, _session: Session, _standing: Standing) -> Screen:
    """Asked before the second person's answers are erased."""
    sure = button("button-second-drop-yes", "~second-drop-yes")
    return Screen((Prompt("second-drop-ask", strong=True),), ((sure,), (button("button-stay", "~place"),)))
