"""Whom a story is about: the one who writes, one client of theirs, or another; and who else is named in it."""

from collections.abc import Sequence

from conversations.questions.story.whose import FEW
from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.story.clauses import Clause, Sentence
from conversations.reading.story.roles import Mark, Role, Subject, head_of_client

_NUMBERED = frozenset("abcd1234甲乙丙丁")
_LONGEST_NAME = 4  # ideographs
_BESIDE_NAME = frozenset(
    {Role.NEUTRAL, Role.GENDER, Role.HEADING, Role.MISTER, Role.CLIENT, Role.SURNAME, Role.TRADE, Role.OTHER, Role.OWN}
)


def subject_of(sentences: Sequence[Sentence]) -> Subject:
    """One applicant or client only where nobody else is named, the writer neither; else whoever is called so is not."""
    clauses = [clause for sentence in sentences for clause in sentence.clauses]
    headed = [clause for clause in clauses if head_of_client(clause.marks) is not None]
    if not headed:
        return Subject.SELF
    is_applicant = all(clause.has(Role.OWN) for clause in headed)
    if any(_is_numbered(clause) for clause in headed) or not all(_is_plain(clause) for clause in headed):
        return Subject.UNKNOWN
    if any(map(_is_of_another, clauses)):
        return Subject.SELF
    return Subject.APPLICANT if is_applicant else Subject.CLIENT


def _is_numbered(clause: Clause) -> bool:
    """Candidate A, 申請人甲: one of several."""
    at = head_of_client(clause.marks)
    behind = clause.marks[at + 1 : at + 3] if at is not None else ()
    return bool(behind) and behind[0].text in _NUMBERED and (len(behind) == 1 or behind[1].is_sign)


def _is_plain(clause: Clause) -> bool:
    """Whether it says of one who is what they are: not "the ideal candidate", not "applicants must"."""
    if clause.has(Role.PLAN):
        return False
    unknown = [mark for mark in clause.marks if not mark.is_known and not mark.is_sign and mark.text != "s"]
    return not unknown or is_client_named(clause)


def _is_of_another(clause: Clause) -> bool:
    at = head_of_client(clause.marks)
    if at is not None and is_client_named(clause):
        return False  # Mr Chan may be one's husband, too
    return any(
        mark.roles & {Role.OWN, Role.OTHER} and not mark.roles & {Role.HE, Role.FOR} and place != at
        for place, mark in enumerate(clause.marks)
    )


def is_client_named(clause: Clause) -> bool:
    """Whether all it tells is what the client is called: "Applicant: R. Mehta"."""
    return head_of_client(clause.marks) is not None and is_person(clause)


def is_person(clause: Clause) -> bool:
    """Whether all it says may be the name of a person, with a title or what their paper is called: "Jane's profile"."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    if clause.folded[:1] >= FIRST_IDEOGRAPH:
        named = [mark for mark in words if not mark.roles & _BESIDE_NAME or Role.SURNAME in mark.roles]
        is_surnamed = bool(named) and Role.SURNAME in named[0].roles
        return is_surnamed and len(named) <= _LONGEST_NAME and all(len(mark.text) == 1 for mark in named)
    named = [mark for mark in words if not mark.is_known or (len(mark.text) == 1 and not mark.roles & _BESIDE_NAME)]
    is_of_name_alone = all(mark in named or mark.roles & _BESIDE_NAME for mark in words)
    return is_of_name_alone and 0 < len(named) <= FEW and all(_is_capital(clause, mark) for mark in named)


def _is_capital(clause: Clause, mark: Mark) -> bool:
    """Whether it is written as a name, or as one who has something: "jane's"."""
    place = clause.words.casefold().find(mark.text)
    return mark.text.endswith("'s") or (place >= 0 and clause.words[place].isupper())


def names_somebody(clause: Clause) -> bool:
    """Whether the name of another stands in it, by itself or with a title: "Jane's profile", "Dr Stone", 陳小姐."""
    return not clause.has(Role.OWN, Role.NAME) and (_is_titled(clause) or is_person(clause))


def _is_titled(clause: Clause) -> bool:
    """Whether a title stands beside a name: behind it in Chinese, elsewhere before it."""
    words = [mark for mark in clause.marks if not mark.is_sign and (mark.roles != {Role.NEUTRAL})]
    for at, mark in enumerate(words[:-1]):
        behind = words[at + 1]
        if Role.SURNAME in mark.roles and Role.MISTER in behind.roles:
            return at == 0
        if Role.MISTER in mark.roles and not behind.is_known and _is_capital(clause, behind):
            return mark.text < FIRST_IDEOGRAPH
    return False


def is_headed_by_person(clause: Clause) -> bool:
    """Whether the name of a person stands before a colon: "Docteur Lenoir : 51 ans", 陳大文：51歲."""
    head, colon, _ = clause.words.replace("\uff1a", ":").partition(":")
    may_be_name = any(not mark.is_known or mark.roles & {Role.MISTER, Role.SURNAME} for mark in clause.marks)
    return bool(colon) and may_be_name and names_somebody(Clause(head, clause.lexicon))
