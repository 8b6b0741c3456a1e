"""Sessions and databases written by an earlier program are opened, resumed and answered.

They were made on 30 November 2026, before the modules and names were put in order: `sessions.json` holds a session of
every kind and what each next act leads to, `qmas.db` and `qmas.sql` the same bot's SQLite file and PostgreSQL dump, and
`chats.json` what it says there. The sessions and databases stay as they were written. Where words or rules change on
purpose, read the difference and write what follows anew with `--update`. The key protects nobody, and says so.
"""

import asyncio
import itertools
import json
import shutil
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import ENGINE, SPEECH, Walk
from dialogue.stage import BOTH, Person, Shaky, Stage, words
from msgspec.structs import replace
from storage.shapes import BOT, NOW, Place

from bot.console.queries import Queries
from bot.keys import Sealer
from bot.records import ChatKey, Rotated
from bot.storage import SqlStore
from conversations import Session
from conversations.standing.context import TurnContext

HERE = Path(__file__).parent
SECRET = "made-up-for-tests-it-protects-nobody-at-all"
SEALED = ("sessions", "outbox", "log WHERE body IS NOT NULL")
Kept = dict[str, Any]
SESSIONS: list[Kept] = json.loads((HERE / "sessions.json").read_text(encoding="utf-8"))
CHATS: list[Kept] = json.loads((HERE / "chats.json").read_text(encoding="utf-8"))


def keep(name: str, kept: list[Kept]) -> None:
    """Write them anew, a line each."""
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in kept)
    (HERE / name).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


@pytest.fixture(autouse=True)
def same_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules have been corrected since; that a session is told so is shown in `test_changed_rules`."""
    (kept,) = {tuple(kept["session"]["rulesets"]) for kept in SESSIONS}
    monkeypatch.setattr(TurnContext, "hashes", property(lambda _: kept))


@pytest.mark.parametrize("kept", SESSIONS, ids=lambda kept: kept["kind"])
def test_a_kept_session_is_written_as_it_was_read(kept: Kept) -> None:
    session = Session.from_json(json.dumps(kept["session"]))
    assert json.loads(session.to_json()) == as_now(kept["session"]) | {
        "awaited": None,
        "untold_score": None,
        "clarity": {"asked": [], "open": "", "is_off": False},
    }


def as_now(case: Kept) -> Kept:
    """With the scorecard and no story told, and without the quick check, which is no more."""
    card = {"ticked": [], "is_asking": False, "line": "", "is_checking": False}
    others = {name: as_now(case[name]) for name in ("other", "true") if case.get(name)}
    return (
        {name: value for name, value in case.items() if name != "quick"}
        | others
        | {"card": card, "story": None, "likely": {}, "misread": 0}
    )


@pytest.mark.parametrize("kept", SESSIONS, ids=lambda kept: kept["kind"])
def test_a_kept_session_goes_on_as_it_did(kept: Kept, request: pytest.FixtureRequest) -> None:
    session, on = Session.from_json(json.dumps(kept["session"])), date.fromisoformat(kept["on"])
    walk = Walk(ENGINE.begin(session.id, session.locale, on), on)
    walk.turn = replace(walk.turn, session=session)
    went: list[Kept] = []
    for step in kept["steps"]:
        act = step["act"]
        if act.startswith("["):
            walk.send(act[1:-1])
        else:
            walk.command(act[1:]) if act.startswith("/") else walk.type(act)
        turn = walk.turn
        pages = {locale: [SPEECH.text(each, locale) for each in page] for locale, page in walk.plain.items()}
        came = {"heard": turn.kind, "question": turn.question, "verdict": turn.verdict.value, "text": walk.text()}
        went.append({"act": act, **came, "options": walk.options, "summary": pages})
    went[-1]["session"] = json.loads(walk.session.to_json())
    if request.config.getoption("--update"):
        kept["steps"] = went
        keep("sessions.json", SESSIONS)
    assert went == kept["steps"]


@pytest.fixture
def place(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """The kept database, or one filled from the kept dump."""
    if kind == "sqlite":
        shutil.copy(HERE / "qmas.db", tmp_path / "qmas.db")
        return Place("sqlite", f"sqlite+aiosqlite:///{tmp_path}/qmas.db")
    filled: Place = request.getfixturevalue("empty_postgresql")
    asyncio.run(filled.run((HERE / "qmas.sql").read_text(encoding="utf-8")))
    return filled


@pytest.fixture
async def stage(place: Place) -> AsyncIterator[Stage]:
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    stage = Stage(Shaky(store))
    stage.wait(hours=1)
    stage.open()
    yield stage
    await stage.close()
    await store.close()


@BOTH
@pytest.mark.parametrize("kept", CHATS, ids=lambda kept: kept["kind"])
async def test_a_kept_chat_is_answered_as_it_was(
    stage: Stage, kept: Kept, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr("dialogue.stage.UPDATES", itertools.count(1_000_000))  # beyond those that were taken then
    person = Person(stage)
    person.key = ChatKey(BOT, kept["chat"])
    assert words(await stage.said(person.key)) == kept["unsent"]
    went = [{"act": step["act"], "said": words(await person.act(step["act"]))} for step in kept["steps"]]
    if request.config.getoption("--update"):
        kept["steps"] = went
        keep("chats.json", CHATS)
    assert went == kept["steps"]


@BOTH
async def test_what_operators_kept_is_there(stage: Stage) -> None:
    console = Queries(stage.store)
    assert [one.name for one in await console.operators.all()] == ["ada"]
    notices, pauses = await console.notices.standing(NOW + timedelta(hours=1))
    assert [one.texts["en"] for one in notices] == ["Results are being checked."]
    assert pauses == ()
    assert len(await console.audit.lines()) == 4


@BOTH
async def test_what_was_sealed_for_no_row_is_carried_over_whole_and_goes_on(stage: Stage, place: Place) -> None:
    store, kept = stage.store, CHATS[0]
    assert store.sealer.takes_unbound
    found = Rotated()
    async for batch in store.rotation().run():
        found += batch
    assert (found.rotated, found.lost) == (sum([await place.count(each) for each in SEALED]), 0)
    assert await place.count("keys WHERE all_bound") == 1
    person = Person(stage)
    person.key = ChatKey(BOT, kept["chat"])
    assert words(await stage.said(person.key)) == kept["unsent"]
