"""What throws doubt on what else a story tells: a denial, a joke, words that point to it or mend it."""

from conversations.questions.story.whose import FEW, begins_with_own, is_of_home, is_of_work_or_people
from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Mark, Role

# The questions that a doubt about a thing of a kind throws doubt on.
STUDIES, _SPOKEN, _MEANS = ("degree", "university", "subject"), ("languages",), ("income", "profit", "business")
CAREER = ("graduate-years", "employer-years", "field-years", "international")
_TOPICS = (
    ((Role.DEGREE, Role.DEGREE_LIKE, Role.REST, Role.STUDIED), STUDIES),
    ((Role.TONGUE, Role.SPEAK, Role.WHOLLY, Role.WORKING), _SPOKEN),
    ((Role.CURRENCY, Role.EARN, Role.PROFIT, Role.BUSINESS), _MEANS),
    ((Role.YEAR_UNIT, Role.LEVEL), CAREER),
    ((Role.PASSPORT, Role.PLACE), ("nationality",)),
    ((Role.AGE, Role.AGE_UNIT, Role.BORN), ("age", "birth-date")),
    ((Role.AWARD,), ("achievement",)),
    ((Role.ABROAD,), ("international",)),
)
_EVERY = tuple(name for _, names in _TOPICS for name in names)
# What a denial may be of and be done with: "no degree", "no company"; not "not for years".
_OBJECTS = frozenset(
    {Role.DEGREE, Role.STUDIED, Role.TONGUE, Role.CURRENCY, Role.EARN, Role.PROFIT, Role.BUSINESS, Role.PASSPORT}
    | {Role.AWARD, Role.ABROAD, Role.LEVEL, Role.VENTURE, Role.SCHOOL}
)
_OF_ALL = frozenset({Role.POINTING, Role.PLAN, Role.JOKE, Role.MENDING, Role.STUDY, Role.PART})


def is_known(clause: Clause) -> bool:
    """Whether every word of it is in a list."""
    return all(mark.is_known or mark.is_sign for mark in clause.marks)


def doubted_by(clause: Clause) -> tuple[str, ...]:
    """The questions that a clause which tells nothing throws doubt on, wherever it stands: "half of it was"."""
    topics = _topics(clause)
    of_studies = clause.has(Role.DENIAL) and clause.has(Role.AWARDED, Role.MAJOR)
    studies = STUDIES if of_studies else ()  # "no degree in the end", where not all of its words are known
    words = [mark for mark in clause.marks if not mark.is_sign]
    is_short = len(words) <= FEW and clause.has(Role.PLAN, Role.ALMOST) and not clause.has(Role.OTHER)
    is_pointing = clause.has(Role.POINTING) and (clause.has(Role.OTHER) or not clause.has(Role.OWN))
    if clause.has(Role.JOKE):
        return _EVERY
    if topics and clause.has(Role.DENIAL, Role.POINTING, Role.MENDING):
        return (*topics, *studies)
    if (clause.has(Role.DENIAL) and is_known(clause) and not denies_one_thing(clause)) or (
        not topics and (is_short or is_pointing or clause.has(Role.MENDING))
    ):
        return _EVERY
    return studies


def _topics(clause: Clause) -> tuple[str, ...]:
    words = [mark for mark in clause.marks if not mark.is_sign and Role.POINTING not in mark.roles]
    told = frozenset[Role]().union(*(mark.roles for mark in words))
    topics = [names for roles, names in _TOPICS if not told.isdisjoint(roles)]
    if clause.has(Role.DENIAL):
        topics += [STUDIES] if clause.has(Role.SCHOOL) else []
        topics += [CAREER] if _is_of_work(clause) else []
    if clause.has(Role.SPEAK, Role.ABROAD) or is_of_work_or_people(clause):
        topics = [names for names in topics if names != ("nationality",)]
    return tuple(name for names in topics for name in names)


def _is_of_work(clause: Clause) -> bool:
    beside = {Role.STAYED, Role.COMPANY, Role.FROM}  # "in" and "at" say of anything where it is
    return any(Role.WORK in mark.roles and not mark.roles & beside for mark in clause.marks)


def denies_one_thing(clause: Clause) -> bool:
    """Whether all it says is no to one thing, and nothing of what else is told: "no company", "no master's yet"."""
    is_of_own = clause.has(Role.OWN) and not begins_with_own(clause)  # "not my passport": whose is the rest?
    is_of_thing = clause.has(*_OBJECTS) or _is_of_work(clause)
    is_of_all = any(mark.roles & _OF_ALL and Role.SCHOOL not in mark.roles for mark in clause.marks)
    return clause.has(Role.DENIAL) and is_of_thing and not is_of_all and not is_of_own and is_known(clause)


def is_no_to_another(clause: Clause) -> bool:
    """Whether it says no more than that another has what one has not: "I do not", "moi non"."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    is_brief = len(words) < FEW and clause.has(Role.OWN) and not clause.has(Role.POINTING, Role.MENDING)
    return is_brief and clause.has(Role.DENIAL, Role.JOKE) and not _topics(clause)


def _tells_the_unread(clause: Clause) -> bool:
    """Whether it tells of what was not read, and so of nothing else: years somewhere, pay, a test, a year of award."""
    has_number = any(mark.is_number and not _is_year(mark) for mark in clause.marks)
    is_of_fact = (has_number and clause.has(Role.YEAR_UNIT, Role.CURRENCY, Role.EARN)) or clause.has(Role.CERTIFICATE)
    return (is_of_fact or _is_of_a_year(clause)) and not clause.has(Role.DENIAL, Role.OTHER, Role.ALMOST, *_OF_ALL)


def _is_year(mark: Mark) -> bool:
    return len(mark.text) == FEW and mark.text.isdecimal()


def _is_of_a_year(clause: Clause) -> bool:
    """Whether it is a year of the calendar, as of an award, and nothing else."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    years = [mark for mark in words if _is_year(mark)]
    return len(years) == 1 and all(mark in years or mark.roles & {Role.GRADUATED, Role.NEUTRAL} for mark in words)


def is_retracting(clause: Clause) -> bool:
    """Whether it tells nothing and may speak of what else the sentence tells: "well, almost"."""
    if not any(not mark.is_sign and not mark.roles & {Role.NEUTRAL, Role.JOINT} for mark in clause.marks):
        return False
    if denies_one_thing(clause) or _tells_the_unread(clause) or is_of_home(clause):
        return False
    if clause.has(Role.DENIAL, *_OF_ALL):
        return True
    return not clause.has(Role.OWN, Role.TRADE, Role.INDUSTRY, Role.GENDER) and not is_of_work_or_people(clause)
