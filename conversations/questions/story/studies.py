"""Facts of a degree: which, of what, from where."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.found import Found, values_in, values_of
from conversations.questions.story.rest import Rest
from conversations.reading import Misreading, Read, Unclear
from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Mark, Role
from conversations.values import Awarded, Chosen, Partly

_UNLISTED = "misread-university-unlisted"
_HIGHER = ("masters", "doctorate")
_YEAR_DIGITS = 4
_INSTITUTIONS = ("univers", "institut", "college", "school", "école", "ecole", "academy")
_UNIVERSITY_WORDS = ("universi", "institut", "college", "école", "ecole", "polytech")
# What no name of a university begins with or holds: another thing is told.
_NO_NAME = frozenset(
    {Role.OWN, Role.OTHER, Role.TONGUE, Role.TRADE, Role.WORKING, Role.EARN, Role.CURRENCY, Role.YEAR_UNIT, Role.DENIAL}
    | {Role.PLAN, Role.AGE, Role.AGE_UNIT, Role.PASSPORT, Role.FIRM, Role.DEGREE, Role.BORN}
) - {Role.FIRM}
_HELD = ("學位", "学位", "學歷", "学历", "degree")  # as words by themselves say that it was awarded
# Degrees that bear their subject in their name.
_NAMED_FOR = (
    *("金融", "教育", "法學", "法学", "文學", "文学", "醫學", "医学", "會計", "会计", "管理", "工商"),
    *("master of laws", "master of business", "master of public", "doctor of business", "executive mba", "un mba"),
)
_OF_ITS_OWN = frozenset({"llm", "mba", "emba", "med", "mfa", "mpa", "mpp", "mph", "mha", "macc", "march", "dba", "edd"})
_HELD_AT = frozenset({"at", "à", "à l'", "à la", "au", "aux"})  # where one studies, or is a graduate
_UNIVERSITY = ("大學", "大学", "學院", "学院", "研究院")


def find_studies(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """A degree, its subject and its university, each where its words stand."""
    degrees = _degrees(rest)
    if not degrees:
        return
    degree, is_one = _degree(rest, degrees, interview, reader)
    if degree is None:
        return
    is_higher = any(isinstance(value, Chosen) and value.option in _HIGHER for value in degree.values)
    years = _years(rest, reader)
    rest.take((*degrees, *years))
    others = tuple(_beside(rest, degrees, interview, reader)) if is_higher else ()
    elsewhere = () if is_higher else _named_elsewhere(rest, degrees, interview, reader)
    is_of_university = any(_is_university(rest.marks[at].text) for at in elsewhere) or any(
        one.question == "university" for one in others
    )
    rest.take(elsewhere)
    is_awarded = rest.clause.has(Role.AWARDED, Role.GRADUATED) or (is_of_university and _is_held(rest.clause))
    is_awarded = is_awarded or any(_is_long_ago(rest.marks[at].text, reader) for at in years)
    is_awarded = is_awarded or any(rest.marks[at].text.endswith(_HELD) for at in degrees)
    # Brown and Anna are universities, too: two beside one degree, or one that ends in a colon, may be a person.
    is_one = is_one and sum(one.question == "university" for one in others) <= 1 and not is_headed_by_name(rest.clause)
    is_one = is_one and not any(rest.marks[at].text == str(reader.on.year) for at in years)  # may be still to come
    rest.take(rest.find(Role.AWARDED, Role.FROM, Role.SUBJECT_OF, Role.MAJOR, Role.LATELY))
    rest.take(rest.find(Role.GRADUATED, Role.STAYED, Role.MONTH) if years else rest.find(Role.GRADUATED))
    yield Found(degree.question, degree.values, is_said=is_one and is_awarded)
    # Of which degree the subject is asked: one of a university that is, or may be, on the list.
    may_be_listed = any(isinstance(one.values[0], Awarded) for one in others if one.question == "university")
    for one in others:
        is_said = one.is_said and (
            one.question == "university" or (may_be_listed and _tells_subject(rest, degrees, one))
        )
        yield Found(one.question, one.values, is_said=is_said and is_awarded and is_one)


def _tells_subject(rest: Rest, degrees: Sequence[int], subject: Found) -> bool:
    """Whether the subject is told for certain: an LLM in technology is of law, 物理教育碩士 of education."""
    if subject.values[0] == Chosen("other"):
        return True
    return not any(
        rest.marks[at].text.replace(".", "") in _OF_ITS_OWN or rest.marks[at].text.startswith(_NAMED_FOR)
        for at in degrees
    )


def _is_held(clause: Clause) -> bool:
    """Whether a degree beside its university's name is said to be of it: neither studied there, nor for now."""
    return not clause.has(Role.NOW) and not any(mark.text in _HELD_AT for mark in clause.marks)


