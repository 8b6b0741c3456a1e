"""A local Bot API and a chat page: the whole bot runs, real HTTP and all, with no token of Telegram's.

Bot API: `<address>/sandbox/bot<token>/<method>`, for loopback only. Limits, refusals and their words, queues and
life times are Telegram's (core.telegram.org/bots/api; tdlib/telegram-bot-api, `Client.cpp`, `WebhookActor.cpp`):
a tap undelivered for 150 s and a message undelivered for 24 h are lost. Not there: parse modes, groups, media other
than documents and PNG photos, rate limits.

Chat page: `<address>/chat`. Every browser profile (cookie) is an applicant of its own; the first call makes one. The
page's calls, open to any HTTP client that keeps cookies, those of a bare IP address included; bodies are JSON, faults
are 4xx with one line of text:

    POST /sandbox/chat/new       {"first_name"?, "language_code"?} → {"chat_id"}   another applicant
    POST /sandbox/chat/text      {"text"} → {"message_ids"}                        commands are texts
    POST /sandbox/chat/tap       {"message_id", "data"} → {"query"}
    POST /sandbox/chat/edit      {"message_id", "text"}                            of a text of one's own
    POST /sandbox/chat/other     {"kind"} → {"message_ids"}   photo, sticker, voice, document, contact, poll, album
    POST /sandbox/chat/language  {"language_code"}            the client's; empty: the client names none
    POST /sandbox/chat/block, /unblock                        while blocked the rest is 409
    GET  /sandbox/chat/messages?after=CURSOR&timeout=SECONDS
         → {"cursor", "messages", "answers", "chat", "bot"}
    GET  /sandbox/chat/file/FILE_ID                           a document or photo the bot sent

`messages` holds Bot API messages new or changed since the cursor, deleted ones as `{"message_id", "deleted": true}`;
`answers` the toasts since, `{"query", "message_id", "text", "alert"}`; `chat` the applicant; `bot` name, descriptions
and commands as this applicant's client shows them. Without `after` it is the whole chat, at once; with it the call
waits up to `timeout` (50 at most) for something new.
"""

from bot.sandbox.sandbox import Sandbox
