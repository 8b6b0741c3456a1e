"""Whether the catalogues are whole: the same messages everywhere, each in its own language, none too long."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from fluent.syntax import ast

from locales.catalogue import FILES, LOCALES, Source, source

REFERENCE = "en"
_SECOND = "second"  # the same said of the second person

# The longest text by the beginning of a message's name, in UTF-16 units; the first that fits counts.
# Telegram sets those of toasts, captions and the profile, a phone's width the others.
LIMITS = {
    "profile-description": 512,
    "profile-short": 120,
    "mydata-caption": 1024,
    "toast-": 200,
    "command-": 60,
    "criterion-": 60,
    "short-": 30,
    "option-": 48,
    "button-": 40,
}

# Never said of an applicant; a university may be called so, as the list's own name does.
_FORBIDDEN = {
    "en": re.compile(r"\b(?:in)?eligib(?!le universit)|\bqualif(?:y|ies|ied|ying)\b", re.IGNORECASE),
    "zh-Hant": re.compile("合資格(?!的?大學)"),
    "zh-Hans": re.compile("合资格(?!的?大学)"),
    "fr": re.compile(r"(?<!université )(?<!universités )\b(?:in)?[ée]ligib", re.IGNORECASE),
}

# Names that keep their own letters in any language; an example may be typed in any.
_PROPER_NAMES = (
    "Quality Migrant Admission Scheme",
    "University of Toronto",
    "Forbes Global 2000",
    "Fortune Global 500",
    "Hurun China 500",
    "QMAS Guide",
    "right of abode",
    "120万人民币",
)
_COMMAND = re.compile(r"/[a-z]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_LATIN_IN_CHINESE = re.compile(
    "QMAS|Telegram|JSON|STEM|HK|EUR|RMB|Forbes|Global|Fortune|Hurun|China|Nobel|BTS|CAP|MA|JD|bac|maîtrise|diplôme|"
    "ingénieur|Oxford|Cambridge|QS|MBA|PDF|JPEG|PNG|GIF|TIF|MB|ID|VISA|Mastercard|JCB"
)
_ENGLISH_IN_FRENCH = re.compile(
    r"\b(?:the|and|of|your|you|with|for|is|are|was|not|this|that|which|please|have|years?|from|what|only|answers?|"
    r"more|here|again|type|choose|they|any|how)\b",
    re.IGNORECASE,
)
_NOT_ENGLISH = frozenset({"type"})  # words both languages have

# One character of each pair is written in one script only.
_PAIRS = (
    "個个們们這这時时來来會会為为對对國国說说問问題题語语請请選选擇择證证書书資资學学歷历業业務务類类總总額额頁页"
    "條条紀纪錄录結结處处現现開开關关還还過过進进無无從从應应當当實实際际經经驗验專专職职員员單单雙双讀读寫写計计"
    "護护獲获獎奖榮荣譽誉師师長长間间點点覆复買买賣卖賬账戶户幣币萬万億亿歲岁輸输號号碼码誤误確确認认麼么"
)
_WRONG_SCRIPT = {"zh-Hant": frozenset(_PAIRS[1::2]), "zh-Hans": frozenset(_PAIRS[::2])}
_ANY_SCRIPT = re.compile(r"^language-(?:zh|ask)|^misread-money$")
_SAID_TOGETHER = ast.Term | ast.TermReference | ast.MessageReference
_ISOLATES = re.compile("[\u2066-\u2069]")


def check(expected: Mapping[str, frozenset[str]] | None = None) -> list[str]:
    """All that is wrong with the catalogues, a line each; nothing where they are whole.

    `expected` names the messages that prompts can name and their arguments; without it the English ones stand for them.
    """
    reference = source(REFERENCE).arguments if expected is None else expected
    return [problem for locale in LOCALES for problem in check_source(source(locale), reference)]


def check_source(own: Source, expected: Mapping[str, frozenset[str]]) -> list[str]:
    """All that is wrong with these files."""
    found = chain(_structure(own), _names(own, expected), _wording(own))
    return [f"{own.locale}: {problem}" for problem in found]


def _structure(own: Source) -> Iterator[str]:
    """Files that lack, do not begin as they should, or hold what cannot be read or stands twice."""
    seen: set[str] = set()
    for name in FILES:
        resource = own.resources.get(name)
        if resource is None:
            yield f"{name}.ftl is not there"
            continue
        if not resource.body or not isinstance(resource.body[0], ast.ResourceComment):
            yield f"{name}.ftl does not open with its naming rule (###)"
        yield from _entries(name, resource, seen)


def _entries(name: str, resource: ast.Resource, seen: set[str]) -> Iterator[str]:
    places = {message: file for file, each in source(REFERENCE).resources.items() for message in _ids(each)}
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            yield f"{name}.ftl cannot be read at: {(entry.content or '').strip().splitlines()[0]}"
        if isinstance(entry, ast.Message | ast.Term) and any(isinstance(one, _SAID_TOGETHER) for one in _nodes(entry)):
            yield f"{name}.ftl has {entry.id.name}, which is said with another: each is read alone"
    for message in _ids(resource):
        if message in seen:
            yield f"{message} stands twice"
        if places.get(message, name) != name:
            yield f"{message} belongs in {places[message]}.ftl, not in {name}.ftl"
        seen.add(message)


def _ids(resource: ast.Resource) -> list[str]:
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


def _names(own: Source, expected: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Messages that lack, that nothing names, or that speak of something else."""
    for name in sorted(expected.keys() - own.arguments.keys()):
        yield f"{name} is missing"
    for name in sorted(own.arguments.keys() - expected.keys()):
        yield f"{name} is not used"
    for name in sorted(expected.keys() & own.arguments.keys()):
        if own.arguments[name] != expected[name]:
            yield f"{name} speaks of {sorted(own.arguments[name])}, not of {sorted(expected[name])}"
    reference = source(REFERENCE).messages
    for name, message in own.messages.items():
        if message.value is None:
            yield f"{name} must have a text"
        variants = _variants(name, message)
        if name in expected and variants != _variants(name, reference.get(name)):
            yield f"{name} is not said of the same persons as in {REFERENCE}"
        if other := variants - {f"{name}.{_SECOND}"}:
            yield f"{name} has {sorted(other)}: only .{_SECOND} is known"


