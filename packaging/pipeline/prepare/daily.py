"""Read the daily news of "Portal:Current events" that is kept as plain text, without its links.

It has no names: it is text for word vectors, and for the teachers to label.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import srsly

from prepare.records import Record

_ENOUGH = 9  # words of an item of news; what is shorter is a heading
_SOURCES = re.compile(r"(?:\s*\([^()]{2,60}\))+\s*$")  # "(BBC) (Reuters)" after the full stop
_ENDED = re.compile(r"[.?!][\"”’)]?$")


def read(folder: Path) -> Iterator[Record]:
    """Yield one record a day, of the folders of months in folders of years."""
    for path in sorted(folder.glob("[12]???/??/*.yaml")):
        payload = srsly.read_yaml(path).get("Intelligence_Payload") or {}
        items = [item for text in _texts(payload) if (item := _item(text))]
        if items:
            yield Record("wiki-current-events-archive", path.stem, " ".join(items), ())


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for part in node.values():
            yield from _texts(part)
    elif isinstance(node, list):
        for part in node:
            yield from _texts(part)


def _item(text: str) -> str:
    """Return an item of news without the notes of its sources; "" for a heading."""
    told = _SOURCES.sub("", " ".join(text.split()))
    if len(told.split()) < _ENOUGH:
        return ""
    return told if _ENDED.search(told) else f"{told}."
