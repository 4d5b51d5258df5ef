"""Paint marks: a fill below the words, a line under them, a ring around the one that is picked.

Both views hand over rectangles, one a line of text, and get the same picture. Everything of one
colour is painted at once: that is twice as fast as one by one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from inspector.ui.highlights import Highlight
from inspector.ui.theme import Theme

Placed = tuple[Highlight, Sequence[QRectF]]

_DEEPEST = 3
_SIGN_COLOURS = {"✔": "holds", "?": "warning", "✗": "wrong", "∅": "muted"}
_SOLID = Qt.PenStyle.SolidLine
_STYLES = {
    "dotted": Qt.PenStyle.DotLine,
    "dashed": Qt.PenStyle.DashLine,
    "dash-dot": Qt.PenStyle.DashDotLine,
}
_WIDTHS = {"thick": 2.4, "thin": 1.0, "double": 1.0, "dotted": 1.6, "dashed": 1.6, "solid": 1.4}


def paint_fills(
    painter: QPainter, placed: Iterable[Placed], theme: Theme, shown: frozenset[str]
) -> None:
    """Fill the outermost shown mark of every place; what it holds is told by lines alone."""
    batches: dict[str, list[QRectF]] = defaultdict(list)
    filled_to = -1
    for mark, rects in placed:
        if mark.kind not in shown or theme.highlight(mark.kind).fill is None:
            continue
        if mark.span.end > filled_to:
            batches[mark.kind].extend(rects)
            filled_to = mark.span.end
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, rects in batches.items():
        painter.setBrush(theme.highlight(kind).fill or QColor())
        painter.drawRects(rects)


def paint_lines(
    painter: QPainter,
    placed: Collection[Placed],
    theme: Theme,
    shown: frozenset[str],
    scale: float = 1.0,
) -> None:
    """Draw the line under each shown mark, two pixels lower for each mark that holds it.

    Below three lines there is no room for more, so that the rest is told by a number.
    """
    batches: dict[str, list[QRectF]] = defaultdict(list)
    for mark, rects in placed:
        if mark.kind in shown and mark.depth < _DEEPEST:
            drop = 2.0 * mark.depth * scale
            batches[mark.kind].extend(rect.adjusted(0, 0, 0, drop) for rect in rects)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for kind, rects in batches.items():
        look = theme.highlight(kind)
        pen = QPen(look.line, _WIDTHS.get(look.cue, 1.4) * scale, _STYLES.get(look.cue, _SOLID))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if look.cue == "wavy":
            for rect in rects:
                painter.drawPath(_wave(rect, scale))
        else:
            painter.drawLines(_lines(rects, look.cue == "double", pen.widthF(), scale))
    _paint_signs(painter, placed, theme, shown, scale)


def _paint_signs(
    painter: QPainter,
    placed: Iterable[Placed],
    theme: Theme,
    shown: frozenset[str],
    scale: float,
) -> None:
    """Draw, above the end of a mark, the sign of what an editor says of it."""
    font = QFont(painter.font())
    font.setPixelSize(max(6, round(13 * scale)))
    font.setBold(True)
    painter.setFont(font)
    for mark, rects in placed:
        deeper = f"+{mark.depth - _DEEPEST + 1}" if mark.depth >= _DEEPEST else ""
        sign = mark.sign or deeper
        if not sign or mark.kind not in shown or not rects:
            continue
        side = 14 * scale
        corner = rects[-1].topRight() + QPointF(-side / 2, -side / 2)
        room = QRectF(corner, QSizeF(side, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("base"))
        painter.drawEllipse(room)
        painter.setPen(theme.colour(_SIGN_COLOURS.get(sign, "text")))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, sign)


def paint_ring(painter: QPainter, rects: Iterable[QRectF], colour: QColor, scale: float) -> None:
    """Draw a ring around the picked span."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2.0 * scale))
    for rect in rects:
        grown = rect.adjusted(-2 * scale, -1 * scale, 2 * scale, 2 * scale)
        painter.drawRoundedRect(grown, 3 * scale, 3 * scale)


def _lines(rects: Sequence[QRectF], double: bool, width: float, scale: float) -> list[QLineF]:
    lines = []
    for rect in rects:
        y = rect.bottom() + width / 2
        lines.append(QLineF(rect.left(), y, rect.right(), y))
        if double:
            below = y + 2.2 * scale
            lines.append(QLineF(rect.left(), below, rect.right(), below))
    return lines


def _wave(rect: QRectF, scale: float) -> QPainterPath:
    step, rise = 3.0 * scale, 1.6 * scale
    y = rect.bottom() + rise + 2.6 * scale
    path = QPainterPath(QPointF(rect.left(), y))
    for number in range(max(2, ceil(rect.width() / step))):
        x = min(rect.left() + (number + 1) * step, rect.right())
        path.lineTo(x, y + (-rise if number % 2 == 0 else rise))
    return path


def paint_hits(
    painter: QPainter, hits: Iterable[tuple[bool, Sequence[QRectF]]], theme: Theme
) -> None:
    """Fill and frame what has been found, the current hit stronger than the others."""
    for is_current, rects in hits:
        # The frame is seen over a mark of any colour.
        painter.setPen(QPen(theme.colour("warning"), 2.0 if is_current else 1.0))
        painter.setBrush(theme.colour("find_current" if is_current else "find"))
        painter.drawRects(rects)
