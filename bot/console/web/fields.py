"""The fields by which events are chosen, for the tail and the export."""

from aiohttp import web

from bot.console.web.desk import Desk
from bot.console.web.query import NO_TAG, Presented, presented
from bot.console.web.session_view import SAID, SILENT, UNASKED
from conversations import TurnKind
from locales import LOCALES
from scoring import Verdict

KINDS = (SAID, *(heard.value for heard in TurnKind), *sorted(SILENT | UNASKED))


def versions(desk: Desk) -> tuple[str, ...]:
    """The names of the rulesets under which a session may run."""
    interview = desk.engine.interview
    return tuple(
        one.version for one in desk.rulesets if one.scheme == interview.scheme and one.route in interview.routes
    )


def of_events(request: web.Request) -> web.Request:
    """A stage is a session's: refused rather than passed over. Raises HTTPBadRequest."""
    if any(request.query.getall("stage", [])):
        raise web.HTTPBadRequest
    return request


async def event_fields(desk: Desk, request: web.Request) -> list[Presented]:
    """Kind, question, language, outcome, ruleset, tag. Raises HTTPBadRequest."""
    of_events(request)
    values = {
        "kind": KINDS,
        "question": tuple(desk.engine.interview.by_id),
        "locale": LOCALES,
        "verdict": tuple(verdict.value for verdict in Verdict),
        "ruleset": versions(desk),
        "tag": (NO_TAG, *await desk.queries.numbers.tags()),
    }
    return [presented(request, name, known) for name, known in values.items()]
