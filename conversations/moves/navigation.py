"""Words typed to move: those of a button in sight, then those that name a screen or a step wherever one is."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product

from conversations.lexicon import Lexicon
from conversations.messages import Arg, Button, Prompt, Screen
from conversations.moves.buttons import MOVES, move_of
from conversations.reading import Read, fold, read_option
from conversations.reading.token_kinds import TokenKind, Vocabulary, named, vocabulary
from conversations.reading.tokens import scan
from conversations.standing.view import View

_KNOWN, _PASSED = named("and yes filler"), named("and yes filler comma stop")
_SIGNS = frozenset("?/;&:")


def is_navigation(option: str, lexicon: Lexicon) -> bool:
    """Whether words lead to it from anywhere: it changes no answer and asks before it erases."""
    return option in _options(lexicon)


def is_language(option: str) -> bool:
    """Whether it is the name of a language, which may be an answer as well."""
    return option.startswith("~lang.")


def options_in_sight(text: str, screen: Screen, lexicon: Lexicon) -> tuple[str, ...]:
    """The buttons of a screen that say just this, in any language; answers are their question's to read."""
    buttons = (one for row in screen.buttons for one in row if one.option.startswith("~"))
    said = (one.option for one in buttons if _says(one, text, lexicon))
    return tuple(dict.fromkeys(said))


def options_named(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a text names that holds nothing else but words passed over; several where it may mean either.

    Who names two languages wants neither to be the chat's.
    """
    meant = _meant(lexicon)
    found: list[frozenset[str]] = []
    for token in scan(fold(text), _words(lexicon)):
        if token.kind is TokenKind.OPTION:
            found.append(meant[token.text])
        elif token.kind not in _PASSED and token.text not in _SIGNS:
            return ()
    agreed = frozenset.intersection(*found) if found else frozenset()
    wanted = agreed or frozenset[str]().union(*found)
    if not agreed and all(map(is_language, wanted)):
        return ()
    return tuple(option for option in _options(lexicon) if option in wanted)


def leading(view: View, options: tuple[str, ...]) -> tuple[str, ...]:
    """Where the guards of these let one go from here, each place once."""
    return tuple(dict.fromkeys(found for one in options if (found := _leading(view, one))))


def label(option: str) -> Prompt:
    """What a button for it says."""
    name, _, argument = option.partition(".")
    return Prompt(MOVES[name].labels[0] + argument)


def offered(options: tuple[str, ...]) -> tuple[tuple[Button, ...], ...]:
    """A button for each, to choose from."""
    return tuple((Button(label(option), option),) for option in options)


def _leading(view: View, option: str) -> str:
    """The option, what stands for it where it may not stand, or its place where one is there already."""
    if option == f"~{view.session.current}":
        return "~place"
    move = move_of(option)
    if move is None:
        return ""
    return option if move.where(view) else move.otherwise and _leading(view, move.otherwise)


def _says(button: Button, text: str, lexicon: Lexicon) -> bool:
    return isinstance(read_option(text, {button.option: _label_words(button.label, lexicon)}), Read)


def _label_words(of: Prompt, lexicon: Lexicon) -> frozenset[str]:
    """None where it names an answer: words are kept in memory, and answers must not be."""
    args = [_arg_words(value, lexicon) for value in of.args.values()]
    filled: Iterable[dict[str, str | int]] = (dict(zip(of.args, each, strict=True)) for each in product(*args))
    return frozenset[str]().union(*(lexicon.words_of(of.message, **each) for each in filled))


def _arg_words(value: Arg, lexicon: Lexicon) -> frozenset[str | int]:
    if isinstance(value, Prompt) and not value.args:
        return frozenset[str | int](lexicon.words_of(value.message))
    if isinstance(value, str):
        return frozenset[str | int]({value} if value.isdecimal() else ())  # a year is told by its digits
    return frozenset[str | int]({value} if isinstance(value, int) else ())


@lru_cache
def _options(lexicon: Lexicon) -> tuple[str, ...]:
    """All that words lead to, in the order of the rows."""
    fixed = (move.option for move in MOVES.values() if move.labels and not move.labels[0].endswith("-"))
    return tuple(dict.fromkeys((*fixed, *(f"~{name}" for name in lexicon.navigation()))))


@lru_cache
def _meant(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Each word with the options it may mean."""
    found: dict[str, set[str]] = {}
    for option in _options(lexicon):
        for word in _words_for(option, lexicon):
            found.setdefault(word, set()).add(option)
    return {word: frozenset(options) for word, options in found.items()}


def _words_for(option: str, lexicon: Lexicon) -> frozenset[str]:
    name, _, argument = option.partition(".")
    labels = (lexicon.words_of(one + argument) for one in MOVES[name].labels)
    return frozenset().union(lexicon.navigation().get(option[1:], ()), *labels)


@lru_cache
def _words(lexicon: Lexicon) -> Vocabulary:
    known = vocabulary(lexicon, _KNOWN, "navigation")
    return {**known, **dict.fromkeys(_meant(lexicon), (TokenKind.OPTION, ()))}
