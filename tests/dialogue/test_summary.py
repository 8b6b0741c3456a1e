"""The page for an adviser comes as a file, to the applicant alone; what is ticked is told in /mydata."""

import json
from datetime import timedelta

from dialogue.stage import BOTH, Person, Stage, words
from msgspec.structs import replace
from storage.shapes import SECRET, Place

from bot.jobs.reminders import Reminders
from bot.keys import Sealer
from bot.records import Document, Outgoing, Sheet
from bot.storage.sealed import ANSWERS
from conversations import Prompt

TO_THE_DOCUMENTS = ("34", "[masters]", "[~unsure]")


def documents(said: list[Outgoing]) -> list[Document]:
    return [each for each in said if isinstance(each, Document)]


@BOTH
async def test_the_summary_is_sent_as_a_file_in_two_languages_and_the_documents_stay_on_the_screen(
    stage: Stage,
) -> None:
    person = Person(stage, "fr")
    await person.arrive("fr")
    await person.act(*TO_THE_DOCUMENTS, "/result", "[~papers]", "[~papers.basic-education]")
    await person.act("[~have.+degree-certificate]")
    said = await person.act("[~summary]")
    (sheet,) = [each for each in said if isinstance(each, Sheet)]
    assert (sheet.template, sheet.caption) == ("paper", stage.speaker.speech.text(Prompt("summary-caption"), "fr"))
    summary, text = sheet.plain, stage.speaker.speech.text
    assert isinstance(summary, Document)
    assert summary.name == "summary.txt"
    assert summary.caption == text(Prompt("summary-caption"), "fr")
    for locale in ("fr", "en"):
        page = summary.content.split("-" * 72)[("fr", "en").index(locale)]
        held = page.partition(text(Prompt("summary-held"), locale))[2].partition("\n\n")[0]
        assert text(Prompt("paper-degree-certificate"), locale) in held
    assert text(Prompt("papers-head"), "fr") in words([each for each in said if each.kind == "talk"])[0]


async def test_a_picture_waits_sealed_in_the_outbox_and_goes_with_forget(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act("34", "[masters]", "/result")
    await stage.hear(await person.tapped("~picture"))
    rows = await place.run("SELECT kind, payload FROM outbox")
    assert "sheet" in [kind for kind, _ in rows]
    assert not [payload for _, payload in rows if b"Unofficial" in payload]
    await stage.hear(await person.tapped("~forget-yes"))
    assert [kind for (kind,) in await place.run("SELECT kind FROM outbox")] == ["farewell"]


async def test_the_log_does_not_keep_the_file(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act(*TO_THE_DOCUMENTS, "[~summary]")
    held = await stage.store.held(person.key)
    assert held is not None
    assert not [event for event in held.events if "adviser" in (event.body or "") and "Claimed" in (event.body or "")]


async def test_what_is_ticked_as_held_is_told_in_mydata(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act(*TO_THE_DOCUMENTS, "[~have.+degree-certificate]")
    readable, technical = documents(await person.act("/mydata"))
    assert "Documents you ticked as held\nCertificate of the first degree\n" in readable.content
    assert json.loads(technical.content)["sessions"][0]["session"]["papers"] == ["degree-certificate"]


async def test_lines_ticked_and_a_story_not_confirmed_are_told_in_mydata(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act("[~card]", "[=CA]", "[between]", "[masters]", "[~line.+english]")
    await person.act("I have 8 years of work experience. I speak French.")
    readable, _ = documents(await person.act("/mydata"))
    assert "Lines you ticked on the scorecard, not checked\nProficient in English\n" in readable.content
    told = readable.content.partition("What you told and have not confirmed yet\n")[2]
    assert told.startswith("I speak French\nI have 8 years of work experience\n")


async def test_a_document_that_is_on_no_list_any_more_is_told_by_its_id(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act(*TO_THE_DOCUMENTS)
    session = replace(await stage.session(person.key), papers=("withdrawn-form",))
    ((applicant,),) = await place.run("SELECT applicant FROM sessions")
    row = {"id": session.id, "applicant": applicant}
    sealed = ANSWERS.seal(session.to_json(), row, Sealer(SECRET)).hex()
    await place.run(f"UPDATE sessions SET body = x'{sealed}'")  # noqa: S608 - a test's own words
    readable, _ = documents(await person.act("/mydata"))
    assert "Documents you ticked as held\nwithdrawn-form\n" in readable.content


async def test_mydata_tells_a_reminder_as_said_by_the_bot(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=1)
    await _reminded(stage)
    await stage.said(person.key)
    readable, _ = documents(await person.act("/mydata"))
    assert f"< {stage.speaker.speech.text(Prompt('reminder'), 'en')}" in readable.content


async def _reminded(stage: Stage) -> None:
    kept = timedelta(days=180)
    assert await Reminders(stage.store, stage.speaker.speech, kept, lambda: stage.now, len).once() == 1
