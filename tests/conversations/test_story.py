"""A story on its page: nothing counts before its tap, and what was confirmed is as if it had been answered."""

import pytest
from builders import SPEECH, Walk, at, begin
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import Command, Prompt, TurnKind
from conversations.questions.languages import Languages
from conversations.values import Chosen, Number, Partly, Places, Tongues
from locales import LOCALES

STORY = (
    "I'm 34. I hold a French passport. I have a master's degree in physics from Stanford University. "
    "I am fluent in English and French. I have 8 years of experience. My wife earns HK$2,000,000 a year."
)
SURE = {
    "nationality": Partly(Places(("FR",))),
    "age": Number.exactly(34),
    "degree": Chosen("masters"),
    "languages": Partly(Tongues(("en", "fr"))),
}
# The same facts answered one by one; those that deny what the story leaves open are not among them.
ONE_BY_ONE = {"age": "'34", "degree": "masters", "university": "'Stanford University", "subject": "science"}
PIECES = [
    "34",
    "I'm 34",
    "master's from HKU",
    "English and French",
    "8 years at Google",
    "HK$1.2m",
    "je suis belge",
    "我有碩士學位",
    "I earned HK$1m last year",
]
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)


def told(text: str = STORY, locale: str = "en") -> Walk:
    """A walk at the page of a story, told from the notice's button."""
    return begin(locale).tap("~tell").type(text)


def test_the_notice_leads_to_what_can_be_told_and_a_text_there_to_its_page() -> None:
    walk = begin().tap("~tell")
    assert walk.current == "tell"
    assert "tell-leave-out" in walk.said
    walk.type(STORY)
    assert (walk.current, walk.turn.kind) == ("story", TurnKind.STORY)
    assert walk.options[0] == "~told"


def test_a_page_told_of_an_applicant_says_that_it_is_read_as_being_about_the_one_who_tells() -> None:
    assert "story-about-you" in told("Applicant: Jane Smith. Age: 34. She holds a French passport.").said
    assert "story-about-you" not in told().said


def _progress(walk: Walk) -> tuple[str, int, int]:
    line = next(prompt for prompt in walk.turn.screen.prompts if prompt.message.startswith("progress"))
    return line.message, int(str(line.args.get("part", 0))), int(str(line.args["most"]))


def test_progress_never_goes_backwards_while_open_lines_are_asked_before_their_part() -> None:
    walk = told("I'm 34. Master's from Stanford University. 8 years of experience.").tap("~told")
    told_so_far = [_progress(walk)]
    while walk.current not in {"decided", "result"}:
        walk.step()
        if walk.current not in {"decided", "result"}:
            told_so_far.append(_progress(walk))
    assert told_so_far[0][0] == "progress-open"
    assert [part for _, part, _ in told_so_far] == sorted(part for _, part, _ in told_so_far)
    most = [most for *_, most in told_so_far]
    assert most == sorted(set(most), reverse=True)


def test_the_page_bears_each_line_with_its_words_and_what_was_not_used() -> None:
    text = told().text()
    assert "Passport: France (“I hold a French passport”)" in text
    assert "? Years at graduate level: 8 years (“I have 8 years of experience”)" in text
    assert "Not used: My wife earns HK$2,000,000 a year" in text


def test_nothing_counts_before_its_tap() -> None:
    walk = told()
    assert walk.answers == {}
    assert walk.facts == {}


def test_the_tap_records_the_sure_lines_only() -> None:
    walk = told().tap("~told")
    assert {name: value for name, value in walk.answers.items() if name in SURE} == SURE
    assert "graduate-years" not in walk.answers
    assert walk.session.story is None


def test_the_words_are_gone_once_the_page_is_confirmed_or_left() -> None:
    for option in ("~told", "~untold"):
        assert "wife" not in told().tap(option).session.to_json()


def test_left_it_leaves_nothing_and_leads_back() -> None:
    walk = told().tap("~untold")
    assert (walk.current, walk.answers) == ("notice", {})


def test_a_line_taken_away_is_not_recorded_and_comes_back_by_the_same_tap() -> None:
    walk = told().tap("~told-line.1")
    assert "story-away" in walk.said
    assert "age" not in told().tap("~told-line.1", "~told").answers
    assert told().tap("~told-line.1", "~told-line.1", "~told").answers["age"] == Number.exactly(34)


