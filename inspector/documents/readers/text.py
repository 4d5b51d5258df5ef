"""Read plain text."""

import hashlib
from dataclasses import replace

from inspector.documents.blocks import text_blocks
from inspector.documents.decode import decode, require_text
from inspector.documents.model import Document, Reader, Tick
from inspector.documents.source import Source
from inspector.phrases import phrases

phrase = phrases(__name__)

# Characters: of a text longer than this the first are handed out before the rest is looked at.
_LONG = 300_000
_FIRST = 30_000


def _read(source: Source, tick: Tick) -> Document:
    text, encoding = decode(source.name, source.data, source.encoding)
    require_text(source.name, text)
    document = Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format="text",
        text="",
        blocks=(),
        encoding=encoding,
    )
    if len(text) > _LONG and (end := text.rfind("\n\n", 0, _FIRST)) > 0:
        beginning = text[:end]
        tick(0, 1, replace(document, text=beginning, blocks=text_blocks(beginning)))
    tick(1, 1)
    return replace(document, text=text, blocks=text_blocks(text))


READER = Reader(
    id="text", title=phrase("Plain text"), suffixes=(".txt", ".text"), read=_read, is_plain=True
)
