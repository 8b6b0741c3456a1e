"""Why a question is asked, what counts, and the rule behind it with its source."""

from datetime import date

from conversations.prompt import Arg, Prompt
from conversations.question import Question
from conversations.scene import Scene
from scoring import Criterion

# Criteria whose sentence was seen on the Department's page; the rest of the count is known from copies of it.
_SEEN = frozenset(
    {
        "age-50-or-below",
        "listed-postgraduate-degree",
        "listed-postgraduate-degree-stem",
        "two-languages",
        "english",
        "graduate-level-5-years",
        "multinational-3-years",
        "specified-field-3-years",
        "international-2-years",
    }
)
COMMANDS = ("start", "language", "status", "review", "result", "restart", "help", "privacy", "mydata", "forget")


def explained(scene: Scene, question: Question | None, *, is_general: bool) -> tuple[Prompt, ...]:
    """What /help or "Why do you ask?" says before the question is asked again."""
    told = [Prompt("help-general")] if is_general else []
    if is_general:
        told += [
            Prompt("help-commands"),
            *(Prompt("command-line", {"name": name, "what": Prompt(f"command-{name}")}) for name in COMMANDS),
        ]
    if question is None:
        return tuple(told)
    if not is_general:
        told.append(Prompt(f"why-{question.id}"))
    told.append(Prompt(f"help-{question.id}"))
    return tuple(told) if is_general else (*told, *_rule(scene, question))


def _criterion(scene: Scene, name: str) -> tuple[date, Criterion] | None:
    for ruleset in scene.rulesets:
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            if one.id == name:
                return ruleset.checked_on, one
    return None


def _rule(scene: Scene, question: Question) -> list[Prompt]:
    found = _criterion(scene, question.criterion)
    if found is None:
        return []
    checked_on, rule = found
    wording = "prerequisite" if rule.points is None else "seen" if rule.id in _SEEN else "copied"
    source: dict[str, Arg] = {"date": checked_on, "confidence": Prompt(f"confidence-{rule.confidence.value}")}
    return [Prompt("rule-head"), Prompt(f"rule-{rule.id}"), Prompt(f"wording-{wording}"), Prompt("rule-source", source)]
