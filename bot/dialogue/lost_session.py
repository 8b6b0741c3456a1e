"""A session that cannot be read, for its key or for its shape: what its applicant is told, and the ways on."""

from enum import Enum, auto

from msgspec.structs import replace

from bot.dialogue.reply_forms import taken
from bot.keys import WrongKeyError
from bot.records import Reply, SessionRecord, UnknownShapeError
from conversations import PREFIX, Button, Command, Prompt, Screen, Session, Tapped
from locales import LOCALES


def read(record: SessionRecord, default_locale: str) -> Session | SessionRecord:
    """The session, or the record as one that is lost where another version wrote what this one does not know."""
    if isinstance(record.at_hand, Session) and not record.is_lost:
        return record.at_hand
    try:
        session = None if record.is_lost else Session.from_json(record.body)
    except ValueError:
        session = None
    if session is None or session.locale not in LOCALES:
        locale = record.locale if record.locale in LOCALES else default_locale
        return replace(record, locale=locale, is_lost=True)
    return session


def why(lost: SessionRecord) -> Exception:
    """For the log and the operators."""
    if lost.body:
        return UnknownShapeError("a session is of a shape that this version does not know")
    return WrongKeyError("a session was sealed with a key that is not given")


class Wish(Enum):
    """What a reply to such a session asks for."""

    RESTART = auto()
    FORGET = auto()
    ASK_FORGET = auto()
    EXPORT = auto()
    NOTHING = auto()  # that can be done


def wish_of(reply: Reply, lost: SessionRecord) -> Wish:
    """By a command, or a button of that session: its id is in clear."""
    match taken(reply):
        case Command(name="restart"):
            return Wish.RESTART
        case Command(name="forget"):
            return Wish.ASK_FORGET
        case Command(name="mydata"):
            return Wish.EXPORT
        case Tapped(session=session, option=option) if session == lost.id[:PREFIX]:
            return _OPTIONS.get(option, Wish.NOTHING)
    return Wish.NOTHING


def lost_screen(lost: SessionRecord) -> Screen:
    """That the answers cannot be read, and what can be done."""
    told = "answers-unread" if lost.body else "answers-lost"
    rows = ((_button("button-restart", "~restart-yes"),), (_button("button-forget", "~forget"),))
    return Screen((Prompt(told, strong=True), Prompt("answers-lost-ways")), rows)


def forget_screen() -> Screen:
    """Asked before everything is erased, as in any session."""
    rows = ((_button("button-forget-yes", "~forget-yes"),), (_button("button-stay", "~place"),))
    return Screen((Prompt("forget-ask", strong=True),), rows)


def _button(message: str, option: str) -> Button:
    return Button(Prompt(message), option)


_OPTIONS = {"~restart-yes": Wish.RESTART, "~forget-yes": Wish.FORGET, "~forget": Wish.ASK_FORGET}
