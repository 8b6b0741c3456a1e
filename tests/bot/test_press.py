"""The press: a worker begun when needed, begun anew when killed, given up when it hangs, and ended with the bot."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest
from chaos.processes import Nursery
from fakes_telegram import BOT_ID, TOKEN, FakeTelegram, held
from pypdf import PdfReader
from running import Applicant, Running
from storage.shapes import say
from waiting import until

from bot.keys import Sealer
from bot.records import ChatKey, Note, NotMadeError, Sheet, Utterance
from bot.speech.printing import Press, press
from bot.storage import SqlStore
from scoring import load_rulesets, verify

KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"
LINK = "https://t.me/qmas_guide_bot?start=share"
PNG = b"\x89PNG"
HOLDS_UP = "import sys\nprint('+', end='', flush=True)\nsys.stdin.buffer.read()\n"
# The real one, which rests no longer than the shortest that an alarm can be set to.
IMPATIENT = """import sys
sys.path.insert(0, {folder!r})
import worker
worker.IDLE_SECONDS = 1
worker.serve(sys.stdin.buffer, sys.stdout.buffer)
"""
# Ready once somebody lets it, then makes one letter of whatever it is asked.
STARTS_SLOWLY = """import struct, sys
open({gate!r}).read()
sys.stdout.buffer.write(b"+")
sys.stdout.buffer.flush()
sys.stdin.buffer.read(*struct.unpack(">I", sys.stdin.buffer.read(4)))
sys.stdout.buffer.write(struct.pack(">?I", True, 1) + b"x")
"""


def sheet(words: str = "Not approval") -> Sheet:
    """A card of few words."""
    said = [{"words": words, "url": ""}]
    page = {"locale": "en", "title": said, "unofficial": said, "notices": [], "days": [said], "address": "t.me/guide"}
    given = json.dumps({"is-dark": False, "link": LINK, "pages": [page]})
    return Sheet("card", "card.png", given, Note(Utterance("The same in words.")), "Below it")


@pytest.fixture
async def made() -> AsyncIterator[Press]:
    async with contextlib.aclosing(Press()) as one:
        yield one


async def test_many_sheets_at_once_are_made_by_one_worker_each_as_it_was_given(made: Press) -> None:
    assert made.pid is None
    pictures = await asyncio.gather(*(made.make(sheet("long " * number)) for number in range(1, 5)))
    assert all(picture.startswith(PNG) for picture in pictures)
    assert len(set(pictures)) == 4
    assert await made.make(sheet("long " * 2)) == pictures[1]


async def test_a_worker_that_was_killed_is_begun_anew_and_one_that_is_ended_leaves_nobody(made: Press) -> None:
    await made.make(sheet())
    assert made.pid is not None
    os.kill(made.pid, signal.SIGKILL)
    assert (await made.make(sheet())).startswith(PNG)
    worker = made.pid
    await made.aclose()
    assert made.pid is None
    assert not _runs(worker)


async def test_a_worker_of_which_nothing_is_asked_ends_and_the_next_sheet_begins_another(tmp_path: Path) -> None:
    (tmp_path / "impatient.py").write_text(IMPATIENT.format(folder=str(press.WORKER.parent)))
    async with contextlib.aclosing(Press(tmp_path / "impatient.py")) as one:
        first = await one.make(sheet())
        worker = one.pid
        await until(lambda: not _runs(worker))
        assert await one.make(sheet()) == first
        assert one.pid != worker


async def test_what_cannot_be_made_says_its_class_and_not_what_was_given_and_the_next_is_made(made: Press) -> None:
    broken = Sheet("card", "card.png", '{"pages": [], "is-dark": false, "link": ""}', Note(Utterance("")))
    with pytest.raises(NotMadeError, match=r"^TypstError$"):
        await made.make(broken)
    with pytest.raises(NotMadeError, match=r"^JSONDecodeError$"):
        await made.make(Sheet("card", "card.png", "an applicant's words", Note(Utterance(""))))
    assert (await made.make(sheet())).startswith(PNG)


async def test_a_worker_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "MAKING_SECONDS", 0.2)
    (tmp_path / "worker.py").write_text(HOLDS_UP)
    async with contextlib.aclosing(Press(tmp_path / "worker.py")) as one:
        with pytest.raises(NotMadeError, match="over"):
            await one.make(sheet())
        assert one.pid is None


async def test_where_nothing_to_make_it_with_is_installed_it_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "worker.py").write_text("import typst_that_is_not_there\n")
    async with contextlib.aclosing(Press(tmp_path / "worker.py")) as one:
        with pytest.raises(NotMadeError, match="ends before it has begun"):
            await one.make(sheet())
        assert one.pid is None


async def test_where_no_process_can_be_begun_it_is_said_so(made: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(NotMadeError, match="no worker can be begun: No such file"):
        await made.make(sheet())


async def test_a_worker_that_starts_slowly_is_let_start_and_makes_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "WAITING_SECONDS", 0.05)
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    (tmp_path / "worker.py").write_text(STARTS_SLOWLY.format(gate=str(gate)))
    async with contextlib.aclosing(Press(tmp_path / "worker.py")) as one:
        with pytest.raises(NotMadeError, match="still starting"):
            await one.make(sheet())
        worker = one.pid
        assert worker is not None
        await asyncio.to_thread(gate.write_text, "")
        monkeypatch.setattr(press, "WAITING_SECONDS", 4)
        assert await one.make(sheet()) == b"x"
        assert one.pid == worker


async def test_a_worker_that_never_starts_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "WAITING_SECONDS", 0.05)
    monkeypatch.setattr(press, "STARTING_SECONDS", 0)
    (tmp_path / "worker.py").write_text("import sys\nsys.stdin.buffer.read()\n")
    async with contextlib.aclosing(Press(tmp_path / "worker.py")) as one:
        with pytest.raises(NotMadeError, match="still starting"):
            await one.make(sheet())
        assert one.pid is None


async def test_who_waits_no_longer_leaves_no_answer_to_the_next(made: Press) -> None:
    await made.make(sheet())
    waiting = asyncio.create_task(made.make(sheet("one")))
    await asyncio.sleep(0.001)  # it is being made, or is not yet: either way nothing is left behind
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await made.make(sheet("two")) == await made.make(sheet("two")) != await made.make(sheet("one"))


async def test_killed_while_making_ten_all_ten_arrive_and_none_was_on_disk(tmp_path: Path, nursery: Nursery) -> None:
    telegram = FakeTelegram()
    await telegram.start()
    url = f"sqlite+aiosqlite:///{tmp_path / 'qmas.sqlite3'}"
    settings = {"QMAS_BOT_TOKEN": TOKEN, "QMAS_BOT_API_URL": telegram.url, "QMAS_SECRET_KEY": KEY}
    bot = Running(tmp_path, nursery, settings=settings)
    await _store_ten(url)
    for chat in range(1, 11):
        telegram.fail("sendPhoto", held(asyncio.Event()), chat=chat)  # so that none counts as sent
    try:
        await bot.start()
        await until(lambda: telegram.said("sendPhoto"))
        assert bot.process is not None
        (worker,) = _children(bot.process.pid)
        await bot.kill()
        await until(lambda: not _runs(worker))  # it ends with the bot
        telegram.calls.clear()
        telegram.relent()
        await bot.start()
        await until(lambda: {call.chat for call in telegram.said("sendPhoto")} == set(range(1, 11)))
        pictures = [call.files["card.png"] for call in telegram.said("sendPhoto")]
        assert all(picture.startswith(PNG) for picture in pictures)
        await until(lambda: not sum(bot.unsaid(chat) for chat in range(1, 11)))
        assert await bot.stop() == 0
    finally:
        await telegram.stop()
    kept = _kept(tmp_path)
    assert PNG not in kept
    assert b"Not approval" not in kept


def _children(of: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{of}/task/{of}/children").read_text().split()]


def _runs(pid: int | None) -> bool:
    return Path(f"/proc/{pid}").exists()


def _kept(directory: Path) -> bytes:
    return b"".join(file.read_bytes() for file in directory.iterdir() if file.is_file())


async def test_in_the_sandbox_picture_and_paper_are_shown_and_after_a_restart_the_receipt_verifies(
    tmp_path: Path, nursery: Nursery
) -> None:
    bot = Running(tmp_path, nursery)
    await bot.start()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        person = Applicant(bot, client)
        await person.arrive("Ann", "en")
        for act in ("/start", "[Begin]", "[All three are true]", "[United States]", "34", "/result", "[Picture]"):
            await _act(person, act)
        (photo,) = [message["photo"] for message in person.messages.values() if "photo" in message]
        assert (await _file(person, photo[-1]["file_id"])).startswith(PNG)
        for act in ("/result", "[More]", "[Documents]", "[Summary for an adviser]"):
            await _act(person, act)
        paper = PdfReader(BytesIO(await _document(person, "qmas-summary.pdf")))
        printed = "".join("".join(page.extract_text().split()) for page in paper.pages)
        await person.noted()
        await bot.kill()
        await bot.start()
        for act in ("[Check file with every answer]", "[Send me the check file]"):
            await _act(person, act)
        receipt = await _document(person, "qmas-check-file.json")
    assert f"sha256:{sha256(receipt).hexdigest()}" in printed
    assert verify(receipt.decode(), load_rulesets()) == ()
    assert await bot.stop() == 0


async def _act(person: Applicant, act: str) -> None:
    await (person.tap(act[1:-1]) if act.startswith("[") else person.type(act))


async def _document(person: Applicant, name: str) -> bytes:
    sent = [message["document"] for message in person.messages.values() if "document" in message]
    (found,) = [document for document in sent if document["file_name"] == name]
    return await _file(person, found["file_id"])


async def _file(person: Applicant, file_id: str) -> bytes:
    async with person.client.get(f"{person.bot.address}/sandbox/chat/file/{file_id}") as response:
        return await response.read()


async def _store_ten(url: str) -> None:
    """A sheet waits in each of ten chats."""
    now = datetime.now(UTC)
    store = await SqlStore.open(url, Sealer(KEY), lambda: now)
    for chat in range(1, 11):
        await say(store, ChatKey(BOT_ID, chat), sheet(), now=now)
    await store.close()
