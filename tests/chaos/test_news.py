"""Killed at every point of telling news, the bot tells whoever asked, each in one message, and nobody who declined."""

import signal
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from chaos.applicants import Applicant
from chaos.course import Plan, Run
from chaos.points import TELLING
from chaos.processes import Bot, Nursery
from chaos.telegram import Json
from postgresql import Server
from rules_to_come import LIST
from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.ext.asyncio import create_async_engine
from waiting import until

from bot.storage.tables import CHATS, LOG, OUTBOX

KNEW = "You asked me to tell you when there is news. There is."
WISH = "tell me when the new list is out"
ASKED, DECLINED, OUT = (
    datetime(2026, 12, 30, 6, 30, tzinfo=UTC), datetime(2027, 1, 2, 8, 5, tzinfo=UTC),
    datetime(2027, 1, 2, 8, 33, tzinfo=UTC),
)  # fmt: skip
LATER = timedelta(
    hours=2
)  # from the wish of the one who will decline to the others': who declines does so in the hour of the news
WITH_LIST = f"""
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from bot import app
from bot.chat import claim_delivery, delivery
from bot.storage import outbox
from scoring import load_universities, read_universities
outbox.LEASE, claim_delivery.SEND_SECONDS, delivery._SWEEP_SECONDS = timedelta(seconds=1), 0.5, 0.25
make, lists = app.engine, load_universities().and_of(read_universities(Path({str(LIST)!r})))
app.engine = lambda host: replace(make(host), universities=lists.on)
"""  # the list is out; and the program's own times are shorter


class Waiter(Applicant):
    """One who asks to be told."""

    def __init__(self, number: int) -> None:
        super().__init__(number, (), lambda _: None)
        self.shown = self.told = 0

    def see(self, message: Json, *, is_new: bool) -> None:
        """The bot shows something."""
        self.shown += 1
        self.told += is_new and message["text"].startswith(KNEW)
        self._answer = message

    async def type(self, run: Run, *texts: str) -> None:
        """One after the other, each answered."""
        for text in texts:
            shown = self.shown
            run.telegram.happen(self.chat, *self._type(text, run.telegram))
            await until(lambda shown=shown: self.shown > shown)

    def decline(self, run: Run) -> None:
        """By the one tap, whoever hears it."""
        run.telegram.happen(self.chat, *self._tap("~await-off"))


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/qmas.db"
    server: Server = request.getfixturevalue("postgresql")
    return server.database()


async def start(run: Run, moved: timedelta, point: str = "") -> Bot:
    """With its clock so far ahead of ours, once to be killed at the point."""
    return await run.start(moved=moved.total_seconds(), **({"point": point, "times": 1} if point else {}))


async def killed(run: Run, moved: timedelta, point: str) -> None:
    """A life that ends at the point."""
    bot = await start(run, moved, point)
    assert await bot.end() == -signal.SIGKILL, point


async def rows(run: Run, table: Table, *which: ColumnElement[bool]) -> Counter[int]:
    """How many there are of each chat, whatever runs."""
    engine = create_async_engine(run.plan.address)
    statement = select(CHATS.c.chat_id).join(table, table.c.applicant == CHATS.c.applicant).where(*which)
    async with engine.connect() as connection:
        counted = Counter((await connection.scalars(statement)).all())
    await engine.dispose()
    return counted


async def test_killed_at_every_point_of_telling_each_is_told_and_none_who_declined(
    nursery: Nursery, tmp_path: Path, address: str
) -> None:
    run = Run(Plan(address, is_webhook=True, applicants=0, kills=0, before=WITH_LIST), tmp_path, nursery)
    declines, *others = people = [Waiter(number) for number in range(4)]
    for each in people:
        run.see_with(each)
    began = datetime.now(UTC)
    async with run.under_way():
        bot = await start(run, ASKED - began)
        await declines.type(run, "/start", WISH)
        await run.stop(bot)
        bot = await start(run, ASKED + LATER - began)
        for each in others:
            await each.type(run, "/start", WISH)
        await run.noted()
        await run.stop(bot)

        declines.decline(run)
        await killed(run, DECLINED - began, "after the commit, before acknowledging")
        bot = await start(run, DECLINED - began)
        await until(lambda: run.telegram.waiting == 0)
        await run.noted()
        await run.stop(bot)

        in_doubt = Counter[int]()  # deaths with a message sent, and not known to be
        for point in TELLING:
            await killed(run, OUT - began, point)
            in_doubt += Counter(set(await rows(run, OUTBOX)) & {each.chat for each in others if each.told})
            if point in TELLING[:4]:
                assert [each.told for each in people] == [0] * len(people), point
        bot = await start(run, OUT - began)
        await until(lambda: all(each.told for each in others))
        await run.noted()
        await run.ready()
        await run.stop(bot)
    assert declines.told == 0
    assert [each.chat for each in others if not 1 <= each.told <= 1 + in_doubt[each.chat]] == []
    assert await rows(run, LOG, LOG.c.kind == "news") == dict.fromkeys((each.chat for each in others), 1)
