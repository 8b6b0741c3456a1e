"""The shapes that neighbours share: what comes in, what goes out, what is stored."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Literal, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import astuple

from bot import BotError

FIRST_SCREENS = ("language", "script", "notice")  # before the first question, the same for everyone
TELLING_SCREEN = "tell"  # where one may write all at once: with nothing told, as before the first question
OUTCOME_SCREENS = ("decided", "result")
FORGOTTEN_FOR = timedelta(hours=48)  # after which nothing late can come any more
WARNED_FOR = timedelta(days=7)  # before erasure, where more than that is kept


class ChatKey(NamedTuple):
    """A private chat of one bot, by Telegram's ids (64 bits each)."""

    bot: int
    chat: int


class ReplyKind(StrEnum):
    """What an update was, once it is a reply."""

    TEXT = "text"
    COMMAND = "command"
    TAP = "tap"
    OTHER = "other"  # photo, sticker, voice, contact, poll …: no answer
    EDITED = "edited"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"


class Reply(Struct, frozen=True):
    """One update as the dialogue hears it. `text`: what was typed, the command's name, or the tap's data."""

    chat: ChatKey
    update_id: int
    kind: ReplyKind
    text: str = ""
    argument: str = ""  # after a command: `/start ngo-7`; of an album's item: the album's id
    message_id: int | None = None  # the message typed, or the one tapped
    at: datetime | None = None  # when it was written; Telegram gives none for a tap
    language_code: str = ""  # the client's own
    is_excess: bool = False  # beyond what one chat may send in a minute: told, not taken


class Bold(Struct, frozen=True):
    """A stretch of bold text: offset and length in UTF-16 units, as Telegram counts."""

    offset: int
    length: int


class Fold(Struct, frozen=True):
    """A stretch that is quoted, and folded until it is tapped; offset and length as of `Bold`."""

    offset: int
    length: int


class TextLink(Struct, frozen=True):
    """A stretch that leads to an address; offset and length as of `Bold`."""

    offset: int
    length: int
    url: str


class InlineButton(NamedTuple):
    """One button: its words, and the one thing of the others than `style` that a tap on it does."""

    label: str
    data: str = ""  # sent back to us, 64 bytes at most
    style: str = ""  # `primary` or `danger`; an older app shows none
    url: str = ""  # opened
    copied: str = ""  # put where it can be pasted from, 256 UTF-16 units at most


class Utterance(Struct, frozen=True):
    """Words and rows of buttons to be sent."""

    text: str
    bold: tuple[Bold, ...] = ()
    rows: tuple[tuple[InlineButton, ...], ...] = ()
    folds: tuple[Fold, ...] = ()
    links: tuple[TextLink, ...] = ()


class Talk(Struct, frozen=True, tag_field="kind", tag="talk"):
    """A question or another screen with its keyboard: replaces one not yet sent. Edits `tapped` where it may.

    `asks`: the number of what it asks in its chat, none of a screen beside the question.
    """

    utterance: Utterance
    tapped: int | None = None
    asks: int | None = None
    kind: ClassVar[Literal["talk"]] = "talk"


class Note(Struct, frozen=True, tag_field="kind", tag="note"):
    """A message beside the conversation: no keyboard, replaces nothing."""

    utterance: Utterance
    kind: ClassVar[Literal["note"]] = "note"


class Document(Struct, frozen=True, tag_field="kind", tag="document"):
    """A file to be sent: name, content, caption of 1,024 UTF-16 units at most."""

    name: str
    content: str
    caption: str = ""
    kind: ClassVar[Literal["document"]] = "document"


class Sheet(Struct, frozen=True, tag_field="kind", tag="sheet"):
    """A picture or paper, made as it is sent and kept nowhere: `given` to its template as JSON, in words already.

    `plain` says the same as text, where it cannot be made.
    """

    template: Literal["card", "chart", "paper"]
    name: str
    given: str
    plain: Note | Document
    caption: str = ""
    kind: ClassVar[Literal["sheet"]] = "sheet"

    @property
    def is_picture(self) -> bool:
        """Whether a chat shows it by itself."""
        return self.template != "paper"


