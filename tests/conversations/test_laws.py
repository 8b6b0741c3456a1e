"""What holds of every walk: order never matters, revisions count answers, progress shrinks, what is said is read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from builders import DAY, ENGINE, INTERVIEW, PLAIN, SPEECH, Walk, at, begin, card
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from conversations import Session, TurnKind
from conversations.moves.buttons import MOVES
from conversations.questions.question import Question, Reader
from conversations.reading import Read, Reading, Unclear
from conversations.session import Answer
from conversations.standing.cache import StandingCache
from conversations.standing.context import TurnContext
from conversations.standing.judgement import reconciled, stand
from conversations.standing.standing import Standing
from conversations.values import Awarded, Born, Chosen, Day, Number, Places, Tongues, Value
from locales import LOCALES
from scoring import COUNTRY_CODES, universities_on

QUICK = settings(max_examples=15, deadline=None)
LIST = universities_on(DAY)
assert LIST is not None
READER: Reader = ENGINE.context(begin().session, DAY).reader
KNOWN_PLACES = sorted(set().union(*ENGINE.lexicon.places().values()))
# Said "St Kitts & Nevis" in English, which the words applicants type do not hold yet.
NOT_READ_BACK = {"KN", "PM", "VC"}
KNOWN_TONGUES = ["ar", "de", "en", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th", "vi", "zh"]


def test_every_place_that_can_be_read_is_one_that_the_rules_know() -> None:
    assert set(KNOWN_PLACES) <= COUNTRY_CODES


# -- what is said back is read as the same -------------------------------------------------------------------

tenths = st.integers(0, 700).map(lambda number: Decimal(number) / 10)
years = st.one_of(
    tenths.map(Number.exactly),
    tenths.map(lambda low: Number(low, None)),
    st.tuples(tenths, tenths).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: Number(min(ends), max(ends))),
)
ages = st.integers(0, 120).map(Number.exactly)
days = st.dates(date(1930, 1, 1), DAY).map(Born)
place = st.sampled_from(sorted({*KNOWN_PLACES} - NOT_READ_BACK)).map(lambda code: Places((code,)))
# Names that hold an "and" themselves, or two of a name, are asked about one by one: not in a list.
CLEAR_PLACES = ["AU", "BE", "BR", "CA", "CH", "CN", "CU", "FR", "GB", "IN", "MA", "MO", "MY", "SG", "TW", "US", "ZA"]
places = st.lists(st.sampled_from(CLEAR_PLACES), min_size=1, max_size=4, unique=True).map(
    lambda codes: Places(tuple(codes))
)
tongues = st.lists(st.sampled_from(KNOWN_TONGUES), min_size=1, max_size=4, unique=True).map(
    lambda codes: Tongues(tuple(codes))
)
universities = st.sampled_from([one.id for one in LIST.universities]).map(Awarded)
sums = st.tuples(st.integers(100_000, 90_000_000), st.sampled_from(["HKD", "USD", "EUR", "GBP", "JPY", "INR"]))


def _money(question: str, amount: int, currency: str) -> Value | None:
    """The money that so much a year in that currency comes to."""
    read = INTERVIEW.by_id[question].read(f"{amount} {currency} per year", READER)
    return read.value if isinstance(read, Read) else None


TYPED: dict[str, st.SearchStrategy[Value]] = {
    "nationality": place,
    "passport": place,
    "other-passports": places,
    "age": ages,
    "birth-date": days,
    "languages": tongues,
    "graduate-years": years,
    "employer-years": years,
    "field-years": years,
    "international": years,
    "recent-work": st.integers(0, 50).map(lambda tenth: Number.exactly(Decimal(tenth) / 10)),
    "residence": place,
    "bachelors-year": st.integers(1900, DAY.year).map(Number.exactly),
    "former-day": st.dates(date(2006, 6, 28), date(2024, 10, 31)).map(Day),
    "former-birth-date": days,
    "former-years": years,
    "former-senior": years,
    "former-international": years,
    "former-employer": years,
}
# Kinds in which an answer is no range that a button may stand for.
EXACT = {
    "nationality",
    "passport",
    "residence",
    "age",
    "bachelors-year",
    "birth-date",
    "former-birth-date",
    "former-day",
}


def _read_back(question: Question, value: Value, locale: str) -> Value | None:
    """What is read of the answer as said; of several readings the one that is this answer."""
    words = SPEECH.text(question.words(value), locale)
    if question.words(value).message == "answer-unsure":
        return Chosen("unsure")
    return next((each for each in _values(question, question.read(words, READER)) if each == value), None)


def _is_an_option(question: Question, value: Value) -> bool:
    """Whether a button says it: the reader never gives "5 years or more" as a number, it gives the button."""
    settled = [question.settle(Chosen(name), READER) for name in question.names]
    return not isinstance(value, Chosen) and question.settle(value, READER) in settled


def _values(question: Question, reading: Reading) -> Iterator[Value]:
    if isinstance(reading, Read):
        yield reading.value
    elif isinstance(reading, Unclear):
        for choice in reading.choices:
            yield from _values(question, question.read(choice.text, READER))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", INTERVIEW.by_id.values(), ids=lambda one: one.id)
def test_an_option_said_back_is_read_as_the_same(question: Question, locale: str) -> None:
    for name in question.names:
        words = SPEECH.text(question.words(Chosen(name)), locale)
        assert question.read(words, READER) == Read(Chosen(name))


@pytest.mark.parametrize("locale", LOCALES)
def test_not_sure_said_back_is_not_sure(locale: str) -> None:
    words = SPEECH.text(INTERVIEW.by_id["income"].words(Chosen("unsure")), locale)
    assert at("income").type(words).turn.kind is TurnKind.UNSURE


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", TYPED)
def test_a_typed_answer_said_back_is_read_as_the_same(question: str, locale: str) -> None:
    @QUICK
    @given(TYPED[question])
    def holds(value: Value) -> None:
        assume(question in EXACT or not _is_an_option(INTERVIEW.by_id[question], value))
        assert _read_back(INTERVIEW.by_id[question], value, locale) == value

    holds()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", ["income", "profit"])
def test_an_amount_said_back_is_read_as_the_same(question: str, locale: str) -> None:
    @QUICK
    @given(sums)
    def holds(stated: tuple[int, str]) -> None:
        value = _money(question, *stated)
        assert value is not None
        assert _read_back(INTERVIEW.by_id[question], value, locale) == value

    holds()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_university_said_back_is_read_as_the_same(locale: str) -> None:
    @QUICK
    @given(universities)
    def holds(value: Value) -> None:
        assert _read_back(INTERVIEW.by_id["university"], value, locale) == value

    holds()


# -- walks ---------------------------------------------------------------------------------------------------


def _ways(question: Question) -> list[str]:
    """Some ways to answer a question, sound and contradicting ones."""
    typed = {
        "nationality": ["=US"],
        "passport": ["=GB"],
        "other-passports": ["'Brazil", "'=CU"],
        "age": ["'34", "'50", "'17", "'51"],
        "birth-date": ["'3 April 1976", "'3 April 2009"],
        "university": ["'Massachusetts Institute of Technology"],
        "languages": ["+en ~done", "+en +zh ~done", "+fr ~done"],
        "graduate-years": ["'8", "'4"],
        "employer-years": ["'5", "'3"],
        "field-years": ["'4"],
        "international": ["'6"],
        "income": ["'HK$1,200,000", "'85 000 €"],
        "profit": ["'HK$6m"],
    }
    unsure = ["~unsure"] if question.unsure == "unsure" else []
    return [*question.names, *typed.get(question.id, []), *unsure]


WAYS = {question.id: _ways(question) for question in INTERVIEW.questions}


def _most(walk: Walk) -> int | None:
    told = [prompt.args["most"] for prompt in walk.turn.screen.prompts if prompt.message == "progress"]
    return int(str(told[0])) if told else None


@QUICK
@given(st.data())
def test_progress_never_grows_and_every_walk_ends(data: st.DataObject) -> None:
    walk, least = _at("three-things"), 99
    for _ in range(40):
        if walk.current == "result":
            return
        if walk.current in walk.session.answers or walk.current == "conflict":
            least = 99  # a correction
        if walk.current == "conflict":
            walk.tap(walk.options[0])
        elif walk.current == "decided":
            walk.step()
        else:
            walk.answer(data.draw(st.sampled_from(WAYS[walk.current])))
        most = _most(walk)
        assert most is None or most < least  # each question asked is one of those announced
        least = least if most is None else most
    raise AssertionError("forty answers and no result")


def _draw_answers(data: st.DataObject) -> dict[str, Answer]:
    """The answers of a whole walk that contradicts nothing."""
    walk = _at("three-things")
    while walk.current != "result":
        if walk.current in {"decided", "conflict"}:
            walk.tap("~more" if "~more" in walk.options else walk.options[0])
            continue
        walk.answer(data.draw(st.sampled_from(WAYS[walk.current])))
    return dict(walk.session.answers)


@QUICK
@given(st.data())
def test_the_order_of_the_answers_never_changes_how_they_stand(data: st.DataObject) -> None:
    answers = _draw_answers(data)
    context = ENGINE.context(begin().session, DAY)
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    assert stand(context, shuffled) == stand(context, answers)


@QUICK
@given(st.data())
def test_answers_taken_one_by_one_or_corrected_stand_as_all_of_them_judged_anew(data: st.DataObject) -> None:
    context = ENGINE.context(begin().session, DAY)
    wished = data.draw(st.permutations([*_draw_answers(data).items(), *_draw_answers(data).items()]))
    answers: Mapping[str, Answer] = {}
    standing: Standing | None = stand(context, answers)
    for one in wished:
        answers, _, standing = reconciled(context, answers, [one], standing)
        assert standing is None or standing == _judged_anew(context, answers)


def _judged_anew(context: TurnContext, answers: Mapping[str, Answer]) -> Standing:
    return stand(structs.replace(context, cache=StandingCache()), answers)


WISHED = {
    "age": "'36",
    "degree": "doctorate",
    "graduate-years": "'6",
    "employer-years": "'4",
    "income": "under-1m",
    "languages": "-es ~done",
    "international": "2-or-more",
    "achievement": "honour",
}


@settings(max_examples=5, deadline=None)
@given(st.permutations(list(WISHED)))
def test_answers_corrected_in_any_order_end_in_the_same_standing(order: list[str]) -> None:
    straight, other = (_corrected(each) for each in (list(WISHED), order))
    assert other.answers == straight.answers
    assert (other.turn.verdict, other.session.last_score) == (straight.turn.verdict, straight.session.last_score)


def _corrected(order: list[str]) -> Walk:
    walk = _at("result")
    for question in order:
        walk.correct(question, WISHED[question])
    return walk


@cache
def _arrived(stop: str) -> Walk:
    return at(stop)


def _at(stop: str) -> Walk:
    """As `at`, walked once."""
    return replace(_arrived(stop), seen=[])


# -- revisions and forged buttons ----------------------------------------------------------------------------

SCREENS = {
    "script": lambda: begin("zh"),
    "notice": begin,
    **{name: (lambda name=name: _open(name)) for name in PLAIN},
    "card": card,
    "card-asking": lambda: card().tap("~asking.on"),
    "decided": lambda: at("decided"),
    "result": lambda: at("result"),
    "open-result": lambda: at("result", degree="bachelors", employer="known", international="cross-border"),
    "conflict": lambda: at("employer-years", graduate_years="'4").type("5"),
    "confirm": lambda: at("income").wait(31).command("start"),
}
ODD = {"three_things": "not-all", "nationality": "more", "age": "'50", "business": "half", "profit": "under-5m"}


@cache
def _shown(name: str) -> Walk:
    return SCREENS[name]()


def _screen(name: str) -> Walk:
    """A walk that stands on a screen, walked once."""
    return replace(_shown(name), seen=[])


def _open(question: str) -> Walk:
    words = dict(ODD)
    if question == "equivalent":
        words["degree"] = "none"
    walk = card(question) if question == "age-band" else at(question, **words)
    assert walk.current == question
    return walk


@pytest.mark.parametrize("place", SCREENS)
def test_every_button_is_heard_and_moves_the_revision_only_with_the_place_an_answer_or_the_notices_tongue(
    place: str,
) -> None:
    walk = _screen(place)
    before, turn = walk.session, walk.turn
    for option in walk.options:
        walk.turn = turn
        walk.send(option)
        after = walk.session
        has_moved = (after.answers, after.current, after.pending) != (before.answers, before.current, before.pending)
        is_in_another_tongue = place == "notice" and after.locale != before.locale
        assert walk.turn.kind is not TurnKind.STALE
        assert after.revision == before.revision + (has_moved or is_in_another_tongue)


@pytest.mark.parametrize("place", SCREENS)
@pytest.mark.parametrize("name", ["help", "status", "privacy", "review", "language", "result", "start", "restart"])
def test_no_command_moves_the_revision(place: str, name: str) -> None:
    walk = _screen(place)
    before = walk.session
    assert walk.command(name).session == before


def test_neither_a_tick_nor_a_misreading_nor_a_choice_offered_moves_the_revision() -> None:
    walk = at("languages")
    revision = walk.session.revision
    for words in ("'hm", "'Dutch", "+en", "-en"):
        assert walk.answer(words).session.revision == revision
    walk = at("university")
    revision = walk.session.revision
    assert walk.type("MIT").session.revision == revision


ALL_OPTIONS = sorted(
    {option for walk in (make() for make in SCREENS.values()) for option in walk.options}
    | {name for question in INTERVIEW.questions for name in question.names}
    | {f"~fix.{question.id}" for question in INTERVIEW.questions}
    | {"", "~", "~fix.", "~fix.gone", "~c.", "~c.00000000", "~lang.de", "+xx", "-xx", "=", "=CU", "=XX", "~gone"}
)
# A screen beside the question has buttons of its own under the same revision: they are not forged.
BESIDE = {
    *("~place", "~language", "~review", "~notes", "~share", "~result", "~restart-yes", "~forget-yes", "~forget"),
    *("~former-test", "~schemes-on", "~second-yes", "~card", "~more", "~await-list", "~await-rules"),
}


@pytest.mark.parametrize("place", SCREENS)
def test_a_forged_button_changes_nothing(place: str) -> None:
    walk = _screen(place)
    before, turn, shown = walk.session, walk.turn, set(walk.options)
    own = (
        shown
        | BESIDE
        | {option for option, move in MOVES.items() if move.is_of_any_revision}
        | {f"~lang.{locale}" for locale in LOCALES}
        | {f"~{way}.{name}" for name in before.answers for way in ("fix", "if")}
    )

    @settings(max_examples=40, deadline=None)
    @given(st.one_of(st.sampled_from(ALL_OPTIONS), st.text(max_size=48)))
    @example("~more")
    @example("~keep")
    @example("~back")
    @example("~right")
    @example("~begin")
    def holds(option: str) -> None:
        if option in own or _is_same_in_another_language(place, option):
            return
        walk.turn = turn
        walk.send(option)
        assert walk.session == before
        walk.text()

    holds()


def _is_same_in_another_language(place: str, option: str) -> bool:
    """A likely passport of another language, a tick already set, "not sure" without its mark: no harm in these.

    On the scorecard a line may be ticked or asked about whichever of the two its buttons do just now.
    """
    if place.startswith("card") and option.startswith(("~line.", "~ask.", "~asking.")):
        return True
    if place in {"nationality", "passport"} and option.startswith("="):
        return any(option[1:] in codes for codes in INTERVIEW.by_id["nationality"].likely.values())  # type: ignore[attr-defined]
    if place == "languages" and option[:1] in {"+", "-"}:
        return True
    return option == "unsure"


@QUICK
@given(st.data())
def test_a_session_survives_json_at_every_turn(data: st.DataObject) -> None:
    walk = begin(data.draw(st.sampled_from([*LOCALES, "zh"])))
    for _ in range(12):
        if not walk.options:
            return
        walk.send(data.draw(st.sampled_from(walk.options)))
        text = walk.turn.session.to_json()
        assert Session.from_json(text) == walk.turn.session
        assert Session.from_json(text).to_json() == text


@QUICK
@given(st.text(max_size=40), st.sampled_from(sorted(SCREENS)))
@example("=99999999999999999999999 hkd year", "income")
@example("=99999999999999999999999+ hkd year", "profit")
@example("=XX", "other-passports")
def test_no_words_typed_ever_raise(text: str, place: str) -> None:
    walk = _screen(place)
    walk.type(text).text()


def test_a_walk_can_be_taken_up_by_another_engine() -> None:
    walk = at("income")
    walk.engine = replace(ENGINE)
    assert walk.command("start").current == "income"
