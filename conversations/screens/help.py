"""Why a question is asked, what counts, and the rule behind it with its source."""

from datetime import date

from conversations.messages import Arg, Prompt
from conversations.questions.question import Question
from conversations.screens.notices import person_to_ask
from conversations.standing.standing import TurnContext
from scoring import Criterion

COMMANDS = ("start", "language", "status", "review", "result", "restart", "help", "privacy", "mydata", "forget")


def reasons_for_asking(context: TurnContext, question: Question) -> tuple[Prompt, ...]:
    """What "Why do you ask?" says before the question is asked again."""
    return (question.told("why"), question.told("help"), *rule(context, question.criterion))


def general_help(context: TurnContext, question: Question | None) -> tuple[Prompt, ...]:
    """What /help says, of the open question too."""
    return (
        Prompt("help-general"),
        Prompt("help-commands"),
        *(Prompt("command-line", {"name": name, "what": Prompt(f"command-{name}")}) for name in COMMANDS),
        *person_to_ask(context.host),
        *([question.told("help")] if question else []),
    )


def _criterion(context: TurnContext, name: str) -> tuple[date, Criterion] | None:
    for ruleset in context.rulesets:
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            if one.id == name:
                return ruleset.checked_on, one
    return None


def rule(context: TurnContext, name: str) -> list[Prompt]:
    """A criterion's or prerequisite's sentence, whose wording it is, and its source; nothing where there is no such."""
    found = _criterion(context, name)
    if found is None:
        return []
    checked_on, one = found
    wording = "prerequisite" if one.points is None else "seen" if one.is_wording_seen else "copied"
    source: dict[str, Arg] = {"date": checked_on, "confidence": Prompt(f"confidence-{one.confidence.value}")}
    return [Prompt("rule-head"), Prompt(f"rule-{one.id}"), Prompt(f"wording-{wording}"), Prompt("rule-source", source)]
