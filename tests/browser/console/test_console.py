"""Every page of the console in both languages, by keyboard too, against a bot that people are talking to."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from chaos.processes import Nursery
from playwright.async_api import Browser, Page, Route, expect
from rules_to_come import INCOME, LIST, to_come
from running import Applicant, Running
from waiting import PATIENCE

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
PASSWORD = "seven grey herons wait"
PAGES = {
    "overview": "",
    "funnel": "/funnel",
    "sessions": "/sessions",
    "tail": "/tail",
    "export": "/export",
    "health": "/health",
    "notices": "/notices",
    "rules": "/rules",
    "operators": "/operators",
    "audit": "/audit",
    "account": "/account",
}
SHOWN = {  # in the docs
    "en-GB": {
        "overview",
        "funnel",
        "sessions",
        "session",
        "export",
        "health",
        "notices",
        "operators",
        "audit",
        "account",
    },
    "zh-HK": {"overview", "funnel", "sessions", "session"},
}
TALKS = (
    ("/start", "[Begin]", "[All three are true]", "[United States]", "34", "[Master’s degree]", "[Neither]",
     "MIT", "[1. Massachusetts Institute of…]", "[Technology]", "[○ English]", "[○ Spanish]", "[Done]",
     "8 years"),
    ("/start ngo-7", "[Begin]", "[All three are true]", "[Canada]", "forty", "40", "[Bachelor’s degree]"),
    ("/start ngo-7", "[繁體中文]", "[開始]", "[三點全部適用]", "日本", "三十五歲", "/help"),
)  # fmt: skip
STREAM_IN_REACH = """
window.EventSource = class extends EventSource {
  constructor(address) { super(address); window.stream = this; }
};
"""
MORE_HAS_COME = "new Promise((done) => stream.addEventListener('message', () => done()))"
# Of WCAG 2.2 at A and AA, and axe's best practices.
RULES = {"resultTypes": ["violations"]}
CONTRAST = {**RULES, "runOnly": ["color-contrast"]}

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def talk(bot: Running, acts: tuple[str, ...], pause: float = 0) -> None:
    """One applicant."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        person = Applicant(bot, client)
        await person.arrive("Ann", "en")
        for act in acts:
            await (person.tap(act[1:-1]) if act.startswith("[") else person.type(act))
            await asyncio.sleep(pause)


async def keep_talking(bot: Running) -> None:
    """One after the other, until cancelled, with a moment between: the pages are looked at, not how much it bears."""
    while True:
        for acts in TALKS:
            await talk(bot, acts, pause=0.1)


@dataclass
class House:
    """A bot under load, who looks at it, and an admin's cookie."""

    bot: Running
    browser: Browser
    state: Any = None  # a browser's cookies, as Playwright hands them over
    session: str = ""


