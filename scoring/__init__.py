"""What the published rules of Hong Kong's Quality Migrant Admission Scheme make of the facts known of an applicant.

Facts in, findings with their citations out: `assess(Evidence.of(facts, day), ruleset, day)`. Rules are the TOML files
of `load_rulesets()`, each value with its dates, source and confidence; nothing here knows the time, the network, a
language or a conversation. All is three-valued: what the facts do not settle is open, and more knowledge never
overturns what was settled. Everything returned is frozen. Errors are `ScoringError`, one line each.
"""

from scoring.assessment import Assessment, Score, assess
from scoring.countries import COUNTRY_CODES
from scoring.criterion import Citation, Condition, Confidence, Criterion, CriterionFinding, Finding, Points
from scoring.errors import EvidenceError, RulesetError, ScoringError, UnknownNameError
from scoring.evidence import Evidence, age_on
from scoring.facts import FACTS, Fact, Kind
from scoring.loading import load_rulesets, read_rulesets
from scoring.ruleset import Period, Ruleset, Rulesets, Threshold
from scoring.universities import University, UniversityList, universities_on, university_named
from scoring.values import Range, Value
from scoring.verdict import Verdict, best

__all__ = [
    "COUNTRY_CODES",
    "FACTS",
    "Assessment",
    "Citation",
    "Condition",
    "Confidence",
    "Criterion",
    "CriterionFinding",
    "Evidence",
    "EvidenceError",
    "Fact",
    "Finding",
    "Kind",
    "Period",
    "Points",
    "Range",
    "Ruleset",
    "RulesetError",
    "Rulesets",
    "Score",
    "ScoringError",
    "Threshold",
    "University",
    "UniversityList",
    "UnknownNameError",
    "Value",
    "Verdict",
    "age_on",
    "assess",
    "best",
    "load_rulesets",
    "read_rulesets",
    "universities_on",
    "university_named",
]
