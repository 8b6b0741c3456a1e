"""How high the screens around the result are, drawn by the chat page's own code at 390 x 844, quotations closed."""

from collections.abc import Mapping

import pytest
from builders import SPEECH, Walk, at
from playwright.async_api import Browser

from bench.phone import VISIBLE, phone
from bot.records import Utterance
from conversations import PREFIX
from locales import LOCALES

pytestmark = pytest.mark.asyncio(loop_scope="session")

RESULT, BESIDE = 1.2, 1.3  # screens of a phone
JOURNEYS: Mapping[str, Mapping[str, str]] = {
    "reached": {},
    "below": {"languages": "+en ~done", "graduate_years": "'1", "age": "'55", "degree": "bachelors"},
    "open": {"employer": "known", "field": "another", "international": "cross-border", "achievement": "award"},
    "from the Mainland": {"nationality": "'China", "languages": "+en +zh ~done"},
    "failed": {"three_things": "not-all", "support": "cannot"},
    "a bachelor's by an award": {"degree": "bachelors", "achievement": "exceptional"},
}


def said(walk: Walk, locale: str) -> Utterance:
    return SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_result_with_its_first_buttons_is_seen_without_scrolling(browser: Browser, locale: str) -> None:
    async with phone(browser, locale) as held:
        for name, answers in JOURNEYS.items():
            for stop in ("decided", "result"):
                walk = at(stop, locale, **({"nationality": "'Brazil"} | answers)).send("~result")
                whole, first_row = await held.heights(said(walk, locale))
                assert first_row <= VISIBLE, (name, stop)
                assert whole <= RESULT * VISIBLE, (name, stop)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("option", ["~schemes", "~papers", "~reasons"])
async def test_what_stands_beside_the_result_is_little_over_a_screen(
    browser: Browser, option: str, locale: str
) -> None:
    async with phone(browser, locale) as held:
        for name, answers in JOURNEYS.items():
            walk = at("result", locale, **({"nationality": "'Brazil"} | answers)).send(option)
            whole, _ = await held.heights(said(walk, locale))
            assert whole <= BESIDE * VISIBLE, name
