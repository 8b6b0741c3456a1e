"""The documents for what is claimed, by section; which of them the applicant has ticked as held."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from conversations.messages import Arg, Button, Layout, Page, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.moves.documents import checklists, claimed_though_open, sections
from conversations.screens.criteria import LIST_OF_THE_DAY, SCHEME_PAGE, criterion, stale
from conversations.screens.rows import WAY_BACK, Rows, in_rows, ticks
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Checklist, Confidence, Document, Section

NOT_FOUND = Prompt("papers-not-found", {"page": SCHEME_PAGE, "checklist": Page("checklist")})
_IN_A_ROW = 5  # numbers
_LISTED = "listed-postgraduate-degree"
GENERAL = frozenset({"everybody", "place", "dependants", "translation"})
_BACK, _SUMMARY = button("button-back", "~papers"), button("button-summary", "~summary")
_RECEIPT = button("button-receipt", "~receipt")
_SECTION, _HAVE = known("~papers."), known("~have.")


def documents_screen(view: View) -> Screen:
    """The sections of the list of documents, a button each."""
    lists = checklists(view)
    if not lists:
        return Screen((Prompt("verdict-no-visa"),), ((WAY_BACK,),))
    found = sections(lists)
    numbers = [Button(Prompt("number", {"number": at}), f"{_SECTION}{name}") for at, name in enumerate(found, 1)]
    prompts = (
        *stale(is_stale=_are_stale(view.context, lists)),
        Prompt("papers-head", strong=True),
        *_held(view.session, found),
        Prompt("papers-claimed", layout=Layout.HEADING),
        *(_numbered(view, at, name) for at, name in enumerate(found, 1)),
        *_folded(lists),
    )
    summary: Rows = () if view.session.actual else ((_SUMMARY,),)  # forwarded, what is supposed would pass for true
    return Screen(prompts, (*in_rows(numbers, _IN_A_ROW), *summary, (WAY_BACK,)))


def summary_screen(view: View) -> Screen:
    """The documents again, under the paper: what may be sent besides, on request."""
    screen = documents_screen(view)
    receipt = ((_RECEIPT,),) if checklists(view) else ()
    return Screen(screen.prompts, (*screen.buttons[:-1], *receipt, *screen.buttons[-1:]))


def _numbered(view: View, number: int, name: str) -> Prompt:
    is_open = name in claimed_though_open(view)
    what = Prompt("finding-open", {"criterion": section_name(name)}) if is_open else section_name(name)
    return Prompt("numbered", {"number": number, "what": what}, layout=Layout.LINE)


def _folded(lists: tuple[Checklist, ...]) -> Iterator[Prompt]:
    """What holds for all of the list: what it comes from, and when that was seen."""
    if any(each.confidence is Confidence.NOT_FOUND for each in lists):
        yield replace(NOT_FOUND, layout=Layout.FOLDED)
    yield Prompt("papers-translation", layout=Layout.FOLDED)
    yield Prompt("papers-checked", {"date": max(each.checked_on for each in lists)}, layout=Layout.FOLDED)


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
    return Prompt(f"section-{name}") if name in GENERAL else criterion(name)


def _are_stale(context: TurnContext, lists: tuple[Checklist, ...]) -> bool:
    return context.is_stale or any(context.on > each.recheck_by for each in lists)


def _held(session: Session, found: Mapping[str, Section]) -> Iterator[Prompt]:
    """How many are held, once one is."""
    listed = [document.id for section in found.values() for document in section.documents]
    if held := sum(each in session.papers for each in listed):
        yield Prompt("papers-held", {"held": held, "total": len(listed)})


def _ticks(session: Session, section: Section) -> tuple[Button, ...]:
    numbered = ((str(number), document.id) for number, document in enumerate(section.documents, 1))
    return ticks(numbered, session.papers, _HAVE)


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
