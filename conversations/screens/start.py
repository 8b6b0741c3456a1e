"""Before the first question: the notice, in a language that can be changed there."""

from msgspec.structs import replace

from conversations.messages import Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import seen
from conversations.screens.rows import in_rows
from conversations.session import LOCALES
from conversations.standing.context import Host, TurnContext
from conversations.standing.view import View

_LANG = known("~lang.")
BEGIN = button("button-begin", "~begin", "primary")
_CARD, _TELL = button("button-card", "~card"), button("button-tell", "~tell")
MINUTES = (
    3  # to the outcome of an ordinary applicant, reading and answering; tests/conversations/test_start.py measures
)


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
    """What an applicant is told of the bot and of what becomes of the answers; what matters most first."""
    host = context.host
    return (
        Prompt("notice-unofficial"),
        Prompt("notice-use"),
        Prompt("notice-never"),
        _operator(host),
        Prompt("notice-rules", seen(context)),
        Prompt("notice-kept", {"days": host.retention_days}),
        Prompt("notice-reminders"),
        Prompt("notice-telegram"),
    )


_OPEN = 2  # prompts of the notice that are not folded


def _operator(host: Host) -> Prompt:
    if not host.contact:
        return Prompt("notice-private")
    return Prompt("notice-operator", {"name": host.name or host.contact, "contact": host.contact})


def notice_screen(view: View) -> Screen:
    """What one gets, the notice, and Begin; the languages that it is not in below."""
    told = notice(view.context)
    gain = {"max": view.context.rulesets[0].maximum, "minutes": MINUTES}
    prompts = (
        Prompt("notice-title", strong=True),
        Prompt("notice-gain", gain),
        *told[:_OPEN],
        *(replace(one, layout=Layout.FOLDED) for one in told[_OPEN:]),
    )
    others = tuple(_language(locale) for locale in LOCALES if locale != view.session.locale)
    return Screen(prompts, ((BEGIN,), (_TELL,), (_CARD,), others))
