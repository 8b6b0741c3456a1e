"""Whoever tries names at the sign-in learns nothing of which there are: the same work is done for each."""

from typing import Any

import pytest
from argon2 import PasswordHasher, extract_parameters
from console.web.stage import Place, Visitor

from bot.console.passwords import hashed
from bot.console.records import Role

WRONG = "not the password of anybody"
HASH = hashed("six white egrets fly off")  # as costly as in use


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The hashes that passwords were really held against, with what was typed."""
    found: list[tuple[str, str]] = []
    verify = PasswordHasher.verify

    def counted(hasher: PasswordHasher, password_hash: str, password: str) -> Any:  # noqa: ANN401 - argon2's own
        try:
            return verify(hasher, password_hash, password)
        finally:
            found.append((password_hash, password))

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    return found


@pytest.mark.parametrize("name", ["no-such-name", "", "grace", "anna"])
async def test_a_name_costs_one_hash_whether_anybody_bears_it_or_not(
    house: Place, visitor: Visitor, looked_at: list[tuple[str, str]], name: str
) -> None:
    await house.hire("anna", Role.VIEWER, HASH)
    await house.hire("grace", Role.VIEWER, None)  # has not set a password yet
    assert (await visitor.sign_in(name, WRONG)).status == 401
    assert [typed for _, typed in looked_at] == [WRONG]
    assert extract_parameters(looked_at[0][0]) == extract_parameters(HASH)


@pytest.mark.parametrize("name", ["no-such-name", "grace"])
async def test_what_such_a_name_is_held_against_opens_no_door(
    house: Place, visitor: Visitor, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    await house.hire("grace", Role.VIEWER, None)
    monkeypatch.setattr("bot.console.web.sign_in._nobody", lambda: HASH)  # whose password is known here
    assert (await visitor.sign_in(name, "six white egrets fly off")).status == 401
