"""Sentences that tell a rule in words say its number: who changes it in the ruleset is told which words to change."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from builders import INTERVIEW, SPEECH

from conversations import Prompt
from locales import LOCALES, Words
from scoring import Criterion, Ruleset, load_rulesets
from scoring.condition import Inequality

MILLION, WAN = 10**6, 10**4
CHINESE = {2: "兩两二", 3: "三", 5: "五"}
PRESENT = [one for one in load_rulesets() if one.in_force.last is None]


def _sentences() -> Iterator[tuple[Prompt, Decimal]]:
    """Each sentence with each number of its criterion."""
    for ruleset in PRESENT:
        for criterion in (*ruleset.prerequisites, *ruleset.criteria):
            yield from ((sentence, line) for sentence in _about(criterion, ruleset) for line in _lines(criterion))


def _about(criterion: Criterion, ruleset: Ruleset) -> Iterator[Prompt]:
    """Its name and its rule, why it is asked about; of another scheme the scheme's own line."""
    yield Prompt(f"criterion-{criterion.id}")
    if ruleset.scheme != "qmas":
        yield Prompt(f"scheme-{ruleset.id}")
        return
    yield Prompt(f"rule-{criterion.id}")
    yield from (question.told("why") for question in INTERVIEW.questions if question.criterion == criterion.id)


def _lines(criterion: Criterion) -> Iterator[Decimal]:
    inequalities = (one for one in criterion.singles if isinstance(one, Inequality))
    return (one.line for one in inequalities if one.fact != "other_languages")  # told by counting, in words alone


def _said(number: Decimal, locale: str) -> set[str]:
    """How the number may be said."""
    if locale.startswith("zh"):
        written = f"{number / WAN:f}".removesuffix(".0") if number >= WAN else f"{number}"
        return {written, *CHINESE.get(int(number), "")}
    if number >= MILLION:
        return {f"{number / MILLION} million".replace(".", "," if locale == "fr" else ".")}
    return {f"{number}", *(word for word, value in Words().number_words().items() if value == number)}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sentence_that_tells_a_rule_says_its_number(locale: str) -> None:
    told = [(sentence, line, SPEECH.text(sentence, locale)) for sentence, line in _sentences()]
    lacking = {
        f"{sentence.message} does not say {line:,}"
        for sentence, line, text in told
        if not any(words in text.casefold().replace("\N{NO-BREAK SPACE}", " ") for words in _said(line, locale))
    }
    assert told
    assert lacking == set()
