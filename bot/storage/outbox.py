"""The outbox: chats are claimed for a while, what came of it is marked for many at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from operator import itemgetter
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer, WrongKeyError
from bot.records import Asked, ChatChanges, ChatKey, Claim, Delivered, Event, Farewell, Sending, UnknownShapeError
from bot.storage.compiled import Rows, Values
from bot.storage.connections import leave_no_trace
from bot.storage.direct import Connection
from bot.storage.rows import outgoing_of
from bot.storage.statements import (
    ITS_KEY,
    THESE_CHATS,
    among,
    by_bot,
    is_of,
    many,
    update_chat,
    write_lines,
)
from bot.storage.tables import CHATS, MESSAGES, OUTBOX

LEASE = timedelta(seconds=15)
LEASE_BELIEVED = timedelta(minutes=1)  # further ahead it was written by a clock that has been put back since
HOLD_BELIEVED = timedelta(hours=1)  # the same of a hold, the longest pause that Telegram is granted
_LONGEST_ASIDE = timedelta(hours=1)
IS_MENU = OUTBOX.c.kind == "menu"
IS_TO_BE_SAID = OUTBOX.c.set_aside_at.is_(None)
_MARKED = (
    "message_id", "asked", "asked_message", "asked_at", "blocked_at", "not_before", "lease_until", "lease_owner",
)  # fmt: skip


_ROWS = select(OUTBOX).where(among(OUTBOX.c.applicant, "applicants"), IS_TO_BE_SAID).order_by(OUTBOX.c.id)
_marked = itemgetter(*_MARKED)
_IDS = _ROWS.with_only_columns(OUTBOX.c.applicant, OUTBOX.c.id)
_HELD = (
    update(CHATS)
    .where(among(CHATS.c.applicant, "applicants"))
    .values(lease_until=bindparam("until"), lease_owner=bindparam("owner"))
)
_LATE = select(MESSAGES.c.applicant, MESSAGES.c.message_id).where(among(MESSAGES.c.applicant, "applicants"))
_DONE = delete(OUTBOX).where(among(OUTBOX.c.id, "rows"))
_SET_ASIDE = update(OUTBOX).where(among(OUTBOX.c.id, "rows")).values(set_aside_at=bindparam("now"))
_MARK_CHAT = update_chat(_MARKED)
_STATES = (
    select(CHATS.c.bot_id, CHATS.c.chat_id, CHATS.c.applicant, CHATS.c.leaving, *(CHATS.c[name] for name in _MARKED))
    .where(THESE_CHATS)
    .order_by(CHATS.c.chat_id)
    .with_for_update()
)
_GONE = [delete(table).where(among(table.c.applicant, "applicants")) for table in (CHATS, OUTBOX, MESSAGES)]


@dataclass(frozen=True, slots=True)
class OutboxRows:
    """The rows to be said, in one open transaction; those of one bot, or of any."""

    connection: Connection
    sealer: Sealer
    bot: int | None = None

    async def claim(self, owner: str, now: datetime, most: int, only: Collection[ChatKey] | None) -> tuple[Claim, ...]:
        """Up to `most` chats, the longest waiting first."""
        chats = await self._claimable(now, most, only)
        if not chats:
            return ()
        sendings = await self._sendings(list(chats), now)
        await self._add_late(sendings, [applicant for applicant, row in chats.items() if row["leaving"]])
        until = await self._hold(list(sendings), owner, now)
        return tuple(
            Claim(
                key=ChatKey(row["bot_id"], row["chat_id"]),
                applicant=applicant,
                message_id=row["message_id"],
                until=until,
                sendings=tuple(sendings[applicant]),
            )
            for applicant, row in chats.items()
            if applicant in sendings
        )

    async def leased(self, now: datetime, written: Mapping[str, ChatChanges]) -> tuple[Claim, ...]:
        """What this transaction has written, by applicant, claimed except behind older rows; nothing is read back.

        The lease is yet to be written with the chats.
        """
        ids = defaultdict(list)
        for applicant, row_id in await self.connection.execute(_IDS, {"applicants": list(written)}):
            ids[applicant].append(row_id)
        return tuple(
            Claim(
                key=each.chat.key,
                applicant=applicant,
                message_id=each.chat.message_id,
                until=now + LEASE,
                sendings=tuple(map(Sending, ids[applicant], each.outgoing)),
            )
            for applicant, each in written.items()
            if len(ids[applicant]) == len(each.outgoing)
        )

    async def _hold(self, applicants: Collection[str], owner: str, now: datetime) -> datetime:
        until = now + LEASE
        await self.connection.execute(_HELD, {"applicants": list(applicants), "until": until, "owner": owner})
        return until

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> tuple[list[Event], list[tuple[str, int]]]:
        """Rows done, leases ended; chats are locked first, in the dialogue's order. What is yet to be written of it.

        Lines of the log, and (applicant, message) pairs.
        """
        states = await self._lock(marks)
        settled = [_settled(mark, states, now) for mark in marks]
        await self.connection.execute(_DONE, {"rows": [row for mark in settled for row in _rows_done(mark)]})
        if aside := [row for mark in settled for row in mark.aside]:
            await self.connection.execute(_SET_ASIDE, {"rows": aside, "now": now})
        await self._update_chats(states)
        await self._end(gone := [mark.claim.applicant for mark in settled if mark.gone])
        whose = [(states[mark.claim.key]["applicant"], mark) for mark in settled if mark.sent_messages]
        sent = [(applicant, message) for applicant, mark in whose for message in mark.sent_messages]
        return [event for mark in settled for event in mark.events], [one for one in sent if one[0] not in gone]

    async def _claimable(self, now: datetime, most: int, only: Collection[ChatKey] | None) -> dict[str, Values]:
        """By applicant. Walks the rows oldest first and stops: a long backlog costs no more than a short one."""
        given: dict[str, Any] = {"now": now, "most": most, "lease": now + LEASE_BELIEVED, "hold": now + HOLD_BELIEVED}
        if only is not None:
            given |= {"bots": [key.bot for key in only], "chats": [key.chat for key in only]}
        statement = _claimable(self.bot, is_of_some_chats=only is not None)
        found: dict[str, Values] = {}
        for row in (await self.connection.execute(statement, given)).mappings():
            if only is None or ChatKey(row["bot_id"], row["chat_id"]) in only:
                found.setdefault(row["applicant"], row)
        return found

    async def _sendings(self, applicants: Collection[str], now: datetime) -> dict[str, list[Sending]]:
        """In order; one that cannot be read can be said to nobody now, and must not stop the others."""
        found: dict[str, list[Sending]] = {}
        lost, unknown = dict[int, str](), dict[int, str]()
        for row in (await self.connection.execute(_ROWS, {"applicants": list(applicants)})).mappings():
            try:
                outgoing = outgoing_of(row, self.sealer)
            except UnknownShapeError:
                unknown[row["id"]] = row["applicant"]
                continue
            if outgoing is None:
                lost[row["id"]] = row["applicant"]
            else:
                found.setdefault(row["applicant"], []).append(Sending(row["id"], outgoing))
        if lost or unknown:
            await self._give_up(lost, unknown, now)
        return found

    async def _add_late(self, sendings: dict[str, list[Sending]], leaving: Collection[str]) -> None:
        """To a farewell what was on its way while everything was erased, and has come after it."""
        if not leaving:
            return
        late = defaultdict(list)
        for applicant, message in await self.connection.execute(_LATE, {"applicants": list(leaving)}):
            late[applicant].append(message)
        for applicant in sendings.keys() & late.keys():
            sendings[applicant] = [_deleting(each, late[applicant]) for each in sendings[applicant]]

    async def _give_up(self, lost: Mapping[int, str], unknown: Mapping[int, str], now: datetime) -> None:
        """These rows, and whose they are: what no key opens is taken away, what another version may read set aside."""
        await self.connection.execute(_DONE, {"rows": list(lost)})
        await self.connection.execute(_SET_ASIDE, {"rows": list(unknown), "now": now})
        failed = ((WrongKeyError, lost), (UnknownShapeError, unknown))
        events = [Event(each, "", now, "failed", error=error.__name__) for error, of in failed for each in of.values()]
        await write_lines(self.connection, self.sealer, events)

    async def _lock(self, marks: Sequence[Delivered]) -> dict[ChatKey, dict[str, Any]]:
        states = {}
        for bot, chats in by_bot((mark.claim.key.bot, mark.claim.key.chat) for mark in marks):
            for row in (await self.connection.execute(_STATES, {"bot": bot, "chats": chats})).mappings():
                states[ChatKey(row["bot_id"], row["chat_id"])] = dict(row)
        return states

    async def _update_chats(self, states: dict[ChatKey, dict[str, Any]]) -> None:
        rows = [(*key, *_marked(state)) for key, state in states.items()]
        await many(self.connection, _MARK_CHAT, Rows((*ITS_KEY, *_MARKED), rows))

    async def _end(self, applicants: Sequence[str]) -> None:
        if not applicants:
            return
        leave_no_trace(self.connection)
        for statement in _GONE:
            await self.connection.execute(statement, {"applicants": applicants})


async def take_up_menus(connection: AsyncConnection, bot: int | None, now: datetime) -> None:
    """What Telegram did not take is tried again, in chats that can be spoken to, after as long as it has waited."""
    menus = select(OUTBOX.c.id, OUTBOX.c.at, OUTBOX.c.set_aside_at).join(CHATS, CHATS.c.applicant == OUTBOX.c.applicant)
    waiting = menus.where(IS_MENU, OUTBOX.c.set_aside_at.is_not(None), CHATS.c.blocked_at.is_(None), is_of(bot))
    rows = (await connection.execute(waiting)).all()
    due = [row.id for row in rows if abs(now - row.set_aside_at) >= min(row.set_aside_at - row.at, _LONGEST_ASIDE)]
    if due:
        await connection.execute(update(OUTBOX).where(among(OUTBOX.c.id, due)).values(set_aside_at=None))


async def backlog(connection: AsyncConnection, bot: int | None) -> tuple[int, datetime | None]:
    """Rows unsent, and the oldest one's time; those of one bot, or of any."""
    unsent = select(func.count(), func.min(OUTBOX.c.at)).where(IS_TO_BE_SAID)
    if bot is not None:
        unsent = unsent.join(CHATS, CHATS.c.applicant == OUTBOX.c.applicant).where(is_of(bot))
    count, oldest = (await connection.execute(unsent)).one()
    return count, oldest


