"""The documents for what is claimed, by section, and which of them are held: a tick that is no answer."""

from collections.abc import Mapping

from msgspec.structs import replace

from conversations.moves.steps import Moved
from conversations.questions.question import NOT_SURE
from conversations.standing.view import View
from conversations.turn import TurnKind
from scoring import Checklist, Finding, Section, checklist


def checklists(view: View) -> tuple[Checklist, ...]:
    """A list for each route; none for who needs no visa."""
    if "needs-a-visa" in view.standing.failed:
        return ()
    claimed = claimed_though_open(view)
    evidence, on = view.standing.evidence, view.context.on
    return tuple(checklist(evidence, each, on, claimed) for each in view.standing.assessments)


def claimed_though_open(view: View) -> frozenset[str]:
    """Criteria left open by an answer that says more than "not sure": whoever gives it may claim them, with papers."""
    answers, by_id, reader = view.session.answers, view.context.interview.by_id, view.context.reader
    settled = [by_id[name].settle(one.value, reader) for name, one in answers.items() if one.value != NOT_SURE]
    left_open = {fact for one in settled if one for fact in one.unknowable}
    found = (one for each in view.standing.assessments for one in each.findings if one.finding is Finding.OPEN)
    return frozenset(one.id for one in found if not left_open.isdisjoint(one.facts))


def sections(lists: tuple[Checklist, ...]) -> Mapping[str, Section]:
    """The sections of all routes, each once."""
    found: dict[str, Section] = {}
    for each in lists:
        for section in each.sections:
            found.setdefault(section.id, section)
    return found


def tick_document(view: View, wished: str) -> Moved | None:
    """A document held (`+id`) or not (`-id`), its section shown; nothing is ticked while answers are only supposed."""
    sign, paper = wished[:1], wished[1:]
    listed = sections(checklists(view)).items()
    section = next((name for name, each in listed if paper in [one.id for one in each.documents]), None)
    if section is None or sign not in {"+", "-"} or view.session.actual:
        return None
    others = tuple(each for each in view.session.papers if each != paper)
    ticked = replace(view.session, papers=(*others, paper) if sign == "+" else others)
    return Moved(ticked, TurnKind.TICKED, shows="papers", of=section)
