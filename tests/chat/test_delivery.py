"""Delivery against a Bot API that errs."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import pytest
from aiohttp import web
from fakes_outbox import LEASE, FakeOutbox, Waiting, clock
from fakes_telegram import BOT_ID, EDITED, FakeTelegram, Fault, answer, half_body, held, refusal, reset, silence
from telegram import Bot
from waiting import a_moment, until

from bot.chat import Delivery, request
from bot.chat import claim_delivery as carrier
from bot.chat import delivery as bot_delivery
from bot.records import (
    Asked,
    Bold,
    ChatKey,
    Claim,
    Delivered,
    Document,
    Farewell,
    Fold,
    InlineButton,
    Menu,
    Note,
    Outgoing,
    Sheet,
    StoreError,
    Talk,
    TextLink,
    Utterance,
)
from bot.telemetry import Telemetry

ONE, TWO, THREE = (ChatKey(BOT_ID, chat) for chat in (1, 2, 3))
WORDS = Utterance("Noted.")
SWEEP = timedelta(seconds=5)
SAME = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
GONE = refusal(400, "Bad Request: message to edit not found")


def talk(text: str = "A question", tapped: int | None = None, asks: int | None = None) -> Talk:
    return Talk(Utterance(text, rows=((InlineButton("Yes", "abc.1.yes"),),)), tapped, asks)


class World:
    """Delivery with both of its neighbours."""

    def __init__(self, delivery: Delivery, outbox: FakeOutbox, telegram: FakeTelegram) -> None:
        self.delivery, self.outbox, self.telegram = delivery, outbox, telegram

    async def say(self, key: ChatKey, *outgoing: Outgoing, live: int | None = None) -> None:
        """Puts the rows, wakes delivery and waits for the first mark."""
        before = len(self.outbox.marks)
        self.outbox.put(key, *outgoing, message_id=live)
        self.delivery.wake([key])
        await until(lambda: len(self.outbox.marks) > before)


@pytest.fixture
def world(delivery: Delivery, outbox: FakeOutbox, telegram: FakeTelegram) -> World:
    return World(delivery, outbox, telegram)


async def test_a_question_goes_out_with_bold_words_and_buttons_and_its_message_is_recorded(world: World) -> None:
    await world.say(ONE, Talk(Utterance("How old?", (Bold(4, 3),), ((InlineButton("35", "abc.1.35"),),))))
    (call,) = world.telegram.said("sendMessage")
    assert call.fields["text"] == "How old?"
    assert call.fields["entities"] == [{"type": "bold", "offset": 4, "length": 3}]
    assert call.fields["reply_markup"] == {"inline_keyboard": [[{"text": "35", "callback_data": "abc.1.35"}]]}
    assert (world.outbox.marks[0].message_id, world.outbox.marks[0].sent_messages) == (101, (101,))


async def test_links_and_folds_go_out_as_telegrams_entities(world: World) -> None:
    link = TextLink(4, 4, "https://www.gov.hk")
    await world.say(ONE, Talk(Utterance("See page", folds=(Fold(0, 8),), links=(link,))))
    (call,) = world.telegram.said("sendMessage")
    assert call.fields["entities"] == [
        {"type": "expandable_blockquote", "offset": 0, "length": 8},
        {"type": "text_link", "offset": 4, "length": 4, "url": "https://www.gov.hk"},
    ]


async def test_a_tap_on_the_live_message_edits_it(world: World) -> None:
    await world.say(ONE, talk(tapped=50), live=50)
    assert [call.fields["message_id"] for call in world.telegram.said("editMessageText")] == ["50"]
    assert world.telegram.said("sendMessage") == []
    assert (world.outbox.marks[0].message_id, world.outbox.marks[0].sent_messages) == (50, ())


async def test_an_unmodified_edit_is_a_success(world: World) -> None:
    world.telegram.fail("editMessageText", refusal(400, SAME))
    await world.say(ONE, talk(tapped=50), live=50)
    assert world.telegram.said("sendMessage") == []
    assert [event.kind for event in world.outbox.marks[0].events] == ["delivered"]


async def test_what_is_asked_in_a_new_message_is_marked_with_its_id_whatever_comes_behind(world: World) -> None:
    await world.say(ONE, Note(WORDS), talk(asks=4), talk("A reminder"))
    assert world.outbox.marks[0].asked == Asked(4, message_id=102)


async def test_what_is_asked_by_an_edit_is_marked_with_telegrams_own_second(world: World) -> None:
    await world.say(ONE, talk(tapped=50, asks=4), live=50)
    assert world.outbox.marks[0].asked == Asked(4, edited_at=datetime.fromtimestamp(EDITED, UTC))


async def test_what_stood_there_already_or_was_edited_at_no_known_time_is_not_marked_as_asked(world: World) -> None:
    world.telegram.fail("editMessageText", refusal(400, SAME))
    await world.say(ONE, talk(tapped=50, asks=4), live=50)
    world.telegram.results["editMessageText"] = True
    await world.say(ONE, talk(tapped=50, asks=4), live=50)
    assert [mark.asked for mark in world.outbox.marks] == [None, None]


async def test_what_is_refused_or_only_stands_beside_the_question_is_not_marked_as_asked(world: World) -> None:
    world.telegram.fail("sendMessage", refusal(400, "Bad Request: message is too long"))
    await world.say(ONE, talk(asks=4), talk("A screen beside it"))
    assert world.outbox.marks[0].asked is None


@pytest.mark.parametrize(
    "fault",
    [
        GONE,
        refusal(400, "Bad Request: message can't be edited"),
        refusal(400, "Bad Request: MESSAGE_ID_INVALID"),
        refusal(400, "Bad Request: there is no text in the message to edit"),
    ],
)
async def test_what_cannot_be_edited_is_sent_anew(world: World, fault: Fault) -> None:
    world.telegram.fail("editMessageText", fault)
    await world.say(ONE, talk(tapped=50), live=50)
    assert len(world.telegram.said("sendMessage")) == 1
    assert world.outbox.marks[0].message_id == 101


async def test_a_text_sends_anew_and_takes_the_keyboard_off_the_old_message(world: World) -> None:
    await world.say(ONE, talk(), live=50)
    await until(lambda: world.telegram.said("editMessageReplyMarkup"))
    (call,) = world.telegram.said("editMessageReplyMarkup")
    assert (call.fields["message_id"], "reply_markup" in call.fields) == ("50", False)
    assert world.telegram.said("editMessageText") == []


async def test_a_tap_on_an_older_message_leaves_one_live_keyboard(world: World) -> None:
    await world.say(ONE, talk(tapped=40), live=50)
    await until(lambda: len(world.telegram.said("editMessageReplyMarkup")) == 2)
    bared = {call.fields["message_id"] for call in world.telegram.said("editMessageReplyMarkup")}
    assert (bared, world.outbox.marks[0].message_id) == ({"40", "50"}, 101)


async def test_a_tap_with_no_message_recorded_sends_anew(world: World) -> None:
    await world.say(ONE, talk(tapped=40))
    assert world.telegram.said("editMessageText") == []
    assert len(world.telegram.said("sendMessage")) == 1


async def test_taking_the_keyboard_off_neither_delays_nor_fails_the_send(world: World) -> None:
    opened = asyncio.Event()
    world.telegram.fail("editMessageReplyMarkup", held(opened))
    began = time.monotonic()
    await world.say(ONE, talk(), live=50)
    assert time.monotonic() - began < carrier.SEND_SECONDS
    assert len(world.outbox.marks[0].done) == 1
    opened.set()


async def test_rows_of_a_chat_go_in_order_and_the_second_question_takes_the_first_ones_keyboard(world: World) -> None:
    await world.say(ONE, Note(WORDS), talk("first"), Note(Utterance("between")), talk("second"))
    said = [call.fields["text"] for call in world.telegram.said("sendMessage")]
    assert said == ["Noted.", "first", "between", "second"]
    assert (world.outbox.marks[0].message_id, world.outbox.marks[0].sent_messages) == (104, (101, 102, 103, 104))
    await until(lambda: world.telegram.said("editMessageReplyMarkup"))
    assert world.telegram.said("editMessageReplyMarkup")[0].fields["message_id"] == "102"


async def test_a_row_after_a_failed_one_waits_for_it(world: World) -> None:
    world.telegram.fail("sendMessage", refusal(500, "Internal Server Error"))
    await world.say(ONE, Note(Utterance("first")), Note(Utterance("second")))
    assert (world.outbox.marks[0].done, len(world.telegram.said("sendMessage"))) == ((), 1)
    await until(lambda: not world.outbox.chats[ONE].rows)
    assert [call.fields["text"] for call in world.telegram.said("sendMessage")] == ["first", "first", "second"]


@pytest.mark.parametrize("fault", [refusal(502, "Bad Gateway"), reset(), half_body(), silence(2)])
async def test_a_failure_is_retried_later_and_told_by_class(
    world: World, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier, "SEND_SECONDS", 0.2)
    world.telegram.fail("sendMessage", fault)
    before = clock()
    await world.say(ONE, Note(WORDS))
    mark = world.outbox.marks[0]
    assert mark.not_before is not None
    assert mark.not_before - before > timedelta(seconds=0.37)
    assert mark.not_before - clock() < timedelta(seconds=1.5)
    assert [(event.kind, event.body, event.error != "") for event in mark.events] == [("failed", None, True)]
    await until(lambda: not world.outbox.chats[ONE].rows)


async def test_one_chats_trouble_does_not_delay_another(world: World) -> None:
    opened = asyncio.Event()
    world.telegram.fail("sendMessage", held(opened), chat=1)
    world.outbox.put(ONE, Note(WORDS))
    world.delivery.wake([ONE])
    await until(lambda: world.telegram.said("sendMessage", 1))
    await world.say(TWO, Note(WORDS))
    assert world.outbox.marks[0].claim.key == TWO
    opened.set()


async def test_a_429_holds_its_chat_alone(world: World) -> None:
    world.telegram.fail("sendMessage", refusal(429, "Too Many Requests: retry after 1", 1), chat=1)
    before = clock()
    await world.say(ONE, Note(WORDS))
    held = world.outbox.marks[0].not_before
    assert held is not None
    assert held - before >= timedelta(seconds=1)
    await world.say(TWO, Note(WORDS))
    assert len(world.outbox.marks[1].done) == 1
    await until(lambda: not world.outbox.chats[ONE].rows)
    assert clock() >= held


async def test_429s_in_two_chats_within_a_second_hold_all_sending(world: World) -> None:
    for chat in (1, 2):
        world.telegram.fail("sendMessage", refusal(429, "Too Many Requests: retry after 1", 1), chat=chat)
        await world.say(ChatKey(BOT_ID, chat), Note(WORDS))
    began = time.monotonic()
    await world.say(THREE, Note(WORDS))
    assert time.monotonic() - began > 0.8
    await until(lambda: not any(chat.rows for chat in world.outbox.chats.values()))


@pytest.mark.parametrize(
    "fault",
    [
        refusal(403, "Forbidden: bot was blocked by the user"),
        refusal(400, "Bad Request: chat not found"),
    ],
)
async def test_somebody_who_blocked_the_bot_is_noted_and_not_retried(world: World, fault: Fault) -> None:
    world.telegram.fail("sendMessage", fault)
    await world.say(ONE, Note(WORDS), Note(WORDS))
    mark = world.outbox.marks[0]
    assert (len(mark.done), mark.blocked_at is not None, mark.not_before) == (2, True, None)
    await a_moment()
    assert len(world.telegram.said("sendMessage")) == 1


async def test_a_farewell_to_somebody_who_blocked_the_bot_still_ends_the_chat(world: World) -> None:
    world.telegram.fail("sendMessage", refusal(403, "Forbidden: bot was blocked by the user"))
    await world.say(ONE, Farewell(WORDS))
    assert (world.outbox.marks[0].gone, world.outbox.marks[0].events) == (True, ())


async def test_what_telegram_refuses_is_dropped_and_the_next_row_goes_on(world: World, telemetry: Telemetry) -> None:
    world.telegram.fail("sendMessage", refusal(400, "Bad Request: message is too long"))
    await world.say(ONE, Note(Utterance("long")), Note(WORDS))
    assert [event.kind for event in world.outbox.marks[0].events] == ["failed", "delivered"]
    assert len(world.outbox.marks[0].done) == 2
    assert b'qmas_deliveries_total{kind="note",result="dropped"} 1.0' in telemetry.exposition()


async def test_a_document_is_sent_from_memory(world: World) -> None:
    await world.say(ONE, Document("answers.txt", "années: 12", "All of it"))
    (call,) = world.telegram.said("sendDocument")
    assert call.files == {"answers.txt": "années: 12".encode()}
    assert call.fields["caption"] == "All of it"


@pytest.mark.parametrize(
    ("template", "method"), [("card", "sendPhoto"), ("chart", "sendPhoto"), ("paper", "sendDocument")]
)
async def test_a_sheet_is_made_as_it_is_sent(
    outbox: FakeOutbox, bot: Bot, telegram: FakeTelegram, template: Literal["card", "chart", "paper"], method: str
) -> None:
    async def make(sheet: Sheet) -> bytes:
        return sheet.given.encode()

    delivery = Delivery(outbox, bot, Telemetry(), clock, make=make)
    delivery.start()
    outbox.put(ONE, Sheet(template, "sheet.bin", "made of this", Note(WORDS), "Yours"))
    delivery.wake([ONE])
    await until(lambda: outbox.marks)
    (call,) = telegram.said(method)
    assert (call.files, call.fields["caption"]) == ({"sheet.bin": b"made of this"}, "Yours")
    assert [event.kind for event in outbox.marks[0].events] == ["delivered"]
    await delivery.stop()


async def test_a_sheet_that_cannot_be_made_is_said_as_text_once_and_operators_see_it(
    world: World, telemetry: Telemetry
) -> None:
    await world.say(
        ONE, Sheet("card", "card.png", "{}", Note(WORDS)), Sheet("paper", "a.pdf", "{}", Document("a.txt", "x"))
    )
    assert [call.fields["text"] for call in world.telegram.said("sendMessage")] == ["Noted."]
    assert [call.files for call in world.telegram.said("sendDocument")] == [{"a.txt": b"x"}]
    assert world.telegram.said("sendPhoto") == []
    assert len(world.outbox.marks[0].done) == 2
    assert b'qmas_failures_total{error="NotMadeError",part="press"} 2.0' in telemetry.exposition()


async def test_a_menu_is_set_for_its_chat(world: World) -> None:
    await world.say(ONE, Menu("zh-Hant", (("start", "開始"),)))
    (call,) = world.telegram.said("setMyCommands")
    assert call.fields["commands"] == [{"command": "start", "description": "開始"}]
    assert call.fields["scope"] == {"type": "chat", "chat_id": 1}


@pytest.mark.parametrize(
    "fault", [refusal(500, "Internal"), refusal(429, "Too Many Requests", 3600), reset(), half_body()]
)
async def test_a_menu_that_fails_for_now_is_set_aside_and_holds_nothing_up(
    world: World, telemetry: Telemetry, fault: Fault
) -> None:
    menu = Menu("fr", (("start", "début"),))
    world.telegram.fail("setMyCommands", fault)
    await world.say(ONE, menu, Note(WORDS))
    assert [call.method for call in world.telegram.calls[-2:]] == ["sendMessage", "setMyCommands"], "words go first"
    (mark,) = world.outbox.marks
    assert (len(mark.done), len(mark.aside), mark.not_before) == (1, 1, None)
    assert [row.outgoing for row in world.outbox.chats[ONE].aside] == [menu]
    assert b'qmas_deliveries_total{kind="menu",result="aside"} 1.0' in telemetry.exposition()
    await world.say(ONE, Note(WORDS))
    assert (len(world.telegram.said("sendMessage")), world.delivery.trouble) == (2, "")


async def test_a_menu_that_is_refused_for_good_is_dropped(world: World) -> None:
    world.telegram.fail("setMyCommands", refusal(400, "Bad Request: BOT_COMMAND_INVALID"))
    await world.say(ONE, Menu("fr", (("START", "début"),)))
    assert [(len(mark.done), mark.aside) for mark in world.outbox.marks] == [(1, ())]


async def test_a_farewell_deletes_by_hundreds_says_the_words_and_leaves_no_trace(world: World) -> None:
    world.telegram.fail("deleteMessages", refusal(400, "Bad Request: message can't be deleted"))
    await world.say(ONE, Farewell(WORDS, tuple(range(1, 251))))
    assert [len(call.fields["message_ids"]) for call in world.telegram.said("deleteMessages")] == [100, 100, 50]
    assert [call.method for call in world.telegram.calls][-1] == "sendMessage"
    assert (world.outbox.marks[0].gone, world.outbox.marks[0].events) == (True, ())


async def test_a_holder_stops_when_its_lease_is_nearly_over(bot: Bot, telegram: FakeTelegram) -> None:
    passed = timedelta()
    outbox = FakeOutbox()
    delivery = Delivery(outbox, bot, Telemetry(), lambda: clock() + passed)

    async def late(_request: web.Request) -> web.Response:
        nonlocal passed
        passed = LEASE - timedelta(seconds=carrier.SEND_SECONDS)
        return web.json_response({"ok": True, "result": {"message_id": 5}})

    delivery.start()
    outbox.put(ONE, Note(WORDS), Note(WORDS), Note(WORDS))
    telegram.fail("sendMessage", late)
    delivery.wake([ONE])
    await until(lambda: outbox.marks)
    assert (len(outbox.marks[0].done), outbox.marks[0].not_before) == (1, None)
    await until(lambda: not outbox.chats[ONE].rows)  # claimed again at once, under a fresh lease
    await delivery.stop()


async def test_marks_of_many_chats_are_written_together(world: World) -> None:
    keys = [ChatKey(BOT_ID, chat) for chat in range(10, 60)]
    for key in keys:
        world.outbox.put(key, Note(WORDS))
    world.delivery.wake(keys)
    await until(lambda: len(world.outbox.marks) == len(keys))
    assert world.outbox.mark_calls < len(keys)


async def test_more_chats_than_places_are_all_served(world: World) -> None:
    keys = [ChatKey(BOT_ID, chat) for chat in range(10, 210)]
    for key in keys:
        world.outbox.put(key, Note(WORDS))
    world.delivery.wake(keys)
    await until(lambda: len(world.outbox.marks) == len(keys))
    assert len(world.telegram.said("sendMessage")) == len(keys)


async def test_what_was_claimed_with_its_turn_is_said_at_once_and_marked(world: World) -> None:
    keys = [ChatKey(BOT_ID, chat) for chat in range(10, 110)]
    for key in keys:
        world.outbox.put(key, Note(WORDS))
    claims = await world.outbox.claim(world.delivery.owner, clock(), 1000)
    world.delivery.take(claims)
    await until(lambda: len(world.outbox.marks) == len(keys))
    assert {call.chat for call in world.telegram.said("sendMessage")} == {key.chat for key in keys}


async def test_at_the_stop_what_was_claimed_and_not_begun_is_given_back(
    outbox: FakeOutbox, bot: Bot, telegram: FakeTelegram
) -> None:
    delivery = Delivery(outbox, bot, Telemetry(), clock)
    assert delivery.owner == ""
    delivery.start()
    for chat in range(10, 110):
        outbox.put(ChatKey(BOT_ID, chat), Note(WORDS))
    delivery.take(await outbox.claim(delivery.owner, clock(), 1000))
    await delivery.stop()
    assert delivery.owner == ""
    said = {call.chat for call in telegram.said("sendMessage")}
    assert len(outbox.marks) == 100
    assert {mark.claim.key.chat for mark in outbox.marks if mark.done} == said
    assert len(said) < 100


async def test_a_chat_woken_while_it_is_held_is_served_again(world: World) -> None:
    opened = asyncio.Event()
    world.telegram.fail("setMyCommands", held(opened))
    world.outbox.put(ONE, Menu("en", (("start", "Begin"),)))
    world.delivery.wake([ONE])
    await until(lambda: world.telegram.said("setMyCommands"))
    world.outbox.put(ONE, Menu("fr", (("start", "Début"),)))
    world.delivery.wake([ONE])
    opened.set()
    await until(lambda: len(world.telegram.said("setMyCommands")) == 2)


async def test_a_chat_that_another_process_holds_is_served_soon_after_it_lets_go(world: World) -> None:
    lets_go = clock() + timedelta(seconds=0.4)
    world.outbox.put(ONE, Note(WORDS))
    world.outbox.chats[ONE].lease_until = lets_go
    world.delivery.wake([ONE])
    await until(lambda: world.telegram.said("sendMessage"))
    assert timedelta() < clock() - lets_go < SWEEP, "after it lets go, and before a sweep would find it"


async def test_a_chat_that_is_not_to_be_had_is_left_to_the_sweep_in_the_end(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_delivery, "_HELD_PAUSE", 0.001)  # doubled five times, it is less than a moment
    asked: list[int] = []
    claim = world.outbox.claim

    async def count(*args: Any, **more: Any) -> tuple[Claim, ...]:  # noqa: ANN401 - as the outbox takes it
        asked.append(1)
        return await claim(*args, **more)

    monkeypatch.setattr(world.outbox, "claim", count)
    world.delivery.wake([ONE])
    await until(lambda: len(asked) == 6)
    await a_moment()
    assert len(asked) == 6


async def test_a_chat_woken_while_it_is_being_claimed_is_served_again(world: World) -> None:
    world.outbox.may_claim.clear()
    world.outbox.put(ONE, Note(Utterance("first")))
    world.delivery.wake([ONE])
    await until(lambda: world.outbox.chats[ONE].lease_until)
    world.outbox.put(ONE, Note(Utterance("second")))
    world.delivery.wake([ONE])
    world.outbox.may_claim.set()
    await until(lambda: not world.outbox.chats[ONE].rows)
    assert [call.fields["text"] for call in world.telegram.said("sendMessage")] == ["first", "second"]


async def test_a_store_that_gives_fewer_chats_than_asked_for_is_asked_again(world: World) -> None:
    world.outbox.most = 3
    keys = [ChatKey(BOT_ID, chat) for chat in range(10, 30)]
    for key in keys:
        world.outbox.put(key, Note(WORDS))
    world.delivery.wake(keys)
    await until(lambda: len(world.outbox.marks) == len(keys))


async def test_a_claim_that_fails_is_made_again(world: World, telemetry: Telemetry) -> None:
    world.outbox.down = OSError("database")
    world.outbox.put(ONE, Note(WORDS))
    world.delivery.wake([ONE])
    await until(lambda: b'part="outbox"' in telemetry.exposition())
    world.outbox.down = None
    await until(lambda: world.outbox.marks)


async def test_a_lease_that_runs_out_before_its_mark_is_written_says_nothing_twice(world: World) -> None:
    world.outbox.marks_down = OSError("database")
    world.outbox.put(ONE, Note(WORDS))
    world.delivery.wake([ONE])
    await until(lambda: world.telegram.said("sendMessage"))
    world.outbox.chats[ONE].lease_until = None
    world.delivery._is_sweep_due = True  # noqa: SLF001 - only a sweep asks for chats that are held
    world.delivery.wake([TWO])
    await until(lambda: world.outbox.chats[ONE].lease_until)
    world.outbox.marks_down = None
    await until(lambda: world.outbox.marks)
    assert len(world.telegram.said("sendMessage")) == 1


async def test_rows_nobody_woke_delivery_for_are_found_by_the_sweep(
    bot: Bot, telegram: FakeTelegram, outbox: FakeOutbox
) -> None:
    outbox.put(ONE, Note(WORDS))
    delivery = Delivery(outbox, bot, Telemetry(), clock)
    delivery.start()
    await until(lambda: telegram.said("sendMessage"))
    await delivery.stop()


async def test_marks_wait_for_a_database_that_is_down_and_nothing_is_said_twice(
    world: World, telemetry: Telemetry
) -> None:
    opened = asyncio.Event()
    world.telegram.fail("setMyCommands", held(opened))
    world.outbox.put(ONE, Menu("en", (("start", "Begin"),)))
    world.delivery.wake([ONE])
    await until(lambda: world.telegram.said("setMyCommands"))
    world.outbox.down = OSError("database")
    opened.set()
    await until(lambda: b'part="marks"' in telemetry.exposition())
    assert world.outbox.marks == []
    world.outbox.down = None
    await until(lambda: world.outbox.marks)
    assert len(world.telegram.said("setMyCommands")) == 1


async def test_stopping_lets_what_is_being_said_end_and_writes_its_mark(
    bot: Bot, telegram: FakeTelegram, outbox: FakeOutbox
) -> None:
    delivery = Delivery(outbox, bot, Telemetry(), clock)
    delivery.start()
    opened = asyncio.Event()
    telegram.fail("setMyCommands", held(opened))
    outbox.put(ONE, Menu("en", (("start", "Begin"),)))
    delivery.wake([ONE])
    await until(lambda: telegram.said("setMyCommands"))
    stopping = asyncio.create_task(delivery.stop())
    await asyncio.sleep(0)  # it has begun
    opened.set()
    await stopping
    assert [len(mark.done) for mark in outbox.marks] == [1]


async def test_with_one_writer_marks_go_with_a_turn_and_those_it_could_not_write_follow_alone(
    bot: Bot, outbox: FakeOutbox
) -> None:
    delivery = Delivery(outbox, bot, Telemetry(), clock, has_one_writer=True)
    delivery.start()
    outbox.put(ONE, talk())
    delivery.wake([ONE])
    await until(lambda: delivery._marks)  # noqa: SLF001 - it was said, and its answer read
    with pytest.raises(OSError, match="rolled back"), delivery.marks():
        raise OSError("rolled back")
    with delivery.marks() as marks:
        assert [mark.claim.key for mark in marks] == [ONE]
    with delivery.marks() as marks:
        assert marks == []
    outbox.chats[ONE] = Waiting()
    outbox.put(ONE, talk("Another"))
    delivery.wake([ONE])
    await until(lambda: outbox.marks)  # nobody took it along
    assert outbox.mark_calls == 1
    await delivery.stop()


async def test_with_many_writers_no_turn_carries_marks(world: World) -> None:
    world.outbox.marks_down = OSError("database")
    world.outbox.put(ONE, talk())
    world.delivery.wake([ONE])
    await until(lambda: world.delivery._marks)  # noqa: SLF001 - it was said, and its answer read
    with world.delivery.marks() as marks:
        assert list(marks) == []
    world.outbox.marks_down = None
    await until(lambda: world.outbox.marks)


class Refusing(FakeOutbox):
    """Writes nothing together with a mark of the first chat, as a transaction would."""

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """All or nothing."""
        if any(mark.claim.key == ONE for mark in marks):
            raise OSError("refused")
        await super().mark(marks, now)


async def test_at_the_stop_a_mark_that_cannot_be_written_does_not_keep_back_the_others(
    bot: Bot, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_delivery, "SEND_SECONDS", 2)  # for which it tries again
    outbox = Refusing()
    delivery = Delivery(outbox, bot, Telemetry(), clock, has_one_writer=True)
    delivery.start()
    for key in (ONE, TWO):
        outbox.put(key, talk())
    delivery.wake([ONE, TWO])
    await until(lambda: len(telegram.said("sendMessage")) == 2)
    await delivery.stop()
    assert [mark.claim.key for mark in outbox.marks] == [TWO]


ODD = [
    {"ok": False, "error_code": 429},
    {"ok": False, "error_code": 500, "description": "Internal Server Error"},
    {"ok": False},
    {"ok": True},
    {"ok": True, "result": {"message_id": 2**70}},
    {"ok": True, "result": {"message_id": True}},
    {"ok": True, "result": {"message_id": "5"}},
    {"ok": True, "result": [5]},
    b'{"ok": true, "result": ' + b"[" * 100_000,
]
MISSHAPEN = [{"parameters": []}, {"parameters": "x"}, {"description": 5}, {"description": None, "parameters": {"a": 1}}]


@pytest.mark.parametrize("body", ODD)
async def test_a_message_is_not_dropped_for_an_answer_that_is_none(
    world: World, body: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "UNTOLD_PAUSE", 0.01)
    world.telegram.fail("sendMessage", answer(200, body))
    await world.say(ONE, Note(WORDS))
    assert (world.outbox.marks[0].done, world.outbox.marks[0].sent_messages) == ((), ())
    await until(lambda: not world.outbox.chats[ONE].rows)
    assert [event.kind for event in world.outbox.marks[-1].events] == ["delivered"]


@pytest.mark.parametrize("more", MISSHAPEN)
@pytest.mark.parametrize("status", [200, 400, 403])
async def test_what_is_half_a_refusal_is_none(world: World, status: int, more: dict[str, object]) -> None:
    world.telegram.fail("sendMessage", answer(status, {"ok": False, "error_code": 400 if status == 200 else 0} | more))
    await world.say(ONE, Note(WORDS))
    assert (world.outbox.marks[0].done, world.outbox.marks[0].blocked_at) == ((), None)
    await until(lambda: not world.outbox.chats[ONE].rows)


@pytest.mark.parametrize("proxys", [400, 403, 404, 413])
async def test_a_proxy_that_refuses_in_telegrams_place_blocks_nobody_and_drops_nothing(
    world: World, proxys: int
) -> None:
    world.telegram.fail("sendMessage", answer(proxys, b"<html>Not here</html>"))
    await world.say(ONE, Note(WORDS))
    assert (world.outbox.marks[0].done, world.outbox.marks[0].blocked_at) == ((), None)


@pytest.mark.parametrize("asked", [10**13, 10**400, "soon", "1e999", -1, None, [5], {"a": 1}])
@pytest.mark.parametrize(
    ("method", "outgoing"),
    [
        ("sendMessage", Note(WORDS)),
        ("editMessageText", talk(tapped=50)),
        ("sendDocument", Document("a.txt", "words")),
    ],
)
async def test_a_pause_of_any_shape_holds_a_chat_for_an_hour_at_most(
    world: World, method: str, outgoing: Outgoing, asked: object
) -> None:
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": asked}}
    world.telegram.fail(method, answer(429, body))
    before = clock()
    await world.say(ONE, outgoing, live=50)
    (mark,) = world.outbox.marks
    assert mark.not_before is not None
    assert mark.not_before <= clock() + timedelta(hours=1)
    assert mark.not_before >= before + timedelta(seconds=1)
    await until(lambda: ONE not in world.delivery._held)  # noqa: SLF001 - else it would be claimed no more


async def test_a_long_pause_is_told_in_a_line_and_in_the_log(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert world.delivery.trouble == ""
    world.telegram.fail("sendMessage", refusal(429, "Too Many Requests", 600))
    await world.say(ONE, Note(WORDS))
    assert world.delivery.trouble.startswith("Telegram asks for a pause: chats that wait: 1, the longest for ")
    assert "Telegram asks for a long pause" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["_may_send", "_note"])
async def test_a_fault_of_our_own_in_one_claim_lets_its_chat_go_and_says_nothing_twice(
    world: World, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    without, faults = getattr(carrier.ClaimDelivery, place), [LookupError("ours")]

    def stumble(*args: Any) -> Any:  # noqa: ANN401 - as it takes them
        if faults:
            raise faults.pop()
        return without(*args)

    monkeypatch.setattr(carrier.ClaimDelivery, place, stumble)
    await world.say(ONE, Note(Utterance("first")), Note(Utterance("second")))
    assert world.outbox.marks[0].not_before is not None
    await until(lambda: not world.outbox.chats[ONE].rows)
    assert [call.fields["text"] for call in world.telegram.said("sendMessage")] == ["first", "second"]


class Strict(FakeOutbox):
    """Takes no number of a message, as a database that is asked for the impossible."""

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """All or nothing."""
        if any(mark.sent_messages for mark in marks):
            raise StoreError("refused")
        await super().mark(marks, now)


async def test_a_mark_that_is_refused_for_what_it_carries_still_ends_its_claim(
    bot: Bot, telegram: FakeTelegram
) -> None:
    outbox = Strict()
    delivery = Delivery(outbox, bot, Telemetry(), clock)
    delivery.start()
    outbox.put(ONE, Note(WORDS))
    delivery.wake([ONE])
    await until(lambda: outbox.marks)
    assert not outbox.chats[ONE].rows
    outbox.put(ONE, Menu("en", (("start", "Begin"),)))
    delivery.wake([ONE])
    await until(lambda: telegram.said("setMyCommands"))
    assert len(telegram.said("sendMessage")) == 1
    await delivery.stop()


async def test_a_clock_put_back_holds_nobody_longer(
    bot: Bot, outbox: FakeOutbox, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_delivery, "_SWEEP_SECONDS", 0.05)
    moved = timedelta()
    delivery = Delivery(outbox, bot, Telemetry(), lambda: clock() + moved)
    telegram.fail("sendMessage", refusal(429, "Too Many Requests", 1))
    delivery.start()
    outbox.put(ONE, Note(WORDS))
    delivery.wake([ONE])
    await until(lambda: outbox.marks)
    moved = timedelta(hours=-1)
    await until(lambda: not outbox.chats[ONE].rows)
    assert len(telegram.said("sendMessage")) == 2
    await delivery.stop()


async def test_a_clock_put_back_does_not_lengthen_what_holds_all_sending(world: World) -> None:
    for chat in (1, 2):
        world.telegram.fail("sendMessage", refusal(429, "Too Many Requests: retry after 9", 9), chat=chat)
        await world.say(ChatKey(BOT_ID, chat), Note(WORDS))
    assert world.delivery.trouble.startswith("Telegram asks for a pause: nothing is sent for ")
    assert 0 < world.delivery._flood.left(time.monotonic()) <= 9  # noqa: SLF001 - by the clock that never steps
