"""What lies over the window while something is dragged over it: what a drop would do."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector.ui.theme import of
from inspector.ui.translation import translator

tr = translator(__name__)


class DropOverlay(QWidget):
    """A veil with one sentence, as large as its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("What a drop would do"))
        parent.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence

    def say(self, sentence: str) -> None:
        """Cover the window and say what a drop would do."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.resize(self._parent.size())
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize:
            self.resize(self._parent.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil, a frame and the sentence."""
        theme = of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.colour("window"))
        veil.setAlphaF(0.9)
        painter.fillRect(event.rect(), veil)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(16, 16, -16, -16), 12, 12)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sentence)
        painter.end()
