"""What operators see and may do: queries ask the database, web shows it; the rest is shapes and rules, no I/O."""
