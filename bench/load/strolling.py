"""Random taps and words: our bot beside the floor, and beside an aiogram bot that keeps its state in memory."""

import sys
from pathlib import Path

from bench.load.bots import stable
from bench.load.figures import Figure, at_least, ratio_of
from bench.load.measures import ROUNDS, WARM_SECONDS, Course
from bench.load.strollers import Strollers

AIOGRAM = Path(sys.prefix, "bench", "bin", "python")  # as the Makefile made it, from requirements/bench.txt


async def strolled(directory: Path, applicants: int) -> list[Figure]:
    """All three in turn, round after round."""
    async with stable(directory, applicants, Strollers) as bots:
        floor, aiogram = await bots.other("floor"), await bots.other("aiogram_bot", by=AIOGRAM)
        ours = await bots.ours("ours, strolled through", f"sqlite+aiosqlite:///{directory}/strolled.db")
        courses = [Course(bot) for bot in (floor, aiogram, ours)]
        for course in courses:
            await course.bot.start()
            await course.bot.crowd.run(WARM_SECONDS)
        for _ in range(ROUNDS):
            for course in courses:
                await course.go()
        of_floor, of_aiogram = (ratio_of(courses[2].rates, other.rates) for other in courses[:2])
        unanswered = sum(course.bot.crowd.unanswered for course in courses)
    return [
        *(course.figure for course in courses),
        at_least("random taps and words: ours ÷ floor", of_floor, 0.45),
        at_least("the same: ours ÷ aiogram in memory", of_aiogram, 1.5),
        Figure("the same: acts never answered", str(unanswered), "0", unanswered == 0),
    ]
