"""An update read as a reply: no I/O, nothing kept."""

from datetime import datetime

from telegram import Chat, ChatMember, ChatMemberUpdated, Message, MessageEntity, Update, User
from telegram.helpers import effective_message_type

from bot.records import ChatKey, Reply, ReplyKind

LONGEST = 4096  # UTF-16 units, as Telegram counts
LONGEST_TOAST = 200
_LONGEST_TAG = 35
_IDS = range(-(2**63), 2**63)
_AWAY = (ChatMember.BANNED, ChatMember.LEFT)


def clean(text: str | None, longest: int = LONGEST) -> str:
    """Without NUL and lone surrogates, either of which would fail a whole batch; cut to so many UTF-16 units."""
    if not text:
        return ""
    if text.isascii():  # as data of buttons is: a character is a unit
        return text.replace("\0", "")[:longest]
    units = text.replace("\0", "").encode("utf-16-le", "ignore")
    return units[: 2 * longest].decode("utf-16-le", "ignore")


def typed(update: Update, bot: int) -> Reply | None:
    """A message in words."""
    message = update.message
    return _of_message(update, bot, message, (ReplyKind.TEXT, clean(message.text), "")) if message else None


def commanded(update: Update, bot: int) -> Reply | None:
    """A message that opens with a command: its name in small letters, and what follows it."""
    message = update.message
    if message is None or not opens_with_command(message):
        return None
    return _of_message(update, bot, message, command_in(message.text))


def command_in(text: str | None) -> tuple[ReplyKind, str, str]:
    """Of a message that opens with one: its name, and what follows."""
    name, *rest = clean(text).split(maxsplit=1)
    return ReplyKind.COMMAND, name[1:].partition("@")[0].lower(), "".join(rest).strip()


def edited(update: Update, bot: int) -> Reply | None:
    """An own message changed afterwards."""
    message = update.edited_message
    return _of_message(update, bot, message, (ReplyKind.EDITED, "", "")) if message else None


def other(update: Update, bot: int) -> Reply | None:
    """No answer: the text says what it is, the argument which album it is of."""
    message = update.message
    if message is None:
        return None
    kind = str(effective_message_type(message) or "unknown")
    return _of_message(update, bot, message, (ReplyKind.OTHER, kind, clean(message.media_group_id)))


def tapped(update: Update, bot: int) -> Reply | None:
    """A tap; its message may be inaccessible, its data absent. Of a message unknown to us nothing is left to say."""
    query = update.callback_query
    if query is None or query.message is None or query.message.chat.type != Chat.PRIVATE:
        return None
    return Reply(
        chat=ChatKey(bot, query.message.chat.id),
        update_id=update.update_id,
        kind=ReplyKind.TAP,
        text=clean(query.data),
        message_id=query.message.message_id,
        language_code=_language_of(query.from_user),
    )


def blocked_or_not(update: Update, bot: int) -> Reply | None:
    """The applicant blocked the bot, or took that back."""
    change = update.my_chat_member
    if change is None or change.chat.type != Chat.PRIVATE:
        return None
    return Reply(
        chat=ChatKey(bot, change.chat.id),
        update_id=update.update_id,
        kind=ReplyKind.BLOCKED if change.new_chat_member.status in _AWAY else ReplyKind.UNBLOCKED,
        at=change.date,
        language_code=_language_of(change.from_user),
    )


def sound(reply: Reply) -> Reply:
    """The same; raises ValueError where an id is none, which would fail a whole batch."""
    for each in (reply.chat.chat, reply.update_id, reply.message_id or 0):
        if type(each) is not int or each not in _IDS:
            raise ValueError("an id is no number of 64 bits")
    return reply


def opens_with_command(message: Message) -> bool:
    """Whether Telegram marks a command at the message's start."""
    return any(entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0 for entity in message.entities)


def is_addressed(message: Message, username: str) -> bool:
    """Whether a group's command is for this bot."""
    name = (message.text or "").split(maxsplit=1)[0] if message.text else ""
    return opens_with_command(message) and name.partition("@")[2].lower() in {"", username.lower()}


def is_joining(change: ChatMemberUpdated) -> bool:
    """Whether the bot was just added."""
    return change.old_chat_member.status in _AWAY and change.new_chat_member.status not in _AWAY


def _of_message(update: Update, bot: int, message: Message, heard: tuple[ReplyKind, str, str]) -> Reply:
    kind, text, argument = heard
    return Reply(
        chat=ChatKey(bot, message.chat.id),
        update_id=update.update_id,
        kind=kind,
        text=text,
        argument=argument,
        message_id=message.message_id,
        at=_written_at(message),
        language_code=_language_of(message.from_user),
    )


def _written_at(message: Message) -> datetime:
    return message.edit_date or message.date


def _language_of(person: User | None) -> str:
    return language_in(person.language_code) if person else ""


def language_in(code: str | None) -> str:
    """The client's own language, as far as it is told."""
    return clean(code, _LONGEST_TAG)
