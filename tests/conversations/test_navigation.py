"""Words that are typed to move: they lead somewhere on every screen, and answer nothing."""

import re
from dataclasses import replace
from functools import cache

import pytest
from builders import DAY, ENGINE, INTERVIEW, SPEECH, Walk, at, begin

from conversations import Prompt, TurnKind, Typed
from conversations.moves.buttons import MOVES
from conversations.moves.navigation import is_navigation, label, options_named
from conversations.reading import Read
from conversations.turn import Effect
from locales import LOCALES, Words

WORDS = Words()
LEADS = WORDS.navigation()
PLACES = ("notice", "three-things", "age", "university", "languages", "record", "income", "decided", "result")
QUOTED = re.compile("[“«「]\\s*([^”»」]+?)\\s*[”»」]")
TONGUES = {"lang.en", "lang.fr", "lang.zh-Hant", "lang.zh-Hans"}
NAMED = {
    "what documents do I need?": "papers-head",
    "Documents": "papers-head",
    "費用": "howto-head",
    "how long?": "howto-head",
    "combien de temps ça prend ?": "howto-head",
    "conjoint": "note-two-adults",
    "Quels documents faut-il ?": "papers-head",
    "需要甚麼文件？": "papers-head",
    "请问要多少钱": "howto-head",
    "My answers": "review-head",
    "Mes réponses": "review-head",
    "其他計劃": "schemes-head",
    "start again": "restart-ask",
    "全部删除": "forget-ask",
    "What if …?": "what-if-ask",
    "Good to know": "note-two-adults",
}


@cache
def place(stop: str) -> Walk:
    words = {"three_things": "not-all"} if stop == "record" else {}
    return at(stop, **words)


@cache
def supposing() -> Walk:
    return at("result").send("~whatif").send("~if.age")


@cache
def two_persons() -> Walk:
    return at("result").send("~second").tap("~second-yes").go("age")


@cache
def contradicted() -> Walk:
    walk = at("result", field_years="'8").correct("graduate-years", "'3")
    assert walk.current == "conflict"
    return walk


def states() -> dict[str, Walk]:
    """A walk in every kind of state."""
    return {
        **{stop: place(stop) for stop in PLACES},
        "supposing": supposing(),
        "two": two_persons(),
        "conflict": contradicted(),
        "confirm": old(),
        "language": begin(),
        "script": begin("zh"),
        "former": replace(place("result")).send("~former-test"),
    }


@cache
def old() -> Walk:
    walk = at("result").wait(40).command("start")
    assert walk.current == "confirm"
    return walk


STATES = (*PLACES, "supposing", "two", "conflict", "confirm", "language", "script", "former")


def kept(walk: Walk) -> list[object]:
    """All answers of a session, whoever's they are."""
    session = walk.session
    return [case.answers for case in (session, session.other_case, session.actual) if case] + [session.papers]


@pytest.mark.parametrize(("text", "message"), NAMED.items())
@pytest.mark.parametrize("stop", ["degree", "income", "result"])
def test_words_open_what_they_name(text: str, message: str, stop: str) -> None:
    walk = at(stop)
    before = walk.session
    assert message in walk.type(text).said
    assert walk.session == before
    assert walk.turn.effect is None


@pytest.mark.parametrize("state", STATES)
def test_every_word_leads_to_a_screen_and_changes_no_answer(state: str) -> None:
    start = states()[state]
    before = kept(start)
    for words in (
        each for name, each in LEADS.items() if name not in {"clear", "unclear"}
    ):  # these two are thanked for
        for word in sorted(words)[:: 1 if state == "result" else 7]:
            walk = replace(start)
            walk.type(word)
            assert kept(walk) == before, word
            assert walk.turn.screen.prompts, word
            assert walk.turn.effect is None, word
            assert walk.turn.toast is None, word
            assert walk.turn.kind not in {TurnKind.UNCLEAR, TurnKind.ANSWERED, TurnKind.CORRECTED}, word


@pytest.mark.parametrize("name", sorted(LEADS))
def test_every_name_of_the_table_is_that_of_a_button(name: str) -> None:
    move = MOVES[f"~{name.partition('.')[0]}"]
    assert move.labels
    assert all(SPEECH.text(label(f"~{name}"), locale) for locale in LOCALES)


@pytest.mark.parametrize(
    "option", ["~restart-yes", "~forget-yes", "~second-drop-yes", "~if-keep", "~if-drop", "~begin"]
)
def test_what_acts_is_reached_by_no_word_from_elsewhere(option: str) -> None:
    assert not is_navigation(option, WORDS)


