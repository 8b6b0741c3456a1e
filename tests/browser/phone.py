"""A person's phone: Chromium at phone width, and what can be done on the chat page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, ViewportSize, expect

from locales import LOCALES, catalogue

_MOST_TIMES_WRITTEN = 5
_UNSEEN = [catalogue(locale).format("unseen", {}) for locale in LOCALES]


@dataclass
class Phone:
    """The open page. `complaints` are the browser's: none is allowed."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    async def open(self, address: str) -> None:
        """Open the chat, and listen for what the browser complains of."""
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await self.page.goto(f"{address}/chat")

    async def start(self) -> None:
        """Press the page's own Start."""
        await self.page.locator("#start").click()
        await self.page.locator(".message:not(.own)").wait_for()

    async def tap(self, label: str) -> None:
        """Tap the newest button so labelled, and wait until the chat looks otherwise."""
        log = self.page.locator("#log")
        before = await log.text_content() or ""
        await self.page.locator("#log").get_by_role("button", name=label, exact=True).last.click()
        await expect(log).not_to_have_text(before)

    async def write(self, text: str) -> None:
        """Type something, send it, and wait for what the bot says to it.

        A program writes before the bot has noted that its question was shown; it is told so, and writes again.
        """
        said = self.page.locator(".message:not(.own)")
        for _ in range(_MOST_TIMES_WRITTEN):
            before = await said.count()
            await self.page.get_by_role("textbox").fill(text)
            await self.page.keyboard.press("Enter")
            await expect(said).not_to_have_count(before)
            told = await said.last.text_content() or ""
            if not any(words in told for words in _UNSEEN):
                return

    async def does(self, *acts: str) -> None:
        """A label in brackets is tapped, all else is typed."""
        for act in acts:
            await (self.tap(act[1:-1]) if act.startswith("[") else self.write(act))

    async def shows(self, words: str) -> None:
        """The words stand in the bot's newest message."""
        await expect(self.page.locator(".message:not(.own)").last).to_contain_text(words)

    async def cut(self) -> list[str]:
        """The labels of buttons that are not shown whole."""
        script = "all => all.filter(it => it.scrollWidth > it.clientWidth).map(it => it.textContent)"
        return list(await self.page.locator(".keyboard .inline, .keyboard .inline *").evaluate_all(script))

    async def height(self) -> float:
        """Of the newest message with its buttons, in px."""
        script = "it => it.getBoundingClientRect().height"
        return float(await self.page.locator(".message:not(.own)").last.evaluate(script))

    async def picture(self, path: Path) -> None:
        """Of the end of the chat, as it came to rest; of a message too long for it, from its beginning."""
        room = await self.page.locator("#scroller").evaluate("it => it.clientHeight")
        if await self.height() < room:
            top = "it => it.scrollTo({top: it.scrollHeight, behavior: 'instant'})"
            await self.page.locator("#scroller").evaluate(top)
            await self.page.locator("#newest").wait_for(state="hidden")
        else:
            top = "it => it.scrollIntoView({block: 'start', behavior: 'instant'})"
            await self.page.locator(".message:not(.own)").last.evaluate(top)
        await self.page.screenshot(path=path, animations="disabled")


@asynccontextmanager
async def phone(
    browser: Browser, address: str, locale: str, scheme: Literal["light", "dark"] = "light"
) -> AsyncIterator[Phone]:
    """A new phone in that language, with the chat open."""
    size = ViewportSize(width=390, height=844)
    async with await browser.new_context(viewport=size, locale=locale, color_scheme=scheme) as context:
        held = Phone(await context.new_page())
        await held.open(address)
        yield held
    assert held.complaints == []
