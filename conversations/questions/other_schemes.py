"""What only other schemes need: where one lives, a bachelor's degree of a listed university, work of late."""

from conversations.questions.kinds import CalendarYear, Passport, University, Years
from conversations.questions.lines import Least, Span
from conversations.questions.question import Option, Question
from scoring import FACTS

LIVED_IN = ("CN", "HK", "MO", "TW", "SG", "GB", "FR", "US")
_RECENT_WORK = Least("years_worked_in_last_five", "ttps", "b")

OTHER_SCHEMES = (
    Passport(
        "residence",
        4,
        ("residence",),
        about="residence",
        likely=dict.fromkeys(("en", "fr", "zh-Hant", "zh-Hans"), LIVED_IN),
    ),
    Question(
        "overseas-chinese",
        4,
        ("is_overseas_chinese_settled",),
        (
            Option("settled", {"is_overseas_chinese_settled": True}),
            Option("not-settled", {"is_overseas_chinese_settled": False}),
        ),
        yes="settled",
        no="not-settled",
    ),
    Question(
        "hong-kong-status",
        4,
        ("hong_kong_status",),
        tuple(Option(status, {"hong_kong_status": status}) for status in FACTS["hong_kong_status"].choices),
        no="none",
    ),
    University(
        "bachelors-university",
        4,
        ("has_listed_bachelor_degree",),
        (
            # Government notices ask for a full-time programme, the Department's page does not: open.
            Option("part-time", unknowable=("has_listed_bachelor_degree",)),
            Option("not-listed", {"has_listed_bachelor_degree": False}),
        ),
    ),
    CalendarYear("bachelors-year", 4, ("listed_bachelor_degree_year",), after="bachelors-university"),
    Question(
        "student-visa",
        4,
        ("is_listed_bachelor_from_hong_kong_student_visa",),
        (
            Option("yes", {"is_listed_bachelor_from_hong_kong_student_visa": True}),
            Option("no", {"is_listed_bachelor_from_hong_kong_student_visa": False}),
        ),
        after="bachelors-university",
        yes="yes",
        no="no",
    ),
    Years(
        "recent-work",
        4,
        ("years_worked_in_last_five",),
        (
            Option("none", {"years_worked_in_last_five": 0}),
            Option("under-3", spans={"years_worked_in_last_five": Span(below=_RECENT_WORK)}),
            Option("3-or-more", spans={"years_worked_in_last_five": Span(_RECENT_WORK)}),
        ),
        no="none",
    ),
)