def test_an_open_line_opens_its_question_and_the_answer_leads_back_to_the_page() -> None:
    walk = told()
    at_years = next(n for n, line in enumerate(walk.session.story.lines) if line.question == "graduate-years")  # type: ignore[union-attr]
    walk.tap(f"~told-line.{at_years}")
    assert (walk.current, walk.options[0]) == ("graduate-years", "~likely.0")
    walk.tap("~likely.0")
    assert walk.current == "story"
    assert walk.answers == {"graduate-years": Number.exactly(8)}
    assert walk.tap("~told").answers["age"] == Number.exactly(34)


def test_an_open_line_is_asked_first_later_with_what_was_told_as_its_first_button() -> None:
    walk = told().tap("~told")
    assert (walk.current, walk.options[0]) == ("graduate-years", "~likely.0")
    assert walk.tap("~likely.0").answers["graduate-years"] == Number.exactly(8)


OF_A_DEGREE = "I'm 34. I'm an engineer; MSc in physics at Stanford University. I hold a French passport."


def test_what_was_told_of_a_degree_and_is_open_is_confirmed_with_one_tap_that_says_all_of_it() -> None:
    walk = told(OF_A_DEGREE).tap("~told")
    assert (walk.current, walk.options[:2]) == ("degree", ["~together", "~likely.0"])
    shown = [prompt.args["question"].message for prompt in walk.turn.screen.prompts if prompt.message == "review-item"]  # type: ignore[union-attr]
    assert shown == ["short-degree", "short-university", "short-subject"]
    facts = walk.tap("~together").facts
    one_by_one = told(OF_A_DEGREE).tap("~told", "~likely.0")
    for question in ("university", "subject"):
        one_by_one.go(question).tap("~likely.0")
    assert facts == one_by_one.facts
    assert (facts["has_listed_postgraduate_degree"], facts["is_listed_postgraduate_degree_stem"]) == (True, True)
    assert walk.current not in {"degree", "university", "subject"}


def test_the_degree_can_be_confirmed_without_what_was_told_beside_it() -> None:
    walk = told(OF_A_DEGREE).tap("~told", "~likely.0")
    assert "university" not in walk.answers


@pytest.mark.parametrize(
    "text", ["MSc at MIT. I'm 34.", "BSc in physics at Stanford University. I'm 34.", "MSc. I'm 34."]
)
def test_where_more_may_be_meant_or_nothing_stands_beside_it_each_is_asked(text: str) -> None:
    walk = told(text).tap("~told").go("degree")
    assert "~together" not in walk.options
    assert walk.send("~together").turn.kind is TurnKind.STALE


def test_what_the_questions_know_no_longer_is_neither_shown_nor_asked() -> None:
    walk = told()
    page = walk.session.story
    assert page is not None
    gone = replace(page.lines[0], question="gone")
    before = replace(page, lines=(gone, *page.lines[1:]))
    session = replace(walk.session, story=before, likely={"gone": (Chosen("gone"),)}, version="earlier")
    walk.turn = walk.engine.resume(session, Command("start"), walk.on)
    assert walk.session.revision > session.revision  # a line's number is another now
    assert walk.session.story == replace(page, lines=page.lines[1:])
    walk.tap("~told", "~likely.0").go("result")


def test_no_other_answer_is_supposed_while_a_page_is_open() -> None:
    walk = at("degree").type("I hold a French passport. I have a master's degree in physics from Stanford University.")
    assert walk.send("~if.age").turn.kind is TurnKind.STALE
    assert (walk.current, walk.session.actual) == ("story", None)


def test_what_was_not_mentioned_stays_unknown_and_is_asked() -> None:
    walk = told().tap("~told")
    assert "is_proficient_in_chinese" not in walk.facts
    assert "other_nationalities" not in walk.facts
    walk.go("nationality")
    assert walk.current == "nationality"
    assert (walk.options[0], "~keep" in walk.options) == ("~likely.0", False)
    assert walk.tap("~likely.0").answers["nationality"] == Places(("FR",))


