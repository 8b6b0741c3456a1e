"""Languages of a story: each with the level that is said of it, or of all that stand beside it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, values_of
from conversations.questions.story.rest import Rest
from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Mark, Role
from conversations.values import Partly, Tongues

_APART = frozenset(",\uff0c\u3001/;+&")
_BARE = frozenset({Role.TONGUE, Role.PLACE, Role.SPEAK, Role.NEUTRAL, Role.JOINT, Role.OWN, Role.FROM, Role.STAYED})
_LEVELS = frozenset({Role.WORKING, Role.MOTHER, Role.EACH})
_SHORT_OF_IT = frozenset({Role.POOR, Role.WHOLLY, Role.DENIAL})


def tells_languages(clause: Clause) -> bool:
    """Whether a language is named as one, and not as a passport's or a people's name."""
    if not clause.has(Role.TONGUE) or clause.has(Role.PASSPORT):
        return False
    is_spoken = clause.has(Role.WORKING, Role.SPEAK)
    # One character is short for a language only where it is spoken of as one: 中英雙語.
    tongues = [mark for mark in clause.marks if Role.TONGUE in mark.roles and (len(mark.text) > 1 or is_spoken)]
    if not tongues:
        return False
    is_people = len(tongues) == 1 and Role.PLACE in tongues[0].roles
    return not is_people or clause.has(Role.WORKING, Role.SPEAK, Role.POOR)


def is_list_of_tongues(clause: Clause) -> bool:
    """Whether it goes on with a list of languages: "Spanish", "basic German"."""
    known = {*_BARE, Role.WORKING, Role.MOTHER, Role.POOR, Role.WHOLLY}
    return clause.has(Role.TONGUE) and all(mark.is_sign or mark.roles & known for mark in clause.marks)


def joint_before(clause: Clause) -> str:
    """The sign that parts it from the language before; what is said of all stands behind a comma."""
    if clause.joint == "\u3001":
        return clause.joint
    return ", " if clause.has(Role.EACH, Role.TONGUE) else f"{clause.joint} "


def is_level_of_each(clause: Clause) -> bool:
    """Whether it says the level of all languages named before it: "both fluent"; or behind a dash of the one."""
    known = {Role.WORKING, Role.MOTHER, Role.EACH, Role.NEUTRAL, Role.SPEAK}
    is_of_last = clause.has(Role.EACH) or clause.joint == " -"
    is_level = clause.has(Role.WORKING) and is_of_last and not clause.has(Role.TONGUE)
    return is_level and all(mark.is_sign or mark.roles & known for mark in clause.marks)


def tongues_named(clause: Clause, interview: Interview, reader: Reader) -> frozenset[str]:
    """The languages of which a clause says that they are not spoken."""
    rest = Rest(clause)
    texts = (rest.text((at,)) for at in rest.find(Role.TONGUE))
    values = (value for text in texts for value in values_of(interview.by_id["languages"], text, reader)[0])
    return frozenset(code for value in values if isinstance(value, Tongues) for code in value.codes)


class _Item(Struct, frozen=True):
    """What stands between two commas or an "and" of a list of languages."""

    places: tuple[int, ...]
    joint: str  # what stands before it
    is_bare: bool  # no level is said of it
    working: int | None  # where its level stands
    tongue: int
    is_mother: bool
    is_bracketed: bool
    is_of_each: bool  # its level is said of all before it: "Thai, Lao: fluent", "anglais, arabe courants"


def find_spoken(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """Those of a working level together, then those of none said."""
    if not tells_languages(rest.clause):
        return
    items = tuple(_items(rest))
    is_of_each = _is_of_each(rest, items)
    question = interview.by_id["languages"]
    sure: list[str] = []
    open_codes: list[str] = []
    for at, item in enumerate(items):
        values, is_one = values_of(question, rest.text(item.places), reader)
        is_working = item.working is not None or _is_carried(items, at) or (is_of_each and item.is_bare)
        if not is_one and is_working and _is_plain(rest, item.places):
            # Which language it is rests on its name alone: the level was read from its own list.
            values, is_one = values_of(question, rest.text(rest.find(Role.TONGUE, among=item.places)), reader)
        codes = tuple(dict.fromkeys(code for value in values if isinstance(value, Tongues) for code in value.codes))
        if is_one or all(rest.marks[place].is_known or rest.marks[place].is_sign for place in item.places):
            rest.take(item.places)
        (sure if is_one and is_working else open_codes).extend(codes)
    if sure:
        yield Found("languages", (Partly(Tongues(tuple(dict.fromkeys(sure)))),), is_said=True)
    if others := tuple(dict.fromkeys(code for code in open_codes if code not in sure)):
        yield Found("languages", (Partly(Tongues(others)),))


def _is_plain(rest: Rest, places: Sequence[int]) -> bool:
    """Whether nothing but languages and their level is said, and no level short of it."""
    marks = [rest.marks[at] for at in places if not rest.marks[at].is_sign]
    return all(mark.roles & (_BARE | _LEVELS) and not _is_short_of_it(mark) for mark in marks)


def _is_short_of_it(mark: Mark) -> bool:
    """Whether it says that a level is not reached; "speak" names a skill, and opens a list as well."""
    return bool(mark.roles & _SHORT_OF_IT) and Role.SPEAK not in mark.roles


def _is_of_each(rest: Rest, items: Sequence[_Item]) -> bool:
    """Whether what stands behind the last language says the level of all: "English and Hindi, both fluent"."""
    behind = items[-1].places[-1] + 1 if items else 0
    places = [at for at in range(behind, len(rest.marks)) if at not in rest.taken]
    levels = rest.find(Role.WORKING, among=places)
    if not levels or not rest.find(Role.EACH, among=places) or rest.find(Role.TONGUE, among=places):
        return False
    known = {Role.WORKING, Role.EACH, Role.NEUTRAL, Role.SPEAK}
    if not all(rest.marks[at].is_sign or rest.marks[at].roles & known for at in places):
        return False
    rest.take(places)
    return True


def _items(rest: Rest) -> Iterator[_Item]:
    places: list[int] = []
    joint, depth = "", 0
    for at, mark in enumerate(rest.marks):
        depth += (mark.text == "(") - (mark.text == ")")
        is_joint = Role.JOINT in mark.roles and Role.NEUTRAL in mark.roles and Role.STAYED not in mark.roles
        if at in rest.taken:
            continue
        if depth == 0 and (mark.text in _APART or is_joint):
            rest.take((at,))
            yield from _item(rest, places, joint)
            places, joint = [], mark.text
        else:
            places.append(at)
    yield from _item(rest, places, joint)


def _item(rest: Rest, places: Sequence[int], joint: str) -> Iterator[_Item]:
    tongues = rest.find(Role.TONGUE, among=places)
    if not tongues:
        return
    marks = [rest.marks[at] for at in places]
    is_less = any(mark.roles & {Role.POOR, Role.DENIAL} for mark in marks)  # 略懂日語流利 says no level of others
    working = [] if is_less else rest.find(Role.WORKING, among=places)
    bracket = next((at for at in places if rest.marks[at].text == "("), None)
    yield _Item(
        places=tuple(places),
        joint=joint,
        is_bare=all(mark.is_sign or mark.roles & _BARE for mark in marks) and not any(map(_is_short_of_it, marks)),
        working=working[0] if working else None,
        tongue=tongues[0],
        is_mother=any(Role.MOTHER in mark.roles for mark in marks),
        is_bracketed=bool(working) and bracket is not None and bracket < working[0],
        is_of_each=bool(working)
        and tongues[-1] < working[0]
        and _says_each(rest, range(tongues[-1] + 1, places[-1] + 1)),
    )


def _says_each(rest: Rest, behind: Iterable[int]) -> bool:
    marks = [rest.marks[at] for at in behind]
    return marks[0].text == ":" or any(Role.EACH in mark.roles for mark in marks)


def _is_carried(items: Sequence[_Item], at: int) -> bool:
    """Whether the level said of another holds of it too: "fluent in French and Thai", 普通話、英語流利."""
    if not items[at].is_bare:
        return False
    for before in range(at - 1, -1, -1):
        one = items[before]
        if one.working is not None:
            return not one.is_mother and not one.is_bracketed and one.working < one.tongue
        if not one.is_bare:
            break
    is_apart = False
    for after in range(at + 1, len(items)):
        one = items[after]
        is_chinese = one.joint >= FIRST_IDEOGRAPH or one.joint == "\u3001"
        is_apart = is_apart or (one.joint in {",", "\uff0c"} and not is_chinese)
        if one.working is not None:
            is_of_all = one.is_of_each or not (is_apart or one.is_mother)
            return is_of_all and not one.is_bracketed and one.working > one.tongue
        if not one.is_bare:
            return False
    return False
