"""The law over Telegram's answers: any JSON, any status, of any method, at any moment.

The process lives, no chat is mute longer than the bound, and no message is dropped that a retry would have sent.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from fakes_ears import DownError, Ears
from fakes_outbox import FakeOutbox, clock
from fakes_telegram import BOT_ID, TOKEN, FakeTelegram, answer
from fakes_updates import tap, typed
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from waiting import until

from bot.chat import (
    Delivery,
    Intake,
    Polling,
    Profile,
    claim_delivery,
    close_webhook,
    describe_webhook,
    insist,
    insisting,
    make_bot,
    register,
    request,
)
from bot.chat import delivery as bot_delivery
from bot.chat import polling as bot_polling
from bot.chat.backoff import Backoff
from bot.records import ChatKey, Delivered, Document, Farewell, Menu, Note, Outgoing, Sheet, StoreError, Talk, Utterance
from bot.telemetry import Telemetry

CAP = 0.05  # seconds, that the law may be tried often
SENDING = ("sendMessage", "editMessageText", "sendDocument", "setMyCommands", "deleteMessages")
METHODS = (
    *SENDING, "getUpdates", "editMessageReplyMarkup", "answerCallbackQuery", "getMe", "getMyCommands", "setMyCommands",
    "getMyDescription", "setMyDescription", "getMyShortDescription", "setMyShortDescription", "getWebhookInfo",
    "deleteWebhook",
)  # fmt: skip
OFTEN = ("getUpdates", "sendMessage")
REFUSED, BLOCKED, FATAL = {400, 413}, {403}, {401, 404}
DROPPED = re.compile(rb'qmas_deliveries_total\{kind="\w+",result="(?:dropped|blocked)"\} [1-9]')
ROWS: Sequence[Outgoing] = (
    Menu("fr", (("start", "début"),)),
    Note(Utterance("a note")),
    Talk(Utterance("a question"), tapped=50),
    Document("answers.txt", "all of it"),
    Sheet("card", "card.png", "{}", Note(Utterance("the same in words"))),
)


@dataclass(frozen=True)
class Given:
    """An answer that is not what was asked for."""

    method: str
    status: int
    body: Any

    def is_refusal(self, *codes: set[int]) -> bool:
        """Whether the Bot API itself refuses: by the status, or in a 200."""
        body = self.body if isinstance(self.body, dict) else {}
        is_whole = body.get("ok") is False and isinstance(body.get("description"), str)
        code = body.get("error_code")
        return (
            is_whole and type(code) is int and code in set().union(*codes) and self.status in {code, *range(200, 300)}
        )


SCALAR = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**80), 2**80), st.floats(), st.text(max_size=9),
    st.sampled_from([1, 100, 403, 10**13, 2**31, 2**70, "soon", "1e999", "", "x" * 5000]),
)  # fmt: skip
KEYS = st.sampled_from(
    ["message_id", "edit_date", "id", "username", "url", "description", "command", "chat", "retry_after", "a"]
)
JSON = st.recursive(SCALAR, lambda of: st.lists(of, max_size=3) | st.dictionaries(KEYS, of, max_size=4), max_leaves=8)
STATUS = st.sampled_from([200, 400, 401, 403, 404, 409, 413, 429, 500, 502]) | st.integers(200, 599)
PARAMETERS = st.dictionaries(st.sampled_from(["retry_after", "migrate_to_chat_id"]), JSON) | JSON
PAUSE = st.fixed_dictionaries({"retry_after": SCALAR})
SAID = st.fixed_dictionaries({"message_id": SCALAR, "edit_date": SCALAR})
DEEP = b'{"ok": true, "result": ' + b"[" * 100_000


@st.composite
def answers(draw: st.DrawFn) -> Given:
    """Anything, the likes of Telegram's own among it."""
    status = draw(STATUS)
    success = st.fixed_dictionaries({"ok": st.just(value=True), "result": JSON})
    failure = st.fixed_dictionaries(
        {"ok": st.just(value=False), "error_code": st.just(status) | STATUS | JSON},
        optional={"description": st.text(max_size=9) | JSON, "parameters": PARAMETERS},
    )
    flood = st.fixed_dictionaries({"ok": st.just(value=False), "error_code": st.just(429), "parameters": PAUSE})
    said = st.fixed_dictionaries({"ok": st.just(value=True), "result": SAID})
    body = draw(st.one_of(success, failure, flood, said, JSON, st.binary(max_size=9), st.just(DEEP)))
    if isinstance(body, dict) and body.get("ok") is True:
        status = draw(st.just(200) | STATUS)  # as most successes
    one = Given(draw(st.sampled_from(METHODS) | st.sampled_from(OFTEN)), status, body)
    is_end = one.method == "getMe" and one.is_refusal(FATAL)
    return Given("sendMessage", status, body) if is_end else one  # the one answer that ends a start


