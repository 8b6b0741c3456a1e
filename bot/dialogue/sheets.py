"""What is given to keep, as rows of the outbox: what a sheet is made of, in words, and the same as text."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from bot.records import Document, Note, Sheet, Utterance
from bot.speech import Speech
from conversations import Handout, Part, Prompt, Receipt

Json: TypeAlias = "str | int | list[Json] | dict[str, Json]"

_RULE = "-" * 72
_NAMES = {"card": "qmas-card.png", "chart": "qmas-chart.png", "paper": "qmas-summary.pdf"}


def given(handout: Handout | Receipt, speech: Speech, locale: str) -> Sheet | Document:
    """The row that is sent: a receipt is a file already, all else is made of what the row holds."""
    caption = speech.text(handout.caption, locale)
    if isinstance(handout, Receipt):
        return Document("qmas-check-file.json", handout.text, caption)
    pages = [
        {"locale": each, **{name: _said(part, speech, each) for name, part in page.items()}}
        for each, page in handout.pages.items()
    ]
    words = {"is-dark": handout.is_dark, "link": handout.link, "pages": pages}
    plain = _summary(handout, speech, caption) if handout.template == "paper" else _note(handout, speech)
    return Sheet(handout.template, _NAMES[handout.template], json.dumps(words, ensure_ascii=False), plain, caption)


def _said(part: Part, speech: Speech, locale: str) -> Json:
    """A prompt as stretches of words, those of a link with its address."""
    match part:
        case Prompt():
            return [{"words": words, "url": url} for words, url in speech.stretches(part, locale)]
        case str() | int():
            return part
        case Mapping():
            return {name: _said(each, speech, locale) for name, each in part.items()}
    return [_said(each, speech, locale) for each in part]


def _summary(handout: Handout, speech: Speech, caption: str) -> Document:
    """One plain text, a page a locale, in the order given."""
    pages = [_page(prompts, speech, locale) for locale, prompts in handout.plain.items()]
    return Document("summary.txt", f"\n{_RULE}\n\n".join(pages), caption)


def _note(handout: Handout, speech: Speech) -> Note:
    texts = (speech.text(prompt, locale) for locale, prompts in handout.plain.items() for prompt in prompts)
    return Note(Utterance("\n".join(texts)))


def _page(prompts: tuple[Prompt, ...], speech: Speech, locale: str) -> str:
    """A heading stands after an empty line."""
    lines = [f"\n{text}" if prompt.strong else text for prompt in prompts for text in [speech.text(prompt, locale)]]
    return "\n".join(lines).strip("\n") + "\n"
