"""The Quality Migrant Admission Scheme: what is asked, in which order, and what each option settles."""

from conversations.questions.former_test import ALSO_ASKED, ON_THAT_DAY, THE_DAY
from conversations.questions.interview import Interview
from conversations.questions.kinds import Age, AgeBand, Amount, Birthday, OtherPassports, Passport, University, Years
from conversations.questions.languages import Languages
from conversations.questions.lines import Least, Most, Past, Span
from conversations.questions.other_schemes import OTHER_SCHEMES
from conversations.questions.question import Option, Question

LIKELY = {
    "en": ("US", "GB", "IN", "AU", "CA", "ZA"),
    "fr": ("FR", "CA", "BE", "CH", "MA", "CN"),
    "zh-Hant": ("CN", "TW", "MO", "MY", "CA", "AU"),
    "zh-Hans": ("CN", "SG", "MY", "US", "CA", "AU"),
}

# What the rules say in numbers.
AGES = {"least": Least("age"), "most": Most("age")}
CAREER, EMPLOYER = Least("graduate_level_years"), Least("multinational_years")
FIELD, ABROAD = Least("specified_field_years"), Least("international_years")
INCOME, TOP_TALENT_INCOME = Least("annual_income_hkd"), Least("annual_income_hkd", "ttps", "a")
PROFIT = Least("owned_business_profit_hkd")

ABOUT_YOU = (
    Question(
        "three-things",
        1,
        ("has_right_of_abode", "can_support_self", "has_clean_record"),
        (
            Option("all", {"has_right_of_abode": False, "can_support_self": True, "has_clean_record": True}),
            Option("not-all"),
        ),
        yes="all",
        no="not-all",
        unsure="not-all",
    ),
    Question(
        "right-of-abode",
        1,
        ("has_right_of_abode",),
        (Option("no-card", {"has_right_of_abode": False}), Option("has-card", {"has_right_of_abode": True})),
        criterion="needs-a-visa",
        yes="has-card",
        no="no-card",
    ),
    Question(
        "support",
        1,
        ("can_support_self",),
        (Option("can", {"can_support_self": True}), Option("cannot", {"can_support_self": False})),
        criterion="self-support",
        yes="can",
        no="cannot",
    ),
    Question(
        "record",
        1,
        ("has_clean_record",),
        (Option("clean", {"has_clean_record": True}), Option("not-clean", {"has_clean_record": False})),
        criterion="clean-record",
        is_private=True,
    ),
    Passport(
        "nationality",
        1,
        ("nationality", "other_nationalities"),
        (Option("more"), Option("stateless", {"other_nationalities": []}, ("nationality",))),
        criterion="nationality-not-excluded",
        is_only=True,
        likely=LIKELY,
    ),
    Passport("passport", 1, ("nationality",), criterion="nationality-not-excluded", likely=LIKELY),
    OtherPassports("other-passports", 1, ("other_nationalities",), criterion="nationality-not-excluded"),
    Age("age", 1, ("age",), criterion="age-50-or-below", lines=AGES, refines="age-band"),
    # In the last year before an age that turns a finding the day itself decides, and can be named.
    Birthday("birth-date", 1, ("birth_date",), criterion="age-50-or-below", lines=AGES),
)

QUALIFICATIONS = (
    Question(
        "degree",
        2,
        ("has_first_degree",),
        (
            Option(
                "none",
                {
                    "has_first_degree": False,
                    "has_listed_postgraduate_degree": False,
                    "has_listed_bachelor_degree": False,
                },
            ),
            Option("bachelors", {"has_first_degree": True, "has_listed_postgraduate_degree": False}),
            Option("masters", {"has_first_degree": True}),
            Option("doctorate", {"has_first_degree": True}),
        ),
        criterion="basic-education",
        ask_meant="ask-which-degree",
    ),
    Question(
        "equivalent",
        2,
        ("has_equivalent_qualification",),
        (
            Option("yes", {"has_equivalent_qualification": True}),
            Option("no", {"has_equivalent_qualification": False}),
        ),
        after="degree",
        criterion="basic-education",
        yes="yes",
        no="no",
    ),
    Question(
        "achievement",
        2,
        ("has_exceptional_award", "has_peer_recognition"),
        (
            Option("exceptional", {"has_exceptional_award": True, "has_peer_recognition": False}),
            # Whether a prize is of that rank the Department decides: who holds one has reached nothing by saying so.
            Option("award", {"has_peer_recognition": False}, ("has_exceptional_award",)),
            Option("honour", {"has_exceptional_award": False, "has_peer_recognition": True}),
            Option("exceptional-and-honour", {"has_exceptional_award": True, "has_peer_recognition": True}),
            Option("neither", {"has_exceptional_award": False, "has_peer_recognition": False}),
        ),
        no="neither",
        criterion="exceptional-award",
    ),
    University(
        "university",
        2,
        ("has_listed_postgraduate_degree",),
        (
            Option("not-listed", {"has_listed_postgraduate_degree": False}),
            # Six business schools count besides; which six was not found.
            Option("top-school", unknowable=("has_listed_postgraduate_degree",)),
        ),
        criterion="listed-postgraduate-degree",
        takes_schools=True,
    ),
    Question(
        "subject",
        2,
        ("is_listed_postgraduate_degree_stem",),
        (
            *(
                Option(subject, {"is_listed_postgraduate_degree_stem": True})
                for subject in ("science", "technology", "engineering", "mathematics")
            ),
            Option("other", {"is_listed_postgraduate_degree_stem": False}),
        ),
        after="university",
        criterion="listed-postgraduate-degree-stem",
    ),
    Languages(
        "languages",
        2,
        ("is_proficient_in_chinese", "is_proficient_in_english", "other_languages"),
        criterion="two-languages",
        offered=("en", "zh", "fr", "es", "de", "ja", "ko", "pt", "hi", "ar", "ru", "it"),
    ),
)

