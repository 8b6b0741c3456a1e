"""The numbers of operators are kept up with the log and with what finished sessions lack."""

from dialogue.stage import BOTH, Person, Stage
from storage.shapes import Place

from bot.console.queries import Queries
from bot.jobs.tallies import Tallying
from conversations import Session, near_misses

# Five of the six points, nothing left open: one more criterion would do.
FIVE = (
    "/start", "[~begin]", "[all]", "[=CA]", "34", "[masters]", "[neither]", "Stanford University",
    "[technology]", "[+en]", "[~done]", "[5-or-more]", "[none]", "[none]", "[none]", "[under-1m]", "[none]",
)  # fmt: skip


def tallying(stage: Stage) -> Tallying:
    console = Queries(stage.store)
    return Tallying(
        console.tallies,
        console.near_misses,
        stage.telemetry,
        lambda body, on: near_misses(stage.speaker.engine, Session.from_json(body), on),
        lambda: stage.now,
    )


@BOTH
async def test_what_a_session_lacks_by_one_point_is_counted_once(stage: Stage, place: Place) -> None:
    person = Person(stage)
    for act in FIVE:
        await person.act(act)
    assert (await stage.session(person.key)).current == "result"
    stage.wait(minutes=2)
    for _ in range(2):
        await tallying(stage).once()
    found = await place.run("SELECT criterion, persons FROM near_misses ORDER BY criterion")
    lacking = (
        "business-profit-5m", "income-1m", "international-2-years", "listed-company-owner", "multinational-3-years",
        "specified-field-3-years", "two-languages",
    )  # fmt: skip
    assert found == [(criterion, 1) for criterion in lacking]
