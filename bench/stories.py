"""How well stories are read: `python -m bench.stories`.

The stories and their right facts are those that the readers' tests hold. Found is a fact of which the right value is
sure or among the choices of a line.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from time import process_time
from typing import Any

from bench.load.figures import Figure, at_most
from bot.engine import engine
from conversations import PREFIX, Engine, Host, Reply, StoryTold, Tapped, Turn, Typed, TypedText

ON = date(2026, 11, 22)
STORIES = Path("tests/conversations/reading/stories")
TABLES = ("built", "later", "fresh", "forms", "last", "unseen")
_SESSION, _LONGEST = "Q7zt4RkWmB1pXs", 60
_ROUNDS, _WORST, _QUOTED = 3, 10, 90
_STORY_AND_TAP = 2
_MEDIAN_MS, _MOST_ACTIONS, _LINE = 5, 0.6, 1_000_000
_OF_DEGREES = (("has_listed_postgraduate", ""), ("is_listed_postgraduate", "_stem"))
_SPOKEN = {"en": "is_proficient_in_english", "zh": "is_proficient_in_chinese"}
_YEARS = {
    "graduate-years": "graduate_level_years", "employer-years": "multinational_years",
    "field-years": "specified_field_years", "international": "international_years",
}  # fmt: skip
_USUAL = {
    "three-things": "all", "right-of-abode": "no-card", "support": "can", "record": "clean", "equivalent": "no",
    "achievement": "neither", "employer": "listed", "field": "technology", "business": "none", "profit": "under-5m",
    "other-passports": "'=fr", "birth-date": "'3 April 1990",
}  # fmt: skip
_NEARLY = 0.051  # money that was converted


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its right facts."""

    locale: str
    text: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one story: right facts found, found sure, missed; and lines that are sure and wrong."""

    told: Told
    found: tuple[str, ...]
    sure: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    sure_lines: int


def told(name: str) -> tuple[Told, ...]:
    """The stories of a table."""
    table = tomllib.loads((STORIES / f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(Told(one["locale"], one["text"], one["facts"]) for one in table["story"])


def read(reading: Engine, one: Told) -> StoryTold:
    """As `qmas read story` reads it."""
    taken = reading.read(TypedText("story", one.text, one.locale), ON)
    if not isinstance(taken, StoryTold):
        raise TypeError(taken)
    return taken


def score(reading: Engine, one: Told) -> Score:
    """Hold what was read against the right facts."""
    offers = read(reading, one).offers
    right = dict(one.facts)
    sure = {fact: raw for offer in offers if offer.is_sure for fact, raw in offer.facts.items()}
    found = tuple(
        fact for fact, raw in right.items() if any(agrees(fact, offer.facts.get(fact), raw) for offer in offers)
    )
    return Score(
        one,
        found,
        tuple(fact for fact in found if agrees(fact, sure.get(fact), right[fact])),
        tuple(fact for fact in right if fact not in found),
        tuple(_wrong(sure, right)),
        sum(offer.is_sure for offer in offers),
    )


def _wrong(sure: Mapping[str, Any], right: Mapping[str, Any]) -> Iterator[str]:
    for fact, raw in sure.items():
        if fact not in right or not agrees(fact, raw, right[fact]):
            yield f"{fact} = {raw}"


def agrees(fact: str, read_as: Any, right: Any) -> bool:  # noqa: ANN401 - raw evidence
    """Whether a fact read leaves room for the right one; of money of another currency within what a rate may differ."""
    if read_as is None:
        return False
    if isinstance(read_as, Mapping) or isinstance(right, Mapping):
        low, high = _ends(read_as)
        least, most = _ends(right)
        slack = _NEARLY if fact.endswith("_hkd") else 0
        return low <= most * (1 + slack) and least <= high * (1 + slack)
    return bool(read_as == right)


def _ends(raw: Any) -> tuple[float, float]:  # noqa: ANN401 - raw evidence
    if isinstance(raw, Mapping):
        return float(raw.get("from", 0)), float(raw.get("below", "inf"))
    return float(raw), float(raw)


def main() -> list[Figure]:
    """Print the figures of each table, the time a story takes, the actions to a verdict, and the worst misses."""
    reading = engine(Host())
    every: list[Score] = []
    for table in TABLES:
        scores = [score(reading, one) for one in told(table)]
        every += scores
        _print(table, scores)
    spans = [_took(reading, one.told) for one in every for _ in range(_ROUNDS)]
    print(f"  median {median(spans):.2f} ms a story, the slowest {max(spans):.0f} ms")
    actions = [one for table in TABLES for each in told(table) if (one := actions_to_verdict(reading, each))]
    shares = [by_story / in_full for by_story, in_full in actions]
    print(
        f"  actions to the verdict's sentence: {median(shares):.0%} of the full way's, median of {len(shares)} stories"
        f" that lead to one; a quarter need {quantiles(shares)[0]:.0%} at most"
    )
    for one in sorted(every, key=lambda each: -len(each.missed))[:_WORST]:
        print(f"    missed {', '.join(one.missed)}: {one.told.text[:_QUOTED]!r}")
    took, share = median(spans), median(shares)
    return [
        at_most("a story read", took, _MEDIAN_MS, " ms", 2),
        Figure(
            "actions of a story ÷ of the full way", f"{share:.0%}", f"≤ {_MOST_ACTIONS:.0%}", share <= _MOST_ACTIONS
        ),
    ]


def _print(table: str, scores: Sequence[Score]) -> None:
    facts, found = sum(len(one.told.facts) for one in scores), sum(len(one.found) for one in scores)
    sure, lines = sum(len(one.sure) for one in scores), sum(one.sure_lines for one in scores)
    wrong = sum(len(one.wrong) for one in scores)
    print(
        f"  {table}: {len(scores)} stories; of {facts} facts {found / facts:.0%} found (aim 70%), {sure / found:.0%} of"
        f" these sure (aim 50%); of {lines} sure lines {wrong} wrong (aim at most 1 in 200)"
    )


def _took(reading: Engine, one: Told) -> float:
    start = process_time()
    read(reading, one)
    return (process_time() - start) * 1000


def actions_to_verdict(reading: Engine, one: Told) -> tuple[int, int] | None:
    """How many actions lead to a decided outcome: from the story on, and by the questions alone with /start and Begin.

    Both answer alike, as the right facts say, and with what is likeliest of all that the story leaves out.
    """
    by_story = reading.begin(_SESSION, one.locale, ON)
    turn, steps = by_story, 0
    for reply in (_tap("~tell"), lambda _: Typed(one.text), _tap("~told")):
        turn = reading.resume(turn.session, reply(turn), ON)
    steps += _STORY_AND_TAP
    told_steps = _walked(reading, turn, one, steps)
    begun = reading.resume(by_story.session, _tap("~begin")(by_story), ON)
    full_steps = _walked(reading, begun, one, 2)
    return (told_steps, full_steps) if told_steps and full_steps else None


def _walked(reading: Engine, turn: Turn, one: Told, steps: int) -> int | None:
    """How many actions it took; None where the questions end without an outcome."""
    while steps < _LONGEST:
        if turn.session.current == "decided":
            return steps
        question = reading.interview_on(ON).by_id.get(turn.session.current)
        if question is None:
            return None
        options = [button.option for row in turn.screen.buttons for button in row]
        likely = next((option for option in options if option.startswith(("~together", "~likely"))), "")
        for option in (likely,) if likely else _answer(question.id, turn, one):
            reply = Typed(option[1:]) if option.startswith("'") else _tap(option)(turn)
            before, turn = turn, reading.resume(turn.session, reply, ON)
            steps += 1
            if turn.session.current == before.session.current and turn.session == before.session:
                return None
    return None


def _tap(option: str) -> Callable[[Turn], Reply]:
    return lambda turn: Tapped(turn.session.id[:PREFIX], turn.session.revision, option)


def _answer(question: str, turn: Turn, one: Told) -> tuple[str, ...]:
    """As an ordinary applicant with these facts would answer, by taps wherever there are buttons."""
    facts = one.facts
    if question == "languages" and turn.session.ticks:
        return ("~done",)
    if question == "languages":
        return (*(f"+{code}" for code in _spoken(facts)), "~done")
    if question in _YEARS:
        return (f"'{_ends(facts.get(_YEARS[question], 6))[0]:g}",)
    is_listed, is_stem = (facts.get(f"{name}_degree{end}") for name, end in _OF_DEGREES)
    is_higher = is_listed is not None or is_stem is not None
    place = f"'={str(facts.get('nationality', 'IN')).lower()}"
    told = {
        **dict.fromkeys(("nationality", "passport"), place),
        "age": f"'{facts.get('age', 36)}",
        "degree": "masters" if is_higher else "bachelors" if facts.get("has_first_degree", True) else "none",
        "university": "'Stanford University" if is_listed else "not-listed",
        "subject": "technology" if is_stem else "other",
        "income": "1m-to-2m5" if _ends(facts.get("annual_income_hkd", 0))[0] >= _LINE else "under-1m",
    }
    return ({**_USUAL, **told}[question],)


def _spoken(facts: Mapping[str, Any]) -> list[str]:
    known = [code for code, fact in _SPOKEN.items() if facts.get(fact)]
    return [*known, *(["fr"] if facts.get("other_languages") else [])] or ["en"]


if __name__ == "__main__":
    main()
