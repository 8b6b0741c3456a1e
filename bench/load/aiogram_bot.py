"""aiogram 3 behind aiohttp, its state in memory: the same two calls, and a step counted with every update.

It is run by an environment of its own, since it wants other releases of what this project uses.
"""

import asyncio
import sys

import orjson
import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiohttp import web

from bench.load.floor import OPTIONS, TEXT
from bench.load.telegram import TOKEN

_KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text=option, callback_data=f"floors.1.{option}")] for option in OPTIONS]
)


async def _tapped(query: CallbackQuery, state: FSMContext, bot: Bot) -> None:
    await query.answer()
    await _asked(query.from_user.id, state, bot)


async def _typed(message: Message, state: FSMContext, bot: Bot) -> None:
    await _asked(message.chat.id, state, bot)


async def _asked(chat: int, state: FSMContext, bot: Bot) -> None:
    steps = (await state.get_data()).get("steps", 0)
    await state.update_data(steps=steps + 1)
    await bot.send_message(chat, TEXT, reply_markup=_KEYBOARD)


async def main(api: str, port: int) -> None:
    """Serve until killed."""
    server = TelegramAPIServer.from_base(api.partition("/bot")[0])
    bot = Bot(TOKEN, session=AiohttpSession(api=server, json_loads=orjson.loads))
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(_tapped)
    dispatcher.message.register(_typed)

    async def receive(request: web.Request) -> web.Response:
        await dispatcher.feed_raw_update(bot, orjson.loads(await request.read()))
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
        runner.run(main(sys.argv[1], int(sys.argv[2])))