def _variants(name: str, message: ast.Message | None) -> set[str]:
    return {f"{name}.{one.id.name}" for one in message.attributes} if message else set()


def _wording(own: Source) -> Iterator[str]:
    """Texts that are too long, in another language, or say what is never said."""
    for name, message in own.messages.items():
        text = " ".join(_texts(message))
        longest = next((limit for start, limit in LIMITS.items() if name.startswith(start)), None)
        # What an argument brings is measured where it is said.
        if longest and not own.arguments[name] and _units(text) > longest:
            yield f"{name} is longer than {longest}"
        if _ISOLATES.search(text):
            yield f"{name} holds an isolation mark"
        if said := _FORBIDDEN[own.locale].search(text):
            yield f"{name} says {said.group()!r} of the applicant"
        yield from (f"{name} has {foreign!r}, of another language" for foreign in _foreign(own.locale, name, text))


def _texts(message: ast.Message) -> Iterator[str]:
    """The words of a message, whatever is chosen between."""
    return (node.value for node in _nodes(message) if isinstance(node, ast.TextElement | ast.StringLiteral))


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """What an entry is made of, less its comment."""
    yield node
    for child in vars(node).values():
        for each in child if isinstance(child, list) else [child]:
            if isinstance(each, ast.BaseNode) and not isinstance(each, ast.BaseComment):
                yield from _nodes(each)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _foreign(locale: str, name: str, text: str) -> list[str]:
    """Words of another language, or characters of the other Chinese script."""
    if locale == "en" or name.startswith("language-"):
        return []
    for proper in _PROPER_NAMES:
        text = text.replace(proper, " ")
    text = _COMMAND.sub(" ", text)
    if locale == "fr":
        return [word for word in _ENGLISH_IN_FRENCH.findall(text) if word.lower() not in _NOT_ENGLISH]
    latin = [word for word in _LATIN.findall(text) if not _LATIN_IN_CHINESE.fullmatch(word)]
    if _ANY_SCRIPT.search(name):
        return latin
    return latin + sorted(_WRONG_SCRIPT[locale].intersection(text))
