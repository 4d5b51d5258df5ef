"""Make a document of parts that know what they are: paragraphs, headings, rows of tables."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable

from inspector.documents.decode import require_text
from inspector.documents.model import Block, Document, Role, Span
from inspector.documents.source import Source

Part = tuple[str, Role]
"""The text of a block, without white space around it, and what it is."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\n]+")
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")


def document_of(
    source: Source,
    kind: str,
    parts: Iterable[Part],
    *,
    title: str | None = None,
    created: dt.date | None = None,
    created_from: str = "file metadata",
    encoding: str | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """Return the document of all `parts`, in their order, with a blank line between them.

    Raises:
        UnreadableFileError: if there is no text in them.
    """
    written = tuple(parts)
    text = require_text(source.name, "\n\n".join(part for part, _ in written))
    blocks: list[Block] = []
    offset = 0
    for part, role in written:
        blocks.append(Block(Span(offset, offset + len(part)), role))
        offset += len(part) + 2
    return Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format=kind,
        text=text,
        blocks=tuple(blocks),
        encoding=encoding,
        title=title or None,
        created=created,
        created_from=created_from if created else None,
        notes=notes,
    )


def one_line(written: str) -> str:
    """Return a text with single spaces and nothing that cannot be shown; no-break spaces stay."""
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", written)).strip()


def row(cells: Iterable[str]) -> str:
    """Return the cells of a table's row, parted by tabs."""
    return "\t".join(one_line(cell) for cell in cells).strip()


def day(stated: str) -> dt.date | None:
    """Return the day of a date that metadata give as 2025-03-13T10:00:00Z."""
    match = _DAY.match(stated)
    try:
        return dt.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
