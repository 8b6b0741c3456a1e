"""What waits to be said, as stored by a version before."""

from storage.shapes import SECRET

from bot.keys import Sealer
from bot.records import InlineButton, Talk
from bot.storage.rows import outgoing_of

BEFORE = '{"utterance":{"text":"How old?","bold":[],"rows":[[["Yes","abcdef.1.yes"]]]},"tapped":null,"kind":"talk"}'


def test_a_button_stored_before_it_had_a_colour_is_said_as_it_was() -> None:
    sealer = Sealer(SECRET)
    talk = outgoing_of(sealer.seal(BEFORE), sealer)
    assert isinstance(talk, Talk)
    assert talk.utterance.rows == ((InlineButton("Yes", "abcdef.1.yes"),),)
