"""Assessment to prompts: the verdict, why, what next. No text here calls anyone eligible."""

from collections.abc import Iterable
from datetime import date, timedelta

from conversations.messages import Arg, Button, Prompt, Screen
from conversations.questions.interview import Aim
from conversations.screens.notices import notices, person_to_ask
from conversations.screens.question import Rows, button, way_back
from conversations.session import Session
from conversations.standing.next_question import remaining
from conversations.standing.standing import Standing, TurnContext
from conversations.values import Chosen
from scoring import Assessment, CriterionFinding, Finding, Verdict, age_on

MARKS = {Finding.MET: "finding-met", Finding.NOT_MET: "finding-not-met", Finding.OPEN: "finding-open"}
# What the published text neither includes nor excludes.
_EXAMPLES_ONLY = (Chosen("known"), Chosen("another"), Chosen("cross-border"))


def criterion(name: str) -> Prompt:
    """A criterion or prerequisite, by its short name."""
    return Prompt(f"criterion-{name}")


def _score(points_test: Assessment) -> dict[str, int]:
    score = points_test.score
    return {"low": score.low, "high": score.high, "threshold": score.threshold, "max": score.maximum}


def criteria(names: Iterable[str]) -> tuple[Prompt, ...]:
    """Several, in the order given."""
    return tuple(criterion(name) for name in names)


def stale(*, is_stale: bool) -> tuple[Prompt, ...]:
    """The line that says so, where it is so."""
    return (Prompt("result-stale", strong=True),) if is_stale else ()


def spread(low: int, high: int) -> Arg:
    """A count, or where it is not settled from where to where."""
    return low if low == high else Prompt("spread", {"low": low, "high": high})


def decided_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """Nothing can change the outcome any more: the result now, or the remaining questions for the full count."""
    if not standing.outcome:  # open again since it was told: a list or a rule has ended
        return result_screen(context, session, standing, is_open=True)
    most = remaining(context, session, standing)
    rows: list[tuple[Button, ...]] = [(button("button-result", "~result"),)]
    if most:
        rows.append((Button(Prompt("button-go-on", {"most": most}), "~more"),))
    if "adult" in standing.failed:
        rows.append((button("button-forget", "~forget"),))
    to_ask = person_to_ask(context.host) if standing.failed else ()
    prompts = (*_decided(context, session, standing), *_going_on(standing, most), *to_ask)
    return Screen(prompts, (*rows, (button("button-back", "~back"),)))


def _decided(context: TurnContext, session: Session, standing: Standing) -> tuple[Prompt, ...]:
    if standing.failed:
        failed = [name for name in standing.failed if name in session.newly_failed] or standing.failed
        told = (Prompt(f"decided-failed-{name}", strong=True) for name in failed)
        return (*told, *(_mend(context, standing, name) for name in failed))
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return (Prompt("decided-achievement", strong=True),)
    if standing.verdict is Verdict.ELIGIBLE:
        score = standing.points_test.score
        args = {"score": score.low, "max": score.maximum, "threshold": score.threshold}
        return (Prompt("decided-reached", args, strong=True),)
    args = {name: number for name, number in _score(standing.points_test).items() if name != "low"}
    return (Prompt("decided-below", args, strong=True),)


def _going_on(standing: Standing, most: int) -> tuple[Prompt, ...]:
    if not most:
        return ()
    return (Prompt("more-is-better" if standing.verdict is Verdict.ELIGIBLE else "going-on-possible"),)


def _mends(context: TurnContext, standing: Standing) -> tuple[Prompt, ...]:
    return tuple(_mend(context, standing, name) for name in standing.failed)


def _mend(context: TurnContext, standing: Standing, name: str) -> Prompt:
    born, ages = _born(standing), context.rulesets[0].at_least("age")
    if name == "adult" and born and ages:
        return Prompt("mend-adult-on", {"age": int(ages[0]), "date": birthday(born, int(ages[0]))})
    return Prompt(f"mend-{name}")


