"""The shapes that several parts of the console share. A session is known by its id, an applicant by the pseudonym."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.records import OUTCOME_SCREENS

RESULT = "result"  # where a session arrives, and is asked whether that was clear
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")  # of an operator: none is a "command line"


class Role(StrEnum):
    """What an operator may see; each role may also what those before it may."""

    VIEWER = "viewer"
    ANALYST = "analyst"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Operator:
    """One who watches. A cookie of an earlier generation is void: log-out everywhere raises it."""

    name: str
    role: Role
    generation: int
    made_at: datetime
    password_hash: str | None = field(default=None, repr=False)  # argon2id; none until the link was used
    link_until: datetime | None = None  # a one-time link still stands


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What an operator does, for the audit: `action` such as "session.view", `subject` such as a session's id."""

    operator: str
    action: str
    subject: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry as written: never changed, never deleted."""

    id: int
    at: datetime
    entry: AuditEntry


class Stage(StrEnum):
    """How far a session is."""

    ACTIVE = "active"  # no outcome told yet, heard of within 24 hours
    LEFT = "left"  # no outcome told, not heard of for 24 hours
    FINISHED = "finished"  # an outcome was told
    ENDED = "ended"  # begun anew before an outcome was told


@dataclass(frozen=True, slots=True)
class Choice:
    """Values asked for, and values left out; empty means any."""

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened to a session on days in Hong Kong, both included: what a number of the overview or funnel counted.

    `kind`: one of an event as it is tallied, or "left" or "active" for where the session stands, then last heard of on
    those days. At a question the first time counts, as in the tallies; "" is anywhere, any time.
    """

    kind: str
    question: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which sessions, or events of which sessions. `since` (in) to `until` (out): when begun, or when it happened."""

    stage: Choice = Choice()  # values of Stage; sessions only
    locale: Choice = Choice()
    verdict: Choice = Choice()
    question: Choice = Choice()  # where the session stands, or the event's
    ruleset: Choice = Choice()  # ids, or ids with a hash as in `SessionRow.rulesets`
    tag: Choice = Choice()  # "" is a session that came by no tagged link
    kind: Choice = Choice()  # events only
    has_failures: bool | None = None  # an event: whether it tells of an error
    applicant: str = ""  # a pseudonym, or how it begins
    since: datetime | None = None
    until: datetime | None = None
    happened: Happened | None = None  # sessions only


@dataclass(frozen=True, slots=True)
class Period:
    """Days in Hong Kong, both included, for what is counted; narrowed by language and link tag.

    `is_stepped`: a viewer's, a week that is over (`bot.console.privacy`): persons are counted, in steps of five;
    what does not come from tallies is None or empty.
    """

    first: date | None = None
    last: date | None = None
    locale: Choice = Choice()
    tag: Choice = Choice()
    is_stepped: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """One part of a breakdown: a language, a day, a tag, an outcome, a criterion that one point is lacking in."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Numbers over a period."""

    begun: int  # sessions whose first screen was shown in the period; erased ones included
    finished: int  # sessions that were told an outcome for the first time in the period; erased ones included
    outcomes: tuple[Counted, ...]  # verdicts of the sessions finished in the period and not erased
    median_seconds: int | None  # from first screen to outcome, over the latest 10,000 of those
    median_answers: int | None  # answers standing, over the same
    by_locale: tuple[Counted, ...]  # begun
    by_day: tuple[Counted, ...]  # begun; the name is YYYY-MM-DD, days with none are absent
    by_tag: tuple[Counted, ...]  # begun; "" is no tagged link, the most frequent are named
    events: tuple[Counted, ...]  # how often, by kind: failed, stale, misread, blocked, excess, duplicate, retried …


