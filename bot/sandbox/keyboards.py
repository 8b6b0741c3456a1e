"""Inline keyboards, checked as Telegram checks them."""

from urllib.parse import urlsplit

from bot.sandbox.arguments import Arguments
from bot.sandbox.refusals import Refusal
from bot.sandbox.shapes import Json

DATA_LIMIT = 64
BUTTON_LIMIT = 100
COPIED_LIMIT = 256
_STYLES = frozenset({"primary", "success", "danger"})


def read_keyboard(arguments: Arguments) -> Json | None:
    """The inline keyboard of a call; None where there is none, an emptied one included."""
    markup = arguments.parsed("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise Refusal("object expected as reply markup")
    if "inline_keyboard" not in markup and markup:
        if markup.get("remove_keyboard") or markup.get("force_reply"):
            return None
        raise Refusal("the sandbox shows inline keyboards only")
    rows = [row for row in map(_read_row, _array(markup.get("inline_keyboard", []))) if row]
    if sum(map(len, rows)) > BUTTON_LIMIT:
        raise Refusal("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _array(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Refusal('field "inline_keyboard" must be an Array of Arrays')
    return value


def _read_row(row: object) -> list[Json]:
    return [_read_button(button) for button in _array(row)]


def _read_button(button: object) -> Json:
    trouble = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise Refusal(trouble + "InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise Refusal(trouble + 'Can\'t find field "text"')
    if not text.strip():
        raise Refusal("inline keyboard button text must be non-empty")
    style = button.get("style")
    if style and style not in _STYLES:
        raise Refusal(trouble + "invalid button style specified")
    shown: Json = {"text": text, **_action(button, trouble)}
    return {**shown, "style": style} if style else shown


def _action(button: Json, trouble: str) -> Json:
    if url := button.get("url"):
        if urlsplit(str(url)).scheme not in {"http", "https", "tg"}:
            raise Refusal(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
        return {"url": str(url)}
    if copied := button.get("copy_text"):
        text = copied.get("text") if isinstance(copied, dict) else None
        if not isinstance(text, str) or not 0 < len(text.encode("utf-16-le", "replace")) // 2 <= COPIED_LIMIT:
            raise Refusal(trouble + "copy_text must be from 1 to 256 characters")
        return {"copy_text": {"text": text}}
    data = button.get("callback_data")
    if not data:
        raise Refusal(trouble + "Text buttons are unallowed in the inline keyboard")
    if not isinstance(data, str) or len(data.encode(errors="replace")) > DATA_LIMIT:
        raise Refusal("BUTTON_DATA_INVALID")
    return {"callback_data": data}
