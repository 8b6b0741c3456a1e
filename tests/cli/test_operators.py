"""`qmas operators`, `qmas sessions tail | export` and `qmas keys rotate`, on a SQLite file as a person finds it."""

import asyncio
import csv
import json
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cli.conftest import KEY as OLD
from msgspec.structs import replace
from storage.shapes import ANNA, BORIS, event_of, interview, write
from typer.testing import CliRunner
from waiting import PATIENCE

from bot import app, clock
from bot.cli.main import commands, main
from bot.console.passwords import fits, link_hash
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Operator, Role
from bot.keys import Sealer
from bot.records import ChatChanges
from bot.settings import Settings
from bot.storage import SqlStore

NEW = "6f1d0c5be2a94873b0d75c1e8f3a46927ad1e05b94c82f63d7e01b5a9c4f8e23"
PASSWORD = "a long enough password"
EDGES = ("22T23:59:59", "23T00:00:00", "23T23:59:59.999999", "24T00:00:00")  # of a day in Hong Kong


def run(*words: str, status: int = 0, typed: str = "") -> str:
    result = CliRunner().invoke(commands(), words, input=typed)
    assert result.exit_code == status, (result.output, result.exception)
    return result.output


@asynccontextmanager
async def store() -> AsyncIterator[SqlStore]:
    async with app.opened(Settings(_env_file=None), is_beside=True) as opened:
        yield opened


def with_the_project(env: Mapping[str, str]) -> dict[str, str]:
    """For a process of its own, which starts in the data directory."""
    return {**env, "PYTHONPATH": str(Path(app.__file__).parents[1])}


def operators() -> list[Operator]:
    async def all_of_them() -> list[Operator]:
        async with store() as opened:
            return list(await Queries(opened).operators.all())

    return asyncio.run(all_of_them())


def actions() -> list[str]:
    async def all_of_them() -> list[str]:
        async with store() as opened:
            return [line.entry.action for line in await Queries(opened).audit.lines()]

    return asyncio.run(all_of_them())


def talked() -> None:
    """Two applicants with a line of the log each, one of them in French about income."""

    async def talk() -> None:
        async with store() as opened:
            await interview(opened, ANNA)
            chat = await interview(opened, BORIS)
            line = event_of(chat)
            await write(opened, ChatChanges(chat, events=(line,) * 3))

    asyncio.run(talk())


def test_an_operator_is_added_with_a_link_of_which_the_store_knows_a_hash_alone() -> None:
    told = run("operators", "add", "anna", "--role", "analyst")
    (token,) = re.findall(r"https://console\.example\.org/console/welcome/(\S+)", told)
    (anna,) = operators()
    assert (anna.name, anna.role, anna.password_hash) == ("anna", Role.ANALYST, None)

    async def invited() -> Operator | None:
        async with store() as opened:
            return await Queries(opened).operators.invited(link_hash(token), datetime.now(UTC))

    assert asyncio.run(invited()) == anna
    assert token.encode() not in Path("qmas.sqlite3").read_bytes()
    assert "analyst" in run("operators", "list")


def test_a_password_is_typed_twice_and_kept_as_an_argon2id_hash() -> None:
    run("operators", "add", "anna", "--role", "admin", "--password", typed=f"{PASSWORD}\n{PASSWORD}\n")
    (anna,) = operators()
    assert anna.password_hash is not None
    assert anna.password_hash.startswith("$argon2id$")
    assert fits(anna.password_hash, PASSWORD)
    assert "characters" in run("operators", "add", "boris", "--role", "admin", "--password", typed="a\na\n", status=2)
    assert len(operators()) == 1


