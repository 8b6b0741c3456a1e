"""A bare python-telegram-bot echo bot, polling with the library's own client, as its documentation opens."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackContext, MessageHandler, filters

from bench.load.telegram import TOKEN


async def echo(update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Say the same."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main(api: str) -> None:
    """Poll until killed."""
    application = ApplicationBuilder().token(TOKEN).base_url(api.partition("/bot")[0] + "/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
