"""One transaction of turns: lock, duplicates, write. The order of the statements is the architecture's."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from msgspec.structs import replace
from sqlalchemy import BigInteger, ColumnElement, Update, and_, bindparam, column, delete, func, select, update
from sqlalchemy.dialects.postgresql import Insert

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
from bot.storage.at_hand import SessionsAtHand
from bot.storage.compiled import Row, Rows
from bot.storage.direct import Connection
from bot.storage.outbox import HOLD_BELIEVED, IS_TO_BE_SAID, LEASE_BELIEVED, OutboxRows
from bot.storage.rows import (
    CHAT_COLUMNS,
    CHAT_VALUES,
    HEARD_VALUES,
    NEW_CHAT_VALUES,
    OUTGOING_VALUES,
    SESSION_COLUMNS,
    SESSION_VALUES,
    chat_of,
    chat_values,
    new_chat_values,
    new_pseudonym,
    outgoing_values,
    session_of,
    session_values,
)
from bot.storage.statements import (
    ITS_KEY,
    THESE_CHATS,
    Listed,
    among,
    by_bot,
    each,
    erase,
    insert_into,
    many,
    update_chat,
    write_lines,
)
from bot.storage.tables import CHATS, ERASURES, FORGOTTEN, MESSAGES, OUTBOX, RECEIVED, SESSIONS

Locked = tuple[ChatRecord, SessionRecord | None]
Lease = tuple[datetime | None, str | None]

_ANY_FORGOTTEN = select(func.max(FORGOTTEN.c.chat_hash))  # the end of an index
_FORGOTTEN = select(FORGOTTEN).where(among(FORGOTTEN.c.chat_hash, "hashes"), FORGOTTEN.c.until > bindparam("now"))
_WELCOME = delete(FORGOTTEN).where(among(FORGOTTEN.c.chat_hash, "hashes"))
_KNOWN = select(CHATS.c.chat_id).where(THESE_CHATS)
_NEW_CHAT = insert_into(CHATS).on_conflict_do_nothing(index_elements=["bot_id", "chat_id"])
_CHATS = (
    select(*CHAT_COLUMNS, CHATS.c.lease_until, CHATS.c.not_before)
    .where(THESE_CHATS)
    .order_by(CHATS.c.chat_id)
    .with_for_update(skip_locked=True)
)
_SESSIONS = select(*SESSION_COLUMNS).where(among(SESSIONS.c.id, "ids"))
_UPDATES = each(bindparam("updates", type_=Listed(BigInteger()))).table_valued(
    column("value", BigInteger), name="value"
)
_RECEIVED = (
    insert_into(RECEIVED)
    .from_select(
        ["bot_id", "update_id", "at"],
        select(bindparam("bot", type_=BigInteger), _UPDATES.c.value, bindparam("now", type_=RECEIVED.c.at.type)).where(
            _UPDATES.c.value.is_not(None)  # without a condition SQLite takes ON CONFLICT for a join's
        ),
    )
    .on_conflict_do_nothing()
    .returning(RECEIVED.c.update_id)
)
_CHAT_VALUES = [name for name in CHAT_VALUES if name not in ITS_KEY]
_LEASE = ("lease_until", "lease_owner")
_PSEUDONYM = update_chat(("applicant",))
_CHAT, _CHAT_HEARD = (update_chat((*_CHAT_VALUES, *more), kept=_LEASE) for more in ((), HEARD_VALUES))
_MESSAGES_KNOWN = insert_into(MESSAGES).on_conflict_do_nothing()
_ERASURE = insert_into(ERASURES)
_REPLACED = delete(OUTBOX).where(among(OUTBOX.c.applicant, "applicants"), OUTBOX.c.kind == "talk")
_WAITING = select(OUTBOX.c.applicant).where(
    among(OUTBOX.c.applicant, "applicants"), OUTBOX.c.kind == "talk", IS_TO_BE_SAID
)
_OLD_MENU = delete(OUTBOX).where(among(OUTBOX.c.applicant, "applicants"), OUTBOX.c.kind == "menu")
_UNSENT = delete(OUTBOX).where(among(OUTBOX.c.applicant, "applicants"))
_TO_SAY = insert_into(OUTBOX)


def _write_session() -> Insert:
    statement = insert_into(SESSIONS)
    stay = ("id", "applicant", "began_at", "tag")  # nor is an index of what stays touched
    changed: dict[str, ColumnElement[Any]] = {
        name: statement.excluded[name] for name in SESSION_VALUES if name not in stay
    }
    for once in ("ended_at", "finished_at"):
        changed[once] = func.coalesce(SESSIONS.c[once], statement.excluded[once])
    changed["failures"] = SESSIONS.c.failures + statement.excluded.failures
    return statement.on_conflict_do_update(index_elements=["id"], set_=changed)


def _write_lost() -> Update:
    """What is in clear; the sealed answers stay as they are: their key may yet be found."""
    ended_at = bindparam("its_end", type_=SESSIONS.c.ended_at.type)
    changed = {
        "state": bindparam("its_state"),
        "touched_at": bindparam("its_time"),
        "ended_at": func.coalesce(SESSIONS.c.ended_at, ended_at),
        "failures": SESSIONS.c.failures + bindparam("its_failures"),
    }
    its_own = and_(SESSIONS.c.id == bindparam("its_id"), SESSIONS.c.applicant == bindparam("its_applicant"))
    return update(SESSIONS).where(its_own).values(changed)


def _remember_forgotten() -> Insert:
    statement = insert_into(FORGOTTEN)
    later = {name: statement.excluded[name] for name in ("at", "until", "through_update")}
    return statement.on_conflict_do_update(index_elements=["chat_hash"], set_=later)


_SESSION, _LOST_SESSION, _FORGETTING = _write_session(), _write_lost(), _remember_forgotten()


class SqlTransaction:
    """What the dialogue does between begin and commit; what the database refuses leaves the whole as `StorageError`.

    The calls come in the order in which they stand here, or the promise does not hold.
    """

    def __init__(self, connection: Connection, sealer: Sealer, at_hand: SessionsAtHand | None = None) -> None:
        self._connection, self._sealer = connection, sealer
        self._at_hand = at_hand or SessionsAtHand()
        self._free: set[ChatKey] = set()  # locked, and delivered to by nobody
        self._events: list[Event] = []  # yet to be written, of marks and turns together, as the messages
        self._messages: list[Row] = []

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """What came of claims, before anything else: their chats are free for what is written here."""
        if marks:
            events, sent = await OutboxRows(self._connection, self._sealer).mark(marks, now)
            self._events += events
            self._messages += [(*one, now) for one in sent]

    async def forgotten(self, keys: Sequence[ChatKey], now: datetime) -> dict[ChatKey, Forgetting]:
        """The chats that asked to be forgotten within 48 h; to be asked before `lock`, which makes rows."""
        ((last,),) = await self._connection.execute(_ANY_FORGOTTEN)
        if last is None:
            return {}  # mostly: no hash is made
        key_by_hash = {each: key for key in keys for each in self._sealer.chat_hashes(key.bot, key.chat)}
        rows = await self._connection.execute(_FORGOTTEN, {"hashes": tuple(key_by_hash), "now": now})
        return {
            key_by_hash[row["chat_hash"]]: Forgetting(row["at"], row["until"], row["through_update"])
            for row in rows.mappings()
        }

    async def welcome(self, keys: Sequence[ChatKey]) -> None:
        """These begin anew: that they were forgotten is forgotten too."""
        hashes = tuple(each for key in keys for each in self._sealer.chat_hashes(key.bot, key.chat))
        if hashes:
            await self._connection.execute(_WELCOME, {"hashes": hashes})

    async def lock(self, keys: Sequence[ChatKey], now: datetime) -> dict[ChatKey, Locked]:
        """These chats, made where unknown, with their current sessions; one locked elsewhere is left out."""
        chats = await self._lock_chats(keys, now)
        if missing := set(keys).difference(chat.key for chat in chats):
            await self._insert_missing(missing, now)
            chats += await self._lock_chats(missing, now)
        # not joined above: a chat changed just before its lock comes anew, what is joined to it stays as it was
        sessions = await self._sessions_of(chats)
        return {chat.key: (chat, _own(chat, sessions.get(chat.session_id))) for chat in chats}

    async def fresh(self, updates: Sequence[tuple[int, int]], now: datetime) -> set[tuple[int, int]]:
        """Of these (bot, update id), the ones not taken in before."""
        found = set()
        for bot, numbers in by_bot(updates):
            taken = await self._connection.execute(_RECEIVED, {"bot": bot, "updates": numbers, "now": now})
            found |= {(bot, number) for (number,) in taken}
        return found

    async def write(
        self, turned: Sequence[ChatChanges], now: datetime, *, is_heard: bool = True, owner: str = ""
    ) -> tuple[Claim, ...]:
        """Outbox, chats, sessions, log and messages; what asks to be forgotten is erased first.

        `is_heard`: the applicants did something, from which the days of retention count.
        For an `owner` what is written is claimed at once: chats that nobody delivers to, with nothing older unsent.
        """
        settled = await self._give_way(await self._forget(turned, now))
        await self._write_outbox(settled, now)
        claims = await self._leased(settled, now) if owner else ()
        leases = {claim.key: (claim.until, owner) for claim in claims}
        await self._write_chats([each.chat for each in settled], leases, now if is_heard else None)
        sessions = [kept for each in settled for kept in _sessions_in(each)]
        rows = [self._session_values(kept) for kept in sessions if not kept.is_lost]
        await many(self._connection, _SESSION, Rows(SESSION_VALUES, rows))
        await many(self._connection, _LOST_SESSION, [_lost_values(kept) for kept in sessions if kept.is_lost])
        self._messages += [(each.chat.applicant, message, now) for each in settled for message in each.heard_messages]
        await self.note([event for each in settled for event in each.events])
        return claims

    def _session_values(self, session: SessionRecord) -> Row:
        values = session_values(session, self._sealer)
        if session.at_hand is not None:
            self._at_hand.keep(values[-1], session)
        return values

    async def note(self, events: Sequence[Event]) -> None:
        """Lines for the log that change nothing else."""
        self._events += events
        await self.finish()

    async def finish(self) -> None:
        """Write what is yet to be written."""
        await write_lines(self._connection, self._sealer, self._events)
        await many(self._connection, _MESSAGES_KNOWN, Rows(("applicant", "message_id", "at"), self._messages))
        self._events, self._messages = [], []

    async def _leased(self, written: Sequence[ChatChanges], now: datetime) -> tuple[Claim, ...]:
        free = {each.chat.applicant: each for each in written if each.outgoing and self._may_lease(each.chat)}
        return await OutboxRows(self._connection, self._sealer).leased(now, free) if free else ()

    def _may_lease(self, chat: ChatRecord) -> bool:
        return chat.key in self._free and (chat.blocked_at is None or chat.leaving)

    async def _insert_missing(self, keys: Collection[ChatKey], now: datetime) -> None:
        """By ascending chat; one that is there is another's now, and an insert would wait for it."""
        for bot, chats in by_bot(keys):
            known = {chat for (chat,) in await self._connection.execute(_KNOWN, {"bot": bot, "chats": chats})}
            missing = [new_chat_values(ChatKey(bot, chat), now) for chat in chats if chat not in known]
            await many(self._connection, _NEW_CHAT, Rows(NEW_CHAT_VALUES, missing))

    async def _lock_chats(self, keys: Collection[ChatKey], now: datetime) -> list[ChatRecord]:
        locked: list[ChatRecord] = []
        for bot, numbers in by_bot(keys):
            for row in await self._connection.execute(_CHATS, {"bot": bot, "chats": numbers}):
                locked.append(chat := chat_of(row))
                if _is_over(row[-2], now, LEASE_BELIEVED) and _is_over(row[-1], now, HOLD_BELIEVED):
                    self._free.add(chat.key)
        return locked

    async def _sessions_of(self, chats: Sequence[ChatRecord]) -> Mapping[str | None, SessionRecord]:
        ids = [chat.session_id for chat in chats if chat.session_id is not None]
        if not ids:
            return {}
        rows = await self._connection.execute(_SESSIONS, {"ids": ids})
        return {row[0]: session_of(row, self._sealer, self._at_hand) for row in rows}

    async def _forget(self, turned: Sequence[ChatChanges], now: datetime) -> list[ChatChanges]:
        """The same turns, those that forget under a new pseudonym and with nothing to keep but the farewell."""
        leaving = [each for each in turned if each.forget is not None]
        if not leaving:
            return list(turned)
        await self.finish()  # what was marked just now is erased too
        known = await erase(self._connection, [each.chat.applicant for each in leaving])
        await self._remember_forgotten(leaving, now)
        messages = {
            each.chat.applicant: {message for applicant, message in known if applicant == each.chat.applicant}
            for each in leaving
        }
        left = [_departing(each, messages[each.chat.applicant], now) if each.forget else each for each in turned]
        renamed = [(*each.chat.key, each.chat.applicant) for each in left if each.forget is not None]
        await many(self._connection, _PSEUDONYM, Rows((*ITS_KEY, "applicant"), renamed))
        return left

    async def _remember_forgotten(self, leaving: Sequence[ChatChanges], now: datetime) -> None:
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
        # By our clock, as the visits that a copy knows of; `at` is by Telegram's, as the moment of late words is.
        await many(self._connection, _ERASURE, [{"chat_hash": row["chat_hash"], "at": now} for row in rows])
        await many(self._connection, _FORGETTING, rows)

    async def _write_chats(
        self, chats: Sequence[ChatRecord], leases: Mapping[ChatKey, Lease], heard_at: datetime | None
    ) -> None:
        """Who is heard of was warned of nothing yet."""
        in_order = sorted(chats, key=attrgetter("key"))
        rows = [chat_values(chat, leases.get(chat.key, (None, None))) for chat in in_order]
        if heard_at is None:
            await many(self._connection, _CHAT, Rows(CHAT_VALUES, rows))
        else:
            heard = [(*row, heard_at, None) for row in rows]
            await many(self._connection, _CHAT_HEARD, Rows((*CHAT_VALUES, *HEARD_VALUES), heard))

    async def _give_way(self, turned: Sequence[ChatChanges]) -> list[ChatChanges]:
        """The same turns, less what only shows once more what waits to be said: more may be told there."""
        asked = [each.chat.applicant for each in turned if each.gives_way]
        if not asked:
            return list(turned)
        waiting = {applicant for (applicant,) in await self._connection.execute(_WAITING, {"applicants": asked})}
        return [_without_talk(each) if each.chat.applicant in waiting and each.gives_way else each for each in turned]

    async def _write_outbox(self, turned: Sequence[ChatChanges], now: datetime) -> None:
        """A new question or menu replaces an unsent one, even one on its way; who blocked the bot is told nothing."""
        said = [(out.kind, each.chat.applicant) for each in turned for out in each.outgoing]
        asked, given = ([applicant for kind, applicant in said if kind == told] for told in ("talk", "menu"))
        blocked = [each.chat.applicant for each in turned if each.chat.blocked_at is not None]
        for statement, applicants in ((_REPLACED, asked), (_OLD_MENU, given), (_UNSENT, blocked)):
            if applicants:
                await self._connection.execute(statement, {"applicants": applicants})
        rows = [
            outgoing_values(each.chat.applicant, out, self._sealer, now) for each in turned for out in each.outgoing
        ]
        await many(self._connection, _TO_SAY, Rows(OUTGOING_VALUES, rows))


def _without_talk(turned: ChatChanges) -> ChatChanges:
    said = tuple(each for each in turned.outgoing if each.kind != "talk")
    return replace(turned, outgoing=said, events=tuple(each for each in turned.events if each.kind != "said"))


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


def _is_over(until: datetime | None, now: datetime, believed: timedelta) -> bool:
    """A lease, or a hold."""
    return until is None or not now < until <= now + believed


def _sessions_in(turned: ChatChanges) -> tuple[SessionRecord, ...]:
    return turned.ended if turned.session is None else (*turned.ended, turned.session)


def _lost_values(session: SessionRecord) -> dict[str, Any]:
    return {
        "its_id": session.id,
        "its_applicant": session.applicant,
        "its_state": session.state,
        "its_time": session.touched_at,
        "its_end": session.touched_at if session.state == "ended" else None,
        "its_failures": session.failures,
    }


def _departing(turned: ChatChanges, erased_messages: set[int], now: datetime) -> ChatChanges:
    chat = replace(turned.chat, applicant=new_pseudonym(now), session_id=None, leaving=True)
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
