"""What was judged, by which rules, with what outcome: canonical JSON that can be reproduced byte for byte."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from scoring.assessment import assess
from scoring.errors import ScoringError
from scoring.evidence import Evidence
from scoring.ruleset import Ruleset, Rulesets

MARK = "not issued by the Immigration Department"
_KEYS = {"assessment", "evidence", "mark", "ruleset"}


class ReceiptError(ScoringError, ValueError):
    """A text that is no receipt at all, so that nothing can be compared with it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which a receipt and what is found now differ; each side is JSON, "" where it has nothing there."""

    place: str
    written: str
    found: str


def receipt(evidence: Evidence, ruleset: Ruleset, on: date) -> str:
    """Assess, and write evidence, ruleset and assessment as canonical JSON: keys sorted, UTF-8, a newline at the end.

    `content_hash` pins the ruleset's content; `checked_on` is the day on which its criteria were last seen.

    Raises:
        EvidenceError: the facts cannot hold on `on`.
    """
    facts = evidence.as_of(on).to_json()
    judged = Evidence.of(_mapping(facts["facts"]), on)  # as it will be read back
    document = {
        "mark": MARK,
        "evidence": facts,
        "ruleset": {
            "id": ruleset.id,
            "version": ruleset.version,
            "content_hash": ruleset.content_hash,
            "checked_on": ruleset.checked_on.isoformat(),
            "recheck_by": ruleset.recheck_by.isoformat(),
        },
        "assessment": assess(judged, ruleset, on).to_json(),
    }
    return _written(document)


def _written(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def verify(text: str, rulesets: Rulesets) -> tuple[Difference, ...]:
    """Make the receipt again from its own evidence, by the version it names; nothing is returned where all is the same.

    One written before receipts named a version is taken by its ruleset's id and the day, and made again as it was.

    Raises:
        ReceiptError: the text is no receipt.
        EvidenceError: its evidence cannot be.
        UnknownNameError: its ruleset is not carried here.
    """
    written = _read(text)
    day, facts, ruleset = _named(written)
    again = json.loads(receipt(Evidence.of(facts, day), rulesets.named(ruleset, day), day))
    if "version" not in _mapping(written["ruleset"]):
        del again["ruleset"]["version"]
    if _written(again) == text:
        return ()
    found = tuple(_differences("", written, again))
    return found or (Difference("form", "another order, spacing or spelling of the same", "canonical JSON"),)


def _read(text: str) -> Mapping[str, object]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReceiptError(f"this is not JSON: {error}") from error
    if not isinstance(document, dict) or document.keys() != _KEYS:
        raise ReceiptError(f"a receipt holds {', '.join(sorted(_KEYS))} and nothing else")
    return document


def _named(written: Mapping[str, object]) -> tuple[date, Mapping[str, object], str]:
    evidence, ruleset = _mapping(written["evidence"]), _mapping(written["ruleset"])
    try:
        day = date.fromisoformat(str(evidence.get("on")))
    except ValueError:
        raise ReceiptError('evidence.on must be a day such as "2026-11-22"') from None
    return day, _mapping(evidence.get("facts")), str(ruleset.get("version", ruleset.get("id")))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ReceiptError("evidence, its facts, and ruleset must be JSON objects")
    return value


def _differences(place: str, written: object, found: object) -> Iterator[Difference]:
    if isinstance(written, dict) and isinstance(found, dict):
        for key in sorted(written.keys() | found.keys()):
            yield from _at(f"{place}.{key}" if place else key, key, written, found)
    elif isinstance(written, list) and isinstance(found, list) and len(written) == len(found):
        for index, (old, new) in enumerate(zip(written, found, strict=True)):
            yield from _differences(f"{place}[{index}]", old, new)
    elif _shown(written) != _shown(found):
        yield Difference(place, _shown(written), _shown(found))


def _at(place: str, key: str, written: Mapping[str, object], found: Mapping[str, object]) -> Iterator[Difference]:
    if key in written and key in found:
        yield from _differences(place, written[key], found[key])
    else:
        yield Difference(place, *(_shown(side[key]) if key in side else "" for side in (written, found)))


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
