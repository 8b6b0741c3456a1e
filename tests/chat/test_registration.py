"""What Telegram is told of the bot."""

import pytest
from fakes_answers import FLOODS, ODD_REFUSALS, ODD_RESULTS, UNREADABLE
from fakes_telegram import TOKEN, FakeTelegram, Fault, answer, refusal, reset
from telegram import Bot

from bot.chat import (
    BadTokenError,
    ChatError,
    Profile,
    TelegramBusyError,
    TelegramRefusedError,
    TelegramUnreachableError,
    TelegramUnreadableError,
    close_webhook,
    connected,
    describe_webhook,
    open_webhook,
    register,
)

FRENCH = Profile("fr", (("start", "commencer"),), "Un guide.", "Guide")
ANSWERS = [*ODD_RESULTS, *UNREADABLE, *FLOODS, *ODD_REFUSALS]


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
    assert telegram.said("deleteWebhook")[0].fields == {"drop_pending_updates": False}


async def test_the_webhook_is_described(bot: Bot, telegram: FakeTelegram) -> None:
    info = {"url": "https://a.b/telegram/webhook", "has_custom_certificate": False, "pending_update_count": 3}
    telegram.results["getWebhookInfo"] = info
    assert await describe_webhook(bot) == {"url": info["url"], "pending": 3, "last_error_at": "", "last_error": ""}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (refusal(401, "Unauthorized"), BadTokenError),
        (refusal(400, "Bad Request: bad webhook: HTTPS url must be provided for webhook"), TelegramRefusedError),
        (refusal(429, "Too Many Requests", 5), TelegramBusyError),
        (answer(200, {"ok": False, "error_code": 400, "description": "Bad Request"}), TelegramRefusedError),
        (answer(403, b"<html>a proxy's</html>"), TelegramUnreadableError),
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


async def knowing(bot: Bot) -> None:
    """As a command does, for which the bot must know itself."""
    async with connected(TOKEN, str(bot.base_url).partition("/bot")[0]):
        pass


ASKING = {
    "getMe": knowing,
    **dict.fromkeys(
        ("getMyCommands", "setMyCommands", "getMyDescription", "setMyDescription", "getMyShortDescription",
         "setMyShortDescription"), lambda bot: register(bot, FRENCH)),
    "getWebhookInfo": describe_webhook,
    "setWebhook": lambda bot: open_webhook(bot, "https://bot.example.org", "secret"),
    "deleteWebhook": close_webhook,
}  # fmt: skip


@pytest.mark.parametrize("method", ASKING)
async def test_every_malformed_answer_is_one_error_of_ours(bot: Bot, telegram: FakeTelegram, method: str) -> None:
    telegram.results |= known([], "", "") | {"getWebhookInfo": {"url": "", "pending_update_count": 0}}
    told: list[str] = []
    for fault in ANSWERS:
        telegram.fail(method, fault)
        try:
            await ASKING[method](bot)
        except ChatError as error:
            told.append(str(error))
        assert not telegram._faults[method, None], "it was asked"  # noqa: SLF001 - what was left is what was not
    fair = len(ODD_RESULTS) if method.startswith(("set", "delete")) else 1  # whose results say nothing | the fair one
    assert len(told) >= len(ANSWERS) - fair
    assert [line for line in told if "\n" in line or TOKEN in line] == []
