"""An utterance as the Bot API takes it, in JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.records import Bold, Fold, InlineButton, TextLink, Utterance


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
    kinds: Mapping[str, tuple[Bold | Fold | TextLink, ...]]
    kinds = {"bold": utterance.bold, "expandable_blockquote": utterance.folds, "text_link": utterance.links}
    return [{"type": kind, **asdict(stretch)} for kind, stretches in kinds.items() for stretch in stretches]
