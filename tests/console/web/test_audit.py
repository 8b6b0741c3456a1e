"""What each route writes into the audit, as a table of its own: who, what, of what, why and when; and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from console.web.stage import PASSWORD, Place, Visitor
from dialogue.stage import SPEAKER
from rules_to_come import LIST
from storage.shapes import NOW, SECRET
from storage.shapes import Place as Database

from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.console.web import Desk
from bot.console.web.application import routes
from bot.keys import Sealer
from bot.storage import SqlStore
from locales import LOCALES

REASON = "the applicant asked for it"
CAUSE = {"reason": REASON}
NEW = {"password": "nine red kites circle", "again": "nine red kites circle"}
TEXTS = {f"text-{locale}": f"Rules change soon ({locale})" for locale in LOCALES}
SESSION, WELCOME = "/sessions/{id:[A-Za-z0-9_-]{1,64}}", "/welcome/{token:[A-Za-z0-9_-]{20,100}}"
NUMBER = "{number:[0-9]{1,18}}"
BEFORE = AuditEntry("", "test")
PAUSED, OTHER = "qmas-gpt-2024", "qmas-gpt-2023"
Fields = Mapping[str, str]


@dataclass(frozen=True)
class Passing:
    """A route taken once by the admin: the form sent, the status that comes, the lines written."""

    method: str
    path: str  # of the route
    asked: str = ""  # after the path
    fields: Fields | None = None
    status: int = 200
    lines: tuple[tuple[str, str, str], ...] = ()  # the action, of what, why

    @property
    def route(self) -> tuple[str, str]:
        """As the application names it."""
        return self.method, self.path


def looked(path: str, *lines: tuple[str, str, str], asked: str = "", status: int = 200) -> Passing:
    return Passing("GET", path, asked, None, status, lines)


def done(path: str, fields: Fields, *lines: tuple[str, str, str], status: int = 303) -> Passing:
    return Passing("POST", path, "", fields, status, lines)


DONE = (
    looked("/sign-in", status=303),
    looked(WELCOME),
    looked("/account"),
    looked(""),
    looked("/funnel"),
    looked("/health"),
    looked("/sessions"),
    looked(SESSION, ("session.view", "{session}", "")),
    looked("/tail", ("tail", "", "kind=misread tag=!ngo-7"), asked="?kind=misread&locale=&tag=!ngo-7"),
    looked("/tail/events", asked="?cursor=none-of-ours", status=400),
    looked("/export"),
    looked("/export/events.{form:csv|jsonl}", ("export", "csv", "kind=answered locale=!fr"),
           asked="?kind=answered&locale=!fr"),
    looked("/notices"),
    looked("/rules"),
    looked("/operators"),
    looked("/audit"),
    done("/sign-in", {"name": "viewer", "password": PASSWORD}, ("sign-in", "", "")),
    done(WELCOME, NEW, ("operator.welcome", "grace", "")),
    done("/language", {"locale": "zh-Hant"}),
    done("/sign-out", {}, ("sign-out", "", "")),
    done("/account/password", {"present": PASSWORD, **NEW}, ("password.set", "admin", "")),
    done("/account/sign-out", {}, ("sign-out.everywhere", "admin", "")),
    done(f"{SESSION}/reveal", CAUSE, ("session.reveal", "{session}", REASON), status=200),
    done(f"{SESSION}/situation", CAUSE, ("session.situation", "{session}", REASON), status=200),
    done(f"{SESSION}/erase", {**CAUSE, "sure": "yes"}, ("session.erase", "{session}", REASON)),
    done("/notices", {**TEXTS, **CAUSE}, ("notice.put", "", REASON)),
    done(f"/notices/{NUMBER}/end", {}, ("notice.end", "{notice}", "")),
    done("/pauses", {"ruleset": OTHER, **CAUSE}, ("pause.put", OTHER, REASON)),
    done(f"/pauses/{NUMBER}/end", {}, ("pause.end", "{pause}", "")),
    done("/rules", {"list": LIST.read_text("utf-8")},
         ("rules.compare", "eligible-universities.csv", "on 2027-01-01")),
    done("/rules/stop", {}, ("rules.stop", "", "")),
    done("/operators", {"name": "henry", "role": "analyst"}, ("operator.add", "henry", "analyst"), status=200),
    done("/operators/link", {"name": "viewer"}, ("operator.link", "viewer", ""), status=200),
    done("/operators/role", {"name": "viewer", "role": "analyst"}, ("operator.role", "viewer", "analyst")),
    done("/operators/sign-out", {"name": "viewer"}, ("operator.sign-out", "viewer", "")),
    done("/operators/remove", {"name": "viewer"}, ("operator.remove", "viewer", "")),
)  # fmt: skip
NOT_DONE = (
    done("/sign-in", {"name": "viewer", "password": "not the password"}, ("sign-in.failed", "", ""), status=401),
    done("/sign-in", {"name": "no-such-name", "password": PASSWORD}, ("sign-in.failed", "", ""), status=401),
    done(WELCOME, {**NEW, "again": "unlike"}, status=422),
    done("/account/password", {"present": "not the present", **NEW}, ("password.failed", "admin", ""), status=422),
    done(f"{SESSION}/reveal", {"reason": "short"}, ("session.view", "{session}", ""), status=422),
    done(f"{SESSION}/reveal", {}, ("session.view", "{session}", ""), status=422),
    done(f"{SESSION}/situation", {}, status=422),
    done(f"{SESSION}/erase", CAUSE, ("session.view", "{session}", ""), status=422),
    done(f"{SESSION}/erase", {"sure": "yes"}, ("session.view", "{session}", ""), status=422),
    done("/notices", TEXTS, status=422),
    done("/notices", {**TEXTS, **CAUSE, "text-en": ""}, status=422),
    done("/pauses", {"ruleset": OTHER}, status=422),
    done("/pauses", {"ruleset": "no-such", **CAUSE}, status=400),
    done("/rules", {}, status=422),
    done("/rules", {"ruleset": "no = "}, status=422),
    done("/operators", {"name": "viewer", "role": "analyst"}, status=422),
    done("/operators/link", {"name": "no-such-name"}, status=404),
    done("/operators/role", {"name": "admin", "role": "viewer"}, status=400),
    done("/operators/remove", {"name": "admin"}, status=400),
)
# Who the line names, where it is not the admin who is signed in.
OTHERS = {("sign-in", "POST"): "viewer", ("operator.welcome", "POST"): "grace"}


def test_every_door_is_passed(store: SqlStore) -> None:
    desk = Desk(Queries(store), SPEAKER.engine, SPEAKER.speech, SPEAKER.engine.rulesets, "http://127.0.0.1",
                Sealer(SECRET).cookie_key, lambda: NOW, no_trouble, SPEAKER.forget)  # fmt: skip
    assert [one.route for one in DONE if [other.route for other in DONE].count(one.route) > 1] == []
    assert {(route.method, route.path) for route in routes(desk)} == {one.route for one in DONE}


async def no_trouble() -> str:
    return ""


@dataclass(frozen=True)
class Scene:
    """What the routes are about."""

    session: str
    token: str
    notice: int
    pause: int

    def filled(self, text: str) -> str:
        """A route's path, or a line's subject, about these."""
        known = {SESSION: f"/sessions/{self.session}", WELCOME: f"/welcome/{self.token}", "{form:csv|jsonl}": "csv",
                 "{session}": self.session, "{notice}": str(self.notice), "{pause}": str(self.pause),
                 NUMBER: str(self.pause if text.startswith("/pauses") else self.notice)}  # fmt: skip
        for name, value in known.items():
            text = text.replace(name, value)
        return text


@pytest.fixture
async def scene(house: Place, session_id: str) -> Scene:
    """A session, one invited, the second of two notices, a pause."""
    notices = Queries(house.store).notices
    texts = dict.fromkeys(LOCALES, "words")
    await notices.put(texts, BEFORE, house.now)
    notice, pause = await notices.put(texts, BEFORE, house.now), await notices.pause(PAUSED, BEFORE, house.now)
    return Scene(session_id, (await house.invite("grace")).rpartition("/")[2], notice, pause)


async def passed(house: Place, admin: Visitor, scene: Scene, passing: Passing) -> tuple[int, list[AuditEntry]]:
    """The status that came, and the lines written, each of that moment."""
    before = len(await Queries(house.store).audit.lines(most=1000))
    house.wait(seconds=5)
    path = scene.filled(passing.path) + passing.asked
    answer = await (admin.get(path) if passing.method == "GET" else admin.post(path, passing.fields))
    written = (await Queries(house.store).audit.lines(most=1000))[:-before]
    assert {line.at for line in written} <= {house.now}
    return answer.status, [line.entry for line in reversed(written)]


def wanted(scene: Scene, passing: Passing) -> tuple[int, list[AuditEntry]]:
    lines = [
        AuditEntry(by_whom(passing, one), one, scene.filled(subject), reason) for one, subject, reason in passing.lines
    ]
    return passing.status, lines


@pytest.mark.parametrize("passing", [one for one in DONE if one.method == "POST"], ids=lambda one: one.path[:24])
async def test_an_act_writes_its_line_and_no_other(
    house: Place, admin: Visitor, scene: Scene, passing: Passing
) -> None:
    assert await passed(house, admin, scene, passing) == wanted(scene, passing)


async def test_a_look_writes_its_line_and_no_other(house: Place, admin: Visitor, scene: Scene) -> None:
    for passing in (one for one in DONE if one.method == "GET"):
        assert (passing.path, await passed(house, admin, scene, passing)) == (passing.path, wanted(scene, passing))


async def test_what_is_refused_by_the_page_writes_what_was_shown_and_no_other(
    house: Place, admin: Visitor, scene: Scene
) -> None:
    for passing in NOT_DONE:
        assert (passing.path, await passed(house, admin, scene, passing)) == (passing.path, wanted(scene, passing))


def by_whom(passing: Passing, action: str) -> str:
    """A name that nobody bears is left out: it may be a password typed in the wrong field."""
    if action == "sign-in.failed":
        given = (passing.fields or {})["name"]
        return given if given == "viewer" else ""
    return OTHERS.get((action, passing.method), "admin")


async def test_nothing_is_shown_or_done_that_could_not_be_written_down(
    place: Database, house: Place, admin: Visitor, scene: Scene
) -> None:
    before = await Queries(house.store).operators.all()
    await place.run("ALTER TABLE audit RENAME TO elsewhere")
    for passing in (one for one in DONE if one.lines):
        path = scene.filled(passing.path) + passing.asked
        answer = await (admin.get(path) if passing.method == "GET" else admin.post(path, passing.fields))
        assert answer.status >= 400, passing.route
    standing = await Queries(house.store).notices.standing(NOW)
    assert await Queries(house.store).operators.all() == before
    assert ([one.id for one in standing[0]][-1], [one.id for one in standing[1]]) == (scene.notice, [scene.pause])


@pytest.mark.parametrize("path", ["/operators/role", "/operators/sign-out", "/operators/remove", "/operators/link"])
async def test_what_is_done_to_nobody_writes_nothing(house: Place, admin: Visitor, path: str) -> None:
    before = await Queries(house.store).audit.lines(most=1000)
    await admin.post(path, {"name": "no-such-name", "role": "viewer"})
    assert await Queries(house.store).audit.lines(most=1000) == before


@pytest.mark.parametrize("what", ["notices", "pauses"])
async def test_what_is_ended_already_is_not_ended_again(house: Place, admin: Visitor, scene: Scene, what: str) -> None:
    path = f"/{what}/{scene.notice if what == 'notices' else scene.pause}/end"
    await admin.post(path)
    before = await Queries(house.store).audit.lines(most=1000)
    await admin.post(path)
    assert await Queries(house.store).audit.lines(most=1000) == before


async def test_the_page_tells_each_line_with_who_what_of_what_and_why(house: Place, admin: Visitor) -> None:
    await Queries(house.store).audit.note(AuditEntry("grace", "pause.put", "ZZSUBJECT", "ZZREASON"), house.now)
    shown = (await admin.get("/audit")).text
    row = shown[shown.rindex("<tr", 0, shown.index("ZZSUBJECT")) : shown.index("</tr>", shown.index("ZZSUBJECT"))]
    assert [part for part in ("2026-11-22 16:30:15", "grace", "Paused a ruleset", "ZZREASON") if part not in row] == []
