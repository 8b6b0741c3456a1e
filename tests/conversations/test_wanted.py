"""Which questions are wanted is worked out once a turn, however many parts of it ask."""

import pytest
from builders import LONGEST, PLAIN, at, begin

from conversations.standing.view import View


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The question or screen open each time."""
    open_at: list[str] = []
    needed = View._needed  # noqa: SLF001 - where they are worked out

    def counted(view: View, questions: list) -> list:
        open_at.append(view.session.current)
        return needed(view, questions)

    monkeypatch.setattr(View, "_needed", counted)
    return open_at


@pytest.mark.parametrize("opening", ["~begin", "~card"])
def test_once_a_turn_of_an_interview(worked_out: list[str], opening: str) -> None:
    walk = begin().tap(opening)
    for _ in range(LONGEST):
        at_first = "~more" if "~more" in walk.options else "~result"
        words = at_first if walk.current == "decided" else PLAIN.get(walk.current, "~check")
        for act in [words] if words.startswith("'") else words.split():
            worked_out.clear()
            walk.answer(act)
            assert len(worked_out) <= 1, act
        if walk.current == "result":
            return
    raise AssertionError("the result never came")


@pytest.mark.parametrize("act", ["~result", "~status", "~review", "~ways", "~papers", "~back", "~why"])
def test_once_beside_the_question(worked_out: list[str], act: str) -> None:
    walk = at("income")
    worked_out.clear()
    walk.send(act)
    assert len(worked_out) <= 1
