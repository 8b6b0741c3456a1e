"""What every batch of replies is answered with."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.speech import Speech
from conversations import Engine, Host
from locales import forget


@dataclass(frozen=True, slots=True)
class Speaker:
    """The conversation, its words, and what holds of whoever runs the bot."""

    engine: Engine
    speech: Speech
    default_locale: str
    commands: Callable[[str], tuple[tuple[str, str], ...]]  # the command menu of a locale
    host: Callable[[], Host] | None = None  # what holds now of whoever runs the bot, where it may change

    def present(self) -> "Speaker":
        """As it speaks in the batch that begins now."""
        return self if self.host is None else replace(self, engine=replace(self.engine, host=self.host()))

    def forget(self) -> None:
        """Keep nothing in this process's memory of what anybody answered or was told."""
        self.engine.forget()
        forget()
