"""Words around what is told: greetings and thanks, which leave an answer as it is, and what announces an addition."""

import re
from functools import lru_cache

from conversations.lexicon import Lexicon
from conversations.reading.folding import FIRST_IDEOGRAPH, fold

_LONGEST = 600  # what is longer is a story, and is read as it is
_SIGNS = r"[\s,.!;:。、]*"


def without_courtesy(text: str, lexicon: Lexicon) -> str:
    """The text without what is polite at its ends, as in "hi, 34"; as it is where there is none, or nothing else."""
    if len(text) > _LONGEST:
        return text
    folded = fold(text)
    before, behind = _around(lexicon, "courtesy")
    said = behind.sub("", before.sub("", folded))
    return said if said and said != folded else text


def added(text: str, lexicon: Lexicon) -> str:
    """What is told behind words that announce an addition, "I forgot: …" or 仲有; empty where none do."""
    folded = fold(text[: _LONGEST + 1])
    said = _around(lexicon, "addition")[0].sub("", folded)
    return said if said != folded and len(folded) <= _LONGEST else ""


@lru_cache
def _around(lexicon: Lexicon, kind: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = sorted(lexicon.cues()[kind], key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) for word in words if word < FIRST_IDEOGRAPH)
    close = "|".join(re.escape(word) for word in words if word >= FIRST_IDEOGRAPH)
    letter = rf"[^\W\d_{FIRST_IDEOGRAPH}-\U0010ffff]"
    return (
        re.compile(rf"^(?:(?:(?:{spaced})(?!{letter}|['-])|{close}){_SIGNS})+"),
        re.compile(rf"(?:{_SIGNS}(?:(?<!{letter})(?<!['-])(?:{spaced})|{close}))+{_SIGNS}$"),
    )
