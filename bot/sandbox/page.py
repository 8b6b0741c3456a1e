"""The chat page and the calls it makes; the package's docstring lists them."""

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar
from urllib.parse import quote

from aiohttp import hdrs, web
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from bot.sandbox import applicants, chats
from bot.sandbox.keyboards import DATA_LIMIT
from bot.sandbox.ledger import Ledger
from bot.sandbox.loopback import is_loopback
from bot.sandbox.profile import profile_for
from bot.sandbox.refusals import Refusal
from bot.sandbox.shapes import Chat, Json

LONGEST_WAIT = 50.0
YEAR = 365 * 24 * 3600
FILES = Path(__file__).parent / "page"

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_SPOKEN = {"zh-hant": "zh-hant", "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh": "zh-hans", "fr": "fr", "en": "en"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
MessageId = Annotated[int, Field(gt=0, lt=2**31)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Language = Annotated[str, StringConstraints(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]


class Body(BaseModel):
    """What the page posts; nothing unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NewApplicant(Body):
    """A blank name becomes "Applicant <number>"."""

    first_name: str = ""
    language_code: Language = "en"


class Text(Body):
    """A typed text; a command is just one."""

    text: Words


class Edit(Body):
    """A new wording of one's own text."""

    message_id: MessageId
    text: Words


class Tap(Body):
    """A tap on an inline button."""

    message_id: MessageId
    data: str = Field(min_length=1, max_length=DATA_LIMIT)


class Other(Body):
    """Something that is no text."""

    kind: str


class ClientLanguage(Body):
    """What the client says it runs in; empty for a client that says nothing."""

    language_code: Language


AnyBody = TypeVar("AnyBody", bound=Body)


def loopback_only(handler: Handler) -> Handler:
    """Refuse whoever is not on this machine."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        if not is_loopback(request.remote):
            raise web.HTTPForbidden(text="The sandbox answers this machine only.\n")
        try:
            return await handler(request)
        except Refusal:  # the ledger is closed: the only one a page call can meet
            raise _fault(web.HTTPServiceUnavailable, "the sandbox is closing") from None

    return guarded


class Page:
    """Every browser profile is an applicant of its own, known by a cookie."""

    def __init__(self, ledger: Ledger, cookie: Callable[[], str]) -> None:
        self._ledger = ledger
        self._cookie = cookie

    def routes(self) -> list[web.RouteDef]:
        """The page, its files, and what it calls."""
        acts: dict[str, Handler] = {
            "new": self._new,
            "text": self._text,
            "tap": self._tap,
            "edit": self._edit,
            "other": self._other,
            "language": self._language,
            "block": partial(self._set_membership, is_blocked=True),
            "unblock": partial(self._set_membership, is_blocked=False),
        }
        return [
            web.get("/chat", _show_page),
            web.get("/chat/{file}", _show_file),
            web.get("/sandbox/chat/messages", self._messages),
            web.get("/sandbox/chat/file/{file_id}", self._file),
            *(web.post(f"/sandbox/chat/{name}", handler) for name, handler in acts.items()),
        ]

    async def _new(self, request: web.Request) -> web.Response:
        wanted = await _read(request, NewApplicant)
        with self._ledger.transaction():
            chat = chats.add_chat(self._ledger, wanted.first_name.strip(), wanted.language_code)
        return self._reply(request, chat, {"chat_id": chat.id})

    async def _text(self, request: web.Request) -> web.Response:
        wanted = await _read(request, Text)
        chat = self._writing(request)
        with self._ledger.transaction():
            message_ids = applicants.write(self._ledger, chat, wanted.text)
        return self._reply(request, chat, {"message_ids": message_ids})

    async def _tap(self, request: web.Request) -> web.Response:
        wanted = await _read(request, Tap)
        chat = self._writing(request)
        with self._ledger.transaction():
            query = applicants.tap(self._ledger, chat, wanted.message_id, wanted.data)
        if query is None:
            raise _fault(web.HTTPNotFound, "there is no such message of the bot")
        return self._reply(request, chat, {"query": query})

    async def _edit(self, request: web.Request) -> web.Response:
        wanted = await _read(request, Edit)
        chat = self._writing(request)
        with self._ledger.transaction():
            is_done = applicants.rewrite(self._ledger, chat, wanted.message_id, wanted.text)
        if not is_done:
            raise _fault(web.HTTPNotFound, "there is no such text of the applicant")
        return self._reply(request, chat, {})

    async def _other(self, request: web.Request) -> web.Response:
        wanted = await _read(request, Other)
        chat = self._writing(request)
        if wanted.kind not in applicants.OTHERS:
            raise _fault(web.HTTPBadRequest, f"kind is one of {', '.join(applicants.OTHERS)}")
        with self._ledger.transaction():
            message_ids = applicants.send_other(self._ledger, chat, wanted.kind)
        return self._reply(request, chat, {"message_ids": message_ids})

    async def _language(self, request: web.Request) -> web.Response:
        wanted = await _read(request, ClientLanguage)
        chat = self._applicant(request)
        with self._ledger.transaction():
            chats.set_language(self._ledger, chat, wanted.language_code)
        return self._reply(request, chat, {})

    async def _set_membership(self, request: web.Request, *, is_blocked: bool) -> web.Response:
        chat = self._applicant(request)
        with self._ledger.transaction():
            applicants.set_membership(self._ledger, chat, is_blocked=is_blocked)
        return self._reply(request, chat, {})

    async def _messages(self, request: web.Request) -> web.Response:
        after, timeout = _number(request, "after"), min(_number(request, "timeout"), LONGEST_WAIT)
        chat = self._applicant(request)
        if after and chat.changed <= after and timeout:
            await self._ledger.bells.wait(chat.id, timeout)
        chat = chats.find_chat(self._ledger, chat.id) or chat
        return self._reply(request, chat, self._shown(chat, int(after)))

    def _shown(self, chat: Chat, after: int) -> Json:
        return {
            "cursor": chat.changed,
            "messages": chats.messages_since(self._ledger, chat, after),
            "answers": chats.answers_since(self._ledger, chat, after) if after else [],
            "chat": {
                "id": chat.id,
                "first_name": chat.first_name,
                "language_code": chat.language_code,
                "is_started": chat.is_started,
                "is_blocked": chat.is_blocked,
            },
            "bot": profile_for(self._ledger, chat),
        }

    async def _file(self, request: web.Request) -> web.Response:
        chat = self._applicant(request)
        statement = "SELECT name, mime_type, content FROM files WHERE id = ? AND chat = ?"
        row = self._ledger.run(statement, request.match_info["file_id"], chat.id).fetchone()
        if row is None:
            raise _fault(web.HTTPNotFound, "there is no such file in this chat")
        response = web.Response(body=row["content"], headers=_HEADERS)
        response.content_type = row["mime_type"]
        response.headers[hdrs.CONTENT_DISPOSITION] = f"attachment; filename*=UTF-8''{quote(row['name'])}"
        return response

    def _writing(self, request: web.Request) -> Chat:
        chat = self._applicant(request)
        if chat.is_blocked:
            raise _fault(web.HTTPConflict, "the applicant has blocked the bot: unblock first")
        return chat

    def _applicant(self, request: web.Request) -> Chat:
        """The applicant of this profile; a profile without one becomes a new one."""
        chat = chats.find_profile(self._ledger, request.cookies.get(self._cookie(), ""))
        if chat is not None:
            return chat
        with self._ledger.transaction():
            return chats.add_chat(self._ledger, "", _spoken(request))

    def _reply(self, request: web.Request, chat: Chat, body: Json) -> web.Response:
        response = web.json_response(body, headers={"Cache-Control": "no-store"})
        if request.cookies.get(self._cookie()) == chat.key:  # a late answer must not bring an old profile back
            return response
        response.set_cookie(self._cookie(), chat.key, max_age=YEAR, httponly=True, samesite="Strict")
        return response


async def _show_page(_: web.Request) -> web.FileResponse:
    return web.FileResponse(FILES / "chat.html", headers=_HEADERS)


async def _show_file(request: web.Request) -> web.FileResponse:
    path = FILES / request.match_info["file"]
    if path.parent != FILES or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=_HEADERS)


async def _read(request: web.Request, model: type[AnyBody]) -> AnyBody:
    """The posted JSON; asking for that content type keeps other sites' forms out."""
    if request.content_type != "application/json":
        raise _fault(web.HTTPUnsupportedMediaType, "post JSON")
    try:
        return model.model_validate_json(await request.read())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "body"
        raise _fault(web.HTTPBadRequest, f"{place}: {first['msg']}") from None


def _fault(kind: type[web.HTTPError], message: str) -> web.HTTPError:
    return kind(text=message + "\n")


def _number(request: web.Request, name: str) -> float:
    value = request.query.get(name, "0")
    if not value.isdecimal() or len(value) > len(str(2**62)) - 1:
        raise _fault(web.HTTPBadRequest, f"{name} is a whole number")
    return float(value)


def _spoken(request: web.Request) -> str:
    """The first language of the browser that the page knows."""
    for part in request.headers.get(hdrs.ACCEPT_LANGUAGE, "").lower().split(","):
        tag = part.split(";")[0].strip()
        for known, code in _SPOKEN.items():
            if tag == known or tag.startswith(known + "-"):
                return code
    return "en"
