"""Assessment to prompts: the verdict, why, what next. No text here calls anyone eligible."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from conversations.messages import Button, Layout, Prompt, Screen
from conversations.moves.buttons import button
from conversations.questions.interview import Aim
from conversations.screens.criteria import (
    FINDINGS,
    NO_VISA,
    SCHEME_PAGE,
    bar,
    criteria,
    criterion,
    line,
    marked,
    seen,
    spread,
    stale,
)
from conversations.screens.forward.applying import HOW_TO
from conversations.screens.forward.sharing import share_rows
from conversations.screens.notices import person_to_ask
from conversations.screens.rows import DROP_SUPPOSED, OTHER_PERSON, REVIEW, Rows, go_on, way_back
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.next_question import remaining
from conversations.standing.standing import Standing
from conversations.standing.view import View
from conversations.values import Chosen
from scoring import Assessment, CriterionFinding, Finding, Verdict, age_on, anniversary

# What the published text neither includes nor excludes.
_EXAMPLES_ONLY = (Chosen("known"), Chosen("another"), Chosen("cross-border"), Chosen("award"))
_ENGLISH, _TWO = "english", "two-languages"
LANGUAGES = frozenset({_ENGLISH, _TWO})
_MOST_DECISIVE = 2  # named in the line; all stand in what is folded
_RESULT, _FORGET = button("button-result", "~result", "primary"), button("button-forget", "~forget", "danger")
_BACK = button("button-back", "~back")
_NOTES = button("button-notes", "~notes")
_REASONS, _WAYS = button("button-reasons", "~reasons"), button("button-ways", "~ways")
_PAPERS, _SCHEMES = button("button-papers", "~papers"), button("button-schemes", "~schemes")
_WHAT_IF, _FORMER = button("button-what-if", "~whatif"), button("button-former", "~former-test")
_SECOND, _BOTH = button("button-second", "~second"), button("button-both", "~both")


def decided_screen(view: View) -> Screen:
    """Nothing can change the outcome any more: the result now, or the remaining questions for the full count."""
    standing = view.standing
    if not standing.outcome:  # open again since it was told: a list or a rule has ended
        return result_screen(view)
    most = remaining(view)
    rows: list[tuple[Button, ...]] = [(_RESULT,)]
    if most:
        rows.append((replace(go_on(most), style=""),))
    if "adult" in standing.failed:
        rows.append((_FORGET,))
    to_ask = person_to_ask(view.context.host) if standing.failed else ()
    told = (*_decided(view), *weak_points(standing)[:1], *_going_on(standing, most), *to_ask)
    return Screen(told, (*rows, (_BACK,)))


def _decided(view: View) -> tuple[Prompt, ...]:
    standing = view.standing
    if standing.failed:
        failed = [name for name in standing.failed if name in view.session.newly_failed] or standing.failed
        told = (Prompt(f"decided-failed-{name}", strong=True) for name in failed)
        return (*told, *(mend(view, name) for name in failed))
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return (Prompt("decided-achievement", strong=True),)
    score = standing.points_test.score
    if standing.verdict is Verdict.ELIGIBLE:
        return (Prompt("decided-reached", {"score": score.low, **line(score)}, strong=True),)
    return (Prompt("decided-below", {"high": score.high, **line(score)}, strong=True),)


def _going_on(standing: Standing, most: int) -> tuple[Prompt, ...]:
    if not most:
        return ()
    return (Prompt("more-is-better" if standing.verdict is Verdict.ELIGIBLE else "going-on-possible"),)


def mend(view: View, name: str) -> Prompt:
    """What would have to be otherwise for a basic condition to be met."""
    born, ages = _born(view.standing), view.context.rulesets[0].at_least("age")
    if name == "adult" and born and ages:
        return Prompt("mend-adult-on", {"age": int(ages[0]), "date": anniversary(born, int(ages[0]))})
    return Prompt(f"mend-{name}", {"page": SCHEME_PAGE})


def _born(standing: Standing) -> date | None:
    raw = standing.facts.get("birth_date")
    return date.fromisoformat(str(raw)) if raw else None


def result_screen(view: View) -> Screen:
    """The result in its order of sentences; while a question that counts is open, so far."""
    context, standing = view.context, view.standing
    is_open = view.session.current != "result"  # looked at from elsewhere: more is to come
    if not standing.facts:
        other = ((OTHER_PERSON,),) if view.session.other_case else ()
        return Screen((Prompt("result-no-answers"),), ((way_back(view),), *other))
    prompts = (
        *stale(is_stale=context.is_stale),
        *([Prompt("result-so-far")] if _has_open_questions(view) else []),
        *_outcome(standing),
        *_margin(standing),
        *weak_points(standing),
        *(mend(view, name) for name in standing.failed),
        *person_to_ask(context.host),
        *map(_folded, (*_findings(view), *_notes(view), *_before_applying(context))),
    )
    return Screen(prompts, _result_rows(view, is_open=is_open))


def _has_open_questions(view: View) -> bool:
    """Whether an answer to come could still change a finding, whatever is asked for besides."""
    return not view.standing.failed and bool(_unasked(view))


def _unasked(view: View) -> frozenset[str]:
    """The facts that questions not answered yet could still settle."""
    needed = view.standing.needed(view.context.interview.questions)
    return frozenset(fact for one in needed if one.id not in view.session.answers for fact in one.facts)


def _outcome(standing: Standing) -> tuple[Prompt, ...]:
    """The number first, in bold; where the other route decides, its sentence; none where a condition is not met."""
    told = verdict(standing)
    if standing.failed:
        return told
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return (told[0], replace(_count(standing), strong=False), *told[1:])
    return (_count(standing), *(replace(one, strong=False) for one in told))


def _count(standing: Standing) -> Prompt:
    """The number with its bar: met, perhaps, and the rest."""
    score = standing.points_test.score
    shown = bar(met=score.low, perhaps=score.high - score.low, most=score.maximum)
    counted = {"count": spread(score.low, score.high), "bar": shown, "max": score.maximum}
    return Prompt("result-count", counted, strong=True)


def _folded(prompt: Prompt) -> Prompt:
    return replace(prompt, layout=Layout.FOLDED)


def _before_applying(context: TurnContext) -> tuple[Prompt, ...]:
    return (Prompt("result-documents"), Prompt("result-fee"), checked(context))


def checked(context: TurnContext) -> Prompt:
    """When what the result rests on was last seen, each for what it covers."""
    whole, page = context.conditions_seen_on
    return Prompt("result-checked", {**seen(context), "page": page, "whole": whole})


def weak_points(standing: Standing) -> tuple[Prompt, ...]:
    """What a count rests on that a tick alone says: languages, of whose proof no official text was seen."""
    score, facts = standing.points_test.score, standing.facts
    met = {one.id for one in standing.points_test.findings if one.finding is Finding.MET}
    if standing.failed or score.high < score.threshold:
        return ()
    told = []
    has_chinese, others = facts.get("is_proficient_in_chinese") is True, facts.get("other_languages")
    is_two_without_english = isinstance(others, int) and has_chinese + others > 1
    if _ENGLISH in met:
        told.append(Prompt("weak-english", {"count": 1 + (_TWO in met and not is_two_without_english)}))
    if _TWO in met and not has_chinese:
        told.append(Prompt("weak-without-chinese"))
    elif _TWO in met and is_two_without_english:
        told.append(Prompt("weak-languages"))
    return tuple(told)


def _result_rows(view: View, *, is_open: bool) -> Rows:
    session, is_reached = view.session, view.standing.verdict is Verdict.ELIGIBLE
    rows: list[tuple[Button, ...]] = []
    if is_open:
        rows.append((way_back(view),))
    elif most := remaining(view):
        rows.append((go_on(most),))
    if is_reached:
        rows.append((HOW_TO,))
    rows += [*share_rows(view), (REVIEW,), (_REASONS, _WAYS), (_PAPERS, _SCHEMES)]
    if session.actual:
        rows.append((DROP_SUPPOSED,))
    elif session.aim is Aim.RESULT:
        rows += _detours(session)
    return (*rows, (_NOTES,) if is_reached else (_NOTES, HOW_TO))


def _detours(session: Session) -> Rows:
    second = (OTHER_PERSON, _BOTH) if session.other_case else (_SECOND,)
    return ((_FORMER,) if session.pending else (_WHAT_IF, _FORMER), second)


def verdict(standing: Standing) -> tuple[Prompt, ...]:
    """The outcome in a sentence or two: the published threshold reached, open, or not; never approval."""
    if NO_VISA in standing.failed:
        return (Prompt("verdict-no-visa", strong=True),)
    if standing.failed:
        return (Prompt("verdict-failed", {"prerequisites": criteria(standing.failed)}, strong=True),)
    told = []
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        told.append(Prompt("verdict-reached-achievement", strong=True))
    told += _points_verdict(standing)
    return tuple(told)


def _points_verdict(standing: Standing) -> list[Prompt]:
    test, score = standing.points_test, standing.points_test.score
    is_reached = standing.achievement.verdict is Verdict.ELIGIBLE  # by the other route: this one is beside it
    if score.low >= score.threshold and not (is_reached and _open(test.prerequisites)):
        told = "verdict-open-conditions" if _open(test.prerequisites) else "verdict-reached"
        return [Prompt(told, {"score": score.low, **line(score)}, strong=True)]
    args = {"high": score.high, **line(score)}
    if score.high < score.threshold:
        return [Prompt("points-below", args) if is_reached else Prompt("verdict-below", args, strong=True)]
    args["low"] = score.low
    return [Prompt("points-open", args) if is_reached else Prompt("verdict-open", args, strong=True)]


def _open(findings: tuple[CriterionFinding, ...]) -> tuple[str, ...]:
    return tuple(one.id for one in findings if one.finding is Finding.OPEN)


def _margin(standing: Standing) -> tuple[Prompt, ...]:
    """How far the count stands from the line, and what could still change it."""
    if standing.failed:
        return ()
    test, score = standing.points_test, standing.points_test.score
    told: list[Prompt] = []
    if open_prerequisites := _open(test.prerequisites):
        told.append(Prompt("open-prerequisites", {"prerequisites": criteria(open_prerequisites)}))
    if score.low >= score.threshold:
        spare = score.low - score.threshold
        told.append(Prompt("margin", {"spare": spare}) if spare else Prompt("margin-none"))
    told += _what_could_change(standing)
    if standing.achievement.verdict is Verdict.UNDECIDED and _open(standing.achievement.findings):
        told.append(Prompt("open-achievement"))
    return tuple(told)


def _what_could_change(standing: Standing) -> list[Prompt]:
    test, score = standing.points_test, standing.points_test.score
    undecided = _open(test.findings)
    if not undecided or score.high < score.threshold:
        return []
    if score.low >= score.threshold:
        return [Prompt("open-could-add", {"count": len(undecided)})]
    if len(undecided) > 1:
        return [Prompt("open-could-change", {"criteria": criteria(_decisive_first(test)[:_MOST_DECISIVE])})]
    sides = {"with": score.high, "without": score.low, "threshold": score.threshold}
    return [Prompt("open-both-sides", {"criterion": criterion(undecided[0]), **sides})]


def _decisive_first(test: Assessment) -> tuple[str, ...]:
    """The open criteria, in the order of the facts most decisive for them."""
    rank = {fact: place for place, fact in enumerate(test.wanted)}
    undecided = [one for one in test.findings if one.finding is Finding.OPEN]
    undecided.sort(key=lambda one: min((rank[fact] for fact in one.facts if fact in rank), default=len(rank)))
    return tuple(one.id for one in undecided)


def _findings(view: View) -> tuple[Prompt, ...]:
    """What is met, not met, open because the rules are silent, and not asked yet."""
    standing = view.standing
    if standing.failed:
        return ()
    test, unasked = standing.points_test, _unasked(view)
    told = [] if _open(test.prerequisites) else [Prompt("result-prerequisites-met")]
    for finding, name in FINDINGS.items():
        found = [one for one in test.findings if one.finding is finding]
        to_come = [one for one in found if finding is Finding.OPEN and not unasked.isdisjoint(one.facts)]
        told += _listed(name, [one for one in found if one not in to_come])
        told += _listed("unasked", to_come)
    return tuple(told)


def _listed(heading: str, found: Sequence[CriterionFinding]) -> tuple[Prompt, ...]:
    if not found:
        return ()
    return (Prompt(f"result-{heading}", {"count": len(found)}), *(marked(one.finding, one.id) for one in found))


def _notes(view: View) -> tuple[Prompt, ...]:
    """What holds for these answers in particular."""
    context, answers, facts = view.context, view.session.answers, view.standing.facts
    told: list[Prompt] = []
    born = _born(view.standing)
    if born and (age := age_on(born, context.on)) in context.rulesets[0].at_most("age"):
        told.append(Prompt("note-last-day", {"age": age, "date": anniversary(born, age + 1) - timedelta(days=1)}))
    if facts.get("has_equivalent_qualification") and not facts.get("has_first_degree"):
        told.append(Prompt("note-special-circumstances"))
    if any(answer.value in _EXAMPLES_ONLY for answer in answers.values()):
        told.append(Prompt("note-text-gives-examples", {"page": SCHEME_PAGE}))
    if facts.get("nationality") == "CN":
        told += (Prompt("note-mainland"), Prompt("note-overseas-chinese"))
    if "nationality" in answers and answers["nationality"].value == Chosen("stateless"):
        told.append(Prompt("note-stateless", {"page": SCHEME_PAGE}))
    return tuple(told)


def notes_screen(view: View) -> Screen:
    """What is good to know for everybody."""
    names = ("two-adults", "dependants", "in-hong-kong", "mainland", "overseas-chinese", "false-statement")
    notes = (Prompt(f"note-{name}") for name in names)
    return Screen((Prompt("notes-head", strong=True), *notes), ((way_back(view),),))
