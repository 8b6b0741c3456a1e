"""Any sequence of taps, words, commands, languages and days, against a plain model of the answers."""

from collections import OrderedDict
from dataclasses import replace
from datetime import timedelta

from builders import DAY, ENGINE, INTERVIEW, SESSION_ID, SPEECH, begin
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec import structs

from bot.speech import LONGEST_DATA, LONGEST_TEXT, utf16_length
from bot.speech.widths import room_under, share, width
from conversations import COMMANDS, Command, Reply, Session, Tapped, Typed, Unreadable
from conversations.messages import Screen
from conversations.session import PREFIX, Case
from conversations.standing.cache import StandingCache
from conversations.standing.judgement import stand
from conversations.values import Value
from locales import LOCALES

WORDS = [
    *("34", "17", "50", "5", "9", "4", "yes", "no", "not sure", "係", "有", "Brazil", "Korea", "MIT", "English, Dutch"),
    *(
        "15 March 2022",
        "3 April 1976",
        "3 April 2009",
        "03/04/1990",
        "HK$1.2m",
        "85 000 €",
        "3万",
        "3年多",
        "presque 5",
        "hello",
        "",
    ),
    *("Massachusetts Institute of Technology", "University of Toronto", "Master’s degree", "碩士", "=CU", "English"),
]


KEEPING = replace(ENGINE, views=OrderedDict())  # goes on from where a session was left; the other from its JSON