def test_the_facts_confirmed_are_those_answered_one_by_one() -> None:
    by_story = told().tap("~told").facts
    one_by_one = begin()
    one_by_one.tap("~begin")
    for question, words in ONE_BY_ONE.items():
        one_by_one.go(question).answer(words)
    facts = one_by_one.facts
    assert {name: by_story[name] for name in by_story.keys() & facts.keys() - {"nationality"}} == {
        name: facts[name] for name in by_story.keys() & facts.keys() - {"nationality"}
    }
    assert by_story.keys() >= {"age", "has_first_degree", "has_listed_postgraduate_degree"}


def test_a_date_of_birth_answers_the_age_too() -> None:
    walk = told("I was born on 3 April 1976. I hold a French passport.").tap("~told")
    assert walk.answers["age"] == Number.exactly(50)
    assert walk.facts["birth_date"] == "1976-04-03"


def test_two_facts_at_a_question_are_offered_together() -> None:
    walk = at("age").type("34, master's from HKU")
    assert (walk.current, walk.turn.kind) == ("story", TurnKind.STORY)
    assert {line.question for line in walk.session.story.lines} >= {"age", "degree", "university"}  # type: ignore[union-attr]
    assert "age" not in walk.answers
    assert walk.tap("~untold").current == "age"


def test_an_answer_to_another_question_is_offered_as_a_correction() -> None:
    walk = at("income").type("I forgot: I also speak French")
    assert walk.current == "story"
    (line,) = walk.session.story.lines  # type: ignore[union-attr]
    assert (line.question, line.values, line.is_sure) == ("languages", (Tongues(("en", "es", "fr")),), False)
    assert walk.answers["languages"] == Tongues(("en", "es"))
    walk.tap("~told-line.0")
    assert isinstance(walk.engine.interview_on(walk.on).by_id[walk.current], Languages)
    assert walk.session.ticks == ("en", "es", "fr")


@pytest.mark.parametrize(
    ("locale", "text", "question"),
    [
        ("en", "I forgot: I also speak Spanish", "languages"),
        ("en", "by the way I earn 2m", "income"),
        ("en", "forgot to mention my Canadian passport", "nationality"),
        ("zh-Hant", "我唔記得講我仲識西班牙文", "languages"),
        ("zh-Hans", "对了,我今年34岁", "age"),
        ("fr", "au fait j'ai 34 ans", "age"),
    ],
)
def test_an_addition_announced_leads_to_its_question_whatever_the_open_one_makes_of_it(
    locale: str, text: str, question: str
) -> None:
    walk = at("three-things", locale, nationality="'Brazil").type(text)
    assert (walk.current, walk.turn.kind) == ("story", TurnKind.STORY)
    assert [line.question for line in walk.session.story.lines] == [question]  # type: ignore[union-attr]
    assert "three-things" not in walk.answers


def test_an_addition_that_is_answered_already_is_told_so_and_the_question_stands() -> None:
    walk = at("income").type("I forgot: I also speak Spanish")
    assert (walk.current, walk.said[0]) == ("income", "story-known")


@pytest.mark.parametrize("text", ["I earn 45", "I earn 30m", "我賺40", "je gagne 40"])
def test_what_one_earns_is_no_age(text: str) -> None:
    page = told(f"My degree is a PhD. {text}.").session.story
    assert page is not None
    assert "age" not in {line.question for line in page.lines}


@pytest.mark.parametrize("is_confirmed_between", [True, False])
def test_languages_told_of_in_two_stories_stand_beside_each_other(*, is_confirmed_between: bool) -> None:
    walk = told("I'm 34. I am fluent in English and French.")
    walk = walk.tap("~told") if is_confirmed_between else walk
    walk.type("I'm fluent in Spanish. I have a master's degree in physics from Stanford University.").tap("~told")
    assert walk.answers["languages"] == Partly(Tongues(("en", "fr", "es")))


def _lines(walk: Walk) -> list[tuple[str, tuple[object, ...], bool]]:
    page = walk.session.story
    return [(line.question, line.values, line.is_sure) for line in page.lines] if page else []


def test_a_second_message_to_a_page_adds_to_it_and_takes_nothing_sure_away() -> None:
    walk = told("I'm 34. I am fluent in English.").type("I forgot: I also speak French")
    assert [line for line in _lines(walk) if line[0] == "languages"] == [
        ("languages", (Partly(Tongues(("en",))),), True),
        ("languages", (Partly(Tongues(("fr",))),), False),
    ]
    walk.tap("~told")
    assert walk.answers["languages"] == Partly(Tongues(("en",)))
    assert walk.go("languages").session.ticks == ("en", "fr")


