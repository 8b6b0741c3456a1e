"""Updates become replies, and replies are heard: an update counts as received once its turn is committed."""

import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from typing import Any, NamedTuple, Protocol, TypeAlias

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from bot.chat import replies
from bot.chat.best_effort import BestEffort
from bot.chat.errors import BadTokenError, TelegramMismatchError, mapped
from bot.chat.insisting import insist
from bot.chat.plain_updates import plain, tap_of
from bot.records import Reply
from bot.telemetry import Telemetry

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
_GROUP_PAUSE = 3600
_MOST_GROUPS = 1000


class Acknowledgement(Protocol):
    """What came of a reply, once committed."""

    @property
    def toast(self) -> str:
        """What a tap is answered with; empty for nothing."""


class Incoming(NamedTuple):
    """An update: the reply that it amounts to, if any, and the id of the tap that it is, which wants an answer."""

    reply: Reply | None = None
    tap: str = ""


Hear: TypeAlias = Callable[[Reply], Awaitable[Acknowledgement]]
Read: TypeAlias = Callable[[Update, int], Reply | None]
Context: TypeAlias = CallbackContext[Any, Any, Any, Any]

_read: ContextVar[Reply | None] = ContextVar("read", default=None)


class Intake:
    """Turns an update into a reply by the library's handlers, and has it heard."""

    def __init__(
        self,
        bot: Bot,
        hear: Hear,
        telemetry: Telemetry,
        *,
        down: type[Exception],
        group_line: Callable[[str], str],
    ) -> None:
        """`hear` resolves after commit and raises `down` while the database is; `group_line` words by language code."""
        self.bot = bot
        self.down = down
        self.telemetry = telemetry
        self.best_effort = BestEffort(telemetry, "courtesy")
        self.hear = hear  # begun in the order in which replies are to be heard
        self._group_line = group_line
        self._groups: dict[int, float] = {}
        self.trouble = "the bot is not authorised yet"  # what keeps updates from coming, in a line, or ""
        self._is_authorised = False
        self._application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        self._add_handlers(self._application)

    async def start(self) -> None:
        """Makes the bot known to itself, once Telegram answers; raises BadTokenError or TelegramMismatchError."""
        await insist(self._initialize, self.telemetry, "start", (BadTokenError, TelegramMismatchError))
        self._is_authorised, self.trouble = True, ""

    async def _initialize(self) -> None:
        with mapped():
            await self._application.initialize()

    async def stop(self) -> None:
        """Ends courtesies under way, and the bot."""
        await self.best_effort.close()
        await self._application.shutdown()
        await self.bot.shutdown()  # it may be open though the application never was

    @property
    def is_authorised(self) -> bool:
        """Whether Telegram has taken the token."""
        return self._is_authorised

    @property
    def address(self) -> str:
        """Where whoever has Telegram finds the bot; empty until it knows its own name."""
        return f"https://t.me/{self.bot.username}" if self._is_authorised else ""

    def plain(self, raw: object) -> Incoming | None:
        """What most updates are, read without the library; none of any other shape."""
        reply = plain(raw, self.bot.id)
        return Incoming(reply, tap_of(raw)) if reply else None

    async def receive(self, raw: object) -> Incoming:
        """What an update amounts to."""
        if plain := self.plain(raw):
            return plain
        update = self._parse(raw)
        if update is None:
            return Incoming()
        return Incoming(await self.read(update), tap_of(raw))

    def _parse(self, raw: object) -> Update | None:
        """None for an update the library cannot read, which is counted: asked for again, it would come for a day."""
        try:
            return _parsed(raw, self.bot)
        except Exception as error:  # noqa: BLE001 - the library raises whatever a wrong shape leads it to
            self.telemetry.failure("update", error)
            return None

    async def read(self, update: Update) -> Reply | None:
        """The reply an update amounts to; none is acknowledged unstored, what cannot be made sense of too."""
        _read.set(None)
        try:
            await self._application.process_update(update)
            reply = _read.get()
            return replies.sound(reply) if reply else None
        except Exception as error:  # noqa: BLE001 - the library's own, outside its handlers: an id that is none, and such
            self.telemetry.failure("update", error)
            return None

    def _add_handlers(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        private, fresh = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
        spoken = private & fresh
        application.add_handler(CallbackQueryHandler(self._reading(replies.tapped)))  # first: most updates are taps
        for chosen, read in (
            (spoken & filters.COMMAND, replies.commanded),
            (spoken & filters.TEXT, replies.typed),
            (spoken & ~filters.StatusUpdate.ALL, replies.other),
            (private & filters.UpdateType.EDITED_MESSAGE, replies.edited),
        ):
            application.add_handler(MessageHandler(chosen, self._reading(read)))
        application.add_handler(MessageHandler(filters.ChatType.GROUPS & fresh & filters.COMMAND, self._in_group))
        application.add_handler(ChatMemberHandler(self._membership, ChatMemberHandler.MY_CHAT_MEMBER))
        application.add_error_handler(self._failed)

    def _reading(self, read: Read) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        async def handle(update: Update, _context: Context) -> None:
            _read.set(read(update, self.bot.id))

        return handle

    async def _failed(self, _update: object, context: Context) -> None:
        if context.error is not None:
            self.telemetry.failure("handler", context.error)

    async def _in_group(self, update: Update, _context: Context) -> None:
        if update.message and replies.is_addressed(update.message, self.bot.username):
            self._greet_group(update.message.chat, update)

    async def _membership(self, update: Update, _context: Context) -> None:
        _read.set(replies.blocked_or_not(update, self.bot.id))
        change = update.my_chat_member
        if change and change.chat.type in {Chat.GROUP, Chat.SUPERGROUP} and replies.is_joining(change):
            self._greet_group(change.chat, update)

    def _greet_group(self, chat: Chat, update: Update) -> None:
        moment = time.monotonic()
        if moment - self._groups.get(chat.id, -_GROUP_PAUSE) < _GROUP_PAUSE:
            return
        if len(self._groups) >= _MOST_GROUPS:
            self._groups.clear()
        self._groups[chat.id] = moment
        person = update.effective_user
        words = self._group_line((person and person.language_code) or "")
        self.best_effort.spawn(self.bot.send_message(chat.id, words))


def _parsed(raw: Any, bot: Bot) -> Update:  # noqa: ANN401 - JSON is anything
    """A tap is read without the words and buttons of its message: they are ours, and most of what reading costs."""
    query = raw.get("callback_query")
    if query is None or query.get("message") is None:
        return Update.de_json(raw, bot)
    message = InaccessibleMessage(Chat.de_json(query["message"]["chat"], bot), query["message"]["message_id"])
    person = User.de_json(query["from"], bot)
    tap = CallbackQuery(query["id"], person, query["chat_instance"], message=message, data=query.get("data"))
    return Update(raw["update_id"], callback_query=tap)
