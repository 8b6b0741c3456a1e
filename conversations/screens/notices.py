"""What whoever runs the bot says above results, and how to reach them."""

from conversations.messages import Prompt, Screen
from conversations.standing.context import Host
from conversations.standing.view import View


def person_to_ask(host: Host) -> tuple[Prompt, ...]:
    """Who runs the bot and how to reach them, in a line; nothing where no contact is given."""
    if not host.contact:
        return ()
    if not host.name:
        return (Prompt("talk-to-contact", {"contact": host.contact}),)
    return (Prompt("talk-to-person", {"name": host.name, "contact": host.contact}),)


def notices(host: Host, locale: str) -> tuple[Prompt, ...]:
    """Above every result, in the applicant's language; in English where a text lacks it."""
    texts = (each.get(locale) or each.get("en") for each in host.notices)
    return tuple(Prompt("operator-notice", {"text": text}, strong=True) for text in texts if text)


def with_notices(view: View, screen: Screen) -> Screen:
    """The same under the notices."""
    return Screen((*notices(view.context.host, view.session.locale), *screen.prompts), screen.buttons)
