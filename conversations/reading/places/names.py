"""What a text names: each name with the places it may mean, what stands beside it, and what nothing explains."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.reading.places.near import near_places
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, scan

_LONGEST = 600
_MOST_NEAR = 3  # looking for names that are only like one takes time
_SURELY_ONE = 88  # of 100: several parts that together are so like one name are no list
_NAMES = named("place passport_kind place_hint")
_DENIES, _ELSEWHERE = TokenKind.NOT_PLACE, TokenKind.NOT_PASSPORT
_COMES_FROM = TokenKind.COMES_FROM
_KNOWN = (*_NAMES, _COMES_FROM, _DENIES, _ELSEWHERE, TokenKind.OTHER_PERSON, TokenKind.AND, TokenKind.FILLER)
_NOT_AT_HOME = (_ELSEWHERE, TokenKind.PASSPORT_KIND)
_KNOWN_AT_HOME = tuple(kind for kind in _KNOWN if kind not in _NOT_AT_HOME)
_INNER_HYPHEN = re.compile(r"(?<=\S)-(?=\S)")
_LISTS, _ENDS, _PASSED = frozenset("、;/|+"), frozenset(",()[]!。"), frozenset("-:.\"'")


class Joint(IntEnum):
    """What stands between two names; of several the last counts."""

    NOTHING = 0
    COMMA = 1
    LIST = 2
    AND = 3


class Name(Struct, frozen=True):
    """The places that one name may mean, and where it stands; `kind` is a word's where it is only like a name."""

    codes: tuple[str, ...]
    start: int
    end: int
    kind: TokenKind = TokenKind.PLACE
    is_elsewhere: bool = False  # where one was born, comes from or lives, or another person's
    is_denied: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is a name of one place and of nothing else."""
        return self.kind is TokenKind.PLACE and len(self.codes) == 1

    def within(self, other: "Name", *, is_next: bool) -> "Name":
        """Two names of one place as one, as clear as the clearer and as sure as the less sure."""
        codes = tuple(code for code in self.codes if code in other.codes)
        kind = other.kind if self.kind is TokenKind.PLACE else self.kind
        return replace(self, codes=codes, end=other.end if is_next else self.end, kind=kind)


class Said(Struct, frozen=True):
    """The names of a text, its tokens, and those that nothing explains."""

    names: tuple[Name, ...]
    tokens: tuple[Token, ...]
    unknown: tuple[Token, ...]

    def joint(self, one: Name, other: Name) -> Joint:
        """What joins two names."""
        return max((_joint(token) for token in self.tokens if one.end <= token.start < other.start), default=Joint(0))

    @property
    def is_of_others(self) -> bool:
        """Whether it speaks of where somebody else lives."""
        return any(token.kind is TokenKind.OTHER_PERSON for token in self.tokens)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it speaks of anything but the passport."""
        return any(token.kind is _ELSEWHERE for token in self.tokens)


def heard(folded: str, lexicon: Lexicon, excluded: frozenset[str], about: str) -> Said:
    """What a folded text names; `about` is whose words are passed over."""
    is_of_passport = about == "places"
    words = vocabulary(lexicon, _KNOWN if is_of_passport else _KNOWN_AT_HOME, about)
    tokens = scan(folded, words, _LONGEST)
    if any("-" in token.text and token.kind not in _KNOWN for token in tokens):  # "South-African", "Hong-Kong"
        tokens = scan(_INNER_HYPHEN.sub(" ", folded), words, _LONGEST)
    tokens = _joining([_known(token, is_of_passport=is_of_passport) for token in tokens])
    names: list[Name] = []
    unknown: list[Token] = []
    parts = tuple(_parts(tokens))
    for count, part in enumerate(parts):
        near = _near(folded, part, lexicon, excluded) if count < _MOST_NEAR else ()
        found = tuple(_found(part, lexicon))
        if names and {token.kind for token in part} in ({_ELSEWHERE}, {_DENIES}):
            names[-1] = _said_of(names[-1], part[0].kind)
            continue
        names += _with_near(found, part, near)
        unknown += _unexplained(part, found, is_like_a_name=bool(near) and not found)
    said = Said(tuple(names), tokens, tuple(unknown))
    return _as_one(said, folded, lexicon, excluded) if len(parts) > 1 or not names else said


def _as_one(said: Said, folded: str, lexicon: Lexicon, excluded: frozenset[str]) -> Said:
    """The same, or the one name that the whole of a text with words not known is like."""
    if not any(token.kind is TokenKind.WORD for token in said.tokens):
        return said
    near = near_places(folded.strip(" .!"), lexicon, excluded, _SURELY_ONE if said.names else 0)
    return Said((Name(near, 0, len(folded), TokenKind.WORD),), said.tokens, ()) if near else said


