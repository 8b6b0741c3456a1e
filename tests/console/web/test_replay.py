"""The conversation told again: every screen that holds no answer as it was, every other by its name."""

import re
from collections.abc import Sequence

import pytest
from console.web.looking import Part, seen
from console.web.stage import TALE, WALK, Visitor, talk
from storage.shapes import NOW

from bot.console.queries import Queries
from bot.records import ChatChanges, ChatKey, ChatRecord, Event
from bot.storage import SqlStore
from conversations.moves.steps import mark
from conversations.screens.registry import SCREENS
from locales import CONSOLE_LOCALES, console_words

REASON = "the applicant asked for help"
KOREA = ("/start", "[~begin]", "[all]", "Korea", f"[~c.{mark('=KR')}]", "forty", "40")


async def replayed(visitor: Visitor, session: str) -> list[Part]:
    """The screens of the thread, in order."""
    page = (await visitor.get(f"/sessions/{session}")).text
    return [one for one in seen(page).by_id("thread").all("div") if one.attributes.get("class") == "screen"]


async def revealed(visitor: Visitor, session: str) -> list[str]:
    """What each turn of the revealed session says."""
    await visitor.get(f"/sessions/{session}")
    page = (await visitor.post(f"/sessions/{session}/reveal", {"reason": REASON})).text
    return [one.all("span")[-1].text for one in seen(page).by_id("replay").all("li")]


def offered(turn: Part) -> list[str]:
    return [one.text for one in turn.all("span") if one.attributes.get("role") == "listitem"]


async def test_a_question_stands_with_its_buttons(admin: Visitor, session_id: str) -> None:
    said = await replayed(admin, session_id)
    by_first = {offered(one)[0]: offered(one) for one in said if offered(one)}
    assert by_first["Begin"][-3:] == ["繁體中文", "简体中文", "Français"]
    assert by_first["No degree"][1:] == [
        "Bachelor’s degree", "Master’s degree", "Doctorate", "Not sure", "Why?"
    ]  # fmt: skip
    assert [one.text for one in said if "Unofficial: no link" in one.text] != []


async def test_ticks_and_answers_given_before_are_on_no_button(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, (*WALK, "[~back]", "[~back]", "/review", "[~fix.age]"))
    buttons = {label for one in await replayed(admin, session) for label in offered(one)}
    assert {"○ English", "○ Spanish"} <= buttons
    assert sorted(label for label in buttons if label.startswith("✓")) == []
    assert sorted(label for label in buttons if "41" in label or "Keep" in label) == []


async def test_the_turns_that_were_not_the_bare_question_say_so(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, (*KOREA[:4], KOREA[4], TALE, "/help", "/review"))
    *_, unclear, age, misread, helped, shown = await replayed(admin, session)
    assert unclear.text.endswith("[read in several ways: which of them is meant, with a button for each]")
    assert (offered(unclear), "passport" in unclear.text) == ([], False)
    assert "[✓ the answer said back]" in age.text
    assert ["How old are you?" in one.text for one in (age, misread, helped, shown)] == [True] * 4
    for turn, told in ((misread, "[not read: why"), (helped, "[an explanation first]"), (shown, "[the screen asked")):
        assert told in turn.text


@pytest.mark.parametrize(
    ("locale", "named"),
    [("en", ("The answers, to correct", "All that is kept")), ("zh-Hant", ("可更正的答案", "所保存的全部資料"))],
)
async def test_a_screen_that_was_looked_at_is_named(
    admin: Visitor, store: SqlStore, locale: str, named: Sequence[str]
) -> None:
    session = await talk(store, (*KOREA, "/review", "/mydata"))
    await admin.post("/language", {"locale": locale})
    looked = console_words(locale).format("kind-shown")
    thread = seen((await admin.get(f"/sessions/{session}")).text).by_id("thread")
    lines = [" ".join(one.text for one in each.all("span")[:2]) for each in thread.all("summary")]
    assert [line for line in lines if line.startswith(looked)] == [f"{looked} · {name}" for name in named]


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
def test_every_screen_that_may_be_looked_at_has_a_name(locale: str) -> None:
    words = console_words(locale)
    assert [name for name in SCREENS if not words.has(f"screen-{name}")] == []


async def test_a_tap_is_told_in_the_words_of_its_button(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, (*KOREA, *WALK[6:14], "[~unsure]"))
    said = await revealed(admin, session)
    taps = ("Begin", "All three are true", "South Korea", "Not sure", "Master’s degree", "○ English")
    assert [tap for tap in taps if tap not in said] == []
    assert [raw for raw in said if re.fullmatch(r"[~+=].*|masters|neither|all", raw)] == []
    assert {"Korea", "forty"} <= set(said)  # what was typed stays as it was


async def test_a_tap_is_told_in_words_after_a_turn_that_does_not_run_any_more(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, WALK[:4])
    row = await Queries(store).sessions.session(session, NOW)
    assert row is not None
    told = (("answered", "age", "no such reply"), ("said", "degree", "Which?"), ("answered", "degree", "masters"),
            ("said", "achievement", "Which?"), ("stale", "achievement", "~lang.fr"),
            ("stale", "achievement", "~no.such"))  # fmt: skip
    events = tuple(Event(row.applicant, session, NOW, kind, at, 9, "fr", body=body) for kind, at, body in told)
    async with store.transaction() as transaction:
        await transaction.write([ChatChanges(ChatRecord(ChatKey(1, 2), row.applicant), events=events)], NOW)
    said = await revealed(admin, session)
    assert said[-6:] == ["no such reply", "Which?", "Master", "Which?", "Français", "~no.such"]


@pytest.mark.parametrize("acts", [WALK, KOREA])
async def test_what_was_typed_is_on_no_page_without_a_reason(
    admin: Visitor, store: SqlStore, acts: tuple[str, ...]
) -> None:
    session = await talk(store, acts)
    row = await Queries(store).sessions.session(session, NOW)
    assert row is not None
    page = (await admin.get(f"/sessions/{session}")).text
    for drawn in (session, row.applicant, admin.csrf):  # at random: any two digits may stand in these
        page = page.replace(drawn, "")
    typed = [act for act in acts if act[0] not in "/["]
    assert [words for words in (*typed, "South Korea", "✓ 41", "Brazil") if words in page] == []
