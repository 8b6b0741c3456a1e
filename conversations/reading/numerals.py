"""Numbers as written: digits with points and commas, and Chinese numerals; a bold reading is no reading."""

import re
from decimal import Decimal

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("零〇", "一壹", "二兩两貳贰", "三叁參", "四肆", "五伍", "六陸陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8}
_ONE_TO_NINE = "".join(character for character, value in _DIGITS.items() if value)
_SECTION = re.compile(
    rf"(?:(?P<k>[{_ONE_TO_NINE}])[千仟])?(?:(?P<z1>[零〇])?(?P<h>[{_ONE_TO_NINE}])[百佰])?"
    rf"(?:(?P<z2>[零〇])?(?P<t>[{_ONE_TO_NINE}])?(?P<ten>[十拾]))?(?:(?P<z3>[零〇])?(?P<one>[{_ONE_TO_NINE}]))?"
)
_TENS = str.maketrans({"廿": "二十", "卅": "三十"})
_CHINESE = "廿卅" + "".join(_DIGITS) + "".join(_UNITS) + "".join(_MYRIADS)
RUN = re.compile(rf"[{_CHINESE}]+(?:[點点][{''.join(_DIGITS)}]+[{''.join(_UNITS)}{''.join(_MYRIADS)}]*)?")
LITERAL = re.compile(r"[0-9]+(?:[.,'][0-9]+)*|\.[0-9]+")
_SHORT = re.compile(
    rf"(?P<whole>[^{''.join(_MYRIADS)}]*?)(?P<by>[百佰千仟{''.join(_MYRIADS)}])(?P<tenths>[{_ONE_TO_NINE}])"
    rf"(?P<myriad>[{''.join(_MYRIADS)}]?)"
)
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_MISGROUPED = re.compile(r"[1-9][0-9]*,[0-9]{3,}|[1-9][0-9]{3,}\.[0-9]{3}")
_GROUPS = re.compile(r"[0-9]{1,3}(?:([.,'])[0-9]{3})(?:\1[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+")
_MOST_DIGITS = 18


def literal_values(text: str) -> tuple[Decimal, ...]:
    """What digits with points or commas may mean: nothing, one number, or two ("1.200", "120,0000"), grouped first."""
    if sum(character.isdigit() for character in text) > _MOST_DIGITS:
        return ()
    whole, mark, rest = _split(text)
    if not mark:
        return (Decimal(whole),)
    decimal = Decimal(f"{whole or '0'}.{rest}") if whole.isdigit() or not whole else None
    if is_one_group(text) or _MISGROUPED.fullmatch(text):
        return (Decimal(whole + rest), Decimal(f"{whole}.{rest}"))
    if decimal is not None and mark != "'":
        return (decimal,)
    return _grouped(text, whole, mark, rest)


def is_one_group(text: str) -> bool:
    """Whether its one mark stands where thousands are marked off: "1.200", but not "1200,000" nor "120,0000"."""
    return _ONE_GROUP.fullmatch(text) is not None


def _split(text: str) -> tuple[str, str, str]:
    last = max(text.rfind(mark) for mark in ".,'")
    return (text, "", "") if last < 0 else (text[:last], text[last], text[last + 1 :])


def _grouped(text: str, whole: str, mark: str, rest: str) -> tuple[Decimal, ...]:
    if _GROUPS.fullmatch(text):
        return (Decimal(re.sub("[.,']", "", text)),)
    if mark not in whole and _GROUPS.fullmatch(whole):
        return (Decimal(f"{re.sub('[.,]', '', whole)}.{rest}"),)
    return ()


def is_scale(run: str) -> bool:
    """Whether a run of Chinese numerals only multiplies what stands before it: 萬, 百萬."""
    return all(character in _UNITS or character in _MYRIADS for character in run)


def scale_value(run: str) -> Decimal:
    """What such a run multiplies by."""
    product = Decimal(1)
    for character in run:
        product *= _UNITS.get(character) or _MYRIADS[character]
    return product


def chinese_value(run: str) -> Decimal | None:
    """The number; None for short forms ("百二", "三四") and plain digits ("一九九〇"), which have several readings."""
    run = run.translate(_TENS)
    if "點" in run or "点" in run:
        return _with_point(run.replace("点", "點"))
    if re.fullmatch("[億亿萬万]+", run) or len(run) > _MOST_DIGITS:
        return None
    return _by_myriads(run, "億亿", 10**8)


def is_run(text: str) -> bool:
    """Whether it is nothing but Chinese numerals."""
    return bool(text) and all(character in _CHINESE for character in text)


def short_value(run: str) -> Decimal | None:
    """What a short form is said for: 百萬 1,000,000, 百二萬 1,200,000, 三萬五 35,000; None for any other."""
    run = run.translate(_TENS)
    if is_run(run) and is_scale(run) and len(run) > 1:
        return scale_value(run)
    found = _SHORT.fullmatch(run)
    if not found:
        return None
    whole = _section(found["whole"]) if found["whole"] else Decimal(1)
    by = scale_value(found["by"])
    if whole is None:
        return None
    return (whole + Decimal(_DIGITS[found["tenths"]]) / 10) * by * scale_value(found["myriad"] or "")


def chinese_digits(run: str) -> Decimal | None:
    """Digits said one by one, as a year is: 一九九〇."""
    if len(run) > _MOST_DIGITS or not all(character in _DIGITS for character in run):
        return None
    return Decimal("".join(str(_DIGITS[character]) for character in run))


def some_more(number: Decimal) -> Decimal:
    """How far 多 reaches: 五多 to below 六, 二十多 to below 三十, 一百多 to below 二百."""
    step = Decimal(1)
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _with_point(run: str) -> Decimal | None:
    whole, rest = run.split("點")
    fraction = re.match(rf"[{''.join(_DIGITS)}]+", rest)
    number = _by_myriads(whole, "億亿", 10**8)
    if fraction is None or number is None or number >= min(_MYRIADS.values()):
        return None  # 六十萬點五 is no way to say either
    decimal = Decimal(f"{number}.{chinese_digits(fraction[0][:_MOST_DIGITS])}".replace("None", "0"))
    return decimal * scale_value(rest[fraction.end() :][:4])


def _by_myriads(run: str, marks: str, size: int) -> Decimal | None:
    lower = ("萬万", 10**4) if size > 10**4 else None
    parts = re.split(f"[{marks}]", run)
    if len(parts) == 1:
        return _by_myriads(run, *lower) if lower else _section(run)
    if len(parts) > 2 or not parts[0]:  # noqa: PLR2004 - before and after the one mark
        return None
    high = _section(parts[0])
    low = Decimal(0) if not parts[1] else (_by_myriads(parts[1], *lower) if lower else _section(parts[1]))
    # 十二萬五 is said for 125,000 and could be 120,005.
    if high is None or low is None or (parts[1] and low < size / 10 and parts[1][0] not in "零〇"):
        return None
    return high * size + low


def _section(run: str) -> Decimal | None:
    if run in ("零", "〇"):
        return Decimal(0)
    found = _SECTION.fullmatch(run)
    if not found or not run or _is_short(found):
        return None
    digit = {name: _DIGITS[found[name]] if found[name] else 0 for name in ("k", "h", "t", "one")}
    tens = (digit["t"] or 1) * 10 if found["ten"] else 0
    return Decimal(digit["k"] * 1000 + digit["h"] * 100 + tens + digit["one"])


def _is_short(found: re.Match[str]) -> bool:
    """Whether a place is left out unsaid: 三千五, 一百五, 一百十."""
    bare_one = found["one"] and not found["ten"] and not found["z3"] and (found["k"] or found["h"])
    bare_ten = found["ten"] and not found["t"] and (found["k"] or found["h"])
    bare_two = found["t"] and found["k"] and not found["h"] and not found["z2"]
    return bool(bare_one or bare_ten or bare_two)
