"""The Bot API's door: token, method, arguments in; Telegram's envelope out."""

from collections.abc import Callable, Mapping

from aiohttp import web

from bot.sandbox import outgoing, profile, webhook
from bot.sandbox.arguments import Arguments, read_arguments
from bot.sandbox.ledger import Ledger
from bot.sandbox.polling import Polling
from bot.sandbox.refusals import Refusal

Method = Callable[[Ledger, Arguments], object]

METHODS: Mapping[str, Method] = {
    function.__name__.replace("_", ""): function
    for function in (
        profile.get_me,
        profile.set_my_description,
        profile.get_my_description,
        profile.set_my_short_description,
        profile.get_my_short_description,
        profile.set_my_commands,
        profile.get_my_commands,
        outgoing.send_message,
        outgoing.send_document,
        outgoing.send_photo,
        outgoing.edit_message_text,
        outgoing.edit_message_reply_markup,
        outgoing.delete_messages,
        outgoing.answer_callback_query,
        webhook.set_webhook,
        webhook.delete_webhook,
        webhook.get_webhook_info,
    )
}
_SWITCHES = {"setwebhook", "deletewebhook"}


class Gateway:
    """Answers the bot's calls, each in a transaction of its own."""

    def __init__(self, ledger: Ledger, token: Callable[[], str]) -> None:
        self._ledger = ledger
        self._token = token
        self._polling = Polling(ledger)
        self._deliveries = webhook.Deliveries(ledger, self._call_silently)

    def start(self) -> None:
        """Begin to deliver by webhook where one is set."""
        self._deliveries.start()

    async def stop(self) -> None:
        """End the deliveries; long polls end when the ledger closes."""
        await self._deliveries.stop()

    async def handle(self, request: web.Request) -> web.Response:
        """One call of the Bot API."""
        try:
            result = await self._answer(request)
        except Refusal as refusal:
            envelope = {"ok": False, "error_code": refusal.code, "description": str(refusal)}
            return web.json_response(envelope, status=refusal.code)
        return web.json_response({"ok": True, "result": result})

    async def _answer(self, request: web.Request) -> object:
        if request.match_info["token"] != self._token():
            raise Refusal("", 401)
        method = request.match_info["method"].lower()
        arguments = await read_arguments(request)
        if method == "getupdates":
            return await self._polling.get_updates(arguments)
        return self._call(method, arguments)

    def _call(self, method: str, arguments: Arguments) -> object:
        function = METHODS.get(method)
        if function is None:
            raise Refusal("method not found", 404)
        with self._ledger.transaction():
            result = function(self._ledger, arguments)
        if method in _SWITCHES:
            self._polling.interrupt("terminated by setWebhook request")
            self._deliveries.restart()
        return result

    def _call_silently(self, method: str, arguments: Arguments) -> None:
        """As Telegram: a call in a webhook's response never hears what became of it."""
        try:
            self._call(method, arguments)
        except Refusal:
            return
