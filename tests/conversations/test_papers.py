"""Documents ticked as held, and the page for an adviser."""

import re

import pytest
from builders import SPEECH, Walk, at, names_in

from bot.dialogue.sheets import given
from bot.records import Document, Sheet
from conversations import Prompt, Screen, TurnKind
from locales import LOCALES

NEVER_SAID = re.compile(r"eligib|\bqualif(y|ies|ied)\b|éligib|合資格|合资格", re.IGNORECASE)
OFFICIAL = re.compile(r"eligible universit(y|ies)|universités? éligibles?|合資格的?大學|合资格的?大学")
DEGREE = "~papers.basic-education"
DAYS_PAST_THE_LISTS = 41


def ticks(walk: Walk) -> list[str]:
    """The numbered buttons as labelled."""
    labels = [button.label for row in walk.turn.screen.buttons for button in row if button.option.startswith("~have.")]
    return [f"{label.message} {label.args['name']}" for label in labels]


def page(walk: Walk, locale: str = "en") -> list[Prompt]:
    """The page for an adviser."""
    return list(walk.send("~summary").plain[locale])


def text(walk: Walk, locale: str) -> str:
    """The file's."""
    handout = walk.send("~summary").turn.handout
    assert handout is not None
    row = given(handout, SPEECH, locale)
    assert isinstance(row, Sheet)
    assert isinstance(row.plain, Document)
    return row.plain.content


def papers_under(prompts: list[Prompt], heading: str) -> list[str]:
    """The documents listed after a heading, by name."""
    names = [prompt.message for prompt in prompts]
    listed: list[str] = []
    for prompt in prompts[names.index(heading) + 1 :]:
        if prompt.message not in {"summary-paper", "summary-none"}:
            break
        listed += [name for name in names_in(Screen((prompt,))) if name.startswith("paper-")]
    return listed


# -- ticks ---------------------------------------------------------------------------------------------------


def test_the_documents_of_a_section_are_numbered_and_ticked_by_their_numbers() -> None:
    walk = at("result").tap("~papers", DEGREE)
    lines = [prompt.args["number"] for prompt in walk.turn.screen.prompts if prompt.message.startswith("paper-line")]
    assert lines == [1, 2]
    assert ticks(walk) == ["tick-off 1", "tick-off 2"]
    walk.tap("~have.+degree-transcript")
    assert ticks(walk) == ["tick-off 1", "tick-on 2"]
    walk.tap("~have.-degree-transcript")
    assert ticks(walk) == ["tick-off 1", "tick-off 2"]


def test_a_tick_is_kept_is_no_answer_and_keeps_the_revision() -> None:
    walk = at("income").command("result")
    before = walk.session
    walk.tap("~papers", DEGREE).tap("~have.+degree-certificate")
    assert walk.turn.kind is TurnKind.TICKED
    assert walk.session.papers == ("degree-certificate",)
    assert (walk.session.revision, walk.session.answers) == (before.revision, before.answers)
    assert "ask-income" in walk.command("start").said
    assert walk.session.papers == ("degree-certificate",)


def test_a_tick_carries_what_is_wished_so_that_twice_is_once() -> None:
    walk = at("result").tap("~papers", DEGREE)
    for _ in range(2):
        walk.send("~have.+degree-certificate")
    assert walk.session.papers == ("degree-certificate",)


def test_the_list_tells_how_many_are_ticked_once_one_is() -> None:
    walk = at("result").tap("~papers")
    assert "papers-held" not in walk.said
    walk.tap(DEGREE, "~have.+degree-certificate", "~papers")
    (held,) = [prompt.args for prompt in walk.turn.screen.prompts if prompt.message == "papers-held"]
    assert held["held"] == 1
    assert int(str(held["total"])) > 15


@pytest.mark.parametrize("wished", ["+gone", "-", "degree-certificate", "+income-tax-record"])
def test_a_document_that_is_not_on_the_list_is_not_ticked(wished: str) -> None:
    walk = at("result").send(f"~have.{wished}")
    assert walk.turn.kind is TurnKind.STALE
    assert walk.session.papers == ()


def test_what_is_only_supposed_has_no_ticks_and_no_summary() -> None:
    walk = at("result").tap("~whatif", "~if.income", "2m5-or-more").send("~papers")
    assert "~summary" not in walk.options
    assert ticks(walk.send(DEGREE)) == []
    assert walk.send("~have.+degree-certificate").turn.kind is TurnKind.STALE
    assert (walk.session.papers, walk.send("~summary").turn.kind, walk.turn.handout) == ((), TurnKind.STALE, None)


def test_two_persons_hold_documents_of_their_own() -> None:
    walk = at("result").send("~have.+degree-certificate").send("~second").tap("~second-yes")
    assert walk.session.papers == ()
    walk.go("result").send("~have.+degree-transcript").send("~other")
    assert walk.session.papers == ("degree-certificate",)
    assert walk.send("~other").session.papers == ("degree-transcript",)


