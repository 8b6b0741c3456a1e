"""What is given to keep: a picture without anything private, a chart, a paper, a receipt on request."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from builders import DAY, PLAIN, SPEECH, Walk, at, card, prompts_in

from conversations import Arg, Handout, Prompt, Receipt
from scoring import load_rulesets, verify

LINK = "https://t.me/qmas_guide_bot?start=share"
FAILING = {"record": "not-clean", "support": "cannot", "nationality": "'=CU"}
OPEN = {"employer": "known", "field": "another", "languages": "+en ~done", "subject": "other"}
TURNINGS = {"turning-met", "turning-open", "turning-not-met"}
GPT = load_rulesets().named("qmas-gpt-2024")


def handout(walk: Walk) -> Handout:
    assert isinstance(walk.turn.handout, Handout)
    return walk.turn.handout


def names(arg: Arg) -> Iterator[str]:
    if isinstance(arg, Prompt):
        yield arg.message
        for inner in arg.args.values():
            yield from names(inner)
    elif isinstance(arg, tuple):
        for inner in arg:
            yield from names(inner)


def on_sheet(walk: Walk) -> list[str]:
    """The names of all messages on it, those inside others and in the caption too."""
    found = handout(walk)
    return [name for prompt in (*prompts_in(dict(found.pages)), found.caption) for name in names(prompt)]


def receipt_of(walk: Walk) -> Receipt:
    given = walk.send("~receipt.send").turn.handout
    assert isinstance(given, Receipt)
    return given


# -- the picture ---------------------------------------------------------------------------------------------


def test_the_picture_is_one_tap_from_the_result_and_has_count_bar_names_days_and_the_way_back() -> None:
    walk = at("result").tap("~picture")
    page = handout(walk).pages["en"]
    assert (page["count"], page["bar"]) == (8, {"met": 8, "perhaps": 0, "most": 12, "line": 6})
    assert [len(group["names"]) for group in page["groups"]] == [8, 4]  # type: ignore[index,call-overload,union-attr]
    assert {"sheet-unofficial", "sheet-rules", "sheet-list", "criterion-english"} <= set(on_sheet(walk))
    assert (handout(walk).link, page["address"]) == (LINK, "t.me/qmas_guide_bot")
    assert "~place" in walk.options


@pytest.mark.parametrize("answers", [{}, OPEN, {"achievement": "exceptional"}, {"three_things": "not-all"}])
def test_no_basic_condition_and_no_answer_stands_on_a_picture(answers: dict[str, str]) -> None:
    walk = at("result", **answers)
    for option in ("~picture", "~chart"):
        told = set(on_sheet(walk.send(option)))
        assert not {f"criterion-{one.id}" for one in GPT.prerequisites} & told
        assert not {name for name in told if name.startswith(("option-", "short-", "person-", "review-"))}


@pytest.mark.parametrize("answers", [{}, {"age": "'51"}, OPEN, {"achievement": "exceptional"}])
def test_a_picture_is_the_same_whether_a_basic_condition_is_met_open_or_not(answers: dict[str, str]) -> None:
    met = handout(at("result", **answers).send("~picture")).pages
    assert "sheet-basic" in on_sheet(at("result", **answers).send("~picture"))
    for name, words in (*FAILING.items(), ("record", "~unsure"), ("support", "~unsure")):
        walk = at("result", three_things="not-all", **{name: words}, **answers).send("~picture")
        assert handout(walk).pages == met


def test_an_open_count_is_called_open_and_no_more_answers_are_promised() -> None:
    for walk in (at("subject").command("result"), at("result", **OPEN)):
        for option in ("~picture", "~summary"):
            assert "result-so-far" not in on_sheet(walk.send(option))
            assert "sheet-undecided" in on_sheet(walk)
    assert not {"sheet-undecided", "sheet-achievement"} & set(on_sheet(at("result").send("~picture")))


def test_picture_chart_and_paper_name_the_person_where_there_are_two() -> None:
    walk = at("result").send("~second-yes").go(**_second())
    for option in ("~picture", "~chart", "~summary"):
        assert handout(walk.command("result").send(option)).pages["en"]["person"] == Prompt("person-second")


def test_while_lines_are_ticked_and_not_checked_no_count_goes_out_and_it_says_so() -> None:
    walk = card().send("~line.+english").send("~line.+two-languages").command("result").send("~picture")
    assert "count" not in handout(walk).pages["en"]
    assert handout(walk).pages["en"]["outcome"] == Prompt("sheet-unchecked", {"count": 2})
    assert "share-unchecked" in on_sheet(walk)
    assert not {"share-open", "share-count", "sheet-of", "sheet-met", "sheet-open"} & set(on_sheet(walk))


def test_while_lines_are_ticked_and_not_checked_chart_and_paper_have_no_count_either() -> None:
    ticked = card().send("~line.+english").send("~line.+two-languages").command("result")
    for option in ("~chart", "~summary"):
        walk = ticked.send(option)
        told = set(on_sheet(walk))
        assert "sheet-unchecked" in told
        assert not {"sheet-of", "sheet-needed", "sheet-axis", "summary-count", *TURNINGS} & told
        assert "sheet-unchecked" in {one.message for one in handout(walk).plain["en"]}


def test_a_picture_comes_in_light_colours_and_by_one_more_tap_in_dark_ones() -> None:
    walk = at("result").tap("~picture")
    assert not handout(walk).is_dark
    assert handout(walk.tap("~picture.dark")).is_dark
    assert not handout(walk.tap("~picture.light")).is_dark
    assert walk.send("~picture.pink").turn.handout is None


def test_a_stale_rule_or_list_is_told_on_the_picture_and_an_ended_list_has_no_last_day() -> None:
    told = on_sheet(at("result").wait(70).command("result").send("~picture"))
    assert "result-stale" in told
    assert "sheet-list" not in told


def test_nothing_is_given_of_what_is_only_supposed_or_of_no_answers() -> None:
    supposed = at("result").send("~if.age").answer("'52")
    for option in ("~picture", "~chart", "~summary", "~receipt.send"):
        assert supposed.send(option).turn.handout is None
        assert at("three-things").send(option).turn.handout is None


# -- the chart -----------------------------------------------------------------------------------------------


def test_the_chart_has_a_step_for_each_day_that_the_screen_of_the_years_tells() -> None:
    walk = at("result", age="'47", graduate_years="'4", employer_years="'2", field_years="'2")
    days = [one.args["date"] for one in walk.send("~years").turn.screen.prompts if one.message in TURNINGS]
    page = handout(walk.tap("~chart")).pages["en"]
    years = page["years"]
    told = [one.args["date"] for one in prompts_in(years) if one.message in TURNINGS]
    assert told == days != []
    places = [step["at"] for step in years["steps"]]  # type: ignore[index,call-overload,union-attr]
    assert places == sorted(places)
    assert len(places) == 1 + len(years["turnings"])  # type: ignore[index,call-overload,arg-type]


def test_below_the_chart_stands_that_it_is_unofficial_and_the_way_back() -> None:
    caption = handout(at("result").send("~chart")).caption
    assert caption.message == "share-copied"
    assert caption.args["link"] == LINK
    text = SPEECH.text(caption, "en")
    assert "Unofficial, not approval" in text
    assert text.endswith(LINK)


@pytest.mark.parametrize("option", ["~picture", "~chart"])
def test_a_picture_says_on_which_day_it_was_made_of_what_and_what_its_code_is_for(option: str) -> None:
    page = handout(at("result").send(option)).pages["en"]
    assert page["made"] == Prompt("sheet-made", {"date": DAY})
    assert page["scan"] == Prompt("sheet-scan")


def test_of_who_cannot_apply_there_is_no_chart() -> None:
    walk = at("result", three_things="not-all", record="not-clean")
    assert walk.send("~chart").turn.handout is None
    assert "ways-hindered" in walk.said


# -- the paper -----------------------------------------------------------------------------------------------


def test_the_paper_stands_in_the_language_of_the_chat_and_in_english_with_finding_source_and_steps() -> None:
    walk = at("result").send("~lang.fr").command("result").send("~summary")
    assert list(handout(walk).pages) == ["fr", "en"]
    french, english = ([prompt.message for prompt in walk.sheet[locale]] for locale in ("fr", "en"))
    assert french == english
    told = [one.id for one in (*GPT.prerequisites, *GPT.criteria)]
    assert {f"criterion-{name}" for name in told} <= set(french)
    for message in ("sheet-source", "sheet-said-"):
        assert sum(name.startswith(message) for name in french) == len(told) + 2  # those of the achievement route
    assert {"howto-pay", "sheet-papers", "sheet-receipt"} <= set(french)


def test_the_basic_conditions_stand_apart_from_the_criteria_which_alone_are_counted() -> None:
    basic, test, *_ = _groups(at("result", **OPEN).send("~summary"))
    assert [row["name"] for row in basic["rows"]] == [Prompt(f"criterion-{one.id}") for one in GPT.prerequisites]
    assert "tally" not in basic
    said = [row["found"][0].message for row in test["rows"]]
    counts = [said.count(f"sheet-said-{finding}") for finding in ("met", "open", "not-met")]
    assert test["tally"]["bar"] == {"met": counts[0], "perhaps": counts[1], "most": 12, "line": 6}


def test_each_document_stands_once_below_what_it_is_for_with_a_box_ticked_where_it_is_held() -> None:
    walk = at("result").send("~have.+degree-certificate").command("result").send("~summary")
    boxes = [(row["name"], box) for group in _groups(walk) for row in group["rows"] for box in _boxes(row)]
    assert [name for name, box in boxes if box["is-held"]] == [Prompt("criterion-basic-education")]
    named = [box["name"].message for _, box in boxes]
    assert len(named) == len(set(named)) > 20
    assert (Prompt("criterion-english"), {"name": Prompt("paper-english-proof"), "is-held": False}) in boxes


def _groups(walk: Walk) -> Any:  # noqa: ANN401 - parts of parts
    return handout(walk).pages["en"]["groups"]


def _boxes(row: Any) -> Any:  # noqa: ANN401
    return (*row["papers"], *row.get("only", ()))


def test_the_answer_about_character_is_on_the_paper_only_where_it_is_met() -> None:
    assert "criterion-clean-record" in on_sheet(at("result").send("~summary"))
    assert "criterion-clean-record" not in on_sheet(
        at("result", three_things="not-all", record="not-clean").send("~summary")
    )


def test_an_answer_about_character_not_met_cannot_be_told_from_the_rest_of_the_paper() -> None:
    clean, other = (
        handout(_with_former(at("result", three_things="not-all", record=record)).command("result").send("~summary"))
        for record in ("clean", "not-clean")
    )
    kept = [
        {name: part for name, part in each.pages["en"].items() if name not in {"groups", "number"}}
        for each in (clean, other)
    ]
    assert kept[0] == kept[1]
    basic, *groups = clean.pages["en"]["groups"]  # type: ignore[misc]
    told = tuple(row for row in basic["rows"] if row["name"] != Prompt("criterion-clean-record"))  # type: ignore[index,call-overload,union-attr]
    assert other.pages["en"]["groups"] == ({**basic, "rows": told}, *groups)  # type: ignore[dict-item]
    assert "former" in kept[0]
    lines = [[one.message for one in each.plain["en"]] for each in (clean, other)]
    assert sorted(lines[0]) == sorted([*lines[1], "finding-met", "summary-paper"])  # its row, and its documents


def test_of_a_basic_condition_that_is_told_the_paper_tells_the_outcome() -> None:
    page = handout(at("result", three_things="not-all", support="cannot").send("~summary")).pages["en"]
    assert page["outcome"] == Prompt("sheet-not")


def test_a_second_person_and_the_former_test_stand_on_the_paper_too() -> None:
    walk = at("result").send("~summary")
    assert "former" not in handout(walk).pages["en"]
    assert "sheet-second" not in on_sheet(walk)
    walk = _with_former(at("result")).send("~second-yes").go(**_second()).command("result").send("~summary")
    basic, test, *_ = _groups(walk)
    assert test["rows"][0]["found"] == (8, 7)
    assert [len(row["found"]) for row in test["rows"]] == [2] * 13
    assert {len(row["found"]) for row in basic["rows"]} == {1}  # of the other person no basic condition is told
    assert "person-second" in on_sheet(walk)
    assert not {name for name in on_sheet(walk) if name.startswith("both-outcome-")}
    walk = walk.send("~other").command("result").send("~summary")
    assert {"former-head", "former-factor"} <= set(on_sheet(walk))


def _with_former(walk: Walk) -> Walk:
    walk.send("~former-test").type("15 March 2022")
    while walk.current != "former":
        walk.answer(walk.options[0])
    return walk


def _second() -> dict[str, str]:
    return {name.replace("-", "_"): words for name, words in PLAIN.items()} | {"languages": "+en ~done"}


# -- the receipt ---------------------------------------------------------------------------------------------


def test_the_receipt_is_sent_only_after_it_is_said_what_it_holds() -> None:
    walk = at("result").send("~summary").tap("~receipt")
    assert (walk.turn.handout, walk.said[:2]) == (None, ["receipt-ask", "receipt-holds"])
    assert isinstance(walk.tap("~receipt.send").turn.handout, Receipt)


@pytest.mark.parametrize("answers", [{}, OPEN, {"achievement": "exceptional"}])
def test_the_number_on_the_paper_is_that_of_the_receipt_which_verifies(answers: dict[str, str]) -> None:
    walk = at("result", **answers)
    found = receipt_of(walk)
    number = sha256(found.text.encode()).hexdigest()
    assert verify(found.text, load_rulesets()) == ()
    printed = handout(walk.send("~summary")).pages["en"]["number"]
    assert printed == found.caption.args["number"] == f"sha256:{number}"


def test_another_answer_or_another_day_has_another_number() -> None:
    numbers = {receipt_of(walk).caption.args["number"] for walk in (at("result"), at("result", age="'35"))}
    numbers.add(receipt_of(at("result", on=DAY.replace(day=DAY.day + 1))).caption.args["number"])
    assert len(numbers) == 3
