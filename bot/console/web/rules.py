"""What changed rules would change for the sessions kept: counted beside the conversation, shown in numbers alone."""

import asyncio
import time
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from bot.console.comparing import LIST, Comparing, RulesAndLists
from bot.console.web.access import Action
from bot.console.web.desk import Desk, go
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, acting, form, reading
from conversations import Comparison, most_first
from scoring import RulesetError

_AT_ONCE = 2.0  # seconds that the form's answer waits for the numbers
_WITHOUT_REST = 20  # sessions judged between two pauses, each as long as the judging took


@dataclass(slots=True)
class Run:
    """A comparison under way, or the last one."""

    names: str
    lists: tuple[str, str]
    comparing: Comparing
    of: int  # sessions when it began
    state: str = "running"
    failure: str = ""  # by its class
    task: "asyncio.Task[None] | None" = field(default=None, repr=False)

    @property
    def done(self) -> int:
        """Sessions looked at so far."""
        sessions = self.comparing.found.sessions
        return sessions["compared"] + sessions["unreadable"]

    @property
    def outcome(self) -> Comparison | None:
        """The numbers, once they are whole: half of them would mislead."""
        return self.comparing.found if self.state == "done" else None


class RulePages(Pages):
    """One page and two acts; one comparison at a time, shown to every admin until the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._run: Run | None = None
        self._beginning = asyncio.Lock()

    def routes(self) -> tuple[Route, ...]:
        """Beginning and stopping."""
        return (
            reading("/rules", self._shown, Action.RULES),
            acting("/rules", self._begin, Action.RULES),
            acting("/rules/stop", self._stop, Action.RULES),
        )

    async def _shown(self, request: web.Request, problem: str = "") -> web.Response:
        run = self._run
        context = {
            "run": run,
            "found": run and run.outcome,
            "most_first": most_first,
            "problem": problem,
            "filled": await form(request) if problem else {},
        }
        return await page(request, "rules", context, status=422 if problem else 200)

    async def _begin(self, request: web.Request) -> web.Response:
        async with self._beginning:  # of two taps the second finds what the first began
            problem = await self._began(request)
        if problem:
            return await self._shown(request, problem)
        if self._run and self._run.task:
            await asyncio.wait({self._run.task}, timeout=_AT_ONCE)
        return go("/rules")

    async def _began(self, request: web.Request) -> str:
        """What stands in the way, if anything does."""
        if self._run is not None and self._run.state == "running":
            return "running"
        fields = await form(request)
        files = dict(self._files(fields.get("ruleset", ""), fields.get("list", "")))
        if not files:
            return "none"
        present = RulesAndLists.carried()
        try:
            changed = await asyncio.to_thread(_with_files, present, files)
        except RulesetError as error:
            return str(error)
        day, told = max(self._desk.today, changed.first), ", ".join(files)
        comparing = Comparing.of(self._desk.engine, present, changed, day)
        await self._desk.note(request, "rules.compare", told, f"on {day}")
        lists = (_days(present, day), _days(changed, day))
        self._run = run = Run(told, lists, comparing, await self._desk.queries.live_sessions.count())
        run.task = asyncio.create_task(self._compare(run))
        return ""

    def _files(self, ruleset: str, listed: str) -> Iterator[tuple[str, str]]:
        """What was pasted, by the names that such files bear."""
        if ruleset.strip():
            yield f"{self._version(ruleset)}.toml", ruleset
        if listed.strip():
            yield f"eligible-universities{LIST}", listed

    def _version(self, text: str) -> str:
        """As the text names itself, with its first year where a version carried is named so."""
        try:
            document = tomllib.loads(text)
            own, first = str(document["id"]), document["in_force"]["from"]
        except (tomllib.TOMLDecodeError, KeyError, TypeError):
            return "ruleset"  # what is amiss is told where it is read
        dated = f"{own}-{first.year}" if isinstance(first, date) else own
        name = dated if dated in {one.version for one in self._desk.rulesets} else own
        return name if name.replace("-", "").isalnum() and name.isascii() else "ruleset"

    async def _compare(self, run: Run) -> None:
        """Half of this process's time at most: turns go on meanwhile."""
        try:
            began = time.monotonic()
            async for body in self._desk.queries.live_sessions.bodies():
                run.comparing.add(body)
                if run.done % _WITHOUT_REST == 0:
                    await asyncio.sleep(time.monotonic() - began)
                    began = time.monotonic()
                if self._desk.stopping.is_set() or run.state != "running":
                    return
            run.state = "done"
        except Exception as error:  # noqa: BLE001 - whatever it is, the page says so, and the next one may begin
            run.state, run.failure = "failed", type(error).__name__

    async def _stop(self, request: web.Request) -> web.Response:
        await self._desk.note(request, "rules.stop")
        if self._run is not None and self._run.state == "running":
            self._run.state = "stopped"
        return go("/rules")


def _with_files(rules: RulesAndLists, files: Mapping[str, str]) -> RulesAndLists:
    """Files are read as files, and gone once they are read. Raises RulesetError."""
    for name, text in files.items():
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            rules = rules.and_of(path)
    return rules


def _days(rules: RulesAndLists, day: date) -> str:
    days = rules.list_of(day)
    return f"{days[0]} – {days[1]}" if days else "—"
