"""What the session tells: its signals, and the state that a late listener reads instead."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector.analysis.decisions import Decisions
from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Span
from inspector.errors import WriteError
from inspector.settings import Settings, save
from inspector.ui.highlights import KINDS
from inspector.ui.jobs import Jobs
from inspector.ui.slices import Slices
from inspector.ui.tabs import Entry, Tab
from inspector.worker.letters import Catalogue, CheckEntry, Progressed


class News(QObject):
    """The side of the session that panels listen to. Every signal carries the whole value."""

    document_changed = Signal(object)  # Tab | None
    tabs_changed = Signal(object)  # tuple[Tab, ...]; before document_changed
    analysis_changed = Signal(object)  # Analysis | None
    selection_changed = Signal(object)  # Span | None
    sum_changed = Signal(object)  # tuple[Span, ...]: figures to add up, as they were picked
    steps_changed = Signal()  # what can be taken back in the current document
    marks_changed = Signal(object)  # frozenset[str]
    list_wanted = Signal(str)  # the title of a list beside the document
    filter_changed = Signal(str)  # words that marks and cards must hold
    settings_changed = Signal(object)  # Settings
    catalogue_changed = Signal(object)  # Catalogue
    pipeline_changed = Signal(str)
    progressed = Signal(object)  # Progressed | None
    problem_raised = Signal(object)  # Failed | Died | str
    refused = Signal(object)  # tuple[str, ...]: names of files that no reader takes
    page_ready = Signal(object)  # Rendered
    page_failed = Signal(int, int)  # the key of a document, and its page that could not be drawn
    exported = Signal(str)  # path
    previewed = Signal(object)  # Previewed: the beginning of a report that is not written yet
    preview_failed = Signal(str)  # a sentence that says why
    printed = Signal(object)  # Previewed: a page to print, in order
    closed = Signal()  # a document has been closed, and is nowhere shown any more
    taken_over = Signal(object)  # Merge: the decisions of another reader have been put to ours

    def __init__(
        self, settings: Settings, settings_path: Path | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.slices = Slices(self)  # for what listeners do that takes long
        self._settings = settings
        self._settings_path = settings_path
        self._working: str | None = None  # the pipeline before one that is being loaded
        self._jobs = Jobs()
        self._entries: dict[int, Entry] = {}
        self._current: int | None = None
        self._last_key = 0
        self._closed: list[Entry] = []
        self._pipeline = ""
        self._catalogue = Catalogue()
        self._shown = frozenset(KINDS)
        self._words = ""

    @property
    def current(self) -> Tab | None:
        """Return the tab that the editor looks at."""
        entry = self._entry
        return entry.tab if entry else None

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """Return all tabs in the order in which they were opened."""
        return tuple(entry.tab for entry in self._entries.values())

    @property
    def analysis(self) -> Analysis | None:
        """Return what has been found in the current document so far."""
        return self.current.analysis if self.current else None

    @property
    def document(self) -> Document | None:
        """Return the current document once it has been read."""
        return self.current.document if self.current else None

    @property
    def selection(self) -> Span | None:
        """Return the span that the editor has picked in the current document."""
        return self._entry.selection if self._entry else None

    @property
    def summed(self) -> tuple[Span, ...]:
        """Return the figures of the current document that are to be added up."""
        return self._entry.summed if self._entry else ()

    @property
    def decisions(self) -> Decisions:
        """Return what has been decided on the current document."""
        return self._entry.decisions if self._entry else Decisions()

    @property
    def switched_off(self) -> tuple[str, ...]:
        """Return the checks that would look at the current document had nobody said no."""
        off = self.analysis.checks_off if self.analysis else ()
        known = {check.id: check for check in self._catalogue.checks}
        return tuple(each for each in off if each not in known or known[each].on_by_default)

    @property
    def is_settled(self) -> bool:
        """Tell whether the checks have seen all that has been corrected in the current document."""
        entry = self._entry
        return bool(
            entry and entry.found and entry.found.corrections == entry.decisions.corrections
        )

    @property
    def undo_words(self) -> str:
        """Return the name of the step that can be taken back; "" where there is none."""
        return self._entry.steps.undoText() if self._entry else ""

    @property
    def redo_words(self) -> str:
        """Return the name of the step that can be taken again; "" where there is none."""
        return self._entry.steps.redoText() if self._entry else ""

    @property
    def shown_marks(self) -> frozenset[str]:
        """Return the kinds of marks that are painted."""
        return self._shown

    @property
    def filter_words(self) -> str:
        """Return the words that marks and cards must hold; "" for all of them."""
        return self._words

    @property
    def settings(self) -> Settings:
        """Return what the editor has chosen."""
        return self._settings

    @property
    def catalogue(self) -> Catalogue:
        """Return what the children can read, write and check."""
        return self._catalogue

    def check(self, check_id: str) -> CheckEntry | None:
        """Return what the catalogue says of a check."""
        return next((each for each in self._catalogue.checks if each.id == check_id), None)

    def check_title(self, check_id: str) -> str:
        """Return the title of a check, or its id where it is not known."""
        known = self.check(check_id)
        return known.title if known else check_id

    @property
    def pipeline(self) -> str:
        """Return the name and version of the pipeline in use; "" until it is loaded."""
        return self._pipeline

    @property
    def progress(self) -> Progressed | None:
        """Return the latest report on what is under way."""
        return self._jobs.progress

    @property
    def can_reopen(self) -> bool:
        """Tell whether a tab has been closed."""
        return bool(self._closed)

    @property
    def _entry(self) -> Entry | None:
        return self._entries.get(self._current) if self._current is not None else None

    def _keep(self, settings: Settings) -> None:
        """Keep settings, in their file as well."""
        self._settings = settings
        if self._settings_path:
            try:
                save(settings, self._settings_path)
            except WriteError as error:
                self.problem_raised.emit(error.sentence)
        self.settings_changed.emit(settings)

    def _fall_back(self) -> None:
        """Keep the pipeline that works instead of one that could not be loaded."""
        if self._working is not None:
            self._keep(replace(self._settings, pipeline=self._working))
            self._working = None

    def _show(self, kinds: frozenset[str]) -> None:
        if kinds != self._shown:
            self._shown = kinds
            self.marks_changed.emit(kinds)

    def _announce(self, entry: Entry) -> None:
        self.tabs_changed.emit(self.tabs)
        if entry.tab.key == self._current:
            self.document_changed.emit(entry.tab)

    def _announce_switch(self) -> None:
        self.tabs_changed.emit(self.tabs)
        self.document_changed.emit(self.current)
        self.analysis_changed.emit(self.analysis)
        self.selection_changed.emit(self.selection)
        self.sum_changed.emit(self.summed)
        self.steps_changed.emit()

    def _checks_off(self) -> tuple[str, ...]:
        """Return the ids of the checks that are off altogether."""
        return tuple(
            check.id
            for check in self._catalogue.checks
            if not self._settings.runs(check.id, by_default=check.on_by_default)
        )

    def _merge(self, told: Catalogue) -> None:
        """Add what one child can do to what the other can."""
        known = self._catalogue
        self._catalogue = Catalogue(
            told.readers or known.readers,
            told.writers or known.writers,
            told.checks or known.checks,
            told.pipelines or known.pipelines,
            told.recognises or known.recognises,
        )
        self.catalogue_changed.emit(self._catalogue)
