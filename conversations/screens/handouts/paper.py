"""The parts of the paper for an adviser: the criteria with their rules and sources, documents, steps, years."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from conversations.messages import Part, Prompt
from conversations.screens.criteria import FINDINGS, SENSITIVE, criterion, spread
from conversations.screens.former_test import former_lines
from conversations.screens.forward.applying import steps
from conversations.screens.forward.documents import NOT_FOUND, section_name
from conversations.screens.handouts.chart import years
from conversations.screens.handouts.frame import counted, frame, shown
from conversations.screens.help import source
from conversations.screens.pauses import is_former_paused
from conversations.screens.result import checked, weak_points
from conversations.screens.second_person import side_by_side
from conversations.session import Session
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Assessment, CriterionFinding, Document, Finding, Section, Turning

_GROUPS = ((Finding.MET, "summary-claimed"), (Finding.OPEN, "sheet-still-open"), (Finding.NOT_MET, "sheet-not-claimed"))


class Known(Struct, frozen=True):
    """What is the same in every language, worked out once."""

    sections: Mapping[str, Section]
    turnings: tuple[Turning, ...]
    receipt: str


def told_findings(standing: Standing) -> tuple[CriterionFinding, ...]:
    """Criterion by criterion; the answer about character is told only where it is met."""
    return tuple(one for one in standing.findings if _is_told(one))


def told_sections(standing: Standing, found: Mapping[str, Section]) -> Mapping[str, tuple[Document, ...]]:
    """The documents by section, the same left out."""
    told = {one.id for one in told_findings(standing)}
    return {name: each.documents for name, each in found.items() if name != SENSITIVE or name in told}


def paper(view: View, known: Known) -> Mapping[str, Part]:
    """One language's."""
    session, standing = view.session, view.standing
    parts: dict[str, Part] = {
        **frame(view),
        **({"outcome": Prompt("sheet-not")} if standing.failed else {}),
        "title": Prompt("summary-head"),
        "made": Prompt("summary-unofficial", {"date": view.context.on}),
        "tally": counted(view),
        "groups": tuple(_groups(view)),
        "documents": tuple(_documents(session, told_sections(standing, known.sections))),
        "not-found": NOT_FOUND,
        "weak": weak_points(standing),
        "steps": {"head": Prompt("howto-head"), "lines": steps()},
        "checked": checked(view.context),
        "receipt": Prompt("sheet-receipt", {"number": known.receipt}),
    }
    if not standing.failed:
        parts["years"] = years(view, known.turnings)
    if both := side_by_side(view):
        parts["both"] = _both(*both, is_counted="count" in counted(view))
    if standing.former and not is_former_paused(view):
        head, *lines = former_lines(standing.former)
        parts["former"] = {"head": head, "lines": tuple(lines)}
    return parts


def as_told(standing: Standing) -> Standing:
    """Without the answer about character unless it is met: nothing on the paper may rest on it."""
    former = standing.former and replace(standing.former, assessments=_as_told(standing.former.assessments))
    return replace(standing, assessments=_as_told(standing.assessments), former=former)


def _as_told(tests: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return tuple(test._replace(prerequisites=tuple(filter(_is_told, test.prerequisites))) for test in tests)


def _is_told(one: CriterionFinding) -> bool:
    return one.id != SENSITIVE or one.finding is Finding.MET


def _both(first: Standing, second: Standing, *, is_counted: bool) -> Part:
    """The counts, then a row a criterion with how it stands for each; no outcome, which rests on what is not told."""
    scores = [one.points_test.score for one in (first, second)]
    counts: Part = {
        "name": Prompt("sheet-axis", {"max": scores[0].maximum}),
        "found": tuple(shown(spread(one.low, one.high)) for one in scores),
    }
    pairs = zip(first.points_test.findings, second.points_test.findings, strict=True)
    return {
        "head": Prompt("both-head"),
        "columns": (Prompt("sheet-first"), Prompt("sheet-second")),
        "counts": (counts,) if is_counted else (),
        "rows": tuple({"name": criterion(one.id), "found": (_found(one), _found(other))} for one, other in pairs),
    }


def _found(one: CriterionFinding) -> Prompt:
    return Prompt(f"sheet-mark-{FINDINGS[one.finding]}")


def _groups(view: View) -> Iterator[Part]:
    findings = told_findings(view.standing)
    for finding, head in _GROUPS:
        rows = tuple(_row(view, one) for one in findings if one.finding is finding)
        if rows:
            yield {"mark": FINDINGS[finding], "head": Prompt(head), "rows": rows}


def _row(view: View, found: CriterionFinding) -> Part:
    return {"name": criterion(found.id), "rule": Prompt(f"rule-{found.id}"), "source": source(view.context, found.id)}


def _documents(session: Session, listed: Mapping[str, tuple[Document, ...]]) -> Iterator[Part]:
    """Those held, then those missing: a line a section, a box a document."""
    for head, is_held in (("summary-held", True), ("summary-missing", False)):
        sections: list[Part] = []
        for name, documents in listed.items():
            if papers := tuple(_named([one for one in documents if (one.id in session.papers) is is_held])):
                sections.append({"name": section_name(name), "papers": papers})
        if sections:
            yield {"head": Prompt(head), "is-held": is_held, "sections": tuple(sections)}


def _named(documents: Iterable[Document]) -> Iterator[Prompt]:
    for one in documents:
        named = Prompt(f"paper-{one.id}")
        yield named if one.is_certain else Prompt("summary-perhaps", {"document": named})
