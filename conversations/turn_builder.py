"""The work of one turn: a reply taken, the session moved on, the screen chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from conversations.messages import Prompt, Screen
from conversations.moves.detours import DETOURS, Detour
from conversations.moves.steps import ALL_RIGHT, Step, advanced, opened, step_of
from conversations.questions.question import UNSURE, Question
from conversations.questions.ticks import Ticked
from conversations.reading import Misreading, Read, Reading, Unclear, is_unsure
from conversations.replies import Command, Reply, Tapped, Typed
from conversations.screens import question as screens
from conversations.screens import registry as overlays
from conversations.screens import result as closing
from conversations.screens.choices import choices_screen, mark, meant_beside, tapped_value
from conversations.screens.documents import ticked
from conversations.screens.help import COMMANDS
from conversations.screens.notices import OneOf, are_results_paused, paused_screen
from conversations.screens.summary import summary
from conversations.session import Answer, Session
from conversations.standing.standing import Standing, TurnContext, reader_of, reconciled, stand
from conversations.turn import Effect, Turn, TurnKind
from conversations.values import Chosen, Value
from scoring import Verdict


@dataclass(slots=True)
class TurnBuilder:
    """One turn under way: what is said before the screen, the screen where it is not the session's own."""

    context: TurnContext
    session: Session
    notes: list[Prompt] = field(default_factory=list)
    overlay: Screen | None = None
    toast: Prompt | None = None
    note: Screen | None = None
    effect: Effect | None = None
    summary: Mapping[str, tuple[Prompt, ...]] = field(default_factory=dict)
    _stood: tuple[Mapping[str, Answer], Standing] | None = None  # judged once for the same answers

    @property
    def standing(self) -> Standing:
        """How the answers stand now."""
        if self._stood is None or self._stood[0] is not self.session.answers:
            self._stood = self.session.answers, stand(self.context, self.session.answers)
        return self._stood[1]

    @property
    def is_overtaken(self) -> bool:
        """Whether a day that passed has changed what was told as decided."""
        return self.standing.outcome != self.session.told_outcome

    @property
    def question(self) -> Question | None:
        """The open question; None on the screens beside them."""
        return self.context.interview.by_id.get(self.session.current)

    def turn(self, heard: TurnKind) -> Turn:
        """The turn as it has become."""
        standing = self.standing
        score = standing.points_test.score
        session = replace(self.session, last_score=(score.low, score.high))
        say = self.overlay or overlays.in_place(self.context, self.session, standing)
        say = Screen((*screens.heads(self.session), *self.notes, *say.prompts), say.buttons)
        return Turn(
            session, say, heard, session.current, self._verdict(), self.toast, self.note, self.effect, self.summary
        )

    def _verdict(self) -> Verdict:
        """The first person's, by the true answers: what the session counts as."""
        first = self.session.first
        return (self.standing if first is self.session else stand(self.context, first.answers)).verdict

    def take(self, reply: Reply) -> TurnKind:
        """Take one reply, of this session and revision."""
        match reply:
            case Command(name=name):
                return self._command(name)
            case Tapped(option=option):
                return self._tap(option)
            case Typed(text=text):
                return self._typed(text)
        self.notes.append(Prompt(reply.reason))
        return TurnKind.NO_ANSWER

    def move(self, current: str) -> None:
        """Open another question or screen."""
        self.session = opened(self.context, self.session, current)

    def advance(self) -> None:
        """On to what comes next."""
        self._step(advanced)

    def _step(self, step: Step) -> None:
        self.session = step(self.context, self.session, self.standing)

    # -- answers ------------------------------------------------------------------------------------------------

    def _accept(self, question: Question, value: Value) -> TurnKind:
        """An answer: kept, unless it contradicts another; then both are shown."""
        was, before = question.id in self.session.answers, self.standing
        earlier = ((one.question, one.answer) for one in self.session.pending if one.question != question.id)
        wished = ((question.id, Answer(value, self.context.on)), *earlier)
        answers, pending, standing = reconciled(self.context, self.session.answers, wished)
        path = tuple(dict.fromkeys((*self.session.path, *answers)))
        self.session = replace(self.session, answers=answers, path=path, pending=pending)
        self._stood = (answers, standing) if standing else self._stood
        if any(one.question == question.id for one in pending):
            self.move("conflict")
            return TurnKind.CONTRADICTED
        self.notes.append(Prompt("echo", {"answer": question.echo(value)}))
        self.notes += screens.turned_aside(self.context, before, self.standing)
        self.advance()
        if self.session.actual:
            return TurnKind.SUPPOSED
        if value == Chosen(UNSURE):
            return TurnKind.UNSURE
        return TurnKind.CORRECTED if was else TurnKind.ANSWERED

    # -- taps ---------------------------------------------------------------------------------------------------

    def _tap(self, option: str) -> TurnKind:
        name, _, argument = option.partition(".")
        if name in DETOURS:
            return self._leave_for(DETOURS[name](self.context, self.session, argument))
        if argument and (heard := self._tap_named(name, argument)):
            return heard
        if step := step_of(self.context, self.session, option):
            self._step(step)
            return TurnKind.ANSWERED if option == ALL_RIGHT else TurnKind.MOVED
        if option in _EFFECTS:
            self.effect = _EFFECTS[option]
            return TurnKind.SHOWN
        if option[:1] == "~" and option[1:] in _BESIDE:
            return self._show(option[1:])
        return self._tap_answer(option)

    def _tap_named(self, name: str, argument: str) -> TurnKind | None:
        """A button that says which one; None where it is of another kind."""
        if name in {"~lang", "~c", "~have"}:
            named = {"~lang": self._switch, "~c": self._choose, "~have": self._have}
            return named[name](argument)
        if name[:1] == "~" and name[1:] in overlays.ONE_OF:
            return self._show_one(overlays.ONE_OF[name[1:]], argument)
        return None

    def _tap_answer(self, option: str) -> TurnKind:
        question = self.question
        if question is None:
            return self._misfit()
        if isinstance(question, Ticked) and option[:1] in {"+", "-"}:
            is_known = option[1:] in question.offered_beside(self.session.ticks)
            return self._tick({option[1:]: option[0] == "+"}) if is_known else self._misfit()
        if option == "~done" and isinstance(question, Ticked):
            return self._done(question)
        value = tapped_value(question, option)
        if value is None or question.settle(value, self.context.reader) is None:
            return self._misfit()
        return self._accept(question, value)

    def _leave_for(self, detour: Detour | None) -> TurnKind:
        if detour is None:
            return self._misfit()
        self.session = detour.session
        if detour.note:
            self.notes.append(detour.note)
        if detour.to:
            self.move(detour.to)
        elif detour.is_on:
            self.advance()
        if detour.below:
            screen = overlays.in_place(self.context, self.session, self.standing)
            self.overlay = Screen(screen.prompts, (*screen.buttons, detour.below))
        return TurnKind.MOVED

    def _misfit(self) -> TurnKind:
        """A forged or misplaced button: nothing changes."""
        self.toast = Prompt("toast-stale")
        return TurnKind.STALE

    def _tick(self, wished: dict[str, bool]) -> TurnKind:
        """Ticks to their wished state: they count only at Done, and twice is once."""
        kept = [code for code in self.session.ticks if wished.get(code, True)]
        added = [code for code, on in wished.items() if on and code not in kept]
        self.session = replace(self.session, ticks=(*kept, *added))
        return TurnKind.TICKED

    def _done(self, question: Ticked) -> TurnKind:
        if not self.session.ticks:
            self.notes.append(Prompt("misread-tick-first"))
            return TurnKind.MISREAD
        return self._accept(question, question.answer(self.session.ticks))

    def _switch(self, locale: str) -> TurnKind:
        if locale not in screens.LOCALES:
            return self._misfit()
        self.session = replace(self.session, locale=locale)
        if self.session.current in screens.LANGUAGE:
            self.move("notice")
        return TurnKind.SWITCHED

    # -- typed --------------------------------------------------------------------------------------------------

    def _typed(self, text: str) -> TurnKind:
        question = self.question
        if question is None:
            return self._typed_beside(text)
        if is_unsure(text, self.context.reader.lexicon) and question.unsure:
            return self._accept(question, Chosen(question.unsure))
        return self._read(question, text)

    def _read(self, question: Question, text: str) -> TurnKind:
        return self._heed(question, question.read(text, reader_of(self.context, question, self.session.answers)))

    def _heed(self, question: Question, reading: Reading) -> TurnKind:
        match reading:
            case Read(value=value) if isinstance(question, Ticked) and (ticks := question.ticks(value)):
                return self._tick(dict.fromkeys(ticks, True))
            case Read(value=value):
                return self._accept(question, value)
            case Unclear(ask=ask, choices=choices):
                self.session = replace(self.session, choices=tuple(choice.text for choice in choices))
                self.overlay = choices_screen(question, ask, choices)
                return TurnKind.UNCLEAR
            case Misreading(reason=reason):
                self.notes.append(reason)
        return TurnKind.MISREAD

    def _choose(self, chosen: str) -> TurnKind:
        text = next((text for text in self.session.choices if mark(text) == chosen), None)
        if text is None or self.question is None:
            return self._misfit()
        return self._read(self.question, text)

    def _typed_beside(self, text: str) -> TurnKind:
        """Words where a button is wanted: taken for the one they name; else the screen once more."""
        if option := meant_beside(self.context, self.session, text):
            return self._tap(option)
        if self.session.touched_on == self.context.on and self.session.current not in screens.LANGUAGE:
            self.notes.append(Prompt("misread-option"))
            return TurnKind.MISREAD
        self.notes.append(Prompt("back-where"))
        return TurnKind.RESUMED

    # -- commands and overlays ----------------------------------------------------------------------------------

    def _command(self, name: str) -> TurnKind:
        if name == "start":
            self.notes.append(Prompt("back-where"))
            return TurnKind.RESUMED
        if name == "mydata":
            self.effect = Effect.EXPORT
            return TurnKind.SHOWN
        if name in COMMANDS:
            return self._show(name)
        self.notes.append(Prompt("unknown-command"))
        return TurnKind.MISREAD

    def _show(self, name: str) -> TurnKind:
        """Something beside the question, which keeps its place."""
        context, session, standing = self.context, self.session, self.standing
        if (name == "why" and self.question is None) or (name in _FORWARDED and session.actual):
            return self._misfit()
        if name in overlays.BEFORE:
            self._tell(overlays.BEFORE[name](context, session, standing).prompts)
        elif name in overlays.INSTEAD:
            self.overlay = overlays.INSTEAD[name](context, session, standing)
        elif name == "share" and are_results_paused(context):
            self.overlay = paused_screen(context, session, standing)
        elif name == "share":
            self.note = closing.share(context, session, standing)
        if name == "summary":
            self.summary = summary(context, session, standing)
        return TurnKind.HELPED if name in {"why", "help"} else TurnKind.SHOWN

    def _show_one(self, draw: OneOf, name: str) -> TurnKind:
        """One thing of a screen beside the question."""
        self.overlay = draw(self.context, self.session, self.standing, name)
        return TurnKind.SHOWN if self.overlay else self._misfit()

    def _have(self, wished: str) -> TurnKind:
        """A document held, or not: a tick that is no answer."""
        found = ticked(self.context, self.session, self.standing, wished)
        if found is None:
            return self._misfit()
        self.session, section = found
        self._show_one(overlays.ONE_OF["papers"], section)
        return TurnKind.TICKED

    def _tell(self, prompts: tuple[Prompt, ...]) -> None:
        """Before the question; on a screen of its own beside a long screen or a private answer."""
        shows_private = self.question and self.question.is_private and self.question.id in self.session.answers
        if self.question and not shows_private:
            self.notes += prompts
        else:
            self.overlay = Screen(prompts, ((screens.way_back(self.context, self.session),),))


_BESIDE = frozenset({*overlays.BEFORE, *overlays.INSTEAD, "share", "place"})

_FORWARDED = frozenset({"share", "summary"})  # what is only supposed would pass for true

_EFFECTS = {"~restart-yes": Effect.RESTART, "~forget-yes": Effect.FORGET}
