"""What waits to be said, as stored by a version before."""

from storage.shapes import NOW, SECRET

from bot.keys import Sealer
from bot.records import InlineButton, Talk
from bot.storage.rows import outgoing_of
from bot.storage.sealed import UNSENT

BEFORE = '{"utterance":{"text":"How old?","bold":[],"rows":[[["Yes","abcdef.1.yes"]]]},"tapped":null,"kind":"talk"}'


def test_a_button_stored_before_it_had_a_colour_is_said_as_it_was() -> None:
    sealer = Sealer(SECRET)
    row = {"applicant": "anna", "kind": "talk", "at": NOW}
    talk = outgoing_of(row | {"payload": UNSENT.seal(BEFORE, row, sealer)}, sealer)
    assert isinstance(talk, Talk)
    assert talk.utterance.rows == ((InlineButton("Yes", "abcdef.1.yes"),),)
