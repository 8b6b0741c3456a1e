"""What a session lacks by one point."""

from datetime import date

from conversations.engine import Engine
from conversations.scene import stand
from conversations.session import Session
from scoring import Finding


def near_misses(engine: Engine, session: Session, on: date) -> tuple[str, ...]:
    """The criteria of the points test that are not met, where one point more would reach the threshold.

    None where a prerequisite is not met, for then no point would help.
    """
    standing = stand(engine.scene(session, on), session.first.answers)
    score = standing.points_test.score
    if standing.failed or score.high != score.threshold - 1:
        return ()
    return tuple(one.id for one in standing.points_test.findings if one.finding is Finding.NOT_MET)
