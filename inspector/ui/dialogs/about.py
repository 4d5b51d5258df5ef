"""What this program is, and under which licence."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from inspector.phrases import phrases
from inspector.report.program import program_words
from inspector.ui.session import Session
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_TOLD = phrase(
    "Reads an article as an editor does: names, figures, conversions and dates, on the page "
    "itself. Everything happens on this computer; the article is never altered.\n\n"
    "Free software under the GNU Affero General Public License, version 3 or later."
)


class AboutDialog(QDialog):
    """Name, version, pipeline, licence."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Inspector"))
        title = QLabel(program_words())
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        told = QLabel(said(_TOLD), wordWrap=True)
        told.setMinimumWidth(400)
        info = session.analysis.pipeline if session.analysis else None
        name = f"{info.name} {info.version}" if info else session.pipeline or tr("not loaded yet")
        pipeline = QLabel(tr("Language pipeline: {name}", name=name))
        pipeline.setForegroundRole(pipeline.palette().ColorRole.PlaceholderText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, told, pipeline, buttons):
            column.addWidget(widget)
