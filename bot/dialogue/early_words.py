"""Words written before their question was shown: they answer nothing."""

from msgspec import structs

from bot.dialogue.reply_forms import taken
from bot.records import ChatRecord, Reply, ReplyKind
from conversations import Reply as Taken
from conversations import Typed, Unreadable


def had_shown(chat: ChatRecord, reply: Reply) -> bool:
    """Whether what is asked had been delivered when this was written: nothing is taken for granted.

    A bot's messages and those written to it are numbered in one order; a message edited keeps its number, so that
    the second tells, and one within the same second may have been written before.
    """
    if chat.asked != chat.asking or reply.message_id is None or reply.at is None:
        return False
    is_below = chat.asked_message is not None and reply.message_id > chat.asked_message
    return is_below or (chat.asked_at is not None and reply.at > chat.asked_at)


def heard(chat: ChatRecord, reply: Reply) -> Taken:
    """As the conversation sees it: with words that came too early, or a change of such as were no answer, told."""
    said = taken(reply)
    if isinstance(said, Typed):
        return structs.replace(said, is_early=not had_shown(chat, reply))
    if reply.kind is ReplyKind.EDITED and (reply.message_id or 0) > (chat.answered_message or 0):
        return Unreadable("no-answer-edited-new")
    return said
