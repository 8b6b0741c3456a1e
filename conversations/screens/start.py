"""Before the first question: the language, and the notice."""

from conversations.messages import Button, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import seen
from conversations.screens.rows import in_rows
from conversations.session import LOCALES
from conversations.standing.context import Host, TurnContext
from conversations.standing.view import View

_LANG = known("~lang.")
_BEGIN, _QUICK = button("button-begin", "~begin", "primary"), button("button-quick", "~quick")
_LANGUAGE = button("button-language", "~language")


def language_screen(view: View) -> Screen:
    """The four languages by their own names, the one in use marked."""
    return _languages("language-ask", [_language(locale, view.session.locale) for locale in LOCALES])


def script_screen(_view: View) -> Screen:
    """The same for a bare `zh`: the scripts first."""
    order = sorted(LOCALES, key=lambda locale: not locale.startswith("zh"))
    return _languages("language-ask-script", [_language(locale) for locale in order])


def _languages(ask: str, buttons: list[Button]) -> Screen:
    return Screen((Prompt(ask, strong=True),), in_rows(buttons, 2))


def _language(locale: str, present: str = "") -> Button:
    name = Prompt(f"language-{locale}")
    return Button(Prompt("language-marked", {"name": name}) if locale == present else name, f"{_LANG}{locale}")


def notice(context: TurnContext) -> tuple[Prompt, ...]:
    """What an applicant is told before the first question, and again by /privacy."""
    host = context.host
    return (
        Prompt("notice-title", strong=True),
        Prompt("notice-unofficial"),
        Prompt("notice-rules", seen(context)),
        _operator(host),
        Prompt("notice-use"),
        Prompt("notice-voluntary"),
        Prompt("notice-kept", {"days": host.retention_days}),
        Prompt("notice-telegram"),
        Prompt("notice-never"),
    )


def _operator(host: Host) -> Prompt:
    if not host.contact:
        return Prompt("notice-private")
    return Prompt("notice-operator", {"name": host.name or host.contact, "contact": host.contact})


def notice_screen(view: View) -> Screen:
    """The notice, and Begin."""
    return Screen(notice(view.context), ((_BEGIN,), (_QUICK,), (_LANGUAGE,)))
