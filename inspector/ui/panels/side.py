"""The panel at the side: claims, names, checks and notes, a filter for them, and the legend."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector.checks.model import Severity
from inspector.documents.model import Span
from inspector.ui.panels.checks import ChecksPanel
from inspector.ui.panels.claims import ClaimsPanel
from inspector.ui.panels.entities import EntitiesPanel
from inspector.ui.panels.legend import Legend
from inspector.ui.panels.notes import NotesPanel, note_count
from inspector.ui.panels.panel import CHECKS, CLAIMS, ENTITIES, NOTES, CardPanel
from inspector.ui.panels.titled_tabs import Title, TitledTabs
from inspector.ui.session import Session
from inspector.ui.translation import number, said, translator

tr = translator(__name__)


class SidePanel(QWidget):
    """Four lists beside the document. What is picked in it shows up in each list that has it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.claims = ClaimsPanel(session)
        self.entities = EntitiesPanel(session)
        self.checks = ChecksPanel(session)
        self.notes = NotesPanel(session)
        self.legend = Legend(session)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Filter marks and cards"))
        self.filter.setAccessibleName(tr("Filter marks and cards"))
        self.tabs = TitledTabs()
        self.tabs.setObjectName("side")
        for panel, title in self._panels():
            self.tabs.addTab(panel, said(title))
        top = QVBoxLayout()
        top.setContentsMargins(10, 8, 10, 4)
        top.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The lists come before what stands above them: Tab leads to them first, then to the rest.
        column.addWidget(self.tabs, 1)
        column.insertWidget(0, self.legend)
        column.insertLayout(0, top)
        self.setMinimumWidth(220)
        self.setFocusProxy(self.tabs)
        self.filter.textChanged.connect(session.filter)
        session.filter_changed.connect(self._filter)
        session.list_wanted.connect(self._bring_up)
        self.tabs.currentChanged.connect(self._come_up)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.filter)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.filter.clear)
        session.analysis_changed.connect(self._count)
        session.selection_changed.connect(self._follow)
        self._count()

    def _panels(self) -> tuple[tuple[CardPanel, str], ...]:
        return (
            (self.claims, CLAIMS),
            (self.entities, ENTITIES),
            (self.checks, CHECKS),
            (self.notes, NOTES),
        )

    def _bring_up(self, wanted: str) -> None:
        for panel, title in self._panels():
            if title == wanted:
                self.tabs.setCurrentWidget(panel)
                panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, words: str) -> None:
        if words != " ".join(self.filter.text().split()):
            self.filter.setText(words)  # somebody else has set it
        for panel, _ in self._panels():
            panel.filter(words if panel is self.tabs.currentWidget() else "")

    def _count(self) -> None:
        analysis = self._session.analysis
        claims = len(analysis.claims) if analysis else 0
        entities = len(analysis.entities) if analysis else 0
        findings = analysis.findings if analysis else ()
        warnings = sum(finding.severity is Severity.WARNING for finding in findings)
        told = f"{number(warnings)} ⚠" if warnings else ""
        # A tick says that all is well, which nobody knows while a check is off.
        holds = "✓" if findings and not self._session.switched_off else ""
        lost, notes = len(self._session.decisions.lost), note_count(analysis)
        noted = _with_lost(notes, lost) if lost else ""
        count = number(notes) if notes else ""
        self.tabs.entitle(
            (
                Title(said(CLAIMS), "figure", number(claims) if claims else ""),
                Title(said(ENTITIES), "person", number(entities) if entities else ""),
                Title(said(CHECKS), "issue", told or holds, told, told.rstrip(" ⚠")),
                Title(said(NOTES), "note", noted or count, noted, count),
            )
        )

    def _follow(self, span: Span | None) -> None:
        """Show what is picked in the list in front; another comes up only if this one lacks it."""
        front = self.tabs.currentWidget()
        panels = sorted((panel for panel, _ in self._panels()), key=lambda each: each is not front)
        found = next((panel for panel in panels if panel.reveal(span)), None)
        if found:
            self.tabs.setCurrentWidget(found)

    def _come_up(self) -> None:
        """Filter the list that has come to the front, and show in it what is picked."""
        self._filter(self._session.filter_words)
        front, span = self.tabs.currentWidget(), self._session.selection
        if span and isinstance(front, CardPanel):
            front.reveal(span)


def _with_lost(notes: int, lost: int) -> str:
    return tr("{notes} + {lost} lost", notes=number(notes), lost=number(lost))
