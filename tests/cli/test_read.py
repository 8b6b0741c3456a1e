"""`qmas read`: what a text typed at a question is read as, as the chat reads it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import Any

import pytest
from builders import DAY, ENGINE, INTERVIEW, SESSION_ID, SPEECH
from msgspec.structs import replace
from typer.testing import CliRunner, Result
from waiting import PATIENCE

from bot.cli.main import commands, main
from conversations import PREFIX, Prompt, Reply, Session, Tapped, Turn, TurnKind, Typed
from locales import LOCALES

ON = ("--on", str(DAY))


def invoked(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(commands(), ["read", *words], input=given)


def read(*words: str, given: str | None = None) -> Any:  # noqa: ANN401 - JSON
    result = invoked(*words, *ON, given=given)
    assert (result.exit_code, result.stderr, result.stdout.count("\n")) == (0, "", 1), (result.output, result.exception)
    return json.loads(result.stdout)


def lines(*rows: dict[str, object] | str, options: tuple[str, ...] = ()) -> Result:
    given = "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)
    return invoked("--jsonl", *ON, *options, given=given)


def objects(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


OUTRIGHT = [
    ("age", "34", {"age": 34}, "✓ 34 years old"),
    ("graduate-years", "7.5 years", {"graduate_level_years": 7.5}, "✓ 7.5 years"),
    ("profit", "HK$6,000,000 a year", {"owned_business_profit_hkd": 6000000}, "✓ HK$6,000,000 a year"),
    ("birth-date", "3 April 1976", {"birth_date": "1976-04-03"}, "✓ 3\u00a0April\u00a01976"),
    ("nationality", "France", {"nationality": "FR", "other_nationalities": []}, "✓ France"),
    ("record", "not sure", {}, "✓ Not sure"),
    ("support", "yes", {"can_support_self": True}, None),
    ("right-of-abode", "no", {"has_right_of_abode": False}, None),
    ("degree", "Master\u2019s degree", {"has_first_degree": True}, None),
    ("languages", "English and French",
     {"is_proficient_in_chinese": False, "is_proficient_in_english": True, "other_languages": 1}, None),
    ("three-things", "not sure", {}, None),
    ("former-day", "3 March 2015", {}, "✓ 3\u00a0March\u00a02015"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "text", "facts", "echo"), OUTRIGHT)
def test_what_counts_outright_is_told_with_its_facts_and_said_back(
    question: str, text: str, facts: dict[str, object], echo: str | None
) -> None:
    told = read(question, text)
    assert told == {"read": facts, "echo": echo or told["echo"]}


def test_what_is_asked_back_is_told_with_the_facts_of_each_choice() -> None:
    told = read("nationality", "Korea")
    assert (told["ask"], told["text"]) == ("ask-which-place", "Which country or place do you mean?")
    assert {one["label"]: one["read"]["nationality"] for one in told["choices"]} == {
        "North Korea": "KP",
        "South Korea": "KR",
    }


def test_a_university_may_also_be_on_no_list() -> None:
    *listed, beside, top_school = read("university", "MIT")["choices"]
    assert {one["read"]["has_listed_postgraduate_degree"] for one in listed} == {True}
    assert beside["read"] == {"has_listed_postgraduate_degree": False}
    assert top_school["read"] == {}


def test_a_business_school_that_may_count_settles_nothing() -> None:
    told = read("university", "INSEAD")
    school, *_ = told["choices"]
    assert (told["ask"], school) == ("warn-university-business-school", {"label": "INSEAD", "read": {}})


def test_what_is_refused_is_told_with_the_words_that_say_why() -> None:
    assert read("age", "almost 18") == {
        "refused": "misread-almost",
        "text": SPEECH.text(Prompt("misread-almost"), "en"),
    }


def test_a_text_may_begin_with_a_minus_sign() -> None:
    assert read("profit", "-6m")["read"] == {"owned_business_profit_hkd": 0}


def test_without_a_text_standard_input_is_read() -> None:
    assert read("age", given="34\n") == read("age", "34")


@pytest.mark.parametrize(("locale", "words"), [("fr", "2,5 ans"), ("zh-Hant", "2.5年"), ("zh-Hans", "2.5年")])
def test_words_are_those_of_the_locale(locale: str, words: str) -> None:
    assert words in read("graduate-years", "2.5 years", "--locale", locale)["echo"].replace("\u00a0", " ")


def test_the_currency_is_the_one_that_earlier_answers_made_likely() -> None:
    assert read("income", "45,000 a year")["read"] == {"annual_income_hkd": 45000}
    asked = read("income", "45,000 a year", "--currency", "eur")
    assert [one["label"] for one in asked["choices"]] == ["HK$45,000", "€45,000"]


def test_the_day_is_the_one_given() -> None:
    then = json.loads(invoked("graduate-years", "since March 2019", "--on", "2020-11-22").stdout)
    assert then["read"] == {"graduate_level_years": 1.66}
    assert read("graduate-years", "since March 2019")["read"] == {"graduate_level_years": 7.66}


# -- as the chat reads it -------------------------------------------------------------------------------------------

TEXTS = (
    *("yes", "no", "not sure", "34", "5 years", "almost 5 years", "HK$1.2 million a year", "45,000", "2015"),
    *("3 April 1976", "3/4/1976", "Korea", "France and Cuba", "English, Cantonese", "MIT", "qwertz", "=US", ""),
    *("none of these", "University of Oxford", "10万", "depuis 2018"),
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", list(INTERVIEW.by_id))
def test_every_question_is_read_as_a_turn_of_the_chat_reads_it(question: str, locale: str) -> None:
    asked = INTERVIEW.by_id[question]
    labels = {SPEECH.text(asked.label(name), each) for name in asked.names for each in (locale, "zh-Hant")}
    texts = (*TEXTS, *sorted(labels))
    told = lines(*({"question": question, "text": text} for text in texts), options=("--locale", locale))
    assert objects(told) == [InTheChat(question, locale).taken(text) for text in texts]


@dataclass(frozen=True)
class InTheChat:
    """What a turn makes of a text, in the form of the command."""

    question: str
    locale: str

    def taken(self, text: str) -> dict[str, object]:
        """As the command is to say it."""
        turn = replied(self.asked(), Typed(text))
        if turn.kind is TurnKind.UNCLEAR:
            *rows, _type_again = turn.screen.buttons
            choices = [(button.label, tapped(turn.session, button.option)) for row in rows for button in row]
            ask = next(prompt for prompt in turn.screen.prompts if prompt.strong)
            read = [{"label": self.said(label), "read": self.facts(each)} for label, each in choices]
            return {"ask": ask.message, "text": self.said(ask), "choices": read}
        if turn.kind is TurnKind.TICKED:
            turn = tapped(turn.session, "~done")
        if turn.kind in {TurnKind.ANSWERED, TurnKind.UNSURE}:
            echo = next(prompt for prompt in turn.screen.prompts if prompt.message == "echo")
            return {"read": self.facts(turn), "echo": self.said(echo)}
        assert turn.kind is TurnKind.MISREAD
        return {"refused": turn.screen.prompts[0].message, "text": self.said(turn.screen.prompts[0])}

    def asked(self) -> Session:
        """The question open, nothing answered."""
        return replace(ENGINE.begin(SESSION_ID, self.locale, DAY).session, current=self.question)

    def said(self, prompt: Prompt) -> str:
        """In the chat's words."""
        return SPEECH.text(prompt, self.locale)

    def facts(self, turn: Turn) -> Mapping[str, object]:
        """What its answer settles."""
        answer = turn.session.answers.get(self.question)
        reader = ENGINE.context(turn.session, DAY).reader
        settled = INTERVIEW.by_id[self.question].settle(answer.value, reader) if answer else None
        written: Mapping[str, object] = json.loads(json.dumps(settled.facts if settled else {}, default=float))
        return written


