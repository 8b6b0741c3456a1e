"""Applicants with a course each: they act, wait until the bot has answered, and act again."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from builders import DAY, ENGINE, SESSION_ID, Walk
from chaos.clock import now
from chaos.telegram import Json, Telegram

from conversations import Command, Reply, Tapped, Typed

FIRST_CHAT = 5_000_000_000
PATIENCE = 1.0  # seconds before words are written again
READING = 0.2  # seconds before words are written: until then it may not be known that their question was shown
_CLARITY = ("~clear", "~unclear", "~clear-off")  # asked once: a screen shown again is without them
_DECIDED = {"nationality": "'Canada", "degree": "bachelors", "achievement": "exceptional"}


class Act(NamedTuple):
    """What an applicant does, and what the screen is to show then."""

    text: str  # typed; empty for a tap
    option: str  # tapped
    revision: int
    options: tuple[str, ...]

    @property
    def is_words(self) -> bool:
        """Neither a tap nor a command."""
        return bool(self.text) and not self.text.startswith("/")


@dataclass
class Noted(Walk):
    """A walk through the engine that notes the acts, so that a course is one the interview really takes."""

    acts: list[Act] = field(default_factory=list)

    def __post_init__(self) -> None:
        """The first act is what began it."""
        self._note("/start", "")

    def reply(self, reply: Reply, *, was_away: bool = False) -> "Noted":
        """One turn, noted."""
        super().reply(reply, was_away=was_away)
        match reply:
            case Tapped(option=option):
                self._note("", option)
            case Typed(text=text):
                self._note(text, "")
            case Command(name=name):
                self._note(f"/{name}", "")
        return self

    def _note(self, text: str, option: str) -> None:
        self.acts.append(Act(text, option, self.session.revision, _lasting(self.options)))


def _walk(locale: str = "en") -> Noted:
    walk = Noted(ENGINE.begin(SESSION_ID, "en", DAY))
    return walk if locale == "en" else walk.tap(f"~lang.{locale}")


def _course(walk: Walk) -> Sequence[Act]:
    assert isinstance(walk, Noted)
    assert "~menu" in walk.options, "a course ends at a result"
    return tuple(walk.acts)


def courses() -> list[Sequence[Act]]:
    """From /start to the result: long and short, in four languages, with misreadings, detours and a correction."""
    plain = _walk().go()
    decided = _walk("zh-Hant").go("decided", **_DECIDED).command("result")
    early = _walk("fr").go(nationality="'Canada", degree="none", graduate_years="'1")
    detours = _walk("zh-Hans").go("nationality").type("Canada").type("purple elephants").command("status")
    detours.go("decided", **_DECIDED).command("result")
    corrected = _walk().go("decided", **_DECIDED).correct("age", "'41").command("result")
    return [_course(walk) for walk in (plain, decided, early, detours, corrected)]


class Applicant:
    """One chat. `ready` is called whenever the next act may come; `faults` holds what must never be."""

    def __init__(self, number: int, acts: Sequence[Act], ready: Callable[["Applicant"], None]) -> None:
        self.chat = FIRST_CHAT + number
        self.acts, self._ready = acts, ready
        self.done = 0  # acts
        self.is_waiting = False  # for the answer to the last of them
        self.message: Json = {}  # the newest screen
        self._answer: Json = {}  # the one that answered the last act: its keyboard is tapped, whatever came after it
        self.repeated = 0
        self.faults: list[str] = []
        self._shown = -1  # the highest revision
        self._telegram: Telegram | None = None  # the one acted in
        self._doubted = 0  # the act of which it is not known whether it will be answered

    @property
    def is_done(self) -> bool:
        """Whether the last act was answered."""
        return self.done == len(self.acts) and not self.is_waiting

    @property
    def is_to_type(self) -> bool:
        """Whether words come next, for which one reads first."""
        return self.acts[self.done].is_words

    @property
    def person(self) -> Json:
        """As Telegram describes them."""
        return {"id": self.chat, "is_bot": False, "first_name": "A", "language_code": "en"}

    def see(self, message: Json, *, is_new: bool) -> None:
        """The bot shows something."""
        if "reply_markup" not in message:
            return
        same = ("text", "reply_markup")
        self.repeated += is_new and all(message[name] == self.message.get(name) for name in same)
        self.message = message
        shown = _buttons(message)
        self._check(int(shown[0][1]))
        if self.is_waiting:
            self._compare(int(shown[0][1]), _lasting(each[2] for each in shown))

    def _compare(self, revision: int, options: tuple[str, ...]) -> None:
        """Whether this is what the last act leads to; a command whose screen gave way to another is given again."""
        wished = self.acts[self.done - 1]
        is_answered = revision == wished.revision and _are(options, wished)
        is_lost = wished.text.startswith("/") and self.done > 1 and revision == wished.revision and not is_answered
        if is_lost:
            self.done -= 1
        if is_answered or is_lost:
            self.is_waiting = False
            self._answer = self.message
            self._ready(self)
        elif wished.option and revision == wished.revision and "~place" in options and self._telegram:
            # the tap counted, and a command given again came after it: back from what that shows
            self._answer = self.message
            self._telegram.happen(self.chat, *self._tap("~place"))
        elif wished.is_words and revision < wished.revision and self._doubted != self.done:
            # the question once more: it may not have been known that it had been shown
            self._doubted = self.done
            asyncio.get_running_loop().call_later(PATIENCE, self._type_again, self.done)

    def _type_again(self, done: int) -> None:
        """Unless what was typed has been answered meanwhile."""
        self._doubted = 0
        if self.is_waiting and self.done == done and self._telegram:
            self._telegram.happen(self.chat, *self._type(self.acts[done - 1].text, self._telegram))

    def _check(self, revision: int) -> None:
        """What is shown never goes back, and never beyond what was answered."""
        most = self.acts[self.done - 1].revision if self.done else -1
        if not self._shown <= revision <= most:
            self.faults.append(f"revision {revision} is shown after {self._shown}, where {most} is the most")
        self._shown = revision

    def act(self, telegram: Telegram) -> None:
        """The next act of the course."""
        self._telegram = telegram
        act = self.acts[self.done]
        self.done += 1
        self.is_waiting = True
        telegram.happen(self.chat, *(self._type(act.text, telegram) if act.text else self._tap(act.option)))

    def _type(self, text: str, telegram: Telegram) -> tuple[str, Json]:
        message = {
            "message_id": telegram.number_message(),
            "date": max(int(now().timestamp()), self.message.get("edit_date", 0) + 1),
            "text": text,
            **self._where(),
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        return "message", message

    def _tap(self, option: str) -> tuple[str, Json]:
        (data,) = [each for each in _buttons(self._answer) if each[2] == option]
        query = {"id": f"{self.chat}{self.done}", "chat_instance": "1", "data": ".".join(data), "from": self.person}
        return "callback_query", {**query, "message": {**self._answer, **self._where()}}

    def _where(self) -> Json:
        return {"chat": {"id": self.chat, "type": "private", "first_name": "A"}, "from": self.person}


def _lasting(options: Iterable[str]) -> tuple[str, ...]:
    return tuple(option for option in options if option not in _CLARITY)


def _are(options: tuple[str, ...], wished: Act) -> bool:
    """Words given again, in doubt, may have counted the first time: what they then lead to is shown with a way on."""
    return options == wished.options or (wished.is_words and set(wished.options) <= set(options))


def _buttons(message: Json) -> list[list[str]]:
    """Session, revision and option of each."""
    rows = message["reply_markup"]["inline_keyboard"]
    return [button["callback_data"].split(".", 2) for row in rows for button in row if "callback_data" in button]
