"""The scorecard: a line a criterion, ticked by the applicant or settled by answers; a tick is no answer."""

from collections.abc import Iterable

from msgspec import Struct

from conversations.questions.question import Question
from conversations.standing.view import View
from scoring import PARTS_OF_CAREER, WHOLE_CAREER, CriterionFinding, Finding

# Whoever meets the one meets the other as well: ticked together, and taken back together.
_DEGREE, _STEM = "listed-postgraduate-degree", "listed-postgraduate-degree-stem"


class CardLine(Struct, frozen=True):
    """A criterion of the points test, and the questions whose answers it rests on."""

    found: CriterionFinding
    rests_on: tuple[Question, ...]
    is_ticked: bool

    @property
    def is_settled(self) -> bool:
        """Whether answers have said something of it, be it that it stays open: then it is not for ticking."""
        return self.found.finding is not Finding.OPEN or bool(self.rests_on)

    @property
    def is_claimed(self) -> bool:
        """Whether it rests on the applicant's tick alone."""
        return self.is_ticked and not self.is_settled


def lines(view: View) -> tuple[CardLine, ...]:
    """The criteria of the points test, in the order of the form."""
    return tuple(_line(view, found) for found in view.standing.points_test.findings)


def _line(view: View, found: CriterionFinding) -> CardLine:
    rests_on = tuple(resting_on(view, found) if found.finding is not Finding.OPEN else view.answering(found.facts))
    return CardLine(found, rests_on, is_ticked=found.id in view.session.card.ticked)


def resting_on(view: View, found: CriterionFinding) -> list[Question]:
    """The questions whose answers a finding rests on: a part of a career is never more than the whole."""
    answering = view.answering(found.facts)
    if answering or frozenset(found.facts).isdisjoint(PARTS_OF_CAREER):
        return answering
    return view.answering((WHOLE_CAREER,))


def ticked(ticks: Iterable[str], criterion: str, *, is_on: bool) -> tuple[str, ...]:
    """The ticks with one more or one fewer, and with what it takes along."""
    also = (_DEGREE,) if is_on and criterion == _STEM else (_STEM,) if criterion == _DEGREE and not is_on else ()
    changed = (criterion, *also)
    kept = tuple(one for one in ticks if one not in changed)
    return (*kept, *changed) if is_on else kept
