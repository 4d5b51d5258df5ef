"""The legend of the marks: a chip for each kind with its count, which shows or hides them."""

from collections import Counter

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from inspector.documents.model import Span
from inspector.ui import theme
from inspector.ui.highlights import KINDS, TITLES, Highlight, counts
from inspector.ui.keys import native
from inspector.ui.panels.flow import FlowLayout
from inspector.ui.session import Session
from inspector.ui.theme import Theme
from inspector.ui.translation import number, said, translator
from inspector.ui.views.paint import paint_fills, paint_lines

tr = translator(__name__)


_SWATCH = QSize(18, 16)
_COUNT = "000"  # a count that no chip grows for
_ROWS = 3  # that the chips may take with their words
_AROUND = 15  # pixels around the sign and the words of a chip, and between them


class _Chip(QToolButton):
    """A button as wide as its sign and its words; Qt's would leave room for two spaces more.

    It has room for a count from the beginning: what stands below must not move as results arrive.
    """

    title = ""

    def sizeHint(self) -> QSize:
        """Return the room that it takes."""
        widest = max(self.text(), f"{self.title} {_COUNT}".lstrip(), key=len)
        words = self.fontMetrics().horizontalAdvance(widest)
        return QSize(self.iconSize().width() + words + _AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are not cut off."""
        return self.sizeHint()


class Legend(QWidget):
    """Chips that look like the marks they stand for, colour and line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found = dict.fromkeys(KINDS, "")
        self.chips = {kind: self._chip(kind) for kind in KINDS}
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(8, 4, 8, 6)
        for chip in self.chips.values():
            self._flow.addWidget(chip)
        session.analysis_changed.connect(self._count)
        session.marks_changed.connect(self._follow)
        self._count()
        self._follow()
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme, and the size of other type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()
        elif event.type() is QEvent.Type.FontChange:
            self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lists their room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._word()

    def _chip(self, kind: str) -> _Chip:
        chip = _Chip()
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setAutoRaise(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIconSize(_SWATCH)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(
            tr(
                "Show or hide marks and cards: {kind} ({keys})",
                kind=said(TITLES[kind]),
                keys=native(f"Alt+{KINDS.index(kind) + 1}"),
            )
        )
        chip.clicked.connect(lambda shown: self._session.show_mark(kind, shown))
        return chip

    def _count(self) -> None:
        analysis = self._session.analysis
        found = counts(analysis) if analysis else Counter()
        self._found = {kind: number(found[kind]) if found[kind] else "" for kind in KINDS}
        self.chips["note"].setVisible(found["note"] > 0)
        self._word()

    def _word(self) -> None:
        """Write on the chips what fits into a few rows: the kind and the count, or the count."""
        for kind, chip in self.chips.items():
            chip.title = said(TITLES[kind])
            chip.setText(f"{chip.title} {self._found[kind]}".rstrip())
            chip.setAccessibleName(chip.text())
        if self._flow.rows(self.width()) > _ROWS:
            for kind, chip in self.chips.items():
                chip.title = ""
                chip.setText(self._found[kind])
        self.updateGeometry()

    def _follow(self) -> None:
        for kind, chip in self.chips.items():
            chip.setChecked(kind in self._session.shown_marks)

    def _paint(self) -> None:
        colours = theme.of(self.palette())
        for kind, chip in self.chips.items():
            icon = QIcon()
            icon.addPixmap(self._swatch(kind, colours), QIcon.Mode.Normal, QIcon.State.On)
            icon.addPixmap(self._hidden(colours), QIcon.Mode.Normal, QIcon.State.Off)
            chip.setIcon(icon)

    def _swatch(self, kind: str, colours: Theme) -> QPixmap:
        """Return a small picture of a mark, painted as on the page."""
        pixmap, painter = self._canvas()
        place = QRectF(1, 2, _SWATCH.width() - 2, _SWATCH.height() - 7)
        placed = [(Highlight(Span(0, 1), kind, 0), [place])]
        paint_fills(painter, placed, colours, frozenset(KINDS))
        paint_lines(painter, placed, colours, frozenset(KINDS))
        painter.end()
        return pixmap

    def _hidden(self, colours: Theme) -> QPixmap:
        """Return an empty frame: the marks are not painted."""
        pixmap, painter = self._canvas()
        painter.setPen(colours.colour("muted"))
        painter.drawRect(QRectF(1.5, 2.5, _SWATCH.width() - 3, _SWATCH.height() - 6))
        painter.end()
        return pixmap

    def _canvas(self) -> tuple[QPixmap, QPainter]:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(_SWATCH * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return pixmap, painter
