"""An utterance as the Bot API takes it, in JSON."""

from typing import Any

from bot.records import InlineButton, Utterance


def fields_of(utterance: Utterance) -> dict[str, Any]:
    """What sending and editing have in common: words, their entities, and buttons row by row; no rows, no keyboard."""
    fields: dict[str, Any] = {
        "text": utterance.text,
        "link_preview_options": {"is_disabled": True},  # a cited page's picture would bury the question
    }
    if entities := _entities(utterance):
        fields["entities"] = entities
    if utterance.rows:
        fields["reply_markup"] = {"inline_keyboard": [[_button(one) for one in row] for row in utterance.rows]}
    return fields


def _button(button: InlineButton) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": button.label}
    if button.style:
        fields["style"] = button.style
    if button.url:
        return {**fields, "url": button.url}
    if button.copied:
        return {**fields, "copy_text": {"text": button.copied}}
    return {**fields, "callback_data": button.data}


def _entities(utterance: Utterance) -> list[dict[str, Any]]:
    """Bold, folded, links, as the Bot API names them."""
    plain = [("bold", each) for each in utterance.bold] + [("expandable_blockquote", each) for each in utterance.folds]
    return [
        *({"type": kind, "offset": each.offset, "length": each.length} for kind, each in plain),
        *(
            {"type": "text_link", "offset": each.offset, "length": each.length, "url": each.url}
            for each in utterance.links
        ),
    ]
