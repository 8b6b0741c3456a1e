"""The interviews there are."""

from conversations.interviews.qmas import QMAS

__all__ = ["QMAS"]
