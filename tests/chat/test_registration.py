"""What Telegram is told of the bot."""

import pytest
from fakes_telegram import FakeTelegram, Fault, refusal, reset
from telegram import Bot

from bot.chat import (
    BadTokenError,
    ChatError,
    Profile,
    TelegramRefusedError,
    TelegramUnreachableError,
    close_webhook,
    describe_webhook,
    open_webhook,
    register,
)

FRENCH = Profile("fr", (("start", "commencer"),), "Un guide.", "Guide")


def known(commands: list[dict[str, str]], description: str, short: str) -> dict[str, object]:
    return {
        "getMyCommands": commands,
        "getMyDescription": {"description": description},
        "getMyShortDescription": {"short_description": short},
    }


async def test_a_profile_is_set_in_its_language(bot: Bot, telegram: FakeTelegram) -> None:
    telegram.results |= known([], "", "")
    await register(bot, FRENCH)
    said = {call.method: call.fields for call in telegram.calls if call.method.startswith("setMy")}
    assert said == {
        "setMyCommands": {"commands": [{"command": "start", "description": "commencer"}], "language_code": "fr"},
        "setMyDescription": {"description": "Un guide.", "language_code": "fr"},
        "setMyShortDescription": {"short_description": "Guide", "language_code": "fr"},
    }


async def test_what_is_already_right_is_left_alone(bot: Bot, telegram: FakeTelegram) -> None:
    telegram.results |= known([{"command": "start", "description": "commencer"}], "Un guide.", "Guide")
    await register(bot, FRENCH)
    assert [call.method for call in telegram.calls if call.method.startswith("set")] == []


async def test_the_webhook_is_opened_with_its_secret_and_the_kinds_of_update(bot: Bot, telegram: FakeTelegram) -> None:
    await open_webhook(bot, "https://bot.example.org/telegram/webhook", "secret")
    (call,) = telegram.said("setWebhook")
    assert call.fields["secret_token"] == "secret"
    assert call.fields["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_closing_the_webhook_keeps_what_waits(bot: Bot, telegram: FakeTelegram) -> None:
    await close_webhook(bot)
    assert telegram.said("deleteWebhook")[0].fields == {"drop_pending_updates": "false"}


async def test_the_webhook_is_described(bot: Bot, telegram: FakeTelegram) -> None:
    info = {"url": "https://a.b/telegram/webhook", "has_custom_certificate": False, "pending_update_count": 3}
    telegram.results["getWebhookInfo"] = info
    assert await describe_webhook(bot) == {"url": info["url"], "pending": 3, "last_error_at": "", "last_error": ""}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (refusal(401, "Unauthorized"), BadTokenError),
        (refusal(400, "Bad Request: bad webhook: HTTPS url must be provided for webhook"), TelegramRefusedError),
        (refusal(429, "Too Many Requests", 5), TelegramRefusedError),
        (reset(), TelegramUnreachableError),
    ],
)
async def test_telegrams_errors_end_at_the_edge(
    bot: Bot, telegram: FakeTelegram, fault: Fault, kind: type[ChatError]
) -> None:
    telegram.fail("setWebhook", fault)
    with pytest.raises(kind) as caught:
        await open_webhook(bot, "https://bot.example.org/telegram/webhook", "secret")
    assert "\n" not in str(caught.value)
