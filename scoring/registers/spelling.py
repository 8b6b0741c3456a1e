"""How names are written: what is left of one to be compared, its words, its characters, and how far two are apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

_ELISION = re.compile("\\b([dl])['\u2019](?=\\w)")  # Université d'Oxford, l'INSEAD
_APOSTROPHES = re.compile("['\u2019\u02bc`]")
_NOT_WORD = re.compile(r"[\W_]+")
# Characters written without spaces: kana, Chinese and Korean.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
# Letters that bear no accent that could be taken off.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LITTLE_WORDS = frozenset(
    "of the and at in for de di zu to la le du des der die van von et i y da do del d l".split()  # noqa: SIM905 - a row of words
)
_SAME_WORDS = {
    "u": "university",
    "uni": "university",
    "univ": "university",
    "universidad": "university",
    "universidade": "university",
    "universita": "university",
    "universitat": "university",
    "universitaet": "university",
    "universite": "university",
    "universiteit": "university",
    "universitet": "university",
    "universitetet": "university",
    "universiti": "university",
    "inst": "institute",
    "institut": "institute",
    "instituto": "institute",
    "coll": "college",
    "sch": "school",
    "natl": "national",
    "intl": "international",
    "st": "saint",
    "mt": "mount",
}
_SPACED = re.compile("[a-z]")
_UNSPACED_ENDINGS = re.compile("(大学校|대학교|대학|大学|学院|大|대)$")


def fold(text: str) -> str:
    """Leave nothing of letter case, width, accents and punctuation."""
    bare = text.casefold() if text.isascii() else _without_accents(text)
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", _ELISION.sub(r"\1 ", bare))).strip()


def _without_accents(text: str) -> str:
    wide = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", wide) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare)


def initials(text: str) -> str:
    """The first letters of a name, little words aside; empty for fewer than two."""
    letters = "".join(word[0] for word in fold(_UNSPACED.sub(" ", text)).split() if word not in _LITTLE_WORDS)
    return letters if len(letters) > 1 else ""


def simpler_characters(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """From Traditional to Simplified characters, as far as names written in both, Traditional first, show them."""
    known = {"臺": "台"}
    for traditional, simplified in pairs:
        if len(traditional) == len(simplified):
            known |= dict(zip(traditional, simplified, strict=True))
    return known


def unspaced(folded: str) -> str:
    """What is written without spaces, run together."""
    return "".join(_UNSPACED.findall(folded))


def spaced_words(folded: str) -> tuple[str, ...]:
    """The words of all else, each once, the same word for a university in any language; little words aside."""
    words = _UNSPACED.sub(" ", folded).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ("".join(words),)
    same = [_SAME_WORDS.get(word, word) for word in words]
    return tuple(dict.fromkeys(word for word in same if word not in _LITTLE_WORDS)) or tuple(same)


def spaceless(words: Iterable[str], folded: str) -> str:
    """Those of the words that stand in the text, in its order, run together."""
    known = frozenset(words)
    order = [_SAME_WORDS.get(word, word) for word in _UNSPACED.sub(" ", folded).split()]
    return "".join(word for word in order if word in known)


def spelled_out(text: str) -> str:
    """Fold it with its umlauts written as two letters."""
    return fold(unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS))


def is_unspaced(folded: str) -> bool:
    """Whether nothing of it is written with spaces between its words."""
    return not _SPACED.search(folded)


def apart(folded: str) -> str:
    """Part what is written without spaces from what is not."""
    return " ".join(_UNSPACED.sub(r" \g<0> ", folded).split())


def stem(run: str) -> str:
    """Leave out the ending that says what kind of institution it is."""
    return _UNSPACED_ENDINGS.sub("", run)


def grams(text: str, length: int, edge: str = " ") -> frozenset[str]:
    """All groups of so many characters; with an empty edge the single characters too."""
    padded = f"{edge}{text}{edge}"
    groups = {padded[start : start + length] for start in range(len(padded) - length + 1)}
    return frozenset(groups | (set(text) if not edge else set())) if text else frozenset()


def is_within(short: str, long: str) -> bool:
    """Whether the characters come in this order, others between them."""
    rest = iter(long)
    return all(character in rest for character in short)


def typos(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with the next; above `most`, any number above."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, beside in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != beside))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == beside:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
