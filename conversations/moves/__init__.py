"""What a button does: steps along the interview, and ways off it and back."""
