"""The documents for what is claimed, by section; which of them the applicant has ticked as held."""

from collections.abc import Mapping
from dataclasses import replace

from conversations.messages import Arg, Button, Prompt, Screen
from conversations.screens.question import Rows, button, in_rows, way_back
from conversations.screens.result import criterion, stale
from conversations.screens.ways import once_answered
from conversations.session import Session
from conversations.standing.standing import Standing, TurnContext
from scoring import Checklist, Confidence, Document, Section, checklist

_GENERAL = frozenset({"everybody", "place", "dependants", "translation"})


@once_answered
def papers_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The sections of the list of documents, a button each."""
    lists = _lists(context, standing)
    if not lists:
        return Screen((Prompt("verdict-no-visa"),), ((way_back(context, session),),))
    prompts = [*stale(is_stale=_are_stale(context, lists)), Prompt("papers-head", strong=True)]
    if any(each.confidence is Confidence.NOT_FOUND for each in lists):
        prompts.append(Prompt("papers-not-found"))
    checked = Prompt("papers-checked", {"date": min(each.checked_on for each in lists)})
    prompts += [Prompt("papers-translation"), Prompt("papers-claimed"), checked]
    found = _merged(lists)
    if held := _held(session, found):
        total = sum(len(section.documents) for section in found.values())
        prompts.append(Prompt("papers-held", {"held": held, "total": total}))
    buttons = [Button(section_name(name), f"~papers.{name}") for name in found]
    return Screen(tuple(prompts), (*in_rows(buttons, 1), *_summary_row(session), (way_back(context, session),)))


def papers_of_screen(context: TurnContext, session: Session, standing: Standing, name: str) -> Screen | None:
    """The documents of one section, numbered, a tick each; None where there is no such."""
    lists = _lists(context, standing)
    section = _merged(lists).get(name)
    if section is None:
        return None
    ticks = () if session.actual else _ticks(session, section)
    prompts = (
        *stale(is_stale=_are_stale(context, lists)),
        Prompt("papers-section", {"section": section_name(name)}, strong=True),
        *(_line(number, document) for number, document in enumerate(section.documents, 1)),
        *([Prompt("papers-tick")] if ticks else []),
        Prompt("papers-not-found"),
    )
    return Screen(prompts, (*in_rows(ticks, 4), (button("button-back", "~papers"),)))


def ticked(context: TurnContext, session: Session, standing: Standing, wished: str) -> tuple[Session, str] | None:
    """The session with a document held (`+id`) or not (`-id`), and the document's section; None where there is none.

    Nothing is ticked while answers are only supposed.
    """
    sign, paper = wished[:1], wished[1:]
    found = (name for name, each in sections(context, standing).items() if paper in [one.id for one in each.documents])
    section = next(found, None)
    if section is None or sign not in {"+", "-"} or session.actual:
        return None
    others = tuple(each for each in session.papers if each != paper)
    return replace(session, papers=(*others, paper) if sign == "+" else others), section


def sections(context: TurnContext, standing: Standing) -> Mapping[str, Section]:
    """The sections of all routes, each once; none for who needs no visa."""
    return _merged(_lists(context, standing))


def _merged(lists: tuple[Checklist, ...]) -> Mapping[str, Section]:
    found: dict[str, Section] = {}
    for each in lists:
        for section in each.sections:
            found.setdefault(section.id, section)
    return found


def section_name(name: str) -> Prompt:
    """By the criterion, or what the section is for."""
    return Prompt(f"section-{name}") if name in _GENERAL else criterion(name)


def _lists(context: TurnContext, standing: Standing) -> tuple[Checklist, ...]:
    """A list for each route; none for who needs no visa."""
    if "needs-a-visa" in standing.failed:
        return ()
    return tuple(checklist(standing.evidence, each, context.on) for each in standing.assessments)


def _are_stale(context: TurnContext, lists: tuple[Checklist, ...]) -> bool:
    return context.is_stale or any(context.on > each.recheck_by for each in lists)


def _held(session: Session, found: Mapping[str, Section]) -> int:
    return sum(document.id in session.papers for section in found.values() for document in section.documents)


def _summary_row(session: Session) -> Rows:
    return () if session.actual else ((button("button-summary", "~summary"),),)  # forwarded, it would pass for true


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
