"""What a word of a story may be, beside what readers of questions make of it: it cuts, doubts, says whose it is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.token_kinds import TokenKind
from conversations.reading.tokens import Token, scan


class Role(StrEnum):
    """Those of the words' files by their lists (`story-…`), then those that other tables of words hold."""

    # whose a clause is
    OWN = "own"
    OTHER = "other"
    POINTING = "pointing"
    THIRD = "third"
    CLIENT = "client"  # whom a form is about
    HE = "he"
    DOES = "does"  # a third person's verb, of the present
    FOR = "for"  # what says that another one writes
    MISTER = "mister"
    SURNAME = "surname"
    HEADING = "heading"  # of a paper about one person
    # what makes its facts no facts
    DENIAL = "denial"
    PLAN = "plan"
    JOKE = "joke"
    REST = "rest"  # of a degree, what is not yet so
    WHOLLY = "wholly"  # of a language, what may be lacking
    RECORD = "record"
    MENDING = "mending"
    NAME = "name"
    FAMILY = "family"  # of a status that tells no fact: "married, two kids"
    GENDER = "gender"
    APPLY = "apply"
    CERTIFICATE = "certificate"  # tests and titles that no question asks for
    HOME = "home"  # where one lives
    INDUSTRY = "industry"  # where one works, which tells no field
    # what is passed over, or cut at
    NEUTRAL = "neutral"
    JOINT = "joint"
    # what is told of
    AGE = "age"
    AGE_ALONE = "age-alone"  # a unit of years that, with nothing else said, is of one's age
    LATELY = "lately"
    BORN = "born"
    PASSPORT = "passport"
    FROM = "from"
    SUBJECT_OF = "subject"
    AWARDED = "awarded"
    GRADUATED = "graduated"  # of a degree, and of nothing else
    NOW = "now"
    LEVEL = "level"
    WORK = "work"
    STUDY = "study"
    SCHOOL = "school"
    ABROAD = "abroad"
    STAYED = "stayed"
    COMPANY = "company"
    SPEAK = "speak"
    WORKING = "working"
    MOTHER = "mother"
    EACH = "each"  # "both fluent"
    MAJOR = "major"
    PART = "part"
    YEAR_BEFORE = "year-before"
    EARN = "earn"
    PROFIT = "profit"
    BUSINESS = "business"
    VENTURE = "venture"  # a company, of which it may be said that there is none
    YEARS_OF_WORK = "years-of-work"  # as a unit: "6 yoe"
    AWARD = "award"
    # of other tables
    NUMBER = "a number in words"
    SCALE = "a scale"
    AGE_UNIT = "a unit of age"
    YEAR_UNIT = "a unit of years"
    MONTH_UNIT = "a unit of months"
    MONTH = "a month's name"
    SINCE = "since"
    TO = "to"
    HEDGE = "a hedge"
    ALMOST = "almost"
    CURRENCY = "a currency"
    PLACE = "a place"
    TOWN = "a town"
    TONGUE = "a language"
    POOR = "a level short of it"
    DEGREE = "a degree"
    DEGREE_LIKE = "what may be a degree"
    STUDIED = "a subject"
    FIELD = "a field"
    TRADE = "a job"
    EMPLOYER = "a kind of employer"
    FIRM = "a company"


LISTED = tuple(Role)[: tuple(Role).index(Role.NUMBER)]
_HEDGES = ("about", "at-least", "over", "under", "or-more", "some-more", "or-less", "until-now")
_SUGGESTED = {
    "option-degree-": Role.DEGREE_LIKE,
    "option-subject-": Role.STUDIED,
    "option-field-": Role.TRADE,
    "option-employer-": Role.FIRM,
}
_SAID = {
    Role.DEGREE: ("degree", ("bachelors", "masters", "doctorate")),
    Role.STUDIED: ("subject", ("science", "technology", "engineering", "mathematics", "other")),
    Role.FIELD: ("field", ("technology", "finance", "trade")),
    Role.EMPLOYER: ("employer", ("listed", "multinational", "known")),
}


