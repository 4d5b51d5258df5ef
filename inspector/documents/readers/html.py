"""Read saved web pages: the article in them, without what stands around it."""

import re

from inspector.documents.decode import decode
from inspector.documents.model import Document, Reader, Tick
from inspector.documents.parts import document_of
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)


_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)
# A page that says Latin-1 means the Windows code page of which it is a part, as browsers know.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}
_FLAT = phrase(
    "The parts of this web page are nested too deeply to tell the article from what stands around"
    " it: all text of the page is here, paragraph by paragraph."
)


def _read(source: Source, tick: Tick) -> Document:
    # It takes a third of a second to import, and only a web page needs it.
    from inspector.documents.web_page import article_of  # noqa: PLC0415

    page, encoding = decode(source.name, source.data, source.encoding, _declared(source.data))
    article = article_of(page)
    if article is None:
        raise UnreadableFileError(phrase("“{name}” has no text in it.", name=source.name))
    document = document_of(
        source,
        "html",
        article.parts,
        title=article.title,
        created=article.created,
        created_from="page metadata",
        encoding=encoding,
        notes=(_FLAT,) if article.is_flat else (),
    )
    tick(1, 1)
    return document


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace").lower()
    return _MEANT.get(name, name)


READER = Reader(id="html", title=phrase("Web page"), suffixes=(".html", ".htm"), read=_read)
