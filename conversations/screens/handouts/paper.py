"""The parts of the paper for an adviser: the criteria with their rules and sources, documents, steps, years."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from conversations.messages import Layout, Part, Prompt
from conversations.screens.criteria import FINDINGS, SENSITIVE, criterion, line, spread
from conversations.screens.former_test import former_lines
from conversations.screens.forward.applying import steps
from conversations.screens.forward.documents import GENERAL, NOT_FOUND, section_name
from conversations.screens.handouts.chart import years
from conversations.screens.handouts.frame import counted, days, frame, shown
from conversations.screens.help import source
from conversations.screens.pauses import is_former_paused
from conversations.screens.result import checked
from conversations.screens.second_person import side_by_side
from conversations.session import Session
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Assessment, CriterionFinding, Document, Finding, Section, Turning

Listed: TypeAlias = Mapping[str, tuple[Document, ...]]


class Known(Struct, frozen=True):
    """What is the same in every language, worked out once."""

    sections: Mapping[str, Section]
    turnings: tuple[Turning, ...]
    receipt: str


def told_findings(standing: Standing) -> tuple[CriterionFinding, ...]:
    """Criterion by criterion; the answer about character is told only where it is met."""
    return tuple(one for one in standing.findings if _is_told(one))


def told_sections(standing: Standing, found: Mapping[str, Section]) -> Listed:
    """The documents by section, the same left out."""
    told = {one.id for one in told_findings(standing)}
    return {name: each.documents for name, each in found.items() if name != SENSITIVE or name in told}


def paper(view: View, known: Known) -> Mapping[str, Part]:
    """One language's."""
    standing, listed = view.standing, told_sections(view.standing, known.sections)
    parts: dict[str, Part] = {
        **frame(view),
        **({"outcome": Prompt("sheet-not")} if standing.failed else {}),
        "title": Prompt("summary-head"),
        "made": Prompt("summary-unofficial", {"date": view.context.on}),
        "boxes": {"held": Prompt("sheet-held"), "missing": Prompt("sheet-missing")},
        "groups": (*_groups(view, listed), _further(view.session, listed)),
        "names": Prompt("sheet-names"),
        "not-found": Prompt("sheet-papers", NOT_FOUND.args),
        "steps": {"head": Prompt("howto-head"), "lines": steps()},
        "checked": checked(view.context),
        "days": days(view)[1:],  # those of the rules are told above it
        "receipt": Prompt("sheet-receipt"),
        "number": known.receipt,
    }
    if not standing.failed:
        parts["years"] = years(view, known.turnings)
    if standing.former and not is_former_paused(view):
        head, *lines = former_lines(standing.former)
        # Of the versions that may have judged instead, the count alone.
        told = (one for one in lines if one.message != "former-factor" or one.layout is not Layout.FOLDED)
        parts["former"] = {"head": head, "lines": tuple(told)}
    return parts


def as_told(standing: Standing) -> Standing:
    """Without the answer about character unless it is met: nothing on the paper may rest on it."""
    former = standing.former and replace(standing.former, assessments=_as_told(standing.former.assessments))
    return replace(standing, assessments=_as_told(standing.assessments), former=former)


def _as_told(tests: Iterable[Assessment]) -> tuple[Assessment, ...]:
    return tuple(test._replace(prerequisites=tuple(filter(_is_told, test.prerequisites))) for test in tests)


def _is_told(one: CriterionFinding) -> bool:
    return one.id != SENSITIVE or one.finding is Finding.MET


def _groups(view: View, listed: Listed) -> Iterator[Part]:
    """The basic conditions apart from the criteria, which alone are counted, and these from the other route's."""
    standing, both = view.standing, side_by_side(view)
    basic = [(each,) for each in standing.points_test.prerequisites]  # those that are told: the rest is left out before
    yield {"head": Prompt("sheet-basic-head"), "rows": _rows(view, basic, listed)}
    persons = both or (standing,)
    test = zip(*(each.points_test.findings for each in persons), strict=True)
    tally = counted(view)
    yield {
        "head": Prompt("sheet-test-head", {"max": standing.points_test.score.maximum}),
        "tally": tally,
        **({"columns": (Prompt("sheet-first"), Prompt("sheet-second"))} if both else {}),
        "rows": (*_counts(persons if both and "count" in tally else ()), *_rows(view, test, listed)),
    }
    route = [(each,) for each in standing.achievement.findings]
    yield {"head": Prompt("reasons-achievement"), "rows": _rows(view, route, listed)}


def _counts(persons: Iterable[Standing]) -> Iterator[Part]:
    """The two counts, above how each criterion stands for each; no outcome, which rests on what is not told."""
    if scores := [one.points_test.score for one in persons]:
        found = tuple(shown(spread(one.low, one.high)) for one in scores)
        yield {"name": Prompt("sheet-counts", line(scores[0])), "found": found, "papers": ()}


def _rows(view: View, found: Iterable[tuple[CriterionFinding, ...]], listed: Listed) -> tuple[Part, ...]:
    """A criterion a row: what was said of it, by whom there is, where its rule was seen, its documents."""
    return tuple(
        {
            "name": criterion(each.id),
            "found": tuple(Prompt(f"sheet-said-{FINDINGS[one.finding]}") for one in (each, *others)),
            "source": source(view.context, each.id),
            **_papers(view.session, listed.get(each.id, ())),
        }
        for each, *others in found
    )


def _further(session: Session, listed: Listed) -> Part:
    """The documents of no criterion."""
    rows = (
        {"name": section_name(name), **_papers(session, documents)}
        for name, documents in listed.items()
        if name in GENERAL
    )
    return {"head": Prompt("sheet-further-head"), "rows": tuple(rows)}


def _papers(session: Session, documents: Iterable[Document]) -> Mapping[str, Part]:
    """A box each, ticked where it is held; those last that may not apply."""
    boxes: dict[bool, tuple[Part, ...]] = {True: (), False: ()}
    for one in documents:
        boxes[one.is_certain] += ({"name": Prompt(f"paper-{one.id}"), "is-held": one.id in session.papers},)
    certain: dict[str, Part] = {"papers": boxes[True]}
    if boxes[False]:
        return {**certain, "perhaps": Prompt("sheet-perhaps-papers"), "only": boxes[False]}
    return certain
