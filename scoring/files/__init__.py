"""Files to rules, and what differs between them or is to be checked again."""
