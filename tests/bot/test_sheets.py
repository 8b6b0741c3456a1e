"""Sheets as they are made: light enough for a chat, whole, tagged, with real text, and whatever is given is text."""

import json
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from builders import ENGINE, PLAIN, SPEECH, Walk, at
from msgspec import structs
from pypdf import PageObject, PdfReader

from bot.dialogue.sheets import given
from bot.records import Note, Sheet
from bot.speech.printing.worker import PICTURE, TEMPLATES, Maker
from locales import LOCALES

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LIGHT = 120 * 1024  # bytes that a picture has at most
LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "zh-Hant": "zh-HK", "zh-Hans": "zh-CN"}
OPEN = {"employer": "known", "field": "another", "languages": "+en ~done", "subject": "other"}
TURNING = {"age": "'47", "graduate_years": "'4", "employer_years": "'2", "field_years": "'2"}
# Every criterion claimed, and every document that one person may be asked for.
ALL = {
    "age": "'48",
    "nationality": "'China",
    "passport": "'China",
    "other_passports": "'none",
    "business": "listed",
    "graduate_years": "'9",
    "employer_years": "'5",
    "field_years": "'4",
    "international": "2-or-more",
    "income": "2m5-or-more",
    "profit": "5m-or-more",
    "achievement": "exceptional-and-honour",
}
BODY, FOOT = 9, 7  # points
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
def test_a_paper_has_its_language_a_title_and_tags_and_nothing_is_wrong_with_it(locale: str) -> None:
    row, content = paper(locale)
    (title, *_) = json.loads(row.given)["pages"][0]["title"]
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == LANGUAGES[locale]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert str(pdf.docinfo["/Title"]) == title["words"]
        tags = _tags(pdf.Root.StructTreeRoot)
        assert {"/H1", "/H2", "/Link", "/Figure"} <= tags.keys()
        assert tags["/P"] > 20
        assert not [each for page in pdf.pages for each in _untagged(page)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_font_of_a_paper_is_embedded(locale: str) -> None:
    with pikepdf.open(BytesIO(paper(locale)[1])) as pdf:
        fonts = [font for page in pdf.pages for _, font in page.Resources.Font.items()]
        inner = [each for font in fonts for each in font.DescendantFonts]  # type: ignore[attr-defined]
        assert inner
        assert all({"/FontFile3", "/FontFile2"} & set(font.FontDescriptor.keys()) for font in inner)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_of_a_paper_is_the_catalogues_words_in_order_and_nothing_else(locale: str) -> None:
    row, content = paper(locale)
    # Smaller are the foot, the letters that lead to sources, and the numbers of the plot.
    text = bare("".join(text for page in _read(content).pages for size, text in _runs(page) if size > FOOT))
    left = text
    for page in json.loads(row.given)["pages"]:
        place = 0
        for each in map(bare, _in_order(page)):
            place = text.find(each, place)
            assert place >= 0, each
            left = left[:place] + " " * len(each) + left[place + len(each) :]
            place += len(each)
    assert left.strip() == ""


@pytest.mark.parametrize("locale", LOCALES)
def test_what_it_is_not_leads_in_the_largest_letters_and_stands_below_each_page_in_each_language(locale: str) -> None:
    row, content = paper(locale)
    said = [bare(words(page["unofficial"])) for page in json.loads(row.given)["pages"]]
    runs = [_runs(page) for page in _read(content).pages]
    largest = max(size for size, _ in runs[0])
    assert bare("".join(text for size, text in runs[0] if size == largest)) == "".join(said)
    assert bare("".join(text for _, text in runs[0])).startswith(said[0])
    for page in runs:
        assert "".join(said) in bare("".join(text for size, text in page if size == FOOT))


@pytest.mark.parametrize("locale", LOCALES)
def test_criteria_documents_and_steps_and_their_boxes_are_9_points_at_least(locale: str) -> None:
    row, content = paper(locale)
    text = bare("".join(text for page in _read(content).pages for size, text in _runs(page) if size >= BODY))
    pages, boxes = json.loads(row.given)["pages"], 0
    for page in pages:
        for each in (*_told(page["groups"]), *_told(page["steps"]), *_told(page["boxes"])):
            assert bare(each) in text or each == words(page["groups"][1]["tally"]["needed"])
        boxes += 2 + sum(
            len(one["papers"]) + len(one.get("only", ())) for each in page["groups"] for one in each["rows"]
        )
    with pikepdf.open(BytesIO(content)) as pdf:
        drawn = [each for page in pdf.pages for each in pikepdf.parse_content_stream(page)]
    assert sum(str(each.operator) == "l" and [*map(float, each.operands)] == [BODY, BODY] for each in drawn) == boxes


@pytest.mark.parametrize("locale", LOCALES)
def test_a_paper_has_two_pages_at_most_even_where_all_that_can_be_told_is(locale: str) -> None:
    assert len(_read(paper(locale)[1]).pages) <= 2
    for walk in (_noticed(_widest(ALL)), _widest(OPEN), _widest(TURNING), _failing()):
        row = sheet(walk, "~summary", locale)
        assert len(_read(maker().make("paper", row.given)[0]).pages) <= 2


def test_the_widest_paper_tells_two_persons_the_former_test_the_years_and_every_criterion_claimed() -> None:
    (page,) = json.loads(sheet(_widest(ALL), "~summary", "en").given)["pages"]
    assert {"former", "years", "person"} <= page.keys()
    rows = [row for group in page["groups"] for row in group["rows"]]
    assert len(rows) == 25
    assert sum(len(row["papers"]) + len(row.get("only", ())) for row in rows) > 45


def _widest(answers: dict[str, str]) -> Walk:
    """A second person, and a former test that two versions may have judged."""
    walk = at("result", **answers).send("~former-test").type("15 March 2022")
    while walk.current != "former":
        walk.answer(walk.options[0])
    other = {name.replace("-", "_"): words for name, words in PLAIN.items()} | {"languages": "+en ~done"}
    return walk.send("~second-yes").go(**other).send("~other").command("result")


def _noticed(walk: Walk) -> Walk:
    """Some weeks later, when the rules are stale and whoever runs the bot has put up a notice."""
    text = "Results are being checked by whoever runs this bot: please look again before you send anything on."
    walk.engine = replace(ENGINE, host=structs.replace(ENGINE.host, notices=({"en": text},)))
    return walk.wait(70)


def _failing() -> Walk:
    return at("result", three_things="not-all", support="cannot")


def _runs(page: PageObject) -> list[tuple[float, str]]:
    """What stands on it, with the size of its letters."""
    found: list[tuple[float, str]] = []

    def note(text: str, _matrix: object, _place: object, _font: object, size: float) -> None:
        found.append((size, text))

    page.extract_text(visitor_text=note)
    return found


def _in_order(page: dict[str, Any]) -> Iterator[str]:
    """All that a page tells, in the order in which it stands."""
    for name in ("unofficial", "title", "made", "boxes", "groups", "names"):
        yield from _told(page[name])
    yield from dict.fromkeys(
        words(row["source"]) for group in page["groups"] for row in group["rows"] if "source" in row
    )
    for name in ("not-found", "steps", "years", "checked", "days", "receipt"):
        yield from _told(page[name])
    yield from (page["number"], page["address"])


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
            count = [str(part["count"])] if isinstance(part.get("count"), int) else []
            return count + [told for name, each in part.items() if name != "source" for told in _told(each)]
        case list():
            return [told for each in part for told in _told(each)]
    return []


def _read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def _tags(tree: pikepdf.Object) -> Counter[str]:
    """The kinds of all that is tagged, and how often each."""
    found: Counter[str] = Counter()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            found[str(node.get("/S", ""))] += 1
            waiting += [node.K] if "/K" in node else []
    return found


def _untagged(page: pikepdf.Page) -> Iterator[str]:
    """What shows letters outside of all tags and of what a reader is told to pass over."""
    depth = 0
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        depth += (operator in {"BDC", "BMC"}) - (operator == "EMC")
        if operator in {"Tj", "TJ"} and not depth:
            yield operator