@dataclass
class Desk:
    """A browser at the console. `complaints` are the browser's own: none is allowed."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    async def open(self, path: str = "") -> None:
        """A page of the console, which must be there."""
        answer = await self.page.goto(f"{self.base}/console{path}")
        assert answer is not None
        assert answer.status == 200, path

    async def is_for_everyone(self, rules: dict[str, Any] = RULES) -> None:
        """Axe finds nothing, and nothing runs out of the screen."""
        await self.fits()
        found = await Axe().run(self.page, options=rules)
        told = [(one["id"], one["nodes"][0]["html"][:160]) for one in found.response["violations"]]
        assert told == [], self.page.url

    async def fits(self) -> None:
        """Nothing runs out of the screen at its side."""
        widths = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        wide, shown = await self.page.evaluate(widths)
        assert wide <= shown, self.page.url

    async def picture(self, name: str, request: pytest.FixtureRequest) -> None:
        """For the docs, where asked for."""
        if request.config.getoption("--update"):
            await self.page.screenshot(path=PICTURES / f"console-{name}.png", animations="disabled")


@asynccontextmanager
async def desk(house: House, locale: str, width: int = 1280, **wishes: Any) -> AsyncIterator[Desk]:  # noqa: ANN401 - Playwright's
    size = {"width": width, "height": 900}
    async with await house.browser.new_context(viewport=size, locale=locale, **wishes) as context:
        held = Desk(await context.new_page(), house.bot.address)
        held.page.on("console", lambda message: held.complaints.append(message.text))
        held.page.on("pageerror", lambda error: held.complaints.append(str(error)))
        yield held
    assert held.complaints == []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, nursery: Nursery
) -> AsyncIterator[House]:
    """One bot for all: the first admin comes by the link that the first start prints."""
    bot = Running(tmp_path_factory.mktemp("bot"), nursery)
    await bot.start()
    await talk(bot, TALKS[0])  # the oldest session is this one
    await asyncio.gather(*(talk(bot, acts) for acts in (TALKS[0],) * 4 + TALKS[1:]))
    house = House(bot, browser)
    async with desk(house, "en-GB") as held:
        await held.page.goto(printed_link(bot))
        await held.is_for_everyone()
        await held.picture("welcome-en", request)
        await held.page.get_by_label("Password").fill(PASSWORD)
        await held.page.get_by_label("The same again").fill(PASSWORD)
        await held.page.get_by_role("button", name="Set it and sign in").click()
        await expect(held.page.get_by_role("heading", name="Overview")).to_be_visible()
        house.state = await held.page.context.storage_state()
        await held.open("/operators")
        await held.page.get_by_label("Name", exact=True).fill("grace")
        await held.page.get_by_role("button", name="Add and make a link").click()
        await expect(held.page.get_by_role("status")).to_contain_text("A one-time link for grace")
        await held.open("/sessions")
        address = await held.page.locator("tbody th a").last.get_attribute("href") or ""
        house.session = address.removeprefix("/console")
    load = asyncio.create_task(keep_talking(bot))
    yield house
    load.cancel()
    await asyncio.gather(load, return_exceptions=True)
    assert await bot.stop() == 0


def printed_link(bot: Running) -> str:
    """What the sandbox's first start prints for a first admin, at the latest when the first applicant was answered."""
    found = re.search(r"http\S+/console/welcome/\S+", bot.output.read_text())
    assert found is not None
    return found[0]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("locale", ["en-GB", "zh-HK"])
async def test_every_page_is_for_everyone(
    house: House, request: pytest.FixtureRequest, locale: str, width: int
) -> None:
    """In either colours, which nothing but contrast depends on; pictures as the language's are shown in the docs."""
    shown = {("en-GB", 1280): "light", ("zh-HK", 390): "dark"}.get((locale, width), "")
    async with desk(house, locale, width, color_scheme=shown or "light", storage_state=house.state) as held:
        for name, path in {**PAGES, "session": house.session}.items():
            await held.open(path)
            language = await held.page.evaluate("document.documentElement.lang")
            assert language == {"en-GB": "en", "zh-HK": "zh-Hant"}[locale]
            await held.is_for_everyone()
            if shown and name in SHOWN[locale]:
                await held.picture(f"{name}-{locale[:2]}", request)
            await held.page.emulate_media(color_scheme="light" if shown == "dark" else "dark")
            await held.is_for_everyone(CONTRAST)
            await held.page.emulate_media(color_scheme=shown or "light")


@pytest.mark.parametrize("locale", ["en-GB", "zh-HK"])
async def test_on_a_phone_the_page_is_named_in_view_and_questions_have_room(house: House, locale: str) -> None:
    async with desk(house, locale, 390, storage_state=house.state) as held:
        for path in PAGES.values():
            await held.open(path)
            if path != "/account":
                box = await held.page.locator("nav.pages [aria-current]").bounding_box()
                assert box is not None
                assert 0 <= box["x"] <= box["x"] + box["width"] <= 390, path
        await held.open("/funnel")
        widths = await held.page.locator("[aria-labelledby=table] tbody th").evaluate_all(
            "them => them.map(it => it.getBoundingClientRect().width)"
        )
        assert widths != []
        assert min(widths) > 110


@pytest.mark.parametrize(("locale", "scheme"), [("en-GB", "dark"), ("zh-HK", "light")])
async def test_on_a_phone_a_session_is_a_few_lines_and_nine_answers_a_few_screens(
    house: House, locale: str, scheme: str
) -> None:
    async with desk(house, locale, 390, color_scheme=scheme, storage_state=house.state) as held:
        await held.open("/sessions")
        await held.is_for_everyone()
        rows = held.page.locator("tbody tr")
        heights = await rows.evaluate_all("them => them.map(it => it.getBoundingClientRect().height)")
        assert max(heights) <= 90
        assert await rows.first.locator("td.code a").is_visible()  # whose it is
        first = await rows.first.bounding_box()
        assert first is not None
        assert first["y"] < 500  # the filters are one row
        await held.open(house.session)
        await held.is_for_everyone()
        answered = {"en-GB": "Answered", "zh-HK": "回答"}[locale]
        assert await held.page.locator(".thread .what", has_text=answered).count() >= 9
        assert await held.page.evaluate("document.documentElement.scrollHeight") <= 2500
        await held.page.locator(".thread summary").nth(3).click()
        await held.is_for_everyone()


