"""What the former points tests ask beside the interview's own questions: how things were on the day of submission."""

from conversations.questions.kinds import Birthday, Submission, Years
from conversations.questions.lines import FormerLeast, Span
from conversations.questions.question import Option, Question

DAY = "former-day"
# Questions of the interview whose answers count as they stand, whatever the day.
ALSO_ASKED = (
    *("three-things", "right-of-abode", "support", "record", "nationality", "passport", "other-passports"),
    *("degree", "equivalent", "languages"),
)

# What was answered of today, and may have been so then; of a degree, the option that says the same.
AS_TODAY = {
    "former-degrees": "degree",
    "former-years": "graduate-years",
    "former-international": "international",
    "former-employer": "employer-years",
}
SAME_DEGREE = {"bachelors": "bachelor", "masters": "master", "doctorate": "doctorate"}

THE_DAY = Submission(DAY, 5, (), unsure="")

# What the versions say in numbers, all together; the lowest first.
_SOME_YEARS, _MORE_YEARS, _MOST_YEARS = (FormerLeast("graduate_level_years", place) for place in range(3))
_SENIOR, _MORE_SENIOR = FormerLeast("senior_years"), FormerLeast("senior_years", 1)
_ABROAD, _EMPLOYER = FormerLeast("international_years"), FormerLeast("multinational_years")

_NO_DEGREE = {"doctorates": 0, "masters": 0, "bachelors": 0}


def _yes_no(name: str, fact: str) -> Question:
    options = (Option("yes", {fact: True}), Option("no", {fact: False}))
    return Question(name, 5, (fact,), options, yes="yes", no="no")


ON_THAT_DAY = (
    Birthday("former-birth-date", 5, ("age", "birth_date")),
    Question(
        "former-degrees",
        5,
        ("doctorates", "masters", "bachelors", "has_professional_qualification"),
        (
            Option("two-doctorates", {"doctorates": {"from": 2}}),
            Option("doctorate", {"doctorates": 1}),
            Option("two-masters", {"doctorates": 0, "masters": {"from": 2}}),
            Option("master", {"doctorates": 0, "masters": 1}),
            Option("two-bachelors", {"doctorates": 0, "masters": 0, "bachelors": {"from": 2}}),
            Option("bachelor", {"doctorates": 0, "masters": 0, "bachelors": 1}),
            Option("professional", {**_NO_DEGREE, "has_professional_qualification": True}),
            Option("none", {**_NO_DEGREE, "has_professional_qualification": False}),
        ),
        no="none",
        is_counted=True,
    ),
    Question(
        "former-renowned",
        5,
        ("has_renowned_institution_degree",),
        (
            Option("yes", {"has_renowned_institution_degree": True}),
            # The Department may consult experts on an institution outside the rankings.
            Option("outside", unknowable=("has_renowned_institution_degree",)),
            Option("no", {"has_renowned_institution_degree": False}),
        ),
        yes="yes",
        no="no",
    ),
    Years(
        "former-years",
        5,
        ("graduate_level_years",),
        (
            Option("under-2", spans={"graduate_level_years": Span(below=_SOME_YEARS)}),
            Option("2-to-5", spans={"graduate_level_years": Span(_SOME_YEARS, _MORE_YEARS)}),
            Option("5-to-10", spans={"graduate_level_years": Span(_MORE_YEARS, _MOST_YEARS)}),
            Option("10-or-more", spans={"graduate_level_years": Span(_MOST_YEARS)}),
        ),
    ),
    Years(
        "former-senior",
        5,
        ("senior_years",),
        (
            Option("under-2", spans={"senior_years": Span(below=_SENIOR)}),
            Option("2-to-5", spans={"senior_years": Span(_SENIOR, _MORE_SENIOR)}),
            Option("5-or-more", spans={"senior_years": Span(_MORE_SENIOR)}),
        ),
    ),
    Years(
        "former-international",
        5,
        ("international_years",),
        (
            Option("under-2", spans={"international_years": Span(below=_ABROAD)}),
            Option("2-or-more", spans={"international_years": Span(_ABROAD)}),
        ),
    ),
    Years(
        "former-employer",
        5,
        ("multinational_years",),
        (
            Option("under-3", spans={"multinational_years": Span(below=_EMPLOYER)}),
            Option("3-or-more", spans={"multinational_years": Span(_EMPLOYER)}),
        ),
    ),
    _yes_no("former-talent-list", "has_talent_list_profession"),
    _yes_no("former-family", "has_family_resident"),
    _yes_no("former-spouse", "has_spouse_with_degree"),
    Question(
        "former-children",
        5,
        ("accompanying_children",),
        (
            Option("none", {"accompanying_children": 0}),
            Option("one", {"accompanying_children": 1}),
            Option("two-or-more", {"accompanying_children": {"from": 2}}),
        ),
        no="none",
        is_counted=True,
    ),
)
