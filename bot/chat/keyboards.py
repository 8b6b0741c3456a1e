"""An utterance as Telegram's objects."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from bot.records import Utterance

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # a cited page's picture would bury the question


def entities_of(utterance: Utterance) -> list[MessageEntity]:
    """The bold stretches."""
    return [MessageEntity(MessageEntity.BOLD, bold.offset, bold.length) for bold in utterance.bold]


def keyboard_of(utterance: Utterance) -> InlineKeyboardMarkup | None:
    """The buttons, row by row; none means no keyboard."""
    if not utterance.rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in utterance.rows]
    )
