"""What an ordinary applicant taps, reads and scrolls, in each language: `python -m bench.screens`.

Listed master's in technology, 34, eight years, listed employer, English and Chinese, an Indian passport. `/start`
counts as an action. A tap edits its message: what stood there counts once, lines and buttons that are new count. A
typed text brings a message of its own. Two Chinese characters are a word; folded text counts too. Heights are those of
the chat page at 390 x 844, quotations closed; 720 pixels are visible.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace
from playwright.async_api import Browser, async_playwright

from bench.phone import CHROMIUM, VISIBLE, Phone, count, labels, phone
from bot import app
from bot.records import Utterance
from bot.settings import Settings
from bot.speech import Speech
from bot.speech.widths import room_under, share, width
from conversations import PREFIX, Session, Tapped, Turn, Typed
from locales import LOCALES, catalogue

_DAY = date(2026, 11, 22)
_SETTINGS = Settings(_env_file=None)
_ENGINE = app.engine(replace(app.host(_SETTINGS), address="https://t.me/qmas_guide_bot"))
_SPEECH = Speech.of_the_lists()
# By question or screen: what is tapped, one after the other; typed after an apostrophe.
_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "notice": ("~begin",), "three-things": ("all",), "nationality": ("=IN",), "age": ("'34",), "degree": ("masters",),
    "achievement": ("neither",), "university": ("'University of Toronto",), "subject": ("technology",),
    "languages": ("+en", "+zh", "~done"), "graduate-years": ("5-or-more",), "decided": ("~more",),
    "employer": ("listed",), "employer-years": ("3-or-more",), "field": ("technology",), "field-years": ("3-or-more",),
    "international": ("none",), "income": ("under-1m",), "business": ("none",),
}  # fmt: skip
_SIX = ("listed-postgraduate-degree-stem", "two-languages", "english", "graduate-level-5-years")
_BY_CARD: Mapping[str, tuple[str, ...]] = {
    **_ANSWERS, "notice": ("~card",), "age-band": ("between",),
    "card": (*(f"~line.+{name}" for name in _SIX), "~check"),
}  # fmt: skip
_BESIDE = {"other schemes": "~schemes", "documents": "~papers", "reasons": "~reasons", "ways forward": "~ways"}


@dataclass
class Walk:
    """One applicant's chat: actions, words read, labels that a telephone would cut."""

    locale: str
    turn: Turn
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _ANSWERS)
    actions: int = 1  # /start
    words: float = 0
    notice: float = 0  # of these words, what stands before the first question
    cut: set[str] = field(default_factory=set)
    _above: Counter[str] = field(default_factory=Counter)  # what stands in the message that the next tap edits

    @property
    def said(self) -> Utterance:
        """The screen in words."""
        session = self.turn.session
        return _SPEECH.utter(self.turn.screen, self.locale, session.id[:PREFIX], session.revision)

    def read(self, *, is_edited: bool) -> None:
        """Read what is new on the screen."""
        said = self.said
        lines = Counter([*said.text.splitlines(), *labels(said)])
        self.words += sum(map(count, (lines - self._above if is_edited else lines).elements()))
        self._above = lines
        room = room_under(said.text)
        self.cut |= {each.label for row in said.rows for each in row if width(each.label) > share(room, len(row))}

    def act(self, act: str) -> None:
        """One tap or one text."""
        session = self.turn.session
        options = [each.option for row in self.turn.screen.buttons for each in row]
        if act.startswith("=") and act not in options:
            act = f"'{catalogue(self.locale).place(act[1:])}"
        reply = Typed(act[1:]) if act[0] == "'" else Tapped(session.id[:PREFIX], session.revision, act)
        self.turn = _ENGINE.resume(Session.from_json(session.to_json()), reply, _DAY)
        self.actions += 1
        self.read(is_edited=act[0] != "'")

    def until(self, *stops: str) -> "Walk":
        """On to one of these screens."""
        while (current := self.turn.session.current) not in stops:
            for act in self.answers[current]:
                self.act(act)
            if current == "university" and self.turn.session.choices:  # one name offered: the first
                self.act(self.turn.screen.buttons[0][0].option)
        return self


