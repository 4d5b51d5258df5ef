"""A small bar above selected words: what they can be made into, each with its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from inspector.documents.model import Span
from inspector.report.kinds import TITLES
from inspector.ui.names import LABELS
from inspector.ui.theme import of
from inspector.ui.translation import said, translator

tr = translator(__name__)


_GAP = 8  # pixels above the words
_REST = 200  # milliseconds after the mouse or a key was let go
_ENDS = (QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease)
_CHANGES = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusOut)


class SelectionBar(QFrame):
    """Buttons over a view; it comes when words have been selected and goes when they are not.

    `selected` tells where the words stand, `corner` the point of the screen below the beginning of
    a span, `press` does what a key does with them.
    """

    def __init__(
        self,
        viewport: QWidget,
        selected: Callable[[], Span | None],
        corner: Callable[[Span], QPoint | None],
        press: Callable[[Span, Qt.Key], object],
    ) -> None:
        super().__init__(viewport)
        self._selected, self._corner, self._press = selected, corner, press
        self.setObjectName("reason")
        self.setAccessibleName(tr("What the selected words are"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        self._offered: Span | None = None  # once is enough for the same words
        self._icons: dict[str, QToolButton] = {}
        for text, key in ((tr("Highlight"), "H"), (tr("Figure"), "C"), (tr("Note"), "N")):
            row.addWidget(self._button(text, key, text))
        for number, kind in enumerate(LABELS, 1):
            button = self._button(said(TITLES[kind]), str(number), "")
            button.setIconSize(QSize(16, 16))
            self._icons[kind] = button
            row.addWidget(button)
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self._come)
        self.hide()
        viewport.installEventFilter(self)
        if (view := viewport.parentWidget()) is not None:
            view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come when a selection is made, go when it changes."""
        if event.type() in _CHANGES:
            self.hide()
            if event.type() is QEvent.Type.MouseButtonPress:
                self._offered = None
        elif event.type() in _ENDS:
            self.hide()
            self._timer.start()
        return super().eventFilter(watched, event)

    def _come(self) -> None:
        span = self._selected()
        below = self._corner(span) if span else None
        area = self.parentWidget()
        if span is None or below is None or area is None or span == self._offered:
            return
        self._offered = span
        for kind, button in self._icons.items():
            button.setIcon(of(self.palette()).icon(kind))
        size, spot = self.sizeHint(), area.mapFromGlobal(below)
        line = self.fontMetrics().height() + 12
        top = spot.y() - line - size.height() - _GAP
        left = max(0, min(spot.x(), area.width() - size.width()))
        # Above the words, or below them where there is no room.
        self.setGeometry(left, top if top >= 0 else spot.y() + _GAP, size.width(), size.height())
        self.show()
        self.raise_()

    def _button(self, name: str, key: str, text: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setText(text)
        button.setToolTip(f"{name} ({key})")
        button.setAccessibleName(tr("{name}, key {key}", name=name, key=key))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the keys themselves
        button.clicked.connect(partial(self._do, getattr(Qt.Key, f"Key_{key}")))
        return button

    def _do(self, key: Qt.Key) -> None:
        self.hide()
        if span := self._selected():
            self._press(span, key)
