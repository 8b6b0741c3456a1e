"""The operators' console: pages rendered here, no build step, nothing from outside."""

from bot.web.console.application import console
from bot.web.console.badges import PATH as CONSOLE
from bot.web.console.desk import Desk
from bot.web.console.first import invite_first

__all__ = ["CONSOLE", "Desk", "console", "invite_first"]
