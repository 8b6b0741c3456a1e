"""Prompts to utterances: words, bold stretches, links, folds and buttons, within Telegram's lengths."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Self
from urllib.parse import quote, urlencode

from bot.records import Bold, Fold, InlineButton, TextLink, Utterance
from bot.speech.widths import FULL_ROW, fitted, room_under, shortened, width
from conversations import Arg, Button, Copied, Institution, Layout, Page, Place, Prompt, Screen, SentOn, Sum, Tongue
from locales import FALLBACKS, Catalogue, catalogue
from scoring import page_named, university_named

LONGEST_TEXT = 4096  # UTF-16 units, as Telegram counts
LONGEST_TOAST = 200  # the same
LONGEST_DATA = 64  # bytes
LONGEST_COPIED = 256  # UTF-16 units
_MOST_LABELS = 2_000
_FOLDED = (Layout.FOLD, Layout.FOLDED)
_SHARE = "https://t.me/share/url"  # Telegram asks there to whom

# Around a link inside words not yet sent: its address, its words. Of Unicode's private use, so in no catalogue.
_OPEN = "\ue000"
_LINK = re.compile("\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002")
_MARKS = dict.fromkeys(range(0xE000, 0xE003))

Names = Callable[[str], Mapping[str, str]]


class SpeechError(ValueError):
    """What was to be said does not fit Telegram; names the message, never its words."""


class Speech:
    """Says prompts in a locale. `names` finds a university's names by its id, by locale, `en` among them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._labels = dict[tuple[int, str], tuple[Prompt, str, int]]()  # of buttons, by which prompt it is

    def forget(self) -> None:
        """Keep nothing of what was said to anybody."""
        self._labels.clear()

    @classmethod
    def of_the_lists(cls) -> Self:
        """With the names of the universities listed."""
        return cls(lambda university: university_named(university).known_names)

    def text(self, prompt: Prompt, locale: str) -> str:
        """One prompt in words; a link's own words alone."""
        marked = self._marked(prompt, catalogue(locale))
        return _LINK.sub(r"\2", marked) if _OPEN in marked else marked

    def stretches(self, prompt: Prompt, locale: str) -> Iterator[tuple[str, str]]:
        """The same in stretches of words, each with the address that it leads to, or ''."""
        marked, place = self._marked(prompt, catalogue(locale)), 0
        for link in _LINK.finditer(marked):
            yield marked[place : link.start()], ""
            yield link[2], link[1]
            place = link.end()
        yield marked[place:], ""

    def _marked(self, prompt: Prompt, words: Catalogue) -> str:
        """One prompt in words, its links between marks."""
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
        said, words, labels = _Said(), catalogue(locale, say.variant), catalogue(locale)
        for prompt in say.prompts:
            said.add(prompt, self._marked(prompt, words))
        mark = f"{session_prefix}.{revision}."
        proposed = [[self._button(each, labels, mark, said) for each in row] for row in say.buttons]
        room = room_under(said.text)
        rows = tuple([fitting for row in proposed for fitting in fitted(row, room)])
        _check_length(said.text, LONGEST_TEXT, say.prompts[0])
        return Utterance(said.text, tuple(said.bold), rows, said.folds, tuple(said.links))

    def _button(self, button: Button, words: Catalogue, mark: str, said: "_Said") -> tuple[InlineButton, int]:
        """A button and how wide it is; words too long for one stand whole in the message."""
        label, wide = self._label(button.label, words)
        if wide > FULL_ROW:
            label = said.shorten(label)
            wide = width(label)
        match button.does:
            case Copied(text=text):
                copied = self.text(text, words.locale)
                _check_length(copied, LONGEST_COPIED, text)
                return InlineButton(label, style=button.style, copied=copied), wide
            case SentOn(address=address, text=text):
                fields = urlencode({"url": address, "text": self.text(text, words.locale)}, quote_via=quote)
                return InlineButton(label, style=button.style, url=f"{_SHARE}?{fields}"), wide
        data = mark + button.option
        if len(data.encode()) > LONGEST_DATA:
            raise SpeechError(f"the button {button.label.message} has data over {LONGEST_DATA} bytes: {button.option}")
        return InlineButton(label, data, button.style), wide

    def _label(self, prompt: Prompt, words: Catalogue) -> tuple[str, int]:
        if not prompt.args:
            return _fixed(words, prompt.message)
        place = id(prompt), words.locale
        kept = self._labels.get(place)
        if kept is None:
            label = self._marked(prompt, words)
            if len(self._labels) >= _MOST_LABELS:
                self._labels.clear()
            kept = self._labels[place] = prompt, label, width(label)  # held with it, its identity is nobody else's
        return kept[1:]

    def _argument(self, arg: Arg, words: Catalogue) -> str | int | Decimal:
        """An argument as a message takes it: numbers stay numbers, for the plural; all else in words."""
        match arg:
            case str():
                said: str | int | Decimal = arg.translate(_MARKS)  # what was typed becomes no link
            case Prompt():
                said = self._marked(arg, words)
            case int() | Decimal():
                said = arg
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
            case Page(id=page):
                said = _link(page, words)
            case _:
                said = words.listed([self._item(item, words) for item in arg])
        return said

    def _item(self, arg: Arg, words: Catalogue) -> str:
        said = self._argument(arg, words)
        return said if isinstance(said, str) else words.number(said)


