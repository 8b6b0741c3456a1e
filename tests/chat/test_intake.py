"""What an update amounts to."""

import asyncio
from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Any

import pytest
from fakes_ears import Ears
from fakes_telegram import BOT_ID, TOKEN, FakeTelegram, half_body, refusal, reset
from fakes_updates import CHAT, WRITTEN, grouped, member, message, person, tap, typed, update
from telegram import Update
from waiting import until

from bot.chat import (
    Acknowledgement,
    BadTokenError,
    Intake,
    TelegramMismatchError,
    insisting,
    make_bot,
    replies,
    request,
)
from bot.records import ChatKey, Reply, ReplyKind
from bot.telemetry import Telemetry

NO_ANSWERS: list[tuple[str, dict[str, Any]]] = [
    ("photo", {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}),
    ("voice", {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}),
    ("contact", {"contact": {"phone_number": "1", "first_name": "A"}}),
    ("location", {"location": {"longitude": 1.0, "latitude": 1.0}}),
    ("document", {"document": {"file_id": "a", "file_unique_id": "b"}}),
    ("dice", {"dice": {"value": 1, "emoji": "🎲"}}),
]


async def read(intake: Intake, raw: dict[str, Any]) -> Reply | None:
    return await intake.read(Update.de_json(raw, intake.bot))


def deaf(telegram: FakeTelegram, telemetry: Telemetry) -> Intake:
    def hear(_reply: Reply) -> Awaitable[Acknowledgement]:
        raise AssertionError("heard")

    return Intake(make_bot(TOKEN, telegram.url), hear, telemetry, down=OSError, group_line=str)


async def test_a_reply_is_not_left_over_for_the_next_update(intake: Intake) -> None:
    assert await read(intake, typed("35")) is not None
    assert await read(intake, grouped("hello")) is None


async def test_a_text_is_heard_with_its_chat_message_time_and_language(intake: Intake) -> None:
    raw = typed("85 000 €")
    assert await read(intake, raw) == Reply(
        chat=ChatKey(BOT_ID, CHAT),
        update_id=raw["update_id"],
        kind=ReplyKind.TEXT,
        text="85 000 €",
        message_id=70,
        at=datetime.fromtimestamp(WRITTEN, UTC),
        language_code="fr",
    )


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("/start", "start", ""),
        ("/start ngo-7", "start", "ngo-7"),
        ("/Start@guide_bot  ngo-7 ", "start", "ngo-7"),
        ("/status\nplease", "status", "please"),
    ],
)
async def test_a_command_is_its_name_and_its_argument(intake: Intake, text: str, name: str, argument: str) -> None:
    reply = await read(intake, typed(text))
    assert reply is not None
    assert (reply.kind, reply.text, reply.argument) == (ReplyKind.COMMAND, name, argument)


@pytest.mark.parametrize(("kind", "content"), NO_ANSWERS)
async def test_what_is_no_answer_is_heard_by_its_kind(intake: Intake, kind: str, content: dict[str, Any]) -> None:
    reply = await read(intake, update(message=message(caption="a tell-tale caption", **content)))
    assert reply is not None
    assert (reply.kind, reply.text, reply.argument) == (ReplyKind.OTHER, kind, "")


async def test_every_item_of_an_album_names_its_album(intake: Intake) -> None:
    content = {**NO_ANSWERS[0][1], "media_group_id": "13"}
    heard = [await read(intake, update(message=message(**content))) for _ in range(2)]
    assert [(reply.kind, reply.argument) for reply in heard if reply] == [(ReplyKind.OTHER, "13")] * 2


async def test_what_telegram_itself_writes_in_a_chat_is_not_heard(intake: Intake) -> None:
    service = message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    assert await read(intake, update(message=service)) is None


async def test_an_edited_message_is_heard_as_such_without_its_words(intake: Intake) -> None:
    reply = await read(intake, update(edited_message=message("36", edit_date=WRITTEN + 5)))
    assert reply is not None
    assert (reply.kind, reply.text) == (ReplyKind.EDITED, "")
    assert reply.at == datetime.fromtimestamp(WRITTEN + 5, UTC)


async def test_an_edited_command_is_an_edit(intake: Intake) -> None:
    reply = await read(intake, update(edited_message=message("/forget", edit_date=WRITTEN + 5)))
    assert reply is not None
    assert reply.kind == ReplyKind.EDITED


async def test_a_tap_is_its_data_and_its_message_and_has_no_time(intake: Intake) -> None:
    reply = await read(intake, tap("abc123.4.+en"))
    assert reply is not None
    heard = (reply.kind, reply.text, reply.message_id, reply.at, reply.language_code)
    assert heard == (ReplyKind.TAP, "abc123.4.+en", 70, None, "fr")


async def test_a_tap_on_an_inaccessible_message_without_data_is_heard(intake: Intake) -> None:
    old = {"chat": {"id": CHAT, "type": "private"}, "message_id": 9, "date": 0}
    reply = await read(intake, tap(None, message=old))
    assert reply is not None
    assert (reply.kind, reply.text, reply.message_id, reply.chat.chat) == (ReplyKind.TAP, "", 9, CHAT)


