"""Documents that come back: from the last time, changed on the disk, or from another reader."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from inspector.analysis.compare import compare
from inspector.analysis.decisions import Decisions, Record
from inspector.analysis.merge import merged
from inspector.analysis.model import Analysis
from inspector.documents.model import Document
from inspector.errors import UnreadableFileError
from inspector.store.package import Package
from inspector.ui.jobs import Job, Purpose
from inspector.ui.pen import Pen
from inspector.ui.tabs import Entry, Tab, TabState, entry_for
from inspector.ui.translation import translator

tr = translator(__name__)


class Returning(Pen):
    """The side of the session that reads a document once more, or later."""

    def resume(self, paths: Sequence[str], current: str = "") -> None:
        """Give files tabs, to be read when they are first looked at; one is looked at now."""
        open_already = {tab.path for tab in self.tabs}
        for path in dict.fromkeys(paths):
            if path not in open_already:
                self._last_key += 1
                entry = entry_for(path, None)
                entry.change(key=self._last_key)
                entry.is_held = False
                self._entries[self._last_key] = entry
        self.tabs_changed.emit(self.tabs)
        keys = {tab.path: tab.key for tab in self.tabs}
        if keys:
            self.activate(keys.get(current, next(iter(keys.values()))))

    def hold(self, key: int) -> None:
        """Have the child read a document that it does not hold."""
        entry = self._entries[key]
        if not entry.is_held:
            entry.is_held = True
            self._send_open(entry)

    def refresh(self, key: int) -> None:
        """Read a document again whose file has changed; what is shown stays until it is there."""
        entry = self._entries.get(key)
        if entry and entry.tab.document:
            if entry.before is None and entry.found and entry.found.complete:
                entry.before = entry.found
            self._drop(*self._jobs.of(Purpose.OPEN, Purpose.ANALYSE, key=key))
            entry.is_held = True
            self._send_open(entry)

    def set_encoding(self, encoding: str) -> None:
        """Read the current document again in another encoding."""
        if self._entry:
            self._entry.encoding = encoding
            self._read(self._entry)

    def give_password(self, password: str) -> None:
        """Try to open the current document with a password, which is kept in memory only."""
        if self._entry:
            self._entry.password = password
            self._read(self._entry)

    def recognise(self, pages: Collection[int]) -> None:
        """Have the text on pictures of the current document recognised, on further pages."""
        if entry := self._entry:
            entry.recognise = frozenset({*entry.recognise, *pages})
            self._drop(*self._jobs.of(Purpose.OPEN, key=entry.tab.key))
            self._send_open(entry)

    # ----------------------------------------------------------- another reader

    def packed(self) -> Package | None:
        """Return the current document with what has been decided on it, for another reader.

        Raises:
            UnreadableFileError: if its file is gone, or is not the one any more that was read.
        """
        entry = self._entry
        document = entry.tab.document if entry else None
        if not entry or not document:
            return None
        name = Path(entry.tab.path or f"{document.name}.txt").name
        try:
            source = Path(entry.tab.path).read_bytes() if entry.tab.path else entry.data or b""
        except OSError as error:
            raise UnreadableFileError(
                tr("{name} cannot be read any more: {error}.", name=name, error=error.strerror)
            ) from error
        import hashlib  # noqa: PLC0415 - which brings a large library along

        if hashlib.sha256(source).hexdigest() != document.sha256:
            raise UnreadableFileError(
                tr("{name} has changed since it was read. Look at it again first.", name=name)
            )
        return Package(name, document.sha256, source, entry.decisions)

    def take_over(self, package: Package) -> None:
        """Put what another reader has decided to ours; its document is opened if it is not.

        `taken_over` follows.
        """
        entries = self._entries.values()
        same = (e for e in entries if e.tab.document and e.tab.document.sha256 == package.sha256)
        if entry := next(same, None):
            self.activate(entry.tab.key)
            if entry.tab.is_part:
                entry.arriving = package.decisions
            else:
                self._adopt(entry, package.decisions)
            return
        tab = Tab(0, package.name, None, TabState.LOADING)
        self.activate(self._add(Entry(tab, package.source, arriving=package.decisions)))

    def prefer(self, records: Iterable[Record]) -> None:
        """Let what another reader says count instead of what we say of the same places."""
        self._record(tr("prefer the other reader"), *records)

    def _inherit(self, entry: Entry) -> None:
        super()._inherit(entry)
        if entry.arriving is not None:
            arriving, entry.arriving = entry.arriving, None
            self._adopt(entry, arriving)

    def _adopt(self, entry: Entry, theirs: Decisions) -> None:
        text = entry.tab.document.text if entry.tab.document else ""
        merge = merged(entry.decisions, theirs, text)
        self._decide(tr("take over decisions"), merge.decisions, entry)
        self.taken_over.emit(merge)

    def forget_changes(self, key: int) -> None:
        """Take note that the editor knows what has changed in a file."""
        if entry := self._entries.get(key):
            entry.change(changes=None)
            self._announce(entry)

    def activate(self, key: int) -> None:
        """Make a tab the current one."""
        raise NotImplementedError

    def _read(self, entry: Entry) -> None:
        """Read a document from its source, forgetting what was known of it."""
        fresh = entry.fresh()
        fresh.password = entry.password
        self._entries[entry.tab.key] = fresh
        self._drop(*self._jobs.of(*Purpose, key=entry.tab.key))
        if entry.tab.key == self._current:
            self._announce_switch()
        else:
            self._announce(fresh)
        self._send_open(fresh)

    def _renew(self, entry: Entry, document: Document) -> None:
        """Forget what was found in the version before, if there was one."""
        if entry.tab.document is not None and entry.tab.document != document:
            entry.found, entry.selection, entry.summed = None, None, ()
            entry.change(analysis=None, changes=None, message="", code="", details="")
            if entry.tab.key == self._current:
                self.selection_changed.emit(None)
                self.sum_changed.emit(())

    def _note_changes(self, entry: Entry, analysis: Analysis) -> None:
        """Compare a finished analysis with that of the version before."""
        if entry.before is not None and analysis.complete:
            entry.change(changes=compare(entry.before.claims, analysis.claims))
            entry.before = None
            self._announce(entry)

    def _send_open(self, entry: Entry) -> None:
        raise NotImplementedError

    def _add(self, entry: Entry) -> int:
        raise NotImplementedError

    def _drop(self, *jobs: Job) -> None:
        raise NotImplementedError
