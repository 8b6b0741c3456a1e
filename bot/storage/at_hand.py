"""Sessions that this process wrote last, as they are while they live: neither opened nor read again."""

from collections import OrderedDict

from bot.records import SessionRecord


class SessionsAtHand:
    """Each is good for the sealed bytes that it became and for no others: what another wrote, or took back, is read.

    So nothing needs to be told of a rollback, of another process or of a restored copy.
    """

    MOST = 1_000

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], tuple[bytes, SessionRecord]] = OrderedDict()

    def keep(self, sealed: bytes, session: SessionRecord) -> None:
        """By its id and its applicant, to whom it was sealed."""
        place = session.id, session.applicant
        self._kept[place] = sealed, session
        self._kept.move_to_end(place)
        if len(self._kept) > self.MOST:
            self._kept.popitem(last=False)

    def of(self, place: tuple[str, str], sealed: bytes) -> SessionRecord | None:
        """As it was written, if this is what was written."""
        kept = self._kept.get(place)
        return kept[1] if kept is not None and kept[0] == sealed else None

    def forget(self) -> None:
        """Somebody was erased: nothing of anybody is left."""
        self._kept.clear()