async def test_the_list_fits_a_desk(house: House) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open("/sessions")
        wide = held.page.locator("[aria-labelledby=found] .wide")
        assert await wide.evaluate("it => it.scrollWidth <= it.clientWidth")


async def test_from_a_number_to_its_sessions_and_by_a_switch_to_all_others(house: House) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open("/funnel")
        await held.page.locator("[aria-labelledby=reword] a").first.click()
        await expect(held.page.get_by_role("heading", level=1)).to_have_text("Sessions")
        filters = held.page.locator("summary", has_text="Filters")
        await expect(filters).to_contain_text("Not understood · Highest degree")
        await filters.click()
        await held.is_for_everyone()
        await held.page.get_by_label("Without: Language").check()
        await held.page.get_by_role("button", name="Apply").click()
        await expect(held.page.locator("summary", has_text="Filters")).to_contain_text("not ")
        await expect(held.page).to_have_url(re.compile("happened=misread.*not=locale"))


async def test_a_notice_is_put_up_from_a_ready_text_and_seen_first(house: House) -> None:
    async with desk(house, "en-GB", 390, storage_state=house.state) as held:
        await held.open("/notices")
        else_english = held.page.locator(".if-empty")
        await held.page.get_by_label("Français").fill("En attente")
        assert [await one.is_visible() for one in await else_english.all()] == [True, True, False]
        await held.page.get_by_role("button", name="A new year’s list is awaited").click()
        await expect(held.page.get_by_label("Français")).to_have_value("En attente")
        await expect(held.page.locator("[aria-labelledby=seen]")).to_contain_text("The list of universities for 2027")
        await held.page.get_by_label("简体中文").fill("")
        await held.page.get_by_role("button", name="Preview").click()
        await expect(held.page.locator("[aria-labelledby=seen]")).to_contain_text("Told in English")
        await held.is_for_everyone()
        await held.page.get_by_label("Reason (required").first.fill("the list is not out yet")
        await held.page.get_by_role("button", name="Put it up").click()
        await expect(held.page.get_by_role("status")).to_have_text("The notice is up.")
        await held.page.get_by_role("button", name="Take it down").click()
        await expect(held.page.get_by_role("status")).to_have_text("The notice is taken down.")


