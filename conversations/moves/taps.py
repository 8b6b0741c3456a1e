"""What a tap stands for: an option of a question, one of several readings; and words typed in place of a button."""

from hashlib import sha256

from conversations.moves.steps import Moved
from conversations.questions.kinds import Passport
from conversations.questions.question import UNSURE, Question
from conversations.reading import Read, fold, read_option
from conversations.session import LANGUAGE, LOCALES
from conversations.standing.view import View
from conversations.turn import TurnKind
from conversations.values import Chosen, Places, Value


def mark(text: str) -> str:
    """A short mark of a reading's text, so that a button of an earlier choice never picks from a later one."""
    return sha256(text.encode()).hexdigest()[:8]


def choose(view: View, chosen: str) -> Moved | None:
    """One of the readings offered, by its mark."""
    text = next((text for text in view.session.choices if mark(text) == chosen), None)
    return None if text is None else Moved(view.session, TurnKind.UNCLEAR, rereads=text)


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
    if view.session.current in LANGUAGE:
        names = {f"~lang.{locale}": lexicon.words_of(f"language-{locale}") for locale in LOCALES}
        found = read_option(text, names)
        return found.value.option if isinstance(found, Read) and isinstance(found.value, Chosen) else None
    return "~begin" if view.session.current == "notice" and fold(text) in lexicon.yes_words() else None
