"""How fast a typed text is read, as the composition root joins the parts: `python -m bench.reading`.

The texts are the tables that the readers' tests hold, each at its own question and in each language of a chat, and
messages of Telegram's full length.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench.load.figures import Figure, at_most
from bot import clock
from bot.engine import engine
from conversations import Host, TypedText
from locales import LOCALES

_TABLES = Path("tests/conversations/reading/typed")
_QUESTIONS = {
    "years": "graduate-years", "age": "age", "date": "birth-date", "money": "income", "profit": "profit",
    "places": "nationality", "tongues": "languages",
}  # fmt: skip
_ROUNDS, _LONGEST = 5, 4096
_PIECES = ["1", "五", "萬", "a ", "1,", "and ", "5 years ", "18年", "5年以下", "france, ", "english ", "hk$1m "]
_MEDIAN_MS, _LONGEST_MS = 2, 50


def main() -> list[Figure]:
    """Print the median and the slowest, by question."""
    reading, today = engine(Host()), clock.today()

    def took(question: str, text: str, locale: str) -> float:
        start = perf_counter()
        reading.read(TypedText(question, text, locale), today)
        return (perf_counter() - start) * 1000

    texts = list(_texts())
    for question, text, locale in texts:
        took(question, text, locale)  # words and names are looked up once
    spans = [took(*one) for one in texts * _ROUNDS]
    high = quantiles(spans, n=100)[98]
    middle = median(spans)
    print(f"  {len(texts)} texts: median {middle:.3f} ms, p99 {high:.2f} ms")
    long = {
        (question, piece): min(took(question, (piece * _LONGEST)[:_LONGEST], "zh-Hant") for _ in range(_ROUNDS))
        for question in (*_QUESTIONS.values(), "university", "degree", "field")
        for piece in _PIECES
    }
    question, piece = max(long, key=lambda one: long[one])
    slowest = long[question, piece]
    print(f"  {_LONGEST} characters: at most {slowest:.1f} ms, {piece!r} at {question}")
    return [
        at_most("a typed text read", middle, _MEDIAN_MS, " ms", 2),
        at_most("the longest message", slowest, _LONGEST_MS, " ms"),
    ]


def _texts() -> Iterator[tuple[str, str, str]]:
    for table in sorted(_TABLES.glob("*.toml")):
        for kind, answers in tomllib.loads(table.read_text(encoding="utf-8")).items():
            for locale in LOCALES if kind in _QUESTIONS else ():
                yield from ((_QUESTIONS[kind], text, locale) for text in answers)


if __name__ == "__main__":
    main()
