"""The lists carried beside the rules, and the search in them."""
