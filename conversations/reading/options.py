"""Options in words: of a button, of every day, a yes or no; all else that stands beside them is asked back."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading.asking import MOST_CHOICES, not_understood, unknown_words
from conversations.reading.folding import fold
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread, settled
from conversations.reading.token_kinds import TokenKind, Vocabulary, named, vocabulary
from conversations.reading.tokens import Token, as_comma, kinds, pattern, scan
from conversations.values import Chosen

_KNOWN = named("household other_person unfinished almost about or_less gone under and negation yes filler")
_PASSED = named("filler comma stop and yes")
_BETWEEN = frozenset("/;&+|()")
# Beside one of these, what is named may not be so: the other options then come first.
_DENYING = named("household other_person unfinished almost or_less gone under negation")
# Why it is asked, where the reader knows it; the first of several is said.
_ASKED = {**dict.fromkeys(named("household other_person"), "ask-own"), TokenKind.UNFINISHED: "ask-unfinished"}
_ONE = pattern(
    "(filler | stop | comma)* (yes (comma | stop) (filler | stop | comma)*)? option filler*"
    " ((comma | stop | and) (filler | stop | comma | and)* option filler*)* (filler | stop | comma)*"
)
# The same said twice over, as 本科学历学士学位 is; a "no" is not, as 不是没有 shows.
_AGAIN = pattern(
    "(filler | stop | comma)* (yes (comma | stop) (filler | stop | comma)*)?"
    " option (filler | stop | comma | and | option)*"
)
_END = re.compile(r"[\s.!。,、]+$")


class Sayings(Struct, frozen=True):
    """How the options of a question are said: the words of each, and those that may mean several of them.

    `ask` asks among the latter; `answer` names the fillers; `no` is the option that says none of the others, `yes` are
    those that a bare yes leaves open. Where `is_counted`, one named twice is another; `is_private` quotes nothing.
    """

    names: Mapping[str, frozenset[str]]
    suggested: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ask: str = "ask-which-option"
    answer: str = "options"
    no: str = ""
    yes: Sequence[str] = ()
    is_yes_no: bool = False
    is_counted: bool = False
    is_private: bool = False


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
    return Unclear(Prompt("ask-which-option"), option_choices(found)) if found else misread("option")


def read_options(text: str, sayings: Sayings, lexicon: Lexicon) -> Reading:
    """The one option that all of the words name; asked where they name several, or hold anything else."""
    found = _Found(*_scanned(text, sayings, lexicon), sayings)
    return Read(Chosen(found.named[0])) if found.is_one else found.asked_back(is_yes=read_yes_no(text, lexicon) is True)


@cache
def suggested(lexicon: Lexicon, prefix: str, names: tuple[str, ...] = ()) -> Mapping[str, Sequence[str]]:
    """Words that may mean several of what the messages of this prefix name, by word; of `names` alone, where given."""
    known = tuple(f"{prefix}{name}" for name in names)
    found = {
        word: tuple(one.removeprefix(prefix) for one in messages if (one in known if known else one.startswith(prefix)))
        for word, messages in lexicon.suggestions().items()
    }
    return {word: each for word, each in found.items() if each}


class _Found(Struct, frozen=True):
    """A text cut into tokens, and what of the options stands in it."""

    folded: str
    tokens: tuple[Token, ...]
    sayings: Sayings

    @property
    def said(self) -> str:
        return kinds(self.tokens)

    @property
    def named(self) -> tuple[str, ...]:
        words = (token.text for token in self.tokens if token.kind is TokenKind.OPTION)
        options = self.sayings.names.items()
        return tuple(
            dict.fromkeys(one for word in words for one, known in options if word in known or word == f"={one}")
        )

    @property
    def suggested(self) -> tuple[str, ...]:
        words = (token.text for token in self.tokens if token.kind is TokenKind.SUGGESTED)
        return tuple(dict.fromkeys(option for word in words for option in self.sayings.suggested[word]))

    @property
    def is_one(self) -> bool:
        """Whether all of it names one option, and nothing else."""
        is_once = self.said.count(TokenKind.OPTION) == 1 or not self.sayings.is_counted
        is_answer = self.sayings.is_yes_no or self.sayings.no in self.named
        return len(self.named) == 1 and is_once and bool((_ONE if is_answer else _AGAIN).fullmatch(self.said))

    @property
    def _is_denied(self) -> bool:
        """Whether what is named may not be so."""
        is_none_of_others = self.sayings.no in self.named and len(self.named) > 1
        return is_none_of_others or any(kind in self.said for kind in _DENYING)

    def asked_back(self, *, is_yes: bool = False) -> Reading:
        """Asked among the options that the words could mean; no reading where they come near none."""
        meant = tuple(dict.fromkeys((*self.named, *self.suggested))) or (tuple(self.sayings.yes) if is_yes else ())
        is_doubted = self.sayings.is_yes_no and (self._is_denied or TokenKind.ABOUT in self.said)
        is_near = is_doubted or TokenKind.UNFINISHED in self.said
        if not meant and not is_near:
            return misread("yes-no" if self.sayings.is_yes_no else "option")
        words = "" if self.sayings.is_private else unknown_words(self.folded, self.tokens)
        why = next((why for kind, why in _ASKED.items() if kind in self.said), "" if words else self._ask)
        choices = option_choices(self._ordered(meant, is_yes=is_yes))[:MOST_CHOICES]
        return Unclear(Prompt(why), choices) if why else not_understood(words, choices)

    def _ordered(self, meant: tuple[str, ...], *, is_yes: bool) -> tuple[str, ...]:
        """What is meant, and where any doubt stands the others: these first where it is denied."""
        names = self.sayings.names
        if self._is_denied:
            denied = tuple(option for option in meant or names if option != self.sayings.no)
            return (*(option for option in names if option not in denied), *denied)
        is_sure = is_yes or set(self.said) <= {*_PASSED, TokenKind.OPTION, TokenKind.SUGGESTED}
        return meant if is_sure and len(meant) > 1 else tuple(dict.fromkeys((*meant, *names)))

    @property
    def _ask(self) -> str:
        return self.sayings.ask if TokenKind.SUGGESTED in self.said else "ask-which-option"


def option_choices(options: Iterable[str]) -> tuple[Choice, ...]:
    """Options to choose from."""
    return tuple(Choice(Prompt("choice-option", {"option": option}), settled(Chosen(option))) for option in options)


def _scanned(text: str, sayings: Sayings, lexicon: Lexicon) -> tuple[str, tuple[Token, ...]]:
    folded = fold(text)
    ours, every = _words(tuple(sayings.names.items()), tuple(sayings.suggested), sayings.answer, lexicon)
    known = vocabulary(lexicon, _KNOWN, sayings.answer)
    tokens = tuple(_of_ours(token, ours) for token in scan(folded, every))
    is_alone = sum(token.kind not in _PASSED for token in tokens) == 1
    return folded, tokens if is_alone else tuple(_denying(token, known) for token in tokens)


@lru_cache(maxsize=32)  # a question's words in a language: some thousand, of whichever questions are asked now
def _words(
    names: tuple[tuple[str, frozenset[str]], ...], suggested: tuple[str, ...], answer: str, lexicon: Lexicon
) -> tuple[Mapping[str, TokenKind], Vocabulary]:
    """The words of a question's options, and these with all others that may stand beside them."""
    words = {word for option, known in names for word in (*known, f"={option}")}
    ours = dict.fromkeys(suggested, TokenKind.SUGGESTED) | dict.fromkeys(words, TokenKind.OPTION)
    return ours, {**vocabulary(lexicon, _KNOWN, answer), **{word: (kind, ()) for word, kind in ours.items()}}


def _denying(token: Token, known: Vocabulary) -> Token:
    """Beside another word, one that may mean several and denies does that: 冇能力, where 冇 alone is asked."""
    is_denial = token.kind is TokenKind.SUGGESTED and known.get(token.text, (None,))[0] is TokenKind.NEGATION
    return replace(token, kind=TokenKind.NEGATION) if is_denial else token


def _of_ours(token: Token, ours: Mapping[str, TokenKind]) -> Token:
    """A number that is a word of the question, and a sign that stands between two options, as such."""
    if token.kind is TokenKind.NUMBER and token.text in ours:
        return Token(ours[token.text], token.text, token.start)
    return as_comma(token, _BETWEEN)


def _said(text: str) -> str:
    return _END.sub("", fold(text))
