"""In and out: sign-in, cookies, one-time links, slowing, and what keeps others' hands off."""

from dataclasses import replace

import aiohttp
import pytest
from console.web.stage import PASSWORD, Place, Visitor

from bot.console.passwords import LINK_LASTS, new_link
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Role
from bot.storage import SqlStore


async def test_the_cookie_is_for_http_alone_for_this_site_and_for_the_console(visitor: Visitor) -> None:
    cookie = (await visitor.sign_in("viewer")).cookie
    assert cookie is not None
    flags = (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["secure"], cookie["max-age"])
    assert flags == (True, "Lax", "/console", "", "43200")
    assert "viewer" not in cookie.value


async def test_where_the_console_is_reached_by_https_the_cookie_is_for_https_alone(
    store: SqlStore, client: aiohttp.ClientSession
) -> None:
    house = Place(store)
    await house.open("https://guide.example.org")
    cookie = (await Visitor(house.base, client).get("/sign-in")).cookie
    await house.server.stop()
    assert cookie is not None
    assert cookie["secure"] is True


async def test_a_wrong_password_and_an_unknown_name_are_told_alike(house: Place, visitor: Visitor) -> None:
    wrong = await visitor.sign_in("viewer", "no such password")
    unknown = await visitor.sign_in("nobody", "no such password")
    hide = [answer.text.replace(visitor.csrf, "") for answer in (wrong, unknown)]
    assert (wrong.status, unknown.status) == (401, 401)
    assert hide[0].partition("csrf")[0] == hide[1].partition("csrf")[0]
    assert (await house.audited())[-2:] == [("viewer", "sign-in.failed", ""), ("", "sign-in.failed", "")]


async def test_failures_slow_a_pair_of_account_and_address_and_lock_no_account(house: Place, visitor: Visitor) -> None:
    statuses = [(await visitor.sign_in("viewer", "wrong every time")).status for _ in range(5)]
    assert statuses == [401, 401, 401, 401, 429]
    slowed = await visitor.sign_in("viewer")
    assert (slowed.status, slowed.headers["Retry-After"]) == (429, "2")
    assert (await visitor.sign_in("analyst")).status == 303
    await visitor.get()
    await visitor.post("/sign-out")
    await visitor.get("/sign-in")
    async with visitor.client.post(
        f"{house.base}/console/sign-in",
        data={"csrf": visitor.csrf, "name": "viewer", "password": PASSWORD},
        headers={"X-Forwarded-For": "203.0.113.9"},
        allow_redirects=False,
    ) as answer:
        assert answer.status == 303
    await visitor.get()
    await visitor.post("/sign-out")
    house.wait(seconds=3)
    assert (await visitor.sign_in("viewer")).status == 303


async def test_a_cookie_planted_before_the_sign_in_is_worth_nothing_after_it(house: Place, visitor: Visitor) -> None:
    planted = (await visitor.get("/sign-in")).cookie
    token = visitor.csrf
    assert planted is not None
    assert (await visitor.sign_in("admin")).status == 303
    await visitor.get()
    assert visitor.csrf != token
    async with aiohttp.ClientSession(cookies={"qmas_console": planted.value}) as thief:
        robber = Visitor(house.base, thief)
        assert (await robber.get()).status == 303
        assert (await robber.get("/sessions")).headers["Location"].startswith("/console/sign-in")
    assert (await visitor.post("/operators", {"name": "eve", "role": "admin"}, csrf=token)).status == 403


@pytest.mark.parametrize("token", ["", "x", "wrong" * 8, "ü"])
async def test_a_form_without_our_token_does_nothing(house: Place, admin: Visitor, token: str) -> None:
    for path, fields in (("/operators", {"name": "eve", "role": "admin"}), ("/sign-out", {}), ("/language", {})):
        assert (await admin.post(path, fields, csrf=token)).status == 403
    assert {one.name for one in await Queries(house.store).operators.all()} == {"viewer", "analyst", "admin"}
    assert (await admin.get()).status == 200


