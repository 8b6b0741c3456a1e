"""The work of one turn: a reply taken, the session moved on, the screen chosen."""

from msgspec import Struct, field
from msgspec.structs import replace

from conversations.messages import Handout, Prompt, Receipt, Screen
from conversations.moves.buttons import move_of
from conversations.moves.navigation import (
    is_language,
    is_navigation,
    leading,
    offered,
    options_in_sight,
    options_named,
)
from conversations.moves.steps import Moved, advanced, is_to_confirm, opened, without
from conversations.moves.story import is_afterthought, is_story, may_tell, with_page
from conversations.moves.taps import meant_beside, tapped_value
from conversations.questions.languages import Languages
from conversations.questions.question import NOT_SURE, Question
from conversations.questions.story.found import Story
from conversations.questions.story.telling import read_story
from conversations.reading import Misreading, Read, Reading, Unclear, added, is_small_talk, read_yes_no
from conversations.reading.story.clauses import speaks_of_self
from conversations.replies import Command, Reply, Tapped, Typed
from conversations.screens.clarity import asked_once
from conversations.screens.forward.next_steps import from_menu
from conversations.screens.help import COMMANDS
from conversations.screens.question import choices_screen, echo
from conversations.screens.registry import SCREENS, Told, in_brief, in_place
from conversations.screens.review import changed_applicability
from conversations.screens.rows import WAY_BACK
from conversations.session import LANGUAGE, Answer, Person, Session
from conversations.standing.awaited import kept
from conversations.standing.judgement import reconciled, stand
from conversations.standing.standing import Standing
from conversations.standing.view import View, read_at
from conversations.turn import Effect, LineKind, Turn, TurnKind
from conversations.values import Value


