"""The tabs: one pane for each open document, and the news of the session to the one in front."""

from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from inspector.analysis.model import Analysis
from inspector.documents.model import Span
from inspector.settings import Settings
from inspector.ui.session import Session, Tab
from inspector.ui.theme import of
from inspector.ui.translation import translator
from inspector.ui.views.images import Images
from inspector.ui.views.pane import DocumentPane
from inspector.worker.letters import Rendered

tr = translator(__name__)


class Documents(QTabWidget):
    """All open documents."""

    moved = Signal()  # the document in front shows another place, page, zoom or view
    date_wanted = Signal()
    split_changed = Signal(bool)  # a second view is wanted beside this one, or no more

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._images = Images()
        self._panes: dict[int, DocumentPane] = {}
        self._is_split = False
        self.setObjectName("documents")
        self.setAccessibleName(tr("Open documents"))
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._activate)
        session.tabs_changed.connect(self._show_tabs)
        session.document_changed.connect(self._show_document)
        session.analysis_changed.connect(self._show_analysis)
        session.selection_changed.connect(self._show_selection)
        session.marks_changed.connect(self._show_kinds)
        session.filter_changed.connect(lambda _: self._show_kinds(session.shown_marks))
        session.settings_changed.connect(self._show_settings)
        session.page_ready.connect(self._take_image)
        session.page_failed.connect(self._miss_image)

    @property
    def pane(self) -> DocumentPane | None:
        """Return the pane in front."""
        current = self._session.current
        return self._panes.get(current.key) if current else None

    @property
    def is_split(self) -> bool:
        """Tell whether a second view stands beside this one."""
        return self._is_split

    def split(self, is_split: bool) -> None:
        """Show a second view beside this one, or this one alone."""
        self._is_split = is_split
        self.split_changed.emit(is_split)
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            icon = of(self.palette()).icon("close", "muted")
            for button in self.tabBar().findChildren(QToolButton, "close-tab"):
                button.setIcon(icon)
        super().changeEvent(event)

    def _activate(self, index: int) -> None:
        widget = self.widget(index)
        if isinstance(widget, DocumentPane):
            self._session.activate(widget.key)

    def _show_tabs(self, tabs: tuple[Tab, ...]) -> None:
        # Qt's own choice of a tab, while tabs come and go, is no wish of the editor's.
        with QSignalBlocker(self):
            for key in self._panes.keys() - {tab.key for tab in tabs}:
                pane = self._panes.pop(key)
                self._images.drop(key)
                self.removeTab(self.indexOf(pane))
                pane.deleteLater()
            for tab in tabs:
                if tab.key not in self._panes:
                    self._add(tab)
                index = self.indexOf(self._panes[tab.key])
                self.setTabText(index, tab.name.replace("&", "&&"))
                self.setTabToolTip(index, tab.path or tab.name)

    def _add(self, tab: Tab) -> None:
        pane = DocumentPane(self._session, tab.key, self._images)
        pane.follow(self._session.settings)
        pane.moved.connect(self.moved)
        pane.date_wanted.connect(self.date_wanted)
        self._panes[tab.key] = pane
        index = self.addTab(pane, tab.name)
        self.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(tab))

    def _close_button(self, tab: Tab) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setObjectName("close-tab")
        button.setIcon(of(self.palette()).icon("close", "muted"))
        button.setIconSize(QSize(11, 11))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has Ctrl+W
        button.setToolTip(tr("Close (Ctrl+W)"))
        button.setAccessibleName(tr("Close {name}", name=tab.name))
        button.clicked.connect(partial(self._session.close, tab.key))
        return button

    def _show_document(self, tab: Tab | None) -> None:
        pane = self.pane
        if tab and pane:
            with QSignalBlocker(self):
                self.setCurrentWidget(pane)
            pane.show_tab(tab)
        self.moved.emit()

    def _show_analysis(self, analysis: Analysis | None) -> None:
        if self.pane:
            self.pane.show_analysis(analysis)

    def _show_selection(self, span: Span | None) -> None:
        if self.pane:
            self.pane.show_selection(span)

    def _show_kinds(self, kinds: frozenset[str]) -> None:
        if self.pane:
            self.pane.show_kinds(kinds)

    def _show_settings(self, settings: Settings) -> None:
        for pane in self._panes.values():
            pane.follow(settings)

    def _take_image(self, drawn: Rendered) -> None:
        if pane := self._panes.get(drawn.key):
            pane.take_image(drawn)

    def _miss_image(self, key: int, page: int) -> None:
        if pane := self._panes.get(key):
            pane.miss_image(key, page)
