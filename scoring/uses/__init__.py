"""What else is made of an assessment."""
