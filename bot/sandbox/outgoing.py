"""The methods by which the bot writes, edits, deletes and answers."""

import secrets
import struct
from dataclasses import replace

from bot.sandbox import chats
from bot.sandbox.arguments import Arguments, Upload
from bot.sandbox.formatting import CAPTION_LIMIT, TEXT_LIMIT, read_text, units
from bot.sandbox.keyboards import read_keyboard
from bot.sandbox.ledger import Ledger
from bot.sandbox.profile import bot_of
from bot.sandbox.refusals import NOT_MODIFIED, QUERY_TOO_OLD, Refusal
from bot.sandbox.shapes import Chat, Json, chat_of

DELETABLE = 48 * 3600
TOAST_LIMIT = 200
DELETION_LIMIT = 100
PHOTO_LIMIT = 10 * 1024 * 1024
PHOTO_SIDES, PHOTO_RATIO = 10_000, 20  # pixels of both sides together; how many times one may be the other
_PNG, _PNG_HEAD = b"\x89PNG\r\n\x1a\n", 24


def send_message(ledger: Ledger, arguments: Arguments) -> Json:
    """A text with or without a keyboard."""
    chat = _reachable(ledger, arguments)
    text, entities = read_text(arguments, "text", TEXT_LIMIT)
    content = _content("text", text, entities)
    return _send(ledger, chat, content, read_keyboard(arguments))


def send_document(ledger: Ledger, arguments: Arguments) -> Json:
    """A file; the chat page offers it for download."""
    chat = _reachable(ledger, arguments)
    file = _store_file(ledger, chat, _uploaded(arguments, "document"))
    return _send_file(ledger, chat, arguments, {"document": file})


def send_photo(ledger: Ledger, arguments: Arguments) -> Json:
    """A picture, which the chat page shows; a PNG is all that is sent here."""
    chat = _reachable(ledger, arguments)
    upload = _uploaded(arguments, "photo")
    width, height = _dimensions(upload)
    stored = _store_file(ledger, chat, replace(upload, mime_type="image/png"))
    file = {"file_id": stored["file_id"], "file_unique_id": stored["file_unique_id"], "file_size": stored["file_size"]}
    file |= {"width": width, "height": height}
    return _send_file(ledger, chat, arguments, {"photo": [file]})


def edit_message_text(ledger: Ledger, arguments: Arguments) -> Json:
    """Text and keyboard together: without `reply_markup` the keyboard goes."""
    chat = _reachable(ledger, arguments)
    text, entities = read_text(arguments, "text", TEXT_LIMIT)
    keyboard = read_keyboard(arguments)
    message = _editable(ledger, chat, arguments)
    if "text" not in message:
        raise Refusal("there is no text in the message to edit")
    bare = {name: value for name, value in message.items() if name not in {"text", "entities", "reply_markup"}}
    return _replace(ledger, chat, message, _with_keyboard(bare | _content("text", text, entities), keyboard))


def edit_message_reply_markup(ledger: Ledger, arguments: Arguments) -> Json:
    """The keyboard alone."""
    chat = _reachable(ledger, arguments)
    keyboard = read_keyboard(arguments)
    message = _editable(ledger, chat, arguments)
    bare = {name: value for name, value in message.items() if name != "reply_markup"}
    return _replace(ledger, chat, message, _with_keyboard(bare, keyboard))


def delete_messages(ledger: Ledger, arguments: Arguments) -> bool:
    """Either side's, within 48 hours: all or none of those that exist; unknown ones are skipped."""
    chat = _chat(ledger, arguments)
    found = [chats.find_message(ledger, chat, message_id) for message_id in _message_ids(arguments)]
    messages = [message for message in found if message is not None]
    for message in messages:
        _check_deletable(ledger, message)
    for message in messages:
        chats.delete_message(ledger, chat, message["message_id"])
    return True


def answer_callback_query(ledger: Ledger, arguments: Arguments) -> bool:
    """A toast, an alert, or only the end of the button's waiting; once per tap."""
    text = arguments.text("text")
    if units(text) > TOAST_LIMIT:
        raise Refusal("MESSAGE_TOO_LONG")
    query = arguments.text("callback_query_id")
    if not chats.answer_tap(ledger, query, text, is_alert=arguments.flag("show_alert")):
        raise Refusal(QUERY_TOO_OLD)
    return True


