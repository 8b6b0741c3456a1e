"""The chat page in a real browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from sandbox.stage import Stage
from telegram import BotCommand, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
KEYS = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]]
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """In the browser's event loop."""
    stage = Stage(tmp_path / "sandbox.sqlite")
    await stage.start()
    yield stage
    await stage.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, stage: Stage) -> AsyncIterator[Page]:
    """The page at phone width; any complaint of the browser fails the test."""
    complaints: list[str] = []
    async with await browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB") as context:
        page = await context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(f"{stage.address}/chat")
        yield page
    assert complaints == []


async def confirmed(stage: Stage, offset: int) -> int:
    """Wait for the next update and confirm it; returns the offset after it."""
    updates = await stage.bot.get_updates(offset=offset or None, timeout=30)
    return updates[0].update_id + 1


async def test_a_conversation_by_clicking(stage: Stage, page: Page) -> None:
    await stage.bot.set_my_description("Points the way.")
    await page.get_by_text("Points the way.").wait_for()
    await page.get_by_role("button", name="Start").click()
    (update,) = await stage.bot.get_updates(timeout=30)
    chat = update.effective_chat
    assert chat is not None
    entities = [MessageEntity("bold", 0, 5)]
    await stage.bot.send_message(chat.id, "Ready?\nNow <b>", entities=entities, reply_markup=KEYS)
    asked = page.locator("[data-message-id='2']")
    assert await asked.locator(".text").inner_text() == "Ready?\nNow <b>"
    assert await asked.locator("strong").inner_text() == "Ready"

    await asked.get_by_role("button", name="Yes").click()
    await asked.locator("button[aria-busy]").wait_for()
    (update,) = await stage.bot.get_updates(offset=update.update_id + 1, timeout=30)
    assert update.callback_query is not None
    await update.callback_query.answer("Noted")
    await page.locator("#toast", has_text="Noted").wait_for()
    assert await asked.locator("button[aria-busy]").count() == 0

    await update.callback_query.edit_message_text("Good.")
    await asked.get_by_text("Good.").wait_for()
    assert await asked.locator("button.inline").count() == 0
    assert await page.locator(".message").count() == 2

    await stage.bot.delete_messages(chat.id, [2])
    await asked.wait_for(state="detached")


async def test_a_quotation_is_folded_until_it_is_tapped_and_a_link_in_it_leads_out(stage: Stage, page: Page) -> None:
    await page.get_by_role("button", name="Start").click()
    (update,) = await stage.bot.get_updates(timeout=30)
    assert update.effective_chat is not None
    lines = "".join(f"\n{number}. what is good to know" for number in range(1, 9))
    text = f"First.{lines}"
    entities = [
        MessageEntity("expandable_blockquote", 7, len(text) - 7),
        MessageEntity("text_link", 7, 7, url="https://www.gov.hk/"),
    ]
    await stage.bot.send_message(update.effective_chat.id, text, entities=entities)
    asked = page.locator("[data-message-id='2']")
    assert await asked.locator(".text").text_content() == text
    quotation, unfold = asked.locator("q"), asked.get_by_role("button", name="Show all")
    heights = [(await quotation.bounding_box() or {"height": 0})["height"]]
    for tapped in (quotation, unfold):
        await tapped.click()
        heights.append((await quotation.bounding_box() or {"height": 0})["height"])
    assert heights[1] > 2 * heights[0]
    assert heights[2] == heights[0]
    assert await unfold.get_attribute("aria-expanded") == "false"
    assert await asked.locator("a").get_attribute("href") == "https://www.gov.hk/"


