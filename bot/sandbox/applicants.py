"""What an applicant does in the chat, and the updates that come of it."""

import secrets
from collections.abc import Callable, Mapping

from bot.sandbox import chats, pending
from bot.sandbox.formatting import detected, split_text
from bot.sandbox.ledger import Ledger
from bot.sandbox.profile import bot_of
from bot.sandbox.shapes import Chat, Json, chat_of, user_of

_PIXEL = {"width": 90, "height": 90, "file_size": 1024}
_PDF = {"file_name": "document.pdf", "mime_type": "application/pdf", "file_size": 1024}


def write(ledger: Ledger, chat: Chat, text: str) -> list[int]:
    """Send a text; past the limit it becomes several messages. Returns their ids."""
    return [_send(ledger, chat, _text(piece)) for piece in split_text(text.strip())]


def rewrite(ledger: Ledger, chat: Chat, message_id: int, text: str) -> bool:
    """Edit one of one's own texts; False where there is none of that id."""
    message = chats.find_message(ledger, chat, message_id)
    if message is None or message["from"]["is_bot"] or "text" not in message:
        return False
    kept = {name: value for name, value in message.items() if name not in {"text", "entities"}}
    edited = {**kept, "edit_date": int(ledger.now()), **_text(text.strip())}
    chats.replace_message(ledger, chat, edited)
    pending.add_update(ledger, chat.id, "edited_message", edited)
    return True


def tap(ledger: Ledger, chat: Chat, message_id: int, data: str) -> str | None:
    """Tap a button; None where the message is gone.

    The data need not be on the keyboard any more: a tap may be on its way while the bot edits.
    """
    message = chats.find_message(ledger, chat, message_id)
    if message is None or not message["from"]["is_bot"]:
        return None
    query = chats.add_tap(ledger, chat, message_id)
    sender = {"id": query, "from": user_of(chat), "message": message}
    body = {**sender, "chat_instance": chat.instance, "data": data}
    pending.add_update(ledger, chat.id, "callback_query", body)
    return query


def send_other(ledger: Ledger, chat: Chat, kind: str) -> list[int]:
    """Send something that is no text; `kind` is one of OTHERS. Returns the messages' ids."""
    if kind == "album":
        album = {"media_group_id": str(secrets.randbelow(2**53))}
        return [_send(ledger, chat, {**album, **_photo()}) for _ in range(3)]
    return [_send(ledger, chat, OTHERS[kind](chat))]


def set_membership(ledger: Ledger, chat: Chat, *, is_blocked: bool) -> None:
    """Block the bot or let it in again; twice is once."""
    if chat.is_blocked == is_blocked:
        return
    chats.set_blocked(ledger, chat, is_blocked=is_blocked)
    member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
    old, new = (member, kicked) if is_blocked else (kicked, member)
    bot = {"user": bot_of(ledger)}
    body = {"chat": chat_of(chat), "from": user_of(chat), "date": int(ledger.now())}
    changes = {"old_chat_member": {**bot, **old}, "new_chat_member": {**bot, **new}}
    pending.add_update(ledger, chat.id, "my_chat_member", {**body, **changes})


def _send(ledger: Ledger, chat: Chat, content: Json) -> int:
    chats.set_started(ledger, chat)
    sender = {"date": chats.written_at(ledger, chat), "from": user_of(chat), "chat": chat_of(chat)}
    message = chats.add_message(ledger, chat, {**sender, **content})
    pending.add_update(ledger, chat.id, "message", message)
    return int(message["message_id"])


def _text(text: str) -> Json:
    entities = detected(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _file() -> Json:
    file_id = secrets.token_urlsafe(18)
    return {"file_id": file_id, "file_unique_id": file_id[:12]}


def _photo() -> Json:
    return {"photo": [{**_file(), **_PIXEL}]}


def _sticker() -> Json:
    kind = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👋"}
    return {"sticker": {**_file(), **_PIXEL, **kind}}


def _contact(chat: Chat) -> Json:
    return {"contact": {"phone_number": "+85200000000", "first_name": chat.first_name, "user_id": chat.id}}


def _poll() -> Json:
    options = [
        {"persistent_id": str(number), "text": mark, "voter_count": 0} for number, mark in enumerate(("A", "B"), 1)
    ]
    flags = {"is_closed": False, "is_anonymous": True, "type": "regular", "allows_multiple_answers": False}
    revoting = {"allows_revoting": True, "members_only": False}
    poll_id = str(secrets.randbelow(2**62))
    return {
        "poll": {"id": poll_id, "question": "A or B?", "options": options, "total_voter_count": 0, **flags, **revoting}
    }


OTHERS: Mapping[str, Callable[[Chat], Json]] = {
    "photo": lambda _: _photo(),
    "sticker": lambda _: _sticker(),
    "voice": lambda _: {"voice": {**_file(), "duration": 3, "mime_type": "audio/ogg"}},
    "document": lambda _: {"document": {**_file(), **_PDF}},
    "contact": _contact,
    "poll": lambda _: _poll(),
    "album": lambda _: _photo(),
}
