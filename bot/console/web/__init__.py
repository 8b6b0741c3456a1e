"""The operators' console: pages rendered here, no build step, nothing from outside."""

from bot.console.web.application import console
from bot.console.web.cookies import PATH as CONSOLE
from bot.console.web.desk import Desk
from bot.console.web.operators import invite_first, welcome_link
from bot.console.web.rendering import Show
