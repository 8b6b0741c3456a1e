"""Every number stands beside the words that say what it is: all are different, so that no two can change places."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from console.queries.crowd import applicant, chat_key, heard, log
from console.web.looking import Part, seen
from console.web.stage import SPEAKER, Place, Visitor
from msgspec.structs import replace
from storage.shapes import BOT, NOW, meet, say, session_of, talk, write

from bot.console.queries import Queries
from bot.console.records import NearMissKey
from bot.records import ChatChanges, ChatKey
from bot.storage import SqlStore
from locales import CONSOLE_LOCALES, catalogue, console_words

DAY = timedelta(days=1)
NAMES = {"en": "English", "fr": "Français", "zh-Hant": "繁體中文", "zh-Hans": "简体中文"}
EACH = pytest.mark.parametrize("locale", CONSOLE_LOCALES)
Kinds = Iterable[tuple[str, str]]  # with the question


@dataclass(frozen=True)
class Group:
    """So many persons with a session alike, to each of whom the same happened."""

    number: int
    kinds: Kinds
    at: datetime = NOW
    fields: Mapping[str, Any] = field(default_factory=dict)  # of the session


async def settle(store: SqlStore, *groups: Group) -> None:
    """All in one transaction each: a house is full in a moment."""
    first = 0
    for group in groups:
        keys = [chat_key(number) for number in range(first, first + group.number)]
        first += group.number
        turned = []
        for chat in await meet(store, *keys):
            known = replace(chat, session_id=f"session-{chat.key.chat}")
            session = replace(session_of(known), id=str(known.session_id), **group.fields)
            events = [heard(known, *kind, locale=session.locale, at=group.at) for kind in group.kinds]
            turned.append(ChatChanges(known, session, events=tuple(events)))
        await write(store, *turned)


async def page(admin: Visitor, path: str, locale: str) -> Part:
    """In the language."""
    await admin.post("/language", {"locale": locale})
    answer = await admin.get(path)
    assert (answer.status, f'lang="{locale}"' in answer.text) == (200, True)
    return seen(answer.text)


def told(locale: str, message: str, **args: str | int) -> str:
    return console_words(locale).format(message, args)


def lasting(locale: str, **units: str) -> str:
    """Two units, the larger first."""
    first, second = (told(locale, f"lasting-{unit}", number=number) for unit, number in units.items())
    return told(locale, "lasting-two", first=first, second=second)


FINISHED = {"question": "result", "began_at": NOW - timedelta(seconds=754), "answers": 14}
IDLE = {"question": "age", "touched_at": NOW - timedelta(hours=25)}
BEGAN, RESULT = ("began", ""), ("said", "result")
# How often each happened; the persons are those of the groups below.
HAPPENED = {
    "failed": 5, "stale": 6, "misread": 8, "unclear": 2, "helped": 9, "switched": 11, "blocked": 12, "unblocked": 13,
    "excess": 14, "overtaken": 15, "duplicate": 16, "retried": 17,
    "story": 18, "story-line": 19, "story-stood": 20, "story-taken-away": 21, "story-opened": 22,
}  # fmt: skip


@pytest.fixture
async def full(store: SqlStore) -> SqlStore:
    """57 sessions begun: 22 finished, 10 active, 25 left."""
    await settle(
        store,
        Group(6, (BEGAN, RESULT), fields={**FINISHED, "locale": "en", "verdict": "eligible"}),
        Group(7, (BEGAN, RESULT), fields={**FINISHED, "locale": "fr", "verdict": "undecided", "tag": "ngo-7"}),
        Group(9, (BEGAN, RESULT), fields={**FINISHED, "locale": "zh-Hant", "verdict": "ineligible"}),
        Group(10, (BEGAN,), NOW - DAY, {"locale": "zh-Hans", "tag": "ngo-7", "began_at": NOW - DAY}),
        Group(25, (BEGAN,), NOW - 2 * DAY, {**IDLE, "locale": "en", "tag": "fair", "began_at": NOW - 2 * DAY}),
    )
    for kind, number in HAPPENED.items():
        chats = await meet(store, *(chat_key(each) for each in range(number)))
        await write(store, *(ChatChanges(chat, events=(heard(chat, kind, "income"),)) for chat in chats))
    return store


@EACH
@pytest.mark.usefixtures("full")
async def test_each_card_of_the_overview_has_its_number_with_its_definition_behind_a_mark(
    admin: Visitor, locale: str
) -> None:
    numbers = {"begun": "57", "finished": "22", "active": "10", "left": "25", "answers": "14",
               "time": lasting(locale, minutes="12", seconds="34")}  # fmt: skip
    shown = await page(admin, "", locale)
    assert shown.terms == {
        f"{told(locale, f'count-{name}')} {meant(locale, f'count-{name}', f'means-{name}')}": [number]
        for name, number in numbers.items()
    }


def meant(locale: str, what: str, message: str) -> str:
    """A question mark, and what opens under it."""
    return f"? {told(locale, 'what-is', what=told(locale, what))} {told(locale, message)}"


@EACH
@pytest.mark.usefixtures("full")
async def test_each_breakdown_of_the_overview_has_its_numbers_and_its_definition(admin: Visitor, locale: str) -> None:
    shown = await page(admin, "", locale)
    events = {told(locale, f"kind-{kind}"): number for kind, number in HAPPENED.items()}
    wanted = {
        "outcomes": {told(locale, f"verdict-{name}"): number
                     for name, number in (("eligible", 6), ("undecided", 7), ("ineligible", 9))},
        "by-locale": {NAMES[name]: number for name, number in (("en", 31), ("fr", 7), ("zh-Hant", 9), ("zh-Hans", 10))},
        "by-tag": {told(locale, "no-tag"): 15, "ngo-7": 17, "fair": 25},
        "events": events,
    }  # fmt: skip
    for name, numbers in wanted.items():
        part = shown.by_id(name)
        found = {what.partition(" ?")[0]: number for what, number in part.rows[1:]}
        assert found == {what: str(number) for what, number in numbers.items()}
        assert meant(locale, name, f"means-{name}") in part.text
        assert all(len(cell.all("a")) == 1 for cell in part.all("td")), name


@EACH
@pytest.mark.usefixtures("full")
async def test_a_sentence_says_first_how_many_began_and_where_most_stopped(admin: Visitor, locale: str) -> None:
    age = catalogue(locale).format("short-age")
    first = told(
        locale, "sentence", begun="57", when=told(locale, "when-days", days=7),
        stopped=told(locale, "sentence-at", number="25", question=age),
    )  # fmt: skip
    for path in ("", "/funnel"):
        shown = await page(admin, path, locale)
        (sentence,) = [one for one in shown.all("p") if one.attributes.get("class") == "sentence"]
        assert sentence.text.startswith(first)


@pytest.mark.usefixtures("full")
async def test_a_number_leads_to_as_many_sessions(admin: Visitor) -> None:
    shown = await page(admin, "", "en")
    links = [link for link in shown.all("a") if "/console/sessions?" in link.attributes["href"]]
    assert len(links) > 15
    for link in links:
        if "happened=" in link.attributes["href"] and link.text.isdigit():
            found = (await page(admin, link.attributes["href"].removeprefix("/console"), "en")).by_id("found")
            assert len(found.rows) - 1 == min(int(link.text), 50), link.attributes["href"]


@EACH
@pytest.mark.usefixtures("full")
async def test_the_days_are_drawn_as_they_are_told(admin: Visitor, locale: str) -> None:
    part = (await page(admin, "?first=2026-11-19&last=2026-11-22", locale)).by_id("by-day")
    assert part.rows[1:] == [["2026-11-22", "22"], ["2026-11-21", "10"], ["2026-11-20", "25"], ["2026-11-19", "0"]]
    bars = [one for one in part.all("rect") if one.text]
    assert [one.text for one in bars] == ["2026-11-19: 0", "2026-11-20: 25", "2026-11-21: 10", "2026-11-22: 22"]
    heights = [float(one.attributes["height"]) for one in bars]
    assert [height / heights[1] for height in heights] == pytest.approx([0, 1, 10 / 25, 22 / 25])
    assert [float(one.attributes["x"]) for one in bars] == [0, 25, 50, 75]


COLUMNS = ("asked", "left", "active", "answered", "unsure", "misread", "unclear", "helped", "median")
ASKED = {
    "age": ("40", "6", "2", "21", "8", "12", "3", "9"), "nationality": ("50", "7", "1", "33", "10", "11", "4", "13")
}  # fmt: skip
DRAWN = {"went-on": "bar-1", "unsure": "bar-3", "left": "bar-4", "active": "bar-2"}


@pytest.fixture
async def asked(store: SqlStore) -> SqlStore:
    """50 were asked for the nationality, 40 of them for the age."""
    kinds = {place: [("said", "nationality"), *([("said", "age")] if place < 40 else [])] for place in range(50)}
    for question, numbers in ASKED.items():
        for kind, number in zip(COLUMNS[3:8], numbers[3:], strict=True):
            for place in range(int(number)):
                kinds[place].append((kind, question))
    groups = []
    for place in range(50):
        standing = "age" if place < 8 else "nationality" if place < 16 else "result"
        is_idle = place < 6 or 8 <= place < 15
        groups.append(Group(1, kinds[place], fields={**(IDLE if is_idle else {}), "question": standing}))
    await settle(store, *groups)
    one = (await Queries(store).near_misses.finished(NOW + DAY, 1))[0]
    near = {"english": 7, "two-languages": 9, "income-1m": 3}
    counted = [(NearMissKey(one.day, "en", "", criterion), number) for criterion, number in near.items()]
    await Queries(store).near_misses.keep([one], counted)
    return store


@EACH
@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("order", ["", "?order=asked"])
async def test_each_column_of_the_funnel_has_its_numbers_and_its_definition(
    admin: Visitor, locale: str, order: str
) -> None:
    part = (await page(admin, f"/funnel{order}", locale)).by_id("table")
    head, *rows = part.rows
    assert head[1:] == [told(locale, f"column-{name}") for name in COLUMNS]
    words, in_order = catalogue(locale), ("nationality", "age")  # most stopped at the first asked
    wanted = [[f"{words.format(f'short-{name}')} {name}", *ASKED[name], "0 s"] for name in in_order]
    assert [row[:-1] for row in rows] == [row[:-1] for row in wanted]
    assert part.terms == {told(locale, f"column-{name}"): [told(locale, f"column-means-{name}")] for name in COLUMNS}


@pytest.mark.usefixtures("asked")
async def test_every_number_of_the_funnel_leads_to_as_many_sessions(admin: Visitor) -> None:
    part = (await page(admin, "/funnel", "en")).by_id("table")
    links = part.all("a")
    assert len(links) == sum(len(numbers) for numbers in ASKED.values())
    for link in links:
        shown = await page(admin, link.attributes["href"].removeprefix("/console"), "en")
        assert len(shown.by_id("found").rows) - 1 == int(link.text), link.attributes["href"]
        assert {"Passport", "Age"} & set(shown.all("summary")[0].text.split(" ")), "the filter is named at the top"


@EACH
@pytest.mark.usefixtures("asked")
async def test_the_funnel_is_drawn_as_it_is_told(admin: Visitor, locale: str) -> None:
    part = (await page(admin, "/funnel", locale)).by_id("drawn")
    keys, lines = part.all("ul", "ol")
    legend = [(one.all("span")[0].attributes["class"].split()[-1], one.text) for one in keys.all("li")]
    assert legend == [(bar, told(locale, f"column-{name}")) for name, bar in DRAWN.items()]
    for line, (question, longest) in zip(lines.all("li"), (("nationality", 100.0), ("age", 80.0)), strict=True):
        numbers = dict(zip(COLUMNS, ASKED[question], strict=False))
        assert line.text.startswith(catalogue(locale).format(f"short-{question}"))
        assert line.text.endswith(f"−{numbers['left']} {told(locale, 'of-asked', number=numbers['asked'])}")
        assert stretches(line)[0] == ("asked", "", 0.0, longest)
        assert stretches(line)[1:] == in_a_row(locale, numbers)


def stretches(line: Part) -> list[tuple[str, str, float, float]]:
    """Class, words, where it begins and how long it is, in percent of the longest."""
    return [
        (one.attributes["class"], one.text, float(one.attributes.get("x", 0)), float(one.attributes["width"]))
        for one in line.all("rect")
    ]


def in_a_row(locale: str, told_as: Mapping[str, str]) -> list[tuple[str, str, float, float]]:
    """Who went on, who was not sure, who stopped, who is still there, each where the one before ends."""
    numbers = {name: int(number) for name, number in told_as.items() if name != "median"}
    numbers["went-on"] = numbers["asked"] - numbers["unsure"] - numbers["left"] - numbers["active"]
    found, x = [], 0.0
    for name, bar in DRAWN.items():
        found.append((bar, told(locale, f"column-{name}"), x, 2.0 * numbers[name]))
        x += 2.0 * numbers[name]
    return found


@pytest.mark.usefixtures("asked")
async def test_what_nobody_was_asked_is_folded_and_what_was_not_understood_is_told_by_language(
    admin: Visitor,
) -> None:
    shown = await page(admin, "/funnel", "en")
    questions = len(SPEAKER.engine.interview.by_id)
    assert f"{questions - 2} questions were asked of nobody in these days" in [one.text for one in shown.all("summary")]
    first = "Reword first: Age, in 繁體中文 (not understood by 12 of 40)."
    assert first in [one.text for one in shown.all("p")]
    leads = [one for one in (await page(admin, "", "en")).all("a") if one.text == first]
    assert [one.attributes["href"].endswith("#reword") for one in leads] == [True]
    assert shown.by_id("reword").rows[1:] == [
        ["Age", "繁體中文", "40", "12", "3", "0", "0"],
        ["Passport", "繁體中文", "50", "11", "4", "0", "0"],
    ]


@EACH
@pytest.mark.usefixtures("asked")
async def test_each_near_miss_stands_beside_its_criterion(admin: Visitor, locale: str) -> None:
    part = (await page(admin, "/funnel", locale)).by_id("misses")
    words = catalogue(locale)
    wanted = (("two-languages", "9"), ("english", "7"), ("income-1m", "3"))
    assert part.rows[1:] == [[words.format(f"criterion-{name}"), number] for name, number in wanted]
    assert told(locale, "means-near-misses") in part.text


@EACH
async def test_each_card_of_health_has_its_number_and_its_definition(
    house: Place, admin: Visitor, store: SqlStore, locale: str
) -> None:
    for number in range(4):
        key = ChatKey(BOT, 9_000_000_000 + number)
        await say(store, key, talk("one"), now=NOW - timedelta(seconds=187 - number))
    await store.claim("one", NOW, 1)
    await store.claim("another", NOW, 1)
    chat, _ = await applicant(store, 1)
    await log(store, chat, heard(chat, "said", at=NOW - timedelta(minutes=11)))
    await Queries(store).tallies.catch_up()
    await log(store, chat, heard(chat, "answered", at=NOW - timedelta(minutes=2)))
    terms = (await page(admin, "/health", locale)).terms
    database = terms.pop(told(locale, "health-database"))
    numbers = {
        "telegram": [told(locale, "health-well")], "unsent": ["4"],
        "oldest": [lasting(locale, minutes="3", seconds="7")], "processes": ["2"], "last": ["2026-11-22 16:28"],
        "tallied": ["2026-11-22 16:19", told(locale, "untallied")],
    }  # fmt: skip
    assert terms == {
        f"{told(locale, f'health-{name}')} {meant(locale, f'health-{name}', f'means-{name}')}": shown
        for name, shown in numbers.items()
    }
    before, _, after = told(locale, "means-database", milliseconds="ZZ").partition("ZZ")
    assert database[0] == f"SQLite {sqlite3.sqlite_version}"
    assert 0 < float(database[1].removeprefix(before).removesuffix(after)) < 10_000
    assert house.now == NOW


@EACH
async def test_nothing_unsent_has_not_waited(admin: Visitor, locale: str) -> None:
    terms = (await page(admin, "/health", locale)).terms
    found = {term.partition(" ?")[0]: shown for term, shown in terms.items()}
    assert [found[told(locale, f"health-{name}")] for name in ("unsent", "oldest", "last")] == [["0"], ["—"], ["—"]]


@EACH
async def test_a_session_is_one_thread_with_how_long_each_reply_took(
    admin: Visitor, store: SqlStore, locale: str
) -> None:
    chat, session = await applicant(store, 1, answers=3, failures=2, tag="ngo-7", verdict="undecided")
    at = NOW - timedelta(seconds=40)
    await log(
        store,
        chat,
        heard(chat, "answered", "age", at=at, duration_ms=65_000),
        heard(chat, "said", "nationality", at=at, duration_ms=77_000),
        heard(chat, "delivered", "", at=at + timedelta(seconds=1), duration_ms=412, session_id=""),
        heard(chat, "misread", "nationality", at=NOW, duration_ms=3_780_000),
        heard(chat, "failed", "", at=NOW, duration_ms=None, error="KeyError"),
        heard(chat, "said", "nationality", at=NOW),
    )
    shown = await page(admin, f"/sessions/{session.id}", locale)
    lines = shown.by_id("thread").all("li")
    age, nationality = (catalogue(locale).format(f"short-{name}") for name in ("age", "nationality"))
    kinds = {name: told(locale, f"kind-{name}") for name in ("answered", "said", "delivered", "misread", "failed")}
    tenths, short = told(locale, "lasting-seconds", number="0.4"), lasting(locale, minutes="1", seconds="5")
    longer = lasting(locale, hours="1", minutes="3")
    assert [line.all("summary")[0].text for line in lines if line.all("summary")] == [
        f"{kinds['answered']} · {age} {short} · 16:29:35",
        f"{kinds['misread']} · {nationality} {longer} · 16:30:15",
        f"{kinds['failed']} KeyError 16:30:15",
        f"{kinds['said']} · {nationality} 16:30:15",
    ]
    folded = [one.text for one in shown.all("p") if one.attributes.get("class") == "machine"]
    assert folded == [f"{kinds['delivered']} · 2026-11-22 16:29:36 · {told(locale, 'took', time=tenths)}"]


@EACH
async def test_each_fact_of_a_session_stands_beside_its_name(admin: Visitor, store: SqlStore, locale: str) -> None:
    fields = {"answers": 3, "failures": 2, "tag": "ngo-7", "verdict": "eligible", "locale": "fr", "question": "result"}
    times = {"began_at": NOW - timedelta(minutes=9), "touched_at": NOW - timedelta(minutes=4)}
    chat, session = await applicant(store, 1, **fields, **times, rulesets="qmas-gpt-2024:abc")
    await write(store, ChatChanges(chat, replace(session, touched_at=NOW, failures=0)))
    shown = await page(admin, f"/sessions/{session.id}", locale)
    assert f"{told(locale, 'column-applicant')} {chat.applicant}" in [one.text for one in shown.all("p")]
    terms = shown.terms
    values = {
        "stage": told(locale, "stage-finished"), "outcome": told(locale, "verdict-eligible"), "answers": "3",
        "question": told(locale, "screen-result"), "locale": NAMES["fr"], "tag": "ngo-7", "errors": "2",
        "began": "2026-11-22 16:21:15", "last-seen": "2026-11-22 16:30:15", "finished": "2026-11-22 16:26:15",
        "rulesets": "qmas-gpt-2024:abc",
    }  # fmt: skip
    assert terms == {told(locale, f"column-{name}"): [value] for name, value in values.items()}


@EACH
async def test_each_cell_of_the_list_stands_under_its_head(admin: Visitor, store: SqlStore, locale: str) -> None:
    fields = {"answers": 3, "failures": 2, "tag": "ngo-7", "verdict": "eligible", "locale": "fr", "question": "result"}
    times = {"began_at": NOW - timedelta(minutes=9), "touched_at": NOW - timedelta(minutes=4)}
    chat, _ = await applicant(store, 1, **fields, **times)
    part = (await page(admin, "/sessions", locale)).by_id("found")
    values = {
        "began": "11-22 16:21", "stage": told(locale, "stage-finished"),
        "outcome": told(locale, "verdict-eligible"), "question": told(locale, "screen-result"), "answers": "3",
        "locale": NAMES["fr"], "tag": "ngo-7", "errors": "2", "last-seen": "11-22 16:26",
        "applicant": f"{chat.applicant[:6]}…",
    }  # fmt: skip
    assert part.rows == [[told(locale, f"column-{name}") for name in values], list(values.values())]
    heads = [cell.attributes["data-head"] for cell in part.all("td") if "data-head" in cell.attributes]
    assert heads == [told(locale, f"column-{name}") for name in ("answers", "errors")]  # shown on a narrow screen