def _degrees(rest: Rest) -> list[int]:
    """Where names of degrees stand; words that may be one only where there is none: "graduate", "ma" in French."""
    named = (rest.find(role) for role in (Role.DEGREE, Role.DEGREE_LIKE))
    return next((found for each in named if (found := [at for at in each if Role.OWN not in rest.marks[at].roles])), [])


def _degree(rest: Rest, degrees: Sequence[int], interview: Interview, reader: Reader) -> tuple[Found | None, bool]:
    values, is_one = values_of(interview.by_id["degree"], rest.text(degrees), reader)
    values = tuple(value for value in values if value != Chosen("none"))
    if not values:
        return None, False
    told = tuple(Partly(value) if value == Chosen("bachelors") else value for value in values)
    return Found("degree", told), is_one


def degree_named(clause: Clause, interview: Interview, reader: Reader) -> Found | None:
    """The degree of which a clause says that it is not, or not yet, so."""
    rest = Rest(clause)
    degrees = _degrees(rest)
    return _degree(rest, degrees, interview, reader)[0] if degrees else None


def _is_long_ago(text: str, reader: Reader) -> bool:
    """Whether a year said of a degree is past for certain, so that it is of its award."""
    return text.isdecimal() and int(text) < reader.on.year - 1


def _years(rest: Rest, reader: Reader) -> list[int]:
    """Years of the calendar that are past: of graduation."""
    found = []
    for at in rest.left():
        text = rest.marks[at].text
        if len(text) == _YEAR_DIGITS and text.isdecimal() and 1950 < int(text) <= reader.on.year:  # noqa: PLR2004 - a year
            found.append(at)
            if at + 1 < len(rest.marks) and rest.marks[at + 1].text == "年":
                found.append(at + 1)
    return found


def _beside(rest: Rest, degrees: Sequence[int], interview: Interview, reader: Reader) -> Iterator[Found]:
    """The subject and the university: each part between the words that join them is tried as either."""
    parts = _parts(rest, degrees)
    at = 0
    while at < len(parts):
        both = tuple(range(parts[at][0], parts[at + 1][-1] + 1)) if at + 1 < len(parts) else ()
        if both and rest.marks[parts[at][-1] + 1].text == "," and _is_exact(rest.text(both), interview, reader):
            yield from _part(rest, both, interview, reader)  # University of California, Berkeley
            at += 2
        else:
            yield from _part(rest, parts[at], interview, reader)
            at += 1


def _is_exact(text: str, interview: Interview, reader: Reader) -> bool:
    found = find_university(text, interview, reader)
    return found is not None and found[0].is_said


def _parts(rest: Rest, degrees: Sequence[int]) -> list[list[int]]:
    """What stands between the degree, the words such as "from" and "in", and the signs."""
    parts: list[list[int]] = [[]]
    for at, mark in enumerate(rest.marks):
        is_name = _is_within_name(rest, at)
        is_joint = (
            not is_name
            and not mark.roles.isdisjoint(
                {Role.FROM, Role.SUBJECT_OF, Role.AWARDED, Role.OWN, Role.NEUTRAL, Role.MAJOR, Role.GRADUATED}
            )
            and (Role.STUDIED not in mark.roles or _is_label(rest, at))
        )
        if at in degrees or at in rest.taken or is_joint or mark.text in "(),:;/":
            parts.append([])
        else:
            parts[-1].append(at)
    return [part for part in parts if part]


def _is_label(rest: Rest, at: int) -> bool:
    """Whether a colon follows: "Education: MSc in physics" names one subject."""
    return any(mark.text == ":" for mark in rest.marks[at + 1 : at + 2])


def _back(marks: Sequence[Mark], at: int) -> Iterator[Mark]:
    """The words before one, as far as they may be of one name: École polytechnique fédérale de Lausanne."""
    for mark in reversed(marks[max(at - 3, 0) : at]):
        if mark.is_sign or mark.roles & {Role.SUBJECT_OF, Role.AWARDED, Role.DEGREE, Role.STUDIED, Role.JOINT}:
            return
        yield mark


