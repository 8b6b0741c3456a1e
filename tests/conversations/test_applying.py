"""How to apply, how it is decided, what approval brings: from the result and by command, short, with a way on."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from builders import DAY, SPEECH, Walk, at, begin, names_in
from fluent.syntax import FluentSerializer
from msgspec import structs

from bot.records import Utterance
from bot.speech import utf16_length
from conversations import Layout, Page, Prompt, Screen
from conversations.messages import Arg
from conversations.session import PREFIX
from locales import LOCALES
from locales.catalogue import source
from scoring import official_pages, page_named

FIGURES = Path(__file__).parents[1] / "locales" / "figures.toml"
SCREENS = ("howto", "deciding", "approval")
STATES = ("script", "notice", "three-things", "record", "university", "languages", "decided", "result")
STEPS = tuple(f"howto-{step}" for step in ("check", "papers", "form", "pay", "wait", "selection", "visa"))
BELOW = {"degree": "bachelors", "employer": "none", "field": "none", "languages": "+en ~done"}
# Without a first degree, and with under HK$2.5 million, no category of the Top Talent Pass Scheme can fit.
BELOW_ALONE = {**BELOW, "degree": "none", "equivalent": "yes"}
OPEN_WORDS = {"en": 170, "fr": 200}  # of what is not folded, at most
OPEN_SIGNS = {"zh-Hant": 400, "zh-Hans": 400}


def messages(walk: Walk) -> list[str]:
    return [prompt.message for prompt in walk.turn.screen.prompts]


def said(walk: Walk, locale: str) -> Utterance:
    session = walk.session
    return SPEECH.utter(walk.turn.screen, locale, session.id[:PREFIX], session.revision)


@pytest.mark.parametrize("state", STATES)
def test_the_command_shows_the_steps_in_any_state_and_changes_nothing(state: str) -> None:
    walk = begin("zh") if state == "script" else at(state, three_things="not-all")
    assert walk.current == state
    before = walk.session
    walk.command("howto")
    assert [name for name in messages(walk) if name in STEPS] == list(STEPS)
    assert walk.session == before
    assert walk.tap("~place").current == state


@pytest.mark.parametrize("answers", [{}, BELOW], ids=["reached", "below"])
def test_the_result_leads_to_all_three_and_each_to_the_others(answers: dict[str, str]) -> None:
    walk = at("result", **answers)
    for option in ("~howto", "~deciding", "~approval", "~howto", "~approval", "~deciding", "~place"):
        walk.tap(option)
    assert walk.current == "result"


def test_where_the_threshold_is_reached_applying_is_the_first_thing_offered() -> None:
    assert at("result").options[0] == "~howto"
    assert "~howto" in at("result", **BELOW).tap("~menu").options


def test_the_better_step_stands_first_with_its_button() -> None:
    top_talent = at("result").tap("~howto")
    assert (messages(top_talent)[0], top_talent.options[0]) == ("howto-ttps-first", "~schemes")
    below = at("result", **BELOW_ALONE).tap("~howto")
    assert (messages(below)[:2], below.options[0]) == (["status-verdict-not", "howto-threshold"], "~ways")
    both = at("result", **BELOW).tap("~howto")
    assert (messages(both)[:2], both.options[:2]) == (["howto-ttps-first", "status-verdict-not"], ["~schemes", "~ways"])


def test_before_any_answer_and_while_results_are_held_no_outcome_is_told() -> None:
    assert messages(begin().command("howto"))[0] == "howto-head"
    walk = at("result", **BELOW)
    paused = frozenset({"qmas-gpt-2024"})
    walk.engine = replace(walk.engine, host=structs.replace(walk.engine.host, paused=paused))
    assert messages(walk.command("howto"))[0] == "howto-head"


def test_who_needs_no_visa_is_shown_no_steps() -> None:
    walk = at("decided", three_things="not-all", right_of_abode="has-card").command("howto")
    assert messages(walk) == ["verdict-no-visa"]


def test_a_private_answer_does_not_show_in_the_steps() -> None:
    walk = at("decided", three_things="not-all", record="not-clean").command("howto")
    assert not [name for name in names_in(walk.turn.screen) if "record" in name]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", SCREENS)
def test_what_stands_open_is_short_and_the_rest_is_one_fold(name: str, locale: str) -> None:
    utterance = said(at("result").send(f"~{name}"), locale)
    (fold,) = utterance.folds
    coded = utterance.text.encode("utf-16-le")
    unfolded = (coded[: 2 * fold.offset] + coded[2 * (fold.offset + fold.length) :]).decode("utf-16-le")
    if locale in OPEN_WORDS:
        assert len(unfolded.split()) <= OPEN_WORDS[locale]
    else:
        assert utf16_length(unfolded) <= OPEN_SIGNS[locale]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_leads_to_an_official_page(name: str, locale: str) -> None:
    links = said(at("result").send(f"~{name}"), locale).links
    known = {address.url for page in official_pages().values() for address in page.addresses.values()}
    assert links
    assert {link.url for link in links} <= known


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_says_when_its_page_was_seen(name: str) -> None:
    last = at("result").send(f"~{name}").turn.screen.prompts[-1]
    assert (last.message, last.args["date"]) == ("howto-seen", page_named("qmas").seen)
    assert page_named("qmas").seen < DAY


def test_the_sums_are_those_of_the_fees() -> None:
    fees = tomllib.loads(FIGURES.read_text("utf-8"))["fees"]
    person = fees["application"] + fees["visa"]
    told = {"person": person, "family": 4 * person, "family_lost": 4 * fees["application"]}
    assert {name: fees["sums"][name] for name in told} == told


# -- links wherever somebody is sent to the Department --------------------------------------------------------------

SENT = {
    "en": re.compile(r"\b(?:ask|check with|look at) (?:with )?the (?:Immigration )?Department(?! \()(?!’s \{)"),
    "fr": re.compile(
        r"nterroge[rz] le Département(?! de l’Immigration \()|uprès du Département de l’Immigration(?! \()"
    ),
    "zh-Hant": re.compile("向入境事務處(?!（)|查閱入境事務處的網頁"),
    "zh-Hans": re.compile("向(?:香港)?入境事务处(?!（)|查阅(?:香港)?入境事务处的网页"),
}


@pytest.mark.parametrize("locale", LOCALES)
def test_who_is_sent_to_the_department_is_led_to_its_page(locale: str) -> None:
    texts = {name: _pattern(name, locale) for name in source(locale).messages}
    assert {name for name, text in texts.items() if SENT[locale].search(text)} == set()


def _pattern(name: str, locale: str) -> str:
    return FluentSerializer().serialize_entry(source(locale).messages[name])


def test_every_other_scheme_is_told_with_its_page() -> None:
    prompts = at("result", nationality="'China").send("~schemes").turn.screen.prompts
    pointers = [
        prompt for prompt in prompts if prompt.message in {"scheme-pointer", "scheme-perhaps", "scheme-suggested"}
    ]
    assert pointers
    for prompt in pointers:
        scheme, page = prompt.args["scheme"], prompt.args["page"]
        assert isinstance(scheme, Prompt)
        assert isinstance(page, Page)
        assert scheme.message == f"scheme-{page.id}"


def test_the_documents_lead_to_the_departments_own_list_and_to_the_list_of_universities() -> None:
    section = at("result").send("~papers.listed-postgraduate-degree").turn.screen
    assert {page.id for page in _pages(section)} == {"qmas", "checklist", "universities"}


def _pages(screen: Screen) -> list[Page]:
    def within(arg: Arg) -> list[Page]:
        if isinstance(arg, Page):
            return [arg]
        inner = arg.args.values() if isinstance(arg, Prompt) else arg if isinstance(arg, tuple) else ()
        return [page for each in inner for page in within(each)]

    return [page for prompt in screen.prompts for page in within(prompt)]


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_folded_comes_after_what_matters_first(name: str) -> None:
    layouts = [prompt.layout for prompt in at("result").send(f"~{name}").turn.screen.prompts]
    first = layouts.index(Layout.FOLDED)
    assert first > 2
    assert set(layouts[first:]) == {Layout.FOLDED}
