"""What the children bring: documents, the beginning of a long one first, and what is in them."""

from collections.abc import Iterable
from dataclasses import replace

from inspector.analysis.model import Analysis
from inspector.documents.model import Document
from inspector.settings import Settings
from inspector.ui.jobs import Job, Purpose
from inspector.ui.returning import Returning
from inspector.ui.tabs import Entry, TabState


class Arriving(Returning):
    """The side of the session that takes in what has been read and found."""

    def is_reading(self, key: int) -> bool:
        """Tell whether a document is being read that is not all there yet."""
        tab = self._entries[key].tab
        return bool(self._jobs.of(Purpose.OPEN, key=key)) and (tab.is_part or not tab.document)

    def apply(self, settings: Settings) -> None:
        """Keep new settings and act on them."""
        raise NotImplementedError

    def _take_part(self, entry: Entry, part: Document) -> None:
        """Show the beginning of a document; one that is read again stays as it is until then."""
        if entry.tab.document is None:
            self._put(entry, part, is_part=True)

    def _take_skim(self, entry: Entry, words: Document) -> None:
        """Have words found on pages that are still to be read."""
        if entry.tab.is_part:
            entry.change(skimmed=words)
            self._announce(entry)

    def _take_document(self, entry: Entry, document: Document) -> None:
        if entry.tab.document == document:  # read again for its pages only
            entry.change(is_part=False)
        else:
            self._put(entry, document, is_part=False)

    def _put(self, entry: Entry, document: Document, *, is_part: bool) -> None:
        before, was_part = entry.tab.document, entry.tab.is_part
        goes_on = was_part and before is not None and document.continues(before)
        if not goes_on:
            self._renew(entry, document)
        elif entry.found:
            entry.found = replace(entry.found, document=document)
        sizes = tuple((page.width, page.height, page.rotation) for page in document.pages)
        entry.change(
            state=TabState.READY,
            document=document,
            is_part=is_part,
            skimmed=None,
            sizes=entry.tab.sizes if is_part else sizes,
        )
        if not goes_on:
            self._recall(entry)
        if not is_part:
            self._inherit(entry)
        self._announce(entry)
        if goes_on:
            self._judge(entry)
        elif entry.tab.path:
            self.apply(self._settings.with_recent(entry.tab.path))
        self._want_analysis(entry)

    def _keep_parts(self, entries: Iterable[Entry]) -> None:
        """Be content with the beginnings of documents whose rest will not come."""
        for entry in entries:
            if entry.tab.is_part and not self._jobs.of(Purpose.OPEN, key=entry.tab.key):
                entry.change(is_part=False, skimmed=None)
                self._want_analysis(entry)

    def _take_analysis(self, job: Job, analysis: Analysis) -> None:
        entry = self._entries[job.key]
        if analysis.complete:
            self._jobs.end(job.number)
        if entry.tab.is_part:
            analysis = replace(analysis, complete=False)
        # What is whole is not shown in parts again because something was corrected.
        if analysis.complete or not entry.is_rechecked:
            entry.found = analysis
            self._judge(entry)
        self._note_changes(entry, analysis)
        self._analyse_next()

    def _analyse_next(self) -> None:
        raise NotImplementedError
