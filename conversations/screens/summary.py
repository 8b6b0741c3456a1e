"""A page for an adviser: what is claimed, which documents are held, which are missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from conversations.messages import Prompt
from conversations.moves.documents import checklists, sections
from conversations.screens.criteria import SENSITIVE, criteria, line, marked, spread, stale
from conversations.screens.forward.documents import NOT_FOUND, section_name
from conversations.screens.notices import notices
from conversations.screens.pauses import are_results_paused
from conversations.screens.result import checked, weak_points, weakest
from conversations.session import Session
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import CriterionFinding, Document, Finding, Section

ADVISERS_LOCALE = "en"


def summary(view: View) -> Mapping[str, tuple[Prompt, ...]]:
    """The page in the applicant's language and in English, by locale; nothing where there is nothing to tell."""
    if not view.standing.facts or are_results_paused(view.context):
        return {}
    found = sections(checklists(view))
    if not found:
        return {}
    locales = dict.fromkeys((view.session.locale, ADVISERS_LOCALE))
    return {locale: tuple(_page(view.after(replace(view.session, locale=locale)), found)) for locale in locales}


def _page(view: View, found: Mapping[str, Section]) -> Iterator[Prompt]:
    context, session = view.context, view.session
    yield Prompt("summary-head", strong=True)
    yield Prompt("summary-unofficial", {"date": context.on})
    yield from notices(context.host, session.locale)
    yield from stale(is_stale=context.is_stale)
    yield checked(context)
    yield from weakest(view.standing)
    yield from weak_points(view.standing)
    if session.other_case:
        yield Prompt(f"person-{session.person}")
    yield from _claims(view.standing)
    yield from _papers(session, view.standing, found)
    yield NOT_FOUND


def _claims(standing: Standing) -> Iterator[Prompt]:
    """Criterion by criterion; the answer about character is told only where it is met."""
    score = standing.points_test.score
    yield Prompt("summary-count", {"count": spread(score.low, score.high), **line(score)})
    yield Prompt("summary-claimed", strong=True)
    claimed = _named(standing, Finding.MET)
    yield from (marked(Finding.MET, name) for name in claimed)
    if not claimed:
        yield Prompt("summary-none")
    for finding, message in ((Finding.OPEN, "summary-open"), (Finding.NOT_MET, "summary-not-claimed")):
        if names := _named(standing, finding):
            yield Prompt(message, {"criteria": criteria(names)})


def _named(standing: Standing, finding: Finding) -> tuple[str, ...]:
    return tuple(one.id for one in _told(standing) if one.finding is finding)


def _told(standing: Standing) -> tuple[CriterionFinding, ...]:
    return tuple(one for one in standing.findings if one.id != SENSITIVE or one.finding is Finding.MET)


def _papers(session: Session, standing: Standing, found: Mapping[str, Section]) -> Iterator[Prompt]:
    """A line a section, those held, then those missing."""
    told = {one.id for one in _told(standing)}
    listed = {name: each.documents for name, each in found.items() if name != SENSITIVE or name in told}
    for message, is_held in (("summary-held", True), ("summary-missing", False)):
        yield Prompt(message, strong=True)
        lines = [
            Prompt("summary-paper", {"section": section_name(name), "papers": papers})
            for name, documents in listed.items()
            if (papers := _in_a_row([one for one in documents if (one.id in session.papers) is is_held]))
        ]
        yield from lines or (Prompt("summary-none"),)


def _in_a_row(documents: Sequence[Document]) -> Prompt | None:
    """A document's own name may have a comma: nothing here is joined by one."""
    row: Prompt | None = None
    for document in reversed(documents):
        paper = _paper(document)
        row = paper if row is None else Prompt("summary-more", {"paper": paper, "more": row})
    return row


def _paper(document: Document) -> Prompt:
    named = Prompt(f"paper-{document.id}")
    return named if document.is_certain else Prompt("summary-perhaps", {"document": named})
