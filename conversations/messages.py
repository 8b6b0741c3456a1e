"""What to tell, by message name: no words here."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Literal, TypeAlias

from msgspec import Struct, field


class Place(Struct, frozen=True):
    """A country or place, ISO 3166-1 alpha-2."""

    code: str


class Tongue(Struct, frozen=True):
    """A language, ISO 639."""

    code: str


class Sum(Struct, frozen=True):
    """An amount of money in a currency (ISO 4217)."""

    amount: Decimal
    currency: str


class Institution(Struct, frozen=True):
    """A university of the list, by its id."""

    id: str


class Page(Struct, frozen=True):
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


class Prompt(Struct, frozen=True):
    """One message to be said, with what it speaks of; `strong` marks the line that asks."""

    message: str
    args: Mapping[str, "Arg"] = field(default_factory=dict)
    strong: bool = False
    layout: Layout = Layout.PARAGRAPH


Arg: TypeAlias = "str | int | Decimal | date | Place | Tongue | Sum | Institution | Page | Prompt | tuple[Arg, ...]"


class Copied(Struct, frozen=True):
    """What a button puts where it can be pasted from: 256 UTF-16 units at most."""

    text: Prompt


class SentOn(Struct, frozen=True):
    """What a button offers to another chat of the applicant's choice: an address, and words below it."""

    address: str
    text: Prompt


Style: TypeAlias = Literal["", "primary", "danger"]


class Button(Struct, frozen=True):
    """A button: its words, and the option a tap on it sends (ASCII, 48 bytes at most), or what it does by itself.

    `primary` colours the next step, one on a screen; `danger` what erases.
    """

    label: Prompt
    option: str = ""
    style: Style = ""
    does: Copied | SentOn | None = None


class Screen(Struct, frozen=True):
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


class Handout(Struct, frozen=True):
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


class Receipt(Struct, frozen=True):
    """What was judged, by which rules, with what outcome, for programs: a file as it is, every answer in it."""

    text: str
    caption: Prompt
