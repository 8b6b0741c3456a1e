"""Figures beside their aims, in one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; without an aim it is published, and neither met nor missed."""

    name: str
    shown: str
    aim: str = ""
    is_met: bool | None = None

    @property
    def line(self) -> str:
        """As printed."""
        outcome = {None: "", True: "met", False: "MISSED"}[self.is_met]
        return f"{self.name:<58} {self.shown:>26}   {self.aim:<24} {outcome}".rstrip()


def at_most(name: str, value: float, most: float, unit: str, digits: int = 0) -> Figure:
    """A value beside what it is to stay within; `unit` follows both."""
    return Figure(name, f"{value:.{digits}f}{unit}", f"≤ {most:g}{unit}", value <= most)


def at_least(name: str, ratio: float, least: float) -> Figure:
    """A ratio beside what it is to reach."""
    return Figure(name, f"{ratio:.2f}", f"≥ {least:.2f}", ratio >= least)


def ratio_of(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the rounds' ratios: what disturbs the machine disturbs both halves of a round."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def percentile(times: Sequence[float], percent: int) -> float:
    """In milliseconds, of seconds."""
    return 1000 * quantiles(times, n=100)[percent - 1]


def growth(samples: Sequence[tuple[int, float]]) -> float:
    """MiB per 100,000 updates over the later half, by the medians of its two halves: (updates, MiB) in order."""
    late = samples[len(samples) // 2 :]
    half = len(late) // 2
    before, after = late[:half], late[half:]
    if not before:
        return 0.0
    updates = median(at for at, _ in after) - median(at for at, _ in before)
    return 100_000 * (median(size for _, size in after) - median(size for _, size in before)) / updates


def course(times: Sequence[float]) -> str:
    """The median, the hundredth slowest and the slowest, of milliseconds."""
    return f"median {median(times):5.2f} ms   p99 {quantiles(times, n=100)[-1]:5.2f} ms   slowest {max(times):5.2f} ms"


def span(values: Sequence[float], digits: int = 0) -> str:
    """The median, and from where to where the rounds went."""
    return f"{median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"