async def test_a_button_is_one_line_cut_coloured_and_copies(stage: Stage, page: Page) -> None:
    await page.get_by_role("button", name="Start").click()
    (update,) = await stage.bot.get_updates(timeout=30)
    assert update.effective_chat is not None
    rows = [
        [InlineKeyboardButton("Three years in a company that is known " * 3, callback_data="a")],
        [InlineKeyboardButton("Short", callback_data="b"), InlineKeyboardButton("Done", callback_data="c")],
        [InlineKeyboardButton("Begin", callback_data="d", style="primary")],
        [InlineKeyboardButton("Erase", callback_data="e", style="danger")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("6 of 12"))],
    ]
    text = "A line as wide as the telephone, so that the keyboard is so too."
    await stage.bot.send_message(update.effective_chat.id, text, reply_markup=InlineKeyboardMarkup(rows))
    long, short, begin, erase, copy = (
        page.locator(".inline").filter(has_text=label) for label in ("Three years", "Short", "Begin", "Erase", "Copy")
    )
    heights = [(await each.bounding_box() or {"height": 0})["height"] for each in (long, short)]
    assert heights[0] == heights[1]
    is_cut = "it => it.scrollWidth > it.clientWidth && getComputedStyle(it).textOverflow"
    assert await long.locator("span").evaluate(is_cut) == "ellipsis"
    coloured = "it => [getComputedStyle(it).color, getComputedStyle(it).backgroundColor].join()"
    colours = [await each.evaluate(coloured) for each in (short, begin, erase)]
    assert len(set(colours)) == 3
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await copy.click()
    await expect(page.locator("#toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "6 of 12"


async def test_typing_commands_and_documents(stage: Stage, page: Page) -> None:
    await stage.bot.set_my_commands([BotCommand("mydata", "Everything held")])
    await page.get_by_role("button", name="Start").click()
    offset = await confirmed(stage, 0)
    await page.get_by_role("textbox").fill("12 ans")
    await page.keyboard.press("Enter")
    (update,) = await stage.bot.get_updates(offset=offset, timeout=30)
    assert update.effective_message is not None
    assert update.effective_message.text == "12 ans"
    await page.get_by_role("button", name="Menu").click()
    await page.get_by_role("button", name="/mydata Everything held").click()
    (update,) = await stage.bot.get_updates(offset=update.update_id + 1, timeout=30)
    assert update.effective_message is not None
    assert update.effective_message.text == "/mydata"
    await stage.bot.send_document(update.effective_message.chat.id, b"{}", filename="資料.json")
    async with page.expect_download() as download:
        await page.locator("a.file").click()
    assert (await download.value).suggested_filename == "資料.json"


async def test_a_photo_is_shown_with_its_words_and_its_caption_for_who_cannot_see_it(stage: Stage, page: Page) -> None:
    await page.get_by_role("button", name="Start").click()
    (update,) = await stage.bot.get_updates(timeout=30)
    assert update.effective_message is not None
    picture = (PICTURES / "sheet-card-light-en.png").read_bytes()
    await stage.bot.send_photo(update.effective_message.chat.id, picture, caption="8 of the 12 criteria are met.")
    shown = page.get_by_role("img", name="8 of the 12 criteria are met.")
    await expect(shown).to_be_in_viewport()
    assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == int.from_bytes(
        picture[16:20]
    )
    await expect(page.locator(".message").last).to_contain_text("8 of the 12 criteria are met.")


async def test_the_page_speaks_the_clients_language(stage: Stage, page: Page) -> None:
    await page.get_by_role("button", name="Options").click()
    for name, start in {"Français": "Démarrer", "繁體中文": "開始", "简体中文": "开始", "English": "Start"}.items():
        await page.get_by_label(name).check()
        await page.get_by_role("button", name=start, exact=True).wait_for()
    await page.get_by_label("繁體中文").check()
    await page.get_by_role("button", name="開始", exact=True).wait_for()
    await page.keyboard.press("Escape")
    await page.locator("#start").click()
    (update,) = await stage.bot.get_updates(timeout=30)
    assert update.effective_user is not None
    assert update.effective_user.language_code == "zh-hant"


async def test_blocking_and_beginning_anew(stage: Stage, page: Page) -> None:
    await page.locator("#start").click()
    offset = await confirmed(stage, 0)
    await page.locator(".message").wait_for()
    for button, shown in {"#block": "#unblock", "#new": "#start"}.items():
        await page.locator("#options-button").click()
        await page.locator(button).click()
        await page.locator(shown).wait_for()
    assert await page.locator(".message").count() == 0
    offset = await confirmed(stage, offset)
    await page.locator("#start").click()
    (update,) = await stage.bot.get_updates(offset=offset, timeout=30)
    assert update.message is not None
    assert update.message.text == "/start"
