"""What stands beside the question and keeps its place: told before it, or on a screen of its own."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

from conversations import closing, former, forward, pair, screens
from conversations.explaining import explained
from conversations.prompt import Prompt, Say
from conversations.scene import Scene, Standing
from conversations.session import Session
from conversations.supposing import what_if_screen

Beside: TypeAlias = Callable[[Scene, Session, Standing], Say]
OneOf: TypeAlias = Callable[[Scene, Session, Standing, str], Say | None]


def _why(scene: Scene, session: Session, _standing: Standing) -> Say:
    return Say(explained(scene, scene.interview.by_id.get(session.current), is_general=False))


def _help(scene: Scene, session: Session, _standing: Standing) -> Say:
    return Say(explained(scene, scene.interview.by_id.get(session.current), is_general=True))


def _privacy(scene: Scene, _session: Session, _standing: Standing) -> Say:
    return Say((*screens.notice(scene), Prompt("privacy-more")))


def _status(scene: Scene, session: Session, standing: Standing) -> Say:
    """Progress, the rules' date and the day of erasure; no answer is named."""
    answered = len(screens.answered(scene, session, standing))
    counts = {**screens.progress(scene, session, standing), "answered": answered}
    head = (Prompt("status-head", counts), closing.so_far(standing)) if answered else (Prompt("status-none"),)
    erased = scene.on + timedelta(days=scene.host.retention_days)
    dates = (Prompt("status-rules", {"date": scene.checked_on}), Prompt("status-erased", {"date": erased}))
    return Say((*head, *dates))


def _language(_scene: Scene, session: Session, _standing: Standing) -> Say:
    return screens.language_screen(session)


def _result(scene: Scene, session: Session, standing: Standing) -> Say:
    return closing.result_screen(scene, session, standing, is_open=session.current != "result")


def _notes(scene: Scene, session: Session, _standing: Standing) -> Say:
    return closing.notes_screen(scene, session)


def _asked_first(name: str) -> Beside:
    def ask(_scene: Scene, _session: Session, _standing: Standing) -> Say:
        sure = screens.button(f"button-{name}-yes", f"~{name}-yes")
        stay = screens.button("button-stay", "~place")
        return Say((Prompt(f"{name}-ask", strong=True),), ((sure,), (stay,)))

    return ask


# Told before the question, which is asked again below.
BEFORE: dict[str, Beside] = {"why": _why, "help": _help, "privacy": _privacy, "status": _status}
# Screens with a keyboard of their own, the way back on it.
INSTEAD: dict[str, Beside] = {
    "language": _language,
    "review": screens.review_screen,
    "result": _result,
    "notes": _notes,
    "reasons": forward.reasons_screen,
    "ways": forward.ways_screen,
    "years": forward.years_screen,
    "papers": forward.papers_screen,
    "schemes": forward.schemes_screen,
    "whatif": what_if_screen,
    "second": pair.second_screen,
    "both": pair.both_screen,
    "second-drop": pair.drop_screen,
    "restart": _asked_first("restart"),
    "forget": _asked_first("forget"),
}
# One thing of such a screen, named after the option's dot; None where there is no such thing.
ONE_OF: dict[str, OneOf] = {
    "reason": forward.reason_screen,
    "papers": forward.papers_of_screen,
    "former": former.factor_screen,
}
