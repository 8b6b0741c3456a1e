"""The console's words: the same in both languages, each in its own, and every one of them is said somewhere."""

import re
from pathlib import Path

import pytest

import bot.console.web
from locales import CONSOLE_LOCALES, MessageArgumentError, UnknownMessageError, console_words
from locales.check import _WRONG_SCRIPT
from locales.console import console_source

ROOT = Path(bot.console.web.__file__).parents[2]
PAGES = Path(bot.console.web.__file__).parent
TOLD = "".join(path.read_text("utf-8") for path in (*PAGES.glob("*.py"), *PAGES.glob("templates/*.html")))
# Messages whose names are put together: `column-` and a name, as the templates write it.
PUT_TOGETHER = tuple(set(re.findall(r'"([a-z-]+-)" ~ ', TOLD)) | {"kind-", "kind-means-", "deed-", "screen-", "stage-",
                                                                 "verdict-", "lasting-", "found-"})  # fmt: skip


def test_both_languages_hold_the_same_messages_with_the_same_arguments() -> None:
    english, chinese = (console_source(locale).arguments for locale in CONSOLE_LOCALES)
    assert dict(chinese) == dict(english)


def test_no_message_stands_twice_or_cannot_be_read() -> None:
    for locale in CONSOLE_LOCALES:
        entries = console_source(locale).resources["console"].body
        names = [entry.id.name for entry in entries if hasattr(entry, "id")]
        assert len(names) == len(set(names))
        assert [entry for entry in entries if type(entry).__name__ == "Junk"] == []


def test_every_message_is_said_and_every_one_said_is_there() -> None:
    names = set(console_source("en").arguments)
    written = set(re.findall(r"[\"']([a-z][a-z0-9-]*)[\"']", TOLD))
    assert sorted(name for name in names if name not in written and not name.startswith(PUT_TOGETHER)) == []
    said = set(re.findall(r"show\.words\([\"']([a-z0-9-]+)[\"'][,)]", TOLD))
    assert said - names == set()


def test_every_action_has_its_words() -> None:
    told = "".join(path.read_text("utf-8") for path in ROOT.glob("**/*.py"))
    calls = r"(?:desk\.note\(request|audit_entry\(request|AuditEntry\([^,]+|_revealed\(request), "
    actions = set(re.findall(rf"(?:{calls})\"([a-z.-]+)\"", told)) - {"operator"}  # a column
    assert {"tail.events", "events.tail", "events.export", "sessions.purge", "keys.rotate", "sign-in.failed"} <= actions
    names = {f"deed-{action.replace('.', '-')}" for action in actions}
    assert names - set(console_source("en").arguments) == set()


def test_chinese_is_traditional() -> None:
    texts = "".join(str(message.value and _plain(message)) for message in console_source("zh-Hant").messages.values())
    assert _WRONG_SCRIPT["zh-Hant"].intersection(texts) == set()


def _plain(message: object) -> str:
    return "".join(re.findall(r"[\u4e00-\u9fff]+", repr(vars(message)["value"].elements[0].__dict__)))


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
def test_what_is_not_there_or_lacks_its_arguments_is_an_error(locale: str) -> None:
    with pytest.raises(UnknownMessageError):
        console_words(locale).format("no-such-message")
    with pytest.raises(MessageArgumentError, match="days"):
        console_words(locale).format("last-days")
