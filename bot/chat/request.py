"""Telegram's Bot API: whatever is answered is a result, or one error of the library's."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, TypeVar, cast

import aiohttp
from aiohttp import hdrs
from pydantic import TypeAdapter, ValidationError
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData

from bot.chat.http_client import Answer, HttpClient
from bot.quick_json import dumped, loaded

LONGEST_PAUSE = 3600.0  # seconds that a 429 is believed, whatever it asks for
UNTOLD_PAUSE = 5.0  # the same, where it asks for nothing that can be read
_SHORTEST_PAUSE = 1.0
_JSON = "application/json"
_REFUSALS: Mapping[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.CONFLICT: Conflict,
}

Shaped = TypeVar("Shaped")


class MalformedAnswerError(TelegramError):
    """An answer that no Bot API gives: nothing is known of what was asked, which may be asked again."""


class TlsMismatchError(NetworkError):
    """The other end speaks no TLS, or shows a certificate that is not its own."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to be sent under a field's name."""

    field: str
    name: str
    content: bytes


class BotApiRequest(BaseRequest):
    """The library's transport; a time-out bounds the whole call, waiting for a connection included."""

    def __init__(self, api_url: str, connections: int, seconds: float = 10) -> None:
        """`connections` at most are open at once; `seconds` bound a call that names no time-out."""
        self._api_url = api_url
        self._connections = connections
        self._seconds = seconds
        self._client: HttpClient | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds of a call that names no time-out."""
        return self._seconds

    async def initialize(self) -> None:
        """From now on there may be connections."""
        self._client = self._client or HttpClient(self._api_url, self._connections)

    async def shutdown(self) -> None:
        """Closes those that there are."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def call(
        self, url: str, fields: Mapping[str, object], file: Upload | None = None, seconds: float | None = None
    ) -> Any:  # noqa: ANN401 - JSON is anything
        """A method's result, its arguments sent as JSON, with a file as a form; raises the library's errors.

        Without the library's objects, which cost more than the call itself.
        """
        body, kind = (dumped(fields), _JSON) if file is None else await _written(_form_with(fields, file))
        _, payload = await self._exchange("POST", url, (body, kind), self._seconds if seconds is None else seconds)
        return self.parse_json_payload(payload)["result"]

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the library's sentinel has no public type
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
    ) -> Answer:
        """The status, of a success only, and the body; raises the library's errors."""
        del write_timeout, connect_timeout, pool_timeout  # parts of the whole call's time
        within = read_timeout if isinstance(read_timeout, int | float) else self._seconds
        return await self._exchange(method, url, await _written(_form(request_data)), within)

    async def _exchange(self, method: str, url: str, body: tuple[bytes, str], within: float) -> Answer:
        """Raises no error that quotes the address: it holds the token."""
        if self._client is None:
            raise NetworkError("the client is closed")
        try:
            status, payload = await self._client.ask(method, url, *body, within)
        except TimeoutError:
            raise TimedOut from None
        except ssl.SSLError as error:
            raise TlsMismatchError(type(error).__name__) from None
        except (OSError, UnicodeError) as error:  # the other: a host's name that can be none
            raise NetworkError(type(error).__name__) from None
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            raise _refusal(status, _read(payload))
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer's object, which has a result; unlike the library's, it never logs the body."""
        answer = _read(payload)
        if not isinstance(answer, dict):
            raise MalformedAnswerError("the answer is no JSON of a Bot API")
        if answer.get("ok") is not True:  # whatever the status said
            code = answer.get("error_code")
            raise _refusal(code if type(code) is int else 0, answer)
        if "result" not in answer:
            raise MalformedAnswerError("the answer is no result")
        return answer


async def call(
    bot: Bot,
    method: str,
    fields: Mapping[str, object],
    file: Upload | None = None,
    seconds: float | None = None,
) -> Any:  # noqa: ANN401 - JSON is anything
    """A method's result past the library's objects, which read what they are given without looking."""
    request = cast("BotApiRequest", bot.request)  # `make_bot` gives it no other
    return await request.call(f"{bot.base_url}/{method}", fields, file, seconds)


def shaped(result: object, shape: TypeAdapter[Shaped]) -> Shaped:
    """The result as it must be; raises MalformedAnswerError."""
    try:
        return shape.validate_python(result)
    except ValidationError:
        raise MalformedAnswerError("the answer's result is of no known shape") from None


def _read(payload: bytes) -> object:
    """What no JSON is read of is None."""
    try:
        return loaded(payload) or json.loads(payload)
    except (ValueError, RecursionError):
        return None


def _refusal(status: int, answer: object) -> TelegramError:
    """What kind of refusal it is, believed of a whole answer of the Bot API alone: a proxy, too, answers 403 or 404."""
    told = answer if isinstance(answer, dict) else {}
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return RetryAfter(_pause(told.get("parameters")))
    words = told.get("description")
    is_whole = told.get("ok") is False and told.get("error_code") == status
    if is_whole and isinstance(words, str) and status in _REFUSALS:
        return _REFUSALS[status](words)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return NetworkError(f"status {status}")
    return MalformedAnswerError(f"the answer of status {status} is no refusal of a Bot API")


def _pause(parameters: object) -> timedelta:
    """In whatever shape it is asked for."""
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    try:
        seconds = float(asked) if isinstance(asked, int | float | str) else -1.0
    except (ValueError, OverflowError):
        seconds = -1.0
    known = max(seconds, _SHORTEST_PAUSE) if seconds >= 0 else UNTOLD_PAUSE  # what is no number is not >= 0 either
    return timedelta(seconds=min(known, LONGEST_PAUSE))


def _form_with(fields: Mapping[str, object], file: Upload) -> aiohttp.FormData:
    form = aiohttp.FormData(
        {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
    )
    form.add_field(file.field, file.content, filename=file.name)
    return form


def _form(request_data: RequestData | None) -> aiohttp.FormData:
    form = aiohttp.FormData(request_data.json_parameters if request_data else {})
    if request_data and request_data.contains_files:
        for name, (filename, content, content_type) in request_data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=content_type)
    return form


async def _written(form: aiohttp.FormData) -> tuple[bytes, str]:
    """A form's bytes, and of which kind they are."""
    payload = form()
    return await payload.as_bytes(), payload.headers[hdrs.CONTENT_TYPE]
