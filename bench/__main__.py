"""All measurements, one after the other, and what they come to beside their aims: `make bench`."""

import os

from bench import assess, console, reading, screens, search, stories, turns
from bench.load import console as beside
from bench.load import running
from bench.load.figures import Figure
from bot import clock

FEW_SESSIONS = 100_000  # of the console here; a million, by `python -m bench.console`

figures: list[Figure] = []
for title, measure in (
    ("Search among the listed universities", search.main),
    ("Typed texts read", reading.main),
    ("Stories read", stories.main),
    ("Evidence judged: findings, reasons, facts wanted", assess.main),
    ("One turn of the conversation: taken, judged, said, written as JSON and read back", turns.main),
    ("The bot under load", running.main),
    ("The bot beside a console", beside.main),
):
    print(f"\n{title}", flush=True)
    figures += measure()
print("\nWhat an ordinary applicant taps, reads and scrolls, in each language")
screens.main()
print("\nThe console over many sessions")
console.main(FEW_SESSIONS)
print(f"\n{clock.today():%-d %B %Y}, on {os.cpu_count()} cores; medians, with the least and the most of the rounds:")
for figure in figures:
    print(figure.line)
