"""People at their phones: each follows one course through whatever is asked, and acts as soon as it is answered.

Who is to answer in words reads for a second; somebody else takes the place meanwhile.
"""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bench.load.telegram import Screen, Telegram, tapped, written

PATIENCE = 20  # seconds for an answer
READING = 1.0  # seconds before words are written: below a message edited in the same second they would count as before
# What is typed, by a question's own words, no two applicants alike; and what is tapped, the first that is offered.
_TYPED: dict[str, Callable[[int], str]] = {
    "How old are you?": lambda chat: str(22 + chat % 28),
    "Which university awarded": lambda _: "Stanford University",
    "How many years have you worked": lambda chat: f"{6 + chat % 13}.{chat % 10} years",
    "How much did you yourself earn": lambda chat: f"US${100 + chat % 97}k",
}
_TAPPED = ("~begin", "~more", "all", "masters", "neither", "+en", "~done", "listed", "technology")
_LAST = "~menu"  # stands below the result alone


def act_for(screen: Screen, chat: int) -> str | None:
    """What to type, or a button's data, which has two dots; none once the interview is over."""
    by_option = {data.split(".", 2)[2]: data for data in screen.options if data.count(".") > 1}
    if _LAST in by_option:
        return None
    for words, typed in _TYPED.items():
        if words in screen.text:
            return typed(chat)
    answers = [option for option in by_option if not option.startswith("~")]
    if all(option.startswith("=") for option in answers[:2]) and answers:
        answers = answers[chat % 2 :]  # a place
    for option in (*_TAPPED, *answers, *by_option):
        if option in by_option:
            return by_option[option]
    return screen.options[0] if screen.options else "/start"


def is_in_words(said: str, screen: Screen) -> bool:
    """Neither a tap nor a command."""
    return said not in screen.options and not said.startswith("/")


@dataclass(slots=True)
class Tally:
    """What a round came to."""

    seconds: float = 0.0
    answered: int = 0
    finished: int = 0
    latencies: list[float] = field(default_factory=list)  # in seconds, of what was answered within the round

    @property
    def rate(self) -> float:
        """Answered updates a second."""
        return self.answered / self.seconds


class Crowd:
    """So many applicants of one bot; who is through is followed by another, in a chat of its own."""

    def __init__(self, size: int, first_chat: int = 10_000_000) -> None:
        self.telegram = Telegram(self._shown)
        self._chats = itertools.count(first_chat)
        self._waiting: dict[int, asyncio.Future[Screen]] = {}
        self._applicants = [_Applicant(self) for _ in range(size)]
        self._readers = deque[tuple[float, int, Screen]]()  # until when each reads
        self.tally = Tally()
        self.unanswered = 0  # acts, in all rounds, for as long as patience lasts
        self.first_answer = asyncio.Event()

    async def run(self, seconds: float, rate: float | None = None) -> Tally:
        """A round: everybody acts as soon as answered, or, at a rate, who is free when the next act is due."""
        self.tally = Tally(seconds)
        start = time.perf_counter()
        due = None if rate is None else asyncio.Queue[float]()
        pacing = None if due is None or rate is None else asyncio.create_task(_pace(due, rate))
        await asyncio.gather(*(each.live(start + seconds, due) for each in self._applicants))
        if pacing is not None:
            pacing.cancel()
        return self.tally

    def _shown(self, chat: int, screen: Screen) -> None:
        waiting = self._waiting.pop(chat, None)
        if waiting is not None and not waiting.done():
            self.first_answer.set()
            waiting.set_result(screen)

    def new_chat(self) -> int:
        """A person never heard of."""
        return next(self._chats)

    def read(self, chat: int, screen: Screen) -> tuple[int, Screen | None]:
        """One begins to read; who has read, or nobody yet."""
        self._readers.append((time.perf_counter() + READING, chat, screen))
        if self._readers[0][0] > time.perf_counter():
            return 0, None
        _, chat, screen = self._readers.popleft()
        return chat, screen

    async def act(self, chat: int, screen: Screen | None, said: str) -> Screen:
        """Type or tap; what is shown thereupon."""
        answer: asyncio.Future[Screen] = asyncio.get_running_loop().create_future()
        self._waiting[chat] = answer
        async with asyncio.timeout(PATIENCE):
            await self.telegram.deliver(self._update(chat, screen, said))
            return await answer

    def _update(self, chat: int, screen: Screen | None, said: str) -> dict[str, Any]:
        if screen is not None and said in screen.options:
            return tapped(chat, screen, said)
        return written(chat, self.telegram.message_id(), said)


async def _pace(due: asyncio.Queue[float], rate: float) -> None:
    """Evenly, whatever the bot does: a late answer makes the next act no later."""
    for moment in _moments(time.perf_counter(), 1 / rate):
        await asyncio.sleep(max(0.0, moment - time.perf_counter()))
        due.put_nowait(moment)


def _moments(start: float, step: float) -> Iterator[float]:
    return (start + step * number for number in itertools.count())


class _Applicant:
    """One after the other, in one place of the crowd."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._chat = 0
        self._screen: Screen | None = None

    async def live(self, until: float, due: asyncio.Queue[float] | None) -> None:
        """Act until then."""
        while (at := time.perf_counter()) < until:
            if due is not None:
                try:
                    async with asyncio.timeout(until - at):
                        at = await due.get()
                except TimeoutError:
                    return
            await self._act()
            end = time.perf_counter()
            if end <= until and self._screen is not None:
                self._crowd.tally.answered += 1
                self._crowd.tally.latencies.append(end - at)

    async def _act(self) -> None:
        said = self._next()
        if said is not None and self._screen is not None and is_in_words(said, self._screen):
            self._chat, self._screen = self._crowd.read(self._chat, self._screen)
            said = self._next()
        if said is None:
            self._crowd.tally.finished += self._screen is not None
            self._chat, self._screen, said = self._crowd.new_chat(), None, "/start"
        try:
            self._screen = await self._crowd.act(self._chat, self._screen, said)
        except TimeoutError:
            self._crowd.unanswered += 1
            self._screen = None

    def _next(self) -> str | None:
        return act_for(self._screen, self._chat) if self._screen is not None else None
