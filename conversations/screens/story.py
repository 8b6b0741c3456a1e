"""A story: what to tell, and the page on which each line of it is checked."""

from collections.abc import Iterator
from functools import reduce

from conversations.messages import Arg, Button, Copied, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.questions.story.found import StoryLine
from conversations.screens.rows import Rows, in_rows
from conversations.session import StoryPage
from conversations.standing.view import View

_EXAMPLES = ("tell-example-one", "tell-example-two")
_RIGHT, _LEAVE = button("button-told", "~told", "primary"), button("button-untold", "~untold")
_BEGIN = button("button-begin-asking", "~begin")
_LINE = known("~told-line.")
_LONGEST_QUOTED, _LONGEST_UNUSED = 100, 500  # characters: a page that grows with every message stays one message


def tell_screen(_view: View) -> Screen:
    """What can be told, what to leave out, and examples to copy."""
    prompts = (
        Prompt("tell-ask", strong=True),
        Prompt("tell-what"),
        Prompt("tell-leave-out"),
        *(Prompt(name, layout=Layout.FOLDED) for name in _EXAMPLES),
    )
    copies = tuple(Button(Prompt(f"button-{name}"), does=Copied(Prompt(name))) for name in _EXAMPLES)
    return Screen(prompts, (copies, (_BEGIN,)))


def story_screen(view: View) -> Screen:
    """What was understood, a line a fact with the words it came from; what was not used; what stands is confirmed."""
    page = view.session.story or StoryPage(())
    prompts = (Prompt("story-head", strong=True), *_told(view, page))
    right = ((_RIGHT,),) if any(line.is_sure and not line.is_away for line in page.lines) else ()
    return Screen(prompts, (*right, *_rows(page), (_LEAVE,)), holds_words=True)


def _told(view: View, page: StoryPage) -> Iterator[Prompt]:
    if page.is_in_third_person and page.lines:
        yield Prompt("story-about-you")
    stands = [line for line in page.lines if line.is_sure]
    if stands:
        yield Prompt("story-sure", layout=Layout.HEADING)
        yield from (_line(view, line, "story-away" if line.is_away else "story-line") for line in stands)
    asked = [line for line in page.lines if not line.is_sure]
    if asked:
        yield Prompt("story-open", layout=Layout.HEADING)
        yield from (_line(view, line, "story-asked") for line in asked)
    if page.unused:
        yield Prompt("story-unused", {"words": _cut(" \u00b7 ".join(page.unused), _LONGEST_UNUSED)})
    if page.has_record:
        yield Prompt("story-record")
    if not page.lines:
        yield Prompt("story-nothing")


def _line(view: View, line: StoryLine, message: str) -> Prompt:
    question = view.context.interview.by_id[line.question]
    answers = tuple(question.words(value) for value in line.values)
    known_by = view.session.answers.get(line.question)
    args: dict[str, Arg] = {
        "question": Prompt(f"short-{line.question}"),
        "answer": reduce(lambda one, other: Prompt("story-or", {"one": one, "other": other}), answers),
    }
    if message == "story-away":
        return Prompt(message, args, layout=Layout.LINE)
    args |= {"words": _cut(line.words, _LONGEST_QUOTED)}
    if known_by and message == "story-asked":
        args |= {"earlier": question.words(known_by.value)}
        return Prompt("story-against", args, layout=Layout.LINE)
    return Prompt(message, args, layout=Layout.LINE)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}\u2026"


def _rows(page: StoryPage) -> Rows:
    return in_rows([_touch(line, at) for at, line in enumerate(page.lines)], 2)


def _touch(line: StoryLine, at: int) -> Button:
    kind = "ask" if not line.is_sure else "back" if line.is_away else "away"
    return Button(Prompt(f"story-button-{kind}", {"question": Prompt(f"short-{line.question}")}), f"{_LINE}{at}")
