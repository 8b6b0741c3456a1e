"""`qmas operators`: who may sign in to the console."""

import asyncio
from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import app as composition
from bot import clock
from bot.console.passwords import LINK_LASTS, LONGEST, SHORTEST, hashed, new_link
from bot.console.queries import Queries
from bot.console.records import NAME, AuditEntry, Operator, Role
from bot.records import StoreError
from bot.settings import Settings, read_settings

operators = typer.Typer(no_args_is_help=True, help="Who may sign in to the console.")
BY = "command line"  # whom the audit names; no operator can be named so


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
    asyncio.run(_add(read_settings(), name, role, password_hash))


def _typed() -> str:
    """Asked for twice; refused where it is too short."""
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt="The same again")
    if not SHORTEST <= len(typed) <= LONGEST:
        raise typer.BadParameter(f"a password has {SHORTEST} to {LONGEST} characters")
    return typed


async def _add(settings: Settings, name: str, role: Role, password_hash: str | None) -> None:
    at = clock.now()
    deed = AuditEntry(BY, "operator.add", name, role.value)
    token, link_hash = new_link()
    async with composition.opened(settings, is_beside=True) as store:
        console = Queries(store).operators
        if password_hash is not None:
            await console.add(Operator(name, role, 0, at, password_hash), None, deed)
            typer.echo(f"{name} may sign in at {settings.console_address}/console")
            return
        await console.add(Operator(name, role, 0, at, link_until=at + LINK_LASTS), link_hash, deed)
    _print_link(settings, name, token)


@operators.command("link")
def link(name: str) -> None:
    """Print a new link that works once, for an operator whose password is lost."""
    settings = read_settings()
    token, link_hash = new_link()

    async def invite() -> None:
        at = clock.now()
        async with composition.opened(settings, is_beside=True) as store:
            deed = AuditEntry(BY, "operator.link", name)
            if not await Queries(store).operators.invite(name, link_hash, at + LINK_LASTS, deed, at):
                raise _unknown(name)

    asyncio.run(invite())
    _print_link(settings, name, token)


def _print_link(settings: Settings, name: str, token: str) -> None:
    hours = int(LINK_LASTS.total_seconds() / 3600)
    typer.echo(f"{name} sets a password here, once, within {hours} hours:")
    typer.echo(f"{settings.console_address}/console/welcome/{token}")


@operators.command("list")
def list_operators() -> None:
    """Names and roles."""

    async def all_of_them() -> tuple[Operator, ...]:
        async with composition.opened(read_settings(), is_beside=True) as store:
            return await Queries(store).operators.all()

    table = Table("name", "role", "made on", "password", box=None)
    for one in asyncio.run(all_of_them()):
        table.add_row(one.name, one.role.value, f"{one.made_at:%Y-%m-%d}", _password_of(one, clock.now()))
    Console().print(table)


def _password_of(operator: Operator, now: datetime) -> str:
    if operator.link_until is not None and operator.link_until > now:
        return f"link until {operator.link_until:%Y-%m-%d %H:%M} UTC"
    return "set" if operator.password_hash else "none: make a new link"


@operators.command("remove")
def remove(name: str) -> None:
    """Take the name away and end its sessions; the audit keeps what was done."""

    async def taken_away() -> bool:
        async with composition.opened(read_settings(), is_beside=True) as store:
            return await Queries(store).operators.remove(name, AuditEntry(BY, "operator.remove", name), clock.now())

    if not asyncio.run(taken_away()):
        raise _unknown(name)
    typer.echo(f"{name} may no longer sign in")


def _unknown(name: str) -> StoreError:
    return StoreError(f"there is no operator {name}: see `qmas operators list`")