async def test_a_tap_of_no_message_is_not_heard(intake: Intake) -> None:
    query = {"id": "4711", "from": person(), "chat_instance": "1", "inline_message_id": "i"}
    assert await read(intake, update(callback_query=query)) is None


@pytest.mark.parametrize(
    ("new", "old", "kind"),
    [("kicked", "member", ReplyKind.BLOCKED), ("member", "kicked", ReplyKind.UNBLOCKED)],
)
async def test_blocking_and_unblocking_are_heard(intake: Intake, new: str, old: str, kind: ReplyKind) -> None:
    reply = await read(intake, member(new, old))
    assert reply is not None
    assert reply.kind == kind


async def test_nul_and_lone_surrogates_stop_at_the_door(intake: Intake) -> None:
    reply = await read(intake, typed("a\0b\ud83dc😀"))
    assert reply is not None
    assert reply.text == "abc😀"


@pytest.mark.parametrize(
    ("text", "kept"), [("x" * 5000, "x" * 4096), ("\0x" * 4096, "x" * 4096), ("x" * 4095 + "😀", "x" * 4095)]
)
def test_text_is_cut_at_4096_utf_16_units_and_never_within_a_character(text: str, kept: str) -> None:
    assert replies.clean(text) == kept


async def test_a_group_gets_one_polite_line_an_hour(intake: Intake, telegram: FakeTelegram) -> None:
    for raw in (
        member("member", "left", "supergroup", -100123),
        grouped("/start@guide_bot"),
        grouped("/start@guide_bot", chat=-5),
    ):
        assert await read(intake, raw) is None
    await until(lambda: len(telegram.said("sendMessage")) == 2)
    assert [(call.chat, call.fields["text"]) for call in telegram.said("sendMessage")] == [
        (-100123, "In private, please (fr)."),
        (-5, "In private, please (fr)."),
    ]


@pytest.mark.parametrize(
    "raw",
    [grouped("hello"), grouped("/start@other_bot"), member("left", "member", "supergroup", -100123)],
)
async def test_a_group_that_does_not_address_the_bot_gets_nothing(
    intake: Intake, telegram: FakeTelegram, raw: dict[str, Any]
) -> None:
    assert await read(intake, raw) is None
    await intake.best_effort.close()
    assert telegram.said("sendMessage") == []


async def test_a_handler_that_fails_is_counted_and_its_update_is_not_heard(
    telegram: FakeTelegram, telemetry: Telemetry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_update: Update, _bot: int) -> Reply | None:
        raise LookupError("tell-tale")

    monkeypatch.setattr(replies, "typed", broken)
    intake = deaf(telegram, telemetry)
    await intake.start()
    assert await read(intake, typed("35")) is None
    assert b'qmas_failures_total{error="LookupError",part="handler"} 1.0' in telemetry.exposition()
    await intake.stop()


async def test_a_token_that_telegram_refuses_is_told_in_one_line_without_it(telegram: FakeTelegram) -> None:
    telegram.fail("getMe", refusal(401, "Unauthorized"))
    intake = deaf(telegram, Telemetry())
    with pytest.raises(BadTokenError) as caught:
        await intake.start()
    assert TOKEN not in f"{caught.value!r}{caught.value.__cause__!r}"
    assert not intake.is_authorised
    await intake.stop()


async def test_a_start_waits_for_telegram_and_says_so_once(
    telegram: FakeTelegram, telemetry: Telemetry, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(insisting, "FIRST_SECONDS", 0.01)
    monkeypatch.setattr(request, "UNTOLD_PAUSE", 0.01)
    monkeypatch.setattr(request, "_SHORTEST_PAUSE", 0.01)
    telegram.fail("getMe", reset(), refusal(502, "Bad Gateway"), refusal(429, "Too Many Requests", 0), half_body())
    intake = deaf(telegram, telemetry)
    assert (intake.is_authorised, intake.trouble) == (False, "the bot is not authorised yet")
    await intake.start()
    assert (intake.is_authorised, intake.trouble) == (True, "")
    assert len(telegram.said("getMe")) == 5
    assert capsys.readouterr().out.count("Telegram is waited for") == 1
    assert b'qmas_failures_total{error="TelegramUnreachableError",part="start"} 3.0' in telemetry.exposition()
    await intake.stop()


async def test_a_telegram_that_does_not_listen_is_waited_for_until_the_stop(
    telegram: FakeTelegram, telemetry: Telemetry
) -> None:
    await telegram.stop()
    intake = deaf(telegram, telemetry)
    starting = asyncio.create_task(intake.start())
    await until(lambda: b'part="start"' in telemetry.exposition())
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    assert not intake.is_authorised
    await intake.stop()


async def test_an_address_that_speaks_no_tls_ends_a_start_with_one_line(telegram: FakeTelegram) -> None:
    bot = make_bot(TOKEN, telegram.url.replace("http:", "https:"))
    intake = Intake(bot, Ears().hear, Telemetry(), down=OSError, group_line=str)
    with pytest.raises(TelegramMismatchError, match="QMAS_BOT_API_URL"):
        await intake.start()
    await intake.stop()
