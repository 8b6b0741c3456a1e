"""The floor: aiohttp with no framework and no storage. It answers the tap and sends a message, and forgets both."""

import asyncio
import sys

import aiohttp
import orjson
import uvloop
from aiohttp import web

TEXT = "Were any of those years with a multinational or well-known company? The rankings meant are these. " * 3
OPTIONS = ("under-2", "2-to-3", "3-to-5", "5-or-more", "~unsure", "~why", "~back")
_KEYBOARD = {"inline_keyboard": [[{"text": option, "callback_data": f"floors.1.{option}"}] for option in OPTIONS]}


class Floor:
    """One bot at one Bot API."""

    def __init__(self, api: str, session: aiohttp.ClientSession) -> None:
        self._api = api
        self._session = session

    async def receive(self, request: web.Request) -> web.Response:
        """Both calls, then the acknowledgement."""
        update = orjson.loads(await request.read())
        query = update.get("callback_query")
        if query is not None:
            await self._call("answerCallbackQuery", {"callback_query_id": query["id"]})
        chat = (query or update)["message"]["chat"]["id"]
        await self._call("sendMessage", {"chat_id": chat, "text": TEXT, "reply_markup": _KEYBOARD})
        return web.Response()

    async def _call(self, method: str, fields: dict[str, object]) -> None:
        headers = {"Content-Type": "application/json"}
        async with self._session.post(f"{self._api}/{method}", data=orjson.dumps(fields), headers=headers) as response:
            orjson.loads(await response.read())


async def main(api: str, port: int) -> None:
    """Serve until killed."""
    connector = aiohttp.TCPConnector(limit=160)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session:
        floor = Floor(api, session)
        application = web.Application()
        application.add_routes([web.post("/telegram/webhook", floor.receive)])
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await floor._call("setWebhook", {"url": "here"})  # noqa: SLF001 - its own class
        await asyncio.Event().wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(sys.argv[1], int(sys.argv[2])))