def _is_within_name(rest: Rest, at: int) -> bool:
    """Whether an "of", "de" or "the" stands inside a name: University of Hong Kong."""
    marks = rest.marks
    if marks[at].text not in {"of", "de", "du", "des", "la", "the", "and", "&", "at", "et", "d'", "l'"} or not at:
        return False
    return (
        any(mark.text.startswith(_INSTITUTIONS) for mark in _back(marks, at))
        or (_is_within_name(rest, at - 1))
        or (marks[at].text in {"and", "&", "et"} and not marks[at - 1].roles - {Role.STUDIED, Role.FIRM, Role.TRADE})
    )


def _part(rest: Rest, part: Sequence[int], interview: Interview, reader: Reader) -> Iterator[Found]:
    text = rest.text(part)
    is_subject = all(Role.STUDIED in rest.marks[at].roles for at in part)
    if is_subject and (subject := _subject(rest, part, text, interview, reader)):
        yield subject
        return
    university = find_university(text, interview, reader)
    if university and university[1]:
        rest.take(part)
        yield university[0]
    elif in_one := tuple(_in_one(rest, part, interview, reader)):
        yield from in_one
    elif university:
        yield university[0]
    elif subject := _subject(rest, part, text, interview, reader):
        yield subject


def _in_one(rest: Rest, part: Sequence[int], interview: Interview, reader: Reader) -> Iterator[Found]:
    """A university and a subject written in one: 香港大學計算機碩士, HKU computer science MSc."""
    for cut in _cuts(rest, part):
        head, tail = rest.text(part[:cut]), part[cut:]
        if head.endswith(_UNIVERSITY) or Role.STUDIED in rest.marks[part[cut]].roles:
            named = find_university(head, interview, reader)
            if named and named[1]:
                studied = _subject(rest, tail, rest.text(tail), interview, reader)
                rest.take(part[:cut])
                yield named[0]
                yield from (studied,) if studied else ()
                return


def _cuts(rest: Rest, part: Sequence[int]) -> list[int]:
    """Where a part may be cut in two: behind what ends as a university does first, the longest name before all."""
    ends = {cut: rest.text(part[:cut]).endswith(_UNIVERSITY) for cut in range(1, len(part))}
    return [*(cut for cut in reversed(ends) if ends[cut]), *(cut for cut in ends if not ends[cut])]


def _subject(rest: Rest, part: Sequence[int], text: str, interview: Interview, reader: Reader) -> Found | None:
    """The subject that the part names; one on the border is asked."""
    if not rest.find(Role.STUDIED, among=part):
        return None
    values, is_one = values_of(interview.by_id["subject"], text, reader)
    if not values:
        return None
    rest.take(part if is_one or all(Role.STUDIED in rest.marks[at].roles for at in part) else ())
    return Found("subject", values, is_said=is_one)


def find_university(text: str, interview: Interview, reader: Reader) -> tuple[Found, bool] | None:
    """The university that a text names, and whether nothing else stands in it."""
    question = interview.by_id["university"]
    reading = question.read_typed(text, reader)  # which rests on the list alone, whatever the language
    if isinstance(reading, Read) and isinstance(reading.value, Awarded):
        return Found("university", (reading.value,), is_said=True), True
    if isinstance(reading, Unclear):
        values, _ = values_in(reading, question, reader)
        is_plain = reading.ask.message == "choose-university"
        return Found("university", (*values, *(Chosen(name) for name in question.beside_choices[:1]))), is_plain
    if isinstance(reading, Misreading) and reading.reason.message == _UNLISTED:
        is_named = any(word in text for word in (*_UNIVERSITY_WORDS, *_UNIVERSITY))  # Anna is a university, too
        return Found("university", (Chosen("not-listed"),)), is_named
    return None


def _named_elsewhere(rest: Rest, degrees: Sequence[int], interview: Interview, reader: Reader) -> list[int]:
    """Of a bachelor's degree the subject and the university, which no criterion asks for: known, and passed over."""
    known: list[int] = []
    for part in _parts(rest, degrees):
        text = rest.text(part)
        university = find_university(text, interview, reader)
        is_known = (university and university[1]) or rest.find(Role.STUDIED, among=part) == part
        if is_known or _is_of_both(rest, part, interview, reader):
            known += part
    return known


