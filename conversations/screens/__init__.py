"""What stands on the screen, by message name."""
