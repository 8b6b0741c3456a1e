"""Other ways in: the Top Talent Pass Scheme by the same evidence, and neighbouring schemes to point to."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from scoring.assessment import Assessment, assess
from scoring.condition import All, Condition, Finding
from scoring.criterion import Citation, Confidence
from scoring.evidence import Evidence
from scoring.files.forms import CheckedForm, Compiled, Line, Slug, SourcedForm
from scoring.files.loading import load_rulesets
from scoring.verdict import Verdict

_TOP_TALENT = "ttps-"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A scheme to look at; `id` also names its one-line condition.

    `is_open` is met where the facts say that the scheme is open to such an applicant, open where they do not settle
    it; that its conditions are met, it never says. `is_suggested` where a fact speaks for this scheme in particular.
    `wanted` are the facts that could still settle either.
    """

    id: str
    is_open: Finding
    is_suggested: bool
    wanted: tuple[str, ...]
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The Top Talent Pass Scheme's categories in force, A first, and the pointers in the order to point to them.

    `checked_on` and `recheck_by` are the pointers' own; each assessment's are its ruleset's.
    """

    assessments: tuple[Assessment, ...]
    pointers: tuple[Pointer, ...]
    checked_on: date
    recheck_by: date

    @property
    def wanted(self) -> frozenset[str]:
        """The facts that could still change what is judged or pointed to."""
        judged = (fact for one in self.assessments if one.verdict is Verdict.UNDECIDED for fact in one.wanted)
        return frozenset((*judged, *(fact for pointer in self.pointers for fact in pointer.wanted)))


def alternatives(evidence: Evidence, on: date) -> Alternatives:
    """Judge the same evidence by the Top Talent Pass Scheme, and point to the schemes that are not closed to it.

    Raises:
        EvidenceError: the facts cannot hold on `on`.
    """
    start, neighbours = evidence.as_of(on), _neighbours()
    everyone = neighbours.everyone.condition
    rulesets = (ruleset for ruleset in load_rulesets() if ruleset.id.startswith(_TOP_TALENT) and on in ruleset.in_force)
    return Alternatives(
        assessments=tuple(assess(start, ruleset, on) for ruleset in sorted(rulesets, key=lambda one: one.id)),
        pointers=tuple(filter(None, (_pointer(one, everyone, start, on) for one in neighbours.schemes))),
        checked_on=neighbours.checked_on,
        recheck_by=neighbours.recheck_by,
    )


class _EveryoneForm(SourcedForm):
    """What all of the schemes ask, so that it need not be repeated."""

    condition: Compiled


class _SchemeForm(SourcedForm):
    """One scheme; a first and a last day where it is a trial of a known length."""

    id: Slug
    title: Line
    first: date = date.min
    last: date = date.max
    open_to: Compiled | None = None
    suggested_by: Compiled | None = None
    note: str = ""


class _NeighboursForm(CheckedForm):
    everyone: _EveryoneForm
    schemes: list[_SchemeForm]


@cache
def _neighbours() -> _NeighboursForm:
    text = (files("scoring") / "schemes" / "neighbours.toml").read_text(encoding="utf-8")
    return _NeighboursForm.model_validate(tomllib.loads(text))


def _pointer(scheme: _SchemeForm, everyone: Condition, start: Evidence, on: date) -> Pointer | None:
    """Leave out what is not running, and what the facts say is closed to the applicant."""
    if not scheme.first <= on <= scheme.last:
        return None
    open_to = everyone if scheme.open_to is None else All((everyone, scheme.open_to))
    found = open_to.judge(start.known)
    if found is Finding.NOT_MET:
        return None
    suggested_by = scheme.suggested_by
    is_suggested = suggested_by is not None and suggested_by.judge(start.known) is Finding.MET
    suggesting = () if suggested_by is None else suggested_by.unsettled(start.known)
    wanted = (*open_to.unsettled(start.known), *suggesting)
    return Pointer(scheme.id, found, is_suggested, wanted, scheme.citation, scheme.confidence)
