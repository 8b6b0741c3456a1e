"""The process is killed at every named point of a turn and at random: nothing is lost, doubled or left waiting.

This is one of the runs of `make chaos`, smaller.
"""

from pathlib import Path

from chaos.course import HASTE, Clean, Plan, killed_run
from chaos.points import POINTS
from chaos.processes import Nursery
from postgresql import Server


async def test_killed_at_every_point_of_a_turn_all_sessions_end_as_those_of_an_uninterrupted_run(
    nursery: Nursery, clean: Clean, tmp_path: Path
) -> None:
    plan = Plan(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", is_webhook=True, applicants=30, kills=20, before=HASTE)
    outcome = await killed_run(plan, tmp_path, nursery, clean)
    assert outcome.kills.total() == 20
    assert set(POINTS) - set(outcome.kills) == set()


async def test_of_three_processes_any_may_be_killed_and_started_again(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path
) -> None:
    plan = Plan(postgresql.database(), is_webhook=True, applicants=25, kills=12, processes=3, before=HASTE)
    outcome = await killed_run(plan, tmp_path, nursery, clean)
    assert outcome.kills.total() == 12
