"""What to tell, by message name: no words here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Place:
    """A country or place, ISO 3166-1 alpha-2."""

    code: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language, ISO 639."""

    code: str


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money in a currency (ISO 4217)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Institution:
    """A university of the list, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """An official page to go to, by its id."""

    id: str


class Layout(Enum):
    """What a prompt is among others: the lines of a list follow one another, and its heading, without a blank line.

    What is folded, several together, stands in one quotation that shows its beginning until it is tapped; one begins
    anew with `FOLD`.
    """

    PARAGRAPH = auto()
    HEADING = auto()
    LINE = auto()
    FOLD = auto()
    FOLDED = auto()


@dataclass(frozen=True, slots=True)
class Prompt:
    """One message to be said, with what it speaks of; `strong` marks the line that asks."""

    message: str
    args: Mapping[str, "Arg"] = field(default_factory=dict)
    strong: bool = False
    layout: Layout = Layout.PARAGRAPH


Arg: TypeAlias = "str | int | Decimal | date | Place | Tongue | Sum | Institution | Page | Prompt | tuple[Arg, ...]"


@dataclass(frozen=True, slots=True)
class Copied:
    """What a button puts where it can be pasted from: 256 UTF-16 units at most."""

    text: Prompt


@dataclass(frozen=True, slots=True)
class SentOn:
    """What a button offers to another chat of the applicant's choice: an address, and words below it."""

    address: str
    text: Prompt


Style: TypeAlias = Literal["", "primary", "danger"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button: its words, and the option a tap on it sends (ASCII, 48 bytes at most), or what it does by itself.

    `primary` colours the next step, one on a screen; `danger` what erases.
    """

    label: Prompt
    option: str = ""
    style: Style = ""
    does: Copied | SentOn | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """One utterance to be: paragraphs and rows of buttons; `asks`: what is open stands on it, not only beside it.

    `variant` names whom its prompts speak of, where that is not who reads them.
    `holds_words`: of the applicant's own, which no log keeps.
    """

    prompts: tuple[Prompt, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    asks: bool = False
    variant: Literal["", "second"] = ""
    holds_words: bool = False


Part: TypeAlias = "Prompt | str | int | tuple[Part, ...] | Mapping[str, Part]"


@dataclass(frozen=True, slots=True)
class Handout:
    """What is given to keep beside the screen: what a template puts on a sheet, a page a locale.

    `plain` says the same as text, by locale too, where no sheet can be made; `caption` stands under it in the chat.
    `link` leads to the bot.
    """

    template: Literal["card", "chart", "paper"]
    pages: Mapping[str, Mapping[str, Part]]
    plain: Mapping[str, tuple[Prompt, ...]]
    caption: Prompt
    link: str = ""
    is_dark: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was judged, by which rules, with what outcome, for programs: a file as it is, every answer in it."""

    text: str
    caption: Prompt
