"""Countries and places: their names, names nearly as typed, and what of it counts."""
