"""Yes, no, not sure, and the words of a button typed out: equal or not read."""

import re
from collections.abc import Mapping

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading.folding import fold
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import LONGEST, scan
from conversations.values import Chosen, Several

_KNOWN = named("and")
_PASSED = frozenset(named("option and comma stop"))
_BETWEEN = frozenset("/;&+")
_END = re.compile(r"[\s.!。,、]+$")


def read_yes_no(text: str, lexicon: Lexicon) -> bool | None:
    """A clear yes or no, nothing beside it."""
    said = _said(text)
    if (said in lexicon.yes_words()) == (said in lexicon.no_words()):
        return None
    return said in lexicon.yes_words()


def is_unsure(text: str, lexicon: Lexicon) -> bool:
    """Whether the applicant says that they do not know."""
    return _said(text) in lexicon.cues()["unsure"]


def is_small_talk(text: str, lexicon: Lexicon) -> bool:
    """Whether it is a greeting or thanks and nothing else: no question is answered by it."""
    return _said(text) in lexicon.cues()["small-talk"]


def read_option(text: str, names: Mapping[str, frozenset[str]]) -> Reading:
    """The option whose words were typed; several where they share them. "=id" names an option by its id."""
    said = _said(text)
    found = [option for option, words in names.items() if said == f"={option}".casefold()]
    found = found or [option for option, words in names.items() if words & {said, fold(text)}]
    if len(found) == 1:
        return Read(Chosen(found[0]))
    if not found:
        return misread("option")
    choices = (Choice(Prompt("choice-option", {"option": option}), f"={option}") for option in found)
    return Unclear(Prompt("ask-which-option"), tuple(choices))


def read_several(text: str, names: Mapping[str, frozenset[str]], lexicon: Lexicon) -> Reading | None:
    """The options whose words stand in the text, in its order; None where it holds anything else."""
    option_by_words = {words: option for option, each in names.items() for words in each}
    options = dict.fromkeys(option_by_words, (TokenKind.OPTION, ()))
    tokens = scan(fold(text), {**vocabulary(lexicon, _KNOWN), **options}, LONGEST * len(names))
    found = tuple(dict.fromkeys(option_by_words[token.text] for token in tokens if token.kind is TokenKind.OPTION))
    is_known = all(token.kind in _PASSED or token.text in _BETWEEN for token in tokens)
    return Read(Several(found)) if found and is_known else None


def _said(text: str) -> str:
    return _END.sub("", fold(text))
