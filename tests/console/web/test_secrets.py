"""What lets somebody in stands nowhere but where it must."""

from pathlib import Path

import pytest
from console.web.stage import Place, Visitor
from storage.shapes import Place as Database

from bot.console.queries import Queries

CHOSEN, WRONG = "ZZCHOSEN by seven herons", "ZZWRONG by seven herons"


async def test_no_password_cookie_or_link_stands_in_log_metrics_audit_or_database(
    house: Place, visitor: Visitor, place: Database, capfd: pytest.CaptureFixture[str]
) -> None:
    link = await house.invite("eve")
    await visitor.get(link)
    let_in = await visitor.post(link, {"password": CHOSEN, "again": CHOSEN})
    await visitor.get()
    await visitor.post("/sign-out")
    assert (await visitor.sign_in("eve", WRONG)).status == 401
    assert (await visitor.sign_in(WRONG, CHOSEN)).status == 401, "the password typed in the wrong field"
    again = await visitor.sign_in("eve", CHOSEN)
    assert (let_in.status, again.status) == (303, 303)
    assert let_in.cookie
    assert again.cookie
    secrets = [link.rpartition("/")[2], CHOSEN, WRONG, let_in.cookie.value, again.cookie.value, visitor.csrf]
    audited = repr(await Queries(house.store).audit.lines(most=1000))
    assert "eve" in audited
    told = [*capfd.readouterr(), audited, house.telemetry.exposition().decode()]
    told += [file.read_bytes().decode("latin-1") for file in Path(place.path).parent.iterdir() if file.is_file()]
    assert [secret for secret in secrets for text in told if secret in text] == []
