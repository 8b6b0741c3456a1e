"""What a move or a screen sees."""

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.reading import Reading
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.former_test import reader_of
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
        return self._handing_on(View(self.context, session, standing))

    def within(self, context: TurnContext) -> "View":
        """The same, amounts read and told in the likely currency of the context, which is that of the same day."""
        return self if context is self.context else self._handing_on(View(context, self.session, self.standing))

    def _handing_on(self, view: "View") -> "View":
        """With the questions wanted, where they were worked out and are the same."""
        before, after = self.session, view.session
        is_same = view.standing is self.standing and after.answers is before.answers
        if is_same and (after.aim, after.card) == (before.aim, before.card) and "wanted" in self.__dict__:
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
        """The questions asked for the same, not answered, that could still settle something, in order.

        Of what a story told in part, more may still be asked.
        """
        answers = self.session.answers
        open_ = [one for one in self._asked if one.id not in answers or isinstance(answers[one.id].value, Partly)]
        return self._needed(open_)

    @property
    def _asked(self) -> Iterable[Question]:
        """The questions asked for the same, in order: for the scorecard what comes before it, and its line's own."""
        session, interview = self.session, self.context.interview
        if session.aim is Aim.CARD:
            return (*interview.asked_for(Aim.CARD), *self.checking((session.card.line,)))
        if session.aim is Aim.RESULT and session.card.is_checking:
            basic = (one.id for one in self.standing.points_test.prerequisites)
            return self.checking((*basic, *session.card.ticked))
        if session.aim is Aim.RESULT:
            return interview.settling(self.standing.wanted)
        return interview.asked_for(session.aim)

    def checking(self, criteria: Iterable[str]) -> list[Question]:
        """The questions that check some criteria, the most doubtful first, with those they go on from."""
        names, interview = frozenset(criteria), self.context.interview
        facts = frozenset(fact for one in self.standing.findings if one.id in names for fact in one.facts)
        questions = interview.named(interview.doubtful)
        found = [one for one in questions if one.near or not facts.isdisjoint(one.facts)]
        before = {one.after for one in found}
        return [one for one in questions if one in found or one.id in before]

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
        return standing.needed(questions, self.session.answers)


def read_at(view: View, question: Question, text: str) -> Reading:
    """What a text is read as at the question: the same for whoever types the same there."""
    context, locale = view.context, view.session.locale
    reader = reader_of(context, question, view.session)
    at = (question.id, locale, reader.on, reader.currency, context.on, context.rules)
    return context.cache.read(text, at, lambda: question.read(text, reader))
