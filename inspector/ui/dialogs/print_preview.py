"""Print pages that have been drawn, and show them beforehand as they will be printed.

To be imported when something is printed, and not before: it brings a part of Qt along.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from inspector.ui.translation import translator

tr = translator(__name__)


class PrintDialog(QPrintPreviewDialog):
    """Pages as they are printed, each as large as the paper allows."""

    def __init__(self, pages: Sequence[bytes], name: str, parent: QWidget | None = None) -> None:
        """Take images as PNG files, and what the job is called."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(name)
        super().__init__(self._printer, parent)
        self._pages = pages
        self.setWindowTitle(tr("Print {name}", name=name))
        self.resize(QSize(1000, 860).boundedTo(self.screen().availableSize() * 0.92))
        self.paintRequested.connect(self.paint)

    def paint(self, printer: QPrinter) -> None:
        """Put the wanted pages on paper, each upright or across as it is itself."""
        painter = QPainter()
        for count, image in enumerate(self._wanted(printer)):
            across = image.width() > image.height()
            kinds = QPageLayout.Orientation
            printer.setPageOrientation(kinds.Landscape if across else kinds.Portrait)
            if not (printer.newPage() if count else painter.begin(printer)):
                break
            room = painter.viewport()
            size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawImage(place, image)
        if painter.isActive():
            painter.end()

    def _wanted(self, printer: QPrinter) -> Iterator[QImage]:
        """Return the pages that the editor has chosen to print."""
        pages = self._pages
        if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
            pages = pages[printer.fromPage() - 1 : printer.toPage()]
        return map(QImage.fromData, pages)  # one after the other: they are large
