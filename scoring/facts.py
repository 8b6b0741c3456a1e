"""The registry: every fact that may be known of an applicant, with its kind, unit and limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    """What a fact's value is; it decides how the value is read and which conditions may name it."""

    FLAG = "flag"
    WHOLE = "whole"
    YEARS = "years"
    MONEY = "money"
    YEAR = "year"
    DATE = "date"
    COUNTRY = "country"
    COUNTRIES = "countries"
    CHOICE = "choice"


NUMBERS = frozenset({Kind.WHOLE, Kind.YEARS, Kind.MONEY, Kind.YEAR})


@dataclass(frozen=True, slots=True)
class Fact:
    """One named thing about an applicant; `low` and `high` are inclusive, in the fact's own unit."""

    name: str
    kind: Kind
    unit: str = ""
    low: int = 0
    high: int = 0
    choices: tuple[str, ...] = ()
    is_whole: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Tell once whether the number is counted in whole ones."""
        object.__setattr__(self, "is_whole", self.kind in {Kind.WHOLE, Kind.YEAR})


def _flags(*names: str) -> tuple[Fact, ...]:
    return tuple(Fact(name, Kind.FLAG, "yes/no") for name in names)


def _counts(*names: str) -> tuple[Fact, ...]:
    return tuple(Fact(name, Kind.WHOLE, "count", 0, 99) for name in names)


WHOLE_CAREER = "graduate_level_years"
PARTS_OF_CAREER = ("senior_years", "multinational_years", "specified_field_years", "international_years")
STATUSES = ("none", "visitor", "student", "worker", "dependant", "talent", "other")

_ALL = (
    Fact("birth_date", Kind.DATE, "date"),
    Fact("age", Kind.WHOLE, "years", 0, 130),
    Fact("nationality", Kind.COUNTRY, "ISO 3166-1 alpha-2"),
    Fact("other_nationalities", Kind.COUNTRIES, "ISO 3166-1 alpha-2"),
    Fact("residence", Kind.COUNTRY, "ISO 3166-1 alpha-2"),
    Fact("hong_kong_status", Kind.CHOICE, choices=STATUSES),
    *_flags(
        "is_overseas_chinese_settled",
        "has_right_of_abode",
        "can_support_self",
        "has_clean_record",
        "has_first_degree",
        "has_equivalent_qualification",
        "has_listed_postgraduate_degree",
        "is_listed_postgraduate_degree_stem",
        "has_listed_bachelor_degree",
    ),
    Fact("listed_bachelor_degree_year", Kind.YEAR, "calendar year", 1900, 2200),
    *_flags("is_listed_bachelor_from_hong_kong_student_visa"),
    *_counts("doctorates", "masters", "bachelors"),
    *_flags(
        "has_professional_qualification",
        "has_renowned_institution_degree",
        "is_proficient_in_chinese",
        "is_proficient_in_english",
    ),
    *_counts("other_languages"),
    *(Fact(name, Kind.YEARS, "years", 0, 100) for name in (WHOLE_CAREER, *PARTS_OF_CAREER)),
    Fact("years_worked_in_last_five", Kind.YEARS, "years", 0, 5),
    *(Fact(name, Kind.MONEY, "HK$", 0, 10**15) for name in ("annual_income_hkd", "owned_business_profit_hkd")),
    *_flags(
        "owns_listed_company",
        "has_exceptional_award",
        "has_peer_recognition",
        "has_talent_list_profession",
        "has_family_resident",
        "has_spouse_with_degree",
    ),
    *_counts("accompanying_children"),
)

FACTS: Mapping[str, Fact] = MappingProxyType({fact.name: fact for fact in _ALL})
FLAGS = frozenset(name for name, fact in FACTS.items() if fact.kind is Kind.FLAG)
