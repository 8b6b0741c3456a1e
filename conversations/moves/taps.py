"""Whether a tap still counts, what it stands for; and words typed in place of a button."""

from conversations.moves.buttons import move_of
from conversations.questions.kinds import Passport
from conversations.questions.question import UNSURE, Question
from conversations.reading import Read, fold, read_option
from conversations.replies import Tapped
from conversations.session import LANGUAGE, LOCALES, PREFIX, Session
from conversations.standing.view import View
from conversations.values import Chosen, Places, Value


def is_current(session: Session, tap: Tapped) -> bool:
    """Whether a tap counts: what is said unasked may lie above later questions, and its buttons change no answer."""
    if tap.session != session.id[:PREFIX]:
        return False
    return tap.revision == session.revision or ((move := move_of(tap.option)) is not None and move.is_of_any_revision)


def tapped_value(question: Question, option: str) -> Value | None:
    """An option tapped; None where it is none that the question offers by itself."""
    if option.startswith("="):
        is_offered = isinstance(question, Passport) and any(option[1:] in codes for codes in question.likely.values())
        return Places((option[1:],)) if is_offered else None
    if option.startswith("~"):
        return Chosen(UNSURE) if option == f"~{UNSURE}" else None
    return Chosen(option)


def meant_beside(view: View, text: str) -> str | None:
    """The option that words stand for where no question is open: a language's name, a yes to the notice."""
    lexicon = view.context.reader.lexicon
    if view.session.current == "notice" and fold(text) in lexicon.yes_words():
        return "~begin"
    if view.session.current in {*LANGUAGE, "notice"}:
        names = {f"~lang.{locale}": lexicon.words_of(f"language-{locale}") for locale in LOCALES}
        found = read_option(text, names)
        return found.value.option if isinstance(found, Read) and isinstance(found.value, Chosen) else None
    return None
