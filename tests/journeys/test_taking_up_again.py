"""Left at any point and taken up weeks later; typed as a person types."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from chaos.processes import Nursery
from journeys.transcript import plain
from running import Applicant, Running

TO_AGE = ["Begin", "All three are true", "Canada"]


@pytest.fixture
async def running(tmp_path: Path, nursery: Nursery) -> AsyncIterator[Running]:
    bot = Running(tmp_path, nursery)
    await bot.start()
    yield bot
    assert await bot.stop() == 0


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def be_away(running: Running, days: int) -> None:
    """The bot is stopped, and started days later."""
    await running.stop()
    running.move_clock(timedelta(days=days))
    await running.start()


async def begin_to_the_age(applicant: Applicant, language_code: str, taps: list[str]) -> None:
    """Tap up to the question for the age."""
    await applicant.arrive("Robin", language_code)
    await applicant.type("/start")
    for tap in taps:
        await applicant.tap(tap)


async def test_taken_up_weeks_later_it_is_the_same_question_and_after_thirty_days_the_age_is_confirmed(
    running: Running, client: aiohttp.ClientSession
) -> None:
    robin = Applicant(running, client)
    await begin_to_the_age(robin, "en", TO_AGE)
    await robin.type("34")
    asked = robin.text[robin.text.index("What is the highest degree") :]
    await be_away(running, 20)
    await robin.type("/start")
    assert robin.text.endswith(asked)
    await be_away(running, 45)
    await robin.type("/start")
    assert "Are these answers still right today?" in robin.text
    assert "Age: 34" in robin.text
    await robin.tap("All still right")
    assert robin.text.endswith(asked)


async def test_every_kind_of_space_between_digits_is_read_alike(
    running: Running, client: aiohttp.ClientSession
) -> None:
    emma = Applicant(running, client)
    await begin_to_the_age(emma, "fr", ["Commencer", "Les trois sont vraies", "France"])
    for answer in ["38", "Licence (bac+3)", "Ni l’un ni l’autre", "anglais", "Terminé", "12 ans"]:
        await (emma.tap(answer) if answer in emma.buttons else emma.type(answer))
    for answer in ["Aucune de ces entreprises", "Aucun de ces domaines", "Aucune"]:
        await emma.tap(answer)
    read = []
    for space in (" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"):
        assert "Combien avez-vous gagné" in emma.text
        await emma.type(f"1{space}200{space}000{space}€")
        read.append(emma.text.splitlines()[0])
        await emma.tap("Retour")
    assert plain(read[0]).startswith("✓ 1 200 000 € par an")
    assert read == [read[0]] * 3


async def test_forgotten_and_begun_anew_at_once_everything_is_heard(
    running: Running, client: aiohttp.ClientSession
) -> None:
    robin = Applicant(running, client)
    await begin_to_the_age(robin, "en", TO_AGE)
    await robin.type("/forget")
    await robin.tap("Yes, erase everything")
    assert "Everything was erased" in robin.text
    await robin.type("/start")
    for tap in TO_AGE:
        await robin.tap(tap)
    assert "How old are you?" in robin.text
