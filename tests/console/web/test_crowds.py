"""Many at the console's doors at once: applicants are answered all the while, and what is held is bounded."""

import asyncio
import socket
import threading

import aiohttp
import pytest
from console.web.stage import Place, Visitor, talk
from storage.shapes import Place as Database
from waiting import PATIENCE

from bot.console.web import sign_in
from bot.storage import SqlStore

FEW = ("/start", "[~begin]", "[all]")
COLUMNS = "applicant, session_id, at, kind, question, revision, locale, error"
LINES = f"""
    WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 3000)
    INSERT INTO log ({COLUMNS}) SELECT {COLUMNS} FROM log, counted WHERE id = 1
"""  # noqa: S608 - a test's own words


async def begun(house: Place, visitor: Visitor) -> socket.socket:
    """An export that has begun to come, of which one byte is read."""
    (cookie,) = visitor.client.cookie_jar
    narrow = socket.socket()
    narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    narrow.setblocking(False)  # noqa: FBT003 - its only argument
    loop = asyncio.get_running_loop()
    await loop.sock_connect(narrow, ("127.0.0.1", house.server.port))
    asked = f"GET /console/export/events.csv HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie.key}={cookie.value}\r\n\r\n"
    await loop.sock_sendall(narrow, asked.encode())
    assert await loop.sock_recv(narrow, 1) == b"H"
    return narrow


async def test_twenty_exports_that_nobody_reads_hold_nobody_up(
    house: Place, visitor: Visitor, store: SqlStore, place: Database
) -> None:
    for listening in house.server._listening.sockets:  # noqa: SLF001 - what it lets in holds as little itself
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    await talk(store, FEW)
    await place.run(LINES)
    await visitor.sign_in("analyst")
    exports = await asyncio.gather(*(begun(house, visitor) for _ in range(20)))
    assert await talk(store, FEW)
    assert (await visitor.get("/sessions")).status == 200
    assert house.server._gate._open.total() >= len(exports), "they came to no end meanwhile"  # noqa: SLF001 - as above
    for one in exports:
        one.close()


async def test_of_eighty_sign_ins_at_once_two_are_weighed_at_a_time_and_applicants_are_answered_meanwhile(
    house: Place, visitor: Visitor, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed, weighing, may_end = 0, threading.Semaphore(2), threading.Event()

    def weigh(_hash: str | None, _password: str) -> bool:
        nonlocal weighed
        assert weighing.acquire(blocking=False), "a third at the same time"
        may_end.wait(PATIENCE)  # as argon2 takes its time, and 64 MiB
        weighed += 1
        weighing.release()
        return False

    monkeypatch.setattr(sign_in, "_fits", weigh)
    await visitor.get("/sign-in")
    (cookie,) = visitor.client.cookie_jar
    async with aiohttp.ClientSession(
        cookies={cookie.key: cookie.value}, connector=aiohttp.TCPConnector(limit=0)
    ) as client:

        async def guess(number: int) -> int:
            fields = {"csrf": visitor.csrf, "name": "viewer", "password": "guessed"}
            headers = {"X-Forwarded-For": f"203.0.113.{number}"}  # which a trusted proxy may have been told
            async with client.post(f"{house.base}/console/sign-in", data=fields, headers=headers) as answer:
                return answer.status

        guesses = asyncio.gather(*map(guess, range(80)))
        assert await talk(store, FEW)
        assert weighed == 0
        may_end.set()
        assert await guesses == [401] * 80
