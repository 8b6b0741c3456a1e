"""Three applicants, from /start to a result, through the sandbox by HTTP; their transcripts are kept."""

import textwrap
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from running import Applicant, Running

TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
WIDTH = 110
KILL = "(the process is killed, and started again)"


class Transcript:
    """What was done and what was said, as a caseworker reads it."""

    def __init__(self, applicant: Applicant) -> None:
        self.applicant = applicant
        self.lines: list[str] = []
        self.acts = 0

    def did(self, act: str) -> None:
        """An act of the applicant, and what came of it."""
        self.lines.append(f"> {act}")
        for number in self.applicant.fresh:
            message = self.applicant.messages[number]
            for line in message.get("text", message.get("document", {}).get("file_name", "")).splitlines():
                if line.strip():
                    self.lines += textwrap.wrap(line, WIDTH, initial_indent="  ", subsequent_indent="    ")
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            if rows:
                buttons = " ".join(f"[{button['text']}]" for row in rows for button in row)
                self.lines += textwrap.wrap(buttons, WIDTH, initial_indent="  ", subsequent_indent="  ")
        self.lines += [f"  ({toast})" for toast in self.applicant.toasts]

    def text(self, title: str) -> str:
        """The whole of it."""
        return "\n".join([title, "", *self.lines, ""])


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    bot = Running(tmp_path, settings={"QMAS_OPERATOR_NAME": "Harbour Help", "QMAS_OPERATOR_CONTACT": "help@example.org"})
    await bot.start()
    yield bot
    assert await bot.stop() == 0


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def travel(running: Running, applicant: Applicant, acts: list[str]) -> Transcript:
    """Do the acts: a label in brackets is tapped, KILL kills, all else is typed."""
    transcript = Transcript(applicant)
    for act in acts:
        if act == KILL:
            await running.kill()
            await running.start()
            transcript.lines.append(KILL)
            continue
        await (applicant.tap(act[1:-1]) if act.startswith("[") else applicant.type(act))
        transcript.acts += 1
        transcript.did(act)
    return transcript


def compare(transcript: Transcript, title: str, name: str, request: pytest.FixtureRequest) -> None:
    """Hold it against the kept one, or keep it anew."""
    path = TRANSCRIPTS / f"{name}.txt"
    if request.config.getoption("--update"):
        path.write_text(transcript.text(title), encoding="utf-8")
    assert transcript.text(title) == path.read_text(encoding="utf-8")


async def test_john_is_killed_half_way_and_resumes_where_he_was(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    john = Applicant(running.address, client)
    await john.arrive("John", "en")
    to_verdict = [
        "/start", "[✓ English]", "[Begin]", "[All three hold]", "[United States]", "34", "[Master’s degree]",
        "[Neither]", KILL, "MIT", "[Massachusetts Institute of Technology]", "[Technology]", "English and Spanish",
        "[Done]", "8 years",
    ]  # fmt: skip
    transcript = await travel(running, john, to_verdict)
    assert transcript.acts == 14
    assert "you reach the published threshold to apply: 6 of 12" in john.text
    the_rest = [
        "[Go on: at most 8 more questions]", "[Listed, or in one of the rankings]", "5", "[Innovation and technology]",
        "8", "[2 years or more abroad]", "US$120k", "[No]", "/status",
    ]  # fmt: skip
    more = await travel(running, john, the_rest)
    transcript.lines += more.lines
    compare(transcript, "John, 34, entrepreneur from the United States", "john", request)
