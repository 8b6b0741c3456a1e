"""Who may sign in."""

from datetime import datetime
from typing import Any

from sqlalchemy import Delete, RowMapping, Update, delete, exists, func, select, update

from bot.console.queries.audit import note
from bot.console.records import AuditEntry, Operator, Role
from bot.records import StoreError
from bot.storage.connections import Connections
from bot.storage.rows import record_of, values_of
from bot.storage.statements import insert_into
from bot.storage.tables import ENDED_COOKIES, OPERATORS


class Operators:
    """Who may sign in; every change is audited with it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def add(self, operator: Operator, link_hash: str | None, entry: AuditEntry) -> None:
        """Raises `StoreError` where the name is taken, or one that reads like it."""
        values = values_of(operator, OPERATORS, role=operator.role.value, link_hash=link_hash)
        async with self._connections.writing() as connection:
            alike = select(OPERATORS.c.name).where(func.lower(OPERATORS.c.name) == operator.name.lower())
            known = await connection.scalar(alike)
            statement = insert_into(OPERATORS).values(values).on_conflict_do_nothing()
            if known is None and await connection.scalar(statement.returning(OPERATORS.c.name)) is None:
                known = operator.name  # added a moment ago by another
            if known is not None:
                raise StoreError(f"there is an operator {known} already: choose another name, or remove it first")
            await note(connection, entry, operator.made_at)

    async def all(self) -> tuple[Operator, ...]:
        """By name."""
        async with self._connections.reading() as connection:
            found = await connection.execute(select(OPERATORS).order_by(OPERATORS.c.name))
            return tuple(_operator_of(row) for row in found.mappings())

    async def named(self, name: str) -> Operator | None:
        """With the password's hash; None where nobody bears the name."""
        return await self._one(OPERATORS.c.name == name)

    async def bearer(self, name: str, mark: str) -> Operator | None:
        """The operator of a cookie; None too where the cookie of that mark was signed out."""
        return await self._one((OPERATORS.c.name == name) & ~exists().where(ENDED_COOKIES.c.mark == mark))

    async def sign_out(self, mark: str, until: datetime, entry: AuditEntry, now: datetime) -> None:
        """The cookie of that mark counts no more, in any process: kept until it would end by itself."""
        ended = {"mark": mark, "until": until}
        async with self._connections.writing() as connection:
            await connection.execute(delete(ENDED_COOKIES).where(ENDED_COOKIES.c.until < now))
            await connection.execute(insert_into(ENDED_COOKIES).values(ended).on_conflict_do_nothing())
            await note(connection, entry, now)

    async def invited(self, link_hash: str, now: datetime) -> Operator | None:
        """Whom the link is for, while it stands."""
        return await self._one((OPERATORS.c.link_hash == link_hash) & (OPERATORS.c.link_until > now))

    async def redeem(self, link_hash: str, password_hash: str, now: datetime) -> Operator | None:
        """Sets the password, uses the link up and raises the generation; None where the link does not stand."""
        statement = (
            update(OPERATORS)
            .where(OPERATORS.c.link_hash == link_hash, OPERATORS.c.link_until > now)
            .values(password_hash=password_hash, generation=OPERATORS.c.generation + 1, link_hash=None, link_until=None)
            .returning(*OPERATORS.c)
        )
        async with self._connections.writing() as connection:
            row = (await connection.execute(statement)).mappings().first()
            if row is None:
                return None
            await note(connection, AuditEntry(row["name"], "operator.welcome", row["name"]), now)
            return _operator_of(row)

    async def set_password(
        self, operator: Operator, password_hash: str, entry: AuditEntry, now: datetime
    ) -> Operator | None:
        """Voids any link and raises the generation; None where the operator is another by now, or signed out."""
        row = OPERATORS.c
        known = (row.name == operator.name, row.generation == operator.generation, row.made_at == operator.made_at)
        new = {"password_hash": password_hash, "generation": row.generation + 1, "link_hash": None, "link_until": None}
        statement = update(OPERATORS).where(*known).values(new).returning(*row)
        async with self._connections.writing() as connection:
            changed = (await connection.execute(statement)).mappings().first()
            if changed is None:
                return None
            await note(connection, entry, now)
            return _operator_of(changed)

    async def invite(self, name: str, link_hash: str, until: datetime, entry: AuditEntry, now: datetime) -> bool:
        """A new link in place of any other; until it is used the password stands. Whether the operator is there."""
        return await self._change(name, {"link_hash": link_hash, "link_until": until}, entry, now)

    async def change_role(self, name: str, role: Role, entry: AuditEntry, now: datetime) -> bool:
        """From the next request on; whether the operator is there."""
        return await self._change(name, {"role": role.value}, entry, now)

    async def log_out_everywhere(self, name: str, entry: AuditEntry, now: datetime) -> bool:
        """Every cookie of the operator is void; whether the operator is there."""
        return await self._change(name, {"generation": OPERATORS.c.generation + 1}, entry, now)

    async def remove(self, name: str, entry: AuditEntry, now: datetime) -> bool:
        """Whether the operator was there; the audit keeps the name."""
        return await self._done(delete(OPERATORS).where(OPERATORS.c.name == name), entry, now)

    async def _one(self, condition: Any) -> Operator | None:  # noqa: ANN401 - SQLAlchemy's condition
        async with self._connections.reading() as connection:
            row = (await connection.execute(select(OPERATORS).where(condition))).mappings().first()
        return None if row is None else _operator_of(row)

    async def _change(self, name: str, values: dict[str, Any], entry: AuditEntry, now: datetime) -> bool:
        return await self._done(update(OPERATORS).where(OPERATORS.c.name == name).values(values), entry, now)

    async def _done(self, statement: Delete | Update, entry: AuditEntry, now: datetime) -> bool:
        async with self._connections.writing() as connection:
            found = await connection.scalar(statement.returning(OPERATORS.c.name))
            if found is not None:
                await note(connection, entry, now)
        return found is not None


def _operator_of(row: RowMapping) -> Operator:
    return record_of(Operator, row, role=Role(row["role"]))
