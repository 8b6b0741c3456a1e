"""All measurements, one after the other."""

from bench import assess, console, reading, screens, search, stories, turns
from bench.load import console as beside
from bench.load import running

print("Search among the listed universities")
search.main()
print("\nTyped texts read")
reading.main()
print("\nStories read")
stories.main()
print("\nEvidence judged: findings, reasons, facts wanted")
assess.main()
print("\nOne turn of the conversation: taken, judged, said, written as JSON and read back")
turns.main()
print("\nWhat an ordinary applicant taps, reads and scrolls, in each language")
screens.main()
print("\nThe console over a million sessions")
console.main()
print("\nThe bot under load")
running.main()
beside.main()
