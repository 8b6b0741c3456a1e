"""What each kind of reply does to a chat, in the applicant's language."""

import json
from datetime import timedelta

from dialogue.stage import BOTH, SPEAKER, Person, Stage, menus, words
from msgspec.structs import replace

from bot.records import ChatKey, Document, Reply, ReplyKind, Talk
from conversations import Prompt, Session

ANEW = SPEAKER.speech.text(Prompt("no-answer-edited-new"), "en")
TO_REVIEW = SPEAKER.speech.text(Prompt("no-answer-edited"), "en")
OVERTAKEN = "Your text and a tap arrived together, and the text was not counted."


@BOTH
async def test_a_text_overtaken_by_a_tap_is_refused_and_told(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    late = person.typed("34")
    await person.act("[~why]")
    await stage.hear(late)
    assert "age" not in await person.answers()
    (said,) = words(await stage.said(person.key))
    assert said.startswith(OVERTAKEN)
    assert "How old are you?" in said
    await stage.hear(person.typed("35"))
    assert "age" in await person.answers()


async def test_a_tap_that_changed_nothing_overtakes_no_text(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]")
    stale = await person.tapped("all")
    await person.act("[all]", "[=CA]")
    text = person.typed("34")
    await stage.hear(replace(stale, update_id=text.update_id + 1))
    await stage.hear(text)
    assert "age" in await person.answers()


async def test_after_a_day_of_silence_a_lower_update_id_counts(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    low = person.typed("34", update_id=5)
    stage.wait(hours=23, minutes=59)
    await stage.hear(replace(low, at=stage.now))
    assert "age" not in await person.answers()
    stage.wait(minutes=2)
    await stage.hear(replace(low, update_id=6, at=stage.now))
    assert "age" in await person.answers()
    await stage.hear(await person.tapped("bachelors"), person.typed("/status", update_id=7))
    assert (await stage.row(person.key))[0].last_text_update < 10_000


async def test_a_stale_tap_is_told_in_the_language_of_the_chat_and_the_question_is_drawn_again(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~lang.fr]", "[~begin]")
    tap = await person.tapped("all")
    await stage.hear(tap)
    await stage.said(person.key)
    (heard,) = await stage.hear(replace(tap, update_id=tap.update_id + 500))
    assert heard.toast == SPEAKER.speech.text(Prompt("toast-stale"), "fr")
    (talk,) = await stage.said(person.key)
    assert isinstance(talk, Talk)
    assert talk.tapped == tap.message_id


@BOTH
async def test_a_tap_in_a_chat_without_a_session_is_told_how_to_begin_and_begins_nothing(stage: Stage) -> None:
    person = Person(stage, "fr-CA")
    tap = replace(person.other(ReplyKind.TAP), text="abcdef.3.all")
    (heard,) = await stage.hear(tap)
    assert heard.toast == SPEAKER.speech.text(Prompt("toast-forgotten"), "fr")
    assert (await stage.row(person.key))[1] is None
    assert await stage.said(person.key) == []


async def test_who_blocked_the_bot_is_told_nothing_more_and_resumes_when_it_is_taken_back(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("/status"))
    await stage.hear(person.other(ReplyKind.BLOCKED))
    assert (await stage.row(person.key))[0].blocked_at == stage.now
    assert await stage.said(person.key) == []
    await stage.hear(person.other(ReplyKind.UNBLOCKED))
    assert (await stage.row(person.key))[0].blocked_at is None
    (said,) = words(await stage.said(person.key))
    assert said.startswith("Welcome back.")
    assert "How old are you?" in said
    assert [event.kind for event in await stage.events(person.key)][-2:] == ["blocked", "unblocked"]


async def test_after_an_outage_the_next_sign_of_life_is_told_that_the_bot_was_away(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    prompt = person.typed("34")
    stage.wait(seconds=150)
    await stage.hear(prompt)
    assert not words(await stage.said(person.key))[0].startswith("I was away.")
    late = person.typed("/status")
    stage.wait(seconds=151)
    await stage.hear(late)
    assert words(await stage.said(person.key))[0].startswith("I was away.")


async def test_what_is_no_answer_is_told_and_the_question_asked_again(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.other(ReplyKind.OTHER))
    (said,) = words(await stage.said(person.key))
    assert said.startswith(SPEAKER.speech.text(Prompt("no-answer"), "en"))
    assert "How old are you?" in said


@BOTH
async def test_of_an_edited_message_it_is_told_what_helps_a_new_message_unless_it_was_an_answer(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    replies = []
    for text, told in (("thirty fuor", ANEW), ("34", TO_REVIEW), ("purple elephants", ANEW)):
        replies.append(person.typed(text))
        await stage.hear(replies[-1])
        await stage.said(person.key)
        assert (await edited(person, replies[-1])).startswith(told)
    for answered in replies[:2]:  # the first by the second
        assert (await edited(person, answered)).startswith(TO_REVIEW)


async def test_an_edited_text_that_came_too_early_is_to_be_sent_anew(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    answer, early = person.typed("34"), person.typed("34")
    await stage.hear(answer, early)
    await stage.said(person.key)
    assert (await edited(person, early)).startswith(ANEW)
    assert (await edited(person, answer)).startswith(TO_REVIEW)


async def test_what_was_misread_before_a_tap_answered_is_to_be_corrected(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    misread = person.typed("thirty fuor")
    await stage.hear(misread)
    await stage.said(person.key)
    tap = replace(await person.tapped("~unsure"), message_id=misread.message_id + 1)
    await stage.hear(tap)
    await stage.said(person.key)
    assert (await edited(person, misread)).startswith(TO_REVIEW)


async def edited(person: Person, reply: Reply) -> str:
    """What is said to a change of that message."""
    await person.stage.hear(replace(person.other(ReplyKind.EDITED), message_id=reply.message_id))
    (said,) = words(await person.stage.said(person.key))
    return said


@BOTH
async def test_thanks_are_taken_as_such_and_the_question_stands(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    before = await stage.session(person.key)
    for thanks in ("Thanks!", "merci beaucoup", "谢谢", "ok 👍"):
        (said,) = words(await person.act(thanks))
        assert said.startswith(SPEAKER.speech.text(Prompt("small-talk"), "en"))
        assert "How old are you?" in said
    assert (await stage.session(person.key)).answers == before.answers
    assert [event.kind for event in await stage.events(person.key)][-4:] == ["no-answer"] * 4


@BOTH
async def test_restart_asks_first_then_ends_the_session_and_opens_another(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive("fr")
    await person.act("34")
    before = await stage.session(person.key)
    await person.act("/restart")
    assert (await stage.session(person.key)).answers == before.answers
    said = await person.act("[~restart-yes]")
    after = await stage.session(person.key)
    assert (after.id != before.id, after.answers, after.locale, after.current) == (True, {}, "fr", "notice")
    assert len(words(said)) == 1
    held = await stage.store.held(person.key)
    assert held is not None
    assert {record.id: record.state for record in held.sessions} == {before.id: "ended", after.id: "live"}
    (ended,) = [record for record in held.sessions if record.id == before.id]
    assert Session.from_json(ended.body).answers == before.answers


@BOTH
async def test_mydata_gives_everything_held_in_both_files_in_the_language_of_the_chat(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive("fr")
    await person.act("ZZWORDS sans réponse", "34", "/restart")
    stage.wait(seconds=1)
    await person.act("[~restart-yes]", "[~begin]")
    said = await person.act("/mydata")
    readable, as_json = (each for each in said if isinstance(each, Document))
    assert readable.caption == SPEAKER.speech.text(Prompt("mydata-caption"), "fr")
    assert readable.content.startswith(SPEAKER.speech.text(Prompt("mydata-head"), "fr"))
    for part in (
        "ZZWORDS sans réponse",
        "> 34",
        SPEAKER.speech.text(Prompt("ask-age"), "fr"),
        f"chat: {person.key.chat}",
    ):
        assert part in readable.content
    assert f"{SPEAKER.speech.text(Prompt('short-age'), 'fr')} : 34" in readable.content.replace("\u00a0", " ")
    held = await stage.store.held(person.key)
    parsed = json.loads(as_json.content)
    assert held is not None
    assert [line["text"] for line in parsed["log"]] == [event.body for event in held.events]
    assert [one["state"] for one in parsed["sessions"]] == ["ended", "live"]
    assert "age" in parsed["sessions"][0]["session"]["answers"]
    assert (parsed["chat"], parsed["pseudonym"]) == (person.key.chat, held.chat.applicant)
    assert parsed["messages"] == list(held.messages)


async def test_mydata_asked_for_in_one_breath_with_an_answer_holds_that_answer(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start"), person.typed("/mydata"))
    _, first = (each for each in await stage.said(person.key) if isinstance(each, Document))
    assert json.loads(first.content)["sessions"][0]["question"] == "notice"
    await person.arrive()
    await stage.hear(person.typed("34"), person.typed("/mydata"))
    _, second = (each for each in await stage.said(person.key) if isinstance(each, Document))
    assert "age" in json.loads(second.content)["sessions"][0]["session"]["answers"]


async def test_a_chinese_menu_is_set_once_by_the_chats_own_scope_and_no_other_is(stage: Stage) -> None:
    person = Person(stage, "en")
    assert menus(await person.act("/start")) == []
    assert menus(await person.act("[~lang.zh-Hans]")) == ["zh-Hans"]
    assert menus(await person.act("[~begin]")) == []
    await person.act("/language")
    assert menus(await person.act("[~lang.zh-Hant]")) == ["zh-Hant"]
    await person.act("/language")
    taps = [await person.tapped(f"~lang.{locale}") for locale in ("fr", "zh-Hans")]
    await stage.hear(*taps)
    assert menus(await stage.said(person.key)) == ["zh-Hans"], "the last one counts"
    at_home = Person(stage, "zh-hant")
    assert menus(await at_home.act("/start")) == []
    mainland = Person(stage, "zh-hans")
    assert menus(await mainland.act("/start")) == ["zh-Hans"]


@BOTH
async def test_a_session_is_taken_up_weeks_later_on_the_same_question_by_another_process(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.close()
    stage.wait(days=29)
    stage.open()
    (said,) = words(await person.act("/start"))
    assert said.startswith("Welcome back.")
    assert "How old are you?" in said
    assert (await stage.session(person.key)).touched_on == (stage.now + timedelta(hours=8)).date()


async def test_two_bots_chats_of_one_person_are_two(stage: Stage) -> None:
    person, same = Person(stage), Person(stage)
    same.key = ChatKey(person.key.bot + 1, person.key.chat)
    await person.act("/start", "[~lang.fr]")
    first = person.typed("/status")
    await stage.hear(first, replace(same.typed("/start"), update_id=first.update_id))
    assert (await stage.session(same.key)).current == "notice"
    assert (await stage.session(person.key)).current == "notice"
