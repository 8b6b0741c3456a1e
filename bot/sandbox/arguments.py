"""What a call carries, whichever of Telegram's encodings it came in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import hdrs, web
from aiohttp.web_request import FileField

from bot.sandbox.refusals import Refusal

UPLOAD_LIMIT = 50 * 1024 * 1024
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a call."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    """Named values: strings from a form, anything from JSON."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """An absent one is empty, as Telegram takes it."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise Refusal("strings must be encoded in UTF-8")
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """What is no number counts as absent, as Telegram takes it."""
        try:
            number = int(self.text(name))
        except ValueError:
            return default
        return number if -_LARGEST <= number <= _LARGEST else default

    def flag(self, name: str) -> bool:
        """Telegram's truths: true, yes, 1."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def parsed(self, name: str, kind: str) -> object:
        """A JSON value, in a string of its own or already read; None where absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise Refusal(f"can't parse {kind} JSON object") from None


async def read_arguments(request: web.Request) -> Arguments:
    """Query string, then form, multipart or JSON body; raises Refusal for what is none of these."""
    query = dict(request.query)
    if request.method == hdrs.METH_GET or not request.can_read_body:
        return Arguments(query)
    if request.content_type == "application/json":
        return Arguments({**query, **await _json_body(request)})
    form = await _form_body(request)
    values = {name: value for name, value in form.items() if isinstance(value, str)}
    uploads = {name: _upload(value) for name, value in form.items() if isinstance(value, FileField)}
    return Arguments({**query, **values}, uploads)


async def _form_body(request: web.Request) -> Mapping[str, object]:
    try:
        return await request.clone(client_max_size=UPLOAD_LIMIT).post()
    except web.HTTPRequestEntityTooLarge:
        raise Refusal("Request Entity Too Large", 413) from None


async def _json_body(request: web.Request) -> dict[str, object]:
    try:
        body = json.loads(await request.text())
    except ValueError:
        raise Refusal("can't parse request JSON object") from None
    if not isinstance(body, dict):
        raise Refusal("request must be a JSON object")
    return body


def _upload(part: FileField) -> Upload:
    with part.file:
        return Upload(part.filename, part.content_type, part.file.read())
