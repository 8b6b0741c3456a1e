"""What Telegram, or something in its place, may answer instead of what was asked for."""

from fakes_telegram import answer, half_body, refusal, reset

_NESTED = b'{"ok": true, "result": ' + b"[" * 100_000
PAUSES = (0, 1, 0.2, "1", -5, 10**13, "soon", "1e999", None, [], {})  # `retry_after`, in whatever shape
RESULTS = [None, True, False, "x", 5, 2**80, 0.5, [], [5], [{}], [None], [[]], {}, {"a": 1}, {"description": 5},
           {"command": "a"}, [{"command": 1, "description": 2}], {"id": "x", "first_name": 1, "is_bot": 2},
           {"id": 5, "is_bot": True, "first_name": "Another"}, {"url": 5}, {"url": "", "pending_update_count": "x"},
           {"url": "", "pending_update_count": 0, "last_error_date": 2**70}]  # fmt: skip
ODD_RESULTS = [answer(200, {"ok": True, "result": result}) for result in RESULTS]
FLOODS = [answer(429, {"ok": False, "error_code": 429, "parameters": {"retry_after": it}}) for it in PAUSES]
UNREADABLE = [
    *[answer(200, body) for body in (b"", b"{", b"<html>", b"\xff", b"null", b"[]", b"5", _NESTED, {"ok": True})],
    *[answer(200, {"ok": False, "error_code": code}) for code in (None, 0, "400", 400, 429, 500, 2**70)],
    *[answer(400, {"ok": False, "error_code": 400, "description": words}) for words in (5, None, [], {})],
    *[answer(status, b"<html>") for status in (302, 400, 401, 403, 404, 409, 413, 418, 429, 500, 502, 503)],
    *[answer(status, {"ok": True, "result": True}) for status in (302, 400, 404, 500)],
    reset(),
    half_body(),
]
REFUSALS = [refusal(500, "Refused"), *FLOODS]  # for now
ODD_REFUSALS = [
    answer(400, {"ok": False, "error_code": 400, "description": "a", "parameters": it}) for it in ([], 5, "x", {})
]  # believed for all that
