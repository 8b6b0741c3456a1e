"""Several readings of a text to choose from."""

from dataclasses import replace

from conversations.messages import Button, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.moves.steps import mark
from conversations.questions.kinds import University
from conversations.questions.question import Question
from conversations.reading import Choice

_CHOOSE, _AGAIN = known("~c."), button("button-again", "~place")


def choices_screen(question: Question, ask: Prompt, choices: tuple[Choice, ...]) -> Screen:
    """The readings to choose from; a university may also be on no list."""
    rows = [(Button(_choice_label(question, choice), f"{_CHOOSE}{mark(choice.text)}"),) for choice in choices]
    if isinstance(question, University):
        rows += [(Button(question.label(name), name),) for name in question.names]
    return Screen((replace(ask, strong=True),), (*rows, (_AGAIN,)))


def _choice_label(question: Question, choice: Choice) -> Prompt:
    if choice.label.message != "choice-option":
        return choice.label
    return question.label(str(choice.label.args["option"]))
