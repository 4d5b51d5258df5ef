"""A text with its names: the form that all sources are brought into."""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Record:
    """A text, its names and what nobody annotated: character offsets, for a name also its label."""

    source: str
    id: str
    text: str
    names: tuple[tuple[int, int, str], ...]
    missing: tuple[tuple[int, int], ...] = ()


def read_records(path: Path) -> Iterator[Record]:
    """Yield the records of a file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            yield Record(
                source=raw["src"],
                id=raw["id"],
                text=raw["text"],
                names=tuple((start, end, label) for start, end, label in raw["spans"]),
                missing=tuple((start, end) for start, end in raw["missing"]),
            )


def write_records(path: Path, records: Iterable[Record]) -> None:
    """Write records so that the same ones make the same bytes."""
    lines = "".join(
        json.dumps(
            {"src": r.source, "id": r.id, "text": r.text, "spans": r.names, "missing": r.missing},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
        for r in records
    )
    path.write_bytes(gzip.compress(lines.encode(), mtime=0))
