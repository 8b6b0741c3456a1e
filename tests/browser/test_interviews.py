"""Whole interviews on the chat page, at phone width, by clicking and typing as a person does."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from browser.phone import phone
from chaos.processes import Nursery
from playwright.async_api import Browser, expect
from running import Running

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
OPERATOR = {"QMAS_OPERATOR_NAME": "Harbour Help", "QMAS_OPERATOR_CONTACT": "help@example.org"}

SCREEN, MOST_SCREENS = 720, 1.3  # px of the chat that a phone shows; of the scorecard with its buttons

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> AsyncIterator[Running]:
    """One bot for all phones: they are strangers to each other."""
    bot = Running(tmp_path_factory.mktemp("bot"), nursery, settings=OPERATOR)
    await bot.start()
    yield bot
    assert await bot.stop() == 0


async def test_a_whole_interview_in_english(browser: Browser, running: Running, request: pytest.FixtureRequest) -> None:
    async with phone(browser, running.address, "en-GB") as held:
        await held.start()
        await held.does("[Begin]", "[All three are true]", "[United States]", "34", "[Master’s degree]")
        await held.does("[Neither]", "MIT", "[1. Massachusetts Institute of…]", "[Technology]")
        await held.does("[○ English]", "[○ Spanish]", "[Done]", "8 years")
        await held.shows("6 of 12")
        await held.shows("you reach the published threshold to apply")
        if request.config.getoption("--update"):
            await held.picture(PICTURES / "chat.png")
        await held.does("[Answer the rest (at most 8)]", "[None of these]", "[Finance]", "[3 years or more]")
        await held.does("[2 years or more abroad]", "HK$1.5m a year", "[No, or a smaller share]")
        await held.shows("9 of 12")
        await held.shows("This is not approval")
        assert await held.page.evaluate("document.documentElement.scrollWidth") == 390


async def test_simplified_chinese_goes_on_in_french(browser: Browser, running: Running) -> None:
    async with phone(browser, running.address, "zh-CN") as held:
        await held.start()
        await held.does("[开始]", "[三点全部适用]", "[中国]", "三十五岁", "[学士学位]")
        await held.does("/language", "[Français]")
        await held.shows("Avez-vous un prix de réalisation exceptionnelle")
        await held.does("[Prix de réalisation exceptionnelle]", "[Voir le résultat]")
        await held.shows("par la voie des réalisations")
        await held.shows("Ce n’est pas une approbation")


async def test_a_doubled_tap_counts_once(browser: Browser, running: Running) -> None:
    async with phone(browser, running.address, "en-GB") as held:
        await held.start()
        await held.does("[Begin]")
        await held.page.get_by_role("button", name="All three are true").dblclick()
        await held.shows("Which passport or travel document")
        await held.write("/status")
        await expect(held.page.locator("#log")).to_contain_text("1 answer given")


async def test_killed_and_started_again_while_the_page_is_open(browser: Browser, running: Running) -> None:
    async with phone(browser, running.address, "en-GB") as held:
        await held.start()
        await held.does("[Begin]", "[All three are true]")
        await running.kill()
        await expect(held.page.locator("#status")).to_contain_text("Connection lost")
        await running.start()
        await held.tap("Canada")
        await held.shows("How old are you?")
        await expect(held.page.locator("#status")).not_to_contain_text("Connection lost")
        assert {complaint.split(":")[0] for complaint in held.complaints} <= {"Failed to load resource"}
        held.complaints.clear()
        await held.write("34")
        await held.shows("What is the highest degree")


async def test_all_that_is_kept_can_be_downloaded(browser: Browser, running: Running, tmp_path: Path) -> None:
    async with phone(browser, running.address, "en-GB") as held:
        await held.start()
        await held.does("[Begin]", "[All three are true]", "[Canada]", "/mydata")
        await expect(held.page.locator("a.file")).to_have_count(2)
        names = []
        for link in await held.page.locator("a.file").all():
            async with held.page.expect_download() as download:
                await link.click()
            file = await download.value
            await file.save_as(tmp_path / file.suggested_filename)
            names.append(file.suggested_filename)
        texts = {Path(name).suffix: (tmp_path / name).read_text(encoding="utf-8") for name in names}
        assert "Canada" in texts[".txt"]
        assert "CA" in json.dumps(json.loads(texts[".json"]))


SCORECARDS = {
    "en": (
        *("[Scorecard: tick what holds for you]", "[United States]", "[18 to 50]", "[Master’s degree]"),
        *("[All three are true]", "[☐ That degree is in STEM]", "[☐ Proficient in two languages]"),
        *("[☐ Proficient in English]", "[☐ Five years, graduate or specialist]"),
    ),
    "fr": (
        *("[Grille : cochez ce qui est vrai]", "[France]", "[De 18 à 50 ans]", "[Master]"),
        *("[Les trois sont vraies]", "[☐ Diplôme en discipline STEM]", "[☐ Bonne maîtrise de deux langues]"),
        *("[☐ Bonne maîtrise de l’anglais]", "[☐ Cinq ans, universitaire/spécialisé]"),
    ),
    "zh-HK": (
        *("[評分表：勾選適用的項目]", "[中國]", "[18至50歲]", "[碩士學位]", "[三點全部適用]"),
        *("[☐ 該學位屬 STEM 學科]", "[☐ 兩種語言的良好書寫及口語能力]", "[☐ 良好英文書寫及口語能力]"),
        *("[☐ 五年學位程度或專家水平工作]",),
    ),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", SCORECARDS)
async def test_the_scorecard_stands_whole_on_a_phone(
    browser: Browser, running: Running, request: pytest.FixtureRequest, locale: str, scheme: Literal["light", "dark"]
) -> None:
    async with phone(browser, running.address, locale, scheme) as held:

        async def shown(screen: str) -> None:
            assert await held.cut() == []
            if request.config.getoption("--update"):
                await held.picture(PICTURES / f"chat-{screen}-{locale[:2]}-{scheme}.png")

        await held.start()
        await shown("notice")
        acts = SCORECARDS[locale]
        await held.does(*acts[:2])
        await shown("question")
        await held.does(*acts[2:])
        await held.shows("6 / 12" if locale == "zh-HK" else "6 sur 12" if locale == "fr" else "6 of 12")
        await shown("scorecard")
        assert await held.height() <= MOST_SCREENS * SCREEN
        await held.write("/result")
        await shown("result")
