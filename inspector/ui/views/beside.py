"""Two views side by side: of one document, or the evidence beside the article."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.settings import Settings
from inspector.ui.session import Session, Tab
from inspector.ui.theme import of
from inspector.ui.translation import translator
from inspector.ui.views.documents import Documents
from inspector.ui.views.images import Images
from inspector.ui.views.pane import DocumentPane
from inspector.worker.letters import Rendered

tr = translator(__name__)


_NARROW = 640  # pixels


class Spread(QSplitter):
    """The tabs, and a second view beside them when it is wanted."""

    def __init__(
        self, session: Session, documents: Documents, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self._documents = documents
        self.beside: Beside | None = None
        self.setChildrenCollapsible(False)
        self.addWidget(documents)
        documents.split_changed.connect(self._split)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one view below the other where two beside each other would be too narrow to read."""
        is_narrow = event.size().width() < _NARROW
        self.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _split(self, is_split: bool) -> None:
        if is_split and self.beside is None and (tab := self._session.current):
            self.beside = Beside(self._session, tab.key)
            self.beside.close_button.clicked.connect(lambda: self._documents.split(False))
            self.addWidget(self.beside)
            self.setSizes([1000, 1000])
        elif not is_split and self.beside is not None:
            self.beside.hide()
            self.beside.deleteLater()
            self.beside = None


class Beside(QWidget):
    """A view of its own, with the list of open documents above it."""

    def __init__(self, session: Session, key: int) -> None:
        super().__init__()
        self._session = session
        self._images = Images(48 * 1024 * 1024)
        self._pane: DocumentPane | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("The document on this side"))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(12)
        self.choice.currentIndexChanged.connect(lambda _: self._show(self.choice.currentData()))
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setIcon(of(self.palette()).icon("close", "muted"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setToolTip(tr("Close this side"))
        self.close_button.setAccessibleName(tr("Close this side"))
        row = QHBoxLayout()
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(QLabel(tr("Beside:")))
        row.addWidget(self.choice, 1)
        row.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        session.tabs_changed.connect(self._follow)
        # Methods, not lambdas: Qt lets go of them with this widget, which the session outlives.
        session.analysis_changed.connect(self._renew)
        session.marks_changed.connect(self._renew)
        session.settings_changed.connect(self._obey)
        session.page_ready.connect(self._take)
        session.page_failed.connect(self._miss)
        self._list(session.tabs, key)
        self._show(key)

    @property
    def pane(self) -> DocumentPane | None:
        """Return what is shown."""
        return self._pane

    def _list(self, tabs: tuple[Tab, ...], key: int) -> None:
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for tab in tabs:
                self.choice.addItem(tab.name, tab.key)
            self.choice.setCurrentIndex(max(0, self.choice.findData(key)))

    def _show(self, key: int | None) -> None:
        if key is None or (self._pane and self._pane.key == key):
            return
        if self._pane:
            self._pane.hide()
            self._pane.deleteLater()
        self._pane = DocumentPane(self._session, key, self._images)
        self._column.addWidget(self._pane, 1)
        self._session.hold(key)
        self._follow(self._session.tabs)

    def _follow(self, tabs: tuple[Tab, ...]) -> None:
        """Show the news of the document on this side; when it is closed, another one."""
        key = self._pane.key if self._pane else 0
        tab = next((tab for tab in tabs if tab.key == key), None)
        self._list(tabs, key)
        if tab is None:
            self._show(tabs[0].key if tabs else None)
        elif self._pane:
            self._pane.show_tab(tab)
            self._pane.show_analysis(tab.analysis)

    def _renew(self) -> None:
        self._follow(self._session.tabs)

    def _obey(self, settings: Settings) -> None:
        if self._pane:
            self._pane.follow(settings)

    def _miss(self, key: int, page: int) -> None:
        if self._pane:
            self._pane.miss_image(key, page)

    def _take(self, drawn: Rendered) -> None:
        if self._pane:
            self._pane.take_image(drawn)
