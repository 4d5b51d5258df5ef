"""Choose a format of report and where it goes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector.report.choice import NEEDS, PARTS
from inspector.ui.dialogs.preview import ReportPreview
from inspector.ui.session import Session
from inspector.ui.translation import said, translator

tr = translator(__name__)


class ExportDialog(QDialog):
    """Export a report on the current document. The format is remembered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writers = session.catalogue.writers
        self.setWindowTitle(tr("Export a report"))
        self._format = QComboBox()
        for writer in self._writers:
            self._format.addItem(said(writer.title), writer.id)
        self._path = QLineEdit(str(self._first_path()))
        self._path.setMinimumWidth(300)
        self._path.textChanged.connect(self._check)
        browse = QPushButton(tr("Browse…"))
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(browse)
        form = QFormLayout()
        form.addRow(tr("Format:"), self._format)
        form.addRow(tr("Save as:"), where)
        parts = QVBoxLayout()
        self._parts = {part: QCheckBox(said(title)) for part, title in PARTS.items()}
        for part, box in self._parts.items():
            box.setChecked(part not in session.settings.export_without)
            box.toggled.connect(self._show)
            parts.addWidget(box)
        form.addRow(tr("What goes in:"), parts)
        self.preview = ReportPreview(session)
        self.preview.setMinimumSize(380, 420)
        self._told = QLabel(wordWrap=True)
        self._told.setForegroundRole(self._told.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        choices = QVBoxLayout()
        choices.setSpacing(12)
        choices.addLayout(form)
        choices.addWidget(self._told)
        choices.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(choices)
        sides.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(sides)
        column.addWidget(self._buttons)
        self._format.currentIndexChanged.connect(self._change_suffix)
        remembered = self._format.findData(session.settings.export_format)
        self._format.setCurrentIndex(max(0, remembered))
        self._change_suffix()
        self.finished.connect(session.end_preview)

    def set_choice(self, writer: str, path: str) -> None:
        """Fill in a format and a path."""
        self._format.setCurrentIndex(self._format.findData(writer))
        self._path.setText(path)

    def accept(self) -> None:
        """Have the report written."""
        writer = self._format.currentData()
        self._session.apply(
            replace(self._session.settings, export_format=writer, export_without=self._without())
        )
        self._session.export(writer, self._path.text())
        super().accept()

    def _without(self) -> tuple[str, ...]:
        return tuple(part for part, box in self._parts.items() if not box.isChecked())

    def _show(self) -> None:
        """Show what the report will be."""
        for part, needed in NEEDS.items():
            self._parts[part].setEnabled(self._parts[needed].isChecked())
        if writer := self._format.currentData():
            self.preview.want(writer, self._without())

    def _first_path(self) -> Path:
        tab = self._session.current
        source = Path(tab.path) if tab and tab.path else Path.home() / f"{tr('pasted text')}.txt"
        return source.with_name(tr("{name} report", name=source.stem))

    def _change_suffix(self) -> None:
        place = self._format.currentIndex()
        if place >= 0:
            path, known = Path(self._path.text()), {w.suffixes[0] for w in self._writers}
            stem = path.stem if path.suffix in known else path.name
            self._path.setText(str(path.with_name(stem + self._writers[place].suffixes[0])))
        self._check()
        self._show()

    def _check(self) -> None:
        path = Path(self._path.text().strip())
        tab = self._session.current
        told, good = "", bool(path.name) and self._format.currentIndex() >= 0
        if tab and tab.path and path == Path(tab.path):
            told, good = tr("This is the article itself, which is never altered."), False
        elif not path.parent.is_dir():
            told, good = tr("The folder {path} does not exist.", path=path.parent), False
        elif path.exists():
            told = tr("A file of this name exists and will be replaced.")
        self._told.setText(told)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(good)

    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save the report as"),
            self._path.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(path)
