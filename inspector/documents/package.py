"""Open the files of office programs: archives of XML, read with limits and nothing fetched.

An archive says how large its parts are and may lie; what counts is how much comes out.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Protocol, Self, cast

from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

LARGEST_PART = 64 * 1024 * 1024
"""How many bytes of XML one part may hold. A book of 1,000 pages takes a tenth of it."""

# Prose and its mark-up shrink to a tenth, seldom to a hundredth. Small parts may do as they like.
_MOST_SHRUNK = 300
_SMALL = 4 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Element(Protocol):
    """What is used of an element of lxml, which is imported only where there is such a file."""

    @property
    def tag(self) -> object:
        """Return the name with its namespace; no string for what is no element."""
        ...

    @property
    def text(self) -> str | None:
        """Return the text before the first child."""
        ...

    @property
    def tail(self) -> str | None:
        """Return the text behind the element."""
        ...

    @property
    def attrib(self) -> Mapping[str, str]:
        """Return the attributes by their names with namespaces."""
        ...

    def __iter__(self) -> Iterator["Element"]:
        """Yield the children."""
        ...

    def iter(self, *tags: str) -> Iterator["Element"]:
        """Yield the element and all that is in it, where their names are among these."""
        ...

    def iterchildren(self, *tags: str) -> Iterator["Element"]:
        """Yield the children with these names."""
        ...

    def iterancestors(self, *tags: str) -> Iterator["Element"]:
        """Yield what the element is in, from inside, where their names are among these."""
        ...


class Package:
    """The parts of one file.

    Raises:
        UnreadableFileError: if it is no archive, damaged, or larger inside than it may be.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        if source.data.startswith(_OLD_OFFICE):
            raise UnreadableFileError(
                phrase(
                    "“{name}” is protected by a password, or in the format of an old office"
                    " program. Save it again without a password, as .docx or .odt.",
                    name=source.name,
                )
            )
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source.data))
            self._names = frozenset(self._archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self.damaged() from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._archive.close()

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def named(self, start: str) -> tuple[str, ...]:
        """Return the names of the parts that begin with `start`, in order."""
        return tuple(sorted(name for name in self._names if name.startswith(start)))

    def damaged(self) -> UnreadableFileError:
        """Return the error of a file in which something is missing or broken."""
        return UnreadableFileError(
            phrase(
                "“{name}” is damaged, or not what its name says: it could not be opened. Ask for"
                " it again.",
                name=self._name,
            )
        )

    def tree(self, part: str) -> Element:
        """Return the XML of a part.

        Raises:
            UnreadableFileError: if it is missing, damaged, too large, or defines entities.
        """
        # The child that draws pages takes three megabytes more with it, and PDFs are many.
        from lxml import etree  # noqa: PLC0415

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True, huge_tree=False,
        )  # fmt: skip
        try:
            root = etree.fromstring(self._bytes(part), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            # No office program writes one; it is how small files are made to grow without end.
            raise UnreadableFileError(
                phrase(
                    "“{name}” defines abbreviations of its own, as no office program does, and"
                    " is not opened: it may be made to do harm.",
                    name=self._name,
                )
            )
        return cast("Element", root)

    def tree_or_none(self, part: str) -> Element | None:
        """Return the XML of a part that a file can do without: None if it is missing or broken."""
        try:
            return self.tree(part) if part in self else None
        except UnreadableFileError:
            return None

    def _bytes(self, part: str) -> bytes:
        try:
            entry = self._archive.getinfo(part)
            if entry.flag_bits & 1:
                raise UnreadableFileError(
                    phrase(
                        "“{name}” is protected by a password. Save it again without one.",
                        name=self._name,
                    )
                )
            with self._archive.open(entry) as stream:
                data = stream.read(LARGEST_PART + 1)
        except (
            KeyError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError,
            NotImplementedError, RuntimeError,
        ) as error:  # fmt: skip
            raise self.damaged() from error
        shrunk = len(data) > _SMALL and len(data) > _MOST_SHRUNK * max(entry.compress_size, 1)
        if shrunk or len(data) > LARGEST_PART:
            raise UnreadableFileError(
                phrase(
                    "“{name}” grows to more than can be read when it is unpacked, and is not"
                    " opened. If you trust it, save it again, or as a PDF.",
                    name=self._name,
                )
            )
        return data


def local(element: Element) -> str:
    """Return the name of an element without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without its namespace; "" where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""
