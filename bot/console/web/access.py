"""Which role may do which action: this table and no other."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.console.records import Role


class Action(StrEnum):
    """What an operator can do in the console."""

    ACCOUNT = "account"  # one's own: language, sign-out
    OVERVIEW = "overview"
    FUNNEL = "funnel"
    HEALTH = "health"
    SESSIONS = "sessions"
    SESSION = "session"  # the timeline, the replay without answers
    TAIL = "tail"
    EXPORT = "export"
    REVEAL = "reveal"
    SITUATION = "situation"  # a regression test holds answers, if made anonymous
    PURGE = "purge"
    NOTICES = "notices"
    OPERATORS = "operators"
    AUDIT = "audit"


NEEDED: Mapping[Action, Role] = MappingProxyType(
    {
        Action.ACCOUNT: Role.VIEWER,
        Action.OVERVIEW: Role.VIEWER,
        Action.FUNNEL: Role.VIEWER,
        Action.HEALTH: Role.VIEWER,
        Action.SESSIONS: Role.ANALYST,
        Action.SESSION: Role.ANALYST,
        Action.TAIL: Role.ANALYST,
        Action.EXPORT: Role.ANALYST,
        Action.REVEAL: Role.ADMIN,
        Action.SITUATION: Role.ADMIN,
        Action.PURGE: Role.ADMIN,
        Action.NOTICES: Role.ADMIN,
        Action.OPERATORS: Role.ADMIN,
        Action.AUDIT: Role.ADMIN,
    }
)


def may(role: Role, action: Action) -> bool:
    """Whether the role is enough for it."""
    return role.may(NEEDED[action])
