"""The questions: their kinds, and what each interview asks."""
