"""A machine that is short of something: nobody's fault, and it passes."""

import errno

from bot.records import StoreDownError

_SHORT = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)  # of open files, of memory


def refuse_shortage(error: Exception) -> None:
    """Raises StoreDownError where that is what the error tells."""
    if isinstance(error, OSError) and error.errno in _SHORT:
        raise StoreDownError(f"the machine is short of something ({type(error).__name__} {error.errno})") from None
