"""What can be wrong with Telegram, each in one line that says what to do; Telegram's own errors end here."""


class ChatError(Exception):
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


class TelegramRefusedError(ChatError):
    """The Bot API understood, and refuses."""

    def __init__(self, words: str) -> None:
        """`words` are Telegram's own, which name no person."""
        super().__init__(f"Telegram refuses: {words}")
