"""What operators see and may do, and what the console needs of a store: shapes and Protocols, no I/O."""
