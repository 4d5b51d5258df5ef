"""Find the paragraphs, headlines and bylines of a text that has no mark-up."""

import calendar
import re
from collections.abc import Iterator
from itertools import pairwise

from inspector.documents.model import Block, Role, Span

# A line longer than this is a paragraph on one line, not a line of a wrapped paragraph.
_WRAPPED_AT_MOST = 120
_WRAPPED_AT_LEAST = 40
_HEADLINE_AT_MOST = 120
_BYLINE_AT_MOST = 200
_CROSS_HEAD_AT_MOST = 60

_NAME = r"[A-Z][\w.’'-]*"
_BETWEEN_NAMES = r"[ ,;|]+(?:(?:and|in|for|of|the|additional|reporting|writing|editing|by) )*"
_BYLINE = re.compile(
    rf"\(?(?:[A-Z]?[a-z]+ )?(?:(?i:reporting|writing|editing|written|reported) )?[Bb][Yy] "
    rf"{_NAME}(?:{_BETWEEN_NAMES}{_NAME})*\)?"
)
_MONTH = rf"(?:{'|'.join(name[:3] for name in calendar.month_name[1:])})[a-z]*\.?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:[A-Z][a-z]{{2,8}},? )?(?:{_NUMBER} {_MONTH},? \d{{4}}|{_MONTH} {_NUMBER},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d))"
)
_LABEL = r"(?:(?:first |last )?(?:published|updated|posted|date):? (?:on )?)?"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,3}}"
_CLOCK = r"(?:(?:,| at)? \d{1,2}[:.]\d\d.{0,20})?(?: [|·•–—-] .{0,30})?"
# What says of which day an article is, on a line with its place, with who wrote it, or alone.
_DATED = re.compile(
    rf"(?i:{_LABEL})(?:(?:{_PLACE}|{_BYLINE.pattern}) ?[ ,|·•–—-]+ ?)?{_DAY}{_CLOCK}"
)
_DIGIT = re.compile(r"\d")
_LIST_ITEM = re.compile(r"(?:[•▪◦‣*·–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0]+\S")
_CLOSING = "\"'”’»)]"
_SENTENCE_END = tuple(".!?:;,…")
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence or a clause does."""
    return text.rstrip().rstrip(_CLOSING).endswith(_SENTENCE_END)


def ends_firmly(text: str) -> bool:
    """Tell whether a line ends as a sentence does, or leads over to another."""
    return text.rstrip().rstrip(_CLOSING).endswith((".", "!", "?", ":"))


def is_list_item(text: str) -> bool:
    """Tell whether a paragraph begins with a bullet or a number of a list."""
    return bool(_LIST_ITEM.match(text))


def is_byline(line: str) -> bool:
    """Tell whether a line names who has written an article, or says of which day it is."""
    if len(line) > _BYLINE_AT_MOST:
        return False
    named = "y " in line and _BYLINE.fullmatch(line) is not None
    return named or (_DIGIT.search(line) is not None and _DATED.fullmatch(line) is not None)


def role_of(text: str, *, first: bool) -> Role:
    """Say what a paragraph is by its words alone; `first` if nothing stands before it."""
    line = text.strip()
    if is_list_item(line):
        return Role.LIST
    if is_byline(line):
        return Role.BYLINE
    limit = _HEADLINE_AT_MOST if first else _CROSS_HEAD_AT_MOST
    if len(line) > limit or "\n" in line:
        return Role.PARAGRAPH
    capitals = line.isupper() and sum(map(str.isalpha, line)) > 2
    asks = first and line.endswith(("?", "!"))
    if any(map(str.isalpha, line)) and (capitals or asks or not ends_sentence(line)):
        return Role.HEADLINE
    return Role.PARAGRAPH


def text_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text.

    A blank line always ends a paragraph. Between blank lines each line is a paragraph, as in wire
    copy, unless the lines are those of a paragraph wrapped by hand: then the block spans them.
    """
    return tuple(
        Block(span, role_of(span.of(text), first=place == 0))
        for place, span in enumerate(_paragraphs(text))
    )


def _paragraphs(text: str) -> Iterator[Span]:
    lines = [_trimmed(text, match.span()) for match in _LINE.finditer(text)]
    width = _wrap_width(lines)
    stretch: list[Span] = []
    for line in lines:
        if stretch and text.count("\n", stretch[-1].end, line.start) > 1:
            yield from _unwrapped(text, stretch, width)
            stretch = []
        stretch.append(line)
    if stretch:
        yield from _unwrapped(text, stretch, width)


def _trimmed(text: str, ends: tuple[int, int]) -> Span:
    start, end = ends
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _wrap_width(lines: list[Span]) -> int:
    """Return the width to which the text is wrapped by hand, or 0."""
    if not lines:
        return 0
    # One long address in a wrapped text must not hide the width of the rest.
    width = sorted(map(len, lines))[int(0.95 * (len(lines) - 1))]
    return width if _WRAPPED_AT_LEAST <= width <= _WRAPPED_AT_MOST else 0


def _unwrapped(text: str, lines: list[Span], width: int) -> Iterator[Span]:
    """Yield the paragraphs of lines without a blank line between them."""
    soft = [_runs_on(text, line, following, width) for line, following in pairwise(lines)]
    # A few paragraphs of a line each may be as long as the longest by chance, but sentences end
    # with them.
    inside = [
        runs_on and not ends_firmly(line.of(text))
        for line, runs_on in zip(lines, soft, strict=False)
    ]
    if not width or 2 * sum(inside) < len(soft):
        soft = [False] * len(soft)
    paragraph: Span | None = None
    for line, runs_on in zip(lines, [*soft, False], strict=True):
        paragraph = Span(paragraph.start if paragraph else line.start, line.end)
        if not runs_on:
            yield paragraph
            paragraph = None


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the line ends only because the next word had no room on it."""
    word = following.of(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width
