"""An utterance as the Bot API takes it, in JSON."""

from typing import Any

from bot.records import Utterance


def fields_of(utterance: Utterance) -> dict[str, Any]:
    """What sending and editing have in common: words, bold stretches and buttons, row by row; no rows, no keyboard."""
    fields: dict[str, Any] = {
        "text": utterance.text,
        "link_preview_options": {"is_disabled": True},  # a cited page's picture would bury the question
    }
    if utterance.bold:
        fields["entities"] = [{"type": "bold", "offset": each.offset, "length": each.length} for each in utterance.bold]
    if utterance.rows:
        rows = [[{"text": label, "callback_data": data} for label, data in row] for row in utterance.rows]
        fields["reply_markup"] = {"inline_keyboard": rows}
    return fields
