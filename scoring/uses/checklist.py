"""The documents for what an applicant claims, criterion by criterion, each line with its source and confidence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType

from scoring.assessment import Assessment
from scoring.condition import Condition, Finding
from scoring.criterion import Citation, Confidence
from scoring.errors import UnknownNameError
from scoring.evidence import Evidence
from scoring.files.forms import CheckedForm, ConditionForm, Line, Slug, SourcedForm
from scoring.files.loading import load_rulesets
from scoring.values import Value

# Sections that are no criterion: what everybody hands in, what place and company ask for, what holds for every paper.
GENERAL = ("everybody", "place", "dependants", "translation")
_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the list; `is_certain` is false where the facts leave open whether it applies."""

    id: str
    is_certain: bool
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Section:
    """What is handed in for one criterion or prerequisite, by its id, or for one of `GENERAL`."""

    id: str
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The sections in the order of the file; `citation` and `confidence` are of the list as a whole.

    The Department's own list was not found where the confidence says so: then no list here is complete.
    """

    sections: tuple[Section, ...]
    checked_on: date
    recheck_by: date
    citation: Citation
    confidence: Confidence


def checklist(evidence: Evidence, assessment: Assessment, on: date) -> Checklist:
    """List documents for the criteria met, the prerequisites not failed, and what the applicant's situation asks.

    A criterion that is open is not claimed yet, so nothing is listed for it.

    Raises:
        UnknownNameError: no documents are carried for the scheme of the assessment's ruleset.
        EvidenceError: the facts cannot hold on `on`.
    """
    papers = _papers_of(load_rulesets().named(assessment.ruleset).scheme)
    known, claimed = evidence.as_of(on).known, {*GENERAL, *_claimed(assessment)}
    asked = [(line, line.finding(known)) for line in papers.lines if line.section in claimed]
    applying = [(line, found) for line, found in asked if found is not Finding.NOT_MET]
    return Checklist(
        sections=tuple(
            Section(section, tuple(line.document(found) for line, found in lines))
            for section, lines in groupby(applying, key=lambda each: each[0].section)
        ),
        checked_on=papers.checked_on,
        recheck_by=papers.recheck_by,
        citation=papers.citation,
        confidence=papers.confidence,
    )


def _claimed(assessment: Assessment) -> frozenset[str]:
    met = [each.id for each in assessment.findings if each.finding is Finding.MET]
    basics = [each.id for each in assessment.prerequisites if each.finding is not Finding.NOT_MET]
    return frozenset((*met, *basics))


class _LineForm(SourcedForm):
    """One document, of a section; `when` says whom it concerns, where not everybody."""

    id: Slug
    section: Slug
    title: Line
    when: ConditionForm | None = None
    note: str = ""


class _PapersForm(CheckedForm, SourcedForm):
    """A whole file: one scheme's documents."""

    scheme: Slug
    lines: list[_LineForm]


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    section: str
    when: Condition | None
    citation: Citation
    confidence: Confidence

    def finding(self, known: Mapping[str, Value]) -> Finding:
        return Finding.MET if self.when is None else self.when.judge(known)

    def document(self, found: Finding) -> Document:
        return Document(self.id, found is Finding.MET, self.citation, self.confidence)


@dataclass(frozen=True, slots=True)
class _Papers:
    checked_on: date
    recheck_by: date
    citation: Citation
    confidence: Confidence
    lines: tuple[_Line, ...]


def _papers_of(scheme: str) -> _Papers:
    papers = _papers().get(scheme)
    if papers is None:
        raise UnknownNameError(f"no documents are carried for {scheme!r}; there are {', '.join(sorted(_papers()))}")
    return papers


@cache
def _papers() -> Mapping[str, _Papers]:
    folder = files("scoring") / "documents"
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(_SUFFIX)]
    forms = [_PapersForm.model_validate(tomllib.loads(text)) for text in texts]
    return MappingProxyType({form.scheme: _read(form) for form in forms})


def _read(form: _PapersForm) -> _Papers:
    lines = tuple(_line(each) for each in form.lines)
    return _Papers(form.checked_on, form.recheck_by, form.citation.citation(), form.confidence, lines)


def _line(form: _LineForm) -> _Line:
    when = None if form.when is None else form.when.condition()
    return _Line(form.id, form.section, when, form.citation.citation(), form.confidence)
