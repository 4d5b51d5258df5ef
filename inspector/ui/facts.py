"""What is the case in the window now, by which actions are offered, ticked and named."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDockWidget

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding
from inspector.documents.model import Span
from inspector.ui.menus import findings_at, worst
from inspector.ui.session import Session
from inspector.ui.views.documents import Documents
from inspector.ui.views.pane import DocumentPane


class Facts:
    """The session and the parts of the window, and what follows from them."""

    def __init__(
        self, session: Session, documents: Documents, docks: Mapping[str, QDockWidget]
    ) -> None:
        self.session = session
        self.documents = documents
        self.docks = docks
        self._looked_at: tuple[Analysis | None, Span | None, list[Finding]] = (None, None, [])

    @property
    def has_tab(self) -> bool:
        """Tell whether a document is open."""
        return self.session.current is not None

    @property
    def has_text(self) -> bool:
        """Tell whether the current document has been read."""
        return self.session.document is not None

    @property
    def has_pages(self) -> bool:
        """Tell whether the current document has pages."""
        return bool(self.session.current and self.session.current.sizes)

    @property
    def shows_pages(self) -> bool:
        """Tell whether pages are in front."""
        return bool(self.pane and self.pane.shows_pages)

    @property
    def has_issues(self) -> bool:
        """Tell whether a check wants the editor's eyes."""
        analysis = self.session.analysis
        return any(f.severity == "warning" for f in analysis.findings) if analysis else False

    @property
    def has_claims(self) -> bool:
        """Tell whether figures have been found."""
        return bool(self.session.analysis and self.session.analysis.claims)

    @property
    def has_selection(self) -> bool:
        """Tell whether a place that has been found is picked."""
        return bool(self.session.analysis and self.session.selection)

    @property
    def has_working(self) -> bool:
        """Tell whether a check says something about the place that is picked."""
        return bool(self._findings())

    @property
    def finding(self) -> Finding | None:
        """Return the finding on the place that is picked: what wants eyes before the rest."""
        return worst(self._findings())

    def _findings(self) -> list[Finding]:
        """Return what the checks say of the place that is picked, which many actions ask for."""
        analysis, span = self.session.analysis, self.session.selection
        if analysis is not self._looked_at[0] or span != self._looked_at[1]:
            found = findings_at(analysis, span) if analysis and span else []
            self._looked_at = (analysis, span, found)
        return self._looked_at[2]

    @property
    def has_figure(self) -> bool:
        """Tell whether a figure is picked."""
        analysis, span = self.session.analysis, self.session.selection
        return bool(analysis and span and analysis.claims_at(span))

    @property
    def is_summed(self) -> bool:
        """Tell whether what is picked is being added up."""
        return self.session.selection in self.session.summed

    @property
    def can_export(self) -> bool:
        """Tell whether there is something to report and a format to do it in."""
        session = self.session
        done = bool(session.analysis and session.analysis.complete and session.is_settled)
        return done and bool(session.catalogue.writers)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return self.session.progress is not None

    def shows_mark(self, kind: str) -> bool:
        """Tell whether marks of a kind are painted."""
        return kind in self.session.shown_marks

    def shows_dock(self, name: str) -> bool:
        """Tell whether a dock is there to be seen."""
        return name in self.docks and self.docks[name].isVisible()

    @property
    def pane(self) -> DocumentPane | None:
        """Return the document in front."""
        return self.documents.pane

    @property
    def has_words(self) -> bool:
        """Tell whether words are selected."""
        return bool(self.pane and self.pane.selected_span())

    @property
    def target(self) -> Span | None:
        """Return the words that are selected, or else the place that is picked."""
        return (self.pane and self.pane.selected_span()) or self.session.selection
