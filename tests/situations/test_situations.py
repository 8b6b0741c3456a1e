"""Sessions of the log, made anonymous, and advisers' cases: each runs as it came out, and says what it must."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from builders import ENGINE, SESSION_ID, names_in
from msgspec.structs import replace

from conversations import PREFIX, Command, Reply, Session, Tapped, Turn, Typed

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.json"))
LANGUAGES = {"script": "zh"}  # with which language a client comes that is asked the script


def begin(told: Mapping[str, str]) -> Turn:
    """The first screen."""
    on = date.fromisoformat(told["on"])
    turn = ENGINE.begin(SESSION_ID, LANGUAGES.get(told["begins"], told["locale"]), on)
    session = replace(turn.session, current=told["begins"])  # once it began by asking the language
    return replace(turn, session=session)


def reply(step: Mapping[str, str], session: Session) -> Reply:
    """What the applicant did."""
    if "tap" in step:
        return Tapped(session.id[:PREFIX], session.revision, step["tap"])
    return Command(step["command"]) if "command" in step else Typed(step["type"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_session_of_the_log_goes_as_it_went(path: Path) -> None:
    told = json.loads(path.read_text("utf-8"))
    turn, course = begin(told), []
    for step in told["steps"]:
        session = Session.from_json(turn.session.to_json())
        turn = ENGINE.resume(session, reply(step, session), date.fromisoformat(step["on"]))
        course.append((turn.kind.value, turn.session.current))
    assert course == [(step["heard"], step["then"]) for step in told["steps"]]
    assert turn.verdict.value == told["verdict"]
    said = set(names_in(turn.screen))
    assert set(told.get("says", ())) <= said
    assert said.isdisjoint(told.get("never", ()))


def test_there_is_a_file_at_least() -> None:
    assert FILES
