"""What every batch of replies is answered with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.speech import Speech
from conversations import Engine, Host
from locales import forget


@dataclass(slots=True)
class Speaker:
    """The conversation, its words, and what holds of whoever runs the bot."""

    engine: Engine
    speech: Speech
    default_locale: str
    commands: Callable[[str], tuple[tuple[str, str], ...]]  # the command menu of a locale
    host: Callable[[], Host] | None = None  # what holds now of whoever runs the bot, where it may change
    _last: "Speaker | None" = field(init=False, default=None)

    def present(self) -> "Speaker":
        """As it speaks in the batch that begins now: as in the last, where the same holds."""
        if self.host is None:
            return self
        host, last = self.host(), self._last
        if last is None or last.engine.host != host:
            last = self._last = replace(self, engine=replace(self.engine, host=host))
        return last

    def forget(self) -> None:
        """Keep nothing in this process's memory of what anybody answered or was told."""
        self.engine.forget()
        self.speech.forget()
        forget()
