"""Export a chart: what is told with it, in which format, and how it will look."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inspector.errors import WriteError
from inspector.phrases import phrases
from inspector.report.chart import Caption
from inspector.ui.picture import FORMATS, SCALES, Chart, image, save
from inspector.ui.theme import load
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_PREVIEW, _SMALL = 520, 280  # pixels of width
_HIGH_ENOUGH = 780  # pixels of a screen that has room for the larger
_THEMES = {"light": phrase("Light"), "dark": phrase("Dark")}


class PictureDialog(QDialog):
    """Save a chart as a file, or copy it as a picture."""

    saved = Signal(str)

    def __init__(
        self, chart: Chart, caption: Caption, name: str, parent: QWidget | None = None
    ) -> None:
        """Take the chart, what is told with it unless the editor changes it, and a file name."""
        super().__init__(parent)
        self._chart, self._caption, self._name = chart, caption, name
        self.setWindowTitle(tr("Export the chart"))
        self.title = QLineEdit(caption.title)
        self.notes = QPlainTextEdit("\n".join(caption.notes))
        self.byline = QLineEdit()
        self.byline.setPlaceholderText(tr("Chart: your name or your desk"))
        self.described = QPlainTextEdit(caption.described)
        for field in (self.notes, self.described):
            field.setTabChangesFocus(True)
            field.setFixedHeight(3 * field.fontMetrics().lineSpacing() + 12)
        self.format = QComboBox()
        for suffix, title in FORMATS.items():
            self.format.addItem(said(title), suffix)
        self.scale = QComboBox()
        for scale in SCALES:
            self.scale.addItem(f"{scale}×", scale)
        self.scale.setCurrentIndex(1)
        self.look = QComboBox()
        for theme, title in _THEMES.items():
            self.look.addItem(said(title), theme)
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(tr("Preview"))
        self.told = QLabel(wordWrap=True)
        self.told.setForegroundRole(self.told.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self._connect()
        self._draw()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (tr("Title:"), self.title),
            (tr("Notes:"), self.notes),
            (tr("Byline:"), self.byline),
            (tr("Description for screen readers:"), self.described),
            (tr("Format:"), self.format),
            (tr("Size:"), self.scale),
            (tr("Appearance:"), self.look),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.rstrip(":"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setText(tr("Save…"))
        self._copy = self._buttons.addButton(
            tr("Copy picture"), QDialogButtonBox.ButtonRole.ActionRole
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.preview)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for field in (self.title, self.notes, self.byline):
            field.textChanged.connect(self._draw)
        for box in (self.format, self.look):
            box.currentIndexChanged.connect(self._draw)
        self._buttons.accepted.connect(self._ask_where)
        self._buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(self.copy)

    def caption(self) -> Caption:
        """Return what is told with the chart."""
        lines = (*self.notes.toPlainText().splitlines(), self.byline.text())
        return replace(
            self._caption,
            title=self.title.text().strip(),
            described=self.described.toPlainText().strip(),
            notes=tuple(line.strip() for line in lines if line.strip()),
        )

    def save(self, path: Path) -> None:
        """Write the file, and close; where that fails, say why and stay."""
        suffix = self.format.currentData()
        theme = load(self.look.currentData())
        content = self._chart.file(suffix, self.caption(), theme, self.scale.currentData())
        try:
            save(path, content)
        except WriteError as error:
            self.told.setText(error.sentence)
            return
        self.saved.emit(str(path))
        self.accept()

    def copy(self) -> None:
        """Copy the chart as a picture, in the size that is chosen."""
        theme = load(self.look.currentData())
        drawing = self._chart.drawing(self.caption(), theme)
        QGuiApplication.clipboard().setImage(image(drawing, self.scale.currentData()))
        self.told.setText(tr("Copied."))

    def _draw(self) -> None:
        """Show the chart as it will be, at the resolution of the screen."""
        self.told.clear()
        suffix = self.format.currentData()
        self.scale.setEnabled(suffix == ".png")
        self.look.setEnabled(suffix != ".csv")
        ratio, high = self.devicePixelRatioF(), self.screen().availableSize().height()
        drawing = self._chart.drawing(self.caption(), load(self.look.currentData()))
        pixmap = QPixmap.fromImage(image(drawing, ratio))
        pixmap = pixmap.scaledToWidth(
            round((_PREVIEW if high >= _HIGH_ENOUGH else _SMALL) * ratio),
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self.preview.setPixmap(pixmap)

    def _ask_where(self) -> None:
        suffix = self.format.currentData()
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the chart"),
            f"{self._name}{suffix}",
            f"{said(FORMATS[suffix])} (*{suffix})",
        )
        if path:
            chosen = Path(path)
            self.save(chosen if chosen.suffix.lower() == suffix else Path(f"{path}{suffix}"))
