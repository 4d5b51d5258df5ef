"""What is read: the bytes of a file, and what an editor says about them.

Kept light: the first page waits for it, and for nothing else that is said of a document.
"""

import mmap
import sys
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

LARGEST = 512 * 1024 * 1024
"""The size, in bytes, of the largest file that is opened."""

MAGIC_WITHIN = 1024
"""In how many bytes a file may say what it is: some programs put lines of their own before it."""

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a document before it is read, and what the editor says about them.

    Pages count from 0. Those in `skip` are left out, because they have stopped the reader before.
    Those in `recognise` have the text on their picture recognised where they have no other.
    `path` is the file that they were read from, for a reader that can go without all of them.
    """

    name: str
    data: bytes = field(repr=False)
    encoding: str | None = None
    password: str | None = field(default=None, repr=False)
    skip: tuple[int, ...] = ()
    recognise: Container[int] = ()
    path: Path | None = None

    @property
    def suffix(self) -> str:
        """Return the file name's ending in lower case, with its dot."""
        return Path(self.name).suffix.lower()

    @property
    def says_pdf(self) -> bool:
        """Tell whether the first bytes say that it is a PDF."""
        return self.data[:MAGIC_WITHIN].lstrip().startswith(_PDF)


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
