"""`qmas webhook`: what Telegram is told, asked and taken back."""

import asyncio

import typer

from bot.chat import close_webhook, connected, describe_webhook
from bot.cli.output import write
from bot.settings import SettingsError, read_settings

webhook = typer.Typer(no_args_is_help=True)


@webhook.command("info")
def info() -> None:
    """What Telegram knows."""
    for name, value in asyncio.run(_webhook(is_to_delete=False)).items():
        write(f"{name}: {value}")


@webhook.command("delete")
def delete() -> None:
    """Have Telegram keep updates for polling."""
    asyncio.run(_webhook(is_to_delete=True))


async def _webhook(*, is_to_delete: bool) -> dict[str, str | int]:
    settings = read_settings()
    if settings.bot_token is None:
        raise SettingsError("the sandbox has no webhook: set QMAS_BOT_TOKEN")
    async with connected(settings.bot_token.get_secret_value(), settings.bot_api_url) as bot:
        if is_to_delete:
            await close_webhook(bot)
        return await describe_webhook(bot)
