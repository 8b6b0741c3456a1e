"""The HTTP application: health, metrics, and the routes of others; it listens where the settings say."""

from bot.web.application import Check, Route, build
from bot.web.server import PortTakenError, Server

__all__ = ["Check", "PortTakenError", "Route", "Server", "build"]
