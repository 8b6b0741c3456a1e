"""A conversation between the real library and an applicant."""

import asyncio
import json

import pytest
from sandbox.stage import NOON, PATIENCE, Stage
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity, Update
from telegram.constants import MessageEntityType

KEYBOARD = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]]
)


async def taken(stage: Stage) -> list[Update]:
    """What waits, confirmed."""
    updates = await stage.bot.get_updates()
    if updates:
        await stage.bot.get_updates(offset=updates[-1].update_id + 1)
    return list(updates)


async def test_a_command_arrives_as_telegram_sends_it(stage: Stage) -> None:
    applicant = stage.applicant()
    await applicant.post("new", first_name="Emma", language_code="fr")
    message_id = await applicant.write("/start from-link")
    (update,) = await stage.bot.get_updates()
    message = update.message
    assert message is not None
    assert message.from_user is not None
    assert (message.message_id, message.text, message.date) == (message_id, "/start from-link", NOON)
    assert (message.chat.type, message.chat.first_name) == ("private", "Emma")
    assert message.chat.id == message.from_user.id > 2**31
    assert (message.from_user.language_code, message.from_user.is_bot) == ("fr", False)
    assert message.entities == (MessageEntity(MessageEntityType.BOT_COMMAND, 0, 6),)


async def test_a_tap_is_sent_answered_and_edited_in_place(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    asked = await stage.bot.send_message(chat_id, "Ready?", reply_markup=KEYBOARD)
    await applicant.look()
    query_id = (await applicant.post("tap", message_id=asked.message_id, data="y"))["query"]
    (update,) = await taken(stage)
    query = update.callback_query
    assert query is not None
    assert isinstance(query.message, Message)
    assert (query.id, query.data, query.message.text) == (query_id, "y", "Ready?")
    assert query.message.reply_markup == KEYBOARD
    await query.answer("Noted")
    await query.edit_message_text("Good.")
    shown = await applicant.look()
    assert [(message["text"], "reply_markup" in message) for message in shown["messages"]] == [("Good.", False)]
    assert shown["answers"] == [{"query": query_id, "message_id": asked.message_id, "text": "Noted", "alert": False}]


async def test_the_page_hears_of_keyboards_and_deletions(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    first = await stage.bot.send_message(chat_id, "One", reply_markup=KEYBOARD)
    second = await stage.bot.send_message(chat_id, "Two")
    await applicant.look()
    await stage.bot.edit_message_reply_markup(chat_id, first.message_id)
    await stage.bot.delete_messages(chat_id, [second.message_id, 999])
    shown = (await applicant.look())["messages"]
    assert "reply_markup" not in shown[0]
    assert shown[1] == {"message_id": second.message_id, "deleted": True}
    assert [message["text"] for message in (await applicant.look(after=0))["messages"]] == ["/start", "One"]


async def test_bold_words_reach_the_page_with_their_place(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    entities = [MessageEntity(MessageEntityType.BOLD, 3, 4)]
    sent = await stage.bot.send_message(chat_id, "😀 bold, then /help", entities=entities)
    assert [(entity.type, entity.offset, entity.length) for entity in sent.entities] == [
        ("bold", 3, 4),
        ("bot_command", 14, 5),
    ]
    shown = (await applicant.look())["messages"][-1]
    assert shown["entities"] == json.loads(json.dumps([entity.to_dict() for entity in sent.entities]))


async def test_a_document_can_be_downloaded_by_its_applicant_only(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    sent = await stage.bot.send_document(chat_id, b"all of it", filename="réponses 資料.json", caption="Yours")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size, sent.caption) == ("réponses 資料.json", 9, "Yours")
    url = f"/sandbox/chat/file/{sent.document.file_id}"
    async with applicant.http.get(url) as response:
        assert await response.read() == b"all of it"
        assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''r%C3%A9ponses%20")
    async with stage.applicant().http.get(url) as response:
        assert response.status == 404


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "document", "contact", "poll"])
async def test_what_is_no_text_is_read_by_the_library(stage: Stage, kind: str) -> None:
    applicant, _ = await stage.started()
    await applicant.post("other", kind=kind)
    (update,) = await taken(stage)
    assert update.message is not None
    assert update.message.text is None
    assert getattr(update.message, kind)


async def test_an_album_is_several_updates_of_one_group(stage: Stage) -> None:
    applicant, _ = await stage.started()
    await applicant.post("other", kind="album")
    messages = [update.message for update in await taken(stage)]
    assert len(messages) == 3
    assert len({message.media_group_id for message in messages if message}) == 1


async def test_an_applicant_edits_a_text_of_their_own(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    message_id = await applicant.write("34")
    await taken(stage)
    await applicant.post("edit", message_id=message_id, text="43")
    (update,) = await taken(stage)
    assert update.edited_message is not None
    assert (update.edited_message.message_id, update.edited_message.text) == (message_id, "43")
    said = await stage.bot.send_message(chat_id, "Noted")
    assert await applicant.status("edit", message_id=said.message_id, text="x") == 404


async def test_blocking_and_unblocking_are_told_once(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    for call in ("block", "block"):
        await applicant.post(call)
    assert await applicant.status("text", text="still here") == 409
    assert (await applicant.look())["chat"]["is_blocked"]
    refusal = await stage.refusal("sendMessage", chat_id=chat_id, text="hello")
    assert refusal == (403, "Forbidden: bot was blocked by the user")
    await applicant.post("unblock")
    changes = [update.my_chat_member for update in await taken(stage)]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes if change] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    await stage.bot.send_message(chat_id, "welcome back")


async def test_every_profile_is_an_applicant_of_its_own(stage: Stage) -> None:
    first, first_id = await stage.started()
    second, second_id = await stage.started()
    assert first_id != second_id
    await stage.bot.send_message(second_id, "for the second")
    assert [message["text"] for message in (await first.look(after=0))["messages"]] == ["/start"]
    assert (await second.post("new"))["chat_id"] != second_id


async def test_a_long_text_is_sent_as_several_messages(stage: Stage) -> None:
    applicant, _ = await stage.started()
    assert len((await applicant.post("text", text="😀" * 2049))["message_ids"]) == 2
    assert [len(update.message.text or "") for update in await taken(stage) if update.message] == [2048, 1]


async def test_looking_waits_for_what_comes(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    await applicant.look()
    waiting = asyncio.create_task(applicant.look(seconds=20))
    await stage.waited_for()
    await stage.bot.send_message(chat_id, "there")
    async with asyncio.timeout(PATIENCE):
        assert [message["text"] for message in (await waiting)["messages"]] == ["there"]


async def test_a_client_may_speak_any_language_or_none(stage: Stage) -> None:
    applicant, _ = await stage.started()
    spoken = []
    for code in ("zh-hant", "zh-Hant-TW", ""):
        await applicant.post("language", language_code=code)
        await applicant.write("hello")
        (update,) = await taken(stage)
        assert update.effective_user is not None
        spoken.append(update.effective_user.language_code)
    assert spoken == ["zh-hant", "zh-Hant-TW", None]
    assert await applicant.status("language", language_code="no language") == 400
