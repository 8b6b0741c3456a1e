"""A page for an adviser as text: what is claimed, which documents are held, which are missing."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from conversations.messages import Handout, Prompt
from conversations.moves.documents import checklists, sections
from conversations.screens.criteria import criteria, line, marked, spread, stale
from conversations.screens.forward.documents import NOT_FOUND, section_name
from conversations.screens.forward.sharing import link_back, unchecked
from conversations.screens.handouts.chart import turnings_of
from conversations.screens.handouts.paper import Known, as_told, paper, told_findings, told_sections
from conversations.screens.handouts.receipt import receipt_number
from conversations.screens.notices import notices
from conversations.screens.result import checked, weak_points, weakest
from conversations.session import Session
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Document, Finding, Section

ADVISERS_LOCALE = "en"


def summary(view: View, _of: str) -> Handout | None:
    """The page in the applicant's language and in English, by locale; none where there is nothing to tell."""
    found = sections(checklists(view))
    if not found:
        return None
    locales = dict.fromkeys((view.session.locale, ADVISERS_LOCALE))
    told = as_told(view.standing)
    views = {locale: view.after(replace(view.session, locale=locale), told) for locale in locales}
    known = Known(found, turnings_of(view), receipt_number(view))
    return Handout(
        "paper",
        {locale: paper(each, known) for locale, each in views.items()},
        {locale: tuple(_page(each, found)) for locale, each in views.items()},
        Prompt("summary-caption"),
        link_back(view),
    )


def _page(view: View, found: Mapping[str, Section]) -> Iterator[Prompt]:
    context, session = view.context, view.session
    yield Prompt("sheet-unofficial", strong=True)
    yield Prompt("summary-head", strong=True)
    yield Prompt("summary-unofficial", {"date": context.on})
    yield from notices(context.host, session.locale)
    yield from stale(is_stale=context.is_stale)
    yield checked(context)
    yield from weakest(view.standing)
    yield from weak_points(view.standing)
    if session.other_case:
        yield Prompt(f"person-{session.person}")
    yield from _claims(view)
    yield from _papers(session, view.standing, found)
    yield Prompt("sheet-papers", NOT_FOUND.args)


def _claims(view: View) -> Iterator[Prompt]:
    """Criterion by criterion; the answer about character is told only where it is met."""
    standing, score = view.standing, view.standing.points_test.score
    if ticked := unchecked(view):
        yield Prompt("sheet-unchecked", {"count": ticked})
    else:
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
    return tuple(one.id for one in told_findings(standing) if one.finding is finding)


def _papers(session: Session, standing: Standing, found: Mapping[str, Section]) -> Iterator[Prompt]:
    """A line a section, those held, then those missing."""
    listed = told_sections(standing, found)
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