def replied(session: Session, reply: Reply) -> Turn:
    return ENGINE.resume(session, reply, DAY)


def tapped(session: Session, option: str) -> Turn:
    return replied(session, Tapped(SESSION_ID[:PREFIX], session.revision, option))


# -- a line each ----------------------------------------------------------------------------------------------------


def test_lines_are_answered_in_their_order_each_in_its_language() -> None:
    told = lines(
        {"question": "age", "text": "34", "locale": "fr"},
        {"question": "age", "text": "34"},
        {"question": "record", "text": "不確定", "locale": "zh-Hant", "currency": None},
        options=("--locale", "zh-Hans"),
    )
    expected = [("age", "fr"), ("age", "zh-Hans"), ("record", "zh-Hant")]
    texts = ("34", "34", "不確定")
    assert objects(told) == [
        read(question, text, "--locale", locale) for (question, locale), text in zip(expected, texts, strict=True)
    ]
    assert told.exit_code == 0


BAD = [
    "{",
    "[]",
    {"question": "age"},
    {"question": "age", "text": 34},
    {"question": "age", "text": "34", "local": "fr"},
    {"question": "ages", "text": "34"},
    {"question": "age", "text": "34", "locale": "de"},
    {"question": "age", "text": "34", "locale": ["fr"]},
    {"question": "income", "text": "34", "currency": "XXQ"},
]


