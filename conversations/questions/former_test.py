"""What the former points tests ask beside the interview's own questions: how things were on the day of submission."""

from datetime import date

from conversations.questions.kinds import Birthday, Submission, Years
from conversations.questions.question import Option, Question

DAY = "former-day"
# Questions of the interview whose answers count as they stand, whatever the day.
ALSO_ASKED = (
    *("three-things", "right-of-abode", "support", "record", "nationality", "passport", "other-passports"),
    *("degree", "equivalent", "languages"),
)

THE_DAY = Submission(DAY, 5, (), unsure="", first=date(2006, 6, 28), last=date(2024, 10, 31))

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
    ),
    _yes_no("former-renowned", "has_renowned_institution_degree"),
    Years(
        "former-years",
        5,
        ("graduate_level_years",),
        (
            Option("under-2", {"graduate_level_years": {"below": 2}}),
            Option("2-to-5", {"graduate_level_years": {"from": 2, "below": 5}}),
            Option("5-to-10", {"graduate_level_years": {"from": 5, "below": 10}}),
            Option("10-or-more", {"graduate_level_years": {"from": 10}}),
        ),
    ),
    Years(
        "former-senior",
        5,
        ("senior_years",),
        (
            Option("under-2", {"senior_years": {"below": 2}}),
            Option("2-to-5", {"senior_years": {"from": 2, "below": 5}}),
            Option("5-or-more", {"senior_years": {"from": 5}}),
        ),
    ),
    Years(
        "former-international",
        5,
        ("international_years",),
        (
            Option("under-2", {"international_years": {"below": 2}}),
            Option("2-or-more", {"international_years": {"from": 2}}),
        ),
    ),
    Years(
        "former-employer",
        5,
        ("multinational_years",),
        (
            Option("under-3", {"multinational_years": {"below": 3}}),
            Option("3-or-more", {"multinational_years": {"from": 3}}),
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
    ),
)
