"""An utterance as a telephone shows it: its words counted, its height in the chat page's own drawing."""

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, Route

from bot.records import Utterance

WIDTH, HEIGHT = 390, 844  # pixels of the telephone
VISIBLE = 720  # of its height, between the page's head and where one types
_PAGE = Path(__file__).parents[1] / "bot" / "sandbox" / "page"
_ORIGIN = "http://phone.invalid/chat/"
_KINDS = {".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
_EMPTY = """<!doctype html><html lang="{locale}"><link rel="stylesheet" href="chat.css"><body><div class="phone">
<main><div id="log"></div></main></div><script type="module">
import {{ loadWords }} from "./words.js"; import {{ messageElement }} from "./message.js";
await loadWords(); window.drawn = (message) => {{
  document.getElementById("log").replaceChildren(messageElement(message));
  const top = document.querySelector(".message").getBoundingClientRect().top;
  const bottom = (selector) => (document.querySelector(selector)?.getBoundingClientRect().bottom ?? top) - top;
  return [bottom(".message"), bottom(".keys")];
}};</script>"""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def count(text: str) -> float:
    """Words; of Chinese, two characters are one."""
    chinese = re.findall(r"[\u4e00-\u9fff]", text)
    return len(re.findall(r"[\w’'./-]*\w", re.sub(r"[\u4e00-\u9fff]", " ", text))) + len(chinese) / 2


def labels(said: Utterance) -> list[str]:
    """All that stands on the buttons."""
    return [each.label for row in said.rows for each in row]


@dataclass(frozen=True)
class Phone:
    """A page at a telephone's width, nothing on it but one message."""

    page: Page

    async def heights(self, said: Utterance) -> tuple[float, float]:
        """In pixels, all quotations closed: of the whole message, and down to the end of its first row of buttons."""
        whole, first_row = await self.page.evaluate("message => window.drawn(message)", _message(said))
        return whole, first_row


def _message(said: Utterance) -> object:
    entities: list[dict[str, Any]] = [
        *({"type": "bold", "offset": bold.offset, "length": bold.length} for bold in said.bold),
        *({"type": "expandable_blockquote", "offset": fold.offset, "length": fold.length} for fold in said.folds),
        *({"type": "text_link", "offset": link.offset, "length": link.length, "url": link.url} for link in said.links),
    ]
    keys = [[{"text": each.label, "callback_data": "-", "style": each.style} for each in row] for row in said.rows]
    return {
        "message_id": 1, "date": 0, "from": {"is_bot": True, "first_name": "QMAS Guide"},
        "text": said.text, "entities": sorted(entities, key=lambda one: (one["offset"], -one["length"])),
        "reply_markup": {"inline_keyboard": keys},
    }  # fmt: skip


@asynccontextmanager
async def phone(browser: Browser, locale: str) -> AsyncIterator[Phone]:
    """A telephone in that language, which reaches no network."""
    async with await browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale=locale) as context:
        page = await context.new_page()

        async def served(route: Route) -> None:
            name = route.request.url.removeprefix(_ORIGIN)
            if name:
                kind = f"{_KINDS[Path(name).suffix]}; charset=utf-8"
                await route.fulfill(body=(_PAGE / name).read_bytes(), content_type=kind)
            else:
                await route.fulfill(body=_EMPTY.format(locale=locale), content_type="text/html; charset=utf-8")

        await page.route("**/*", served)
        await page.goto(_ORIGIN)
        await page.wait_for_function("() => window.drawn !== undefined")
        yield Phone(page)
