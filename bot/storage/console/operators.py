"""Who may sign in, and how fast a wrong password may be followed by another."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, delete, select, update

from bot.console.records import Deed, Operator, Role
from bot.records import StoreError
from bot.sealing import Sealer
from bot.storage.connections import Connections
from bot.storage.console.audit import note
from bot.storage.errors import mapped
from bot.storage.statements import insert_into
from bot.storage.tables import OPERATORS, SIGNINS

FREE_FAILURES = 3  # typing errors cost nothing
LONGEST_WAIT = 300  # seconds
_FORGOTTEN_AFTER = timedelta(days=1)


class SqlOperators:
    """Operators; every change is audited with it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def add(self, operator: Operator, link_hash: str | None, deed: Deed) -> None:
        """Raises `StoreError` where the name is taken."""
        values = {
            "name": operator.name,
            "role": operator.role.value,
            "password_hash": operator.password_hash,
            "generation": operator.generation,
            "made_at": operator.made_at,
            "link_hash": link_hash,
            "link_until": operator.link_until,
        }
        async with self._connections.writing() as connection:
            with mapped():
                statement = insert_into(connection, OPERATORS).values(values).on_conflict_do_nothing()
                added = await connection.scalar(statement.returning(OPERATORS.c.name))
            if added is None:
                raise StoreError(
                    f"there is an operator {operator.name} already: choose another name, or remove it first"
                )
            with mapped():
                await note(connection, deed, operator.made_at)

    async def all(self) -> tuple[Operator, ...]:
        """By name."""
        async with self._connections.reading() as connection:
            with mapped():
                found = await connection.execute(select(OPERATORS).order_by(OPERATORS.c.name))
                return tuple(_operator_of(row) for row in found.mappings())

    async def named(self, name: str) -> Operator | None:
        """None where nobody bears the name."""
        return await self._one(OPERATORS.c.name == name)

    async def invited(self, link_hash: str, now: datetime) -> Operator | None:
        """Whom the link is for, while it stands."""
        return await self._one((OPERATORS.c.link_hash == link_hash) & (OPERATORS.c.link_until > now))

    async def redeem(self, link_hash: str, password_hash: str, now: datetime) -> Operator | None:
        """One of two who use the same link at once gets nothing."""
        statement = (
            update(OPERATORS)
            .where(OPERATORS.c.link_hash == link_hash, OPERATORS.c.link_until > now)
            .values(password_hash=password_hash, generation=OPERATORS.c.generation + 1, link_hash=None, link_until=None)
            .returning(*OPERATORS.c)
        )
        async with self._connections.writing() as connection:
            with mapped():
                row = (await connection.execute(statement)).mappings().first()
                if row is None:
                    return None
                await note(connection, Deed(row["name"], "operator.welcome", row["name"]), now)
                return _operator_of(row)

    async def set_password(self, operator: Operator, password_hash: str, deed: Deed, now: datetime) -> Operator | None:
        """Of two at once, or beside a log-out everywhere, one is done."""
        row = OPERATORS.c
        known = (row.name == operator.name, row.generation == operator.generation, row.made_at == operator.made_at)
        new = {"password_hash": password_hash, "generation": row.generation + 1, "link_hash": None, "link_until": None}
        statement = update(OPERATORS).where(*known).values(new).returning(*row)
        async with self._connections.writing() as connection:
            with mapped():
                changed = (await connection.execute(statement)).mappings().first()
                if changed is None:
                    return None
                await note(connection, deed, now)
                return _operator_of(changed)

    async def invite(self, name: str, link_hash: str, until: datetime, deed: Deed, now: datetime) -> bool:
        """The password stands until the link is used."""
        return await self._change(name, {"link_hash": link_hash, "link_until": until}, deed, now)

    async def change_role(self, name: str, role: Role, deed: Deed, now: datetime) -> bool:
        """Takes effect with the next request."""
        return await self._change(name, {"role": role.value}, deed, now)

    async def log_out_everywhere(self, name: str, deed: Deed, now: datetime) -> bool:
        """Every cookie of the operator is void."""
        return await self._change(name, {"generation": OPERATORS.c.generation + 1}, deed, now)

    async def remove(self, name: str, deed: Deed, now: datetime) -> bool:
        """The audit keeps the name."""
        statement = delete(OPERATORS).where(OPERATORS.c.name == name).returning(OPERATORS.c.name)
        async with self._connections.writing() as connection:
            with mapped():
                removed = await connection.scalar(statement)
                if removed is not None:
                    await note(connection, deed, now)
        return removed is not None

    async def _one(self, condition: Any) -> Operator | None:  # noqa: ANN401 - SQLAlchemy's condition
        async with self._connections.reading() as connection:
            with mapped():
                row = (await connection.execute(select(OPERATORS).where(condition))).mappings().first()
        return None if row is None else _operator_of(row)

    async def _change(self, name: str, values: dict[str, Any], deed: Deed, now: datetime) -> bool:
        statement = update(OPERATORS).where(OPERATORS.c.name == name).values(values).returning(OPERATORS.c.name)
        async with self._connections.writing() as connection:
            with mapped():
                changed = await connection.scalar(statement)
                if changed is not None:
                    await note(connection, deed, now)
        return changed is not None


class SqlSignins:
    """Attempts to sign in, by account and address together."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def admit(self, account: str, address: str, now: datetime) -> datetime | None:
        """Counted before the password is looked at, so that many at once gain nothing."""
        pair = self._sealer.pair_hash(account, address)
        async with self._connections.writing() as connection:
            with mapped():
                await connection.execute(delete(SIGNINS).where(SIGNINS.c.not_before < now - _FORGOTTEN_AFTER))
                first = {"pair_hash": pair, "failures": 0, "not_before": now}
                await connection.execute(insert_into(connection, SIGNINS).values(first).on_conflict_do_nothing())
                its_row = SIGNINS.c.pair_hash == pair
                found = (await connection.execute(select(SIGNINS).where(its_row).with_for_update())).mappings().one()
                if found["not_before"] > now:
                    not_before: datetime = found["not_before"]
                    return not_before
                failures = found["failures"] + 1
                after = {"failures": failures, "not_before": now + _wait(failures)}
                await connection.execute(update(SIGNINS).where(its_row).values(after))
        return None

    async def cleared(self, account: str, address: str) -> None:
        """Forgets the pair."""
        pair = self._sealer.pair_hash(account, address)
        async with self._connections.writing() as connection:
            with mapped():
                await connection.execute(delete(SIGNINS).where(SIGNINS.c.pair_hash == pair))


def _wait(failures: int) -> timedelta:
    """Twice as long each time, and never for good."""
    if failures <= FREE_FAILURES:
        return timedelta(0)
    return timedelta(seconds=min(2 ** min(failures - FREE_FAILURES, 16), LONGEST_WAIT))


def _operator_of(row: RowMapping) -> Operator:
    return Operator(
        name=row["name"],
        role=Role(row["role"]),
        generation=row["generation"],
        made_at=row["made_at"],
        password_hash=row["password_hash"],
        link_until=row["link_until"],
    )
