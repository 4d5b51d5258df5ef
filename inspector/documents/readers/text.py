"""Read plain text."""

import hashlib

from inspector.documents.blocks import text_blocks
from inspector.documents.decode import decode, require_text
from inspector.documents.model import Document, Reader, Source, Tick
from inspector.phrases import phrases

phrase = phrases(__name__)


def _read(source: Source, tick: Tick) -> Document:
    text, encoding = decode(source.name, source.data, source.encoding)
    require_text(source.name, text)
    document = Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format="text",
        text=text,
        blocks=text_blocks(text),
        encoding=encoding,
    )
    tick(1, 1)
    return document


READER = Reader(
    id="text", title=phrase("Plain text"), suffixes=(".txt", ".text"), read=_read, is_plain=True
)