def begun(locale: str, answers: Mapping[str, tuple[str, ...]] = _ANSWERS) -> Walk:
    """At the notice, read."""
    walk = Walk(locale, _ENGINE.begin("bench-session", locale, _DAY), answers)
    walk.read(is_edited=False)
    walk.notice = walk.words
    return walk


def ticked(locale: str) -> Walk:
    """At the scorecard, six of twelve ticked or met."""
    walk = begun(locale, _BY_CARD).until("card")
    for name in _SIX:
        walk.act(f"~line.+{name}")
    return walk


async def _table(locale: str, held: Phone | None) -> Iterable[tuple[str, str]]:
    """The rows of one language: what is measured, and how much."""
    rows = [_notice(begun(locale)), *await _by_card(locale, held)]
    walk = begun(locale).until("decided", "result")
    rows.append(("full way to the threshold’s sentence: actions, words", _walked(walk)))
    if walk.turn.session.current == "decided":
        walk.act("~result")
    rows.append(await _screen("result at the threshold: words, screens, to the first row", walk.said, held))
    walk.act("~more")
    walk.until("result")
    rows.append(("full way, every question, to the result: actions, words", f"{walk.actions}, {walk.words:.0f}"))
    rows.append(await _screen("result: words, screens, to the first row", walk.said, held))
    for name, option in _BESIDE.items():
        walk.act(option)
        rows.append(await _screen(f"{name}: words, screens, to the first row", walk.said, held))
    rows.append(("labels cut", str(len(walk.cut))))
    return rows


async def _by_card(locale: str, held: Phone | None) -> list[tuple[str, str]]:
    """To six lines ticked or met, and to the sentence that the assessment says of them."""
    walk = ticked(locale)
    rows = [
        ("scorecard to six of twelve: actions, words", _walked(walk)),
        await _screen("scorecard: words, screens, to the first row", walk.said, held),
    ]
    walk.act("~check")
    walk.until("decided", "result")
    return [*rows, ("scorecard to the threshold’s sentence: actions, words", _walked(walk))]


def _walked(walk: Walk) -> str:
    return f"{walk.actions}, {walk.words:.0f} ({walk.words - walk.notice:.0f} without the notice)"


def _notice(walk: Walk) -> tuple[str, str]:
    said = walk.said
    is_open = said.text[: said.folds[0].offset] if said.folds else said.text
    buttons = count(" ".join(labels(said)))
    figures = f"{count(is_open) + buttons:.0f} open, {count(said.text) + buttons:.0f} in all"
    return "words before the first question", figures


async def _screen(name: str, said: Utterance, held: Phone | None) -> tuple[str, str]:
    words = f"{count(said.text):.0f} + {count(' '.join(labels(said))):.0f}"
    if held is None:
        return name, f"{words}, not drawn"
    whole, first_row = await held.heights(said)
    return name, f"{words}, {whole / VISIBLE:.2f}, {first_row / VISIBLE:.2f}"


async def _measured() -> Mapping[str, Iterable[tuple[str, str]]]:
    if CHROMIUM is None:
        return {locale: await _table(locale, None) for locale in LOCALES}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        return {locale: await _drawn(locale, browser) for locale in LOCALES}


async def _drawn(locale: str, browser: Browser) -> Iterable[tuple[str, str]]:
    async with phone(browser, locale) as held:
        return await _table(locale, held)


def main() -> None:
    """Print the table, a block a language."""
    for locale, rows in asyncio.run(_measured()).items():
        print(locale)
        for name, figures in rows:
            print(f"  {name:62} {figures}")


if __name__ == "__main__":
    main()
