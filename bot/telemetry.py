"""Logs and metrics without personal data: no words, names or chat ids, and of an error its type and place only."""

import contextlib
import logging
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO, TypeAlias, cast

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4 as METRICS_TYPE

__all__ = ["METRICS_TYPE", "Telemetry", "configure_logs", "place_of"]

_ROOT = Path(__file__).resolve().parent.parent
_QUIET = ("telegram", "httpx", "aiosqlite", "sqlalchemy", "asyncpg", "aiohttp", "alembic")  # they log parameters
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_SIZES = (1, 2, 5, 10, 20, 50, 100, 200, 500)

LONG_PAUSE = 60.0  # seconds from which on a pause that Telegram asks for is told to operators

LogLine: TypeAlias = MutableMapping[str, Any]


def place_of(trace: TracebackType | None) -> str:
    """Where an error arose: the innermost line of our own, else the innermost of all."""
    places: list[tuple[Path, int]] = []
    while trace is not None:
        places.append((Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno))
        trace = trace.tb_next
    ours = [place for place in places if place[0].is_relative_to(_ROOT / "bot")]
    for path, line in reversed(ours or places):
        return f"{path.relative_to(_ROOT) if ours else path.name}:{line}"
    return ""


def _error_of(exc_info: object) -> BaseException | None:
    if exc_info is True:
        return sys.exc_info()[1]
    if isinstance(exc_info, tuple):
        return exc_info[1] if isinstance(exc_info[1], BaseException) else None
    return exc_info if isinstance(exc_info, BaseException) else None


def _type_and_place(_logger: object, _name: str, line: LogLine) -> LogLine:
    error = _error_of(line.pop("exc_info", None))
    if error is not None:
        line["error"] = type(error).__name__
        line["place"] = place_of(error.__traceback__)
    return line


class _Bridge(logging.Handler):
    """Takes what libraries log; a message is kept only as its template, for the rest may be somebody's words."""

    def emit(self, record: logging.LogRecord) -> None:
        event = str(record.msg) if record.args else "logged by a library"
        fields: dict[str, object] = {"logger": record.name, "at": f"{record.module}:{record.lineno}"}
        error = _error_of(record.exc_info)
        if error is not None:
            fields["exc_info"] = error
        level = min(max(record.levelno // 10 * 10, logging.DEBUG), logging.CRITICAL)
        structlog.get_logger().log(level, event, **fields)


class _Unfailing:
    """A stream whose own trouble, such as a full disk, is nobody else's."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """If it can be."""
        with contextlib.suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        """If it can be."""
        with contextlib.suppress(OSError):
            self._stream.flush()


def configure_logs(level: str, stream: TextIO | None = None) -> None:
    """Joins structlog and the libraries' logs on one stream: pretty on a terminal, a JSON object a line elsewhere."""
    stream = stream or sys.stderr
    number = logging.getLevelNamesMapping()[level.upper()]
    renderer = structlog.dev.ConsoleRenderer() if stream.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _type_and_place,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _Unfailing(stream))),
        cache_logger_on_first_use=False,
    )
    _bridge(number)


def _bridge(number: int) -> None:
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _Bridge)]:
        root.removeHandler(handler)
    root.addHandler(_Bridge())
    root.setLevel(number)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(number, logging.WARNING))


class Telemetry:
    """What is counted, in a registry of its own; labels are kinds and error classes, never whom they concern.

    A metric that stands by itself is counted as the library does it; a method is for what touches more than one.
    """

    def __init__(self) -> None:
        """Makes every metric, at nought."""
        self._registry = CollectorRegistry()
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        self._turns = self._counter("turns", "Replies applied")
        self.duplicates = self._counter("duplicates", "Updates that had come before")
        self.stale_taps = self._counter("stale_taps", "Taps of another session or revision")
        self.excess = self._counter("excess_replies", "Replies beyond what one chat may send in a minute: not taken")
        self.misreadings = self._counter("misreadings", "Replies that could not be read")
        self._failures = self._counter("failures", "What failed, by part and error class", ("part", "error"))
        self._deliveries = self._counter("deliveries", "What was sent, by kind and result", ("kind", "result"))
        self._delivered: dict[tuple[str, str], Counter] = {}  # by its labels, which to look up takes longer
        self._refusals = self._counter("too_many_requests", "429s from Telegram")
        self.batches = self._histogram("batch_size", "Replies in a transaction", _SIZES)
        self._seconds = self._histogram("turn_seconds", "From hearing a reply to its commit", _SECONDS)
        self._backlog = self._gauge("backlog", "Rows waiting in the outbox")
        self.oldest_unsent = self._gauge("oldest_unsent_seconds", "How long the oldest of them has waited")
        self.set_aside = self._gauge("set_aside", "Rows of the outbox of a shape that this version does not know")
        self.processes = self._gauge("processes", "Processes heard of in the last two minutes")
        self._database = self._gauge("database_up", "Whether the database answered when last asked, every 30 s")
        self._answered = self._gauge("database_answer_seconds", "How long it took then")
        self.unwarned = self._gauge("unwarned", "Applicants whom no warning of their erasure could reach, as tallied")
        self.telegram = self._gauge("telegram_authorised", "Whether Telegram has taken the token, and answers")
        self.rechecks = self._gauge("rules_recheck_days", "Days left until a file is to be checked again", ("file",))

    def _counter(self, name: str, about: str, labels: tuple[str, ...] = ()) -> Counter:
        return Counter(f"qmas_{name}", about, labels, registry=self._registry)

    def _gauge(self, name: str, about: str, labels: tuple[str, ...] = ()) -> Gauge:
        return Gauge(f"qmas_{name}", about, labels, registry=self._registry)

    def _histogram(self, name: str, about: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(f"qmas_{name}", about, buckets=buckets, registry=self._registry)

    def turns(self, seconds: Sequence[float]) -> None:
        """Replies were applied and committed, each so long after it was heard."""
        self._turns.inc(len(seconds))
        for each in seconds:
            self._seconds.observe(each)

    def failure(self, part: str, error: BaseException, **told: str) -> None:
        """Something failed: counted by class, logged by type and place, with what else may be `told` of it."""
        self.count_failure(part, error)
        place = place_of(error.__traceback__)
        self._log.warning("failed", part=part, error=type(error).__name__, place=place, **told)

    def count_failure(self, part: str, error: BaseException) -> None:
        """The same without a line of the log: the first of its row was told."""
        self._failures.labels(part, type(error).__name__).inc()

    def delivery(self, kind: str, result: str) -> None:
        """A row was sent, or was not."""
        counter = self._delivered.get((kind, result))
        if counter is None:
            counter = self._delivered[kind, result] = self._deliveries.labels(kind, result)
        counter.inc()

    def too_many_requests(self, part: str, seconds: float) -> None:
        """Telegram asked for a pause; a long one is told."""
        self._refusals.inc()
        if seconds >= LONG_PAUSE:
            self._log.warning("Telegram asks for a long pause", part=part, seconds=round(seconds))

    def backlog(self, rows: int) -> None:
        """So many rows wait in the outbox."""
        self._backlog.set(rows)

    def answered(self, seconds: float | None) -> None:
        """The database took so long; none: it did not answer."""
        self._database.set(seconds is not None)
        if seconds is not None:
            self._answered.set(seconds)

    def exposition(self) -> bytes:
        """The metrics in Prometheus' text form, of METRICS_TYPE."""
        return generate_latest(self._registry)
