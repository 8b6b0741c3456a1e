"""An utterance as the Bot API takes it, in JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.records import Bold, Fold, TextLink, Utterance


def fields_of(utterance: Utterance) -> dict[str, Any]:
    """What sending and editing have in common: words, their entities, and buttons row by row; no rows, no keyboard."""
    fields: dict[str, Any] = {
        "text": utterance.text,
        "link_preview_options": {"is_disabled": True},  # a cited page's picture would bury the question
    }
    if entities := _entities(utterance):
        fields["entities"] = entities
    if utterance.rows:
        rows = [[{"text": label, "callback_data": data} for label, data in row] for row in utterance.rows]
        fields["reply_markup"] = {"inline_keyboard": rows}
    return fields


def _entities(utterance: Utterance) -> list[dict[str, Any]]:
    kinds: Mapping[str, tuple[Bold | Fold | TextLink, ...]]
    kinds = {"bold": utterance.bold, "expandable_blockquote": utterance.folds, "text_link": utterance.links}
    return [{"type": kind, **asdict(stretch)} for kind, stretches in kinds.items() for stretch in stretches]
