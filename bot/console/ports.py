"""What the console needs of a store. Every method may raise `StoreError` (one line) or `StoreDownError`.

Changes are written with their audit line in one transaction: neither is there without the other.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Protocol

from bot.console.records import (
    AuditEntry,
    AuditLine,
    Filters,
    FunnelRow,
    Health,
    LogEvent,
    NearMiss,
    Notice,
    Operator,
    Overview,
    Pause,
    Period,
    RevealedSession,
    Role,
    SessionPage,
    SessionRow,
    TailBatch,
)
from bot.records import Utterance


class Counts(Protocol):
    """Numbers over all sessions; cells under five persons are hidden here already."""

    async def overview(self, period: Period, now: datetime) -> Overview:
        """All numbers of the overview."""
        ...

    async def funnel(self, period: Period, now: datetime) -> tuple[FunnelRow, ...]:
        """A row a question that was ever asked, in no particular order: the interview knows the order."""
        ...

    async def near_misses(self, period: Period) -> tuple[NearMiss, ...]:
        """By criterion, the most frequent first."""
        ...

    async def tags(self) -> tuple[str, ...]:
        """The link tags that came with five persons or more, for the filters."""
        ...


class Sessions(Protocol):
    """Sessions one by one, without their answers."""

    async def page(self, filters: Filters, now: datetime, *, most: int = 50, older: str | None = None) -> SessionPage:
        """Raises ValueError at an `older` that is none of ours."""
        ...

    async def session(self, session_id: str, now: datetime) -> SessionRow | None:
        """None where there is no such session, or it is erased."""
        ...

    async def timeline(self, row: SessionRow) -> tuple[LogEvent, ...]:
        """Its events in order."""
        ...

    async def reveal(self, session_id: str, deed: AuditEntry, now: datetime) -> RevealedSession | None:
        """With answers and words; the deed, which needs a reason, is audited before anything is opened."""
        ...

    async def purge(self, applicant: str, farewell: Utterance, deed: AuditEntry, now: datetime) -> bool:
        """Does what /forget does, the farewell in its place; whether the applicant was there."""
        ...


class Events(Protocol):
    """The log as it grows."""

    async def newest(self) -> str:
        """The cursor after everything committed."""
        ...

    async def before(self, moment: datetime | None) -> str:
        """A cursor before everything of that moment and later, and not long before; none is the beginning."""
        ...

    async def after(self, cursor: str, filters: Filters, most: int = 500) -> TailBatch:
        """What was committed after the cursor ("" is the beginning): nothing skipped, nothing twice.

        Looks through `most` events and gives those that fit. Raises ValueError at a cursor that is none of ours.
        """
        ...

    def export(self, filters: Filters) -> AsyncIterator[LogEvent]:
        """All events that fit, as committed when it begins, in constant memory."""
        ...

    async def count(self) -> int:
        """About how many events there are, for a progress bar."""
        ...


class Operators(Protocol):
    """Who may sign in."""

    async def add(self, operator: Operator, link_hash: str | None, deed: AuditEntry) -> None:
        """Raises StoreError where the name is taken."""
        ...

    async def all(self) -> tuple[Operator, ...]:
        """By name."""
        ...

    async def named(self, name: str) -> Operator | None:
        """With the password's hash."""
        ...

    async def bearer(self, name: str, mark: str) -> Operator | None:
        """The operator of a badge; None where the badge was signed out."""
        ...

    async def sign_out(self, mark: str, until: datetime, deed: AuditEntry, now: datetime) -> None:
        """The badge of that mark counts no more, in any process."""
        ...

    async def invited(self, link_hash: str, now: datetime) -> Operator | None:
        """Whom a one-time link still stands for."""
        ...

    async def redeem(self, link_hash: str, password_hash: str, now: datetime) -> Operator | None:
        """Sets the password, uses the link up and raises the generation; None where the link does not stand."""
        ...

    async def set_password(
        self, operator: Operator, password_hash: str, deed: AuditEntry, now: datetime
    ) -> Operator | None:
        """Voids any link and raises the generation; None where the operator is another by now, or signed out."""
        ...

    async def invite(self, name: str, link_hash: str, until: datetime, deed: AuditEntry, now: datetime) -> bool:
        """A new one-time link, in place of any other; whether the operator is there."""
        ...

    async def change_role(self, name: str, role: Role, deed: AuditEntry, now: datetime) -> bool:
        """Whether the operator is there."""
        ...

    async def log_out_everywhere(self, name: str, deed: AuditEntry, now: datetime) -> bool:
        """Raises the generation; whether the operator is there."""
        ...

    async def remove(self, name: str, deed: AuditEntry, now: datetime) -> bool:
        """Whether the operator was there; the audit keeps the name."""
        ...


class Signins(Protocol):
    """Slows a pair of account and address, and an address under many names: by keyed hash. No account is locked."""

    async def admit(self, account: str, address: str, now: datetime) -> datetime | None:
        """None: go on and check the password; it counts as failed until `cleared`. Else: not before then."""
        ...

    async def cleared(self, account: str, address: str) -> None:
        """The password was right."""
        ...


class Audit(Protocol):
    """Who did what; refuses update and delete."""

    async def note(self, deed: AuditEntry, now: datetime) -> None:
        """Write it down, for what changes nothing: a view, an export, a sign-in."""
        ...

    async def lines(self, *, before: int | None = None, most: int = 100, operator: str = "") -> tuple[AuditLine, ...]:
        """Newest first; `before` an id."""
        ...


class Bulletin(Protocol):
    """Notices above results, and rulesets whose results are held back."""

    async def notices(self, *, most: int = 100) -> tuple[Notice, ...]:
        """Newest first, the ended ones too."""
        ...

    async def pauses(self, *, most: int = 100) -> tuple[Pause, ...]:
        """Newest first, the ended ones too."""
        ...

    async def standing(self) -> tuple[tuple[Notice, ...], tuple[Pause, ...]]:
        """Those not ended, oldest first: what the turns poll."""
        ...

    async def put_notice(self, texts: Mapping[str, str], deed: AuditEntry, now: datetime) -> int | None:
        """Its id; where the same texts stand already, theirs. None where those that stand leave no room for it."""
        ...

    async def end_notice(self, number: int, deed: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        ...

    async def pause(self, ruleset: str, deed: AuditEntry, now: datetime) -> int:
        """Its id; where the ruleset is paused already, that one's."""
        ...

    async def end_pause(self, number: int, deed: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        ...


class Watch(Protocol):
    """How the database, the delivery and the processes are."""

    async def alive(self, process: str, now: datetime) -> None:
        """That process runs."""
        ...

    async def health(self, now: datetime) -> Health:
        """Asked of the database each time."""
        ...


class ConsoleStore(Protocol):
    """All of it, one attribute a concern."""

    @property
    def counts(self) -> Counts: ...  # noqa: D102 - its type says it

    @property
    def sessions(self) -> Sessions: ...  # noqa: D102 - same

    @property
    def events(self) -> Events: ...  # noqa: D102 - same

    @property
    def operators(self) -> Operators: ...  # noqa: D102 - same

    @property
    def signins(self) -> Signins: ...  # noqa: D102 - same

    @property
    def audit(self) -> Audit: ...  # noqa: D102 - same

    @property
    def bulletin(self) -> Bulletin: ...  # noqa: D102 - same

    @property
    def watch(self) -> Watch: ...  # noqa: D102 - same
