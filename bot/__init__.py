"""QMAS Guide."""


class BotError(Exception):
    """What ends a command: what is wrong, where, and how to mend it, in one line."""
