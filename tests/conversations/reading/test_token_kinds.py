"""The table of the kinds of token is whole: no grammar names a kind that nothing gives, no list of words lies idle."""

import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from builders import INTERVIEW

from conversations.reading import age, dates, options, tongues, years
from conversations.reading.moments import scan_moments
from conversations.reading.money import sums
from conversations.reading.places import names
from conversations.reading.story.roles import LISTED
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import matched, pattern, scan
from locales import Words

WORDS = Words()
READERS = {module.__name__: module for module in (age, dates, sums, options, names, tongues, years)}
# What the scanner makes of a text of which no word is known.
SCANNED = {token.kind for token in (*scan("5 萬 一九九〇 百二 , . x ?", {}), *scan_moments("2021-03", {}, WORDS)[0])}
OF_QUESTIONS = {TokenKind.OPTION, TokenKind.SUGGESTED}
WITHOUT_LIST = {*OF_QUESTIONS, TokenKind.FILLER}
ANSWERS = ("age", "date", "money", "places", "residence", "tongues", "years", "options", "navigation", *INTERVIEW.by_id)
FILLERS = {f"in-{answer}" for answer in ANSWERS}
# Heeded in a whole text, before it is cut into tokens.
OF_STORIES = {f"story-{role}" for role in LISTED} | {"story-title", "story-town"}
OF_NO_TOKEN = OF_STORIES | {
    "addition", "allowance", "courtesy", "earnings", "gross", "half-behind", "no-years", "of-a-business", "part-of-pay",
    "short-tongue", "small-talk", "tongue-ending", "unsure",
}  # fmt: skip


def _known(reader: ModuleType) -> set[TokenKind]:
    return {kind for name, kinds in vars(reader).items() if name.startswith("_KNOWN") for kind in kinds}


def _patterns(reader: ModuleType) -> Iterator[re.Pattern[str]]:
    for value in vars(reader).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, re.Pattern):
                yield one


def _in_patterns(reader: ModuleType) -> set[TokenKind]:
    values = {kind.value: kind for kind in TokenKind}
    return {values[sign] for one in _patterns(reader) for sign in one.pattern if sign in values}


@pytest.mark.parametrize("reader", READERS)
def test_every_kind_that_a_reader_knows_has_words(reader: str) -> None:
    known = _known(READERS[reader])
    assert known
    assert {kind for kind in known - WITHOUT_LIST if not (kind.words and kind.words(WORDS))} == set()


@pytest.mark.parametrize("reader", READERS)
def test_every_kind_in_a_pattern_is_known_to_its_reader_or_made_by_the_scanner(reader: str) -> None:
    assert _in_patterns(READERS[reader]) - _known(READERS[reader]) - SCANNED - OF_QUESTIONS == set()


def test_every_kind_of_the_table_is_known_to_a_reader_or_made_by_the_scanner() -> None:
    known = {kind for reader in READERS.values() for kind in _known(reader)}
    assert set(TokenKind) - known - SCANNED == OF_QUESTIONS
    assert {kind for kind in TokenKind if not kind.words} == SCANNED - known | WITHOUT_LIST


@pytest.mark.parametrize("table", ["units", "hedges", "cues"])
def test_every_list_of_the_lexicon_is_of_some_kind_or_passed_over(table: str) -> None:
    taken = [kind.words(WORDS) for kind in TokenKind if kind.words]
    lists = getattr(WORDS, table)()
    assert {name for name, words in lists.items() if words not in taken} - FILLERS - OF_NO_TOKEN == set()


def test_a_word_of_two_kinds_is_of_the_first_in_the_table_whatever_the_order_asked_in() -> None:
    asked = [vocabulary(WORDS, named(names))["plus"] for names in ("or_more and", "and or_more")]
    assert asked == [(TokenKind.OR_MORE, ())] * 2


def test_a_pattern_is_written_in_names_and_finds_a_token_by_its_label() -> None:
    tokens = scan("born 3rd may", vocabulary(WORDS, named("day_unit month_name filler"), "date"))
    found = matched(tokens, pattern("filler* day:number day_unit? (name:month_name | stop)"))
    assert found
    assert [tokens[found.start(label)].text for label in ("day", "name")] == ["3", "may"]


def test_a_pattern_that_names_no_kind_is_refused() -> None:
    with pytest.raises(KeyError, match="NUMBR"):
        pattern("numbr year_unit")