def _known(token: Token, *, is_of_passport: bool) -> Token:
    """The token; a number, and a sign that means nothing here, is a word like any other that no list holds.

    A passport that is another person's is elsewhere, as that of where one was born.
    """
    if is_of_passport and token.kind is TokenKind.OTHER_PERSON:
        return replace(token, kind=_ELSEWHERE)
    is_sign = token.text in _LISTS | _ENDS | _PASSED
    return token if token.kind in _KNOWN or is_sign else replace(token, kind=TokenKind.WORD)


def _joining(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens; an "and" that joins nothing is a word."""
    named_at = [at for at, token in enumerate(tokens) if token.kind in (*_NAMES, TokenKind.WORD)]
    first, last = min(named_at, default=0), max(named_at, default=0)
    return tuple(
        replace(token, kind=TokenKind.WORD)
        if token.kind is TokenKind.AND and (not first < at < last or _is_part(token, tokens[at - 1], tokens[at + 1]))
        else token
        for at, token in enumerate(tokens)
    )


def _is_part(token: Token, before: Token, after: Token) -> bool:
    """Whether it stands inside a word that no list holds: 和 in an unknown 共和國."""
    is_close = before.end == token.start and token.end == after.start
    return is_close and before.kind is after.kind is TokenKind.WORD


def _parts(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The tokens between signs and "and", without those passed over."""
    part: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.AND or token.text in _LISTS | _ENDS:
            yield from (tuple(part),) if part else ()
            part = []
        elif token.kind is not TokenKind.FILLER and token.text not in _PASSED:
            part.append(token)
    yield from (tuple(part),) if part else ()


def _found(part: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Name]:
    """The names of a part, with what the words beside each say of it."""
    listed = {
        TokenKind.PLACE: lexicon.places(),
        TokenKind.PASSPORT_KIND: lexicon.passport_kinds(),
        TokenKind.PLACE_HINT: lexicon.place_hints(),
    }
    for at, token in enumerate(part):
        if token.kind in listed:
            codes = tuple(sorted(listed[token.kind][token.text]))
            # Where one comes from points to a passport, and does not name it.
            is_from = at > 0 and part[at - 1].kind is _COMES_FROM and token.kind is TokenKind.PLACE
            name = Name(codes, token.start, token.end, TokenKind.PLACE_HINT if is_from else token.kind)
            is_denied = any(before.kind is _DENIES for before in part[:at]) or _is_behind(_DENIES, part, at)
            is_elsewhere = (at > 0 and part[at - 1].kind is _ELSEWHERE) or _is_behind(_ELSEWHERE, part, at)
            yield replace(name, is_denied=is_denied, is_elsewhere=is_elsewhere)


def _is_behind(kind: TokenKind, part: tuple[Token, ...], at: int) -> bool:
    """Whether such a word stands behind this name and is of it: "Canada born", but not "Canadian born in France"."""
    if at + 1 == len(part) or part[at + 1].kind is not kind:
        return False
    return at + 2 == len(part) or part[at + 2].kind not in (*_NAMES, TokenKind.WORD)


def _said_of(name: Name, kind: TokenKind) -> Name:
    """The name with what a part of its own says of it: "Cuba (former)"."""
    return replace(name, is_denied=True) if kind is _DENIES else replace(name, is_elsewhere=True)


def _unexplained(part: tuple[Token, ...], found: tuple[Name, ...], *, is_like_a_name: bool) -> Iterator[Token]:
    """The words that no list holds, and those that deny nothing."""
    for token in part:
        is_idle = token.kind is _DENIES and not any(name.is_denied for name in found)
        if is_idle or (token.kind is TokenKind.WORD and not is_like_a_name):
            yield replace(token, kind=TokenKind.WORD)


def _near(folded: str, part: tuple[Token, ...], lexicon: Lexicon, excluded: frozenset[str]) -> tuple[str, ...]:
    """The places whose names are like a part with words not known; of what one is not, no name is looked for."""
    kinds = {token.kind for token in part}
    if TokenKind.WORD not in kinds or kinds & {_DENIES, _ELSEWHERE}:
        return ()
    return near_places(folded[part[0].start : part[-1].end], lexicon, excluded)


def _with_near(found: tuple[Name, ...], part: tuple[Token, ...], near: tuple[str, ...]) -> tuple[Name, ...]:
    """The names; beside one name, or instead of none, the places that the whole part is like."""
    if not near or len(found) > 1:
        return found
    codes = tuple(dict.fromkeys((*near, *(code for name in found for code in name.codes))))
    return (Name(codes, part[0].start, part[-1].end, TokenKind.WORD),)


def _joint(token: Token) -> Joint:
    if token.kind is TokenKind.AND:
        return Joint.AND
    if token.text in _LISTS:
        return Joint.LIST
    return Joint.COMMA if token.text == "," else Joint.NOTHING
