"""Read Markdown as it is written: its marks stay in the text."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator

from inspector.documents.blocks import is_list_item, role_of
from inspector.documents.decode import decode, require_text
from inspector.documents.model import Block, Document, Reader, Role, Span, Tick
from inspector.documents.source import Source
from inspector.phrases import phrases

phrase = phrases(__name__)


_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(date|title)[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_TABLE_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_LINE = re.compile(r"[^\n]+")


def _read(source: Source, tick: Tick) -> Document:
    text, encoding = decode(source.name, source.data, source.encoding)
    require_text(source.name, text)
    front = _FRONT_MATTER.match(text)
    stated = dict(_FIELD.findall(front[1] or "")) if front else {}
    created = _date(stated.get("date", ""))
    blocks = tuple(_blocks(text, front.end() if front else 0))
    document = Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format="markdown",
        text=text,
        blocks=blocks,
        encoding=encoding,
        title=stated.get("title") or _first_heading(text, blocks),
        created=created,
        created_from="page metadata" if created else None,
    )
    tick(1, 1)
    return document


def _date(stated: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(stated[:10])
    except ValueError:
        return None


def _first_heading(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        if block.role is Role.HEADLINE:
            line = block.span.of(text).split("\n")[0]
            heading = _HEADING.fullmatch(line)
            return (heading[1] if heading else line) or None
    return None


def _blocks(text: str, body: int) -> Iterator[Block]:
    if text[:body].strip():
        yield Block(Span(0, len(text[:body].rstrip())), Role.HEADER)
    chunk: list[Span] = []
    in_fence = False
    for match in _LINE.finditer(text, body):
        line = Span(*match.span())
        gap = bool(chunk) and "\n" in text[chunk[-1].end + 1 : line.start]
        if chunk and not in_fence and (gap or _begins_block(text, chunk, line)):
            yield from _block(text, chunk)
            chunk = []
        chunk.append(line)
        if _FENCE.match(line.of(text)):
            in_fence = not in_fence
        elif not in_fence and _HEADING.fullmatch(line.of(text)):
            yield from _block(text, chunk)
            chunk = []
    if chunk:
        yield from _block(text, chunk)


def _begins_block(text: str, chunk: list[Span], line: Span) -> bool:
    """Tell whether a line begins a block of its own without a blank line before it."""
    written = line.of(text)
    if _HEADING.fullmatch(written) or _FENCE.match(written):
        return True
    return is_list_item(written.lstrip()) and is_list_item(chunk[0].of(text).lstrip())


def _block(text: str, lines: list[Span]) -> Iterator[Block]:
    stretch = Span(lines[0].start, lines[-1].end)
    written = stretch.of(text)
    if not written.strip():
        return
    lead = len(written) - len(written.lstrip())
    span = Span(stretch.start + lead, stretch.start + len(written.rstrip()))
    yield Block(span, _role(written, [line.of(text) for line in lines]))


def _role(written: str, lines: list[str]) -> Role:
    if _HEADING.fullmatch(lines[0]) or (len(lines) == 2 and _UNDERLINE.fullmatch(lines[1])):
        return Role.HEADLINE
    if all(_TABLE_ROW.fullmatch(line) for line in lines):
        return Role.TABLE
    # A short line in Markdown is a headline only where it is marked as one.
    plain = role_of(written, first=False)
    return plain if plain in {Role.LIST, Role.BYLINE} else Role.PARAGRAPH


READER = Reader(
    id="markdown",
    title=phrase("Markdown"),
    suffixes=(".md", ".markdown"),
    read=_read,
    is_plain=True,
)
