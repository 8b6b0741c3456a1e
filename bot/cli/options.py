"""Options that several commands take."""

from datetime import datetime
from typing import Annotated, TypeAlias

import typer

from locales import LOCALES


def _known_locale(given: str) -> str:
    if given not in LOCALES:
        raise typer.BadParameter(f"it is one of {', '.join(LOCALES)}")
    return given


Day: TypeAlias = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day that counts.")]
InLocale: TypeAlias = Annotated[
    str, typer.Option("--locale", callback=_known_locale, help="The language of the words.")
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="As JSON.")]
