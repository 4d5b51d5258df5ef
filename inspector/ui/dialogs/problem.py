"""Show a problem: what is wrong, what to do, and the details for those who can mend it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from inspector.ui.translation import translator

tr = translator(__name__)


class ProblemDialog(QDialog):
    """The one dialog for problems."""

    def __init__(self, sentence: str, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("That did not work"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        told = QLabel(sentence, wordWrap=True)
        told.setMinimumWidth(420)
        told.setTextInteractionFlags(told.textInteractionFlags().TextSelectableByMouse)
        column.addWidget(told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        if details:
            copy = buttons.addButton(tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
            copied = f"{sentence}\n\n{details}"
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(copied))
        column.addWidget(buttons)
