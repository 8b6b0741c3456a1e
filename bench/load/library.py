"""python-telegram-bot behind aiohttp, with this project's transport and no storage: the same two calls."""

import asyncio
import sys
from typing import Any

import orjson
import uvloop
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackContext, CallbackQueryHandler, MessageHandler, filters

from bench.load.floor import OPTIONS, TEXT
from bench.load.telegram import TOKEN
from bot.chat import make_bot

_KEYBOARD = InlineKeyboardMarkup(
    [[InlineKeyboardButton(option, callback_data=f"floors.1.{option}")] for option in OPTIONS]
)


async def _answer(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
    if update.callback_query is not None:
        await update.callback_query.answer()
    if update.effective_chat is not None:
        await context.bot.send_message(update.effective_chat.id, TEXT, reply_markup=_KEYBOARD)


async def main(bot: Bot, port: int) -> None:
    """Serve until killed."""
    application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    application.add_handler(CallbackQueryHandler(_answer))
    application.add_handler(MessageHandler(filters.TEXT, _answer))
    await application.initialize()

    async def receive(request: web.Request) -> web.Response:
        await application.process_update(Update.de_json(orjson.loads(await request.read()), bot))
        return web.Response()

    pages = web.Application()
    pages.add_routes([web.post("/telegram/webhook", receive)])
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/telegram/webhook")
    await asyncio.Event().wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(make_bot(TOKEN, sys.argv[1].partition("/bot")[0]), int(sys.argv[2])))
