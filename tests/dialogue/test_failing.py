"""A reply that fails fails alone: it is told, stored without payload, counted, and acknowledged."""

import asyncio
import errno
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from dialogue.stage import BOTH, SPEAKER, UPDATES, Person, Stage, words
from msgspec import structs
from storage.shapes import Place

from bot.records import Reply, StoreDownError, Utterance
from bot.speech import Speech, SpeechError
from conversations import Engine, Prompt, Screen, Session, Turn, Typed

APOLOGY = "Something went wrong on our side. Your last reply was not counted. Please answer once more."
UNSTORABLE = "\ud800"  # a lone surrogate: the door takes it away, and no seal takes it
GUILTY = "ZZGUILTY"


@dataclass(frozen=True)
class Stumbling(Engine):
    """An engine that one text is too much for."""

    def resume(self, session: Session, reply: object, on: date, *, was_away: bool = False) -> Turn:
        """Stumbles, or goes on."""
        if isinstance(reply, Typed) and reply.text == GUILTY:
            raise LookupError(GUILTY)
        return Engine.resume(self, session, reply, on, was_away=was_away)  # type: ignore[arg-type] - a reply


class Speechless(Speech):
    """Words that fail wherever one message is among them."""

    def __init__(self, fails: Callable[[str], bool], error: Exception | None = None) -> None:
        super().__init__(SPEAKER.speech._names)  # noqa: SLF001 - the same names
        self.fails, self.error = fails, error or SpeechError("planted")

    def utter(self, say: Screen, locale: str, session_prefix: str, revision: int) -> Utterance:
        """Fails, or says it."""
        if any(self.fails(prompt.message) for prompt in say.prompts):
            raise self.error
        return super().utter(say, locale, session_prefix, revision)


def stumbling() -> Engine:
    engine = SPEAKER.engine
    return Stumbling(engine.interview, engine.rulesets, engine.lexicon, engine.rates, engine.host)


@BOTH
async def test_a_reply_that_the_conversation_stumbles_over_fails_alone(stage: Stage) -> None:
    await stage.speak_with(replace(SPEAKER, engine=stumbling()))
    guilty, neighbour = Person(stage), Person(stage)
    await guilty.arrive()
    await neighbour.arrive()
    written = len(stage.shaky.written)
    await stage.hear(guilty.typed(GUILTY), neighbour.typed("34"))
    assert len(stage.shaky.written) == written + 1
    assert "age" in await neighbour.answers()
    (said,) = words(await stage.said(guilty.key))
    assert said.startswith(APOLOGY)
    assert "How old are you?" in said
    failed = (await stage.events(guilty.key))[-1]
    assert (failed.kind, failed.error, failed.body) == ("failed", "LookupError", None)
    assert stage.counted('failures_total{error="LookupError",part="reply"}') == 1
    held = await stage.store.held(guilty.key)
    assert held is not None
    assert not any(GUILTY in (event.body or "") for event in held.events)


