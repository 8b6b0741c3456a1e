"""A page as one who looks at it sees it: terms with what stands under them, tables, lists, drawings."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "input", "br", "img"})


@dataclass
class Part:
    """An element with its words and elements in order."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Part | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        return " ".join(" ".join(one if isinstance(one, str) else one.text for one in self.inside).split())

    def all(self, *tags: str) -> "list[Part]":
        """Every element of these names within it, in order."""
        found: list[Part] = []
        for one in self.inside:
            if isinstance(one, Part):
                found += [one] if one.tag in tags else []
                found += one.all(*tags)
        return found

    def by_id(self, name: str) -> "Part":
        """The part that an id labels."""
        (found,) = [one for one in self.all("section") if one.attributes.get("aria-labelledby") == name]
        return found

    @property
    def terms(self) -> dict[str, list[str]]:
        """What stands under each term of its lists of terms."""
        found: dict[str, list[str]] = {}
        term = ""
        for one in self.all("dt", "dd"):
            if one.tag == "dt":
                term = one.text
            else:
                found.setdefault(term, []).append(one.text)
        return found

    @property
    def rows(self) -> list[list[str]]:
        """The cells of its tables, heads first."""
        return [[cell.text for cell in row.all("th", "td")] for row in self.all("tr")]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Part("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        part = Part(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(part)
        if tag not in VOID:
            self.open.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Part(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def seen(text: str) -> Part:
    """The page."""
    reader = _Reader()
    reader.feed(text)
    assert len(reader.open) == 1
    return reader.open[0]
