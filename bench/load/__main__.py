"""The whole of it: `python -m bench.load`."""

from bench.load.running import main

main()
