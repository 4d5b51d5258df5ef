"""The shortcut sheet: every key that does something, by menu."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


class ShortcutsDialog(QDialog):
    """Show keys; `entries` are menu, text and keys, in order of the menus."""

    def __init__(
        self, entries: Iterable[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(5)
        for menu, rows in groupby(entries, key=lambda entry: entry[0]):
            heading = QLabel(menu)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            grid.addWidget(heading, grid.rowCount(), 0)
            for _, text, keys in rows:
                row = grid.rowCount()
                grid.addWidget(QLabel(text), row, 0)
                native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
                key = QLabel(native, alignment=Qt.AlignmentFlag.AlignRight)
                key.setForegroundRole(key.palette().ColorRole.PlaceholderText)
                grid.addWidget(key, row, 1)
            grid.setRowMinimumHeight(grid.rowCount(), 8)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        area.setMinimumSize(420, 460)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)
