"""The records of an analysis, for other programs."""

import json

from inspector.phrases import phrases
from inspector.report.model import Job, Writer
from inspector.report.records import records

phrase = phrases(__name__)


def _write(job: Job) -> bytes:
    text = json.dumps(records(job.analysis), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


WRITER = Writer(
    id="json", title=phrase("Records for other programs (JSON)"), suffix=".json", write=_write
)
