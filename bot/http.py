"""The HTTP application: health, metrics, and the routes of others; it listens where the settings say."""

import asyncio
import errno
import resource
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TypeAlias, cast

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot import BotError
from bot.doorway import Doorway, Posts
from bot.settings import LOOPBACK, Network
from bot.telemetry import METRICS_TYPE, Telemetry

Check: TypeAlias = Callable[[], Awaitable[str]]  # what is amiss, in a line; empty if nothing is
Note: TypeAlias = Callable[[], str]  # the same of what leaves the process ready

IDLE_SECONDS = 30.0  # for the next request, its headers included, to be there whole
BODY_SECONDS = 10.0  # for its body
UNREAD_SECONDS = 60.0  # for what was sent to be taken, as far as the system cannot hold it
MOST_OF_ONE = 64  # connections of one address that is no proxy's
MOST = 4096  # connections in all, or what the system's bound of open files leaves
_OWN_FILES = 320  # to Telegram, to the database, and what is read
_FEWEST = 32
_ONES_OWN = 64  # bits: who has one IPv6 address has all that open with these
_LAST_ANSWERS_SECONDS = 1


def build(
    telemetry: Telemetry,
    checks: Iterable[Check] = (),
    routes: Iterable[web.AbstractRouteDef] = (),
    notes: Iterable[Note] = (),
) -> web.Application:
    """The application; `checks` decide whether it is ready, `notes` are told beside it."""
    application = web.Application(middlewares=[_without_traceback(telemetry), _in_time])
    application.add_routes(
        [
            web.get("/healthz", _healthy),
            web.get("/readyz", _readiness(tuple(checks), tuple(notes))),
            web.get("/metrics", _metrics(telemetry)),
            *routes,
        ]
    )
    application.on_response_prepare.append(_nameless)
    return application


async def _healthy(_request: web.Request) -> web.Response:
    return web.Response(text="the process lives\n")


def _readiness(checks: tuple[Check, ...], notes: tuple[Note, ...]) -> Handler:
    async def ready(_request: web.Request) -> web.Response:
        reasons = [reason for check in checks if (reason := await check())]
        told = reasons or ["ready", *(line for note in notes if (line := note()))]
        return web.Response(status=503 if reasons else 200, text="".join(f"{line}\n" for line in told))

    return ready


def _metrics(telemetry: Telemetry) -> Handler:
    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=telemetry.exposition(), headers={"Content-Type": METRICS_TYPE})

    return metrics


async def _nameless(_request: web.Request, response: web.StreamResponse) -> None:
    """What answers, and in which version, is nobody's business."""
    response.headers.pop(hdrs.SERVER, None)


def _without_traceback(telemetry: Telemetry) -> Middleware:
    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except (web.HTTPException, ConnectionError):  # an answer; nobody there to be answered
            raise
        except Exception as error:  # noqa: BLE001 - the door: aiohttp would log the request and show a page
            telemetry.failure("web", error)
            return web.Response(status=500, text="internal error\n")

    return answer


