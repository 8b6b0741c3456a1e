"""How fast a wrong password may be followed by another."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.storage.connections import Connections
from bot.storage.statements import insert_into
from bot.storage.tables import SIGNINS

FREE_FAILURES = 3  # typing errors cost nothing
LONGEST_WAIT = 300  # seconds
FREE_FAILURES_OF_ALL = 8  # from one address, under whatever names: several operators may share it with who guesses
LONGEST_WAIT_OF_ALL = 60
_ANYBODY = "\0"  # no name holds it
_FORGOTTEN_AFTER = timedelta(days=1)


class FailedSignIns:
    """Slows a pair of account and address, and an address under many names: by keyed hash. No account is locked."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def admit(self, account: str, address: str, now: datetime) -> datetime | None:
        """None: go on and check the password; it counts as failed until `cleared`. Else: not before then.

        Counted before the password is looked at, so that many at once gain nothing.
        """
        pair, anybody = self._hashes(account, address)
        async with self._connections.writing() as connection:
            is_past = SIGNINS.c.not_before < now - _FORGOTTEN_AFTER
            is_beyond = SIGNINS.c.not_before > now + timedelta(seconds=LONGEST_WAIT)  # of a clock put back since
            await connection.execute(delete(SIGNINS).where(or_(is_past, is_beyond)))
            both = SIGNINS.c.pair_hash.in_((pair, anybody))
            latest: datetime | None = await connection.scalar(select(func.max(SIGNINS.c.not_before)).where(both))
            if latest is not None and latest > now:
                return latest
            waits: dict[str, timedelta] = {}
            of_all, of_pair = (FREE_FAILURES_OF_ALL, LONGEST_WAIT_OF_ALL), (FREE_FAILURES, LONGEST_WAIT)
            for its_hash, (free, longest) in ((anybody, of_all), (pair, of_pair)):
                failures, not_before = await _failed(connection, its_hash, now)
                if not_before > now:
                    return not_before
                waits[its_hash] = _doubled(failures + 1 - free, longest)
            for its_hash, wait_of_it in waits.items():
                after = {"failures": SIGNINS.c.failures + 1, "not_before": now + wait_of_it}
                await connection.execute(update(SIGNINS).where(SIGNINS.c.pair_hash == its_hash).values(after))
        return None

    async def cleared(self, account: str, address: str) -> None:
        """The password was right: forgets the pair, and what failed from there under other names."""
        async with self._connections.writing() as connection:
            known = SIGNINS.c.pair_hash.in_(self._hashes(account, address))
            await connection.execute(delete(SIGNINS).where(known))

    def _hashes(self, account: str, address: str) -> tuple[str, str]:
        """Of the pair, and of the address under whatever name."""
        return self._sealer.pair_hash(account, address), self._sealer.pair_hash(_ANYBODY, address)


async def _failed(connection: AsyncConnection, its_hash: str, now: datetime) -> tuple[int, datetime]:
    """How often, and until when it waits; the row is held."""
    first = {"pair_hash": its_hash, "failures": 0, "not_before": now}
    await connection.execute(insert_into(SIGNINS).values(first).on_conflict_do_nothing())
    held = select(SIGNINS.c.failures, SIGNINS.c.not_before).where(SIGNINS.c.pair_hash == its_hash).with_for_update()
    failures, not_before = (await connection.execute(held)).one()
    return failures, not_before


def _doubled(times: int, longest: int) -> timedelta:
    """Twice as long each time, and never for good."""
    return timedelta(seconds=min(2 ** min(times, 16), longest) if times > 0 else 0)
