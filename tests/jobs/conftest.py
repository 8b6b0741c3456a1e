"""What the jobs work on: the dialogue's stage and databases."""

from dialogue.conftest import stage

__all__ = ["stage"]
