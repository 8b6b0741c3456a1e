"""What the bot reads by is there before the first applicant writes."""

import subprocess
import sys

SCRIPT = """
import sys
from datetime import date
from bot.engine import engine
from conversations import Host, TypedText

day, made = date(2026, 11, 30), sys.modules["locales.lexicon"]
names = ("_keys_of", "_kinds", "_numbers", "_currencies", "_places", "_tongues", "_suggestions")
conversation = engine(Host())

def misses():
    return {name: getattr(made, name).cache_info().misses for name in names}

conversation.prepare(day)
before = misses()
assert all(before.values()), before
assert "_index" in vars(conversation.universities(day))
for question, text in (("age", "34"), ("nationality", "India"), ("languages", "French"), ("income", "90k euros"),
                       ("degree", "a master"), ("graduate-years", "six years"), ("university", "Oxford"),
                       ("birth-date", "3 May 1990"), ("story", "I am 34, from India, six years at Siemens")):
    conversation.read(TypedText(question, text, "en"), day)
assert misses() == before, {name: count for name, count in misses().items() if count > before[name]}
"""


def test_once_prepared_no_text_has_to_wait_for_a_table_of_words_or_for_the_universities() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)  # noqa: S603
    assert run.stderr == ""