def test_a_bad_line_is_told_in_its_place_and_the_rest_goes_on() -> None:
    good: dict[str, object] = {"question": "age", "text": "34"}
    told = lines(good, "", *BAD, good)
    first, *bad, last = objects(told)
    assert first == last == read("age", "34")
    assert [each["error"]["line"] for each in bad] == list(range(3, 3 + len(BAD)))
    assert "birth-date" in bad[5]["error"]["message"]
    assert told.exit_code == 1


def test_lines_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"question": "age", "text": "34"}\n', encoding="utf-8")
    assert objects(invoked(str(file), "--jsonl", *ON)) == [read("age", "34")]


def test_a_line_is_answered_before_the_next_is_sent() -> None:
    command = [sys.executable, "-c", "from bot.cli.main import main; main()", "read", "--jsonl"]
    environment = {"PATH": os.environ["PATH"]}  # not the one in which Python buffers nothing
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for age in (34, 35):
            run.stdin.write(json.dumps({"question": "age", "text": str(age)}) + "\n")
            run.stdin.flush()
            assert select([run.stdout], [], [], PATIENCE)[0], "it waits for the end of its input"
            assert json.loads(run.stdout.readline())["read"] == {"age": age}
        run.stdin.close()
    assert run.returncode == 0


# -- wrong usage ----------------------------------------------------------------------------------------------------


def test_a_question_that_is_none_is_one_line_that_names_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["qmas", "read", "ages", "34"])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr()
    assert (ended.value.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert told.err.startswith("qmas: there is no question 'ages'; the questions are three-things, ")


@pytest.mark.parametrize(
    "words",
    [(), ("age", "34", "--locale", "de"), ("age", "34", "--jsonl"), ("age", "34", "--lang", "fr")],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    assert invoked(*words, given="").exit_code == 2


def test_a_whole_message_is_answered_with_its_lines_their_words_and_what_was_not_used() -> None:
    found = read("story", "I'm 34. 8 years of experience. My wife earns 2m.")
    assert found == {
        "ask": "story",
        "choices": [
            {"label": "Age: 34 years old", "read": {"age": 34}, "words": "I'm 34", "sure": True},
            {
                "label": "Years at graduate level: 8 years",
                "read": {"graduate_level_years": 8},
                "words": "8 years of experience",
                "sure": False,
            },
        ],
        "unused": ["My wife earns 2m"],
    }


def test_stories_stream_beside_other_texts() -> None:
    found = objects(
        lines({"question": "story", "text": "我今年34歲", "locale": "zh-Hant"}, {"question": "age", "text": "34"})
    )
    assert [one.get("ask", "read") for one in found] == ["story", "read"]
    assert found[0]["choices"][0]["read"] == found[1]["read"] == {"age": 34}