@web.middleware
async def _in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whose body does not come is cut off, whatever waits for it."""
    if request.content.is_eof():
        return await handler(request)
    timer = asyncio.get_running_loop().call_later(BODY_SECONDS, _cut, request)
    try:
        return await handler(request)
    finally:
        timer.cancel()


def _cut(request: web.Request) -> None:
    if not request.content.is_eof() and request.transport is not None:
        request.transport.abort()


class PortTakenError(BotError):
    """The address cannot be listened on; one line says which and what to do."""


class Server:
    """Serves an application on one address."""

    def __init__(
        self,
        application: web.Application,
        host: str,
        port: int,
        proxies: Sequence[Network] = LOOPBACK,
        posts: Posts | None = None,
    ) -> None:
        """Port 0 takes any that is free. `proxies` bring many people's requests over their connections.

        `posts` are answered without what the application needs for all else: a quarter of the CPU.
        """
        self._runner = web.AppRunner(application, shutdown_timeout=_LAST_ANSWERS_SECONDS)
        self._host = host
        self._port = port
        self._gate = _Gate(proxies)
        self._posts = posts
        self._doorways: set[Doorway] = set()
        self._listening: asyncio.Server | None = None

    async def start(self) -> None:
        """Listens; raises PortTakenError."""
        await self._runner.setup()
        connect: Callable[[], asyncio.Protocol]
        connect = application = partial(_Connection, cast("web.Server", self._runner.server), self._gate)
        if self._posts is not None:
            connect = partial(Doorway, self._posts, application, self._gate, self._doorways, IDLE_SECONDS)
        try:
            self._listening = await asyncio.get_running_loop().create_server(connect, self._host, self._port)
        except OSError as error:
            await self._runner.cleanup()
            raise PortTakenError(_line(self._host, self._port, error)) from None

    @property
    def port(self) -> int:
        """The port in fact listened on; 0 before it is."""
        return int(self._listening.sockets[0].getsockname()[1]) if self._listening else 0

    async def stop(self) -> None:
        """Lets requests under way be answered, then closes."""
        if self._listening is not None:
            self._listening.close()
        if answering := [each.answering for each in self._doorways if each.answering]:
            await asyncio.wait(answering, timeout=_LAST_ANSWERS_SECONDS)
        for doorway in tuple(self._doorways):
            doorway.end()
        await self._runner.cleanup()


class _Gate:
    """How many connections there are, in all and of each address."""

    def __init__(self, proxies: Sequence[Network]) -> None:
        self._proxies = proxies
        self._most = most_connections()
        self._open: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Whether there is a place."""
        if self._open.total() >= self._most or (address and self._open[address] >= MOST_OF_ONE):
            return False
        self._open[address] += 1
        return True

    def leave(self, address: str) -> None:
        """Gives the place back."""
        self._open[address] -= 1
        self._open += Counter()  # those at nought go

    def address_of(self, transport: asyncio.BaseTransport) -> str:
        """Whose connection it is; "" for a proxy's, and where it cannot be told."""
        peer = transport.get_extra_info("peername")
        try:
            address = ip_address(peer[0].partition("%")[0])
        except (TypeError, ValueError, IndexError, AttributeError):
            return ""
        if isinstance(address, IPv6Address):
            address = address.ipv4_mapped or address
        if any(address in network for network in self._proxies):
            return ""
        return str(ip_network((address, _ONES_OWN), strict=False) if isinstance(address, IPv6Address) else address)


def most_connections() -> int:
    """What the bound of open files leaves: past it nothing could be read any more."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(MOST, max(_FEWEST, files - _OWN_FILES)) if files != resource.RLIM_INFINITY else MOST


class _Connection(web.RequestHandler):
    """One that was let in, or is closed at once, or once nobody reads what is sent over it.

    A request that cannot be read is answered in our own words.
    """

    __slots__ = ("_address", "_gate", "_unread")

    def __init__(self, server: web.Server, gate: _Gate) -> None:
        super().__init__(
            server,
            loop=asyncio.get_running_loop(),
            access_log=None,  # type: ignore[arg-type]  # as it is told; it would hold addresses of people
            keepalive_timeout=IDLE_SECONDS,
        )
        self._gate = gate
        self._address: str | None = None
        self._unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Counted, from here to its end."""
        super().connection_made(transport)
        address = self._gate.address_of(transport)
        if self._gate.enter(address):
            self._address = address
        else:
            self.force_close()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Its place is free."""
        if self._address is not None:
            self._gate.leave(self._address)
            self._address = None
        self._wait_no_more()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """All that the system holds for the other end is full."""
        super().pause_writing()
        if self.transport is not None:
            self._unread = asyncio.get_running_loop().call_later(UNREAD_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Something was read."""
        self._wait_no_more()
        super().resume_writing()

    def _wait_no_more(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Nothing of what was sent is said again or logged, and nothing of what answers."""
        del exc, message
        if request.writer.output_size > 0:
            raise ConnectionError("an answer is under way already")
        answer = web.Response(status=status, text="this request cannot be read\n", headers={hdrs.SERVER: ""})
        answer.force_close()
        return answer


def _line(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use: stop what uses it, or set QMAS_HTTP_PORT to another"
    return f"{host}, port {port}, cannot be listened on ({type(error).__name__}): set QMAS_HTTP_HOST and QMAS_HTTP_PORT"
