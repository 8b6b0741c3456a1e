"""How the database and the delivery are."""

import time
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.log_order import newest
from bot.console.queries.tallies import tallied_until
from bot.console.records import Health
from bot.storage.connections import Connections
from bot.storage.outbox import IS_MENU, IS_TO_BE_SAID
from bot.storage.statements import insert_into
from bot.storage.tables import CHATS, LOG, OUTBOX, PROCESSES, TALLIES

HEARD_OF = timedelta(minutes=2)  # within which a process counts as running
_GONE_AFTER = timedelta(hours=1)


class HealthChecks:
    """How the database, the delivery and the processes are, asked anew each time."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def alive(self, process: str, now: datetime) -> None:
        """That process runs. One row each; those long silent go."""
        async with self._connections.writing() as connection:
            said = insert_into(PROCESSES).values(id=process, seen_at=now)
            await connection.execute(said.on_conflict_do_update(index_elements=["id"], set_={"seen_at": now}))
            await connection.execute(delete(PROCESSES).where(PROCESSES.c.seen_at < now - _GONE_AFTER))

    async def health(self, now: datetime) -> Health:
        """Counts no more than the outbox and who holds chats."""
        began = time.perf_counter()
        async with self._connections.reading() as connection:
            name = await _name(connection)
            to_be_said = select(func.count(), func.min(OUTBOX.c.at)).where(IS_TO_BE_SAID)
            unsent, oldest = (await connection.execute(to_be_said)).one()
            unread = select(func.count()).select_from(OUTBOX).where(~IS_TO_BE_SAID, ~IS_MENU)
            set_aside = await connection.scalar(unread)
            delivering = await connection.scalar(_holders(now))
            heard = PROCESSES.c.seen_at > now - HEARD_OF
            processes = await connection.scalar(select(func.count()).select_from(PROCESSES).where(heard))
            last_event = await connection.scalar(select(LOG.c.at).order_by(LOG.c.id.desc()).limit(1))
            unwarned = await connection.scalar(select(func.sum(TALLIES.c.events)).where(TALLIES.c.kind == "unwarned"))
            until, position = await tallied_until(connection)
            untallied = await newest(connection) > position
        return Health(
            database=name,
            answer_ms=(time.perf_counter() - began) * 1000,
            unsent=unsent,
            oldest_unsent=oldest,
            set_aside=set_aside or 0,
            delivering=delivering or 0,
            processes=processes or 0,
            unwarned=int(unwarned or 0),
            last_event=last_event,
            tallied_until=until,
            untallied=untallied,
        )


def _holders(now: datetime) -> Select[int]:
    """By what is unsent: chats have no index of their leases."""
    unsent = CHATS.join(OUTBOX, OUTBOX.c.applicant == CHATS.c.applicant)
    return select(func.count(CHATS.c.lease_owner.distinct())).select_from(unsent).where(CHATS.c.lease_until > now)


async def _name(connection: AsyncConnection) -> str:
    if connection.dialect.name == "postgresql":
        version = await connection.scalar(text("SHOW server_version"))
        return f"PostgreSQL {str(version).split()[0]}"
    return f"SQLite {await connection.scalar(text('SELECT sqlite_version()'))}"
