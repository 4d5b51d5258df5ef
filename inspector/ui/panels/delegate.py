"""Paint cards in a list: their lines in the colours of the theme, as wide as the list."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from inspector.documents.model import Span
from inspector.ui import theme
from inspector.ui.models.records import RECORD_ROLE, Index
from inspector.ui.panels.cards import Card, LateCard, Line, Row, Run, Tone
from inspector.ui.theme import Theme

_MARGIN, _GAP, _BAR, _ICON = 10, 2, 3, 14


class CardDelegate(QStyledItemDelegate):
    """Paint the card of a row."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._font = QFont()
        self._sizes: dict[int, QSize] = {}  # of so many lines in that font

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the lines take at the width of the view."""
        card = _card(index)
        font = self._view.font()
        if card.height is not None:  # of many thousands of cards, only those seen are looked into
            return self._size(card.height, font)
        width = self._view.viewport().width() - self._indentation(index) - 2 * _MARGIN - _lead(card)
        colours = theme.of(self._view.palette())
        height = sum(_height(each, width, font, colours) + _GAP for each in card.lines)
        # The column is as wide as the view; asking for less keeps the horizontal bar away.
        return QSize(1, round(height) - _GAP + 2 * _padding(len(card.lines)))

    def _size(self, lines: int, font: QFont) -> QSize:
        """Return the size of a card of so many lines, which is asked for again and again."""
        if font != self._font:
            self._font = font
            self._sizes.clear()
        if lines not in self._sizes:
            bare = lines * (QFontMetricsF(font).height() + _GAP)
            self._sizes[lines] = QSize(1, round(bare) - _GAP + 2 * _padding(lines))
        return self._sizes[lines]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then its lines."""
        card = _card(index)
        font, colours = self._view.font(), theme.of(self._view.palette())
        area: QRect = option.rect
        painter.save()
        _paint_ground(painter, option, colours)
        inside = _inside(card, area)
        if card.icon:
            room = QRect(area.x() + _MARGIN, round(inside.top()) + 1, _ICON, _ICON)
            self._icon(card.icon, colours).paint(painter, room)
        for each in card.lines:
            _paint_line(painter, each, inside, font, colours)
            inside.setTop(inside.top() + _height(each, inside.width(), font, colours) + _GAP)
        painter.restore()

    def target_at(self, index: Index, point: QPointF) -> Span | None:
        """Return the place that the words under a point of the view lead to."""
        card = _card(index)
        font, colours = self._view.font(), theme.of(self._view.palette())
        inside = _inside(card, self._view.visualRect(index))
        for each in card.lines:
            height = _height(each, inside.width(), font, colours)
            if inside.top() <= point.y() < inside.top() + height:
                return _target_in(each, point.x() - inside.left(), inside.width(), font, colours)
            inside.setTop(inside.top() + height + _GAP)
        return None

    def _icon(self, name: str, colours: Theme) -> QIcon:
        """Return the sign of a kind; each is read once."""
        key = (colours.name, name)
        if key not in self._icons:
            self._icons[key] = colours.icon(name, "muted")
        return self._icons[key]

    def _indentation(self, index: Index) -> int:
        depth = int(self._view.rootIsDecorated())
        while (index := index.parent()).isValid():
            depth += 1
        return depth * self._view.indentation()


def _card(index: Index) -> Card | LateCard:
    row: Row = index.data(RECORD_ROLE)
    return row.card


def _lead(card: Card | LateCard) -> int:
    """Return the room that the sign of the kind takes."""
    return _ICON + 6 if card.icon else 0


def _inside(card: Card | LateCard, area: QRect) -> QRectF:
    return QRectF(area).adjusted(_MARGIN + _lead(card), _padding(len(card.lines)), -_MARGIN, 0)


