"""The page that compares rules: the numbers of `qmas rules compare`, one at a time, stopped by a press, of nobody."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from builders import ENGINE, Walk, at
from console.queries.crowd import applicant
from console.web.looking import seen
from console.web.stage import Place, Visitor
from rules_to_come import INCOME, LIST, PRESENT, corrected, to_come

from bot.console.comparing import Comparing, RulesAndLists
from bot.console.queries.live_sessions import LiveSessions
from bot.storage import SqlStore
from conversations import Comparison, most_first

TYPED, OXFORD = "'HK$1,100,000", "'University of Oxford"


def walks() -> list[Walk]:
    return [
        *(at("result", income=TYPED) for _ in range(2)),
        at("result", income=TYPED, university="not-listed", field_years="~unsure", employer_years="'1"),
        at("result", income="1m-to-2m5", university=OXFORD),
        at("age", university=OXFORD),
    ]


@pytest.fixture
async def bodies(house: Place, store: SqlStore) -> list[str]:  # noqa: ARG001 - first the house
    """Kept, one of them no session."""
    bodies = [*(walk.session.to_json() for walk in walks()), "no session"]
    for number, body in enumerate(bodies):
        await applicant(store, number, body=body)
    return bodies


def counted(bodies: list[str], *files: Path) -> Comparison:
    """As the command counts."""
    present = changed = RulesAndLists.carried()
    for file in files:
        changed = changed.and_of(file)
    comparing = Comparing.of(ENGINE, present, changed, changed.first)
    for body in bodies:
        comparing.add(body)
    return comparing.found


def tables(page: str) -> dict[str, list[int]]:
    """The numbers of each part, row by row."""
    found = {}
    for name in ("outcomes", "counts", "criteria", "asked_anew"):
        if f'aria-labelledby="{name}"' in page:
            part = page.split(f'aria-labelledby="{name}"')[1].split("</table>", maxsplit=1)[0]
            found[name] = [int(number) for number in re.findall(r"<td[^>]*>(\d+)</td>", part)]
    return found


async def compared(admin: Visitor, **texts: str) -> str:
    assert (await admin.post("/rules", texts)).status == 303
    return (await admin.get("/rules")).text


async def test_its_numbers_are_those_of_the_command(admin: Visitor, bodies: list[str], tmp_path: Path) -> None:
    ruleset = to_come(tmp_path, INCOME)
    page = await compared(admin, ruleset=ruleset.read_text("utf-8"), list=LIST.read_text("utf-8"))
    found = counted(bodies, ruleset, LIST)
    assert tables(page) == {
        "outcomes": [number for _, number in most_first(found.outcomes)],
        "counts": [number for _, number in most_first(found.counts)],
        "criteria": [each for one, number in most_first(found.criteria) for each in (number, found.decisive[one])],
        "asked_anew": [number for _, number in most_first(found.asked_anew)],
    }
    assert "5 sessions compared, 4 change. 1 more cannot be read." in seen(page).by_id("run").text
    assert "2027-01-01 – 2027-12-31" in page


@pytest.mark.usefixtures("bodies")
async def test_the_rules_carried_change_nothing(admin: Visitor, tmp_path: Path) -> None:
    page = await compared(admin, ruleset=corrected(tmp_path).read_text("utf-8"))
    assert (tables(page), "5 sessions compared, 0 change." in seen(page).by_id("run").text) == ({}, True)


@pytest.mark.usefixtures("bodies")
async def test_nothing_is_shown_of_a_person(admin: Visitor, tmp_path: Path) -> None:
    page = await compared(admin, ruleset=to_come(tmp_path, INCOME).read_text("utf-8"))
    kept = {"session-", at("age").session.id, "1100000", "1,100,000", "Oxford", "United States"}
    assert [word for word in kept if word in page.replace("oxford", "")] == []


async def test_what_is_broken_is_told_in_a_line_and_stays_to_be_mended(admin: Visitor, tmp_path: Path) -> None:
    broken = to_come(tmp_path, ("points = 6", "points = 60")).read_text("utf-8")
    await admin.get("/rules")
    answer = await admin.post("/rules", {"ruleset": broken})
    page = seen(answer.text)
    assert answer.status == 422
    assert "qmas-gpt-2027.toml" in " ".join(one.text for one in page.all("p"))
    assert "points = 60" in page.all("textarea")[0].text


async def test_a_version_that_shares_its_id_takes_the_place_of_its_own_year(admin: Visitor) -> None:
    carried = Path(__file__).parents[3] / "scoring" / "rulesets"
    text = next(file for file in carried.glob("qmas-apt-*.toml")).read_text("utf-8")
    page = await compared(admin, ruleset=text)
    assert "0 sessions compared, 0 change." in page


async def test_one_at_a_time_and_a_press_stops_it_without_numbers(
    admin: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held = asyncio.Event()

    async def slowly(_sessions: LiveSessions) -> AsyncIterator[str]:
        yield at("result", income=TYPED).session.to_json()
        await held.wait()
        yield at("result", income=TYPED).session.to_json()

    monkeypatch.setattr("bot.console.web.rules._AT_ONCE", 0.0)
    monkeypatch.setattr(LiveSessions, "bodies", slowly)
    text = to_come(tmp_path, INCOME).read_text("utf-8")
    running = await compared(admin, ruleset=text)
    assert ("Look again" in running, tables(running)) == (True, {})
    assert (await admin.post("/rules", {"ruleset": text})).status == 422
    assert (await admin.post("/rules/stop")).status == 303
    held.set()
    stopped = (await admin.get("/rules")).text
    assert ("It was stopped." in stopped, tables(stopped)) == (True, {})
    assert "It was stopped." not in await compared(admin, ruleset=text)


async def test_of_two_taps_one_begins(admin: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    held = asyncio.Event()

    async def slowly(_sessions: LiveSessions) -> AsyncIterator[str]:
        await held.wait()
        yield at("result", income=TYPED).session.to_json()

    monkeypatch.setattr("bot.console.web.rules._AT_ONCE", 0.0)
    monkeypatch.setattr(LiveSessions, "bodies", slowly)
    text = {"ruleset": to_come(tmp_path, INCOME).read_text("utf-8")}
    await admin.get("/rules")
    answers = await asyncio.gather(admin.post("/rules", text), admin.post("/rules", text))
    held.set()
    assert sorted(answer.status for answer in answers) == [303, 422]


async def test_a_fault_is_told_by_its_class_and_the_next_may_begin(
    admin: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def broken(_sessions: LiveSessions) -> AsyncIterator[str]:
        yield at("result", income=TYPED).session.to_json()
        raise ArithmeticError("words of somebody")

    monkeypatch.setattr(LiveSessions, "bodies", broken)
    text = to_come(tmp_path, INCOME).read_text("utf-8")
    for _ in range(2):
        page = await compared(admin, ruleset=text)
        assert ("It broke off with a fault: ArithmeticError." in page, "somebody" in page) == (True, False)


def test_what_turns_have_judged_is_left_alone() -> None:
    carried = RulesAndLists.carried()
    comparing = Comparing.of(ENGINE, carried, carried, carried.first)
    assert len({id(one.cache) for one in (ENGINE, comparing.before, comparing.after)}) == 3


async def test_turns_go_on_meanwhile(admin: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Between two pauses no more is judged than twenty sessions, and a pause is as long as the judging."""
    body, pauses = at("result", income=TYPED).session.to_json(), list[float]()
    sleep = asyncio.sleep

    async def many(_sessions: LiveSessions) -> AsyncIterator[str]:
        for _ in range(61):
            yield body

    async def noted(seconds: float) -> None:
        pauses.append(seconds)
        await sleep(0)

    monkeypatch.setattr(LiveSessions, "bodies", many)
    monkeypatch.setattr("bot.console.web.rules.asyncio.sleep", noted)
    page = await compared(admin, ruleset=to_come(tmp_path, INCOME).read_text("utf-8"))
    assert "61 sessions compared" in page
    assert (len([one for one in pauses if one > 0]) >= 3, PRESENT in page) == (True, False)
