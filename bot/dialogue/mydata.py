"""Everything held about an applicant, as a file to read and as JSON."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.records import Document, Event, Held, SessionRecord
from bot.speech import Speech
from conversations import Engine, Prompt, Session
from conversations.session import Answer, Case, Person
from locales import UnknownMessageError

# What is told of each as it is kept, by field name.
_OF_SESSION = (
    "id", "question", "revision", "locale", "state", "tag", "verdict", "awaits", "rulesets", "began_at", "touched_at",
)  # fmt: skip
_OF_EVENT = ("at", "kind", "question", "revision", "locale", "duration_ms", "error")


def documents(held: Held, engine: Engine, speech: Speech, locale: str) -> tuple[Document, Document]:
    """The two files of /mydata, the readable one in the applicant's language."""
    caption = speech.text(Prompt("mydata-caption"), locale)
    return (
        Document("mydata.txt", _readable(held, engine, speech, locale), caption),
        Document("mydata.json", json.dumps(_as_json(held), ensure_ascii=False, indent=1)),
    )


def _readable(held: Held, engine: Engine, speech: Speech, locale: str) -> str:
    lines = [speech.text(Prompt("mydata-head"), locale)]
    for record in held.sessions:
        lines += ["", f"== {record.began_at:%Y-%m-%d %H:%M} UTC", *_of_session(record, engine, speech, locale)]
    lines += ["", speech.text(Prompt("mydata-turns"), locale)]
    lines += [_turn(event) for event in held.events if event.body]
    lines += ["", speech.text(Prompt("mydata-technical"), locale)]
    lines += [f"{name}: {value}" for name, value in _technical(held).items()]
    return "\n".join(lines) + "\n"


def _of_session(record: SessionRecord, engine: Engine, speech: Speech, locale: str) -> list[str]:
    """What was answered in it, or that it cannot be read."""
    if not record.body:
        return [speech.text(Prompt("mydata-lost"), locale)]
    try:
        session = Session.from_json(record.body)
        lines = [
            line
            for heading, answers in _runs(session)
            for line in (speech.text(Prompt(heading), locale), *_answers(answers, engine, speech, locale))
        ]
        return lines + _beside_answers(session, engine, speech, locale)
    except Exception:  # noqa: BLE001 - whatever another version wrote into it: all else is told, and this is in the JSON
        return [speech.text(Prompt("mydata-unread"), locale)]


def _runs(session: Session) -> Iterator[tuple[str, Mapping[str, Answer]]]:
    """All answers of a session under their headings: the first person's, the second's, what is only supposed."""
    open_run = session.actual or session
    second = open_run if session.person is Person.SECOND else session.other_case
    yield "mydata-answers", _given(session.first)
    if second:
        yield "mydata-other-person", _given(second)
    if session.actual:
        yield "mydata-supposed", _given(session)


def _given(run: Session | Case) -> Mapping[str, Answer]:
    """The answers, those that wait for another to be corrected among them."""
    return {**run.answers, **{one.question: one.answer for one in run.pending}}


def _answers(answers: Mapping[str, Answer], engine: Engine, speech: Speech, locale: str) -> list[str]:
    return [
        speech.text(
            Prompt("review-item", {"question": Prompt(f"short-{question.id}"), "answer": question.words(answer.value)}),
            locale,
        )
        for name, answer in answers.items()
        if (question := engine.interview_on(answer.on).by_id.get(name))
    ]


def _beside_answers(session: Session, engine: Engine, speech: Speech, locale: str) -> list[str]:
    """What is no answer: documents and lines of the scorecard ticked by each person, a story not confirmed yet."""
    runs = [run for run in (session, session.actual, session.other_case) if run]
    page, lines = session.story, list[str]()
    told = {name: Answer(value, session.touched_on) for name, values in session.likely.items() for value in values[:1]}
    words = [*(line.words for line in page.lines), *page.unused] if page else []
    for heading, found in (
        ("papers", [_named("paper", each, speech, locale) for run in runs for each in run.papers]),
        ("ticked", [_named("criterion", each, speech, locale) for run in runs for each in run.card.ticked]),
        ("story", [*words, *_answers(told, engine, speech, locale)]),
        ("awaited", [speech.text(Prompt(f"awaited-{session.awaited.what}"), locale)] if session.awaited else []),
    ):
        if found:
            lines += [speech.text(Prompt(f"mydata-{heading}"), locale), *dict.fromkeys(found)]
    return lines


def _named(kind: str, name: str, speech: Speech, locale: str) -> str:
    """In words; by its id where the present lists have it no longer."""
    try:
        return speech.text(Prompt(f"{kind}-{name}"), locale)
    except UnknownMessageError:
        return name


def _turn(event: Event) -> str:
    speaker = "<" if event.kind in {"said", "reminded", "warned", "news"} else ">"
    return f"{event.at:%Y-%m-%d %H:%M:%S} {speaker} {event.body}"


def _technical(held: Held) -> dict[str, object]:
    chat = held.chat
    return {
        "bot": chat.key.bot,
        "chat": chat.key.chat,
        "pseudonym": chat.applicant,
        "session": chat.session_id,
        "last_update": chat.last_text_update,
        "last_at": _plain(chat.last_at),
        "message": chat.message_id,
        "asking": chat.asking,
        "asked": chat.asked,
        "asked_message": chat.asked_message,
        "asked_at": _plain(chat.asked_at),
        "answered_message": chat.answered_message,
        "menu": chat.menu_locale,
        "messages": list(held.messages),
    }


def _as_json(held: Held) -> dict[str, object]:
    return {
        **_technical(held),
        "sessions": [_session(record) for record in held.sessions],
        "log": [_event(event) for event in held.events],
    }


def _session(record: SessionRecord) -> dict[str, object]:
    in_clear = {name: _plain(getattr(record, name)) for name in _OF_SESSION}
    try:
        return {**in_clear, "session": json.loads(record.body) if record.body else None}
    except ValueError:
        return {**in_clear, "session": record.body}


def _event(event: Event) -> dict[str, object]:
    return {**{name: _plain(getattr(event, name)) for name in _OF_EVENT}, "text": event.body}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