def _chat(ledger: Ledger, arguments: Arguments) -> Chat:
    if not arguments.text("chat_id"):
        raise Refusal("chat_id is empty")
    chat = chats.find_chat(ledger, arguments.integer("chat_id"))
    if chat is None or not chat.is_started:
        raise Refusal("chat not found")
    return chat


def _reachable(ledger: Ledger, arguments: Arguments) -> Chat:
    chat = _chat(ledger, arguments)
    if chat.is_blocked:
        raise Refusal("bot was blocked by the user", 403)
    return chat


def _content(name: str, text: str, entities: list[Json]) -> Json:
    content: Json = {name: text} if text else {}
    return content | ({"entities" if name == "text" else "caption_entities": entities} if entities else {})


def _with_keyboard(message: Json, keyboard: Json | None) -> Json:
    return message if keyboard is None else {**message, "reply_markup": keyboard}


def _send(ledger: Ledger, chat: Chat, content: Json, keyboard: Json | None) -> Json:
    sender = {"from": bot_of(ledger), "chat": chat_of(chat)}
    return chats.add_message(ledger, chat, _with_keyboard({**sender, **content}, keyboard))


def _send_file(ledger: Ledger, chat: Chat, arguments: Arguments, content: Json) -> Json:
    caption, entities = read_text(arguments, "caption", CAPTION_LIMIT)
    described = {**content, **_content("caption", caption, entities)}
    return _send(ledger, chat, described, read_keyboard(arguments))


def _editable(ledger: Ledger, chat: Chat, arguments: Arguments) -> Json:
    message = chats.find_message(ledger, chat, _message_id(arguments))
    if message is None:
        raise Refusal("message to edit not found")
    if not message["from"]["is_bot"]:
        raise Refusal("message can't be edited")
    return message


def _replace(ledger: Ledger, chat: Chat, old: Json, new: Json) -> Json:
    if old == new:
        raise Refusal(NOT_MODIFIED)
    edited = {**new, "edit_date": chats.edited_at(ledger, chat)}
    chats.replace_message(ledger, chat, edited)
    return edited


def _check_deletable(ledger: Ledger, message: Json) -> None:
    if ledger.now() - message["date"] > DELETABLE:
        raise Refusal("message can't be deleted for everyone")


def _message_id(arguments: Arguments) -> int:
    message_id = arguments.integer("message_id")
    if message_id <= 0:
        raise Refusal("message identifier is not specified")
    return message_id


def _message_ids(arguments: Arguments) -> list[int]:
    raw = arguments.parsed("message_ids", "message identifiers")
    if raw is None:
        raise Refusal("message identifiers are not specified")
    if not isinstance(raw, list):
        raise Refusal("expected an Array of message identifiers")
    if len(raw) > DELETION_LIMIT:
        raise Refusal("too many message identifiers specified")
    if not all(isinstance(message_id, int) for message_id in raw):
        raise Refusal("message identifier must be a Number")
    if not all(0 < message_id < 2**31 for message_id in raw):
        raise Refusal("invalid message identifier specified")
    return raw


def _uploaded(arguments: Arguments, kind: str) -> Upload:
    named = arguments.text(kind).removeprefix("attach://")
    upload = arguments.uploads.get(kind) or arguments.uploads.get(named)
    if upload is None:
        raise Refusal(f"there is no {kind} in the request")
    if not upload.content:
        raise Refusal("file must be non-empty")
    return upload


def _dimensions(upload: Upload) -> tuple[int, int]:
    if not upload.content.startswith(_PNG) or len(upload.content) < _PNG_HEAD:
        raise Refusal("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", upload.content[16:_PNG_HEAD])
    is_too_long = max(width, height) > PHOTO_RATIO * min(width, height)
    if len(upload.content) > PHOTO_LIMIT or width + height > PHOTO_SIDES or is_too_long:
        raise Refusal("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _store_file(ledger: Ledger, chat: Chat, upload: Upload) -> Json:
    file_id = secrets.token_urlsafe(18)
    values = (file_id, chat.id, upload.name, upload.mime_type, upload.content)
    ledger.run("INSERT INTO files VALUES (?, ?, ?, ?, ?)", *values)
    return {
        "file_id": file_id,
        "file_unique_id": file_id[:12],
        "file_name": upload.name,
        "mime_type": upload.mime_type,
        "file_size": len(upload.content),
    }
