"""What the console asks runs on both databases, as the store's own tests do."""

from storage.conftest import kind

__all__ = ["kind"]
