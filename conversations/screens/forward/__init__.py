"""What leads on from the result: how to apply, the documents, ways forward, the other schemes."""
