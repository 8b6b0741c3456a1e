"""Languages by name: "français, anglais", "粵語同英文"; one that is not known is never passed over."""

import re
from functools import lru_cache

from conversations.lexicon import Lexicon
from conversations.reading.folding import fold
from conversations.reading.readings import Read, Reading, misread
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import scan
from conversations.values import Tongues

_KNOWN = named("tongue and filler")
_PASSED = frozenset(named("and filler comma stop"))
_BETWEEN = frozenset("/;&+|()")


def read_tongues(text: str, lexicon: Lexicon) -> Reading:
    """The languages named, each once; no reading where any other word stands beside them."""
    folded = _joined(lexicon).sub(_apart, fold(text))
    tokens = scan(folded, vocabulary(lexicon, _KNOWN, "tongues"))
    tongues = [token.text for token in tokens if token.kind is TokenKind.TONGUE]
    is_known = all(
        token.kind in _PASSED or token.kind is TokenKind.TONGUE or token.text in _BETWEEN for token in tokens
    )
    codes = tuple(dict.fromkeys(lexicon.tongues()[tongue] for tongue in tongues))
    return Read(Tongues(codes)) if codes and is_known else misread("tongue")


@lru_cache
def _joined(lexicon: Lexicon) -> re.Pattern[str]:
    """Languages run together, as 中英法語 is: each of the first characters stands for one, with the last."""
    short, ending = (lexicon.cues()[name] for name in ("short-tongue", "tongue-ending"))
    return re.compile(f"([{''.join(short)}]{{2,}})([{''.join(ending)}])")


def _apart(found: re.Match[str]) -> str:
    return " ".join(first + found[2] for first in found[1])
