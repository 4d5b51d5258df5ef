"""The session: the one mutable thing that views and panels share.

Commands go down as method calls, news comes up as signals that carry the whole value. The children
do the work; their answers come in through `post`, and those to a job that nobody waits for any more
are dropped here, once.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from inspector.documents.model import Span
from inspector.errors import CrashedError, PasswordNeededError
from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.incoming import is_folder, sort_out
from inspector.ui.jobs import Job, Purpose
from inspector.ui.letterbox import Client
from inspector.ui.reporting import Reporting
from inspector.ui.tabs import Entry, Tab, TabState, entry_for
from inspector.ui.translation import translator
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Answer,
    Begun,
    Catalogue,
    Child,
    Close,
    Died,
    Drawing,
    Exported,
    Failed,
    Open,
    Opened,
    PipelineReady,
    Previewed,
    Progressed,
    Ready,
    Render,
    Rendered,
    Reply,
    Sized,
    Skimmed,
    Use,
)

tr = translator(__name__)


__all__ = ["Client", "Session", "Tab", "TabState"]


class Session(Reporting):
    """Open documents, what is known of them, and what the editor looks at."""

    _posted = Signal(object)

    def __init__(
        self,
        client: Client,
        settings: Settings,
        settings_path: Path | None = None,
        workspace: Workspace | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(client, settings, settings_path, workspace, parent)
        self._waiting: list[tuple[str, dt.date | None]] = []
        self._posted.connect(self.receive, Qt.ConnectionType.QueuedConnection)

    def open(self, paths: Sequence[str], date: dt.date | None = None) -> None:
        """Open files, and the files in folders; the first of them becomes the current tab.

        `date` is the document date where the editor has given one. A file that is open already
        is shown.
        """
        if not self._catalogue.readers and any(is_folder(Path(path)) for path in paths):
            self._waiting += [(path, date) for path in paths]
            return
        incoming = sort_out(paths, self._catalogue.readers)
        before = {tab.path: tab.key for tab in self.tabs if tab.path}
        keys = [
            before[path] if path in before else self._add(entry_for(path, date))
            for path in dict.fromkeys(incoming.accepted)
        ]
        if keys:
            self.activate(keys[0])
        if incoming.refused:
            self.refused.emit(incoming.refused)

    def open_text(self, text: str) -> None:
        """Open pasted text as a document."""
        tab = Tab(0, tr("Pasted text"), None, TabState.LOADING)
        self.activate(self._add(Entry(tab, text.encode("utf-8", "replace"))))

    def reopen(self, key: int) -> None:
        """Read a document again from its source."""
        self._read(self._entries[key])

    def close(self, key: int) -> None:
        """Close a tab; the one after it becomes current, or else the one before."""
        keys = list(self._entries)
        place = keys.index(key)
        entry = self._entries.pop(key)
        self._drop(*self._jobs.of(*Purpose, key=key))
        self._client.send(Child.PAGES, Close(key))
        self._closed.append(entry.fresh())
        if self._current == key:
            rest = keys[place + 1 :] or keys[:place][-1:]
            self._current = rest[0] if rest else None
            self._announce_switch()
        else:
            self.tabs_changed.emit(self.tabs)
        self._analyse_next()
        self.closed.emit()

    def reopen_closed(self) -> None:
        """Open the tab again that was closed last."""
        if self._closed:
            self.activate(self._add(self._closed.pop()))

    def activate(self, key: int) -> None:
        """Make a tab the current one; its analysis goes before that of others."""
        if key == self._current or key not in self._entries:
            return
        self._current = key
        if self._entries[key].tab.document is None:
            self.hold(key)
        self._announce_switch()
        self._analyse_next()

    def set_date(self, date: dt.date | None) -> None:
        """Give the current document a date; None takes it back to what the document says."""
        entry = self._entry
        if entry and entry.tab.date != date:
            entry.change(date=date)
            self._announce(entry)
            self._want_analysis(entry)

    def set_visible(self, span: Span | None) -> None:
        """Say what part of the current document the editor sees; it is analysed first."""
        if self._entry:
            self._entry.visible = span

    def request_page(self, drawing: Drawing, key: int | None = None) -> None:
        """Have a page of a document, or the current one, drawn.

        `page_ready` or `page_failed` follows.
        """
        entry = self._entry if key is None else self._entries.get(key)
        if not entry:
            return
        self.hold(entry.tab.key)
        job = self._jobs.start(Purpose.RENDER, entry.tab.key, drawing.page)
        self._client.send(Child.PAGES, Render(job, entry.tab.key, drawing))

    def analyse(self) -> None:
        """Look for names and figures in the current document again, and read what is not read."""
        entry = self._entry
        if entry and entry.tab.document:
            entry.change(message="", code="", details="")
            self._announce(entry)
            if entry.tab.is_part and not self._jobs.of(Purpose.OPEN, key=entry.tab.key):
                self._send_open(entry)
            self._want_analysis(entry)

    def cancel(self) -> None:
        """Stop what is under way for the current document, or else for the one behind it.

        What is there stays.
        """
        lasting = self._jobs.of(Purpose.OPEN, Purpose.ANALYSE, Purpose.EXPORT, Purpose.PRINT)
        keys = [job.key for job in lasting if job.key in self._entries]
        if not keys:
            return
        entry = self._entries[self._current if self._current in keys else keys[-1]]
        jobs = [job for job in lasting if job.key == entry.tab.key]
        self._drop(*jobs)
        purposes = {job.purpose for job in jobs}
        if Purpose.OPEN in purposes and not entry.tab.document:
            entry.stop(
                tr("You stopped the reading of {name}.", name=entry.tab.name), TabState.FAILED
            )
        elif entry.tab.is_part:
            entry.stop(tr("You stopped the reading. The rest of the document is not here."))
        elif Purpose.ANALYSE in purposes:
            entry.stop(tr("You stopped the pass. The rest of the article is not marked."))
        self._announce(entry)
        self._analyse_next()

    def apply(self, settings: Settings) -> None:
        """Keep new settings and act on them; where a pipeline cannot be loaded, the last stays."""
        before = self._settings.pipeline
        self._keep(settings)
        if before != settings.pipeline:
            self._working = before if self._working is None else self._working
            self._drop(*self._jobs.of(Purpose.USE))
            job = self._start(Purpose.USE, 0, tr("Loading the language pipeline"))
            self._client.send(Child.LANGUAGE, Use(job, settings.pipeline or None))

    def shut_down(self) -> None:
        """End the children."""
        self._client.close()

    # ---------------------------------------------------------------- answers

    def post(self, reply: Reply) -> None:
        """Take an answer from any thread; it is received in the window's own."""
        self._posted.emit(reply)

    def receive(self, reply: Reply) -> None:
        """Act on an answer, unless nobody waits for it any more."""
        if isinstance(reply, Ready):
            self._learn(reply.catalogue)
        elif isinstance(reply, Died):
            self._lose(reply)
        elif isinstance(reply, Answer) and (job := self._jobs.open(reply.job)):
            if isinstance(reply, Progressed):
                self._jobs.report(reply)
            elif isinstance(reply, Failed):
                self._fail(job, reply)
            else:
                self._take(job, reply)
            self.progressed.emit(self._jobs.progress)

    def _learn(self, told: Catalogue) -> None:
        self._merge(told)
        if self._catalogue.readers and self._waiting:
            waiting, self._waiting = self._waiting, []
            self.open([path for path, _ in waiting], waiting[0][1])

    def _take(self, job: Job, reply: Reply) -> None:
        """Act on what a job has brought."""
        if isinstance(reply, Sized):
            entry = self._entries[job.key]
            entry.change(sizes=reply.pages)
            self._announce(entry)
        elif isinstance(reply, Skimmed):
            self._take_skim(self._entries[job.key], reply.words)
        elif isinstance(reply, Begun):
            self._take_part(self._entries[job.key], reply.part)
        elif isinstance(reply, Opened):
            self._jobs.end(job.number)
            self._take_document(self._entries[job.key], reply.document)
        elif isinstance(reply, Rendered):
            self._jobs.end(job.number)
            self.page_ready.emit(reply)
        elif isinstance(reply, Analysed):
            self._take_analysis(job, reply.analysis)
        elif isinstance(reply, PipelineReady):
            self._jobs.end(job.number)
            self._working = None
            self._pipeline = f"{reply.name} {reply.version}".strip()
            self.pipeline_changed.emit(self._pipeline)
            self._want_analysis(*self._entries.values())
        elif isinstance(reply, Exported | Previewed):
            self._take_report(job, reply)

    def _fail(self, job: Job, reply: Failed) -> None:
        self._jobs.end(job.number)
        if job.purpose is Purpose.RENDER:
            self.page_failed.emit(job.key, job.page)
        elif job.purpose is Purpose.PREVIEW:
            self.preview_failed.emit(reply.sentence)
        elif job.purpose in {Purpose.OPEN, Purpose.ANALYSE}:
            entry = self._entries[job.key]
            if job.purpose is Purpose.OPEN and entry.tab.document is None:
                needs_password = reply.code == PasswordNeededError.code
                entry.change(state=TabState.PASSWORD if needs_password else TabState.FAILED)
            entry.change(message=reply.sentence, code=reply.code, details=reply.details)
            self._announce(entry)
            self._keep_parts([entry])
            self._analyse_next()
        else:
            if job.purpose is Purpose.USE:
                self._fall_back()
            self.problem_raised.emit(reply)

    def _lose(self, reply: Died) -> None:
        """A child has ended: its jobs are lost, and so are the documents it held."""
        lost = self._jobs.lose(reply.jobs)
        for job in lost:
            if job.purpose is Purpose.RENDER:
                self.page_failed.emit(job.key, job.page)
        for entry in self._entries.values() if reply.child is Child.PAGES else ():
            entry.is_held = False
        # What goes on, such as a reading without the page that was too much, tells its end itself.
        goes_on = {job.key for job in self._jobs.of(Purpose.OPEN)}
        goes_on = goes_on if reply.child is Child.PAGES else set()
        for key in dict.fromkeys(job.key for job in lost if job.key in self._entries):
            if key in goes_on:
                continue
            entry = self._entries[key]
            unread = entry.tab.document is None
            entry.change(
                state=TabState.FAILED if unread else entry.tab.state,
                message=reply.sentence,
                code=CrashedError.code,
            )
            self._announce(entry)
        if not goes_on:
            self.problem_raised.emit(reply)
        self.progressed.emit(self._jobs.progress)
        self._keep_parts(self._entries.values())
        self._analyse_next()

    def _add(self, entry: Entry) -> int:
        self._last_key += 1
        entry.change(key=self._last_key)
        self._entries[self._last_key] = entry
        self._send_open(entry)
        return self._last_key

    def _send_open(self, entry: Entry) -> None:
        tab = entry.tab
        words = (
            tr("Recognising the text of {name}", name=tab.name)
            if entry.recognise
            else tr("Reading {name}", name=tab.name)
        )
        job = self._start(Purpose.OPEN, tab.key, words)
        self._client.send(
            Child.PAGES,
            Open(
                job,
                tab.key,
                tab.name,
                tab.path,
                entry.data,
                entry.encoding,
                entry.password,
                recognise=entry.recognise,
                skims=tab.document is None,
            ),
        )

    def _want_analysis(self, *entries: Entry) -> None:
        for entry in entries:
            if entry.tab.document:
                self._drop(*self._jobs.of(Purpose.ANALYSE, key=entry.tab.key))
                entry.wants_analysis = True
        self._analyse_next()

    def _analyse_next(self) -> None:
        """Have the language child do the current document, or else the next that waits.

        Whatever it does for another one waits until what is looked at is done.
        """
        waiting = [entry for entry in self._entries.values() if entry.wants_analysis]
        at_work = self._jobs.of(Purpose.ANALYSE)
        if not waiting or (at_work and self._entry not in waiting):
            return
        for other in at_work:
            self._entries[other.key].wants_analysis = True
        self._drop(*at_work)
        entry = self._entry if self._entry in waiting else waiting[0]
        if not entry or not entry.tab.document:
            return
        entry.wants_analysis = False
        told = tr("Looking for names and figures in {name}", name=entry.tab.name)
        job = self._start(Purpose.ANALYSE, entry.tab.key, told)
        self._client.send(
            Child.LANGUAGE,
            Analyse(
                job,
                entry.tab.document,
                entry.tab.date,
                entry.visible,
                entry.decided.corrections,
            ),
        )
