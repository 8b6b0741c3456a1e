"""What is kept up and cared for: the dialogue's stage."""

from dialogue.conftest import stage

__all__ = ["stage"]
