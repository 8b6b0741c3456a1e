"""The client of the Bot API: where an answer ends, when a connection is used again, time-outs, bounds, and TLS."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import uvloop
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from waiting import PATIENCE, until

from bot import clock
from bot.chat import http_client
from bot.chat.http_client import Answer, HttpClient
from bot.chat.request import BotApiRequest, TlsMismatchError

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nokay"
CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n2;more=no\r\nay\r\n0\r\nTrailer: x\r\n\r\n"
HEAD_END = b"\r\n\r\n"


@dataclass
class Server:
    """Gives what it was told to give, request by request; nothing more once that is given."""

    gives: list[bytes | None]  # None: nothing, and the connection stays
    step: int = 1 << 20  # bytes at once
    ends: bool = False  # the connection, after each
    greeting: bytes = b""  # to whoever comes
    heard: list[bytes] = field(default_factory=list)
    connections: int = 0
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    port: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        self.writers.append(writer)
        writer.write(self.greeting)
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(HEAD_END)
                length = next(
                    int(line.split()[1]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length")
                )
                self.heard.append(head + await reader.readexactly(length))
                given = self.gives.pop(0) if self.gives else OK
                for start in range(0, len(given or b""), self.step):
                    writer.write((given or b"")[start : start + self.step])
                    await writer.drain()
                    await asyncio.sleep(0)
                if self.ends:
                    break
        writer.close()


@asynccontextmanager
async def serving(
    *gives: bytes | None, step: int = 1 << 20, ends: bool = False, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Server]:
    server = Server(list(gives), step, ends)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        for writer in server.writers:
            writer.transport.abort()
        await asyncio.sleep(0)


@asynccontextmanager
async def asking(port: int, most: int = 2, scheme: str = "http", host: str = "127.0.0.1") -> AsyncIterator[HttpClient]:
    client = HttpClient(f"{scheme}://{host}:{port}/prefix", most)
    try:
        yield client
    finally:
        await client.close()


async def ask(client: HttpClient, server: Server, body: bytes = b"{}", seconds: float = PATIENCE) -> Answer:
    return await client.ask("POST", f"http://127.0.0.1:{server.port}/a/b", body, "application/json", seconds)


@pytest.mark.parametrize("step", [1, 7, 1 << 20])
@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (OK, (200, b"okay")),
        (CHUNKS, (200, b"okay")),
        (b"HTTP/1.1 204 No Content\r\n\r\n", (204, b"")),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK, (200, b"okay")),
        (b"HTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\n\r\n", (429, b"")),
    ],
)
async def test_an_answer_ends_where_it_says_and_its_connection_is_used_again(
    given: bytes, answer: Answer, step: int
) -> None:
    async with serving(given, step=step) as server, asking(server.port) as client:
        assert [await ask(client, server), await ask(client, server)] == [answer, (200, b"okay")]
        assert server.connections == 1


async def test_an_answer_that_does_not_say_ends_with_its_connection() -> None:
    async with serving(b"HTTP/1.0 200 OK\r\n\r\nokay", ends=True) as server, asking(server.port) as client:
        assert [await ask(client, server), await ask(client, server)] == [(200, b"okay")] * 2
        assert server.connections == 2


async def test_a_request_is_said_whole_and_once() -> None:
    async with serving() as server, asking(server.port) as client:
        await ask(client, server, b'{"a":1}')
        head = f"POST /a/b HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        assert server.heard == [f'{head}Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{{"a":1}}'.encode()]


async def test_who_is_known_by_the_address_is_told_and_stands_nowhere_else() -> None:
    async with serving() as server, asking(server.port, host="a:b@127.0.0.1") as client:
        await client.ask("POST", f"http://a:b@127.0.0.1:{server.port}/c", b"", "text/plain", PATIENCE)
        head = f"POST /c HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nAuthorization: Basic YTpi\r\n"
        assert server.heard[0].startswith(head.encode())


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (b"", ConnectionResetError),  # lost before any byte: nobody knows whether it was heard
        (OK[:-1], ConnectionResetError),
        (CHUNKS[:-2], ConnectionResetError),
        (b"HTTP/1.1 200 OK\r\nContent-Le", ConnectionResetError),
        (b"no HTTP\r\n\r\n", ConnectionAbortedError),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 3\r\n\r\nokay", ConnectionAbortedError),
        (b"HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n", ConnectionAbortedError),
    ],
)
async def test_what_is_not_answered_whole_is_an_error_and_is_not_asked_again(given: bytes, kind: type[OSError]) -> None:
    async with serving(given, ends=True) as server, asking(server.port) as client:
        with pytest.raises(kind):
            await ask(client, server)
        assert len(server.heard) == 1
        assert await ask(client, server) == (200, b"okay")  # the client goes on, over another
        assert server.connections == 2


async def test_an_answer_over_the_bound_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_client, "MOST_BYTES", len(OK))
    async with serving(OK, OK + b"x") as server, asking(server.port) as client:
        assert await ask(client, server) == (200, b"okay")
        with pytest.raises(ConnectionAbortedError):
            await ask(client, server)


@pytest.mark.parametrize("closing", [b"Connection: close\r\n", b"connection: Close\r\n"])
async def test_a_connection_that_the_server_will_close_is_not_used_again(closing: bytes) -> None:
    given = OK.replace(b"\r\n\r\n", b"\r\n" + closing + b"\r\n")
    async with serving(given) as server, asking(server.port) as client:
        assert [await ask(client, server), await ask(client, server)] == [(200, b"okay")] * 2
        assert server.connections == 2


async def test_a_connection_that_the_server_has_closed_is_not_used_again() -> None:
    async with serving() as server, asking(server.port) as client:
        await ask(client, server)
        server.writers[0].close()
        assert await _over_another(client, server) == {b"okay"}


async def test_a_connection_that_was_idle_for_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving() as server, asking(server.port) as client:
        await ask(client, server)
        monkeypatch.setattr(http_client, "IDLE_SECONDS", -1)
        await ask(client, server)
        assert server.connections == 2


@pytest.mark.parametrize("is_late", [False, True])
async def test_what_nobody_asked_for_is_no_answer_to_what_is_asked_next(*, is_late: bool) -> None:
    foreign = OK.replace(b"okay", b"evil")
    async with serving(OK if is_late else OK + foreign) as server, asking(server.port) as client:
        assert await ask(client, server) == (200, b"okay")
        if is_late:
            server.writers[0].write(foreign[:-1])  # whose rest would be read before what is answered next
            for _ in range(3):  # it is there at once, and read when the event loop looks
                await asyncio.sleep(0)
        assert await _over_another(client, server) == {b"okay"}


async def test_the_time_given_bounds_an_answer_whose_connection_is_not_used_again() -> None:
    async with serving(None) as server, asking(server.port) as client:
        async with asyncio.timeout(PATIENCE):
            with pytest.raises(TimeoutError):
                await ask(client, server, seconds=0.05)
        server.writers[0].write(OK.replace(b"okay", b"late"))
        assert await ask(client, server) == (200, b"okay")
        assert server.connections == 2


async def test_what_is_given_up_is_not_answered_to_the_next() -> None:
    async with serving(None) as server, asking(server.port, most=1) as client:
        given_up = asyncio.create_task(ask(client, server))
        await until(lambda: server.heard)
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        server.writers[0].write(OK.replace(b"okay", b"late"))
        assert await ask(client, server) == (200, b"okay")
        assert server.connections == 2


async def test_connections_are_bounded_and_whoever_waits_for_one_waits_no_longer_than_the_time_given() -> None:
    async with serving(None, None) as server, asking(server.port, most=2) as client:
        both = [asyncio.create_task(ask(client, server)) for _ in range(2)]
        await until(lambda: len(server.heard) == 2)
        async with asyncio.timeout(PATIENCE):
            with pytest.raises(TimeoutError):
                await ask(client, server, seconds=0.05)
        third = asyncio.create_task(ask(client, server))
        await asyncio.sleep(0)
        assert server.connections == 2
        server.writers[0].write(OK)
        assert await third == (200, b"okay")
        server.writers[1].write(OK)
        assert await asyncio.gather(*both) == [(200, b"okay")] * 2
        assert server.connections == 2


async def test_an_address_where_nobody_listens_is_an_error_and_leaves_its_place() -> None:
    async with serving() as server:
        nobody = server.port
    async with asking(nobody, most=1) as client:
        for _ in range(2):  # the place is free again
            with pytest.raises(ConnectionRefusedError):
                await client.ask("POST", f"http://127.0.0.1:{nobody}/", b"", "text/plain", PATIENCE)


class Authority:
    """Signs for a host, and is believed where its file is."""

    def __init__(self, directory: Path) -> None:
        self.key, self.name = ec.generate_private_key(ec.SECP256R1()), _named("authority")
        self.directory = directory
        whole = _certificate(self.name, self.key, self).add_extension(
            x509.BasicConstraints(ca=True, path_length=None), critical=True
        )
        self.file = directory / "authority.pem"
        self.file.write_bytes(whole.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))

    def context(self, host: str) -> ssl.SSLContext:
        """What a server of that host shows."""
        key = ec.generate_private_key(ec.SECP256R1())
        other = x509.SubjectAlternativeName([x509.DNSName(host)])
        signed = (
            _certificate(_named(host), key, self).add_extension(other, critical=False).sign(self.key, hashes.SHA256())
        )
        file = self.directory / f"{host}.pem"
        encoding, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        hidden = key.private_bytes(encoding, form, serialization.NoEncryption())
        file.write_bytes(signed.public_bytes(encoding) + hidden)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _certificate(name: x509.Name, key: ec.EllipticCurvePrivateKey, authority: Authority) -> x509.CertificateBuilder:
    now = clock.now()
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(authority.name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )


LOOPS = (uvloop.new_event_loop, asyncio.new_event_loop)


@pytest.mark.parametrize("loop", LOOPS)
def test_over_tls_whom_the_certificate_names_is_asked(
    loop: Callable[[], asyncio.AbstractEventLoop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def both() -> None:
        authority = Authority(tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        async with serving(CHUNKS, tls=authority.context("localhost")) as server:
            async with asking(server.port, scheme="https", host="localhost") as client:
                url = f"https://localhost:{server.port}/a"
                asked = [await client.ask("POST", url, b"{}", "application/json", PATIENCE) for _ in range(2)]
            assert (asked, server.connections) == ([(200, b"okay")] * 2, 1)
            assert server.heard[0].startswith(f"POST /a HTTP/1.1\r\nHost: localhost:{server.port}\r\n".encode())

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(both())


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("what", ["another's", "unsigned", "no TLS"])
def test_over_tls_nothing_is_said_to_whom_the_certificate_does_not_name(
    what: str, loop: Callable[[], asyncio.AbstractEventLoop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused() -> None:
        authority = Authority(tmp_path)
        if what != "unsigned":
            monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        shown = authority.context("elsewhere.example" if what == "another's" else "localhost")
        async with serving(tls=None if what == "no TLS" else shown) as server:
            server.greeting = b"HTTP/1.1 400 Bad Request\r\n\r\n" if what == "no TLS" else b""
            request = BotApiRequest(f"https://localhost:{server.port}", 1, PATIENCE)
            await request.initialize()
            with pytest.raises(TlsMismatchError):
                await request.call(f"https://localhost:{server.port}/bot/getMe", {})
            await request.shutdown()
            assert not server.heard

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(refused())


async def _over_another(client: HttpClient, server: Server) -> set[bytes]:
    """What is answered until it is over another connection than the first, whose end the client may not see at once."""
    bodies = set()
    while server.connections == 1:
        with suppress(ConnectionError):
            bodies.add((await ask(client, server, seconds=1))[1])
    return bodies
