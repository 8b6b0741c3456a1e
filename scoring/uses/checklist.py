"""The documents for what an applicant claims, criterion by criterion, each line with its source and confidence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType

from scoring.assessment import Assessment
from scoring.condition import Finding
from scoring.criterion import Citation, Confidence
from scoring.errors import UnknownNameError
from scoring.evidence import Evidence
from scoring.files.forms import CheckedForm, Compiled, Line, Slug, SourcedForm
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


def checklist(evidence: Evidence, assessment: Assessment, on: date, claimed: frozenset[str] = frozenset()) -> Checklist:
    """List documents for the criteria met, the prerequisites not failed, and what the applicant's situation asks.

    A criterion that is open is listed only where it is `claimed` all the same, by its id.

    Raises:
        UnknownNameError: no documents are carried for the scheme of the assessment's ruleset.
        EvidenceError: the facts cannot hold on `on`.
    """
    papers = _papers_of(load_rulesets().named(assessment.ruleset).scheme)
    known, listed = evidence.as_of(on).known, {*GENERAL, *_listed(assessment, claimed)}
    asked = [(line, line.finding(known)) for line in papers.lines if line.section in listed]
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


def _listed(assessment: Assessment, claimed: frozenset[str]) -> frozenset[str]:
    met = [each.id for each in assessment.findings if each.finding is Finding.MET or each.id in claimed]
    basics = [each.id for each in assessment.prerequisites if each.finding is not Finding.NOT_MET]
    return frozenset((*met, *basics))


class _LineForm(SourcedForm):
    """One document, of a section; `when` says whom it concerns, where not everybody."""

    id: Slug
    section: Slug
    title: Line
    when: Compiled | None = None
    note: str = ""

    def finding(self, known: Mapping[str, Value]) -> Finding:
        return Finding.MET if self.when is None else self.when.judge(known)

    def document(self, found: Finding) -> Document:
        return Document(self.id, found is Finding.MET, self.citation, self.confidence)


class _PapersForm(CheckedForm, SourcedForm):
    """A whole file: one scheme's documents."""

    scheme: Slug
    lines: list[_LineForm]


def _papers_of(scheme: str) -> _PapersForm:
    papers = _papers().get(scheme)
    if papers is None:
        raise UnknownNameError(f"no documents are carried for {scheme!r}; there are {', '.join(sorted(_papers()))}")
    return papers


@cache
def _papers() -> Mapping[str, _PapersForm]:
    folder = files("scoring") / "documents"
    texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(_SUFFIX)]
    forms = [_PapersForm.model_validate(tomllib.loads(text)) for text in texts]
    return MappingProxyType({form.scheme: form for form in forms})
