"""Prompts to utterances: words, bold stretches and buttons, within Telegram's lengths."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from bot.records import Bold, Utterance
from conversations import Arg, Button, Institution, Layout, Place, Prompt, Screen, Sum, Tongue
from locales import Catalogue, catalogue

LONGEST_TEXT = 4096  # UTF-16 units, as Telegram counts
LONGEST_TOAST = 200  # the same
LONGEST_DATA = 64  # bytes

Names = Callable[[str], Mapping[str, str]]


class SpeechError(ValueError):
    """What was to be said does not fit Telegram; names the message, never its words."""


class Speech:
    """Says prompts in a locale. `names` finds a university's names by its id, by locale, `en` among them."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def text(self, prompt: Prompt, locale: str) -> str:
        """One prompt in words."""
        words = catalogue(locale)
        if not prompt.args:
            return words.format(prompt.message)
        return words.format(prompt.message, {name: self._argument(arg, words) for name, arg in prompt.args.items()})

    def toast(self, prompt: Prompt, locale: str) -> str:
        """One prompt as a toast. Raises SpeechError."""
        words = self.text(prompt, locale)
        _check_length(words, LONGEST_TOAST, prompt)
        return words

    def utter(self, say: Screen, locale: str, session_prefix: str, revision: int) -> Utterance:
        """An utterance; a button's data is `<session prefix>.<revision>.<option>`. Raises SpeechError."""
        if not say.prompts:
            raise SpeechError("an utterance needs a prompt")
        text, bold = "", []
        before: Prompt | None = None
        for prompt in say.prompts:
            text += _gap(before, prompt)
            words = self.text(prompt, locale)
            if prompt.strong:
                bold.append(Bold(utf16_length(text), utf16_length(words)))
            text += words
            before = prompt
        _check_length(text, LONGEST_TEXT, say.prompts[0])
        mark = f"{session_prefix}.{revision}."
        rows = tuple(tuple(self._button(button, locale, mark) for button in row) for row in say.buttons)
        return Utterance(text, tuple(bold), rows)

    def _button(self, button: Button, locale: str, mark: str) -> tuple[str, str]:
        data = mark + button.option
        if len(data.encode()) > LONGEST_DATA:
            raise SpeechError(f"the button {button.label.message} has data over {LONGEST_DATA} bytes: {button.option}")
        return self.text(button.label, locale), data

    def _argument(self, arg: Arg, words: Catalogue) -> str | int | Decimal:
        """An argument as a message takes it: numbers stay numbers, for the plural; all else in words."""
        match arg:
            case str() | int() | Decimal():
                said: str | int | Decimal = arg
            case date():
                said = words.date(arg)
            case Place(code=code):
                said = words.place(code)
            case Tongue(code=code):
                said = words.tongue(code)
            case Sum(amount=amount, currency=currency):
                said = words.money(amount, currency)
            case Institution(id=university):
                names = self._names(university)
                said = names.get(words.locale, names["en"])
            case Prompt():
                said = self.text(arg, words.locale)
            case _:
                said = words.listed([self._item(item, words) for item in arg])
        return said

    def _item(self, arg: Arg, words: Catalogue) -> str:
        said = self._argument(arg, words)
        return said if isinstance(said, str) else words.number(said)


def utf16_length(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _gap(before: Prompt | None, prompt: Prompt) -> str:
    if before is None:
        return ""
    is_listed = prompt.layout is Layout.LINE and before.layout is not Layout.PARAGRAPH
    return "\n" if is_listed else "\n\n"


def _check_length(text: str, longest: int, prompt: Prompt) -> None:
    if (length := utf16_length(text)) > longest:
        raise SpeechError(f"{prompt.message} and what follows has {length} UTF-16 units, Telegram takes {longest}")
