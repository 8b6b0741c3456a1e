"""Sheets as they are made: light enough for a chat, whole, tagged, with real text, and whatever is given is text."""

import json
import struct
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import SPEECH, Walk, at
from pypdf import PdfReader

from bot.dialogue.sheets import given
from bot.records import Note, Sheet
from bot.speech.printing.worker import PICTURE, TEMPLATES, Maker
from locales import LOCALES

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LIGHT = 120 * 1024  # bytes that a picture has at most
LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "zh-Hant": "zh-HK", "zh-Hans": "zh-CN"}
OPEN = {"employer": "known", "field": "another", "languages": "+en ~done", "subject": "other"}
TURNING = {"age": "'47", "graduate_years": "'4", "employer_years": "'2", "field_years": "'2"}
HOSTILE = '#panic("x") *bold* _it_ $x^2$ `raw` <a> @b \\ // c /* d */ = e - f #let x = 1; ] ) } "#read("/etc/passwd")'


@cache
def maker() -> Maker:
    return Maker()


def sheet(walk: Walk, option: str, locale: str) -> Sheet:
    handout = walk.send(f"~lang.{locale}").command("result").send(option).turn.handout
    assert handout is not None
    row = given(handout, SPEECH, locale)
    assert isinstance(row, Sheet)
    return row


def words(part: object) -> str:
    """All that is given, in order, without spaces: lines are broken where a template breaks them."""
    match part:
        case {"words": str(told)}:
            return told
        case dict():
            return "".join(words(each) for name, each in part.items() if name not in {"locale", "mark", "address"})
        case list():
            return "".join(map(words, part))
    return ""


def bare(text: str) -> str:
    return "".join(each for each in text if each.isalnum())


@cache
def paper(locale: str) -> tuple[Sheet, bytes]:
    walk = at("result", **TURNING).send("~have.+degree-certificate")
    row = sheet(walk, "~summary", locale)
    return row, maker().make("paper", row.given)[0]


def pictures(locale: str) -> Iterator[tuple[str, bytes]]:
    """What the docs show, by the names of the files."""
    for name, option in (("card-light", "~picture"), ("card-dark", "~picture.dark"), ("chart", "~chart")):
        row = sheet(at("result", **TURNING), option, locale)
        yield f"sheet-{name}-{locale}.png", maker().make(row.template, row.given)[0]
    for number, page in enumerate(maker().make("paper", paper(locale)[0].given, PICTURE, 84), 1):
        yield f"sheet-paper-{number}-{locale}.png", page


@pytest.mark.parametrize("locale", LOCALES)
def test_the_docs_show_every_sheet_in_every_language(locale: str, request: pytest.FixtureRequest) -> None:
    for name, picture in pictures(locale):
        if request.config.getoption("--update"):
            (PICTURES / name).write_bytes(picture)
        assert (PICTURES / name).read_bytes()[:20] == picture[:20]  # of the same width, whatever the words came to


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("option", ["~picture", "~picture.dark", "~chart"])
def test_a_picture_is_at_most_120_kib(option: str, locale: str) -> None:
    for answers in ({}, OPEN, TURNING):
        row = sheet(at("result", **answers), option, locale)
        (picture,) = maker().make(row.template, row.given)
        assert picture.startswith(b"\x89PNG")
        assert len(picture) <= LIGHT
        width, height = struct.unpack(">II", picture[16:24])
        assert width < height * 2 < width * 5
        assert isinstance(row.plain, Note)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_paper_has_two_pages_at_most_its_language_a_title_and_tags(locale: str) -> None:
    row, content = paper(locale)
    (title, *_) = json.loads(row.given)["pages"][0]["title"]
    reader = _read(content)
    root = reader.root_object
    assert len(reader.pages) <= 2
    assert root["/Lang"] == LANGUAGES[locale]
    assert root["/MarkInfo"]["/Marked"]
    tags = _tags(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/Link", "/Figure"} <= tags.keys()
    assert tags["/P"] > 30
    assert reader.metadata is not None
    assert reader.metadata.title == title["words"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_font_of_a_paper_is_embedded(locale: str) -> None:
    fonts = [font for page in _read(paper(locale)[1]).pages for font in page["/Resources"]["/Font"].values()]
    inner = [each.get_object() for font in fonts for each in font.get_object()["/DescendantFonts"]]
    assert inner
    assert all({"/FontFile3", "/FontFile2"} & font["/FontDescriptor"].keys() for font in inner)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_of_a_paper_is_that_of_the_catalogue_in_order(locale: str) -> None:
    row, content = paper(locale)
    text = bare("".join(page.extract_text() for page in _read(content).pages))
    for page in json.loads(row.given)["pages"]:
        place = 0
        for told in ("title", "made", "groups", "documents", "steps", "receipt"):
            for each in _told(page[told]):
                found = text.find(bare(each), place)
                assert found >= place, each
                place = found


def test_whatever_signs_are_given_are_text_and_nothing_else() -> None:
    row, plain = paper("en")
    hostile = json.loads(row.given)
    hostile["pages"][0]["title"] = [{"words": HOSTILE, "url": ""}]
    hostile["pages"][0]["notices"] = [[{"words": HOSTILE, "url": 'https://x/")#panic()'}]]
    made = maker().make("paper", json.dumps(hostile))[0]
    assert bare(HOSTILE) in bare(_read(made).pages[0].extract_text())
    assert _read(made).metadata.title == HOSTILE  # type: ignore[union-attr]
    assert bare(HOSTILE) not in bare(_read(plain).pages[0].extract_text())


def test_no_template_holds_words_or_reads_what_is_given_as_code() -> None:
    for path in TEMPLATES.glob("*.typ"):
        text = path.read_text("utf-8")
        assert "eval(" not in text
        assert not any(ord(each) > 127 for each in text)


def _told(part: object) -> list[str]:
    """The prompts of a part, each whole, in order; where a rule was seen is told once below the rules."""
    match part:
        case [{"words": str()}, *_]:
            return [words(part)]
        case dict():
            return [told for name, each in part.items() if name != "source" for told in _told(each)]
        case list():
            return [told for each in part for told in _told(each)]
    return []


def _read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def _tags(tree: Any) -> Counter[str]:  # noqa: ANN401 - what a reader gives
    """The kinds of all that is tagged, and how often each."""
    found: Counter[str] = Counter()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found[str(node.get("/S", ""))] += 1
            waiting += [node["/K"]] if "/K" in node else []
    return found
