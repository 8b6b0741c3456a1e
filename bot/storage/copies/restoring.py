"""What a copy brought back must not bring back: who was erased since, and buttons of a time that no longer was."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import FORGOTTEN_FOR
from bot.storage.compiled import Values
from bot.storage.erasures import KEEPS_ERASURES
from bot.storage.errors import StorageError
from bot.storage.sealed import ANSWERS
from bot.storage.statements import among, erase, insert_into, many
from bot.storage.tables import CHATS, FORGOTTEN, LOG, SESSIONS

Told = Callable[[str, int, int | None], None]  # what is being done, how much of it is done, of how much

_AT_A_TIME = 500
# Revisions go on from the seconds since then: a session has fewer turns, whichever copy it was brought back from.
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


class CopyError(StorageError):
    """A copy cannot be made or used; its text is one line."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: sessions that can go on, and applicants erased since the copy, who are erased again."""

    sessions: int
    erased: int


@dataclass(frozen=True, slots=True)
class Settling:
    """How a database made of a copy becomes one to go on with, all in one transaction.

    `erased`: when whom, by keyed hash; none: it is not known. `raised`: a session's JSON under that revision or a later
    one, and which; ValueError: it is none.
    """

    erased: Mapping[str, datetime] | None
    raised: Callable[[str, int], tuple[str, int]]
    now: datetime

    async def settle(self, connection: AsyncConnection, sealer: Sealer, told: Told) -> Restored:
        """Nothing that was shown counts: every tap and every text is answered with the question."""
        erased = 0 if self.erased is None else await self._erase(connection, sealer, self.erased)
        sessions = await self._raise_revisions(connection, sealer, told)
        nobody = dict.fromkeys(("asked", "asked_message", "asked_at", "lease_until", "lease_owner"))
        await connection.execute(update(CHATS).values(not_before=None, **nobody))
        return Restored(sessions, erased)

    async def _erase(self, connection: AsyncConnection, sealer: Sealer, erased: Mapping[str, datetime]) -> int:
        """Whoever is listed after the last visit that the copy knows of; who came back since then began anew."""
        last = await connection.scalar(select(func.max(LOG.c.at)))
        if last is not None and last < self.now - KEEPS_ERASURES:
            raise CopyError(f"the copy is of {last:%Y-%m-%d}: who was erased since is listed for 90 days, not so long")
        chats = select(CHATS.c.bot_id, CHATS.c.chat_id, CHATS.c.applicant, CHATS.c.seen_at)
        gone = [
            applicant
            for bot, chat, applicant, seen_at in await connection.execute(chats)
            if any(seen_at < erased[each] for each in sealer.chat_hashes(bot, chat) if each in erased)
        ]
        for at in range(0, len(gone), _AT_A_TIME):
            some = gone[at : at + _AT_A_TIME]
            await erase(connection, some)
            await connection.execute(delete(CHATS).where(among(CHATS.c.applicant, some)))
        late = {chat_hash: at for chat_hash, at in erased.items() if at + FORGOTTEN_FOR > self.now}
        rows = [
            {"chat_hash": chat_hash, "at": at, "until": at + FORGOTTEN_FOR, "through_update": 0}
            for chat_hash, at in late.items()
        ]
        await many(connection, insert_into(FORGOTTEN).on_conflict_do_nothing(), rows)
        return len(gone)

    async def _raise_revisions(self, connection: AsyncConnection, sealer: Sealer, told: Told) -> int:
        """Of current sessions; what cannot be read stays as it is."""
        is_current = exists().where(CHATS.c.session_id == SESSIONS.c.id)
        whole = await connection.scalar(select(func.count()).select_from(SESSIONS).where(is_current)) or 0
        page = select(SESSIONS.c.id, SESSIONS.c.applicant, SESSIONS.c.body).where(is_current).order_by(SESSIONS.c.id)
        its_session = update(SESSIONS).where(SESSIONS.c.id == bindparam("its_id"))
        statement = its_session.values(body=bindparam("its_body"), revision=bindparam("its_revision"))
        done, after = 0, ""
        while rows := (await connection.execute(page.where(SESSIONS.c.id > after).limit(_AT_A_TIME))).mappings().all():
            raised = [self._raised(row["id"], row["applicant"], ANSWERS.opened(row, sealer), sealer) for row in rows]
            await many(connection, statement, [one for one in raised if one is not None])
            done, after = done + len(rows), rows[-1]["id"]
            told("readying the sessions", done, whole)
        return done

    def _raised(self, name: str, applicant: str, body: str | None, sealer: Sealer) -> Values | None:
        if body is None:
            return None
        try:
            raised, revision = self.raised(body, int((self.now - _EPOCH).total_seconds()))
        except ValueError:
            return None
        sealed = ANSWERS.seal(raised, {"id": name, "applicant": applicant}, sealer)
        return {"its_id": name, "its_body": sealed, "its_revision": revision}
