"""The page for an adviser as a file that the applicant may send on."""

from collections.abc import Mapping

from bot.records import Document
from bot.speech import Speech
from conversations import Prompt

_RULE = "-" * 72


def summary_of(pages: Mapping[str, tuple[Prompt, ...]], speech: Speech, locale: str) -> Document:
    """One plain text, a page a locale, in the order given."""
    texts = [_page(prompts, speech, page_locale) for page_locale, prompts in pages.items()]
    return Document("summary.txt", f"\n{_RULE}\n\n".join(texts), speech.text(Prompt("summary-caption"), locale))


def _page(prompts: tuple[Prompt, ...], speech: Speech, locale: str) -> str:
    """A heading stands after an empty line."""
    lines = [f"\n{text}" if prompt.strong else text for prompt in prompts for text in [speech.text(prompt, locale)]]
    return "\n".join(lines).strip("\n") + "\n"
