"""Who may see what: role × page × action, as a table of its own."""

import re
from collections.abc import Mapping

import pytest
from console.web.stage import Place, Visitor

from bot.console.queries import Queries
from bot.console.records import AuditEntry, Role

V, A, X = Role.VIEWER, Role.ANALYST, Role.ADMIN
SESSION = "/sessions/nosuchsession000"
ALL = frozenset(Role)
# A page or an act, and the roles that may: written down here and nowhere derived.
TABLE: Mapping[tuple[str, str], frozenset[Role]] = {
    ("GET", ""): ALL,
    ("GET", "/funnel"): ALL,
    ("GET", "/health"): ALL,
    ("GET", "/account"): ALL,
    ("POST", "/sign-out"): ALL,
    ("POST", "/account/sign-out"): ALL,
    ("POST", "/account/password"): ALL,
    ("GET", "/sessions"): frozenset({A, X}),
    ("GET", SESSION): frozenset({A, X}),
    ("GET", "/tail"): frozenset({A, X}),
    ("GET", "/tail/events?cursor=none-of-ours"): frozenset({A, X}),
    ("GET", "/export"): frozenset({A, X}),
    ("GET", "/export/events.csv"): frozenset({A, X}),
    ("GET", "/export/events.jsonl"): frozenset({A, X}),
    ("POST", f"{SESSION}/reveal"): frozenset({X}),
    ("POST", f"{SESSION}/situation"): frozenset({X}),
    ("POST", f"{SESSION}/erase"): frozenset({X}),
    ("GET", "/notices"): frozenset({X}),
    ("POST", "/notices"): frozenset({X}),
    ("POST", "/notices/1/end"): frozenset({X}),
    ("POST", "/pauses"): frozenset({X}),
    ("POST", "/pauses/1/end"): frozenset({X}),
    ("GET", "/rules"): frozenset({X}),
    ("POST", "/rules"): frozenset({X}),
    ("POST", "/rules/stop"): frozenset({X}),
    ("GET", "/operators"): frozenset({X}),
    ("POST", "/operators"): frozenset({X}),
    ("POST", "/operators/link"): frozenset({X}),
    ("POST", "/operators/role"): frozenset({X}),
    ("POST", "/operators/sign-out"): frozenset({X}),
    ("POST", "/operators/remove"): frozenset({X}),
    ("GET", "/audit"): frozenset({X}),
}
OPEN = {("GET", "/sign-in"), ("POST", "/sign-in"), ("POST", "/language"), ("GET", "/welcome"), ("POST", "/welcome")}


async def pass_through(visitor: Visitor, method: str, path: str) -> str:
    """in, refused, or sent to the sign-in."""
    answer = await (visitor.get(path) if method == "GET" else visitor.post(path))
    if answer.status == 303 and answer.headers["Location"].startswith("/console/sign-in?to="):
        return "sign-in"
    return "refused" if answer.status == 403 else "in"


@pytest.mark.parametrize("role", Role)
async def test_a_role_passes_the_doors_of_the_table_and_no_other(house: Place, visitor: Visitor, role: Role) -> None:
    passed = {}
    for method, path in TABLE:
        if (await visitor.get()).status == 303:
            await visitor.sign_in(role.value)
            await visitor.get()
        passed[(method, path)] = await pass_through(visitor, method, path)
    assert passed == {route: "in" if role in roles else "refused" for route, roles in TABLE.items()}
    assert await Queries(house.store).operators.named("viewer")


async def test_nobody_passes_any_door_of_the_table(visitor: Visitor) -> None:
    await visitor.get("/sign-in")
    for method, path in TABLE:
        answer = await (visitor.get(path) if method == "GET" else visitor.post(path))
        assert (answer.status, answer.headers["Location"].partition("?")[0]) == (303, "/console/sign-in"), path


def canonical(path: str) -> str:
    """As the router writes it."""
    bare = re.sub(r"events\.\w+$", "events.{form}", path.partition("?")[0])
    return f"/console{bare}".replace("nosuchsession000", "{id}").replace("/1/", "/{number}/")


async def test_every_door_of_the_console_stands_in_the_table(house: Place) -> None:
    (mounted,) = house.server._runner.app._subapps  # noqa: SLF001 - no other way to its routes
    known = {(route.method, str(route.resource.canonical)) for route in mounted.router.routes()}
    told = {(method, canonical(path)) for method, path in TABLE}
    beside = {(method, f"/console{path}".replace("/welcome", "/welcome/{token}")) for method, path in OPEN}
    assert known == told | beside | {("GET", "/console/static/{file}"), ("GET", "/console/")}


@pytest.mark.parametrize(
    ("role", "seen"),
    [(V, 4), (A, 7), (X, 10)],
)
async def test_the_menu_names_what_the_role_may_see(house: Place, visitor: Visitor, role: Role, seen: int) -> None:
    await visitor.sign_in(role.value)
    shown = (await visitor.get()).text
    pages = ["/funnel", "/sessions", "/tail", "/export", "/health", "/notices", "/operators", "/audit", "/account"]
    assert sum(f'href="/console{page}"' in shown for page in pages) + 1 == seen
    assert house.store is not None


async def test_a_lower_role_counts_from_the_next_request_on(house: Place, visitor: Visitor) -> None:
    await visitor.sign_in("analyst")
    assert (await visitor.get("/sessions")).status == 200
    await Queries(house.store).operators.change_role("analyst", V, AuditEntry("admin", "operator.role"), house.now)
    assert (await visitor.get("/sessions")).status == 403


async def refused(house: Place) -> list[tuple[str, str, str]]:
    """Who was refused at which route, and why; oldest first."""
    lines = await Queries(house.store).audit.lines(most=1000)
    entries = [line.entry for line in reversed(lines) if line.entry.action == "refused"]
    return [(entry.operator, entry.subject, entry.reason) for entry in entries]


async def test_who_is_refused_for_the_role_or_the_form_is_audited_by_the_doors_pattern(
    house: Place, visitor: Visitor
) -> None:
    await visitor.get("/operators")
    assert await refused(house) == []
    await visitor.sign_in("analyst")
    await visitor.get()
    await visitor.get("/audit?operator=ZZTYPED")
    await visitor.post(f"{SESSION}/reveal", {"reason": "ZZTYPED typed here"})
    await visitor.post("/language", {"locale": "zh-Hant"}, csrf="ZZTYPED")
    assert await refused(house) == [
        ("analyst", "/console/audit", "role"),
        ("analyst", "/console/sessions/{id}/reveal", "role"),
        ("analyst", "/console/language", "form"),
    ]
    await visitor.post("/sign-out")
    await visitor.sign_in("admin")
    shown = (await visitor.get("/audit")).text
    assert ("Was refused" in shown, "The role is not enough" in shown, "ZZTYPED" in shown) == (True, True, False)


async def test_one_who_hammers_at_a_door_is_noted_once_a_minute(house: Place, visitor: Visitor) -> None:
    await visitor.sign_in("viewer")
    for seconds in (0, 30, 29, 1, 30):
        house.wait(seconds=seconds)
        for _ in range(3):
            assert (await visitor.get("/audit")).status == 403
    assert await refused(house) == [("viewer", "/console/audit", "role")] * 2
    assert (await visitor.get("/operators")).status == 403
    assert (await refused(house))[2:] == [("viewer", "/console/operators", "role")]
