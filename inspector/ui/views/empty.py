"""What the window shows while no document is open: where to drop one, and other ways in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector.assets import seed
from inspector.ui.session import Session
from inspector.ui.theme import of
from inspector.ui.translation import translator

tr = translator(__name__)


_RECENT = 6


class EmptyState(QWidget):
    """A calm place to begin."""

    open_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(tr("No document is open"))
        column = QVBoxLayout(self)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._target(), 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(24)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(3)
        session.settings_changed.connect(self._list_recent)
        self._list_recent()

    def _target(self) -> QFrame:
        target = _Target()
        target.setMaximumWidth(560)
        column = QVBoxLayout(target)
        column.setContentsMargins(48, 44, 48, 36)
        column.setSpacing(10)
        title = QLabel(tr("Drop an article here"), alignment=Qt.AlignmentFlag.AlignCenter)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        title.setFont(font)
        column.addWidget(title)
        told = QLabel(
            tr(
                "Text, Markdown, web pages, PDF, Word, OpenDocument and mail; one file, several,"
                " or a folder.\n"
                "Your files are read, never changed."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        told.setForegroundRole(told.palette().ColorRole.PlaceholderText)
        column.addWidget(told)
        column.addSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for title_text, signal in (
            (tr("Open…"), self.open_wanted),
            (tr("Paste text"), self.paste_wanted),
        ):
            button = QPushButton(title_text)
            button.setMinimumWidth(120)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        if seed("sample.txt").is_file():
            sample = _link(
                tr("Try the sample article"), tr("Open an article that comes with Inspector")
            )
            sample.clicked.connect(lambda: self._session.open([str(seed("sample.txt"))]))
            column.addWidget(sample, 0, Qt.AlignmentFlag.AlignHCenter)
        return target

    def _list_recent(self) -> None:
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        paths = self._session.settings.recent[:_RECENT]
        if paths:
            heading = QLabel(tr("Recent"), alignment=Qt.AlignmentFlag.AlignCenter)
            heading.setForegroundRole(heading.palette().ColorRole.PlaceholderText)
            self._recent.addWidget(heading)
        for path in paths:
            button = _link(Path(path).name, path)
            button.clicked.connect(lambda _=False, path=path: self._session.open([path]))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


class _Target(QFrame):
    """A frame with a dashed border."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border."""
        theme = of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("strong_border"), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 12, 12)
        painter.end()
        super().paintEvent(event)


def _link(title: str, told: str) -> QPushButton:
    button = QPushButton(title, flat=True)
    button.setObjectName("link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(told)
    return button
