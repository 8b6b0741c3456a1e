"""Several readings of a text to choose from; what a tapped option stands for, and what option words stand for."""

from dataclasses import replace
from hashlib import sha256

from conversations.messages import Button, Prompt, Screen
from conversations.questions.kinds import Passport, University
from conversations.questions.question import UNSURE, Question
from conversations.reading import Choice, Read, fold, read_option
from conversations.screens import question as screens
from conversations.session import Session
from conversations.standing.standing import TurnContext
from conversations.values import Chosen, Places, Value


def choices_screen(question: Question, ask: Prompt, choices: tuple[Choice, ...]) -> Screen:
    """The readings to choose from; a university may also be on no list."""
    rows = [(Button(_choice_label(question, choice), f"~c.{mark(choice.text)}"),) for choice in choices]
    if isinstance(question, University):
        rows += [(Button(question.label(name), name),) for name in question.names]
    return Screen((replace(ask, strong=True),), (*rows, (screens.button("button-again", "~place"),)))


def _choice_label(question: Question, choice: Choice) -> Prompt:
    if choice.label.message != "choice-option":
        return choice.label
    return question.label(str(choice.label.args["option"]))


def mark(text: str) -> str:
    """A short mark of a reading's text, so that a button of an earlier choice never picks from a later one."""
    return sha256(text.encode()).hexdigest()[:8]


def tapped_value(question: Question, option: str) -> Value | None:
    """An option tapped; None where it is none that the question offers by itself."""
    if option.startswith("="):
        is_offered = isinstance(question, Passport) and any(option[1:] in codes for codes in question.likely.values())
        return Places((option[1:],)) if is_offered else None
    if option.startswith("~"):
        return Chosen(UNSURE) if option == f"~{UNSURE}" else None
    return Chosen(option)


def meant_beside(context: TurnContext, session: Session, text: str) -> str | None:
    """The option that words stand for where no question is open: a language's name, a yes to the notice."""
    lexicon = context.reader.lexicon
    if session.current in screens.LANGUAGE:
        names = {f"~lang.{locale}": lexicon.words_of(f"language-{locale}") for locale in screens.LOCALES}
        found = read_option(text, names)
        return found.value.option if isinstance(found, Read) and isinstance(found.value, Chosen) else None
    return "~begin" if session.current == "notice" and fold(text) in lexicon.yes_words() else None
