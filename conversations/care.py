"""What is said unasked: a reminder, the warning before erasure. As neutral as a telephone's locked screen needs it."""

from datetime import date

from conversations.prompt import Prompt, Say
from conversations.screens import button

REMINDERS_OFF = "~reminders-off"
REMINDERS_ON = "~reminders-on"
KEEP_EVERYTHING = "~keep-everything"
# Taken under any revision of their session: they change no answer, and may lie above questions asked since.
ANY_REVISION = frozenset({REMINDERS_OFF, REMINDERS_ON, KEEP_EVERYTHING})


def reminder() -> Say:
    """No scheme, question, answer or outcome is named."""
    rows = ((button("button-reminder-go-on", "~place"),), (button("button-reminders-off", REMINDERS_OFF),))
    return Say((Prompt("reminder"),), rows)


def erasure_warning(on: date) -> Say:
    """That everything will be erased on that day, unless one tap keeps it."""
    return Say((Prompt("erasure-warning", {"date": on}),), ((button("button-keep-everything", KEEP_EVERYTHING),),))
