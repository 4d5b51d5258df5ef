"""What the mouse does on a view: rest on a mark to read its card, click it to pick it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from inspector.ui.highlights import Highlight

_REST = 300  # milliseconds


class Pointer(QObject):
    """Watch the viewport of a view."""

    clicked = Signal(object)  # Highlight | None
    gathered = Signal(object)  # Highlight, clicked with Ctrl
    edited = Signal(object)  # Highlight, clicked twice
    menu_wanted = Signal(object, QPoint)  # Highlight, a point of the screen

    def __init__(
        self,
        viewport: QWidget,
        mark_at: Callable[[QPointF], Highlight | None],
        describe: Callable[[Highlight], str],
        plain: Qt.CursorShape,
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._mark_at = mark_at
        self._describe = describe
        self._plain = plain
        self._pressed: QPointF | None = None
        self._over: Highlight | None = None
        self._rested = QPoint()
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self._show_card)
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse; only the menu of a mark is taken from the view."""
        if isinstance(event, QContextMenuEvent) and (mark := self._mark_at(QPointF(event.pos()))):
            self._leave()
            self.menu_wanted.emit(mark, event.globalPos())
            return True
        if isinstance(event, QMouseEvent):
            self._follow(event)
        elif event.type() in {QEvent.Type.Leave, QEvent.Type.Wheel}:
            self._leave()
        return super().eventFilter(watched, event)

    def _follow(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._move(event)
        elif event.type() is QEvent.Type.MouseButtonPress:
            self._leave()
            self._pressed = event.position() if left else None
        elif event.type() is QEvent.Type.MouseButtonDblClick and left:
            if mark := self._mark_at(event.position()):
                self.edited.emit(mark)
        elif event.type() is QEvent.Type.MouseButtonRelease and left and self._pressed:
            moved = (event.position() - self._pressed).manhattanLength()
            self._pressed = None
            if moved < QApplication.startDragDistance():
                mark = self._mark_at(event.position())
                gathers = mark and event.modifiers() & Qt.KeyboardModifier.ControlModifier
                (self.gathered if gathers else self.clicked).emit(mark)

    def _move(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        self._rested = event.globalPosition().toPoint()
        if mark != self._over:
            self._leave()
            self._over = mark
            shape = Qt.CursorShape.PointingHandCursor if mark else self._plain
            self._viewport.setCursor(shape)
        if mark and not QToolTip.isVisible():
            self._timer.start()

    def _leave(self) -> None:
        self._timer.stop()
        self._over = None
        QToolTip.hideText()

    def _show_card(self) -> None:
        if self._over:
            QToolTip.showText(self._rested, self._describe(self._over), self._viewport)
