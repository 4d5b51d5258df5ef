"""A list of cards that stays where the editor left it, whatever results arrive."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from inspector.documents.model import Span
from inspector.ui import theme
from inspector.ui.models.records import Column, Index, RecordModel
from inspector.ui.panels.cards import Row
from inspector.ui.panels.delegate import CardDelegate
from inspector.ui.panels.late_rows import may_hold
from inspector.ui.panels.row_place import RowPlace, is_under, row_of
from inspector.ui.states import is_plain, state_of
from inspector.ui.translation import translator

tr = translator(__name__)


_INDENT = 16
_MOST = 1_000  # cards in open parts
_NOWHERE = QModelIndex()
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
COMMANDS = {
    Qt.Key.Key_N: "note",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_Delete: "delete",
}


class CardList(QTreeView):
    """Cards, in groups where rows have children.

    J and K go through the cards, and what they reach is shown in the document; Enter or a click
    chooses one; S, or Ctrl and a click, gathers it.
    R, or a click on a link, follows what it is tied to. The keys of `states` judge it, N notes
    something, E edits and Delete removes it.
    """

    chosen = Signal(object)  # Row
    reached = Signal(object)  # Row with a place, to which a key has led
    gathered = Signal(object)  # Row
    current_changed = Signal(object)  # Row | None
    menu_wanted = Signal(object, QPoint)  # Row, a point of the screen
    followed = Signal(object)  # Span, to which a link leads
    judged = Signal(object, object)  # Row, State
    commanded = Signal(object, str)  # Row, one of `COMMANDS`

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = ""
        self._words = ""
        self._pressed = QPointF()
        self._followed: Hashable = None  # the row whose links R goes through, and how far it is
        self._links = 0
        self._begins = False  # the keyboard has come here, and waits for a card
        self._rows: RecordModel[Row] = RecordModel(
            (Column(name, lambda row: row.card.text),),
            key=lambda row: row.key,
            children=lambda row: row.children,
            parent=self,
        )
        self.setAccessibleName(name)
        self._rows.rowsInserted.connect(self._open_new)
        self.expanded.connect(self._open_under)
        self.collapsed.connect(self._close)
        self.setModel(self._rows)
        self._parts: list[QPersistentModelIndex] = []  # that are open, the one opened last at last
        self._tidying = QTimer(self, interval=0, singleShot=True)
        self._tidying.timeout.connect(self._tidy)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)

    # ---------------------------------------------------------------- commands

    def replace(
        self, rows: Sequence[Row], empty: str, words: str = "", *, anew: bool = False
    ) -> None:
        """Show these rows; those that stay do not move on the screen.

        `empty` is what the list says where there are none, unless they are those that hold the
        `words` of a filter. For other words, or `anew`, all opens as it does by itself; what comes
        `anew` is in another order, in which nothing can stay.
        """
        current = None if anew else RowPlace.of(self.currentIndex())
        anchor = None if anew else RowPlace.of(self._anchor())
        before = self.visualRect(anchor.index).top() if anchor else 0
        self._empty = empty
        self.setRootIsDecorated(any(row.children for row in rows))
        if anew or words != self._words:
            self._words = words
            self._rows.reset(rows)
            self._open_new(_NOWHERE, 0, len(rows) - 1)
            self.current_changed.emit(None)
        else:
            self._rows.replace(rows)
        if current and (found := self._again(current)).isValid():
            self.setCurrentIndex(found)
        if anchor and (found := self._again(anchor)).isValid():
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(found).top() - before)
        self._begin()
        self.viewport().update()

    def reveal(self, span: Span | None) -> bool:
        """Make the first card that stands for `span` the current one; tell whether there is one.

        Where the current card stands for it already, that one stays.
        """
        current = self.current()
        found = self.currentIndex()
        if span is None or current is None or span not in current.spans:
            found = self._find(lambda row: span in row.spans, span)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        return found.isValid()

    def current(self) -> Row | None:
        """Return the current row."""
        index = self.currentIndex()
        return row_of(index) if index.isValid() else None

    def step(self, by: int) -> None:
        """Make the next card (1) or the one before (-1) the current one."""
        index = self.currentIndex()
        go_on = self.indexBelow if by > 0 else self.indexAbove
        index = go_on(index) if index.isValid() else self._rows.index(0, 0)
        while index.isValid() and row_of(index).card.is_heading:
            if self._enter(index) and by < 0:
                index = self._rows.index(self._rows.rowCount(index) - 1, 0, index)
            else:
                index = go_on(index)
        if index.isValid():
            self.setCurrentIndex(index)

    def after(self, wanted: Callable[[Row], bool]) -> Row | None:
        """Return the next card that is wanted, or else the next one; None after the last."""
        index, following = self.indexBelow(self.currentIndex()), None
        while index.isValid():
            row = row_of(index)
            self._enter(index)
            if not row.card.is_heading:
                following = following or row
                if wanted(row):
                    return row
            index = self.indexBelow(index)
        return following

    def show_row(self, wanted: Row) -> None:
        """Make the row of the same key the current one."""
        spot = wanted.spans[0] if wanted.spans else None
        index = self._find(lambda row: row.key == wanted.key, spot)
        if index.isValid():
            self.setCurrentIndex(index)

    # ------------------------------------------------------------- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a card do; tell which card they have led to."""
        before = self.currentIndex()
        self._press(event)
        row = self.current()
        if row and row.spans and self.currentIndex() != before:
            self.reached.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first card where the keyboard comes to a list in which none is picked."""
        super().focusInEvent(event)
        self._begins = event.reason() in _BY_KEY
        self._begin()

    def _begin(self) -> None:
        """Make the first card the current one, once there is one, for who came by the keyboard."""
        if self._begins and self.hasFocus() and self._rows.rowCount():
            self._begins = False
            if not self.selectionModel().hasSelection():
                self.setCurrentIndex(_NOWHERE)  # Qt takes the first row, and does not show it
                self.step(1)

    def _press(self, event: QKeyEvent) -> None:
        key, index = Qt.Key(event.key()), self.currentIndex()
        if not is_plain(event):
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_J, Qt.Key.Key_K}:
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(index)
        elif not index.isValid() or row_of(index).card.is_heading:
            super().keyPressEvent(event)
        else:
            self._command(row_of(index), key, event)

    def _command(self, row: Row, key: Qt.Key, event: QKeyEvent) -> None:
        if key == Qt.Key.Key_S:
            self.gathered.emit(row)
        elif key == Qt.Key.Key_R:
            self._follow(row)
        elif (state := state_of(event)) is not None:
            self.judged.emit(row, state)
        elif key in COMMANDS:
            self.commanded.emit(row, COMMANDS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, for links."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the mouse, or of the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and not row_of(index).card.is_heading:
            spot = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(row_of(index), self.viewport().mapToGlobal(spot))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Set the ground of a chosen row in the colour of its card."""
        colours = theme.of(self.palette())
        option.palette.setColor(QPalette.ColorRole.Highlight, colours.colour("accent_soft"))
        super().drawRow(painter, option, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out again: their words wrap at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or say why there are none."""
        super().paintEvent(event)
        if self._rows.rowCount() == 0:
            nothing = (
                tr("Nothing here holds “{words}”.", words=self._words)
                if self._words
                else self._empty
            )
            painter = QPainter(self.viewport())
            painter.setPen(theme.of(self.palette()).colour("muted"))
            area = self.viewport().rect().adjusted(16, 20, -16, -16)
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, nothing)
            painter.end()
        if self.hasFocus():
            theme.of(self.palette()).frame(self.viewport())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is the current one now."""
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current())

    # ------------------------------------------------------------------- steps

    def _find(self, wanted: Callable[[Row], bool], span: Span | None) -> QModelIndex:
        """Return the first shown row that is wanted, and that stands for `span`."""
        if span is None:
            return QModelIndex()
        return self._rows.find(wanted, lambda row: may_hold(row, span))

    def _enter(self, index: QModelIndex) -> bool:
        """Open the part of a long list that begins here; tell whether it was closed."""
        is_closed = row_of(index).goes_on and not self.isExpanded(index)
        if is_closed:
            self.setExpanded(index, True)
        return is_closed

    def _click(self, index: QModelIndex) -> None:
        with_control = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        target = self._delegate.target_at(index, self._pressed)
        if target and not with_control:
            self.followed.emit(target)
        else:
            (self._gather if with_control else self._choose)(index)

    def _follow(self, row: Row) -> None:
        """Follow the first link of a card, the next one when asked again."""
        targets = [run.target for line in row.card.lines for run in line.runs if run.target]
        if targets:
            self._links = self._links + 1 if self._followed == row.key else 0
            self._followed = row.key
            self.followed.emit(targets[self._links % len(targets)])

    def _gather(self, index: QModelIndex) -> None:
        if index.isValid() and not row_of(index).card.is_heading:
            self.gathered.emit(row_of(index))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            row = row_of(index)
            if row.card.is_heading:
                self.setExpanded(index, not self.isExpanded(index))
            else:
                self.chosen.emit(row)

    def _anchor(self) -> QModelIndex:
        """Return the row that must not move: the current one if it is seen, or else the top one."""
        current = self.currentIndex()
        if self.visualRect(current).intersects(self.viewport().rect()):
            return current
        return self.indexAt(self.viewport().rect().topLeft())

    def _again(self, place: RowPlace) -> QModelIndex:
        """Return the row that was at a place, also where it stands in a part now, or no more."""
        if place.index.isValid():
            return self._rows.index(place.index.row(), 0, place.index.parent())
        row = place.row
        index = self._find(lambda other: other.key == row.key, row.spans[0] if row.spans else None)
        return index if place.is_at(index) else _NOWHERE

    def _open_new(self, above: QModelIndex, first: int, last: int) -> None:
        """Open rows that are new as far as they open by themselves."""
        if above.isValid() and not self.isExpanded(above):
            return  # they are looked at when it is opened
        for place in range(first, last + 1):
            index = self._rows.index(place, 0, above)
            if self._rows.hasChildren(index) and row_of(index).opens:
                self.setExpanded(index, True)

    def _open_under(self, above: QModelIndex) -> None:
        self._open_new(above, 0, self._rows.rowCount(above) - 1)
        if row_of(above).goes_on:
            self._parts.append(QPersistentModelIndex(above))
            self._tidying.start()

    def _close(self, above: QModelIndex) -> None:
        """Let go of the cards of a part that has been closed."""
        if row_of(above).goes_on:
            self._rows.forget(above)

    def _tidy(self) -> None:
        """Close parts in which the editor has been long ago: very many cards take long."""
        self._parts = [part for part in self._parts if part.isValid() and self.isExpanded(part)]
        sizes = [self._rows.rowCount(part) for part in self._parts]
        anchor = self._anchor()
        before = self.visualRect(anchor).top()
        while len(self._parts) > 1 and sum(sizes) > _MOST:
            part = self._rows.index(self._parts[0].row(), 0, self._parts[0].parent())
            if is_under(part, self.currentIndex()) or is_under(part, anchor):
                break
            del self._parts[0], sizes[0]
            self.collapse(part)
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(anchor).top() - before)
