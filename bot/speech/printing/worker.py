"""Makes sheets in a process of its own, one after the other; it ends with its input, which ends with the bot.

Where nothing is asked of it for some minutes it ends too. Started by its path: of the bot it imports nothing, so that
it stays small. It says one sign when it is ready. A request is its length and JSON, an answer a sign, a length and a
file or the class of an error; nothing is written to disk, and nothing is asked of a network.
"""

import json
import os
import signal
import struct
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import manimgx_fonts_cjk
import segno
import typst

TEMPLATES = Path(__file__).parent / "templates"
PICTURE, PAPER = "png", "pdf"
SHARPNESS = 112.0  # pixels an inch of a picture: with more it outgrows 120 KiB
READY = b"+"
IDLE_SECONDS = 300  # nobody keeps the letters in memory for longer: whoever comes next begins another worker
_LENGTH = struct.Struct(">I")
_ANSWER = struct.Struct(">?I")


class Maker:
    """Templates and fonts, read once."""

    def __init__(self) -> None:
        """Fonts of the machine are not used: a sheet looks the same everywhere."""
        folder = Path(manimgx_fonts_cjk.__file__).parent
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        self._compiler = typst.Compiler(root=TEMPLATES, font_paths=fonts, ignore_system_fonts=True)

    def make(self, template: str, given: str, form: str = "", sharpness: float = SHARPNESS) -> list[bytes]:
        """The pages: one of a picture or a paper, several where a paper is wanted as pictures."""
        form = form or (PAPER if template == "paper" else PICTURE)
        words = json.loads(given)
        if words.get("link"):
            words["code"] = _code(words["link"])
        made = self._compiler.compile(
            input=TEMPLATES / f"{template}.typ",
            format="pdf" if form == PAPER else "png",
            ppi=sharpness,
            sys_inputs={"given": json.dumps(words)},
            pdf_standards=["ua-1"] if form == PAPER else [],  # tags, title, languages, words for figures, or no file
        )
        return made if isinstance(made, list) else [made or b""]


def _code(link: str) -> dict[str, object]:
    """The address as a square code: how many modules across, and each as a shade of grey."""
    rows = segno.make_qr(link, error="m").matrix
    return {"across": len(rows), "shades": [0 if is_dark else 255 for row in rows for is_dark in row]}


def answer(maker: Maker, request: Mapping[str, Any]) -> tuple[bool, bytes]:
    """Whether it was made, and the file; else the class of the error alone: its words may quote what was given."""
    try:
        return True, maker.make(request["template"], request["given"])[0]
    except (typst.TypstError, RuntimeError, ValueError, OSError) as error:
        return False, type(error).__name__.encode()


def _awaited(requests: BinaryIO) -> bytes:
    """How long the next request is; where none comes, SIGALRM ends the worker."""
    if os.name == "posix":
        signal.alarm(IDLE_SECONDS)
    head = requests.read(_LENGTH.size)
    if os.name == "posix":
        signal.alarm(0)
    return head


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Until the input ends; whoever talks comes first."""
    if os.name == "posix":
        os.nice(5)
    maker = Maker()
    answers.write(READY)
    answers.flush()
    while len(head := _awaited(requests)) == _LENGTH.size:
        is_made, content = answer(maker, json.loads(requests.read(*_LENGTH.unpack(head))))
        answers.write(_ANSWER.pack(is_made, len(content)) + content)
        answers.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
