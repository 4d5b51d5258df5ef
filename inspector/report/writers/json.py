"""The records of an analysis, for other programs."""

import json

from inspector.report.model import Job, Writer
from inspector.report.records import records


def _write(job: Job) -> bytes:
    text = json.dumps(records(job.analysis), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


WRITER = Writer(id="json", title="Records for other programs (JSON)", suffix=".json", write=_write)
