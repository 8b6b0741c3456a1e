"""What Telegram is told of the bot: its menus and descriptions, and where updates go."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from telegram import Bot, User

from bot.chat.errors import mapped
from bot.chat.intake import ALLOWED_UPDATES
from bot.chat.request import BotApiRequest, MalformedAnswerError, call, shaped
from bot.settings import TELEGRAM

_CONNECTIONS = 160  # deliveries and courtesies at their bounds, the poll, and some over
_MOST_WEBHOOK_CONNECTIONS = 100
_FARTHEST = 2**33  # a moment of Telegram's, in seconds: some two hundred years on


@dataclass(frozen=True, slots=True)
class Profile:
    """The bot's public words in one of Telegram's two-letter languages; an empty language means all others."""

    language: str
    commands: tuple[tuple[str, str], ...]
    description: str  # 512 characters at most
    short_description: str  # 120 at most


class _Told(BaseModel):
    model_config = ConfigDict(strict=True)


class _Command(_Told):
    command: str
    description: str


class _Description(_Told):
    description: str


class _ShortDescription(_Told):
    short_description: str


class _WebhookInfo(_Told):
    url: str
    pending_update_count: int
    last_error_date: Annotated[int, Field(ge=0, lt=_FARTHEST)] | None = None
    last_error_message: str | None = None


_COMMANDS = TypeAdapter(list[_Command])
_DESCRIPTION, _SHORT = TypeAdapter(_Description), TypeAdapter(_ShortDescription)
_WEBHOOK_INFO = TypeAdapter(_WebhookInfo)


class _SelfKnowingBot(Bot):
    """Takes no answer for its own description but one that can be."""

    async def get_me(self, **options: Any) -> User:  # noqa: ANN401 - the library's time-outs
        try:
            me = await super().get_me(**options)
        except (AttributeError, LookupError, TypeError, ValueError):  # the library reads without looking
            raise MalformedAnswerError("the answer is no bot") from None
        if str(me.id) != self.token.partition(":")[0] or not (isinstance(me.username, str) and me.username):
            raise MalformedAnswerError("the answer is not this bot")
        return me


def make_bot(token: str, api_url: str = TELEGRAM) -> Bot:
    """The bot, not yet connected; `api_url` is the Bot API's base address without `/bot`."""
    request = BotApiRequest(api_url, _CONNECTIONS)
    return _SelfKnowingBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=request,  # not in use: without one the library makes its own
    )


@asynccontextmanager
async def connected(token: str, api_url: str = TELEGRAM) -> AsyncIterator[Bot]:
    """The bot, for a few calls; raises ChatError."""
    bot = make_bot(token, api_url)
    try:
        with mapped():
            await bot.initialize()
        yield bot
    finally:
        await bot.shutdown()


async def register(bot: Bot, profile: Profile) -> None:
    """Sets what is not yet so, for Telegram counts the calls; raises ChatError."""
    language = {"language_code": profile.language} if profile.language else {}
    commands = [{"command": command, "description": words} for command, words in profile.commands]
    with mapped():
        known = shaped(await call(bot, "getMyCommands", language), _COMMANDS)
        if [one.model_dump() for one in known] != commands:
            await call(bot, "setMyCommands", {"commands": commands, **language})
        described = shaped(await call(bot, "getMyDescription", language), _DESCRIPTION)
        if described.description != profile.description:
            await call(bot, "setMyDescription", {"description": profile.description, **language})
        shortly = shaped(await call(bot, "getMyShortDescription", language), _SHORT)
        if shortly.short_description != profile.short_description:
            await call(bot, "setMyShortDescription", {"short_description": profile.short_description, **language})


async def open_webhook(bot: Bot, address: str, secret: str) -> None:
    """Has Telegram send updates to the address, with the secret; raises ChatError."""
    fields = {
        "url": address,
        "allowed_updates": ALLOWED_UPDATES,
        "max_connections": _MOST_WEBHOOK_CONNECTIONS,
        "secret_token": secret,
    }
    with mapped():
        await call(bot, "setWebhook", fields)


async def close_webhook(bot: Bot) -> None:
    """Has Telegram keep updates for polling, those that wait included; raises ChatError."""
    with mapped():
        await call(bot, "deleteWebhook", {"drop_pending_updates": False})


async def describe_webhook(bot: Bot) -> dict[str, str | int]:
    """The webhook as Telegram knows it; an empty `url` means there is none. Raises ChatError."""
    with mapped():
        info = shaped(await call(bot, "getWebhookInfo", {}), _WEBHOOK_INFO)
    erred_at = info.last_error_date
    return {
        "url": info.url,
        "pending": info.pending_update_count,
        "last_error_at": datetime.fromtimestamp(erred_at, UTC).isoformat() if erred_at else "",
        "last_error": info.last_error_message or "",
    }
