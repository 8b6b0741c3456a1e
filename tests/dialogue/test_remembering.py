"""What was judged is kept from one batch to the next, and nothing of who was erased."""

import asyncio
import gc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import FunctionType, ModuleType

import pytest
from dialogue.stage import SPEAKER, Person, Stage, retention
from storage.shapes import Place

from bot.app import joined
from bot.settings import Settings
from conversations import Host, Session
from conversations.standing.standing import Standing
from locales import catalogue

BORN, INCOME = date(1976, 4, 3), Decimal(1_234_567)
TOLD = ("50", "3 April 1976", "[masters]", "[neither]", "[not-listed]", "[+en]", "[~done]", "8")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A line for each time that answers are judged anew."""
    lines: list[str] = []
    of = Standing.of

    def counted(*arguments: object) -> Standing:
        lines.append("judged")
        return of(*arguments)  # type: ignore[arg-type]  # handed on as given

    monkeypatch.setattr(Standing, "of", counted)
    return lines


async def test_two_batches_share_what_was_judged(stage: Stage, judged: list[str]) -> None:
    await stage.speak_with(replace(SPEAKER, host=lambda: Host("Harbour Help")))
    stage.speaker.forget()
    await Person(stage).arrive()
    assert judged
    judged.clear()
    await Person(stage).arrive()
    assert judged == []


async def test_two_batches_share_what_was_judged_as_the_parts_are_joined(
    stage: Stage, judged: list[str], tmp_path: Path
) -> None:
    async with joined(Settings(_env_file=None, data_dir=tmp_path), is_webhook=False, now=lambda: stage.now) as parts:
        serving = asyncio.create_task(parts.dialogue.run())
        for _ in range(2):
            judged.clear()
            person = Person(stage)
            for text in ("/start", "English", "yes", "yes", "Canada", "34"):
                await parts.dialogue.hear(person.typed(text))
        parts.dialogue.stop()
        await serving
    assert judged == []


def kept_in_memory(found: Callable[[object], bool], *also: object) -> list[object]:
    """What is reached from the engine and from the words' modules, and is a thing looked for."""
    seen: set[int] = set()
    waiting: list[object] = [*also, SPEAKER, catalogue("en"), catalogue.__wrapped__.__globals__]  # type: ignore[attr-defined]
    hits = []
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, ModuleType | FunctionType):
            continue
        seen.add(id(one))
        if found(one):
            hits.append(one)
        waiting += gc.get_referents(one)
    return hits


def is_telltale(one: object) -> bool:
    return one in (BORN, INCOME) if isinstance(one, date | Decimal) else isinstance(one, str) and "1,234,567" in one


async def tell(stage: Stage) -> Person:
    """An applicant whose date of birth and income are like nobody's."""
    person = Person(stage)
    await person.arrive()
    await person.act(*TOLD, "[none]", "[none]", "[none]", "HK$1,234,567")
    assert "income" in await person.answers()
    assert kept_in_memory(is_telltale)
    return person


async def test_forgetting_empties_the_memory(stage: Stage) -> None:
    person = await tell(stage)
    await person.act("/forget")
    assert kept_in_memory(is_telltale)
    await person.act("[~forget-yes]")
    assert kept_in_memory(is_telltale) == []


async def test_erasure_after_retention_empties_the_memory(stage: Stage) -> None:
    await tell(stage)
    stage.wait(days=181)
    assert await retention(stage).purge() == 1
    assert kept_in_memory(is_telltale) == []


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Sessions as they are read from what is stored."""
    lines: list[str] = []
    from_json = Session.from_json

    def noted(text: str) -> Session:
        lines.append(text)
        return from_json(text)

    monkeypatch.setattr(Session, "from_json", noted)
    return lines


async def test_a_session_at_hand_is_not_read_again(stage: Stage, read: list[str]) -> None:
    person = Person(stage)
    await person.arrive()
    read.clear()
    await person.act("50", "3 April 1976")
    assert read == []


async def test_what_somebody_else_wrote_is_read(stage: Stage, place: Place, read: list[str]) -> None:
    person = Person(stage)
    await person.arrive()
    await place.run("CREATE TABLE before AS SELECT id, body FROM sessions")
    await person.act("50")
    await place.run("UPDATE sessions SET body = (SELECT body FROM before WHERE before.id = sessions.id)")
    read.clear()
    await person.act("51")
    assert len(read) == 1


async def test_a_session_at_hand_goes_with_whoever_forgets_and_with_whoever_is_erased(stage: Stage) -> None:
    person = await tell(stage)
    assert any(map(is_telltale, kept_in_memory(is_telltale, stage.store)))
    await person.act("/forget", "[~forget-yes]")
    assert kept_in_memory(is_telltale, stage.store) == []
    await tell(stage)
    stage.wait(days=181)
    await retention(stage).purge()
    assert kept_in_memory(is_telltale, stage.store) == []


async def test_whom_another_process_erased_is_at_hand_for_an_hour_at_most(stage: Stage, place: Place) -> None:
    await tell(stage)
    await place.run("DELETE FROM sessions")
    assert kept_in_memory(is_telltale, stage.store)
    await retention(stage).once()
    assert kept_in_memory(is_telltale, stage.store) == []