class TurnBuilder(Struct):
    """One turn under way: what is said before the screen, the screen where it is not the session's own."""

    view: View
    notes: list[Prompt] = field(default_factory=list)
    overlay: Screen | None = None
    shown: str = ""  # beside what stands in place, by its option
    toast: Prompt | None = None
    effect: Effect | None = None
    is_tapped: bool = False  # and not typed
    typed_at: Session | None = None  # where words were typed: what was seen to stand there is not sent whole again
    handout: Handout | Receipt | None = None
    counted: tuple[tuple[LineKind, str], ...] = ()

    @property
    def session(self) -> Session:
        """As it has become."""
        return self.view.session

    @session.setter
    def session(self, session: Session) -> None:
        self.view = self.view.after(session)

    def turn(self, kind: TurnKind, asked: str = "") -> Turn:
        """The turn as it has become; `asked`: the question that was open before."""
        score, first = self.view.standing.points_test.score, self._first_standing()
        session, screen = self.session, self.overlay
        if screen is None:
            session, screen = asked_once(self.view, kind, self._in_place())
        if session.last_score != (stood := (score.low, score.high)):
            session = replace(session, last_score=stood)
        return Turn(
            session=kept(session, self.view.context, first),
            screen=replace(
                screen,
                prompts=(*_above_all(session, kind), *self.notes, *screen.prompts),
                variant="second" if session.person is Person.SECOND else "",
                asks=screen.asks or self.overlay is None,
            ),
            kind=kind,
            question=asked or session.current,
            verdict=first.verdict,
            toast=self.toast,
            effect=self.effect,
            handout=self.handout,
            counted=self.counted,
        )

    def _in_place(self) -> Screen:
        return in_brief(self.view) if self._is_above(self.typed_at) else in_place(self.view)

    def _is_above(self, before: Session | None) -> bool:
        """Whether a result stands in the chat as it is now."""
        now = self.session
        return before is not None and (before.current, before.locale, before.person, before.answers) == (
            *(now.current, now.locale, now.person, now.answers),
        )

    def _first_standing(self) -> Standing:
        """The first person's, by the true answers: what the session counts as."""
        first = self.session.first
        return self.view.standing if first is self.session else stand(self.view.context, first.answers)

    def take(self, reply: Reply, *, is_changed: bool = False) -> TurnKind:
        """Take one reply, of this session and revision; `is_changed`: the rules are others than at the last turn.

        A day that passed may have changed what was told as decided, and answers grow old.
        """
        kind = self._take(reply)
        if kind is TurnKind.MISREAD and self.view.question:
            self.session = replace(self.session, misread=self.session.misread + 1)
        if self.session.choices and kind not in {TurnKind.UNCLEAR, TurnKind.STALE}:
            self.session = replace(self.session, choices=())
        self.catch_up(is_changed=is_changed)
        if self.overlay is None and is_to_confirm(self.view):
            self._move("confirm")
        if self.session.touched_on != self.view.context.on:
            self.session = replace(self.session, touched_on=self.view.context.on)
        return kind

    def catch_up(self, *, is_changed: bool) -> None:
        """On from an outcome that holds no more; `is_changed`: the rules are others than at the last turn."""
        if self.session.current not in {"decided", "result"}:
            return
        if is_changed or self.view.standing.outcome != self.session.told_outcome:
            self.typed_at = None
            self._advance()

    def _take(self, reply: Reply) -> TurnKind:
        match reply:
            case Command(name=name):
                return self._command(name)
            case Tapped(option=option):
                self.is_tapped = True
                return self._tap(option)
            case Typed(text=text, is_early=is_early):
                return self._typed(text, is_early=is_early)
        self.notes.append(Prompt(reply.reason))
        return TurnKind.NO_ANSWER

    def _move(self, current: str) -> None:
        self.session = opened(self.view.context, self.session, current)

    def _advance(self) -> None:
        self.session = advanced(self.view)

    # -- answers ------------------------------------------------------------------------------------------------

    def _accept(self, question: Question, value: Value) -> TurnKind:
        """An answer: kept, unless it contradicts another; then both are shown."""
        context, session, before = self.view.context, self.session, self.view.standing
        earlier = ((one.question, one.answer) for one in session.pending if one.question != question.id)
        wished = ((question.id, Answer(value, context.on)), *earlier)
        replaced = "" if value == NOT_SURE else question.refines
        known = without(session.answers, replaced)
        standing = before if known is session.answers else None
        answers, pending, standing = reconciled(context, known, wished, standing)
        path = tuple(dict.fromkeys((*session.path, *answers)))
        if len(path) > len(answers):  # one is left out
            path = tuple(filter(answers.__contains__, path))
        likely = without(session.likely, question.id)
        answered = replace(session, answers=answers, path=path, pending=pending, likely=likely)
        self.view = self.view.after(answered, standing)
        if pending and any(one.question == question.id for one in pending):
            self._move("conflict")
            return TurnKind.CONTRADICTED
        self.notes.append(echo(question, value))
        self.notes += changed_applicability(self.view, before)
        self._advance()
        if session.actual:
            return TurnKind.SUPPOSED
        if value == NOT_SURE:
            return TurnKind.UNSURE
        return TurnKind.CORRECTED if question.id in session.answers else TurnKind.ANSWERED

    # -- taps ---------------------------------------------------------------------------------------------------

    def _tap(self, option: str) -> TurnKind:
        move = move_of(option)
        return self._moved(move.take(self.view, option)) if move else self._tap_answer(option)

    def _moved(self, moved: Moved | None) -> TurnKind:
        if moved is None:
            return self._misfit()
        self.session = moved.session
        if moved.note:
            self.notes.append(moved.note)
        if moved.to:
            self._move(moved.to)
        elif moved.is_on:
            self._advance()
        self.effect, self.counted, self.toast = moved.effect, moved.counted, moved.toast
        if moved.below:
            screen = self._in_place()
            self.overlay = replace(screen, buttons=(*screen.buttons, moved.below), asks=True)
        if moved.accepts and self.view.question:
            return self._accept(self.view.question, moved.accepts)
        if moved.rereads and self.view.question:
            return self._read(self.view.question, moved.rereads)
        return moved.kind if not moved.shows or self._show(moved.shows, moved.of) else self._misfit()

    def _tap_answer(self, option: str) -> TurnKind:
        question = self.view.question
        if question is None:
            return self._misfit()
        if isinstance(question, Languages) and option[:1] in {"+", "-"}:
            is_known = option[1:] in question.offered_beside(self.session.ticks)
            return self._tick({option[1:]: option[0] == "+"}) if is_known else self._misfit()
        if option == "~done" and isinstance(question, Languages):
            return self._done(question)
        value = tapped_value(question, option)
        if value is None or question.settle(value, self.view.context.reader) is None:
            return self._misfit()
        return self._accept(question, value)

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

    def _done(self, question: Languages) -> TurnKind:
        if not self.session.ticks:
            self.notes.append(Prompt("misread-tick-first"))
            return TurnKind.MISREAD
        return self._accept(question, question.answer(self.session.ticks))

    # -- typed --------------------------------------------------------------------------------------------------

    def _typed(self, text: str, *, is_early: bool) -> TurnKind:
        """What the question's reader takes whole; a button in sight; what words name; small talk; else asked back."""
        self.typed_at = None if is_early else self.session
        question, lexicon = self.view.question, self.view.context.reader.lexicon
        if question and len(self.session.choices) == 1 and (said := read_yes_no(text, lexicon)) is not None:
            return self._settled(question, is_yes=said, is_early=is_early)
        reading = read_at(self.view, question, text) if question else None
        if question and isinstance(reading, Read):
            return self._early() if is_early else self._heed(question, reading)
        if (kind := self._typed_label(text, is_early=is_early)) is not None:
            return kind
        if (kind := self._typed_more(text, reading, is_early=is_early)) is not None:
            return kind
        if question is None or reading is None:
            return self._lost()
        return self._early() if is_early else self._heed(question, reading)

    def _typed_more(self, text: str, reading: Reading | None, *, is_early: bool) -> TurnKind | None:
        """More than the open question asks, a place to go, or thanks; None where it is none of these."""
        question, lexicon = self.view.question, self.view.context.reader.lexicon
        story = self._story(text)
        if story and is_story(story, self.session.current):
            return self._told(story)
        if (kind := self._typed_to_move(text, reading, is_early=is_early)) is not None:
            return kind
        if is_small_talk(text, lexicon):
            return self._ask_again("small-talk", TurnKind.NO_ANSWER)
        if said := added(text, lexicon):
            story = self._story(said)
        elif isinstance(reading, Unclear) or not speaks_of_self(text, lexicon):
            return None
        return self._told(story) if story and is_afterthought(story, question) else None

    def _settled(self, question: Question, *, is_yes: bool, is_early: bool) -> TurnKind:
        """A yes or no to the one reading that is offered."""
        if is_early:
            return self._early()
        return self._read(question, self.session.choices[0]) if is_yes else TurnKind.SHOWN

    def _story(self, text: str) -> Story | None:
        """What a text tells that is more than an answer; None where no story is heard."""
        if not may_tell(self.view):
            return None
        context = self.view.context
        return read_story(text, context.interview, context.reader.led_by(self.session.locale))

    def _told(self, story: Story) -> TurnKind:
        """The page to check; where nothing was understood, or nothing is new, told so."""
        told = with_page(self.view, story) if story.lines else self.session
        if told.story and told.story.lines:
            self.session = told
            self.counted = tuple((LineKind.READ, line.question) for line in story.lines)
        else:
            self.notes.append(Prompt("story-known" if story.lines else "story-nothing"))
        return TurnKind.STORY

    def _typed_label(self, text: str, *, is_early: bool) -> TurnKind | None:
        """Words of a button in sight; None where they are none's."""
        lexicon = self.view.context.reader.lexicon
        if option := meant_beside(self.view, text):
            return self._early() if is_early else self._tap(option)
        if options := options_in_sight(text, in_place(self.view), lexicon):
            is_safe = is_navigation(options[0], lexicon)
            return self._early() if is_early and not is_safe else self._go(options[:1])
        return None

    def _typed_to_move(self, text: str, reading: Reading | None, *, is_early: bool) -> TurnKind | None:
        """Words taken for what they name; None where they hold anything else.

        The name of the language that is spoken leads nowhere where it may be meant as an answer, and none does that was
        typed for a question before.
        """
        options = options_named(text, self.view.context.reader.lexicon)
        is_answer_elsewhere = is_early and any(map(is_language, options))
        is_spoken = options == (f"~lang.{self.session.locale}",) and isinstance(reading, Unclear)
        if not options or is_answer_elsewhere or is_spoken:
            return None
        return self._go(leading(self.view, options))

    def _go(self, options: tuple[str, ...]) -> TurnKind:
        """There; asked where two fit, told where there is nothing of that name."""
        if len(options) > 1:
            self.overlay = Screen((Prompt("ask-where", strong=True),), (*offered(options), (WAY_BACK,)))
            return TurnKind.SHOWN
        kind = self._tap(options[0]) if options else TurnKind.STALE
        if kind is TurnKind.STALE:
            self.toast = None  # no tap, which alone can show one
            self.notes.append(Prompt("nothing-there"))
        return kind

    def _early(self) -> TurnKind:
        return self._ask_again("unseen", TurnKind.UNSEEN)

    def _ask_again(self, told: str, kind: TurnKind) -> TurnKind:
        """Words that answer nothing: told why, and asked again."""
        self.notes.append(Prompt(told))
        return kind

    def _read(self, question: Question, text: str) -> TurnKind:
        return self._heed(question, read_at(self.view, question, text))

    def _heed(self, question: Question, reading: Reading) -> TurnKind:
        match reading:
            case Read(value=value) if isinstance(question, Languages) and (ticks := question.ticks(value)):
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

    def _lost(self) -> TurnKind:
        """Words that mean nothing where a button is wanted."""
        if self.session.touched_on == self.view.context.on and self.session.current not in LANGUAGE:
            return self._ask_again("misread-option", TurnKind.MISREAD)
        return self._ask_again("back-where", TurnKind.RESUMED)

    # -- commands and what stands beside the question -------------------------------------------------------------

    def _command(self, name: str) -> TurnKind:
        if name == "start":
            self.notes.append(Prompt("back-where"))
            return TurnKind.RESUMED
        if name == "mydata":
            self.effect, self.shown = Effect.EXPORT, "~mydata"
            return TurnKind.SHOWN
        if name in COMMANDS:
            self._show(name)
            return TurnKind.HELPED if name == "help" else TurnKind.SHOWN
        return self._ask_again("unknown-command", TurnKind.NO_ANSWER)

    def _show(self, name: str, of: str = "") -> bool:
        """Something beside the question, which keeps its place; whether there is such a thing."""
        row = SCREENS[name]
        screen = row.show(self.view, of)
        if screen is None:
            return False
        if row.told is Told.BEFORE:
            self._tell(screen.prompts)
        else:
            self.overlay = from_menu(self.view, name, screen) if self.is_tapped else screen
        self.handout, self.shown = row.given(self.view, of), f"~{name}"
        return True

    def _tell(self, prompts: tuple[Prompt, ...]) -> None:
        """Before the question; on a screen of its own beside a long screen or a private answer."""
        question = self.view.question
        if question and not (question.is_private and question.id in self.session.answers):
            self.notes += prompts
        else:
            self.overlay = Screen(prompts, ((WAY_BACK,),))


def _above_all(session: Session, kind: TurnKind) -> tuple[Prompt, ...]:
    """Above all else: whose answers are open, and that they are only supposed; help speaks to whoever reads it."""
    is_you = session.person is Person.SECOND and kind in {TurnKind.HELPED, TurnKind.SHOWN}
    person = "second-here" if is_you else session.person
    told = (Prompt(f"person-{person}"),) if session.other_case else ()
    return (*told, Prompt("supposed-warning")) if session.actual else told