class _Said:
    """What an utterance is said to be so far."""

    def __init__(self) -> None:
        self.text = ""
        self.bold: list[Bold] = []
        self.links: list[TextLink] = []
        self._folded: list[tuple[int, int]] = []  # from where to where, of each prompt
        self._before: Prompt | None = None
        self._shortened = 0

    def add(self, prompt: Prompt, marked: str) -> None:
        """One prompt more, its links between marks."""
        self.text += _gap(self._before, prompt)
        begin, is_folded = len(self.text), prompt.layout in _FOLDED
        start = utf16_length(self.text) if is_folded or prompt.strong else 0
        place = 0
        for link in _LINK.finditer(marked) if _OPEN in marked else ():
            self.text += marked[place : link.start()]
            self.links.append(TextLink(utf16_length(self.text), utf16_length(link[2]), link[1]))
            self.text += link[2]
            place = link.end()
        self.text += marked[place:]
        if prompt.strong:
            asked, _, _ = self.text[begin:].partition("\n")  # of several lines the first
            self.bold.append(Bold(start, utf16_length(asked)))
        if is_folded:
            is_more = prompt.layout is Layout.FOLDED and self._before is not None and self._before.layout in _FOLDED
            start = self._folded.pop()[0] if is_more else start
            self._folded.append((start, utf16_length(self.text)))
        self._before = prompt

    def shorten(self, label: str) -> str:
        """What a button shows of words that stand whole below, under the same number."""
        self._shortened += 1
        whole = f"{self._shortened}. {label}"
        self.text += f"\n{whole}"
        return shortened(whole)

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The stretches folded, those of neighbours as one."""
        return tuple(Fold(start, end - start) for start, end in self._folded)


def _link(name: str, words: Catalogue) -> str:
    """A page's name, as a link to it in the chat's language; where it is in another, that is said."""
    addresses = page_named(name).addresses
    locale = next(each for each in (words.locale, *FALLBACKS[words.locale]) if each in addresses)
    label = words.format(f"page-{name}")
    if locale != words.locale:
        label = words.format("page-elsewhere", {"page": label, "language": words.tongue(locale.replace("-", "_"))})
    return f"\ue000{addresses[locale].url}\ue001{label}\ue002"


@cache
def _fixed(words: Catalogue, message: str) -> tuple[str, int]:
    """What says the same every time, and its width."""
    label = words.format(message)
    return label, width(label)


def utf16_length(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _gap(before: Prompt | None, prompt: Prompt) -> str:
    if before is None:
        return ""
    if prompt.layout in _FOLDED:
        return "\n"
    is_listed = prompt.layout is Layout.LINE and before.layout in {Layout.HEADING, Layout.LINE}
    return "\n" if is_listed else "\n\n"


def _check_length(text: str, longest: int, prompt: Prompt) -> None:
    if (length := utf16_length(text)) > longest:
        raise SpeechError(f"{prompt.message} and what follows has {length} UTF-16 units, Telegram takes {longest}")
