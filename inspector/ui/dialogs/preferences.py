"""Preferences, made from the fields of `Settings`: their titles and helps are told there."""

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector.phrases import phrases
from inspector.settings import Settings
from inspector.ui.session import Session
from inspector.ui.translation import languages, said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_TOP = Qt.AlignmentFlag.AlignTop
_SIZES = {"text_size": (8, 32, " pt"), "window_size": (75, 200, " %")}
_THEMES = {
    "system": phrase("As the system has it"),
    "light": phrase("Light"),
    "dark": phrase("Dark"),
    "contrast": phrase("High contrast"),
    "contrast-light": phrase("High contrast, black on white"),
    "contrast-dark": phrase("High contrast, white on black"),
}


class PreferencesDialog(QDialog):
    """Show every setting with a widget that suits it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._values: dict[str, Callable[[], object]] = {}
        self.setWindowTitle(tr("Preferences"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnMinimumWidth(1, 340)
        for entry in fields(Settings):
            row = grid.rowCount()
            editor = self._editor(entry)
            title = QLabel(said(entry.metadata["title"]))
            title.setBuddy(editor)
            told = QLabel(said(entry.metadata["help"]), wordWrap=True)
            told.setForegroundRole(told.palette().ColorRole.PlaceholderText)
            editor.setAccessibleName(title.text())
            editor.setAccessibleDescription(told.text())
            is_high = isinstance(editor, QListWidget)
            grid.addWidget(title, row, 0, _TOP if is_high else Qt.AlignmentFlag(0))
            grid.addWidget(editor, row, 1)
            grid.addWidget(told, row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 10)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        sheet = QWidget()
        sheet.setLayout(grid)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        column.addWidget(area)
        column.addWidget(buttons)
        width = sheet.sizeHint().width() + area.verticalScrollBar().sizeHint().width() + 40
        high = grid.totalHeightForWidth(width - 40) + buttons.sizeHint().height() + 50
        room = self.screen().availableSize() * 0.92
        self.resize(min(width, room.width()), min(high, room.height()))

    def accept(self) -> None:
        """Apply what has been chosen."""
        chosen = {name: value() for name, value in self._values.items()}
        settings = replace(self._session.settings, **chosen)  # type: ignore[arg-type]
        if settings != self._session.settings:
            self._session.apply(settings)
        super().accept()

    def _editor(self, entry: "Field[object]") -> QWidget:
        value = getattr(self._session.settings, entry.name)
        if isinstance(value, bool):
            return self._tick(entry.name, value)
        if isinstance(value, int):
            return self._number(entry.name, value)
        if isinstance(value, tuple):
            if entry.name.startswith("checks_"):
                return self._checks(entry.name, value, by_default=entry.name == "checks_off")
            return self._list(entry.name, value)
        if entry.name == "text_font":
            return self._font(entry.name, str(value))
        if entry.name == "pipeline":
            return self._pipeline(value)
        if entry.name == "initials":
            return self._words(entry.name, str(value))
        if entry.name == "theme":
            return self._choice(entry.name, value, _THEMES)
        if entry.name == "language":
            return self._choice(entry.name, value, {"": _THEMES["system"], **languages()})
        formats = {writer.id: writer.title for writer in self._session.catalogue.writers}
        return self._choice(entry.name, value, formats or {str(value): tr("As before")})

    def _tick(self, name: str, value: bool) -> QWidget:
        box = QCheckBox()
        box.setChecked(value)
        self._values[name] = box.isChecked
        return box

    def _number(self, name: str, value: int) -> QWidget:
        box = QSpinBox()
        low, high, unit = _SIZES[name]
        box.setRange(low, high)
        box.setSuffix(unit)
        box.setValue(value)
        self._values[name] = box.value
        return box

    def _words(self, name: str, value: str) -> QWidget:
        field = QLineEdit(value)
        field.setMaxLength(12)
        self._values[name] = lambda: field.text().strip()
        return field

    def _choice(self, name: str, value: str, choices: Mapping[str, str]) -> QWidget:
        box = QComboBox()
        for choice, title in choices.items():
            box.addItem(said(title), choice)
        box.setCurrentIndex(max(0, box.findData(value)))
        self._values[name] = box.currentData
        return box

    def _font(self, name: str, value: str) -> QWidget:
        families = {family: family for family in QFontDatabase.families()}
        return self._choice(name, value, {"": tr("A serif face"), **families})

    def _list(self, name: str, value: tuple[str, ...]) -> QWidget:
        button = QPushButton(_change_words(name, len(value)))
        button.setEnabled(bool(value))
        button.setCheckable(True)
        self._values[name] = lambda: () if button.isChecked() else value
        return button

    def _checks(self, name: str, value: tuple[str, ...], *, by_default: bool) -> QWidget:
        """Return checks to tick; `value` are those that are not as they are by default."""
        known = [c for c in self._session.catalogue.checks if c.on_by_default is by_default]
        if not known:
            self._values[name] = lambda: value
            return QLabel(tr("None"))
        checks = QListWidget()
        checks.setWordWrap(True)
        checks.setSpacing(3)
        checks.setMinimumHeight(150)
        on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
        for check in known:
            item = QListWidgetItem(f"{said(check.title)}\n{said(check.help)}", checks)
            item.setData(Qt.ItemDataRole.UserRole, check.id)
            item.setCheckState(on if (check.id in value) is not by_default else off)

        def chosen() -> tuple[str, ...]:
            items = [checks.item(row) for row in range(checks.count())]
            return tuple(
                item.data(Qt.ItemDataRole.UserRole)
                for item in items
                if (item.checkState() is on) is not by_default
            )

        self._values[name] = chosen
        return checks

    def _pipeline(self, value: str) -> QWidget:
        box = QComboBox(editable=True)
        box.addItems([name for name in self._session.catalogue.pipelines if name])
        box.setCurrentText(value)
        if line := box.lineEdit():
            line.setPlaceholderText(tr("The one that ships with Inspector"))
        folder = QPushButton(tr("Folder…"))
        folder.clicked.connect(lambda: self._choose_folder(box))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        row.addWidget(folder)
        whole.setFocusProxy(box)
        self._values["pipeline"] = lambda: box.currentText().strip()
        return whole

    def _choose_folder(self, box: QComboBox) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("The folder of a spaCy pipeline"))
        if folder:
            box.setCurrentText(folder)


def _change_words(name: str, count: int) -> str:
    """Return what is done to a list that is changed elsewhere."""
    if name == "recent":
        forget = tr("Forget %Ln file(s)", count=count)
        return forget if count else tr("Nothing to forget")
    return tr("Take back %Ln change(s)", count=count) if count else tr("Nothing changed")
