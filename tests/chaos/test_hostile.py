"""What nobody should send, sent by webhook to the whole bot: no 5xx, no traceback, no change, no neighbour harmed."""

import asyncio
import copy
from collections.abc import Iterator
from typing import Any

import pytest
from chaos.machine import Machine
from chaos.updates import SAMPLES, STRANGER
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update

from conversations.moves.buttons import move_of

FAIR = "This button is out of date. Here is the question now."
BIDI = "\u202e\u2066\u200b\u200d\ufeff\u00ad34\u2069"
NASTY: dict[str, str] = {
    "NUL": "3\0\0",
    "a lone surrogate": "\ud800 thirty-four \udfff",
    "nine hundred thousand characters": "x" * 900_000,
    "as many that are two units each": "🙂" * 80_000,
    "HTML": "<b>34</b><script>alert(1)</script>&lt;&amp;",
    "Markdown": "*34* [a](tg://user?id=1) `x` _y_",
    "bidirectional and zero-width characters": f"{BIDI} or so",
    "combining marks without end": "3" + "\u0301" * 3000,
    "SQL": "'; DROP TABLE chats; --",
    "a format": "{0.__class__} %s %(a)s $x",
}
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**80), 2**80).filter(lambda number: number < 5_000_000_000 or number > 5_900_000_000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "\0", "\ud800", BIDI, "private", "/start", "/forget", "a" * 5000]),
    st.text(max_size=20),
    st.builds(list),
    st.builds(dict),
    st.builds(lambda: [[[]]]),
    st.builds(lambda: {"id": {}}),
)


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    with Machine(tmp_path_factory.mktemp("machine")) as machine:
        yield machine


@pytest.fixture(scope="module")
def neighbour(machine: Machine) -> int:
    """Somebody who answers fairly all the while."""
    return machine.run(machine.arrive())


