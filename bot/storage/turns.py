"""One transaction of turns: lock, duplicates, write. The order of the statements is the architecture's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import (
    ChatChanges,
    ChatKey,
    ChatRecord,
    Claim,
    Delivered,
    Event,
    Farewell,
    Forgetting,
    Outgoing,
    SessionRecord,
)
from bot.storage.outbox import HOLD_BELIEVED, LEASE_BELIEVED, OutboxRows
from bot.storage.rows import (
    chat_of,
    chat_values,
    event_values,
    new_chat_values,
    new_pseudonym,
    outgoing_values,
    session_of,
    session_values,
)
from bot.storage.statements import Insert, among, are_chats, erase, insert_into, insert_messages, many, update_chats
from bot.storage.tables import CHATS, ERASURES, FORGOTTEN, LOG, OUTBOX, RECEIVED, SESSIONS

Locked = tuple[ChatRecord, SessionRecord | None]


class SqlTransaction:
    """What the dialogue does between begin and commit; what the database refuses leaves the whole as `StorageError`.

    The calls come in the order in which they stand here, or the promise does not hold.
    """

    def __init__(self, connection: AsyncConnection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer
        self._free: set[ChatKey] = set()  # locked, and delivered to by nobody
        self._written: list[ChatChanges] = []

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """What came of claims, before anything else: their chats are free for what is written here."""
        if marks:
            await OutboxRows(self._connection, self._sealer).mark(marks, now)

    async def forgotten(self, keys: Sequence[ChatKey], now: datetime) -> dict[ChatKey, Forgetting]:
        """The chats that asked to be forgotten within 48 h; to be asked before `lock`, which makes rows."""
        key_by_hash = {each: key for key in keys for each in self._sealer.chat_hashes(key.bot, key.chat)}
        known = among(self._connection, FORGOTTEN.c.chat_hash, tuple(key_by_hash))
        rows = await self._connection.execute(select(FORGOTTEN).where(known, FORGOTTEN.c.until > now))
        return {
            key_by_hash[row["chat_hash"]]: Forgetting(row["at"], row["until"], row["through_update"])
            for row in rows.mappings()
        }

    async def welcome(self, keys: Sequence[ChatKey]) -> None:
        """These begin anew: that they were forgotten is forgotten too."""
        hashes = tuple(each for key in keys for each in self._sealer.chat_hashes(key.bot, key.chat))
        if hashes:
            known = among(self._connection, FORGOTTEN.c.chat_hash, hashes)
            await self._connection.execute(delete(FORGOTTEN).where(known))

    async def lock(self, keys: Sequence[ChatKey], now: datetime) -> dict[ChatKey, Locked]:
        """These chats, made where unknown, with their current sessions; one locked elsewhere is left out."""
        await self._insert_missing(keys, now)
        chats = await self._lock_chats(keys, now)
        # not joined above: a chat changed just before its lock comes anew, what is joined to it stays as it was
        sessions = await self._sessions_of(chats)
        return {chat.key: (chat, _own(chat, sessions.get(chat.session_id))) for chat in chats}

    async def fresh(self, updates: Sequence[tuple[int, int]], now: datetime) -> set[tuple[int, int]]:
        """Of these (bot, update id), the ones not taken in before."""
        if not updates:
            return set()
        rows = [{"bot_id": bot, "update_id": update_id, "at": now} for bot, update_id in sorted(set(updates))]
        statement = insert_into(self._connection, RECEIVED).on_conflict_do_nothing()
        taken = await self._connection.execute(
            statement.returning(RECEIVED.c.bot_id, RECEIVED.c.update_id),
            rows,
        )
        return {(bot, update_id) for bot, update_id in taken}

    async def write(self, turned: Sequence[ChatChanges], now: datetime, *, is_heard: bool = True) -> None:
        """Chats, sessions, log, messages and outbox; what asks to be forgotten is erased first.

        `is_heard`: the applicants did something, from which the days of retention count.
        """
        settled = await self._forget(turned)
        await self._write_chats([each.chat for each in settled], now if is_heard else None)
        sessions = [kept for each in settled for kept in _sessions_in(each)]
        await self._write_sessions([kept for kept in sessions if not kept.is_lost])
        await self._write_lost([kept for kept in sessions if kept.is_lost])
        await self._log([event for each in settled for event in each.events])
        heard = [(each.chat.applicant, message) for each in settled for message in each.heard_messages]
        await insert_messages(self._connection, heard, now)
        await self._write_outbox(settled, now)
        self._written = settled

    async def note(self, events: Sequence[Event]) -> None:
        """Lines for the log that change nothing else."""
        await self._log(events)

    async def lease(self, owner: str, now: datetime) -> tuple[Claim, ...]:
        """What was written, claimed at once: chats that nobody delivers to, with nothing older unsent."""
        free = {each.chat.applicant: each for each in self._written if each.outgoing and self._may_lease(each.chat)}
        if not free:
            return ()
        return await OutboxRows(self._connection, self._sealer).lease(owner, now, free)

    def _may_lease(self, chat: ChatRecord) -> bool:
        return chat.key in self._free and (chat.blocked_at is None or chat.leaving)

    async def _log(self, events: Sequence[Event]) -> None:
        rows = [event_values(event, self._sealer) for event in events]
        await many(self._connection, insert_into(self._connection, LOG), rows)

    async def _insert_missing(self, keys: Sequence[ChatKey], now: datetime) -> None:
        statement = insert_into(self._connection, CHATS).on_conflict_do_nothing(index_elements=["bot_id", "chat_id"])
        await many(self._connection, statement, [new_chat_values(key, now) for key in sorted(set(keys))])

    async def _lock_chats(self, keys: Sequence[ChatKey], now: datetime) -> list[ChatRecord]:
        statement = (
            select(CHATS)
            .where(are_chats(self._connection, keys))
            .order_by(CHATS.c.bot_id, CHATS.c.chat_id)
            .with_for_update(skip_locked=True)
        )
        rows = (await self._connection.execute(statement)).mappings().all()
        self._free = {ChatKey(row["bot_id"], row["chat_id"]) for row in rows if _is_free(row, now)}
        return [chat_of(row) for row in rows]

    async def _sessions_of(self, chats: Sequence[ChatRecord]) -> Mapping[str | None, SessionRecord]:
        ids = [chat.session_id for chat in chats if chat.session_id is not None]
        if not ids:
            return {}
        rows = await self._connection.execute(select(SESSIONS).where(among(self._connection, SESSIONS.c.id, ids)))
        return {row["id"]: session_of(row, self._sealer) for row in rows.mappings()}

    async def _forget(self, turned: Sequence[ChatChanges]) -> list[ChatChanges]:
        """The same turns, those that forget under a new pseudonym and with nothing to keep but the farewell."""
        leaving = [each for each in turned if each.forget is not None]
        if not leaving:
            return list(turned)
        known = await erase(self._connection, [each.chat.applicant for each in leaving])
        await self._remember_forgotten(leaving)
        messages = {
            each.chat.applicant: {message for applicant, message in known if applicant == each.chat.applicant}
            for each in leaving
        }
        return [_departing(each, messages[each.chat.applicant]) if each.forget is not None else each for each in turned]

    async def _remember_forgotten(self, leaving: Sequence[ChatChanges]) -> None:
        rows = [
            {
                "chat_hash": self._sealer.chat_hash(each.chat.key.bot, each.chat.key.chat),
                "at": each.forget.at,
                "until": each.forget.late_until,
                "through_update": each.forget.through_update,
            }
            for each in leaving
            if each.forget is not None
        ]
        erased = [{"chat_hash": row["chat_hash"], "at": row["at"]} for row in rows]
        await many(self._connection, insert_into(self._connection, ERASURES), erased)
        statement = insert_into(self._connection, FORGOTTEN)
        later = {name: statement.excluded[name] for name in ("at", "until", "through_update")}
        await many(self._connection, statement.on_conflict_do_update(index_elements=["chat_hash"], set_=later), rows)

    async def _write_chats(self, chats: Sequence[ChatRecord], heard_at: datetime | None) -> None:
        rows = [chat_values(chat, heard_at) for chat in sorted(chats, key=lambda chat: chat.key)]
        names = tuple(name for name in rows[0] if name in CHATS.c) if rows else ()
        await many(self._connection, update_chats(names), rows)

    async def _write_sessions(self, sessions: Sequence[SessionRecord]) -> None:
        rows = [session_values(session, self._sealer) for session in sessions]
        names = tuple(name for name in rows[0] if name not in {"id", "tag"}) if rows else ()
        await many(self._connection, _write_session(insert_into(self._connection, SESSIONS), names), rows)

    async def _write_lost(self, sessions: Sequence[SessionRecord]) -> None:
        """What is in clear; the sealed answers stay as they are: their key may yet be found."""
        ended_at = bindparam("its_end", type_=SESSIONS.c.ended_at.type)
        changed = {
            "state": bindparam("its_state"),
            "touched_at": bindparam("its_time"),
            "ended_at": func.coalesce(SESSIONS.c.ended_at, ended_at),
            "failures": SESSIONS.c.failures + bindparam("its_failures"),
        }
        rows = [
            {
                "its_id": session.id,
                "its_applicant": session.applicant,
                "its_state": session.state,
                "its_time": session.touched_at,
                "its_end": session.touched_at if session.state == "ended" else None,
                "its_failures": session.failures,
            }
            for session in sessions
        ]
        its_own = and_(SESSIONS.c.id == bindparam("its_id"), SESSIONS.c.applicant == bindparam("its_applicant"))
        statement = update(SESSIONS).where(its_own).values(changed)
        await many(self._connection, statement, rows)

    async def _write_outbox(self, turned: Sequence[ChatChanges], now: datetime) -> None:
        """A new question replaces an unsent one, even one on its way; to who blocked the bot nothing stays unsent."""
        asked = [each.chat.applicant for each in turned if any(out.kind == "talk" for out in each.outgoing)]
        blocked = [each.chat.applicant for each in turned if each.chat.blocked_at is not None]
        if asked:
            replaced = among(self._connection, OUTBOX.c.applicant, asked) & (OUTBOX.c.kind == "talk")
            await self._connection.execute(delete(OUTBOX).where(replaced))
        if blocked:
            await self._connection.execute(
                delete(OUTBOX).where(among(self._connection, OUTBOX.c.applicant, blocked)),
            )
        rows = [
            outgoing_values(each.chat.applicant, out, self._sealer, now) for each in turned for out in each.outgoing
        ]
        await many(self._connection, insert_into(self._connection, OUTBOX), rows)


@cache
def _write_session(statement: Insert, names: tuple[str, ...]) -> Insert:
    changed: dict[str, ColumnElement[Any]] = {name: statement.excluded[name] for name in names}
    for once in ("ended_at", "finished_at"):
        changed[once] = func.coalesce(SESSIONS.c[once], statement.excluded[once])
    changed["failures"] = SESSIONS.c.failures + statement.excluded.failures
    return statement.on_conflict_do_update(index_elements=["id"], set_=changed)


def _own(chat: ChatRecord, session: SessionRecord | None) -> SessionRecord | None:
    """Another applicant's session, which a hand on the database led the chat to: nothing of it can be read here."""
    if session is None or session.applicant == chat.applicant:
        return session
    at = chat.last_at or session.touched_at
    return SessionRecord(
        id=session.id,
        applicant=chat.applicant,
        question="",
        revision=0,
        locale=chat.menu_locale or "",
        state="live",
        verdict="undecided",
        rulesets="",
        began_at=at,
        touched_at=at,
        body="",
        is_lost=True,
    )


def _is_free(row: RowMapping, now: datetime) -> bool:
    """Whether nobody delivers to the chat, and nothing forbids it."""
    until = (("lease_until", LEASE_BELIEVED), ("not_before", HOLD_BELIEVED))
    return all(row[name] is None or not now < row[name] <= now + believed for name, believed in until)


def _sessions_in(turned: ChatChanges) -> tuple[SessionRecord, ...]:
    return turned.ended if turned.session is None else (*turned.ended, turned.session)


def _departing(turned: ChatChanges, erased_messages: set[int]) -> ChatChanges:
    chat = replace(turned.chat, applicant=new_pseudonym(), session_id=None, leaving=True)
    to_delete = erased_messages | set(turned.heard_messages)
    return replace(
        turned,
        chat=chat,
        session=None,
        ended=(),
        events=tuple(replace(event, body=None) for event in turned.events),
        outgoing=tuple(_with_messages(each, to_delete) for each in turned.outgoing),
        heard_messages=(),
    )


def _with_messages(outgoing: Outgoing, messages: set[int]) -> Outgoing:
    if not isinstance(outgoing, Farewell):
        return outgoing
    return replace(outgoing, messages=tuple(sorted(messages.union(outgoing.messages))))
