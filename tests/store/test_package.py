"""W6 W9: what was decided goes with its document into one file, and comes out as it went in."""

import contextlib
import datetime as dt
import io
import json
import random
import zipfile

import pytest

from inspector.analysis.decisions import Decisions, NameEdit, Review, Signature, State
from inspector.analysis.places import Place
from inspector.checks.model import Dismissal
from inspector.errors import UnreadableFileError
from inspector.store.package import Package, packed, unpacked

WHEN = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
SIGNED = Signature("mk", WHEN)
PLACE = Place(14, "450 square miles", "km (", ") last summer")
DECISIONS = Decisions(
    (Dismissal("sum:1", "Rounded.", WHEN),),
    ("weekday-date",),
    (Review(PLACE, SIGNED, State.QUERIED, "Ask “them”.", "https://example.org/1"),),
    (NameEdit(Place(40, "Kyiv", "in ", " on"), SIGNED, "GPE", "Kyiv"),),
)
PACKAGE = Package("lake.txt", "1" * 64, b"The lake covers 410 km.", DECISIONS)


def rewritten(data: bytes, changed: str, content: bytes | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != changed:
                new.writestr(name, old.read(name))
            elif content is not None:
                new.writestr(name, content)
    return out.getvalue()


def test_w9_a_package_holds_the_document_and_all_that_was_decided() -> None:
    assert unpacked(io.BytesIO(packed(PACKAGE)), "lake review.zip") == PACKAGE
    assert packed(PACKAGE) == packed(PACKAGE)


def test_w9_any_program_can_read_what_is_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(PACKAGE))) as archive:
        assert archive.read("document/lake.txt") == PACKAGE.source
        told = json.loads(archive.read("decisions.json"))
    (record,) = told["records"]
    assert (record["kind"], record["exact"], record["by"]) == ("Review", PLACE.exact, "mk")
    assert record["says"]["state"] == "queried"


@pytest.mark.parametrize(
    ("changed", "content"),
    [
        ("manifest.json", None),
        ("manifest.json", b'{"format": "other"}'),
        ("manifest.json", b"[]"),
        ("decisions.json", b"{}"),
        ("decisions.json", b'{"dismissed": 7}'),
        ("document/lake.txt", None),
    ],
)
def test_w9_what_is_no_package_is_said_to_be_none(changed, content) -> None:
    with pytest.raises(UnreadableFileError, match="not a review package"):
        unpacked(io.BytesIO(rewritten(packed(PACKAGE), changed, content)), "a.zip")
    with pytest.raises(UnreadableFileError, match="damaged"):
        unpacked(io.BytesIO(packed(PACKAGE)[:200]), "a.zip")


def test_w9_a_package_with_odd_bytes_is_read_or_said_to_be_damaged() -> None:
    whole, dice = packed(PACKAGE), random.Random(1)  # noqa: S311 - the same spoilt bytes each time
    for _ in range(1000):
        spoilt = bytearray(whole)
        for _ in range(dice.randint(1, 4)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        with contextlib.suppress(UnreadableFileError):
            unpacked(io.BytesIO(bytes(spoilt)), "a.zip")


def test_w9_a_package_of_a_newer_program_is_left_alone() -> None:
    manifest = b'{"format": "inspector review package", "version": 2}'
    with pytest.raises(UnreadableFileError, match="newer Inspector"):
        unpacked(io.BytesIO(rewritten(packed(PACKAGE), "manifest.json", manifest)), "a.zip")


def test_w9_the_name_in_it_leads_nowhere_else() -> None:
    manifest = json.dumps(
        {
            "format": "inspector review package",
            "version": 1,
            "document": "../../lake.txt",
            "sha256": "1" * 64,
        }
    ).encode()
    found = unpacked(io.BytesIO(rewritten(packed(PACKAGE), "manifest.json", manifest)), "a.zip")
    assert found.name == "lake.txt"
