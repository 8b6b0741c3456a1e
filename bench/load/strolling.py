"""Random taps and words: our bot beside the floor, and beside an aiogram bot that keeps its state in memory."""

import sys
from pathlib import Path

from bench.load.bots import stable
from bench.load.figures import Figure, ratio_of
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
        Figure("random taps and words: ours ÷ floor", f"{of_floor:.2f}", "≥ 0.45", of_floor >= 0.45),  # noqa: PLR2004 - the aim
        Figure("the same: ours ÷ aiogram in memory", f"{of_aiogram:.2f}", "≥ 1.5", of_aiogram >= 1.5),  # noqa: PLR2004 - same
        Figure("the same: acts never answered", str(unanswered), "0", unanswered == 0),
    ]
