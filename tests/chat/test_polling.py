"""Polling a Bot API on loopback."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from fakes_ears import DownError, Ears
from fakes_telegram import FakeTelegram, answer, refusal, reset
from fakes_updates import grouped, tap, typed
from waiting import a_moment, until

from bot.chat import BadTokenError, Intake, Polling, SecondPollerError
from bot.chat import polling as bot_polling
from bot.chat.backoff import Backoff


@pytest.fixture
def polling(intake: Intake) -> Polling:
    return Polling(intake, Backoff(0.01, 0.02))


@pytest.fixture
async def run(polling: Polling) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(polling.run())
    yield task
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_offset_moves_on_only_after_the_commit(
    telegram: FakeTelegram, ears: Ears, run: asyncio.Task[None]
) -> None:
    ears.gate.clear()
    raw = typed("35")
    telegram.updates = [raw]
    await until(lambda: ears.replies)
    await a_moment()
    asked = list(telegram.offsets)
    assert max(asked) <= raw["update_id"]
    ears.gate.set()
    await until(lambda: raw["update_id"] + 1 in telegram.offsets)
    assert not run.done()


@pytest.mark.usefixtures("run")
async def test_ids_that_begin_anew_are_heard_and_the_offset_falls(telegram: FakeTelegram, ears: Ears) -> None:
    raw = typed("35")
    telegram.updates = [raw]
    await until(lambda: raw["update_id"] + 1 in telegram.offsets)
    telegram.fail("getUpdates", answer(200, {"ok": True, "result": [{**typed("36"), "update_id": 7}]}))
    await until(lambda: telegram.offsets[-1] == 8)
    assert [reply.text for reply in ears.replies] == ["35", "36"]


@pytest.mark.usefixtures("run")
async def test_a_batch_is_heard_in_order_and_nobody_waits_for_another(telegram: FakeTelegram, ears: Ears) -> None:
    ears.gate.clear()
    batch = [typed(str(number), chat=number % 3 + 1) for number in range(20)]
    telegram.updates = list(batch)
    await until(lambda: len(ears.replies) == 20)
    assert [reply.text for reply in ears.replies] == [str(number) for number in range(20)]


@pytest.mark.usefixtures("run")
async def test_a_database_that_is_down_keeps_the_offset_and_the_reply_is_heard_again(
    telegram: FakeTelegram, ears: Ears
) -> None:
    batch = [typed("1", chat=1), typed("2", chat=2)]
    ears.errors = [DownError(), *[DownError()] * 3]
    telegram.updates = list(batch)
    await until(lambda: batch[-1]["update_id"] + 1 in telegram.offsets)
    assert [reply.text for reply in ears.replies] == ["1", "2", "1", "2", "1", "2"]
    assert batch[-1]["update_id"] not in telegram.offsets


@pytest.mark.usefixtures("run")
async def test_a_turn_that_fails_otherwise_holds_nobody_back(telegram: FakeTelegram, ears: Ears) -> None:
    ears.errors = [LookupError()]
    raw = typed("1")
    telegram.updates = [raw]
    await until(lambda: raw["update_id"] + 1 in telegram.offsets)
    assert len(ears.replies) == 1


@pytest.mark.usefixtures("run")
async def test_a_tap_is_answered_once_committed(telegram: FakeTelegram, ears: Ears) -> None:
    ears.toast = "Too late"
    ears.gate.clear()
    telegram.updates = [tap()]
    await until(lambda: ears.replies)
    await a_moment()
    assert telegram.said("answerCallbackQuery") == []
    ears.gate.set()
    await until(lambda: telegram.said("answerCallbackQuery"))
    assert telegram.said("answerCallbackQuery")[0].fields == {"callback_query_id": "4711", "text": "Too late"}


@pytest.mark.usefixtures("run")
async def test_an_answer_to_a_tap_that_comes_too_late_is_let_be(telegram: FakeTelegram, ears: Ears) -> None:
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    telegram.fail("answerCallbackQuery", refusal(400, old), refusal(429, "Too Many Requests: retry after 9", 9))
    telegram.updates = [tap(), tap(), typed("35")]
    await until(lambda: len(telegram.said("answerCallbackQuery")) == 2)
    await until(lambda: len(ears.replies) == 3)
    await a_moment()
    assert len(telegram.said("answerCallbackQuery")) == 2


@pytest.mark.usefixtures("run")
async def test_an_update_that_is_no_reply_is_passed_over(telegram: FakeTelegram, ears: Ears) -> None:
    raw = grouped("hello")
    telegram.updates = [raw]
    await until(lambda: raw["update_id"] + 1 in telegram.offsets)
    assert ears.replies == []


@pytest.mark.usefixtures("run")
async def test_failures_of_the_network_are_waited_out(telegram: FakeTelegram, ears: Ears) -> None:
    telegram.fail("getUpdates", refusal(502, "Bad Gateway"), reset(), refusal(429, "Too Many Requests", 0))
    telegram.updates = [typed("35")]
    await until(lambda: ears.replies)


@pytest.mark.usefixtures("run")
async def test_an_update_the_library_cannot_read_does_not_stop_the_others(telegram: FakeTelegram, ears: Ears) -> None:
    first, bad, last = typed("1"), typed("2"), typed("3")
    bad["message"] = 3
    telegram.updates = [first, bad, last]
    await until(lambda: len(ears.replies) == 2)
    assert [reply.text for reply in ears.replies] == ["1", "3"]


@pytest.mark.usefixtures("run")
async def test_not_even_the_first_of_all_and_one_far_on(telegram: FakeTelegram, ears: Ears) -> None:
    first, last, far = typed("1"), typed("2"), typed("3")
    first["message"], far["message"], far["update_id"] = 3, 3, far["update_id"] + 1000
    telegram.updates = [first, last, far]
    await until(lambda: far["update_id"] + 1 in telegram.offsets)
    assert [reply.text for reply in ears.replies] == ["2"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            "stop it",
        ),
        ("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook", "qmas webhook delete"),
    ],
)
async def test_a_second_poller_that_stays_ends_with_one_line(
    telegram: FakeTelegram, polling: Polling, words: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_polling, "STAYS_SECONDS", 0.3)
    telegram.fail("getUpdates", *[refusal(409, words)] * 500)
    with pytest.raises(SecondPollerError, match=line):
        await polling.run()
    assert len(telegram.said("getUpdates")) > 5, "it was not believed at once"


async def test_a_token_that_stays_revoked_ends_polling_with_one_line(
    telegram: FakeTelegram, polling: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_polling, "STAYS_SECONDS", 0.1)
    telegram.fail("getUpdates", *[refusal(401, "Unauthorized")] * 500)
    with pytest.raises(BadTokenError, match="QMAS_BOT_TOKEN"):
        await polling.run()


@pytest.mark.parametrize("status", [401, 404, 409])
async def test_one_refusal_in_mid_run_ends_nothing(
    telegram: FakeTelegram, ears: Ears, run: asyncio.Task[None], status: int
) -> None:
    telegram.fail("getUpdates", refusal(status, "Not Found"))
    telegram.updates = [typed("35")]
    await until(lambda: ears.replies)
    assert not run.done()


async def test_refusals_with_more_than_a_while_between_them_are_not_one_that_stays(
    telegram: FakeTelegram, polling: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_polling, "STAYS_SECONDS", 0.1)
    task = asyncio.create_task(polling.run())
    for times in range(1, 4):
        telegram.fail("getUpdates", refusal(409, "Conflict"))
        await until(lambda: not telegram._faults["getUpdates", None])  # noqa: SLF001 - it was answered
        await asyncio.sleep(0.15)  # the passing of time is what is tested
        assert not task.done(), times
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("asked", [10**13, 864000, "soon", -3, None, [], {"a": 1}, float("nan"), True])
async def test_no_pause_that_is_asked_for_makes_it_deaf_and_a_long_one_is_told(
    telegram: FakeTelegram, ears: Ears, intake: Intake, monkeypatch: pytest.MonkeyPatch, asked: object
) -> None:
    monkeypatch.setattr(bot_polling, "LONGEST_PAUSE", 0.2)
    monkeypatch.setattr(bot_polling, "DEAF_SECONDS", 0.05)
    telegram.fail("getUpdates", answer(429, {"ok": False, "error_code": 429, "parameters": {"retry_after": asked}}))
    telegram.updates = [typed("35")]
    task = asyncio.create_task(Polling(intake, Backoff(0.01, 0.02)).run())
    await until(lambda: intake.trouble)
    assert "a pause of" in intake.trouble
    await until(lambda: ears.replies)
    assert intake.trouble == ""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("result", [None, True, "x", 5, {}, [5], [{}], [{"update_id": "1"}], [{"update_id": 2**70}]])
async def test_what_is_no_updates_is_asked_for_again_and_moves_no_offset(
    telegram: FakeTelegram, ears: Ears, run: asyncio.Task[None], result: object
) -> None:
    telegram.fail("getUpdates", *[answer(200, {"ok": True, "result": result})] * 3)
    telegram.updates = [typed("35")]
    await until(lambda: ears.replies)
    assert not run.done()


@pytest.mark.usefixtures("run")
async def test_what_is_no_update_among_updates_is_passed_over(telegram: FakeTelegram, ears: Ears) -> None:
    raw = typed("35")
    telegram.updates = []
    telegram.fail("getUpdates", answer(200, {"ok": True, "result": [5, {}, raw, {"update_id": 2**70}]}))
    await until(lambda: raw["update_id"] + 1 in telegram.offsets)
    assert [reply.text for reply in ears.replies] == ["35"]
