"""Whose a clause is, and what it tells of: what cuts a story, and what throws doubt on it."""

from collections.abc import Sequence

from conversations.questions.story.spoken import tells_languages
from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Mark, Role

FEW = 4  # words
_THE = frozenset({"the", "le", "la", "l'"})
_MY = frozenset({"my", "our", "mon", "ma", "mes", "notre", "nos", "我的", "我嘅"})
# Before a job or a gender they say that another has it: "I work for a lawyer", "I know a woman of 36".
_FOR = frozenset({"for", "with", "under", "by", "know", "i know", "met", "hire", "hiring", "seek", "seeking", "wanted"})
_FOR |= {"pour", "avec", "chez", "connais", "je connais", "cherche"}
_FOR |= {"幫", "帮", "替", "跟", "找", "聘", "招聘", "认识", "認識"}
_NICK = frozenset("小阿老")
_IS = frozenset({"是", "係", "有"})
_HAS = _IS | frozenset(
    {"有", "持有", "擁有", "拥有", "持", "會", "会", "懂", "識", "的", "嘅", "具有", "說", "说", "講", "讲"}
)


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
    words = [mark for mark in clause.marks if not mark.is_sign]
    is_definite = len(words) > 1 and words[0].text in _THE and Role.TRADE in words[1].roles  # the accountant
    if _is_of_ones_own(words):
        return True
    if clause.has(Role.OWN) or not (is_definite or clause.has(Role.THIRD)):
        return False
    first = next((mark for mark in words if Role.NEUTRAL not in mark.roles), None)
    is_somebody = first is not None and (
        not first.is_known or bool(first.roles & {Role.THIRD, Role.TRADE, Role.TOWN, Role.PLACE})
    )
    return is_definite or is_somebody


def _is_of_ones_own(words: Sequence[Mark]) -> bool:
    """Whether it is said of a person whom one calls one's own: "my English teacher", "my landlord is", 我的會計師."""
    if len(words) < 2 or words[0].text not in _MY:  # noqa: PLR2004 - a word behind it
        return False
    is_somebody = not words[1].is_known and any(Role.THIRD in mark.roles or mark.text in _IS for mark in words[2:])
    return is_somebody or any(Role.TRADE in mark.roles for mark in words[1:3])


def is_nicknamed(clause: Clause) -> bool:
    """Whether it begins with what a person is called among friends: 小李, 阿陳, 老王."""
    first, second = (clause.marks + clause.marks)[:2] if clause.marks else (None, None)
    return bool(first and second and first.text in _NICK and len(second.text) == 1 and Role.SURNAME in second.roles)


def is_said_of_trade(clause: Clause) -> bool:
    """Whether a job may be who is spoken of: 律師有博士學位, "Director: 45", "I work for a lawyer"; not 律師，45歲."""
    words = [mark for mark in clause.marks if mark.text in _HAS or not (mark.is_sign or mark.roles == {Role.NEUTRAL})]
    is_head = len(words) > 1 and Role.TRADE in words[0].roles
    is_for = any(
        one.text in _FOR and any(mark.roles & {Role.TRADE, Role.GENDER} for mark in words[at + 1 : at + 3])
        for at, one in enumerate(words)
    )
    return is_for or (is_head and (words[1].text in _HAS or has_colon(clause)))


def is_of_relative(clause: Clause) -> bool:
    """Whether what tells of a family names one of it, of whom more may follow: "Son: M", 孩子：男."""
    is_counted = any(mark.is_number for mark in clause.marks) or clause.has(Role.DENIAL)
    return clause.has(Role.OTHER) and (clause.has(Role.GENDER) or (has_colon(clause) and not is_counted))


def is_of_town(clause: Clause) -> bool:
    """Whether it names a town and nothing else, which at the beginning may be somebody's name: "Florence, 34"."""
    return clause.has(Role.TOWN) and all(mark.is_sign or Role.TOWN in mark.roles for mark in clause.marks)


def is_of_who(clause: Clause) -> bool:
    """Whether a gender, a job or a people is all it tells: a number beside it is an age."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    who = {Role.GENDER, Role.TRADE, Role.PLACE}
    is_plain = all(mark.roles & {*who, Role.NEUTRAL, Role.OWN} for mark in words) and len(words) <= FEW
    return is_plain and clause.has(*who) and not clause.has(Role.PASSPORT, Role.PLAN, Role.TONGUE)


def is_applying(clause: Clause) -> bool:
    """Whether all it says is that one would apply, or asks to be assessed: "I want to apply for QMAS"."""
    beside = {Role.APPLY, Role.PLAN, Role.NEUTRAL, Role.OWN, Role.PLACE, Role.STAYED, Role.FROM, Role.COMPANY}
    return clause.has(Role.APPLY) and all(mark.is_sign or mark.roles & beside for mark in clause.marks)


def is_of_level(clause: Clause) -> bool:
    """Whether all it says is that the years before it were of a level: "11 years, graduate level"."""
    beside = {Role.LEVEL, Role.WORK, Role.NEUTRAL}
    return clause.has(Role.LEVEL) and all(mark.is_sign or mark.roles & beside for mark in clause.marks)


def is_number_alone(clause: Clause) -> bool:
    """Whether a number is all it tells."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    return bool(words) and all(mark.is_number for mark in words)


def is_of_home(clause: Clause) -> bool:
    """Whether where one lives is all it tells: "based in Lyon", 現居上海."""
    beside = {Role.TOWN, Role.PLACE, Role.HOME, Role.STAYED, Role.FROM, Role.NEUTRAL, Role.OWN, Role.NOW}
    return clause.has(Role.TOWN, Role.HOME) and all(mark.is_sign or mark.roles & beside for mark in clause.marks)


def is_of_stranger(clause: Clause) -> bool:
    """Whether it begins with a name or another word that no list holds, of whom what follows may be told."""
    first = next((mark for mark in clause.marks if not mark.is_sign and Role.NEUTRAL not in mark.roles), None)
    return first is not None and not first.is_known


def may_be_firm(clause: Clause) -> bool:
    """Whether the unknown word that it begins with may be a firm's in Chinese, and no person's: 台積電4年."""
    return clause.folded[:1] >= FIRST_IDEOGRAPH and not any(Role.SURNAME in mark.roles for mark in clause.marks[:1])


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
    return any(mark.text == ":" for mark in clause.marks)
