"""getUpdates: one poller at a time, confirmed by a higher offset."""

import asyncio

from bot.sandbox import pending
from bot.sandbox.arguments import Arguments
from bot.sandbox.bells import UPDATES
from bot.sandbox.ledger import Ledger
from bot.sandbox.refusals import OTHER_POLLER, WEBHOOK_ACTIVE, Refusal
from bot.sandbox.shapes import Json

LONGEST_POLL = 50
BATCH_LIMIT = 100


class Polling:
    """The long poll under way; a newer one ends it with a conflict, and so does a webhook.

    Not as Telegram: a repeated offset is answered at once, where Telegram answers slowly.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._turn = 0
        self._reason = ""

    def interrupt(self, reason: str) -> None:
        """End the long poll under way, if any."""
        self._turn += 1
        self._reason = reason
        self._ledger.bells.ring(UPDATES)

    async def get_updates(self, arguments: Arguments) -> list[Json]:
        """Wait for updates up to `timeout` seconds."""
        self._begin(arguments)
        turn = self._turn
        timeout = min(max(arguments.integer("timeout"), 0), LONGEST_POLL)
        limit = min(max(arguments.integer("limit", BATCH_LIMIT), 1), BATCH_LIMIT)
        clock = asyncio.get_running_loop().time
        deadline = clock() + timeout
        while True:
            if self._turn != turn:
                raise Refusal(self._reason, 409)
            updates = pending.pending_updates(self._ledger, limit)
            if updates or clock() >= deadline:
                return updates
            await self._ledger.bells.wait(UPDATES, deadline - clock())

    def _begin(self, arguments: Arguments) -> None:
        if self._ledger.setting("webhook"):
            raise Refusal(WEBHOOK_ACTIVE, 409)
        with self._ledger.transaction():
            pending.set_allowed(self._ledger, arguments.parsed("allowed_updates", "allowed updates"))
            if arguments.text("offset"):
                pending.confirm_before(self._ledger, arguments.integer("offset"))
            pending.drop_old(self._ledger)
        self.interrupt(OTHER_POLLER)
