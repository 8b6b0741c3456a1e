"""Copies of the database, and what comes back of them."""
