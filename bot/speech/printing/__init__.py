"""Sheets made as they are sent: templates that a designer can change, and the process that fills them."""

from bot.speech.printing.press import Press
