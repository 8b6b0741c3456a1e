"""What clauses tell of one question, put together: the highest, side by side, or open where it contradicts."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.messages import Layout, Prompt
from conversations.questions.interview import Interview
from conversations.questions.question import Question, Reader, Settled
from conversations.questions.story.found import MOST_VALUES, Found, StoryLine, distinct
from conversations.values import Chosen, Partly, Tongues, Value
from scoring import Evidence, EvidenceError

_RANK = {"bachelors": 0, "masters": 1, "doctorate": 2}

_Each = Sequence[tuple[Found, str, bool]]


def merged(name: str, each: _Each) -> Iterator[StoryLine]:
    """What several clauses tell of one question: together, the highest, or side by side."""
    if name == "languages":
        yield from _languages(each)
        return
    sure = [one for one in each if one[2]]
    if name == "degree":
        top = max((rank(found) for found, _, _ in each), default=0)
        best = [one for one in each if rank(one[0]) == top]
        best = [one for one in best if one[2]] or best
        yield StoryLine(name, best[0][0].values, best[0][1], best[0][2])
        if not best[0][2] and sure:  # a lower one is sure all the same
            yield StoryLine(name, sure[0][0].values, sure[0][1], is_sure=True)
        return
    is_of_one = len(distinct(value for found, _, _ in sure for value in found.values)) == 1
    if sure and (name == "university" or (name == "subject" and is_of_one)):
        yield StoryLine(name, sure[0][0].values, sure[0][1], is_sure=True)
        return
    values = distinct(value for found, _, _ in each for value in found.values)
    is_sure = len(values) == 1 and bool(sure)
    words = " \u2026 ".join(dict.fromkeys(words for _, words, _ in (sure if is_sure else each)))
    yield StoryLine(name, values[:MOST_VALUES], words, is_sure)


def rank(found: Found) -> int:
    """How high the degree is: 0 for a bachelor's or none, 2 for a doctorate."""
    ranks = (_RANK.get(value.option, 0) for value in map(_inner, found.values) if isinstance(value, Chosen))
    return max(ranks, default=0)


def _inner(value: Value) -> Value:
    return value.value if isinstance(value, Partly) else value


def _languages(each: _Each) -> Iterator[StoryLine]:
    said: set[str] = set()
    for is_sure in (True, False):
        some = [(found, words) for found, words, sure in each if sure is is_sure]
        codes = dict.fromkeys(code for found, _ in some for code in codes_of(found) if code not in said)
        said.update(codes)
        if codes:
            words = " \u2026 ".join(dict.fromkeys(words for found, words in some if set(codes_of(found)) & set(codes)))
            yield StoryLine("languages", (Partly(Tongues(tuple(codes))),), words, is_sure)


def codes_of(found: Found) -> tuple[str, ...]:
    """Its languages."""
    inner = map(_inner, found.values)
    return tuple(code for value in inner if isinstance(value, Tongues) for code in value.codes)


def agreeing(lines: tuple[StoryLine, ...], interview: Interview, reader: Reader) -> tuple[StoryLine, ...]:
    """The lines; of those that are sure and contradict each other, each is open."""
    while True:
        sure = [line for line in lines if line.is_sure]
        facts: dict[str, object] = {}
        by_fact: dict[str, StoryLine] = {}
        for line in sure:
            settled = interview.by_id[line.question].settle(line.values[0], reader) or Settled({})
            for fact, raw in settled.facts.items():
                facts[fact] = raw
                by_fact[fact] = line
        try:
            Evidence.of(facts, reader.on)
        except EvidenceError as error:
            against = [by_fact[fact] for fact in error.facts if fact in by_fact]
            if not against:
                return lines
            lines = tuple(replace(line, is_sure=False) if line in against else line for line in lines)
        else:
            return lines


def label(question: Question, value: Value) -> Prompt:
    """A line in words: the question's short name, and the answer."""
    args = {"question": Prompt(f"short-{question.id}"), "answer": question.words(value)}
    return Prompt("review-item", args, layout=Layout.LINE)
