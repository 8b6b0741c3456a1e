"""What is asked and said, by name: interviews, sessions, and the two verbs that carry them on.

`Engine.begin` and `Engine.resume` take a session, a reply and the day (Asia/Hong_Kong) and give a `Turn`. Nothing
here touches the clock, the machine or any words: a `Prompt` names its message, a `Lexicon` brings the words to read.
"""

from conversations.comparison import Comparison, Direction, Rejudged, Shift, most_first
from conversations.engine import Engine, near_misses, rejudged
from conversations.lexicon import Lexicon, Rates
from conversations.messages import (
    Arg,
    Button,
    Copied,
    Handout,
    Institution,
    Layout,
    Page,
    Part,
    Place,
    Prompt,
    Receipt,
    Screen,
    SentOn,
    Sum,
    Tongue,
)
from conversations.questions.interview import Interview
from conversations.questions.qmas import QMAS
from conversations.replies import Command, Reply, Tapped, Typed, Unreadable
from conversations.screens.criteria import marked, so_far
from conversations.screens.help import COMMANDS
from conversations.screens.reminders import erasure_warning, reminder
from conversations.session import PREFIX, Session
from conversations.standing.cache import StandingCache
from conversations.standing.context import Host
from conversations.trial_reading import (
    AskedBack,
    Offer,
    Refused,
    StoryTold,
    Taken,
    TakenFor,
    TypedText,
    UnknownQuestionError,
)
from conversations.turn import Effect, LineKind, Turn, TurnKind
