"""People who tap whatever is offered, and now and then type something: a dozen acts each, no two alike."""

from collections import Counter
from secrets import SystemRandom

from bench.load.applicants import Crowd, _Applicant
from bench.load.telegram import Screen

ACTS = 12  # of one chat: well below what it may send in a minute
_TYPED = ("34", "Canada", "Stanford University", "masters", "8 years", "US$120k", "yes", "no", "hello", "a nurse")
_CHANCE = SystemRandom()
# Whoever leaves cannot go on, and Telegram takes no files here.
_NEVER = ("~forget", "~restart", "~picture", "~chart", "~summary", "~receipt")


class Strollers(Crowd):
    """So many of them at one bot."""

    def __init__(self, size: int, first_chat: int = 10_000_000) -> None:
        super().__init__(0, first_chat)
        self._applicants = [_Stroller(self) for _ in range(size)]
        self.acts = Counter[int]()

    async def act(self, chat: int, screen: Screen | None, said: str) -> Screen:
        """Counted."""
        self.acts[chat] += 1
        return await super().act(chat, screen, said)


class _Stroller(_Applicant):
    def __init__(self, crowd: Strollers) -> None:
        super().__init__(crowd)
        self._strollers = crowd

    def _next(self) -> str | None:
        if self._screen is None or self._strollers.acts[self._chat] >= ACTS:
            return None
        options = [each for each in self._screen.options if not each.split(".", 2)[-1].startswith(_NEVER)]
        if not options or _CHANCE.random() < 0.15:  # noqa: PLR2004 - one act in seven
            return _CHANCE.choice(_TYPED)
        return _CHANCE.choice(options)