async def test_whom_a_rule_changes_is_counted_from_pasted_files(
    house: House, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open("/rules")
        await held.page.get_by_label("Changed ruleset").fill(to_come(tmp_path, INCOME).read_text("utf-8"))
        await held.page.get_by_label("List of universities").fill(LIST.read_text("utf-8"))
        await held.page.get_by_role("button", name="Compare").click()
        while await held.page.get_by_role("link", name="Look again").count():
            await held.page.get_by_role("link", name="Look again").click()
        await expect(held.page.get_by_role("status")).to_contain_text("sessions compared")
        await expect(held.page.locator("[aria-labelledby=asked_anew]")).to_contain_text("University")
        await held.is_for_everyone()
        await held.picture("rules-en", request)
        await held.page.set_viewport_size({"width": 390, "height": 900})
        await held.is_for_everyone()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_door_and_its_failures_are_for_everyone(
    house: House, request: pytest.FixtureRequest, scheme: str
) -> None:
    async with desk(house, "en-GB", color_scheme=scheme) as held:
        await held.open("/sign-in")
        await held.is_for_everyone()
        if scheme == "light":
            await held.picture("sign-in-en", request)
        await held.page.get_by_label("Name").fill("admin")
        await held.page.get_by_label("Password").fill("not this one")
        await held.page.get_by_role("button", name="Sign in").click()
        await expect(held.page.get_by_role("alert")).to_contain_text("do not go together")
        await held.is_for_everyone()
        await held.page.goto(f"{held.base}/console/nowhere")
        await held.is_for_everyone()
        assert all("401" in one or "404" in one for one in held.complaints)
        held.complaints.clear()


async def test_the_live_tail_grows_while_people_talk(house: House, request: pytest.FixtureRequest) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.page.add_init_script(STREAM_IN_REACH)
        await held.open("/tail")
        await expect(held.page.locator("#state")).to_have_text("Live")
        rows = held.page.locator("#rows tr")
        await expect(rows.nth(5)).to_be_visible()
        await held.is_for_everyone()
        await held.picture("tail-en", request)
        await held.page.get_by_role("button", name="Hold").click()
        await expect(held.page.locator("#state")).to_have_text("Held")
        before = await rows.count()
        async with asyncio.timeout(PATIENCE):
            await held.page.evaluate(MORE_HAS_COME)
        assert await rows.count() == before
        await held.page.get_by_role("button", name="Go on").click()
        await expect(rows.nth(before)).to_be_visible()


async def test_the_live_tail_goes_on_after_an_answer_that_is_no_stream(house: House) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        refused: list[str] = []

        async def once(route: Route) -> None:
            """A proxy whose bot has just been started anew."""
            await (route.continue_() if refused else route.fulfill(status=502, body="bad gateway"))
            refused.append(route.request.url)

        await held.page.route("**/tail/events*", once)
        await held.page.clock.install()
        await held.open("/tail")
        await expect(held.page.locator("#state")).to_have_class("live off")
        await held.page.clock.fast_forward(5000)
        await expect(held.page.locator("#state")).to_have_text("Live")
        await expect(held.page.locator("#rows tr").first).to_be_visible()
        assert len(refused) == 2
        assert all("502" in one for one in held.complaints)
        held.complaints.clear()


async def test_answers_are_shown_for_a_reason_and_a_test_is_downloaded(
    house: House, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open(house.session)
        await held.page.locator("summary", has_text="Make a regression test").click()
        form = held.page.locator("form", has=held.page.get_by_role("button", name="Download the test"))
        await form.get_by_label("Reason").fill("the course is to stay as it is")
        async with held.page.expect_download() as download:
            await form.get_by_role("button").click()
        await (await download.value).save_as(tmp_path / "made.json")
        assert '"steps"' in (tmp_path / "made.json").read_text("utf-8")
        await held.page.locator("summary", has_text="Show the answers").click()
        form = held.page.locator("form", has=held.page.get_by_role("button", name="Show the answers"))
        await form.get_by_label("Reason").fill("the applicant asked for help")
        await form.get_by_role("button").click()
        await expect(held.page.get_by_role("heading", name="The session with its answers")).to_be_visible()
        await expect(held.page.locator("table")).to_contain_text("United States")
        await held.is_for_everyone()
        await held.picture("revealed-en", request)


async def test_a_keyboard_is_enough_to_sign_in_and_to_reach_a_session(house: House) -> None:
    async with desk(house, "en-GB") as held:
        await held.open("/sessions")
        await expect(held.page.get_by_label("Name")).to_be_focused()
        await held.page.keyboard.type("admin")
        await held.page.keyboard.press("Tab")
        await held.page.keyboard.type(PASSWORD)
        await held.page.keyboard.press("Enter")
        await expect(held.page).to_have_url(f"{held.base}/console/sessions")
        await held.page.keyboard.press("Tab")
        await expect(held.page.get_by_role("link", name="Skip to the content")).to_be_focused()
        await held.page.keyboard.press("Enter")
        link = held.page.locator("tbody th a").first
        for _ in range(30):
            await held.page.keyboard.press("Tab")
            if await link.evaluate("it => it === document.activeElement"):
                break
        await held.page.keyboard.press("Enter")
        await expect(held.page.get_by_role("heading", name="What happened")).to_be_visible()


async def test_an_operator_is_removed_by_two_presses_and_the_page_says_so(house: House) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open("/operators")
        sure = held.page.get_by_role("button", name="Remove grace for good")
        await expect(sure).to_be_hidden()
        await held.page.locator("summary", has_text="Remove").click()
        await held.is_for_everyone()
        await sure.click()
        await expect(held.page.get_by_role("status")).to_have_text("The operator is removed.")
        await expect(held.page.get_by_role("rowheader")).to_have_count(1)


async def test_the_language_is_changed_on_the_page_itself(house: House) -> None:
    async with desk(house, "en-GB", storage_state=house.state) as held:
        await held.open("/funnel")
        await held.page.get_by_role("button", name="繁體中文").click()
        await expect(held.page.get_by_role("heading", level=1)).to_have_text("漏斗")
        await held.page.get_by_role("button", name="English").click()
        await expect(held.page.get_by_role("heading", level=1)).to_have_text("Funnel")
