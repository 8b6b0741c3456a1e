"""A story told, and its page: what is confirmed, taken away, opened or left. Nothing of it counts before that."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from conversations.messages import Prompt
from conversations.moves.steps import Moved, likely_values, opened
from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.questions.story.found import Story, StoryLine
from conversations.session import Answer, Session, StoryPage
from conversations.standing.judgement import reconciled
from conversations.standing.view import View
from conversations.turn import LineKind, TurnKind
from conversations.values import Born, Chosen, Number, Partly, Tongues, Value
from scoring import age_on

_KINDS = {
    "age": {"age", "birth-date"},
    "degree": {"degree", "university", "subject"},
    "nationality": {"nationality", "passport", "other-passports"},
    "work": {"graduate-years", "employer", "employer-years", "field", "field-years", "international"},
    "business": {"business", "profit"},
}
# Questions that a story tells together, by the one that is asked first; and of which answers the others do not hang.
_TOGETHER = {"degree": ("university", "subject"), "graduate-years": ("international",)}
_UNLISTED = Chosen("not-listed")
_WITHOUT = frozenset({Chosen("none"), Chosen("bachelors")})
_MOST_UNUSED = 20  # kept of what a page does not use, the newest first
_NO_PLACES = frozenset({"language", "script", "conflict", "confirm"})


def may_tell(view: View) -> bool:
    """Whether a story may be told: of what is so, and for the result."""
    session = view.session
    return session.actual is None and session.aim in {Aim.RESULT, Aim.CARD} and session.current not in _NO_PLACES


def is_story(story: Story, current: str) -> bool:
    """Whether what was typed is a story: two facts or more, one is enough where it was asked for."""
    if current in {"tell", "story"}:
        return True
    kinds, clauses = {_kind(line.question) for line in story.lines}, {line.words for line in story.lines}
    return min(len(kinds), len(clauses)) > 1


def is_afterthought(story: Story | None, question: Question | None) -> bool:
    """Whether it tells what another question than the open one asks, and nothing of that: "I also speak French"."""
    kinds = {_kind(line.question) for line in story.lines} if story else set()
    return bool(kinds) and (question is None or _kind(question.id) not in kinds)


def _kind(question: str) -> str:
    """Questions that one clause tells of together are of one kind."""
    return next((kind for kind, names in _KINDS.items() if question in names), question)


def tell(view: View, _argument: str) -> Moved:
    """What to tell and what not, with examples."""
    return Moved(view.session, to="tell")


def with_page(view: View, story: Story) -> Session:
    """The session with the page of a story open; what was told before on a page that is open stays."""
    session, before = view.session, view.session.story
    lines = _together(before.lines if before else (), story.lines)
    unused = tuple(dict.fromkeys((*story.unused, *(before.unused if before else ()))))[:_MOST_UNUSED]
    at = before.at if before else session.current if session.current != "tell" else "notice"
    order = {name: place for place, name in enumerate(view.context.interview.by_id)}
    ordered = sorted(_against_answers(view, lines), key=lambda line: (not line.is_sure, order[line.question]))
    page = StoryPage(
        tuple(ordered),
        unused,
        at,
        has_record=story.has_record or bool(before and before.has_record),
        is_in_third_person=story.is_in_third_person or bool(before and before.is_in_third_person),
    )
    session = opened(view.context, replace(session, story=page), "story")
    return replace(session, revision=session.revision + bool(before))


def _together(before: Sequence[StoryLine], told: Sequence[StoryLine]) -> Sequence[StoryLine]:
    """What is told anew takes the place of what was told before; languages and passports stand beside it."""
    anew = {line.question for line in told}
    kept = [line for line in before if line.question not in anew]
    earlier = [line for line in before if line.question in anew and not line.is_away]
    passports = _side_by_side([line for line in (*earlier, *told) if line.question == "nationality"])
    others = [line for line in told if line.question not in {"languages", "nationality"}]
    return (
        *kept,
        *others,
        *passports,
        *_of_tongues([line for line in (*earlier, *told) if line.question == "languages"]),
    )


def _side_by_side(lines: Sequence[StoryLine]) -> Iterator[StoryLine]:
    """One line of them; of several passports it is asked which they are."""
    values = tuple(dict.fromkeys(value for line in lines for value in line.values))
    if lines:
        words = _joined(line.words for line in lines)
        yield replace(lines[-1], values=values, words=words, is_sure=lines[-1].is_sure and len(values) == 1)


def _of_tongues(lines: Sequence[StoryLine]) -> Iterator[StoryLine]:
    """Those that are sure, then those that are open and were not told so elsewhere."""
    known: set[str] = set()
    for is_sure in (True, False):
        some = [line for line in lines if line.is_sure is is_sure]
        codes = tuple(dict.fromkeys(code for line in some for code in _codes(line) if code not in known))
        known.update(codes)
        if codes:
            words = _joined(line.words for line in some)
            yield replace(some[-1], values=(Partly(Tongues(codes)),), words=words)


def _codes(line: StoryLine) -> Iterator[str]:
    return (code for value in map(_whole, line.values) if isinstance(value, Tongues) for code in value.codes)


def _joined(words: Iterable[str]) -> str:
    return " \u00b7 ".join(dict.fromkeys(words))


def _against_answers(view: View, lines: Sequence[StoryLine]) -> Iterator[StoryLine]:
    """Those that an earlier answer says already are left out; those that one contradicts are open."""
    answers = view.session.answers
    lines = [_with_known(answers[line.question].value, line) if line.question in answers else line for line in lines]
    wished = [one for line in lines if line.is_sure for one in _answers(view, line)]
    _, pending, _ = reconciled(view.context, answers, wished)
    against = {name for one in pending for name in one.between}
    for line in lines:
        known = answers[line.question].value if line.question in answers else None
        is_said = known is None or _whole(known) in map(_whole, line.values)
        if known is None or isinstance(known, Partly):
            stands = line.question not in against and (is_said or isinstance(_whole(line.values[0]), Tongues))
            yield replace(line, is_sure=line.is_sure and stands)
        elif not is_said:
            yield replace(line, is_sure=False)


def _with_known(known: Value, line: StoryLine) -> StoryLine:
    """Languages told of later stand beside those known before."""
    before = _whole(known)
    if not isinstance(before, Tongues):
        return line
    both = Tongues(tuple(dict.fromkeys((*before.codes, *_codes(line)))))
    return replace(line, values=(Partly(both) if isinstance(known, Partly) else both,))


def _whole(value: Value) -> Value:
    return value.value if isinstance(value, Partly) else value


def _answers(view: View, line: StoryLine) -> Iterator[tuple[str, Answer]]:
    """The answer of a line; of a date of birth the age before it, as the interview asks them."""
    value, on = line.values[0], view.context.on
    if isinstance(value, Born):
        yield "age", Answer(Number.exactly(age_on(value.on, on)), on)
    yield line.question, Answer(value, on)


def confirm(view: View, _argument: str) -> Moved | None:
    """The sure lines are answers now; the open ones come later, what was told offered first. The words are gone."""
    session = view.session
    page = session.story
    if page is None:
        return None
    stood = [line for line in page.lines if line.is_sure and not line.is_away]
    wished = [one for line in stood for one in _answers(view, line)]
    rough = {view.context.interview.by_id[name].refines for name, _ in wished}
    known = {name: answer for name, answer in session.answers.items() if name not in rough}
    answers, pending, _ = reconciled(view.context, known, wished)
    path = tuple(one for one in dict.fromkeys((*session.path, *(name for name, _ in wished))) if one in answers)
    kept = replace(_left(session, page), answers=answers, pending=pending, path=path)
    counted = tuple((LineKind.STOOD, line.question) for line in stood)
    note = Prompt("story-kept", {"number": len(stood)})
    return Moved(kept, TurnKind.ANSWERED, note=note, is_on=True, counted=counted)


def _left(session: Session, page: StoryPage) -> Session:
    """Without the page; what was told and not confirmed is offered where it is asked."""
    likely = {**session.likely}
    for line in page.lines:
        if not line.is_sure:
            likely[line.question] = tuple(dict.fromkeys((*likely.get(line.question, ()), *line.values)))
    return replace(session, story=None, likely=likely)


def told_together(view: View) -> tuple[tuple[Question, Value], ...]:
    """What a story told of one thing, as of a degree its university: the question open first; none where any is unsure.

    One tap on all of it, read in one, takes the place of a tap on each.
    """
    question, values = view.question, likely_values(view)
    if question is None or len(values) != 1 or values[0] in _WITHOUT or question.id in view.session.answers:
        return ()
    beside = [(question, values[0])]
    for name in _TOGETHER.get(question.id, ()):
        told = tuple(dict.fromkeys(map(_whole, view.session.likely.get(name, ()))))
        one = view.context.interview.by_id[name]
        if name not in view.session.answers and len(told) == 1 and one.settle(told[0], view.context.reader):
            beside.append((one, told[0]))
            if told[0] == _UNLISTED:
                break  # of its degree no subject is asked
    return tuple(beside) if len(beside) > 1 else ()


def take_together(view: View, _argument: str) -> Moved | None:
    """All of it as answers, that of the open question last."""
    together = told_together(view)
    if not together:
        return None
    session, on = view.session, view.context.on
    (_, value), *beside = together
    told = {one.id: Answer(each, on) for one, each in beside}
    answers, pending, _ = reconciled(view.context, session.answers, tuple(told.items()))
    likely = {name: each for name, each in session.likely.items() if name not in told}
    path = tuple(dict.fromkeys((*session.path, session.current, *(name for name in told if name in answers))))
    return Moved(replace(session, answers=answers, pending=pending, likely=likely, path=path), accepts=value)


def leave(view: View, _argument: str) -> Moved | None:
    """Back to where one was, with nothing of the story kept."""
    page = view.session.story
    if page is None:
        return None
    session = replace(view.session, story=None)
    if page.at == "notice":
        return Moved(session, to="notice")
    return Moved(session, to=page.at) if page.at in view.context.interview.by_id else Moved(session, is_on=True)


def touch(view: View, number: str) -> Moved | None:
    """A sure line away, or back; the question of an open line."""
    page = view.session.story
    if page is None or not number.isdecimal() or int(number) >= len(page.lines):
        return None
    line = page.lines[int(number)]
    if line.is_sure:
        lines = tuple(replace(one, is_away=not one.is_away) if one is line else one for one in page.lines)
        counted = () if line.is_away else ((LineKind.TAKEN_AWAY, line.question),)
        changed = replace(view.session, story=replace(page, lines=lines))
        return Moved(changed, TurnKind.TICKED, counted=counted)
    kept = tuple(one for one in page.lines if one is not line)
    likely = {**view.session.likely, line.question: line.values}
    session = replace(view.session, story=replace(page, lines=kept), likely=likely)
    return Moved(session, to=_asked_first(view, line.question), counted=((LineKind.OPENED, line.question),))


def _asked_first(view: View, name: str) -> str:
    """The question that settles the same fact before it, where that is open: which kind of employer, which field."""
    interview = view.context.interview
    facts = set(interview.by_id[name].facts)
    before = (one for one in interview.questions if facts & set(one.facts) and one.id not in view.session.answers)
    return next((one.id for one in before if _goes_before(one, interview.by_id[name])), name)


def _goes_before(one: Question, other: Question) -> bool:
    return one.facts == other.facts or one is other
