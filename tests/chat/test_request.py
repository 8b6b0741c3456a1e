"""The transport's errors, each as the library's own and none with the address."""

import pytest
from fakes_telegram import TOKEN, FakeTelegram, Fault, half_body, refusal, reset, silence
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut
from waiting import PATIENCE

from bot.chat.request import BotApiRequest


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (reset(), NetworkError),
        (half_body(), NetworkError),
        (silence(1), TimedOut),
        (refusal(502, "Bad Gateway"), NetworkError),
        (refusal(429, "Too Many Requests: retry after 7", 7), RetryAfter),
        (refusal(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (refusal(400, "Bad Request: chat not found"), BadRequest),
    ],
)
async def test_every_trouble_has_the_librarys_class(
    bot: Bot, telegram: FakeTelegram, fault: Fault, kind: type[TelegramError]
) -> None:
    telegram.fail("sendMessage", fault)
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(1, "words", read_timeout=0.2 if kind is TimedOut else PATIENCE)
    assert type(caught.value) is kind
    assert TOKEN not in f"{caught.value!r} {caught.value.__cause__!r}"


async def test_a_closed_session_is_a_network_error() -> None:
    with pytest.raises(NetworkError):
        await BotApiRequest("http://127.0.0.1:1", 1).do_request("http://127.0.0.1:1/", "POST")


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b'"words"', b'{"ok": true}'])
def test_an_answer_that_is_none_is_refused_without_quoting_it(payload: bytes) -> None:
    with pytest.raises(TelegramError, match=r"^the answer is no "):
        BotApiRequest.parse_json_payload(payload)
