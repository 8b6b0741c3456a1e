"""The commands of `qmas`."""
