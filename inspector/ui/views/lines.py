"""Where the lines of a text stand, of which Qt lays out only what it has been asked for.

Places count in Qt's units, heights in pixels from the top of the text. Qt's own way from a point to
a place takes what is not laid out yet for what stands at the top, or lays out all there is.
"""

from bisect import bisect_right
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


def line_at(document: QTextDocument, height: float) -> tuple[int, int]:
    """Return where the line at a height begins and where it ends; the nearest, where none is."""
    layout = document.documentLayout()

    def top(number: int) -> float:
        block = document.findBlockByNumber(number)
        is_laid_out = block.layout().lineCount() > 0
        return layout.blockBoundingRect(block).top() if is_laid_out else float("inf")

    number = bisect_right(range(document.blockCount()), height, key=top) - 1
    block = document.findBlockByNumber(max(0, number))
    while block.next().isValid() and layout.blockBoundingRect(block.next()).top() <= height:
        block = block.next()
    bounds = layout.blockBoundingRect(block)
    lines = _lines(block)
    at = (line for line in lines if bounds.top() + line.y() + line.height() > height)
    line = next(at, lines[-1] if lines else None)
    begin = block.position() + (line.textStart() if line else 0)
    return begin, begin + (line.textLength() if line else 0)


def rects_of(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Return where a stretch of the text stands, one rectangle a line."""
    found: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        # Asking for the bounding rectangle makes sure that the block has been laid out.
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        for line in _lines(block):
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                x0, x1 = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                height = line.ascent() + line.descent()
                rect = QRectF(x0, line.y(), x1 - x0, height).translated(corner)
                found.append(rect.normalized())  # what is read from right to left ends on the left
        block = block.next()
    return found


def _lines(block: QTextBlock) -> list[QTextLine]:
    layout = block.layout()
    return [layout.lineAt(number) for number in range(layout.lineCount())]


def _x(found: object) -> float:
    """Return the place alone; PySide gives the cursor's position along with it."""
    x, _ = cast("tuple[float, int]", found)
    return x
