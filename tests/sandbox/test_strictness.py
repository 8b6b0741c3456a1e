"""What Telegram refuses, the sandbox refuses, in the same words."""

import struct
from io import BytesIO
from typing import Any

import pytest
from sandbox.stage import Stage

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
OLD = "query is too old and response timeout expired or query ID is invalid"


def button(**fields: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Yes", **fields}]]}


def bold(offset: int, length: int, kind: str = "bold") -> list[dict[str, Any]]:
    return [{"type": kind, "offset": offset, "length": length}]


SENDING: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
    ({"text": "x", "parse_mode": "HTML"}, "unsupported parse_mode: the sandbox takes entities only"),
    (
        {"text": "word", "entities": bold(3, 2)},
        "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 5",
    ),
    ({"text": "word", "entities": bold(5, 1)}, "entity begins after the end of the text at UTF-16 offset 5"),
    ({"text": "😀", "entities": bold(1, 1)}, "entity begins in a middle of a UTF-16 symbol at byte offset 4"),
    (
        {"text": "😀", "entities": bold(0, 1)},
        "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
    ),
    ({"text": "x", "entities": bold(0, 1, "loud")}, "can't parse MessageEntity: Unsupported type specified"),
    ({"text": "x", "entities": "[{"}, "can't parse message entities JSON object"),
    ({"text": "x", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    (
        {"text": "x", "reply_markup": button()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "x", "reply_markup": button(text=" ", callback_data="y")},
        "inline keyboard button text must be non-empty",
    ),
    (
        {"text": "x", "reply_markup": button(url="file:///x")},
        "inline keyboard button URL 'file:///x' is invalid: Unsupported URL protocol",
    ),
    *(
        (
            {"text": "x", "reply_markup": button(copy_text={"text": copied})},
            "can't parse inline keyboard button: copy_text must be from 1 to 256 characters",
        )
        for copied in ("", "x" * 257)
    ),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "chat_id": 12345}, "chat not found"),
    ({"text": "x", "chat_id": 2**70}, "chat not found"),
    ({"text": "x", "chat_id": "@someone"}, "chat not found"),
]


@pytest.mark.parametrize(("arguments", "reason"), SENDING)
async def test_a_message_telegram_refuses(stage: Stage, arguments: dict[str, Any], reason: str) -> None:
    _, chat_id = await stage.started()
    assert await stage.refusal("sendMessage", **{"chat_id": chat_id, **arguments}) == (400, f"Bad Request: {reason}")


ACCEPTED: list[dict[str, Any]] = [
    {"text": "x" * 4096},
    {"text": "😀" * 2048},
    {"text": "x" * 4096 + " \n"},
    {"text": "word", "entities": bold(0, 4)},
    {"text": "x", "reply_markup": button(callback_data="é" * 32)},
    {"text": "x", "reply_markup": button(url="https://www.immd.gov.hk/")},
    {"text": "x", "reply_markup": {"inline_keyboard": []}},
    {"text": "x", "reply_markup": button(copy_text={"text": "x" * 256}, style="primary")},
]


@pytest.mark.parametrize("arguments", ACCEPTED)
async def test_a_message_just_within_the_limits(stage: Stage, arguments: dict[str, Any]) -> None:
    _, chat_id = await stage.started()
    assert (await stage.call("sendMessage", chat_id=chat_id, **arguments))["ok"]


async def test_a_chat_nobody_started_is_not_found(stage: Stage) -> None:
    chat_id = await stage.applicant().chat_id()
    assert await stage.refusal("sendMessage", chat_id=chat_id, text="x") == (400, "Bad Request: chat not found")


async def test_surrounding_space_goes_and_entities_move_along(stage: Stage) -> None:
    _, chat_id = await stage.started()
    sent = await stage.call("sendMessage", chat_id=chat_id, text="\n 😀 word ", entities=bold(5, 5))
    assert (sent["result"]["text"], sent["result"]["entities"]) == ("😀 word", bold(3, 4))


@pytest.mark.parametrize(
    ("change", "is_accepted"),
    [
        ({}, False),
        ({"text": "word "}, False),
        ({"text": "other"}, True),
        ({"entities": []}, True),
        ({"reply_markup": None}, True),
        ({"reply_markup": button(callback_data="n")}, True),
    ],
)
async def test_an_edit_must_change_something(stage: Stage, change: dict[str, Any], *, is_accepted: bool) -> None:
    _, chat_id = await stage.started()
    whole: dict[str, Any] = {"text": "word", "entities": bold(0, 4), "reply_markup": button(callback_data="y")}
    sent = await stage.call("sendMessage", chat_id=chat_id, **whole)
    edit = {"chat_id": chat_id, "message_id": sent["result"]["message_id"], **whole, **change}
    answer = await stage.call("editMessageText", **edit)
    assert answer["ok"] is is_accepted
    assert answer.get("description") == (None if is_accepted else f"Bad Request: {SAME}")


async def test_editing_back_is_a_change(stage: Stage) -> None:
    _, chat_id = await stage.started()
    sent = await stage.call("sendMessage", chat_id=chat_id, text="one")
    place = {"chat_id": chat_id, "message_id": sent["result"]["message_id"]}
    assert [(await stage.call("editMessageText", **place, text=text))["ok"] for text in ("two", "two", "one")] == [
        True,
        False,
        True,
    ]


