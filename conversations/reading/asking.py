"""Asked back: what was not understood is named, beside the values that the words could mean."""

from collections.abc import Iterable, Sequence

from conversations.messages import Prompt
from conversations.reading.readings import Choice, Unclear
from conversations.reading.token_kinds import TokenKind
from conversations.reading.tokens import Token

_MOST_CHOICES = 5
_LONGEST_QUOTED = 60
_NOT_KNOWN = frozenset({TokenKind.WORD, TokenKind.OTHER})


def not_understood(words: str, choices: Iterable[Choice]) -> Unclear:
    """The words named and the values beside which they stand; nothing counts before one is chosen."""
    distinct = tuple({choice.text: choice for choice in choices}.values())[:_MOST_CHOICES]
    return Unclear(Prompt("ask-not-understood", {"words": words[:_LONGEST_QUOTED]}), distinct)


def unknown_words(text: str, tokens: Sequence[Token]) -> str:
    """What no list holds, as it stands in the folded text; words beside each other are one."""
    found: list[str] = []
    last_end = -1
    for token in tokens:
        if token.kind not in _NOT_KNOWN:
            continue
        if found and not text[last_end : token.start].strip():
            found[-1] += text[last_end : token.end]
        else:
            found.append(token.text)
        last_end = token.end
    return ", ".join(found)
