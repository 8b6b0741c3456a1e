"""JSON by orjson, where Python is CPython."""

import json

try:
    from orjson import dumps as _dumps
    from orjson import loads as _loads
except ImportError:
    _loads = json.loads  # type: ignore[assignment]  # same

    def _dumps(fields: object, /) -> bytes:  # type: ignore[misc]  # as orjson's, for what we give it
        return json.dumps(fields, ensure_ascii=False).encode()


def dumped(fields: object) -> bytes:
    """As it is sent."""
    return _dumps(fields)


def loaded(text: bytes | str) -> object:
    """None of what orjson refuses: Python may read it all the same, lone surrogates for one."""
    try:
        return _loads(text)
    except (ValueError, RecursionError):
        return None
