"""Which question comes next, how many may still come, and which one came before."""

from collections.abc import Iterator

from msgspec.structs import replace

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.standing.view import View
from scoring import Finding


def following(view: View) -> Question | None:
    """The question to ask next, if any: the first in order, one of which a story told before the others."""
    first = view.wanted[0] if view.wanted else None
    return next(_told(view), first) if view.session.likely else first


def _told(view: View) -> Iterator[Question]:
    """What a story told and left to be asked; once the count is reached, what else decides goes before."""
    test = view.standing.points_test
    if test.score.low >= test.score.threshold:
        open_facts = {fact for one in test.prerequisites if one.finding is Finding.OPEN for fact in one.facts}
        yield from (one for one in view.wanted if not open_facts.isdisjoint(one.facts))
    told = {fact for name in view.session.likely for fact in view.context.interview.by_id[name].facts}
    yield from (one for one in view.wanted if not told.isdisjoint(one.facts))


def remaining(view: View) -> int:
    """How many questions may still come beside the open one: a bound that only a correction can raise."""
    coming, answers = {question.id for question in view.wanted}, view.session.answers
    if view.session.aim is Aim.RESULT and "age" not in answers and "age-band" not in answers:
        coming |= view.context.interview.near
    return len(coming) - (view.session.current in coming)


def for_the_result(view: View) -> View:
    """The same where all questions of the result are asked, whatever is asked for now."""
    session = view.session
    if session.aim is Aim.RESULT and not session.card.is_checking:
        return view
    return view.after(replace(session, aim=Aim.RESULT, card=replace(session.card, is_checking=False)))


def unanswered(view: View) -> int:
    """How many questions for the result may still come, the open one among them, whatever is asked for now."""
    own = for_the_result(view)
    return remaining(own) + any(one.id == view.session.current for one in own.wanted)


def previous(view: View) -> str | None:
    """The question that Back opens: of those asked for the same, the one answered before, less those set aside."""
    session = view.session
    if session.actual:
        return None
    before = session.path[: session.path.index(session.current)] if session.current in session.path else session.path
    own, aside = view.context.interview.own(session.aim), view.standing.inapplicable
    for name in reversed(before):
        if name in own and name not in aside:
            return name
    return None
