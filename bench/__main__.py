"""All measurements, one after the other."""

from bench import search, turns

print("Search among the listed universities")
search.main()
print("\nOne turn of the conversation: taken, judged, said, written as JSON and read back")
turns.main()