_NATIONAL, _INSTITUTIONS = frozenset({"national", "nationale"}), ("universi", "institut", "college", "polytech")
_OPENING = frozenset({Role.NEUTRAL, Role.FOR})  # what may stand before the client
_OF_SUBJECT = frozenset({Role.CLIENT, Role.HE, Role.DOES})


class Subject(StrEnum):
    """Whom a story is about."""

    SELF = "the one who writes"
    APPLICANT = "one applicant, of whom another may write"
    CLIENT = "one client or candidate of the one who writes"
    UNKNOWN = "one of several, or whoever it may be"


class Mark(Struct, frozen=True):
    """A word, number or sign of a clause, where it stands in the folded text, and what it may be."""

    token: Token
    roles: frozenset[Role]

    @property
    def text(self) -> str:
        """As folded."""
        return self.token.text

    @property
    def is_number(self) -> bool:
        """Whether it is a number, in digits or in words that mean nothing else here."""
        return self.token.kind is TokenKind.NUMBER or (Role.NUMBER in self.roles and Role.NEUTRAL not in self.roles)

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign, and neither a word nor a number."""
        return not self.token.text[:1].isalnum() and not self.roles

    @property
    def is_known(self) -> bool:
        """Whether any list holds it; a surname is a word of any name."""
        return bool(self.roles - {Role.SURNAME}) or self.token.kind is TokenKind.NUMBER


def marks(folded: str, lexicon: Lexicon, subject: Subject = Subject.SELF) -> tuple[Mark, ...]:
    """The words of a folded clause, the longest that a list holds first, as who is spoken of makes them."""
    roles, vocabulary = _roles(lexicon)
    none = frozenset[Role]()
    tokens = _with_bachelors(scan(folded, vocabulary, len(folded)))
    found = [Mark(token, roles.get(token.text, none)) for token in tokens]
    found = [
        _of_name(mark, found[on + 1 : on + 4]) if Role.PASSPORT in mark.roles else mark for on, mark in enumerate(found)
    ]
    at = head_of_client(found)
    return tuple(
        mark
        if mark.roles.isdisjoint(_OF_SUBJECT)
        else Mark(mark.token, _spoken_of(mark.roles, subject, is_head=at == on))
        for on, mark in enumerate(found)
    )


def _of_name(mark: Mark, behind: Sequence[Mark]) -> Mark:
    """A "national" as of a university's name no passport's: National Taiwan University."""
    is_of_name = mark.text in _NATIONAL and any(one.text.startswith(_INSTITUTIONS) for one in behind)
    return Mark(mark.token, mark.roles - {Role.PASSPORT}) if is_of_name else mark


def _with_bachelors(tokens: Sequence[Token]) -> Sequence[Token]:
    """A bachelor's degree whole where a subject's name took its first character: 會計學士 is no 會計學."""
    for at, (one, other) in enumerate(pairwise(tokens)):
        if other.text == "\u58eb" and len(one.text) > 1 and one.text[-1] in "\u5b78\u5b66" and one.end == other.start:
            bachelor = replace(other, text=f"{one.text[-1]}\u58eb", start=one.end - 1)
            return (*tokens[:at], replace(one, text=one.text[:-1]), bachelor, *tokens[at + 2 :])
    return tokens


def head_of_client(found: Sequence[Mark]) -> int | None:
    """Where a clause begins with the client or applicant that it is about: "Client:", 申請人; no client adviser's."""
    at = next((at for at, mark in enumerate(found) if not mark.is_sign and not mark.roles & _OPENING), None)
    if at is None or Role.CLIENT not in found[at].roles:
        return None
    behind = found[at + 1].roles if at + 1 < len(found) else frozenset[Role]()
    return None if behind & {Role.TRADE, Role.FIRM, Role.FIELD} else at


