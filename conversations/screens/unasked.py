"""What is said unasked: a reminder, the warning before erasure. As neutral as a telephone's locked screen needs it."""

from datetime import date

from conversations.messages import Prompt, Say
from conversations.moves.detours import KEEP_EVERYTHING, REMINDERS_OFF
from conversations.screens.question import button


def reminder() -> Say:
    """No scheme, question, answer or outcome is named."""
    rows = ((button("button-reminder-go-on", "~place"),), (button("button-reminders-off", REMINDERS_OFF),))
    return Say((Prompt("reminder"),), rows)


def erasure_warning(on: date) -> Say:
    """That everything will be erased on that day, unless one tap keeps it."""
    return Say((Prompt("erasure-warning", {"date": on}),), ((button("button-keep-everything", KEEP_EVERYTHING),),))
