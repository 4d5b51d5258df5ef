"""Read the daily news of Wikipedia's "Portal:Current events", kept as Markdown with its links.

A link is a name that an editor marked, and the page it leads to says what the name is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BULLET = re.compile(r"( *)[*-] +(.+)")
_LINK = re.compile(
    r'\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?:[^\s()]|\([^\s()]*\))*(?:\s+"((?:[^"\\]|\\.)*)")?\)'
)
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_ESCAPED = re.compile(r"\\(?=[^\w\s])")
_ENOUGH = 9  # words of an item of news; what is shorter is a heading


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link stands in the text, and the title of the page that it leads to."""

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of news with its links."""

    text: str
    links: tuple[Link, ...]


def read(path: Path) -> Iterator[Item]:
    """Yield the items of a day: the bullets that have none below them."""
    bullets = [
        (len(bullet[1]), bullet[2])
        for line in path.read_text("utf-8").splitlines()
        if (bullet := _BULLET.fullmatch(line.rstrip()))
    ]
    for (depth, markdown), (next_depth, _) in zip(bullets, [*bullets[1:], (0, "")], strict=True):
        item = to_item(markdown)
        if next_depth <= depth and len(item.text.split()) >= _ENOUGH:
            yield item


def to_item(markdown: str) -> Item:
    """Return the text without its marks. The notes of sources, "(Reuters)", are left out."""
    text = ""
    links: list[Link] = []
    at = 0
    for link in _LINK.finditer(markdown):
        text = _add(text, markdown[at : link.start()])
        at = link.end()
        title = link[2]
        words = _plain(link[1])
        if words.startswith("("):
            continue
        start = len(text)
        text = _add(text, link[1])
        if title and words:
            # A space of the link's own belongs to the text around it.
            found = text.find(words, start)
            links.append(Link(found, found + len(words), _ESCAPED.sub("", title)))
    return Item(_add(text, markdown[at:]).rstrip(), tuple(links))


def _add(text: str, markdown: str) -> str:
    """Return the text with some more, and one space where there are several."""
    more = re.sub(r"\s+", " ", _ESCAPED.sub("", _EMPHASIS.sub("", markdown)))
    return text + (more.lstrip() if not text or text.endswith(" ") else more)


def _plain(markdown: str) -> str:
    return _add("", markdown).strip()
