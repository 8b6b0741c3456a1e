"""`qmas run` and `qmas migrate`."""

import asyncio
from typing import Annotated

import typer

from bot import running
from bot.app import opened
from bot.settings import read_settings


def run(
    *,
    polling: Annotated[bool, typer.Option("--polling", help="Ask Telegram for updates.")] = False,
    webhook: Annotated[bool, typer.Option("--webhook", help="Have Telegram call QMAS_WEBHOOK_URL.")] = False,
) -> None:
    """Migrate and start: on Telegram with QMAS_BOT_TOKEN, else in the sandbox."""
    settings = read_settings()
    if polling and webhook:
        raise typer.BadParameter("--polling or --webhook, not both")
    if webhook and settings.webhook_url is None:
        raise typer.BadParameter("--webhook needs QMAS_WEBHOOK_URL and QMAS_WEBHOOK_SECRET")
    is_webhook = webhook or (settings.webhook_url is not None and not polling)
    running.run(settings, is_webhook=is_webhook, told=typer.echo)


def migrate() -> None:
    """Bring the database to the present form."""
    asyncio.run(_open())


async def _open() -> None:
    """To open is to migrate."""
    async with opened(read_settings()):
        pass
