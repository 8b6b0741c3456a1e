"""What can be wrong with Telegram, each in one line that says what to do; Telegram's own errors end here."""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import BotError
from bot.chat.backoff import seconds_asked
from bot.chat.request import MalformedAnswerError, TlsMismatchError


class ChatError(BotError):
    """Telegram cannot be used as things stand."""


class BadTokenError(ChatError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__("Telegram refuses the token: set QMAS_BOT_TOKEN to the one that @BotFather gives")


class SecondPollerError(ChatError):
    """Somebody else takes this bot's updates."""


class TelegramUnreachableError(ChatError):
    """The Bot API does not answer."""

    def __init__(self) -> None:
        super().__init__("Telegram cannot be reached: check the network and QMAS_BOT_API_URL")


class TelegramMismatchError(ChatError):
    """What answers is not what the address promises."""

    def __init__(self) -> None:
        super().__init__("Telegram's address speaks no TLS, or shows a wrong certificate: check QMAS_BOT_API_URL")


class TelegramUnreadableError(ChatError):
    """Something answers, and not as the Bot API does."""

    def __init__(self) -> None:
        super().__init__("Telegram's answer cannot be read: check that QMAS_BOT_API_URL leads to a Bot API")


class TelegramBusyError(ChatError):
    """Telegram asks to be left alone for a while."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Telegram asks for a pause of {seconds:.0f} seconds: ask again then")
        self.seconds = seconds


class TelegramRefusedError(ChatError):
    """The Bot API understood, and refuses."""

    def __init__(self, words: str) -> None:
        """`words` are Telegram's own, which name no person."""
        super().__init__(f"Telegram refuses: {words}")


@contextmanager
def mapped() -> Iterator[None]:
    """Whatever Telegram answered leaves as one error of ours."""
    try:
        yield
    except TelegramError as error:
        raise _ours(error) from None


def _ours(error: TelegramError) -> ChatError:
    match error:
        case InvalidToken():
            return BadTokenError()  # the library's words quote the token
        case RetryAfter():
            return TelegramBusyError(seconds_asked(error))
        case MalformedAnswerError():
            return TelegramUnreadableError()
        case TlsMismatchError():
            return TelegramMismatchError()
        case NetworkError() if not isinstance(error, BadRequest):
            return TelegramUnreachableError()
        case _:
            return TelegramRefusedError(error.message)