@pytest.fixture(scope="module", autouse=True)
def _quick() -> Iterator[None]:
    """All bounds as they are, a thousand times shorter."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in (
            (request, ("LONGEST_PAUSE", "UNTOLD_PAUSE", "_SHORTEST_PAUSE")),
            (bot_polling, ("LONGEST_PAUSE",)),
            (insisting, ("FIRST_SECONDS", "LONGEST_SECONDS")),
            (claim_delivery, ("LONGEST_WAIT",)),
        ):
            for name in names:
                patch.setattr(module, name, CAP)
        patch.setattr(bot_delivery, "LONGEST_PAUSE", CAP)
        yield


class Timed(FakeOutbox):
    """An outbox that notes how long chats are held from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.holds: list[timedelta] = []

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """As ever."""
        self.holds += [mark.not_before - now for mark in marks if mark.not_before]
        if any(abs(sent) >= 2**63 for mark in marks for sent in mark.sent_messages):
            raise StoreError("no database takes it")
        await super().mark(marks, now)


class World:
    """A bot with somebody to be heard and two to be spoken to."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.telegram, self.ears, self.outbox, self.telemetry = telegram, Ears(), Timed(), Telemetry()
        self.bot = make_bot(TOKEN, telegram.url)
        self.intake = Intake(self.bot, self.ears.hear, self.telemetry, down=DownError, group_line=str)
        self.delivery = Delivery(self.outbox, self.bot, self.telemetry, clock)
        self.updates = [typed("35"), tap()]
        telegram.updates = list(self.updates)
        telegram.results |= {
            "getMyCommands": [], "getMyDescription": {"description": ""},
            "getMyShortDescription": {"short_description": ""},
            "getWebhookInfo": {"url": "x", "pending_update_count": 0},
        }  # fmt: skip
        self.keys = [ChatKey(BOT_ID, chat) for chat in (1, 2)]

    async def live(self) -> None:
        """Until all is said and heard; raises what would have ended the process."""
        await self.intake.start()
        self.delivery.start()
        profile = Profile("fr", (("start", "commencer"),), "Un guide.", "Guide")
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(insist(lambda: register(self.bot, profile), self.telemetry, "profile"))
            polling = tasks.create_task(self._poll())
            for key in self.keys:
                self.outbox.put(key, *ROWS, Farewell(Utterance("good-bye"), (1, 2)), message_id=50)
            self.delivery.wake(self.keys)
            await until(lambda: not any(chat.rows for chat in self.outbox.chats.values()))
            await until(lambda: len(self.ears.replies) >= len(self.updates))
            polling.cancel()
        await self.delivery.stop()
        await self.intake.stop()

    async def _poll(self) -> None:
        await insist(lambda: describe_webhook(self.bot), self.telemetry, "webhook")
        await insist(lambda: close_webhook(self.bot), self.telemetry, "webhook")
        await Polling(self.intake, Backoff(0.01, 0.02)).run()


async def lived(given: Sequence[Given]) -> World:
    telegram = FakeTelegram()
    await telegram.start()
    for one in given:
        telegram.fail(one.method, answer(one.status, one.body))
    world = World(telegram)
    try:
        await world.live()
    finally:
        await telegram.stop()
    return world


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a bot that hangs is waited for a minute: once is enough
)
@example(given=[Given("setMyCommands", 500, {})] * 4)  # some are the bot's own
@example(given=[Given("getUpdates", 200, {"ok": True, "result": [5]})])
@example(given=[Given("sendMessage", 200, {"ok": True, "result": {"message_id": 2**70}})])
@example(given=[Given("sendDocument", 429, {"ok": False, "error_code": 429, "parameters": {"retry_after": 10**13}})])
@given(given=st.lists(answers(), max_size=12))
def test_whatever_telegram_answers_the_bot_lives_and_everybody_is_heard_and_answered(given: list[Given]) -> None:
    world = asyncio.run(lived(given))
    assert all(each < timedelta(seconds=1.25 * CAP) for each in world.outbox.holds), "mute longer than the bound"
    is_refused = any(one.is_refusal(REFUSED, BLOCKED) and one.method in SENDING for one in given)
    assert is_refused or not DROPPED.search(world.telemetry.exposition()), "dropped, and was not refused"
    assert [reply.text for reply in world.ears.replies] == ["35", "abc123.4.yes"], "heard, and once"
