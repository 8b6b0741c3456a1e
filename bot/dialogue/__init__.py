"""One turn, load to send: a batch of replies is locked, resumed, written and committed; then acknowledged."""

from bot.dialogue.folding import HONG_KONG, Voice
from bot.dialogue.hearing import Acknowledged, Dialogue
from bot.dialogue.store import Store, Transaction

__all__ = ["HONG_KONG", "Acknowledged", "Dialogue", "Store", "Transaction", "Voice"]