def _is_of_both(rest: Rest, part: list[int], interview: Interview, reader: Reader) -> bool:
    """Whether a university and a subject stand in one: 香港大學法律學士."""
    for cut in _cuts(rest, part):
        head, tail = rest.text(part[:cut]), part[cut:]
        if head.endswith(_UNIVERSITY) and rest.find(Role.STUDIED, among=tail) == tail:
            named = find_university(head, interview, reader)
            if named and named[1]:
                return True
    return False


def _is_university(text: str) -> bool:
    return text.endswith(_UNIVERSITY)


def is_of_award(clause: Clause, reader: Reader) -> bool:
    """Whether all it tells is that a degree before it was awarded, or in which past year: "2013", "awarded in 2013"."""
    years = set(_years(Rest(clause), reader))
    words = [mark for at, mark in enumerate(clause.marks) if at not in years and not mark.is_sign]
    beside = {Role.GRADUATED, Role.STAYED, Role.SUBJECT_OF, Role.NEUTRAL, Role.OWN, Role.MONTH, Role.FROM}
    is_plain = all(mark.roles & beside for mark in words) and not clause.has(Role.REST, Role.DENIAL, Role.NOW)
    return is_plain and (clause.has(Role.GRADUATED) or (bool(years) and not words))


def is_of_time_there(clause: Clause, reader: Reader) -> bool:
    """Whether all it tells is a time that may still go on, as of studies before it: "since 2024", 2024年至今."""
    words = [mark for mark in clause.marks if not (mark.is_sign and mark.text != "-")]
    years = [int(mark.text) for mark in words if len(mark.text) == _YEAR_DIGITS and mark.text.isdecimal()]
    beside = {Role.SINCE, Role.TO, Role.NOW, Role.FROM, Role.STAYED, Role.MONTH, Role.NEUTRAL, Role.HEDGE}
    beside |= {Role.YEAR_UNIT, Role.MONTH_UNIT}
    if not all(mark.is_number or mark.text == "-" or mark.roles & beside for mark in words):
        return False
    is_open = clause.has(Role.SINCE, Role.NOW) or (
        len(years) == 1 and any(mark.text == "-" or mark.roles & {Role.TO, Role.FROM, Role.HEDGE} for mark in words)
    )
    return is_open or max(years, default=0) >= reader.on.year


def find_alma_mater(rest: Rest, interview: Interview, reader: Reader) -> Iterator[Found]:
    """A university or a subject in a clause of its own, of whichever degree: asked."""
    if _degrees(rest):
        return
    if is_of_university(rest.clause):
        parts = [rest.text(part) for part in _parts(rest, ())]
        named = (find_university(text, interview, reader) for text in parts)
        yield from (replace(found[0], is_said=False, is_beside=True) for found in named if found)
    if rest.clause.has(Role.MAJOR):
        values, _ = values_of(interview.by_id["subject"], rest.text(rest.find(Role.STUDIED)), reader)
        if values:
            yield Found("subject", values, is_beside=True)


def is_headed_by_name(clause: Clause) -> bool:
    """Whether what stands before a colon may be a name: a word that no list holds, and none of a university."""
    head = clause.folded.partition(":")[0]
    colon = next((at for at, mark in enumerate(clause.marks) if mark.text == ":"), 0)
    is_unknown = any(not mark.is_known and not mark.is_sign for mark in clause.marks[:colon])
    return is_unknown and not any(word in head for word in (*_UNIVERSITY_WORDS, *_UNIVERSITY))


def is_of_university(clause: Clause) -> bool:
    """Whether a word says that a university is named."""
    return any(mark.text.startswith(_UNIVERSITY_WORDS) for mark in clause.marks) or any(
        word in clause.folded for word in _UNIVERSITY
    )


def is_university_alone(clause: Clause, interview: Interview, reader: Reader) -> bool:
    """Whether it names a university and tells nothing else, so that it goes on from the degree before it."""
    words = [mark for mark in clause.marks if not mark.is_sign]
    if not words or any(mark.roles & _NO_NAME and not mark.text.startswith(_UNIVERSITY_WORDS) for mark in words):
        return False
    rest = Rest(clause)
    years = _years(rest, reader)
    text = rest.text(
        [
            at
            for at in range(len(rest.marks))
            if (at not in years and not rest.marks[at].roles & {Role.FROM, Role.AWARDED}) or _is_within_name(rest, at)
        ]
    )
    found = find_university(text, interview, reader) if len(text) > 1 else None
    return found is not None and found[1]