def test_a_second_passport_told_to_a_page_stands_beside_the_first_and_both_are_asked() -> None:
    walk = told("I'm 34. I hold a French passport.").type("I also hold a Canadian passport.")
    both = (Partly(Places(("FR",))), Partly(Places(("CA",))))
    assert [line for line in _lines(walk) if line[0] == "nationality"] == [("nationality", both, False)]


def test_a_page_stays_one_message_however_much_is_told() -> None:
    walk = told()
    for number in range(4):
        walk.type(f"{STORY} My neighbour number {number} had a dog" + " that ran along the river with us" * 30)
    walk.type("My dentist is from Lyon. I'm 34.")
    text = walk.text()
    assert len(text) < 2000
    assert "Not used: My dentist is from Lyon" in text


def test_another_passport_told_of_later_takes_the_place_of_none() -> None:
    walk = told("I'm 34. I hold a French passport.").tap("~told")
    walk.type("I hold a Canadian passport. I have a master's degree in physics from Stanford University.").tap("~told")
    assert walk.answers["nationality"] == Partly(Places(("FR",)))
    walk.go("nationality")
    assert walk.options[:2] == ["~likely.0", "~likely.1"]


def test_a_line_that_an_earlier_answer_contradicts_is_open_beside_it() -> None:
    walk = at("degree").type("I'm 41 years old. I have a master's degree in physics from Stanford University.")
    age = next(line for line in walk.session.story.lines if line.question == "age")  # type: ignore[union-attr]
    assert not age.is_sure
    assert "story-against" in walk.said
    assert walk.tap("~told").answers["age"] == Number.exactly(34)


@pytest.mark.parametrize(("option", "years"), [("~likely.0", 41), ("~keep", 34)])
def test_a_line_against_an_answer_is_asked_before_all_else_and_once(option: str, years: int) -> None:
    walk = at("degree").type("I'm 41 years old. I have a master's degree in physics from Stanford University.")
    walk.tap("~told")
    assert (walk.current, walk.options[0], "~keep" in walk.options) == ("age", "~likely.0", True)
    walk.tap(option)
    assert (walk.answers["age"], walk.current) == (Number.exactly(years), "achievement")
    assert "age" not in walk.session.likely


def test_what_the_open_question_reads_whole_is_its_answer() -> None:
    assert at("age").type("34").answers["age"] == Number.exactly(34)
    assert at("languages").type("English and French").session.ticks == ("en", "fr")


def test_where_nothing_is_read_it_is_said_and_the_examples_stand() -> None:
    walk = begin().tap("~tell").type("hello there, nice to meet you all")
    assert (walk.current, "story-nothing" in walk.said) == ("tell", True)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("example", ["tell-example-one", "tell-example-two"])
def test_the_examples_are_read_as_they_stand(locale: str, example: str) -> None:
    walk = told(SPEECH.text(_prompt(example), locale), locale)
    lines = walk.session.story.lines  # type: ignore[union-attr]
    assert len([line for line in lines if line.is_sure]) >= 5
    assert walk.session.story.unused == ()  # type: ignore[union-attr]


def _prompt(name: str) -> Prompt:
    return Prompt(name)


@unhurried
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.sampled_from(["notice", "age", "income"]))
def test_a_story_changes_nothing_before_the_tap(pieces: list[str], place: str) -> None:
    walk = begin() if place == "notice" else at(place)
    before = walk.answers, walk.facts
    walk.type(", ".join(pieces))
    if walk.turn.kind is TurnKind.STORY:
        assert (walk.answers, walk.facts) == before


def test_the_page_says_itself_that_it_holds_the_applicants_words() -> None:
    walk = told()
    assert walk.turn.screen.holds_words
    assert not walk.tap("~told").turn.screen.holds_words


def test_what_came_of_the_lines_is_counted() -> None:
    walk = told()
    assert walk.turn.counted[:2] == (("story-line", "nationality"), ("story-line", "age"))
    assert walk.tap("~told-line.1").turn.counted == (("story-taken-away", "age"),)
    assert ("story-stood", "nationality") in walk.tap("~told").turn.counted
