"""A chat's waiting replies, taken one after the other: no I/O here."""

import secrets
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from bot.clock import hong_kong_day
from bot.dialogue.early_words import heard
from bot.dialogue.lost_session import Wish, forget_screen, lost_screen, read, why, wish_of
from bot.dialogue.reply_forms import menu_by_default, tag_of, written
from bot.dialogue.sheets import given
from bot.dialogue.shortage import refuse_shortage
from bot.dialogue.speaker import Speaker
from bot.records import (
    FORGOTTEN_FOR,
    ChatChanges,
    ChatRecord,
    Event,
    Farewell,
    Forgetting,
    Menu,
    Note,
    Outgoing,
    Reply,
    ReplyKind,
    SessionRecord,
    Talk,
    Utterance,
)
from conversations import (
    PREFIX,
    Effect,
    Prompt,
    Screen,
    Session,
    Turn,
    TurnKind,
)
from locales import negotiate

# What an answer comes to, a screen chosen in words among them.
_TAKEN = (
    TurnKind.ANSWERED, TurnKind.UNSURE, TurnKind.CORRECTED, TurnKind.CONTRADICTED, TurnKind.SUPPOSED,
    TurnKind.TICKED, TurnKind.SWITCHED, TurnKind.MOVED,
)  # fmt: skip
_MESSAGES = (ReplyKind.TEXT, ReplyKind.COMMAND, ReplyKind.OTHER)
LATE = timedelta(seconds=150)  # Telegram drops taps after this: some before a text this late may be lost
UPDATE_IDS_FALL = timedelta(hours=24)  # after a pause, ids may begin anew
LONGEST_MS = 2**31 - 1  # 24 days: PostgreSQL refuses the whole row of a longer silence


