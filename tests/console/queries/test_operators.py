"""Operators, what they do, and how fast they may try."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from console.queries.crowd import ENTRY
from storage.shapes import NOW, Place, say, talk

from bot.console.queries import Queries
from bot.console.queries.failed_sign_ins import FREE_FAILURES, FREE_FAILURES_OF_ALL, LONGEST_WAIT, LONGEST_WAIT_OF_ALL
from bot.console.records import AuditEntry, Operator, Role
from bot.records import ChatKey, StoreError
from bot.storage import SqlStore

DAY = timedelta(days=1)
ANNA = Operator("anna", Role.ANALYST, 0, NOW, link_until=NOW + DAY)


async def actions(store: SqlStore) -> list[str]:
    return [line.entry.action for line in await Queries(store).audit.lines()]


async def test_a_link_works_once_and_for_a_while(store: SqlStore) -> None:
    operators = Queries(store).operators
    await operators.add(ANNA, "hash", ENTRY)
    assert await operators.invited("hash", NOW + 2 * DAY) is None
    assert await operators.redeem("hash", "secret", NOW + 2 * DAY) is None
    found = await asyncio.gather(*(operators.redeem("hash", f"secret-{number}", NOW) for number in range(3)))
    (redeemed,) = [each for each in found if each]
    assert (redeemed.name, redeemed.generation, redeemed.link_until) == ("anna", 1, None)
    assert await operators.named("anna") == redeemed
    assert await operators.invited("hash", NOW) is None
    assert await actions(store) == ["operator.welcome", "test.deed"]


@pytest.mark.parametrize("name", ["Anna", "ANNA", "aNNa"])
async def test_a_name_that_reads_like_another_is_taken(store: SqlStore, name: str) -> None:
    await Queries(store).operators.add(ANNA, "hash", ENTRY)
    with pytest.raises(StoreError, match="an operator anna already"):
        await Queries(store).operators.add(replace(ANNA, name=name), "other", ENTRY)
    assert [one.name for one in await Queries(store).operators.all()] == ["anna"]


async def test_a_name_is_taken_once(store: SqlStore) -> None:
    await Queries(store).operators.add(ANNA, "hash", ENTRY)
    with pytest.raises(StoreError, match="already"):
        await Queries(store).operators.add(ANNA, "other", ENTRY)
    assert [one.name for one in await Queries(store).operators.all()] == ["anna"]
    assert await actions(store) == ["test.deed"]


async def test_changes_are_audited_with_what_they_change_and_not_without(store: SqlStore) -> None:
    operators = Queries(store).operators
    await operators.add(ANNA, "hash", ENTRY)
    assert await operators.change_role("anna", Role.ADMIN, AuditEntry("boris", "operator.role"), NOW)
    assert await operators.log_out_everywhere("anna", AuditEntry("boris", "operator.log-out"), NOW)
    assert await operators.invite("anna", "new", NOW + DAY, AuditEntry("boris", "operator.link"), NOW)
    found = await operators.named("anna")
    assert found is not None
    assert (found.role, found.generation) == (Role.ADMIN, 1)
    assert await operators.remove("anna", AuditEntry("boris", "operator.remove"), NOW)
    assert not await operators.remove("anna", AuditEntry("boris", "operator.remove"), NOW)
    assert not await operators.change_role("anna", Role.ADMIN, ENTRY, NOW)
    names = ["operator.remove", "operator.link", "operator.log-out", "operator.role", "test.deed"]
    assert await actions(store) == names


async def test_wrong_passwords_slow_the_pair_alone_and_never_for_good(store: SqlStore) -> None:
    signins = Queries(store).failed_sign_ins
    for _ in range(FREE_FAILURES):
        assert await signins.admit("anna", "10.0.0.1", NOW) is None
    assert await signins.admit("anna", "10.0.0.1", NOW) is None
    held = await signins.admit("anna", "10.0.0.1", NOW)
    assert held == NOW + timedelta(seconds=2)
    assert await signins.admit("anna", "10.0.0.2", NOW) is None
    assert await signins.admit("boris", "10.0.0.1", NOW) is None
    now = NOW
    for _ in range(20):
        now += timedelta(seconds=LONGEST_WAIT)
        assert await signins.admit("anna", "10.0.0.1", now) is None
    assert await signins.admit("anna", "10.0.0.1", now) == now + timedelta(seconds=LONGEST_WAIT)
    await signins.cleared("anna", "10.0.0.1")
    assert await signins.admit("anna", "10.0.0.1", now) is None


async def test_invented_names_are_slowed_by_their_address_and_nobody_is_elsewhere(store: SqlStore) -> None:
    signins = Queries(store).failed_sign_ins
    found = [await signins.admit(f"name-{number}", "10.0.0.1", NOW) for number in range(12)]
    assert found == [None] * (FREE_FAILURES_OF_ALL + 1) + [NOW + timedelta(seconds=2)] * 3
    assert await signins.admit("anna", "10.0.0.1", NOW) == NOW + timedelta(seconds=2)
    assert await signins.admit("anna", "10.0.0.2", NOW) is None
    now = NOW
    for number in range(20):
        now += timedelta(seconds=LONGEST_WAIT_OF_ALL)
        assert await signins.admit(f"name-{number}", "10.0.0.1", now) is None
    await signins.cleared("name-19", "10.0.0.1")
    assert await signins.admit("anna", "10.0.0.1", now) is None


async def test_a_badge_signed_out_is_nobodys_until_it_would_end_by_itself(store: SqlStore, place: Place) -> None:
    operators = Queries(store).operators
    await operators.add(ANNA, "hash", ENTRY)
    await operators.sign_out("one", NOW + DAY, ENTRY, NOW)
    found = [await operators.bearer("anna", mark) for mark in ("one", "another")]
    assert [each and each.name for each in found] == [None, "anna"]
    await operators.sign_out("another", NOW + 3 * DAY, ENTRY, NOW + 2 * DAY)
    assert await place.count("ended_badges") == 1


async def test_many_attempts_at_once_are_counted_one_by_one(store: SqlStore) -> None:
    found = await asyncio.gather(*(Queries(store).failed_sign_ins.admit("anna", "10.0.0.1", NOW) for _ in range(12)))
    assert sum(each is None for each in found) == FREE_FAILURES + 1


async def test_neither_account_nor_address_of_an_attempt_is_stored(store: SqlStore, place: Place) -> None:
    await Queries(store).failed_sign_ins.admit("anna", "10.0.0.1", NOW)
    stored = repr(await place.run("SELECT * FROM signins"))
    assert ("anna" in stored, "10.0.0.1" in stored, len(stored) > 64) == (False, False, True)


async def test_the_audit_is_read_newest_first_in_pages(store: SqlStore) -> None:
    for number in range(5):
        await Queries(store).audit.note(AuditEntry("anna" if number % 2 else "boris", f"deed-{number}"), NOW)
    first = await Queries(store).audit.lines(most=2)
    assert [line.entry.action for line in first] == ["deed-4", "deed-3"]
    assert [line.entry.action for line in await Queries(store).audit.lines(before=first[-1].id)] == [
        "deed-2",
        "deed-1",
        "deed-0",
    ]
    assert [line.entry.action for line in await Queries(store).audit.lines(operator="anna")] == ["deed-3", "deed-1"]


@pytest.mark.parametrize("statement", ["DELETE FROM audit", "UPDATE audit SET reason = ''", "UPDATE audit SET at = at"])
async def test_the_audit_refuses_update_and_delete(store: SqlStore, place: Place, statement: str) -> None:
    await Queries(store).audit.note(ENTRY, NOW)
    with pytest.raises(Exception, match="the audit is append-only"):
        await place.run(statement)
    assert (await Queries(store).audit.lines())[0].entry == ENTRY


async def test_the_audit_is_neither_emptied_nor_replaced(store: SqlStore, place: Place) -> None:
    await Queries(store).audit.note(ENTRY, NOW)
    statement = "TRUNCATE audit" if place.kind == "postgresql" else "REPLACE INTO audit SELECT * FROM audit"
    with pytest.raises(Exception, match="the audit is append-only"):
        await place.run(statement)


async def test_notices_and_pauses_stand_until_they_are_ended(store: SqlStore) -> None:
    notices = Queries(store).notices
    notice = await notices.put({"en": "Wait.", "zh-Hant": "請稍候。"}, ENTRY, NOW)
    pause = await notices.pause("qmas-gpt-2024", ENTRY, NOW)
    assert await notices.pause("qmas-gpt-2024", ENTRY, NOW) == pause
    standing, pauses = await notices.standing(NOW)
    assert [(one.id, one.texts["zh-Hant"], one.operator) for one in standing] == [(notice, "請稍候。", "anna")]
    assert [one.ruleset for one in pauses] == ["qmas-gpt-2024"]
    assert await notices.end(notice, ENTRY, NOW)
    assert not await notices.end(notice, ENTRY, NOW)
    assert await notices.end_pause(pause, ENTRY, NOW)
    assert await notices.standing(NOW) == ((), ())
    assert [one.ended_at for one in (*await notices.newest(), *await notices.newest_pauses())] == [NOW, NOW]
    assert await notices.pause("qmas-gpt-2024", ENTRY, NOW) != pause
    assert len(await actions(store)) == 6


async def test_a_notice_stands_until_its_end_and_can_be_ended_before(store: SqlStore) -> None:
    notices, until = Queries(store).notices, NOW + DAY
    first = await notices.put({"en": "Wait."}, ENTRY, NOW, until)
    assert [one.ended_at for one in (await notices.standing(until - timedelta(seconds=1)))[0]] == [until]
    assert (await notices.standing(until))[0] == ()
    assert await notices.put({"en": "Wait."}, ENTRY, until) not in {first, None}
    assert await notices.end(first or 0, ENTRY, NOW)
    assert not await notices.end(first or 0, ENTRY, NOW)


async def test_the_same_notice_sent_again_stands_once(store: SqlStore) -> None:
    notices, texts = Queries(store).notices, {"en": "Wait.", "fr": "Attendez."}
    numbers = await asyncio.gather(*(notices.put(texts, ENTRY, NOW) for _ in range(5)))
    assert (len(set(numbers)), len((await notices.standing(NOW))[0]), await actions(store)) == (1, 1, ["test.deed"])
    assert await notices.end(numbers[0] or 0, ENTRY, NOW)
    assert await notices.put(texts, ENTRY, NOW) not in {*numbers, None}


async def test_a_notice_for_which_those_that_stand_leave_no_room_is_not_put_up(store: SqlStore) -> None:
    notices = Queries(store).notices
    first = await notices.put({"en": "a" * 400, "fr": "b" * 600}, ENTRY, NOW)
    assert first is not None
    assert await notices.put({"en": "c" * 401, "fr": "d"}, ENTRY, NOW) is None
    assert await notices.put({"en": "c" * 400, "fr": "d"}, ENTRY, NOW) is not None
    assert (len((await notices.standing(NOW))[0]), len(await actions(store))) == (2, 2)
    await notices.end(first, ENTRY, NOW)
    assert await notices.put({"en": "e" * 600}, ENTRY, NOW) is not None


async def test_health_tells_of_what_is_unsent_and_who_delivers(store: SqlStore, place: Place) -> None:
    await say(store, ChatKey(1, 1), talk("?"))
    await say(store, ChatKey(1, 2), talk("?"), now=NOW - DAY)
    await store.claim("one", NOW, 1)
    health = await Queries(store).health.health(NOW)
    assert (health.unsent, health.oldest_unsent, health.delivering) == (2, NOW - DAY, 1)
    assert health.database.lower().startswith(place.kind)
    assert (health.last_event, health.tallied_until, health.untallied) == (None, None, False)


async def test_a_clock_put_back_keeps_nobody_out_for_longer_than_a_wrong_password(store: SqlStore) -> None:
    sign_ins, ahead = Queries(store).failed_sign_ins, NOW + timedelta(days=400)
    for _ in range(FREE_FAILURES + 3):
        await sign_ins.admit("anna", "203.0.113.9", ahead)
    assert await sign_ins.admit("anna", "203.0.113.9", ahead) is not None
    assert await sign_ins.admit("anna", "203.0.113.9", NOW) is None