def _target_in(each: Line, x: float, width: float, font: QFont, colours: Theme) -> Span | None:
    if each.wraps:
        return None
    runs = _cut(each.runs, width, font, colours)
    layout = _layout(runs, width, font, colours)
    if not 0 <= x < layout.lineAt(0).naturalTextWidth():
        return None
    unit = layout.lineAt(0).xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
    for run in runs:
        unit -= len(run.text.encode("utf-16-le")) // 2
        if unit < 0:
            return run.target
    return None


def _padding(lines: int) -> int:
    return 5 if lines <= 2 else 8


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Theme) -> None:
    area: QRect = option.rect
    state: QStyle.StateFlag = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(area, colours.colour("accent_soft"))
        painter.fillRect(area.x(), area.y(), _BAR, area.height(), colours.colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, colours.colour("hover"))
    painter.fillRect(area.x(), area.bottom(), area.width(), 1, colours.colour("border"))
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(colours.colour("accent"))
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_line(painter: QPainter, each: Line, inside: QRectF, font: QFont, colours: Theme) -> None:
    width = inside.width()
    for run in reversed(each.asides):
        aside = _layout((run,), width, font, colours)
        taken = aside.lineAt(0).naturalTextWidth()
        aside.draw(painter, QPointF(inside.left() + width - taken, inside.top()))
        width -= taken + _MARGIN
    runs = each.runs if each.wraps else _cut(each.runs, width, font, colours)
    _layout(runs, width, font, colours, wraps=each.wraps).draw(painter, inside.topLeft())


def _height(each: Line, width: float, font: QFont, colours: Theme) -> float:
    if not each.wraps:
        return QFontMetricsF(font).height()
    return _layout(each.runs, width, font, colours, wraps=True).boundingRect().height()


def _cut(runs: tuple[Run, ...], width: float, font: QFont, colours: Theme) -> tuple[Run, ...]:
    """Return what fits on one line, with "…" where something had to go."""
    fits = _fitting(runs, width, font, colours)
    if fits == runs:
        return runs
    room = width - QFontMetricsF(font).horizontalAdvance("…")
    fits = _fitting(runs, room, font, colours)
    return (*fits, Run("…", fits[-1].tone if fits else Tone.MUTED))


def _fitting(runs: tuple[Run, ...], width: float, font: QFont, colours: Theme) -> tuple[Run, ...]:
    layout = _layout(runs, width, font, colours)  # must live as long as its lines are asked
    units = layout.lineAt(0).textLength()
    fits: list[Run] = []
    for run in runs:
        encoded = run.text.encode("utf-16-le")
        if 2 * units < len(encoded):
            part = encoded[: 2 * units].decode("utf-16-le", "ignore").rstrip()
            return (*fits, replace(run, text=part)) if part else tuple(fits)
        fits.append(run)
        units -= len(encoded) // 2
    return tuple(fits)


def _layout(
    runs: tuple[Run, ...], width: float, font: QFont, colours: Theme, *, wraps: bool = False
) -> QTextLayout:
    """Lay words out: on as many lines as they need where they wrap, otherwise on one."""
    layout = QTextLayout("".join(run.text for run in runs), font)
    option = QTextOption()
    anywhere, at_words = (
        QTextOption.WrapMode.WrapAnywhere,
        QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere,
    )
    option.setWrapMode(at_words if wraps else anywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, colours))
    layout.beginLayout()
    top = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(width, 1.0))
        row.setPosition(QPointF(0, top))
        top += row.height()
        if not wraps:
            break
    layout.endLayout()
    return layout


def _formats(runs: tuple[Run, ...], colours: Theme) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for run in runs:
        shape = QTextCharFormat()
        bold = run.tone is Tone.STRONG
        shape.setForeground(colours.colour(Tone.PLAIN if bold else run.tone))
        if bold:
            shape.setFontWeight(QFont.Weight.DemiBold)
        piece = QTextLayout.FormatRange()
        # Qt counts UTF-16 units.
        piece.start, piece.length = start, len(run.text.encode("utf-16-le")) // 2
        piece.format = shape
        start += piece.length
        formats.append(piece)
    return formats
