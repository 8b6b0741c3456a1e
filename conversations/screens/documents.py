"""The documents for what is claimed, by section; which of them the applicant has ticked as held."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.messages import Arg, Button, Prompt, Say
from conversations.screens.question import Rows, button, in_rows, way_back
from conversations.screens.result import criterion, stale
from conversations.screens.ways import once_answered
from conversations.session import Session
from conversations.standing.standing import Scene, Standing
from scoring import Checklist, Confidence, Document, Section, checklist

_GENERAL = frozenset({"everybody", "place", "dependants", "translation"})


@once_answered
def papers_screen(scene: Scene, session: Session, standing: Standing) -> Say:
    """The sections of the list of documents, a button each."""
    lists = _lists(scene, standing)
    if not lists:
        return Say((Prompt("verdict-no-visa"),), ((way_back(scene, session),),))
    prompts = [*stale(is_stale=_are_stale(scene, lists)), Prompt("papers-head", strong=True)]
    if any(each.confidence is Confidence.NOT_FOUND for each in lists):
        prompts.append(Prompt("papers-not-found"))
    checked = Prompt("papers-checked", {"date": min(each.checked_on for each in lists)})
    prompts += [Prompt("papers-translation"), Prompt("papers-claimed"), checked]
    found = _merged(lists)
    if held := _held(session, found):
        total = sum(len(section.documents) for section in found.values())
        prompts.append(Prompt("papers-held", {"held": held, "total": total}))
    buttons = [Button(section_name(name), f"~papers.{name}") for name in found]
    return Say(tuple(prompts), (*in_rows(buttons, 1), *_summary_row(session), (way_back(scene, session),)))


def papers_of_screen(scene: Scene, session: Session, standing: Standing, name: str) -> Say | None:
    """The documents of one section, numbered, a tick each; None where there is no such."""
    lists = _lists(scene, standing)
    section = _merged(lists).get(name)
    if section is None:
        return None
    ticks = () if session.true else _ticks(session, section)
    prompts = (
        *stale(is_stale=_are_stale(scene, lists)),
        Prompt("papers-section", {"section": section_name(name)}, strong=True),
        *(_line(number, document) for number, document in enumerate(section.documents, 1)),
        *([Prompt("papers-tick")] if ticks else []),
        Prompt("papers-not-found"),
    )
    return Say(prompts, (*in_rows(ticks, 4), (button("button-back", "~papers"),)))


def ticked(scene: Scene, session: Session, standing: Standing, wished: str) -> tuple[Session, str] | None:
    """The session with a document held (`+id`) or not (`-id`), and the document's section; None where there is none.

    Nothing is ticked while answers are only supposed.
    """
    sign, paper = wished[:1], wished[1:]
    found = (name for name, each in sections(scene, standing).items() if paper in [one.id for one in each.documents])
    section = next(found, None)
    if section is None or sign not in {"+", "-"} or session.true:
        return None
    others = tuple(each for each in session.papers if each != paper)
    return replace(session, papers=(*others, paper) if sign == "+" else others), section


def sections(scene: Scene, standing: Standing) -> Mapping[str, Section]:
    """The sections of all routes, each once; none for who needs no visa."""
    return _merged(_lists(scene, standing))


def _merged(lists: tuple[Checklist, ...]) -> Mapping[str, Section]:
    found: dict[str, Section] = {}
    for each in lists:
        for section in each.sections:
            found.setdefault(section.id, section)
    return found


def section_name(name: str) -> Prompt:
    """By the criterion, or what the section is for."""
    return Prompt(f"section-{name}") if name in _GENERAL else criterion(name)


def _lists(scene: Scene, standing: Standing) -> tuple[Checklist, ...]:
    """A list for each route; none for who needs no visa."""
    if "needs-a-visa" in standing.failed:
        return ()
    return tuple(checklist(standing.evidence, each, scene.on) for each in standing.assessments)


def _are_stale(scene: Scene, lists: tuple[Checklist, ...]) -> bool:
    return scene.is_stale or any(scene.on > each.recheck_by for each in lists)


def _held(session: Session, found: Mapping[str, Section]) -> int:
    return sum(document.id in session.papers for section in found.values() for document in section.documents)


def _summary_row(session: Session) -> Rows:
    return () if session.true else ((button("button-summary", "~summary"),),)  # forwarded, it would pass for true


def _ticks(session: Session, section: Section) -> tuple[Button, ...]:
    return tuple(
        _tick(str(number), document.id, is_held=document.id in session.papers)
        for number, document in enumerate(section.documents, 1)
    )


def _tick(number: str, paper: str, *, is_held: bool) -> Button:
    mark, sign = ("tick-on", "-") if is_held else ("tick-off", "+")
    return Button(Prompt(mark, {"name": number}), f"~have.{sign}{paper}")


def _line(number: int, document: Document) -> Prompt:
    message = "paper-line" if document.is_certain else "paper-line-perhaps"
    confidence = Prompt(f"confidence-{document.confidence.value}")
    args: Mapping[str, Arg] = {"number": number, "document": Prompt(f"paper-{document.id}"), "confidence": confidence}
    return Prompt(message, args)
