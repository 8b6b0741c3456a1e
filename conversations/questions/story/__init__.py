"""A story read by the questions' own readers: what each clause tells, what of it is sure, and what is asked."""