async def test_a_form_of_another_kind_is_none(house: Place, admin: Visitor) -> None:
    address, body = f"{house.base}/console/operators", {"csrf": admin.csrf, "name": "eve", "role": "admin"}
    async with admin.client.post(address, json=body) as answer:
        assert answer.status == 403
    with aiohttp.MultipartWriter("form-data") as parts:
        for name, value in body.items():
            parts.append(value).set_content_disposition("form-data", name=name)
        async with admin.client.post(address, data=parts) as answer:
            assert answer.status == 403
    assert await Queries(house.store).operators.named("eve") is None


async def test_signing_out_everywhere_ends_every_cookie(house: Place, admin: Visitor) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as other:
        second = Visitor(house.base, other)
        await second.sign_in("admin")
        assert (await second.get()).status == 200
        await admin.post("/account/sign-out")
        assert [(await one.get()).status for one in (admin, second)] == [303, 303]


async def test_signing_out_ends_that_sign_in_wherever_its_cookie_was_copied_and_no_other(
    house: Place, visitor: Visitor
) -> None:
    copied = (await visitor.sign_in("admin")).cookie
    assert copied is not None
    await visitor.get()
    async with (
        aiohttp.ClientSession(cookies={"qmas_console": copied.value}) as thief,
        aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as other,
    ):
        robber, second = Visitor(house.base, thief), Visitor(house.base, other)
        await second.sign_in("admin")
        assert (await robber.get()).status == 200
        await visitor.post("/sign-out")
        assert [(await one.get()).status for one in (visitor, robber, second)] == [303, 303, 200]
    assert (await visitor.sign_in("admin")).status == 303
    assert (await visitor.get()).status == 200


async def test_a_sign_in_lasts_twelve_hours(house: Place, admin: Visitor) -> None:
    house.wait(hours=11, minutes=59)
    assert (await admin.get()).status == 200
    house.wait(minutes=2)
    assert (await admin.get()).status == 303


async def test_a_cookie_of_one_removed_does_not_serve_another_of_the_same_name(house: Place, admin: Visitor) -> None:
    await Queries(house.store).operators.remove("admin", AuditEntry("", "operator.remove", "admin"), house.now)
    assert (await admin.get()).status == 303
    house.wait(seconds=1)
    await house.hire("admin", Role.ADMIN)
    assert (await admin.get()).status == 303


@pytest.mark.parametrize("cookie", ["", "gAAAAA", "gAAAAABrAzuu" * 9, "%00%ff", "a;b"])
async def test_a_cookie_that_is_none_of_ours_is_nobodys(house: Place, cookie: str) -> None:
    headers = {"Cookie": f"qmas_console={cookie}"}
    async with (
        aiohttp.ClientSession(headers=headers) as client,
        client.get(f"{house.base}/console", allow_redirects=False) as answer,
    ):
        assert answer.status == 303


async def test_a_link_sets_a_password_once(house: Place, visitor: Visitor) -> None:
    link = await house.invite("grace")
    assert "Welcome, grace" in (await visitor.get(link)).text
    short = await visitor.post(link, {"password": "too short", "again": "too short"})
    unlike = await visitor.post(link, {"password": PASSWORD, "again": PASSWORD + "!"})
    assert (short.status, unlike.status) == (422, 422)
    done = await visitor.post(link, {"password": PASSWORD, "again": PASSWORD})
    assert (done.status, done.headers["Location"]) == (303, "/console")
    assert (await visitor.get("/operators")).status == 200
    assert [(await visitor.get(link)).status, (await visitor.post(link)).status] == [404, 404]
    assert (await visitor.sign_in("grace")).status == 303


async def test_a_link_ends_after_two_days(house: Place, visitor: Visitor) -> None:
    link = await house.invite("grace")
    house.wait(hours=48, seconds=1)
    assert (await visitor.get(link)).status == 404


