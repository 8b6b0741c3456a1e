"""All that a viewer can open: steps of five of weeks that are over, the same whatever happens since."""

import re
from datetime import timedelta

import pytest
from console.queries.crowd import ENTRY, applicant
from console.web.looking import Part, seen
from console.web.stage import Place, Visitor
from console.web.test_numbers import Group, settle
from storage.shapes import NOW

from bot.console.queries import Queries
from bot.records import Utterance
from bot.storage import SqlStore

WEEK = timedelta(days=7)
LAST = NOW - timedelta(days=8)  # a Saturday: the last week that is over is its own
ASKED = (("began", "notice"), ("said", "age"), ("answered", "age"), ("said", "income"), ("misread", "income"))
END = ("said", "result")
MOST = 60  # pages
LINK = re.compile(r'href="/console((?:/funnel)?(?:\?[^"]*)?)"')
STEP = re.compile(r"under 5|\d*[05]")


@pytest.fixture
async def weeks(store: SqlStore) -> SqlStore:
    """Few of each kind, in two weeks that are over and in the present one."""
    await settle(
        store,
        Group(4, (*ASKED, END), LAST, {"locale": "en", "question": "result", "tag": "ngo-7"}),
        Group(9, ASKED, LAST - timedelta(days=1), {"locale": "en"}),
        Group(3, ASKED[:3], LAST, {"locale": "fr"}),
        Group(7, ASKED, LAST - WEEK, {"locale": "zh-Hant"}),
        Group(8, ASKED, NOW, {"locale": "en"}),
    )
    await Queries(store).tallies.catch_up()
    return store


@pytest.fixture
async def viewer(visitor: Visitor) -> Visitor:
    """Signed in."""
    await visitor.sign_in("viewer")
    return visitor


async def opened(viewer: Visitor) -> dict[str, str]:
    """Every page of numbers that a link leads to, of the last weeks, as it is told."""
    found: dict[str, str] = {}
    ways = ["", "/funnel"]
    while ways:
        way = ways.pop(0).replace("&amp;", "&")
        if way not in found and len(found) < MOST:
            answer = await viewer.get(way)
            assert answer.status == 200, way
            found[way] = re.sub(r'name="csrf" value="[^"]+"', "", answer.text)
            ways += LINK.findall(answer.text)
    return found


def figures(page: str) -> list[str]:
    """Every number of a page."""
    shown = seen(page)
    cells = [one for one in shown.all("td", "dd") if {"n", "figure"} & set(one.attributes.get("class", "").split())]
    drawn = [one.text.rpartition(": ")[2] for one in shown.all("title") if one.text.startswith("20")]
    return [cell.text for cell in cells] + drawn


@pytest.mark.usefixtures("weeks")
async def test_one_more_finish_and_one_forgotten_change_nothing(store: SqlStore, viewer: Visitor) -> None:
    before = await opened(viewer)
    assert len(before) == MOST
    await settle(store, Group(1, (*ASKED, END), NOW, {"locale": "fr", "question": "result"}))
    chat, _ = await applicant(store, 500, locale="fr")
    for session in (f"session-{6_000_000_000 + number}" for number in range(2)):
        row = await Queries(store).sessions.session(session, NOW)
        assert row is not None
        assert await Queries(store).sessions.purge(row.applicant, Utterance("."), ENTRY, NOW)
    await Queries(store).tallies.catch_up()
    assert await opened(viewer) == before
    assert chat.applicant not in "".join(before.values())


@pytest.mark.usefixtures("weeks")
async def test_every_number_is_a_step_and_leads_to_no_session(viewer: Visitor) -> None:
    pages = await opened(viewer)
    for way, page in pages.items():
        assert [number for number in figures(page) if not STEP.fullmatch(number)] == [], way
        assert ("/console/sessions" in page, "ngo-7" in page) == (False, False), way
    assert {"10", "under 5"} <= set(figures(pages[""]))


@pytest.mark.usefixtures("weeks")
@pytest.mark.parametrize(
    "asked",
    [
        "first=2026-11-10&last=2026-11-12",
        "first=2026-11-22&last=2026-11-22",
        "first=2026-11-16",
        "last=2026-11-13",
        "tag=ngo-7",
        "locale=!fr",
        "locale=no-such",
        "locale=fr&locale=en&tag=ngo-7",
        "locale=fr&not=locale&first=2026-11-15",
    ],
)
async def test_no_address_asks_for_other_days_or_cuts(viewer: Visitor, asked: str) -> None:
    for path in ("", "/funnel"):
        narrowed = f"{path}?locale=fr" if asked.startswith("locale=fr") else path
        assert told(await viewer.get(f"{path}?{asked}")) == told(await viewer.get(narrowed))


def told(answer: object) -> tuple[list[str], list[str]]:
    """The sentence and the numbers."""
    page: str = answer.text  # type: ignore[attr-defined]
    sentences: list[Part] = [one for one in seen(page).all("p") if one.attributes.get("class") == "sentence"]
    return [one.text for one in sentences], figures(page)


@pytest.mark.usefixtures("weeks")
async def test_a_week_is_told_once_it_has_been_over_for_an_hour(house: Place, viewer: Visitor) -> None:
    house.wait(hours=8, minutes=29)  # 00:59 on Monday in Hong Kong
    assert "2026-11-09 to 2026-11-15" in (await viewer.get()).text
    house.wait(minutes=1)
    assert "2026-11-16 to 2026-11-22" in (await viewer.get()).text


@pytest.mark.usefixtures("weeks")
async def test_an_analyst_sees_the_same_persons_one_by_one(visitor: Visitor) -> None:
    await visitor.sign_in("analyst")
    page = (await visitor.get("?first=2026-11-09&last=2026-11-15")).text
    assert {"16", "4", "13", "3"} <= set(figures(page))
    assert "/console/sessions?" in page
