"""A typed button label is an option only where it is equal to one's words."""

from conversations.reading import Misreading, Read, Unclear, read_option
from conversations.values import Chosen

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
