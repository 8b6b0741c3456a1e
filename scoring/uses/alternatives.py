"""Other ways in: the Top Talent Pass Scheme by the same evidence, and neighbouring schemes to point to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from scoring.assessment import Assessment, assess
from scoring.condition import All, Condition, Finding
from scoring.criterion import Citation, Confidence
from scoring.evidence import Evidence
from scoring.files.forms import CheckedForm, ConditionForm, Line, Slug, SourcedForm
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
    rulesets = (ruleset for ruleset in load_rulesets() if ruleset.id.startswith(_TOP_TALENT) and on in ruleset.in_force)
    return Alternatives(
        assessments=tuple(assess(start, ruleset, on) for ruleset in sorted(rulesets, key=lambda one: one.id)),
        pointers=tuple(pointer for scheme in neighbours.schemes if (pointer := _pointer(scheme, start, on))),
        checked_on=neighbours.checked_on,
        recheck_by=neighbours.recheck_by,
    )


class _EveryoneForm(SourcedForm):
    """What all of the schemes ask, so that it need not be repeated."""

    condition: ConditionForm


class _SchemeForm(SourcedForm):
    """One scheme; a first and a last day where it is a trial of a known length."""

    id: Slug
    title: Line
    first: date | None = None
    last: date | None = None
    open_to: ConditionForm | None = None
    suggested_by: ConditionForm | None = None
    note: str = ""


class _NeighboursForm(CheckedForm):
    everyone: _EveryoneForm
    schemes: list[_SchemeForm]


@dataclass(frozen=True, slots=True)
class _Scheme:
    id: str
    first: date | None
    last: date | None
    open_to: Condition
    suggested_by: Condition | None
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class _Neighbours:
    checked_on: date
    recheck_by: date
    schemes: tuple[_Scheme, ...]


@cache
def _neighbours() -> _Neighbours:
    text = (files("scoring") / "schemes" / "neighbours.toml").read_text(encoding="utf-8")
    form = _NeighboursForm.model_validate(tomllib.loads(text))
    everyone = form.everyone.condition.condition()
    return _Neighbours(form.checked_on, form.recheck_by, tuple(_scheme(each, everyone) for each in form.schemes))


def _scheme(form: _SchemeForm, everyone: Condition) -> _Scheme:
    return _Scheme(
        id=form.id,
        first=form.first,
        last=form.last,
        open_to=everyone if form.open_to is None else All((everyone, form.open_to.condition())),
        suggested_by=None if form.suggested_by is None else form.suggested_by.condition(),
        citation=form.citation.citation(),
        confidence=form.confidence,
    )


def _pointer(scheme: _Scheme, start: Evidence, on: date) -> Pointer | None:
    """Leave out what is not running, and what the facts say is closed to the applicant."""
    if (scheme.first is not None and on < scheme.first) or (scheme.last is not None and on > scheme.last):
        return None
    found = scheme.open_to.judge(start.known)
    if found is Finding.NOT_MET:
        return None
    suggested_by = scheme.suggested_by
    is_suggested = suggested_by is not None and suggested_by.judge(start.known) is Finding.MET
    suggesting = () if suggested_by is None else suggested_by.unsettled(start.known)
    wanted = (*scheme.open_to.unsettled(start.known), *suggesting)
    return Pointer(scheme.id, found, is_suggested, wanted, scheme.citation, scheme.confidence)
