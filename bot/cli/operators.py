"""`qmas operators`: who may sign in to the console."""

from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import clock
from bot.cli.output import write
from bot.cli.store import BY, beside
from bot.console.passwords import LINK_LASTS, LONGEST, SHORTEST, hashed, new_link
from bot.console.records import NAME, AuditEntry, Operator, Role
from bot.console.web import CONSOLE, welcome_link
from bot.records import StoreError
from bot.settings import Settings, read_settings

operators = typer.Typer(no_args_is_help=True)


@operators.command("add")
def add(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    *,
    role: Annotated[Role, typer.Option(help="What the operator may see and do.")],
    password: Annotated[bool, typer.Option("--password", help="Type a password now, in place of a link.")] = False,
) -> None:
    """Make an operator; prints a link that works once, for setting a password."""
    if not NAME.fullmatch(name):
        raise typer.BadParameter("NAME begins with a letter or digit and holds letters, digits and . _ @ -, 64 at most")
    password_hash = hashed(_typed()) if password else None
    settings, at, entry = read_settings(), clock.now(), AuditEntry(BY, "operator.add", name, role.value)
    if password_hash is not None:
        operator = Operator(name, role, 0, at, password_hash)
        beside(settings, lambda queries: queries.operators.add(operator, None, entry))
        write(f"{name} may sign in at {settings.console_address}{CONSOLE}")
        return
    token, link_hash = new_link()
    invited = Operator(name, role, 0, at, link_until=at + LINK_LASTS)
    beside(settings, lambda queries: queries.operators.add(invited, link_hash, entry))
    _write_link(settings, name, token)


def _typed() -> str:
    """Asked for twice; refused where it is too short."""
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt="The same again")
    if not SHORTEST <= len(typed) <= LONGEST:
        raise typer.BadParameter(f"a password has {SHORTEST} to {LONGEST} characters")
    return typed


@operators.command("link")
def link(name: str) -> None:
    """Print a new link that works once, for an operator whose password is lost."""
    settings = read_settings()
    token, link_hash = new_link()
    at, entry = clock.now(), AuditEntry(BY, "operator.link", name)
    if not beside(settings, lambda queries: queries.operators.invite(name, link_hash, at + LINK_LASTS, entry, at)):
        raise _unknown(name)
    _write_link(settings, name, token)


def _write_link(settings: Settings, name: str, token: str) -> None:
    hours = int(LINK_LASTS.total_seconds() / 3600)
    write(f"{name} sets a password here, once, within {hours} hours:")
    write(welcome_link(settings.console_address, token))


@operators.command("list")
def list_operators() -> None:
    """Names and roles."""
    table = Table("name", "role", "made on", "password", box=None)
    for one in beside(read_settings(), lambda queries: queries.operators.all()):
        table.add_row(one.name, one.role.value, f"{one.made_at:%Y-%m-%d}", _password_of(one, clock.now()))
    Console().print(table)


def _password_of(operator: Operator, now: datetime) -> str:
    if operator.link_until is not None and operator.link_until > now:
        return f"link until {operator.link_until:%Y-%m-%d %H:%M} UTC"
    return "set" if operator.password_hash else "none: make a new link"


@operators.command("remove")
def remove(name: str) -> None:
    """Take the name away and end its sessions; the audit keeps what was done."""
    entry = AuditEntry(BY, "operator.remove", name)
    if not beside(read_settings(), lambda queries: queries.operators.remove(name, entry, clock.now())):
        raise _unknown(name)
    write(f"{name} may no longer sign in")


def _unknown(name: str) -> StoreError:
    return StoreError(f"there is no operator {name}: see `qmas operators list`")
