"""Find the dateline that opens a story: "MOSCOW (Reuters) – ", "KELMAR, Feb 5 – "."""

import re

from inspector.documents.model import Span

_DATELINE = re.compile(
    r"([A-Z][A-Z'’.-]{2,}(?:[ ]+[A-Z][A-Z'’.-]+){0,3})"
    r"(?:,[ ][A-Z][A-Za-z'’. -]{2,30}?)?"
    r"(?:,?[ ](?:[A-Z][a-z]+\.?|\d{1,2}|\d{4}),?){0,4}"
    r"(?:\s+\([^()\n]{2,40}\))?\s*(?:–|—|--?)\s+(?=\S)"
)


def find_dateline(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """Return the place of a dateline at `start`, and where the story begins after it."""
    found = _DATELINE.match(text, start, end)
    return (Span(*found.span(1)), found.end()) if found else None
