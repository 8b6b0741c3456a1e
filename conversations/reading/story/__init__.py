"""A story: one message that tells several facts, cut into clauses, each with what its words may be and whose it is."""