@pytest.mark.parametrize("text", ["Yes, erase everything", "Oui, tout effacer", "是，全部刪除", "Yes, start again"])
def test_erasing_and_starting_again_are_asked_once_more_where_they_are_typed(text: str) -> None:
    walk = at("age").command("forget").type(text)
    assert walk.turn.effect is not Effect.FORGET
    assert walk.options[0] in {"~forget-yes", "~restart-yes"}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", [one.id for one in INTERVIEW.by_id.values() if one.id != "university"])
def test_no_word_that_moves_is_a_right_answer(question: str, locale: str) -> None:
    """But the name of a language and, of a status held in Hong Kong, that of a scheme: there their question hears."""
    reader, asked = ENGINE.context(begin().session, DAY).reader.led_by(locale), INTERVIEW.by_id[question]
    left_out = {*TONGUES, "schemes"} if question == "hong-kong-status" else TONGUES
    words = {word for name, each in LEADS.items() if name not in left_out for word in each}
    assert [word for word in sorted(words) if isinstance(asked.read_typed(word, reader), Read)] == []


@pytest.mark.parametrize("question", [one.id for one in INTERVIEW.by_id.values()])
def test_no_word_that_moves_is_that_of_an_option(question: str) -> None:
    asked, context = INTERVIEW.by_id[question], ENGINE.context(begin().session, DAY)
    said = frozenset[str]().union(*asked.words_of_options(context.reader).values())
    words = {
        word for name, each in LEADS.items() for word in each if (question, name) != ("hong-kong-status", "schemes")
    }
    assert sorted(words & said) == []


def test_the_name_of_a_language_is_an_answer_where_languages_are_asked() -> None:
    walk = at("languages").type("français")
    assert (walk.session.locale, walk.session.ticks) == ("en", ("fr",))
    assert at("degree").type("français").session.locale == "fr"


def test_two_that_fit_are_asked_with_the_buttons_of_both() -> None:
    walk = at("degree").type("documents and fees")
    assert (walk.said[0], walk.options[:2]) == ("ask-where", ["~papers", "~howto"])
    assert at("degree").type("中文").options[:2] == ["~lang.zh-Hant", "~lang.zh-Hans"]


def test_a_language_typed_for_a_question_before_does_not_switch_the_chat() -> None:
    walk = at("nationality").type("French")
    assert walk.current == "age"
    walk.reply(Typed("French", is_early=True))
    assert (walk.turn.kind, walk.session.locale) == (TurnKind.UNSEEN, "en")
    assert at("degree").type("English and French").session.locale == "en"
    assert "ask-where" not in at("degree").type("English and French").said


@pytest.mark.parametrize("text", ["don't erase everything", "documents of my dog", "no result", "三個月的文件夾"])
def test_words_beside_which_others_stand_lead_nowhere(text: str) -> None:
    walk = at("degree")
    before = walk.said[-1]
    assert walk.type(text).turn.kind in {TurnKind.MISREAD, TurnKind.UNCLEAR}
    assert before


@pytest.mark.parametrize("text", ["hm", "result", "back", "thanks!", "text to forward", "and so on", "continue", "3"])
def test_the_whole_result_is_never_sent_again_by_typing(text: str) -> None:
    walk = at("result")
    whole = walk.said
    walk.type(text)
    assert "result-fee" not in walk.said
    assert "result-fee" in whole
    assert walk.tap("~result").said.count("result-fee") == 1


def test_a_result_that_typing_leads_to_is_sent_whole() -> None:
    assert (
        "result-fee" in at("degree").type("my result").said or "result-no-answers" in at("degree").type("result").said
    )
    assert "result-fee" in at("result").type("Français").said


@pytest.mark.parametrize("text", ["All still right", "Tout est encore exact"])
def test_a_button_in_sight_is_tapped_by_its_own_words(text: str) -> None:
    assert replace(old()).type(text).current == "result"


def test_a_button_that_names_a_question_is_tapped_by_its_words() -> None:
    walk = replace(contradicted())
    text = SPEECH.text(Prompt("short-graduate-years"), "en")
    assert walk.type(text).current == "graduate-years"


def test_early_words_move_and_do_nothing_else() -> None:
    walk = at("degree")
    before = walk.session
    assert "papers-head" in walk.reply(Typed("documents", is_early=True)).said
    assert walk.session == before
    assert replace(old()).reply(Typed("All still right", is_early=True)).turn.kind is TurnKind.UNSEEN
    assert at("languages").reply(Typed("français", is_early=True)).turn.kind is TurnKind.UNSEEN


@pytest.mark.parametrize("locale", LOCALES)
def test_help_says_what_can_be_typed_and_each_word_leads_there(locale: str) -> None:
    words = QUOTED.findall(SPEECH.text(Prompt("help-typing"), locale))
    assert len(words) == 9
    assert [word for word in words if not options_named(word, WORDS)] == []
    assert "help-typing" in at("nationality", locale).command("help").said
