"""Languages by name: "français, anglais", "粵語同英文"; a level, a doubt or a word that is not known is asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from conversations.lexicon import Lexicon
from conversations.messages import Prompt, Tongue
from conversations.reading.asking import MOST_CHOICES, not_understood, unknown_words
from conversations.reading.folding import FIRST_IDEOGRAPH, fold
from conversations.reading.options import suggested
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread, settled
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, as_comma, kinds, scan
from conversations.values import Tongues

_KNOWN = named("household other_person unfinished level almost about gone and negation tongue variety filler")
_PASSED = frozenset(named("filler tongue variety"))
_APART = frozenset(named("and comma stop"))
_BETWEEN = frozenset("/;&+|()-")
_OF_OTHERS = named("household other_person")
_DENYING = named("gone negation unfinished almost")
_ASKED = (*_DENYING, *named("level about suggested"))


def read_tongues(text: str, lexicon: Lexicon) -> Reading:
    """The languages named, each once; a variety is none of its own, and stands for its language only beside it."""
    folded = fold(text)
    if codes := _settled(folded, lexicon):
        return Read(Tongues(codes))
    folded = _joined(lexicon).sub(lambda found: _apart(found, lexicon), folded)
    tests = suggested(lexicon, "tongue-")
    known = {**vocabulary(lexicon, _KNOWN, "tongues"), **dict.fromkeys(tests, (TokenKind.SUGGESTED, ()))}
    tokens = scan(folded, known)
    if any(token.kind in _OF_OTHERS for token in tokens):
        return misread("others")
    return _Found(folded, tuple(as_comma(token, _BETWEEN) for token in tokens), lexicon, tests).reading()


class _Found(Struct, frozen=True):
    """A text cut into tokens, and the languages that stand in it."""

    folded: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    tests: Mapping[str, Sequence[str]]

    def reading(self) -> Reading:
        clear = self._codes(part for part in self._parts if _is_clear(part))
        every, said = self._codes(self._parts), kinds(self.tokens)
        of_varieties = (self.lexicon.varieties()[one.text] for one in self.tokens if one.kind is TokenKind.VARIETY)
        if missing := next((code for code in of_varieties if code not in every), ""):
            return self._asked_for(missing, every)
        if every and all(_is_clear(part) for part in self._parts):
            return Read(Tongues(every))
        if not every:
            return misread("tongue")
        is_denied = any(kind in said for kind in _DENYING)
        if is_denied and len(every) == 1:
            return misread("tongue-level")
        # Of those told apart from what is denied none is: "French, not German".
        ways = [clear, *(() if is_denied else (every,)), *((code,) for code in (is_denied and clear) or every)]
        if any(kind in said for kind in _ASKED):
            return Unclear(Prompt("ask-working-level"), _choices(ways))
        words = unknown_words(self.folded, self.tokens) or self.folded
        return not_understood(words, _choices(ways), "ask-working-level-unknown")

    def _asked_for(self, missing: str, every: tuple[str, ...]) -> Reading:
        """A variety says nothing of the language itself, which counts alone."""
        words = next(token.text for token in self.tokens if token.kind is TokenKind.VARIETY)
        return Unclear(Prompt(f"ask-variety-{missing}", {"words": words}), _choices(((*every, missing), every)))

    @property
    def _parts(self) -> Iterator[tuple[Token, ...]]:
        """What stands between commas and the like."""
        part: list[Token] = []
        for token in self.tokens:
            if token.kind not in _APART:
                part.append(token)
            elif part:
                yield tuple(part)
                part = []
        if part:
            yield tuple(part)

    def _codes(self, parts: Iterable[tuple[Token, ...]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for part in parts for token in part for code in self._meant(token)))

    def _meant(self, token: Token) -> Sequence[str]:
        if token.kind is TokenKind.SUGGESTED:
            return self.tests[token.text]
        return (self.lexicon.tongues()[token.text],) if token.kind is TokenKind.TONGUE else ()


def _is_clear(part: Sequence[Token]) -> bool:
    return all(token.kind in _PASSED for token in part)


def _choices(ways: Iterable[tuple[str, ...]]) -> tuple[Choice, ...]:
    """Each way once, in whatever order its languages stand."""
    each = {frozenset(codes): codes for codes in reversed(tuple(ways)) if codes}
    found = tuple(reversed(each.values()))[:MOST_CHOICES]
    return tuple(
        Choice(Prompt("answer-tongues", {"tongues": tuple(Tongue(code) for code in codes)}), settled(Tongues(codes)))
        for codes in found
    )


def _settled(folded: str, lexicon: Lexicon) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(word.removeprefix("=") for word in folded.split() if word[0] == "="))
    is_settled = len(codes) == len(folded.split()) and set(codes) <= set(lexicon.tongues().values())
    return codes if is_settled else ()


@lru_cache
def _joined(lexicon: Lexicon) -> re.Pattern[str]:
    """Languages run together, as 中英法語 is: each of the first characters stands for one, the last may be left out."""
    short, endings = (lexicon.cues()[name] for name in ("short-tongue", "tongue-ending"))
    ending = "|".join(sorted(endings, key=lambda word: (-len(word), word)))
    return re.compile(f"([{''.join(sorted(short))}]{{2,}})({ending}|(?![{FIRST_IDEOGRAPH}-\U0010ffff]))")


def _apart(found: re.Match[str], lexicon: Lexicon) -> str:
    endings = (found[2], *sorted(lexicon.cues()["tongue-ending"]))
    names = (
        next((f"{first}{end}" for end in endings if f"{first}{end}" in lexicon.tongues()), "") for first in found[1]
    )
    return " ".join(name or first for name, first in zip(names, found[1], strict=True)) + " "
