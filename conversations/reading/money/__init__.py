"""Sums of money: numbers and what stands around them, currencies, periods, conversion."""
