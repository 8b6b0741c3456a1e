"""What Telegram is told of the bot: its menus and descriptions, and where updates go."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.chat.errors import BadTokenError, TelegramRefusedError, TelegramUnreachableError
from bot.chat.intake import ALLOWED_UPDATES
from bot.chat.request import AiohttpRequest
from bot.settings import TELEGRAM

_CONNECTIONS = 160  # deliveries and courtesies at their bounds, and some over
_MOST_WEBHOOK_CONNECTIONS = 100


@dataclass(frozen=True, slots=True)
class Profile:
    """The bot's public words in one of Telegram's two-letter languages; an empty language means all others."""

    language: str
    commands: tuple[tuple[str, str], ...]
    description: str  # 512 characters at most
    short_description: str  # 120 at most


def make_bot(token: str, api_url: str = TELEGRAM) -> Bot:
    """The bot, not yet connected; `api_url` is the Bot API's base address without `/bot`."""
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(_CONNECTIONS),
        get_updates_request=AiohttpRequest(1),
    )


async def register(bot: Bot, profile: Profile) -> None:
    """Sets what is not yet so, for Telegram counts the calls; raises ChatError."""
    language = profile.language or None
    with _mapped():
        known = await bot.get_my_commands(language_code=language)
        if tuple((command.command, command.description) for command in known) != profile.commands:
            await bot.set_my_commands(profile.commands, language_code=language)
        if (await bot.get_my_description(language)).description != profile.description:
            await bot.set_my_description(profile.description, language)
        if (await bot.get_my_short_description(language)).short_description != profile.short_description:
            await bot.set_my_short_description(profile.short_description, language)


async def open_webhook(bot: Bot, address: str, secret: str) -> None:
    """Has Telegram send updates to the address, with the secret; raises ChatError."""
    with _mapped():
        await bot.set_webhook(
            address,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=_MOST_WEBHOOK_CONNECTIONS,
            secret_token=secret,
        )


async def close_webhook(bot: Bot) -> None:
    """Has Telegram keep updates for polling, those that wait included; raises ChatError."""
    with _mapped():
        await bot.delete_webhook(drop_pending_updates=False)


async def describe_webhook(bot: Bot) -> dict[str, str | int]:
    """The webhook as Telegram knows it; an empty `url` means there is none. Raises ChatError."""
    with _mapped():
        info = await bot.get_webhook_info()
    return {
        "url": info.url,
        "pending": info.pending_update_count,
        "last_error_at": info.last_error_date.isoformat() if info.last_error_date else "",
        "last_error": info.last_error_message or "",
    }


@contextmanager
def _mapped() -> Iterator[None]:
    try:
        yield
    except InvalidToken:
        raise BadTokenError from None
    except BadRequest as error:
        raise TelegramRefusedError(error.message) from None
    except NetworkError:
        raise TelegramUnreachableError from None
    except TelegramError as error:
        raise TelegramRefusedError(error.message) from None
