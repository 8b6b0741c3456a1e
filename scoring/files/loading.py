"""Files to rulesets; a bad file is refused by name, with the place in it and what mends it."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from scoring.criterion import Criterion
from scoring.errors import RulesetError
from scoring.files.forms import OPERATORS
from scoring.files.ruleset_forms import RulesetForm
from scoring.ruleset import Doubt, Ruleset, Rulesets, Threshold

_HASH_SHOWN = 16
_SUFFIX = ".toml"
_WORDING = ("wording_seen", "official_note")
_MENDS = {
    "missing": "is missing: add it",
    "extra_forbidden": "is no key known here: remove it or correct its name",
    "union_tag_not_found": "a condition holds exactly one of " + ", ".join(OPERATORS),
}


@cache
def load_rulesets() -> Rulesets:
    """Load the rulesets carried by this package, once.

    Raises:
        RulesetError: a file is bad, or periods of one scheme and route overlap or leave days without rules.
    """
    folder = files("scoring") / "rulesets"
    return read_rulesets(file for file in folder.iterdir() if file.name.endswith(_SUFFIX))


def read_rulesets(rule_files: Iterable[Traversable]) -> Rulesets:
    """Read these TOML files as one set; RulesetError as in `load_rulesets`.

    A file is named `<ruleset id>.toml`, or `<ruleset id>-<year of its first day>.toml` where versions share an id.
    """
    return _joined(map(read_ruleset, rule_files))


def amended(rulesets: Rulesets, new: Ruleset) -> Rulesets:
    """These and another: in the place of the version of its name, or else after the last one of its route.

    That one then ends on the day before. RulesetError as in `load_rulesets`.
    """
    others = (_ended_before(new, one) for one in rulesets if one.version != new.version)
    return _joined((*others, new))


def _ended_before(new: Ruleset, one: Ruleset) -> Ruleset:
    """Where it has no end of its own yet."""
    is_followed = (one.scheme, one.route) == (new.scheme, new.route) and one.in_force.first < new.in_force.first
    if one.in_force.last is not None or not is_followed:
        return one
    return replace(one, in_force=replace(one.in_force, last=new.in_force.first - timedelta(days=1)))


def _joined(read: Iterable[Ruleset]) -> Rulesets:
    rulesets = sorted(read, key=lambda one: (one.scheme, one.route, one.in_force.first))
    doubts: dict[str, list[Doubt]] = {ruleset.version: [] for ruleset in rulesets}
    for earlier, later in pairwise(rulesets):
        if (earlier.scheme, earlier.route) == (later.scheme, later.route):
            _refuse_gap_or_overlap(earlier, later)
            _note_doubt(earlier, later, doubts)
    return Rulesets(tuple(replace(ruleset, doubts=tuple(doubts[ruleset.version])) for ruleset in rulesets))


def read_ruleset(file: Traversable) -> Ruleset:
    """Read one file by itself; RulesetError where it is bad."""
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesetError(file.name, "not TOML", f"{error}: correct it there") from error
    try:
        form = RulesetForm.model_validate(document)
    except ValidationError as error:
        raise _refusal(file.name, document, error) from error
    version = file.name.removesuffix(_SUFFIX)
    if version not in (form.id, f"{form.id}-{form.in_force.first.year}"):
        raise RulesetError(file.name, "id", f"is {form.id!r}: name the file {form.id}{_SUFFIX} or change the id")
    return _ruleset(form, version, _content_hash(document))


def _ruleset(form: RulesetForm, version: str, content_hash: str) -> Ruleset:
    """By field name; what has a form of its own is frozen first."""
    frozen = {
        "in_force": form.in_force.period(),
        "threshold": Threshold(**dict(form.threshold)),
        "prerequisites": tuple(Criterion(points=None, **dict(prerequisite)) for prerequisite in form.prerequisites),
        "criteria": tuple(criterion.criterion() for criterion in form.criteria),
    }
    return Ruleset(**{**dict(form), **frozen}, version=version, content_hash=content_hash)


def _content_hash(document: Mapping[str, Any]) -> str:
    """Digest what the file says, whatever its comments, spacing and order of keys."""
    criteria = [_without_wording(criterion) for criterion in document["criteria"]]
    told = {**document, "criteria": criteria}
    canonical = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:_HASH_SHOWN]


def _without_wording(criterion: Mapping[str, object]) -> Mapping[str, object]:
    """Leave out which words were seen: no finding rests on it, and sessions would be told that the rules changed."""
    return {key: value for key, value in criterion.items() if key not in _WORDING}


def _refuse_gap_or_overlap(earlier: Ruleset, later: Ruleset) -> None:
    last, first, file = earlier.in_force.last, later.in_force.first, later.version + _SUFFIX
    if last is None or first <= last:
        end = "has no end" if last is None else f"ends on {last}"
        raise RulesetError(
            file, "in_force.from", f"{first} overlaps {earlier.version}, which {end}: end that one before"
        )
    next_day = last + timedelta(days=1)
    if first != next_day:
        until = first - timedelta(days=1)
        raise RulesetError(file, "in_force.from", f"gap from {next_day} to {until} after {earlier.version}: close it")


def _note_doubt(earlier: Ruleset, later: Ruleset, doubts: dict[str, list[Doubt]]) -> None:
    if later.in_force.uncertain:
        first, last = later.in_force.uncertain
        doubts[earlier.version].append(Doubt(first, last, later.version))
        doubts[later.version].append(Doubt(first, last, earlier.version))


def _refusal(file: str, document: Mapping[str, object], error: ValidationError) -> RulesetError:
    """Report the first fault only: one line, one mend."""
    fault = error.errors()[0]
    cause = fault.get("ctx", {}).get("error")
    mend = _MENDS.get(fault["type"]) or (str(cause) if cause else f"{fault['msg']}: correct the value")
    return RulesetError(file, _place(document, fault["loc"]) or "the whole file", mend)


def _place(document: object, location: Sequence[str | int]) -> str:
    """Write keys joined by dots; in place of an index, the id of the entry where it has one."""
    keys: list[str] = []
    for key in location:
        document = _entry(document, key)
        entry_id = document.get("id") if isinstance(key, int) and isinstance(document, Mapping) else None
        keys.append(str(entry_id or key))
    return ".".join(keys)


def _entry(document: object, key: str | int) -> object:
    if isinstance(document, Mapping):
        return document.get(key, document)  # the name of a kind of condition is in the location, not in the file
    if isinstance(document, list) and isinstance(key, int):
        return document[key]
    return None