@dataclass(frozen=True, slots=True)
class Worded:
    """How a question was taken in one language, in sessions as of a row of the funnel."""

    locale: str
    asked: int = 0
    misread: int = 0
    unclear: int = 0
    found_clear: int = 0
    found_unclear: int = 0

    @property
    def amiss(self) -> int:
        """Sessions that speak against its words: whoever is asked at a question was misread there."""
        return max(self.misread, self.found_unclear)


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """One question: sessions to which each happened for the first time in the period."""

    question: str
    asked: int = 0
    answered: int = 0
    unsure: int = 0
    misread: int = 0  # not understood
    unclear: int = 0  # asked back: read in several ways, or in one to be confirmed
    helped: int = 0
    left: int | None = None  # stand here, no outcome told, last heard of in the period and not for 24 hours
    active: int | None = None  # the same, within 24 hours
    median_ms: int | None = None  # from the reply before to the answer
    found_clear: int = 0  # by one tap, where it was asked
    found_unclear: int = 0
    wording: tuple[Worded, ...] = ()  # by language, where this may be told

    @property
    def stopped(self) -> int:
        """Who stopped here; a viewer is told who was asked and gave no answer in the week."""
        if self.question in OUTCOME_SCREENS:
            return 0
        return max(self.asked - self.answered - self.unsure, 0) if self.left is None else self.left


@dataclass(frozen=True, slots=True)
class Finished:
    """A session that was told an outcome, to be looked at once. `body`: as JSON, None under a lost key."""

    id: str
    at: datetime
    day: date  # in Hong Kong
    locale: str
    tag: str
    is_first: bool  # no earlier session of the same person finished
    body: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, order=True)
class NearMissKey:
    """Where a near miss is counted."""

    day: date
    locale: str
    tag: str
    criterion: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in clear: no answers, no chat."""

    id: str
    applicant: str
    stage: Stage
    question: str
    revision: int
    locale: str
    verdict: str
    rulesets: tuple[str, ...]  # those its last turn ran under, each "<id>:<content hash>"
    tag: str
    answers: int
    failures: int
    began_at: datetime
    touched_at: datetime
    finished_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Newest begun first; the order never changes, so pages are stable. `older` asks for the next page.

    A search looks through so many sessions at a time: a page may be short, or empty, and still have an `older`.
    """

    rows: tuple[SessionRow, ...]
    older: str | None
    looked_at: int | None = None  # where the page is short although there is an `older`: so many were looked through


@dataclass(frozen=True, slots=True)
class LogEvent:
    """A line of the log in clear; `tag` and `verdict` are its session's, "" once that is erased."""

    id: int
    at: datetime
    applicant: str
    session_id: str
    kind: str
    question: str
    revision: int
    locale: str
    duration_ms: int | None  # since the applicant's turn before
    error: str
    tag: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class TailBatch:
    """Committed events in an order that never changes, and where to go on; nothing new is an empty batch."""

    events: tuple[LogEvent, ...]
    cursor: str
    is_at_end: bool  # nothing committed lies beyond it now


@dataclass(frozen=True, slots=True)
class Revealed:
    """An event with its words. `body` is None where there is none or it was erased; `is_lost`: under a lost key."""

    event: LogEvent
    body: str | None
    is_lost: bool = False


@dataclass(frozen=True, slots=True)
class RevealedSession:
    """One session with its answers, for an admin with a reason. `body`: the session as JSON, None under a lost key."""

    row: SessionRow
    body: str | None
    events: tuple[Revealed, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """What the database tells of how the bot is."""

    database: str  # "SQLite 3.45", "PostgreSQL 18"
    answer_ms: float  # how long the database took for these questions
    unsent: int
    oldest_unsent: datetime | None
    set_aside: int  # messages of a shape that this version does not know
    delivering: int  # processes that hold chats for delivery at this moment
    processes: int  # heard of in the last two minutes
    unwarned: int  # whom no warning of their erasure could reach, as far as it is tallied
    last_event: datetime | None
    tallied_until: datetime | None  # numbers agree with the log up to here; none: nothing is tallied yet
    untallied: bool  # whether the log has events beyond it
