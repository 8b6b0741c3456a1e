"""What is said unasked: a reminder, the warning before erasure. As neutral as a telephone's locked screen needs it."""

from datetime import date

from conversations.messages import Prompt, Screen
from conversations.moves.detours import KEEP_EVERYTHING, REMINDERS_OFF
from conversations.screens.question import button


def reminder() -> Screen:
    """No scheme, question, answer or outcome is named."""
    rows = ((button("button-reminder-go-on", "~place"),), (button("button-reminders-off", REMINDERS_OFF),))
    return Screen((Prompt("reminder"),), rows)


def erasure_warning(on: date) -> Screen:
    """That everything will be erased on that day, unless one tap keeps it."""
    return Screen((Prompt("erasure-warning", {"date": on}),), ((button("button-keep-everything", KEEP_EVERYTHING),),))
