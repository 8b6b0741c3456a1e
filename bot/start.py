"""Where `qmas` begins."""

import gc


def main() -> None:
    """Import with the collector off, which is a fifth of the start: all of it stays. The command puts it on."""
    gc.disable()
    from bot.cli import main as cli  # noqa: PLC0415 - not before

    cli.main()
