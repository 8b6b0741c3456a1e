"""Pages in words: templates, the language of who asks, numbers and times as they are shown."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp_jinja2
import jinja2
from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.clock import HONG_KONG
from bot.console.privacy import STEP
from bot.console.records import FunnelRow, Period
from bot.console.web.access import Action, may
from bot.console.web.cookies import PATH
from bot.console.web.desk import COOKIE, OPERATOR
from locales import CONSOLE_LOCALES, LOCALES, ConsoleWords, catalogue, console_words

_TEMPLATES = Path(__file__).parent / "templates"
_LONGEST = 0.002  # seconds of a page's making in one go
_STOPS_NAMED = 3  # in the sentence
PAGES = (
    ("overview", "", Action.OVERVIEW),
    ("funnel", "/funnel", Action.FUNNEL),
    ("sessions", "/sessions", Action.SESSIONS),
    ("tail", "/tail", Action.TAIL),
    ("export", "/export", Action.EXPORT),
    ("health", "/health", Action.HEALTH),
    ("notices", "/notices", Action.NOTICES),
    ("rules", "/rules", Action.RULES),
    ("operators", "/operators", Action.OPERATORS),
    ("audit", "/audit", Action.AUDIT),
)
_COMMAND_LINE = "command line"  # as the audit names whoever works on the machine itself
_SPOKEN = {"en": "en", "zh": "zh-Hant"}
_MENU = {"session": "sessions", "session-revealed": "sessions", "situation": "sessions"}
_SENT_FROM = frozenset({"account", "notices", "operators", "rules"})  # pages whose forms go to several addresses
_ACTS_OF_ONE = frozenset(
    {"session", "session-revealed", "situation"}
)  # sent to the session's address and one word more
DONE = frozenset(
    {
        "operator-role",
        "operator-sign-out",
        "operator-remove",
        "session-erase",
        "notice-put",
        "notice-end",
        "pause-put",
        "pause-end",
    }
)  # said once, on the page that an act leads to: `?done=…`
_UNITS = {"days": 86_400_000, "hours": 3_600_000, "minutes": 60_000, "seconds": 1000}  # milliseconds


def furnish(application: web.Application) -> None:
    """Give the application its templates."""
    environment = aiohttp_jinja2.setup(
        application,
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        default_helpers=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    names = {locale: catalogue(locale).format(f"language-{locale}") for locale in LOCALES}
    environment.globals.update({"path": PATH, "languages": names, "console_locales": CONSOLE_LOCALES})
    application.middlewares.insert(0, _compiled(environment))


def _compiled(environment: jinja2.Environment) -> Middleware:
    """Compiles all templates before the first page, beside the applicants: each would hold them up for 5 to 25 ms."""
    left, turn = environment.list_templates(), asyncio.Lock()

    @web.middleware
    async def compiled(request: web.Request, handler: Handler) -> web.StreamResponse:
        async with turn:
            while left:
                await asyncio.to_thread(environment.get_template, left.pop())
        return await handler(request)

    return compiled


class Show:
    """Says things in the language of who asks: what the templates call `show`."""

    def __init__(self, words: ConsoleWords) -> None:
        self.locale = words.locale
        self._words = words
        self._catalogue = catalogue(words.locale)

    def words(self, message: str, **args: str | int) -> str:
        """A message of the console."""
        return self._words.format(message, args)

    def named(self, kind: str, name: str) -> str:
        """The name of one of a kind; its own where the console has none."""
        message = f"{kind}-{name}"
        return self._words.format(message) if self._words.has(message) else name

    def event(self, kind: str, question: str) -> str:
        """A kind of event; the first choice of a language is no switch."""
        is_first = kind == "switched" and question in {"language", "script"}
        return self.named("kind", "chosen" if is_first else kind)

    def happened(self, kind: str, question: str) -> str:
        """What a number counted, at its question."""
        stage = f"stage-{kind}"
        words = self.words(stage) if self._words.has(stage) else self.named("kind", kind)
        return self.words("happened-at", what=words, question=self.question(question)) if question else words

    def has(self, message: str) -> bool:
        """Whether the console has such a message."""
        return self._words.has(message)

    def question(self, name: str) -> str:
        """A question's short name, a screen's, by the option it was looked at with too, or its id."""
        if self._catalogue.has(f"short-{name}"):
            return self._catalogue.format(f"short-{name}")
        return self.named("screen", name.removeprefix("~")) if name else "—"

    def criterion(self, name: str) -> str:
        """A criterion's name in the catalogue."""
        return self._catalogue.format(f"criterion-{name}") if self._catalogue.has(f"criterion-{name}") else name

    def whose(self, operator: str) -> str:
        """An operator's name, or where an entry without one came from."""
        return self.words("command-line") if operator == _COMMAND_LINE else operator or "—"

    def number(self, number: int, *, is_stepped: bool = False) -> str:
        """With its digits grouped; in steps, nought is what is under the first."""
        return self.words("under", number=STEP) if is_stepped and not number else self._catalogue.number(number)

    def stops(self, begun: int, rows: Iterable[FunnelRow], period: Period, today: date) -> tuple[str, ...]:
        """How many began and where most stopped, in a sentence; where more may still stop, in another."""
        told = tuple(rows)
        number = self.number(begun, is_stepped=period.is_stepped)
        stopped = self._places("sentence-at", {row.question: row.stopped for row in told})
        message = "sentence" if stopped else "sentence-none"
        first = self.words(message, begun=number, when=self._when(period, today), stopped=stopped)
        active = self._places("sentence-also", {row.question: row.active or 0 for row in told})
        return (first, self.words("sentence-active", active=active)) if active else (first,)

    def _places(self, message: str, counts: Mapping[str, int]) -> str:
        """The questions with most, and how many."""
        most = sorted((question for question in counts if counts[question]), key=lambda question: -counts[question])
        told = (
            self.words(
                "sentence-also" if place else message,
                number=self.number(counts[question]),
                question=self.question(question),
            )
            for place, question in enumerate(most[:_STOPS_NAMED])
        )
        return self.words("comma").join(told)

    def _when(self, period: Period, today: date) -> str:
        first, last = period.first, period.last
        if period.is_stepped:
            return self.words("when-week", first=str(first), last=str(last))
        if first is not None and last == today:
            return self.words("when-days", days=(today - first).days + 1)
        if first is None and last is None:
            return self.words("when-ever")
        return self.words("when-between", first=str(first or "…"), last=str(last or "…"))

    def time(self, at: datetime | None) -> str:
        """Day and time in Hong Kong."""
        return f"{at.astimezone(HONG_KONG):%Y-%m-%d %H:%M:%S}" if at else "—"

    def minute(self, at: datetime | None) -> str:
        """The same without the seconds."""
        return self.time(at)[:-3] if at else "—"

    def clock(self, at: datetime) -> str:
        """The time alone, of what happens now."""
        return f"{at.astimezone(HONG_KONG):%H:%M:%S}"

    def lasting(self, milliseconds: int | None) -> str:
        """A stretch of time in its two largest units, a short one in tenths of a second."""
        if milliseconds is None:
            return "—"
        if milliseconds < _UNITS["minutes"]:
            return self._unit("seconds", round(milliseconds / _UNITS["seconds"], 1))
        larger, smaller = next(pair for pair in pairwise(_UNITS) if milliseconds >= _UNITS[pair[0]])
        first, rest = divmod(milliseconds, _UNITS[larger])
        second = self._unit(smaller, rest // _UNITS[smaller])
        return self.words("lasting-two", first=self._unit(larger, first), second=second)

    def _unit(self, unit: str, number: float) -> str:
        return self._words.format(f"lasting-{unit}", {"number": f"{number:g}"})


def locale_of(request: web.Request) -> str:
    """The language chosen, else the first the browser asks for that there is."""
    cookie = request.get(COOKIE)
    if cookie is not None and cookie.locale in CONSOLE_LOCALES:
        return str(cookie.locale)
    for part in request.headers.get(hdrs.ACCEPT_LANGUAGE, "").split(","):
        primary = part.partition(";")[0].strip().partition("-")[0].lower()
        if primary in _SPOKEN:
            return _SPOKEN[primary]
    return "en"


def show_for(request: web.Request) -> Show:
    """Says things to who asks."""
    return Show(console_words(locale_of(request)))


async def page(request: web.Request, name: str, context: Mapping[str, Any], *, status: int = 200) -> web.Response:
    """The template filled in, while applicants go first; `name` is also the page's in the menu."""
    frame = {**_frame(request), "show": show_for(request), "here": _MENU.get(name, name), "way": _way(request, name)}
    template = aiohttp_jinja2.get_env(request.app).get_template(f"{name}.html")
    text, rested = list[str](), perf_counter()
    for part in template.generate({**frame, **context}):
        text.append(part)
        if perf_counter() - rested > _LONGEST:
            await asyncio.sleep(0)
            rested = perf_counter()
    return web.Response(text="".join(text), content_type="text/html", charset="utf-8", status=status)


def _way(request: web.Request, name: str) -> str:
    """The address under which the page can be asked for again, filters included."""
    if request.method == hdrs.METH_GET:
        return request.path_qs
    if name in _ACTS_OF_ONE:
        return request.path.rpartition("/")[0]
    return f"{PATH}/{name}" if name in _SENT_FROM else request.path


def _frame(request: web.Request) -> Mapping[str, Any]:
    operator, cookie = request.get(OPERATOR), request.get(COOKIE)
    role = operator.role if operator else None
    done = request.query.get("done", "")
    return {
        "query": request.query,
        "done": done if done in DONE else "",
        "operator": operator,
        "csrf": cookie.csrf if cookie else "",
        "pages": [(name, way) for name, way, action in PAGES if role and may(role, action)],
        "may": lambda action: role is not None and may(role, Action[action.upper()]),
    }


async def failure(request: web.Request, status: int) -> web.Response:
    """A page that says what went wrong in our own words."""
    known = status if status in {403, 404, 503} else 400
    return await page(request, "failure", {"status": known}, status=status)
