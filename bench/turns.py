"""How much CPU a turn takes, storage and network aside, over whole interviews: `python -m bench.turns`."""

from collections.abc import Iterator
from datetime import date
from statistics import median
from time import process_time

from bench.load.figures import Figure, course
from bot import app
from bot.settings import Settings
from conversations import PREFIX, Session, Tapped, Typed

_DAY = date(2026, 11, 22)
_ROUNDS = 30
# An entrepreneur from the United States; what begins with ' is typed, all else tapped.
_ACTS = (
    "~begin", "all", "=US", "'34", "masters", "neither", "'Stanford University", "technology", "+en", "+es",
    "~done", "'8 years", "~more", "listed", "'5", "technology", "'8", "2-or-more", "'US$120k", "none",
)  # fmt: skip
_SETTINGS = Settings(_env_file=None)
_SPEAKER = app.speaker(_SETTINGS, lambda: app.host(_SETTINGS))


def interview() -> Iterator[float]:
    """The milliseconds of each turn of one interview, each with the parts as a batch finds them."""
    session = _SPEAKER.present().engine.begin("bench-session", "en", _DAY).session
    for act in _ACTS:
        reply = Typed(act[1:]) if act[0] == "'" else Tapped(session.id[:PREFIX], session.revision, act)
        start = process_time()
        speaker = _SPEAKER.present()
        turn = speaker.engine.resume(Session.from_json(session.to_json()), reply, _DAY)
        session = turn.session
        speaker.speech.utter(turn.screen, session.locale, session.id[:PREFIX], session.revision)
        yield (process_time() - start) * 1000


def main() -> list[Figure]:
    """Print CPU milliseconds a turn, a first interview to warm up aside."""
    first = list(interview())
    times = [time for _ in range(_ROUNDS) for time in interview()]
    print(f"{_ROUNDS} interviews of {len(_ACTS)} turns: {course(times)}   (the first of all: {max(first):.0f} ms)")
    return [Figure("a turn, storage and network aside", f"{median(times):.2f} ms of CPU")]


if __name__ == "__main__":
    main()
