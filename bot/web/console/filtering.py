"""The fields by which events are chosen, for the tail and the export."""

from bot.web.console.asking import NO_TAG, Presented, Query, presented
from bot.web.console.desk import Desk
from bot.web.console.replaying import SAID, SILENT, UNASKED
from conversations import Heard
from locales import LOCALES
from scoring import Verdict

KINDS = (SAID, *(heard.value for heard in Heard), *sorted(SILENT | UNASKED))


async def event_fields(desk: Desk, query: Query) -> list[Presented]:
    """Kind, question, language, outcome, tag."""
    values = {
        "kind": KINDS,
        "question": tuple(desk.engine.interview.by_id),
        "locale": LOCALES,
        "verdict": tuple(verdict.value for verdict in Verdict),
        "tag": (NO_TAG, *await desk.store.counts.tags()),
    }
    return [presented(query, name, known) for name, known in values.items()]