@dataclass  # without slots, with which a copy takes five times as long
class ChatTurns:
    """One chat while its replies are taken: every value is replaced, none grows, so that a copy stays as it is."""

    speaker: Speaker
    now: datetime
    chat: ChatRecord
    stored: SessionRecord | None
    session: Session | None = None
    lost: SessionRecord | None = None  # the current session, where it cannot be read
    began_at: datetime | None = None
    verdict: str = "undecided"
    tag: str = ""
    events: tuple[Event, ...] = ()
    outgoing: tuple[Outgoing, ...] = ()
    ended: tuple[SessionRecord, ...] = ()
    messages: tuple[int, ...] = ()
    forget: Forgetting | None = None
    export_for: Reply | None = None
    failures: tuple[Exception, ...] = ()
    lead: timedelta = timedelta()  # of our clock, before Telegram's
    gives_way: bool = False  # what is to be said only shows once more what stands

    @property
    def today(self) -> date:
        """The day in Hong Kong."""
        return hong_kong_day(self.now)

    @property
    def standing(self) -> Session | SessionRecord | None:
        """The current session, whether it can be read or not."""
        return self.session or self.lost

    def take(self, reply: Reply) -> str:
        """Take one reply; the toast for it, or ''."""
        self._open()
        if self.forget is not None:
            return ""  # waited beside the forgetting: the farewell is the last thing said
        if reply.is_excess:
            return self._slow_down(reply)
        if reply.kind is ReplyKind.BLOCKED:
            self.chat = replace(self.chat, blocked_at=self.now)
            self.events += (self._event("blocked"),)
            return ""
        if self.chat.blocked_at is not None:
            self.chat = replace(self.chat, blocked_at=None)
        if reply.kind in _MESSAGES and reply.message_id:
            self.messages += (reply.message_id,)
        if self.session is None or self.chat.leaving:
            return self._take_lost(reply, self.lost) if self.lost else self._begin(reply)
        if reply.kind is ReplyKind.UNBLOCKED:
            self.events += (self._event("unblocked"),)
            say = self.speaker.engine.show(self.session, self.today, Prompt("back-where"))
            self._talk(say, self.session, None)
            return ""
        return self._resume(self.session, reply)

    def fail(self, reply: Reply, error: Exception) -> None:
        """Store the reply as failed, without payload, and apologise; a session that cannot even be shown is lost.

        Raises `StoreDownError` where the machine is short of something: that is nobody's fault, and passes.
        """
        refuse_shortage(error)
        self.failures += (error,)
        self.events += (self._event("failed", error=type(error).__name__),)
        self.chat = replace(self.chat, **self._applied(reply))
        apology = Prompt("apology")
        try:
            self._set_aside()
            if self.lost is not None:
                self.events = self.events[:-1]  # that it failed is told there, where it did
                self._take_lost(reply, self.lost)
                return
            if self.session is not None:
                self._talk(self.speaker.engine.show(self.session, self.today, apology), self.session, None)
                return
        except Exception as another:  # noqa: BLE001 - the question cannot be said either: the apology goes alone
            self.failures += (another,)
        locale = self.standing.locale if self.standing else self.speaker.default_locale
        self.outgoing += (Note(Utterance(self.speaker.speech.text(apology, locale))),)

    def _open(self) -> None:
        """Read the session stored, once: what cannot be read stays as it is."""
        if self.stored is not None:
            found = read(self.stored, self.speaker.default_locale)
            self.session, self.lost = (found, None) if isinstance(found, Session) else (None, found)
            self.began_at, self.verdict, self.tag = self.stored.began_at, self.stored.verdict, self.stored.tag
            self.stored = None

    def _set_aside(self) -> None:
        """A session of which nothing can be shown was written by a version that knew more."""
        self._open()
        session = self.session
        if session is None:
            return
        try:
            self.speaker.engine.show(session, self.today)
        except Exception as error:  # noqa: BLE001 - whatever this version does not know of it
            refuse_shortage(error)
            self.failures += (error,)
            self.session, self.lost = None, replace(self._record(session, "live"), is_lost=True)

    def _take_lost(self, reply: Reply, lost: SessionRecord) -> str:
        """Told that they cannot be read, answers stay as they are until the applicant begins anew or leaves."""
        self.chat = replace(self.chat, **self._applied(reply))
        match wish_of(reply, lost):
            case Wish.RESTART:
                self.lost = None
                self._restart(replace(lost, state="ended", touched_at=self.now), reply)
            case Wish.FORGET:
                self._forget(lost.locale, reply)
            case Wish.ASK_FORGET:
                self.events += (self._event(TurnKind.SHOWN.value, body=written(reply)),)
                self._talk(forget_screen(), lost, _tapped_message(reply))
            case Wish.EXPORT:
                self.events += (self._event(TurnKind.SHOWN.value, body=written(reply)),)
                self._talk(lost_screen(lost), lost, None)
                self.export_for = reply
            case Wish.NOTHING:
                self.failures += (why(lost),)
                self.events += (self._event("failed", error=type(why(lost)).__name__),)
                self._talk(lost_screen(lost), lost, _tapped_message(reply))
        return ""

    def _slow_down(self, reply: Reply) -> str:
        """Told by a toast, or beside the conversation where there was no tap; else nothing changes."""
        known = self.standing.locale if self.standing else negotiate(reply.language_code)
        toast = self._toast(Prompt("toast-slow"), known)
        self.events += (self._event("excess"),)
        if reply.kind is not ReplyKind.TAP and not self.chat.leaving:
            self.outgoing += (Note(Utterance(toast)),)
        return toast

    def _begin(self, reply: Reply) -> str:
        """A first reply begins a session; a tap has nothing to count for."""
        if reply.kind in {ReplyKind.TAP, ReplyKind.EDITED, ReplyKind.UNBLOCKED}:
            return self._toast(Prompt("toast-forgotten"), negotiate(reply.language_code))
        self.chat = replace(self.chat, leaving=False)
        locale = negotiate(reply.language_code) or self.speaker.default_locale
        self.tag = tag_of(reply)
        turn = self.speaker.engine.begin(_new_id(), locale, self.today)
        self.began_at = self.now
        self._after(turn, reply)
        return ""

    def _resume(self, session: Session, reply: Reply) -> str:
        if reply.kind is ReplyKind.OTHER and reply.argument:
            if reply.argument == self.chat.album:
                return ""  # one helpful line for an album
            self.chat = replace(self.chat, album=reply.argument)
        if self._is_overtaken(reply):
            self.events += (self._event("overtaken"),)
            self._talk(self.speaker.engine.show(session, self.today, Prompt("overtaken")), session, None)
            return ""
        was_away = reply.at is not None and self.now - self.lead - reply.at > LATE
        turn = self.speaker.engine.resume(session, heard(self.chat, reply), self.today, was_away=was_away)
        self._after(turn, reply)
        return self._toast(turn.toast, turn.session.locale)

    def _is_overtaken(self, reply: Reply) -> bool:
        """Whether a typed reply comes after a later one of its chat was applied: ids count up within a day."""
        return reply.kind is ReplyKind.TEXT and reply.update_id < self._highest()

    def _after(self, turn: Turn, reply: Reply) -> None:
        """Keep what the turn came to, and say it."""
        changed: dict[str, Any] = {"asking": self._asking(turn), "session_id": turn.session.id}
        is_redraw = turn.kind is TurnKind.STALE and reply.kind is ReplyKind.TAP and turn.session == self.session
        self.session, self.verdict = turn.session, turn.verdict.value
        told = None if turn.kind is TurnKind.STORY else written(reply)  # a story's words stand on its page alone
        self.events += (self._event(turn.kind.value, question=turn.question, body=told),)
        self.events += tuple(self._event(line_kind.value, question=question) for line_kind, question in turn.counted)
        if turn.kind in _TAKEN and reply.message_id:
            changed["answered_message"] = max(reply.message_id, self.chat.answered_message or 0)
        if turn.kind is not TurnKind.STALE:
            changed |= self._applied(reply)
        self.chat = replace(self.chat, **changed)
        if turn.handout:
            self.outgoing += (given(turn.handout, self.speaker.speech, turn.session.locale),)
        self._menu(turn.session, reply.language_code)
        self._talk(turn.screen, turn.session, _tapped_message(reply), gives_way=is_redraw)
        match turn.effect:
            case Effect.RESTART:
                self._restart(self._record(turn.session.ended(), "ended"), reply)
            case Effect.FORGET:
                self._forget(turn.session.locale, reply)
            case Effect.EXPORT:
                self.export_for = reply

    def _asking(self, turn: Turn) -> int:
        """A number of its own for what is asked now, unless that is what was asked before."""
        before, after = self.session, turn.session
        is_same = before is not None and (before.id, before.revision) == (after.id, after.revision)
        return self.chat.asking + (not is_same or turn.kind is TurnKind.UNCLEAR)

    def _applied(self, reply: Reply) -> dict[str, Any]:
        """What changes of the chat."""
        return {"last_text_update": max(reply.update_id, self._highest()), "last_at": self.now}

    def _highest(self) -> int:
        is_recent = self.chat.last_at is not None and self.now - self.chat.last_at < UPDATE_IDS_FALL
        return self.chat.last_text_update if is_recent else 0

    def _restart(self, ended: SessionRecord, reply: Reply) -> None:
        self.ended += (ended,)
        reminders = not ended.reminders_off
        turn = self.speaker.engine.begin(_new_id(), ended.locale, self.today, reminders=reminders)
        self.began_at, self.tag = self.now, ""
        self._after(turn, reply)

    def _forget(self, locale: str, reply: Reply) -> None:
        farewell = Utterance(self.speaker.speech.text(Prompt("farewell"), locale))
        self.forget = Forgetting(self.now - self.lead, self.now + FORGOTTEN_FOR, reply.update_id)
        self.session, self.lost, self.events, self.messages = None, None, (), ()
        self.outgoing = (Farewell(farewell),)
        self.chat = replace(self.chat, session_id=None, message_id=None, menu_locale=None, leaving=True)

    def _menu(self, session: Session, language_code: str) -> None:
        """The chat's own menu, once its language is known and is not what Telegram shows by itself."""
        shown = self.chat.menu_locale or menu_by_default(language_code)
        if session.current in {"language", "script"} or shown == session.locale:
            return
        self.chat = replace(self.chat, menu_locale=session.locale)
        menu = Menu(session.locale, self.speaker.commands(session.locale))
        self.outgoing = (*(one for one in self.outgoing if not isinstance(one, Menu)), menu)

    def _talk(
        self, say: Screen, session: Session | SessionRecord, tapped: int | None, *, gives_way: bool = False
    ) -> None:
        """Say it in place of what was to be said before, for only the last question counts; or give way to that."""
        if gives_way and any(isinstance(one, Talk) for one in self.outgoing):
            return
        self.gives_way = gives_way
        utterance = self._utter(say, session)
        talk = Talk(utterance, tapped, asks=self.chat.asking if say.asks else None)
        self.outgoing = (*(one for one in self.outgoing if not isinstance(one, Talk)), talk)
        question = session.current if isinstance(session, Session) else ""
        body = None if say.holds_words else utterance.text
        self.events += (self._event("said", question=question, body=body),)

    def _utter(self, say: Screen, session: Session | SessionRecord) -> Utterance:
        return self.speaker.speech.utter(say, session.locale, session.id[:PREFIX], session.revision)

    def _toast(self, prompt: Prompt | None, locale: str | None) -> str:
        known = locale if locale and locale != "zh" else self.speaker.default_locale
        return self.speaker.speech.toast(prompt, known) if prompt else ""

    def _event(self, kind: str, *, question: str = "", error: str = "", body: str | None = None) -> Event:
        session = self.standing
        return Event(
            applicant=self.chat.applicant,
            session_id=session.id if session else "",
            at=self.now,
            kind=kind,
            question=question,
            revision=session.revision if session else 0,
            locale=session.locale if session else "",
            duration_ms=self._since_last_turn(),
            error=error,
            body=body,
        )

    def _since_last_turn(self) -> int | None:
        if self.chat.last_at is None:
            return None
        return min(int((self.now - self.chat.last_at).total_seconds() * 1000), LONGEST_MS)

    def _record(self, session: Session, state: str) -> SessionRecord:
        body = session.to_json()
        return SessionRecord(
            id=session.id,
            applicant=self.chat.applicant,
            question=session.current,
            revision=session.revision,
            locale=session.locale,
            state=state,
            verdict=self.verdict,
            rulesets=" ".join(session.rulesets),
            began_at=self.began_at or self.now,
            touched_at=self.now,
            body=body,
            tag=self.tag,
            answers=len(session.first.answers),
            failures=self._failed() if state == "live" else 0,
            reminders_off=not session.reminders,
            awaits=session.awaited.mark if session.awaited else "",
            live=(body, session),
        )

    def _lost_record(self) -> SessionRecord | None:
        return replace(self.lost, touched_at=self.now, failures=self._failed()) if self.lost else None

    def _failed(self) -> int:
        return sum(event.kind == "failed" for event in self.events)

    def changes(self) -> ChatChanges:
        """All of it, to be written."""
        record = self._record(self.session, "live") if self.session else self._lost_record()
        return ChatChanges(
            chat=self.chat,
            session=record,
            ended=self.ended,
            events=self.events,
            outgoing=self.outgoing,
            gives_way=self.gives_way,
            heard_messages=self.messages,
            forget=self.forget,
        )


def take_all(
    speaker: Speaker,
    found: tuple[ChatRecord, SessionRecord | None],
    replies: Sequence[Reply],
    now: datetime,
    lead: timedelta,
) -> tuple[ChatTurns, list[str]]:
    """Take a chat's replies in order; the toasts, one a reply. What fails fails alone: it is told and counted."""
    turns = ChatTurns(speaker, now, *found, lead=lead)
    toasts: list[str] = []
    for reply in replies:
        before = copy(turns) if toasts else None  # the first is begun anew: most are alone
        try:
            toasts.append(turns.take(reply))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this reply's alone: told, stored, counted
            turns = before or ChatTurns(speaker, now, *found, lead=lead)
            turns.fail(reply, error)
            toasts.append("")
    return turns, toasts


def _tapped_message(reply: Reply) -> int | None:
    """The message to be edited: the one tapped."""
    return reply.message_id if reply.kind is ReplyKind.TAP else None


def _new_id() -> str:
    return secrets.token_urlsafe(12)