class Menu(Struct, frozen=True, tag_field="kind", tag="menu"):
    """The chat's own command menu, for a language Telegram's two-letter ones cannot tell apart."""

    locale: str
    commands: tuple[tuple[str, str], ...]
    kind: ClassVar[Literal["menu"]] = "menu"


class Farewell(Struct, frozen=True, tag_field="kind", tag="farewell"):
    """The last thing said: `messages` are deleted where Telegram still lets us, then the words, then the chat's row."""

    utterance: Utterance
    messages: tuple[int, ...] = ()
    kind: ClassVar[Literal["farewell"]] = "farewell"


Outgoing: TypeAlias = Talk | Note | Document | Sheet | Menu | Farewell


class Asked(Struct, frozen=True):
    """What was asked, as delivered: in a message of its own, or in one edited then, by Telegram's clock."""

    number: int
    message_id: int | None = None
    edited_at: datetime | None = None


class ChatRecord(Struct, frozen=True):
    """What is kept of a chat beside its sessions."""

    key: ChatKey
    applicant: str  # the pseudonym: random, made with the first session
    session_id: str | None = None  # the current one
    last_text_update: int = 0  # the highest update id applied
    last_at: datetime | None = None  # when that was
    message_id: int | None = None  # the message that bears the live keyboard, once known
    blocked_at: datetime | None = None
    menu_locale: str | None = None
    album: str | None = None  # the last one answered: an album is several updates
    leaving: bool = False  # /forget was confirmed, the farewell is not yet said
    asking: int = 0  # the number of what is asked: it rises whenever that changes
    asked: int | None = None  # the number last delivered, as far as is known; how, in the two that follow
    asked_message: int | None = None
    asked_at: datetime | None = None
    answered_message: int | None = None  # the newest message that was, or bore, an answer


class SessionRecord(Struct, frozen=True):
    """A session as stored: what is in clear, and the session itself as JSON (sealed by the store)."""

    id: str
    applicant: str
    question: str
    revision: int
    locale: str
    state: str  # "live", "ended"
    verdict: str
    rulesets: str
    began_at: datetime
    touched_at: datetime
    body: str
    tag: str = ""  # of the link that began it; stays as first written
    answers: int = 0  # standing
    failures: int = 0  # since it was last written: the store adds them up
    reminders_off: bool = False
    awaits: str = ""  # what its applicant asked to be told of, by the conversation's own mark
    is_lost: bool = False  # cannot be read, what is stored stays as it is: `body` is empty where no key opens it
    live: tuple[str, object] | None = None  # what `body` was when it was this session

    def __eq__(self, other: object) -> bool:
        """As stored: whether the session itself is at hand is nobody's matter."""
        return isinstance(other, SessionRecord) and astuple(self)[:-1] == astuple(other)[:-1]

    def __hash__(self) -> int:
        """By its id alone."""
        return hash(self.id)

    @property
    def at_hand(self) -> object | None:
        """The session itself, where what is stored need not be read for it."""
        return self.live[1] if self.live is not None and self.live[0] is self.body else None

    @property
    def is_told(self) -> bool:
        """Whether it stands at an outcome."""
        return self.question in OUTCOME_SCREENS


class Event(Struct, frozen=True):
    """A line of the append-only log. `body` (what was typed or said) is sealed; erasure sets it to null."""

    applicant: str
    session_id: str
    at: datetime
    kind: str
    question: str = ""
    revision: int = 0
    locale: str = ""
    duration_ms: int | None = None
    error: str = ""  # an error's class, never its words
    body: str | None = None


