"""Telegram's Bot API over one aiohttp session."""

import json
from collections.abc import Mapping
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

try:
    from orjson import dumps as _dumped
except ImportError:  # where Python is not CPython

    def _dumped(fields: object, /) -> bytes:  # type: ignore[misc]  # as orjson's, for what we give it
        return json.dumps(fields, ensure_ascii=False).encode()


_CONNECT_SECONDS = 5
_JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """The library's transport; a time-out bounds the whole call, waiting for a connection included."""

    def __init__(self, connections: int, seconds: float = 10) -> None:
        """`connections` at most are open at once; `seconds` bound a call that names no time-out."""
        self._connections = connections
        self._seconds = seconds
        self._session: aiohttp.ClientSession | None = None
        self._timeout = _timeout(seconds)

    @property
    def read_timeout(self) -> float:
        """Seconds of a call that names no time-out."""
        return self._seconds

    async def initialize(self) -> None:
        """Opens the session."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        """Closes the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, url: str, fields: Mapping[str, object]) -> Any:  # noqa: ANN401 - JSON is anything
        """A method's result, its arguments sent as JSON; raises the library's errors.

        Without the library's objects, which cost more than the call itself.
        """
        body = _dumped(fields)
        # its wrapper maps refusals to errors, and hands on what is to be sent as it is
        payload = await self._request_wrapper(url, "POST", body)  # type: ignore[arg-type]
        return self.parse_json_payload(payload)["result"]

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | bytes | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the library's sentinel has no public type
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - same
    ) -> tuple[int, bytes]:
        """The status and body; raises TimedOut or NetworkError, which never quote the address: it holds the token."""
        del write_timeout, connect_timeout, pool_timeout  # parts of the whole call's time
        if self._session is None:
            raise NetworkError("the session is closed")
        try:
            async with self._session.request(
                method,
                url,
                data=request_data if isinstance(request_data, bytes) else _form(request_data),
                headers=_JSON if isinstance(request_data, bytes) else None,
                timeout=self._timeout if read_timeout is BaseRequest.DEFAULT_NONE else _timeout(read_timeout),
                allow_redirects=False,
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer's object; unlike the library's, it never logs the body."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("the answer is no JSON") from None
        if not isinstance(answer, dict) or (answer.get("ok") and "result" not in answer):
            raise TelegramError("the answer is no Bot API answer")
        return answer


def _timeout(seconds: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, sock_connect=_CONNECT_SECONDS)


def _form(request_data: RequestData | None) -> aiohttp.FormData | None:
    if request_data is None:
        return None
    form = aiohttp.FormData(request_data.json_parameters)
    if request_data.contains_files:
        for name, (filename, content, content_type) in request_data.multipart_data.items():
            form.add_field(name, content, filename=filename, content_type=content_type)
    return form
