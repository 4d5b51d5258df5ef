"""Read saved mail: the subject, who wrote when, and the text; attachments are named, not read."""

import datetime as dt
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import islice

from inspector.documents.blocks import text_blocks
from inspector.documents.decode import decode
from inspector.documents.model import Document, Reader, Role, Tick
from inspector.documents.parts import Part, document_of, one_line
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)


# A mail to a newsroom has a dozen parts; one made to keep a reader busy has thousands.
_MOST_PARTS = 500
_MOST_NAMED = 5
_MOST_HEADER = 500


def _read(source: Source, tick: Tick) -> Document:
    try:
        message = message_from_bytes(source.data, _class=EmailMessage, policy=policy.default)
        return _document(source, message, tick)
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError) as error:
        # What the standard library raises on headers and parts that nobody means to write.
        raise UnreadableFileError(
            phrase(
                "“{name}” is damaged, or not a saved mail: it could not be read.", name=source.name
            )
        ) from error


def _document(source: Source, message: EmailMessage, tick: Tick) -> Document:
    leaves = list(islice(_leaves(message), _MOST_PARTS + 1))
    if len(leaves) > _MOST_PARTS:
        raise UnreadableFileError(
            phrase(
                "“{name}” has more than {most} parts, as no mail to a newsroom has, and is not"
                " read. Open the part you need by itself.",
                name=source.name,
                most=_MOST_PARTS,
            )
        )
    subject = _header(message, "subject")
    if not (subject or _header(message, "from") or _header(message, "date")):
        raise UnreadableFileError(
            phrase("“{name}” is not a saved mail: it has no sender or date.", name=source.name)
        )
    attached = [leaf for leaf in leaves if _is_attached(leaf)]
    body, encoding = _body(source, [leaf for leaf in leaves if not _is_attached(leaf)])
    if not (subject or body):
        raise UnreadableFileError(phrase("“{name}” has no text in it.", name=source.name))
    document = document_of(
        source,
        "eml",
        [*_head(message), *body],
        title=subject,
        created=_date(message),
        created_from="the mail’s date",
        encoding=encoding,
        notes=_notes(attached, has_body=bool(body)),
    )
    tick(1, 1)
    return document


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that hold something, in order; a mail that is attached is one of them."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(each for each in reversed(list(part.iter_parts())))
        else:
            yield part


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_maintype() != "text" or part.is_attachment()


def _body(source: Source, leaves: list[EmailMessage]) -> tuple[list[Part], str | None]:
    """Return the text as it is written plainly, or else that of the mail's web page."""
    for kind in ("text/plain", "text/html"):
        parts: list[Part] = []
        used: str | None = None
        for leaf in leaves:
            if leaf.get_content_type() == kind:
                found, used = _parts(source, leaf)
                parts += found
        if parts:
            return parts, used
    return [], None


def _parts(source: Source, leaf: EmailMessage) -> tuple[list[Part], str | None]:
    payload = leaf.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return [], None
    declared = leaf.get_content_charset()
    try:
        text, used = decode(source.name, payload, source.encoding, declared)
    except UnreadableFileError:
        if source.encoding:
            raise
        text, used = payload.decode("cp1252", "replace"), "cp1252"
    if leaf.get_content_type() == "text/html":
        # It takes a third of a second to import, and few mails need it.
        from inspector.documents.web_page import article_of  # noqa: PLC0415

        article = article_of(text)
        return list(article.parts) if article else [], used
    return [(block.span.of(text), block.role) for block in text_blocks(text)], used


def _head(message: EmailMessage) -> Iterator[Part]:
    if subject := _header(message, "subject"):
        yield subject, Role.HEADLINE
    for name in ("from", "date"):
        if value := _header(message, name):
            yield f"{name.capitalize()}: {value}", Role.HEADER


def _header(message: EmailMessage, name: str) -> str:
    return one_line(str(message.get(name) or ""))[:_MOST_HEADER]


def _date(message: EmailMessage) -> dt.date | None:
    stated = getattr(message.get("date"), "datetime", None)
    return stated.date() if isinstance(stated, dt.datetime) else None


def _notes(attached: list[EmailMessage], *, has_body: bool) -> tuple[str, ...]:
    names = [one_line(part.get_filename() or part.get_content_type()) for part in attached]
    notes = [] if has_body else [phrase("The mail itself has no text.")]
    if names:
        rest = len(names) - _MOST_NAMED
        told = ", ".join(names[:_MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")
        told_ = phrase(
            "Attached, and not read: {names}. Save what you need and open it by itself.", names=told
        )
        notes.append(told_)
    return tuple(notes)


READER = Reader(id="eml", title=phrase("Saved mail"), suffixes=(".eml",), read=_read)
