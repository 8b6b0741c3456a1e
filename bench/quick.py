"""How many questions decide the outcome, in quick mode and in full order: `python -m bench.quick`.

The population is made up, seeded, and drawn question by question, each on its own, by the shares below; they are no
statistics of real applicants. One in twenty-five answers is "not sure". An answer drawn that cannot stand beside the
others (more years in a field than in all) is drawn again. A person answers the same whatever the order.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from random import Random  # noqa: TID251 - seeded: the same people in every run
from statistics import mean, median, stdev

from bot import app
from bot.settings import Settings
from conversations.questions.question import UNSURE, Question
from conversations.session import Answer, Session
from conversations.standing.consistency import ContradictionError
from conversations.standing.context import TurnContext
from conversations.standing.judgement import stand
from conversations.standing.next_question import following
from conversations.standing.view import View
from conversations.values import Born, Chosen, Number, Places, Several, Tongues, Value

_DAY = date(2026, 11, 22)
_SEED, _PERSONS = 20261122, 1_000
_UNSURE = 0.04
_BORN = {17: date(2009, 4, 3), 50: date(1976, 4, 3)}
_DRAWS = 50
# What quick mode asks for in one question, by its ticks: the questions of the full order, and answers to them.
_TICKS: Mapping[str, Mapping[str, tuple[str, frozenset[str]]]] = {
    "rare-things": {
        "income": ("income", frozenset({"1m-to-2m5", "2m5-or-more"})),
        "profit": ("profit", frozenset({"5m-or-more"})),
        "listed": ("business", frozenset({"listed"})),
        "exceptional": ("achievement", frozenset({"exceptional"})),
        "award": ("achievement", frozenset({"award"})),
        "honour": ("achievement", frozenset({"honour"})),
    },
    "kinds-of-work": {
        "employer": ("employer-years", frozenset({"3-or-more"})),
        "field": ("field-years", frozenset({"3-or-more"})),
        "international": ("international", frozenset({"2-or-more"})),
    },
}
# Where a count of years or a sum goes on from another answer: the answers after which it is asked.
_GOES_ON = {
    "profit": ("business", {"half", "listed"}),
    "employer-years": ("employer", {"listed", "multinational"}),
    "field-years": ("field", {"technology", "finance", "trade"}),
}
# Parts of a career that the whole leaves no room for.
_NO_ROOM = {"under-2": {"employer-years", "field-years", "international"}, "2-to-3": {"employer-years", "field-years"}}
# Who answers so is not sure of all ticks, and is asked one by one.
_OPEN = {UNSURE, "known", "another", "cross-border"}

_EXCLUDED = Places(("CU",))

# The answers and their shares in hundredths.
_SHARES: Mapping[str, Mapping[Value, int]] = {
    "three-things": {Chosen("all"): 95, Chosen("not-all"): 5},
    "right-of-abode": {Chosen("no-card"): 90, Chosen("has-card"): 10},
    "support": {Chosen("can"): 85, Chosen("cannot"): 15},
    "record": {Chosen("clean"): 85, Chosen("not-clean"): 15},
    "nationality": {Places(("CN",)): 60, Places(("IN",)): 15, Places(("US",)): 15, Chosen("more"): 9, _EXCLUDED: 1},
    "passport": {Places(("CA",)): 100},
    "other-passports": {Places(("FR",)): 95, Places(("NP",)): 5},
    "age": {Number.exactly(age): share for age, share in ((17, 1), (28, 30), (35, 32), (44, 22), (50, 3), (55, 12))},
    "degree": {Chosen("none"): 8, Chosen("bachelors"): 42, Chosen("masters"): 40, Chosen("doctorate"): 10},
    "equivalent": {Chosen("yes"): 30, Chosen("no"): 70},
    "achievement": {Chosen("neither"): 95, Chosen("award"): 2, Chosen("honour"): 3},
    "university": {Chosen("listed"): 40, Chosen("not-listed"): 60},
    "subject": {Chosen("engineering"): 45, Chosen("other"): 55},
    "languages": {Tongues(("zh", "en")): 70, Tongues(("zh",)): 12, Tongues(("en",)): 8, Tongues(("en", "fr")): 10},
    "graduate-years": {Chosen("under-2"): 14, Chosen("2-to-3"): 8, Chosen("3-to-5"): 18, Chosen("5-or-more"): 60},
    "employer": {Chosen("listed"): 25, Chosen("multinational"): 15, Chosen("known"): 10, Chosen("none"): 50},
    "employer-years": {Chosen("under-3"): 40, Chosen("3-or-more"): 60},
    "field": {Chosen("technology"): 30, Chosen("finance"): 30, Chosen("another"): 10, Chosen("none"): 30},
    "field-years": {Chosen("under-3"): 30, Chosen("3-or-more"): 70},
    "international": {Chosen("none"): 55, Chosen("under-2"): 10, Chosen("2-or-more"): 20, Chosen("cross-border"): 15},
    "income": {Chosen("under-1m"): 80, Chosen("1m-to-2m5"): 17, Chosen("2m5-or-more"): 3},
    "business": {Chosen("none"): 94, Chosen("half"): 5, Chosen("listed"): 1},
    "profit": {Chosen("under-5m"): 75, Chosen("5m-or-more"): 25},
}  # fmt: skip


def _profile(context: TurnContext, number: int) -> Mapping[str, Answer]:
    """One applicant's answers to all questions, drawn in order, whether they will be asked or not."""
    chance = Random(f"{_SEED} {number}")  # noqa: S311 - no secret
    answers: dict[str, Answer] = {}
    for question in context.interview.questions:
        for _ in range(_DRAWS):
            drawn = {**answers, question.id: Answer(_value(question, chance, context, answers), _DAY)}
            try:
                stand(context, drawn)
            except ContradictionError:
                continue
            answers = drawn
            break
    chosen = {name: answer.value.option for name, answer in answers.items() if isinstance(answer.value, Chosen)}
    quick = {name: Answer(_ticks(chosen, ticks), _DAY) for name, ticks in _TICKS.items()}
    return {**answers, **quick}


