"""One form for all ways to type the same text."""

import re
import unicodedata

FIRST_IDEOGRAPH = "\u2e80"  # from here on words stand without spaces
_LONGEST = 4096  # one Telegram message
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\uff07\u201b", "'"))
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_WAVES = str.maketrans(dict.fromkeys("\u301c\uff5e\u223c", "~"))
# After a number a wave is a dash; elsewhere it says "about".
_WAVE_TO = re.compile(r"([0-9][^\s0-9~]{0,9}|[一二三四五六七八九十百千萬万]) ?~ ?(?=[^\s~])")
_FRACTIONS = {"\u00bd": ".5", "\u00bc": ".25", "\u00be": ".75"}
_FRACTION = re.compile(r"(\d?)\s?([\u00bd\u00bc\u00be])")
_RAISED = re.compile("[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "So", "Sk"})  # emojis too, with what colours and joins them
_SELECTORS = range(0xFE00, 0xFE10)
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])")


def fold(text: str) -> str:
    """NFKC, casefolded, apostrophes and dashes alike, no hidden characters, single spaces, digits ungrouped."""
    plain = text.isascii() and text.isprintable()  # nothing to be made alike but case and one apostrophe
    text = text[:_LONGEST].lower().replace("`", "'") if plain else _made_alike(text)
    text = _WAVE_TO.sub(r"\1-", " ".join(text.split()))
    return _GROUPED.sub(lambda found: re.sub("[ ']", "", found[0]), text)


def _made_alike(text: str) -> str:
    # NFKC alone would make 5 squared 52, and three and a half 31/2.
    text = _RAISED.sub("^", _FRACTION.sub(_decimal, text[:_LONGEST]))
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    text = "".join(_plain(character) for character in unicodedata.normalize("NFKC", text)[:_LONGEST])
    return text.translate(_APOSTROPHES).translate(_DASHES).translate(_WAVES)


def _decimal(found: re.Match[str]) -> str:
    return f"{found[1] or '0'}{_FRACTIONS[found[2]]}"


def _plain(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() or character.isspace() else ""
    if unicodedata.category(character) in _HIDDEN or ord(character) in _SELECTORS:
        return ""
    return str(unicodedata.decimal(character, character))
