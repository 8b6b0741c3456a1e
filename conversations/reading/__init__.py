"""Text to value, strictly: what is not clear is asked, never guessed.

A text that begins with `=` is settled: the readers write it into a choice's text, so that it is not asked again.
"""

from conversations.reading.age import read_age
from conversations.reading.asking import years_words
from conversations.reading.courtesy import added, without_courtesy
from conversations.reading.dates import read_date, read_year
from conversations.reading.folding import fold
from conversations.reading.money.sums import read_money
from conversations.reading.options import (
    Sayings,
    is_small_talk,
    is_unsure,
    option_choices,
    read_option,
    read_options,
    read_yes_no,
    suggested,
)
from conversations.reading.places.countries import read_places
from conversations.reading.readings import Choice, Misreading, Read, Reading, Unclear, settled
from conversations.reading.tongues import read_tongues
from conversations.reading.years import read_years
