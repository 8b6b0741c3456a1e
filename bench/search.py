"""How long a search among the listed universities takes: `python -m bench.search`."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.load.figures import Figure, at_most, course
from scoring import UniversityList, universities_on

_WRITTEN = Path(__file__).parents[1] / "tests" / "scoring" / "written"
_DAY = date(2026, 11, 22)
_ROUNDS, _AIM = 5, 0.3
_LONG = "My master of science is from the Departement of Enginering, Universty of Tokio, befor that Standford; "


def _texts() -> list[str]:
    rows = csv.DictReader((_WRITTEN / "universities.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t")
    unlisted = (_WRITTEN / "unlisted.txt").read_text(encoding="utf-8").splitlines()
    return [*(row["written"] for row in rows), *unlisted]


def _milliseconds(listed: UniversityList, text: str) -> float:
    start = perf_counter()
    listed.look_up(text)
    return (perf_counter() - start) * 1000


def main() -> list[Figure]:
    """Print the milliseconds of a search, of all rounds and of each name's best: what else the machine does aside."""
    start = perf_counter()
    listed = universities_on(_DAY)
    if listed is None:
        raise SystemExit(f"no list of universities covers {_DAY}")
    loaded = (perf_counter() - start) * 1000
    texts = _texts()
    rounds = [[_milliseconds(listed, text) for text in texts] for _ in range(_ROUNDS)]
    every = [time for times in rounds for time in times]
    best = [min(times) for times in zip(*rounds, strict=True)]
    long = median(_milliseconds(listed, _LONG * 40) for _ in range(_ROUNDS))
    print(f"{len(texts)} names, {_ROUNDS} rounds; list and index read in {loaded:.0f} ms")
    for label, times in (("all rounds", every), ("best of each name", best)):
        print(f"{label:18} {course(times)}")
    print(f"a text of {len(_LONG) * 40} characters: {long:.2f} ms")
    return [at_most("a search for a university", median(every), _AIM, " ms", 2)]


if __name__ == "__main__":
    main()
