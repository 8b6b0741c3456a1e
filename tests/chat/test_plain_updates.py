"""What is read without the library is read as the library reads it."""

import json
from typing import Any

import pytest
from fakes_updates import grouped, member, message, person, tap, typed, update
from telegram import Update

from bot.chat import Intake
from bot.chat.plain_updates import plain
from bot.quick_json import loaded

OLD = {"chat": {"id": 9, "type": "private"}, "message_id": 9, "date": 0}
LINK = {"type": "url", "offset": 4, "length": 2}
PLAIN = [
    typed("35"),
    typed("a\0b 😀" * 900),
    typed("/start ngo-7"),
    typed("/Start@guide_bot  ngo-7 "),
    update(message=message("35", **{"from": {**person(), "language_code": "zh-hant" * 9}})),
    update(message=message("35", **{"from": {"id": 5, "is_bot": False, "first_name": "A"}})),
    update(message=message("35", reply_to_message=message("34"), via_bot=person())),
    tap("abc123.4.+en"),
    tap("abc123.4.+en", message=OLD),
]
OTHERS = [
    typed(""),
    grouped("35"),
    tap(None),
    member("kicked", "member"),
    update(message=message("see at", entities=[LINK])),
    update(message=message("a/b", entities=[{"type": "bot_command", "offset": 1, "length": 2}])),
    update(message=message("\0 ", entities=[{"type": "bot_command", "offset": 0, "length": 1}])),
    update(message=message(photo=[], caption="35")),
    update(edited_message=message("36", edit_date=5)),
    update(message={**message("35"), "chat": {"id": 2**70, "type": "private"}}),
    update(message={**message("35"), "message_id": True}),
    update(message={**message("35"), "date": 2**40}),
    update(callback_query={"id": "1", "from": person(), "chat_instance": "1", "inline_message_id": "i"}),
]


@pytest.mark.parametrize("raw", PLAIN)
async def test_what_is_plain_is_what_the_library_makes_of_it(intake: Intake, raw: dict[str, Any]) -> None:
    mine = plain(loaded(json.dumps(raw).encode()), intake.bot.id)
    assert mine is not None
    assert mine == await intake.read(Update.de_json(raw, intake.bot))


@pytest.mark.parametrize("raw", OTHERS)
def test_every_other_shape_is_left_to_the_library(raw: dict[str, Any]) -> None:
    assert plain(raw, 7) is None