async def test_edits_of_what_is_not_there(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    own = await applicant.write("34")
    document = await stage.bot.send_document(chat_id, b"x", filename="x.txt")
    place = {"chat_id": chat_id, "text": "x"}
    reasons = [
        (await stage.refusal("editMessageText", **place, message_id=message_id))[1]
        for message_id in (99999, own, document.message_id, "")
    ]
    assert reasons == [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: there is no text in the message to edit",
        "Bad Request: message identifier is not specified",
    ]


async def test_a_keyboard_edit_must_change_something(stage: Stage) -> None:
    _, chat_id = await stage.started()
    sent = await stage.call("sendMessage", chat_id=chat_id, text="x")
    place = {"chat_id": chat_id, "message_id": sent["result"]["message_id"]}
    assert await stage.refusal("editMessageReplyMarkup", **place) == (400, f"Bad Request: {SAME}")


async def test_messages_can_be_deleted_for_two_days(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    kept = await applicant.write("mine")
    said = [(await stage.bot.send_message(chat_id, "x")).message_id for _ in range(2)]
    stage.clock.advance(hours=48)
    assert await stage.bot.delete_messages(chat_id, [said[0]])
    stage.clock.advance(seconds=1)
    old = (400, "Bad Request: message can't be deleted for everyone")
    for message in (kept, said[1]):
        assert await stage.refusal("deleteMessages", chat_id=chat_id, message_ids=[message]) == old
    assert await stage.bot.delete_messages(chat_id, [said[0]])


async def test_a_toast_has_200_characters_and_one_chance(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    asked = await stage.call("sendMessage", chat_id=chat_id, text="x", reply_markup=button(callback_data="y"))
    query = (await applicant.post("tap", message_id=asked["result"]["message_id"], data="y"))["query"]
    long = await stage.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert long == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert (await stage.call("answerCallbackQuery", callback_query_id=query, text="x" * 200))["ok"]
    assert await stage.refusal("answerCallbackQuery", callback_query_id=query) == (400, f"Bad Request: {OLD}")


async def test_a_tap_can_be_answered_for_150_seconds(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    asked = await stage.call("sendMessage", chat_id=chat_id, text="x", reply_markup=button(callback_data="y"))
    query = (await applicant.post("tap", message_id=asked["result"]["message_id"], data="y"))["query"]
    stage.clock.advance(seconds=151)
    assert await stage.refusal("answerCallbackQuery", callback_query_id=query) == (400, f"Bad Request: {OLD}")


@pytest.mark.parametrize(
    ("method", "arguments", "reason"),
    [
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("deleteMessages", {"message_ids": [2**70]}, "invalid message identifier specified"),
        ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "start", "description": ""}]},
            "command description must be non-empty",
        ),
        ("setMyCommands", {"commands": [], "language_code": "zh-hant"}, "invalid language code specified"),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "chat"}},
            "can't parse BotCommandScope: Empty chat_id specified",
        ),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ("setMyDescription", {"description": "x" * 513}, "description is too long"),
        ("setWebhook", {"url": "http://example.com/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setWebhook", {"url": "http://127.0.0.1/", "secret_token": "é"}, "secret token contains unallowed characters"),
    ],
)
async def test_another_call_telegram_refuses(stage: Stage, method: str, arguments: dict[str, Any], reason: str) -> None:
    _, chat_id = await stage.started()
    assert await stage.refusal(method, **{"chat_id": chat_id, **arguments}) == (400, f"Bad Request: {reason}")


async def test_a_caption_has_1024_units(stage: Stage) -> None:
    _, chat_id = await stage.started()
    url = f"/sandbox/bot{stage.sandbox.token}/sendDocument"
    answers = []
    for caption in ("😀" * 512, "😀" * 513):
        form = {"chat_id": str(chat_id), "caption": caption}
        async with stage.http.post(url, data={**form, "document": BytesIO(b"x")}) as response:
            answers.append((await response.json()).get("description"))
    assert answers == [None, "Bad Request: message caption is too long"]


@pytest.mark.parametrize(
    ("sides", "refused"),
    [((600, 900), None), ((600, 12001), "PHOTO_INVALID_DIMENSIONS"), ((9900, 101), "PHOTO_INVALID_DIMENSIONS")],
)
async def test_a_photo_is_a_png_of_sides_that_telegram_takes(
    stage: Stage, sides: tuple[int, int], refused: str | None
) -> None:
    _, chat_id = await stage.started()
    url = f"/sandbox/bot{stage.sandbox.token}/sendPhoto"
    head = b"\x89PNG\r\n\x1a\n" + bytes(8) + struct.pack(">II", *sides)
    answers = []
    for content in (head, b"GIF89a"):
        async with stage.http.post(url, data={"chat_id": str(chat_id), "photo": BytesIO(content)}) as response:
            answers.append(await response.json())
    assert answers[0].get("description") == (refused and f"Bad Request: {refused}")
    assert answers[1]["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    if refused is None:
        (photo,) = answers[0]["result"]["photo"]
        assert (photo["width"], photo["height"], photo["file_size"]) == (600, 900, len(head))


async def test_an_unknown_method_and_a_wrong_token(stage: Stage) -> None:
    assert await stage.refusal("sendDice") == (404, "Not Found: method not found")
    async with stage.http.get("/sandbox/bot1:wrong/getMe") as response:
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")


async def test_form_query_and_json_mean_the_same(stage: Stage) -> None:
    _, chat_id = await stage.started()
    url, arguments = f"/sandbox/bot{stage.sandbox.token}/SENDMESSAGE", {"chat_id": str(chat_id), "text": "x"}
    for form in ({"data": arguments}, {"json": arguments}, {"params": arguments}):
        async with stage.http.post(url, **form) as response:  # type: ignore[arg-type] # one keyword at a time
            assert (await response.json())["result"]["text"] == "x"
