"""What a move or a screen sees."""

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.judgement import allows, stand
from conversations.standing.standing import Standing
from conversations.values import Partly
from scoring import alternatives


class View(Struct, frozen=True, dict=True):
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
        is_same = standing is self.standing and self._opened_for == view._opened_for
        return self._handing_on(view) if is_same else view

    def in_currency(self, currency: str | None) -> "View":
        """The same, amounts read and told in another likely currency."""
        if currency == self.context.reader.currency:
            return self
        reader = replace(self.context.reader, currency=currency)
        return self._handing_on(View(replace(self.context, reader=reader), self.session, self.standing))

    def _handing_on(self, view: "View") -> "View":
        """With the questions open and wanted, where they were worked out."""
        known = self.__dict__
        if "_open" in known:
            view.__dict__["_open"] = self._open
        if "wanted" in known and (self.session.aim, self.session.card) == (view.session.aim, view.session.card):
            view.__dict__["wanted"] = self.wanted
        return view

    @property
    def question(self) -> Question | None:
        """The open question; None on the screens beside them."""
        return self.context.interview.by_id.get(self.session.current)

    @property
    def answered(self) -> list[Question]:
        """The questions of today's tests whose answers count, in order."""
        given, inapplicable = self.session.answers, self.standing.inapplicable
        return [one for one in self.context.interview.today if one.id in given and one.id not in inapplicable]

    def answering(self, facts: Iterable[str]) -> list[Question]:
        """Of these, those whose answers settle one of the facts, or leave it open."""
        wanted = frozenset(facts)
        wanted |= {"birth_date"} if "age" in wanted else frozenset()  # from which the age follows as well
        return [one for one in self.answered if not wanted.isdisjoint(self._settled(one))]

    def _settled(self, question: Question) -> Iterable[str]:
        settled = question.settle(self.session.answers[question.id].value, self.context.reader)
        return () if settled is None else (*settled.facts, *settled.unknowable)

    @cached_property
    def wanted(self) -> list[Question]:
        """The questions asked for the same, not answered, that could still settle something, in order."""
        return [one for one in self._asked if one.id in self._open]

    @property
    def _asked(self) -> Iterable[Question]:
        """The questions asked for the same, in order: for the scorecard what comes before it, and its line's own."""
        session, interview = self.session, self.context.interview
        if session.aim is Aim.CARD:
            return (*interview.asked_for(Aim.CARD), *self.checking((session.card.line,)))
        if session.aim is Aim.RESULT and session.card.is_checking:
            basic = (one.id for one in self.standing.points_test.prerequisites)
            return self.checking((*basic, *session.card.ticked))
        return interview.asked_for(session.aim)

    def checking(self, criteria: Iterable[str]) -> list[Question]:
        """The questions that check some criteria, the most doubtful first, with those they go on from."""
        names, interview = frozenset(criteria), self.context.interview
        facts = frozenset(fact for one in self.standing.findings if one.id in names for fact in one.facts)
        questions = interview.named(interview.doubtful)
        found = [one for one in questions if one.near or not facts.isdisjoint(one.facts)]
        before = {one.after for one in found}
        return [one for one in questions if one in found or one.id in before]

    @property
    def _opened_for(self) -> tuple[object, ...]:
        """What decides, beside how the answers stand, which questions are open."""
        aim = self.session.aim
        return Aim.RESULT if aim is Aim.CARD else aim, self.session.answers.keys()

    @cached_property
    def _open(self) -> frozenset[str]:
        """All questions not answered that could still settle something: worked out once a turn."""
        session, interview = self.session, self.context.interview
        is_counted = session.aim in {Aim.RESULT, Aim.CARD}
        questions = (*interview.rough, *interview.questions) if is_counted else interview.asked_for(session.aim)
        # Of what a story told in part, more may still be asked.
        whole = {name for name, answer in session.answers.items() if not isinstance(answer.value, Partly)}
        return frozenset([one.id for one in self._needed([one for one in questions if one.id not in whole])])

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
        refining = (one for one in questions if one.refines in self.session.answers)
        return [*standing.needed(questions), *refining]
