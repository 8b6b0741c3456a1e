"""What is said unasked: a reminder, the warning before erasure. As neutral as a telephone's locked screen needs it."""

from datetime import date

from conversations.messages import Prompt, Screen
from conversations.moves.buttons import button

_GO_ON, _OFF = button("button-reminder-go-on", "~place", "primary"), button("button-reminders-off", "~reminders-off")
_KEEP = button("button-keep-everything", "~keep-everything", "primary")


def reminder() -> Screen:
    """No scheme, question, answer or outcome is named."""
    return Screen((Prompt("reminder"),), ((_GO_ON,), (_OFF,)))


def erasure_warning(on: date) -> Screen:
    """That everything will be erased on that day, unless one tap keeps it."""
    return Screen((Prompt("erasure-warning", {"date": on}),), ((_KEEP,),))
