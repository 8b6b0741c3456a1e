"""Assessment to prompts: the verdict, why, what next. No text here calls anyone eligible."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from conversations.messages import Arg, Button, Layout, Prompt, Screen
from conversations.moves.buttons import button
from conversations.screens.criteria import (
    FINDINGS,
    NO_VISA,
    SCHEME_PAGE,
    bar,
    criteria,
    criterion,
    line,
    seen,
    stale,
)
from conversations.screens.forward.applying import HOW_TO
from conversations.screens.forward.awaited import await_line
from conversations.screens.forward.next_steps import result_rows
from conversations.screens.notices import person_to_ask
from conversations.screens.rows import OTHER_PERSON, WAY_BACK, go_on
from conversations.screens.start import BEGIN
from conversations.standing.context import TurnContext
from conversations.standing.next_question import remaining
from conversations.standing.scorecard import lines
from conversations.standing.standing import Standing
from conversations.standing.view import View
from conversations.values import Chosen
from scoring import Assessment, CriterionFinding, Finding, Score, Verdict, age_on, anniversary

# What the published text neither includes nor excludes.
_EXAMPLES_ONLY = (Chosen("known"), Chosen("another"), Chosen("cross-border"), Chosen("award"))
_ENGLISH, _TWO = "english", "two-languages"
LANGUAGES = frozenset({_ENGLISH, _TWO})
_MOST_DECISIVE = 2  # named in the line; all stand in what is folded
_RESULT, _FORGET = button("button-result", "~result", "primary"), button("button-forget", "~forget", "danger")
_BACK = button("button-back", "~back")


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
    told = (*_decided(view), *_unchecked(view), *_going_on(standing, most), *to_ask)
    return Screen(told, (*rows, (_BACK,)))


def _unchecked(view: View) -> tuple[Prompt, ...]:
    """The lines of the scorecard that were ticked, where what is decided came before their questions."""
    if not view.session.card.ticked or view.standing.failed:
        return ()
    left = [one.found.id for one in lines(view) if one.is_claimed]
    return (Prompt("card-left", {"criteria": criteria(left)}),) if left else ()


def _decided(view: View) -> tuple[Prompt, ...]:
    standing = view.standing
    if standing.failed:
        failed = [name for name in standing.failed if name in view.session.newly_failed] or standing.failed
        told = (Prompt(f"decided-failed-{name}", strong=True) for name in failed)
        return (*told, *(mend(view, name) for name in failed))
    return (*_outcome(standing), *_in_a_block(*_margin(standing)))


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
    """The number and what it amounts to, the margin, the weakest point; all the rest in two folds."""
    context, standing = view.context, view.standing
    if not standing.facts:
        return unanswered_screen(view)
    to_ask = person_to_ask(context.host)  # at once where a basic condition is not met
    prompts = (
        *stale(is_stale=context.is_stale),
        *_outcome(standing),
        *_in_a_block(
            *_margin(standing),
            *([Prompt("result-so-far")] if _has_open_questions(view) else []),
            *_least_sure(standing),
        ),
        *(mend(view, name) for name in standing.failed),
        *(to_ask if standing.failed else ()),
        *_in_a_fold(_findings(view)),
        *_in_a_fold((*_notes(view), *weak_points(standing), *_before_applying(view), *to_ask[bool(standing.failed) :])),
        *await_line(view),
    )
    return Screen(prompts, result_rows(view))


def unanswered_screen(view: View) -> Screen:
    """In place of what is made of answers: what will be there, and the way on."""
    begin = ((BEGIN,),) if view.session.current in {"notice", "tell"} else ()
    other = ((OTHER_PERSON,),) if view.session.other_case else ()
    return Screen((Prompt("result-no-answers"),), (*begin, (HOW_TO,), *other, (WAY_BACK,)))


def _in_a_block(*prompts: Prompt) -> tuple[Prompt, ...]:
    """Below each other, without a blank line."""
    return tuple(replace(one, layout=Layout.LINE if number else Layout.HEADING) for number, one in enumerate(prompts))


def _in_a_fold(prompts: Sequence[Prompt]) -> tuple[Prompt, ...]:
    """In a quotation of their own."""
    return tuple(replace(one, layout=Layout.FOLDED if number else Layout.FOLD) for number, one in enumerate(prompts))


def _has_open_questions(view: View) -> bool:
    """Whether an answer to come could still change a finding, whatever is asked for besides."""
    return not view.standing.failed and bool(_unasked(view))


def _unasked(view: View) -> frozenset[str]:
    """The facts that questions not answered yet could still settle."""
    needed = view.standing.needed(view.context.interview.questions)
    return frozenset(fact for one in needed if one.id not in view.session.answers for fact in one.facts)


def _outcome(standing: Standing) -> tuple[Prompt, ...]:
    """The number first, then what it amounts to; before it the other route, where that decides; none where failed."""
    told = verdict(standing)
    if standing.failed:
        return told
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return (*told[:1], Prompt("result-points-test", _counted(standing)))
    return (Prompt("result-count", _counted(standing), strong=True, layout=Layout.HEADING), *told)


def _counted(standing: Standing) -> dict[str, Arg]:
    """The number with its bar: met, perhaps, and the rest."""
    score = standing.points_test.score
    shown = bar(met=score.low, perhaps=score.high - score.low, most=score.maximum)
    return {"count": score.low, "bar": shown, **line(score)}


def _before_applying(view: View) -> tuple[Prompt, ...]:
    """What an application costs and rests on, where one can be made; the days of the rules in any case."""
    is_told = view.standing.verdict is not Verdict.INELIGIBLE
    costs = (Prompt("result-documents"), Prompt("result-fee")) if is_told else ()
    return (*costs, checked(view.context))


def checked(context: TurnContext) -> Prompt:
    """When what the result rests on was last seen, each for what it covers."""
    whole, page = context.conditions_seen_on
    return Prompt("result-checked", {**seen(context), "page": page, "whole": whole})


def weak_points(standing: Standing) -> tuple[Prompt, ...]:
    """What is known of the proof that a count rests on, where no official text was seen."""
    return tuple(Prompt(f"weak-{name}") for name, _ in _weak(standing))


def weakest(standing: Standing) -> tuple[Prompt, ...]:
    """In a line what is least sure of a count: what is met by a tick alone, languages."""
    return tuple(Prompt(f"weakest-{name}", {"count": count} if count else {}) for name, count in _weak(standing)[:1])


def _weak(standing: Standing) -> list[tuple[str, int]]:
    """What a count rests on that a tick alone says, the weakest first; how many criteria, where it may be several."""
    score, facts = standing.points_test.score, standing.facts
    met = {one.id for one in standing.points_test.findings if one.finding is Finding.MET}
    if standing.failed or score.high < score.threshold:
        return []
    told = []
    has_chinese, others = facts.get("is_proficient_in_chinese") is True, facts.get("other_languages")
    is_two_without_english = isinstance(others, int) and has_chinese + others > 1
    if _TWO in met and not has_chinese:
        told.append(("without-chinese", 0))
    if _ENGLISH in met:
        told.append((_ENGLISH, 1 + (_TWO in met and not is_two_without_english)))
    if _TWO in met and has_chinese and is_two_without_english:
        told.append(("languages", 0))
    return told


def verdict(standing: Standing) -> tuple[Prompt, ...]:
    """The outcome in a sentence or two: the published threshold reached, open, or not; never approval."""
    if NO_VISA in standing.failed:
        return (Prompt("verdict-no-visa", strong=True),)
    if standing.failed:
        return (Prompt("verdict-failed", {"prerequisites": criteria(standing.failed)}, strong=True),)
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return (Prompt("verdict-reached-achievement", strong=True),)
    return (Prompt(_points_verdict(standing.points_test), layout=Layout.LINE),)


def _points_verdict(test: Assessment) -> str:
    score = test.score
    if score.high < score.threshold:
        return "verdict-below"
    if score.low < score.threshold:
        return "verdict-open"
    return "verdict-open-conditions" if _open(test.prerequisites) else "verdict-reached"


def _open(findings: tuple[CriterionFinding, ...]) -> tuple[str, ...]:
    return tuple(one.id for one in findings if one.finding is Finding.OPEN)


def _margin(standing: Standing) -> tuple[Prompt, ...]:
    """How far the count stands from the line, and what else is open: basic conditions, the other route."""
    if standing.failed:
        return ()
    told = []
    if standing.achievement.verdict is not Verdict.ELIGIBLE:  # by the other route: this count is beside it
        told.append(_spare(standing.points_test.score))
        if undecided := _open(standing.points_test.prerequisites):
            told.append(Prompt("open-prerequisites", {"prerequisites": criteria(undecided)}))
    if standing.achievement.verdict is Verdict.UNDECIDED and _open(standing.achievement.findings):
        told.append(Prompt("open-achievement"))
    return tuple(told)


def _spare(score: Score) -> Prompt:
    """What is needed, and how many are to spare or missing."""
    if score.high < score.threshold:
        return Prompt("margin-short", {**line(score), "missing": score.threshold - score.high})
    if score.low < score.threshold:
        return Prompt("margin-missing", {**line(score), "missing": score.threshold - score.low, "high": score.high})
    spare = score.low - score.threshold
    return Prompt("margin", {**line(score), "spare": spare}) if spare else Prompt("margin-none", line(score))


def _least_sure(standing: Standing) -> tuple[Prompt, ...]:
    """In a line what is least sure; where the outcome is open, what of that decides most."""
    if standing.failed:
        return ()
    test, score = standing.points_test, standing.points_test.score
    undecided = _decisive_first(test)
    if score.low < score.threshold <= score.high and len(undecided) > 1:
        return (Prompt("open-could-change", {"criteria": criteria(undecided[:_MOST_DECISIVE])}),)
    if score.low < score.threshold <= score.high:
        sides = {"with": score.high, "without": score.low, "threshold": score.threshold}
        return (Prompt("open-both-sides", {"criterion": criterion(undecided[0]), **sides}),)
    return weakest(standing)


def _decisive_first(test: Assessment) -> tuple[str, ...]:
    """The open criteria, in the order of the facts most decisive for them."""
    rank = {fact: place for place, fact in enumerate(test.wanted)}
    undecided = [one for one in test.findings if one.finding is Finding.OPEN]
    undecided.sort(key=lambda one: min((rank[fact] for fact in one.facts if fact in rank), default=len(rank)))
    return tuple(one.id for one in undecided)


def _findings(view: View) -> tuple[Prompt, ...]:
    """What is met, not asked yet, open because the rules are silent, and not met: a line each."""
    standing = view.standing
    if standing.failed:
        return ()
    test, unasked = standing.points_test, _unasked(view)
    by = {finding: [one for one in test.findings if one.finding is finding] for finding in FINDINGS}
    to_come = [one for one in by[Finding.OPEN] if not unasked.isdisjoint(one.facts)]
    silent = [one for one in by[Finding.OPEN] if one not in to_come]
    groups = {"met": by[Finding.MET], "unasked": to_come, "open": silent, "not-met": by[Finding.NOT_MET]}
    told = [
        Prompt(f"result-{name}", {"count": len(found), "criteria": criteria(one.id for one in found)})
        for name, found in groups.items()
        if found
    ]
    return (*told, *(() if _open(test.prerequisites) else (Prompt("result-prerequisites-met"),)))


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
        told.append(Prompt("note-chinese-passport"))
    if "nationality" in answers and answers["nationality"].value == Chosen("stateless"):
        told.append(Prompt("note-stateless", {"page": SCHEME_PAGE}))
    return tuple(told)


def notes_screen(_view: View) -> Screen:
    """What is good to know for everybody."""
    names = ("two-adults", "dependants", "in-hong-kong", "mainland", "overseas-chinese", "false-statement")
    notes = (Prompt(f"note-{name}") for name in names)
    return Screen((Prompt("notes-head", strong=True), *notes), ((WAY_BACK,),))