def _spoken_of(roles: frozenset[Role], subject: Subject, *, is_head: bool) -> frozenset[Role]:
    """Of a form about one applicant, they and "she" are who is spoken of; of several, each is another."""
    is_of_one = subject in {Subject.APPLICANT, Subject.CLIENT}
    if is_of_one and (is_head or Role.HE in roles):
        return roles - {Role.OTHER, Role.REST} | {Role.OWN}
    if is_of_one and Role.DOES in roles:
        return roles - {Role.THIRD} | {Role.NEUTRAL}
    if is_head and (subject is Subject.UNKNOWN or Role.OWN not in roles):
        return roles - {Role.OWN} | {Role.OTHER}
    if Role.CLIENT in roles and not is_head:
        return roles - {Role.OWN}  # one of whom nothing is said to be who writes
    return roles


_Roles = Mapping[str, frozenset[Role]]


@lru_cache
def _roles(lexicon: Lexicon) -> tuple[_Roles, Mapping[str, tuple[TokenKind, tuple[()]]]]:
    found: defaultdict[str, frozenset[Role]] = defaultdict(frozenset)
    for role, words in _worded(lexicon):
        for word in words:
            found[word] = _with(found[word], role)
    for word, messages in lexicon.suggestions().items():
        for prefix, role in _SUGGESTED.items():
            # A student holds no degree yet, and 大學生物 is no student.
            is_student = word[-1] == "\u751f" and role is Role.DEGREE_LIKE
            if not is_student and any(message.startswith(prefix) for message in messages):
                found[word] = _with(found[word], role)
    for word in _beginning_with(lexicon.cues()["story-own"], found):
        found[word] = _with(found[word], Role.OWN)
    return dict(found), dict.fromkeys(found, (TokenKind.OPTION, ()))


@cache
def _with(roles: frozenset[Role], role: Role) -> frozenset[Role]:
    """One set for all words of the same roles, which are many."""
    return roles | {role}


def _beginning_with(own: Iterable[str], words: Mapping[str, frozenset[Role]]) -> list[str]:
    """Those that say "I" first and another thing then ("i earn"); "my wife" says another person."""
    firsts = tuple(word if word >= FIRST_IDEOGRAPH or word[-1] == "'" else f"{word} " for word in own)
    return [word for word, roles in words.items() if Role.OTHER not in roles and word.startswith(firsts)]


def _worded(lexicon: Lexicon) -> Iterable[tuple[Role, Iterable[str]]]:
    cues, units, hedges = lexicon.cues(), lexicon.units(), lexicon.hedges()
    yield from ((role, cues[f"story-{role}"]) for role in LISTED)
    yield from ((Role.TRADE, cues["story-title"]), (Role.TOWN, cues["story-town"]))
    yield from ((Role.OTHER, cues[name]) for name in ("other-person", "household"))
    yield from ((Role.HEDGE, hedges[name]) for name in _HEDGES)
    yield from (
        (Role.ALMOST, hedges["almost"]),
        (Role.SINCE, hedges["since"]),
        (Role.TO, cues["to"]),
        (Role.HEDGE, cues["half"]),
        (Role.NUMBER, lexicon.number_words()),
        (Role.SCALE, lexicon.scales()),
        (Role.AGE_UNIT, units["age"]),
        (Role.YEAR_UNIT, units["year"]),
        (Role.MONTH_UNIT, units["month"]),
        (Role.MONTH, lexicon.months()),
        (Role.CURRENCY, lexicon.currencies()),
        (Role.PLACE, lexicon.places()),
        (Role.TOWN, lexicon.place_hints()),
        (Role.TONGUE, lexicon.tongues()),
        (Role.TONGUE, lexicon.varieties()),
        (Role.POOR, cues["level"]),
    )
    for role, (question, options) in _SAID.items():
        yield from ((role, lexicon.words_of(f"option-{question}-{option}")) for option in options)
