"""Options that several commands take."""

from datetime import datetime
from typing import Annotated, TypeAlias

import typer

Day: TypeAlias = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day to judge by.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="As JSON.")]