@pytest.mark.parametrize("option", ["~papers", DEGREE])
def test_a_list_past_its_day_says_so_on_every_screen_of_it(option: str) -> None:
    assert "result-stale" not in at("result").send(option).said
    assert at("result").wait(DAYS_PAST_THE_LISTS).send(option).said[0] == "result-stale"


@pytest.mark.parametrize(("university", "is_listed"), [("top-school", True), ("~unsure", False), ("not-listed", False)])
def test_papers_for_a_degree_that_an_answer_leaves_open_are_listed_too(university: str, is_listed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    walk = at("result", university=university).send("~papers")
    assert ("~papers.listed-postgraduate-degree" in walk.options) is is_listed
    lines = [one.args["what"] for one in walk.turn.screen.prompts if one.message == "numbered"]
    name = Prompt("criterion-listed-postgraduate-degree")
    assert (Prompt("finding-open", {"criterion": name}) in lines) is is_listed
    assert name not in lines


# -- the summary ---------------------------------------------------------------------------------------------


def test_the_summary_is_asked_for_at_the_documents_and_leaves_them_on_the_screen() -> None:
    walk = at("result").tap("~papers")
    before = walk.turn.screen
    walk.tap("~summary")
    assert walk.turn.screen.prompts == before.prompts
    assert walk.options[-3:] == ["~summary", "~receipt", "~place"]
    assert list(walk.plain) == ["en"]


def test_it_says_that_the_department_did_not_issue_it_what_is_claimed_and_what_is_not() -> None:
    prompts = page(at("result"))
    assert [one.message for one in prompts[:3]] == ["sheet-unofficial", "summary-head", "summary-unofficial"]
    met = [prompt.args["criterion"] for prompt in prompts if prompt.message == "finding-met"]
    assert Prompt("criterion-english") in met
    assert Prompt("criterion-clean-record") in met
    assert len(met) == 6 + 8
    (not_claimed,) = [prompt for prompt in prompts if prompt.message == "summary-not-claimed"]
    assert "criterion-income-1m" in names_in(Screen((not_claimed,)))
    (counts,) = [prompt.args for prompt in prompts if prompt.message == "summary-count"]
    assert counts == {"count": 8, "max": 12, "threshold": 6}


def test_documents_are_either_held_or_missing_as_ticked() -> None:
    walk = at("result").send("~have.+degree-certificate").send("~have.+english-proof")
    prompts = page(walk)
    assert set(papers_under(prompts, "summary-held")) == {"paper-degree-certificate", "paper-english-proof"}
    missing = papers_under(prompts, "summary-missing")
    assert "paper-degree-transcript" in missing
    assert "paper-degree-certificate" not in missing
    assert len(missing) > 15


def test_where_nothing_is_ticked_none_is_held() -> None:
    prompts = page(at("result"))
    assert papers_under(prompts, "summary-held") == []
    assert "summary-none" in [prompt.message for prompt in prompts]


@pytest.mark.parametrize("record", ["not-clean", "~unsure"])
def test_the_answer_about_character_is_told_only_where_it_is_met(record: str) -> None:
    walk = at("result", three_things="not-all", record=record).send("~have.+declaration-of-record")
    said = text(walk, "en")
    for word in ("record of", "clean", "immigration record", "declaration"):
        assert word not in said.lower()
    clean = text(at("result", three_things="not-all", record="clean"), "en")
    assert SPEECH.text(Prompt("criterion-clean-record"), "en") in clean


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_in_the_applicants_language_and_in_english_on_a_page_each(locale: str) -> None:
    walk = at("result", locale, nationality="'US").send("~have.+degree-certificate")
    said = text(walk, locale)
    pages = said.split("-" * 72)
    assert len(pages) == (1 if locale == "en" else 2)
    for each, language in zip(pages, dict.fromkeys((locale, "en")), strict=True):
        assert SPEECH.text(Prompt("summary-head"), language) in each
        assert SPEECH.text(Prompt("paper-degree-certificate"), language) in each
        assert len(each.strip().splitlines()) < 60
    assert not NEVER_SAID.search(OFFICIAL.sub("", said))


def test_of_two_persons_it_says_which() -> None:
    walk = at("result").send("~second").tap("~second-yes").go("result")
    assert "person-second" in [prompt.message for prompt in page(walk)]


@pytest.mark.parametrize(
    "walk",
    [at("three-things"), at("decided", three_things="not-all", right_of_abode="has-card")],
    ids=["no answers", "no visa needed"],
)
def test_where_there_is_nothing_to_claim_there_is_no_summary(walk: Walk) -> None:
    assert "~summary" not in walk.send("~papers").options
    assert walk.send("~summary").turn.handout is None
