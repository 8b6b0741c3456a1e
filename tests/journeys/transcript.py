"""A conversation as a caseworker reads it: what was done, what was said, in plain text of a screen or two."""

import re
import textwrap
from collections.abc import Sequence

from running import Applicant

WIDTH = 118
ENDS = {
    f"[{unsure}] [{why}] [{back}]": "[…]"
    for unsure, why, back in [
        ("Not sure", "Why do you ask?", "Back"),
        ("不確定", "為甚麼問這個？", "返回"),
        ("Je ne sais pas", "Pourquoi cette question ?", "Retour"),
    ]
}
LEGEND = """\
> what the applicant taps, in brackets, or types; → how it was read. Then what the bot says, and its buttons.
[…] is “Not sure”, “Why do you ask?” and Back; (+ 3 lines) were said before or are the rest of the notice."""


def plain(text: str) -> str:
    """Every space an ordinary one, so that a line can be compared by eye."""
    return re.sub(r"[\u00a0\u202f\u2009]", " ", text)


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
        lines = [line for line in said.splitlines() if line.strip()]
        if lines and lines[0].startswith("✓ ") and self.lines[-1].startswith(">"):
            self.lines[-1] += f" → {lines.pop(0)[2:]}"
        for line in self._without_the_known(lines):
            self.lines += textwrap.wrap(line, WIDTH, initial_indent="  ", subsequent_indent="    ")
        self._buttons(message.get("reply_markup", {}).get("inline_keyboard", []))

    def _without_the_known(self, lines: Sequence[str]) -> list[str]:
        """The lines; of a long message only the first, where the rest was said before or is the notice's."""
        is_notice = lines[:1] == ["QMAS Guide"]
        rest = lines[2:] if is_notice else lines[1:]
        is_known = len(rest) > 4 and set(rest) <= self._said
        self._said |= set(lines)
        if is_notice or is_known:
            return [*lines[: len(lines) - len(rest)], f"(+ {len(rest)} lines)"]
        return list(lines)

    def _buttons(self, rows: Sequence[Sequence[dict]]) -> None:
        labels = " ".join(f"[{plain(button['text'])}]" for row in rows for button in row)
        for end, sign in ENDS.items():
            labels = labels.replace(end, sign)
        whole = labels.replace(" ", "\N{NO-BREAK SPACE}").replace("]\N{NO-BREAK SPACE}[", "] [")
        wrapped = textwrap.wrap(whole, WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
        self.lines += [plain(line) for line in wrapped]

    def text(self, title: str) -> str:
        """The whole of it."""
        return "\n".join([title, "", LEGEND, "", *self.lines, ""])