def test_a_name_taken_or_unknown_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("operators", "add", "anna", "--role", "viewer")
    for words in (["add", "anna", "--role", "viewer"], ["remove", "boris"], ["link", "boris"]):
        monkeypatch.setattr("sys.argv", ["qmas", "operators", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 1
        assert re.fullmatch(r"qmas: there is (an|no) operator (anna|boris).*\n", capsys.readouterr().err)
    assert run("operators", "remove", "anna") == "anna may no longer sign in\n"
    assert operators() == []
    assert actions() == ["operator.remove", "operator.add"]


NOBODYS = ["", " anna", "a\nb", "x" * 65, "command line", "-anna", "\u5b89\u5a1c", "a\u202eb"]


@pytest.mark.parametrize("name", NOBODYS)
def test_a_name_the_console_would_not_take_is_refused(name: str) -> None:
    assert "NAME begins with a letter or digit" in run("operators", "add", "--role", "viewer", "--", name, status=2)
    assert operators() == []


def test_a_running_bot_does_not_keep_an_operator_from_being_added() -> None:
    async def beside_a_bot() -> None:
        settings = Settings(_env_file=None)
        bot = await SqlStore.open(settings.database, app.sealer(settings), clock.now)
        try:
            await asyncio.to_thread(run, "operators", "add", "anna", "--role", "viewer")
            assert [one.name for one in await Queries(bot).operators.all()] == ["anna"]
        finally:
            await bot.close()

    asyncio.run(beside_a_bot())


def test_events_are_exported_without_words_or_answers() -> None:
    talked()
    run("sessions", "export", "--output", "events.csv")
    run("sessions", "export", "--format", "jsonl", "--output", "events.jsonl")
    with Path("events.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [json.loads(line) for line in Path("events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["kind"] for row in rows] == [line["kind"] for line in lines] == ["reply"] * 5
    assert "typed words" not in Path("events.csv").read_text() + Path("events.jsonl").read_text()
    assert str(ANNA.chat) not in {value for row in rows for value in row.values()}
    assert actions() == ["events.export", "events.export"]


def test_an_export_leaves_out_what_is_not_asked_for() -> None:
    talked()

    def exported(*words: str) -> int:
        run("sessions", "export", "--format", "jsonl", "--output", "events.jsonl", *words)
        return len(Path("events.jsonl").read_text(encoding="utf-8").splitlines())

    assert exported("--only", "locale=fr", "--only", "kind=reply") == 5
    assert exported("--without", "locale=fr") == 0
    assert exported("--only", "locale=en") == 0
    assert exported("--errors", "only") == 0
    assert exported("--errors", "none") == 5
    assert exported("--since", "2026-11-22", "--until", "2026-11-23T12:00") == 5
    assert exported("--since", "2026-11-24") == 0
    assert "NAME is one of" in run("sessions", "export", "--only", "answer=1", status=2)


@pytest.mark.parametrize(
    ("words", "moments"),
    [
        (("--since", "2026-11-23", "--until", "2026-11-23"), [1, 2]),
        (("--until", "2026-11-22"), [0]),
        (("--since", "2026-11-24"), [3]),
        (("--until", "2026-11-23T00:00"), [0]),
        (("--since", "2026-11-23T23:59:59", "--until", "2026-11-24T00:00:00"), [2]),
    ],
)
def test_the_last_day_asked_for_is_exported_whole_and_a_time_is_an_end(
    words: tuple[str, ...], moments: list[int]
) -> None:
    at = [datetime.fromisoformat(f"2026-11-{moment}+08:00") for moment in EDGES]

    async def talk() -> None:
        async with store() as opened:
            chat = await interview(opened, ANNA)
            await write(opened, ChatChanges(chat, events=tuple(replace(event_of(chat), at=moment) for moment in at)))

    asyncio.run(talk())
    run("sessions", "export", "--format", "jsonl", "--output", "events.jsonl", *words)
    lines = [json.loads(line) for line in Path("events.jsonl").read_text(encoding="utf-8").splitlines()]
    exported = [at.index(moment) for line in lines if (moment := datetime.fromisoformat(line["at"])) in at]
    assert exported == moments


@pytest.mark.parametrize("given", ["2026-11-31", "yesterday", "2026-11-22T12:00+00:00", "9999-12-31", "0001-01-01"])
def test_what_is_neither_a_day_nor_a_time_is_wrong_usage(given: str) -> None:
    assert "is neither a day" in run("sessions", "export", "--until", given, "--since", given, status=2)


def test_the_tail_ends_at_the_end_when_asked_to() -> None:
    talked()
    lines = run("sessions", "tail", "--once").splitlines()
    assert [json.loads(line)["question"] for line in lines] == ["age"] * 5
    assert run("sessions", "tail", "--once", "--only", "kind=failed") == ""
    assert actions() == ["events.tail", "events.tail"]


async def test_the_tail_tells_what_is_committed_while_it_waits_and_ends_at_ctrl_c() -> None:
    async with store():
        pass  # makes the database
    command = (sys.executable, "-W", "error", "-c", "from bot.cli.main import main; main()", "sessions", "tail")
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE, env=with_the_project(os.environ))
    try:
        async with asyncio.timeout(PATIENCE), store() as opened:
            assert process.stdout is not None
            told = asyncio.create_task(process.stdout.readline())
            while not told.done():  # from when on it looks is not known
                await interview(opened, ANNA)
                await asyncio.wait({told}, timeout=0.1)
            assert json.loads(told.result())["kind"] == "reply"
            process.send_signal(signal.SIGINT)
            _, errors = await process.communicate()
        assert (process.returncode, errors) == (0, b"")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def test_keys_are_rotated_and_the_new_one_alone_then_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    talked()
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    assert "9 looked at, 9 sealed anew" in run("keys", "rotate")
    assert "9 looked at, 0 sealed anew" in run("keys", "rotate")
    monkeypatch.setenv("QMAS_SECRET_KEY", NEW)
    assert run("sessions", "tail", "--once").count("\n") == 5


def test_what_is_under_a_lost_key_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    talked()
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    sealed = Sealer("a-lost-secret-of-more-than-thirty-two-characters").seal("{}", b"")

    async def lose() -> None:
        async with store() as opened, opened.connections.writing() as connection:  # past the store
            await connection.exec_driver_sql("UPDATE sessions SET body = ? WHERE id LIKE '%1-1'", (sealed,))

    asyncio.run(lose())
    assert "1 no given key opens: left as they are" in run("keys", "rotate", status=1)


def test_a_bot_that_runs_on_sqlite_keeps_its_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    async def beside_a_bot() -> BaseException | None:
        settings = Settings(_env_file=None)
        bot = await SqlStore.open(settings.database, app.sealer(settings), clock.now)
        try:
            return (await asyncio.to_thread(CliRunner().invoke, commands(), ["keys", "rotate"])).exception
        finally:
            await bot.close()

    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    assert "another process uses" in str(asyncio.run(beside_a_bot()))


def test_erasing_and_rotating_are_audited(monkeypatch: pytest.MonkeyPatch) -> None:
    run("sessions", "purge")
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    run("keys", "rotate")

    async def lines() -> list[AuditEntry]:
        async with store() as opened:
            return [line.entry for line in await Queries(opened).audit.lines()]

    purged = AuditEntry("command line", "sessions.purge", reason="idle over 180 days")
    assert asyncio.run(lines()) == [AuditEntry("command line", "keys.rotate"), purged]
