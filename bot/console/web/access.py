"""Which role may do which action: this table and no other."""

from enum import Enum

from bot.console.records import Role


class Action(Enum):
    """What an operator can do in the console, and the role that it takes."""

    ACCOUNT = "account", Role.VIEWER  # one's own: language, sign-out
    OVERVIEW = "overview", Role.VIEWER
    FUNNEL = "funnel", Role.VIEWER
    HEALTH = "health", Role.VIEWER
    SESSIONS = "sessions", Role.ANALYST
    SESSION = "session", Role.ANALYST  # the timeline, the replay without answers
    TAIL = "tail", Role.ANALYST
    EXPORT = "export", Role.ANALYST
    REVEAL = "reveal", Role.ADMIN
    SITUATION = "situation", Role.ADMIN  # a regression test holds answers, if made anonymous
    PURGE = "purge", Role.ADMIN
    NOTICES = "notices", Role.ADMIN
    RULES = "rules", Role.ADMIN  # what changed rules would change
    OPERATORS = "operators", Role.ADMIN
    AUDIT = "audit", Role.ADMIN


def may(role: Role, action: Action) -> bool:
    """Whether the role is the one that it takes, or above it."""
    order, (_, needed) = tuple(Role), action.value
    return order.index(role) >= order.index(needed)
