"""A conversation as a caseworker reads it: what was done, what was said, in plain text of a screen or two."""

import itertools
import re
import textwrap
from collections.abc import Iterator, Sequence

from running import Applicant

WIDTH = 118
ENDS = {
    f"[{unsure}] [{why}] [{back}]": "[…]"
    for unsure, why, back in [
        ("Not sure", "Why?", "Back"),
        ("不確定", "為甚麼？", "返回"),
        ("Je ne sais pas", "Pourquoi ?", "Retour"),
    ]
}
PROGRESS = re.compile(r"(Part|Partie|第)\s?\d.* · |(At most|Encore|最多)")
MOST_LINES = 3  # of buttons
NOTICES = {"Hong Kong’s QMAS: could you apply?", "QMAS de Hong Kong : une demande possible ?"}  # how each begins
OPEN = 4  # lines of one that are not folded
LEGEND = """\
> what the applicant taps, in brackets, or types; → how it was read (how far it is). Then what is said, and the buttons.
[…] is “Not sure”, “Why?” and Back; (+ 3 lines): said before, or the rest of the notice."""


def plain(text: str) -> str:
    """Every space an ordinary one, so that a line can be compared by eye."""
    return re.sub(r"[\u00a0\u202f\u2009]", " ", text)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Criteria with the same mark in one line."""
    for mark, run in itertools.groupby(lines, lambda line: line[:2] if line[:2] in {"✗ ", "? ", "✓ "} else line):
        yield "  ".join(run) if len(mark) == 2 else mark


def _counted(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _width(text: str) -> int:
    """In characters: a Chinese one is as wide as two."""
    return WIDTH // 2 if any("\u4e00" <= character <= "\u9fff" for character in text) else WIDTH


class Transcript:
    """The turns in order; what was said before is named, not repeated."""

    def __init__(self, applicant: Applicant) -> None:
        self.applicant = applicant
        self.lines: list[str] = []
        self.acts = 0
        self._said: set[str] = set()

    def note(self, line: str) -> None:
        """Something that neither of the two did."""
        self.lines.append(line)

    def did(self, act: str) -> None:
        """An act of the applicant, and what came of it."""
        self.acts += 1
        self.lines.append(f"> {act}")
        for number in self.applicant.fresh:
            self._message(self.applicant.messages[number])
        self.lines += [f"  ({toast})" for toast in self.applicant.toasts]

    def _message(self, message: dict) -> None:
        said = plain(message.get("text", message.get("document", {}).get("file_name", "")))
        lines = list(_joined([line for line in said.splitlines() if line.strip()]))
        if lines and lines[0].startswith("✓ ") and self.lines[-1].startswith(">"):
            self.lines[-1] += f" → {lines.pop(0)[2:]}"
        if lines and PROGRESS.match(lines[0]) and self.lines[-1].startswith(">"):
            self.lines[-1] += f"   ({lines.pop(0)})"
        is_notice = lines[:1] != [] and lines[0] in NOTICES
        for line in [*lines[:OPEN], f"(+ {_counted(len(lines) - OPEN)})"] if is_notice else self._what_is_new(lines):
            self.lines += textwrap.wrap(line, _width(line), initial_indent="  ", subsequent_indent="    ")
        self._said |= set(lines)
        self._buttons(message.get("reply_markup", {}).get("inline_keyboard", []))

    def _what_is_new(self, lines: Sequence[str]) -> Iterator[str]:
        for is_known, run in itertools.groupby(lines, self._said.__contains__):
            group = list(run)
            is_long = sum(map(len, group)) > WIDTH or len(group) > 1
            yield from [f"(+ {_counted(len(group))})"] if is_known and is_long else group

    def _buttons(self, rows: Sequence[Sequence[dict]]) -> None:
        labels = " ".join(f"[{plain(button['text'])}]" for row in rows for button in row)
        for end, sign in ENDS.items():
            labels = labels.replace(end, sign)
        whole = labels.replace(" ", "\N{NO-BREAK SPACE}").replace("]\N{NO-BREAK SPACE}[", "] [")
        wrapped = textwrap.wrap(
            whole, _width(whole), initial_indent="  ", subsequent_indent="  ", break_long_words=False
        )
        shown = wrapped if len(wrapped) <= MOST_LINES else [wrapped[0], f"  (+ {len(wrapped) - 1} lines of buttons)"]
        self.lines += [plain(line) for line in shown]

    def text(self, title: str) -> str:
        """The whole of it."""
        return "\n".join([title, "", LEGEND, "", *self.lines, ""])
