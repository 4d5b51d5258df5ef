"""Choose a writer and put its report on disk, whole or not at all."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from inspector import registry
from inspector.errors import UnsupportedFormatError, WriteError
from inspector.phrases import phrases
from inspector.report import writers as writers_package
from inspector.report.model import Job, Writer

phrase = phrases(__name__)


def writers() -> dict[str, Writer]:
    """Return every writer by id."""
    return registry.discover(writers_package, "WRITER", Writer)


def writer_for(path: Path) -> Writer:
    """Return the writer that the ending of a file asks for.

    Raises:
        UnsupportedFormatError: if no writer has that ending.
    """
    known = writers()
    for writer in known.values():
        if path.suffix.lower() == writer.suffix:
            return writer
    endings = ", ".join(writer.suffix for writer in known.values())
    raise UnsupportedFormatError(
        phrase(
            "“{name}” does not say what kind of report to write. End it with one of: {endings}.",
            name=path.name,
            endings=endings,
        )
    )


def write(job: Job, writer: str, path: Path, *, source: Path | None = None) -> None:
    """Write the report that the writer with this id makes to `path`.

    It goes to a temporary file beside `path` first and then takes its place, so that nobody ever
    finds half a report. `source` is the file of the document, which is never written to.

    Raises:
        InspectorError: if the report cannot be made or written.
    """
    if source is not None and _is_same_file(source, path):
        raise WriteError(
            phrase(
                "“{name}” is the article itself, which is never altered. Choose another name.",
                name=path.name,
            )
        )
    _put(path, writers()[writer].write(job))


def _is_same_file(first: Path, second: Path) -> bool:
    # Resolving is not enough: a second hard link, or a file system that ignores case.
    with contextlib.suppress(OSError):
        return first.samefile(second)
    return first.resolve() == second.resolve()


def _put(path: Path, data: bytes) -> None:
    part: Path | None = None
    try:
        if not path.parent.is_dir():
            raise WriteError(
                phrase(
                    "There is no folder “{folder}”. Make it, or choose another one.",
                    folder=path.parent,
                )
            )
        if path.is_dir():
            raise WriteError(phrase("“{path}” is a folder. Choose the name of a file.", path=path))
        handle, name = tempfile.mkstemp(prefix=".inspector-", suffix=".part", dir=path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode(path))
        part.replace(path)
    except OSError as error:
        raise WriteError(_sentence(path, error)) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Return the permissions of the report: those of the one it replaces, or a new file's."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"There is no room left to write “{path.name}”. Make some, or choose another disk."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"You are not allowed to write in “{path.parent}”. Choose another folder."
    if error.errno == errno.ENAMETOOLONG:
        return "The name of the report is too long. Choose a shorter one."
    return f"“{path.name}” could not be written: {error.strerror or error}."