@BOTH
async def test_a_reply_that_no_file_could_be_opened_for_is_nobodys_fault_and_comes_again(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    short = OSError(errno.EMFILE, "Too many open files")
    await stage.speak_with(replace(SPEAKER, speech=Speechless(lambda _: True, short)))  # nothing can be shown at all
    reply = person.typed("34")
    with pytest.raises(StoreDownError, match="short of something"):
        await stage.hear(reply)
    await stage.speak_with(SPEAKER)
    await stage.hear(reply)
    assert "age" in await person.answers()
    assert "failed" not in [event.kind for event in await stage.events(person.key)]


@BOTH
async def test_a_reply_whose_answer_cannot_be_worded_leaves_no_trace_but_the_failure(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    before = await stage.session(person.key)
    await stage.speak_with(replace(SPEAKER, speech=Speechless(lambda message: message == "ask-degree")))
    await stage.hear(person.typed("34"))
    assert await stage.session(person.key) == before
    (said,) = words(await stage.said(person.key))
    assert said.startswith(APOLOGY)
    assert "How old are you?" in said
    last = (await stage.events(person.key))[-2:]
    assert [(event.kind, event.body) for event in last][1] == ("failed", None)
    assert last[0].kind != "answered" or last[0].body != "34"


async def test_what_went_before_in_the_batch_is_kept_and_what_comes_after_is_heard(stage: Stage) -> None:
    await stage.speak_with(replace(SPEAKER, engine=stumbling()))
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"), person.typed(GUILTY), await person.tapped("bachelors", ahead=1))
    assert (await person.answers())[-2:] == ["age", "degree"]
    kinds = [event.kind for event in await stage.events(person.key)]
    assert kinds[-3:] == ["answered", "failed", "answered"]
    (said,) = words(await stage.said(person.key))
    assert APOLOGY not in said


async def test_where_the_question_cannot_be_said_either_the_apology_goes_alone(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive("fr")
    await stage.speak_with(replace(SPEAKER, speech=Speechless(lambda _: True)))
    await stage.hear(person.typed("34"))
    (said,) = words(await stage.said(person.key))
    assert said == SPEAKER.speech.text(Prompt("apology"), "fr")
    assert (await stage.events(person.key))[-1].kind == "failed"


@BOTH
async def test_a_reply_that_the_database_refuses_is_found_by_halving_and_stored_as_failed(
    stage: Stage, place: Place
) -> None:
    people = [Person(stage) for _ in range(8)]
    await asyncio.gather(*(person.arrive() for person in people))
    guilty, neighbours = people[5], people[:5] + people[6:]
    stage.shaky.written.clear()
    replies = [guilty.typed(UNSTORABLE) if person is guilty else person.typed("34") for person in people]
    await stage.hear(*replies)
    assert stage.shaky.written == [8, 8, 4, 4, 4, 2, 2, 1, 1, 1, 1, 1, 2]
    assert [("age" in await person.answers()) for person in neighbours] == [True] * 7
    failed = (await stage.events(guilty.key))[-1]
    assert (failed.kind, failed.error, failed.body) == ("failed", "BadStatementError", None)
    (said,) = words(await stage.said(guilty.key))
    assert said.startswith(APOLOGY)
    assert "How old are you?" in said
    taken = ", ".join(str(reply.update_id) for reply in replies)
    assert await place.count(f"received WHERE update_id IN ({taken})") == 8


@BOTH
async def test_a_reply_whose_chat_cannot_be_written_is_kept_as_one_that_came_and_failed(
    stage: Stage, place: Place
) -> None:
    guilty, neighbour = Person(stage), Person(stage)
    stage.shaky.refuses = lambda turned: turned.chat.key == guilty.key
    reply = guilty.typed("/start")
    await stage.hear(reply, neighbour.typed("/start"))
    assert stage.counted('failures_total{error="BadStatementError",part="reply lost"}') == 1
    assert await place.count(f"received WHERE update_id = {reply.update_id}") == 1
    assert await place.run("SELECT applicant, error FROM log WHERE kind = 'failed'") == [("", "BadStatementError")]
    assert (await stage.session(neighbour.key)).current == "notice"


@BOTH
async def test_what_cannot_even_be_stored_as_failed_is_not_acknowledged(stage: Stage) -> None:
    people = [Person(stage) for _ in range(3)]

    async def fail() -> None:
        raise ZeroDivisionError

    stage.shaky.before_commit = fail
    replies = [person.typed("/start") for person in people]
    came = await asyncio.gather(*(stage.dialogue.hear(reply) for reply in replies), return_exceptions=True)
    assert [type(each) for each in came] == [StoreDownError] * 3
    stage.shaky.before_commit = _nothing
    await stage.hear(*replies)
    assert [(await stage.session(person.key)).current for person in people] == ["notice"] * 3


async def test_a_forged_or_unknown_reply_is_no_failure(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    before = (await stage.session(person.key)).answers
    tap = await person.tapped("all")
    forged = [
        structs.replace(tap, update_id=next(UPDATES), text=text)
        for text in ("", "..", "a.b.c", f"{tap.text[:6]}.9999.x", "é.²")
    ]
    toasts = [one.toast for one in await stage.hear(*forged)]
    assert toasts == ["This button is out of date. Here is the question now."] * 5
    await stage.hear(person.typed("/nosuchcommand"), Reply(person.key, next(UPDATES), tap.kind))
    assert (await stage.session(person.key)).answers == before
    assert "failed" not in [event.kind for event in await stage.events(person.key)]


async def _nothing() -> None:
    """A commit that goes well."""
