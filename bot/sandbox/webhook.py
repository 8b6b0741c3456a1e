"""Webhook mode: the setting, and the deliveries."""

import asyncio
import json
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from bot.sandbox import pending
from bot.sandbox.arguments import Arguments
from bot.sandbox.bells import UPDATES
from bot.sandbox.ledger import Ledger, random_number
from bot.sandbox.loopback import is_loopback
from bot.sandbox.refusals import Refusal
from bot.sandbox.shapes import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
SECRET_LIMIT = 256
LONGEST_PAUSE = 60  # seconds; past it Telegram draws from one to two of these
ANSWER_TIMEOUT = ClientTimeout(total=60)
MOST_CONNECTIONS = 100

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_SILENT = ("get", "setwebhook", "deletewebhook", "close", "logout")  # not to be called from a response's body


def set_webhook(ledger: Ledger, arguments: Arguments) -> bool:
    """An empty `url` deletes it; loopback may do without https."""
    url, secret = arguments.text("url").strip(), arguments.text("secret_token")
    if not url:
        return delete_webhook(ledger, arguments)
    _check_address(url)
    if len(secret) > SECRET_LIMIT:
        raise Refusal("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise Refusal("secret token contains unallowed characters")
    if arguments.flag("drop_pending_updates"):
        pending.drop_all(ledger)
    pending.set_allowed(ledger, arguments.parsed("allowed_updates", "allowed updates"))
    connections = min(max(arguments.integer("max_connections", 40), 1), MOST_CONNECTIONS)
    ledger.set_setting("webhook", {"url": url, "secret": secret, "max_connections": connections})
    ledger.set_setting("webhook_error", None)
    ledger.touch_updates()
    return True


def delete_webhook(ledger: Ledger, arguments: Arguments) -> bool:
    """Back to polling."""
    if arguments.flag("drop_pending_updates"):
        pending.drop_all(ledger)
    ledger.set_setting("webhook", None)
    ledger.set_setting("webhook_error", None)
    ledger.touch_updates()
    return True


def get_webhook_info(ledger: Ledger, _: Arguments) -> Json:
    """The setting, what waits, and what last went wrong."""
    webhook = ledger.setting("webhook")
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": pending.pending_count(ledger)}
    if webhook:
        info |= {"url": webhook["url"], "max_connections": webhook["max_connections"]}
        info |= ledger.setting("webhook_error") or {}
    if allowed := ledger.setting(pending.ALLOWED):
        info["allowed_updates"] = allowed
    return info


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise Refusal("invalid webhook URL specified")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise Refusal("bad webhook: An HTTPS URL must be provided for webhook")
    if not is_loopback(parts.hostname):
        raise Refusal("bad webhook: the sandbox reaches this machine only")


class Deliveries:
    """Posts updates, one line of a chat at a time; `call` runs a method named in a response's body."""

    def __init__(self, ledger: Ledger, call: Callable[[str, Arguments], object]) -> None:
        self._ledger = ledger
        self._call = call
        self._lines: dict[pending.Line, asyncio.Task[None]] = {}
        self._dispatcher: asyncio.Task[None] | None = None
        self._session: ClientSession | None = None
        self._places = asyncio.Semaphore(MOST_CONNECTIONS)

    def start(self) -> None:
        """Take up what was pending when the last process ended."""
        self._dispatcher = asyncio.create_task(self._dispatch())

    async def stop(self) -> None:
        """Drop deliveries under way: they come again after the next start."""
        tasks = [*self._lines.values(), *([self._dispatcher] if self._dispatcher else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def restart(self) -> None:
        """A new address is tried at once, whatever pause the old one had earned."""
        for task in self._lines.values():
            task.cancel()
        self._lines.clear()
        if webhook := self._ledger.setting("webhook"):
            self._places = asyncio.Semaphore(webhook["max_connections"])

    async def _dispatch(self) -> None:
        while self._ledger.is_open:
            if self._ledger.setting("webhook"):
                for line in pending.waiting_lines(self._ledger):
                    if line not in self._lines:
                        self._lines[line] = asyncio.create_task(self._deliver_line(line))
            await self._ledger.bells.wait(UPDATES, 3600)

    async def _deliver_line(self, line: pending.Line) -> None:
        pause = 1
        failures = 0
        while update := pending.first_in_line(self._ledger, line):
            wait = await self._deliver(update)
            if wait is None:
                pause, failures = 1, 0
                continue
            if wait == 0 and failures:  # the first retry comes at once
                pause = wait = min(pause * 2, random_number(LONGEST_PAUSE, 2 * LONGEST_PAUSE))
            failures += 1
            await asyncio.sleep(wait)
        del self._lines[line]  # no await since the last look: nothing can have come in between

    async def _deliver(self, update: Json) -> int | None:
        """None when it is delivered; else the seconds the server asked to wait, 0 where it named none."""
        webhook = self._ledger.setting("webhook")
        headers = {SECRET_HEADER: webhook["secret"]} if webhook["secret"] else {}
        try:
            async with self._places, self._client().post(webhook["url"], json=update, headers=headers) as response:
                if not response.ok:
                    self._note(f"Wrong response from the webhook: {response.status} {response.reason}")
                    return _retry_after(response)
                body = await response.read()
        except (ClientError, TimeoutError) as error:
            self._note(f"Connection failed: {type(error).__name__}")
            return 0
        with self._ledger.transaction():
            pending.drop_update(self._ledger, update["update_id"])
        self._run_reply(body)
        return None

    def _client(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(timeout=ANSWER_TIMEOUT)
        return self._session

    def _note(self, message: str) -> None:
        with self._ledger.transaction():
            date = int(self._ledger.now())
            self._ledger.set_setting("webhook_error", {"last_error_date": date, "last_error_message": message})

    def _run_reply(self, body: bytes) -> None:
        try:
            reply = json.loads(body) if body.strip() else None
        except ValueError:
            return
        if not isinstance(reply, dict) or not isinstance(reply.get("method"), str):
            return
        method = reply["method"].lower()
        if not method.startswith(_SILENT):
            self._call(method, Arguments(reply))


def _retry_after(response: ClientResponse) -> int:
    value = response.headers.get("Retry-After", "")
    return min(int(value), 3600) if value.isdecimal() else 0