@pytest.mark.parametrize(
    ("to", "leads"),
    [
        ("/console/sessions/abc", "/console/sessions/abc"),
        ("https://evil.example", "/console"),
        ("//evil.example", "/console"),
        ("/console//evil.example", "/console"),
        ("/console/../metrics", "/console"),
        ("/console\\@evil.example", "/console"),
        ("/console\r\nX: y", "/console"),
        ("/metrics", "/console"),
    ],
)
async def test_a_sign_in_leads_nowhere_but_into_the_console(visitor: Visitor, to: str, leads: str) -> None:
    await visitor.get("/sign-in")
    answer = await visitor.post("/sign-in", {"name": "viewer", "password": PASSWORD, "to": to})
    assert (answer.status, answer.headers["Location"]) == (303, leads)


async def test_every_sign_in_and_way_out_is_audited(house: Place, admin: Visitor) -> None:
    await admin.post("/sign-out")
    assert (await house.audited())[-2:] == [("admin", "sign-in", ""), ("admin", "sign-out", "")]


NEW = {"password": "nine red kites circle", "again": "nine red kites circle"}


@pytest.mark.parametrize("role", Role)
async def test_an_operator_sets_a_new_password_with_the_present_one(house: Place, visitor: Visitor, role: Role) -> None:
    name = role.value
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as other:
        elsewhere = Visitor(house.base, other)
        await elsewhere.sign_in(name)
        await visitor.sign_in(name)
        await visitor.get("/account")
        answer = await visitor.post("/account/password", {"present": PASSWORD, **NEW})
        assert (answer.status, answer.headers["Location"]) == (303, "/console/account?set=yes")
        assert "The new password is set." in (await visitor.get("/account?set=yes")).text
        assert (await elsewhere.get()).status == 303
        assert [(await elsewhere.sign_in(name, one)).status for one in (PASSWORD, NEW["password"])] == [401, 303]
    assert (name, "password.set", name) in await house.audited()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"present": "not the present one", **NEW}, "The present password is not right."),
        ({"present": PASSWORD, "password": "too short", "again": "too short"}, "needs 12 characters"),
        ({"present": PASSWORD, **NEW, "again": "something else altogether"}, "The two are not the same."),
        ({}, "needs 12 characters"),
    ],
)
async def test_a_new_password_needs_the_present_one_and_the_rules_of_any(
    house: Place, admin: Visitor, fields: dict[str, str], told: str
) -> None:
    before = await Queries(house.store).operators.named("admin")
    answer = await admin.post("/account/password", fields)
    assert (answer.status, told in answer.text) == (422, True)
    assert PASSWORD not in answer.text
    assert await Queries(house.store).operators.named("admin") == before
    assert (await admin.get()).status == 200


async def test_guesses_at_the_present_password_are_slowed_and_audited(house: Place, admin: Visitor) -> None:
    guess = {"present": "a guess of a password", **NEW}
    assert [(await admin.post("/account/password", guess)).status for _ in range(5)] == [422, 422, 422, 422, 429]
    slowed = await admin.post("/account/password", {"present": PASSWORD, **NEW})
    assert (slowed.status, "Too many attempts" in slowed.text) == (429, True)
    assert (await house.audited())[-1] == ("admin", "password.failed", "admin")


async def test_a_new_password_voids_a_link_that_still_stands(house: Place, admin: Visitor) -> None:
    token, link = new_link()
    await Queries(house.store).operators.invite(
        "admin", link, house.now + LINK_LASTS, AuditEntry("", "test"), house.now
    )
    assert (await admin.get(f"/welcome/{token}")).status == 200
    await admin.get("/account")
    await admin.post("/account/password", {"present": PASSWORD, **NEW})
    assert (await admin.get(f"/welcome/{token}")).status == 404


async def test_a_new_password_comes_too_late_once_signed_out_everywhere(house: Place, admin: Visitor) -> None:
    operators = Queries(house.store).operators
    known = await operators.named("admin")
    assert known is not None
    await admin.post("/account/sign-out")
    assert await operators.set_password(known, "hash", AuditEntry("admin", "password.set"), house.now) is None
    assert await operators.named("admin") == replace(known, generation=1)
