"""The command palette: type a few letters, press Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector.phrases import phrases
from inspector.ui.palette import Offer, Palette
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


Index = QModelIndex | QPersistentModelIndex

_OFFER = Qt.ItemDataRole.UserRole
_TOLD = Qt.ItemDataRole.UserRole + 1
_SIGNS = phrase("@ open documents    # recent files    % outline    $ claims")
_NOTHING = phrase("Nothing matches. A sign first looks elsewhere: {signs}")
_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_WIDTH, _HEIGHT = 560, 420


class PaletteDialog(QDialog):
    """A field and the list of what matches; Up and Down move, Enter does it, Escape leaves."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = palette
        self.setWindowTitle(tr("Command palette"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a command, or @ # % $"))
        self.field.setAccessibleName(tr("Command"))
        self.field.setAccessibleDescription(said(_SIGNS))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What matches"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        self.told = QLabel(said(_SIGNS), wordWrap=True)
        self.told.setForegroundRole(self.told.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for widget in (self.field, self.list, self.told):
            column.addWidget(widget)
        room = parent.size() if parent else QSize(_WIDTH, _HEIGHT)
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self.choose)
        self.list.itemClicked.connect(self.choose)
        self._fill("")

    def choose(self) -> None:
        """Do what the current line says, after the palette has gone."""
        item = self.list.currentItem()
        if item:
            offer: Offer = item.data(_OFFER)
            self.accept()
            offer.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move go to the list while the field has the keyboard."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _TO_LIST
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for offer in self._offered.offers(typed):
            item = QListWidgetItem(offer.text, self.list)
            item.setData(_OFFER, offer)
            item.setData(_TOLD, offer.told)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{offer.text}, {offer.told}".rstrip(", ")
            )
        self.list.setCurrentRow(0)
        signs = said(_SIGNS)
        self.told.setText(signs if self.list.count() else said(_NOTHING, signs=signs))


class _Line(QStyledItemDelegate):
    """A line of the list, with what is told at its right end."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a line with air around it."""
        return QSize(100, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint both texts; the one at the left goes before the other where room is short."""
        told, text = index.data(_TOLD), index.data()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if selected:
            painter.fillRect(option.rect, palette.highlight())
        room = option.rect.adjusted(8, 0, -8, 0)
        metrics = option.fontMetrics
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode
        own = min(metrics.horizontalAdvance(text), room.width())
        painter.setPen(palette.highlightedText().color() if selected else palette.text().color())
        painter.drawText(room, middle, metrics.elidedText(text, elide.ElideRight, room.width()))
        left = room.width() - own - 16
        if told and left > 40:
            if not selected:
                painter.setPen(palette.placeholderText().color())
            right = QRect(room.right() - left, room.top(), left, room.height())
            painter.drawText(
                right,
                middle | Qt.AlignmentFlag.AlignRight,
                metrics.elidedText(told, elide.ElideMiddle, left),
            )
