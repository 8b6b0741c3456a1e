"""A story taken whole: each clause read, whose it is kept in mind, and what throws doubt on what."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.questions.story.careers import find_kinds, find_years
from conversations.questions.story.doubts import (
    CAREER,
    STUDIES,
    denies_one_thing,
    doubted_by,
    is_known,
    is_no_to_another,
    is_retracting,
)
from conversations.questions.story.found import Found, Story, StoryLine, distinct, values_in
from conversations.questions.story.means import find_award, find_business, find_money
from conversations.questions.story.person import find_age, find_birth, find_passport
from conversations.questions.story.persons import (
    is_client_named,
    is_headed_by_person,
    names_somebody,
    subject_of,
)
from conversations.questions.story.rest import Rest
from conversations.questions.story.spoken import (
    find_spoken,
    is_level_of_each,
    is_list_of_tongues,
    joint_before,
    tells_languages,
    tongues_named,
)
from conversations.questions.story.studies import (
    degree_named,
    find_alma_mater,
    find_studies,
    is_headed_by_name,
    is_of_award,
    is_of_time_there,
    is_of_university,
    is_university_alone,
)
from conversations.questions.story.together import agreeing, codes_of, merged, rank
from conversations.questions.story.whose import (
    begins_with_own,
    has_colon,
    is_applying,
    is_bare_age,
    is_family,
    is_name,
    is_nicknamed,
    is_number_alone,
    is_of_level,
    is_of_relative,
    is_of_stranger,
    is_of_town,
    is_of_who,
    is_said_of_trade,
    is_third,
    is_time_alone,
    may_be_firm,
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
_TAKING_BACK = (Role.POINTING, Role.MENDING, Role.STUDY, Role.PART)
# What a story may say a clear no to.
_DENIABLE = (
    ("international", (Role.ABROAD,)),
    ("business", (Role.BUSINESS, Role.PROFIT, Role.VENTURE)),
    ("degree", (Role.DEGREE, Role.DEGREE_LIKE, Role.AWARDED, Role.SCHOOL)),
)


def read_story(text: str, interview: Interview, reader: Reader) -> Story:
    """Read a message that tells several facts. Nothing is guessed, and nothing counts before it is confirmed."""
    told = sentences(text, reader.lexicon)
    subject = subject_of(told)
    telling = _Telling(interview, reader, subject)
    for sentence in told:
        telling.take(sentence if subject is Subject.SELF else sentence.about(subject))
    return telling.story()


class _Line(Struct, frozen=True):
    """What a clause tells of a question, in its words."""

    found: Found
    words: str
    is_sure: bool
    is_own: bool  # said after "I", with nobody else between


def _goes_on(clause: Clause, behind: Clause) -> bool:
    """Whether what stands behind belongs to it: "Last year, I earned"; "11 years, graduate level"."""
    return is_time_alone(clause) or (clause.has(Role.YEAR_UNIT) and is_of_level(behind))


class _Here(Struct):
    """A sentence as far as it was read; `begun`: how many lines were told before it."""

    begun: int
    is_question: bool
    is_doubtful: bool
    is_retracted: bool = False
    is_first: bool = True  # none of it was read
    has_years: bool = False  # years of work were told in it
    has_children: bool = False  # "two kids", of whom a gender and an age may be told
    has_subject: bool = False  # it says "I"
    has_other: bool = False  # it speaks of somebody else, too
    is_other: bool = False  # and still does


class _Telling(Struct):
    """The story as far as it was read."""

    interview: Interview
    reader: Reader
    subject: Subject
    lines: list[_Line] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    doubted: set[str] = field(default_factory=set)  # the questions that something in the story throws doubt on
    not_so: int | None = None  # the lowest rank of a degree that is denied or not yet awarded
    not_spoken: frozenset[str] = frozenset()  # languages that are denied
    has_record: bool = False
    is_of_other: bool = False  # somebody else is spoken of, until the applicant speaks of themselves again
    is_of_own: bool = False  # the applicant is, until somebody else is
    is_somebody_named: bool = False  # by a name alone, so that what is not the applicant's own word may be theirs
    is_work_headed: bool = False  # work was spoken of and nothing told: "Experience", a line, "20 ans"
    last: Clause | None = None  # the one before: "Actuary. 31."
    degree: Clause | None = None  # told last, as long as a time may be of it

    def take(self, sentence: Sentence) -> None:
        """One sentence: who is spoken of holds for its clauses, until another is."""
        genders = {mark.text for clause in sentence.clauses for mark in clause.marks if Role.GENDER in mark.roles}
        is_doubtful = self.is_of_other or len(genders) > 1  # a man and a woman
        if self.last and not self.last.has(Role.DEGREE):
            self.degree = None
        here = _Here(len(self.lines), is_question=sentence.is_question, is_doubtful=is_doubtful)
        self.is_work_headed = self.is_work_headed or any(clause.has(Role.PART) for clause in sentence.clauses)
        for clause in self._joined(sentence.clauses):
            self.last = clause
            self.has_record = self.has_record or clause.has(Role.RECORD)
            if clause.has(Role.RECORD) or is_family(clause) or is_applying(clause):
                here.has_children = here.has_children or clause.has(Role.OTHER)
                if is_family(clause) and is_of_relative(clause):
                    self._take_other(clause, here)
                continue
            is_of_child = here.has_children and clause.has(Role.GENDER) and not clause.has(Role.OWN)
            if is_name(clause) or is_of_child or (self.subject is not Subject.SELF and is_client_named(clause)):
                self.unused.append(clause.words)
                continue
            self._doubt_studies(clause)
            self.degree = clause if clause.has(Role.DEGREE) else self.degree
            if self._is_of_other(clause, here):
                self._take_other(clause, here)
            else:
                self._take_own(clause, here)
        if here.is_retracted:
            self._open(here.begun)

    def _is_of_other(self, clause: Clause, here: _Here) -> bool:
        is_named = self.subject is Subject.SELF and names_somebody(clause) and not here.has_subject
        self.is_somebody_named = self.is_somebody_named or is_named
        is_named = is_named or is_nicknamed(clause)
        return is_named or clause.has(Role.OTHER) or is_third(clause) or is_headed_by_person(clause)

    def _take_other(self, clause: Clause, here: _Here) -> None:
        here.is_other = here.has_other = self.is_of_other = True
        self.is_of_own = False
        # Without "I" before it, what was told may be theirs: "Holder of a PhD, my father speaks English".
        if not here.has_subject:
            self._open(here.begun)
        here.is_retracted = here.is_retracted or says_whose(clause) or clause.has(*_TAKING_BACK)
        self._pass_over(clause)

    def _take_own(self, clause: Clause, here: _Here) -> None:
        if clause.has(Role.OWN):
            self.is_of_other = here.is_other = here.is_doubtful = False
            self.is_of_own = here.has_subject = True
        if here.is_other or here.is_question or clause.has(Role.PLAN):
            here.is_doubtful = here.is_doubtful or clause.has(Role.PLAN)
            here.is_retracted = here.is_retracted or is_retracting(clause)
            self._pass_over(clause)
            return
        here.is_doubtful = here.is_doubtful or is_said_of_trade(clause)
        is_sure = not here.is_doubtful and self.subject is not Subject.CLIENT
        is_whole, found = self._read(clause, is_sure=is_sure, has_years=here.has_years)
        here.has_years = here.has_years or any(one.question in CAREER for one in found)
        self.is_work_headed = clause.has(Role.WORK) and not found
        is_first, here.is_first = here.is_first, False
        if not found:
            is_name_like = is_first and is_of_town(clause)
            here.is_retracted = here.is_retracted or is_name_like or is_retracting(clause)
            if not (here.has_other and is_no_to_another(clause)):
                self._doubt(clause)
        if not is_whole and not here.has_subject:
            is_headed = is_headed_by_name(clause)  # Dr Stone: 51 years old
            self.is_of_other = self.is_of_other or is_headed
            is_of_career = bool(found) and all(one.question in CAREER for one in found)
            is_stranger = is_of_stranger(clause) and not (is_of_career and may_be_firm(clause))
            here.is_doubtful = here.is_doubtful or is_headed or is_stranger

    def _open(self, begun: int) -> None:
        """What the sentence told since then is not sure."""
        self.lines[begun:] = [replace(line, is_sure=False) for line in self.lines[begun:]]

    def _pass_over(self, clause: Clause) -> None:
        self.unused.append(clause.words)
        self._doubt(clause)

    def _joined(self, clauses: Sequence[Clause]) -> Iterator[Clause]:
        """A list of languages as one clause; one that tells two things, or of two persons, as two."""
        at = 0
        told = (
            replace(clause, words=part) if part != clause.words else clause
            for clause in clauses
            for part in parts_told(clause.words, self.reader.lexicon)
        )
        cut = self._with_universities([half for clause in told for half in self._cut(clause)])
        while at < len(cut):
            clause, end = cut[at], at + 1
            if end < len(cut) and _goes_on(clause, cut[end]):
                clause, end = replace(clause, words=f"{clause.words}, {cut[end].words}"), end + 1
            if tells_languages(clause) or is_list_of_tongues(clause):
                words = clause.words
                while end < len(cut) and (is_list_of_tongues(cut[end]) or is_level_of_each(cut[end])):
                    words += f"{joint_before(cut[end])}{cut[end].words}"
                    end += 1
                clause = replace(clause, words=words)
            beside = (*cut[max(at - 1, 0) : at], *cut[end : end + 1], *((self.last,) if self.last and not at else ()))
            is_by_person = is_number_alone(clause) and any(map(is_of_who, beside))
            yield replace(clause, is_by_person=True) if is_by_person else clause
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
            return is_of_award(clause, self.reader) or is_university_alone(clause, self.interview, self.reader)
        is_degree = clause.has(Role.DEGREE) and is_of_university(before)
        return is_degree and is_university_alone(before, self.interview, self.reader)

    def _cut(self, clause: Clause) -> Iterator[Clause]:
        topics = told_of(clause)
        is_of_two = len(topics) > 1 or clause.has(Role.OTHER, Role.OWN)
        if not is_of_two and not has_colon(clause):
            yield clause
            return
        spaces = halves_at_a_space(clause.words) if is_known(clause) else ()
        ways = (*halves(clause.words, self.reader.lexicon), *spaces)
        for left, right in ways:
            first, second = replace(clause, words=left), replace(clause, words=right)
            one, other = told_of(first), told_of(second)
            is_apart = one and other and not one & other
            is_of_other = second.has(Role.OTHER) is not first.has(Role.OTHER)
            is_apart = is_apart or (
                is_bare_age(first) and one and second.has(Role.PLACE) and not other
            )  # 46 and Nigerian
            if is_apart or (is_of_other and (one or other)) or begins_with_own(second):
                yield first
                yield from self._cut(second)
                return
        yield clause

    def _read(self, clause: Clause, *, is_sure: bool, has_years: bool) -> tuple[bool, list[Found]]:
        """What the clause tells; whether all of its words are accounted for."""
        rest = Rest(clause, may_be_age=not self.is_work_headed)
        if clause.has(Role.DENIAL):
            self._use(clause, found := list(self._denied(clause)), is_sure=False)
            if any(one.question == "degree" for one in found):
                self.doubted.update(STUDIES)
                self._doubt(clause)
            return False, found
        found = []
        for extract in _EXTRACTORS:
            found += extract(rest, self.interview, self.reader)
        found += find_years(rest, self.interview, self.reader, is_list=has_years)
        if not any(one.question in CAREER for one in found):
            found += find_kinds(rest, self.interview, self.reader)
        if clause.has(Role.REST) or self._is_to_come(clause):
            found = [one for one in found if one.question not in STUDIES]  # not so yet: not even offered
        self._use(clause, found, is_sure=is_sure and rest.is_whole)
        return rest.is_whole, found

    def _denied(self, clause: Clause) -> Iterator[Found]:
        """A clear no to a question that has one: of years abroad, of a business, of any degree."""
        for name, roles in _DENIABLE:
            is_of_own = begins_with_own(clause) or not clause.has(Role.OWN)  # "not my degree" says whose it is not
            if clause.has(*roles) and is_of_own:
                question = self.interview.by_id[name]
                values, is_one = values_in(question.read(clause.folded, self.reader), question, self.reader)
                # Of "no master's" the nearest is no degree at all, which it does not say.
                is_near = is_known(clause) and not clause.has(Role.DEGREE)
                of_higher = degree_named(clause, self.interview, self.reader) if name == "degree" else None
                is_near = is_near and not (of_higher and rank(of_higher))  # no postgraduate degree
                if values[:1] == (Chosen("none"),) and (is_one or is_near):
                    yield Found(name, values[:1])

    def _use(self, clause: Clause, found: Sequence[Found], *, is_sure: bool) -> None:
        if not found:
            if any(not mark.is_sign and Role.NEUTRAL not in mark.roles for mark in clause.marks):
                self.unused.append(clause.words)
            return
        self.lines += [_Line(one, clause.words, is_sure and one.is_said, self.is_of_own) for one in found]

    def _doubt(self, clause: Clause) -> None:
        doubted = set(doubted_by(clause))
        if denies_one_thing(clause) and clause.has(Role.DEGREE) and doubted.issuperset(STUDIES):
            doubted.difference_update(STUDIES)
            self._doubt_degree(clause)
        if denies_one_thing(clause) and (codes := tongues_named(clause, self.interview, self.reader)):
            doubted.discard("languages")
            self.not_spoken |= codes
        self.doubted |= doubted

    def _doubt_degree(self, clause: Clause) -> None:
        """A degree that is not so doubts those as high, and higher ones: with no master's one may be a bachelor."""
        found = degree_named(clause, self.interview, self.reader)
        self.not_so = min(rank(found) if found else 0, self.not_so if self.not_so is not None else 2)

    def _doubt_studies(self, clause: Clause) -> None:
        """A degree that is not yet so, or the one before it, of which the studies may go on."""
        if clause.has(Role.REST) or self._is_to_come(clause):
            self._doubt_degree(clause)
        elif self.degree and is_of_time_there(clause, self.reader):
            self._doubt_degree(self.degree)

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

    def _is_doubted(self, found: Found, top: int) -> bool:
        if found.question in self.doubted or (
            found.question == "languages" and not self.not_spoken.isdisjoint(codes_of(found))
        ):
            return True
        is_of_studies = found.question in STUDIES and self.not_so is not None
        return is_of_studies and (rank(found) if found.question == "degree" else top) >= (self.not_so or 0)

    def _lines(self) -> Iterator[StoryLine]:
        told = {line.found.question for line in self.lines if not line.found.is_beside}
        kept = [line for line in self.lines if not (line.found.is_beside and line.found.question in told)]
        by_question: dict[str, list[tuple[Found, str, bool]]] = {}
        degrees = sum(
            line.found.question == "degree" and any(isinstance(value, Chosen) for value in line.found.values)
            for line in kept
        )
        top = max((rank(line.found) for line in kept if line.found.question == "degree"), default=0)
        for line in kept:
            name = line.found.question
            found = line.found
            if name == "degree" and self._is_doubted(found, top):
                found = replace(
                    found, values=distinct((*found.values, Chosen("none")))
                )  # a word denied is not offered alone
            is_mixed = name == "subject" and degrees > 1
            is_doubted = self._is_doubted(found, top) or (self.is_somebody_named and not line.is_own)
            is_sure = line.is_sure and not is_doubted and not is_mixed
            by_question.setdefault(name, []).append((found, line.words, is_sure))
        for name, each in by_question.items():
            yield from merged(name, each)
