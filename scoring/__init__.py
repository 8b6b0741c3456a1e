"""What the published rules of Hong Kong's Quality Migrant Admission Scheme make of the facts known of an applicant.

Facts in, findings with their citations out: `assess(Evidence.of(facts, day), ruleset, day)`. Rules are the TOML files
of `load_rulesets()`, each value with its dates, source and confidence; nothing here knows the time, the network, a
language or a conversation. All is three-valued: what the facts do not settle is open, and more knowledge never
overturns what was settled. Everything returned is frozen. Errors are `ScoringError`, one line each.
"""

from scoring.assessment import Assessment, assess
from scoring.condition import Condition, Finding
from scoring.countries import COUNTRY_CODES
from scoring.criterion import BandFinding, Citation, Confidence, Criterion, CriterionFinding, Points, Unseen
from scoring.errors import EvidenceError, RulesetError, ScoringError, UnknownNameError
from scoring.evidence import Evidence, age_on
from scoring.factor import Band, Factor
from scoring.facts import FACTS, PARTS_OF_CAREER, WHOLE_CAREER, Fact, Kind
from scoring.files.amendments import Amendment, amendments
from scoring.files.loading import amended, load_rulesets, read_ruleset, read_rulesets
from scoring.files.rechecks import Recheck, rechecks
from scoring.judge import Score
from scoring.registers.cautions import Caution
from scoring.registers.institutions import University
from scoring.registers.sources import last_seen
from scoring.registers.universities import (
    Named,
    UniversityList,
    UniversityLists,
    is_business_school,
    load_universities,
    read_universities,
    universities_on,
    university_named,
)
from scoring.ruleset import Doubt, Period, Ruleset, Rulesets, Threshold
from scoring.uses.advice import Advice, Change, Step, Way, advise
from scoring.uses.alternatives import Alternatives, Pointer, alternatives
from scoring.uses.checklist import Checklist, Document, Section, checklist
from scoring.uses.official_pages import Address, OfficialPage, official_pages, page_named
from scoring.uses.receipt import Difference, ReceiptError, receipt, verify
from scoring.uses.timeline import Turned, Turning, anniversary, later, timeline
from scoring.values import Range, Value
from scoring.verdict import Verdict
