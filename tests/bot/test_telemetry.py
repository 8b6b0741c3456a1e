"""Logs without anybody's words, metrics without anybody's name."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.telemetry import Telemetry, configure_logs


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    yield io.StringIO()
    structlog.reset_defaults()
    for handler in [each for each in logging.getLogger().handlers if type(each).__module__ == "bot.telemetry"]:
        logging.getLogger().removeHandler(handler)
    logging.getLogger().setLevel(logging.WARNING)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


class Terminal(io.StringIO):
    """A stream somebody looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def broken() -> None:
    raise LookupError("tell-tale")


def test_an_exception_is_logged_by_type_and_place_only(stream: io.StringIO) -> None:
    configure_logs("info", stream)
    try:
        broken()
    except LookupError:
        structlog.get_logger().exception("it broke")
    (line,) = lines(stream)
    assert (line["event"], line["error"]) == ("it broke", "LookupError")
    assert line["place"].startswith("test_telemetry.py:")
    assert "tell-tale" not in stream.getvalue()


def test_a_librarys_line_keeps_its_template_and_loses_its_arguments(stream: io.StringIO) -> None:
    configure_logs("debug", stream)
    try:
        broken()
    except LookupError:
        logging.getLogger("asyncio").exception("Failed at %s", "tell-tale")
    logging.getLogger("asyncio").error("a whole tell-tale message")
    assert [(line["event"], line["logger"]) for line in lines(stream)] == [
        ("Failed at %s", "asyncio"),
        ("logged by a library", "asyncio"),
    ]
    assert "tell-tale" not in stream.getvalue()


@pytest.mark.parametrize(
    "name", ["telegram.Bot", "httpx", "aiosqlite", "sqlalchemy.engine.Engine", "asyncpg", "aiohttp.server"]
)
def test_libraries_that_see_words_are_quiet_at_debug(stream: io.StringIO, name: str) -> None:
    configure_logs("debug", stream)
    logging.getLogger(name).info("parameters %s", "tell-tale")
    assert stream.getvalue() == ""
    logging.getLogger(name).warning("parameters %s", "tell-tale")
    assert len(lines(stream)) == 1


def test_the_level_holds_for_our_own_lines(stream: io.StringIO) -> None:
    configure_logs("warning", stream)
    structlog.get_logger().info("quiet")
    structlog.get_logger().warning("loud")
    assert [line["event"] for line in lines(stream)] == ["loud"]


def test_a_terminal_gets_pretty_lines(stream: io.StringIO) -> None:
    del stream  # it sets the logs back afterwards
    terminal = Terminal()
    configure_logs("info", terminal)
    structlog.get_logger().info("hello")
    assert "hello" in terminal.getvalue()
    assert not terminal.getvalue().startswith("{")


def test_a_failure_shows_no_words_even_before_logs_are_set_up(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        broken()
    except LookupError as error:
        Telemetry().failure("delivery", error)
    told = capsys.readouterr().out
    assert ("LookupError" in told, "tell-tale" in told) == (True, False)


def test_everything_is_counted() -> None:
    telemetry = Telemetry()
    telemetry.turns([0.02])
    telemetry.batches.observe(7)
    telemetry.duplicates.inc()
    telemetry.stale_taps.inc()
    telemetry.misreadings.inc()
    telemetry.delivery("talk", "delivered")
    telemetry.too_many_requests("delivery", 1)
    telemetry.backlog(3)
    told = telemetry.exposition().decode()
    for line in (
        "qmas_turns_total 1.0",
        'qmas_turn_seconds_bucket{le="0.025"} 1.0',
        'qmas_batch_size_bucket{le="10.0"} 1.0',
        "qmas_duplicates_total 1.0",
        "qmas_stale_taps_total 1.0",
        "qmas_misreadings_total 1.0",
        'qmas_deliveries_total{kind="talk",result="delivered"} 1.0',
        "qmas_too_many_requests_total 1.0",
        "qmas_backlog 3.0",
    ):
        assert line in told.splitlines()


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, _text: str) -> int:
        """It cannot."""
        raise OSError(28, "No space left on device")


@pytest.mark.usefixtures("stream")
def test_a_log_that_cannot_be_written_breaks_nobodys_turn() -> None:
    configure_logs("info", Full())
    telemetry = Telemetry()
    telemetry.failure("batch", LookupError())
    logging.getLogger("asyncio").error("a line")
    assert b'qmas_failures_total{error="LookupError",part="batch"} 1.0' in telemetry.exposition()
