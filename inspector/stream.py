"""Answer texts that come in as lines of JSON, with one line for each, in order.

A line in is `{"id", "text", "doc_date"?}`. A line out is what was found, with the same id, or
`{"id", "error"}` where the line cannot be read; `id` is null where even that is not known.
"""

import datetime as dt
import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Queue

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse_many
from inspector.checks.model import Severity
from inspector.documents.model import Document
from inspector.documents.open import from_text
from inspector.errors import InspectorError, InvalidDateError, UnreadableFileError
from inspector.language.pipeline import Pipeline
from inspector.report.records import Record, records

# As many texts go through the pipeline together as are there, and no more than this.
_BATCH = 32


@dataclass(frozen=True, slots=True)
class Answer:
    """What to write for one line; `flagged` if a check found something wrong in it."""

    record: Record
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    id: object
    document: Document
    date: dt.date | None


def answers(
    lines: Iterable[bytes], pipeline: Pipeline, date: dt.date | None = None
) -> Iterator[Answer]:
    """Yield one answer for each line that is not blank, as soon as the lines are there.

    `date` stands in where a line has no `doc_date`. A program may wait for an answer before it
    writes its next line.
    """
    for batch in _batches(lines):
        understood = [_understood(line, date) for line in batch if line.strip()]
        texts = [entry for entry in understood if isinstance(entry, _Text)]
        results = iter(_analyses(texts, pipeline))
        for entry in understood:
            if isinstance(entry, _Text):
                yield _answer(entry, next(results))
            else:
                yield entry


def _batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield the lines that have come in, at least one at a time."""
    arrived: Queue[bytes | None] = Queue(maxsize=2 * _BATCH)

    def read() -> None:
        for line in lines:
            arrived.put(line)
        arrived.put(None)

    threading.Thread(target=read, daemon=True).start()
    ended = False
    while not ended:
        batch = [arrived.get()]
        with suppress(Empty):
            while len(batch) < _BATCH and batch[-1] is not None:
                batch.append(arrived.get_nowait())
        ended = batch[-1] is None
        yield [line for line in batch if line is not None]


def _understood(line: bytes, date: dt.date | None) -> _Text | Answer:
    identity: object = None
    try:
        entry = json.loads(line)
        if not isinstance(entry, dict):
            raise UnreadableFileError("The line is not a JSON object.")
        identity = entry.get("id")
        text = entry.get("text")
        if not isinstance(text, str):
            raise UnreadableFileError("The line has no text.")
        text.encode()  # half of a surrogate pair is no text
        document = from_text(text, str(identity))
        return _Text(identity, document, _date(entry.get("doc_date")) or date)
    except (ValueError, RecursionError, InspectorError) as error:
        return Answer({"id": identity, "error": _sentence(error)})


def _date(given: object) -> dt.date | None:
    if given is None:
        return None
    try:
        return dt.date.fromisoformat(str(given))
    except ValueError as error:
        raise InvalidDateError(f"“{given}” is not a date; write it as 2025-03-13.") from error


def _analyses(texts: Sequence[_Text], pipeline: Pipeline) -> list[Analysis | Exception]:
    """Analyse texts together; if that fails, one by one, to find the one that is at fault."""
    try:
        return list(analyse_many(((text.document, text.date) for text in texts), pipeline))
    except Exception as error:  # noqa: BLE001 - one text that fails does not cost the others
        if len(texts) == 1:
            return [error]
        return [result for text in texts for result in _analyses([text], pipeline)]


def _answer(text: _Text, result: Analysis | Exception) -> Answer:
    if isinstance(result, Exception):
        return Answer({"id": text.id, "error": _sentence(result)})
    return Answer(
        {"id": text.id, **records(result, with_document=False)},
        any(finding.severity is Severity.WARNING for finding in result.findings),
    )


def _sentence(error: Exception) -> str:
    if isinstance(error, InspectorError):
        return str(error)
    if isinstance(error, ValueError | RecursionError):
        return f"The line is not JSON in UTF-8: {error}."
    return f"Inspector made a mistake: {type(error).__name__}: {error}."
