"""Receipts: reproduced byte for byte, or each difference named; through `qmas assess` as well."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli.main import commands
from scoring import (
    Difference,
    Evidence,
    EvidenceError,
    ReceiptError,
    Rulesets,
    UnknownNameError,
    load_rulesets,
    receipt,
    verify,
)

TODAY = date(2026, 11, 22)
FACTS: dict[str, object] = {
    "nationality": "FR",
    "birth_date": "1990-03-04",
    "annual_income_hkd": {"from": 950_000.5, "below": 1_050_000},
    "graduate_level_years": 4.75,
}


def made(facts: dict[str, object] | None = None, on: date = TODAY) -> str:
    evidence = Evidence.of(FACTS if facts is None else facts, TODAY)
    return receipt(evidence, load_rulesets().named("qmas-gpt-2024"), on)


def altered(change: Callable[[dict[str, dict[str, object]]], object]) -> str:
    document = json.loads(made())
    change(document)
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_a_receipt_is_reproduced() -> None:
    assert verify(made(), load_rulesets()) == ()


def test_a_receipt_says_what_was_judged_by_which_rules_and_who_did_not_issue_it() -> None:
    document = json.loads(made())
    ruleset = load_rulesets().named("qmas-gpt-2024")
    assert document["mark"] == "not issued by the Immigration Department"
    assert document["evidence"] == Evidence.of(FACTS, TODAY).to_json()
    assert document["ruleset"] == {
        "id": "qmas-gpt-2024",
        "version": "qmas-gpt-2024",
        "content_hash": ruleset.content_hash,
        "checked_on": ruleset.checked_on.isoformat(),
        "recheck_by": ruleset.recheck_by.isoformat(),
    }
    assert document["assessment"]["on"] == "2026-11-22"


@pytest.mark.parametrize("day", [date(2007, 1, 1), date(2019, 5, 4), TODAY])
@pytest.mark.parametrize("version", [one.version for one in load_rulesets() if one.id == "qmas-apt"])
def test_a_receipt_of_any_version_is_reproduced_whatever_the_day(version: str, day: date) -> None:
    text = receipt(Evidence.of({"age": 40}, day), load_rulesets().named(version), day)
    assert json.loads(text)["ruleset"]["version"] == version
    assert verify(text, load_rulesets()) == ()


def test_a_receipt_written_before_versions_were_named_is_reproduced() -> None:
    assert verify(altered(lambda document: document["ruleset"].pop("version")), load_rulesets()) == ()


def test_a_receipt_in_the_name_of_another_version_says_what_differs() -> None:
    text = altered(lambda document: document["ruleset"].update(version="qmas-gpt-2023"))
    places = [each.place for each in verify(text, load_rulesets())]
    assert {"ruleset.id", "ruleset.content_hash", "assessment.score.threshold"} <= set(places)


def test_the_order_in_which_facts_are_told_leaves_no_trace() -> None:
    assert made(dict(reversed(FACTS.items()))) == made()


def test_a_receipt_of_another_day_carries_that_day() -> None:
    later = made(on=date(2041, 3, 4))
    assert verify(later, load_rulesets()) == ()
    assert json.loads(later)["evidence"]["on"] == "2041-03-04"


def test_an_altered_score_is_named_with_both_sides() -> None:
    text = altered(lambda document: document["assessment"].update(verdict="eligible"))
    assert verify(text, load_rulesets()) == (Difference("assessment.verdict", '"eligible"', '"undecided"'),)


def test_an_altered_fact_shows_in_what_follows_from_it() -> None:
    text = altered(lambda document: document["evidence"].update(facts=FACTS | {"graduate_level_years": 5}))
    assert "assessment.findings[5].finding" in [each.place for each in verify(text, load_rulesets())]


def test_what_is_missing_or_added_is_named() -> None:
    text = altered(lambda document: [document["ruleset"].pop("checked_on"), document["ruleset"].update(more=1)])
    checked_on = json.dumps(load_rulesets().named("qmas-gpt-2024").checked_on.isoformat())
    assert verify(text, load_rulesets()) == (
        Difference("ruleset.checked_on", "", checked_on),
        Difference("ruleset.more", "1", ""),
    )


def test_rules_that_have_changed_since_show_by_their_hash() -> None:
    changed = Rulesets(tuple(replace(one, content_hash="0" * 16) for one in load_rulesets()))
    assert [each.place for each in verify(made(), changed)] == ["ruleset.content_hash"]


def test_another_mark_is_a_difference() -> None:
    text = altered(lambda document: document.update(mark="issued"))  # type: ignore[arg-type]  # a forged mark
    assert [each.place for each in verify(text, load_rulesets())] == ["mark"]


@pytest.mark.parametrize("spelling", [lambda text: text + "\n", lambda text: text.replace("\n", "\r\n")])
def test_the_same_in_other_bytes_is_a_difference_of_form(spelling: Callable[[str], str]) -> None:
    assert [each.place for each in verify(spelling(made()), load_rulesets())] == ["form"]


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000, '{"evidence": {}}', "null"])
def test_a_text_that_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptError):
        verify(text, load_rulesets())


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda document: document.update(evidence=[]), ReceiptError),
        (lambda document: document.update(ruleset="qmas-gpt-2024"), ReceiptError),
        (lambda document: document["evidence"].update(on="yesterday"), ReceiptError),
        (lambda document: document["evidence"].update(facts=None), ReceiptError),
        (lambda document: document["evidence"].update(facts={"age": "old"}), EvidenceError),
        (lambda document: document["ruleset"].update(version="qmas-gpt-1999"), UnknownNameError),
    ],
)
def test_a_receipt_that_cannot_be_made_again_is_refused_in_one_line(
    change: Callable[[dict[str, dict[str, object]]], object], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        verify(altered(change), load_rulesets())
    assert "\n" not in str(caught.value)


@settings(max_examples=60, deadline=None)
@example(1_000_000, Decimal("59.9999999999999977188488239729016"), "qmas-apt")  # a float's digits make it whole
@given(
    st.floats(0, 10**12, allow_nan=False) | st.integers(0, 10**15),
    st.decimals(0, 60, allow_nan=False),
    st.sampled_from([one.id for one in load_rulesets()]),
)
def test_whatever_the_numbers_a_receipt_is_reproduced(income: float, years: object, ruleset_id: str) -> None:
    evidence = Evidence.of({"annual_income_hkd": income, "graduate_level_years": years}, TODAY)
    text = receipt(evidence, load_rulesets().named(ruleset_id), TODAY)
    assert verify(text, load_rulesets()) == ()


def test_the_command_writes_a_receipt_and_reproduces_it(tmp_path: Path) -> None:
    evidence, written = tmp_path / "evidence.json", tmp_path / "receipt.json"
    evidence.write_text(json.dumps({"on": "2026-11-22", "facts": FACTS}), "utf-8")
    assert run("assess", str(evidence), "--make-receipt", str(written))[0] == 0
    assert written.read_bytes() == made().encode()
    status, said = run("assess", "--receipt", str(written))
    assert (status, "byte for byte" in said) == (0, True)


def test_the_command_names_what_differs_and_ends_with_1(tmp_path: Path) -> None:
    file = tmp_path / "receipt.json"
    file.write_text(altered(lambda document: document["assessment"].update(verdict="eligible")), "utf-8")
    status, said = run("assess", "--receipt", str(file))
    assert status == 1
    assert 'assessment.verdict: in the receipt "eligible", now "undecided"' in said


@pytest.mark.parametrize(
    "words",
    [
        ["assess"],
        ["assess", "evidence.json", "--receipt", "receipt.json"],
        ["assess", "--receipt", "receipt.json", "--make-receipt", "other.json"],
        ["assess", "evidence.json", "--jsonl", "--make-receipt", "other.json"],
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(words: list[str]) -> None:
    assert run(*words)[0] == 2


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(commands(), words)
    return result.exit_code, result.output