def _ticks(chosen: Mapping[str, str], ticks: Mapping[str, tuple[str, frozenset[str]]]) -> Value:
    """What the same person answers in quick mode."""
    asked = {question for question, _ in ticks.values()}
    asked |= {_GOES_ON[question][0] for question in asked if question in _GOES_ON}
    counted = {question for question in asked if question not in _GOES_ON or _goes_on(chosen, question)}
    counted -= _NO_ROOM.get(chosen["graduate-years"], set())
    if any(chosen.get(question) in _OPEN for question in counted):
        return Chosen("one-by-one")
    ticked = [tick for tick, (question, yes) in ticks.items() if question in counted and chosen.get(question) in yes]
    return Several(tuple(ticked)) if ticked else Chosen("none")


def _goes_on(chosen: Mapping[str, str], question: str) -> bool:
    before, answers = _GOES_ON[question]
    return chosen.get(before) in answers


def _value(question: Question, chance: Random, context: TurnContext, answers: Mapping[str, Answer]) -> Value:
    if question.near:
        age = answers["age"].value
        return Born(_BORN.get(int(age.low), _BORN[17])) if isinstance(age, Number) else Chosen(UNSURE)
    shares = _SHARES[question.id]
    (value,) = chance.choices(list(shares), weights=list(shares.values()))
    if value == Chosen("listed"):
        value = next(one for one in question.examples(context.reader) if one != Chosen("not-listed"))
    return Chosen(UNSURE) if question.unsure and chance.random() < _UNSURE else value


def _asked(context: TurnContext, session: Session, profile: Mapping[str, Answer]) -> tuple[int, str]:
    """How many questions until the outcome is decided or none is left; and the outcome."""
    answers: dict[str, Answer] = {}
    standing = stand(context, answers)
    while not standing.outcome:
        question = following(View(context, replace(session, answers=answers), standing))
        if question is None:
            break
        answers[question.id] = profile[question.id]
        standing = stand(context, answers)
    return len(answers), standing.outcome


def main() -> None:
    """Print the mean number of questions in both orders, and how much fewer the quick one asks."""
    engine = app.engine(app.host(Settings()))
    session = engine.begin("bench-session", "en", _DAY).session
    context = engine.context(session, _DAY)
    full, quick, outcomes = [], [], Counter[str]()
    for number in range(_PERSONS):
        profile = _profile(context, number)
        asked, outcome = _asked(context, session, profile)
        outcomes[outcome.split(":")[0] or "open"] += 1
        if outcome:
            full.append(asked)
            quick.append(_asked(context, replace(session, quick=True), profile)[0])
    shares = ", ".join(f"{outcome} {count / _PERSONS:.0%}" for outcome, count in outcomes.most_common())
    print(f"{_PERSONS} made-up applicants (seed {_SEED}): {shares}; those whose outcome stays open are left out below")
    for name, counts in (("full order", full), ("quick mode", quick)):
        spread = f"sd {stdev(counts):4.2f}   median {median(counts):2.0f}   most {max(counts)}"
        print(f"{name}: mean {mean(counts):5.2f}   {spread}")
    print(f"fewer questions in quick mode: {1 - mean(quick) / mean(full):.1%}   (aim: a third)")


if __name__ == "__main__":
    main()
