"""The documents for what is claimed, by section; which of them the applicant has ticked as held."""

from collections.abc import Iterator, Mapping

from conversations.messages import Arg, Button, Layout, Page, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.moves.documents import checklists, sections
from conversations.screens.criteria import LIST_OF_THE_DAY, SCHEME_PAGE, criterion, stale
from conversations.screens.rows import Rows, in_rows, tick, way_back
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Checklist, Confidence, Document, Section

NOT_FOUND = Prompt("papers-not-found", {"page": SCHEME_PAGE, "checklist": Page("checklist")})
_LISTED = "listed-postgraduate-degree"
_GENERAL = frozenset({"everybody", "place", "dependants", "translation"})
_BACK, _SUMMARY = button("button-back", "~papers"), button("button-summary", "~summary")
_SECTION, _HAVE = known("~papers."), known("~have.")


def documents_screen(view: View) -> Screen:
    """The sections of the list of documents, a button each."""
    lists = checklists(view)
    if not lists:
        return Screen((Prompt("verdict-no-visa"),), ((way_back(view),),))
    prompts = [*stale(is_stale=_are_stale(view.context, lists)), Prompt("papers-head", strong=True)]
    if any(each.confidence is Confidence.NOT_FOUND for each in lists):
        prompts.append(NOT_FOUND)
    checked = Prompt("papers-checked", {"date": max(each.checked_on for each in lists)})
    prompts += [Prompt("papers-translation"), Prompt("papers-claimed"), checked]
    found = sections(lists)
    if held := _held(view.session, found):
        total = sum(len(section.documents) for section in found.values())
        prompts.append(Prompt("papers-held", {"held": held, "total": total}))
    buttons = [Button(section_name(name), f"{_SECTION}{name}") for name in found]
    summary: Rows = () if view.session.actual else ((_SUMMARY,),)  # forwarded, what is supposed would pass for true
    return Screen(tuple(prompts), (*in_rows(buttons, 1), *summary, (way_back(view),)))


def section_screen(view: View, name: str) -> Screen | None:
    """The documents of one section, numbered, a tick each; None where there is no such."""
    lists = checklists(view)
    section = sections(lists).get(name)
    if section is None:
        return None
    ticks = () if view.session.actual else _ticks(view.session, section)
    prompts = (
        *stale(is_stale=_are_stale(view.context, lists)),
        Prompt("papers-section", {"section": section_name(name)}, strong=True),
        *(_line(number, document) for number, document in enumerate(section.documents, 1)),
        *_confidences(section),
        *([LIST_OF_THE_DAY] if name == _LISTED else []),
        *([Prompt("papers-tick")] if ticks else []),
        NOT_FOUND,
    )
    return Screen(prompts, (*in_rows(ticks, 4), (_BACK,)))


def section_name(name: str) -> Prompt:
    """By the criterion, or what the section is for."""
    return Prompt(f"section-{name}") if name in _GENERAL else criterion(name)


def _are_stale(context: TurnContext, lists: tuple[Checklist, ...]) -> bool:
    return context.is_stale or any(context.on > each.recheck_by for each in lists)


def _held(session: Session, found: Mapping[str, Section]) -> int:
    return sum(document.id in session.papers for section in found.values() for document in section.documents)


def _ticks(session: Session, section: Section) -> tuple[Button, ...]:
    return tuple(
        tick(str(number), document.id, is_on=document.id in session.papers, option=_HAVE)
        for number, document in enumerate(section.documents, 1)
    )


def _line(number: int, document: Document) -> Prompt:
    message = "paper-line" if document.is_certain else "paper-line-perhaps"
    return Prompt(message, {"number": number, "document": Prompt(f"paper-{document.id}")}, layout=Layout.LINE)


def _confidences(section: Section) -> Iterator[Prompt]:
    """How sure the lines are, once for all that are alike."""
    for confidence in dict.fromkeys(document.confidence for document in section.documents):
        alike = tuple(at for at, each in enumerate(section.documents, 1) if each.confidence is confidence)
        told: dict[str, Arg] = {"confidence": Prompt(f"confidence-{confidence.value}")}
        if len(alike) == len(section.documents):
            yield Prompt("papers-sure-all", told)
        else:
            yield Prompt("papers-sure", {**told, "numbers": alike}, layout=Layout.LINE)