WORK_AND_MEANS = (
    Years(
        "graduate-years",
        3,
        ("graduate_level_years",),
        (
            Option("under-2", spans={"graduate_level_years": Span(below=ABROAD)}),
            Option("2-to-3", spans={"graduate_level_years": Span(ABROAD, EMPLOYER)}),
            Option("3-to-5", spans={"graduate_level_years": Span(EMPLOYER, CAREER)}),
            Option("5-or-more", spans={"graduate_level_years": Span(CAREER)}),
        ),
        criterion="graduate-level-5-years",
    ),
    Question(
        "employer",
        3,
        ("multinational_years",),
        (
            Option("listed"),
            Option("multinational"),
            Option("known", unknowable=("multinational_years",)),
            Option("none", {"multinational_years": 0}),
        ),
        no="none",
        after="graduate-years",
        criterion="multinational-3-years",
        ask_meant="ask-which-employer",
    ),
    Years(
        "employer-years",
        3,
        ("multinational_years",),
        (
            Option("under-3", spans={"multinational_years": Span(below=EMPLOYER)}),
            Option("3-or-more", spans={"multinational_years": Span(EMPLOYER)}),
        ),
        criterion="multinational-3-years",
    ),
    Question(
        "field",
        3,
        ("specified_field_years",),
        (
            Option("technology"),
            Option("finance"),
            Option("trade"),
            Option("another", unknowable=("specified_field_years",)),
            Option("none", {"specified_field_years": 0}),
        ),
        no="none",
        after="graduate-years",
        criterion="specified-field-3-years",
        ask_meant="ask-which-field",
    ),
    Years(
        "field-years",
        3,
        ("specified_field_years",),
        (
            Option("under-3", spans={"specified_field_years": Span(below=FIELD)}),
            Option("3-or-more", spans={"specified_field_years": Span(FIELD)}),
        ),
        criterion="specified-field-3-years",
    ),
    Years(
        "international",
        3,
        ("international_years",),
        (
            Option("none", {"international_years": 0}),
            Option("under-2", spans={"international_years": Span(below=ABROAD)}),
            Option("2-or-more", spans={"international_years": Span(ABROAD)}),
            Option("cross-border", unknowable=("international_years",)),
        ),
        no="none",
        after="graduate-years",
        criterion="international-2-years",
    ),
    Amount(
        "income",
        3,
        ("annual_income_hkd",),
        (
            Option("under-1m", spans={"annual_income_hkd": Span(below=INCOME)}),
            Option("1m-to-2m5", spans={"annual_income_hkd": Span(INCOME, TOP_TALENT_INCOME)}),
            Option("2m5-or-more", spans={"annual_income_hkd": Span(TOP_TALENT_INCOME)}),
        ),
        criterion="income-1m",
        lines={"least": INCOME},
    ),
    Question(
        "business",
        3,
        ("owned_business_profit_hkd", "owns_listed_company"),
        (
            Option("none", {"owned_business_profit_hkd": 0, "owns_listed_company": False}),
            Option("half", {"owns_listed_company": False}),
            Option("listed", {"owns_listed_company": True}),
        ),
        no="none",
        criterion="business-profit-5m",
        lines={"least": PROFIT},
    ),
    Amount(
        "profit",
        3,
        ("owned_business_profit_hkd",),
        (
            Option("under-5m", spans={"owned_business_profit_hkd": Span(below=PROFIT)}),
            Option("5m-or-more", spans={"owned_business_profit_hkd": Span(PROFIT)}),
        ),
        criterion="business-profit-5m",
        lines={"least": PROFIT},
        is_income=False,
    ),
)

ROUGH = (
    AgeBand(
        "age-band",
        1,
        ("age",),
        (
            Option("under", spans={"age": Span(below=Least("age"))}),
            Option("between", spans={"age": Span(Least("age"), Past("age"))}),
            Option("over", spans={"age": Span(Past("age"))}),
        ),
        criterion="age-50-or-below",
        lines=AGES,
    ),
)

QUESTIONS = ABOUT_YOU + QUALIFICATIONS + WORK_AND_MEANS

QMAS = Interview(
    id="qmas",
    version="2",
    scheme="qmas",
    routes=("gpt", "apt"),
    questions=QUESTIONS,
    dated=("age", "graduate-years", "employer-years", "field-years", "international", "income", "profit"),
    rough=ROUGH,
    before_card=(
        *("nationality", "passport", "other-passports", "age-band", "birth-date"),
        *("degree", "equivalent", "three-things"),
    ),
    # What a tick is most often wrong about first: which universities, employers and fields count.
    doubtful=(
        *("right-of-abode", "support", "record", "nationality", "passport", "other-passports", "degree", "equivalent"),
        *("university", "subject", "graduate-years", "employer", "employer-years", "field", "field-years"),
        *("international", "languages", "business", "profit", "income", "age", "birth-date"),
    ),
    schemes=OTHER_SCHEMES,
    former=(THE_DAY, *(question for question in QUESTIONS if question.id in ALSO_ASKED), *ON_THAT_DAY),
)
