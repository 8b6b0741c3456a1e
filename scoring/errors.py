"""What can go wrong in the rules, as one tree.

ScoringError
├── EvidenceError      facts that cannot be, each named
├── RulesetError       a file of rules that must be mended before anything is judged by it
└── UnknownNameError   a ruleset or university that was asked for and is not carried
"""


class ScoringError(Exception):
    """Any refusal of this package; its text is one line a person can act on."""


class EvidenceError(ScoringError, ValueError):
    """Facts that cannot be: `facts` names the one or two concerned, `message` never repeats their values."""

    def __init__(self, message: str, *facts: str) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class RulesetError(ScoringError):
    """A file of rules that must be mended: which file, where in it, and how."""

    def __init__(self, file: str, place: str, mend: str) -> None:
        super().__init__(f"{file}: {place}: {mend}")
        self.file = file
        self.place = place
        self.mend = mend


class UnknownNameError(ScoringError, LookupError):
    """Asked for by a name or day that nothing carried here answers to."""
