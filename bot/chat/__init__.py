"""Telegram's edge: updates become replies, outbox rows become messages. The only part that knows Telegram.

`Intake` reads updates and has them heard; `Webhook` and `Polling` bring updates to it, and acknowledge one once its
turn is committed; `Delivery` sends what the outbox holds. They raise ChatError, whose one line says what to do.
"""

import os

os.environ["PTB_TIMEDELTA"] = (
    "1"  # before telegram: else a 429 is a deprecation warning, which never becomes RetryAfter
)

from bot.chat.delivery import Delivery, DeliveryStore
from bot.chat.errors import (
    BadTokenError,
    ChatError,
    SecondPollerError,
    TelegramBusyError,
    TelegramMismatchError,
    TelegramRefusedError,
    TelegramUnreachableError,
    TelegramUnreadableError,
)
from bot.chat.insisting import insist
from bot.chat.intake import Acknowledgement, Intake
from bot.chat.polling import Polling
from bot.chat.registration import Profile, close_webhook, connected, describe_webhook, make_bot, open_webhook, register
from bot.chat.webhook import Webhook