def _born(standing: Standing) -> date | None:
    raw = standing.facts.get("birth_date")
    return date.fromisoformat(str(raw)) if raw else None


def birthday(born: date, age: int) -> date:
    """The day on which that age begins; one born on 29 February waits for 1 March in a common year."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def result_screen(context: TurnContext, session: Session, standing: Standing, *, is_open: bool) -> Screen:
    """The result in its order of sentences; while a question is open, so far."""
    if not standing.facts:
        other = ((button("button-other-person", "~other"),),) if session.other_case else ()
        return Screen((Prompt("result-no-answers"),), ((way_back(context, session),), *other))
    prompts = (
        *stale(is_stale=context.is_stale),
        *([Prompt("result-so-far")] if is_open else []),
        *verdict(standing),
        *_margin(standing),
        *_findings(standing),
        *_mends(context, standing),
        Prompt("result-documents"),
        Prompt("result-fee"),
        Prompt("result-checked", {"date": context.checked_on}),
        *_notes(context, session, standing),
        *person_to_ask(context.host),
    )
    return Screen(prompts, _result_rows(context, session, standing, is_open=is_open))


def _result_rows(context: TurnContext, session: Session, standing: Standing, *, is_open: bool) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if is_open:
        rows.append((way_back(context, session),))
    elif most := remaining(context, session, standing):
        rows.append((Button(Prompt("button-go-on", {"most": most}), "~more"),))
    share = () if session.actual else (button("button-share", "~share"),)
    rows.append((button("button-review", "~review"), *share))
    rows.append((button("button-reasons", "~reasons"), button("button-ways", "~ways")))
    rows.append((button("button-papers", "~papers"), button("button-schemes", "~schemes")))
    if not session.actual and session.aim is Aim.RESULT:
        rows += _detours(session)
    if session.actual:
        rows.append((button("button-if-drop", "~if-drop"),))
    rows.append((button("button-notes", "~notes"),))
    return tuple(rows)


def _detours(session: Session) -> Rows:
    second: tuple[Button, ...] = (button("button-second", "~second"),)
    if session.other_case:
        second = (button("button-other-person", "~other"), button("button-both", "~both"))
    former = (button("button-former", "~former-test"),)
    return (former if session.pending else (button("button-what-if", "~whatif"), *former), second)


def verdict(standing: Standing) -> tuple[Prompt, ...]:
    """The outcome in a sentence or two: the published threshold reached, open, or not; never approval."""
    if "needs-a-visa" in standing.failed:
        return (Prompt("verdict-no-visa", strong=True),)
    if standing.failed:
        return (Prompt("verdict-failed", {"prerequisites": criteria(standing.failed)}, strong=True),)
    told = []
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        told.append(Prompt("verdict-reached-achievement", strong=True))
    told += _points_verdict(standing)
    return tuple(told)


def _points_verdict(standing: Standing) -> list[Prompt]:
    test, score = standing.points_test, _score(standing.points_test)
    is_reached = standing.achievement.verdict is Verdict.ELIGIBLE  # by the other route: this one is beside it
    if test.score.low >= test.score.threshold and not (is_reached and _open(test.prerequisites)):
        args = {"score": score["low"], "max": score["max"], "threshold": score["threshold"]}
        told = "verdict-open-conditions" if _open(test.prerequisites) else "verdict-reached"
        return [Prompt(told, args, strong=True)]
    if test.score.high < test.score.threshold:
        args = {name: score[name] for name in ("high", "threshold", "max")}
        return [Prompt("points-below", args) if is_reached else Prompt("verdict-below", args, strong=True)]
    return [Prompt("points-open", score) if is_reached else Prompt("verdict-open", score, strong=True)]


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


def _names_open(standing: Standing) -> bool:
    """Whether the open criteria are named one by one where they could still change the outcome."""
    score = standing.points_test.score
    return len(_open(standing.points_test.findings)) > 1 and score.low < score.threshold <= score.high


def _what_could_change(standing: Standing) -> list[Prompt]:
    test, score = standing.points_test, standing.points_test.score
    undecided = _open(test.findings)
    if not undecided or score.high < score.threshold:
        return []
    if score.low >= score.threshold:
        return [Prompt("open-could-add", {"count": len(undecided)})]
    if _names_open(standing):
        lines = (Prompt("finding-open", {"criterion": criterion(name)}) for name in _decisive_first(test))
        return [Prompt("open-could-change"), *lines]
    sides = {"with": score.high, "without": score.low, "threshold": score.threshold}
    return [Prompt("open-both-sides", {"criterion": criterion(undecided[0]), **sides})]


def _decisive_first(test: Assessment) -> tuple[str, ...]:
    """The open criteria, in the order of the facts most decisive for them."""
    rank = {fact: place for place, fact in enumerate(test.wanted)}
    undecided = [one for one in test.findings if one.finding is Finding.OPEN]
    undecided.sort(key=lambda one: min((rank[fact] for fact in one.facts if fact in rank), default=len(rank)))
    return tuple(one.id for one in undecided)


def _findings(standing: Standing) -> tuple[Prompt, ...]:
    if standing.failed:
        return ()
    test = standing.points_test
    told = [] if _open(test.prerequisites) else [Prompt("result-prerequisites-met")]
    for finding, heading in (
        (Finding.MET, "result-met"),
        (Finding.NOT_MET, "result-not-met"),
        (Finding.OPEN, "result-open"),
    ):
        found = [one.id for one in test.findings if one.finding is finding]
        if found and not (finding is Finding.OPEN and _names_open(standing)):
            told.append(Prompt(heading, {"count": len(found)}))
            told += (Prompt(MARKS[finding], {"criterion": criterion(name)}) for name in found)
    return tuple(told)


def _notes(context: TurnContext, session: Session, standing: Standing) -> tuple[Prompt, ...]:
    """What holds for these answers in particular."""
    told: list[Prompt] = []
    born = _born(standing)
    if born and (age := age_on(born, context.on)) in context.rulesets[0].at_most("age"):
        told.append(Prompt("note-last-day", {"age": age, "date": birthday(born, age + 1) - timedelta(days=1)}))
    if standing.facts.get("has_equivalent_qualification") and not standing.facts.get("has_first_degree"):
        told.append(Prompt("note-special-circumstances"))
    if any(answer.value in _EXAMPLES_ONLY for answer in session.answers.values()):
        told.append(Prompt("note-text-gives-examples"))
    if standing.facts.get("nationality") == "CN":
        told += (Prompt("note-mainland"), Prompt("note-overseas-chinese"))
    if "nationality" in session.answers and session.answers["nationality"].value == Chosen("stateless"):
        told.append(Prompt("note-stateless"))
    return tuple(told)


def notes_screen(context: TurnContext, session: Session) -> Screen:
    """What is good to know for everybody."""
    names = ("two-adults", "dependants", "in-hong-kong", "mainland", "overseas-chinese", "false-statement")
    notes = (Prompt(f"note-{name}") for name in names)
    return Screen((Prompt("notes-head", strong=True), *notes), ((way_back(context, session),),))


def share(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """A short result to forward: nothing of character, means or nationality in it."""
    told = (Prompt("status-verdict-not"),) if standing.failed else verdict(standing)
    met = [one for one in standing.points_test.findings if one.finding is Finding.MET]
    lines = (Prompt("finding-met", {"criterion": criterion(one.id)}) for one in met)
    shown = () if standing.failed else tuple(lines)
    return Screen(
        (
            *notices(context, session),
            Prompt("share-head", strong=True),
            *told,
            *shown,
            Prompt("result-checked", {"date": context.checked_on}),
            Prompt("share-tail"),
        )
    )


def so_far(standing: Standing) -> Prompt:
    """The outcome for /status, with no detail."""
    names = {Verdict.ELIGIBLE: "reached", Verdict.UNDECIDED: "open", Verdict.INELIGIBLE: "not"}
    return Prompt(f"status-verdict-{names[standing.verdict]}")
