"""Choose the reader for a file, and take in what the editor drops."""

import mmap
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from inspector import registry
from inspector.documents import readers as readers_package
from inspector.documents.blocks import text_blocks
from inspector.documents.decode import decode
from inspector.documents.model import Document, Reader, Source, Tick
from inspector.errors import UnreadableFileError, UnsupportedFormatError
from inspector.phrases import phrases

phrase = phrases(__name__)

LARGEST = 512 * 1024 * 1024
"""The size, in bytes, of the largest file that is opened."""

EVERY_PAGE = range(1 << 31)
"""What `Source.recognise` is where the text of every picture is wanted."""

# Some programs put a few lines of their own before the file proper.
_MAGIC_WITHIN = 1024
# An archive may say what it is in its first part, and lists all of them at its end.
_PDF = b"%PDF-"
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
    head = source.data[:_MAGIC_WITHIN]
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


def is_pdf(source: Source) -> bool:
    """Tell whether a document is a PDF; where its first bytes say so, no reader is imported."""
    head = source.data[:_MAGIC_WITHIN]
    return head.lstrip().startswith(_PDF) or reader_for(source).id == "pdf"


def _parts_listed(archive: bytes) -> bytes:
    """Return the list of an archive's parts; empty where it is cut off."""
    end = archive.rfind(_END_OF_LIST)
    if end < 0:
        return b""
    length = int.from_bytes(archive[end:][_LENGTH_OF_LIST], "little")
    return archive[max(end - length, 0) : end]


def load(
    path: Path, encoding: str | None = None, password: str | None = None, *, in_place: bool = False
) -> Source:
    """Read the bytes of a file.

    With `in_place` those of a PDF are read when they are looked at: its reader opens the file where
    it lies. They must not be sent to another process then.

    Raises:
        UnreadableFileError: if it is missing, a folder, empty, too large or not ours to read.
    """
    try:
        if path.is_dir():
            raise UnreadableFileError(phrase("“{name}” is a folder, not a file.", name=path.name))
        if path.exists() and not path.is_file():
            # A pipe or a device never ends.
            raise UnreadableFileError(
                phrase("“{name}” is not a file that can be read.", name=path.name)
            )
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableFileError(
                phrase(
                    "“{name}” is too large: it has {megabytes} MB, and {most} MB can be opened.",
                    name=path.name,
                    megabytes=f"{size / 2**20:,.0f}",
                    most=LARGEST // 2**20,
                )
            )
        data = _mapped(path) if in_place else path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(phrase("There is no file “{path}”.", path=path)) from error
    except PermissionError as error:
        raise UnreadableFileError(
            phrase("You are not allowed to read “{path}”.", path=path)
        ) from error
    except (OSError, ValueError) as error:
        # A null character in a path is a ValueError.
        raise UnreadableFileError(
            phrase("“{path}” could not be read: {error}.", path=path, error=error)
        ) from error
    if not data:
        raise UnreadableFileError(phrase("“{name}” is empty.", name=path.name))
    return Source(path.name, data, encoding, password, path=path)


def _mapped(path: Path) -> bytes:
    """Return the bytes of a file, which are on disk until they are looked at if it is a PDF.

    Windows does not let a program replace a file that another one has open.
    """
    with path.open("rb") as file:
        if sys.platform != "win32" and file.read(len(_PDF)) == _PDF:
            return cast("bytes", mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    return path.read_bytes()


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
