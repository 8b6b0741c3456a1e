"""A story's words stand sealed on its page, and in no line of the log; operators see what came of its lines."""

from dialogue.stage import BOTH, Person, Stage, words

STORY = "I'm 34 and my wife is called Zelda. I hold a French passport. I was convicted of theft in 2011."
SECRETS = ("Zelda", "convicted", "French passport")


@BOTH
async def test_the_log_keeps_no_word_of_a_story_nor_of_its_page(stage: Stage, kind: str) -> None:
    del kind
    person = Person(stage)
    page = words(await person.act("/start", "[~tell]", STORY))[-1]
    again = words(await person.act("[~reminders-off]"))[-1]
    assert "French passport" in page
    assert "French passport" in again
    assert "convicted" not in page + again
    held = await stage.store.held(person.key)
    assert held is not None
    assert not [event.kind for event in held.events if any(secret in (event.body or "") for secret in SECRETS)]


@BOTH
async def test_the_log_counts_what_came_of_the_lines(stage: Stage, kind: str) -> None:
    del kind
    person = Person(stage)
    await person.act("/start", "[~tell]", STORY, "[~told-line.0]", "[~told]")
    kinds = [(event.kind, event.question) for event in await stage.events(person.key) if event.kind.startswith("story")]
    assert kinds == [
        ("story", "tell"), ("story-line", "nationality"), ("story-line", "age"), ("story-taken-away", "nationality"),
        ("story-stood", "age"),
    ]  # fmt: skip


@BOTH
async def test_a_page_that_was_not_sent_yet_goes_with_the_tap_that_leaves_it(stage: Stage, kind: str) -> None:
    del kind
    person = Person(stage)
    await person.act("/start", "[~tell]")
    await stage.hear(person.typed(STORY))
    await stage.hear(await person.tapped("~untold"))
    assert not [text for text in words(await stage.said(person.key)) if "French passport" in text]


@BOTH
async def test_a_session_that_ends_with_its_page_open_keeps_none_of_the_words(stage: Stage, kind: str) -> None:
    del kind
    person = Person(stage)
    await person.act("/start", "[~tell]", STORY, "/restart", "[~restart-yes]")
    held = await stage.store.held(person.key)
    assert held is not None
    assert len(held.sessions) == 2
    assert not [record.state for record in held.sessions for secret in SECRETS if secret in record.body]
