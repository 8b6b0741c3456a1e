"""Two verbs, `begin` and `resume`: state in, state out. `read` says what one text would be taken for."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from conversations.comparison import Rejudged
from conversations.lexicon import Lexicon, Rates
from conversations.messages import Prompt, Screen
from conversations.moves.taps import is_current
from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.replies import Reply, Tapped
from conversations.screens.forward.awaited import TO_PLACE, count_changed, news_lines
from conversations.screens.pauses import are_results_paused
from conversations.session import LOCALES, Session
from conversations.standing.awaited import has_come, news_of
from conversations.standing.cache import StandingCache
from conversations.standing.cases import replayed, taken_anew, understood
from conversations.standing.context import Host, TurnContext
from conversations.standing.former_test import reader_of
from conversations.standing.judgement import stand
from conversations.standing.view import View
from conversations.trial_reading import STORY, TakenFor, TypedText, UnknownQuestionError, story_told, taken_for
from conversations.turn import Turn, TurnKind
from conversations.turn_builder import TurnBuilder
from conversations.values import Partly, Places
from scoring import Finding, Rulesets, UniversityList, universities_on

_MOST_VIEWS = 1_000
_MOST_CONTEXTS = 200  # currencies that a day's sessions are likely to tell sums in


@dataclass(frozen=True, slots=True)
class Engine:
    """Holds what every turn of an interview consults; of the applicants no more than how sets of answers stand."""

    interview: Interview
    rulesets: Rulesets
    lexicon: Lexicon
    rates: Rates
    host: Host
    universities: Callable[[date], UniversityList | None] = universities_on
    cache: StandingCache = field(compare=False, repr=False, default_factory=StandingCache)  # handed on by `replace`
    views: OrderedDict[str, View] = field(  # where sessions were left, the last one last; likewise
        compare=False, repr=False, default_factory=OrderedDict
    )
    _contexts: dict[tuple[date, str | None], TurnContext] = field(
        init=False, compare=False, repr=False, default_factory=dict
    )

    def begin(self, session_id: str, locale: str, on: date, *, reminders: bool = True) -> Turn:
        """A new session at the notice. `locale`: as negotiated or chosen before; a bare `zh` asks the script first.

        Raises LookupError where no ruleset is in force on the day.
        """
        session = replace(self._unbegun(session_id, locale, on), reminders=reminders)
        context = self.context(session, on)
        builder = TurnBuilder(View.of(context, replace(session, rulesets=context.hashes)))
        return self._left(builder, builder.turn(TurnKind.BEGAN))

    def resume(self, session: Session, reply: Reply, on: date, *, was_away: bool = False) -> Turn:
        """One turn. `was_away`: the reply waited so long that taps before it are lost.

        Nothing but a reply to the session as it now stands changes it: a tap shown under another session or revision
        gets the question as it is.
        """
        builder = self._builder(session, on)
        return self._left(builder, self._taken(builder, session, reply, was_away=was_away))

    def _taken(self, builder: TurnBuilder, session: Session, reply: Reply, *, was_away: bool) -> Turn:
        asked = session.current
        is_changed = bool(builder.notes)
        if was_away:
            builder.notes.append(Prompt("back-from-outage"))
        if isinstance(reply, Tapped) and not is_current(session, reply):
            builder.toast = Prompt("toast-stale")
            return builder.turn(TurnKind.STALE, asked)
        kind = builder.take(reply, is_changed=is_changed)
        if builder.session.answers is not session.answers:
            builder.view = builder.view.within(self.context(builder.session, builder.view.context.on))
        return builder.turn(kind, builder.shown if kind is TurnKind.SHOWN and builder.shown else asked)

    def read(self, typed: TypedText, on: date) -> TakenFor:
        """What a text would be taken for at its question, by one who has answered nothing.

        Raises UnknownQuestionError, and LookupError where no ruleset is in force on the day.
        """
        session = self._unbegun("", typed.locale, on)
        context = self.context(session, on)
        if typed.question == STORY:
            reader = replace(context.reader.led_by(session.locale), currency=typed.currency)
            return story_told(context.interview, typed.text, reader)
        question = context.interview.by_id.get(typed.question)
        if question is None:
            raise UnknownQuestionError(typed.question, (*context.interview.by_id, STORY))
        return taken_for(question, typed.text, replace(reader_of(context, question, session), currency=typed.currency))

    def prepare(self, on: date) -> None:
        """Read a text at a question of each kind, and as a story: no applicant waits for the words read by.

        Raises LookupError where no ruleset is in force on the day.
        """
        kinds = {type(question): question.id for question in self.interview.by_id.values()}
        for question in (*kinds.values(), STORY):
            self.read(TypedText(question, "3 euro x", "en"), on)

    def forget(self) -> None:
        """Keep nothing in memory of what anybody answered: somebody was erased."""
        self.cache.forget()
        self.views.clear()

    def awaited_of(self, marks: Iterable[str], on: date) -> frozenset[str]:
        """Of what sessions await, what has come by that day; nothing while results are paused, or without rules."""
        try:
            context = self.context(self._unbegun("", LOCALES[0], on), on)
        except LookupError:
            return frozenset()
        return frozenset() if are_results_paused(context) else frozenset(one for one in marks if has_come(one, context))

    def tell(self, session: Session, on: date) -> Turn | None:
        """What has come of what was awaited, said unasked, with what is asked anew; None where there is nothing to say.

        No outcome stands in its first line. Raises LookupError where no ruleset is in force on the day.
        """
        builder = self._builder(session, on)
        if session.awaited is None or builder.session.awaited is not None:
            return None
        builder.catch_up(is_changed=True)
        if builder.view.question is None:
            builder.overlay = Screen(buttons=((TO_PLACE,),), asks=True)
        turn = builder.turn(TurnKind.RESUMED)
        return replace(turn, screen=replace(turn.screen, prompts=(Prompt("news"), *turn.screen.prompts)))

    def show(self, session: Session, on: date, *notes: Prompt) -> Screen:
        """The screen as it stands, after the notes given."""
        builder = self._builder(session, on)
        builder.notes += notes
        return builder.turn(TurnKind.SHOWN).screen

    def context(self, session: Session, on: date) -> TurnContext:
        """What a turn of this session sees on that day; raises LookupError where no ruleset is in force."""
        key = on, self._currency(session)
        context = self._contexts.get(key)
        if context is None:
            if len(self._contexts) >= _MOST_CONTEXTS:
                self._contexts.clear()
            context = self._contexts[key] = self._context(*key)
        return context

    def _context(self, on: date, currency: str | None) -> TurnContext:
        rulesets = tuple(self.rulesets.for_day(self.interview.scheme, route, on) for route in self.interview.routes)
        reader = Reader(self.lexicon, self.rates, on, self.universities(on), currency, rulesets)
        return TurnContext(on, self.interview_on(on), self.rulesets, rulesets, reader, self.host, self.cache)

    def _unbegun(self, session_id: str, locale: str, on: date) -> Session:
        asks_script = locale not in LOCALES
        return Session(
            id=session_id,
            interview=self.interview.id,
            began_on=on,
            version=self.interview.version,
            rulesets=(),
            touched_on=on,
            confirmed_on=on,
            locale="zh-Hant" if asks_script else locale,
            current="script" if asks_script else "notice",
        )

    def interview_on(self, day: date) -> Interview:
        """The interview with the numbers that the rules have on a day."""
        return self.interview.under(self.rulesets, day)

    def _currency(self, session: Session) -> str | None:
        for question in ("nationality", "passport"):
            answer = session.answers.get(question)
            told = answer.value.value if answer and isinstance(answer.value, Partly) else answer and answer.value
            if isinstance(told, Places):
                return self.lexicon.currency_of(told.codes[0])
        return None

    def _left(self, builder: TurnBuilder, turn: Turn) -> Turn:
        """The turn, its view kept: the next goes on from there if the session is kept at hand till then."""
        self.views[turn.session.id] = builder.view.after(turn.session)
        self.views.move_to_end(turn.session.id)
        if len(self.views) > _MOST_VIEWS:
            self.views.popitem(last=False)
        return turn

    def _left_at(self, session: Session, on: date) -> View | None:
        """Where this very session was left, if all that a turn sees is the same."""
        view = self.views.get(session.id)
        if view is None or view.session is not session:
            return None
        return view if view.context is self._contexts.get((on, view.context.reader.currency)) else None

    def _builder(self, session: Session, on: date) -> TurnBuilder:
        """The session under the present questions and rules; its notes tell the applicant what that changed."""
        if view := self._left_at(session, on):
            return TurnBuilder(view)
        context = self.context(session, on)
        awaited = session.awaited
        if awaited and has_come(awaited.mark, context) and not are_results_paused(context):
            session = replace(session, awaited=None)
        session = understood(context, session, self.interview_on)
        is_same = (session.version, session.rulesets) == (self.interview.version, context.hashes)
        kept = session if is_same else replayed(context, session)
        view = View.of(context, kept).within(self.context(kept, on))
        if awaited and session.awaited is None:
            first = view.standing if kept.first is kept else stand(context, kept.first.answers)
            notes = news_lines(news_of(awaited, context, first))
            return TurnBuilder(view.after(replace(kept, untold_score=None)), notes=[*notes])
        if is_same and (session.untold_score is None or are_results_paused(context)):
            return TurnBuilder(view)
        return _told_of_rules(view)


def _told_of_rules(view: View) -> TurnBuilder:
    """That they have changed, and what this does to the count; that is part of the result, and told after a pause."""
    session, rules = view.session, Prompt("rules-changed")
    if not session.answers:
        return TurnBuilder(view, notes=[rules])
    before = session.untold_score or session.last_score
    if are_results_paused(view.context):
        return TurnBuilder(view.after(replace(session, untold_score=before)), notes=[rules])
    score = view.standing.points_test.score
    told = view.after(replace(session, untold_score=None))
    return TurnBuilder(told, notes=[rules, count_changed(before, (score.low, score.high))])


def near_misses(engine: Engine, session: Session, on: date) -> tuple[str, ...]:
    """The criteria of the points test that are not met, where one point more would reach the threshold.

    None where a prerequisite is not met, for then no point would help.
    """
    standing = stand(engine.context(session, on), session.first.answers)
    score = standing.points_test.score
    if standing.failed or score.high != score.threshold - 1:
        return ()
    return tuple(one.id for one in standing.points_test.findings if one.finding is Finding.NOT_MET)


def rejudged(engine: Engine, session: Session, on: date) -> Rejudged:
    """Take the answers anew on a day, as the next turn would; raises LookupError where no ruleset is in force."""
    context = engine.context(session, on)
    case = understood(context, session, engine.interview_on).first
    answers, _, standing = taken_anew(context, case)
    return Rejudged(standing or stand(context, answers), frozenset(answers))
