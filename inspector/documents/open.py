"""Choose the reader for a file, and take in what the editor drops."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from inspector import registry
from inspector.documents import readers as readers_package
from inspector.documents.blocks import text_blocks
from inspector.documents.decode import decode
from inspector.documents.model import Document, Reader, Tick
from inspector.documents.source import MAGIC_WITHIN, Source
from inspector.errors import UnreadableFileError, UnsupportedFormatError
from inspector.phrases import phrases

phrase = phrases(__name__)

EVERY_PAGE = range(1 << 31)
"""What `Source.recognise` is where the text of every picture is wanted."""

# An archive may say what it is in its first part, and lists all of them at its end.
_ARCHIVE = b"PK\x03\x04"
_FIRST_PART = 100
_END_OF_LIST = b"PK\x05\x06"
_LENGTH_OF_LIST = slice(12, 16)


def readers() -> dict[str, Reader]:
    """Return every reader by id."""
    return registry.discover(readers_package, "READER", Reader)


def no_tick(done: int, total: int, part: Document | None = None) -> None:
    """Take no note of how far the reading is."""


def read(source: Source, tick: Tick = no_tick) -> Document:
    """Read a document with the reader that fits its bytes, or else its name.

    Bytes that announce their format decide, so that a PDF saved under another name is read as one,
    and so do the names of an archive's parts; further inside any other file they decide only where
    no other reader has the name's ending. Text under an unknown ending is read as plain text.

    Raises:
        InspectorError: if the file is not one that can be read.
    """
    return reader_for(source).read(source, tick)


def from_text(text: str, name: str) -> Document:
    """Make a document of a text just as it stands, so that offsets are those of the text given."""
    import hashlib  # noqa: PLC0415 - which loads a library that no page waits for

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name, digest, "text", text, text_blocks(text))


def reader_for(source: Source) -> Reader:
    """Return the reader that fits a document's bytes, or else its name.

    Raises:
        UnsupportedFormatError: if there is none.
    """
    known = readers()
    head = source.data[:MAGIC_WITHIN]
    named = next((r for r in known.values() if source.suffix in r.suffixes), None)
    if is_archive := head.startswith(_ARCHIVE):
        head = head[:_FIRST_PART] + _parts_listed(source.data)
    for reader in known.values():
        if head.lstrip().startswith(reader.recognises):
            return reader
        if (named is None or is_archive) and any(mark in head for mark in reader.recognises):
            return reader
    if named is not None:
        return named
    try:
        decode(source.name, source.data, source.encoding)
    except UnreadableFileError as error:
        endings = ", ".join(s for reader in known.values() for s in reader.suffixes)
        raise UnsupportedFormatError(
            phrase(
                "“{name}” is not a kind of file that can be opened. These are: {endings}.",
                name=source.name,
                endings=endings,
            )
        ) from error
    return known["text"]


def _parts_listed(archive: bytes) -> bytes:
    """Return the list of an archive's parts; empty where it is cut off."""
    end = archive.rfind(_END_OF_LIST)
    if end < 0:
        return b""
    length = int.from_bytes(archive[end:][_LENGTH_OF_LIST], "little")
    return archive[max(end - length, 0) : end]


def articles_in(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return the files to open for what was dropped, and a sentence for each thing refused.

    A folder stands for the files in it and below it whose endings can be read, in order of name,
    the hidden ones left out. A file named twice is opened once.
    """
    suffixes = {suffix for reader in readers().values() for suffix in reader.suffixes}
    accepted: dict[Path, None] = {}
    refused: list[str] = []
    for path in paths:
        if path.is_dir():
            found = sorted(_visible_files(path, suffixes))
            accepted.update(dict.fromkeys(found))
            if not found:
                refused.append(f"The folder “{path.name}” holds no article that can be opened.")
        elif path.exists():
            accepted[path] = None
        else:
            refused.append(f"There is no file “{path}”.")
    return tuple(accepted), tuple(refused)


def _visible_files(folder: Path, suffixes: set[str]) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(place, name)
