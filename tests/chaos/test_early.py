"""What is sent while the bot is off answers the one question that was shown, however it comes."""

from pathlib import Path

import pytest
from chaos.applicants import Applicant
from chaos.clock import now
from chaos.course import KEY, Plan, Run
from chaos.processes import Nursery
from chaos.telegram import BOT_ID, Json
from postgresql import Server
from waiting import until

from bot.keys import Sealer
from bot.records import ChatKey
from bot.storage import SqlStore
from conversations import Session

UNSEEN = "I cannot be sure that you had seen this question"
BY = pytest.mark.parametrize(("way", "kind"), [("polling", "sqlite"), ("webhook", "postgresql")])


class Somebody(Applicant):
    """One who does what a test says."""

    def __init__(self) -> None:
        super().__init__(0, (), lambda _: None)
        self.shown: list[str] = []

    def see(self, message: Json, *, is_new: bool) -> None:
        """The bot shows something."""
        del is_new
        if "reply_markup" in message:
            self.message = self._answer = message
            self.shown.append(message["text"])

    def do(self, run: Run, *acts: str) -> None:
        """Tap in brackets, type all else, at once."""
        for act in acts:
            is_tap = act.startswith("[")
            run.telegram.happen(self.chat, *(self._tap(act[1:-1]) if is_tap else self._type(act, run.telegram)))

    @property
    def has_read(self) -> bool:
        """Whether the second of the newest edit has passed: what is written then needs no date of a time to come."""
        return int(now().timestamp()) > self.message.get("edit_date", 0)

    async def have_done(self, run: Run, *acts: str) -> None:
        """One after the other, each answered."""
        for act in acts:
            seen = len(self.shown)
            self.do(run, act)
            await until(lambda seen=seen: len(self.shown) > seen)


@pytest.fixture
def address(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if kind == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/qmas.db"
    server: Server = request.getfixturevalue("postgresql")
    return server.database()


async def answers(run: Run, chat: int) -> list[str]:
    """The questions answered, once no bot runs."""
    store = await SqlStore.open(run.plan.address, Sealer(KEY), now)
    held = await store.held(ChatKey(BOT_ID, chat))
    await store.close()
    assert held is not None
    return list(Session.from_json(held.sessions[-1].body).answers)


@BY
@pytest.mark.parametrize("acts", [("no", "no"), ("[no-card]", "no")])
async def test_of_two_replies_that_waited_for_the_bot_the_second_answers_nothing(
    nursery: Nursery, tmp_path: Path, address: str, way: str, acts: tuple[str, str]
) -> None:
    run, somebody = Run(Plan(address, way == "webhook", applicants=0, kills=0), tmp_path, nursery), Somebody()
    run.see_with(somebody)
    async with run.under_way():
        run.telegram.is_in_order = True  # words that come before the tap answer what was shown, and rightly
        bot = await run.start()
        await somebody.have_done(run, "/start", "[~begin]", "[not-all]")
        await run.noted()
        await run.stop(bot)
        await until(lambda: somebody.has_read)  # else words may be dated past the edit that is to come
        somebody.do(run, *acts)
        bot = await run.start()
        await until(lambda: somebody.shown[-1].startswith(UNSEEN) and run.telegram.waiting == 0)
        await run.noted()
        await somebody.have_done(run, "no")
        await run.stop(bot)
    assert await answers(run, somebody.chat) == ["three-things", "right-of-abode", "support"]
    assert sum(text.startswith(UNSEEN) for text in somebody.shown) == 1
