"""A story cut into sentences and these into clauses, in its own words."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.reading.folding import FIRST_IDEOGRAPH, fold
from conversations.reading.story.roles import Mark, Role, Subject, marks

LONGEST = 1200  # what is longer is no message to type, and is read no further

_END = re.compile(
    r"[!?;\u3010\u3002\uff01\uff1f\uff1b\u2026\n\r\u2022\u00b7|\uff5c\u30fb\u25a0\u25aa\u25cf\u25c6\u2605\u2713]+|\.(?=\s|$|[\"')])|^\s*[-*\u2013\u2014]\s+",
    re.MULTILINE,
)
_PART = re.compile(r"[,\uff0c\u3001\uff0f]|\s(?:/|[-\u2013\u2014]{1,2})(?=\s)")
# A point within a short form ends nothing: "B.Sc. in", "Ph.D. from", "approx. 5".
_SHORT = re.compile(
    r"(?:^|[\s(,])(?:(?:\w\.)+\w*|\w{1,3}\.\w+|hons|dr|mr|mrs|ms|prof|st|approx|ca|incl|exp|yrs|inc|ltd)$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\. [A-Z]$")  # R. Mehta
# In brackets a number and more than one word: told apart from what stands before.
_BRACKETED = re.compile(r"[(\uff08](\s*[0-9]{1,2}\D?\s+\w[^()]*|[^()]*(?<![0-9])[0-9]{1,2}\s?\u5e74[^()]*)[)\uff09]")
_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")
_COLON = re.compile(r":\s|[\uff1a\u3011]")
_CHINESE = re.compile(rf"[{FIRST_IDEOGRAPH}-\U0010ffff]")
_COMMAS = ",\uff0c"
_LISTED = "\u3001"  # parts the things of a list, and no clauses
_DASHES = {"-", "\u2013", "\u2014"}
_OPENS, _CLOSES = "(\uff08[", ")\uff09]"


class Clause(Struct, frozen=True, dict=True):
    """A part of a sentence, in the applicant's words."""

    words: str
    lexicon: Lexicon
    subject: Subject = Subject.SELF
    joint: str = ","  # the sign that parts it from what stands before
    is_by_person: bool = False  # beside a clause that says who one is and no more: "nurse, 35", "27, American"

    @cached_property
    def folded(self) -> str:
        """As readers fold it."""
        return fold(self.words).replace("\u3011", ":")  # \u3010\u8a9e\u8a00\u3011 heads what follows

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Its words, and what each may be."""
        return marks(self.folded, self.lexicon, self.subject)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """All that its words may be."""
        return frozenset[Role]().union(*(mark.roles for mark in self.marks))

    def has(self, *roles: Role) -> bool:
        """Whether a word of it may be any of these."""
        return not self.roles.isdisjoint(roles)


class Sentence(Struct, frozen=True):
    """What stands between two full stops, or on a line."""

    clauses: tuple[Clause, ...]
    is_question: bool

    def about(self, subject: Subject) -> "Sentence":
        """The same as who is spoken of makes it."""
        return replace(self, clauses=tuple(replace(clause, subject=subject) for clause in self.clauses))


def sentences(text: str, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The sentences of a text with their clauses, cut at commas and the like; numbers stay whole."""
    found = []
    for words, is_question in _sentences(text[:LONGEST]):
        clauses = tuple(Clause(part, lexicon, joint=joint) for joint, part in _parts(words))
        if clauses:
            found.append(Sentence(clauses, is_question))
    return tuple(found)


def _sentences(text: str) -> Iterator[tuple[str, bool]]:
    start = 0
    for end in _END.finditer(text):
        if end[0].startswith(".") and _is_short(text, start, end.start()):
            continue
        if words := text[start : end.start()].strip():
            yield words, not {"?", "\uff1f"}.isdisjoint(end[0])
        start = end.end()
    if words := text[start:].strip():
        yield words, False


def _is_short(text: str, start: int, at: int) -> bool:
    return bool(_SHORT.search(text[start:at]) or _INITIAL.search(text[start : at + 3]))


def _parts(sentence: str) -> Iterator[tuple[str, str]]:
    """What stands between commas and the like, each with the sign before it: that of lists, a dash, or a comma."""
    start = 0
    depth = 0
    joint = ","
    for at, sign in enumerate(sentence):
        depth += (sign in _OPENS) - (sign in _CLOSES)
        part = _PART.match(sentence, at)
        if depth > 0 or part is None or _is_within_number(sentence, at):
            continue
        if words := sentence[start:at].strip():
            yield joint, words
        joint = _LISTED if sign == _LISTED else " -" if part[0].strip() in _DASHES else ","
        start = part.end()
    if words := sentence[start:].strip(" \t,\uff0c\u3001/"):
        yield joint, words


def _is_within_number(sentence: str, at: int) -> bool:
    """A comma between two digits is of the number."""
    return sentence[at] in _COMMAS and sentence[at - 1 : at].isdecimal() and sentence[at + 1 : at + 2].isdecimal()


def parts_told(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The whole, and what of it is told apart: "7 years including 3 at Airbus", "20 years (12 at JPMorgan)"."""
    apart = (one for part in _told_apart(lexicon).split(words) for one in _BRACKETED.split(part))
    parts = [part for one in apart if (part := one.strip(" ,\uff0c"))]
    if len(parts) < 2 or all(mark.is_number for mark in marks(fold(parts[0]), lexicon)):  # noqa: PLR2004 - two parts
        return tuple(parts) if len(parts) == 1 and not parts[0].isdecimal() else (words,)  # 9 of which at Maersk
    return tuple(parts)


def halves(words: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The ways to cut a clause in two at a word that joins."""
    for found in (*_COLON.finditer(words), *_joints(lexicon).finditer(words)):
        left, right = words[: found.start()].strip(), words[found.end() :].strip()
        if left and right:
            yield left, right


def halves_at_a_space(words: str) -> Iterator[tuple[str, str]]:
    """The same at a space, which in Chinese may stand for a comma."""
    for found in _SPACE.finditer(words):
        left, right = words[: found.start()], words[found.end() :]
        if _CHINESE.search(left[-1:] + right[:1]):
            yield left, right


def speaks_of_self(text: str, lexicon: Lexicon) -> bool:
    """Whether a text says "I" or "my"."""
    return any(clause.has(Role.OWN) for sentence in sentences(text, lexicon) for clause in sentence.clauses)


@lru_cache
def _joints(lexicon: Lexicon) -> re.Pattern[str]:
    return _words(lexicon.cues()["story-joint"])


@lru_cache
def _told_apart(lexicon: Lexicon) -> re.Pattern[str]:
    return _words(lexicon.cues()["story-part"])


def _words(words: Iterable[str]) -> re.Pattern[str]:
    every = sorted(words, key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) for word in every if word < FIRST_IDEOGRAPH)
    unspaced = "|".join(re.escape(word) for word in every if word >= FIRST_IDEOGRAPH)
    return re.compile(rf"(?:^|(?<=\s))(?:{spaced})(?=\s)|{unspaced}", re.IGNORECASE)
