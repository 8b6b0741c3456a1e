"""The work of one turn: a reply taken, the session moved on, the screen chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from conversations import closing, overlays, screens
from conversations.aims import following, wanted
from conversations.bulletin import OneOf, are_results_paused, paused_screen
from conversations.choices import choices_screen, mark, tapped_value
from conversations.detours import DETOURS, Detour
from conversations.explaining import COMMANDS
from conversations.interview import Aim
from conversations.papers import ticked
from conversations.prompt import Prompt, Say
from conversations.question import UNSURE, Question
from conversations.reading import Misreading, Read, Reading, Unclear, fold, is_unsure, read_option
from conversations.reply import Command, Reply, Tapped, Typed
from conversations.scene import Scene, Standing, reader_of, reconciled, stand
from conversations.screens import LOCALES
from conversations.session import Answer, Session
from conversations.summary import summary
from conversations.ticks import Ticked
from conversations.turn import Effect, Heard, Turn
from conversations.value import Chosen, Value
from scoring import Verdict


@dataclass(slots=True)
class Visit:
    """One turn under way: what is said before the screen, the screen where it is not the session's own."""

    scene: Scene
    session: Session
    notes: list[Prompt] = field(default_factory=list)
    overlay: Say | None = None
    toast: Prompt | None = None
    note: Say | None = None
    effect: Effect | None = None
    summary: Mapping[str, tuple[Prompt, ...]] = field(default_factory=dict)
    _stood: tuple[Mapping[str, Answer], Standing] | None = None  # judged once for the same answers

    @property
    def standing(self) -> Standing:
        """How the answers stand now."""
        if self._stood is None or self._stood[0] is not self.session.answers:
            self._stood = self.session.answers, stand(self.scene, self.session.answers)
        return self._stood[1]

    @property
    def is_overtaken(self) -> bool:
        """Whether a day that passed has changed what was told as decided."""
        return self.standing.outcome != self.session.told

    @property
    def question(self) -> Question | None:
        """The open question; None on the screens beside them."""
        return self.scene.interview.by_id.get(self.session.current)

    def turn(self, heard: Heard) -> Turn:
        """The turn as it has become."""
        standing = self.standing
        score = standing.points_test.score
        session = replace(self.session, stood=(score.low, score.high))
        say = self.overlay or self._screen(standing)
        say = Say((*self._heads(), *self.notes, *say.prompts), say.buttons)
        return Turn(
            session, say, heard, session.current, self._verdict(), self.toast, self.note, self.effect, self.summary
        )

    def _verdict(self) -> Verdict:
        """The first person's, by the true answers: what the session counts as."""
        first = self.session.first
        return (self.standing if first is self.session else stand(self.scene, first.answers)).verdict

    def _heads(self) -> tuple[Prompt, ...]:
        """Above all else: whose answers are open, and that they are only supposed."""
        heads = (Prompt(f"person-{self.session.person}"),) if self.session.other else ()
        return (*heads, Prompt("supposed-warning")) if self.session.true else heads

    def _screen(self, standing: Standing) -> Say:
        if self.session.current == "notice":
            return screens.notice_screen(self.scene)
        if self.session.current in {"language", "script"}:
            return screens.language_screen(self.session, ask_script=self.session.current == "script")
        draw = overlays.IN_PLACE.get(self.session.current, screens.question_screen)
        return draw(self.scene, self.session, standing)

    def take(self, reply: Reply) -> Heard:
        """Take one reply, of this session and revision."""
        match reply:
            case Command(name=name):
                return self._command(name)
            case Tapped(option=option):
                return self._tap(option)
            case Typed(text=text):
                return self._typed(text)
        self.notes.append(Prompt(reply.reason))
        return Heard.NO_ANSWER

    # -- moving -------------------------------------------------------------------------------------------------

    def move(self, current: str) -> None:
        """Open another question or screen."""
        if current == self.session.current:
            return
        answer = self.session.answers.get(current)
        question = self.scene.interview.by_id.get(current)
        ticks = question.ticks(answer.value) if answer and isinstance(question, Ticked) else ()
        revision = self.session.revision + 1
        self.session = replace(self.session, current=current, revision=revision, ticks=ticks, choices=())

    def advance(self) -> None:
        """On to what comes next: a contradiction, what has become decided, the first question wanted, the result."""
        standing = self.standing
        outcome = standing.outcome
        if self.session.pending:
            return self.move("conflict")
        if self.session.true:
            return self.move(self._newly_wanted(self.session.true.answers) or "supposed")
        first = following(self.scene, self.session, standing)
        if self.session.aim is not Aim.RESULT:
            return self.move(first.id if first else self.session.aim)
        if first and first.near:
            return self.move(first.id)  # the day named with what is decided
        return self._advance_to_result(first, outcome)

    def _advance_to_result(self, first: Question | None, outcome: str) -> None:
        standing = self.standing
        if first and outcome and outcome != self.session.told:
            news = tuple(name for name in standing.failed if name not in self.session.told.split(":"))
            self.session = replace(self.session, told=outcome, news=news)
            self.move("decided")
        elif first and (self.session.full or not outcome):
            self.session = replace(self.session, told=outcome)
            self.move(first.id)
        else:
            self.session = replace(self.session, told=outcome)
            self.move("result")

    def _newly_wanted(self, true: Mapping[str, Answer]) -> str | None:
        """The first question that only the supposition calls for."""
        before = stand(self.scene, true)
        called_for = (one for one in wanted(self.scene, self.session, self.standing) if not before.needs(one))
        return next((one.id for one in called_for), None)

    def _back(self) -> None:
        if before := screens.previous(self.scene, self.session, self.standing):
            self.move(before)

    def _keep(self) -> None:
        """On, with the answer as it was."""
        if self.session.current in self.session.answers:
            left = tuple(one for one in self.session.pending if one.question != self.session.current)
            self.session = replace(self.session, pending=left)
            self.advance()

    # -- answers ------------------------------------------------------------------------------------------------

    def _accept(self, question: Question, value: Value) -> Heard:
        """An answer: kept, unless it contradicts another; then both are shown."""
        was, before = question.id in self.session.answers, self.standing
        earlier = ((one.question, one.answer) for one in self.session.pending if one.question != question.id)
        wished = ((question.id, Answer(value, self.scene.on)), *earlier)
        answers, pending, standing = reconciled(self.scene, self.session.answers, wished)
        path = tuple(dict.fromkeys((*self.session.path, *answers)))
        self.session = replace(self.session, answers=answers, path=path, pending=pending)
        self._stood = (answers, standing) if standing else self._stood
        if any(one.question == question.id for one in pending):
            self.move("conflict")
            return Heard.CONTRADICTED
        self.notes.append(Prompt("echo", {"answer": question.echo(value)}))
        self._tell_aside(before)
        self.advance()
        if self.session.true:
            return Heard.SUPPOSED
        if value == Chosen(UNSURE):
            return Heard.UNSURE
        return Heard.CORRECTED if was else Heard.ANSWERED

    def _tell_aside(self, before: Standing) -> None:
        """Name the answers that no longer apply, and those that do again."""
        now, was = set(self.standing.aside), set(before.aside)
        for message, changed in (("set-aside", now - was), ("returned", was - now)):
            names = [one.id for one in self.scene.interview.today if one.id in changed]
            if names:
                self.notes.append(Prompt(message, {"questions": tuple(Prompt(f"short-{name}") for name in names)}))

    # -- taps ---------------------------------------------------------------------------------------------------

    def _tap(self, option: str) -> Heard:
        name, _, argument = option.partition(".")
        if name in DETOURS:
            return self._leave_for(DETOURS[name](self.scene, self.session, argument))
        if argument and (heard := self._tap_named(name, argument)):
            return heard
        if ("question" if self.question else self.session.current) in _MOVES.get(option, ()):
            return self._step(option)
        if option in _EFFECTS:
            self.effect = _EFFECTS[option]
            return Heard.SHOWN
        if option[:1] == "~" and option[1:] in _BESIDE:
            return self._show(option[1:])
        return self._tap_answer(option)

    def _tap_named(self, name: str, argument: str) -> Heard | None:
        """A button that says which one; None where it is of another kind."""
        if name in {"~lang", "~fix", "~c", "~have"}:
            named = {"~lang": self._switch, "~fix": self._fix, "~c": self._choose, "~have": self._have}
            return named[name](argument)
        if name[:1] == "~" and name[1:] in overlays.ONE_OF:
            return self._show_one(overlays.ONE_OF[name[1:]], argument)
        return None

    def _tap_answer(self, option: str) -> Heard:
        question = self.question
        if question is None:
            return self._misfit()
        if isinstance(question, Ticked) and option[:1] in {"+", "-"}:
            is_known = option[1:] in question.offered_beside(self.session.ticks)
            return self._tick({option[1:]: option[0] == "+"}) if is_known else self._misfit()
        if option == "~done" and isinstance(question, Ticked):
            return self._done(question)
        value = tapped_value(question, option)
        if value is None or question.settle(value, self.scene.reader) is None:
            return self._misfit()
        return self._accept(question, value)

    def _leave_for(self, detour: Detour | None) -> Heard:
        if detour is None:
            return self._misfit()
        self.session = detour.session
        if detour.note:
            self.notes.append(detour.note)
        if detour.to:
            self.move(detour.to)
        elif detour.is_on:
            self.advance()
        return Heard.MOVED

    def _misfit(self) -> Heard:
        """A forged or misplaced button: nothing changes."""
        self.toast = Prompt("toast-stale")
        return Heard.STALE

    def _step(self, option: str) -> Heard:
        match option:
            case "~begin" | "~quick":
                self.session = replace(self.session, quick=option == "~quick")
                self.advance()
            case "~result":
                self.move("result")
            case "~more" if following(self.scene, self.session, self.standing):
                self.session = replace(self.session, full=True)
                self.advance()
            case "~back":
                self._back()
            case "~keep":
                self._keep()
            case "~leave-out":
                self.session = replace(self.session, pending=self.session.pending[1:])
                self.advance()
            case "~right":
                self.session = replace(self.session, confirmed_on=self.scene.on)
                self.advance()
                return Heard.ANSWERED
        return Heard.MOVED

    def _fix(self, name: str) -> Heard:
        """Open an answered question (or one of a contradicting pair) to be answered anew."""
        if name not in {*self.session.answers, *(one.question for one in self.session.pending)}:
            return self._misfit()
        self.move(name)
        return Heard.MOVED

    def _tick(self, wished: dict[str, bool]) -> Heard:
        """Ticks to their wished state: they count only at Done, and twice is once."""
        kept = [code for code in self.session.ticks if wished.get(code, True)]
        added = [code for code, on in wished.items() if on and code not in kept]
        self.session = replace(self.session, ticks=(*kept, *added))
        return Heard.TICKED

    def _done(self, question: Ticked) -> Heard:
        if not self.session.ticks:
            self.notes.append(Prompt("misread-tick-first"))
            return Heard.MISREAD
        return self._accept(question, question.answer(self.session.ticks))

    def _switch(self, locale: str) -> Heard:
        if locale not in LOCALES:
            return self._misfit()
        self.session = replace(self.session, locale=locale)
        if self.session.current in {"language", "script"}:
            self.move("notice")
        return Heard.SWITCHED

    # -- typed --------------------------------------------------------------------------------------------------

    def _typed(self, text: str) -> Heard:
        question = self.question
        if question is None:
            return self._typed_beside(text)
        if is_unsure(text, self.scene.reader.lexicon) and question.unsure:
            return self._accept(question, Chosen(question.unsure))
        return self._heed(question, question.read(text, reader_of(self.scene, question, self.session.answers)))

    def _heed(self, question: Question, reading: Reading) -> Heard:
        match reading:
            case Read(value=value) if isinstance(question, Ticked) and (ticks := question.ticks(value)):
                return self._tick(dict.fromkeys(ticks, True))
            case Read(value=value):
                return self._accept(question, value)
            case Unclear(ask=ask, choices=choices):
                self.session = replace(self.session, choices=tuple(choice.text for choice in choices))
                self.overlay = choices_screen(question, ask, choices)
                return Heard.UNCLEAR
            case Misreading(reason=reason):
                self.notes.append(reason)
        return Heard.MISREAD

    def _choose(self, chosen: str) -> Heard:
        text = next((text for text in self.session.choices if mark(text) == chosen), None)
        if text is None or self.question is None:
            return self._misfit()
        reader = reader_of(self.scene, self.question, self.session.answers)
        return self._heed(self.question, self.question.read(text, reader))

    def _typed_beside(self, text: str) -> Heard:
        """Words where a button is wanted: the language's name, a yes to the notice; else the screen once more."""
        if self.session.current in {"language", "script"}:
            names = {locale: self.scene.reader.lexicon.words_of(f"language-{locale}") for locale in LOCALES}
            found = read_option(text, names)
            if isinstance(found, Read) and isinstance(found.value, Chosen):
                return self._switch(found.value.option)
        elif self.session.current == "notice" and fold(text) in self.scene.reader.lexicon.yes_words():
            return self._step("~begin")
        if self.session.touched_on == self.scene.on and self.session.current not in {"language", "script"}:
            self.notes.append(Prompt("misread-option"))
            return Heard.MISREAD
        self.notes.append(Prompt("back-where"))
        return Heard.RESUMED

    # -- commands and overlays ----------------------------------------------------------------------------------

    def _command(self, name: str) -> Heard:
        if name == "start":
            self.notes.append(Prompt("back-where"))
            return Heard.RESUMED
        if name == "mydata":
            self.effect = Effect.EXPORT
            return Heard.SHOWN
        if name in COMMANDS:
            return self._show(name)
        self.notes.append(Prompt("unknown-command"))
        return Heard.MISREAD

    def _show(self, name: str) -> Heard:
        """Something beside the question, which keeps its place."""
        if name == "why" and self.question is None:
            return self._misfit()
        if name in overlays.BEFORE:
            self._tell(overlays.BEFORE[name](self.scene, self.session, self.standing).prompts)
        elif name in overlays.INSTEAD:
            self.overlay = overlays.INSTEAD[name](self.scene, self.session, self.standing)
        elif name in {"share", "summary"} and self.session.true:
            return self._misfit()  # forwarded, it would pass for true
        elif name == "summary":
            self.summary = summary(self.scene, self.session, self.standing)
            self.overlay = overlays.INSTEAD["papers"](self.scene, self.session, self.standing)
        elif name == "share" and are_results_paused(self.scene):
            self.overlay = paused_screen(self.scene, self.session, self.standing)
        elif name == "share":
            self.note = closing.share(self.scene, self.session, self.standing)
        return Heard.HELPED if name in {"why", "help"} else Heard.SHOWN

    def _show_one(self, draw: OneOf, name: str) -> Heard:
        """One thing of a screen beside the question."""
        self.overlay = draw(self.scene, self.session, self.standing, name)
        return Heard.SHOWN if self.overlay else self._misfit()

    def _have(self, wished: str) -> Heard:
        """A document held, or not: a tick that is no answer."""
        found = ticked(self.scene, self.session, self.standing, wished)
        if found is None:
            return self._misfit()
        self.session, section = found
        self._show_one(overlays.ONE_OF["papers"], section)
        return Heard.TICKED

    def _tell(self, prompts: tuple[Prompt, ...]) -> None:
        """Before the question; on a screen of its own beside a long screen or a private answer."""
        shows_private = self.question and self.question.is_private and self.question.id in self.session.answers
        if self.question and not shows_private:
            self.notes += prompts
        else:
            self.overlay = Say(prompts, ((screens.way_back(self.scene, self.session),),))


_BESIDE = frozenset({*overlays.BEFORE, *overlays.INSTEAD, "share", "summary", "place"})

_EFFECTS = {"~restart-yes": Effect.RESTART, "~forget-yes": Effect.FORGET}

# Which screens a step may be taken from.
_MOVES = {
    "~begin": ("notice",),
    "~quick": ("notice",),
    "~result": ("decided",),
    "~more": ("decided", "result"),
    "~back": ("decided", "question"),
    "~keep": ("question",),
    "~right": ("confirm",),
    "~leave-out": ("conflict",),
}
