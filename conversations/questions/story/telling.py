"""A story taken whole: each clause read, whose it is kept in mind, and what throws doubt on what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.careers import find_kinds, find_years
from conversations.questions.story.found import Found, Story, StoryLine
from conversations.questions.story.means import find_award, find_business, find_money
from conversations.questions.story.person import find_age, find_birth, find_passport
from conversations.questions.story.persons import (
    is_client_named,
    is_headed_by_person,
    names_somebody,
    subject_of,
)
from conversations.questions.story.rest import Rest
from conversations.questions.story.spoken import find_spoken, is_list_of_tongues, tells_languages
from conversations.questions.story.studies import (
    find_alma_mater,
    find_studies,
    is_headed_by_name,
    is_of_university,
    is_past_year,
    is_university_alone,
)
from conversations.questions.story.together import agreeing, merged
from conversations.questions.story.whose import (
    FEW,
    begins_with_own,
    has_colon,
    is_family,
    is_name,
    is_of_stranger,
    is_of_work_or_people,
    is_third,
    is_time_alone,
    says_whose,
    told_of,
)
from conversations.reading.story.clauses import Clause, Sentence, halves, halves_at_a_space, parts_told, sentences
from conversations.reading.story.roles import Role, Subject
from conversations.values import Chosen

_EXTRACTORS = (
    *(find_birth, find_age, find_studies, find_alma_mater, find_spoken, find_passport, find_money, find_business),
    find_award,
)
# What a doubt about a thing of a kind throws doubt on.
_STUDIES, _SPOKEN, _MEANS = ("degree", "university", "subject"), ("languages",), ("income", "profit", "business")
_CAREER = ("graduate-years", "employer-years", "field-years", "international")
_TOPICS = (
    ((Role.DEGREE, Role.DEGREE_LIKE, Role.REST, Role.STUDIED), _STUDIES),
    ((Role.TONGUE, Role.SPEAK, Role.WHOLLY), _SPOKEN),
    ((Role.CURRENCY, Role.EARN, Role.PROFIT, Role.BUSINESS), _MEANS),
    ((Role.YEAR_UNIT, Role.LEVEL), _CAREER),
    ((Role.PASSPORT, Role.PLACE), ("nationality",)),
    ((Role.AGE, Role.AGE_UNIT, Role.BORN), ("age", "birth-date")),
    ((Role.AWARD,), ("achievement",)),
    ((Role.ABROAD,), ("international",)),
)
_TAKING_BACK = (Role.POINTING, Role.MENDING, Role.STUDY, Role.PART)
# What a story may say a clear no to.
_DENIABLE = (
    ("international", (Role.ABROAD,)),
    ("business", (Role.BUSINESS, Role.PROFIT)),
    ("degree", (Role.DEGREE, Role.DEGREE_LIKE)),
)
_EVERY = tuple(name for _, names in _TOPICS for name in names)


def _is_known(clause: Clause) -> bool:
    """Whether every word of it is in a list."""
    return all(mark.is_known or mark.is_sign for mark in clause.marks)


def read_story(text: str, interview: Interview, reader: Reader) -> Story:
    """Read a message that tells several facts. Nothing is guessed, and nothing counts before it is confirmed."""
    told = sentences(text, reader.lexicon)
    subject = subject_of(told)
    telling = _Telling(interview, reader, subject)
    for sentence in told:
        clauses = tuple(replace(clause, subject=subject) for clause in sentence.clauses)
        telling.take(replace(sentence, clauses=clauses))
    return telling.story()


@dataclass(frozen=True, slots=True)
class _Line:
    """What a clause tells of a question, in its words."""

    found: Found
    words: str
    is_sure: bool
    is_own: bool  # said after "I", with nobody else between


@dataclass
class _Telling:
    """The story as far as it was read."""

    interview: Interview
    reader: Reader
    subject: Subject
    lines: list[_Line] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    doubted: set[str] = field(default_factory=set)  # the questions that something in the story throws doubt on
    has_record: bool = False
    is_of_other: bool = False  # somebody else is spoken of, until the applicant speaks of themselves again
    is_of_own: bool = False  # the applicant is, until somebody else is
    is_somebody_named: bool = False  # by a name alone, so that what is not the applicant's own word may be theirs

    def take(self, sentence: Sentence) -> None:
        """One sentence: who is spoken of holds for its clauses, until another is."""
        begun, is_retracted = len(self.lines), False
        is_doubtful, has_years, has_subject, is_other_here = self.is_of_other, False, False, False
        for clause in self._joined(sentence.clauses):
            self.has_record = self.has_record or clause.has(Role.RECORD)
            if clause.has(Role.RECORD) or is_family(clause):
                continue
            if is_name(clause) or (self.subject is not Subject.SELF and is_client_named(clause)):
                self.unused.append(clause.words)
                continue
            self._doubt_studies(clause)
            is_named = self.subject is Subject.SELF and names_somebody(clause) and not has_subject
            self.is_somebody_named = self.is_somebody_named or is_named
            if is_named or clause.has(Role.OTHER) or is_third(clause) or is_headed_by_person(clause):
                is_other_here, self.is_of_own = True, False
                self.is_of_other = True
                # Without "I" before it, what was told may be theirs: "Holder of a PhD, my father speaks English".
                is_theirs = not has_subject or says_whose(clause) or clause.has(*_TAKING_BACK)
                is_retracted = is_retracted or is_theirs
                self._pass_over(clause)
                continue
            if clause.has(Role.OWN):
                self.is_of_other = is_other_here = is_doubtful = False
                self.is_of_own = has_subject = True
            if is_other_here or sentence.is_question or clause.has(Role.PLAN):
                is_doubtful = is_doubtful or clause.has(Role.PLAN)
                is_retracted = is_retracted or self._is_retracting(clause)
                self._pass_over(clause)
                continue
            is_sure = not is_doubtful and self.subject is not Subject.CLIENT
            is_whole, found = self._read(clause, is_sure=is_sure, has_years=has_years)
            has_years = has_years or any(one.question in _CAREER for one in found)
            if not found:
                self._doubt(clause)
                is_retracted = is_retracted or self._is_retracting(clause)
            if not is_whole and not has_subject:
                is_headed = is_headed_by_name(clause)  # Dr Stone: 51 years old
                self.is_of_other = self.is_of_other or is_headed
                is_doubtful = is_doubtful or is_headed or is_of_stranger(clause)
        if is_retracted:
            self.lines[begun:] = [replace(line, is_sure=False) for line in self.lines[begun:]]

    def _pass_over(self, clause: Clause) -> None:
        self.unused.append(clause.words)
        self._doubt(clause)

    def _is_retracting(self, clause: Clause) -> bool:
        """Whether it tells nothing and may speak of what else the sentence tells: "well, almost"."""
        if not any(not mark.is_sign and not mark.roles & {Role.NEUTRAL, Role.JOINT} for mark in clause.marks):
            return False
        if clause.has(Role.POINTING, Role.PLAN, Role.DENIAL, Role.JOKE, Role.MENDING, Role.STUDY, Role.PART):
            return True
        return not clause.has(Role.OWN, Role.TRADE) and not is_of_work_or_people(clause)

    def _joined(self, clauses: Sequence[Clause]) -> Iterator[Clause]:
        """A list of languages as one clause; one that tells two things, or of two persons, as two."""
        at = 0
        told = (
            replace(clause, words=part) for clause in clauses for part in parts_told(clause.words, self.reader.lexicon)
        )
        cut = self._with_universities([half for clause in told for half in self._cut(clause)])
        while at < len(cut):
            clause, end = cut[at], at + 1
            if is_time_alone(clause) and end < len(cut):  # Last year, I earned
                clause, end = replace(clause, words=f"{clause.words}, {cut[end].words}"), end + 1
            if tells_languages(clause) or is_list_of_tongues(clause):
                words = [clause.words]
                while end < len(cut) and is_list_of_tongues(cut[end]):
                    words.append(cut[end].words)
                    end += 1
                clause = replace(clause, words=", ".join(words)) if len(words) > 1 else clause
            yield clause
            at = end

    def _with_universities(self, clauses: Sequence[Clause]) -> list[Clause]:
        """A university alone goes with the degree before it, or behind it: "MSc in finance, HKU"."""
        found: list[Clause] = []
        for clause in clauses:
            before = found[-1] if found else None
            if before and self._goes_with(before, clause):
                found[-1] = replace(before, words=f"{before.words}, {clause.words}")
            else:
                found.append(clause)
        return found

    def _goes_with(self, before: Clause, clause: Clause) -> bool:
        """Whether one names a degree, and the other the university alone."""
        if before.has(Role.DEGREE):
            return is_past_year(clause, self.reader) or is_university_alone(clause, self.interview, self.reader)
        is_degree = clause.has(Role.DEGREE) and is_of_university(before)
        return is_degree and is_university_alone(before, self.interview, self.reader)

    def _cut(self, clause: Clause) -> Iterator[Clause]:
        topics = told_of(clause)
        is_of_two = len(topics) > 1 or clause.has(Role.OTHER, Role.OWN)
        if not is_of_two and not has_colon(clause):
            yield clause
            return
        spaces = halves_at_a_space(clause.words) if _is_known(clause) else ()
        ways = (*halves(clause.words, self.reader.lexicon), *spaces)
        for left, right in ways:
            first, second = replace(clause, words=left), replace(clause, words=right)
            one, other = told_of(first), told_of(second)
            is_apart = one and other and not one & other
            is_of_other = second.has(Role.OTHER) is not first.has(Role.OTHER)
            if is_apart or (is_of_other and (one or other)) or begins_with_own(second):
                yield first
                yield from self._cut(second)
                return
        yield clause

    def _read(self, clause: Clause, *, is_sure: bool, has_years: bool) -> tuple[bool, list[Found]]:
        """What the clause tells; whether all of its words are accounted for."""
        rest = Rest(clause)
        if clause.has(Role.DENIAL):
            self._use(clause, found := list(self._denied(clause)), is_sure=False)
            if any(one.question == "degree" for one in found):
                self.doubted.update(_STUDIES)
                self._doubt(clause)
            return False, found
        found = []
        for extract in _EXTRACTORS:
            found += extract(rest, self.interview, self.reader)
        found += find_years(rest, self.interview, self.reader, is_list=has_years)
        if not any(one.question in _CAREER for one in found):
            found += find_kinds(rest, self.interview, self.reader)
        self._use(clause, found, is_sure=is_sure and rest.is_whole)
        return rest.is_whole, found

    def _denied(self, clause: Clause) -> Iterator[Found]:
        """A clear no to a question that has one: of years abroad, of a business, of any degree."""
        for name, roles in _DENIABLE:
            if clause.has(*roles):
                reading = self.interview.by_id[name].read(clause.folded, self.reader)
                value = getattr(reading, "value", None)
                if value == Chosen("none"):
                    yield Found(name, (value,))

    def _use(self, clause: Clause, found: Sequence[Found], *, is_sure: bool) -> None:
        if not found:
            if any(not mark.is_sign and Role.NEUTRAL not in mark.roles for mark in clause.marks):
                self.unused.append(clause.words)
            return
        self.lines += [_Line(one, clause.words, is_sure and one.is_said, self.is_of_own) for one in found]

    def _doubt(self, clause: Clause) -> None:
        """What a clause that tells nothing throws doubt on, wherever it stands: a denial, a joke, "half of it was"."""
        words = [mark for mark in clause.marks if not mark.is_sign]
        told = frozenset[Role]().union(*(mark.roles for mark in words if Role.POINTING not in mark.roles))
        topics = [names for roles, names in _TOPICS if not told.isdisjoint(roles)]
        if clause.has(Role.SPEAK, Role.ABROAD) or is_of_work_or_people(clause):
            topics = [names for names in topics if names != ("nationality",)]
        if clause.has(Role.DENIAL) and clause.has(Role.AWARDED, Role.MAJOR):
            self.doubted.update(_STUDIES)  # "no degree in the end", where not all of its words are known
        is_short = len(words) <= FEW and clause.has(Role.PLAN, Role.ALMOST) and not clause.has(Role.OTHER)
        is_pointing = clause.has(Role.POINTING) and (clause.has(Role.OTHER) or not clause.has(Role.OWN))
        if clause.has(Role.JOKE):
            self.doubted.update(_EVERY)
        elif topics and clause.has(Role.DENIAL, Role.POINTING, Role.MENDING):
            self.doubted.update(name for names in topics for name in names)
        elif (clause.has(Role.DENIAL) and _is_known(clause)) or (
            not topics and (is_short or is_pointing or clause.has(Role.MENDING))
        ):
            self.doubted.update(_EVERY)

    def _doubt_studies(self, clause: Clause) -> None:
        """A degree that is not yet so."""
        if clause.has(Role.REST) or self._is_to_come(clause):
            self.doubted.update(_STUDIES)

    def _is_to_come(self, clause: Clause) -> bool:
        """Whether a year to come is named."""
        years = (mark.text for mark in clause.marks if len(mark.text) == 4 and mark.text.isdecimal())  # noqa: PLR2004 - digits of a year
        return any(self.reader.on.year < int(year) < self.reader.on.year + 10 for year in years)

    # -- all together -----------------------------------------------------------------------------------------------

    def story(self) -> Story:
        """The lines as they stand together."""
        lines = tuple(self._lines())
        lines = agreeing(lines, self.interview, self.reader)
        order = {name: place for place, name in enumerate(self.interview.by_id)}
        return Story(
            tuple(sorted(lines, key=lambda one: (order[one.question], not one.is_sure))),
            tuple(self.unused),
            self.has_record,
            self.subject in {Subject.APPLICANT, Subject.CLIENT},
        )

    def _lines(self) -> Iterator[StoryLine]:
        told = {line.found.question for line in self.lines if not line.found.is_beside}
        kept = [line for line in self.lines if not (line.found.is_beside and line.found.question in told)]
        by_question: dict[str, list[tuple[Found, str, bool]]] = {}
        degrees = sum(
            line.found.question == "degree" and any(isinstance(value, Chosen) for value in line.found.values)
            for line in kept
        )
        for line in kept:
            name = line.found.question
            is_mixed = name == "subject" and degrees > 1
            is_doubted = name in self.doubted or (self.is_somebody_named and not line.is_own)
            is_sure = line.is_sure and not is_doubted and not is_mixed
            by_question.setdefault(name, []).append((line.found, line.words, is_sure))
        for name, each in by_question.items():
            yield from merged(name, each)
