"""Whose a clause is, and what it tells of: what cuts a story, and what throws doubt on it."""

from conversations.questions.story.spoken import tells_languages
from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Role

FEW = 4  # words


def says_whose(clause: Clause) -> bool:
    """Whether all it says of another person may be that what else is told is theirs: "my brother", "for a friend"."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    is_brief = len(words) <= FEW and not told_of(clause) and not clause.has(Role.TRADE, Role.THIRD)
    return is_brief or is_of_stranger(clause)


def is_name(clause: Clause) -> bool:
    """Whether it begins with words that say a name comes: "my name is", 姓名."""
    return any(Role.NAME in mark.roles for mark in clause.marks[:2]) and not told_of(clause)


def is_of_work_or_people(clause: Clause) -> bool:
    """Whether a word of work stands in it, or it holds names of peoples alone."""
    joining = {Role.STAYED, Role.COMPANY, Role.FROM}
    is_of_people = (clause.folded.endswith("\u4eba") and len(clause.folded) <= FEW + 2) or all(
        mark.is_sign or mark.roles & {Role.PLACE, Role.NEUTRAL} for mark in clause.marks
    )
    return is_of_people or any(Role.WORK in mark.roles and not mark.roles & joining for mark in clause.marks)


def is_family(clause: Clause) -> bool:
    """Whether it tells of a family and of nothing else: "married", "two kids"."""
    return clause.has(Role.FAMILY) and all(
        mark.is_sign or mark.is_number or mark.roles & {Role.FAMILY, Role.NEUTRAL} for mark in clause.marks
    )


def is_third(clause: Clause) -> bool:
    """Whether somebody is said to be or have something who is neither the applicant nor named as another."""
    if clause.has(Role.OWN) or not clause.has(Role.THIRD):
        return False
    first = next((mark for mark in clause.marks if not mark.is_sign and Role.NEUTRAL not in mark.roles), None)
    return first is not None and (not first.is_known or Role.THIRD in first.roles)


def is_of_stranger(clause: Clause) -> bool:
    """Whether it begins with a name or another word that no list holds, of whom what follows may be told."""
    first = next((mark for mark in clause.marks if not mark.is_sign and Role.NEUTRAL not in mark.roles), None)
    return first is not None and not first.is_known


def told_of(clause: Clause) -> frozenset[str]:
    """The things that a clause tells of, by their first question."""
    has_number = any(mark.is_number for mark in clause.marks)
    found = {
        "degree": clause.has(Role.DEGREE),
        "languages": tells_languages(clause),
        "nationality": clause.has(Role.PASSPORT) and clause.has(Role.PLACE),
        "income": clause.has(Role.CURRENCY) or (clause.has(Role.EARN) and has_number),
        "graduate-years": has_number and clause.has(Role.YEAR_UNIT) and clause.has(Role.WORK, Role.FIELD, Role.TRADE),
        "age": has_number
        and ((clause.has(Role.AGE_UNIT, Role.AGE) and not clause.has(Role.DEGREE)) or is_bare_age(clause)),
        "birth-date": clause.has(Role.BORN) and has_number,
    }
    if found["income"] and found["graduate-years"] and not clause.has(Role.TRADE, Role.FIELD):
        found["graduate-years"] = False
    return frozenset(name for name, is_told in found.items() if is_told)


def is_bare_age(clause: Clause) -> bool:
    """Whether it says "I am" and a number, and nothing else but a unit of years."""
    known = {Role.OWN, Role.NEUTRAL, Role.YEAR_UNIT}
    rest = [mark for mark in clause.marks if not mark.is_number and not mark.is_sign]
    return clause.has(Role.OWN) and all(mark.roles & known for mark in rest)


def begins_with_own(clause: Clause) -> bool:
    """Whether "I" or "my" is its first word."""
    return bool(clause.marks) and Role.OWN in clause.marks[0].roles


def is_time_alone(clause: Clause) -> bool:
    """Whether all it says is that it was the year before."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    return clause.has(Role.YEAR_BEFORE) and all(mark.roles & {Role.YEAR_BEFORE, Role.NEUTRAL} for mark in words)


def has_colon(clause: Clause) -> bool:
    """Whether a label or an opening stands before what it tells."""
    return any(mark.text in {":", "\u3011"} for mark in clause.marks)
