"""`qmas read`: a text typed at a question in, what the chat would take it for out."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from typing import Annotated

import typer

from bot import clock
from bot.cli.lines import BadLineError, answer_lines, parsed, standard_input
from bot.cli.options import Day, InLocale
from bot.cli.output import write
from bot.engine import engine
from bot.speech import Speech
from conversations import (
    AskedBack,
    Engine,
    Host,
    Prompt,
    Refused,
    StoryTold,
    Taken,
    TakenFor,
    TypedText,
    UnknownQuestionError,
)
from conversations.trial_reading import STORY
from locales import LOCALES

FORM = 'a line is {"question": "age", "text": "34"}; "locale" and "currency" may stand beside them'
_NEEDED, _KEYS = ("question", "text"), frozenset({"question", "text", "locale", "currency"})


def read_typed(  # noqa: PLR0913 - every argument is an option of the command
    question: Annotated[str, typer.Argument(help="A question's id; with --jsonl a file, else standard input.")] = "",
    text: Annotated[str | None, typer.Argument(help="What is typed; else standard input.", show_default=False)] = None,
    *,
    on: Day = None,
    locale: InLocale = "en",
    currency: Annotated[str, typer.Option(help="What earlier answers make likely: EUR, USD.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A JSON object a line in, one result a line out.")] = False,
) -> None:
    """Say what a typed text is read as, exactly as the chat reads it."""
    if jsonl and text is not None:
        raise typer.BadParameter("with --jsonl the texts stand in the lines")
    if not jsonl and not question:
        raise typer.BadParameter("give a question, or --jsonl")
    texts = Texts(engine(Host()), Speech.of_the_lists(), on.date() if on else clock.today())
    if jsonl:
        _read_lines(question or "-", texts, locale, currency)
    else:
        given = standard_input().read() if text is None else text
        write(texts.answer({"question": question, "text": given, "locale": locale, "currency": currency}))


def _read_lines(file: str, texts: "Texts", locale: str, currency: str) -> None:
    """What a line leaves out is as the options say. Each is answered before the next is read: one may wait for it."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)

    def answer(line: str) -> str:
        given = parsed(line)
        if not isinstance(given, dict):
            raise BadLineError(FORM)
        told = {name: value for name, value in given.items() if value is not None}
        return texts.answer({"locale": locale, "currency": currency, **told})

    answer_lines(file, "reading", answer)


@dataclass(frozen=True, slots=True)
class Texts:
    """Answers what a text comes to, on a day."""

    engine: Engine
    speech: Speech
    on: date

    def answer(self, given: Mapping[str, object]) -> str:
        """A line of JSON. Raises BadLineError."""
        typed = self._typed(given)
        try:
            taken = self.engine.read(typed, self.on)
        except UnknownQuestionError as error:
            raise BadLineError(str(error)) from None
        return json.dumps(self._said(taken, typed.locale), ensure_ascii=False, default=float)

    def _typed(self, given: Mapping[str, object]) -> TypedText:
        values = {name: value for name, value in given.items() if isinstance(value, str)}
        if given.keys() - _KEYS or values.keys() != given.keys() or not values.keys() >= set(_NEEDED):
            raise BadLineError(FORM)
        locale, currency = values["locale"], values["currency"].upper()
        if locale not in LOCALES:
            raise BadLineError(f"the locale is one of {', '.join(LOCALES)}")
        if currency and not any(currency in codes for codes in self.engine.lexicon.currencies().values()):
            raise BadLineError("the currency is none in use: give its code, such as EUR")
        return TypedText(values["question"], values["text"], locale, currency or None)

    def _said(self, taken: TakenFor, locale: str) -> dict[str, object]:
        def words(prompt: Prompt) -> str:
            return self.speech.text(prompt, locale)

        match taken:
            case Taken(facts=facts, echo=echo):
                return {"read": facts, "echo": words(echo)}
            case AskedBack(ask=ask, offers=offers):
                choices = [{"label": words(one.label), "read": one.facts} for one in offers]
                return {"ask": ask.message, "text": words(ask), "choices": choices}
            case StoryTold(offers=offers, unused=unused):
                lines = [
                    {"label": words(one.label), "read": one.facts, "words": one.words, "sure": one.is_sure}
                    for one in offers
                ]
                return {"ask": STORY, "choices": lines, "unused": unused}
            case Refused(reason=reason):
                return {"refused": reason.message, "text": words(reason)}