class Conversation(RuleBasedStateMachine):
    """One applicant. The model: every answer as last given, by question, those in contradiction included."""

    @initialize(locale=st.sampled_from([*LOCALES, "zh"]))
    def start(self, locale: str) -> None:
        """A first contact."""
        self.on = DAY
        self.model: dict[tuple[str, str], Value] = {}
        turn = ENGINE.begin(SESSION_ID, locale, self.on)
        self.session, self.say = turn.session, turn.screen
        self.at_hand = KEEPING.begin(SESSION_ID, locale, self.on).session

    def take(self, reply: Reply) -> None:
        """One turn, the session read back from JSON; one that was kept at hand goes on the same."""
        before = self.session
        turn = ENGINE.resume(before, reply, self.on)
        kept = KEEPING.resume(self.at_hand, reply, self.on)
        assert kept == turn
        self.at_hand = kept.session
        self.session, self.say = Session.from_json(turn.session.to_json()), turn.screen
        assert self.session == turn.session
        self._utter(turn.screen)
        if turn.toast:
            SPEECH.toast(turn.toast, self.session.locale)
        self._follow(before, reply.option if isinstance(reply, Tapped) else "")

    def _follow(self, before: Session, option: str) -> None:
        """Only the true answer to the question that was open may have changed, and none may be gone."""
        given = _given(self.session)
        changed = {name for name in given if self.model.get(name) != given[name]}
        if option == "~if-keep" and before.actual:
            assert changed <= {(before.person, name) for name in {*before.answers, *_pending(before)}}
        elif self.session.actual:
            assert not changed
        elif option == "~leave-out":
            assert {name for _, name in changed} <= set(_pending(before))
        else:
            assert changed <= {(before.person, before.current)}
        lost = {name for name in self.model if name not in given}
        may_go = {name for name in _given(before) if name[1] in _pending(before)} if option == "~leave-out" else set()
        may_go |= {(before.person, INTERVIEW.by_id[name].refines) for _, name in changed}
        assert all(name in may_go or (name[0] == "second" and option == "~second-drop-yes") for name in lost)
        is_moved = (before.answers, before.current) != (self.session.answers, self.session.current)
        assert self.session.revision >= before.revision + is_moved
        self.model = given

    def _utter(self, say: Screen) -> None:
        said = SPEECH.utter(say, self.session.locale, self.session.id[:PREFIX], self.session.revision)
        assert 0 < utf16_length(said.text) <= LONGEST_TEXT
        assert all(len(data.encode()) <= LONGEST_DATA and label for row in said.rows for label, data, *_ in row)
        assert all("{" not in label for row in said.rows for label, *_ in row)

    @rule(data=st.data())
    def tap(self, data: st.DataObject) -> None:
        """A button on the screen."""
        options = [button.option for row in self.say.buttons for button in row if button.option]
        if options:
            option = data.draw(st.sampled_from(options))
            self.take(Tapped(SESSION_ID[:PREFIX], self.session.revision, option))

    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        """A button that answers, so that walks grow long."""
        options = [button.option for row in self.say.buttons for button in row if button.option]
        onward = {
            "~begin",
            "~card",
            "~check",
            "~award",
            "~more",
            "~done",
            "~right",
            "~former-test",
            "~whatif",
            "~schemes",
            "~schemes-on",
        }
        onward |= {"~second", "~second-yes", "~other", "~if-keep", "~if-drop", "~leave", "~leave-out"}
        forward = [one for one in options if one[:1] not in "~-" or one in onward or one.startswith("~if.")]
        if forward:
            option = data.draw(st.sampled_from(forward))
            self.take(Tapped(SESSION_ID[:PREFIX], self.session.revision, option))

    @rule(option=st.sampled_from(["~back", "~keep", "~fix.age", "~more", "~right", "all", "=CU", "~c.0", "unsure"]))
    def forge(self, option: str) -> None:
        """A button that may not be on the screen."""
        self.take(Tapped(SESSION_ID[:PREFIX], self.session.revision, option))

    @rule(revision=st.integers(-1, 5), option=st.sampled_from(["all", "~begin", "~unsure", "none"]))
    def stale(self, revision: int, option: str) -> None:
        """A button of another revision changes nothing."""
        if revision != self.session.revision:
            before = self.session
            self.take(Tapped(SESSION_ID[:PREFIX], revision, option))
            assert self.session == before

    @rule(text=st.one_of(st.sampled_from(WORDS), st.text(max_size=12)))
    def type(self, text: str) -> None:
        """Words."""
        self.take(Typed(text))

    @rule(name=st.sampled_from([*COMMANDS, "nothing"]))
    def command(self, name: str) -> None:
        """A command; what it asks of the machine is the machine's to do."""
        self.take(Command(name))

    @rule()
    def send_a_photo(self) -> None:
        """What is no answer changes nothing but a day's confirmation."""
        self.take(Unreadable())

    @rule(locale=st.sampled_from(LOCALES))
    def switch(self, locale: str) -> None:
        """Another language."""
        self.take(Tapped(SESSION_ID[:PREFIX], self.session.revision, f"~lang.{locale}"))
        assert self.session.locale == locale

    @rule(days=st.sampled_from([1, 31]))
    def wait(self, days: int) -> None:
        """Days pass; the list of universities may end meanwhile."""
        self.on += timedelta(days=days)

    @invariant()
    def every_locale_can_say_what_stands_on_the_screen_and_no_button_is_cut(self) -> None:
        """Whatever the session's own."""
        say = ENGINE.show(self.session, self.on)
        for locale in LOCALES:
            said = SPEECH.utter(say, locale, SESSION_ID[:PREFIX], self.session.revision)
            room = room_under(said.text)
            assert all(width(one.label) <= share(room, len(row)) for row in said.rows for one in row)

    @invariant()
    def standing_is_what_the_answers_come_to(self) -> None:
        """Judged anew or gone on with; the count as of the last turn is that of its day."""
        standing = stand(ENGINE.context(self.session, self.on), self.session.answers)
        again = stand(ENGINE.context(self.session, self.on), dict(reversed(self.session.answers.items())))
        assert standing == again
        left = KEEPING.views[SESSION_ID]
        assert left.standing == stand(structs.replace(left.context, cache=StandingCache()), left.session.answers)
        assert set(self.session.path) <= set(self.session.answers)


def _given(session: Session) -> dict[tuple[str, str], Value]:
    """Every true answer as last given, by person and question."""
    runs: dict[str, Session | Case] = {session.person: session.actual or session}
    if session.other_case:
        runs["second" if session.person == "first" else "first"] = session.other_case
    return {
        (person, name): value
        for person, run in runs.items()
        for name, value in {**{name: one.value for name, one in run.answers.items()}, **_pending(run)}.items()
    }


def _pending(run: Session | Case) -> dict[str, Value]:
    return {one.question: one.answer.value for one in run.pending}


Conversation.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestConversation = Conversation.TestCase


def test_the_model_sees_a_lost_answer() -> None:
    machine = Conversation()
    machine.start("en")
    machine.model = {("first", "age"): begin().session.answers}  # type: ignore[dict-item]
    try:
        machine.take(Typed("hm"))
    except AssertionError:
        return
    raise AssertionError("a lost answer went unseen")
