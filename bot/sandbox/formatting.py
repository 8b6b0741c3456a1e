"""Texts and their entities; every offset and length counts UTF-16 units, as Telegram does."""

import re
from collections.abc import Iterator

from bot.sandbox.arguments import Arguments
from bot.sandbox.refusals import Refusal
from bot.sandbox.shapes import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_STYLES = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
    ]
)
_LOW_SURROGATES = range(0xDC, 0xE0)  # the high byte of a pair's second unit
# Telegram finds these by itself and ignores them where a bot names them.
_FOUND = frozenset(["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"])
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?(?![\w/])")
_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]，。；：！？）」]")


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def read_text(arguments: Arguments, name: str, limit: int) -> tuple[str, list[Json]]:
    """A text and its entities, trimmed and checked; `caption` may be empty, `text` may not."""
    text = arguments.text(name)
    if name == "text" and not text:
        raise Refusal("message text is empty")
    if arguments.text("parse_mode"):
        raise Refusal("unsupported parse_mode: the sandbox takes entities only")
    wanted = _given(arguments, "entities" if name == "text" else "caption_entities")
    for entity in wanted:
        _check_inside(text, entity)
    shown, wanted = _trimmed(text, wanted)
    if name == "text" and not shown:
        raise Refusal("text must be non-empty")
    if units(shown) > limit:
        raise Refusal("message is too long" if name == "text" else "message caption is too long")
    return shown, _in_order(wanted + [found for found in detected(shown) if not _overlaps(found, wanted)])


def detected(text: str) -> list[Json]:
    """The commands and addresses Telegram marks in any text by itself."""
    return _in_order([*_matches(_COMMAND, "bot_command", text), *_matches(_URL, "url", text)])


def split_text(text: str) -> Iterator[str]:
    """A client sends a text past the limit as several messages."""
    piece, size = "", 0
    for character in text:
        width = units(character)
        if size + width > TEXT_LIMIT:
            yield piece
            piece, size = "", 0
        piece, size = piece + character, size + width
    yield piece


def _matches(pattern: re.Pattern[str], kind: str, text: str) -> Iterator[Json]:
    for found in pattern.finditer(text):
        yield {"type": kind, "offset": units(text[: found.start()]), "length": units(found.group())}


def _given(arguments: Arguments, name: str) -> list[Json]:
    raw = arguments.parsed(name, "message entities")
    if not isinstance(raw, list):  # as Telegram: what is no array counts as none
        return []
    return [entity for entity in map(_read_entity, raw) if entity is not None]


def _read_entity(raw: object) -> Json | None:
    trouble = "can't parse MessageEntity: "
    if not isinstance(raw, dict):
        raise Refusal(trouble + "expected an Object")
    kind, offset, length = raw.get("type"), raw.get("offset"), raw.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise Refusal(trouble + 'Field "offset" and "length" must be of type Number')
    if kind in _FOUND:
        return None
    if kind not in _STYLES:
        raise Refusal(trouble + "Unsupported type specified")
    entity: Json = {"type": kind, "offset": offset, "length": length}
    if kind == "text_link":
        entity["url"] = str(raw.get("url") or "")
    if kind == "pre" and raw.get("language"):
        entity["language"] = str(raw["language"])
    return entity


def _check_inside(text: str, entity: Json) -> None:
    offset, end, size = entity["offset"], entity["offset"] + entity["length"], units(text)
    if offset < 0:
        raise Refusal(f"receive an entity with incorrect offset {offset}")
    if entity["length"] < 0:
        raise Refusal(f"receive an entity with incorrect length {entity['length']}")
    if offset > size:
        raise Refusal(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if end > size:
        raise Refusal(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
        )
    coded = text.encode("utf-16-le")
    if _splits_pair(coded, offset):
        raise Refusal(f"entity begins in a middle of a UTF-16 symbol at byte offset {_bytes_to(coded, offset)}")
    if _splits_pair(coded, end):
        place = _bytes_to(coded, end)
        raise Refusal(
            f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset {place}"
        )


def _splits_pair(coded: bytes, unit: int) -> bool:
    return 2 * unit < len(coded) and coded[2 * unit + 1] in _LOW_SURROGATES


def _bytes_to(coded: bytes, unit: int) -> int:
    return len(coded[: 2 * unit + 2].decode("utf-16-le").encode())


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    shown = text.strip()
    lead, size = units(text[: len(text) - len(text.lstrip())]), units(shown)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return shown, kept


def _overlaps(found: Json, entities: list[Json]) -> bool:
    start, end = found["offset"], found["offset"] + found["length"]
    solid = (entity for entity in entities if entity["type"] in {"code", "pre", "text_link"})
    return any(entity["offset"] < end and start < entity["offset"] + entity["length"] for entity in solid)


def _in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], entity["type"]))