@cache
def _claimable(bot: int | None, *, is_of_some_chats: bool) -> Select[Any]:
    some = and_(among(CHATS.c.bot_id, "bots"), among(CHATS.c.chat_id, "chats"))  # each pair, and maybe some over
    return (
        select(CHATS.c.bot_id, CHATS.c.chat_id, CHATS.c.applicant, CHATS.c.message_id, CHATS.c.leaving)
        .join(OUTBOX, OUTBOX.c.applicant == CHATS.c.applicant)
        .where(
            IS_TO_BE_SAID,
            is_of(bot),
            _is_over(CHATS.c.lease_until, "lease"),
            _is_over(CHATS.c.not_before, "hold"),
            or_(CHATS.c.blocked_at.is_(None), CHATS.c.leaving),
            some if is_of_some_chats else true(),
        )
        .order_by(OUTBOX.c.id)
        .limit(bindparam("most"))
        .with_for_update(of=CHATS, skip_locked=True)
    )


def _is_over(moment: ColumnElement[datetime | None], believed: str) -> ColumnElement[bool]:
    """None, past, or further ahead than what goes by that name is."""
    return or_(moment.is_(None), moment <= bindparam("now"), moment > bindparam(believed))


def _deleting(sending: Sending, messages: Sequence[int]) -> Sending:
    said = sending.outgoing
    if not isinstance(said, Farewell):
        return sending
    return replace(sending, outgoing=replace(said, messages=tuple(sorted({*said.messages, *messages}))))


