"""The errors of the Bot API, in Telegram's words."""

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

_PREFIXES = {
    400: "Bad Request: ",
    401: "Unauthorized",
    403: "Forbidden: ",
    404: "Not Found: ",
    409: "Conflict: ",
    413: "",
    500: "Internal Server Error: ",
}


class Refusal(Exception):  # noqa: N818 - a refused call is the word here, not an error of ours
    """A call the Bot API refuses: the code and the description that travel back."""

    def __init__(self, reason: str, code: int = 400) -> None:
        super().__init__(_PREFIXES[code] + reason)
        self.code = code
