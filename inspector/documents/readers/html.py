"""Read saved web pages: the article in them, without what stands around it."""

import hashlib
import re

from inspector.documents.decode import decode
from inspector.documents.model import Block, Document, Reader, Source, Span, Tick
from inspector.errors import UnreadableFileError

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)
# A page that says Latin-1 means the Windows code page of which it is a part, as browsers know.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}


def _read(source: Source, tick: Tick) -> Document:
    # It takes a third of a second to import, and only a web page needs it.
    from inspector.documents.web_page import article_of  # noqa: PLC0415

    page, encoding = decode(source.name, source.data, source.encoding, _declared(source.data))
    article = article_of(page)
    if article is None:
        raise UnreadableFileError(f"“{source.name}” has no text in it.")
    blocks: list[Block] = []
    offset = 0
    for text, role in article.parts:
        blocks.append(Block(Span(offset, offset + len(text)), role))
        offset += len(text) + 2
    tick(1, 1)
    return Document(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format="html",
        text="\n\n".join(text for text, _ in article.parts),
        blocks=tuple(blocks),
        encoding=encoding,
        title=article.title,
        created=article.created,
        created_from="page metadata" if article.created else None,
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace").lower()
    return _MEANT.get(name, name)


READER = Reader(id="html", title="Web page", suffixes=(".html", ".htm"), read=_read)