def _rows_done(mark: Delivered) -> tuple[int, ...]:
    """To who blocked the bot nothing of this claim is tried again."""
    return mark.done if mark.blocked_at is None else tuple(sending.id for sending in mark.claim.sendings)


def _settled(mark: Delivered, states: dict[ChatKey, dict[str, Any]], now: datetime) -> Delivered:
    """Applies the mark to its chat's state; an applicant who left meanwhile is told nothing more about.

    What was sent to who is leaving is for the farewell to delete.
    """
    state = states.get(mark.claim.key)
    if state is None or state["applicant"] != mark.claim.applicant:
        events, sent = _without_bodies(mark.events), mark.sent_messages if state and state["leaving"] else ()
        mark = replace(mark, sent_messages=sent, message_id=None, asked=None, gone=False, events=events)
    elif mark.gone:
        mark = replace(mark, gone=state["leaving"], events=_without_bodies(mark.events))
    elif mark.not_before is not None and not state["leaving"]:
        mark = replace(mark, events=(*mark.events, Event(mark.claim.applicant, "", now, "retried")))
    if state is not None:
        state["message_id"] = mark.message_id or state["message_id"]
        state["blocked_at"] = mark.blocked_at or state["blocked_at"]
        state["not_before"] = mark.not_before or state["not_before"]
        if mark.asked is not None:
            state.update(_asked(mark.asked, state))
        if state["lease_until"] == mark.claim.until:
            state.update(lease_until=None, lease_owner=None)
    return mark


def _asked(asked: Asked, state: dict[str, Any]) -> dict[str, Any]:
    """What is asked anew begins anew; of what is only shown again the first time counts, of either kind."""
    known = state if state["asked"] == asked.number else {"asked_message": None, "asked_at": None}
    return {
        "asked": asked.number,
        "asked_message": known["asked_message"] or asked.message_id,
        "asked_at": known["asked_at"] or asked.edited_at,
    }


def _without_bodies(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(replace(event, body=None) for event in events)
