"""Ways off the interview and back: a correction, other aims, a supposition, another person. State in, state out."""

from msgspec.structs import replace

from conversations.messages import Button, Prompt
from conversations.moves.steps import Moved, Way
from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import LANGUAGE, LOCALES, AwaitedKind, Case, Person
from conversations.standing.awaited import awaiting
from conversations.standing.cases import put_aside, taken_up
from conversations.standing.view import View
from conversations.turn import TurnKind

# Nobody is helped by supposing another record.
_NEVER = "has_clean_record"
_REMINDERS_ON = Button(Prompt("button-reminders-on"), "~reminders-on")


def may_be_supposed(question: Question) -> bool:
    """Whether another answer may be tried."""
    return _NEVER not in question.facts


def may_leave(view: View) -> bool:
    """Once there are answers, and they are the true ones."""
    return bool(view.session.answers) and view.session.actual is None


def for_aim(aim: Aim) -> Way:
    """The questions asked for something else."""

    def take(view: View, _argument: str) -> Moved | None:
        is_there = view.session.aim is aim and view.session.current != aim
        return None if is_there else Moved(replace(view.session, aim=aim), is_on=True)

    return take


def fix(view: View, question: str) -> Moved | None:
    """An answered question, or one of a contradicting pair, opened to be answered anew."""
    is_given = question in {*view.session.answers, *(one.question for one in view.session.pending)}
    return Moved(view.session, to=question) if is_given else None


def suppose(view: View, name: str) -> Moved | None:
    """Another answer to a question, for the sake of argument; the true answers are put aside."""
    session, question = view.session, view.context.interview.by_id.get(name)
    is_possible = session.actual is not None or (
        session.aim is Aim.RESULT and not session.pending and not session.story
    )
    if question is None or name not in session.answers or not may_be_supposed(question) or not is_possible:
        return None
    actual = session.actual or put_aside(session)
    return Moved(replace(session, actual=actual, revision=session.revision + 1), to=name)


def keep_supposed(view: View, _argument: str) -> Moved:
    """What was supposed is so."""
    return Moved(replace(view.session, actual=None), note=Prompt("supposed-kept"), is_on=True)


def drop_supposed(view: View, _argument: str) -> Moved | None:
    """Back to the true answers."""
    if view.session.actual is None:
        return None
    actual = replace(taken_up(view.context, view.session, view.session.actual), actual=None)
    return Moved(actual, note=Prompt("supposed-dropped"))


def begin_second(view: View, _argument: str) -> Moved:
    """A second person's answers, from the first question."""
    session = view.session
    fresh = Case(
        version=session.version,
        rulesets=session.rulesets,
        confirmed_on=view.context.on,
        current="result",
    )
    opened = taken_up(view.context, session, fresh)
    second = replace(opened, other_case=put_aside(session), person=Person.SECOND)
    return Moved(second, note=Prompt("second-begins"), is_on=True)


def to_other(view: View, _argument: str) -> Moved | None:
    """The other person's answers."""
    session = view.session
    if session.other_case is None:
        return None
    person = Person.SECOND if session.person is Person.FIRST else Person.FIRST
    opened = taken_up(view.context, session, session.other_case)
    return Moved(replace(opened, other_case=put_aside(session), person=person))


def drop_second(view: View, _argument: str) -> Moved | None:
    """The first person's answers alone, the second's erased."""
    session = view.session
    if session.other_case is None:
        return None
    is_first = session.person is Person.FIRST
    first = session if is_first else taken_up(view.context, session, session.other_case)
    return Moved(replace(first, other_case=None, person=Person.FIRST), note=Prompt("second-dropped"))


def end_reminders(view: View, _argument: str) -> Moved:
    """None is sent any more, unless the applicant thinks better of it at once."""
    session = replace(view.session, reminders=False)
    return Moved(session, note=Prompt("reminders-off"), below=(_REMINDERS_ON,))


def remind(view: View, _argument: str) -> Moved:
    """Reminders may be sent again."""
    return Moved(replace(view.session, reminders=True), note=Prompt("reminders-on"))


def await_news(what: AwaitedKind) -> Way:
    """To be told once of the list to come, or of a change of the rules: who waits for these hears of a list as well."""

    def take(view: View, _argument: str) -> Moved:
        awaited = view.session.awaited
        if awaited is None or awaited.what != "rules":
            awaited = awaiting(view.context, what)
        return Moved(replace(view.session, awaited=awaited), TurnKind.SHOWN, shows="awaited")

    return take


def await_nothing(view: View, _argument: str) -> Moved:
    """To be told of nothing."""
    return Moved(replace(view.session, awaited=None), TurnKind.SHOWN, shows="awaited")


def found(kind: TurnKind) -> Way:
    """Whether it was clear, in one tap."""
    return lambda view, _argument: Moved(view.session, kind, toast=Prompt("toast-thanks"))


def ask_no_more(view: View, _argument: str) -> Moved:
    """Whether it was clear is not asked any more."""
    clarity = replace(view.session.clarity, is_off=True)
    return Moved(replace(view.session, clarity=clarity), TurnKind.SHOWN)


def keep_everything(view: View, _argument: str) -> Moved:
    """The tap itself is a visit, from which the days of retention count."""
    return Moved(view.session, note=Prompt("everything-kept", {"date": view.context.kept_until}))


def switch(view: View, locale: str) -> Moved | None:
    """Another language; where it was asked for, on to the notice. At the notice its revision tells a first choice."""
    if locale not in LOCALES:
        return None
    session = replace(view.session, locale=locale)
    if session.current == "notice":
        session = replace(session, revision=session.revision + 1)
    return Moved(session, TurnKind.SWITCHED, to="notice" if session.current in LANGUAGE else "")
