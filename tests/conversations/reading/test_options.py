"""An option is chosen by its words alone; what denies it, or may mean several, is asked among more than one."""

from datetime import date

import pytest
from babel import Locale
from builders import INTERVIEW, RATES
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.questions.languages import Languages
from conversations.questions.question import Question, Reader
from conversations.reading import Misreading, Read, Reading, Unclear, read_option, read_tongues
from conversations.values import Chosen, Tongues
from locales import LOCALES, Words

WORDS = Words()
READER = Reader(WORDS, RATES, date(2026, 11, 22))
BY_OPTIONS = [one for one in INTERVIEW.by_id.values() if type(one) is Question]
DENIALS = [
    "not {}",
    "{}?",
    "pas {}",
    "唔係 {}",
    "不是 {}",
    "not yet {}",
    "my wife {}",
    "{} en cours",
    "快 {}",
    "以前 {}",
]
VARIETIES = ("hak", "nan", "wuu", "gan", "hsn")
unhurried = settings(deadline=None, max_examples=400)

NAMES = {"bachelor": frozenset({"bachelor's", "licence"}), "master": frozenset({"master's", "licence"})}


def test_the_words_of_one_option_choose_it_whatever_the_apostrophe_and_case() -> None:
    assert read_option(" BACHELOR’S. ", NAMES) == Read(Chosen("bachelor"))


def test_words_that_two_options_share_are_a_choice() -> None:
    asked = read_option("licence", NAMES)
    assert isinstance(asked, Unclear)
    assert [read_option(choice.text, NAMES) for choice in asked.choices] == [
        Read(Chosen("bachelor")),
        Read(Chosen("master")),
    ]


def test_a_typing_error_chooses_nothing() -> None:
    assert isinstance(read_option("bachelors", NAMES), Misreading)


def _words_of_options() -> list[tuple[str, str, str]]:
    return [
        (question.id, option, word)
        for question in BY_OPTIONS
        for option, words in question.sayings(READER).names.items()
        for word in sorted(words)
        if option not in (question.no, question.unsure)
    ]


def _takes(reading: Reading, option: str) -> bool:
    return reading == Read(Chosen(option))


@unhurried
@given(st.sampled_from(_words_of_options()), st.sampled_from(DENIALS), st.sampled_from(LOCALES))
def test_an_option_denied_is_never_taken_and_never_offered_alone_or_first(
    named: tuple[str, str, str], denial: str, locale: str
) -> None:
    question, option, word = named
    reading = INTERVIEW.by_id[question].read(denial.format(word), READER.led_by(locale))
    assert not _takes(reading, option), denial.format(word)
    if isinstance(reading, Unclear) and f"={option}" in (choice.text for choice in reading.choices):
        assert len(reading.choices) > 1
        assert reading.choices[0].text != f"={option}"


def _suggested() -> list[tuple[str, str]]:
    return [
        (question.id, word)
        for question in BY_OPTIONS
        for word in sorted(question.sayings(READER).suggested)
        if not any(word in words for words in question.sayings(READER).names.values())
    ]


@unhurried
@given(st.sampled_from(_suggested()), st.sampled_from(LOCALES))
def test_a_word_that_may_mean_several_is_asked_among_all_of_them(suggested: tuple[str, str], locale: str) -> None:
    question, word = INTERVIEW.by_id[suggested[0]], suggested[1]
    reading = question.read(word, READER.led_by(locale))
    assert isinstance(reading, Unclear), word
    assert len(reading.choices) > 1
    meant = question.sayings(READER).suggested[word]
    assert {f"={option}" for option in meant} <= {choice.text for choice in reading.choices}


def test_every_option_and_language_that_a_word_may_mean_is_one() -> None:
    options = {f"option-{question.id}-{name}" for question in INTERVIEW.by_id.values() for name in question.names}
    tongues = {f"tongue-{code}" for code in WORDS.tongues().values()}
    assert {one for messages in WORDS.suggestions().values() for one in messages} <= options | tongues


@pytest.mark.parametrize("text", ["沒有", "没有", "冇", "無", "有", "aucun", "never", "I have"])
def test_what_says_there_is_something_or_nothing_does_not_answer_could_you(text: str) -> None:
    asked = INTERVIEW.by_id["support"].read(text, READER)
    assert isinstance(asked, Unclear)
    assert [choice.text for choice in asked.choices] == ["=cannot", "=can"]


@pytest.mark.parametrize("text", ["冇能力", "没有能力", "沒有存款可以"])
def test_beside_another_word_what_may_mean_either_denies_it(text: str) -> None:
    asked = INTERVIEW.by_id["support"].read(text, READER)
    assert isinstance(asked, Unclear)
    assert asked.choices[0].text == "=cannot"


def test_what_was_typed_about_a_record_is_not_quoted() -> None:
    asked = INTERVIEW.by_id["record"].read("clean but for a theft", READER)
    assert isinstance(asked, Unclear)
    assert asked.ask.args == {}


def test_an_option_named_twice_is_another_where_it_is_counted() -> None:
    assert INTERVIEW.by_id["degree"].read("MSc, MBA", READER) == Read(Chosen("masters"))
    assert isinstance(INTERVIEW.by_id["former-degrees"].read("MSc, MBA", READER), Unclear)


@pytest.mark.parametrize("locale", ["en", "fr", "zh_Hant", "zh_Hans"])
@pytest.mark.parametrize("code", VARIETIES)
def test_no_variety_of_chinese_is_a_language_of_its_own(locale: str, code: str) -> None:
    name = Locale.parse(locale).languages[code]
    languages = next(one for one in INTERVIEW.by_id.values() if isinstance(one, Languages))
    assert languages.read(f"{name}, Cantonese", READER) == Read(Tongues(("zh",)))
    asked = languages.read(f"English, {name}", READER)
    assert isinstance(asked, Unclear)
    assert asked.ask.message == "ask-variety-zh"
    assert [choice.text for choice in asked.choices] == ["=en =zh", "=en"]


@pytest.mark.parametrize("text", ["not French", "pas français", "唔識法文", "hardly French", "J'apprends le français"])
def test_a_language_denied_is_not_offered_alone(text: str) -> None:
    assert isinstance(read_tongues(text, WORDS), Misreading)


@pytest.mark.parametrize("text", ["un peu de français", "French B2", "法文麻麻", "basic French", "DELF, French"])
def test_a_language_of_some_level_is_asked_whether_it_does_for_work(text: str) -> None:
    asked = read_tongues(text, WORDS)
    assert isinstance(asked, Unclear)
    assert asked.ask.message == "ask-working-level"
    assert [choice.text for choice in asked.choices] == ["=fr"]
