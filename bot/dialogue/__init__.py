"""One turn, load to send: a batch of replies is locked, resumed, written and committed; then acknowledged."""

from bot.dialogue.batches import Acknowledged, Dialogue
from bot.dialogue.speaker import Speaker
