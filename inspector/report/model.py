"""Writers: one format of report each."""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from inspector.analysis.model import Analysis


@dataclass(frozen=True, slots=True)
class Job:
    """What a report is made of.

    `source` are the bytes of the document, which the annotated PDF is drawn on; `password` opens
    them. `exported` is the moment that the report names: given, so that the same input makes the
    same bytes; None leaves it out.
    """

    analysis: Analysis
    source: bytes = b""
    password: str | None = None
    exported: dt.datetime | None = None


class WriteFunction(Protocol):
    """Turn an analysis into bytes."""

    def __call__(self, job: Job) -> bytes:
        """Write the report, or raise an `InspectorError`."""
        ...


@dataclass(frozen=True, slots=True)
class Writer:
    """One format of report. `suffix` has its dot."""

    id: str
    title: str
    suffix: str
    write: WriteFunction
