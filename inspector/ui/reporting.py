"""Reports on the current document: written to a file, shown beforehand, and drawn to be printed."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject

from inspector.report.choice import chosen
from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.arriving import Arriving
from inspector.ui.jobs import Job, Purpose
from inspector.ui.letterbox import Client
from inspector.ui.translation import translator
from inspector.worker.messages import Cancel, Child, Export, Exported, Preview, Previewed

tr = translator(__name__)

_PRINTED = 200 / 72  # pixels a point


class Reporting(Arriving):
    """The side of the session that has reports made, without what the editor wants left out."""

    def __init__(
        self,
        client: Client,
        settings: Settings,
        settings_path: Path | None,
        workspace: Workspace | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, settings_path, workspace, parent)
        self._client = client

    def export(self, writer: str, path: str) -> None:
        """Write a report on the current document; `exported` or a problem follows."""
        entry = self._entry
        if not entry or not entry.tab.analysis:
            return
        source = entry.tab.path or entry.data or b""
        job = self._start(Purpose.EXPORT, entry.tab.key, tr("Writing {name}", name=Path(path).name))
        analysis = chosen(entry.tab.analysis, self._settings.export_without)
        self._client.send(
            Child.LANGUAGE, Export(job, analysis, writer, path, source, entry.password)
        )

    def preview(self, writer: str, without: Collection[str], scale: float) -> None:
        """Have the first page of a report drawn; `previewed` or `preview_failed` follows."""
        self.end_preview()
        self._draw(Purpose.PREVIEW, writer, without, scale, most=1)

    def end_preview(self) -> None:
        """Want no preview any more."""
        self._drop(*self._jobs.of(Purpose.PREVIEW))

    def print(self) -> None:
        """Have all pages drawn of the annotated article; `printed` follows for each."""
        self._drop(*self._jobs.of(Purpose.PRINT))
        self._draw(Purpose.PRINT, "pdf", self._settings.export_without, _PRINTED, most=0)

    def _draw(
        self, purpose: Purpose, writer: str, without: Collection[str], scale: float, most: int
    ) -> None:
        entry = self._entry
        if not entry or not entry.tab.analysis:
            return
        words = tr("Making the pages to print") if purpose is Purpose.PRINT else ""
        job = self._start(purpose, entry.tab.key, words)
        source, analysis = entry.tab.path or entry.data or b"", chosen(entry.tab.analysis, without)
        self._client.send(
            Child.LANGUAGE, Preview(job, analysis, writer, source, entry.password, scale, most)
        )

    def _take_report(self, job: Job, reply: Exported | Previewed) -> None:
        if reply.is_last:
            self._jobs.end(job.number)
        if isinstance(reply, Exported):
            self.exported.emit(reply.path)
        elif job.purpose is Purpose.PRINT:
            self.printed.emit(reply)
        else:
            self.previewed.emit(reply)

    def _start(self, purpose: Purpose, key: int, sentence: str) -> int:
        job = self._jobs.start(purpose, key, sentence=sentence)
        self.progressed.emit(self._jobs.progress)
        return job

    def _drop(self, *jobs: Job) -> None:
        """Cancel jobs and forget them, so that what they still answer is stale."""
        for job in jobs:
            self._jobs.end(job.number)
            self._client.send(job.purpose.child, Cancel(job.number))
        if jobs:
            self.progressed.emit(self._jobs.progress)
