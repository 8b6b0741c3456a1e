"""An ordinary applicant on the chat page, in three languages, by day and by night; kept with `--update`."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from browser.phone import Phone, phone
from playwright.async_api import Browser
from running import Running

from bench.phone import VISIBLE
from locales import catalogue

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    bot = Running(tmp_path_factory.mktemp("bot"))
    await bot.start()
    yield bot
    assert await bot.stop() == 0


def acts(locale: str) -> tuple[list[str], list[str]]:
    """Up to the question of languages, and on from it to the result, in the words of the language."""
    words = catalogue(locale)

    def tapped(message: str, **args: int) -> str:
        return f"[{words.format(message, args)}]"

    to_languages = [
        tapped("button-begin"), tapped("option-three-things-all"), words.place("IN"), "34",
        tapped("option-degree-masters"), tapped("option-achievement-neither"), "University of Toronto",
        tapped("option-subject-technology"), f"[○ {words.tongue('en')}]", f"[○ {words.tongue('zh')}]",
    ]  # fmt: skip
    years = {"from": 5}
    to_result = [tapped("button-done"), tapped("option-graduate-years-5-or-more", **years), tapped("button-result")]
    return to_languages, to_result


async def keep(held: Phone, name: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update"):
        await held.page.locator("#scroller").evaluate("it => it.scrollTo({top: it.scrollHeight, behavior: 'instant'})")
        await held.page.locator("#newest").wait_for(state="hidden")
        await held.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


@pytest.mark.parametrize(("locale", "is_dark"), [("en", False), ("zh-Hant", True), ("fr", False)])
async def test_question_and_result_as_an_ordinary_applicant_sees_them(
    browser: Browser,
    running: Running,
    request: pytest.FixtureRequest,
    locale: str,
    is_dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    to_languages, to_result = acts(locale)
    tag = {"en": "en-GB", "zh-Hant": "zh-HK", "fr": "fr-FR"}[locale]
    async with phone(browser, running.address, tag, is_dark=is_dark) as held:
        await held.start()
        await held.does(*to_languages)
        await keep(held, f"question-{locale}", request)
        await held.does(*to_result)
        await held.shows("6")
        last = held.page.locator(".message:not(.own)").last
        message, row = await last.bounding_box(), await last.locator(".keys").first.bounding_box()
        assert message
        assert row
        assert row["y"] + row["height"] - message["y"] <= VISIBLE
        assert await last.locator(".keys button, .keys a").count() <= 5
        await keep(held, f"result-{locale}", request)
