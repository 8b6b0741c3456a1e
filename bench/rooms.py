"""How often a turn changes room, a module being a room: `python -m bench.rooms`.

Counted inside `conversations`, over the turns of a whole interview, with what was judged before kept as it is while the
bot runs: each time that the code under way, by a call or by coming back from one, is of another module of that package
than the one before.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from types import CodeType, FrameType

import conversations
from bench.turns import interview

_HOUSE = str(Path(conversations.__file__).parent)


class Walk:
    """Where the code under way is."""

    def __init__(self) -> None:
        self.at: CodeType | str = ""
        self.changes = 0
        self.entered: set[str] = set()

    def see(self, frame: FrameType | None, event: str, _arg: object) -> None:
        """As `sys.setprofile` tells."""
        if event not in {"call", "return"} or frame is None:
            return
        under_way = frame if event == "call" else frame.f_back
        room = under_way.f_code.co_filename if under_way else ""
        if room.startswith(_HOUSE) and room != self.at:
            self.changes += bool(self.at)
            self.at = room
            self.entered.add(room)


@contextmanager
def walked() -> Iterator[Walk]:
    """What is done meanwhile."""
    walk = Walk()
    sys.setprofile(walk.see)
    try:
        yield walk
    finally:
        sys.setprofile(None)


def walks() -> Iterator[Walk]:
    """That of each turn of an interview, what is judged known already."""
    for _ in interview():  # to warm up
        pass
    turns = interview()
    while True:
        with walked() as walk:
            is_done = next(turns, None) is None
        if is_done:
            return
        yield walk


def main() -> None:
    """Print changes of room and rooms entered, median and most of a turn."""
    changes, entered = zip(*((walk.changes, len(walk.entered)) for walk in walks()), strict=True)
    print(
        f"changes of room inside conversations: median {median(changes):.0f}, most {max(changes)}, "
        f"of {len(changes)} turns {sum(changes)}; rooms entered: median {median(entered):.0f}, most {max(entered)}"
    )


if __name__ == "__main__":
    main()
