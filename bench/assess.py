"""How fast evidence is judged, beside a function that only counts: `python -m bench.assess`.

The population is made up and seeded: each fact that the test asks is drawn on its own, by chances that are
no statistics of real applicants. One fact in twelve is unknown, one number in six a range, one age in five a date of
birth.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random  # noqa: TID251 - seeded: the same people in every run
from statistics import median
from subprocess import DEVNULL, Popen
from time import perf_counter, process_time

from bench.load.figures import Figure, at_most
from scoring import Evidence, EvidenceError, Ruleset, advise, assess, load_rulesets

_DAY = date(2026, 11, 22)
_SEED, _PERSONS, _ROUNDS, _COUNTS, _FILES = 20261122, 3_000, 15, 20_000, 5
_LINES = (1, 10_000, 100_000)
_RATE, _SECONDS = 40_000, 0.5  # the aims: lines a second, and one file by a process of its own
_OPENFISCA = 0.204  # µs a person on twelve criteria, in numpy's batches: counts without findings, reasons or sources
_EXAMPLE = Path("docs/examples/evidence.json")
_YES = {
    "has_right_of_abode": 0.05, "can_support_self": 0.95, "has_clean_record": 0.95, "has_first_degree": 0.8,
    "has_equivalent_qualification": 0.4, "has_listed_postgraduate_degree": 0.3, "is_proficient_in_chinese": 0.7,
    "is_proficient_in_english": 0.7, "owns_listed_company": 0.03,
}  # fmt: skip
_STEM = 0.5
_PARTS = ("multinational_years", "specified_field_years", "international_years")
# The lines of the test, as `count` takes them: the last age, languages, years of each kind, HK$.
_AGE, _TONGUES, _WHOLE, _PART, _ABROAD, _INCOME, _PROFIT = 50, 2, 5, 3, 2, 1_000_000, 5_000_000
_SUMS = {"annual_income_hkd": _INCOME, "owned_business_profit_hkd": _PROFIT}
_PLACES = ("CN", "CN", "CN", "IN", "US", "FR", "TW", "KP")

Facts = Mapping[str, object]


def count(facts: Mapping[str, float]) -> int:
    """The floor: the criteria that are met for certain, exact numbers only; no findings, no reasons, nothing open."""
    known = facts.get
    chinese, english = known("is_proficient_in_chinese", 0), known("is_proficient_in_english", 0)
    met: float = known("age", 99) <= _AGE
    met += known("has_listed_postgraduate_degree", 0)
    met += known("has_listed_postgraduate_degree", 0) and known("is_listed_postgraduate_degree_stem", 0)
    met += known("other_languages", 0) + chinese + english >= _TONGUES
    met += english
    met += known("graduate_level_years", 0) >= _WHOLE
    met += known("multinational_years", 0) >= _PART
    met += known("specified_field_years", 0) >= _PART
    met += known("international_years", 0) >= _ABROAD
    met += known("annual_income_hkd", 0) >= _INCOME
    met += known("owned_business_profit_hkd", 0) >= _PROFIT
    return int(met + known("owns_listed_company", 0))


def _applicant(chance: Random) -> dict[str, object]:
    """Everything the test asks of one applicant, exactly."""
    facts: dict[str, object] = {name: chance.random() < share for name, share in _YES.items()}
    facts["is_listed_postgraduate_degree_stem"] = (
        bool(facts["has_listed_postgraduate_degree"]) and chance.random() < _STEM
    )
    facts["nationality"] = chance.choice(_PLACES)
    facts["other_nationalities"] = chance.sample(("CA", "GB", "CU"), chance.choice((0, 0, 0, 1)))
    facts["age"] = chance.randint(18, 60)
    facts["other_languages"] = chance.choice((0, 0, 1, 2))
    quarters = chance.randint(0, 48)
    facts["graduate_level_years"] = quarters / 4
    facts |= {name: chance.randint(0, quarters) / 4 for name in _PARTS}
    return facts | {name: round(line * chance.uniform(0, 1.6)) for name, line in _SUMS.items()}


def _as_known(facts: dict[str, object], chance: Random) -> dict[str, object]:
    """What of it is known: some facts not at all, some numbers as a range, some ages by the date of birth."""
    known = {name: value for name, value in facts.items() if chance.random() >= 1 / 12}
    for name in (*_PARTS, *_SUMS):
        number = known.get(name)
        if isinstance(number, int | float) and chance.random() < 1 / 6:
            known[name] = {"from": number * 0.95, "below": number * 1.05 + 1}
    if "age" in known and chance.random() < 1 / 5:
        age = known.pop("age")
        known["birth_date"] = f"{_DAY.year - int(str(age))}-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"
    return known


def population() -> Iterator[Facts]:
    """Applicants without end, the same in every run, less those whose facts contradict each other."""
    chance = Random(_SEED)  # noqa: S311 - no secret
    while True:
        known = _as_known(_applicant(chance), chance)
        try:
            Evidence.of(known, _DAY)
        except EvidenceError:
            continue
        yield known


def _each(work: Callable[[], object], times: int) -> float:
    """CPU microseconds for one of so many."""
    start = process_time()
    work()
    return (process_time() - start) / times * 1e6


def _row(label: str, work: Callable[[], object], times: int, floor: Callable[[], object] | None = None) -> None:
    """Print the median and the spread of several rounds, each beside a round of the floor just before and after it."""
    spent, multiples = [], []
    for _ in range(_ROUNDS):
        before = _each(floor, _COUNTS) if floor else 1
        spent.append(_each(work, times))
        multiples.append(spent[-1] * 2 / (before + _each(floor, _COUNTS)) if floor else 0)
    beside = f"   {median(multiples):5.1f} x the floor ({min(multiples):.1f} to {max(multiples):.1f})" if floor else ""
    print(f"{label:44} {median(spent):7.2f} µs ({min(spent):.2f} to {max(spent):.2f}){beside}")


def _assessments(persons: list[Facts], ruleset: Ruleset) -> None:
    whole = _applicant(Random(_SEED))  # noqa: S311 - no secret
    numbers = {name: value for name, value in whole.items() if isinstance(value, int | float)}
    evidences = [Evidence.of(facts, _DAY) for facts in persons]
    lines = [json.dumps({"facts": facts}) for facts in persons]
    exact, nothing = Evidence.of(whole, _DAY), Evidence.of({}, _DAY)

    def floor() -> None:
        for _ in range(_COUNTS):
            count(numbers)

    def read(line: str) -> Evidence:
        return Evidence.of(json.loads(line)["facts"], _DAY)

    _row("the floor: only counts", floor, _COUNTS)
    _row(f"assess, {len(persons)} different applicants", lambda: _all(evidences, ruleset), len(persons), floor)
    _row("assess, one applicant again and again", lambda: _all([exact] * 3_000, ruleset), 3_000, floor)
    _row("assess, nothing known, again and again", lambda: _all([nothing] * 3_000, ruleset), 3_000, floor)
    _row("evidence read from JSON", lambda: [read(line) for line in lines], len(lines), floor)
    _row("read from JSON and assessed", lambda: _all((read(line) for line in lines), ruleset), len(lines), floor)


def _all(evidences: Iterable[Evidence], ruleset: Ruleset) -> None:
    for evidence in evidences:
        assess(evidence, ruleset, _DAY)


def _ways_forward(persons: list[Facts], ruleset: Ruleset) -> None:
    spent = []
    for facts in persons:
        evidence = Evidence.of(facts, _DAY)
        spent.append(_each(partial(advise, evidence, ruleset, _DAY), 1) / 1000)
    print(f"{'advise':44} median {median(spent):.2f} ms   worst {max(spent):.2f} ms of {len(spent)} applicants")


def _streams() -> Figure:
    """The command as a process of its own, over more and more lines; the first run tells what it takes to start."""
    people, to_start, a_second = population(), 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number in _LINES:
            file = Path(folder) / f"{number}.jsonl"
            with file.open("w", encoding="utf-8") as lines:
                lines.writelines(json.dumps({"facts": facts}) + "\n" for facts in islice(people, number))
            seconds, cpu, mebibytes = _run("assess", "--jsonl", "--on", str(_DAY), str(file))
            a_second = number / (cpu - to_start)
            rate = f"{number / seconds:,.0f} a second; a second of CPU, once started: {a_second:,.0f}"
            to_start = to_start or cpu
            shown = f"{seconds:6.2f} s, {cpu:.2f} s of CPU, peak {mebibytes:.0f} MiB"
            print(f"{f'qmas assess --jsonl, lines: {number:,}':44} {shown}   {rate if number > 1 else ''}")
    print(f"{'a line ÷ a person of OpenFisca in batches':44} {1e6 / a_second / _OPENFISCA:.0f}")
    name = "qmas assess --jsonl, distinct full lines, once started"
    return Figure(name, f"{a_second:,.0f}/s of CPU", f"≥ {_RATE:,}/s", a_second >= _RATE)


def _one_file() -> Figure:
    """The whole process, interpreter and imports included."""
    took = median(_run("assess", str(_EXAMPLE))[0] for _ in range(_FILES))
    return at_most("qmas assess, one file, the whole process", took, _SECONDS, " s", 2)


def _run(*words: str) -> tuple[float, float, float]:
    """Seconds, CPU seconds and the peak of memory in MiB of `qmas`, its output thrown away."""
    start = perf_counter()
    process = Popen([sys.executable, "-c", "from bot.cli.main import main; main()", *words], stdout=DEVNULL)  # noqa: S603 - our own command
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"qmas {' '.join(words)} ended with {process.returncode}")
    return perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> list[Figure]:
    """Print CPU time and multiples of the floor, ways forward, and the command over 100,000 lines."""
    ruleset = load_rulesets().for_day("qmas", "gpt", _DAY)
    persons = list(islice(population(), _PERSONS))
    print(f"{_PERSONS} applicants, {_ROUNDS} rounds, CPU time: median (least to most)")
    _assessments(persons, ruleset)
    _ways_forward(persons, ruleset)
    return [_streams(), _one_file()]


if __name__ == "__main__":
    main()
