"""The ordered outcomes, and what better means."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering


@total_ordering
class Verdict(Enum):
    """What an assessment amounts to, worst first; the values are for programs, no applicant sees them."""

    INELIGIBLE = "ineligible"
    UNDECIDED = "undecided"
    ELIGIBLE = "eligible"

    def __gt__(self, other: Verdict) -> bool:
        """Order as defined above, never by spelling."""
        if not isinstance(other, Verdict):
            return NotImplemented
        return _RANK[self] > _RANK[other]


_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}