def paths(value: object, above: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The way to everything in a JSON value."""
    yield above
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from paths(each, (*above, key))


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """An update of any type with one to three of its parts replaced or left out."""
    kind = draw(st.sampled_from(sorted(SAMPLES)))
    raw: Any = {kind: copy.deepcopy(SAMPLES[kind])}
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from([path for path in paths(raw) if path] or [(kind,)]))
        place = raw
        for key in way:
            place = place[key]
        if draw(st.booleans()):
            place[last] = draw(JUNK)
        elif isinstance(place, dict):
            place.pop(last, None)
    return raw


async def unharmed(machine: Machine, neighbour: int, raw: object) -> tuple[int, str]:
    """The answer to it, sent together with a neighbour's reply that must be heard."""
    machine.pass_time()
    before, turns = await machine.session(neighbour), machine.counted("turns_total")
    answer, fair = await asyncio.gather(machine.post(raw), machine.post(machine.typed(neighbour, "/status")))
    assert fair == (200, "")
    assert machine.counted("turns_total") > turns
    after = await machine.session(neighbour)
    assert (after.id, after.revision, after.answers) == (before.id, before.revision, before.answers)
    assert "Traceback" not in answer[1]
    assert machine.counted('failures_total{error="RuntimeError",part="web"}') == 0
    return answer


def test_the_samples_hold_every_type_of_update_that_the_library_knows() -> None:
    assert set(SAMPLES) == set(Update.ALL_TYPES)


@pytest.mark.parametrize("kind", sorted(SAMPLES))
def test_every_type_of_update_is_acknowledged_and_harms_nobody(machine: Machine, neighbour: int, kind: str) -> None:
    status, _ = machine.run(unharmed(machine, neighbour, machine.update(**{kind: SAMPLES[kind]})))
    assert status == 200


@settings(max_examples=120)
@given(raw=mutated())
def test_mutated_updates_are_acknowledged_and_harm_nobody(
    machine: Machine, neighbour: int, raw: dict[str, Any]
) -> None:
    status, _ = machine.run(unharmed(machine, neighbour, machine.update(**raw)))
    assert status == 200
    assert machine.counted('failures_total{error="AttributeError",part="web"}') == 0


@settings(max_examples=40)
@given(body=st.one_of(st.binary(max_size=200), JUNK, st.dictionaries(st.text(max_size=9), JUNK, max_size=4)))
def test_what_is_no_update_is_refused_and_harms_nobody(machine: Machine, neighbour: int, body: object) -> None:
    status, words = machine.run(unharmed(machine, neighbour, body))
    assert (status, words) == (400, "this is no update\n")


@settings(max_examples=40)
@given(data=st.one_of(st.text(max_size=64), st.from_regex(r"\A[a-z~]{0,7}\.[0-9²-]{0,20}\.[-+~=a-z]{0,12}\Z")))
def test_forged_button_data_changes_nothing(machine: Machine, neighbour: int, data: str) -> None:
    async def forge() -> None:
        before = await machine.session(neighbour)
        status, words = await unharmed(machine, neighbour, machine.tapped(neighbour, data))
        assert (status, FAIR in words) == (200, True)
        assert await machine.session(neighbour) == before

    machine.run(forge())


FORGED = st.one_of(
    st.text(max_size=40).filter(lambda option: move_of(option) is None),  # it draws constants of the product, too
    st.sampled_from(["~lang.xx", "~fix.", "~fix.nothing", "+zz", "=ZZ", "all"]),
)


@settings(max_examples=40)
@given(option=FORGED)
def test_an_option_forged_under_the_right_session_and_revision_changes_nothing(
    machine: Machine, neighbour: int, option: str
) -> None:
    async def forge() -> None:
        before = await machine.session(neighbour)
        status, _ = await unharmed(machine, neighbour, machine.tapped(neighbour, await machine.data(neighbour, option)))
        assert status == 200
        after = await machine.session(neighbour)
        assert (after.answers, after.revision) == (before.answers, before.revision)

    machine.run(forge())


def test_a_button_of_another_chat_or_of_an_ended_session_changes_nothing(machine: Machine, neighbour: int) -> None:
    async def steal() -> None:
        victim, thief = await machine.arrive(), await machine.arrive()
        stolen, own = await machine.data(victim, "~unsure"), await machine.data(thief, "~unsure")
        states = [await machine.session(chat) for chat in (victim, thief)]
        status, words = await unharmed(machine, neighbour, machine.tapped(thief, stolen))
        assert (status, FAIR in words) == (200, True)
        assert [await machine.session(chat) for chat in (victim, thief)] == states
        await machine.post(machine.typed(thief, "/restart"))
        await machine.post(machine.tapped(thief, await machine.data(thief, "~restart-yes")))
        begun = await machine.session(thief)
        assert begun.id != states[1].id
        status, words = await unharmed(machine, neighbour, machine.tapped(thief, own))
        assert (status, FAIR in words) == (200, True)
        assert await machine.session(thief) == begun

    machine.run(steal())


@pytest.mark.parametrize("what", NASTY)
def test_nasty_texts_and_names_are_answered_and_change_nothing(machine: Machine, neighbour: int, what: str) -> None:
    async def type_it() -> None:
        chat = await machine.arrive(("~begin", "all"))
        before = await machine.session(chat)
        raw = machine.typed(chat, NASTY[what], name=NASTY[what][:60])
        status, _ = await unharmed(machine, neighbour, raw)
        assert status == 200
        assert (await machine.session(chat)).answers == before.answers
        held = await machine.held(chat)
        assert held is not None
        assert "failed" not in [event.kind for event in held.events]

    failures = machine.counted("failures_total")
    machine.run(type_it())
    assert machine.counted("failures_total") == failures


def test_wrong_secret_wrong_type_and_too_much_are_refused(machine: Machine, neighbour: int) -> None:
    async def refused() -> list[int]:
        before = await machine.session(neighbour)
        raw = machine.typed(neighbour, "34")
        statuses = [
            (await machine.post(raw, X_Telegram_Bot_Api_Secret_Token=secret))[0] for secret in ("", "wrong", "é" * 300)
        ]
        statuses += [(await machine.post(raw, Content_Type=kind))[0] for kind in ("text/plain", "multipart/form-data")]
        statuses.append((await machine.post(machine.typed(neighbour, "x" * 1_100_000)))[0])
        assert await machine.session(neighbour) == before
        return statuses

    assert machine.run(refused()) == [401, 401, 401, 415, 415, 413]


def test_nothing_of_a_stranger_who_sent_only_rubbish_is_lost_when_they_begin(machine: Machine, neighbour: int) -> None:
    status, _ = machine.run(unharmed(machine, neighbour, machine.typed(STRANGER, "/start")))
    assert status == 200
    assert machine.run(machine.session(STRANGER)).current
