"""QMAS Guide."""
