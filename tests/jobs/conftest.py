"""What the jobs work on: the dialogue's stage."""

from dialogue.conftest import stage

__all__ = ["stage"]