class ChatChanges(Struct, frozen=True):
    """All that one chat's replies of a batch amount to: written in the batch's transaction."""

    chat: ChatRecord
    session: SessionRecord | None = None
    ended: tuple[SessionRecord, ...] = ()
    events: tuple[Event, ...] = ()
    outgoing: tuple[Outgoing, ...] = ()
    gives_way: bool = False  # a Talk among it says nothing new, and is not said where one waits to be
    heard_messages: tuple[int, ...] = ()  # the applicant's own, still deletable for 48 h
    forget: "Forgetting | None" = None


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Erase everything of the applicant but counts; `late_until`: what was written before `at` brings nothing back."""

    at: datetime
    late_until: datetime
    through_update: int

    def covers(self, reply: Reply) -> bool:
        """Whether it belongs to what was erased: a tap always, a message unless it was written afterwards."""
        if reply.kind not in {ReplyKind.TEXT, ReplyKind.COMMAND} or reply.at is None:
            return True
        # Telegram counts whole seconds: within one, the update ids tell.
        written, erased = reply.at.replace(microsecond=0), self.at.replace(microsecond=0)
        return written < erased or (written == erased and reply.update_id <= self.through_update)


@dataclass(frozen=True, slots=True)
class SteadyTime:
    """The time, and since when the clock and the bot have gone on without a leap: before that nothing is sure."""

    now: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something said unasked to chats last heard of in a span of time, both ends included.

    `number`: of a reminder, the first or the second; `rested`: since when none was sent.
    `is_late`: for those of any day before the span, in the same part of the hour.
    """

    kind: Literal["reminded", "warned"]
    seen: tuple[datetime, datetime]
    number: int = 0
    rested: datetime | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Recipient:
    """A session to which a reminder is due, held until the transaction ends."""

    key: ChatKey
    applicant: str
    session_id: str
    revision: int
    locale: str
    seen_at: datetime


class Sending(Struct, frozen=True):
    """One outbox row, claimed."""

    id: int
    outgoing: Outgoing


class Claim(Struct, frozen=True):
    """A chat held for delivery until the lease ends, with its unsent rows in order."""

    key: ChatKey
    applicant: str
    message_id: int | None
    until: datetime
    sendings: tuple[Sending, ...]


class Delivered(Struct, frozen=True):
    """What came of a claim: rows done, messages sent, the live keyboard's message, and whether the chat is gone."""

    claim: Claim
    done: tuple[int, ...] = ()
    aside: tuple[int, ...] = ()  # rows to be tried again later, and waited for by nothing
    message_id: int | None = None
    sent_messages: tuple[int, ...] = ()
    events: tuple[Event, ...] = ()
    blocked_at: datetime | None = None
    not_before: datetime | None = None  # the chat is held until then: a 429, a failure
    gone: bool = False  # the farewell was said
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Everything held about an applicant, for /mydata."""

    chat: ChatRecord
    sessions: tuple[SessionRecord, ...]
    events: tuple[Event, ...]
    messages: tuple[int, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Rotated:
    """Rows looked at, sealed anew with the newest key, and lost with a key that is not given.

    `lost_unbound`: those of the lost that an earlier version sealed, for no row in particular.
    """

    looked_at: int = 0
    rotated: int = 0
    lost: int = 0
    lost_unbound: int = 0

    def __add__(self, other: "Rotated") -> "Rotated":
        """Both together."""
        return Rotated(
            self.looked_at + other.looked_at,
            self.rotated + other.rotated,
            self.lost + other.lost,
            self.lost_unbound + other.lost_unbound,
        )


class UnknownShapeError(BotError):
    """What is stored was written by a version that knew more than this one."""


class NotMadeError(BotError):
    """A sheet could not be made; one line says why, with nothing of what was to stand on it."""


class StoreError(BotError):
    """The store could not do what was asked; one line says what."""


class StoreDownError(StoreError):
    """The database cannot be reached or written now, or the machine is short: nothing is lost, ask again."""


class StoreBusyError(StoreDownError):
    """Another's transaction stood in the way: the same again, at once, may succeed."""
