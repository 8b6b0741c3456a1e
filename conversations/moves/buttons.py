"""Every button that is no answer, once: its option, where it may stand, and what it does."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from conversations.messages import Button, Prompt, Style
from conversations.moves import detours, scorecard, steps, story
from conversations.moves.documents import tick_document
from conversations.moves.steps import Moved, Way
from conversations.questions.interview import Aim
from conversations.questions.question import UNSURE
from conversations.session import LANGUAGE
from conversations.standing.view import View
from conversations.turn import Effect, TurnKind

Where: TypeAlias = Callable[[View], bool]

ANSWERS = frozenset({"~done", f"~{UNSURE}"})  # options in this form that answer the open question


class UnknownOptionError(ValueError):
    """A screen names an option that does nothing: mend the screen, or give the option its row here."""


class Move(Struct, frozen=True):
    """A row: the option that a tap sends (what follows its dot is the argument), where from, and what it does."""

    option: str
    where: Where
    way: Way | None = None
    shows: str = ""  # a screen beside the question, which keeps its place
    kind: TurnKind = TurnKind.SHOWN  # of what it shows
    labels: tuple[str, ...] = ()  # what its buttons say, typed on any screen; one in `-` goes on with the argument
    otherwise: str = ""  # where words for it lead that are typed where it may not stand
    is_of_any_revision: bool = False  # it changes no answer, and may lie above questions asked since

    def take(self, view: View, option: str) -> Moved | None:
        """What it does from here; None where there is nothing to do."""
        argument = option.partition(".")[2]
        if not self.where(view):
            return None
        if self.way is None:
            return Moved(view.session, self.kind, shows=self.shows, of=argument)
        return self.way(view, argument)


def _anywhere(_view: View) -> bool:
    return True


def _at(*screens: str) -> Where:
    return lambda view: view.session.current in screens


def _at_question(view: View) -> bool:
    return view.question is not None


def _at_question_or_decided(view: View) -> bool:
    return view.question is not None or view.session.current == "decided"


def _while_supposed(view: View) -> bool:
    return view.session.actual is not None


def _unless_supposed(view: View) -> bool:
    return view.session.actual is None


def _once_told(view: View) -> bool:
    """Once the notice stands in a language chosen, and the answers are the true ones."""
    return view.session.current not in LANGUAGE and _unless_supposed(view)


def _once_told_first(view: View) -> bool:
    """The same, and they are the first person's: for another's nobody waits."""
    return _once_told(view) and view.session.first is view.session


def _once_begun(view: View) -> bool:
    return detours.may_leave(view) and view.session.current != "confirm"


def _while_asked(view: View) -> bool:
    """While it is open whether what stands there was clear."""
    return view.session.clarity.open == view.session.current


def _as_first(view: View) -> bool:
    return view.session.other_case is None and detours.may_leave(view)


def _with_two(view: View) -> bool:
    return view.session.other_case is not None


def _with_a_result(view: View) -> bool:
    return view.session.actual is None and bool(view.standing.facts)


def _asks_for(effect: Effect) -> Way:
    return lambda view, _argument: Moved(view.session, TurnKind.SHOWN, effect=effect)


_ROWS = (
    Move("~begin", _at("notice", "tell"), steps.begin),
    # a story
    Move("~tell", _at("notice", "card"), story.tell, labels=("button-tell",), otherwise="~help"),
    Move("~told", _at("story"), story.confirm),
    Move("~told-line", _at("story"), story.touch),
    Move("~untold", _at("story"), story.leave),
    Move("~likely", _at_question, steps.take_likely),
    Move("~together", _at_question, story.take_together),
    # the scorecard
    Move("~card", _once_told, scorecard.to_card, labels=("button-card",)),
    Move("~line", _at("card"), scorecard.tick),
    Move("~ask", _at("card"), scorecard.ask_line),
    Move("~asking", _at("card"), scorecard.ask_instead),
    Move("~award", _at("card"), scorecard.ask_achievement),
    Move("~check", _at("card"), scorecard.check),
    # along the interview
    Move("~result", _anywhere, steps.result, labels=("button-result",)),
    Move("~more", _once_begun, steps.go_on, labels=("button-reminder-go-on",), otherwise="~place"),
    Move("~back", _at_question_or_decided, steps.back, labels=("button-back",), otherwise="~place"),
    Move("~keep", _at_question, steps.keep),
    Move("~right", _at("confirm"), steps.all_right),
    Move("~leave-out", _at("conflict"), steps.leave_out),
    Move("~c", _at_question, steps.choose),
    # off it and back
    Move("~fix", _anywhere, detours.fix),
    Move("~schemes-on", detours.may_leave, detours.for_aim(Aim.SCHEMES), labels=("button-schemes-on",)),
    Move("~former-test", detours.may_leave, detours.for_aim(Aim.FORMER), labels=("button-former",)),
    Move("~leave", detours.may_leave, detours.for_aim(Aim.RESULT), labels=("button-leave",), otherwise="~result"),
    Move("~if", _anywhere, detours.suppose),
    Move("~if-keep", _while_supposed, detours.keep_supposed),
    Move("~if-drop", _while_supposed, detours.drop_supposed),
    Move("~second-yes", _as_first, detours.begin_second),
    Move("~other", _unless_supposed, detours.to_other),
    Move("~second-drop-yes", _unless_supposed, detours.drop_second),
    # of the session itself
    Move("~lang", _anywhere, detours.switch, labels=("language-",)),
    Move("~have", _anywhere, tick_document),
    Move(
        "~reminders-off",
        _anywhere,
        detours.end_reminders,
        labels=("button-reminders-off",),
        is_of_any_revision=True,
    ),
    Move("~reminders-on", _anywhere, detours.remind, labels=("button-reminders-on",), is_of_any_revision=True),
    Move("~clear", _while_asked, detours.found(TurnKind.FOUND_CLEAR), labels=("button-clear",)),
    Move("~unclear", _while_asked, detours.found(TurnKind.FOUND_UNCLEAR), labels=("button-unclear",)),
    Move("~clear-off", _while_asked, detours.ask_no_more, labels=("button-clear-off",)),
    Move("~await-list", _once_told_first, detours.await_news("list"), labels=("awaited-list",)),
    Move("~await-rules", _once_told_first, detours.await_news("rules"), labels=("awaited-rules", "button-await-rules")),
    Move("~await-off", _anywhere, detours.await_nothing, labels=("button-await-off",), is_of_any_revision=True),
    Move("~keep-everything", _anywhere, detours.keep_everything, is_of_any_revision=True),
    Move("~restart-yes", _anywhere, _asks_for(Effect.RESTART)),
    Move("~forget-yes", _anywhere, _asks_for(Effect.FORGET)),
    # beside the question, which keeps its place
    Move("~place", _anywhere, labels=("button-stay", "button-again")),
    Move("~why", _at_question, shows="why", kind=TurnKind.HELPED, labels=("button-why",), otherwise="~help"),
    Move("~help", _anywhere, shows="help", kind=TurnKind.HELPED, labels=("command-help",)),
    Move("~share", _with_a_result, shows="share", labels=("button-share",), otherwise="~result"),
    Move("~summary", _unless_supposed, shows="summary", labels=("button-summary",), otherwise="~result"),
    Move("~picture", _with_a_result, shows="picture", labels=("button-picture",), otherwise="~result"),
    Move("~chart", _with_a_result, shows="chart", labels=("button-chart",), otherwise="~years"),
    Move("~receipt", _with_a_result, shows="receipt", labels=("button-receipt",), otherwise="~result"),
    Move("~former", _anywhere, shows="factor"),
    Move("~reason", _anywhere, shows="reason"),
    Move("~second-drop", _with_two, shows="second-drop", labels=("button-second-drop",), otherwise="~second"),
    *(
        Move(f"~{screen}", _anywhere, shows=screen, labels=tuple(labels))
        for screen, *labels in (
            *(("privacy", "command-privacy"), ("status", "command-status"), ("language", "button-language")),
            *(("review", "button-review"), ("notes", "button-notes"), ("reasons", "button-reasons")),
            *(("ways", "button-ways"), ("years", "button-years"), ("papers", "button-papers")),
            *(("schemes", "button-schemes"), ("whatif", "button-what-if", "button-if-other")),
            *(("second", "button-second", "button-second-yes"), ("both", "button-both")),
            *(("restart", "button-restart"), ("forget", "button-forget")),
            ("menu", "button-more"),
            *(("howto", "button-howto"), ("deciding", "button-deciding"), ("approval", "button-approval")),
        )
    ),
)
MOVES = {move.option: move for move in _ROWS}


def move_of(option: str) -> Move | None:
    """The row of a tapped option; None where it is none: it may be an answer."""
    return MOVES.get(option.partition(".")[0])


def button(message: str, option: str, style: Style = "") -> Button:
    """A button of fixed words. Raises UnknownOptionError, where a screen makes its buttons as it is imported."""
    return Button(Prompt(message), known(option), style)


def known(option: str) -> str:
    """The option, or the beginning of one up to its dot. Raises UnknownOptionError."""
    if option.partition(".")[0] not in MOVES.keys() | ANSWERS:
        raise UnknownOptionError(f"{option}: no row of moves/buttons.py says what it does")
    return option
