"""What an applicant asked to be told of: what it is held against, whether it has come, and what it changes."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from conversations.session import Awaited, AwaitedKind, Session
from conversations.standing.context import TurnContext
from conversations.standing.next_question import unanswered
from conversations.standing.standing import Standing
from conversations.standing.view import View
from conversations.values import Chosen
from scoring import Finding, Verdict

_LISTED = "has_listed_postgraduate_degree"


def awaiting(context: TurnContext, what: AwaitedKind) -> Awaited:
    """From now on."""
    return Awaited(what, *context.marks)


def to_await(view: View) -> AwaitedKind | None:
    """What is worth waiting for: the list that may change a criterion; the rules, where stale.

    The rules also where every question is answered and the outcome is open still.
    """
    standing = view.standing
    if view.session.first is not view.session or not standing.facts:
        return None
    if not standing.failed and _may_be_listed(view):
        return "list"
    is_open = standing.verdict is Verdict.UNDECIDED and not unanswered(view)
    return "rules" if view.context.is_stale or is_open else None


def _may_be_listed(view: View) -> bool:
    """By the next list: a degree while none is in force, or one of no listed university where the count falls short.

    That one stands to the end of its list only if the answers are kept so long.
    """
    context, standing = view.context, view.standing
    listed = context.reader.universities
    if listed is None:
        return any(_LISTED in one.facts for one in standing.findings if one.finding is Finding.OPEN)
    university = view.session.answers.get("university")
    if university is None or university.value != Chosen("not-listed") or standing.verdict is Verdict.ELIGIBLE:
        return False
    return listed.last < context.kept_until and not unanswered(view)


def has_come(mark: str, context: TurnContext) -> bool:
    """Whether what is awaited under such a mark is there: another list; of the rules also what else has changed.

    Never of a mark that another version made of other parts.
    """
    match mark.split(":"):
        case ["list" | "rules" as what, rules, universities]:
            now = context.marks
            return now[1] not in {"", universities} or (what == "rules" and now[0] != rules)
    return False


def kept(session: Session, context: TurnContext, standing: Standing) -> Session:
    """With how it stands now, for the day on which it changes; `standing`: of the first person's true answers.

    What has come while results are paused is told after the pause, against how it stood before.
    """
    awaited = session.awaited
    if awaited is None or has_come(awaited.mark, context):
        return session
    count = (standing.points_test.score.low, standing.points_test.score.high)
    rules, _ = context.marks  # who awaits the list is told of new rules at the turn, and not with the list again
    return replace(session, awaited=replace(awaited, rules=rules, found=_found(standing), count=count))


class News(Struct, frozen=True):
    """What has come, and what it changes: how many criteria were met, and are; the criteria by how they come out."""

    is_list: bool
    is_rules: bool
    is_counted: bool  # of no answers there is no count
    before: tuple[int, int]
    after: tuple[int, int]
    shifted: Mapping[Finding, tuple[str, ...]]


def news_of(awaited: Awaited, context: TurnContext, standing: Standing) -> News:
    """Of what is awaited and has come."""
    rules, universities = context.marks
    score = standing.points_test.score
    shifted = {each: tuple(_shifted(awaited.found, _found(standing), each)) for each in Finding}
    return News(
        is_list=universities not in {"", awaited.universities},
        is_rules=rules != awaited.rules,
        is_counted=bool(standing.facts),
        before=awaited.count,
        after=(score.low, score.high),
        shifted={finding: names for finding, names in shifted.items() if names},
    )


def _found(standing: Standing) -> Mapping[str, str]:
    return {one.id: one.finding.value for one in standing.findings}


def _shifted(before: Mapping[str, str], after: Mapping[str, str], finding: Finding) -> Iterable[str]:
    return (name for name, found in after.items() if found == finding.value != before.get(name, found))
