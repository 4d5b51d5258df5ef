"""The review package: a document with all that was decided on it, in one file for a second reader.

A ZIP archive of `manifest.json`, `decisions.json` and the document itself. The names in it are
those of files, without their folders.
"""

import datetime as dt
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, Any

from inspector.analysis.decisions import Decisions, Record, Signature
from inspector.analysis.places import Place
from inspector.checks.model import Dismissal
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases
from inspector.store.bodies import body_of, record_of

phrase = phrases(__name__)

SUFFIX = ".zip"
_FORMAT, _VERSION = "inspector review package", 1
# What zipfile, zlib and json raise on bytes that they did not write, and we on what they hold.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError,
    KeyError, TypeError, ValueError,
)  # fmt: skip
_LARGEST = 512 * 1024 * 1024  # bytes of what is in a package
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same package is the same bytes


@dataclass(frozen=True, slots=True)
class Package:
    """A document by name, SHA-256 and bytes, and what has been decided on it."""

    name: str
    sha256: str
    source: bytes
    decisions: Decisions


def packed(package: Package) -> bytes:
    """Return the file of a package."""
    manifest = {
        "format": _FORMAT,
        "version": _VERSION,
        "document": package.name,
        "sha256": package.sha256,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("manifest.json", _json(manifest)),
            ("decisions.json", _json(_told(package.decisions))),
            (f"document/{package.name}", package.source),
        ):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def unpacked(file: IO[bytes], name: str) -> Package:
    """Return what the package called `name` holds; no more of the file is read than that.

    Raises:
        UnreadableFileError: if it is none, damaged, or made by a newer Inspector.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise UnreadableFileError(
                    phrase("“{name}” is too large to be a review package.", name=name)
                )
            manifest = json.loads(archive.read("manifest.json"))
            _check(manifest, name)
            document = PurePath(manifest["document"]).name
            return Package(
                document,
                str(manifest["sha256"]),
                archive.read(f"document/{document}"),
                _decisions(json.loads(archive.read("decisions.json"))),
            )
    except _DAMAGED as error:
        raise UnreadableFileError(
            phrase("“{name}” is damaged, or not a review package of Inspector.", name=name)
        ) from error


def _check(manifest: Mapping[str, Any], name: str) -> None:
    if manifest["format"] != _FORMAT:
        raise ValueError(manifest["format"])
    if manifest["version"] > _VERSION:
        raise UnreadableFileError(
            phrase(
                "“{name}” was made by a newer Inspector. Install that one to read it.", name=name
            )
        )


def _json(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _told(decisions: Decisions) -> dict[str, object]:
    return {
        "dismissed": [
            {"finding": each.key, "reason": each.reason, "when": each.when.isoformat()}
            for each in decisions.dismissed
        ],
        "checks_off": list(decisions.checks_off),
        "records": [_record_told(each) for each in decisions.records],
        "lost": [_record_told(each) for each in decisions.lost],
    }


def _record_told(record: Record) -> dict[str, object]:
    place = record.place
    return {
        "kind": type(record).__name__,
        "start": place.start,
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
        "by": record.signed.by,
        "when": record.signed.when.isoformat(),
        "says": json.loads(body_of(record)),
    }


def _decisions(told: Mapping[str, Any]) -> Decisions:
    return Decisions(
        tuple(
            Dismissal(str(each["finding"]), str(each["reason"]), _time(each["when"]))
            for each in told["dismissed"]
        ),
        tuple(str(each) for each in told["checks_off"]),
        tuple(_record(each) for each in told["records"]),
        tuple(_record(each) for each in told["lost"]),
    )


def _record(told: Mapping[str, Any]) -> Record:
    place = Place(int(told["start"]), str(told["exact"]), str(told["prefix"]), str(told["suffix"]))
    signed = Signature(str(told["by"]), _time(told["when"]))
    return record_of(told["kind"], place, signed, json.dumps(told["says"]))


def _time(told: str) -> dt.datetime:
    time = dt.datetime.fromisoformat(told)
    if time.tzinfo is None:
        raise ValueError(told)
    return time
