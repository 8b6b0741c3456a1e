"""The conversation with its rules, words and rates: all that a text is read by, and nothing of the bot."""

from bot.rates import EcbRates
from conversations import QMAS, Engine, Host
from locales import Words
from scoring import load_rulesets


def engine(present_host: Host) -> Engine:
    """`present_host`: whoever runs the bot."""
    return Engine(QMAS, load_rulesets(), Words(), EcbRates(), present_host)
