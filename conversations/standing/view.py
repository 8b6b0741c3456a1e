"""What a move or a screen sees."""

from dataclasses import dataclass, replace
from functools import cached_property

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.judgement import allows, stand
from conversations.standing.standing import Standing
from scoring import alternatives


@dataclass(frozen=True)
class View:
    """A session in its turn's context, and how its answers stand."""

    context: TurnContext
    session: Session
    standing: Standing

    @classmethod
    def of(cls, context: TurnContext, session: Session) -> "View":
        """Judged anew; raises ContradictionError."""
        return cls(context, session, stand(context, session.answers))

    def after(self, session: Session, standing: Standing | None = None) -> "View":
        """The same after a move; judged anew where the answers have changed, unless how they stand is given."""
        if session is self.session:
            return self
        if standing is None:
            is_same = session.answers is self.session.answers
            standing = self.standing if is_same else stand(self.context, session.answers)
        view = View(self.context, session, standing)
        is_same = standing is self.standing and self._asked_for == view._asked_for
        return self._handing_on(view) if is_same else view

    def in_currency(self, currency: str | None) -> "View":
        """The same, amounts read and told in another likely currency."""
        if currency == self.context.reader.currency:
            return self
        reader = replace(self.context.reader, currency=currency)
        return self._handing_on(View(replace(self.context, reader=reader), self.session, self.standing))

    def _handing_on(self, view: "View") -> "View":
        """With the questions wanted, where they were worked out."""
        if "wanted" in self.__dict__:
            view.__dict__["wanted"] = self.wanted
        return view

    @property
    def question(self) -> Question | None:
        """The open question; None on the screens beside them."""
        return self.context.interview.by_id.get(self.session.current)

    @property
    def is_quick(self) -> bool:
        """Whether the question that narrows most is asked first."""
        return self.session.quick and self.session.aim is Aim.RESULT and not self.session.is_continuing

    @property
    def _asked_for(self) -> tuple[object, ...]:
        """What decides, beside how the answers stand, which questions are wanted."""
        return self.session.aim, self.is_quick, self.session.answers.keys()

    @cached_property
    def wanted(self) -> list[Question]:
        """The questions not answered that could still settle something, in order: worked out once a turn."""
        quick = self.context.interview.quick if self.is_quick else ()
        questions = (*quick, *self.context.interview.asked_for(self.session.aim))
        return self._needed([one for one in questions if one.id not in self.session.answers])

    def _needed(self, questions: list[Question]) -> list[Question]:
        standing, former = self.standing, self.standing.former
        if self.session.aim is Aim.SCHEMES:
            facts = alternatives(standing.evidence, self.context.on).wanted - standing.unknowable
            return [one for one in questions if allows(self.context, standing, one) and not facts.isdisjoint(one.facts)]
        if self.session.aim is Aim.FORMER and former:
            return [one for one in questions if former.needs(one)]
        if self.session.aim is Aim.FORMER:
            then = self.context.interview.then
            return [one for one in questions if one in then or standing.needs(one)]
        return standing.needed(questions)
